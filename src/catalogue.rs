//! The law as data: acts, norms, the arguments that a letter makes of them, and what it asks for.
//!
//! `statutes.yaml` holds acts, norms and arguments; `demands.yaml` and `paragraphs.yaml` hold the
//! other sentences that cite norms. [`grounds`] finds what applies to a case. No article number,
//! condition or wording of the law stands in Rust.

pub mod cite;
pub mod citing;
pub mod editions;
pub mod freshness;
pub mod grounds;
pub mod search;
mod terms;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use editions::Editions;

use crate::condition::Condition;
use crate::confidence::Confidence;

/// `statutes.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statutes {
    /// Acts, in the order in which a letter names them.
    #[serde(default)]
    pub acts: Vec<Act>,
    /// Norms.
    #[serde(default)]
    pub norms: Vec<Norm>,
    /// Arguments.
    #[serde(default)]
    pub arguments: Vec<Argument>,
}

/// An act of law.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// The permanent id.
    #[schemars(length(min = 1))]
    pub id: String,
    /// True where this entry is to replace the built-in one of the same id.
    #[serde(default, rename = "override")]
    pub replaces: bool,
    /// The official name in the genitive, with date and number.
    #[schemars(length(min = 1))]
    pub genitive: String,
    /// The short name after «далее —», and in the genitive; for acts that are named often.
    #[serde(default)]
    pub short: Option<ShortName>,
}

/// A short name of an act, introduced at its first mention.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShortName {
    /// Nominative («Закон об образовании»).
    #[schemars(length(min = 1))]
    pub nominative: String,
    /// Genitive («Закона об образовании»).
    #[schemars(length(min = 1))]
    pub genitive: String,
}

/// One provision of an act, with its wording.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    /// The permanent id: lower case, digits, dots, hyphens.
    #[schemars(length(min = 1))]
    pub id: String,
    /// True where this entry is to replace the built-in one of the same id.
    #[serde(default, rename = "override")]
    pub replaces: bool,
    /// The id of its act.
    pub act: String,
    /// Where in the act («ч. 2 ст. 43»); abbreviations, because these do not decline.
    #[schemars(length(min = 1))]
    pub pinpoint: String,
    /// The id of the norm of which this is another edition: the same provision in the words of other days.
    #[serde(default)]
    pub edition_of: Option<String>,
    /// Norms of one family count as one against the limit of a letter.
    #[serde(default)]
    pub family: Option<String>,
    /// The verbatim text, where it is known well enough to be printed.
    #[serde(default)]
    pub quote: Option<String>,
    /// What it says in other words, where it may not be quoted.
    #[serde(default)]
    pub summary: Option<String>,
    /// What the norm is for.
    #[serde(rename = "use")]
    pub purpose: Purpose,
    /// What the text was compared with.
    pub source: Source,
    /// The day of that comparison.
    pub checked_on: NaiveDate,
    /// When it is in force, as far as known; a norm without dates is not limited.
    #[serde(default)]
    pub in_force: InForce,
    /// When the norm applies; always, if nothing is said.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Before which addressees it may be cited.
    #[schemars(length(min = 1))]
    pub before: Vec<String>,
}

/// What a norm is for. Only the first three stand in letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Carries an argument.
    Argument,
    /// Gives the right to complain.
    Preamble,
    /// Gives the power to grant a demand.
    Demand,
    /// Is told to the user.
    Advice,
    /// Is what the other side will cite.
    Counter,
    /// Is a reason to look at the user's text.
    Lint,
}

impl Purpose {
    /// Whether norms of this purpose may stand in a letter.
    pub fn is_cited(self) -> bool {
        matches!(self, Self::Argument | Self::Preamble | Self::Demand)
    }
}

/// What the text of a norm was compared with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The kind of copy.
    #[schemars(length(min = 1))]
    pub copy: String,
    /// The day of the edition in that copy, where it names one.
    #[serde(default)]
    pub edition: Option<NaiveDate>,
    /// How well the text is known.
    pub confidence: Confidence,
}

