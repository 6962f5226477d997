//! The report of a batch: what was written of which row, without a name of anybody.
//!
//! In go lines in the order of the table, out comes a CSV file, or JSON where the name ends so. It says nothing
//! of the run, so that a batch that was broken off and resumed has the same report. Cells can be opened by
//! a spreadsheet: none of them is a formula.

use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::sheet::{Held, Sheet};
use crate::commands::save::{Over, folder, give, new_temporary, unwritten};
use crate::problem::Problem;
use crate::table::harmless;
use crate::terminal::safe_json;

/// A letter, or a row that gave none.
#[derive(Debug, Serialize)]
pub(super) struct Line<'l> {
    pub(super) row: u32,
    pub(super) addressee: &'l str,
    /// The name of the file in the folder.
    pub(super) file: &'l str,
    pub(super) norms: &'l [&'static str],
    /// What there is to look at, or what is wrong.
    pub(super) problems: &'l [&'static str],
    /// SHA-256 of the file.
    pub(super) sha256: &'l str,
}

/// The names of the columns of the report.
const COLUMNS: [&str; 6] = ["row", "addressee", "file", "norms", "problems", "sha256"];

impl<'l> Line<'l> {
    /// A row that gave no letter.
    pub(super) fn failed(row: u32, problems: &'l [&'static str]) -> Self {
        Self {
            row,
            addressee: "",
            file: "",
            norms: &[],
            problems,
            sha256: "",
        }
    }

    fn cells(&self) -> [String; COLUMNS.len()] {
        let cells = [
            self.row.to_string(),
            self.addressee.to_owned(),
            self.file.to_owned(),
            self.norms.join(" "),
            self.problems.join(" "),
            self.sha256.to_owned(),
        ];
        cells.map(harmless)
    }
}

/// A report in the making: it has no name before it is finished.
pub(super) struct Report {
    /// `None` where it is held, to go out with the letters.
    path: Option<PathBuf>,
    form: Form,
}

/// How the lines are written.
enum Form {
    Csv(Box<csv::Writer<Sheet>>),
    Json {
        file: BufWriter<Sheet>,
        is_empty: bool,
    },
}

impl Report {
    /// Begins a report that will stand under this name, or is held.
    pub(super) fn create(path: Option<&Path>) -> Result<Self, Problem> {
        let is_json = path.is_some_and(|path| path.extension().is_some_and(|end| end == "json"));
        let sheet = match path {
            Some(path) => new_temporary(folder(path))
                .map(Sheet::File)
                .map_err(|error| unwritten(path, &error))?,
            None => Sheet::Held(Box::default()),
        };
        let form = if is_json {
            Form::Json {
                file: BufWriter::new(sheet),
                is_empty: true,
            }
        } else {
            Form::Csv(Box::new(csv::Writer::from_writer(sheet)))
        };
        let mut report = Self {
            path: path.map(Path::to_owned),
            form,
        };
        let begun = match &mut report.form {
            Form::Csv(table) => table.write_record(COLUMNS).map_err(io::Error::from),
            Form::Json { file, .. } => file.write_all(b"["),
        };
        begun.map_err(|error| report.unwritten(&error))?;
        Ok(report)
    }

    /// Adds a line.
    pub(super) fn line(&mut self, line: &Line<'_>) -> Result<(), Problem> {
        let written = match &mut self.form {
            Form::Csv(table) => table.write_record(line.cells()).map_err(io::Error::from),
            Form::Json { file, is_empty } => {
                let start = if *is_empty { "\n" } else { ",\n" };
                *is_empty = false;
                write!(file, "{start}{}", safe_json(line))
            }
        };
        written.map_err(|error| self.unwritten(&error))
    }

    /// Gives the report its name, or hands it over where it has none.
    pub(super) fn finish(self, over: Over) -> Result<Option<Held>, Problem> {
        let path = self.path.unwrap_or_default();
        let unwritten = |error: &io::Error| unwritten(&path, error);
        let whole = match self.form {
            Form::Csv(table) => table.into_inner().map_err(|error| error.into_error()),
            Form::Json { mut file, .. } => file
                .write_all(b"\n]\n")
                .and_then(|()| file.into_inner().map_err(|error| error.into_error())),
        };
        match whole.map_err(|error| unwritten(&error))? {
            Sheet::File(file) => {
                let synced = file.as_file().sync_all();
                synced.map_err(|error| unwritten(&error))?;
                give(file, &path, over).map(|()| None)
            }
            Sheet::Held(report) => Ok(Some(*report)),
        }
    }

    fn unwritten(&self, error: &io::Error) -> Problem {
        unwritten(self.path.as_deref().unwrap_or(Path::new("")), error)
    }
}
