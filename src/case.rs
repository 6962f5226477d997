//! One incident ready to be written about, as a case file states it.
//!
//! The shape of the file is this type; [`check`] finds what a shape cannot say, [`Case::facts`]
//! hands what happened to the conditions of the law.

pub mod check;
pub mod schema;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::facts::{Facts, Value};
use crate::problem::{Problem, Severity};
use crate::rulebook::Rulebook;
use crate::shape;
use crate::yaml::{Source, Tree};

/// A case file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The version of the format: 1.
    pub version: u32,
    /// Who writes: decides which law applies.
    pub role: String,
    /// Where it happened.
    pub institution: Institution,
    /// What happened.
    pub incident: Incident,
    /// Answers to further questions, by question id without `facts.`.
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
    /// Who complains.
    #[schemars(length(min = 1))]
    pub applicants: Vec<Applicant>,
    /// The child of a single parent.
    #[serde(default)]
    pub child: Option<Child>,
    /// Who signs and gets the answer instead of the applicant.
    #[serde(default)]
    pub representative: Option<Representative>,
    /// To whom: addressee ids.
    #[schemars(length(min = 1))]
    pub to: Vec<String>,
    /// Details of addressees, by addressee id.
    #[serde(default)]
    pub addressees: BTreeMap<String, AddresseeDetails>,
    /// Norm ids the writer does not want cited.
    #[serde(default)]
    pub omit: Vec<String>,
    /// What is enclosed.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Appeals already sent.
    #[serde(default)]
    pub earlier: Vec<EarlierAppeal>,
    /// The date of the letter; today, if absent.
    #[serde(default)]
    pub dated: Option<NaiveDate>,
}

/// Where it happened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// The official name.
    #[schemars(length(min = 1))]
    pub name: String,
    /// What kind of institution.
    pub kind: String,
    /// Whose it is.
    #[serde(default)]
    pub founder: Option<String>,
    /// The region of Russia.
    #[schemars(length(min = 1))]
    pub region: String,
    /// The town.
    #[serde(default)]
    pub city: Option<String>,
    /// The postal address.
    #[serde(default)]
    pub address: Option<String>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    /// The day it happened; or `from` and `to`.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// The first day.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The last day.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Whether it goes on.
    #[serde(default)]
    pub ongoing: bool,
    /// What was done: the kinds of pressure.
    #[schemars(length(min = 1))]
    pub pressure: Vec<String>,
    /// Who demanded it.
    pub demanded_by: Person,
    /// How it was demanded.
    #[serde(default)]
    pub how: Option<String>,
    /// The written order, where there is one.
    #[serde(default)]
    pub order: Option<Order>,
    /// Whose device it was.
    #[serde(default)]
    pub device: Option<String>,
    /// What happened, in the writer's own words.
    #[schemars(length(min = 1))]
    pub story: String,
}

/// Who demanded it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The position, in the nominative.
    #[schemars(length(min = 1))]
    pub position: String,
    /// The name, if the writer is sure of it.
    #[serde(default)]
    pub name: Option<String>,
    /// Position and name together in other grammatical cases.
    #[serde(default)]
    pub forms: Forms,
}

/// A written order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// What it is called («распоряжение»).
    #[schemars(length(min = 1))]
    pub title: String,
    /// Its number.
    #[serde(default)]
    pub number: Option<String>,
    /// Its date.
    #[serde(default)]
    pub date: Option<NaiveDate>,
}

/// Who complains.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Applicant {
    /// Surname, first name, patronymic.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The postal address for the answer.
    #[schemars(length(min = 1))]
    pub address: String,
    /// An e-mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// A telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// What the applicant is there («студент 2 курса»).
    #[serde(default)]
    pub status: Option<String>,
    /// The day of birth.
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    /// The grammatical gender, where the patronymic does not tell.
    #[serde(default)]
    pub gender: Option<Gender>,
    /// The name in other grammatical cases.
    #[serde(default)]
    pub forms: Forms,
    /// The child for whom a parent writes.
    #[serde(default)]
    pub child: Option<Child>,
}

/// Grammatical gender of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// «Вынужден».
    Male,
    /// «Вынуждена».
    Female,
}

/// Grammatical cases that the writer gives; a given form always wins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// Genitive.
    #[serde(default, rename = "gen")]
    pub genitive: Option<String>,
    /// Dative.
    #[serde(default, rename = "dat")]
    pub dative: Option<String>,
    /// Accusative.
    #[serde(default, rename = "acc")]
    pub accusative: Option<String>,
    /// Instrumental.
    #[serde(default, rename = "ins")]
    pub instrumental: Option<String>,
    /// Prepositional.
    #[serde(default, rename = "prep")]
    pub prepositional: Option<String>,
}

/// A child for whom a parent writes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Child {
    /// Surname, first name, patronymic.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The day of birth.
    #[serde(default)]
    pub birth_date: Option<NaiveDate>,
    /// The class or group.
    #[serde(default)]
    pub class: Option<String>,
}

