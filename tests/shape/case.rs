//! Small types in the manner of a case file.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) version: u32,
    #[schemars(extend("enum" = ["student", "parent"]))]
    pub(crate) role: String,
    pub(crate) institution: Institution,
    #[schemars(length(min = 1))]
    pub(crate) applicants: Vec<Applicant>,
    #[serde(default)]
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) incident: NaiveDate,
    pub(crate) deadline: Option<NaiveDate>,
    pub(crate) note: Option<String>,
    #[serde(default)]
    pub(crate) facts: BTreeMap<String, OneOrMany>,
    #[serde(default)]
    pub(crate) signed: BTreeMap<Kind, u8>,
    pub(crate) when: Option<Condition>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Institution {
    #[schemars(length(min = 1))]
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Applicant {
    #[schemars(length(min = 1))]
    pub(crate) name: String,
    pub(crate) phone: Option<String>,
    pub(crate) minor: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Evidence {
    pub(crate) title: String,
    #[schemars(range(min = 1, max = 500))]
    pub(crate) pages: Option<u32>,
}

#[derive(Debug, Deserialize, JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    College,
    University,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Condition {
    /// True for everybody.
    Always,
    All(#[schemars(length(min = 1))] Vec<Condition>),
    Any(#[schemars(length(min = 1))] Vec<Condition>),
    Not(Box<Condition>),
    Is(BTreeMap<String, OneOrMany>),
    Known(String),
    Before(BTreeMap<String, NaiveDate>),
}
