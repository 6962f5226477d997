//! The tree that the case file of a row would be.
//!
//! In go the cells of a row, or of the rows of a group, out comes a tree whose every value has a number
//! for a place, and which cell each number is. Whether the values are right is not asked.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::accounts::{Accounts, ROLE, accounts, is_told};
use super::headings::{Heading, Headings, Step, is_note};
use super::{GROUP, values};
use crate::problem::{Place, Problem};
use crate::table::{Cell, Row};
use crate::yaml::{Key, Node, Scalar, Value};

/// How spreadsheets and people write yes and no.
const YES: [&str; 5] = ["true", "да", "истина", "yes", "1"];
const NO: [&str; 5] = ["false", "нет", "ложь", "no", "0"];

/// Which cell a value of the tree stands in, by its number.
#[derive(Debug, Default)]
pub(super) struct Origins(Vec<Place>);

impl Origins {
    fn number(&mut self, cell: Place) -> Place {
        self.0.push(cell);
        Place {
            line: u32::try_from(self.0.len()).unwrap_or(u32::MAX),
            column: 0,
        }
    }

    /// The row and the column of a value.
    pub(super) fn of(&self, value: Place) -> Place {
        let index = usize::try_from(value.line).unwrap_or_default();
        let cell = index.checked_sub(1).and_then(|index| self.0.get(index));
        cell.copied().unwrap_or(self.first())
    }

    /// The first row, and no column of it.
    pub(super) fn first(&self) -> Place {
        let row = self.0.first().map_or(0, |place| place.line);
        Place::of_row(row)
    }

    /// Gives every value its cell for a place.
    pub(super) fn place(&self, node: &mut Node) {
        node.place = self.of(node.place);
        match &mut node.value {
            Value::Seq(items) => items.iter_mut().for_each(|item| self.place(item)),
            Value::Map(entries) => {
                for (key, node) in entries {
                    key.place = self.of(key.place);
                    self.place(node);
                }
            }
            Value::Null | Value::Scalar(_) => {}
        }
    }
}

pub(super) fn at(row: u32, cell: &Cell) -> Place {
    Place {
        line: row,
        column: cell.column,
    }
}

/// The tree of these rows: the first tells of the case, each of its applicant.
pub(super) fn grown(
    rows: &[Row],
    headings: &Headings,
    names_in_rows: bool,
    to: &[String],
) -> (Node, Origins, Vec<Problem>) {
    let mut grower = Grower {
        origins: Origins::default(),
        problems: Vec::new(),
        headings,
        names_in_rows,
        in_group: rows.len() > 1,
        known: HashSet::new(),
        said: HashMap::new(),
    };
    let accounts = accounts(rows).unwrap_or_default();
    grower.wrong(&accounts);
    let first = rows.first().map_or(0, |row| row.number);
    let mut root = grower.map(Place::of_row(first));
    grower.put(
        &mut root,
        &[Step::Key("version".to_owned())],
        (0, 0),
        "1",
        Place::of_row(first),
    );
    for (applicant, row) in rows.iter().enumerate() {
        let account = accounts.of_rows.get(applicant).copied();
        let place = Place::of_row(row.number);
        grower.frame(&mut root, applicant, account, place);
        grower.row(&mut root, applicant, account, row);
    }
    grower.signers(&mut root, &accounts, Place::of_row(first));
    if let Value::Map(entries) = &root.value
        && !entries.iter().any(|(key, _)| key.text == "to")
    {
        let steps = [Step::Key("to".to_owned()), Step::Value];
        for (index, id) in to.iter().enumerate() {
            grower.put(&mut root, &steps, (0, index), id, Place::of_row(first));
        }
    }
    (root, grower.origins, grower.problems)
}

struct Grower<'t> {
    origins: Origins,
    problems: Vec<Problem>,
    headings: &'t Headings,
    /// Whether each row names its columns itself.
    names_in_rows: bool,
    in_group: bool,
    /// What the rows of a group said of their case so far.
    said: HashMap<&'t str, &'t str>,
    /// Which columns of each account of a petition were said.
    known: HashSet<(usize, &'t str)>,
}

