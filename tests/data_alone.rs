//! A norm, an argument, an addressee, a demand, a question and a template of one's own make a letter
//! without a line of Rust. How the question is asked is for the tests of the interview.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::process::{Command, Stdio};

use serde_json::{Value, json};

const DATA: &str = "tests/data_alone";
const QUESTION: &str = "examples/own-question";
const CASE: &str = "tests/cmd/refused/output.in/boris.yaml";

fn zhaloba(args: &[&str]) -> String {
    zhaloba_on("2026-11-22", args)
}

fn zhaloba_on(today: &str, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(args)
        .args(["--today", today, "--lang", "ru"])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_data_are_sound() {
    for path in [DATA, "tests/data_alone/statutes.yaml"] {
        let over = if path == DATA { path } else { DATA };
        zhaloba(&["check", path, "--data", over, "--strict"]);
    }
    // Soon after its rule was compared with the original.
    zhaloba_on("2025-11-20", &["check", QUESTION, "--strict"]);
}

#[test]
fn the_letter_has_the_words_of_the_data() {
    let to = ["--to", "guardian", "--format", "md", "-o", "-"];
    let letter = zhaloba(&[&["write", CASE, "--data", DATA][..], &to].concat());
    for words in [
        "В попечительский совет (Примерский колледж)",
        "ПРОСЬБА\n===",
        "Уважаемые попечители! 16 ноября 2026 г. случилось вот что.",
        "*Программы студент выбирает сам*",
        "Согласно п. 7 Устава Примерского колледжа (от 01.09.2024) «Студент сам решает, какими программами \
         пользоваться вне занятий».",
        "Требование, описанное выше, этому противоречит.",
        "- поговорить с теми, кто требует установить мессенджер.",
    ] {
        assert!(letter.contains(words), "{words}\n{letter}");
    }
}

#[test]
fn the_explanation_names_the_norm_and_the_argument() {
    let to = ["--to", "guardian,prosecutor", "--json"];
    let explained = zhaloba(&[&["explain", CASE, "--data", DATA][..], &to].concat());
    let explained: Value = serde_json::from_str(&explained).unwrap();
    assert_eq!(explained["ok"], true);
    let ground = json!({
        "id": "charter-7",
        "part": "argument",
        "argument": "own_choice",
        "cite": "п. 7 Устава Примерского колледжа (от 01.09.2024)",
    });
    for (letter, addressee) in explained["letters"]
        .as_array()
        .unwrap()
        .iter()
        .zip(["guardian", "prosecutor"])
    {
        assert_eq!(letter["addressee"], addressee);
        assert_eq!(letter["competent"], true);
        let grounds = letter["grounds"].as_array().unwrap();
        let own = grounds
            .iter()
            .find(|ground| ground["id"] == "charter-7")
            .unwrap();
        for (field, value) in ground.as_object().unwrap() {
            assert_eq!(&own[field], value, "{own}");
        }
        let because: Vec<&str> = own["because"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        for fact in ["role=student", "pressure=expulsion_threat"] {
            assert!(because.contains(&fact), "{because:?}");
        }
    }
    let demands = &explained["letters"][0]["demands"];
    assert_eq!(demands[0]["id"], "speak_to_them");
    let arguments = explained["letters"][0]["arguments"].as_array().unwrap();
    assert!(arguments.contains(&json!("own_choice")), "{arguments:?}");
}

/// The case with a line of further answers.
fn answered(facts: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("case.yaml");
    let case = std::fs::read_to_string(CASE).unwrap();
    let case = case.replacen("applicants:", &format!("{facts}\napplicants:"), 1);
    assert!(case.contains(facts));
    std::fs::write(&path, case).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

#[test]
fn an_answer_to_a_question_of_ones_own_changes_the_letter() {
    let letter = |facts: &str| {
        let (_folder, path) = answered(facts);
        let to = ["--to", "prosecutor", "--format", "md", "-o", "-"];
        zhaloba(&[&["write", &path, "--data", QUESTION][..], &to].concat())
    };
    let words = [
        "**Ключ от шкафчика выдают по студенческому билету.**",
        "«Ключ от шкафчика выдаёт дежурный по студенческому билету»",
    ];
    let told = "но мне отказали со словами «без кода из MAX ключ не дам».";
    let whole = letter("facts: {locker: true, locker_refusal: без кода из MAX ключ не дам}");
    assert!(words.iter().all(|words| whole.contains(words)), "{whole}");
    assert!(whole.contains(told), "{whole}");
    let untold = letter("facts: {locker: true}");
    assert!(words.iter().all(|words| untold.contains(words)), "{untold}");
    assert!(!untold.contains("мне отказали"), "{untold}");
    for facts in ["facts: {locker: false}", "facts: {}"] {
        let without = letter(facts);
        assert!(!without.contains("шкафчик"), "{facts}\n{without}");
    }
}

#[test]
fn an_answer_to_a_question_of_ones_own_is_checked() {
    for (facts, place, code) in [
        ("facts: {locker: true, locker_refusal: не дам}", None, ""),
        (
            "facts: {locker: через MAX}",
            Some("facts.locker"),
            "wrong-type",
        ),
        (
            "facts: {locker: true, locker_refusal: [не, дам]}",
            Some("facts.locker_refusal"),
            "wrong-type",
        ),
        (
            "facts: {locker: true, locker_refusal: \" \"}",
            Some("facts.locker_refusal"),
            "empty-value",
        ),
        ("facts: {loker: true}", Some("facts.loker"), "unknown-key"),
    ] {
        let (_folder, path) = answered(facts);
        let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
            .args([
                "check",
                &path,
                "--data",
                QUESTION,
                "--today",
                "2026-11-22",
                "--json",
            ])
            .output()
            .unwrap();
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        let problems = told["problems"].as_array().unwrap();
        let errors: Vec<&Value> = problems
            .iter()
            .filter(|problem| problem["severity"] == "error")
            .collect();
        let exit = if place.is_some() { 3 } else { 0 };
        assert_eq!(output.status.code(), Some(exit), "{facts}: {told}");
        assert_eq!(
            errors.len(),
            usize::from(place.is_some()),
            "{facts}: {told}"
        );
        for error in errors {
            assert_eq!(error["path"], *place.unwrap(), "{facts}");
            assert_eq!(error["code"], code, "{facts}");
        }
    }
}

#[test]
fn a_question_of_ones_own_is_in_the_schema_and_in_the_table() {
    for (lang, title) in [
        ("ru", "Ключ от шкафчика только через MAX"),
        ("en", "Locker key through MAX only"),
    ] {
        let schema = |own: &[&str]| {
            let args = [&["schema", "case", "--lang", lang][..], own].concat();
            let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
                .args(args)
                .output()
                .unwrap();
            let schema: Value = serde_json::from_slice(&output.stdout).unwrap();
            schema["properties"]["facts"]["properties"].clone()
        };
        let facts = schema(&["--data", QUESTION]);
        assert_eq!(facts["locker"]["description"], title);
        assert!(facts["locker_refusal"].is_object());
        assert!(facts["council_consulted"].is_object());
        assert!(schema(&[])["locker"].is_null());
    }
    let table = zhaloba(&["schema", "table", "--data", QUESTION]);
    let mut rows = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    let columns: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
    let place = |name: &str| columns.iter().position(|column| column == name);
    let (locker, refusal) = (place("facts.locker"), place("facts.locker_refusal"));
    assert!(locker.is_some() && refusal.is_some(), "{columns:?}");
    let explained = rows.records().next().unwrap().unwrap();
    let meaning = &explained[locker.unwrap()];
    assert_eq!(
        meaning,
        "Ключ от шкафчика только через MAX; true (да) или false (нет)"
    );
    assert!(!zhaloba(&["schema", "table"]).contains("locker"));
}

/// What no case file could hold is refused before anybody is asked.
#[test]
fn a_question_without_a_place_for_its_answer_is_refused() {
    for (id, answer, sound) in [
        ("facts.cupboard", "text", true),
        ("facts.cupboard", "long_text", true),
        ("facts.cupboard", "yes_no", true),
        ("facts.cupboard", "many", false),
        ("facts.cupboard", "date", false),
        ("facts.cupboard", "place", false),
        ("cupboard", "text", false),
        ("dated", "text", true),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let question = format!(
            "questions:\n  - id: {id}\n    answer: {answer}\n    title: {{ru: шкаф, en: cupboard}}\n"
        );
        std::fs::write(folder.path().join("interview.yaml"), question).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
            .args(["check", folder.path().to_str().unwrap(), "--json"])
            .output()
            .unwrap();
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(told["ok"], sound, "{id} {answer}: {told}");
        let code = &told["problems"][0]["code"];
        assert!(sound || code == "answer-without-place", "{told}");
    }
}
