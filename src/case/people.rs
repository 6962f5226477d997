//! The people of a case: who complains, for whom, who signs, who demanded it.
//!
//! These are the shapes of the case file. Forms in other grammatical cases are what the writer gives;
//! [`super::inflected`] fills in the others.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::facts::is_minor;
use crate::grammar::ru::cases::GrammaticalCase;
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::names::Name;
use crate::grammar::ru::phrases;

/// The role of who writes for a child.
pub const PARENT: &str = "parent";

/// Who complains.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Applicant {
    /// Surname, first name, patronymic.
    #[serde(default)]
    #[schemars(!default, length(min = 1, max = 200))]
    pub name: String,
    /// The postal address for the answer.
    #[serde(default)]
    #[schemars(!default, length(min = 1))]
    pub address: String,
    /// An e-mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// A telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// Who the applicant is for the law, where not what the case says of all.
    #[serde(default)]
    pub role: Option<String>,
    /// What the applicant is there («студент 2 курса»).
    #[serde(default)]
    pub status: Option<String>,
    /// The day of birth.
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    /// The grammatical gender, where the name does not tell.
    #[serde(default)]
    pub gender: Option<Gender>,
    /// The name in other grammatical cases.
    #[serde(default)]
    pub forms: Forms,
    /// The child for whom a parent writes.
    #[serde(default)]
    pub child: Option<Child>,
}

/// A child for whom a parent writes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Child {
    /// Surname, first name, patronymic.
    #[schemars(length(min = 1, max = 200))]
    pub name: String,
    /// The day of birth.
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    /// The class or group.
    #[serde(default)]
    pub class: Option<String>,
    /// The grammatical gender, where the name does not tell.
    #[serde(default)]
    pub gender: Option<Gender>,
    /// The name in other grammatical cases.
    #[serde(default)]
    pub forms: Forms,
}

/// Who signs instead of the applicant and gets the answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Representative {
    /// Surname, first name, patronymic.
    #[schemars(length(min = 1, max = 200))]
    pub name: String,
    /// The postal address for the answer.
    #[schemars(length(min = 1))]
    pub address: String,
    /// What the authority rests on («доверенность от 01.11.2025»).
    #[schemars(length(min = 1))]
    pub basis: String,
}

/// Who demanded it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The position, in the nominative.
    #[serde(default)]
    #[schemars(!default, length(min = 1, max = 400))]
    pub position: String,
    /// The name, if the writer is sure of it.
    #[serde(default)]
    pub name: Option<String>,
    /// Position and name together in other grammatical cases.
    #[serde(default)]
    pub forms: Forms,
}

/// Grammatical cases that the writer gives; a given form always wins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// Genitive.
    #[serde(default, rename = "gen")]
    #[schemars(length(min = 1, max = 400))]
    pub genitive: Option<String>,
    /// Dative.
    #[serde(default, rename = "dat")]
    #[schemars(length(min = 1, max = 400))]
    pub dative: Option<String>,
    /// Accusative.
    #[serde(default, rename = "acc")]
    #[schemars(length(min = 1, max = 400))]
    pub accusative: Option<String>,
    /// Instrumental.
    #[serde(default, rename = "ins")]
    #[schemars(length(min = 1, max = 400))]
    pub instrumental: Option<String>,
    /// Prepositional.
    #[serde(default, rename = "prep")]
    #[schemars(length(min = 1, max = 400))]
    pub prepositional: Option<String>,
}

impl Forms {
    /// The form that the writer gives for a case; the nominative is the name itself.
    pub fn get(&self, case: GrammaticalCase) -> Option<&str> {
        let form = match case {
            GrammaticalCase::Nominative => &None,
            GrammaticalCase::Genitive => &self.genitive,
            GrammaticalCase::Dative => &self.dative,
            GrammaticalCase::Accusative => &self.accusative,
            GrammaticalCase::Instrumental => &self.instrumental,
            GrammaticalCase::Prepositional => &self.prepositional,
        };
        form.as_deref()
    }
}

impl Child {
    /// The gender: as stated, else as the name shows.
    pub fn gender(&self) -> Option<Gender> {
        self.gender.or_else(|| Name::parse(&self.name).gender())
    }
}

impl Applicant {
    /// Whether the applicant is known to be a minor on this day.
    pub fn is_minor(&self, on: NaiveDate) -> bool {
        self.birth_date.is_some_and(|born| is_minor(born, on))
    }

    /// The gender: as stated, else as name and status show.
    pub fn gender(&self) -> Option<Gender> {
        self.gender.or_else(|| self.shown_gender())
    }

    /// The gender that the name and the status («студентка») show; `None` where they do not tell or
    /// do not agree.
    pub fn shown_gender(&self) -> Option<Gender> {
        let name = Name::parse(&self.name).gender();
        let status = self.status.as_deref().and_then(phrases::head_gender);
        match (name, status) {
            (Some(name), Some(status)) if name != status => None,
            (name, status) => name.or(status),
        }
    }
}
