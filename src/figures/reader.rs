//! Takes from a row what is counted of it.
//!
//! In go rows of a table of cases, out comes of each a [`Sighting`], and a warning for each cell that cannot be
//! counted: its row then counts under «not stated». Cells of other columns are not looked at; the name of an
//! institution is kept as a number that tells one from another.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;

use super::Month;
use super::categories::{Categories, Category, KIND, PRESSURE, REGION};
use crate::addressees::Regions;
use crate::batch::{GROUP, values};
use crate::grammar::ru::dates::written::{Unread, read};
use crate::problem::{Place, Problem};
use crate::rulebook::Rulebook;
use crate::shape::nearest;
use crate::table::{Cell, Column, Kind, Row};

/// The column of the day, and that of the first day where it went on.
const DAY: &str = "incident.date";
const FIRST_DAY: &str = "incident.from";
/// The column of names of institutions.
const INSTITUTION: &str = "institution.name";
/// What is counted: at least one of these columns is in every table.
const COUNTED: [&str; 5] = [REGION, KIND, PRESSURE, DAY, FIRST_DAY];

/// As many spellings of regions are remembered.
const MOST_SPELLINGS: usize = 10_000;

/// What a row tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sighting {
    /// What it has in the column of cases.
    pub case: Option<String>,
    /// The region, by its number.
    pub region: Option<usize>,
    /// The kind of institution, by its number.
    pub kind: Option<usize>,
    /// The kinds of pressure, by their numbers, in order and each once.
    pub pressures: Vec<usize>,
    /// When it happened or began.
    pub month: Option<Month>,
    /// Which institution of a region it is, as a hash of its name.
    pub institution: Option<u64>,
}

/// Reads the rows of one table.
pub struct Reader<'r> {
    regions: &'r Regions,
    categories: &'r Categories,
    file: Option<String>,
    has_columns: bool,
    today: NaiveDate,
    /// To look a region up takes long, and most rows say the same.
    spellings: RefCell<HashMap<String, Spelling>>,
}

/// What a spelling of a region is of: the region, or the nearest one where there is none.
type Spelling = Result<usize, Option<String>>;

impl<'r> Reader<'r> {
    /// Reads rows of the table of this name and kind.
    #[must_use]
    pub fn new(
        rules: &'r Rulebook,
        categories: &'r Categories,
        (file, kind): (Option<String>, Kind),
        today: NaiveDate,
    ) -> Self {
        Self {
            regions: &rules.regions,
            categories,
            file,
            has_columns: kind != Kind::Jsonl,
            today,
            spellings: RefCell::default(),
        }
    }

    /// What is wrong with the names of columns: an error where nothing can be counted, else a warning for each
    /// that is missing. What other columns there are does not matter.
    #[must_use]
    pub fn problems_of_header(&self, row: u32, header: &[Column]) -> Vec<Problem> {
        let is_there = |name: &str| header.iter().any(|column| &*column.name == name);
        if !self.has_columns {
            return Vec::new();
        }
        let place = Place::of_row(row);
        if !COUNTED.into_iter().any(is_there) {
            let columns = COUNTED.join(", ");
            let problem = Problem::error("stats-no-column").with("columns", columns);
            return vec![self.placed(problem, place, "")];
        }
        let names = || header.iter().map(|column| &*column.name);
        let missing = [REGION, KIND, PRESSURE, DAY].into_iter();
        let missing =
            missing.filter(|name| !(is_there(name) || *name == DAY && is_there(FIRST_DAY)));
        let problems = missing.map(|name| {
            // The header may be personal where the row of names is missing: only whether one is near is told.
            let is_near = nearest(name, names()).is_some();
            let problem = Problem::warning("stats-column-missing").with("mistyped", is_near);
            self.placed(problem, place, name)
        });
        problems.collect()
    }

