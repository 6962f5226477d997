//! The names of columns and the fields of a case that they hold.
//!
//! In go the columns of the schema, out comes for each name where in a case its cells belong; and what is
//! wrong with the names of a table. Cells are not read here.

use std::collections::HashMap;

use super::GROUP;
use crate::messages::Lang;
use crate::problem::{Place, Problem};
use crate::rulebook::Rulebook;
use crate::schema::columns::{Column, Kind, columns};
use crate::shape::nearest;
use crate::table::Column as TableColumn;
use crate::yaml;

/// A step from the root of a case to a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Into a mapping.
    Key(String),
    /// Into a list: the item of this applicant.
    Applicant,
    /// Into a list: this item.
    Item(usize),
    /// Into a list: an item for each value of the cell.
    Value,
}

/// A column by its name.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) name: String,
    pub(super) steps: Vec<Step>,
    pub(super) is_yes_no: bool,
    pub(super) required: bool,
    /// The path in a case, without numbers of items.
    path: String,
}

/// All columns that a table may have.
#[derive(Debug)]
pub(super) struct Headings {
    all: Vec<Heading>,
    by_name: HashMap<String, usize>,
}

impl Headings {
    pub(super) fn new(rules: &Rulebook) -> Self {
        // The words of columns are not asked for here: any language will do.
        let columns = columns(rules, Lang::En);
        let all: Vec<Heading> = columns.into_iter().map(heading).collect();
        let names = all.iter().enumerate();
        let by_name = names
            .map(|(index, heading)| (heading.name.clone(), index))
            .collect();
        Self { all, by_name }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Heading> {
        self.by_name
            .get(name)
            .and_then(|index| self.all.get(*index))
    }

    pub(super) fn required(&self) -> impl Iterator<Item = &Heading> {
        self.all.iter().filter(|heading| heading.required)
    }

    /// What a table calls a field of a case; the field itself where a table has no such column.
    pub(super) fn name_of(&self, path: &str) -> String {
        let plain = without_numbers(path);
        let plain = plain
            .strip_prefix("elsewhere.")
            .unwrap_or(&plain)
            .to_owned();
        // A place inside a list, or that of the whole list: `to[0]`, `evidence[2].title`.
        let found = self.all.iter().find(|heading| heading.path == plain);
        let child = plain.strip_prefix("applicants.");
        let in_group = || self.all.iter().find(|one| Some(one.path.as_str()) == child);
        match found.or_else(in_group) {
            Some(heading) => heading.name.clone(),
            None if self.by_name.contains_key(path) => path.to_owned(),
            None => plain.replacen("applicants", "applicant", 1),
        }
    }

    /// The name of a column as far as it may be repeated: a known one or one that is nearly known. Where the
    /// row of names is missing, what a person told stands in its place.
    pub(super) fn shown<'n>(&self, name: &'n str) -> &'n str {
        let known = || self.all.iter().map(|heading| heading.name.as_str());
        let is_name = name == GROUP || self.get(name).is_some() || nearest(name, known()).is_some();
        yaml::shown(name).filter(|_| is_name).unwrap_or_default()
    }

    /// Whether any of these is the name of a column.
    pub(super) fn knows_any(&self, header: &[TableColumn]) -> bool {
        header.iter().any(|column| self.get(&column.name).is_some())
    }

    /// Columns of the table that no case has.
    pub(super) fn unknown(&self, row: u32, header: &[TableColumn]) -> Vec<Problem> {
        let unknown = header.iter().filter(|cell| {
            &*cell.name != GROUP && !is_note(&cell.name) && !self.by_name.contains_key(&*cell.name)
        });
        unknown
            .map(|column| self.unknown_name(row, column.number, &column.name))
            .collect()
    }

    /// What is wrong with a cell whose column no case has.
    pub(super) fn unknown_name(&self, row: u32, column: u32, name: &str) -> Problem {
        let known = self.all.iter().map(|heading| heading.name.as_str());
        let near = nearest(name, known).unwrap_or_default();
        Problem::error("table-column-unknown")
            .at(Some(Place { line: row, column }))
            .field(self.shown(name))
            .with("nearest", near)
    }

    /// Columns that no case is whole without and the table does not have.
    pub(super) fn missing(
        &self,
        row: u32,
        header: &[TableColumn],
        to_is_given: bool,
    ) -> Vec<Problem> {
        let is_there = |name: &str| header.iter().any(|cell| &*cell.name == name);
        let missing = self
            .required()
            .filter(|heading| !(is_there(&heading.name) || to_is_given && heading.name == "to"));
        let place = Place::of_row(row);
        let missing = missing.map(|heading| {
            Problem::error("table-column-missing")
                .at(Some(place))
                .field(heading.name.as_str())
        });
        missing.collect()
    }
}

/// Whether a column holds what a person notes down for nobody else.
pub(super) fn is_note(name: &str) -> bool {
    name.starts_with('#')
}

fn heading(column: Column) -> Heading {
    let field = column.field();
    let steps = steps(field, column.several);
    Heading {
        steps,
        is_yes_no: column.kind == Kind::YesNo,
        required: column.required,
        path: field.replace("[]", ""),
        name: column.name,
    }
}

/// The steps to a field like `applicants[].name`, `to[]`, `evidence[].title`.
fn steps(field: &str, several: bool) -> Vec<Step> {
    let item = if several {
        Step::Value
    } else {
        Step::Applicant
    };
    let mut steps = Vec::new();
    for part in field.split('.') {
        match part.strip_suffix("[]") {
            Some(list) => steps.extend([Step::Key(list.to_owned()), item.clone()]),
            None => steps.push(Step::Key(part.to_owned())),
        }
    }
    steps
}

/// `applicants[0].name` without its numbers.
fn without_numbers(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    let mut inside = false;
    for letter in path.chars() {
        match letter {
            '[' => inside = true,
            ']' => inside = false,
            letter if !inside => plain.push(letter),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;

    #[test]
    fn every_field_is_called_by_the_name_of_its_column() {
        let headings = Headings::new(&Data::built_in().unwrap().rules);
        for (path, name) in [
            ("role", "role"),
            ("to[1]", "to"),
            ("to", "to"),
            ("applicants[0].name", "applicant.name"),
            ("applicants[2].forms.gen", "applicant.forms.gen"),
            ("applicants", "applicant"),
            ("applicants[1].child.name", "child.name"),
            ("child.class", "child.class"),
            ("evidence[3].title", "evidence"),
            ("incident.pressure[0]", "incident.pressure"),
            (
                "incident.demanded_by.position",
                "incident.demanded_by.position",
            ),
            ("addressees.rector.official", "addressees.rector.official"),
            ("earlier[0].to", "earlier.to"),
        ] {
            assert_eq!(headings.name_of(path), name);
        }
        assert!(headings.get("incident.story").unwrap().required);
        assert!(headings.get("facts.expelled").unwrap().is_yes_no);
    }
}
