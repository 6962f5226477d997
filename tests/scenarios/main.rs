//! What letters of the examples must cite, must not cite, and how much they may cite.
//!
//! A family of norms is one entry; an entry that ends with a star stands for every norm that begins
//! like it.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

mod asked;
mod expected;

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use zhaloba::case::CaseFile;
use zhaloba::catalogue::grounds::Grounds;
use zhaloba::data::Data;
use zhaloba::yaml::Source;

use expected::{
    AUTHORITY, EMPLOYER, LABOUR_INSPECTORATE, NEVER, NOT_FOR_EMPLOYERS, NOT_FOR_LEARNERS,
    NOT_FOR_STAFF, PROSECUTOR, PROSECUTOR_OF_LEARNERS, PROSECUTOR_OF_STAFF, RECTOR, ROSOBRNADZOR,
    SCENARIOS,
};

/// Most norms in the arguments of a letter that its scenario does not ask for.
const MOST_OTHERS: usize = 4;
const MOST_ARGUMENTS: usize = 6;

fn matches(pattern: &str, id: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(pattern == id, |start| id.starts_with(start))
}

fn any(patterns: &[&str], id: &str) -> bool {
    patterns
        .iter()
        .flat_map(|entry| entry.split(' '))
        .any(|pattern| matches(pattern, id))
}

fn argued(grounds: &Grounds<'_>) -> Vec<String> {
    let points = grounds.arguments.iter().flat_map(|argued| &argued.points);
    points.map(|(_, ground)| ground.norm.id.clone()).collect()
}

fn cited(grounds: &Grounds<'_>) -> Vec<String> {
    let said = grounds
        .paragraphs
        .iter()
        .chain(&grounds.demands)
        .flat_map(|said| &said.grounds);
    let others = said
        .chain(&grounds.preamble)
        .map(|ground| ground.norm.id.clone());
    argued(grounds).into_iter().chain(others).collect()
}

/// What every letter of this role to this addressee cites, and what none does.
fn base(addressee: &str, role: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let is_staff = matches!(role, "teacher" | "employee");
    let must: &[&[&str]] = match (addressee, is_staff) {
        ("prosecutor", false) => &[PROSECUTOR, PROSECUTOR_OF_LEARNERS],
        ("prosecutor", true) => &[PROSECUTOR, PROSECUTOR_OF_STAFF],
        ("rosobrnadzor", _) => &[ROSOBRNADZOR],
        ("labour_inspectorate", _) => &[LABOUR_INSPECTORATE],
        ("minobrnauki" | "education_ministry" | "founder", _) => &[AUTHORITY],
        (_, false) if role == "applicant" => &[RECTOR],
        (_, false) => &[RECTOR, &["education-45-1*"]],
        (_, true) => &[EMPLOYER],
    };
    let never: &[&[&str]] = match (addressee, is_staff) {
        ("rector" | "employer", true) => &[NEVER, NOT_FOR_STAFF, NOT_FOR_EMPLOYERS],
        (_, true) => &[NEVER, NOT_FOR_STAFF],
        (_, false) => &[NEVER, NOT_FOR_LEARNERS],
    };
    (must.concat(), never.concat())
}

#[test]
fn letters_cite_what_the_case_needs_and_nothing_it_does_not_bear() {
    let data = Data::built_in().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for expected in SCENARIOS {
        let path = Path::new("examples")
            .join(expected.example)
            .join("case.yaml");
        let source = Source::open(&path).unwrap().unwrap();
        let case = CaseFile::read(&source, &data.rules, today).unwrap().case;
        let addressee = data.rules.addressees.get(expected.addressee).unwrap();
        let grounds = zhaloba::grounds(&case, addressee, &data, today);
        let (argued, cited) = (argued(&grounds), cited(&grounds));
        let place = format!("{} to {}: {cited:?}", expected.example, expected.addressee);
        let (must, never) = base(expected.addressee, &case.role);
        assert!(
            zhaloba::letters::is_competent(&case, addressee, today),
            "{place}"
        );

        for entry in expected.must.iter().chain(&must) {
            assert!(
                cited.iter().any(|id| any(&[entry], id)),
                "{entry} is missing: {place}"
            );
        }
        for id in &cited {
            assert!(
                !any(expected.must_not, id) && !any(&never, id),
                "{id} does not belong here: {place}"
            );
        }
        let asked: Vec<&str> = expected.must.iter().chain(&must).copied().collect();
        let others: Vec<&String> = argued.iter().filter(|id| !any(&asked, id)).collect();
        assert!(
            others.len() <= MOST_OTHERS,
            "{others:?} are too many: {place}"
        );

        let norms: BTreeSet<&String> = argued.iter().collect();
        assert_eq!(norms.len(), argued.len(), "a norm stands twice: {place}");
        let family = |id: &&String| {
            data.rules
                .catalogue
                .norm(id)
                .and_then(|norm| norm.family.clone())
        };
        let families: BTreeSet<String> = norms
            .iter()
            .map(|id| family(id).unwrap_or_else(|| (*id).clone()))
            .collect();
        assert!(
            families.len() <= addressee.norms_at_most,
            "{} norms: {place}",
            families.len()
        );
        assert!(
            (1..=MOST_ARGUMENTS).contains(&grounds.arguments.len()),
            "{place}"
        );
    }
}

#[test]
fn the_careful_paragraph_stands_where_a_law_may_bind_the_organisation_itself() {
    let data = Data::built_in().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for (example, stands) in [
        ("student", true),
        ("chat", true),
        ("parent", true),
        ("university", false),
        ("class", true),
        ("lectures", false),
        ("teacher", false),
        ("employee", false),
        ("admission", false),
    ] {
        let path = Path::new("examples").join(example).join("case.yaml");
        let case = CaseFile::read(&Source::open(&path).unwrap().unwrap(), &data.rules, today)
            .unwrap()
            .case;
        for id in &case.to {
            let addressee = data.rules.addressees.get(id).unwrap();
            let grounds = zhaloba::grounds(&case, addressee, &data, today);
            let found = grounds
                .paragraphs
                .iter()
                .any(|said| said.sentence.id == "service_duty_is_not_yours");
            assert_eq!(found, stands, "{example} to {}", addressee.id);
        }
    }
}

#[test]
fn headings_are_plain_because_explanations_print_them() {
    let data = Data::built_in().unwrap();
    for argument in &data.rules.catalogue.arguments {
        assert!(!argument.heading.contains('{'), "{}", argument.heading);
    }
}
