//! Which rows of a group tell of what.
//!
//! In go the rows of a group, out comes for each of them which account it belongs to, where they name more
//! than one institution; else they are one statement about one incident. Names that differ in spelling alone
//! are of one institution. Rows tell the same account where all cells of the incident are the same, the story
//! among them, so that no story is lost; a row without a story joins those who tell the same event, a row
//! without anything of an incident the first account of its institution.

use std::collections::HashMap;

use super::tree::at;
use crate::grammar::ru::folding::folded;
use crate::problem::{Place, Problem};
use crate::table::Row;

const NAME: &str = "institution.name";
const REGION: &str = "institution.region";
pub(super) const ROLE: &str = "role";
const STORY: &str = "incident.story";

/// What the rows of a petition tell.
#[derive(Debug, Default)]
pub(super) struct Accounts {
    /// For each row the number of its account.
    pub(super) of_rows: Vec<usize>,
    /// For each account how many rows it has.
    pub(super) signers: Vec<usize>,
    /// Rows without an institution, and what rows of one institution say differently of it.
    pub(super) problems: Vec<Problem>,
}

/// Whether a column tells of an incident, not of who signs or of the letter.
pub(super) fn is_told(column: &str) -> bool {
    column == ROLE
        || ["institution.", "incident.", "facts."]
            .iter()
            .any(|start| column.starts_with(start))
}

/// The accounts of the rows; `None` where they name one institution at most.
pub(super) fn accounts(rows: &[Row]) -> Option<Accounts> {
    let mut teller = Teller::default();
    let places: Vec<Option<usize>> = rows.iter().map(|row| teller.institution(row)).collect();
    if teller.institutions.len() < 2 {
        return None;
    }
    for (row, place) in rows.iter().zip(places) {
        let account = match place {
            Some(place) => teller.account(row, place),
            None => {
                let problem = Problem::error("cell-missing").field(NAME);
                teller
                    .told
                    .problems
                    .push(problem.at(Some(Place::of_row(row.number))));
                0
            }
        };
        teller.told.of_rows.push(account);
        match teller.told.signers.get_mut(account) {
            Some(signers) => *signers += 1,
            None => teller.told.signers.push(1),
        }
    }
    Some(teller.told)
}

/// The cells by which events are told apart.
type Event<'r> = Vec<(&'r str, &'r str)>;