impl<'t> Grower<'t> {
    /// What stands around the fields that no case is whole without, so that each of them is missed and
    /// not all at once.
    fn frame(&mut self, root: &mut Node, applicant: usize, account: Option<usize>, place: Place) {
        for heading in self.headings.required() {
            if !heading.steps.contains(&Step::Value) {
                let steps = in_account(heading, account);
                self.around(root, &steps, applicant, place);
            }
        }
    }

    /// What is wrong with the rows of a petition.
    fn wrong(&mut self, accounts: &Accounts) {
        for problem in &accounts.problems {
            let place = problem.place.map(|place| self.origins.number(place));
            self.problems.push(problem.clone().at(place));
        }
    }

    /// How many rows each account has but the first, which has the others.
    fn signers(&mut self, root: &mut Node, accounts: &Accounts, place: Place) {
        for (index, signers) in accounts.signers.iter().skip(1).enumerate() {
            let steps = elsewhere(index, &[Step::Key("signers".to_owned())]);
            self.put(root, &steps, (0, 0), &signers.to_string(), place);
        }
    }

    /// What stands around the last of the steps.
    fn around(&mut self, node: &mut Node, steps: &[Step], applicant: usize, place: Place) {
        if let [step, rest @ ..] = steps
            && !rest.is_empty()
            && let Some(child) = self.child(node, step, (applicant, 0), rest.first(), place)
        {
            self.around(child, rest, applicant, place);
        }
    }

    fn row(&mut self, root: &mut Node, applicant: usize, account: Option<usize>, row: &'t Row) {
        for cell in &row.cells {
            if &*cell.name == GROUP || is_note(&cell.name) {
                continue;
            }
            let Some(heading) = self.headings.get(&cell.name) else {
                self.unknown(row.number, cell);
                continue;
            };
            let steps = match self.is_of_applicant(cell, account) {
                true => of_applicant(heading),
                false => in_account(heading, account),
            };
            if !self.is_said(cell, account, row.number) {
                self.cell(root, applicant, row.number, (cell, heading, &steps));
            }
        }
    }

    /// Columns of a table with a header were looked at once for all rows.
    fn unknown(&mut self, row: u32, cell: &Cell) {
        if self.names_in_rows {
            let problem = self.headings.unknown_name(row, cell.column, &cell.name);
            let place = self.origins.number(at(row, cell));
            self.problems.push(Problem {
                place: Some(place),
                ..problem
            });
        }
    }

    fn cell(
        &mut self,
        root: &mut Node,
        applicant: usize,
        row: u32,
        (cell, heading, steps): (&Cell, &Heading, &[Step]),
    ) {
        let place = at(row, cell);
        if steps.contains(&Step::Value) {
            for (index, value) in values(&cell.text).enumerate() {
                self.put(root, steps, (applicant, index), value, place);
            }
        } else {
            let text = if heading.is_yes_no {
                answer(&cell.text)
            } else {
                &cell.text
            };
            self.put(root, steps, (applicant, 0), text, place);
        }
    }

    /// Whether a column of the case is one of the applicant in a group: the child, and a role that is not that of
    /// the rows before.
    fn is_of_applicant(&self, cell: &Cell, account: Option<usize>) -> bool {
        let is_other_role = || {
            let said = self.said.get(ROLE);
            &*cell.name == ROLE && account.is_none() && said.is_some_and(|said| *said != cell.text)
        };
        self.in_group && (cell.name.starts_with("child.") || is_other_role())
    }

    /// Whether an earlier row of the group said the same of the case; a row that says something else is
    /// wrong, unless it says it of its applicant.
    fn is_said(&mut self, cell: &'t Cell, account: Option<usize>, row: u32) -> bool {
        let of_applicant =
            |name: &str| name.starts_with("applicant.") || name.starts_with("child.");
        if !self.in_group || of_applicant(&cell.name) {
            return false;
        }
        if let Some(account) = account.filter(|_| is_told(&cell.name)) {
            // Rows of one account say the same, or nothing.
            return !self.known.insert((account, &cell.name));
        }
        match self.said.get(&*cell.name).map(|text| *text == cell.text) {
            Some(false) if &*cell.name == ROLE => false,
            None => {
                self.said.insert(&cell.name, &cell.text);
                false
            }
            Some(true) => true,
            Some(false) => {
                let place = self.origins.number(at(row, cell));
                let problem = Problem::error("group-differs").at(Some(place));
                self.problems.push(problem.field(&*cell.name));
                true
            }
        }
    }