    /// What a row tells, and a warning for each cell that tells nothing.
    #[must_use]
    pub fn read(&self, row: &Row) -> (Sighting, Vec<Problem>) {
        let mut problems = Vec::new();
        let cell = |name: &str| row.cells.iter().find(|cell| &*cell.name == name);
        let mut told = |cell: &Cell, problem: Problem| {
            let place = Place {
                line: row.number,
                column: if self.has_columns { cell.column } else { 0 },
            };
            problems.push(self.placed(problem, place, &cell.name));
        };
        let region = cell(REGION).and_then(|cell| match self.region(&cell.text) {
            Ok(region) => Some(region),
            Err(nearest) => {
                let nearest = nearest.unwrap_or_default();
                let problem = Problem::warning("stats-region-unknown").with("nearest", nearest);
                told(cell, problem);
                None
            }
        });
        let kinds = cell(KIND).map(|cell| words(cell, &self.categories.kinds, &mut told));
        let pressures =
            cell(PRESSURE).map(|cell| words(cell, &self.categories.pressures, &mut told));
        let day = cell(DAY).or_else(|| cell(FIRST_DAY));
        let month = day.and_then(|cell| match self.day(&cell.text) {
            Ok(day) => Some(Month::of(day)),
            Err(problem) => {
                told(cell, problem);
                None
            }
        });
        let sighting = Sighting {
            case: cell(GROUP).map(|cell| cell.text.clone()),
            region,
            kind: kinds.and_then(|kinds| kinds.first().copied()),
            pressures: pressures.unwrap_or_default(),
            month,
            institution: cell(INSTITUTION).map(|cell| hashed(&cell.text)),
        };
        (sighting, problems)
    }

    /// A row of a case says something else than one before.
    #[must_use]
    pub fn differing(&self, row: u32) -> Problem {
        let problem = Problem::warning("stats-case-differs");
        self.placed(problem, Place::of_row(row), GROUP)
    }

    fn placed(&self, problem: Problem, place: Place, field: &str) -> Problem {
        Problem {
            file: self.file.clone(),
            ..problem.at(Some(place)).field(field).in_table()
        }
    }

    fn region(&self, text: &str) -> Spelling {
        let mut spellings = self.spellings.borrow_mut();
        if let Some(known) = spellings.get(text) {
            return known.clone();
        }
        let found = self.regions.get(text);
        let number = found.and_then(|found| {
            let mut regions = self.regions.regions.iter();
            regions.position(|region| region.name == found.name)
        });
        let nearest = || self.regions.nearest(text);
        let spelling = number.ok_or_else(|| nearest().map(|region| region.name.clone()));
        if spellings.len() < MOST_SPELLINGS {
            spellings.insert(text.to_owned(), spelling.clone());
        }
        spelling
    }

    fn day(&self, text: &str) -> Result<NaiveDate, Problem> {
        match read(text) {
            Ok(day) if day > self.today => Err(Problem::warning("date-in-future")),
            Ok(day) => Ok(day),
            Err(Unread::Unclear) => Err(Problem::warning("bad-date")),
            Err(Unread::ShortYear) => Err(Problem::warning("short-year")),
            Err(Unread::NoSuchDay) => Err(Problem::warning("no-such-day")),
        }
    }
}

