//! Conditions that no case can ever meet.
//!
//! In go the entries of a file and the files it was laid over, out come warnings with the field of each. An
//! entry is tried together with what it needs besides its own condition: an addressee who may be told,
//! a norm that applies.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Files;
use super::overlay::Part;
use crate::addressees::Addressees;
use crate::catalogue::{Argument, Norm, Sentence, Statutes};
use crate::condition::satisfiable::Vocabulary;
use crate::condition::{Condition, Conditions};
use crate::interview::Interview;
use crate::problem::Problem;

/// Tries the conditions of files that have been laid over others.
pub(super) struct Trial {
    /// All files, with the named conditions in their place.
    files: Files,
    named: Conditions,
    of_case: Vocabulary,
    of_letter: Vocabulary,
}

impl Trial {
    pub(super) fn new(laid: &Files) -> Self {
        let mut files = laid.clone();
        let named = files.put_conditions_in_place();
        Self {
            of_case: files.vocabulary_of_case(),
            of_letter: files.vocabulary_of_letter(),
            files,
            named,
        }
    }

    /// A warning for each condition of the file that can never hold.
    pub(super) fn never(&self, part: &Part) -> Vec<Problem> {
        match part {
            Part::Statutes(statutes, _) => self.statutes(statutes),
            Part::Demands(over, _) => self.sentences("demands", &over.demands),
            Part::Paragraphs(over, _) => self.sentences("paragraphs", &over.paragraphs),
            Part::Addressees(over, _) => self.addressees(over),
            Part::Interview(over, _) => self.interview(over),
            Part::Conditions(over, _) => self.conditions(over),
            Part::Guard(..) | Part::Frame(_) => Vec::new(),
        }
    }

    fn statutes(&self, statutes: &Statutes) -> Vec<Problem> {
        let norms = statutes.norms.iter().enumerate();
        let norms = norms.filter_map(|(index, norm)| {
            self.letter(&self.of_norm(norm), format!("norms[{index}].when"))
        });
        let arguments = statutes.arguments.iter().enumerate();
        let arguments = arguments
            .flat_map(|(index, argument)| self.argument(argument, &format!("arguments[{index}]")));
        norms.chain(arguments).collect()
    }

    /// An argument that is never made; where it is, its norms that never stand in it.
    fn argument(&self, argument: &Argument, path: &str) -> Vec<Problem> {
        let made = self.of_argument(argument);
        if let Some(problem) = self.letter(&made, format!("{path}.when")) {
            return vec![problem];
        }
        let points = argument.points.iter().enumerate();
        points
            .filter_map(|(index, point)| {
                let path = format!("{path}.points[{index}].norm");
                self.letter(&all([made.clone(), self.of_named(&point.norm)]), path)
            })
            .collect()
    }

    /// What an argument needs: its condition, a norm that does not yield, those that carry it.
    fn of_argument(&self, argument: &Argument) -> Condition {
        let points = argument.points.iter();
        let carrying = points.clone().filter(|point| point.carries);
        let lasting = points.filter(|point| point.yields.is_none());
        let rests = lasting.map(|point| self.of_named(&point.norm));
        let carried = carrying.map(|point| self.of_named(&point.norm));
        let needs = carried.chain([Condition::Any(rests.collect())]);
        all(argument.when.clone().into_iter().chain(needs))
    }

    fn sentences(&self, section: &str, sentences: &[Sentence]) -> Vec<Problem> {
        let sentences = sentences.iter().enumerate();
        sentences
            .filter_map(|(index, sentence)| {
                let norms = sentence.norms.iter().map(|norm| self.of_named(norm));
                let norms = sentence
                    .only_with_norm
                    .then(|| Condition::Any(norms.collect()));
                let arguments = self.files.statutes.arguments.iter();
                let argued = arguments.filter(|argument| sentence.argued_by.contains(&argument.id));
                let argued = argued.map(|argument| self.of_argument(argument));
                let argued =
                    (!sentence.argued_by.is_empty()).then(|| Condition::Any(argued.collect()));
                let before = in_one_of("office", &sentence.before);
                let needs = [before].into_iter().chain(sentence.when.clone());
                let path = format!("{section}[{index}].when");
                self.letter(&all(needs.chain(norms).chain(argued)), path)
            })
            .collect()
    }