/// Who signs instead of the applicant and gets the answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Representative {
    /// Surname, first name, patronymic.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The postal address for the answer.
    #[schemars(length(min = 1))]
    pub address: String,
    /// What the authority rests on («доверенность от 01.11.2025»).
    #[schemars(length(min = 1))]
    pub basis: String,
}

/// What the writer knows of an addressee.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddresseeDetails {
    /// The name of the body, in the nominative.
    #[serde(default)]
    pub name: Option<String>,
    /// The name of the official.
    #[serde(default)]
    pub official: Option<String>,
    /// The postal address.
    #[serde(default)]
    pub address: Option<String>,
    /// The name of the body in other grammatical cases.
    #[serde(default)]
    pub forms: Forms,
}

/// Something enclosed with the letter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// What it is.
    #[schemars(length(min = 1))]
    pub title: String,
    /// How many sheets.
    #[serde(default)]
    #[schemars(range(min = 1))]
    pub pages: Option<u32>,
    /// The file, if there is one.
    #[serde(default)]
    pub file: Option<String>,
}

/// An appeal already sent.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EarlierAppeal {
    /// To whom, in the writer's words.
    #[schemars(length(min = 1))]
    pub to: String,
    /// When.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Its registration number.
    #[serde(default)]
    pub number: Option<String>,
    /// What came of it, in the writer's words.
    #[serde(default)]
    pub answer: Option<String>,
}

/// A case file that was read and found sound.
#[derive(Debug, Clone)]
pub struct CaseFile {
    /// What it states.
    pub case: Case,
    /// What a person should look at.
    pub warnings: Vec<Problem>,
    /// The places of its fields.
    pub tree: Tree,
}

impl CaseFile {
    /// Reads a case file and checks it.
    ///
    /// # Errors
    /// Everything that is wrong with the file, warnings included, each with its place.
    pub fn read(source: &Source, rules: &Rulebook, today: NaiveDate) -> Result<Self, Vec<Problem>> {
        let (read, mut problems) = shape::attempt(source, &schema::schema(rules));
        let Some((case, tree)) = read else {
            return Err(problems);
        };
        let mut found: Vec<Problem> = check::problems(&case, rules, today);
        found.retain(|problem| !check::follows_from(problem, &problems));
        for problem in &mut found {
            problem.place = tree.place(&problem.path);
            problem.file.clone_from(&source.name);
        }
        problems.extend(found);
        problems.sort_by_key(|problem| problem.place);
        let wrong = |problem: &Problem| problem.severity == Severity::Error;
        if problems.iter().any(wrong) {
            Err(problems)
        } else {
            Ok(Self {
                case,
                warnings: problems,
                tree,
            })
        }
    }
}

impl Incident {
    /// The first and the last day; the same for a single event, `None` where neither is stated.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.date.or(self.from).or(self.to)?;
        let last = self.date.or(self.to).or(self.from)?;
        Some((first, last))
    }
}

impl Case {
    /// The date the letter will bear.
    pub fn letter_date(&self, today: NaiveDate) -> NaiveDate {
        self.dated.unwrap_or(today)
    }

    /// What happened, as facts: the same ids as in `interview.yaml`.
    pub fn facts(&self, today: NaiveDate) -> Facts {
        let mut facts = Facts::default();
        facts.insert("role", Value::One(self.role.clone()));
        facts.insert("kind", Value::One(self.institution.kind.clone()));
        facts.insert("pressure", Value::Many(self.incident.pressure.clone()));
        let optional = [
            ("founder", &self.institution.founder),
            ("how", &self.incident.how),
            ("device", &self.incident.device),
        ];
        for (id, option) in optional {
            if let Some(option) = option {
                facts.insert(id, Value::One(option.clone()));
            }
        }
        if let Some((first, last)) = self.incident.days() {
            facts.insert("date", Value::Days(first, last));
        }
        if self.incident.order.is_some() {
            facts.insert("order", Value::YesNo(true));
        }
        if let Some(born) = self
            .applicants
            .first()
            .and_then(|applicant| applicant.birth_date)
        {
            facts.insert(
                "minor",
                Value::YesNo(is_minor(born, self.letter_date(today))),
            );
        }
        for (id, answer) in &self.facts {
            let value = match answer.as_str() {
                "true" => Value::YesNo(true),
                "false" => Value::YesNo(false),
                option => Value::One(option.to_owned()),
            };
            facts.insert(format!("facts.{id}"), value);
        }
        facts
    }
}

/// Whether somebody born on that day is not yet eighteen on this one.
fn is_minor(born: NaiveDate, on: NaiveDate) -> bool {
    on.year() - born.year() < 18 + i32::from((on.month(), on.day()) < (born.month(), born.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eighteen_is_reached_on_the_birthday() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        for (born, on, minor) in [
            (day(2006, 3, 2), day(2024, 3, 1), true),
            (day(2006, 3, 2), day(2024, 3, 2), false),
            (day(2008, 2, 29), day(2026, 2, 28), true),
            (day(2008, 2, 29), day(2026, 3, 1), false),
        ] {
            assert_eq!(is_minor(born, on), minor, "{born} {on}");
        }
    }
}
