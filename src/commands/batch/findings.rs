//! What the first pass found out about all rows of a table, and what a person is told of it.
//!
//! In goes what was found in each row, out come problems and notes, as many as are worth listing, and codes by
//! rows for the report. What is kept of a sound row are a few bytes.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::examine::{Examined, Note};
use crate::batch::RowReader;
use crate::batch::alike::{Fingerprint, groups};
use crate::commands::Session;
use crate::commands::listed::{Listed, MOST_ERRORS};
use crate::problem::{Args, Problem};

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
    failed: BTreeMap<u32, CodesId>,
    /// What stands where letters are to go.
    pub(super) obstacles: Vec<Problem>,
    /// What there is to look at in the rows that give letters.
    warned: BTreeMap<u32, CodesId>,
    /// Few sets of codes are many rows'.
    sets: Vec<Codes>,
    known: HashMap<Codes, CodesId>,
    without_letter: usize,
    stories: Vec<(u32, Fingerprint)>,
    listed: Listed,
    /// What is good to know, and how many letters it concerns: there are few such sentences.
    notes: Vec<(Note, usize)>,
}

/// Codes of problems, each once.
type Codes = Arc<[&'static str]>;

/// Which of the known sets of codes it is.
type CodesId = u32;

impl Findings {
    pub(super) fn new(is_strict: bool) -> Self {
        Self {
            is_strict,
            ..Self::default()
        }
    }

    fn is_wrong(&self, problem: &Problem) -> bool {
        self.is_strict || problem.is_error()
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
            if !self.set(codes).is_empty() {
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
            self.listed.add(problem);
        }
    }

    fn codes_of(&mut self, problems: &[Problem]) -> CodesId {
        let mut codes: Vec<&'static str> = problems.iter().map(|problem| problem.code).collect();
        codes.sort_unstable();
        codes.dedup();
        self.shared(codes)
    }

    fn shared(&mut self, codes: Vec<&'static str>) -> CodesId {
        if let Some(known) = self.known.get(codes.as_slice()) {
            return *known;
        }
        let codes: Codes = codes.into();
        // Rows are counted in 32 bits, and no row has two sets.
        let id = CodesId::try_from(self.sets.len()).unwrap_or(CodesId::MAX);
        self.sets.push(Arc::clone(&codes));
        self.known.insert(codes, id);
        id
    }

    fn set(&self, id: CodesId) -> &[&'static str] {
        let index = usize::try_from(id).unwrap_or(usize::MAX);
        self.sets.get(index).map_or(&[], |codes| codes)
    }

    /// What there is to look at in a row that gives letters.
    pub(super) fn codes(&self, row: u32) -> &[&'static str] {
        self.warned.get(&row).map_or(&[], |id| self.set(*id))
    }

    /// What is wrong with a row that gives none.
    pub(super) fn failed(&self, row: u32) -> Option<&[&'static str]> {
        self.failed.get(&row).map(|id| self.set(*id))
    }

    /// How many rows give no letters.
    pub(super) fn rows_failed(&self) -> usize {
        self.failed.len()
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
            self.listed.add(reader.alike(CODE, *first, others));
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
        std::mem::take(&mut self.listed).report(session);
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
