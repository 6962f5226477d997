//! The manual explains every key that a file may have: no more, no fewer.

use std::collections::BTreeSet;

use serde_json::Value;
use zhaloba::addressees::Addressees;
use zhaloba::case::Case;
use zhaloba::catalogue::{Demands, Statutes};
use zhaloba::condition::Conditions;
use zhaloba::guard::Guard;
use zhaloba::interview::Interview;
use zhaloba::rulebook::{Blanks, ShortWords};
use zhaloba::template::context::Context;

use super::document::Document;

/// The names that a type takes, with what is to be seen of each: its keys, those that are needed in
/// bold, or its words.
fn names(schema: &Value, of: &str) -> BTreeSet<String> {
    let types = schema.get("$defs").and_then(|types| types.get(of));
    let inner = types.unwrap_or(schema);
    let required: Vec<&str> = texts(&inner["required"]);
    let keys = inner["properties"].as_object().into_iter().flatten();
    let mut names: BTreeSet<String> = keys
        .map(|(key, _)| match required.contains(&key.as_str()) {
            true => format!("**`{key}`**"),
            false => format!("`{key}`"),
        })
        .collect();
    names.extend(texts(&inner["enum"]).iter().map(|word| format!("`{word}`")));
    for branch in inner["oneOf"].as_array().into_iter().flatten() {
        let word = branch["const"].as_str().into_iter();
        let keys = branch["properties"].as_object().into_iter().flatten();
        let keys = keys.map(|(key, _)| key.as_str());
        names.extend(word.chain(keys).map(|word| format!("`{word}`")));
    }
    assert!(!names.is_empty(), "{of}");
    names
}

fn texts(list: &Value) -> Vec<&str> {
    let items = list.as_array().into_iter().flatten();
    items.filter_map(Value::as_str).collect()
}

/// What the rows of the tables in a section explain; their headings are no rows.
fn explained(section: &str) -> BTreeSet<String> {
    let lines: Vec<&str> = section.lines().chain([""]).collect();
    let rows = lines.windows(2).filter(|two| !two[1].starts_with("|---"));
    let rows = rows.filter_map(|two| two[0].strip_prefix("| ")?.split_once(" | "));
    let rows = rows.filter(|(name, _)| name.trim_matches('*').starts_with('`'));
    rows.map(|(name, meaning)| {
        assert!(meaning.len() > 5, "{name}");
        name.to_owned()
    })
    .collect()
}

#[test]
fn every_key_of_the_data_files_is_explained() {
    let interview = schemars::schema_for!(Interview).to_value();
    let addressees = schemars::schema_for!(Addressees).to_value();
    let statutes = schemars::schema_for!(Statutes).to_value();
    let demands = schemars::schema_for!(Demands).to_value();
    let conditions = schemars::schema_for!(Conditions).to_value();
    let blanks = schemars::schema_for!(Blanks).to_value();
    let short = schemars::schema_for!(ShortWords).to_value();
    let guard = schemars::schema_for!(Guard).to_value();
    let case = schemars::schema_for!(Case).to_value();
    for (page, heading, schema, of) in [
        ("questions", "## A question", &interview, "Question"),
        ("questions", "## Kinds of answers", &interview, "Answer"),
        ("questions", "## An option", &interview, "AnswerOption"),
        ("addressees", "## The keys", &addressees, "Addressee"),
        ("addressees", "## Proposals", &addressees, "Proposal"),
        ("addressees", "## A postal address", &addressees, "Postal"),
        ("addressees", "## A form", &addressees, "Form"),
        ("addressees", "## Notes", &addressees, "Note"),
        ("adding-law", "### An act", &statutes, "Act"),
        ("adding-law", "### A short name", &statutes, "ShortName"),
        ("adding-law", "### A norm", &statutes, "Norm"),
        ("adding-law", "### What a norm is for", &statutes, "Purpose"),
        ("adding-law", "### A source", &statutes, "Source"),
        (
            "adding-law",
            "### How well a text is known",
            &statutes,
            "Confidence",
        ),
        ("adding-law", "### In force", &statutes, "InForce"),
        ("adding-law", "### An argument", &statutes, "Argument"),
        ("adding-law", "### A point", &statutes, "Point"),
        (
            "adding-law",
            "### A demand or a paragraph",
            &demands,
            "Sentence",
        ),
        ("adding-law", "### A condition", &statutes, "Condition"),
        (
            "adding-law",
            "### A condition with a name",
            &conditions,
            "Named",
        ),
        ("templates", "## Blanks", &blanks, "Blanks"),
        ("templates", "## Short letters", &short, "ShortWords"),
        ("petition", "## In a case file", &case, "Elsewhere"),
        ("guard", "## A rule", &guard, "Rule"),
        ("guard", "## Severity", &guard, "Weight"),
        ("guard", "## Signs", &guard, "Sign"),
    ] {
        let document = Document::read(format!("docs/{page}.md"));
        let told = explained(document.section(heading));
        assert_eq!(told, names(schema, of), "{page}.md, {heading}");
    }
}

#[test]
fn every_variable_of_templates_is_explained() {
    let document = Document::read("docs/templates.md");
    let schema = schemars::schema_for!(Context).to_value();
    let mut paths = BTreeSet::new();
    collect(&schema, &schema, "", &mut paths);
    assert!(paths.len() > 60);
    let told = explained(document.section("## Variables"));
    let told: BTreeSet<String> = told.iter().map(|name| name.replace('`', "")).collect();
    assert_eq!(told, paths);
}

