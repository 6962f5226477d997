//! `forms` from outside: names on the command line, lines on standard input, both outputs.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::io::Write;
use std::process::{Child, Command, Output, Stdio};

use serde_json::{Value, json};

fn spawned(args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .arg("forms")
        .args(args)
        .env("ZHALOBA_LANG", "en")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn forms(args: &[&str], input: &[u8]) -> Output {
    let mut child = spawned(args);
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    // A program that needs no input may close it early.
    let _ = writer.join().unwrap();
    output
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_line_of_json_has_the_promised_fields() {
    let output = forms(&["--json", "Швец Лев Ильич"], b"");
    let expected = json!({
        "name": "Швец Лев Ильич",
        "gender": "male",
        "forms": {
            "nom": "Швец Лев Ильич",
            "gen": "Швеца Льва Ильича",
            "dat": "Швецу Льву Ильичу",
            "acc": "Швеца Льва Ильича",
            "ins": "Швецом Львом Ильичом",
            "prep": "Швеце Льве Ильиче",
        },
        "short": {
            "nom": "Швец Л. И.",
            "gen": "Швеца Л. И.",
            "dat": "Швецу Л. И.",
            "acc": "Швеца Л. И.",
            "ins": "Швецом Л. И.",
            "prep": "Швеце Л. И.",
        },
        "sure": true,
        "reason": null,
        "alternatives": {},
    });
    assert_eq!(lines(&output), [expected]);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn doubt_is_said_with_its_reason_and_the_other_forms() {
    let output = forms(
        &["--json"],
        "Ким А. В.\nГришковец\tmale\tsurname\n".as_bytes(),
    );
    let lines = lines(&output);
    assert_eq!(lines[0]["gender"], Value::Null);
    assert_eq!(lines[0]["reason"], "gender");
    assert_eq!(lines[0]["alternatives"]["dat"], json!(["Киму А. В."]));
    assert_eq!(lines[1]["sure"], false);
    assert_eq!(lines[1]["reason"], "stress");
    assert_eq!(lines[1]["alternatives"], json!({"ins": ["Гришковцом"]}));
    assert_eq!(lines[1]["short"], Value::Null);
}

#[test]
fn lines_are_answered_in_their_order_whatever_their_end() {
    let input = "\u{feff}заведующая отделением\r\n\nАндреи\u{306}\tfirst\nРектор\tposition";
    let output = forms(&["--json"], input.as_bytes());
    let genitives: Vec<_> = lines(&output)
        .iter()
        .map(|line| line["forms"]["gen"].clone())
        .collect();
    assert_eq!(genitives, ["заведующей отделением", "Андрея", "Ректора"]);
}

#[test]
fn bad_lines_are_named_by_number_and_the_others_answered() {
    let mut input = "Громов Алексей Сергеевич\nОрлова\tж\n".as_bytes().to_vec();
    input.extend(b"\xcf\xe5\xf2\xf0\xee\xe2\n");
    let output = forms(&["--json"], &input);
    let lines = lines(&output);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(lines[0]["forms"]["gen"], "Громова Алексея Сергеевича");
    let problems = lines[1]["problems"].as_array().unwrap();
    let named: Vec<_> = problems
        .iter()
        .map(|problem| {
            (
                problem["code"].as_str().unwrap(),
                problem["line"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(named, [("forms-bad-column", 2), ("forms-not-utf8", 3)]);
    assert!(!String::from_utf8_lossy(&output.stdout).contains("Орлова"));
}

#[test]
fn strict_refuses_doubtful_forms() {
    let input = "Громов Алексей Сергеевич\nКим А. В.\n";
    assert_eq!(forms(&[], input.as_bytes()).status.code(), Some(0));
    let output = forms(&["--strict"], input.as_bytes());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3));
    assert!(
        said.contains(":2:1: the forms of the name in this line may be others"),
        "{said}"
    );
    assert!(!said.contains("Ким"), "{said}");
}

#[test]
fn a_person_sees_cases_by_name_and_doubts_beside_them() {
    let output = forms(&["Гришковец Иван Петрович"], b"");
    let said = String::from_utf8(output.stdout).unwrap();
    for line in [
        "Гришковец Иван Петрович — masculine\n",
        "\n  genitive      Гришковца Ивана Петровича      Гришковца И. П.\n",
        "\n                ? or Гришковцом Иваном Петровичем: the ending depends on the stress\n",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    let steering = forms(&["Ким\u{1b}[2J Анна"], b"");
    assert!(
        !String::from_utf8(steering.stdout)
            .unwrap()
            .contains('\u{1b}')
    );
}

#[test]
fn a_reader_that_has_enough_stops_the_program_quietly() {
    let input = "Громов Алексей Сергеевич\n".repeat(20_000);
    let mut child = spawned(&["--json"]);
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(writer.join().unwrap().is_err(), "the program reads on");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn hostile_lines_are_named_and_the_others_answered() {
    let mut input = "Громов Алексей Сергеевич\n".to_owned();
    input += &"а".repeat(100_000);
    input += "\n\tmale\n";
    input += &"Бобок-".repeat(300);
    input += "\nКим Анна";
    let output = forms(&["--json"], input.as_bytes());
    assert_eq!(output.status.code(), Some(3));
    let lines = lines(&output);
    let genitives: Vec<_> = lines
        .iter()
        .filter_map(|line| line["forms"]["gen"].as_str())
        .collect();
    assert_eq!(genitives.len(), 3);
    assert_eq!(genitives[2], "Ким Анны");
    let problems = lines[3]["problems"].as_array().unwrap();
    let codes: Vec<_> = problems
        .iter()
        .map(|problem| problem["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["forms-too-long", "forms-no-name"]);
    let wide = "Гришковец ".repeat(19);
    assert_eq!(forms(&[&wide], b"").status.code(), Some(0));
    assert_eq!(forms(&[""], b"").status.code(), Some(3));
}
