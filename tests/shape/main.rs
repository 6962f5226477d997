//! Shapes of our types: every mistake of a file at once, each with its place and path.
#![allow(dead_code, reason = "the types are read only through their schema")]
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at what it did not expect"
)]

mod case;

use case::{Case, Condition, Kind, OneOrMany};
use serde_json::Value as Schema;
use zhaloba::problem::{Arg, Problem};
use zhaloba::shape;
use zhaloba::yaml::Source;

fn schema() -> Schema {
    schemars::schema_for!(Case).to_value()
}

fn read(text: &str) -> Result<Case, Vec<Problem>> {
    let source = Source::from_bytes(None, text.as_bytes()).unwrap();
    shape::read(&source, &schema()).map(|(case, _)| case)
}

const WHOLE: &str = "\
version: 1
role: student
institution:
  name: Колледж № 15
  kind: college
applicants:
  - {name: Иван, phone: 015, minor: true}
incident: 2025-11-14
";

/// Code, line, column, path.
type Found<'a> = (&'a str, u32, u32, &'a str);

fn found(problems: &[Problem]) -> Vec<Found<'_>> {
    let found = problems.iter().map(|problem| {
        let place = problem.place.unwrap();
        (
            problem.code,
            place.line,
            place.column,
            problem.path.as_str(),
        )
    });
    found.collect()
}

/// The whole case with one line more, which is line 9.
fn with_line(line: &str) -> String {
    format!("{WHOLE}{line}\n")
}

fn argument<'p>(problem: &'p Problem, name: &str) -> Option<&'p str> {
    match problem.args.get(name)? {
        Arg::Text(text) => Some(text),
        Arg::Bilingual { ru, .. } => Some(ru),
        Arg::Number(_) => None,
    }
}

#[test]
fn a_whole_case_is_read_and_numbers_are_texts_where_text_belongs() {
    let extra = "note: 2025-11-14\nfacts: {a: 15, b: [y, true]}\nwhen:\n  all:\n    - is: {role: student}\n    - not: {known: order}\n    - before: {date: 2025-09-01}\n    - always\nsigned: {college: 3}\n";
    let case = read(&with_line(extra)).unwrap();
    assert_eq!(case.applicants[0].phone.as_deref(), Some("015"));
    assert_eq!(case.applicants[0].minor, Some(true));
    assert_eq!(case.note.as_deref(), Some("2025-11-14"));
    assert!(matches!(&case.facts["a"], OneOrMany::One(text) if text == "15"));
    assert!(matches!(&case.facts["b"], OneOrMany::Many(texts) if *texts == ["y", "true"]));
    assert_eq!(case.signed.get(&Kind::College), Some(&3));
    assert!(matches!(case.when, Some(Condition::All(all)) if all.len() == 4));
}

#[test]
fn days_are_read_as_people_write_them_and_texts_are_let_be() {
    for written in [
        "31.12.2025",
        "\"31.12.2025 г.\"",
        "«31» декабря 2025 г.",
        "2025-12-31",
    ] {
        let extra = format!(
            "deadline: {written}\nnote: 31.12.2025\nwhen: {{before: {{date: {written}}}}}\n"
        );
        let case = read(&with_line(&extra)).unwrap();
        let day = chrono::NaiveDate::from_ymd_opt(2025, 12, 31);
        assert_eq!(case.deadline, day, "{written}");
        assert_eq!(case.note.as_deref(), Some("31.12.2025"));
        let Some(Condition::Before(dates)) = case.when else {
            panic!()
        };
        assert_eq!(dates.get("date").copied(), day, "{written}");
    }
}

#[test]
fn a_key_without_a_value_is_absent_unless_required() {
    let case = read(&with_line(
        "note:\nevidence:\nfacts: ~\nwhen:\ndeadline: null",
    ))
    .unwrap();
    assert!(case.note.is_none() && case.evidence.is_empty() && case.when.is_none());
    let problems = read(&WHOLE.replace(" student", "")).unwrap_err();
    assert_eq!(found(&problems), [("empty-value", 2, 1, "role")]);
}

