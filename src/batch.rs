//! Rows of a table as cases.
//!
//! In go rows, out come cases as from case files, checked alike, or everything that is wrong with them:
//! each problem names the row, the column and the character. Columns are known by their names
//! (`headings`); a row becomes the tree that the case file would be (`tree`), rows of one group
//! the tree of a collective statement ([`groups`]), of several institutions (`accounts`) that of a petition.
//! Stories that say the same are found here too ([`alike`]). Reading bytes is for [`crate::table`].

mod accounts;
pub mod alike;
pub mod groups;
mod headings;
mod tree;

use chrono::NaiveDate;

use crate::case::{CaseFile, CaseReader};
use crate::problem::{Place, Problem};
use crate::rulebook::Rulebook;
use crate::table::{Column, Kind, Row};
use headings::Headings;
use tree::{Origins, grown};

/// The column whose rows with one value are applicants of one statement.
pub const GROUP: &str = "case";

/// The values of a cell that holds a list.
pub(crate) fn values(cell: &str) -> impl Iterator<Item = &str> {
    let values = cell.split('|').map(str::trim);
    values.filter(|value| !value.is_empty())
}

/// How many characters a row may have for its letters to be sure to fit their pages, whatever else they say.
pub const SHORT: usize = 1200;

/// Reads the rows of one table.
#[derive(Debug)]
pub struct RowReader<'r> {
    cases: CaseReader<'r>,
    headings: Headings,
    /// The table as the person named it.
    file: Option<String>,
    /// Whether columns have places and a header: not where each row names its cells itself.
    has_columns: bool,
    /// To whom the rows write that do not say it themselves.
    to: Vec<String>,
}

impl<'r> RowReader<'r> {
    /// Holds the rows of this table against these rules; `to` stands in for the column of that name.
    pub fn new(rules: &'r Rulebook, file: Option<String>, kind: Kind, to: &[String]) -> Self {
        Self {
            cases: CaseReader::new(rules),
            headings: Headings::new(rules),
            file,
            has_columns: kind != Kind::Jsonl,
            to: to.to_vec(),
        }
    }

    /// Everything wrong with the names of columns: unknown ones, and those that no case is whole without.
    #[must_use]
    pub fn problems_of_header(&self, row: u32, header: &[Column]) -> Vec<Problem> {
        if !self.has_columns {
            // Each row names its cells, and is told what it lacks.
            return Vec::new();
        }
        if !self.headings.knows_any(header) {
            let problem = Problem::error("table-no-header");
            return self.of_table(vec![problem.at(Some(Place::of_row(row)))]);
        }
        let mut problems = self.headings.unknown(row, header);
        problems.extend(self.headings.missing(row, header, !self.to.is_empty()));
        self.of_table(problems)
    }

    /// Problems that reading the table brought up, as those of this file, without names that are none of a
    /// column.
    #[must_use]
    pub fn of_table(&self, problems: Vec<Problem>) -> Vec<Problem> {
        let problems = problems.into_iter();
        let told = problems.map(|problem| {
            let path = self.headings.shown(&problem.path).to_owned();
            let place = problem.place.map(|place| self.shown(place));
            Problem {
                file: self.file.clone(),
                place,
                ..problem.field(path).in_table()
            }
        });
        let mut told: Vec<Problem> = told.collect();
        told.sort_by_key(|problem| problem.place);
        told
    }

    /// The case of a row, or of the rows of a group, checked as a case file is.
    ///
    /// # Errors
    /// Everything that is wrong with the rows, warnings included.
    pub fn read(&self, rows: &[Row], today: NaiveDate) -> Result<CaseFile, Vec<Problem>> {
        let (tree, origins, mut problems) = self.grown(rows);
        let mut read = self.cases.read_tree(tree, today);
        match &mut read {
            Ok(file) if problems.is_empty() => {
                let warnings = std::mem::take(&mut file.warnings);
                file.warnings = self.located(warnings, &origins);
                origins.place(&mut file.tree.root);
                return read;
            }
            Ok(file) => problems.append(&mut file.warnings),
            Err(found) => problems.append(found),
        }
        Err(self.located(problems, &origins))
    }

    /// The case of rows that were checked before.
    ///
    /// # Errors
    /// What keeps them from being a case.
    pub fn reread(&self, rows: &[Row]) -> Result<CaseFile, Vec<Problem>> {
        let (tree, origins, problems) = self.grown(rows);
        if !problems.is_empty() {
            return Err(self.located(problems, &origins));
        }
        match self.cases.reread_tree(tree) {
            Ok(mut file) => {
                origins.place(&mut file.tree.root);
                Ok(file)
            }
            Err(problems) => Err(self.located(problems, &origins)),
        }
    }

    /// A problem of a letter of these rows, which knows the field and not the cell.
    #[must_use]
    pub fn blamed(&self, problem: Problem, file: &CaseFile, row: u32) -> Problem {
        if problem.file.is_some() && !problem.in_table && problem.file != self.file {
            return problem;
        }
        let place = problem.place.or_else(|| {
            let path = Some(&problem.path).filter(|path| !path.is_empty());
            path.and_then(|path| file.tree.place(path))
        });
        self.in_cell(problem, place.unwrap_or(Place::of_row(row)))
    }

    /// The rows of these numbers tell the same story: said of the first.
    #[must_use]
    pub fn alike(&self, code: &'static str, first: u32, others: &[u32]) -> Problem {
        const MOST: usize = 10;
        let named = others.iter().take(MOST).map(u32::to_string);
        let problem = Problem::warning(code)
            .field("incident.story")
            .with("first", first.to_string())
            .with("rows", named.collect::<Vec<_>>().join(", "))
            .with("more", others.len().saturating_sub(MOST));
        self.in_cell(problem, Place::of_row(first))
    }

    /// A problem of a field of a case, as one of the cell at this place.
    fn in_cell(&self, problem: Problem, place: Place) -> Problem {
        let path = self.headings.name_of(&problem.path);
        Problem {
            file: self.file.clone(),
            place: Some(self.shown(place)),
            ..problem.field(path).in_table()
        }
    }

    /// The place as a person finds it: without columns there are rows only.
    fn shown(&self, place: Place) -> Place {
        match self.has_columns {
            true => place,
            false => Place::of_row(place.line),
        }
    }

    fn grown(&self, rows: &[Row]) -> (crate::yaml::Tree, Origins, Vec<Problem>) {
        let (root, origins, problems) = grown(rows, &self.headings, !self.has_columns, &self.to);
        let file = self.file.clone();
        (crate::yaml::Tree { file, root }, origins, problems)
    }

    /// Problems with numbers of values for places, as problems of cells, in the order of the table.
    fn located(&self, problems: Vec<Problem>, origins: &Origins) -> Vec<Problem> {
        let problems = problems.into_iter();
        let mut located: Vec<Problem> = problems
            .map(|problem| {
                let character = problem.place.map_or(0, |place| place.column);
                let place = problem.place.map(|place| origins.of(place));
                let mut problem = self.in_cell(problem, place.unwrap_or(origins.first()));
                if problem.code == "missing-key" {
                    problem.code = "cell-missing";
                    problem.args.clear();
                }
                match character {
                    0 => problem,
                    number => problem.with("character", number as usize),
                }
            })
            .collect();
        located.sort_by_key(|problem| problem.place);
        located.dedup();
        located
    }
}
