//! The bodies and officials one can write to, and what each is competent for.
//!
//! Read from `addressees.yaml`; the regions with the forms of their names from `regions.yaml`.

mod regions;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::bilingual::Bilingual;
use crate::condition::Condition;
use crate::confidence::Confidence;
use crate::facts::{Facts, Value};

pub use regions::{Region, RegionForms, Regions};

/// All addressees.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Addressees {
    /// The addressees, in the order in which they are offered.
    pub addressees: Vec<Addressee>,
}

/// A body or an official that answers complaints.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    /// The permanent id used in case files.
    #[schemars(length(min = 1))]
    pub id: String,
    /// True where this entry is to replace the built-in one of the same id.
    #[serde(default, rename = "override")]
    pub replaces: bool,
    /// The kind of office it is, for what is said of all of a kind («прокуратура»); the id, if
    /// nothing is said.
    #[serde(default)]
    pub office: Option<String>,
    /// What it is called in the interface.
    pub title: Bilingual,
    /// The kind of letter, as its heading (`ЖАЛОБА`).
    #[schemars(length(min = 1))]
    pub letter: String,
    /// The template that words the letter.
    #[schemars(length(min = 1))]
    pub template: String,
    /// The lines at the top that name the addressee; a line that comes out empty is left out.
    #[schemars(length(min = 1))]
    pub head: Vec<String>,
    /// When and why it is proposed to who does not know to whom to write; the first that fits counts.
    #[serde(default)]
    pub proposed: Vec<Proposal>,
    /// How a letter reaches it today.
    #[serde(default)]
    pub channels: Vec<Bilingual>,
    /// Its postal address, for the person to check: no letter prints it.
    #[serde(default)]
    pub postal: Option<Postal>,
    /// How long a text its form takes.
    #[serde(default)]
    pub form: Option<Form>,
    /// What it passes on, and to whom.
    #[serde(default)]
    pub forwards: Option<Bilingual>,
    /// When it is competent; always, if nothing is said.
    #[serde(default)]
    pub competent: Option<Condition>,
    /// Why it is not competent where that condition fails.
    #[serde(default)]
    pub otherwise: Option<Bilingual>,
    /// What is good to know although it is competent, and when.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// What is good to know where the case does not name the body.
    #[serde(default)]
    pub unnamed: Option<Bilingual>,
    /// The frame of a letter about several institutions; there is none to an addressee without it.
    #[serde(default)]
    pub petition: Option<String>,
    /// How many norms the arguments may cite; a family counts as one.
    pub norms_at_most: usize,
    /// How many arguments a letter makes; six, if nothing is said.
    #[serde(default = "six")]
    pub arguments_at_most: usize,
    /// Where the entry was taken from and how well it was checked.
    pub source: String,
}

fn six() -> usize {
    6
}

/// Why one should write to an addressee.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Of which cases it is true; of all, if nothing is said.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Whether one should write to it at once, or after that.
    pub turn: Turn,
    /// The reason, as the rest of a sentence that begins with the addressee.
    pub because: Bilingual,
}

/// When one should write to an addressee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// At once.
    First,
    /// If that does not help, or besides.
    Second,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Postal {
    /// The address, as on an envelope.
    #[schemars(length(min = 1))]
    pub address: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// The form on a site through which a letter can be sent.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// How many characters its field for the text takes.
    #[schemars(range(min = 1))]
    pub limit: usize,
    /// Which form it is, and where the number was taken from.
    #[schemars(length(min = 1))]
    pub source: String,
    /// How well the number is known.
    pub confidence: Confidence,
}

/// A remark to the user, never to the addressee.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// When the remark is made.
    pub when: Condition,
    /// The remark.
    pub text: Bilingual,
}

impl Addressee {
    /// The kind of office it is: what norms and sentences name to say before whom they stand.
    pub fn office(&self) -> &str {
        self.office.as_deref().unwrap_or(&self.id)
    }

    /// What a letter to it makes known besides the case.
    pub fn tell(&self, facts: &mut Facts) {
        facts.insert("addressee", Value::One(self.id.clone()));
        facts.insert("office", Value::One(self.office().to_owned()));
    }

    /// Why it is proposed for a case of which this is known; `None` where it is not.
    pub fn proposal(&self, facts: &Facts) -> Option<&Proposal> {
        let mut proposals = self.proposed.iter();
        proposals.find(|proposal| {
            let when = proposal.when.as_ref();
            when.is_none_or(|condition| condition.applies(facts))
        })
    }

    /// Whether one should write to it at once.
    pub fn comes_first(&self, facts: &Facts) -> bool {
        let proposal = self.proposal(facts);
        proposal.is_some_and(|proposal| proposal.turn == Turn::First)
    }

    /// The frame of its letters: of one that tells of several institutions, or of one.
    pub fn frame(&self, is_petition: bool) -> &str {
        let petition = self.petition.as_ref().filter(|_| is_petition);
        petition.unwrap_or(&self.template)
    }

    /// Whether it may deal with a case of which this is known.
    pub fn is_competent(&self, facts: &Facts) -> bool {
        let competent = self.competent.as_ref();
        competent.is_none_or(|condition| condition.applies(facts))
    }
}

impl Addressees {
    /// All of one kind of office, in the order in which they are offered.
    pub fn of_office(&self, office: &str) -> impl Iterator<Item = &Addressee> {
        let addressees = self.addressees.iter();
        addressees.filter(move |addressee| addressee.office() == office)
    }

    /// The addressee with this id.
    pub fn get(&self, id: &str) -> Option<&Addressee> {
        self.addressees.iter().find(|addressee| addressee.id == id)
    }
}
