//! Closed lists of words: values of an enum, keys of a vocabulary.
//!
//! In goes a value and the words that are allowed, out comes the nearest of them where it is none.

use serde_json::Value as Schema;

use crate::problem::Problem;
use crate::shape::{Walk, branches, nearest};
use crate::yaml::{Node, Value};

impl<'s> Walk<'s> {
    /// The words that a schema allows, whether listed here or in its branches; empty if it lists
    /// none.
    pub(super) fn words(&self, schema: &'s Schema) -> Vec<&'s str> {
        let schema = self.resolved(schema);
        let mut words: Vec<&str> = branches(schema, "enum")
            .iter()
            .chain(schema.get("const"))
            .filter_map(Schema::as_str)
            .collect();
        for choice in ["oneOf", "anyOf"] {
            for branch in branches(schema, choice) {
                words.extend(self.words(branch));
            }
        }
        words
    }

    /// Holds a scalar against the words listed in this very schema.
    pub(super) fn vocabulary(&mut self, node: &Node, schema: &'s Schema, path: &str) {
        let listed: Vec<&Schema> = branches(schema, "enum")
            .iter()
            .chain(schema.get("const"))
            .collect();
        if listed.is_empty() {
            return;
        }
        let Value::Scalar(scalar) = &node.value else {
            return self.wrong_type(node, "text", path);
        };
        if !listed.iter().any(|word| is_word(word, &scalar.text)) {
            let known: Vec<String> = listed.iter().filter_map(|word| spelled(word)).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            self.add(unknown_value(&scalar.text, &known), node.place, path);
        }
    }
}

/// The problem with a value that is none of the known ones.
pub(super) fn unknown_value(text: &str, known: &[&str]) -> Problem {
    if text.trim().is_empty() {
        return Problem::error("empty-value");
    }
    let problem = Problem::error("unknown-value").with("known", known.join(", "));
    match nearest(text, known.iter().copied()) {
        Some(name) => problem.with("nearest", name),
        None => problem,
    }
}

/// The version of a format is a number in the schema and a scalar in the file.
fn is_word(word: &Schema, text: &str) -> bool {
    match word {
        Schema::String(word) => word == text,
        _ => spelled(word).is_some_and(|word| word == text),
    }
}

fn spelled(word: &Schema) -> Option<String> {
    match word {
        Schema::String(word) => Some(word.clone()),
        Schema::Number(number) => Some(number.to_string()),
        Schema::Bool(answer) => Some(answer.to_string()),
        Schema::Null | Schema::Array(_) | Schema::Object(_) => None,
    }
}
