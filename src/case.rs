//! One incident ready to be written about, as a case file states it.
//!
//! The shape of the file is this type, with its [`people`]; [`check`] finds what a shape cannot say,
//! [`Case::facts`] hands what happened to the conditions of the law. Which law applies and what a
//! letter says is not known here. A petition tells of several incidents, [`accounts`] of all of them.
//!
//! What a letter needs is required by the [`schema`], not by the types: a case that is only begun has
//! [`gaps`](Case::gaps), and can be drafted.

pub mod accounts;
pub(crate) mod alike;
pub mod check;
pub mod draft;
mod facts;
mod gaps;
pub mod inflected;
pub mod joined;
pub(crate) mod lines;
pub mod people;
mod reader;
pub mod schema;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};

use crate::problem::Problem;
use crate::rulebook::Rulebook;
use crate::shape;
use crate::yaml::{Source, Tree};
use accounts::Elsewhere;
pub use facts::{ALWAYS_STATED, MAYBE_STATED};
use joined::Joined;
use people::{Applicant, Child, Forms, Person, Representative};
pub use reader::{CaseReader, Signed};

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
    #[serde(default, deserialize_with = "answers")]
    #[schemars(with = "BTreeMap<String, String>")]
    pub facts: BTreeMap<String, String>,
    /// What happened at other institutions: makes it a petition.
    #[serde(default)]
    pub elsewhere: Vec<Elsewhere>,
    /// Who complains.
    #[serde(default)]
    #[schemars(!default, length(min = 1))]
    pub applicants: Vec<Applicant>,
    /// The child of a single parent.
    #[serde(default)]
    pub child: Option<Child>,
    /// Who signs and gets the answer instead of the applicant.
    #[serde(default)]
    pub representative: Option<Representative>,
    /// To whom: addressee ids.
    #[serde(default)]
    #[schemars(!default, length(min = 1), extend("uniqueItems" = true))]
    pub to: Vec<String>,
    /// Details of addressees, by addressee id.
    #[serde(default)]
    pub addressees: BTreeMap<String, AddresseeDetails>,
    /// Norm ids the writer does not want cited.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
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

/// Answers by their questions; a question without an answer counts as absent, as any key does.
fn answers<'de, D: Deserializer<'de>>(file: D) -> Result<BTreeMap<String, String>, D::Error> {
    let answers = BTreeMap::<String, Option<String>>::deserialize(file)?;
    let given = answers.into_iter();
    Ok(given
        .filter_map(|(question, answer)| Some((question, answer?)))
        .collect())
}

/// Where it happened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// The official name.
    #[serde(default)]
    #[schemars(!default, length(min = 1))]
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
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub pressure: Vec<String>,
    /// Who demanded it.
    #[serde(default)]
    #[schemars(!default)]
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
    #[serde(default)]
    #[schemars(!default, length(min = 1))]
    pub story: String,
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
    /// The applicants that stand elsewhere.
    pub joined: Joined,
}

impl CaseFile {
    /// Reads a case file and checks it; of several, with one [`CaseReader`].
    ///
    /// # Errors
    /// As for [`CaseReader::read`].
    pub fn read(source: &Source, rules: &Rulebook, today: NaiveDate) -> Result<Self, Vec<Problem>> {
        CaseReader::new(rules).read(source, today)
    }

    /// Reads a case file that may have gaps; what it does say is checked all the same.
    ///
    /// # Errors
    /// As for [`CaseReader::read`].
    pub fn read_begun(
        source: &Source,
        rules: &Rulebook,
        today: NaiveDate,
    ) -> Result<Self, Vec<Problem>> {
        CaseReader::new(rules).read_begun(source, today)
    }
}

/// What is wrong with the shape of a case file, missing keys included.
fn shape_problems(source: &Source, rules: &Rulebook) -> Vec<Problem> {
    shape::attempt::<Case>(source, &schema::schema(rules), lines::unbroken).1
}

impl Incident {
    /// Whether it began and goes on: a first day, no last one.
    pub fn is_open(&self) -> bool {
        self.ongoing && self.from.is_some() && self.to.is_none()
    }

    /// The first and the last day; the same for a single event, `None` where neither is stated.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.date.or(self.from).or(self.to)?;
        let last = self.date.or(self.to).or(self.from)?;
        Some((first, last))
    }
}

impl Case {
    /// The child for whom the first applicant writes, and the field that names it.
    pub fn child(&self) -> Option<(&Child, String)> {
        self.child_of(self.first_account().role)
    }

    /// The child for whom the first applicant of a role writes, and the field that names it.
    pub(crate) fn child_of(&self, role: &str) -> Option<(&Child, String)> {
        let applicant = self.first_of(role);
        let of_applicant = applicant.and_then(|(index, applicant)| {
            let child = applicant.child.as_ref()?;
            Some((child, format!("applicants[{index}].child")))
        });
        // Of many, it is the parents who have it.
        let of_all = self.child.as_ref();
        let of_all = of_all.filter(|_| role == people::PARENT || !self.is_mixed());
        of_applicant.or(of_all.map(|child| (child, "child".to_owned())))
    }

    /// The first applicant of a role, and which it is.
    fn first_of(&self, role: &str) -> Option<(usize, &Applicant)> {
        let mut applicants = self.applicants.iter().enumerate();
        applicants.find(|(_, applicant)| self.role_of(applicant) == role)
    }

    /// The date the letter will bear.
    pub fn letter_date(&self, today: NaiveDate) -> NaiveDate {
        self.dated.unwrap_or(today)
    }
}
