//! The JSON Schema of the case file: the shape of [`Case`] and the vocabulary of the data.
//!
//! In goes the rule book, out comes the schema of one file. Editors of other programs may use it too;
//! what a shape cannot say is left to the check.

use serde_json::{Map, Value, json};

use super::Case;
use crate::bilingual::Bilingual;
use crate::grammar::ru::dates::written::PATTERN;
use crate::interview::{Answer, Question};
use crate::rulebook::Rulebook;
use crate::shape;

/// A field of the case file that takes certain words only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// The field, as a dotted path (`incident.pressure`).
    pub path: String,
    /// The words it takes.
    pub words: Vec<Word>,
}

/// A word of a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word, as it stands in the file.
    pub id: String,
    /// What it means.
    pub title: Bilingual,
}

/// The schema of a case file for this vocabulary, these addressees and this law.
pub fn schema(rules: &Rulebook) -> Value {
    let mut schema = shape::schema::<Case>();
    set(&mut schema, "facts", further_questions(rules));
    for question in closed(rules) {
        let options = question.options.iter();
        let ids = options.map(|option| option.id.as_str()).collect();
        restrict(&mut schema, question.path(), ids);
    }
    same_elsewhere(&mut schema);
    let norms = rules.catalogue.norms.iter();
    let norms = norms.map(|norm| norm.id.as_str()).collect();
    restrict(&mut schema, "omit", norms);
    let addressees = rules.addressees.addressees.iter();
    let addressees: Value = addressees.map(|addressee| addressee.id.as_str()).collect();
    let details = property(&mut schema, "addressees").and_then(Value::as_object_mut);
    if let Some(details) = details {
        let names = json!({ "enum": addressees.clone() });
        details.insert("propertyNames".to_owned(), names);
    }
    restrict(&mut schema, "to", addressees);
    schema
}

/// What is said elsewhere or of one applicant takes the same words as at the top; its other fields are of the
/// same types.
pub(crate) fn same_elsewhere(schema: &mut Value) {
    let words = property(schema, "role").and_then(|role| role.as_object().cloned());
    let of_applicant = schema.pointer_mut("/$defs/Applicant/properties/role");
    if let (Some(words), Some(Value::Object(of_applicant))) = (words, of_applicant) {
        let words = words.into_iter();
        of_applicant.extend(words.filter(|(key, _)| ["enum", "oneOf"].contains(&key.as_str())));
    }
    for name in ["role", "facts"] {
        let field = property(schema, name).cloned();
        let other = schema.pointer_mut(&format!("/$defs/Elsewhere/properties/{name}"));
        if let (Some(field), Some(other)) = (field, other) {
            *other = field;
        }
    }
}

/// The fields that a case may leave empty while it is only begun: definition and property.
const FILLED_IN_LATER: [(&str, &str); 8] = [
    ("", "applicants"),
    ("", "to"),
    ("/$defs/Institution", "name"),
    ("/$defs/Incident", "demanded_by"),
    ("/$defs/Incident", "story"),
    ("/$defs/Person", "position"),
    ("/$defs/Applicant", "name"),
    ("/$defs/Applicant", "address"),
];

/// The schema of a case file that is only begun: nothing has to be there but what the law is found by.
pub fn of_begun(rules: &Rulebook) -> Value {
    without(schema(rules), &FILLED_IN_LATER)
}

/// The schema of a case file whose applicants may stand elsewhere.
pub fn of_signed(rules: &Rulebook) -> Value {
    without(schema(rules), &[("", "applicants")])
}

/// The schema with fields that may be absent or empty.
fn without(mut schema: Value, fields: &[(&str, &str)]) -> Value {
    for (definition, property) in fields {
        let Some(definition) = schema.pointer_mut(definition) else {
            continue;
        };
        if let Some(required) = definition.get_mut("required").and_then(Value::as_array_mut) {
            required.retain(|name| name != property);
        }
        let property = definition.pointer_mut(&format!("/properties/{property}"));
        if let Some(property) = property.and_then(Value::as_object_mut) {
            property.remove("minLength");
            property.remove("minItems");
        }
    }
    schema
}

/// The words that fields of a case file take: answers to questions, addressees, norms.
pub fn vocabularies(rules: &Rulebook) -> Vec<Vocabulary> {
    let mut found: Vec<Vocabulary> = closed(rules)
        .map(|question| Vocabulary {
            path: question.path().to_owned(),
            words: question
                .options
                .iter()
                .map(|option| word(&option.id, &option.title))
                .collect(),
        })
        .collect();
    let addressees = rules.addressees.addressees.iter();
    let addressees: Vec<Word> = addressees
        .map(|addressee| word(&addressee.id, &addressee.title))
        .collect();
    let norms = rules.catalogue.norms.iter().map(|norm| {
        let reference = rules.catalogue.short_reference(norm);
        let title = Bilingual {
            ru: reference.clone(),
            en: reference,
        };
        word(&norm.id, &title)
    });
    let norms = norms.collect();
    for (path, words) in [
        ("to", addressees.clone()),
        ("addressees", addressees),
        ("omit", norms),
    ] {
        let path = path.to_owned();
        found.push(Vocabulary { path, words });
    }
    found
}

