//! The rows of a table, one at a time: lines of any kind, with the names of their columns.
//!
//! The first line that is neither blank nor a comment is the header, except in JSONL, where each line names its
//! cells itself. A row in which something is wrong comes as all its problems; after an error that leaves nothing
//! to read, the rows end.

use std::collections::BTreeMap;
use std::io::{Read, Seek};
use std::ops::RangeInclusive;
use std::sync::Arc;

use encoding_rs::UTF_8;

use crate::problem::Problem;
use crate::table::csv::Records;
use crate::table::encoding::{Decoded, decoded};
use crate::table::jsonl::Lines;
use crate::table::line::{Line, place, unfit, unreadable};
use crate::table::survey::Survey;
use crate::table::xlsx::Sheet;
use crate::table::{Column, Kind, Options, Row};
use crate::yaml::shown;

/// Reads a table from its start again, with what the survey has shown.
pub fn rows<R: Read + Seek>(mut reader: R, survey: &Survey, options: &Options) -> Rows<R> {
    let mut rows = Rows {
        source: Source::Over,
        header: Vec::new(),
        header_row: 0,
        names: BTreeMap::new(),
        wanted: options.rows.clone(),
        faults: Vec::new(),
    };
    let opened = reader.rewind().map_err(|error| unreadable(0, &error));
    let opened = opened.and_then(|()| Source::open(reader, survey));
    let begun = opened.and_then(|source| {
        rows.source = source;
        rows.read_header()
    });
    if let Err(problem) = begun {
        rows.faults.push(problem);
    }
    if !rows.faults.is_empty() {
        rows.source = Source::Over;
    }
    rows
}

/// The rows of a table; what is wrong with its header comes instead of them.
pub struct Rows<R: Read + Seek> {
    source: Source<R>,
    header: Vec<Column>,
    header_row: u32,
    names: BTreeMap<u32, Arc<str>>,
    wanted: Option<RangeInclusive<u32>>,
    faults: Vec<Problem>,
}

/// Where lines come from.
enum Source<R: Read + Seek> {
    Csv(Box<Records<Decoded<R>>>),
    Jsonl(Box<Lines<Decoded<R>>>),
    Xlsx(Box<Sheet<R>>),
    Over,
}

impl<R: Read + Seek> Source<R> {
    fn open(reader: R, survey: &Survey) -> Result<Self, Problem> {
        let encoding = survey.encoding.unwrap_or(UTF_8);
        Ok(match survey.kind {
            Kind::Csv => {
                let delimiter = survey.delimiter.unwrap_or(b',');
                Self::Csv(Box::new(Records::new(decoded(reader, encoding), delimiter)))
            }
            Kind::Jsonl => Self::Jsonl(Box::new(Lines::new(decoded(reader, encoding)))),
            Kind::Xlsx => Self::Xlsx(Box::new(Sheet::open(reader)?)),
        })
    }

    fn next_line(&mut self) -> Result<Option<Line>, Problem> {
        match self {
            Self::Csv(records) => records.next_line(),
            Self::Jsonl(lines) => lines.next_line(),
            Self::Xlsx(sheet) => sheet.next_line(),
            Self::Over => Ok(None),
        }
    }
}

impl<R: Read + Seek> Rows<R> {
    /// The columns that have a name, from left to right; none in JSONL.
    #[must_use]
    pub fn header(&self) -> &[Column] {
        &self.header
    }

    /// The row in which the columns are named; 0 in JSONL.
    #[must_use]
    pub fn header_row(&self) -> u32 {
        self.header_row
    }

    /// Lines of JSONL name their cells, and say themselves whether they are comments.
    fn has_header(&self) -> bool {
        !matches!(self.source, Source::Jsonl(_))
    }

    /// What is wrong with the table as a whole or with its header.
    pub(super) fn faults(&self) -> &[Problem] {
        &self.faults
    }

    fn read_header(&mut self) -> Result<(), Problem> {
        if !self.has_header() {
            return Ok(());
        }
        loop {
            let Some(line) = self.source.next_line()? else {
                return Err(Problem::error("table-empty"));
            };
            if !line.is_blank() && !line.is_comment() {
                self.name_columns(line);
                return Ok(());
            }
        }
    }

    fn name_columns(&mut self, line: Line) {
        self.header_row = line.number;
        self.faults = line.problems;
        let mut places: BTreeMap<Arc<str>, u32> = BTreeMap::new();
        for cell in line.cells {
            let name: Arc<str> = Arc::from(cell.text);
            let first = *places.entry(Arc::clone(&name)).or_insert(cell.column);
            let fault = match unfit(&name) {
                None if first != cell.column => {
                    let first = usize::try_from(first).unwrap_or_default();
                    Some(Problem::error("table-repeated-column").with("first_column", first))
                }
                fault => fault,
            };
            let at = Some(place(line.number, cell.column));
            let field = shown(&name).unwrap_or_default();
            self.faults
                .extend(fault.map(|fault| fault.field(field).at(at)));
            self.names.insert(cell.column, Arc::clone(&name));
            let number = cell.column;
            self.header.push(Column { number, name });
        }
    }

    /// The line as a row of named cells, or all that is wrong with it.
    fn row(&self, mut line: Line) -> Result<Row, Vec<Problem>> {
        let mut problems = std::mem::take(&mut line.problems);
        let is_named = self.has_header();
        let last = self.header.last().map_or(0, |column| column.number);
        for cell in &mut line.cells {
            let at = Some(place(line.number, cell.column));
            if is_named {
                match self.names.get(&cell.column) {
                    Some(name) => cell.name = Arc::clone(name),
                    None if cell.column > last => {
                        problems.push(Problem::error("table-extra-cell").at(at));
                    }
                    None => problems.push(Problem::error("table-nameless-column").at(at)),
                }
            }
            let field = shown(&cell.name).unwrap_or_default();
            let fault = unfit(&cell.text).or_else(|| unfit(&cell.name));
            problems.extend(fault.map(|fault| fault.field(field).at(at)));
        }
        if problems.is_empty() {
            let Line { number, cells, .. } = line;
            return Ok(Row { number, cells });
        }
        for problem in &mut problems {
            self.name_field(problem);
        }
        problems.sort_by_key(|problem| problem.place);
        Err(problems)
    }

    /// Gives a problem the name of its column.
    fn name_field(&self, problem: &mut Problem) {
        let column = problem.place.map(|place| place.column);
        let name = column.and_then(|column| self.names.get(&column));
        if let Some(name) = name.and_then(|name| shown(name)) {
            name.clone_into(&mut problem.path);
        }
    }
}

impl<R: Read + Seek> Iterator for Rows<R> {
    type Item = Result<Row, Vec<Problem>>;

    fn next(&mut self) -> Option<Self::Item> {
        if !self.faults.is_empty() {
            return Some(Err(std::mem::take(&mut self.faults)));
        }
        loop {
            let line = match self.source.next_line() {
                Ok(line) => line,
                Err(mut problem) => {
                    self.source = Source::Over;
                    self.name_field(&mut problem);
                    return Some(Err(vec![problem]));
                }
            };
            let wanted = self.wanted.as_ref();
            let Some(line) =
                line.filter(|line| wanted.is_none_or(|wanted| line.number <= *wanted.end()))
            else {
                self.source = Source::Over;
                return None;
            };
            let is_passed = wanted.is_some_and(|wanted| line.number < *wanted.start());
            let is_left_out = line.is_blank() || (self.has_header() && line.is_comment());
            if !is_passed && !is_left_out {
                return Some(self.row(line));
            }
        }
    }
}