#[derive(Default)]
struct Teller<'r> {
    /// Regions and names as they are compared.
    institutions: HashMap<(String, String), usize>,
    /// What was said first of each institution, by column.
    said: HashMap<(usize, &'r str), &'r str>,
    events: HashMap<(usize, Event<'r>), Stories<'r>>,
    /// How many accounts there are.
    count: usize,
    /// The first account of an institution, of any role and of each.
    first: HashMap<(usize, &'r str), usize>,
    told: Accounts,
}

/// The accounts of one event.
#[derive(Default)]
struct Stories<'r> {
    /// The account of those who tell no story, and of the first who does.
    first: Option<usize>,
    of: HashMap<&'r str, usize>,
}

impl<'r> Stories<'r> {
    /// The account that this story is, or `next`.
    fn account(&mut self, story: Option<&'r str>, next: usize) -> usize {
        let first = *self.first.get_or_insert(next);
        let Some(story) = story else {
            return first;
        };
        let account = if self.of.is_empty() { first } else { next };
        *self.of.entry(story).or_insert(account)
    }
}

impl<'r> Teller<'r> {
    fn institution(&mut self, row: &'r Row) -> Option<usize> {
        let key = (
            folded(cell(row, REGION).unwrap_or_default()),
            folded(cell(row, NAME)?),
        );
        let next = self.institutions.len();
        let number = *self.institutions.entry(key).or_insert(next);
        for cell in row
            .cells
            .iter()
            .filter(|cell| cell.name.starts_with("institution."))
        {
            let said = *self.said.entry((number, &cell.name)).or_insert(&cell.text);
            if said != cell.text {
                let problem = Problem::error("institution-differs").at(Some(at(row.number, cell)));
                self.told.problems.push(problem.field(&*cell.name));
            }
        }
        Some(number)
    }

    fn account(&mut self, row: &'r Row, institution: usize) -> usize {
        let role = cell(row, ROLE).unwrap_or_default();
        let tells = row
            .cells
            .iter()
            .any(|cell| cell.name.starts_with("incident."));
        if !tells && let Some(first) = self.first.get(&(institution, role)) {
            return *first;
        }
        let cells = row.cells.iter().filter(|cell| {
            is_told(&cell.name) && !cell.name.starts_with("institution.") && &*cell.name != STORY
        });
        let mut event: Event<'r> = cells
            .map(|cell| (&*cell.name, cell.text.as_str()))
            .collect();
        event.sort_unstable();
        let stories = self.events.entry((institution, event)).or_default();
        let account = stories.account(cell(row, STORY), self.count);
        self.count = self.count.max(account + 1);
        for role in ["", role] {
            self.first.entry((institution, role)).or_insert(account);
        }
        account
    }
}

fn cell<'r>(row: &'r Row, name: &str) -> Option<&'r str> {
    let cell = row.cells.iter().find(|cell| &*cell.name == name);
    cell.map(|cell| cell.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    fn rows(table: &[&[(&str, &str)]]) -> Vec<Row> {
        let rows = (2..).zip(table).map(|(number, cells)| Row {
            number,
            cells: (1..)
                .zip(cells.iter())
                .map(|(column, (name, text))| Cell {
                    column,
                    name: (*name).into(),
                    text: (*text).to_owned(),
                })
                .collect(),
        });
        rows.collect()
    }

    fn told(table: &[&[(&str, &str)]]) -> Option<(Vec<usize>, Vec<usize>, Vec<&'static str>)> {
        let told = accounts(&rows(table))?;
        let codes = told.problems.iter().map(|problem| problem.code).collect();
        Some((told.of_rows, told.signers, codes))
    }

    const A: (&str, &str) = (NAME, "Примерский колледж № 1");
    const B: (&str, &str) = (NAME, "Примерский колледж № 2");

    #[test]
    fn rows_of_one_institution_are_no_petition() {
        assert_eq!(told(&[&[A], &[A], &[]]), None);
        assert_eq!(told(&[&[A], &[(NAME, "примерский «колледж» №1")]]), None);
        assert_eq!(told(&[&[], &[]]), None);
    }

    #[test]
    fn each_incident_of_each_institution_is_an_account() {
        let day = |day| ("incident.date", day);
        let story = |words| (STORY, words);
        let found = told(&[
            &[A, day("1"), story("раз")],
            &[B, day("1")],
            &[A, day("1"), story("два")],
            &[A, day("2")],
            &[A],
            &[B, day("1"), (ROLE, "teacher")],
            &[B, (ROLE, "teacher")],
        ]);
        let expected = (vec![0, 1, 2, 3, 0, 4, 4], vec![2, 1, 1, 1, 2], vec![]);
        assert_eq!(found, Some(expected));
    }

    #[test]
    fn each_story_of_an_event_is_an_account() {
        let day = ("incident.date", "1");
        let story = |words| (STORY, words);
        let found = told(&[
            &[A, day],
            &[A, day, story("раз")],
            &[A, day, story("два")],
            &[A, day, story("раз")],
            &[A, day],
            &[A, story("три")],
            &[B, day, story("раз")],
        ]);
        let expected = (vec![0, 0, 1, 0, 0, 2, 3], vec![4, 1, 1, 1], vec![]);
        assert_eq!(found, Some(expected));
    }

    #[test]
    fn one_name_in_two_regions_is_two_institutions() {
        let found = told(&[&[A, (REGION, "Пермский край")], &[A, (REGION, "Москва")]]);
        assert_eq!(found, Some((vec![0, 1], vec![1, 1], vec![])));
    }

    #[test]
    fn what_is_said_of_an_institution_may_not_differ() {
        let kind = |kind| ("institution.kind", kind);
        let found = told(&[
            &[A, kind("college")],
            &[A, kind("school")],
            &[B],
            &[(NAME, "Примерский  колледж № 2")],
            &[],
        ]);
        let (_, _, codes) = found.unwrap();
        assert_eq!(
            codes,
            ["institution-differs", "institution-differs", "cell-missing"]
        );
    }
}
