//! The message files say the same in both languages, and say all that the code asks for and no more.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use clap::Command;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use zhaloba::messages::{Lang, Messages, OPTIONAL};

const RU: &str = include_str!("../src/messages/ru.ftl");
const EN: &str = include_str!("../src/messages/en.ftl");

/// What a sentence is made of: variables (`$name`) and other sentences (`name`).
type Parts = BTreeSet<String>;

/// The parts of every sentence and attribute of a message file, and the text between them.
struct File {
    parts: BTreeMap<String, Parts>,
    texts: BTreeMap<String, String>,
}

impl File {
    fn read(source: &'static str) -> Self {
        let resource = fluent_syntax::parser::parse(source).expect("a message file has no errors");
        let mut file = Self {
            parts: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            if let Some(pattern) = &message.value {
                file.add(message.id.name.to_owned(), pattern);
            }
            for attribute in &message.attributes {
                let id = format!("{}.{}", message.id.name, attribute.id.name);
                file.add(id, &attribute.value);
            }
        }
        file
    }

    /// The variables of a sentence and of the sentences it refers to.
    fn variables(&self, id: &str) -> BTreeSet<String> {
        let parts = self.parts.get(id).into_iter().flatten();
        parts
            .flat_map(|part| match part.strip_prefix('$') {
                Some(variable) => BTreeSet::from([variable.to_owned()]),
                None => self.variables(part),
            })
            .collect()
    }

    fn add(&mut self, id: String, pattern: &Pattern<&str>) {
        let (mut parts, mut text) = (Parts::new(), String::new());
        take_apart(pattern, &mut parts, &mut text);
        self.texts.insert(id.clone(), text);
        let repeated = self.parts.insert(id.clone(), parts);
        assert!(repeated.is_none(), "{id} stands twice");
    }
}

fn take_apart(pattern: &Pattern<&str>, parts: &mut Parts, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => take_inline(inline, parts),
                Expression::Select { selector, variants } => {
                    take_inline(selector, parts);
                    for variant in variants {
                        take_apart(&variant.value, parts, text);
                        text.push(' ');
                    }
                }
            },
        }
    }
}

fn take_inline(inline: &InlineExpression<&str>, parts: &mut Parts) {
    match inline {
        InlineExpression::VariableReference { id } => {
            parts.insert(format!("${}", id.name));
        }
        InlineExpression::MessageReference { id, .. } => {
            parts.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("not used in these files: {other:?}"),
    }
}

/// Every Rust source of the program, tests left out.
fn files() -> Vec<String> {
    fn collect(folder: &Path, texts: &mut Vec<String>) {
        let entries = fs::read_dir(folder).unwrap();
        let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                collect(&path, texts);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && path.file_stem().is_some_and(|stem| stem != "tests")
            {
                let source = fs::read_to_string(&path).unwrap();
                texts.push(source.split("#[cfg(test)]").next().unwrap().to_owned());
            }
        }
    }
    let mut texts = Vec::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut texts,
    );
    texts
}

fn sources() -> String {
    files().concat()
}

/// The string literals that follow `call(` in the source, line breaks allowed in between.
fn literals_after<'a>(source: &'a str, call: &str) -> BTreeSet<&'a str> {
    source
        .split(call)
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .collect()
}

