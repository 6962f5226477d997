//! Every combination of who writes, where, under which pressure and to whom gives a letter that
//! keeps its limits, or a reason why there is none.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

mod matched;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use zhaloba::addressees::Addressee;
use zhaloba::case::{Case, CaseFile};
use zhaloba::catalogue::grounds::Grounds;
use zhaloba::data::Data;
use zhaloba::letters::{Written, letters};
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
child: {name: Громова Дарья Алексеевна, class: 2 «Б»}
to: [prosecutor, rosobrnadzor, rector, employer, labour_inspectorate]
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

/// Own, issued, not stated.
const DEVICES: [Option<&str>; 3] = [Some("own"), Some("issued"), None];

const STAFF: [&str; 2] = ["teacher", "employee"];

/// What those who work are pressed with, as far as a supervisor answers it.
const AT_WORK: [&str; 12] = [
    "explanatory_note",
    "building_pass",
    "disciplinary_offence",
    "refuser_lists",
    "install_confirmation",
    "dismissal_threat",
    "bonus_cut",
    "personal_phone",
    "exclusive_order",
    "surveillance_threat",
    "usage_monitoring",
    "forced_agitation",
];

/// What parents are pressed with themselves.
const OF_PARENTS: [&str; 8] = [
    "info_only_in_max",
    "refuser_lists",
    "trip_refusal",
    "exclusive_order",
    "parent_chat_transfer",
    "transfer_suggestion",
    "usage_monitoring",
    "kindergarten_spo_parents",
];

const OF_APPLICANTS: [&str; 4] = [
    "info_only_in_max",
    "refuser_lists",
    "usage_monitoring",
    "applicant_pressure",
];

#[test]
fn every_case_gives_a_letter_within_its_limits_or_a_reason() {
    let written = each_role(&Data::built_in().unwrap(), written_as);
    assert!(written > 1000, "{written}");
}

/// What a count comes to over all roles, each in a thread of its own.
fn each_role(data: &Data, count: fn(&str, &Data) -> usize) -> usize {
    std::thread::scope(|scope| {
        let roles = options(data, "role").into_iter();
        let threads: Vec<_> = roles
            .map(|role| scope.spawn(move || count(&role, data)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .sum()
    })
}

/// Whose the institution may be: one kind of institution is enough to try all.
fn founders(role: &str, kind: &str) -> Vec<Option<&'static str>> {
    match kind {
        "college" => vec![None, Some("regional"), Some("private")],
        _ if STAFF.contains(&role) => vec![None],
        _ => vec![Some("regional")],
    }
}

/// How many letters people in this role get.
fn written_as(role: &str, data: &Data) -> usize {
    let mut written = 0;
    for kind in options(data, "kind") {
        for founder in founders(role, &kind) {
            let has_devices = STAFF.contains(&role) && founder.is_none();
            for device in DEVICES.iter().take(if has_devices { 3 } else { 1 }) {
                let mut case = base(data);
                role.clone_into(&mut case.role);
                case.institution.kind.clone_from(&kind);
                case.institution.founder = founder.map(str::to_owned);
                case.incident.device = device.map(str::to_owned);
                case.child = case.child.filter(|_| founder.is_some());
                for pressure in pressures(data) {
                    case.incident.pressure = pressure;
                    written += keeps_limits(&case, data);
                }
            }
        }
    }
    written
}

fn keeps_limits(case: &Case, data: &Data) -> usize {
    let found = letters(case, &case.to, data, today());
    let place = format!(
        "{} {:?} {:?} {:?}",
        case.role, case.institution, case.incident.device, case.incident.pressure
    );
    for problem in &found.problems {
        assert!(
            matches!(
                problem.code,
                "not-competent" | "no-grounds" | "out-of-scope" | "pressure-unanswered"
            ),
            "{place}: {problem:?}"
        );
    }
    assert!(
        !found.written.is_empty() || !found.problems.is_empty(),
        "{place}"
    );
    let written: Vec<&str> = found
        .written
        .iter()
        .map(|written| written.addressee.id.as_str())
        .collect();
    for addressee in awaited(case) {
        assert!(written.contains(&addressee), "none to {addressee}: {place}");
    }
    for letter in &found.written {
        is_sound(case, letter, &place);
    }
    found.written.len()
}

/// To whom such a case must give a letter.
fn awaited(case: &Case) -> Vec<&'static str> {
    let named = |kinds: &[&str]| {
        let mut pressure = case.incident.pressure.iter();
        pressure.any(|kind| kinds.contains(&kind.as_str()))
    };
    let is_educational = case.institution.kind != "employer";
    let is_issued = case.incident.device.as_deref() == Some("issued");
    match case.role.as_str() {
        "teacher" | "employee" if is_issued && !named(&["forced_agitation"]) => Vec::new(),
        "teacher" | "employee" if named(&AT_WORK) => match is_educational {
            true => vec!["prosecutor", "labour_inspectorate", "employer", "rector"],
            false => vec!["prosecutor", "labour_inspectorate", "employer"],
        },
        "teacher" | "employee" if named(&["emotional_pressure"]) => vec!["employer"],
        "parent" if is_educational && named(&OF_PARENTS) => {
            vec!["prosecutor", "rosobrnadzor", "rector"]
        }
        "applicant" if is_educational && named(&OF_APPLICANTS) => {
            vec!["prosecutor", "rosobrnadzor", "rector"]
        }
        _ => Vec::new(),
    }
}