#[test]
fn each_mistake_has_its_code_and_place() {
    let cases: &[(&str, &[Found])] = &[
        ("роль: x", &[("unknown-key", 9, 1, "?")]),
        (
            "evidence: [{title: Снимок, pagse: 1}]",
            &[("unknown-key", 9, 28, "evidence[0].pagse")],
        ),
        (
            "evidence: [{}, {title: Снимок, pages: 0}]",
            &[
                ("missing-key", 9, 12, "evidence[0].title"),
                ("out-of-range", 9, 39, "evidence[1].pages"),
            ],
        ),
        (
            "evidence: [{title: x, pages: десять}]",
            &[("wrong-type", 9, 30, "evidence[0].pages")],
        ),
        ("evidence: {title: x}", &[("wrong-type", 9, 11, "evidence")]),
        ("evidence: [x]", &[("wrong-type", 9, 12, "evidence[0]")]),
        (
            "evidence: [{title: }]",
            &[("empty-value", 9, 13, "evidence[0].title")],
        ),
        ("deadline: вчера", &[("bad-date", 9, 11, "deadline")]),
        ("deadline: 31.12.25", &[("short-year", 9, 11, "deadline")]),
        (
            "deadline: 2025-02-31",
            &[("no-such-day", 9, 11, "deadline")],
        ),
        (
            "deadline: [2025-02-28]",
            &[("wrong-type", 9, 11, "deadline")],
        ),
        ("facts: {a: {b: c}}", &[("wrong-type", 9, 12, "facts.a")]),
        (
            "facts: {Иван Петров: {b: c}}",
            &[("wrong-type", 9, 22, "facts.?")],
        ),
        (
            "signed: {colege: 3}",
            &[("unknown-key", 9, 10, "signed.colege")],
        ),
        ("when: {all: []}", &[("too-few", 9, 13, "when.all")]),
        ("when: {iss: {a: b}}", &[("unknown-key", 9, 8, "when.iss")]),
        (
            "when: {all: [{is: {a: b}, known: c}]}",
            &[("two-operators", 9, 27, "when.all[0].known")],
        ),
        (
            "when: {all: [{not: {any: [{before: {date: 2025-13-01}}]}}]}",
            &[("no-such-day", 9, 43, "when.all[0].not.any[0].before.date")],
        ),
        ("when: [{is: {a: b}}]", &[("wrong-type", 9, 7, "when")]),
        ("when: {}", &[("empty-value", 9, 7, "when")]),
        ("when: {not: }", &[("empty-value", 9, 8, "when.not")]),
        ("when: alwyas", &[("unknown-value", 9, 7, "when")]),
    ];
    for (line, expected) in cases {
        let problems = read(&with_line(line)).unwrap_err();
        assert_eq!(found(&problems), *expected, "{line}");
    }
}

#[test]
fn all_mistakes_come_together_in_the_order_of_the_file() {
    let text = "\
verison: 1
role: studnet
institution:
  name: ''
  kind: shool
  kind: college
applicants: []
evidence:
  - title: [x]
    pages: 501
incident: 14.11.25
";
    let expected = [
        ("missing-key", 1, 1, "version"),
        ("unknown-key", 1, 1, "verison"),
        ("unknown-value", 2, 7, "role"),
        ("empty-value", 4, 9, "institution.name"),
        ("unknown-value", 5, 9, "institution.kind"),
        ("yaml-duplicate-key", 6, 3, "institution.kind"),
        ("too-few", 7, 13, "applicants"),
        ("wrong-type", 9, 12, "evidence[0].title"),
        ("out-of-range", 10, 12, "evidence[0].pages"),
        ("short-year", 11, 11, "incident"),
    ];
    let problems = read(text).unwrap_err();
    let mut seen = found(&problems);
    seen[..2].sort_unstable();
    assert_eq!(seen, expected);
    assert_eq!(
        found(&read(&text.replace('\n', "\r\n")).unwrap_err()).len(),
        10
    );
}