    /// Puts a text under the steps; of lists the items of this applicant and this value are meant.
    fn put(
        &mut self,
        node: &mut Node,
        steps: &[Step],
        at: (usize, usize),
        text: &str,
        place: Place,
    ) {
        let Some((step, rest)) = steps.split_first() else {
            let number = self.origins.number(place);
            *node = Node {
                place: number,
                value: Value::Scalar(Scalar {
                    text: text.to_owned(),
                    plain: true,
                }),
            };
            return;
        };
        if let Some(child) = self.child(node, step, at, rest.first(), place) {
            self.put(child, rest, at, text, place);
        }
    }

    /// The value one step further, made where it is not there; `next` says what it has to be.
    fn child<'n>(
        &mut self,
        node: &'n mut Node,
        step: &Step,
        (applicant, value): (usize, usize),
        next: Option<&Step>,
        place: Place,
    ) -> Option<&'n mut Node> {
        match (step, &mut node.value) {
            (Step::Key(name), Value::Map(entries)) => {
                let known = entries.iter().position(|(key, _)| key.text == *name);
                let index = known.unwrap_or_else(|| {
                    let key = Key {
                        text: name.clone(),
                        place: self.origins.number(place),
                    };
                    entries.push((key, self.empty(next, place)));
                    entries.len() - 1
                });
                entries.get_mut(index).map(|(_, child)| child)
            }
            (Step::Applicant | Step::Item(_) | Step::Value, Value::Seq(items)) => {
                let index = match step {
                    Step::Applicant => applicant,
                    Step::Item(index) => *index,
                    _ => value,
                };
                while items.len() <= index {
                    items.push(self.empty(next, place));
                }
                items.get_mut(index)
            }
            _ => None,
        }
    }

    /// What the next step can be taken into.
    fn empty(&mut self, next: Option<&Step>, place: Place) -> Node {
        let value = match next {
            Some(Step::Key(_)) => Value::Map(Vec::new()),
            Some(Step::Applicant | Step::Item(_) | Step::Value) => Value::Seq(Vec::new()),
            None => Value::Null,
        };
        let place = match next {
            // A mapping or a list is of the whole row.
            Some(_) => Place::of_row(place.line),
            None => place,
        };
        Node {
            place: self.origins.number(place),
            value,
        }
    }

    fn map(&mut self, place: Place) -> Node {
        Node {
            place: self.origins.number(place),
            value: Value::Map(Vec::new()),
        }
    }
}

/// The steps to what was told elsewhere.
fn elsewhere(index: usize, steps: &[Step]) -> Vec<Step> {
    let item = [Step::Key("elsewhere".to_owned()), Step::Item(index)];
    [item.as_slice(), steps].concat()
}

/// The steps to a field of the case as one of its applicant.
fn of_applicant(heading: &Heading) -> Cow<'_, [Step]> {
    let applicant = [Step::Key("applicants".to_owned()), Step::Applicant];
    Cow::Owned([applicant.as_slice(), &heading.steps].concat())
}

/// The steps to a field of this account of a petition; the first stands at the top.
fn in_account(heading: &Heading, account: Option<usize>) -> Cow<'_, [Step]> {
    let index = account.and_then(|account| account.checked_sub(1));
    match index.filter(|_| is_told(&heading.name)) {
        Some(index) => Cow::Owned(elsewhere(index, &heading.steps)),
        None => Cow::Borrowed(&heading.steps),
    }
}

/// Yes or no in the spelling of case files; anything else as it stands.
fn answer(text: &str) -> &str {
    let lower = text.to_lowercase();
    if YES.contains(&lower.as_str()) {
        "true"
    } else if NO.contains(&lower.as_str()) {
        "false"
    } else {
        text
    }
}
