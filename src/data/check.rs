//! What may be wrong with the data files although each has the right shape: names that lead
//! nowhere, conditions on facts nobody asks for, quotations that may not be printed, templates that
//! ask for what no case has.
//!
//! In goes what a file holds, out come its problems with the field of each but without its place.

mod editions;
mod guard;
mod references;

use schemars::{Schema, schema_for};
use serde_json::Value;

use super::Files;
use crate::addressees::Addressees;
use crate::case::Case;
use crate::catalogue::{Argument, Norm, Sentence, Statutes};
use crate::condition::{Conditions, Operand};
use crate::confidence::Confidence;
use crate::interview::{Interview, Question};
use crate::problem::Problem;
use crate::shape::nearest;
use crate::template::context::Context;
use crate::template::syntax_problem;
use crate::template::variables::{self, Paths};
use crate::yaml::Tree;
pub(crate) use references::DERIVED;
use references::{or_none, unknown};

/// Holds data files against everything they refer to.
#[derive(Debug)]
pub struct Checker<'a> {
    files: &'a Files,
    variables: Paths,
    /// The keys of a case file at its top.
    keys: Vec<String>,
}

impl<'a> Checker<'a> {
    /// A checker for files that have been laid over these.
    pub fn new(files: &'a Files) -> Self {
        Self {
            files,
            variables: Paths::of(schema_for!(Context).as_value()),
            keys: keys_of(&schema_for!(Case)),
        }
    }

    /// Problems of `statutes.yaml`.
    pub fn statutes(&self, statutes: &Statutes) -> Vec<Problem> {
        let norms = statutes.norms.iter().enumerate();
        let arguments = statutes.arguments.iter().enumerate();
        norms
            .flat_map(|(index, norm)| self.norm(norm, &format!("norms[{index}]")))
            .chain(arguments.flat_map(|(index, argument)| {
                self.argument(argument, &format!("arguments[{index}]"))
            }))
            .collect()
    }

    /// Problems of `conditions.yaml`: a condition may name only those before it.
    pub fn conditions(&self, conditions: &Conditions) -> Vec<Problem> {
        let mut found = Vec::new();
        for (index, named) in conditions.conditions.iter().enumerate() {
            let path = format!("conditions[{index}].when");
            found.extend(self.condition(Some(&named.when), &path));
            named.when.visit(&path, &mut |path, name, operand| {
                if operand == Operand::Named && self.is_later(name, &named.id) {
                    found.push(
                        Problem::error("condition-later")
                            .field(path)
                            .with("id", name),
                    );
                }
            });
        }
        found
    }

    /// Whether the first of these conditions does not stand before the second.
    fn is_later(&self, name: &str, than: &str) -> bool {
        let mut named = self.files.conditions.conditions.iter();
        let first = named.find(|named| named.id == name || named.id == than);
        let is_known = self.files.conditions.get(name).is_some();
        is_known && (name == than || first.is_some_and(|first| first.id == than))
    }

    /// Problems of a list of demands or paragraphs.
    pub fn sentences(&self, section: &str, sentences: &[Sentence]) -> Vec<Problem> {
        let mut found = Vec::new();
        for (index, sentence) in sentences.iter().enumerate() {
            let path = format!("{section}[{index}]");
            found.extend(self.offices(&sentence.before, &format!("{path}.before")));
            found.extend(self.condition(sentence.when.as_ref(), &format!("{path}.when")));
            for (norm, id) in sentence.norms.iter().enumerate() {
                found.extend(self.norm_id(id, format!("{path}.norms[{norm}]")));
            }
            for (argument, id) in sentence.argued_by.iter().enumerate() {
                found.extend(self.argument_id(id, format!("{path}.argued_by[{argument}]")));
            }
            found.extend(self.words(&sentence.says, &format!("{path}.says")));
        }
        found
    }

    fn known_frame(&self, name: &str) -> Option<Problem> {
        if self.files.frames.contains_key(name) {
            return None;
        }
        let known = self.files.frames.keys().map(String::as_str);
        let problem = Problem::error("template-missing").with("name", name);
        Some(problem.with("nearest", or_none(nearest(name, known))))
    }

    /// Problems of `addressees.yaml`.
    pub fn addressees(&self, addressees: &Addressees) -> Vec<Problem> {
        let mut found = Vec::new();
        for (index, addressee) in addressees.addressees.iter().enumerate() {
            let path = format!("addressees[{index}]");
            found.extend(
                id_in_names(&addressee.id).map(|problem| problem.field(format!("{path}.id"))),
            );
            let petition = addressee.petition.iter().map(|frame| ("petition", frame));
            let frames = std::iter::once(("template", &addressee.template)).chain(petition);
            found.extend(frames.filter_map(|(key, frame)| {
                let problem = self.known_frame(frame)?;
                Some(problem.field(format!("{path}.{key}")))
            }));
            let competent = addressee.competent.as_ref();
            found.extend(self.condition(competent, &format!("{path}.competent")));
            for (index, proposal) in addressee.proposed.iter().enumerate() {
                let when = format!("{path}.proposed[{index}].when");
                found.extend(self.condition(proposal.when.as_ref(), &when));
            }
            for (note, remark) in addressee.notes.iter().enumerate() {
                found.extend(
                    self.condition(Some(&remark.when), &format!("{path}.notes[{note}].when")),
                );
            }
            for (line, words) in addressee.head.iter().enumerate() {
                found.extend(self.words(words, &format!("{path}.head[{line}]")));
            }
        }
        found
    }

