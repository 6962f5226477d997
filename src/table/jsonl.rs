//! JSONL as lines of cells: one object a line, its keys the dotted paths of a case, flat or nested.
//!
//! A blank line and one that begins with `#` are passed over. What stands in the object is read by
//! [`flatten`](super::flatten). In goes UTF-8.

use std::io::{self, BufRead, Read};
use std::str::from_utf8;

use crate::problem::Problem;
use crate::table::MOST_ROW;
use crate::table::flatten::flatten;
use crate::table::line::{Line, unreadable};

/// The lines of a text.
pub(super) struct Lines<B> {
    text: B,
    number: u32,
    bytes: Vec<u8>,
}

impl<B: BufRead> Lines<B> {
    pub(super) fn new(text: B) -> Self {
        Self {
            text,
            number: 0,
            bytes: Vec::new(),
        }
    }

    /// The next line that is neither blank nor a comment; an error ends the table.
    pub(super) fn next_line(&mut self) -> Result<Option<Line>, Problem> {
        loop {
            let number = self.number;
            let Some(length) = self.read().map_err(|error| unreadable(number, &error))? else {
                return Ok(None);
            };
            self.number = self.number.saturating_add(1);
            let bytes = self.bytes.trim_ascii();
            if bytes.is_empty() || bytes.starts_with(b"#") {
                continue;
            }
            let mut line = Line::new(self.number);
            if length > MOST_ROW {
                let limit = MOST_ROW / (1024 * 1024);
                line.blame(
                    0,
                    Problem::error("table-row-too-large").with("limit", limit),
                );
                return Ok(Some(line));
            }
            // The decoder leaves nothing that is not UTF-8.
            flatten(
                from_utf8(self.bytes.trim_ascii_end()).unwrap_or_default(),
                &mut line,
            );
            return Ok(Some(line));
        }
    }

    /// Reads a line and gives its length, of which little more than a row is kept; none at the end.
    fn read(&mut self) -> io::Result<Option<usize>> {
        self.bytes.clear();
        let most = u64::try_from(MOST_ROW)
            .unwrap_or(u64::MAX)
            .saturating_add(1);
        let mut length = self
            .text
            .by_ref()
            .take(most)
            .read_until(b'\n', &mut self.bytes)?;
        if length == 0 {
            return Ok(None);
        }
        let is_cut = length > MOST_ROW && !self.bytes.ends_with(b"\n");
        if is_cut {
            length = length.saturating_add(self.skip()?);
        }
        Ok(Some(length))
    }

    /// Goes past the next line feed.
    fn skip(&mut self) -> io::Result<usize> {
        let mut length = 0_usize;
        loop {
            let bytes = self.text.fill_buf()?;
            let end = bytes.iter().position(|byte| *byte == b'\n');
            let read = end.map_or(bytes.len(), |end| end.saturating_add(1));
            let is_done = end.is_some() || read == 0;
            self.text.consume(read);
            length = length.saturating_add(read);
            if is_done {
                return Ok(length);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn lines_keep_their_numbers() {
        let long = format!("{{\"a\": \"{}\"}}", "x".repeat(1024 * 1024));
        let text = format!("# x\n{{\"a\": 1}}\r\n\n \t\n{long}\n#\n{{\"a\": 2}}");
        let mut lines = Lines::new(text.as_bytes());
        let mut found = Vec::new();
        while let Some(line) = lines.next_line().unwrap() {
            found.push((line.number, line.cells.len(), line.problems.len()));
        }
        assert_eq!(found, [(2, 1, 0), (5, 0, 1), (7, 1, 0)]);
    }
}
