//! Files made to hurt, and thousands of broken ones: all end quickly and in a problem.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at what it did not expect"
)]
#![allow(dead_code, reason = "the types are read only through their schema")]

use std::time::{Duration, Instant};

use schemars::JsonSchema;
use serde::Deserialize;
use zhaloba::yaml::{self, MOST_NODES, MOST_PROBLEMS, Source};

/// A second as built for people; an unoptimised build on a busy machine gets more.
const MOST_TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 1 });

fn codes(bytes: &[u8]) -> Vec<&'static str> {
    let problems = match Source::from_bytes(None, bytes) {
        Ok(source) => yaml::tree(&source).err().unwrap_or_default(),
        Err(problem) => vec![problem],
    };
    assert!(problems.len() <= MOST_PROBLEMS);
    problems.iter().map(|problem| problem.code).collect()
}

fn alias_bomb() -> String {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let before = format!("*a{}", level - 1);
        let items = [before.as_str(); 9].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{items}]\n"));
    }
    bomb
}

#[test]
fn hostile_files_end_within_a_second() {
    let lines = |line: &str, count: usize| line.repeat(count);
    let nested: String = (0..1400)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .collect();
    let quadratic = format!(
        "a: &a [{}]\nb: [{}]\n",
        lines("x, ", 60_000),
        lines("*a, ", 60_000)
    );
    let numbered: String = (0..90_000).map(|key| format!("k{key}: 1\n")).collect();
    let cases: &[(&str, String, &str)] = &[
        ("5 MB", lines("a: b\n", 1_000_000), "file-too-large"),
        (
            "flow 10k deep",
            format!("{}{}", lines("[", 10_000), lines("]", 10_000)),
            "yaml-too-deep",
        ),
        ("flow 50k open", lines("[", 50_000), "yaml-too-deep"),
        ("maps 50k open", lines("{", 50_000), "yaml-too-deep"),
        ("maps 50k with keys", lines("{a: ", 50_000), "yaml-too-deep"),
        ("block deep", nested, "yaml-too-deep"),
        ("dashes deep", lines("- ", 50_000), "yaml-too-deep"),
        ("questions deep", lines("? ", 50_000), "yaml-syntax"),
        ("alias bomb", alias_bomb(), "yaml-alias"),
        ("quadratic aliases", quadratic, "yaml-alias"),
        (
            "one key 200k times",
            lines("a: 1\n", 200_000),
            "yaml-too-big",
        ),
        (
            "one key 40k times",
            lines("a: 1\n", 40_000),
            "yaml-duplicate-key",
        ),
        ("too many keys", numbered, "yaml-too-big"),
        (
            "too many items",
            format!("[{}]", lines("1,", MOST_NODES + 1)),
            "yaml-too-big",
        ),
        ("documents", lines("---\n", 200_000), "yaml-documents"),
        ("anchors", lines("- &a x\n", 90_000), "yaml-alias"),
        ("tags", lines("- !a x\n", 90_000), "yaml-tag"),
        ("directives", lines("%A b\n", 150_000), ""),
        ("unseen", lines("\u{200b}", 300_000), "hidden-character"),
        (
            "escapes",
            format!("a: \"{}\"", lines("\\0", 400_000)),
            "control-character",
        ),
        ("tabs", lines("\t", 1_000_000), ""),
        (
            "tabbed values",
            lines("- a\tb\n", 90_000),
            "control-character",
        ),
        (
            "long key",
            format!("{}: 1\n", lines("к", 500_000)),
            "yaml-syntax",
        ),
        (
            "quoted long key",
            format!("\"{}\": 1\n", lines("к", 400)),
            "",
        ),
        ("comments", lines("# x\n", 250_000), ""),
        (
            "one long text",
            format!("a: |\n  {}", lines("слово ", 80_000)),
            "",
        ),
        ("accents", format!("a: {}", lines("\u{301}", 500_000)), ""),
        ("quotes", lines("\"", 1_000_000), "yaml-syntax"),
        ("colons", lines(":", 1_000_000), ""),
    ];
    for (name, text, expected) in cases {
        let start = Instant::now();
        let found = codes(text.as_bytes());
        let time = start.elapsed();
        assert!(time < MOST_TIME, "{name}: {time:?}");
        assert!(
            expected.is_empty() || found.contains(expected),
            "{name}: {found:?}"
        );
    }
}

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

/// Steps of a fixed generator, so that a failure can be seen again.
struct Steps(u64);

impl Steps {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
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
            match yaml::read::<Case>(&source, &schema) {
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
