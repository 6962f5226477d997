//! What all kinds of tables come to first: a line of cells with its number and what is wrong with it.
//!
//! In goes text as it stands in the file, out comes text as cells hold it. Whether a line is a header, a
//! comment or a row is decided by [`rows`](super::rows).

use std::io;
use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::problem::{Place, Problem};
use crate::table::Cell;
use crate::yaml::fault;

/// A row of any kind of table, not yet judged.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) number: u32,
    pub(super) cells: Vec<Cell>,
    pub(super) problems: Vec<Problem>,
}

impl Line {
    pub(super) fn new(number: u32) -> Self {
        Self {
            number,
            ..Self::default()
        }
    }

    /// Adds a cell, unless it is empty.
    pub(super) fn put(&mut self, column: u32, name: &Arc<str>, text: String) {
        if !text.is_empty() {
            self.cells.push(Cell {
                column,
                name: Arc::clone(name),
                text,
            });
        }
    }

    /// Adds a problem of a cell, or of the whole row where the column is 0.
    pub(super) fn blame(&mut self, column: u32, problem: Problem) {
        self.problems
            .push(problem.at(Some(place(self.number, column))));
    }

    pub(super) fn is_blank(&self) -> bool {
        self.cells.is_empty() && self.problems.is_empty()
    }

    /// Whether the first cell of the sheet begins with `#`.
    pub(super) fn is_comment(&self) -> bool {
        let first = self.cells.first();
        first.is_some_and(|cell| cell.column == 1 && cell.text.starts_with('#'))
    }
}

pub(super) fn place(row: u32, column: u32) -> Place {
    Place { line: row, column }
}

/// The text of a cell: composed, without blanks around it, with one kind of line end.
pub(super) fn tidy(text: &str) -> String {
    let text = text.trim();
    let ends;
    let text = if text.contains('\r') {
        ends = text.replace("\r\n", "\n").replace('\r', "\n");
        &ends
    } else {
        text
    };
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.to_owned(),
        _ => text.nfc().collect(),
    }
}

/// What must not be in a cell: characters that damage left behind, that steer or that nobody sees.
pub(super) fn unfit(text: &str) -> Option<Problem> {
    text.chars().find_map(|letter| match letter {
        char::REPLACEMENT_CHARACTER => Some(Problem::error("table-damaged-text")),
        _ => fault(letter),
    })
}

/// The problem of an error that reading the file ended in, after this row.
pub(super) fn unreadable(row: u32, error: &io::Error) -> Problem {
    Problem::error("file-unreadable")
        .because(error)
        .at(Some(place(row, 0)))
}

#[cfg(test)]
mod tests {
    use super::{tidy, unfit};

    #[test]
    fn text_of_a_cell_is_composed_and_trimmed() {
        let table = [
            ("  а\u{a0}", "а"),
            ("и\u{306}", "й"),
            ("а\r\nб\rв\nг", "а\nб\nв\nг"),
            ("\t \r\n", ""),
        ];
        for (text, expected) in table {
            assert_eq!(tidy(text), expected);
        }
    }

    #[test]
    fn characters_that_no_letter_may_hold_are_found() {
        let table = [
            ("а\u{fffd}", Some("table-damaged-text")),
            ("а\u{98}", Some("control-character")),
            ("а\0", Some("control-character")),
            ("а\u{200b}", Some("hidden-character")),
            ("а\nб", None),
        ];
        for (text, code) in table {
            assert_eq!(unfit(text).map(|problem| problem.code), code, "{text:?}");
        }
    }
}
