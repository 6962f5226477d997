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

const NEVER: &[&str] = &["constitution-37*", "koap-5.59", "koap-5.61*", "max-*"];

/// What is no law for those who study, and what is none for those who work.
const NOT_FOR_LEARNERS: &[&str] = &["labour-*", "koap-5.27*"];
const NOT_FOR_STAFF: &[&str] = &[
    "education-5*",
    "education-28-7",
    "education-34-*",
    "education-43-*",
    "education-44-*",
    "education-45-*",
    "education-61-*",
    "koap-5.57*",
    "family-*",
];

/// The law on appeals binds bodies and institutions towards citizens, not an employer towards staff.
const NOT_FOR_EMPLOYERS: &[&str] = &["appeals-*", "constitution-33", "prosecution-*"];

const PROSECUTOR: &[&str] = &[
    "constitution-33",
    "prosecution-10-1",
    "prosecution-26* prosecution-27*",
    "constitution-55-3",
    "appeals-6-1",
    "appeals-8-6",
];

const PROSECUTOR_OF_LEARNERS: &[&str] = &[
    "education-28-6-3",
    "constitution-19-2 constitution-43-1",
    "education-5*",
];

const PROSECUTOR_OF_STAFF: &[&str] = &["labour-60", "labour-22*", "koap-5.27-1"];

const LABOUR_INSPECTORATE: &[&str] = &[
    "constitution-33",
    "labour-356",
    "labour-60",
    "labour-22* labour-188",
    "koap-5.27-1",
    "appeals-6-1",
    "appeals-8-6",
];

const EMPLOYER: &[&str] = &["labour-60", "labour-62-1"];

const ROSOBRNADZOR: &[&str] = &[
    "constitution-33",
    "appeals-10*",
    "education-28-6-3",
    "education-28-7",
    "appeals-6-1",
    "constitution-19-2 constitution-43-1",
    "education-5*",
];

const RECTOR: &[&str] = &["education-28-6-3", "appeals-6-1"];

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
    Expected {
        example: "parent",
        addressee: "rector",
        must: &[
            "family-64-1",
            "education-44-5",
            "education-5*",
            "education-34-4",
        ],
        must_not: &["education-43-4", "koap-5.57-1", "prosecution-*"],
    },
    Expected {
        example: "parent",
        addressee: "prosecutor",
        must: &[
            "family-64-1",
            "education-44-5",
            "constitution-19-2",
            "koap-5.57-2",
        ],
        must_not: &[
            "education-61-2*",
            "education-43-4",
            "prosecution-23*",
            "koap-5.57-1",
        ],
    },
    Expected {
        example: "parent",
        addressee: "rosobrnadzor",
        must: &[
            "family-64-1",
            "education-44-5",
            "education-34-4",
            "education-61-2*",
            "education-34-1-9",
        ],
        must_not: &["education-43-4", "prosecution-*"],
    },
    Expected {
        example: "teacher",
        addressee: "labour_inspectorate",
        must: &["labour-188", "labour-192*", "labour-86*"],
        must_not: &["education-*", "constitution-55-3"],
    },
    Expected {
        example: "teacher",
        addressee: "prosecutor",
        must: &[
            "labour-192*",
            "constitution-23-1",
            "information-9-8",
            "personal-data-9-1",
            "education-28-6-3",
        ],
        must_not: &[],
    },
    Expected {
        example: "teacher",
        addressee: "rector",
        must: &["labour-22*", "labour-188", "labour-379*"],
        must_not: &["education-*"],
    },
    Expected {
        example: "employee",
        addressee: "labour_inspectorate",
        must: &["labour-188"],
        must_not: &["education-*"],
    },
    Expected {
        example: "employee",
        addressee: "prosecutor",
        must: &["constitution-23-1", "personal-data-9-1"],
        must_not: &["education-*"],
    },
    Expected {
        example: "employee",
        addressee: "employer",
        must: &["labour-22*", "labour-188", "labour-379*"],
        must_not: &["education-*"],
    },
    Expected {
        example: "admission",
        addressee: "prosecutor",
        must: &["constitution-43-1", "education-29-1"],
        must_not: &["education-43-*", "education-45-*", "koap-*"],
    },
    Expected {
        example: "admission",
        addressee: "rosobrnadzor",
        must: &["constitution-43-1", "education-29-1"],
        must_not: &["education-43-*", "education-45-*", "prosecution-*"],
    },
    Expected {
        example: "admission",
        addressee: "rector",
        must: &["constitution-43-1", "education-5*", "education-29-1"],
        must_not: &["education-43-*", "education-45-*", "prosecution-*"],
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

/// What every letter of this role to this addressee cites, and what none does.
fn base(addressee: &str, role: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    let is_staff = matches!(role, "teacher" | "employee");
    let must: &[&[&str]] = match (addressee, is_staff) {
        ("prosecutor", false) => &[PROSECUTOR, PROSECUTOR_OF_LEARNERS],
        ("prosecutor", true) => &[PROSECUTOR, PROSECUTOR_OF_STAFF],
        ("rosobrnadzor", _) => &[ROSOBRNADZOR],
        ("labour_inspectorate", _) => &[LABOUR_INSPECTORATE],
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
