//! Applicants that stand in a table beside the case file.
//!
//! In go the applicants and which cell each of their fields is, out comes a case that they have joined; what is
//! wrong with one of them is found in its row again. What is right in a row is not known here.

use std::sync::Arc;

use super::CaseFile;
use super::people::Applicant;
use crate::problem::{Place, Problem};
use crate::yaml::{Key, Node, Scalar, Value};

/// The applicants of a table, by their rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// The table as the person named it; `None` for standard input.
    pub file: Option<String>,
    /// How many applicants the case has before them.
    pub first: usize,
    /// Their rows, in the order of the applicants.
    pub rows: Vec<JoinedRow>,
}

/// The row of an applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedRow {
    /// Its number as a spreadsheet shows it.
    pub number: u32,
    /// Which cell each field is.
    pub cells: Vec<JoinedCell>,
}

/// A cell that holds a field of an applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedCell {
    /// The name of the field.
    pub field: &'static str,
    /// What the table calls the column.
    pub name: Arc<str>,
    /// The place of the column in the sheet; 0 where rows name their cells.
    pub column: u32,
    /// What stands there.
    pub text: String,
}

impl Joined {
    /// The path of the applicant of this row.
    #[must_use]
    pub fn path(&self, index: usize) -> String {
        format!("applicants[{}]", self.first + index)
    }

    /// A problem of a field of one of these applicants, as one of its cell; any other problem as it is. A place of
    /// its own says which character of the cell is meant.
    ///
    /// # Errors
    /// The problem of something else.
    pub fn located(&self, problem: Problem) -> Result<Problem, Box<Problem>> {
        let Some((row, field)) = self.row_of(&problem.path) else {
            return Err(Box::new(problem));
        };
        let cell = row.cells.iter().find(|cell| cell.field == field);
        let name = cell.map_or(field, |cell| &cell.name).to_owned();
        let character = problem.place.map_or(0, |place| place.column);
        let place = Place {
            line: row.number,
            column: cell.map_or(0, |cell| cell.column),
        };
        let mut problem = Problem {
            file: self.file.clone(),
            place: Some(place),
            ..problem.in_table()
        };
        if problem.args.contains_key("field") {
            problem = problem.with("field", name.as_str());
        }
        if character > 0 {
            problem = problem.with("character", character as usize);
        }
        Ok(problem.field(name))
    }

    fn row_of<'p>(&self, path: &'p str) -> Option<(&JoinedRow, &'p str)> {
        let (index, field) = path.strip_prefix("applicants[")?.split_once(']')?;
        let index = index.parse::<usize>().ok()?.checked_sub(self.first)?;
        Some((self.rows.get(index)?, field.trim_start_matches('.')))
    }

    fn node(row: &JoinedRow) -> Node {
        let place = Place::of_row(row.number);
        let entries = row.cells.iter().map(|cell| {
            let text = cell.field.to_owned();
            let scalar = Scalar {
                text: cell.text.clone(),
                plain: false,
            };
            let value = Value::Scalar(scalar);
            (Key { text, place }, Node { place, value })
        });
        Node {
            place,
            value: Value::Map(entries.collect()),
        }
    }
}

impl CaseFile {
    /// The case with further applicants, whose rows these are.
    #[must_use]
    pub fn joined_by(mut self, applicants: Vec<Applicant>, joined: Joined) -> Self {
        self.case.applicants.extend(applicants);
        let items = joined.rows.iter().map(Joined::node);
        if let Value::Map(entries) = &mut self.tree.root.value {
            let place = Place::of_row(0);
            let known = entries.iter().position(|(key, _)| key.text == "applicants");
            let index = known.unwrap_or(entries.len());
            if known.is_none() {
                let text = "applicants".to_owned();
                let value = Value::Null;
                entries.push((Key { text, place }, Node { place, value }));
            }
            if let Some((_, list)) = entries.get_mut(index) {
                match &mut list.value {
                    Value::Seq(own) => own.extend(items),
                    value => *value = Value::Seq(items.collect()),
                }
            }
        }
        self.joined = joined;
        self
    }

    /// A problem of a field of the case, with the file and the place of the field.
    #[must_use]
    pub fn located(&self, problem: Problem) -> Problem {
        let problem = match self.joined.located(problem) {
            Ok(located) => return located,
            Err(problem) => *problem,
        };
        let place = Some(&problem.path).filter(|path| !path.is_empty());
        let place = place.and_then(|path| self.tree.place(path));
        Problem {
            file: self.tree.file.clone(),
            ..problem
        }
        .at(place)
    }
}
