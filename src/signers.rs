//! People of a table who sign a collective statement beside the applicants of its case.
//!
//! 1. [`SignerReader`] knows the columns and takes the rows apart: out come signers, or what is wrong with a row.
//! 2. [`Signers::against`] leaves out who is in the case already.
//! 3. [`Signers::problems`] holds each against the checks of applicants, and all against one another: who is there
//!    twice or nearly so, which line of a paper sheet was typed in twice.
//!
//! In go rows, out come applicants with the cells of their fields. Reading bytes is for [`crate::table`], what a
//! letter makes of so many people for the templates.

mod checked;
pub mod columns;
mod read;
mod sheets;

use std::collections::BTreeSet;

use crate::case::alike::Person;
use crate::case::joined::{Joined, JoinedRow};
use crate::case::people::Applicant;
pub use read::{Incomplete, SignerReader};
pub use sheets::Sheets;

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Who it is; name or address may be empty where the table may have gaps.
    pub applicant: Applicant,
    /// The paper sheet from which the row was typed in.
    pub sheet: Option<u32>,
    /// The line of that sheet.
    pub line: Option<u32>,
    row: JoinedRow,
}

/// All signers of a table, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signers {
    /// Who signs beside the applicants of the case.
    pub people: Vec<Signer>,
    /// How many rows name an applicant of the case.
    pub already: usize,
    /// The table as the person named it.
    file: Option<String>,
    /// How many applicants the case has itself.
    first: usize,
}

impl Signer {
    /// Whether a blank is left to be filled in by hand.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        self.applicant.name.is_empty() || self.applicant.address.is_empty()
    }
}

impl Signers {
    /// The people of a table of this name.
    #[must_use]
    pub fn new(people: Vec<Signer>, file: Option<String>) -> Self {
        Self {
            people,
            file,
            already: 0,
            // Whether somebody stands before them is not known yet.
            first: 1,
        }
    }

    /// The table as the person named it.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// The names that there are.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let names = self.people.iter().map(|one| one.applicant.name.as_str());
        names.filter(|name| !name.is_empty()).collect()
    }

    /// Those who are no applicants of the case.
    #[must_use]
    pub fn against(mut self, applicants: &[Applicant]) -> Self {
        let own: BTreeSet<_> = applicants.iter().map(Person::of).collect();
        let before = self.people.len();
        if !own.is_empty() {
            let is_own = |one: &Signer| own.contains(&Person::of(&one.applicant));
            self.people
                .retain(|one| one.is_incomplete() || !is_own(one));
        }
        self.already += before - self.people.len();
        self.first = applicants.len();
        self
    }

    /// How many have a blank to be filled in by hand.
    #[must_use]
    pub fn incomplete(&self) -> usize {
        let blank = self.people.iter().filter(|one| one.is_incomplete());
        blank.count()
    }

    /// Where their fields stand.
    #[must_use]
    pub fn joined(&self) -> Joined {
        Joined {
            file: self.file.clone(),
            first: self.first,
            rows: self.people.iter().map(|one| one.row.clone()).collect(),
        }
    }

    /// The people as applicants.
    #[must_use]
    pub fn applicants(&self) -> Vec<Applicant> {
        let people = self.people.iter();
        people.map(|one| one.applicant.clone()).collect()
    }
}
