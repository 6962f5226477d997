//! Copies of the built-in templates, and letterheads over them: what a firm does first.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const CASES: [&str; 3] = ["student", "class", "teacher"];

fn zhaloba(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
    command.args(args).args(["--lang", "en"]);
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    let said = [&output.stdout[..], &output.stderr].concat();
    String::from_utf8(said).unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// The letters of the examples in both formats, by file name.
fn letters(data: Option<&Path>) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let cases = CASES.map(|name| format!("examples/{name}/case.yaml"));
    let mut args = vec!["write", "--format", "md,pdf", "-o", text(folder.path())];
    args.extend(cases.iter().map(String::as_str));
    if let Some(data) = data {
        args.extend(["--data", text(data)]);
    }
    let output = zhaloba(&args);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let files = std::fs::read_dir(folder.path()).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let named = files.map(|path| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read(path).unwrap())
    });
    named.collect()
}

/// The names of all templates, as the list for other programs has them.
fn names() -> Vec<String> {
    let listed = zhaloba(&["template", "list", "--json"]);
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    let templates = listed["templates"].as_array().unwrap();
    let names = templates.iter().map(|one| one["name"].as_str().unwrap());
    names.map(str::to_owned).collect()
}

/// A folder with copies of all templates.
fn copies() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own");
    for name in names() {
        let output = zhaloba(&["template", "copy", &name, text(&own)]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let path = own.join(&name);
        assert_eq!(said(&output), format!("{}\n", path.display()));
        let built_in = std::fs::read(Path::new("templates/ru").join(&name)).unwrap();
        assert_eq!(std::fs::read(path).unwrap(), built_in);
    }
    folder
}

#[test]
fn copies_without_a_change_change_no_byte_of_a_letter() {
    let folder = copies();
    let own = folder.path().join("own");
    let checked = zhaloba(&["check", text(&own)]);
    assert_eq!(said(&checked), "No errors.\n");
    let before = letters(None);
    assert!(before.len() >= 16, "{}", before.len());
    assert!(letters(Some(&own)) == before);
}

#[cfg(unix)]
#[test]
fn copies_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = copies();
    let own = folder.path().join("own");
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&own), 0o700);
    for name in names() {
        assert_eq!(mode(&own.join(name)), 0o600);
    }
}

#[test]
fn a_copy_takes_the_place_of_nothing_unless_it_is_forced_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("complaint.md");
    std::fs::write(&path, "own").unwrap();
    let copy = ["template", "copy", "complaint", text(folder.path())];
    let output = zhaloba(&copy);
    assert_eq!(output.status.code(), Some(5), "{}", said(&output));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "own");
    let output = zhaloba(&[&copy[..], &["--force"]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_ne!(std::fs::read_to_string(&path).unwrap(), "own");
}

#[test]
fn an_unknown_name_writes_nothing_and_tells_the_nearest() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own");
    for name in ["complant", "complant.md", "../complaint", "statutes.yaml"] {
        let output = zhaloba(&["template", "copy", name, text(&own)]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        let near = said(&output).contains("Did you mean \"complaint.md\"?");
        assert!(near || name == "statutes.yaml", "{}", said(&output));
        assert!(!own.exists());
    }
}

#[test]
fn every_template_says_what_it_is_for_in_both_languages() {
    let mut said = BTreeSet::new();
    for lang in ["ru", "en"] {
        let listed = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
            .args(["template", "--json", "--lang", lang])
            .output()
            .unwrap();
        let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
        for one in listed["templates"].as_array().unwrap() {
            let purpose = one["purpose"].as_str().unwrap();
            let is_russian = purpose.chars().any(|letter| ('а'..='я').contains(&letter));
            assert_eq!(is_russian, lang == "ru", "{purpose}");
            assert!(said.insert(purpose.to_owned()), "{purpose}");
        }
        let variables = listed["variables"].as_array().unwrap();
        assert!(variables.iter().any(|name| name == "applicant.genitive"));
    }
}

#[test]
fn own_templates_are_listed_with_the_others() {
    let listed = zhaloba(&["template", "--data", "examples/own-law"]);
    let listed = said(&listed);
    assert!(listed.contains("examples/own-law/request.md\n"), "{listed}");
    assert!(listed.contains("\ncomplaint.md\n"), "{listed}");
}

#[test]
fn a_letterhead_stands_above_every_letter_and_changes_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letterhead.md");
    std::fs::write(&path, "**Бюро «Примеров»**\\\nг. Примерск\n").unwrap();
    for path in [folder.path(), &path] {
        let checked = zhaloba(&["check", text(path)]);
        assert_eq!(said(&checked), "No errors.\n");
    }
    let (plain, headed) = (letters(None), letters(Some(folder.path())));
    for (name, letter) in headed.iter().filter(|(name, _)| name.ends_with(".md")) {
        let letter = std::str::from_utf8(letter).unwrap();
        let (quote, rest) = letter.split_once("\n\n").unwrap();
        assert_eq!(quote, "> **Бюро «Примеров»**\\\n> г. Примерск");
        assert_eq!(rest.as_bytes(), plain[name], "{name}");
    }
    assert_ne!(headed["student-rector.pdf"], plain["student-rector.pdf"]);
}

