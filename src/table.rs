//! Tables of cases as spreadsheets and programs write them: CSV, JSONL, XLSX.
//!
//! 1. [`survey`] looks through the bytes once: which kind, which encoding, which delimiter, whether the header
//!    is sound. What it had to guess it tells ([`Survey::told`]).
//! 2. [`rows`] reads them from the start again and gives a [`Row`] at a time, however long the table is.
//!
//! In go bytes, out come cells with the name of their column. What is no text, no table or in doubt is a
//! problem at its row and column, and a cell is never left out or changed in silence. Which columns there
//! are and what belongs in a cell is not known here.

mod csv;
mod encoding;
mod flatten;
mod formula;
mod jsonl;
mod letters;
mod line;
mod opening;
mod rows;
mod survey;
mod xlsx;

use std::ops::RangeInclusive;
use std::sync::Arc;

use encoding_rs::Encoding;

pub use encoding::encoding_named;
pub use formula::harmless;
pub use opening::begins_a_table;
pub use rows::{Rows, rows};
pub use survey::{Survey, survey};
pub use xlsx::{MOST_PACKED, MOST_STRINGS, MOST_UNPACKED};

/// The most bytes of text a row may hold; in JSONL, a line.
pub const MOST_ROW: usize = 1024 * 1024;

/// How deep objects may stand in one another in a line of JSONL: deeper than any field of a case.
pub const MOST_DEPTH: usize = 16;

/// What a table is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Cells between delimiters, a row on a line.
    Csv,
    /// A JSON object on each line.
    Jsonl,
    /// A workbook, of which the first visible sheet counts.
    Xlsx,
}

/// What the user says of a table instead of leaving it to be found out.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What the text is written in; a workbook knows that itself.
    pub encoding: Option<&'static Encoding>,
    /// What stands between the cells of CSV; an ASCII character.
    pub delimiter: Option<u8>,
    /// The rows to read, by the numbers a spreadsheet shows; the others are passed over unjudged.
    pub rows: Option<RangeInclusive<u32>>,
}

/// A column of a table with a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place in the sheet, from 1.
    pub number: u32,
    /// What the header calls it.
    pub name: Arc<str>,
}

/// A row that holds something and is no comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it, header, comments and blank rows counted; in JSONL that of the line.
    pub number: u32,
    /// The cells that have text, from left to right.
    pub cells: Vec<Cell>,
}

/// A cell that has text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The place of its column in the sheet, from 1; in JSONL the place among the values of the line that hold
    /// something.
    pub column: u32,
    /// The name of its column; in JSONL the dotted path of the key.
    pub name: Arc<str>,
    /// Its text in composed form, without blanks around it, lines divided by `\n`.
    pub text: String,
}
