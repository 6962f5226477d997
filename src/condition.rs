//! When something of the catalogue applies: a small closed set of operators over facts.
//!
//! Trying a condition gives a [`Verdict`]. What the facts mean, and which there are, is for the
//! interview to say.

mod named;
pub mod satisfiable;
mod verdict;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use named::{Conditions, Named};
pub use verdict::Verdict;

/// A condition on facts, written as a mapping of one operator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every condition of the list holds.
    All(#[schemars(length(min = 1))] Vec<Condition>),
    /// At least one condition of the list holds.
    Any(#[schemars(length(min = 1))] Vec<Condition>),
    /// The condition does not hold.
    Not(Box<Condition>),
    /// Each fact has this value; a fact with several values has it among them.
    Is(BTreeMap<String, String>),
    /// Each fact has one of these values.
    In(BTreeMap<String, Vec<String>>),
    /// What happened ended before this day.
    Before(BTreeMap<String, NaiveDate>),
    /// What happened began on this day or later.
    After(BTreeMap<String, NaiveDate>),
    /// The fact is known, whatever its value.
    Known(String),
    /// The condition of this name holds.
    That(String),
}

/// What a condition compares a fact with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operand<'a> {
    /// Options of a question.
    Options(&'a [String]),
    /// A day.
    Day,
    /// Nothing: only whether the fact is known.
    Any,
    /// Nothing: what stands for the fact is the name of a condition.
    Named,
}

impl Condition {
    /// Calls `visit` for every fact or condition that this one names, with its place under `path` and what
    /// it is compared to.
    pub fn visit(&self, path: &str, visit: &mut dyn FnMut(String, &str, Operand<'_>)) {
        match self {
            Self::All(conditions) => visit_each(conditions, &format!("{path}.all"), visit),
            Self::Any(conditions) => visit_each(conditions, &format!("{path}.any"), visit),
            Self::Not(condition) => condition.visit(&format!("{path}.not"), visit),
            Self::Is(values) => {
                for (fact, value) in values {
                    let options = std::slice::from_ref(value);
                    visit(format!("{path}.is.{fact}"), fact, Operand::Options(options));
                }
            }
            Self::In(values) => {
                for (fact, accepted) in values {
                    visit(
                        format!("{path}.in.{fact}"),
                        fact,
                        Operand::Options(accepted),
                    );
                }
            }
            Self::Before(days) => visit_days(days, &format!("{path}.before"), visit),
            Self::After(days) => visit_days(days, &format!("{path}.after"), visit),
            Self::Known(fact) => visit(format!("{path}.known"), fact, Operand::Any),
            Self::That(name) => visit(format!("{path}.that"), name, Operand::Named),
        }
    }
}

fn visit_each(
    conditions: &[Condition],
    path: &str,
    visit: &mut dyn FnMut(String, &str, Operand<'_>),
) {
    for (index, condition) in conditions.iter().enumerate() {
        condition.visit(&format!("{path}[{index}]"), visit);
    }
}

fn visit_days(
    days: &BTreeMap<String, NaiveDate>,
    path: &str,
    visit: &mut dyn FnMut(String, &str, Operand<'_>),
) {
    for fact in days.keys() {
        visit(format!("{path}.{fact}"), fact, Operand::Day);
    }
}
