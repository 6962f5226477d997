//! The schema accepts what the check accepts, and rejects what it rejects for its shape.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use jsonschema::Validator;
use zhaloba::case::CaseFile;
use zhaloba::catalogue::Statutes;
use zhaloba::data::Data;
use zhaloba::data::overlay::Kind;
use zhaloba::messages::Lang;
use zhaloba::problem::Severity;
use zhaloba::yaml::Source;
use zhaloba::{schema, shape};

use super::changes::{ACCEPTED, CASE, REJECTED, STATUTES};
use super::{case_validator, validator, value, yaml_files};

/// Problems of a file that a schema says too.
const SAID: [&str; 18] = [
    "addressee-twice",
    "bad-date",
    "bad-version",
    "date-and-period",
    "date-missing",
    "empty-value",
    "file-empty",
    "missing-key",
    "order-without-writing",
    "period-incomplete",
    "short-year",
    "text-too-long",
    "too-few",
    "two-operators",
    "unknown-key",
    "unknown-value",
    "value-twice",
    "wrong-type",
];

/// Problems of a file that no schema can say, and why.
const UNSAID: [(&str, &str); 21] = [
    ("born-after-incident", "compares two dates"),
    ("applicant-too-young", "compares two dates"),
    (
        "control-character",
        "concerns the text of the file, not its values",
    ),
    ("date-after-letter", "compares two dates"),
    ("date-in-future", "needs to know what day it is"),
    ("gender-unknown", "needs the grammar of names"),
    (
        "hidden-character",
        "concerns the text of the file, not its values",
    ),
    ("name-incomplete", "needs the grammar of names"),
    ("name-signs", "needs the grammar of names"),
    ("not-text", "no YAML"),
    ("not-utf8", "no YAML"),
    ("order-after-letter", "compares two dates"),
    ("period-reversed", "compares two dates"),
    (
        "yaml-alias",
        "a safeguard of this program: to others it is YAML",
    ),
    ("yaml-documents", "no single value"),
    ("yaml-duplicate-key", "no YAML"),
    ("yaml-root", "no mapping: most often no YAML at all"),
    ("yaml-syntax", "no YAML"),
    ("yaml-tab", "no YAML"),
    (
        "yaml-tag",
        "a safeguard of this program: to others it is YAML",
    ),
    (
        "yaml-too-deep",
        "a safeguard of this program: to others it is YAML",
    ),
];

/// Said where the day is written as 2025-11-14; the calendar of other ways is beyond a pattern.
const IN_PART: [&str; 2] = ["no-such-day", "out-of-range"];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// What the check finds in a case file, warnings left out.
fn codes(source: &Source, data: &Data) -> Vec<&'static str> {
    let problems = match CaseFile::read(source, &data.rules, today()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems,
    };
    let errors = problems
        .into_iter()
        .filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| problem.code).collect()
}

/// What became of the files.
#[derive(Default)]
struct Tally {
    accepted: usize,
    rejected: usize,
    unread: usize,
    seen: BTreeSet<&'static str>,
}

impl Tally {
    fn take(&mut self, path: &Path, data: &Data, validator: &Validator) {
        let source = match Source::open(path).unwrap() {
            Ok(source) => source,
            Err(problem) => {
                self.seen.insert(problem.code);
                self.unread += 1;
                return;
            }
        };
        let codes = codes(&source, data);
        self.seen.extend(&codes);
        let Some(value) = value(&source.text) else {
            self.unread += 1;
            let is_text = |code: &&str| code.starts_with("yaml-") || code.ends_with("-character");
            assert!(codes.iter().any(is_text), "{path:?}: {codes:?}");
            return;
        };
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        if codes.iter().any(|code| SAID.contains(code)) {
            assert!(!errors.is_empty(), "{path:?}: {codes:?}");
            self.rejected += 1;
        } else if !codes
            .iter()
            .any(|code| IN_PART.contains(code) || code.starts_with("yaml-"))
        {
            assert!(errors.is_empty(), "{path:?} {codes:?}: {errors:#?}");
            self.accepted += 1;
        }
    }
}