/// The ids of all sentences that the command line asks for.
fn ids_of_commands() -> BTreeSet<String> {
    fn collect(command: &Command, ids: &mut BTreeSet<String>) {
        ids.insert(format!("command-{}", command.get_name()));
        for attribute in ["usage", "examples"] {
            ids.insert(format!("command-{}.{attribute}", command.get_name()));
        }
        for arg in command.get_arguments() {
            let id = format!("argument-{}", arg.get_id().as_str().replace('_', "-"));
            if arg.get_action().takes_values() {
                ids.insert(format!("{id}.value"));
            }
            ids.insert(id);
        }
        for one in command.get_subcommands() {
            collect(one, ids);
        }
    }
    let mut ids = BTreeSet::new();
    collect(&zhaloba::cli::command(&Messages::new(Lang::Ru)), &mut ids);
    ids
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_variables() {
    let (ru, en) = (File::read(RU), File::read(EN));
    for id in ru.parts.keys().chain(en.parts.keys()) {
        assert_eq!(ru.parts.get(id), en.parts.get(id), "{id}: ru, en");
    }
}

#[test]
fn sentences_that_sentences_refer_to_exist() {
    let file = File::read(RU);
    for (id, parts) in &file.parts {
        for part in parts.iter().filter(|part| !part.starts_with('$')) {
            assert!(file.parts.contains_key(part), "{id} refers to {part}");
        }
    }
}

#[test]
fn every_problem_has_a_sentence_and_a_hint() {
    let (file, source) = (File::read(RU), sources());
    let mut codes = literals_after(&source, "Problem::error(");
    codes.extend(literals_after(&source, "Problem::warning("));
    codes.extend(literals_after(&source, "Reason("));
    assert!(codes.len() > 10, "the search finds them: {codes:?}");
    for code in codes {
        for id in [format!("problem-{code}"), format!("problem-{code}.hint")] {
            assert!(file.parts.contains_key(&id), "{id}");
        }
    }
}

/// A sentence whose argument is missing prints its name in braces. Which arguments a problem gets is
/// known only when the program runs; here the file that makes the problem has to name them all.
#[test]
fn every_problem_gets_the_arguments_of_its_sentence() {
    let file = File::read(RU);
    for source in files() {
        let given = literals_after(&source, ".with(");
        let mut codes = literals_after(&source, "Problem::error(");
        codes.extend(literals_after(&source, "Problem::warning("));
        for code in codes {
            for id in [format!("problem-{code}"), format!("problem-{code}.hint")] {
                let optional = |variable: &String| OPTIONAL.contains(&variable.as_str());
                for variable in file
                    .variables(&id)
                    .into_iter()
                    .filter(|name| !optional(name))
                {
                    assert!(given.contains(variable.as_str()), "{id} needs {variable}");
                }
            }
        }
    }
}

#[test]
fn every_sentence_that_code_asks_for_exists() {
    let (file, source) = (File::read(RU), sources());
    let mut ids: BTreeSet<String> = ids_of_commands();
    for call in [".text(", ".attribute(", "word("] {
        let named = literals_after(&source, call).into_iter();
        // Drafts are asked for texts too, by the path of a field.
        let named = named.filter(|name| call == ".attribute(" || !name.contains('.'));
        ids.extend(named.map(str::to_owned));
    }
    for id in ids {
        assert!(file.parts.contains_key(&id), "{id}");
    }
}

#[test]
fn every_sentence_is_used() {
    let (file, source, commands) = (File::read(RU), sources(), ids_of_commands());
    let referred: BTreeSet<&String> = file.parts.values().flatten().collect();
    let literal = |name: &str| source.contains(&format!("\"{name}\""));
    for id in file.parts.keys() {
        let used = match id.strip_prefix("problem-") {
            Some(rest) => literal(rest.trim_end_matches(".hint")),
            None => literal(id) || referred.contains(id) || commands.contains(id),
        };
        assert!(used, "nothing uses {id}");
    }
}

#[test]
fn sentences_have_the_shape_of_their_kind() {
    for source in [RU, EN] {
        let file = File::read(source);
        for (id, text) in &file.texts {
            let text = text.trim();
            if !id.starts_with("problem-") || text.is_empty() {
                continue;
            }
            if id.ends_with(".hint") {
                assert!(text.ends_with(['.', '?']), "{id}: {text}");
                let start = text.chars().next().unwrap();
                assert!(start.is_uppercase() || start == '.', "{id}: {text}");
            } else {
                assert!(!text.ends_with('.'), "{id}: {text}");
                assert!(!text.chars().next().unwrap().is_uppercase(), "{id}: {text}");
            }
        }
    }
}

#[test]
fn no_sentence_speaks_the_other_language() {
    let cyrillic = |letter: char| ('а'..='я').contains(&letter) || letter == 'ё';
    for (id, text) in File::read(EN).texts {
        let word = text
            .chars()
            .find(|letter| cyrillic(letter.to_lowercase().next().unwrap()));
        assert_eq!(word, None, "{id}: {text}");
    }
    for (id, text) in File::read(RU).texts {
        for word in text.split(|letter: char| !letter.is_alphanumeric() && !"-_./".contains(letter))
        {
            let latin = word.chars().any(|letter| letter.is_ascii_alphabetic());
            assert!(!latin || is_name(word), "{id}: {word} in {text}");
        }
    }
}

/// Whether a Latin word in a Russian sentence is a name that people type or know.
fn is_name(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.starts_with('-')
        || word.contains(['_', '.'])
        || include_str!("names_in_russian.txt")
            .split_whitespace()
            .any(|name| name == word)
}
