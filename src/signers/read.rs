//! Rows of a table as signers.
//!
//! In go rows, out come signers whose fields have the right shape, or everything that is wrong with a row, at its
//! cells. Whether a name is one is not asked here.

use std::sync::Arc;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value as Schema;

use super::Signer;
use super::columns::{self, Column};
use crate::case::joined::{Joined, JoinedCell, JoinedRow};
use crate::case::lines::in_one_line;
use crate::case::people::Applicant;
use crate::case::schema::property;
use crate::problem::{Place, Problem};
use crate::shape;
use crate::table::{self, Kind, Row};
use crate::yaml::{Key, Node, Scalar, Tree, Value};

/// What becomes of a row without a name or an address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Incomplete {
    /// It is wrong.
    #[default]
    Refuse,
    /// It joins, with a blank to be filled in by hand.
    List,
}

/// What a row says.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(default)]
    #[schemars(length(max = 200))]
    name: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    role: Option<String>,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    birth_date: Option<NaiveDate>,
    #[serde(default)]
    email: Option<String>,
    #[serde(default)]
    #[schemars(range(min = 1, max = 1_000_000))]
    sheet: Option<u32>,
    #[serde(default)]
    #[schemars(range(min = 1, max = 1_000_000))]
    line: Option<u32>,
}

/// Reads the rows of one table.
#[derive(Debug)]
pub struct SignerReader {
    /// The table as the person named it.
    file: Option<String>,
    /// Whether each row names its cells itself.
    names_in_rows: bool,
    header_row: u32,
    header: Vec<table::Column>,
    known: Vec<(u32, &'static Column, Arc<str>)>,
    incomplete: Incomplete,
    schema: Schema,
}

impl SignerReader {
    /// Reads rows under this header; who signs may be one of these roles.
    #[must_use]
    pub fn new(
        file: Option<String>,
        kind: Kind,
        (header_row, header): (u32, &[table::Column]),
        incomplete: Incomplete,
        roles: &[&str],
    ) -> Self {
        let mut schema = shape::schema::<Entry>();
        if let Some(role) = property(&mut schema, "role").and_then(Schema::as_object_mut) {
            role.insert("enum".to_owned(), roles.iter().copied().collect());
        }
        Self {
            file,
            names_in_rows: kind == Kind::Jsonl,
            header_row,
            header: header.to_vec(),
            known: columns::by_number(header),
            incomplete,
            schema,
        }
    }

    /// Everything wrong with the names of columns.
    #[must_use]
    pub fn problems_of_header(&self) -> Vec<Problem> {
        if self.names_in_rows {
            // Each row is told what it lacks.
            return Vec::new();
        }
        self.of_table(columns::problems(self.header_row, &self.header))
    }

    /// Problems that reading the table brought up, as those of this file, under the names of its columns.
    #[must_use]
    pub fn of_table(&self, problems: Vec<Problem>) -> Vec<Problem> {
        let problems = problems.into_iter().map(|problem| {
            let column = problem.place.map_or(0, |place| place.column);
            let known = self.known.iter().find(|(number, ..)| *number == column);
            let name = match known {
                Some((_, _, name)) if column > 0 => name.to_string(),
                _ => columns::shown(&problem.path).to_owned(),
            };
            Problem {
                file: self.file.clone(),
                ..problem.field(name).in_table()
            }
        });
        problems.collect()
    }

    /// Who stands in a row, as far as that can be read, and everything that is wrong with its shape; nobody, where it
    /// has nothing but notes.
    #[must_use]
    pub fn read(&self, row: Row) -> (Option<Signer>, Vec<Problem>) {
        let (row, mut problems) = self.cells(row);
        if row.cells.is_empty() {
            return (None, problems);
        }
        let (entry, misshapen) = self.entry(&row);
        let joined = Joined {
            file: self.file.clone(),
            first: 0,
            rows: vec![row],
        };
        let gaps = self.gaps(&joined);
        let found = misshapen.into_iter().chain(gaps).map(|problem| {
            let path = format!("{}.{}", joined.path(0), problem.path);
            let problem = Problem {
                place: None,
                ..problem.field(path)
            };
            self.under_its_name(joined.located(problem).unwrap_or_else(|problem| *problem))
        });
        problems.extend(found);
        problems.sort_by_key(|problem| problem.place);
        let row = joined.rows.into_iter().next();
        let signer = entry.zip(row).map(|(entry, row)| signer(entry, row));
        (signer, problems)
    }

