//! A table that the person named, opened so that it can be read twice.
//!
//! A file is read from the disk each time. Standard input, pipes and workbooks can be read once only: these are
//! held, up to a limit. What was guessed of a table is told here; what its rows say is not looked at.

use std::fs::{self, File, Metadata};
use std::io::{self, Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::files::unreadable;
use super::{Session, Stopped};
use crate::cli::{Input, Reading};
use crate::messages::Messages;
use crate::problem::{Args, Problem};
use crate::table::{self, Column, Kind, Options, Rows, Survey};

/// The most that is held of a table, in MiB: some 50,000 rows.
pub(super) const MOST_HELD: usize = 64;

/// The table, with what there is to say of it before its rows are read.
pub(super) fn opened(
    session: &mut Session<'_>,
    input: &Input,
    reading: &Reading,
) -> Result<Table, Stopped> {
    let table = session.sound(Table::open(input, reading))?;
    session.report(table.warnings());
    let told = table.told(session.messages);
    told.into_iter().for_each(|told| session.remark(told));
    Ok(table)
}

/// A table that can be read again and again.
pub(super) struct Table {
    name: Option<String>,
    survey: Survey,
    options: Options,
    source: Source,
}

/// Where the rows come from.
enum Source {
    /// A file, and what it was like when it was opened.
    File(PathBuf, Stamp),
    /// Bytes that can be read once only.
    Held(Vec<u8>),
}

/// What changes when a file does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    bytes: u64,
    changed: Option<SystemTime>,
}

impl Stamp {
    fn of(found: &Metadata) -> Self {
        Self {
            bytes: found.len(),
            changed: found.modified().ok(),
        }
    }
}

impl Table {
    /// Opens the table, looks through it once, and holds it where it has to.
    ///
    /// # Errors
    /// Everything that keeps it from being read as a table.
    pub(super) fn open(input: &Input, reading: &Reading) -> Result<Self, Vec<Problem>> {
        let name = match input {
            Input::Standard => None,
            Input::File(path) => Some(path.display().to_string()),
        };
        let options = options(reading);
        let source = source(input).map_err(|problem| vec![problem])?;
        let survey = match &source {
            Source::File(path, _) => {
                File::open(path).and_then(|file| table::survey(file, &options))
            }
            Source::Held(bytes) => table::survey(Cursor::new(bytes.as_slice()), &options),
        };
        let unread = |error| match input {
            Input::File(path) => vec![unreadable(path, &error)],
            Input::Standard => vec![Problem::error("file-unreadable").because(&error)],
        };
        let named = |problems| in_table(problems, name.as_deref());
        let survey = survey.map_err(unread)?.map_err(named)?;
        Ok(Self {
            name: name.clone(),
            survey,
            options,
            source,
        })
    }

    /// The table as the person named it.
    pub(super) fn name(&self) -> Option<String> {
        self.name.clone()
    }

    pub(super) fn kind(&self) -> Kind {
        self.survey.kind
    }

    /// The row of the names of columns, and these; empty where each row names its cells.
    pub(super) fn header(&self) -> (u32, &[Column]) {
        (self.survey.header_row, &self.survey.header)
    }

    /// What a person should know of the table before its rows are read.
    pub(super) fn warnings(&self) -> Vec<Problem> {
        self.blamed(self.survey.warnings.clone())
    }

    /// What was guessed of the table, in words.
    pub(super) fn told(&self, messages: &Messages) -> Option<String> {
        let mut args = self.survey.told()?;
        let unnamed = || messages.text("standard-input", &Args::new());
        args.insert("table", self.name.clone().unwrap_or_else(unnamed).into());
        Some(messages.text("table-told", &args))
    }

    /// The rows, one after the other, from the first on.
    ///
    /// # Errors
    /// The file is another than the one that was opened.
    pub(super) fn rows(&self) -> Result<Rows<Box<dyn Bytes + '_>>, Vec<Problem>> {
        let reader: Box<dyn Bytes> = match &self.source {
            Source::File(path, stamp) => {
                let unread = |error| vec![unreadable(path, &error)];
                let file = File::open(path).map_err(unread)?;
                if Stamp::of(&file.metadata().map_err(unread)?) != *stamp {
                    return Err(vec![Problem::error("table-changed")]);
                }
                Box::new(file)
            }
            Source::Held(bytes) => Box::new(Cursor::new(bytes.as_slice())),
        };
        Ok(table::rows(reader, &self.survey, &self.options))
    }

    /// Problems as those of this table.
    pub(super) fn blamed(&self, problems: Vec<Problem>) -> Vec<Problem> {
        in_table(problems, self.name.as_deref())
    }
}

/// What a table is read from.
pub(super) trait Bytes: Read + Seek {}

impl<B: Read + Seek> Bytes for B {}

fn options(reading: &Reading) -> Options {
    Options {
        encoding: reading.encoding,
        delimiter: reading.delimiter,
        rows: reading.rows.map(|rows| rows.first..=rows.last),
    }
}

fn source(input: &Input) -> Result<Source, Problem> {
    let Input::File(path) = input else {
        let held = held(io::stdin().lock());
        let held = held.map_err(|error| Problem::error("file-unreadable").because(&error));
        return held?.map(Source::Held);
    };
    let named = |problem: Problem| problem.in_file(path.display().to_string());
    let unread = |error: io::Error| unreadable(path, &error);
    let found = fs::metadata(path).map_err(unread)?;
    if found.is_dir() {
        return Err(named(Problem::error("not-a-file")));
    }
    if found.is_file() && !is_packed(path).map_err(unread)? {
        return Ok(Source::File(path.clone(), Stamp::of(&found)));
    }
    let held = held(File::open(path).map_err(unread)?).map_err(unread)?;
    held.map(Source::Held).map_err(named)
}

/// Whether the file is a workbook, which has to be unpacked as a whole.
fn is_packed(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    File::open(path)?.take(2).read_to_end(&mut start)?;
    Ok(start == b"PK")
}

fn held(reader: impl Read) -> io::Result<Result<Vec<u8>, Problem>> {
    let most = MOST_HELD * 1024 * 1024;
    let mut bytes = Vec::new();
    reader.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(if bytes.len() > most {
        Err(too_large())
    } else {
        Ok(bytes)
    })
}

pub(super) fn too_large() -> Problem {
    Problem::error("table-not-held").with("limit", MOST_HELD)
}

/// Problems of this table. Without a row of names, what a person told stands in its place: no name is repeated.
fn in_table(problems: Vec<Problem>, name: Option<&str>) -> Vec<Problem> {
    let problems = problems.into_iter();
    let named = problems.map(|problem| Problem {
        file: name.map(str::to_owned),
        path: String::new(),
        ..problem.in_table()
    });
    named.collect()
}