/// The questions that take certain words only.
fn closed(rules: &Rulebook) -> impl Iterator<Item = &Question> {
    let questions = rules.interview.questions.iter();
    // Yes and no are no words; options of theirs only say what tells them.
    questions.filter(|question| !question.options.is_empty() && question.answer != Answer::YesNo)
}

fn word(id: &str, title: &Bilingual) -> Word {
    Word {
        id: id.to_owned(),
        title: title.clone(),
    }
}

/// The questions that have no field of their own, by their key under `facts:`.
pub fn further(rules: &Rulebook) -> impl Iterator<Item = (&str, &Question)> {
    let questions = rules.interview.questions.iter();
    questions.filter_map(|question| Some((question.path().strip_prefix("facts.")?, question)))
}

/// The mapping `facts:`, one property for each question that has no field of its own.
fn further_questions(rules: &Rulebook) -> Value {
    let mut properties = Map::new();
    for (name, question) in further(rules) {
        let answer = match question.answer {
            Answer::YesNo => json!({ "type": "boolean" }),
            Answer::Date => json!({ "type": "string", "pattern": PATTERN }),
            _ if question.options.is_empty() => json!({ "type": "string", "minLength": 1 }),
            _ => json!({ "type": "string" }),
        };
        properties.insert(name.to_owned(), answer);
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// Allows only these values in a field, or in the items of a field that is a list.
fn restrict(schema: &mut Value, path: &str, values: Value) {
    let Some(field) = property(schema, path) else {
        return;
    };
    let field = if field.get("items").is_some() {
        field.get_mut("items")
    } else {
        Some(field)
    };
    if let Some(field) = field.and_then(Value::as_object_mut) {
        field.insert("enum".to_owned(), values);
    }
}

fn set(schema: &mut Value, path: &str, value: Value) {
    if let Some(field) = property(schema, path) {
        *field = value;
    }
}

/// The subschema of a dotted path; `None` where the type has no such field.
pub(crate) fn property<'s>(schema: &'s mut Value, path: &str) -> Option<&'s mut Value> {
    let mut pointer = String::new();
    for name in path.split('.') {
        let reference = schema
            .pointer(&pointer)?
            .get("$ref")
            .and_then(Value::as_str);
        if let Some(reference) = reference {
            pointer = reference.trim_start_matches('#').to_owned();
        }
        pointer.push_str("/properties/");
        pointer.push_str(name);
    }
    schema.pointer_mut(&pointer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_that_is_begun_needs_what_the_law_is_found_by() {
        let data = crate::data::Data::built_in().unwrap();
        let (whole, begun) = (schema(&data.rules), of_begun(&data.rules));
        let required = |schema: &Value, definition: &str| -> Vec<String> {
            let names = schema.pointer(&format!("{definition}/required"));
            let names = names.and_then(Value::as_array).into_iter().flatten();
            let names = names.filter_map(Value::as_str);
            names.map(str::to_owned).collect()
        };
        for (definition, property) in FILLED_IN_LATER {
            let name = property.to_owned();
            assert!(required(&whole, definition).contains(&name), "{property}");
        }
        for (definition, names) in [
            ("", vec!["version", "role", "institution", "incident"]),
            ("/$defs/Institution", vec!["kind", "region"]),
            ("/$defs/Incident", vec!["pressure"]),
            ("/$defs/Applicant", vec![]),
        ] {
            assert_eq!(required(&begun, definition), names);
        }
        assert!(!whole.to_string().contains("\"default\":\"\""));
    }

    #[test]
    fn every_question_restricts_its_field() {
        let data = crate::data::Data::built_in().unwrap();
        let schema = schema(&data.rules);
        for pointer in [
            "/properties/role/enum/0",
            "/properties/to/items/enum/0",
            "/properties/omit/items/enum/0",
            "/$defs/Institution/properties/kind/enum/0",
            "/$defs/Institution/properties/founder/enum/0",
            "/$defs/Incident/properties/pressure/items/enum/0",
            "/$defs/Incident/properties/how/enum/0",
            "/properties/facts/properties/council_consulted",
        ] {
            assert!(schema.pointer(pointer).is_some(), "{pointer}");
        }
    }

    #[test]
    fn a_further_question_takes_the_answers_of_its_kind() {
        let mut rules = crate::data::Data::built_in().unwrap().rules;
        let title = || Bilingual {
            ru: "вопрос".to_owned(),
            en: "question".to_owned(),
        };
        let mut questions = rules.interview.questions.clone();
        let mut add = |id: &str, answer, options| {
            let mut question = questions.first().cloned().unwrap();
            (question.id, question.at) = (id.to_owned(), None);
            (question.answer, question.title) = (answer, title());
            question.options = options;
            questions.push(question);
        };
        let options = rules.interview.question("founder").unwrap().options.clone();
        add("facts.since", Answer::Date, Vec::new());
        add("facts.owner", Answer::One, options);
        rules.interview.questions = questions;
        let schema = schema(&rules);
        let facts = &schema["properties"]["facts"]["properties"];
        assert!(facts["since"]["pattern"].is_string());
        assert_eq!(facts["owner"]["enum"][0], "federal");
    }
}
