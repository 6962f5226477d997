//! What is wrong with signers, each by itself and one beside the other.
//!
//! In go signers, the case where it is known, and the guard of texts; out come problems at their cells. What is said
//! of an applicant in a case file is said here too, by the same checks.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::sheets::twice;
use super::{Signer, Signers};
use crate::case::Case;
use crate::case::alike::{Likeness, Person, alike};
use crate::case::check::{self, Number};
use crate::guard::{People, Reader};
use crate::problem::{Place, Problem};
use crate::yaml::{Places, Text};

impl Signers {
    /// Everything that is wrong with them; with the case, what only it can tell.
    #[must_use]
    pub fn problems(
        &self,
        case: Option<&Case>,
        guard: &Reader<'_>,
        today: NaiveDate,
    ) -> Vec<Problem> {
        let mut found = Vec::new();
        let joined = self.joined();
        for (index, signer) in self.people.iter().enumerate() {
            let at = self.path(index);
            found.extend(self.of_one(signer, &at));
            let of_case = case.map(|case| check::in_case(&signer.applicant, case, today, &at));
            found.extend(of_case.into_iter().flatten());
        }
        found.extend(self.of_texts(case, guard));
        found.extend(self.repeated());
        let found = found.into_iter();
        let mut found: Vec<Problem> = found
            .map(|problem| joined.located(problem).unwrap_or_else(|problem| *problem))
            .collect();
        found.sort_by_key(|problem| problem.place);
        found
    }

    /// Who stands first of all gets the answer, and needs a name and an address.
    #[must_use]
    pub fn unanswerable(&self) -> Option<Problem> {
        let first = self.people.first();
        let first = first.filter(|one| self.first == 0 && one.is_incomplete())?;
        let field = match first.applicant.name.is_empty() {
            true => "name",
            false => "address",
        };
        let joined = self.joined();
        let path = format!("{}.{field}", self.path(0));
        let problem = Problem::error("signer-first-incomplete").field(path);
        Some(joined.located(problem).unwrap_or_else(|problem| *problem))
    }

    /// The path of one of them in the case.
    fn path(&self, index: usize) -> String {
        format!("applicants[{}]", self.first + index)
    }

    fn of_one(&self, signer: &Signer, at: &str) -> Vec<Problem> {
        let applicant = &signer.applicant;
        let number = match self.first + self.people.len() {
            0 | 1 => Number::Singular,
            _ => Number::Plural,
        };
        let mut found = check::applicant(applicant, number, at);
        found.retain(|problem| {
            let is_blank = (applicant.name.is_empty() && problem.is_in(&format!("{at}.name")))
                || (applicant.address.is_empty() && problem.is_in(&format!("{at}.address")));
            !is_blank
        });
        found
    }

    /// What stands in their fields and nobody typed on purpose, or should not say.
    fn of_texts(&self, case: Option<&Case>, guard: &Reader<'_>) -> Vec<Problem> {
        let texts = self.people.iter().enumerate().flat_map(|(index, signer)| {
            let at = self.path(index);
            let applicant = &signer.applicant;
            let fields = [
                ("name", Some(&applicant.name)),
                ("address", Some(&applicant.address)),
                ("status", applicant.status.as_ref()),
                ("email", applicant.email.as_ref()),
            ];
            fields.into_iter().filter_map(move |(field, text)| {
                Some(Text {
                    path: format!("{at}.{field}"),
                    place: Place { line: 0, column: 0 },
                    text: text?,
                })
            })
        });
        let texts: Vec<Text<'_>> = texts.collect();
        let names = case.map(check::names).unwrap_or_default();
        let people = People::new(names.into_iter().chain(self.names()));
        let mut found = check::lookalikes(&texts, Places::of_values());
        found.extend(check::quotes(&texts));
        found.extend(guarded(&texts, &people, guard));
        found
    }

    /// Who seems to be there already, and what stands on a line that somebody has.
    fn repeated(&self) -> Vec<Problem> {
        let people = self.people.iter();
        let people: Vec<Option<Person>> = people
            .map(|one| (!one.is_incomplete()).then(|| Person::of(&one.applicant)))
            .collect();
        let row = |index: usize| self.people.get(index).map_or(0, |one| one.row.number);
        let told = |code, index: usize, field, first: usize| {
            Problem::warning(code)
                .field(format!("{}.{field}", self.path(index)))
                .with("first", row(first).to_string())
        };
        let mut found: Vec<Problem> = alike(&people)
            .into_iter()
            .map(|(index, likeness, first)| match likeness {
                Likeness::Same => told("signer-twice", index, "name", first),
                Likeness::Near => told("signer-alike", index, "name", first),
            })
            .collect();
        let lines = twice(&self.people).into_iter();
        found.extend(lines.map(|(index, first)| told("signer-line-twice", index, "line", first)));
        found
    }
}

/// What the texts should not say. Many say the same («студент 2 курса»): each is read once.
fn guarded(texts: &[Text<'_>], people: &People, guard: &Reader<'_>) -> Vec<Problem> {
    let mut holders: BTreeMap<&str, Vec<&Text<'_>>> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.path.ends_with(".status")) {
        holders.entry(text.text).or_default().push(text);
    }
    let mut found = Vec::new();
    for (said, holders) in holders {
        let text = Text {
            path: "applicants[0].status".to_owned(),
            place: Place { line: 0, column: 0 },
            text: said,
        };
        let problems = check::guard(people, &[text], Places::of_values(), guard);
        for holder in holders {
            let of_holder = problems.iter().cloned();
            found.extend(of_holder.map(|problem| problem.field(holder.path.as_str())));
        }
    }
    found
}