/// The dotted names of what a template can print or ask for; of a list, those of its items after `[]`.
fn collect(root: &Value, node: &Value, path: &str, paths: &mut BTreeSet<String>) {
    if let Some(reference) = node["$ref"].as_str() {
        let inner = root.pointer(reference.trim_start_matches('#')).unwrap();
        return collect(root, inner, path, paths);
    }
    for inner in node["anyOf"].as_array().into_iter().flatten() {
        collect(root, inner, path, paths);
    }
    if node["type"] == "null" {
        return;
    }
    let keys = node["properties"].as_object();
    for (key, inner) in keys.into_iter().flatten() {
        let path = if path.is_empty() {
            key.clone()
        } else {
            format!("{path}.{key}")
        };
        collect(root, inner, &path, paths);
    }
    if node["items"].is_object() && has_keys(root, &node["items"]) {
        collect(root, &node["items"], &format!("{path}[]"), paths);
    } else if keys.is_none() && !path.is_empty() && node["anyOf"].is_null() {
        paths.insert(path.to_owned());
    }
}

fn has_keys(root: &Value, node: &Value) -> bool {
    let reference = node["$ref"].as_str();
    let inner = reference.and_then(|at| root.pointer(at.trim_start_matches('#')));
    inner.unwrap_or(node)["properties"].is_object()
}

/// The page on the case file names every key, and its case is one that the program takes.
#[test]
fn the_page_on_the_case_file_is_so() {
    let page = Document::read("docs/case-file.md");
    let schema = schemars::schema_for!(Case).to_value();
    let mut types = vec![&schema];
    types.extend(schema["$defs"].as_object().unwrap().values());
    for inner in types {
        for field in inner["properties"].as_object().into_iter().flatten() {
            assert!(page.text.contains(&format!("`{}", field.0)), "{}", field.0);
        }
        for field in texts(&inner["required"]) {
            assert!(page.text.contains(&format!("**`{field}`**")), "{field}");
        }
    }
    let first = "# yaml-language-server: $schema=case.schema.json\n";
    assert!(page.files().iter().any(|(_, text)| text.starts_with(first)));
}

/// Kinds of pressure and addressees are data: the manual has those that there are.
#[test]
fn the_words_of_the_data_are_explained() {
    let data = zhaloba::data::Data::built_in().unwrap();
    let pressure = data.rules.interview.question("pressure").unwrap();
    let kinds: BTreeSet<String> = pressure
        .options
        .iter()
        .map(|option| format!("`{}`", option.id))
        .collect();
    let page = Document::read("docs/case-file.md");
    let section = page.section("## Kinds of pressure");
    assert_eq!(explained(section), kinds);
    for option in &pressure.options {
        let row = format!(
            "| `{}` | {} ({})",
            option.id, option.title.en, option.title.ru
        );
        assert!(section.contains(&row), "{row}");
    }
    let addressees = data.rules.addressees.addressees.iter();
    let ids: BTreeSet<String> = addressees.map(|body| format!("`{}`", body.id)).collect();
    let page = Document::read("docs/addressees.md");
    assert_eq!(explained(page.section("## To whom one can write")), ids);
}

/// The pages on the interview have every question that is asked, in the words in which it is asked.
#[test]
fn every_question_of_the_interview_is_in_its_pages() {
    let data = zhaloba::data::Data::built_in().unwrap();
    for (page, lang, heading) in [
        (
            "interview.md",
            zhaloba::messages::Lang::En,
            "## The questions",
        ),
        ("interview.ru.md", zhaloba::messages::Lang::Ru, "## Вопросы"),
    ] {
        let page = Document::read(format!("docs/{page}"));
        let rows = page.section(heading).lines();
        let rows = rows.filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
        let told: Vec<&str> = rows.skip(1).collect();
        let questions = data.rules.interview.questions.iter();
        let asked: Vec<&str> = questions
            .filter_map(|question| question.ask.as_ref())
            .map(|ask| lang.pick(&ask.ru, &ask.en))
            .collect();
        assert_eq!(told, asked, "{}", page.name());
    }
}

/// The page on the guard tells of every rule.
#[test]
fn every_rule_of_the_guard_is_told() {
    let page = Document::read("docs/guard.md");
    let told = explained(page.text.split("\n## ").next().unwrap());
    let data = zhaloba::data::Data::built_in().unwrap();
    let rules = data.rules.guard.rules.iter();
    let rules: BTreeSet<String> = rules.map(|rule| format!("`{}`", rule.id)).collect();
    assert_eq!(told, rules);
}

/// The page on fonts has every reason for which one is refused.
#[test]
fn every_reason_against_a_font_is_told() {
    let page = Document::read("docs/fonts.md");
    let told = explained(page.section("## What is refused"));
    let sentences = include_str!("../../src/messages/en.ftl").lines();
    let codes = sentences.filter_map(|line| line.strip_prefix("problem-font-")?.split_once(" ="));
    let codes: BTreeSet<String> = codes.map(|(code, _)| format!("`font-{code}`")).collect();
    assert_eq!(told, codes);
}
