//! Every key and every word of a schema is explained, in both languages.

use std::collections::BTreeSet;

use serde_json::Value;
use zhaloba::data::Data;
use zhaloba::messages::Lang;
use zhaloba::schema::{self, fields};

use super::{data, validator};

/// Calls `visit` for every subschema with its place.
fn walk(schema: &Value, path: &str, visit: &mut dyn FnMut(&str, &Value)) {
    visit(path, schema);
    match schema {
        Value::Object(words) => {
            for (word, inner) in words {
                walk(inner, &format!("{path}/{word}"), visit);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                walk(inner, &format!("{path}/{index}"), visit);
            }
        }
        _ => {}
    }
}

fn schemas(lang: Lang) -> [Value; 2] {
    let data = Data::built_in().unwrap();
    [
        schema::case(&data.rules, lang),
        schema::statutes(&data.rules, lang),
    ]
}

/// Keys that only say when others are needed.
fn is_relation(path: &str) -> bool {
    path.contains("/allOf/")
}

#[test]
fn every_key_and_every_word_is_explained_in_both_languages() {
    for lang in [Lang::Ru, Lang::En] {
        let mut seen = 0;
        for schema in schemas(lang) {
            walk(&schema, "", &mut |path, inner| {
                let keys = inner.get("properties").and_then(Value::as_object);
                for (key, property) in keys.into_iter().flatten().filter(|_| !is_relation(path)) {
                    let text = property["description"].as_str().unwrap_or_default();
                    assert!(!text.is_empty(), "{path}: {key}");
                    seen += 1;
                }
                if inner.get("const").is_some_and(Value::is_string)
                    && path != "/properties/version/anyOf/1"
                {
                    assert!(inner["title"].is_string(), "{path}: {inner}");
                }
            });
        }
        assert!(seen > 100, "{seen}");
    }
}

#[test]
fn no_explanation_is_left_over() {
    let mut used = BTreeSet::from(["Case".to_owned(), "Statutes".to_owned()]);
    for (schema, root) in [
        (zhaloba::shape::schema::<zhaloba::case::Case>(), "Case"),
        (
            zhaloba::shape::schema::<zhaloba::catalogue::Statutes>(),
            "Statutes",
        ),
    ] {
        let types = schema["$defs"].as_object().unwrap().iter();
        let types = types.map(|(name, inner)| (name.as_str(), inner));
        for (name, inner) in types.chain([(root, &schema)]) {
            let mut alone = inner.clone();
            alone.as_object_mut().unwrap().remove("$defs");
            walk(&alone, "", &mut |_, inner| {
                let keys = inner.get("properties").and_then(Value::as_object);
                let keys = keys.into_iter().flatten();
                used.extend(keys.map(|(key, _)| format!("{name}.{key}")));
                let word = inner.get("const").and_then(Value::as_str);
                used.extend(word.map(|word| format!("{name}.{word}")));
            });
        }
    }
    let keys: BTreeSet<String> = fields::all()
        .iter()
        .map(|field| field.key.clone())
        .collect();
    assert_eq!(keys.len(), fields::all().len(), "a key stands twice");
    let facts = [
        "petition",
        "mixed",
        "order",
        "child",
        "earlier",
        "class",
        "minor",
        "under_fifteen",
        "addressee",
        "office",
    ]
    .map(|fact| format!("Fact.{fact}"));
    used.extend(facts);
    let unlike: Vec<&String> = keys.symmetric_difference(&used).collect();
    assert!(unlike.is_empty(), "{unlike:?}");
}

#[test]
fn explanations_speak_the_language_they_are_asked_in() {
    let cyrillic = |text: &str| text.chars().any(|letter| ('а'..='я').contains(&letter));
    for field in fields::all() {
        assert!(cyrillic(field.title(Lang::Ru)), "{}", field.key);
        assert!(!cyrillic(field.title(Lang::En)), "{}", field.key);
    }
}

#[test]
fn examples_are_values_that_fit() {
    let mut seen = 0;
    for schema in schemas(Lang::En) {
        walk(&schema, "", &mut |path, inner| {
            for example in inner["examples"].as_array().into_iter().flatten() {
                let mut alone = inner.clone();
                alone["$defs"] = schema["$defs"].clone();
                assert!(validator(&alone).is_valid(example), "{path}: {example}");
                seen += 1;
            }
        });
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn nothing_of_the_types_is_left_in_the_explanations() {
    for schema in schemas(Lang::Ru) {
        walk(&schema, "", &mut |path, inner| {
            if path.contains("/examples/") {
                return;
            }
            if let Some(text) = inner.get("description").and_then(Value::as_str) {
                let russian = text.chars().any(|letter| ('а'..='я').contains(&letter));
                assert!(russian || text == "MAX", "{path}: {text}");
            }
        });
    }
}

/// A question of the data alone is in the schema, explained and with its answers.
#[test]
fn a_question_of_the_data_is_in_the_schema() {
    let data = super::table::with_a_question(data("examples/own-law"));
    let schema = schema::case(&data.rules, Lang::Ru);
    let question = &schema["properties"]["facts"]["properties"]["parents_told"];
    assert_eq!(question["description"], "Как узнали родители");
    assert_eq!(question["oneOf"][0]["const"], "letter");
    assert_eq!(question["oneOf"][0]["title"], "из письма");
}
