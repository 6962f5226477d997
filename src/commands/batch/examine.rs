//! The first pass: everything that is wrong with the rows, before the first letter is written.
//!
//! In goes a row, out comes what is wrong with it and which letters it will give. Letters are matched, not
//! worded: that takes the time. Where words may decide whether there can be a letter – a long story,
//! a character that the faces lack, templates or faces of the person – the letter is made all the same.

use chrono::NaiveDate;

use super::Plan;
use super::input::Taken;
use super::produce::letter_name;
use crate::batch::SHORT;
use crate::batch::alike::Fingerprint;
use crate::bilingual::Bilingual;
use crate::case::{Case, CaseFile};
use crate::commands::blame::{Origin, in_file, unprintable};
use crate::commands::recipients;
use crate::letters::{Written, letters, notes, passed_over, planned, unsaid};
use crate::output::Press;
use crate::problem::Problem;
use crate::table::Row;

/// Something good to know: of whom or of which field, and what.
pub(super) type Note = (String, &'static Bilingual);

/// What the first pass finds out about a row.
pub(super) struct Examined {
    pub(super) row: u32,
    pub(super) problems: Vec<Problem>,
    pub(super) letters: usize,
    pub(super) story: Option<Fingerprint>,
    pub(super) notes: Vec<Note>,
    /// What stands where its letters are to go.
    pub(super) obstacles: Vec<Problem>,
    pub(super) without_letter: bool,
}

/// The number of a row, for all rows of a case that of the first.
pub(super) fn number(unit: &Taken) -> u32 {
    match unit {
        Ok(rows) => rows.first().map_or(0, |row| row.number),
        Err(problems) => {
            let place = problems.first().and_then(|problem| problem.place);
            place.map_or(0, |place| place.line)
        }
    }
}

/// Examines a row.
pub(super) fn unit(plan: &Plan<'_>, today: NaiveDate, press: &mut Press, unit: Taken) -> Examined {
    let row = number(&unit);
    let mut examined = Examined {
        row,
        problems: Vec::new(),
        letters: 0,
        story: None,
        notes: Vec::new(),
        obstacles: Vec::new(),
        without_letter: false,
    };
    let rows = match unit {
        Ok(rows) => rows,
        Err(problems) => {
            examined.problems = plan.reader.of_table(problems);
            return examined;
        }
    };
    match plan.reader.read(&rows, today) {
        Ok(file) => examined.case(plan, today, press, (&file, &rows)),
        Err(problems) => examined.problems = problems,
    }
    examined
}

impl Examined {
    fn case(
        &mut self,
        plan: &Plan<'_>,
        today: NaiveDate,
        press: &mut Press,
        (file, rows): (&CaseFile, &[Row]),
    ) {
        let case = &file.case;
        let blamed = |problem| plan.reader.blamed(in_file(problem, file), file, self.row);
        let to = recipients::chosen(&plan.args.wanted.to, case);
        let found = planned(case, to, plan.data, today);
        self.problems.clone_from(&file.warnings);
        self.problems.extend(found.problems.into_iter().map(blamed));
        self.story = Fingerprint::of(&case.incident.story);
        if found.written.is_empty() {
            self.without_letter = !self.problems.iter().any(Problem::is_error);
            self.problems.push(blamed(Problem::error("no-letter")));
            return;
        }
        self.letters = found.written.len();
        let shortening = plan.shortening();
        if shortening.is_some() || is_doubtful(plan, press, rows) {
            let made = letters(case, to, plan.data, today);
            let unworded = made.problems.into_iter().filter(Problem::is_error);
            self.problems.extend(unworded.map(blamed));
            for Written {
                letter, addressee, ..
            } in &made.written
            {
                let unprinted = unprintable(press, (letter, &[]), Origin::Case(file)).into_iter();
                self.problems.extend(unprinted.map(blamed));
                let name = letter_name(self.row, &addressee.id);
                let short = shortening.map(|by| by.of(letter, Some(addressee), &name));
                let unfit = short.and_then(Result::err);
                self.problems.extend(unfit.map(blamed));
            }
        }
        for Written { addressee, .. } in &found.written {
            let files = plan.files(self.row, &addressee.id);
            let paths = files.filter_map(|(_, name)| Some(plan.folder?.join(name)));
            let standing = paths.filter_map(|path| plan.standing(&path));
            self.obstacles.extend(standing);
            if plan.notes {
                let told = notes(case, addressee, today).into_iter();
                self.notes
                    .extend(told.map(|text| (addressee.id.clone(), text)));
            }
        }
        if plan.notes {
            self.notes.extend(of_case(case, plan, today));
        }
    }
}

fn of_case<'p>(
    case: &Case,
    plan: &'p Plan<'_>,
    today: NaiveDate,
) -> impl Iterator<Item = Note> + 'p {
    let passed = passed_over(case, plan.data).into_iter();
    let passed = passed.map(|(kind, advice)| (kind.to_owned(), advice));
    let unsaid = unsaid(case, plan.data, today).into_iter();
    passed.chain(unsaid.map(|(field, text)| (field.to_owned(), text)))
}

/// Whether a letter about these rows has to be made to know that it can be made.
fn is_doubtful(plan: &Plan<'_>, press: &Press, rows: &[Row]) -> bool {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let length = || cells().map(|cell| cell.text.chars().count()).sum::<usize>();
    let is_rare = |letter: char| letter != '\n' && !press.has(letter);
    plan.has_own_looks || length() > SHORT || cells().any(|cell| cell.text.chars().any(is_rare))
}