    fn addressees(&self, over: &Addressees) -> Vec<Problem> {
        let mut found = Vec::new();
        for (index, body) in over.addressees.iter().enumerate() {
            let path = format!("addressees[{index}]");
            let addressed = in_one_of("addressee", std::slice::from_ref(&body.id));
            let competent = self.letter(&addressed, format!("{path}.competent"));
            let is_never = competent.is_some();
            found.extend(competent);
            let notes = body.notes.iter().enumerate().filter(|_| !is_never);
            found.extend(notes.filter_map(|(note, remark)| {
                let needs = all([addressed.clone(), remark.when.clone()]);
                self.letter(&needs, format!("{path}.notes[{note}].when"))
            }));
        }
        found
    }

    fn interview(&self, over: &Interview) -> Vec<Problem> {
        let mut found = Vec::new();
        for (index, question) in over.questions.iter().enumerate() {
            let path = format!("questions[{index}]");
            let when = question.when.as_ref();
            found.extend(when.and_then(|when| self.case(when, format!("{path}.when"))));
            for (option, answer) in question.options.iter().enumerate() {
                let conditions = [("when", &answer.when), ("assumed", &answer.assumed)];
                for (name, condition) in conditions {
                    let path = format!("{path}.options[{option}].{name}");
                    let asked = question.when.clone().into_iter();
                    let condition = condition.clone();
                    let needs = condition.map(|condition| all(asked.chain([condition])));
                    found.extend(needs.and_then(|needs| self.case(&needs, path)));
                }
            }
        }
        found
    }

    fn conditions(&self, over: &Conditions) -> Vec<Problem> {
        let named = over.conditions.iter().enumerate();
        named
            .filter_map(|(index, named)| {
                self.letter(&named.when, format!("conditions[{index}].when"))
            })
            .collect()
    }

    /// What the citation of a norm needs: its condition, its days, somebody before whom it may stand.
    fn of_norm(&self, norm: &Norm) -> Condition {
        let mut needs = vec![in_one_of("office", &norm.before)];
        needs.extend(norm.when.clone());
        let mut days = Vec::new();
        days.extend(norm.in_force.from.map(|day| not(before(day))));
        let after = norm.in_force.until.and_then(|day| day.succ_opt());
        days.extend(after.map(|day| not(Condition::After(date(day)))));
        if !days.is_empty() {
            // Of a case that names no day, the day of the letter counts.
            let undated = not(Condition::Known("date".to_owned()));
            needs.push(Condition::Any(vec![undated, all(days)]));
        }
        all(needs)
    }

    /// The same for any edition of the norm that an id names.
    fn of_named(&self, id: &str) -> Condition {
        let norms = self.files.statutes.norms.iter();
        let editions = norms.filter(|norm| norm.id == id || norm.provision() == id);
        Condition::Any(editions.map(|norm| self.of_norm(norm)).collect())
    }

    fn letter(&self, condition: &Condition, path: String) -> Option<Problem> {
        self.tried(condition, &self.of_letter, path)
    }

    fn case(&self, condition: &Condition, path: String) -> Option<Problem> {
        self.tried(condition, &self.of_case, path)
    }

    fn tried(
        &self,
        condition: &Condition,
        vocabulary: &Vocabulary,
        path: String,
    ) -> Option<Problem> {
        let mut condition = condition.clone();
        condition.resolve(&self.named);
        if condition.can_hold(vocabulary) {
            return None;
        }
        let facts = condition.hindrances(vocabulary).join(", ");
        let problem = Problem::warning("condition-never").field(path);
        Some(problem.with("facts", facts))
    }
}

fn all(conditions: impl IntoIterator<Item = Condition>) -> Condition {
    Condition::All(conditions.into_iter().collect())
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

fn in_one_of(fact: &str, values: &[String]) -> Condition {
    Condition::In(BTreeMap::from([(fact.to_owned(), values.to_vec())]))
}

fn before(day: NaiveDate) -> Condition {
    Condition::Before(date(day))
}

fn date(day: NaiveDate) -> BTreeMap<String, NaiveDate> {
    BTreeMap::from([("date".to_owned(), day)])
}
