//! What a case tells: of one incident, or, where it is a petition, of those of many institutions.
//!
//! In goes a case, out come its accounts, each with how many of the applicants sign for it, and its voices:
//! the accounts by the role of who tells them. Nothing is added up over them that is not said of each.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::people::Applicant;
use super::{Case, Incident, Institution, answers};
use crate::addressees::Addressee;
use crate::facts::{Facts, Value};

/// What happened at another institution, or besides at the same.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// Who tells it.
    pub role: String,
    /// Where it happened.
    pub institution: Institution,
    /// What happened.
    pub incident: Incident,
    /// Answers to further questions, by question id without `facts.`.
    #[serde(default, deserialize_with = "answers")]
    #[schemars(with = "BTreeMap<String, String>")]
    pub facts: BTreeMap<String, String>,
    /// How many of the applicants sign for it.
    #[schemars(range(min = 1))]
    pub signers: u32,
}

/// One incident of a case, with where it was and who tells of it.
#[derive(Debug, Clone, Copy)]
pub struct Account<'a> {
    /// Who tells it.
    pub role: &'a str,
    /// Where it happened.
    pub institution: &'a Institution,
    /// What happened.
    pub incident: &'a Incident,
    /// Answers to further questions.
    pub facts: &'a BTreeMap<String, String>,
    /// How many of the applicants sign for it.
    pub signers: usize,
}

impl Case {
    /// Whether it tells of more than one incident, as a petition does.
    pub fn is_petition(&self) -> bool {
        !self.elsewhere.is_empty()
    }

    /// Whether people of several roles tell of one incident.
    pub fn is_mixed(&self) -> bool {
        !self.is_petition() && self.voices().len() > 1
    }

    /// Who an applicant is for the law. In a petition that is said with each account.
    pub fn role_of<'a>(&'a self, applicant: &'a Applicant) -> &'a str {
        let own = applicant.role.as_deref();
        own.filter(|_| !self.is_petition()).unwrap_or(&self.role)
    }

    /// What it tells, once for each role that tells it, the first applicant's first.
    pub fn voices(&self) -> Vec<Account<'_>> {
        if self.is_petition() {
            return self.accounts().collect();
        }
        let mut voices: Vec<Account<'_>> = Vec::new();
        for applicant in &self.applicants {
            let role = self.role_of(applicant);
            match voices.iter_mut().find(|voice| voice.role == role) {
                Some(voice) => voice.signers += 1,
                None => voices.push(Account {
                    role,
                    signers: 1,
                    ..self.first_account()
                }),
            }
        }
        if voices.is_empty() {
            voices.push(self.first_account());
        }
        voices
    }

    /// What it tells, the first account first.
    pub fn accounts(&self) -> impl Iterator<Item = Account<'_>> {
        std::iter::once(self.first_account()).chain(self.elsewhere.iter().map(|other| Account {
            role: &other.role,
            institution: &other.institution,
            incident: &other.incident,
            facts: &other.facts,
            signers: other.signers as usize,
        }))
    }

    /// The account of those applicants for whom no other is told.
    pub(super) fn first_account(&self) -> Account<'_> {
        let others = self.elsewhere.iter().map(|other| other.signers as usize);
        let applicant = self.applicants.first();
        Account {
            role: applicant.map_or(&self.role, |applicant| self.role_of(applicant)),
            institution: &self.institution,
            incident: &self.incident,
            facts: &self.facts,
            signers: self.applicants.len().saturating_sub(others.sum()),
        }
    }

    /// All kinds of pressure that it tells of, each once.
    pub fn pressure(&self) -> Vec<&String> {
        let mut known = BTreeSet::new();
        let kinds = self
            .accounts()
            .flat_map(|account| &account.incident.pressure);
        kinds.filter(|kind| known.insert(*kind)).collect()
    }

    /// What happened as the law is asked of it: the facts of each account, those that are the same once, or of
    /// each role. What is known of the first applicant alone is no fact of a petition.
    pub fn facts_of_each(&self, today: NaiveDate) -> Vec<Facts> {
        if !self.is_petition() {
            let voices = self.voices();
            let is_mixed = voices.len() > 1;
            let told = voices.into_iter().map(|voice| {
                let mut facts = self.facts_by(voice, today);
                if is_mixed {
                    facts.insert("mixed", Value::YesNo(true));
                }
                facts
            });
            return told.collect();
        }
        let mut known = BTreeSet::new();
        let different = self
            .accounts()
            .filter(|account| known.insert(account.law()));
        let told = different.map(|account| {
            let mut facts = self.facts_of(account);
            facts.insert("petition", Value::YesNo(true));
            facts
        });
        told.collect()
    }

    /// The same, and to whom the letter goes; only what the addressee may deal with, where it may deal with
    /// any of it.
    pub fn facts_of_each_before(&self, addressee: &Addressee, today: NaiveDate) -> Vec<Facts> {
        let mut each = self.facts_of_each(today);
        each.iter_mut().for_each(|facts| addressee.tell(facts));
        if each.iter().any(|facts| addressee.is_competent(facts)) {
            each.retain(|facts| addressee.is_competent(facts));
        }
        each
    }

    /// Whether the addressee may deal with some of what is told, and not with the rest.
    pub fn is_heard_in_part(&self, addressee: &Addressee, today: NaiveDate) -> bool {
        let all = self.facts_of_each(today).len();
        self.facts_of_each_before(addressee, today).len() < all
    }
}

impl<'a> Account<'a> {
    /// All that the law asks of it, to be compared.
    fn law(&self) -> impl Ord + use<'a> {
        let (institution, incident) = (self.institution, self.incident);
        (
            (self.role, &institution.kind, &institution.founder),
            (&incident.pressure, &incident.how, &incident.device),
            (incident.order.is_some(), incident.days(), self.facts),
        )
    }
}
