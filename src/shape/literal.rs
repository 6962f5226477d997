//! A schema of ours for programs that take it at its word.
//!
//! [`hold`](super::hold) is generous: a scalar is whatever is expected of it, a key without a value
//! counts as absent. In goes a schema as it is held, out comes one that says all that in the words of
//! JSON Schema 2020-12, so that an editor calls wrong what the program does, and nothing else.

use serde_json::{Map, Value as Schema, json};

use super::dates::is_date;
use super::{kinds, strings};

/// A whole number as people may write it between quotation marks.
const DIGITS: &str = "^[+-]?[0-9]+$";
const YES_OR_NO: &str = "^(true|True|TRUE|false|False|FALSE)$";
const ISO_DAY: &str = "^\\d{4}-\\d{2}-\\d{2}$";
/// What a schema of ours calls a blank text.
const NOT_BLANK: &str = "\\S";

/// The same schema, spelled out for other programs.
#[must_use]
pub fn literal(schema: &Schema) -> Schema {
    let mut schema = schema.clone();
    spell_out(&mut schema);
    schema
}

fn spell_out(schema: &mut Schema) {
    let Some(words) = schema.as_object_mut() else {
        return;
    };
    for (word, inner) in words.iter_mut() {
        match (word.as_str(), inner) {
            ("$defs" | "properties", Schema::Object(named)) => {
                named.values_mut().for_each(spell_out);
            }
            ("items" | "additionalProperties", inner) => spell_out(inner),
            ("oneOf" | "anyOf" | "allOf", Schema::Array(branches)) => {
                branches.iter_mut().for_each(spell_out);
            }
            _ => {}
        }
    }
    let empty = |default: &Schema| matches!(default.to_string().as_str(), "null" | "{}" | "[]");
    if words.get("default").is_some_and(empty) {
        words.remove("default");
    }
    let required: Vec<String> = strings(schema, "required")
        .into_iter()
        .map(str::to_owned)
        .collect();
    scalar(schema);
    if let Some(properties) = schema.get_mut("properties").and_then(Schema::as_object_mut) {
        for (name, property) in properties {
            if !required.contains(name) {
                take_nothing(property);
            }
        }
    }
}

/// What else may stand where a text, a number, yes or no is wanted.
fn scalar(schema: &mut Schema) {
    let date = is_date(schema);
    let kind = kinds(schema).find(|kind| *kind != "null");
    let kind = kind.map(str::to_owned);
    let nothing = kinds(schema).any(|kind| kind == "null");
    let Some(words) = schema.as_object_mut() else {
        return;
    };
    let closed = ["enum", "const", "oneOf", "anyOf"];
    match kind.as_deref() {
        Some("string") if date => {
            words.insert("if".to_owned(), json!({ "pattern": ISO_DAY }));
            words.insert("then".to_owned(), json!({ "format": "date" }));
        }
        Some("string") if !closed.iter().any(|word| words.contains_key(*word)) => {
            if words.remove("minLength").is_some() {
                words.insert("pattern".to_owned(), NOT_BLANK.into());
            }
            let kinds = ["string", "number", "boolean", "null"];
            let kinds = kinds.get(..if nothing { 4 } else { 3 });
            words.insert("type".to_owned(), json!(kinds));
        }
        Some("integer") => {
            let number = integer(words);
            choose(words, number, DIGITS, nothing);
        }
        Some("boolean") => choose(words, json!({ "type": "boolean" }), YES_OR_NO, nothing),
        _ => {}
    }
}

/// The whole number that these words ask for; the format that Rust calls it by is no word of JSON.
fn integer(words: &mut Map<String, Schema>) -> Schema {
    let most = match words.remove("format").as_ref().and_then(Schema::as_str) {
        Some("uint8") => Some(u32::from(u8::MAX)),
        Some("uint32") => Some(u32::MAX),
        _ => None,
    };
    let least = words.remove("minimum");
    let most = words.remove("maximum").or(most.map(Schema::from));
    let bounds = [("minimum", least), ("maximum", most)];
    let bounds = bounds
        .into_iter()
        .filter_map(|(word, bound)| Some((word.to_owned(), bound?)));
    let kind = ("type".to_owned(), Schema::from("integer"));
    std::iter::once(kind).chain(bounds).collect()
}

/// Either this or a text of this pattern, and nothing where that is allowed.
fn choose(words: &mut Map<String, Schema>, value: Schema, pattern: &str, nothing: bool) {
    words.remove("type");
    let mut branches = vec![value, json!({ "type": "string", "pattern": pattern })];
    if nothing {
        branches.push(json!({ "type": "null" }));
    }
    words.insert("anyOf".to_owned(), Schema::Array(branches));
}

/// Lets a key stand without a value.
fn take_nothing(property: &mut Schema) {
    let Some(words) = property.as_object_mut() else {
        return;
    };
    if let Some(reference) = words.remove("$ref") {
        let branches = json!([{ "$ref": reference }, { "type": "null" }]);
        words.insert("anyOf".to_owned(), branches);
        return;
    }
    if let Some(kind) = words.get("type").and_then(Schema::as_str)
        && kind != "null"
    {
        let kinds = json!([kind, "null"]);
        words.insert("type".to_owned(), kinds);
    } else if let Some(Schema::Array(kinds)) = words.get_mut("type") {
        add(kinds, "null".into());
    }
    if let Some(Schema::Array(values)) = words.get_mut("enum") {
        add(values, Schema::Null);
    }
    for choice in ["oneOf", "anyOf"] {
        if let Some(Schema::Array(branches)) = words.get_mut(choice) {
            add(branches, json!({ "type": "null" }));
        }
    }
}

fn add(list: &mut Vec<Schema>, value: Schema) {
    if !list.contains(&value) {
        list.push(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_program_become_words_of_json_schema() {
        for (ours, theirs) in [
            (
                json!({"type": "string", "minLength": 1, "maxLength": 9}),
                json!({"type": ["string", "number", "boolean"], "pattern": "\\S", "maxLength": 9}),
            ),
            (
                json!({"type": ["string", "null"], "default": null}),
                json!({"type": ["string", "number", "boolean", "null"]}),
            ),
            (
                json!({"type": "integer", "format": "uint8", "minimum": 1}),
                json!({"anyOf": [
                    {"type": "integer", "minimum": 1, "maximum": 255},
                    {"type": "string", "pattern": DIGITS},
                ]}),
            ),
            (
                json!({"type": "object", "properties": {"a": {"$ref": "#/$defs/A"}, "b": {"type": "array"}}}),
                json!({"type": "object", "properties": {
                    "a": {"anyOf": [{"$ref": "#/$defs/A"}, {"type": "null"}]},
                    "b": {"type": ["array", "null"]},
                }}),
            ),
            (
                json!({"type": "object", "required": ["a"], "properties": {
                    "a": {"type": "string", "enum": ["x"]},
                    "b": {"type": "string", "enum": ["x"]},
                }}),
                json!({"type": "object", "required": ["a"], "properties": {
                    "a": {"type": "string", "enum": ["x"]},
                    "b": {"type": ["string", "null"], "enum": ["x", null]},
                }}),
            ),
        ] {
            assert_eq!(literal(&ours), theirs, "{ours}");
        }
    }
}
