//! Reads the data files as YAML once, when the program is built, and hands them on as JSON: that is
//! read at every start, and JSON several times as fast.
//!
//! In go `statutes.yaml` and `templates/ru/`, out come one JSON file for each data file and
//! `frames.json` with the frames of letters by name, all in the folder that cargo names `OUT_DIR`.
//! What a file holds is not known here, save that conditions compare texts: `is: {minor: true}` is
//! the word and not the truth value. Elsewhere a text that looks like a number or a truth value needs
//! quotation marks; `tests/built_in.rs` finds where they are missing.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use serde_json::Value;

const STATUTES: &str = "statutes.yaml";
const TEMPLATES: &str = "templates/ru";

/// The operators of a condition that name facts and their values.
const COMPARING: [&str; 2] = ["is", "in"];

fn main() -> Result<(), Box<dyn Error>> {
    for read in ["build.rs", STATUTES, TEMPLATES] {
        println!("cargo:rerun-if-changed={read}");
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let mut paths = vec![PathBuf::from(STATUTES)];
    for entry in std::fs::read_dir(TEMPLATES)? {
        paths.push(entry?.path());
    }
    let mut frames = BTreeMap::new();
    for path in paths {
        let text = std::fs::read_to_string(&path)?;
        let name = path.with_extension("");
        let name = name.file_name().unwrap_or_default().to_string_lossy();
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("yaml") => write(&out, &name, &json(&path, &text)?)?,
            Some("md") => {
                frames.insert(format!("{name}.md"), Value::from(text));
            }
            _ => {}
        }
    }
    write(&out, "frames", &frames.into_iter().collect())
}

fn json(path: &Path, text: &str) -> Result<Value, Box<dyn Error>> {
    // As `yaml::trusted` reads: «yes» and «no» are words.
    let options = serde_yaml::options! {
        strict_booleans: true,
        with_snippet: false,
    };
    let mut value = serde_yaml::from_str_with_options(text, options)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    make_compared_values_texts(&mut value);
    Ok(value)
}

fn make_compared_values_texts(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                if COMPARING.contains(&key.as_str()) {
                    make_texts(value);
                } else {
                    make_compared_values_texts(value);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(make_compared_values_texts),
        _ => {}
    }
}

fn make_texts(value: &mut Value) {
    match value {
        Value::Object(entries) => entries.values_mut().for_each(make_texts),
        Value::Array(items) => items.iter_mut().for_each(make_texts),
        Value::Bool(_) | Value::Number(_) => *value = Value::String(value.to_string()),
        Value::Null | Value::String(_) => {}
    }
}

fn write(out: &Path, name: &str, value: &Value) -> Result<(), Box<dyn Error>> {
    std::fs::write(out.join(name).with_extension("json"), value.to_string())?;
    Ok(())
}
