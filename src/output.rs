//! Turns finished pages into the bytes of a file: one module per format.
//!
//! The same pages and the same meta data give the same bytes, on every machine, in every thread,
//! however many letters came before. Nothing of the machine or the program goes into them.

mod pdf;

use anyhow::Result;
use chrono::NaiveDate;

use crate::layout::Page;

/// What a file says about its letter beside the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// What a viewer shows in its title bar and a screen reader reads first.
    pub title: String,
    /// The date of the letter; the file claims to be as old.
    pub dated: NaiveDate,
}

/// The pages as a PDF 1.7 with the faces embedded.
///
/// # Errors
///
/// A character that the faces lack, which pages from [`lay_out`] never have.
///
/// [`lay_out`]: crate::layout::lay_out
pub fn pdf(pages: &[Page], meta: &Meta) -> Result<Vec<u8>> {
    let contents = pdf::draw(pages)?;
    pdf::finish(pages, contents, meta)
}
