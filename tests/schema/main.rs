//! The schemas that editors get say what the check says, in the eyes of a validator of others.
//!
//! Files are read as any program reads YAML, and held against the schema by the crate `jsonschema`;
//! what `check` thinks of their shape has to come out the same. What no schema can say is listed with
//! the reason.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

mod agreement;
mod changes;
mod table;
mod words;

use std::path::{Path, PathBuf};

use jsonschema::{Draft, Validator};
use serde_json::Value;
use zhaloba::data::overlay::Kind;
use zhaloba::data::{Data, Files};
use zhaloba::messages::Lang;
use zhaloba::schema;
use zhaloba::yaml::Source;

/// The data with those of a folder laid over them.
fn data(folder: &str) -> Data {
    let mut files = Vec::new();
    for path in yaml_files(Path::new(folder)) {
        if let Some(kind) = Kind::of(&path) {
            files.push((kind, Source::open(&path).unwrap().unwrap()));
        }
    }
    let request = Path::new(folder).join("request.md");
    files.push((Kind::Frame, Source::open(&request).unwrap().unwrap()));
    let files = Files::built_in().unwrap().laid_over(files);
    files.unwrap().link().unwrap()
}

fn validator(schema: &Value) -> Validator {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .build(schema)
        .unwrap()
}

fn case_validator(data: &Data) -> Validator {
    validator(&schema::case(&data.rules, Lang::Ru))
}

/// A file as another program reads it; `None` where it is no YAML to one.
fn value(text: &str) -> Option<Value> {
    serde_yaml::from_str(text.trim_start_matches('\u{feff}')).ok()
}

/// The YAML files below a folder.
fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(yaml_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn schemas_are_schemas_in_both_languages() {
    let data = Data::built_in().unwrap();
    for lang in [Lang::Ru, Lang::En] {
        for schema in [
            schema::case(&data.rules, lang),
            schema::statutes(&data.rules, lang),
        ] {
            assert!(schema["$schema"].as_str().unwrap().contains("2020-12"));
            jsonschema::draft202012::meta::validate(&schema).unwrap();
            validator(&schema);
        }
    }
}

#[test]
fn statutes_of_the_program_and_of_the_examples_fit() {
    let built_in = Data::built_in().unwrap();
    let own = data("examples/own-law");
    for (rules, file) in [
        (&built_in.rules, "statutes.yaml"),
        (&built_in.rules, "examples/own-law/statutes.yaml"),
        (&own.rules, "examples/own-law/statutes.yaml"),
        (&built_in.rules, "tests/data_alone/statutes.yaml"),
    ] {
        let validator = validator(&schema::statutes(rules, Lang::En));
        let value = value(&std::fs::read_to_string(file).unwrap()).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{file}: {errors:#?}");
    }
}

#[test]
fn own_names_are_offered_in_the_schema_of_statutes() {
    let schema = schema::statutes(&data("examples/own-law").rules, Lang::En);
    let offered = |pointer: &str| schema.pointer(pointer).unwrap().to_string();
    assert!(offered("/$defs/Norm/properties/before/items").contains("\"college_council\""));
    assert!(offered("/$defs/Norm/properties/act").contains("\"house-rules\""));
    assert!(offered("/$defs/Point/properties/norm").contains("\"house-rules-2.4\""));
    assert!(offered("/$defs/Condition").contains("\"facts.council_consulted\""));
}
