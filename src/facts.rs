//! What is known about an incident: named values that the conditions of the law are tried on.
//!
//! A fact that is not here is unknown, which is not the same as «no».

use std::collections::HashMap;

use chrono::NaiveDate;

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One of the options of a question.
    One(String),
    /// Several of the options of a question.
    Many(Vec<String>),
    /// The first and the last day of what happened; the same day for a single event.
    Days(NaiveDate, NaiveDate),
    /// The answer to a yes-or-no question.
    YesNo(bool),
}

/// Facts by id (`role`, `pressure`, `facts.council_consulted`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(HashMap<String, Value>);

impl Facts {
    /// The value of a fact; `None` when it is unknown.
    pub fn get(&self, id: &str) -> Option<&Value> {
        self.0.get(id)
    }

    /// Makes a fact known.
    pub fn insert(&mut self, id: impl Into<String>, value: Value) {
        self.0.insert(id.into(), value);
    }

    /// The chosen options of a fact, one or several; empty when it is unknown or of another kind.
    pub fn options(&self, id: &str) -> &[String] {
        match self.get(id) {
            Some(Value::One(option)) => std::slice::from_ref(option),
            Some(Value::Many(options)) => options,
            _ => &[],
        }
    }
}

/// A fact with the value that decided something: `role=student`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// The id of the fact.
    pub fact: String,
    /// The deciding value, as it is written in a case file; several are joined by `|`.
    pub value: String,
    /// Whether it decided by being another value than those that were asked for.
    pub misses: bool,
}

impl std::fmt::Display for Reason {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}={}", self.fact, self.value)
    }
}