#[test]
fn arguments_name_what_is_known_and_what_is_near() {
    let cases = [
        ("pagse: 1", "nearest", None),
        ("insident: 1", "key", Some("insident")),
        ("insident: 1", "nearest", Some("incident")),
        ("Иван: 1", "key", Some("")),
        ("signed: {x: 1}", "known", Some("college, university")),
        ("when: {isn: {}}", "nearest", Some("is")),
        ("when: alwyas", "nearest", Some("always")),
        ("when: [x]", "expected", Some("map")),
        ("deadline: {}", "expected", Some("date")),
        ("facts: 1", "expected", Some("map")),
        ("facts: {a: {}}", "expected", Some("text")),
        ("evidence: 1", "expected", Some("list")),
        (
            "evidence: [{title: x, pages: x}]",
            "expected",
            Some("number"),
        ),
    ];
    for (line, name, expected) in cases {
        let problems = read(&with_line(line)).unwrap_err();
        assert_eq!(argument(&problems[0], name), expected, "{line}");
    }
    let problems = read(&WHOLE.replace("true", "yes")).unwrap_err();
    assert_eq!(argument(&problems[0], "expected"), Some("yes-no"));
}

#[test]
fn what_the_schema_does_not_know_still_ends_as_a_place_and_a_path() {
    let problems = read(&with_line("signed: {college: 256}")).unwrap_err();
    assert_eq!(problems[0].path, "signed.college");
    let loose = serde_json::json!({"type": "object"});
    let text = WHOLE.replace("2025-11-14", "КАНАРЕЙКА");
    let source = Source::from_bytes(None, text.as_bytes()).unwrap();
    let problems = shape::read::<Case>(&source, &loose).unwrap_err();
    assert_eq!(found(&problems), [("yaml-shape", 8, 11, "incident")]);
    assert!(!format!("{problems:?}").contains("КАНАРЕЙКА"));
}

#[test]
fn what_may_be_a_number_or_text_is_a_number_if_it_looks_like_one() {
    #[derive(Debug, PartialEq, serde::Deserialize, schemars::JsonSchema)]
    #[serde(untagged)]
    enum Fact {
        Text(String),
        Answer(bool),
        Number(i64),
    }
    let schema = schemars::schema_for!(Vec<Fact>).to_value();
    let source = Source::from_bytes(None, "[15, true, да, '15']".as_bytes()).unwrap();
    let (facts, _) = shape::read::<Vec<Fact>>(&source, &schema).unwrap();
    let text = |text: &str| Fact::Text(text.to_owned());
    let expected = [Fact::Number(15), Fact::Answer(true), text("да"), text("15")];
    assert_eq!(facts, expected);
}

#[test]
fn vocabularies_of_keys_are_closed_by_property_names() {
    let schema = serde_json::json!({
        "type": "object",
        "propertyNames": {"$ref": "#/$defs/Fact"},
        "additionalProperties": {"type": ["string", "integer"], "const": 1},
        "$defs": {"Fact": {"type": "string", "enum": ["role", "order"]}},
    });
    let source = Source::from_bytes(None, "roel: 1\norder: 2\nrole: 1\n".as_bytes()).unwrap();
    let problems = shape::read::<Schema>(&source, &schema).unwrap_err();
    let expected = [
        ("unknown-key", 1, 1, "roel"),
        ("unknown-value", 2, 8, "order"),
    ];
    assert_eq!(found(&problems), expected);
    assert_eq!(argument(&problems[0], "nearest"), Some("role"));
}

#[test]
fn no_problem_repeats_what_a_person_wrote() {
    let lines = [
        "deadline: КАНАРЕЙКА",
        "when: КАНАРЕЙКА",
        "when: {КАНАРЕЙКА: 1}",
        "КАНАРЕЙКА: 1",
        "КАНАРЕЙКА: 1\nКАНАРЕЙКА: 2",
        "signed: {КАНАРЕЙКА: 1}",
        "signed: {college: КАНАРЕЙКА}",
        "evidence: [{title: x, pages: КАНАРЕЙКА}]",
        "evidence: КАНАРЕЙКА",
        "facts: {КАНАРЕЙКА: {a: b}}",
        "note: *КАНАРЕЙКА",
        "note: &КАНАРЕЙКА x",
        "note: !КАНАРЕЙКА x",
        "note: \"КАНАРЕЙКА",
        "note: КАНАРЕЙКА: КАНАРЕЙКА",
        "note: [КАНАРЕЙКА",
        "note: \"КАНАРЕЙКА\\q\"",
        "note: \"КАНАРЕЙКА\\0\"",
        "note: %КАНАРЕЙКА\n  - x: y",
        "--- КАНАРЕЙКА",
    ];
    for line in lines {
        let problems = read(&with_line(line)).unwrap_err();
        assert!(!format!("{problems:?}").contains("КАНАРЕЙКА"), "{line}");
    }
}
