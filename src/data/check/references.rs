//! What entries of the data files name: addressees, norms, facts with their answers, variables.
//!
//! In goes a name and the field in which it stands, out comes a problem where it leads nowhere. Where
//! names stand in an entry is known to the check of that entry.

use super::Checker;
use crate::addressees::Addressee;
use crate::condition::{Condition, Operand};
use crate::interview::Answer;
use crate::problem::Problem;
use crate::shape::nearest;
use crate::template::variables;

/// Facts that are not asked for but follow from a case, with the answers they take.
pub(crate) const DERIVED: [(&str, &[&str]); 10] = [
    ("petition", &["true"]),
    ("mixed", &["true"]),
    ("order", &["true"]),
    ("earlier", &["true"]),
    ("child", &["true"]),
    (
        "class",
        &["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"],
    ),
    ("minor", &["true", "false"]),
    ("under_fifteen", &["true", "false"]),
    ("addressee", &[]),
    ("office", &[]),
];

impl Checker<'_> {
    pub(super) fn offices(&self, offices: &[String], path: &str) -> Vec<Problem> {
        let known = || {
            let bodies = self.files.addressees.addressees.iter();
            bodies.map(Addressee::office)
        };
        offices
            .iter()
            .enumerate()
            .filter(|(_, id)| !known().any(|office| office == *id))
            .map(|(index, id)| {
                unknown(
                    "addressee-unknown-in-data",
                    id,
                    known(),
                    format!("{path}[{index}]"),
                )
            })
            .collect()
    }

    pub(super) fn norm_id(&self, id: &str, path: String) -> Option<Problem> {
        let known = || {
            self.files
                .statutes
                .norms
                .iter()
                .map(|norm| norm.id.as_str())
        };
        (!known().any(|norm| norm == id))
            .then(|| unknown("norm-unknown-in-data", id, known(), path))
    }

    pub(super) fn argument_id(&self, id: &str, path: String) -> Option<Problem> {
        let arguments = &self.files.statutes.arguments;
        let known = || arguments.iter().map(|argument| argument.id.as_str());
        (!known().any(|argument| argument == id))
            .then(|| unknown("argument-unknown-in-data", id, known(), path))
    }

    pub(super) fn words(&self, text: &str, path: &str) -> Vec<Problem> {
        // The place within the sentence says little: the field of the file is what to look at.
        let found = self.frame(text).into_iter();
        found
            .chain(variables::not_in_sentences(text))
            .map(|problem| {
                Problem {
                    place: None,
                    ..problem
                }
                .field(path)
            })
            .collect()
    }

    pub(super) fn condition(&self, condition: Option<&Condition>, path: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        if let Some(condition) = condition {
            condition.visit(path, &mut |path, fact, operand| {
                found.extend(self.operand(path, fact, operand));
            });
        }
        found
    }

    pub(super) fn operand(&self, path: String, fact: &str, operand: Operand<'_>) -> Vec<Problem> {
        if operand == Operand::Named {
            return self.named(fact, path).into_iter().collect();
        }
        let Some((is_date, options)) = self.fact(fact) else {
            let asked = self
                .files
                .interview
                .questions
                .iter()
                .map(|question| question.id.as_str());
            let known = asked.chain(DERIVED.iter().map(|(id, _)| *id));
            let problem = Problem::error("fact-unknown-in-condition")
                .field(path)
                .with("fact", fact);
            return vec![problem.with("nearest", or_none(nearest(fact, known)))];
        };
        match operand {
            Operand::Any | Operand::Named => Vec::new(),
            Operand::Day if is_date => Vec::new(),
            Operand::Day => vec![
                Problem::error("condition-type")
                    .field(path)
                    .with("fact", fact),
            ],
            Operand::Options(values) => values
                .iter()
                .filter(|value| !options.contains(value))
                .map(|value| {
                    let near = nearest(value, options.iter().map(String::as_str));
                    Problem::error("value-unknown-in-condition")
                        .field(path.clone())
                        .with("fact", fact)
                        .with("nearest", or_none(near))
                        .with("known", options.join(", "))
                })
                .collect(),
        }
    }

    fn named(&self, name: &str, path: String) -> Option<Problem> {
        let conditions = &self.files.conditions.conditions;
        let known = || conditions.iter().map(|named| named.id.as_str());
        (!known().any(|known| known == name))
            .then(|| unknown("condition-unknown", name, known(), path))
    }

    /// Whether a fact is a date, and the answers it takes; `None` where there is no such fact.
    fn fact(&self, id: &str) -> Option<(bool, Vec<String>)> {
        let bodies = self.files.addressees.addressees.iter();
        match id {
            "addressee" => return Some((false, bodies.map(|body| body.id.clone()).collect())),
            "office" => return Some((false, bodies.map(|body| body.office().into()).collect())),
            _ => {}
        }
        if let Some((_, answers)) = DERIVED.iter().find(|(derived, _)| *derived == id) {
            return Some((
                false,
                answers.iter().map(|answer| (*answer).to_owned()).collect(),
            ));
        }
        let question = self.files.interview.question(id)?;
        let options = match question.answer {
            Answer::YesNo => vec!["true".to_owned(), "false".to_owned()],
            _ => question
                .options
                .iter()
                .map(|option| option.id.clone())
                .collect(),
        };
        Some((question.answer == Answer::Date, options))
    }
}

/// A name that leads nowhere, and the known one it may have been meant to be.
pub(super) fn unknown<'k>(
    code: &'static str,
    id: &str,
    known: impl Iterator<Item = &'k str>,
    path: String,
) -> Problem {
    Problem::error(code)
        .field(path)
        .with("id", id)
        .with("nearest", or_none(nearest(id, known)))
}

/// What the message files expect where no known name is near.
pub(super) fn or_none(name: Option<&str>) -> &str {
    name.unwrap_or("none")
}