/// The categories that the values of a cell name, in order and each once.
fn words(
    cell: &Cell,
    categories: &[Category],
    told: &mut impl FnMut(&Cell, Problem),
) -> Vec<usize> {
    let ids = || categories.iter().flat_map(|one| &one.ids);
    let mut found = Vec::new();
    for value in values(&cell.text) {
        let mut places = categories.iter();
        match places.position(|one| one.ids.iter().any(|id| id == value)) {
            Some(place) => found.push(place),
            None => {
                let near = nearest(value, ids().map(String::as_str)).unwrap_or_default();
                let known = ids().map(String::as_str).collect::<Vec<_>>().join(", ");
                let problem = Problem::warning("unknown-value");
                told(cell, problem.with("nearest", near).with("known", known));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// A number for a name, the same for all ways to write it: quotation marks and capitals do not count.
fn hashed(name: &str) -> u64 {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    let plain: String = letters.flat_map(char::to_lowercase).collect();
    let mut hasher = DefaultHasher::new();
    plain.replace('ё', "е").hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;

    fn row(cells: &[(&str, &str)]) -> Row {
        let cells = (2..).zip(cells).map(|(column, (name, text))| Cell {
            column,
            name: (*name).into(),
            text: (*text).to_owned(),
        });
        Row {
            number: 7,
            cells: cells.collect(),
        }
    }

    fn with_reader<T>(work: impl FnOnce(&Reader<'_>, &Categories) -> T) -> T {
        let rules = Data::built_in().unwrap().rules;
        let categories = Categories::new(&rules);
        let today = NaiveDate::from_ymd_opt(2025, 12, 1).unwrap();
        let table = (Some("t.csv".to_owned()), Kind::Csv);
        work(&Reader::new(&rules, &categories, table, today), &categories)
    }

    fn codes(cells: &[(&str, &str)]) -> Vec<(&'static str, u32)> {
        with_reader(|reader, _| {
            let (_, problems) = reader.read(&row(cells));
            assert!(problems.iter().all(|problem| problem.in_table));
            let places = problems.iter().filter_map(|problem| problem.place);
            assert!(places.clone().all(|place| place.line == 7));
            let codes = problems.iter().map(|problem| problem.code);
            codes.zip(places.map(|place| place.column)).collect()
        })
    }

    #[test]
    fn a_row_tells_where_what_and_when() {
        with_reader(|reader, categories| {
            let (sighting, problems) = reader.read(&row(&[
                (REGION, "Татарстан"),
                (KIND, "college"),
                (PRESSURE, "refuser_lists | expulsion_threat|refuser_lists"),
                (FIRST_DAY, "14.11.2025"),
                (INSTITUTION, "ГБПОУ «Образцовый техникум»"),
                ("applicant.name", "Примеров Пётр"),
                (GROUP, "7"),
            ]));
            assert_eq!(problems, []);
            let region = sighting.region.unwrap();
            assert_eq!(
                categories.regions[region],
                "Республика Татарстан (Татарстан)"
            );
            assert_eq!(categories.kinds[sighting.kind.unwrap()].ids, ["college"]);
            let ids = sighting.pressures.iter();
            let ids: Vec<_> = ids
                .map(|one| categories.pressures[*one].ids[0].as_str())
                .collect();
            assert_eq!(ids, ["expulsion_threat", "refuser_lists"]);
            assert_eq!(sighting.month.unwrap().number(), 11);
            assert_eq!(sighting.case.as_deref(), Some("7"));
            assert_eq!(
                sighting.institution,
                Some(hashed("гбпоу \"ОБРАЗЦОВЫЙ техникум\""))
            );
            assert_eq!(reader.read(&row(&[])).0, Sighting::default());
        });
    }

    #[test]
    fn a_cell_that_tells_nothing_is_warned_of_at_its_place() {
        for (name, text, code) in [
            (REGION, "Тридевятая область", "stats-region-unknown"),
            (KIND, "colledge", "unknown-value"),
            (DAY, "31.11.2025", "no-such-day"),
            (DAY, "2.12.2025", "date-in-future"),
            (DAY, "14.11.25", "short-year"),
            (FIRST_DAY, "осенью", "bad-date"),
        ] {
            assert_eq!(codes(&[(name, text)]), [(code, 2)], "{text}");
        }
        let twice = codes(&[(KIND, "school"), (PRESSURE, "a|expulsion_threat|b")]);
        assert_eq!(twice, [("unknown-value", 3), ("unknown-value", 3)]);
        assert_eq!(codes(&[("applicant.name", "31.11.2025")]), []);
    }

    #[test]
    fn no_warning_repeats_a_cell() {
        with_reader(|reader, _| {
            let secret = "Примерова Анна";
            let cells = [REGION, KIND, PRESSURE, DAY].map(|name| (name, secret));
            let (_, problems) = reader.read(&row(&cells));
            assert_eq!(problems.len(), 4);
            assert!(!format!("{problems:?}").contains("Примеров"));
            let column = |name: &str| Column {
                number: 1,
                name: name.into(),
            };
            let header = reader.problems_of_header(1, &[column(secret)]);
            assert!(!format!("{header:?}").contains("Примеров"));
        });
    }

    #[test]
    fn columns_that_are_missing_are_named() {
        let column = |name: &str| Column {
            number: 1,
            name: name.into(),
        };
        let table: &[(&[&str], &[&str])] = &[
            (&["role", "applicant.name"], &["stats-no-column"]),
            (&[REGION, KIND, PRESSURE, FIRST_DAY, "Заметки"], &[]),
            (&[REGION, KIND, DAY], &["stats-column-missing"]),
            (&[FIRST_DAY], &["stats-column-missing"; 3]),
        ];
        for (names, expected) in table {
            let header: Vec<Column> = names.iter().map(|name| column(name)).collect();
            let problems = with_reader(|reader, _| reader.problems_of_header(1, &header));
            let codes: Vec<_> = problems.iter().map(|problem| problem.code).collect();
            assert_eq!(codes, *expected, "{names:?}");
        }
    }
}