    /// Problems of `interview.yaml`: options of one question with one id, conditions, answers that no case
    /// file can hold.
    pub fn interview(&self, interview: &Interview, tree: &Tree) -> Vec<Problem> {
        let mut found = Vec::new();
        for (index, question) in interview.questions.iter().enumerate() {
            if !self.has_place(question) {
                let problem = Problem::error("answer-without-place").with("path", question.path());
                found.push(problem.field(format!("questions[{index}].id")));
            }
            let when = format!("questions[{index}].when");
            found.extend(self.condition(question.when.as_ref(), &when));
            for (option, answer) in question.options.iter().enumerate() {
                let path = |name: &str| format!("questions[{index}].options[{option}].{name}");
                found.extend(self.condition(answer.when.as_ref(), &path("when")));
                found.extend(self.condition(answer.assumed.as_ref(), &path("assumed")));
            }
            let path = |option: usize| format!("questions[{index}].options[{option}].id");
            for (option, answer) in question.options.iter().enumerate() {
                let mut earlier = question.options.iter().take(option);
                if let Some(first) = earlier.position(|earlier| earlier.id == answer.id) {
                    let first = tree.place(&path(first));
                    let problem = Problem::error("duplicate-id")
                        .with("id", answer.id.as_str())
                        .with("first_line", first.map_or(0, |place| place.line as usize));
                    found.push(problem.field(path(option)));
                }
            }
        }
        found
    }

    /// Whether the answer has a place in a case file: a field of its own, or under `facts` where it is of
    /// a kind that fits there.
    fn has_place(&self, question: &Question) -> bool {
        let key = question.path().split(['.', '[']).next();
        let mut keys = self.keys.iter();
        keys.any(|known| Some(known.as_str()) == key) && question.can_be_kept()
    }

    /// Problems of a frame.
    pub fn frame(&self, text: &str) -> Vec<Problem> {
        match syntax_problem(text) {
            Some(problem) => vec![problem],
            None => variables::problems(text, &self.variables),
        }
    }

    fn norm(&self, norm: &Norm, path: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        let acts = self.files.statutes.acts.iter().map(|act| act.id.as_str());
        if !acts.clone().any(|act| act == norm.act) {
            let path = format!("{path}.act");
            found.push(unknown("act-unknown", &norm.act, acts, path));
        }
        let from_memory = norm.source.confidence == Confidence::Memory;
        if norm.quote.is_some() == norm.summary.is_some() || from_memory && norm.quote.is_some() {
            found.push(Problem::error("quote-not-allowed").field(format!("{path}.quote")));
        }
        found.extend(self.edition(norm, path));
        found.extend(self.offices(&norm.before, &format!("{path}.before")));
        found.extend(self.condition(norm.when.as_ref(), &format!("{path}.when")));
        found
    }

    fn argument(&self, argument: &Argument, path: &str) -> Vec<Problem> {
        let mut found = self.condition(argument.when.as_ref(), &format!("{path}.when"));
        found.extend(self.condition(argument.stays.as_ref(), &format!("{path}.stays")));
        let answers = argument.answers.iter().flatten().enumerate();
        found.extend(answers.flat_map(|(index, answer)| {
            let path = format!("{path}.answers[{index}]");
            self.operand(
                path,
                "pressure",
                Operand::Options(std::slice::from_ref(answer)),
            )
        }));
        let mut quotations = 0;
        let mut second = None;
        for (index, point) in argument.points.iter().enumerate() {
            let point_path = format!("{path}.points[{index}]");
            found.extend(self.norm_id(&point.norm, format!("{point_path}.norm")));
            found.extend(self.words(&point.says, &format!("{point_path}.says")));
            let quotes = variables::count(&point.says, "quote");
            quotations += quotes;
            if quotations > 1 {
                second.get_or_insert(format!("{point_path}.says"));
            }
            if quotes > 0 {
                found.extend(self.unquoted(&point.norm, &format!("{point_path}.says")));
            }
        }
        found.extend(second.map(|path| Problem::error("quote-twice").field(path)));
        found.extend(self.words(&argument.heading, &format!("{path}.heading")));
        found.extend(self.words(&argument.conclusion, &format!("{path}.conclusion")));
        found
    }
}

/// How long the id of an addressee is at most: it stands in the names of files beside their stem.
const LONGEST_ID: usize = 48;

/// What keeps an id of an addressee from standing in the name of a file, on every system and inside the folder.
fn id_in_names(id: &str) -> Option<Problem> {
    let allowed =
        |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || b"_-".contains(&sign);
    let stands = id.len() <= LONGEST_ID && id.bytes().all(allowed);
    (!stands).then(|| Problem::error("id-not-in-names").with("max", LONGEST_ID))
}

fn keys_of(schema: &Schema) -> Vec<String> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties
        .into_iter()
        .flatten()
        .map(|(key, _)| key.clone())
        .collect()
}