/// The norms that the arguments cite: none twice, no more than the addressee should be given, and something asked for.
fn keeps_its_length<'g>(
    grounds: &'g Grounds<'_>,
    addressee: &Addressee,
    place: &str,
) -> BTreeSet<&'g str> {
    let points = || grounds.arguments.iter().flat_map(|argued| &argued.points);
    let norms: BTreeSet<&str> = points()
        .map(|(_, ground)| ground.norm.id.as_str())
        .collect();
    assert_eq!(norms.len(), points().count(), "a norm twice: {place}");
    let families: BTreeSet<&str> = points()
        .map(|(_, ground)| ground.norm.family.as_deref().unwrap_or(&ground.norm.id))
        .collect();
    assert!(
        families.len() <= addressee.norms_at_most,
        "{place} {norms:?}"
    );
    assert!((1..=6).contains(&grounds.arguments.len()), "{place}");
    assert!(!grounds.demands.is_empty(), "{place}");
    norms
}

fn is_sound(case: &Case, written: &Written<'_>, place: &str) {
    let (addressee, grounds) = (written.addressee, &written.grounds);
    let place = format!("{} {place}", addressee.id);
    let norms = keeps_its_length(grounds, addressee, &place);
    let text = written.letter.to_markdown();
    for wrong in ["..", " .", " ,", "  ", "()", "«»", "{{", ";.", ",,", " ;"] {
        let found = text.lines().any(|line| line.trim_start().contains(wrong));
        assert!(!found, "{wrong:?} in {place}:\n{text}");
    }
    let is_staff = STAFF.contains(&case.role.as_str());
    let cites = |start: &str| {
        grounds
            .cited()
            .any(|ground| ground.norm.id.starts_with(start))
    };
    if is_staff {
        rests_on_labour_law(case, &addressee.id, &norms, &place);
        assert!(
            !text.contains("обучающихся") || case.institution.kind != "employer",
            "{place}"
        );
    } else {
        assert!(!cites("labour-"), "{place}");
        let must = norms.contains("education-28-6-3") || case.institution.kind == "employer";
        assert!(must, "{place} {norms:?}");
    }
    // The law on appeals binds neither an employer towards staff nor a private institution.
    let is_bound = match addressee.id.as_str() {
        "rector" | "employer" => {
            !is_staff
                && case
                    .institution
                    .founder
                    .as_deref()
                    .is_some_and(|founder| founder != "private")
        }
        _ => true,
    };
    assert_eq!(cites("appeals-"), is_bound, "{place}");
}

fn rests_on_labour_law(case: &Case, addressee: &str, norms: &BTreeSet<&str>, place: &str) {
    for norm in norms {
        assert!(
            !norm.starts_with("education-34-") && !norm.starts_with("education-43-"),
            "{place} {norm}"
        );
    }
    let is_issued = case.incident.device.as_deref() == Some("issued");
    for private in [
        "labour-22-2",
        "labour-188",
        "constitution-35-2",
        "labour-86-1",
    ] {
        assert!(!is_issued || !norms.contains(private), "{place} {private}");
    }
    let mut pressure = case.incident.pressure.iter();
    let is_at_work = pressure.any(|kind| AT_WORK.contains(&kind.as_str()));
    if is_at_work && matches!(addressee, "prosecutor" | "labour_inspectorate") {
        assert!(norms.contains("labour-60"), "{place} {norms:?}");
        assert!(
            norms.contains("labour-22-2") || is_issued,
            "{place} {norms:?}"
        );
    }
}
