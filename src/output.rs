//! Turns finished pages into the bytes of a file: one module per format.
//!
//! The same pages and the same meta data give the same bytes, on every machine, in every thread,
//! however many letters came before. Nothing of the machine or the program goes into them.

mod pdf;
mod text;

pub use self::text::text;

use anyhow::Result;
use chrono::NaiveDate;

use crate::grammar::ru::typography::keep_runs_together;
use crate::layout::{self, Page};
use crate::letter::{Inline, Letter};
use crate::problem::Problem;

/// What a file says about its letter beside the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// What a viewer shows in its title bar and a screen reader reads first.
    pub title: String,
    /// The date of the letter; the file claims to be as old.
    pub dated: NaiveDate,
}

/// A format in which a letter can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Pages, ready to be printed and signed.
    Pdf,
    /// The Markdown that [`Letter::parse`] reads back.
    Markdown,
}

impl Format {
    /// The ending of its file names.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
        }
    }
}

/// The letter as a file of this format.
///
/// # Errors
/// A letter that no page can hold, or a character that the faces lack.
pub fn render(letter: &Letter, dated: NaiveDate, format: Format) -> Result<Vec<u8>, Problem> {
    match format {
        Format::Markdown => Ok(letter.to_markdown().into_bytes()),
        Format::Pdf => {
            let pages = layout::lay_out(&letter.clone().map_runs(keep_runs_together))?;
            let kind = match letter.title.first() {
                Some(Inline::Text(kind, _)) => kind.as_str(),
                _ => "",
            };
            let title = match &letter.mark {
                Some(mark) => format!("{mark}. {kind}"),
                None => kind.to_owned(),
            };
            pdf(&pages, &Meta { title, dated }).map_err(|_| Problem::error("fonts"))
        }
    }
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
