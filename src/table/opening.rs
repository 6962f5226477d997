//! What the first lines of a text show: which kind of table it is and what divides its cells.
//!
//! In goes the decoded start of a file. Comments and blank lines are passed over; a line `sep=;`, which only
//! spreadsheets understand, is taken at its word.

use std::io::{BufRead, Read};

use crate::problem::Problem;

/// How much of a file is looked at: more than any header.
const HEAD: u64 = 64 * 1024;

/// The characters that divide cells, the likeliest first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// What the start of a text shows.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Opening {
    Jsonl,
    /// CSV; whether the delimiter is told in the file.
    Csv {
        delimiter: u8,
        told: bool,
    },
    /// Nothing but blank lines and comments.
    Empty,
}

/// Looks at the start of a text.
pub(super) fn look(text: impl BufRead) -> std::io::Result<Result<Opening, Problem>> {
    let mut head = Vec::new();
    text.take(HEAD).read_to_end(&mut head)?;
    Ok(opening(&head))
}

fn opening(head: &[u8]) -> Result<Opening, Problem> {
    let told = told(head);
    let mut rest = head;
    while !rest.is_empty() {
        let (line, after) = first_record(rest);
        rest = after;
        let line = line.trim_ascii();
        let is_comment = line.starts_with(b"#") || line.starts_with(b"\"#");
        if line.is_empty() || is_comment || is_sep(line).is_some() {
            continue;
        }
        if line.starts_with(b"{") {
            return Ok(Opening::Jsonl);
        }
        if line.starts_with(b"<") {
            return Err(Problem::error("table-format").with("format", "xml"));
        }
        let list = line.strip_prefix(b"[").map(<[u8]>::trim_ascii);
        if list.is_some_and(|list| list.is_empty() || list.starts_with(b"{")) {
            return Err(Problem::error("table-json-list"));
        }
        return Ok(Opening::Csv {
            delimiter: told.unwrap_or_else(|| likeliest(line)),
            told: told.is_some(),
        });
    }
    Ok(Opening::Empty)
}

/// Whether what may be a case as well, or only its beginning, opens like a table: as a workbook, as a row of names, as
/// a line of JSON that does not state the version of case files.
#[must_use]
pub fn begins_a_table(start: &[u8]) -> bool {
    if start.starts_with(b"PK\x03\x04") {
        return true;
    }
    let start = start.strip_prefix("\u{feff}".as_bytes()).unwrap_or(start);
    let mut lines = start.split(|byte| is_end(*byte)).map(<[u8]>::trim_ascii);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with(b"#"));
    let (line, is_whole) = (first.unwrap_or_default(), lines.next().is_some());
    let has = |text: &[u8]| line.windows(text.len()).any(|part| part == text);
    match opening(start) {
        Ok(Opening::Csv { told, .. }) => told || !has(b":") && line != b"---",
        Ok(Opening::Jsonl) => {
            // What is not quoted is YAML, and a case may stand on several lines.
            let inside = line.strip_prefix(b"{").map(<[u8]>::trim_ascii);
            let is_json = inside.is_some_and(|inside| inside.starts_with(b"\""));
            is_json && (line.ends_with(b"}") || !is_whole) && !has(b"\"version\"")
        }
        Ok(Opening::Empty) => false,
        Err(problem) => problem.code == "table-json-list",
    }
}

/// The delimiter that the first line tells to a spreadsheet.
fn told(head: &[u8]) -> Option<u8> {
    let line = head.split(|byte| is_end(*byte)).next()?;
    match is_sep(line) {
        Some([delimiter]) if delimiter.is_ascii() && *delimiter != b'"' => Some(*delimiter),
        _ => None,
    }
}

/// What follows in a line that is only for spreadsheets (`sep=;`).
pub(super) fn is_sep(line: &[u8]) -> Option<&[u8]> {
    let (name, rest) = line.split_at_checked(4)?;
    (name.eq_ignore_ascii_case(b"sep=") && rest.len() <= 1).then_some(rest)
}