/// The days between which a norm is in force.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InForce {
    /// The first day, where known.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The last day, where it is over.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// What a letter says: norms, what they come to, and when.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Argument {
    /// The permanent id.
    #[schemars(length(min = 1))]
    pub id: String,
    /// True where this entry is to replace the built-in one of the same id.
    #[serde(default, rename = "override")]
    pub replaces: bool,
    /// When it is made; always, if nothing is said. One of its norms must apply besides.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The kinds of pressure that it answers; those that decide on `when`, if nothing is said.
    #[serde(default)]
    pub answers: Option<Vec<String>>,
    /// When a letter that is too long keeps it before others; never, if nothing is said.
    #[serde(default)]
    pub stays: Option<Condition>,
    /// The claim in one line.
    #[schemars(length(min = 1))]
    pub heading: String,
    /// The norms in order.
    #[schemars(length(min = 1))]
    pub points: Vec<Point>,
    /// What follows for the facts of the case.
    #[schemars(length(min = 1))]
    pub conclusion: String,
}

/// One norm of an argument and the sentence that brings it in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The id of the norm.
    pub norm: String,
    /// The sentence: `{{ cite }}` is the reference, `{{ quote }}` the verbatim text.
    #[schemars(length(min = 1))]
    pub says: String,
    /// True where the argument is not made without it, because heading and conclusion rest on it.
    #[serde(default)]
    pub carries: bool,
    /// When it goes where a letter would cite too many norms, 1 first; never, if nothing is said.
    /// An argument that has only such norms left is not made.
    #[serde(default)]
    pub yields: Option<u8>,
}

/// `demands.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Demands {
    /// The demands, in the order in which a letter makes them.
    pub demands: Vec<Sentence>,
}

/// `paragraphs.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paragraphs {
    /// The paragraphs between the arguments and the demands, in order.
    pub paragraphs: Vec<Sentence>,
}

/// A demand or a paragraph: words, the norms they rest on, and when they stand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// The permanent id.
    #[schemars(length(min = 1))]
    pub id: String,
    /// True where this entry is to replace the built-in one of the same id.
    #[serde(default, rename = "override")]
    pub replaces: bool,
    /// In letters to which addressees it stands.
    #[schemars(length(min = 1))]
    pub before: Vec<String>,
    /// When it stands; always, if nothing is said.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The norms it rests on; those that apply are cited.
    #[serde(default)]
    pub norms: Vec<String>,
    /// True where it is left out unless one of its norms applies.
    #[serde(default)]
    pub only_with_norm: bool,
    /// True where it cites only what no argument of the letter cites.
    #[serde(default)]
    pub besides: bool,
    /// The arguments it rests on: it is left out where the letter makes none of them.
    #[serde(default)]
    pub argued_by: Vec<String>,
    /// The arguments that one of its norms rests on, by the id of the norm: it is not cited where the letter makes
    /// none of them.
    #[serde(default)]
    pub norms_argued_by: BTreeMap<String, Vec<String>>,
    /// The words: `{{ cites }}` are the references that apply.
    #[schemars(length(min = 1))]
    pub says: String,
}

/// Everything that can be cited or said, ready to be matched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Acts, in the order in which a letter names them.
    pub acts: Vec<Act>,
    /// Norms.
    pub norms: Vec<Norm>,
    /// Arguments.
    pub arguments: Vec<Argument>,
    /// Demands, in the order in which a letter makes them.
    pub demands: Vec<Sentence>,
    /// Paragraphs between arguments and demands.
    pub paragraphs: Vec<Sentence>,
    /// Which norms are editions of one provision.
    pub editions: Editions,
}

impl Catalogue {
    /// The norm with this id.
    pub fn norm(&self, id: &str) -> Option<&Norm> {
        self.norms.iter().find(|norm| norm.id == id)
    }

    /// The act with this id.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == id)
    }
}
