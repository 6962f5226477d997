//! CSV as rows: which cells a row has, and where it stands in the sheet.
//!
//! Quoting is that of `csv-core`; here rows are counted as a spreadsheet counts them (a blank line is a row, a
//! record with line breaks inside quotes is one), and what `csv-core` lets pass is a problem: a quote that nobody
//! closed, text after the closing quote, a row without end. In goes UTF-8.

use std::io::{self, BufRead};
use std::sync::Arc;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::problem::Problem;
use crate::table::MOST_ROW;
use crate::table::line::{Line, place, tidy, unreadable};
use crate::table::opening::is_sep;

/// The records of a text.
pub(super) struct Records<B> {
    text: B,
    rules: Reader,
    row: u32,
    /// Whether the last record ended in a carriage return, to which a line feed may belong.
    returned: bool,
    field: Vec<u8>,
    nameless: Arc<str>,
}

/// How a field ended.
#[derive(PartialEq, Eq)]
enum End {
    Field,
    Record,
    /// Inside quotes, with the text.
    Quoted,
}

impl<B: BufRead> Records<B> {
    pub(super) fn new(text: B, delimiter: u8) -> Self {
        Self {
            text,
            rules: ReaderBuilder::new().delimiter(delimiter).build(),
            row: 0,
            returned: false,
            field: Vec::new(),
            nameless: Arc::from(""),
        }
    }

    /// The next line that is not empty; an error ends the table.
    pub(super) fn next_line(&mut self) -> Result<Option<Line>, Problem> {
        let row = self.row;
        if !self.begin().map_err(|error| unreadable(row, &error))? {
            return Ok(None);
        }
        self.row = self.row.saturating_add(1);
        let mut line = Line::new(self.row);
        let mut size = 0_usize;
        let mut column = 0_u32;
        loop {
            column = column.saturating_add(1);
            let left = MOST_ROW.checked_sub(size);
            let (end, raw) = self
                .field(left.unwrap_or(0))
                .map_err(|error| unreadable(row, &error))?;
            if end == End::Quoted {
                let at = Some(place(self.row, column));
                return Err(Problem::error("table-open-quote").at(at));
            }
            // A field that is empty takes room, too.
            size = size.saturating_add(raw.length).saturating_add(1);
            if size <= MOST_ROW {
                self.put(&mut line, column, &raw);
            }
            if end == End::Record {
                break;
            }
        }
        if size > MOST_ROW {
            line = Line::new(self.row);
            let limit = MOST_ROW / (1024 * 1024);
            line.blame(
                0,
                Problem::error("table-row-too-large").with("limit", limit),
            );
        }
        Ok(Some(line))
    }

    fn put(&self, line: &mut Line, column: u32, raw: &Raw) {
        if raw.is_torn(&self.field) {
            line.blame(column, Problem::error("table-stray-quote"));
        }
        // The line that tells a spreadsheet the delimiter is a comment.
        if column == 1 && line.number == 1 && is_sep(self.field.trim_ascii_end()).is_some() {
            return line.put(column, &self.nameless, "#".to_owned());
        }
        let text = String::from_utf8_lossy(&self.field);
        line.put(column, &self.nameless, tidy(&text));
    }

    /// Goes to the first byte of the next record, counting blank lines; false at the end of the text.
    fn begin(&mut self) -> io::Result<bool> {
        loop {
            let Some(byte) = self.text.fill_buf()?.first().copied() else {
                return Ok(false);
            };
            let belongs = std::mem::take(&mut self.returned) && byte == b'\n';
            if !matches!(byte, b'\n' | b'\r') {
                return Ok(true);
            }
            self.text.consume(1);
            self.returned = byte == b'\r';
            if !belongs {
                self.row = self.row.saturating_add(1);
            }
        }
    }

