//! The bodies and officials one can write to, and what each is competent for.
//!
//! Read from `addressees.yaml`; the regions with the forms of their names from `regions.yaml`.

mod regions;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::bilingual::Bilingual;
use crate::condition::Condition;
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
    /// Whether it is proposed to who does not know to whom to write.
    #[serde(default)]
    pub proposed: bool,
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
