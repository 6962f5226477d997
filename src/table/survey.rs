//! What looking through a table once shows: enough to read its rows any number of times.
//!
//! In go the bytes and what the user says of them; out comes a [`Survey`], or why this is no table to be read.
//! The kind is judged by what the file holds, never by its name.

use std::io::{self, Read, Seek};

use encoding_rs::{Encoding, IBM866, UTF_8};

use crate::problem::{Args, Problem};
use crate::table::encoding::{Tally, Verdict, decoded};
use crate::table::opening::{Opening, look};
use crate::table::rows::rows;
use crate::table::{Column, Kind, Options, xlsx};

/// What is known of a table after looking through it once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// What it is written as.
    pub kind: Kind,
    /// What its text is written in; none in a workbook.
    pub encoding: Option<&'static Encoding>,
    /// What stands between the cells of CSV.
    pub delimiter: Option<u8>,
    /// How large the file is.
    pub bytes: u64,
    /// What a person should know before the rows are read, such as sheets that are not.
    pub warnings: Vec<Problem>,
    /// The columns that have a name, from left to right; none in JSONL.
    pub header: Vec<Column>,
    /// The row in which the columns are named; 0 in JSONL.
    pub header_row: u32,
    is_guessed: bool,
}

impl Survey {
    /// What had to be guessed and differs from UTF-8 and commas, for one line to the user: `encoding` by its
    /// name, `delimiter` as `comma`, `semicolon`, `tab`, another character, or `none` in JSONL.
    #[must_use]
    pub fn told(&self) -> Option<Args> {
        let encoding = self.encoding.filter(|_| self.is_guessed)?;
        let encoding = if encoding == IBM866 {
            "cp866".to_owned()
        } else if encoding == UTF_8 {
            encoding.name().to_owned()
        } else {
            encoding.name().to_ascii_lowercase()
        };
        let delimiter = match self.delimiter {
            None => "none".to_owned(),
            Some(b',') => "comma".to_owned(),
            Some(b';') => "semicolon".to_owned(),
            Some(b'\t') => "tab".to_owned(),
            Some(other) => char::from(other).to_string(),
        };
        Some(Args::from([
            ("encoding", encoding.into()),
            ("delimiter", delimiter.into()),
        ]))
    }
}

/// How files begin that are neither a table nor text: pictures, PDF, RTF.
const NO_TABLES: [&[u8]; 5] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"%PDF", b"{\\rtf"];

/// The container of old workbooks and of new ones with a password.
const OLD_CONTAINER: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Looks through a table; the outer error is that of the disk, the inner one that of the content.
///
/// # Errors
/// Of the content: no table, damaged, empty, of unknown encoding, or with an unsound header.
pub fn survey<R: Read + Seek>(
    mut reader: R,
    options: &Options,
) -> io::Result<Result<Survey, Vec<Problem>>> {
    reader.rewind()?;
    let mut start = Vec::new();
    reader.by_ref().take(8).read_to_end(&mut start)?;
    reader.rewind()?;
    if start.starts_with(b"PK") {
        return workbook(reader, options);
    }
    if start == OLD_CONTAINER {
        return Ok(Err(vec![old_workbook(reader)?]));
    }
    if NO_TABLES.iter().any(|no| start.starts_with(no)) {
        return Ok(Err(vec![Problem::error("table-not-text")]));
    }
    text(reader, options)
}

fn workbook<R: Read + Seek>(
    mut reader: R,
    options: &Options,
) -> io::Result<Result<Survey, Vec<Problem>>> {
    let bytes = reader.seek(io::SeekFrom::End(0))?;
    let warnings = match xlsx::look(&mut reader) {
        Ok(warnings) => warnings,
        Err(problem) => return Ok(Err(vec![problem])),
    };
    let survey = Survey {
        kind: Kind::Xlsx,
        encoding: None,
        delimiter: None,
        bytes,
        warnings,
        header: Vec::new(),
        header_row: 0,
        is_guessed: false,
    };
    Ok(with_header(reader, survey, options))
}

/// Says which of the two an old container is.
fn old_workbook(mut reader: impl Read) -> io::Result<Problem> {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (mut piece, mut kept) = (Vec::new(), Vec::new());
    loop {
        piece.clear();
        piece.extend_from_slice(&kept);
        reader.by_ref().take(64 * 1024).read_to_end(&mut piece)?;
        if piece.windows(name.len()).any(|window| window == name) {
            return Ok(Problem::error("table-password"));
        }
        if piece.len() == kept.len() {
            return Ok(Problem::error("table-format").with("format", "xls"));
        }
        let last = piece.len().saturating_sub(name.len());
        kept = piece.get(last..).unwrap_or_default().to_vec();
    }
}

fn text<R: Read + Seek>(
    mut reader: R,
    options: &Options,
) -> io::Result<Result<Survey, Vec<Problem>>> {
    let tally = Tally::of(&mut reader)?;
    let verdict = options.encoding.map_or(tally.verdict(), Verdict::Sure);
    let encoding = match verdict {
        Verdict::Sure(encoding) | Verdict::Guess(encoding) => encoding,
        Verdict::Damaged => UTF_8,
        Verdict::Unknown => return Ok(Err(vec![Problem::error("table-unknown-encoding")])),
        Verdict::NoText => return Ok(Err(vec![Problem::error("table-not-text")])),
    };
    reader.rewind()?;
    let (kind, delimiter, is_told) = match look(decoded(&mut reader, encoding))? {
        Ok(Opening::Csv { delimiter, told }) => (Kind::Csv, Some(delimiter), told),
        Ok(Opening::Jsonl) => (Kind::Jsonl, None, true),
        Ok(Opening::Empty) => return Ok(Err(vec![Problem::error("table-empty")])),
        Err(problem) => return Ok(Err(vec![problem])),
    };
    let given = options.delimiter.filter(|_| kind == Kind::Csv);
    let is_divided_oddly = !is_told && given.is_none() && delimiter != Some(b',');
    let survey = Survey {
        kind,
        encoding: Some(encoding),
        delimiter: given.or(delimiter),
        bytes: tally.bytes,
        warnings: Vec::new(),
        header: Vec::new(),
        header_row: 0,
        is_guessed: matches!(verdict, Verdict::Guess(_)) || is_divided_oddly,
    };
    if verdict == Verdict::Damaged
        && let Some(problem) = first_damage(&mut reader, &survey)
    {
        return Ok(Err(vec![problem]));
    }
    Ok(with_header(reader, survey, options))
}

/// The first cell that damage has reached; comments may be damaged.
fn first_damage<R: Read + Seek>(reader: R, survey: &Survey) -> Option<Problem> {
    let rows = rows(reader, survey, &Options::default());
    let mut problems = rows.filter_map(Result::err).flatten();
    let found = problems.find(|problem| problem.code == "table-damaged-text")?;
    let problem = Problem::error("table-damaged-utf8");
    Some(problem.at(found.place).field(found.path))
}

/// The survey, if the rows can be read with it.
fn with_header<R: Read + Seek>(
    reader: R,
    survey: Survey,
    options: &Options,
) -> Result<Survey, Vec<Problem>> {
    let rows = rows(reader, &survey, options);
    match rows.faults() {
        [] => Ok(Survey {
            header: rows.header().to_vec(),
            header_row: rows.header_row(),
            ..survey
        }),
        faults => {
            let warnings = survey.warnings.iter();
            Err(faults.iter().chain(warnings).cloned().collect())
        }
    }
}