#[test]
fn case_files_fit_the_schema_or_not_as_the_check_says() {
    let data = Data::built_in().unwrap();
    let validator = case_validator(&data);
    let mut tally = Tally::default();
    for folder in ["examples", "tests/cmd", "tests/data_alone"] {
        let files = yaml_files(Path::new(folder)).into_iter();
        let is_case = |path: &PathBuf| Kind::of(path).is_none() && !path.ends_with("regions.yaml");
        for path in files.filter(is_case) {
            tally.take(&path, &data, &validator);
        }
    }
    let unsaid: BTreeSet<&str> = UNSAID.iter().map(|(code, _)| *code).collect();
    for code in &tally.seen {
        let listed = unsaid.contains(code) || SAID.contains(code) || IN_PART.contains(code);
        assert!(listed, "{code} is in no list");
    }
    for code in unsaid {
        assert!(tally.seen.contains(code), "no file shows {code}");
    }
    assert!(tally.accepted > 30, "{}", tally.accepted);
    assert!(tally.rejected > 20, "{}", tally.rejected);
    assert!(tally.unread > 5, "{}", tally.unread);
}

/// Holds a case with one thing changed against both; returns whether it was accepted.
fn agreed(from: &str, to: &str, data: &Data, validator: &Validator) -> bool {
    assert!(CASE.contains(from), "{from}");
    let text = CASE.replace(from, to);
    let source = Source::from_bytes(None, text.as_bytes()).unwrap();
    let codes = codes(&source, data);
    let value = value(&text).unwrap();
    assert_eq!(
        validator.is_valid(&value),
        codes.is_empty(),
        "{to}: {codes:?}"
    );
    codes.is_empty()
}

#[test]
fn what_yaml_may_look_like_is_accepted_as_the_check_accepts_it() {
    let data = Data::built_in().unwrap();
    let validator = case_validator(&data);
    for (from, changes) in ACCEPTED {
        for to in *changes {
            assert!(agreed(from, to, &data, &validator), "{to}");
        }
    }
}

#[test]
fn what_has_another_shape_is_rejected_by_both() {
    let data = Data::built_in().unwrap();
    let validator = case_validator(&data);
    for (from, changes) in REJECTED {
        for to in *changes {
            assert!(!agreed(from, to, &data, &validator), "{to}");
        }
    }
    let long = format!("name: {}", "а".repeat(201));
    assert!(!agreed(
        "name: Громов Алексей Сергеевич",
        &long,
        &data,
        &validator
    ));
}

#[test]
fn statutes_fit_the_schema_or_not_as_the_check_says() {
    let data = Data::built_in().unwrap();
    let validator = validator(&schema::statutes(&data.rules, Lang::Ru));
    let shape = shape::schema::<Statutes>();
    let table: &[(&str, &str, bool)] = &[
        ("ч. 1 ст. 1", "ч. 1 ст. 1", true),
        (
            "is: {role: student}",
            "is: {facts.council_consulted: false}",
            true,
        ),
        (
            "is: {role: student}",
            "all: [{in: {role: [student]}}, {not: {known: order}}]",
            true,
        ),
        ("is: {role: student}", "after: {date: 1.9.2025}", true),
        ("is: {role: student}", "is: {own.fact: 15}", true),
        ("before: [prosecutor]", "before: [somebody]", true),
        (
            "    summary: о чём-то",
            "    quote:\n    family: 1.5\n    summary: 15",
            true,
        ),
        (
            "checked_on: 2026-11-21",
            "checked_on: 21.11.2026\n    override: True",
            true,
        ),
        ("says: 'Так", "yields: '1', says: 'Так", true),
        ("is: {role: student}", "all: []", false),
        ("is: {role: student}", "iss: {role: student}", false),
        (
            "is: {role: student}",
            "is: {role: student}, known: order",
            false,
        ),
        ("is: {role: student}", "is: {role: [student]}", false),
        ("is: {role: student}", "after: {date: осенью}", false),
        ("{is: {role: student}}", "student", false),
        ("before: [prosecutor]", "before: []", false),
        ("before: [prosecutor]", "before: prosecutor", false),
        ("use: argument", "use: argumnet", false),
        ("confidence: verified", "confidence: sure", false),
        ("checked_on: 2026-11-21", "checked_on: 2026-11-31", false),
        ("checked_on: 2026-11-21", "", false),
        (
            "    summary: о чём-то",
            "    summary: о чём-то\n    title: x",
            false,
        ),
        ("says: 'Так", "yields: 300, says: 'Так", false),
        ("conclusion: Итак.", "conclusion: ''", false),
        ("points: [", "points: []\n    other: [", false),
    ];
    for (from, to, fits) in table {
        assert!(STATUTES.contains(from), "{from}");
        let text = STATUTES.replace(from, to);
        let source = Source::from_bytes(None, text.as_bytes()).unwrap();
        let read = shape::read::<Statutes>(&source, &shape);
        assert_eq!(read.is_ok(), *fits, "{to}: {read:?}");
        assert_eq!(validator.is_valid(&value(&text).unwrap()), *fits, "{to}");
    }
}