/// A table of the engine has no order of its own.
#[test]
fn a_loop_over_a_table_gives_the_same_letter_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let frame = "{%- extends \"letter.md\" -%}\n{% block subject %}о мессенджере MAX{% endblock subject %}\n\
        {% block claim %}{% for id, holds in so %}{{ id }} {% endfor %}{% endblock claim %}\n";
    std::fs::write(folder.path().join("statement.md"), frame).unwrap();
    let first = letters(Some(folder.path()));
    let text = std::str::from_utf8(&first["student-rector.md"]).unwrap();
    assert!(text.contains(" staff "), "{text}");
    assert!(letters(Some(folder.path())) == first);
}

#[test]
fn what_is_wrong_with_a_letterhead_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    for (text_of_it, told) in [
        (
            "Бюро\n\n`код`\n",
            "letterhead.md:3:1: the letter of this template is built wrongly",
        ),
        (
            "Бюро {{ nmae }}\n",
            "letterhead.md:1:9: the template has an unknown variable \"nmae\"",
        ),
        (
            "Бюро {{ applicant.phone }}\n",
            "letterhead.md:1:19: the template prints \"phone\"",
        ),
        (
            "# Бюро\n",
            "letterhead.md:1:1: the letter of this template is built wrongly",
        ),
        (
            "Бюро\n\n***\n",
            "letterhead.md:3:1: the letter of this template is built wrongly",
        ),
    ] {
        std::fs::write(folder.path().join("letterhead.md"), text_of_it).unwrap();
        let checked = zhaloba(&["check", text(folder.path())]);
        assert_eq!(checked.status.code(), Some(3), "{text_of_it}");
        assert!(said(&checked).contains(told), "{}", said(&checked));
    }
}

#[test]
fn a_frame_is_tried_on_all_that_it_is_for() {
    let folder = tempfile::tempdir().unwrap();
    // Right for one institution; a petition has none.
    let frame = "{%- extends \"letter.md\" -%}\n\
        {% block subject %}о принуждении {{ institution.inside }}{% endblock subject %}\n";
    for (name, code) in [("petition.md", 3), ("complaint.md", 0)] {
        let path = folder.path().join(name);
        std::fs::write(&path, frame).unwrap();
        let checked = zhaloba(&["check", text(folder.path())]);
        assert_eq!(checked.status.code(), Some(code), "{}", said(&checked));
        if code == 3 {
            let told = said(&checked);
            let own = format!(
                "{}: with this template no letter comes about: letter.md",
                text(&path)
            );
            assert!(told.contains(&own), "{told}");
            assert!(told.contains("error: letter.md:"), "{told}");
        }
        std::fs::remove_file(path).unwrap();
    }
}
