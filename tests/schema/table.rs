//! The empty table has the columns of the case file, and its rows are cases.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use zhaloba::case::CaseFile;
use zhaloba::data::overlay::Kind;
use zhaloba::data::{Data, Files};
use zhaloba::messages::Lang;
use zhaloba::schema::columns::{Column, columns};
use zhaloba::yaml::Source;

use std::process::Command;

const QUESTION: &str = "
questions:
  - id: facts.parents_told
    answer: one
    title: {ru: как узнали родители, en: how the parents learnt}
    options:
      - {id: letter, title: {ru: из письма, en: from a letter}}
      - {id: meeting, title: {ru: на собрании, en: at a meeting}}
";

/// The data with one question more.
pub(super) fn with_a_question(data: Data) -> Data {
    let source = Source::from_bytes(Some("interview.yaml".to_owned()), QUESTION.as_bytes());
    let over = vec![(Kind::Interview, source.unwrap())];
    let files = Files::built_in().unwrap().laid_over(over).unwrap();
    let mut rules = files.link().unwrap().rules;
    rules.addressees = data.rules.addressees;
    Data {
        rules,
        templates: data.templates,
    }
}

fn table(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["schema", "table"])
        .args(args)
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// Puts a cell into a case file, as a table of one applicant does.
fn put(case: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        Some((first, rest)) => {
            let inner = case.entry(first).or_insert_with(|| json!({}));
            put(inner.as_object_mut().unwrap(), rest, value);
        }
        None => {
            case.insert(path.to_owned(), value);
        }
    }
}

fn case_of(columns: &[Column], names: &csv::StringRecord, row: &csv::StringRecord) -> Value {
    let mut case = Map::from_iter([("version".to_owned(), json!(1))]);
    for (name, cell) in names.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
        let column = columns.iter().find(|column| column.name == name).unwrap();
        let parts = || cell.split('|').map(str::to_owned);
        let value = match (name, column.several) {
            ("evidence", _) => parts().map(|title| json!({ "title": title })).collect(),
            (_, true) => parts().collect(),
            (_, false) => json!(cell),
        };
        put(&mut case, name, value);
    }
    let applicant = case.remove("applicant").unwrap();
    case.insert("applicants".to_owned(), json!([applicant]));
    case.into()
}

#[test]
fn rows_are_cases_and_comments_begin_with_a_sign() {
    let data = Data::built_in().unwrap();
    let columns = columns(&data.rules, Lang::Ru);
    for lang in ["ru", "en"] {
        let table = table(&["--lang", lang]);
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .from_reader(table.as_bytes());
        let names = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(
            table.lines().filter(|line| line.starts_with('#')).count(),
            3
        );
        assert_eq!(table.lines().count(), 6);
        for row in rows {
            let case = case_of(&columns, &names, &row);
            let source = Source::from_bytes(None, case.to_string().as_bytes()).unwrap();
            let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
            let file = CaseFile::read(&source, &data.rules, today).unwrap();
            assert!(file.case.incident.story.chars().count() > 80);
            assert!(file.case.to.len() >= 3);
            assert_eq!(file.case.evidence.len(), 1);
        }
    }
}

#[test]
fn columns_are_the_fields_of_the_case_file() {
    let data = Data::built_in().unwrap();
    let columns = columns(&data.rules, Lang::En);
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    assert_eq!(names[..3], ["role", "institution.name", "institution.kind"]);
    for name in [
        "incident.pressure",
        "incident.demanded_by.position",
        "incident.order.number",
        "facts.council_consulted",
        "applicant.name",
        "applicant.forms.gen",
        "child.class",
        "representative.basis",
        "addressees.prosecutor.name",
        "omit",
        "evidence",
        "dated",
    ] {
        assert!(names.contains(&name), "{name}");
    }
    let required: Vec<&str> = columns
        .iter()
        .filter(|column| column.required)
        .map(|column| column.name.as_str())
        .collect();
    assert_eq!(
        required,
        [
            "role",
            "institution.name",
            "institution.kind",
            "institution.region",
            "incident.pressure",
            "incident.demanded_by.position",
            "incident.story",
            "applicant.name",
            "applicant.address",
            "to",
        ]
    );
    for column in &columns {
        assert!(!column.title.is_empty(), "{}", column.name);
    }
}

/// A question of the data alone is a column at once.
#[test]
fn a_question_of_the_data_is_a_column() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("interview.yaml"), QUESTION).unwrap();
    let data = folder.path().to_str().unwrap();
    let table = table(&["--lang", "ru", "--data", data]);
    assert!(table.lines().next().unwrap().contains("facts.parents_told"));
    let explained = "Как узнали родители: letter (из письма); meeting (на собрании)";
    assert!(table.contains(explained), "{table}");
}
