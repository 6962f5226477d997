//! Whether a condition can hold at all, given the values that facts may have.
//!
//! In go a condition and a vocabulary, out comes «yes» or «never». A condition is taken apart into
//! demands on single facts, alternatives are tried one after the other: the search of a solver of boolean
//! formulas, over sets of a few values. What is too intricate to be searched in a moment counts as
//! possible, so that «never» is always true.

mod cells;
mod search;

use std::collections::BTreeMap;

use super::Condition;
use search::Search;

/// The values that facts may have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    facts: BTreeMap<String, Range>,
}

/// The values that one fact may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// How many it has, and of what kind.
    pub kind: Kind,
    /// Its values; none for days.
    pub choices: Vec<Choice>,
    /// Whether nobody need say it.
    pub may_be_unknown: bool,
    /// What holds wherever it is known; nothing in particular, if absent.
    pub when: Option<Condition>,
}

/// What kind of value a fact has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One of the choices.
    One,
    /// One or more of the choices.
    Many,
    /// A first and a last day.
    Days,
}

/// A value of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// What holds wherever it is the value; nothing in particular, if absent.
    pub when: Option<Condition>,
}

impl Vocabulary {
    /// Lets a fact have these values.
    pub fn insert(&mut self, fact: impl Into<String>, range: Range) {
        self.facts.insert(fact.into(), range);
    }
}

impl Condition {
    /// Whether some case could meet the condition. Facts that the vocabulary does not know may have any
    /// value.
    pub fn can_hold(&self, vocabulary: &Vocabulary) -> bool {
        Search::new(vocabulary).can_hold(self)
    }

    /// The facts each of which, were it free of the vocabulary and of the condition, would let a condition
    /// hold that cannot.
    pub fn hindrances<'v>(&self, vocabulary: &'v Vocabulary) -> Vec<&'v str> {
        let facts = vocabulary.facts.keys().filter(|fact| {
            let mut free = vocabulary.clone();
            free.facts.remove(*fact);
            self.can_hold(&free)
        });
        facts.map(String::as_str).collect()
    }
}

#[cfg(test)]
mod tests;