fn is_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// The bytes up to the first line end outside quotes, and those after it.
fn first_record(text: &[u8]) -> (&[u8], &[u8]) {
    let end = outside_quotes(text).find(|(_, byte)| is_end(*byte));
    let (line, rest) = end
        .and_then(|(place, _)| text.split_at_checked(place))
        .unwrap_or((text, &[]));
    (line, rest.get(1..).unwrap_or_default())
}

/// The delimiter that stands most often between the cells of the header.
fn likeliest(header: &[u8]) -> u8 {
    let times = |delimiter: u8| {
        let found = outside_quotes(header).filter(|(_, byte)| *byte == delimiter);
        found.count()
    };
    // The last of equals wins, so the likeliest comes last.
    let likeliest = DELIMITERS.into_iter().rev().max_by_key(|one| times(*one));
    likeliest.unwrap_or(b',')
}

/// The bytes that no quotes enclose, with their places; a quote opens only where a cell begins.
fn outside_quotes(text: &[u8]) -> impl Iterator<Item = (usize, u8)> {
    let (mut quoted, mut before) = (false, b'\n');
    text.iter().copied().enumerate().filter(move |(_, byte)| {
        if *byte == b'"' {
            // The second of two quotes inside quotes opens again what the first has closed.
            quoted = !quoted && (before == b'"' || is_end(before) || DELIMITERS.contains(&before));
        }
        before = *byte;
        !quoted && *byte != b'"'
    })
}

#[cfg(test)]
mod tests {
    use super::{Opening, begins_a_table, opening};

    fn csv(delimiter: u8) -> Result<Opening, &'static str> {
        Ok(Opening::Csv {
            delimiter,
            told: false,
        })
    }

    #[test]
    fn a_table_is_told_from_a_case() {
        for (text, expected) in [
            ("version: 1\nrole: student\n", false),
            ("# дело\n\n---\nversion: 1\n", false),
            ("\u{feff}version: 1", false),
            ("{version: 1, role: student}\n", false),
            ("{\n\"version\": 1\n}", false),
            ("{\"version\": 1, \"role\": \"student\"}\n", false),
            ("", false),
            ("# дела", false),
            ("role,institution.kind\nstudent,college\n", true),
            ("\u{feff}role;dated\n", true),
            ("sep=;\nrole;dated\n", true),
            ("# дела\r\nrole\tdated\r\n", true),
            ("{\"role\": \"student\"}\n{\"role\": \"pupil\"}\n", true),
            (
                "{\"role\": \"student\", \"incident.story\": \"начало дли",
                true,
            ),
            ("[{\"role\": \"student\"}]", true),
            ("PK\u{3}\u{4}", true),
        ] {
            assert_eq!(begins_a_table(text.as_bytes()), expected, "{text:?}");
        }
    }

    #[test]
    fn first_line_that_says_something_decides() {
        let told = |delimiter| {
            Ok(Opening::Csv {
                delimiter,
                told: true,
            })
        };
        let table: [(&str, Result<Opening, &str>); 17] = [
            ("role,dated\n", csv(b',')),
            ("role", csv(b',')),
            ("role;dated\n1,2,3,4;5", csv(b';')),
            ("role\tdated,and\tstory", csv(b'\t')),
            ("\"a,b,c\";d\n", csv(b';')),
            ("\"a\"\",b,c\";d;e\n", csv(b';')),
            ("\n\n# x,y,z\r\nrole;dated", csv(b';')),
            ("\"# x\n,y,z\";\nrole;dated", csv(b';')),
            ("# 5\" x\nrole;dated", csv(b';')),
            ("sep=;\nrole,a,b", told(b';')),
            ("SEP=\t\r\nrole,a,b", told(b'\t')),
            ("\n{\"role\": 1}", Ok(Opening::Jsonl)),
            ("# x\n{", Ok(Opening::Jsonl)),
            ("[\n {}", Err("table-json-list")),
            (" [{\"a\"", Err("table-json-list")),
            ("<html>", Err("table-format")),
            ("# x\n \n", Ok(Opening::Empty)),
        ];
        for (text, expected) in table {
            let opening = opening(text.as_bytes()).map_err(|problem| problem.code);
            assert_eq!(opening, expected, "{text:?}");
        }
    }
}