    /// The problem of a cell that is not there, in the column where it should be.
    fn under_its_name(&self, problem: Problem) -> Problem {
        let known = self.known.iter().find(|(_, of, _)| of.name == problem.path);
        match (known, problem.place) {
            (Some((number, _, name)), Some(place)) if place.column == 0 => {
                let place = Place {
                    line: place.line,
                    column: *number,
                };
                problem.field(&**name).at(Some(place))
            }
            _ => problem,
        }
    }

    /// The cells of known columns, and what is wrong with the others.
    fn cells(&self, row: Row) -> (JoinedRow, Vec<Problem>) {
        let mut cells: Vec<JoinedCell> = Vec::new();
        let mut problems = Vec::new();
        for cell in row.cells {
            let place = match self.names_in_rows {
                true => Place::of_row(row.number),
                false => Place {
                    line: row.number,
                    column: cell.column,
                },
            };
            match columns::named(&cell.name) {
                Some(of) if cells.iter().any(|other| other.field == of.name) => {
                    // Where columns have a header, this was said of it.
                    let problem = Problem::error("signers-repeated-column").at(Some(place));
                    problems.push(problem.field(&*cell.name).with("first", of.name));
                }
                Some(of) => cells.push(JoinedCell {
                    field: of.name,
                    name: cell.name,
                    column: place.column,
                    text: in_one_line(&cell.text),
                }),
                None if columns::is_note(&cell.name) || !self.names_in_rows => {}
                None => problems.push(columns::unknown(place, &cell.name)),
            }
        }
        let number = row.number;
        (JoinedRow { number, cells }, self.of_table(problems))
    }

    /// What the row says; problems have the field for a path.
    fn entry(&self, row: &JoinedRow) -> (Option<Entry>, Vec<Problem>) {
        // Values are told apart by their places.
        let place = |line: usize| Place {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: 0,
        };
        let entries = row.cells.iter().enumerate().map(|(index, cell)| {
            let key = Key {
                text: cell.field.to_owned(),
                place: place(2 * index + 1),
            };
            let value = Value::Scalar(Scalar {
                text: cell.text.clone(),
                plain: true,
            });
            let place = place(2 * index + 2);
            (key, Node { place, value })
        });
        let root = Node {
            place: place(0),
            value: Value::Map(entries.collect()),
        };
        let tree = Tree { file: None, root };
        let (read, problems) = shape::attempt_tree::<Entry>(tree, Vec::new(), &self.schema);
        (read.map(|(entry, _)| entry), problems)
    }

    /// The fields that nobody can answer without, where the row lacks them; a row that has neither names nobody.
    fn gaps(&self, joined: &Joined) -> Vec<Problem> {
        let cells = joined.rows.iter().flat_map(|row| &row.cells);
        let is_there = |field: &str| cells.clone().any(|cell| cell.field == field);
        let fields = COMPLETE.into_iter().filter(|field| !is_there(field));
        let absent: Vec<&str> = fields.collect();
        if self.incomplete == Incomplete::List && absent.len() < COMPLETE.len() {
            return Vec::new();
        }
        let absent = absent.into_iter();
        absent
            .map(|field| Problem::error("signer-incomplete").field(field))
            .collect()
    }
}

/// What nobody is answered without.
const COMPLETE: [&str; 2] = ["name", "address"];

fn signer(entry: Entry, row: JoinedRow) -> Signer {
    Signer {
        applicant: Applicant {
            name: entry.name,
            address: entry.address,
            role: entry.role,
            status: entry.status,
            birth_date: entry.birth_date,
            email: entry.email,
            ..Applicant::default()
        },
        sheet: entry.sheet,
        line: entry.line,
        row,
    }
}

#[cfg(test)]
mod tests;
