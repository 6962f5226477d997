//! The first pass: everything that is wrong with the rows, before the first letter is written.
//!
//! In goes a row, out comes what is wrong with it and which letters it will give. Letters are matched, not
//! worded: that takes the time. Where words may decide whether there can be a letter – a long story,
//! a character that the faces lack, templates or faces of the person – the letter is made all the same.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;

use super::Plan;
use super::input::Taken;
use super::produce::letter_name;
use crate::batch::alike::{Fingerprint, groups};
use crate::batch::{RowReader, SHORT};
use crate::bilingual::Bilingual;
use crate::case::{Case, CaseFile};
use crate::commands::Session;
use crate::commands::blame::{Origin, in_file, unprintable};
use crate::commands::recipients;
use crate::commands::save::in_the_way;
use crate::letters::{Written, letters, notes, passed_over, planned, unsaid};
use crate::output::Press;
use crate::problem::{Args, Place, Problem, Severity};
use crate::table::Row;

/// How many errors are worth listing, and how many warnings: there are as many more as rows.
const MOST_ERRORS: usize = 1000;
const MOST_WARNINGS: usize = 200;

/// Something good to know: of whom or of which field, and what.
type Note = (String, &'static Bilingual);

/// What the first pass finds out about a row.
pub(super) struct Examined {
    row: u32,
    problems: Vec<Problem>,
    letters: usize,
    story: Option<Fingerprint>,
    notes: Vec<Note>,
    /// What stands where its letters are to go.
    obstacles: Vec<Problem>,
    without_letter: bool,
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
        let to = recipients::chosen(&plan.args.to, case);
        let found = planned(case, to, plan.data, today);
        self.problems.clone_from(&file.warnings);
        self.problems.extend(found.problems.into_iter().map(blamed));
        self.story = Fingerprint::of(&case.incident.story);
        if found.written.is_empty() {
            self.without_letter = !self.problems.iter().any(is_error);
            self.problems.push(blamed(Problem::error("no-letter")));
            return;
        }
        self.letters = found.written.len();
        let shortening = plan.shortening();
        if shortening.is_some() || is_doubtful(plan, press, rows) {
            let made = letters(case, to, plan.data, today);
            let unworded = made.problems.into_iter().filter(is_error);
            self.problems.extend(unworded.map(blamed));
            for Written {
                letter, addressee, ..
            } in &made.written
            {
                let unprinted = unprintable(press, letter, Origin::Case(file)).into_iter();
                self.problems.extend(unprinted.map(blamed));
                let name = letter_name(self.row, &addressee.id);
                let short = shortening.map(|by| by.of(letter, Some(addressee), &name));
                let unfit = short.and_then(Result::err);
                self.problems.extend(unfit.map(blamed));
            }
        }
        for Written { addressee, .. } in &found.written {
            let files = plan.files(self.row, &addressee.id);
            let paths = files.map(|(_, name)| plan.folder.join(name));
            let standing = paths.filter_map(|path| in_the_way(&path, plan.over));
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

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

/// Whether a letter about these rows has to be made to know that it can be made.
fn is_doubtful(plan: &Plan<'_>, press: &Press, rows: &[Row]) -> bool {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let length = || cells().map(|cell| cell.text.chars().count()).sum::<usize>();
    let is_rare = |letter: char| letter != '\n' && !press.has(letter);
    plan.has_own_looks || length() > SHORT || cells().any(|cell| cell.text.chars().any(is_rare))
}

/// What the first pass found out about all rows.
#[derive(Default)]
pub(super) struct Findings {
    /// Whether a row that is doubtful gives no letters either.
    is_strict: bool,
    /// How many rows there are; those of one case count once.
    pub(super) rows: usize,
    /// How many letters there will be.
    pub(super) letters: usize,
    /// The rows that give no letters.
    pub(super) failed: BTreeMap<u32, Codes>,
    /// What stands where letters are to go.
    pub(super) obstacles: Vec<Problem>,
    /// What there is to look at in the rows that give letters. Few sets of codes are many rows'.
    warned: BTreeMap<u32, Codes>,
    known: HashMap<Vec<&'static str>, Codes>,
    without_letter: usize,
    stories: Vec<(u32, Fingerprint)>,
    errors: Vec<Problem>,
    warnings: Vec<Problem>,
    unlisted: usize,
    /// What is good to know, and how many letters it concerns: there are few such sentences.
    notes: Vec<(Note, usize)>,
}

/// Codes of problems, each once.
pub(super) type Codes = Arc<[&'static str]>;

impl Findings {
    pub(super) fn new(is_strict: bool) -> Self {
        Self {
            is_strict,
            ..Self::default()
        }
    }

    fn is_wrong(&self, problem: &Problem) -> bool {
        self.is_strict || is_error(problem)
    }

    pub(super) fn add(&mut self, examined: Examined) {
        self.rows += 1;
        let row = examined.row;
        let codes = self.codes_of(&examined.problems);
        if examined
            .problems
            .iter()
            .any(|problem| self.is_wrong(problem))
        {
            self.failed.insert(row, codes);
            self.without_letter += usize::from(examined.without_letter);
        } else {
            if !codes.is_empty() {
                self.warned.insert(row, codes);
            }
            self.letters += examined.letters;
            self.stories
                .extend(examined.story.map(|story| (row, story)));
            let room = MOST_ERRORS.saturating_sub(self.obstacles.len());
            self.obstacles
                .extend(examined.obstacles.into_iter().take(room));
            for note in examined.notes {
                match self.notes.iter_mut().find(|(known, _)| *known == note) {
                    Some((_, rows)) => *rows += 1,
                    None => self.notes.push((note, 1)),
                }
            }
        }
        for problem in examined.problems {
            self.list(problem);
        }
    }

    fn list(&mut self, problem: Problem) {
        let (list, most) = match problem.severity {
            Severity::Error => (&mut self.errors, MOST_ERRORS),
            Severity::Warning => (&mut self.warnings, MOST_WARNINGS),
        };
        if list.len() < most {
            list.push(problem);
        } else {
            self.unlisted += 1;
        }
    }

    fn codes_of(&mut self, problems: &[Problem]) -> Codes {
        let mut codes: Vec<&'static str> = problems.iter().map(|problem| problem.code).collect();
        codes.sort_unstable();
        codes.dedup();
        self.shared(codes)
    }

    fn shared(&mut self, codes: Vec<&'static str>) -> Codes {
        match self.known.get(&codes) {
            Some(known) => Arc::clone(known),
            None => {
                let shared: Codes = codes.clone().into();
                self.known.insert(codes, Arc::clone(&shared));
                shared
            }
        }
    }

    /// What there is to look at in a row.
    pub(super) fn codes(&self, row: u32) -> &[&'static str] {
        self.warned.get(&row).map_or(&[], |codes| codes)
    }

    /// Whether rows fail for no other reason than that no letter answers them.
    pub(super) fn is_without_letters(&self) -> bool {
        self.without_letter == self.failed.len()
    }

    /// Finds the rows whose stories say the same.
    pub(super) fn compare(&mut self, reader: &RowReader<'_>) {
        const CODE: &str = "stories-alike";
        let stories = std::mem::take(&mut self.stories);
        for rows in groups(&stories) {
            let Some((first, others)) = rows.split_first() else {
                continue;
            };
            self.list(reader.alike(CODE, *first, others));
            for row in rows {
                let mut codes = self.codes(row).to_vec();
                codes.push(CODE);
                codes.sort_unstable();
                let codes = self.shared(codes);
                let rows = match self.is_strict {
                    true => &mut self.failed,
                    false => &mut self.warned,
                };
                rows.insert(row, codes);
            }
        }
    }

    /// Says what was found, in the order of the table.
    pub(super) fn report(&mut self, session: &mut Session<'_>) {
        let mut problems = std::mem::take(&mut self.errors);
        problems.append(&mut self.warnings);
        problems.sort_by_key(|problem| problem.place);
        session.report(problems);
        if self.unlisted > 0 {
            let more = Problem::warning("table-more-problems").with("number", self.unlisted);
            session.report([more]);
        }
        for ((subject, text), rows) in std::mem::take(&mut self.notes) {
            let args = Args::from([
                ("subject", subject.into()),
                ("text", session.messages.pick(text).into()),
                ("rows", rows.into()),
            ]);
            session.remark(session.messages.text("note-rows", &args));
        }
    }
}

impl RowReader<'_> {
    /// Says of the first of these rows that the others tell the same.
    fn alike(&self, code: &'static str, first: u32, others: &[u32]) -> Problem {
        const MOST: usize = 10;
        let named = others.iter().take(MOST).map(u32::to_string);
        let place = Place {
            line: first,
            column: 0,
        };
        let problem = Problem::warning(code)
            .at(Some(place))
            .field("incident.story");
        Problem {
            file: self.name().map(str::to_owned),
            ..problem.in_table()
        }
        .with("first", first.to_string())
        .with("rows", named.collect::<Vec<_>>().join(", "))
        .with("more", others.len().saturating_sub(MOST))
    }
}
