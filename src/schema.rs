//! Schemas of our files for editors, and the columns of a table of cases.
//!
//! In go the types, the vocabulary of the data and a language, out comes JSON Schema 2020-12 in which
//! every key is explained. The shapes are those that [`check`](crate::data::check) holds files
//! against, [spelled out](crate::shape::literal) for programs that take a schema at its word.
//!
//! - A case names only what the data know: its vocabularies are closed.
//! - A statutes file may name what another file of its folder brings: known names are offered, others
//!   are taken.

pub mod columns;
pub mod fields;
mod names;

use serde_json::{Map, Value, json};

use crate::case::check::VERSION;
use crate::case::schema::{Vocabulary, Word, further, property, same_elsewhere, vocabularies};
use crate::catalogue::Statutes;
use crate::messages::Lang;
use crate::rulebook::Rulebook;
use crate::shape;
use crate::template::capital;
use fields::field;

/// The cases of the examples, as files: samples of everything that a case can state.
pub static EXAMPLES: [&str; 3] = [
    include_str!("../examples/student/case.yaml"),
    include_str!("../examples/chat/case.yaml"),
    include_str!("../examples/university/case.yaml"),
];

/// The schema of a case file for this vocabulary.
#[must_use]
pub fn case(rules: &Rulebook, lang: Lang) -> Value {
    let mut schema = crate::case::schema::schema(rules);
    describe(&mut schema, "Case", lang);
    let vocabularies = vocabularies(rules);
    // Those of `addressees` are keys, not values.
    let values = vocabularies
        .iter()
        .filter(|words| words.path != "addressees");
    for Vocabulary { path, words } in values {
        if let Some(field) = property(&mut schema, path) {
            let field = match field.get("items") {
                Some(_) => field.get_mut("items"),
                None => Some(field),
            };
            if let Some(field) = field.and_then(Value::as_object_mut) {
                field.remove("enum");
                field.insert("oneOf".to_owned(), named(words, lang));
            }
        }
    }
    for (name, question) in further(rules) {
        if let Some(field) = property(&mut schema, &format!("facts.{name}")) {
            let title = lang.pick(&question.title.ru, &question.title.en);
            set(field, "description", capital(title).into());
        }
    }
    same_elsewhere(&mut schema);
    let mut schema = shape::literal(&schema);
    for Vocabulary { path, words } in vocabularies {
        if path == "addressees"
            && let Some(field) = property(&mut schema, &path).and_then(Value::as_object_mut)
        {
            list_keys(field, &words, lang);
        }
    }
    if let Some(version) = property(&mut schema, "version") {
        let number = json!([{ "const": VERSION }, { "const": VERSION.to_string() }]);
        set(version, "anyOf", number);
    }
    if let Some(incident) = schema.pointer_mut("/$defs/Incident") {
        set(incident, "allOf", relations());
    }
    schema
}

/// The schema of a statutes file; these names are offered where it refers to others.
#[must_use]
pub fn statutes(rules: &Rulebook, lang: Lang) -> Value {
    let mut schema = shape::schema::<Statutes>();
    describe(&mut schema, "Statutes", lang);
    let mut schema = shape::literal(&schema);
    names::offer(&mut schema, rules, lang);
    schema
}

/// What the fields of an incident ask of one another: a day or the first day of a period, and not both;
/// the last day too, unless it goes on; a written order where one is described.
fn relations() -> Value {
    let given = |key: &str, kind: &str| json!({ "required": [key], "properties": { key: { "type": kind } } });
    let among = |key: &str, values: Value| json!({ "required": [key], "properties": { key: { "enum": values } } });
    let goes_on = json!([true, "true", "True", "TRUE"]);
    json!([
        { "anyOf": [given("date", "string"), given("from", "string")] },
        { "not": { "allOf": [given("date", "string"), given("from", "string")] } },
        { "not": { "allOf": [given("date", "string"), given("to", "string")] } },
        {
            "if": given("from", "string"),
            "then": { "anyOf": [given("to", "string"), among("ongoing", goes_on)] },
        },
        {
            "if": given("order", "object"),
            "then": among("how", json!(["written_order"])),
        },
    ])
}

/// The words of a closed list, each with what it means.
fn named(words: &[Word], lang: Lang) -> Value {
    words.iter().map(|word| constant(word, lang)).collect()
}

fn constant(word: &Word, lang: Lang) -> Value {
    let title = lang.pick(&word.title.ru, &word.title.en);
    json!({ "const": word.id, "title": title, "description": title })
}

/// Names the keys of a table of ours one by one, so that an editor offers them.
fn list_keys(field: &mut Map<String, Value>, words: &[Word], lang: Lang) {
    field.remove("propertyNames");
    let entry = field.insert("additionalProperties".to_owned(), false.into());
    let entry = entry.unwrap_or_default();
    let keys: Map<String, Value> = words
        .iter()
        .map(|word| {
            let mut entry = entry.clone();
            let title = lang.pick(&word.title.ru, &word.title.en);
            set(&mut entry, "description", title.into());
            (word.id.clone(), entry)
        })
        .collect();
    field.insert("properties".to_owned(), keys.into());
}

/// Explains every type of a schema in the words of `fields.yaml`.
fn describe(schema: &mut Value, root: &str, lang: Lang) {
    if let Some(types) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        for (name, inner) in types {
            describe_type(inner, name, lang);
        }
    }
    describe_type(schema, root, lang);
    let whole = fields::all().iter().find(|field| field.key == root);
    if let Some(whole) = whole {
        set(schema, "title", whole.title(lang).into());
    }
}

fn describe_type(schema: &mut Value, name: &str, lang: Lang) {
    let Some(words) = schema.as_object_mut() else {
        return;
    };
    words.remove("description");
    if let Some(properties) = words.get_mut("properties").and_then(Value::as_object_mut) {
        for (key, property) in properties {
            describe_field(property, name, key, lang);
        }
    }
    if let Some(Value::Array(listed)) = words.remove("enum") {
        let constants = listed.into_iter().map(|word| json!({ "const": word }));
        words.insert("oneOf".to_owned(), constants.collect());
    }
    let branches = words.get_mut("oneOf").and_then(Value::as_array_mut);
    for branch in branches.into_iter().flatten() {
        match branch.get("const").and_then(Value::as_str) {
            Some(word) => {
                let title = fields::title(name, word, lang).to_owned();
                set(branch, "title", title.as_str().into());
                set(branch, "description", title.into());
            }
            None => describe_type(branch, name, lang),
        }
    }
}

fn describe_field(property: &mut Value, of: &str, key: &str, lang: Lang) {
    let Some(words) = property.as_object_mut() else {
        return;
    };
    words.remove("description");
    let Some(field) = field(of, key) else {
        return;
    };
    words.insert("description".to_owned(), field.title(lang).into());
    if let Some(example) = &field.example {
        words.insert("examples".to_owned(), json!([example]));
    }
}

fn set(schema: &mut Value, word: &str, value: Value) {
    if let Some(words) = schema.as_object_mut() {
        words.insert(word.to_owned(), value);
    }
}
