//! Every combination of who writes, where, under which pressure and to whom gives a letter that
//! keeps its limits, or a reason why there is none.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use zhaloba::case::{Case, CaseFile};
use zhaloba::data::Data;
use zhaloba::letters::letters;
use zhaloba::yaml::Source;

const CASE: &str = "
version: 1
role: student
institution: {name: ГАПОУ «Примерский колледж», kind: college, region: Свердловская область}
incident:
  date: 2025-11-14
  pressure: [expulsion_threat]
  demanded_by: {position: заведующая отделением}
  device: own
  story: Произошло то, что произошло.
applicants: [{name: Громов Алексей Сергеевич, address: '620014, г. Екатеринбург'}]
to: [prosecutor, rosobrnadzor, rector]
";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn base(data: &Data) -> Case {
    let source = Source::from_bytes(None, CASE.as_bytes()).unwrap();
    CaseFile::read(&source, &data.rules, today()).unwrap().case
}

fn options(data: &Data, question: &str) -> Vec<String> {
    let question = data.rules.interview.question(question).unwrap();
    question
        .options
        .iter()
        .map(|option| option.id.clone())
        .collect()
}

/// Every pressure alone, and all at once.
fn pressures(data: &Data) -> Vec<Vec<String>> {
    let all = options(data, "pressure");
    let alone = all.iter().map(|kind| vec![kind.clone()]);
    alone.chain([all.clone()]).collect()
}

#[test]
fn every_case_gives_a_letter_within_its_limits_or_a_reason() {
    let data = Data::built_in().unwrap();
    let mut written = 0;
    for role in options(&data, "role") {
        for kind in options(&data, "kind") {
            for founder in [
                None,
                Some("regional".to_owned()),
                Some("private".to_owned()),
            ] {
                for pressure in pressures(&data) {
                    let mut case = base(&data);
                    case.role.clone_from(&role);
                    case.institution.kind.clone_from(&kind);
                    case.institution.founder.clone_from(&founder);
                    case.incident.pressure = pressure;
                    written += keeps_limits(&case, &data);
                }
            }
        }
    }
    assert!(written > 1000, "{written}");
}

fn keeps_limits(case: &Case, data: &Data) -> usize {
    let found = letters(case, &case.to, data, today());
    let place = format!(
        "{} {:?} {:?}",
        case.role, case.institution, case.incident.pressure
    );
    for problem in &found.problems {
        assert!(
            matches!(
                problem.code,
                "not-competent" | "no-grounds" | "out-of-scope" | "role-out-of-scope"
            ),
            "{place}: {problem:?}"
        );
    }
    assert!(found.written.len() + found.problems.len() >= 1, "{place}");
    for zhaloba::letters::Written {
        addressee, letter, ..
    } in &found.written
    {
        let grounds = zhaloba::grounds(case, addressee, data, today());
        let points = || grounds.arguments.iter().flat_map(|argued| &argued.points);
        let norms: BTreeSet<&str> = points()
            .map(|(_, ground)| ground.norm.id.as_str())
            .collect();
        assert_eq!(norms.len(), points().count(), "a norm twice: {place}");
        assert!((1..=6).contains(&grounds.arguments.len()), "{place}");
        assert!(!grounds.demands.is_empty(), "{place}");
        let text = letter.to_markdown();
        for wrong in ["..", " .", " ,", "  ", "()", "«»", "{{", ";."] {
            let found = text.lines().any(|line| line.trim_start().contains(wrong));
            assert!(!found, "{wrong:?} in {place}:\n{text}");
        }
        assert!(
            norms.contains("education-28-6-3") || !is_educational(case),
            "{place} {norms:?}"
        );
    }
    found.written.len()
}

fn is_educational(case: &Case) -> bool {
    case.institution.kind != "employer" && case.role != "employee"
}
