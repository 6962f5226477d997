//! A norm, an argument, an addressee, a demand and a template of one's own make a letter without a
//! line of Rust.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::process::{Command, Stdio};

use serde_json::{Value, json};

const DATA: &str = "tests/data_alone";
const CASE: &str = "tests/cmd/refused/output.in/boris.yaml";

fn zhaloba(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(args)
        .args(["--today", "2026-11-22", "--lang", "ru"])
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
