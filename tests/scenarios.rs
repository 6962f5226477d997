//! What letters of the examples must cite, must not cite, and how much they may cite.
//!
//! A family of norms is one entry; an entry that ends with a star stands for every norm that begins
//! like it.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use zhaloba::case::CaseFile;
use zhaloba::catalogue::grounds::Grounds;
use zhaloba::data::Data;
use zhaloba::yaml::Source;

struct Expected {
    example: &'static str,
    addressee: &'static str,
    /// Each entry lists alternatives: one of them must be cited.
    must: &'static [&'static str],
    must_not: &'static [&'static str],
}

const NEVER: &[&str] = &[
    "constitution-37*",
    "koap-5.59",
    "koap-5.61*",
    "labour-*",
    "max-*",
];

const PROSECUTOR: &[&str] = &[
    "constitution-33",
    "prosecution-10-1",
    "prosecution-26* prosecution-27*",
    "education-28-6-3",
    "constitution-55-3",
    "appeals-6-1",
    "appeals-8-6",
    "constitution-19-2 constitution-43-1",
    "education-5*",
    "koap-5.57-2",
];

const ROSOBRNADZOR: &[&str] = &[
    "constitution-33",
    "appeals-10*",
    "education-28-6-3",
    "education-28-7",
    "appeals-6-1",
    "constitution-19-2 constitution-43-1",
    "education-5*",
];

const RECTOR: &[&str] = &["education-45-1*", "education-28-6-3", "appeals-6-1"];

const SCENARIOS: &[Expected] = &[
    Expected {
        example: "student",
        addressee: "prosecutor",
        must: &[
            "education-61-2*",
            "education-43-2",
            "education-43-4",
            "education-34-1-9",
            "education-43-3",
            "education-5*",
            "constitution-43-1",
            "constitution-21-1",
            "koap-5.57-2",
        ],
        must_not: &["koap-5.57-1", "education-43-8*", "education-59-6"],
    },
    Expected {
        example: "student",
        addressee: "rosobrnadzor",
        must: &[
            "education-61-2*",
            "education-43-2",
            "education-43-4",
            "education-34-1-9",
            "education-5*",
        ],
        must_not: &["prosecution-*"],
    },
    Expected {
        example: "student",
        addressee: "rector",
        must: &[
            "education-61-2*",
            "education-43-2",
            "education-34-1-9",
            "education-43-3",
        ],
        must_not: &["prosecution-*", "koap-5.57-1"],
    },
    Expected {
        example: "chat",
        addressee: "prosecutor",
        must: &[
            "education-29-1",
            "education-5*",
            "constitution-19-2",
            "education-34-1-9",
            "education-43-3",
            "constitution-21-1",
            "koap-5.57-2",
        ],
        must_not: &["koap-5.61*", "education-61-2*", "constitution-23-2"],
    },
    Expected {
        example: "chat",
        addressee: "rosobrnadzor",
        must: &["education-29-1"],
        must_not: &["prosecution-*", "education-61-2*"],
    },
    Expected {
        example: "chat",
        addressee: "rector",
        must: &[
            "education-29-1",
            "education-5*",
            "education-34-1-9",
            "education-48-1-3",
        ],
        must_not: &["prosecution-*", "koap-5.61*"],
    },
    Expected {
        example: "university",
        addressee: "rector",
        must: &[
            "education-30-3",
            "education-30-4",
            "education-43-2",
            "education-43-4",
            "education-34-1-17",
        ],
        must_not: &["education-16-3.1", "prosecution-*"],
    },
    Expected {
        example: "university",
        addressee: "prosecutor",
        must: &[
            "education-30-3",
            "education-30-4",
            "education-43-2",
            "education-43-4",
            "education-5* constitution-19-2",
            "prosecution-23*",
            "koap-5.57-2",
        ],
        must_not: &["education-61-2*", "education-16-3.1"],
    },
    Expected {
        example: "university",
        addressee: "rosobrnadzor",
        must: &[
            "education-30-3",
            "education-30-4",
            "education-43-2",
            "education-5*",
            "education-28-1",
        ],
        must_not: &["prosecution-*"],
    },
];

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

fn base(addressee: &str) -> &'static [&'static str] {
    match addressee {
        "prosecutor" => PROSECUTOR,
        "rosobrnadzor" => ROSOBRNADZOR,
        _ => RECTOR,
    }
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

        for entry in expected.must.iter().chain(base(expected.addressee)) {
            assert!(
                cited.iter().any(|id| any(&[entry], id)),
                "{entry} is missing: {place}"
            );
        }
        for id in &cited {
            assert!(
                !any(expected.must_not, id) && !any(NEVER, id),
                "{id} does not belong here: {place}"
            );
        }
        let asked: Vec<&str> = expected
            .must
            .iter()
            .chain(base(expected.addressee))
            .copied()
            .collect();
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
fn the_careful_paragraph_stands_in_letters_of_colleges_only() {
    let data = Data::built_in().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for (example, stands) in [("student", true), ("chat", true), ("university", false)] {
        let path = Path::new("examples").join(example).join("case.yaml");
        let case = CaseFile::read(&Source::open(&path).unwrap().unwrap(), &data.rules, today)
            .unwrap()
            .case;
        for addressee in &data.rules.addressees.addressees {
            let grounds = zhaloba::grounds(&case, addressee, &data, today);
            let found = grounds
                .paragraphs
                .iter()
                .any(|said| said.sentence.id == "service_duty_is_not_yours");
            assert_eq!(found, stands, "{example} to {}", addressee.id);
        }
    }
}
