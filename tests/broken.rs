//! Cases of a wrong shape in bulk, and thousands of broken ones: all end quickly, in a value or in
//! problems.
#![allow(dead_code, reason = "the types are read only through their schema")]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at what it did not expect"
)]

mod steps;

use std::time::{Duration, Instant};

use schemars::JsonSchema;
use serde::Deserialize;
use steps::Steps;
use zhaloba::shape;
use zhaloba::yaml::{MOST_PROBLEMS, Source};

/// A second as built for people; an unoptimised build on a busy machine gets more.
const MOST_TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 1 });

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Case {
    #[schemars(length(min = 1))]
    name: String,
    date: chrono::NaiveDate,
    story: Option<String>,
    evidence: Vec<Evidence>,
    when: Option<Condition>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Evidence {
    title: String,
    pages: Option<u32>,
    copy: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Condition {
    All(Vec<Condition>),
    Not(Box<Condition>),
    Known(String),
}

const CASE: &str = "\
# Случай
name: Иван Петров
date: 2025-11-14
story: |
  Утром куратор сказал: «завтра все идут».

  Я ответил \"нет\".
evidence:
  - {title: 'Снимок', pages: 1, copy: true}
  - title: >-
      Запись
      разговора
when:
  all:
    - known: order
    - not: {known: \"reply\"}
";

const PIECES: &[&str] = &[
    "",
    " ",
    "\n",
    "\t",
    ":",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "|",
    ">",
    "&a",
    "*a",
    "!x",
    "#",
    "%",
    "---\n",
    "...\n",
    "<<: ",
    "? ",
    "\0",
    "\u{FEFF}",
    "\u{202e}",
    "\r",
    "\r\n",
    "й",
    "и\u{306}",
    "\u{2028}",
    "😀",
    "~",
    "null",
    "\\",
    "\\u0000",
    "=",
    "@",
    "`",
    ",",
    "  ",
    "a: 1\n",
];

#[test]
fn hostile_shapes_end_within_a_second() {
    let schema = schemars::schema_for!(Case).to_value();
    let keys: String = (0..40_000)
        .map(|key| format!("evidenec{key}: 1\n"))
        .collect();
    let cases = [
        (keys, "unknown-key"),
        (
            format!("evidence:\n{}", "- {}\n".repeat(40_000)),
            "missing-key",
        ),
        (
            format!("evidence:\n{}", "- {title: [], page: x}\n".repeat(15_000)),
            "wrong-type",
        ),
        (
            format!("when: {{all: [{}]}}", "{known: []},".repeat(20_000)),
            "wrong-type",
        ),
        (format!("date: {}", "1".repeat(500_000)), "bad-date"),
        (format!("when: {{{}: 1}}", "x".repeat(900)), "unknown-key"),
    ];
    for (text, expected) in cases {
        let source = Source::from_bytes(None, text.as_bytes()).unwrap();
        let start = Instant::now();
        let problems = shape::read::<Case>(&source, &schema).unwrap_err();
        assert!(
            start.elapsed() < MOST_TIME,
            "{expected}: {:?}",
            start.elapsed()
        );
        assert!(problems.len() <= MOST_PROBLEMS);
        assert!(
            problems.iter().any(|problem| problem.code == expected),
            "{expected}"
        );
    }
}

fn broken(steps: &mut Steps) -> Vec<u8> {
    let mut bytes = CASE.as_bytes().to_vec();
    for _ in 0..=steps.below(4) {
        let at = steps.below(bytes.len());
        let end = (at + steps.below(12)).min(bytes.len());
        let piece = PIECES[steps.below(PIECES.len())].as_bytes();
        match steps.below(4) {
            0 => drop(bytes.splice(at..end, piece.iter().copied())),
            1 => drop(bytes.splice(at..at, piece.iter().copied())),
            2 => bytes.truncate(end.max(1)),
            _ => bytes[at] = u8::try_from(steps.below(256)).unwrap(),
        }
        if bytes.is_empty() {
            bytes.push(b' ');
        }
    }
    bytes
}

#[test]
fn thousands_of_broken_cases_end_in_a_value_or_in_problems() {
    let schema = schemars::schema_for!(Case).to_value();
    let mut steps = Steps(15);
    let mut read = 0;
    for round in 0..5000 {
        let bytes = broken(&mut steps);
        let start = Instant::now();
        if let Ok(source) = Source::from_bytes(None, &bytes) {
            match shape::read::<Case>(&source, &schema) {
                Ok((case, tree)) => {
                    read += 1;
                    assert!(!case.name.is_empty() && tree.place("name").is_some());
                }
                Err(problems) => {
                    assert!(!problems.is_empty());
                    let unplaced = problems.iter().find(|problem| problem.place.is_none());
                    assert_eq!(unplaced, None, "round {round}");
                    let shape = problems.iter().any(|problem| problem.code == "yaml-shape");
                    assert!(!shape, "round {round}: {}", source.text);
                }
            }
        }
        assert!(start.elapsed() < MOST_TIME, "round {round}");
    }
    assert!((100..4900).contains(&read), "{read} were still readable");
}
