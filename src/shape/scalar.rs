//! Single values: text, numbers, dates, yes and no.
//!
//! In go a value and what the schema says of it, out comes what does not fit. Closed lists of words are
//! checked elsewhere.

use serde_json::Value as Schema;

use crate::problem::{Arg, Problem};
use crate::shape::count;
use crate::shape::dates::{self, is_date};
use crate::yaml::{Scalar, Value};

/// Whether a value can be of this type of JSON Schema; a date is text here.
pub(super) fn fits(value: &Value, kind: &str) -> bool {
    match (value, kind) {
        (Value::Seq(_), "array") | (Value::Map(_), "object") | (Value::Scalar(_), "string") => true,
        (Value::Scalar(scalar), "integer") => scalar.integer().is_some(),
        (Value::Scalar(scalar), "number") => scalar.number().is_some(),
        (Value::Scalar(scalar), "boolean") => scalar.boolean().is_some(),
        _ => false,
    }
}

/// The name of a type for people, by which the message files choose a word.
pub(super) fn expected(kind: &str, schema: &Schema) -> &'static str {
    match kind {
        "integer" | "number" => "number",
        "boolean" => "yes-no",
        "array" => "list",
        "object" => "map",
        _ if is_date(schema) => "date",
        _ => "text",
    }
}

/// What is wrong with a scalar that fits this type.
pub(super) fn problem(scalar: &Scalar, kind: &str, schema: &Schema) -> Option<Problem> {
    match kind {
        "string" => text_problem(&scalar.text, schema),
        "integer" | "number" => range_problem(scalar.number()?, schema),
        _ => None,
    }
}

fn text_problem(text: &str, schema: &Schema) -> Option<Problem> {
    let least = count(schema, "minLength").unwrap_or(0);
    let blank = text.trim().is_empty();
    if blank && (least > 0 || is_date(schema)) {
        return Some(Problem::error("empty-value"));
    }
    if is_date(schema) {
        return dates::problem(text);
    }
    let most = count(schema, "maxLength").unwrap_or(usize::MAX);
    let length = text.chars().count();
    if length > most {
        return Some(Problem::error("text-too-long").with("max", most));
    }
    (length < least).then(|| bounds(schema, "minLength", "maxLength"))
}

fn range_problem(number: f64, schema: &Schema) -> Option<Problem> {
    let bound = |word: &str| schema.get(word).and_then(Schema::as_f64);
    let outside = bound("minimum").is_some_and(|least| number < least)
        || bound("maximum").is_some_and(|most| number > most);
    outside.then(|| bounds(schema, "minimum", "maximum"))
}

/// The schema's own bounds are the only numbers that a problem may name.
fn bounds(schema: &Schema, least: &str, most: &str) -> Problem {
    let mut problem = Problem::error("out-of-range");
    for (name, word) in [("min", least), ("max", most)] {
        if let Some(number) = schema.get(word).filter(|number| number.is_number()) {
            let argument = match number.as_i64() {
                Some(whole) => Arg::Number(whole),
                None => Arg::Text(number.to_string()),
            };
            problem = problem.with(name, argument);
        }
    }
    problem
}