    /// Reads a field, of which at most so many bytes are kept.
    fn field(&mut self, most: usize) -> io::Result<(End, Raw)> {
        self.field.clear();
        let mut raw = Raw::default();
        let mut piece = [0; 1024];
        loop {
            let input = self.text.fill_buf()?;
            // At the end of the text a line end tells whether the field is still open.
            let is_end = input.is_empty();
            let bytes = if is_end { b"\n" } else { input };
            let (result, read, written) = self.rules.read_field(bytes, &mut piece);
            if !is_end {
                raw.take(bytes.get(..read).unwrap_or_default());
                self.text.consume(read);
            }
            let room = written.min(most.saturating_sub(self.field.len()));
            self.field
                .extend_from_slice(piece.get(..room).unwrap_or_default());
            match result {
                ReadFieldResult::Field { record_end } => {
                    raw.finish(!is_end);
                    self.returned = record_end && raw.ended == Some(b'\r');
                    let end = if record_end { End::Record } else { End::Field };
                    return Ok((end, raw));
                }
                ReadFieldResult::InputEmpty if is_end => return Ok((End::Quoted, raw)),
                ReadFieldResult::End => return Ok((End::Record, raw)),
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
    }
}

/// A field as it stands in the text.
#[derive(Default)]
struct Raw {
    quoted: bool,
    length: usize,
    /// The last byte but one, and the last.
    last: [u8; 2],
    /// The byte that ended the field.
    ended: Option<u8>,
}

impl Raw {
    fn take(&mut self, bytes: &[u8]) {
        if self.length == 0 {
            self.quoted = bytes.first() == Some(&b'"');
        }
        self.length = self.length.saturating_add(bytes.len());
        match bytes {
            [] => {}
            [only] => self.last = [self.last[1], *only],
            [.., before, last] => self.last = [*before, *last],
        }
    }

    /// Parts the byte that ended the field from it, if there is one.
    fn finish(&mut self, is_ended: bool) {
        let [before, last] = self.last;
        if is_ended {
            self.ended = Some(last);
            self.length = self.length.saturating_sub(1);
            self.last = [0, before];
        }
    }

    /// Whether more than quotes was lost on the way to this text.
    fn is_torn(&self, text: &[u8]) -> bool {
        let inner = text.iter().filter(|byte| **byte == b'"').count();
        self.quoted && (self.last[1] != b'"' || text.len() + inner + 2 != self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::Records;
    use std::io::BufReader;

    /// The rows of a text with their numbers, cells and problems, read a few bytes at a time.
    fn rows(text: &str) -> Vec<String> {
        let mut all: Vec<Vec<String>> = Vec::new();
        for piece in [1, 2, 3, 4096] {
            let text = BufReader::with_capacity(piece, text.as_bytes());
            let mut records = Records::new(text, b',');
            let mut rows = Vec::new();
            loop {
                match records.next_line() {
                    Ok(None) => break,
                    Ok(Some(line)) => {
                        let cells = line.cells.iter();
                        let cells = cells.map(|cell| format!("{}={}", cell.column, cell.text));
                        let problems = line.problems.iter();
                        let problems = problems.map(|problem| problem.code.to_owned());
                        let parts: Vec<String> = cells.chain(problems).collect();
                        rows.push(format!("{}: {}", line.number, parts.join(" ")));
                    }
                    Err(problem) => {
                        let place = problem.place.unwrap();
                        rows.push(format!("{}:{} {}", place.line, place.column, problem.code));
                        break;
                    }
                }
            }
            all.push(rows);
        }
        assert!(all.iter().all(|rows| *rows == all[0]), "{all:?}");
        all.remove(0)
    }

    #[test]
    fn rows_have_the_numbers_of_a_spreadsheet() {
        let table: [(&str, &[&str]); 12] = [
            ("a,b\n1,2\n", &["1: 1=a 2=b", "2: 1=1 2=2"]),
            ("a\n\n\nb", &["1: 1=a", "4: 1=b"]),
            ("\r\na\r\n\r\nb\r\n", &["2: 1=a", "4: 1=b"]),
            ("a\rb\r\rc\r", &["1: 1=a", "2: 1=b", "4: 1=c"]),
            ("a\n\rb", &["1: 1=a", "3: 1=b"]),
            ("\"a\nb\",c\nd", &["1: 1=a\nb 2=c", "2: 1=d"]),
            ("\"a\r\nb\"\r\nd", &["1: 1=a\nb", "2: 1=d"]),
            (",,\n ,\t,b", &["1: ", "2: 3=b"]),
            ("a,", &["1: 1=a"]),
            ("sep=,\na", &["1: 1=#", "2: 1=a"]),
            ("\"\"\n\"\"\"\"", &["1: ", "2: 1=\""]),
            ("", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    #[test]
    fn no_quote_is_lost_or_swallows_others_in_silence() {
        let table: [(&str, &[&str]); 9] = [
            ("a\nb,\"c\nd\ne", &["1: 1=a", "2:2 table-open-quote"]),
            ("\"", &["1:1 table-open-quote"]),
            ("\"a\"b,c", &["1: 1=ab 2=c table-stray-quote"]),
            ("\"a\" \n", &["1: 1=a table-stray-quote"]),
            ("\"a\"b\"\n", &["1: 1=ab\" table-stray-quote"]),
            ("\"a\"\"b\"\n", &["1: 1=a\"b"]),
            ("a \"b\" c,d\"\n", &["1: 1=a \"b\" c 2=d\""]),
            ("x,\"a\"\r\n\"b\"", &["1: 1=x 2=a", "2: 1=b"]),
            ("\"a\"", &["1: 1=a"]),
        ];
        for (text, expected) in table {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }

    #[test]
    fn row_of_more_than_a_megabyte_is_refused_and_the_next_one_read() {
        let text = format!(
            "a\n{}\n{}\nb,{}\nc",
            "x".repeat(1024 * 1024 + 1),
            ",".repeat(1024 * 1024 + 1),
            "y".repeat(900)
        );
        let mut records = Records::new(text.as_bytes(), b',');
        let mut found = Vec::new();
        while let Some(line) = records.next_line().unwrap() {
            found.push((line.cells.len(), line.problems.len()));
        }
        assert_eq!(found, [(1, 0), (0, 1), (0, 1), (2, 0), (1, 0)]);
    }
}
