//! Drafts: of every case that is only begun, marked always, with a blank for each gap and no other.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use chrono::NaiveDate;
use zhaloba::case::{Case, CaseFile, Incident};
use zhaloba::data::{Data, Files};
use zhaloba::letter::Letter;
use zhaloba::letters::{drafts, suitable};
use zhaloba::output::{Format, Press, text};
use zhaloba::yaml::Source;
use zhaloba::{compose, draft};

const STUDENT: &str = include_str!("../examples/student/case.yaml");

/// What a student has said who answered only the first questions.
const BEGUN: &str = "
version: 1
role: student
institution: {kind: college, region: Свердловская область}
incident: {pressure: [expulsion_threat, dictated_withdrawal]}
";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn begun(yaml: &str, data: &Data) -> Case {
    let source = Source::from_bytes(None, yaml.as_bytes()).unwrap();
    CaseFile::read_begun(&source, &data.rules, today())
        .unwrap()
        .case
}

/// Takes from a case what the field of this path says.
fn empty(case: &mut Case, path: &str) {
    let Incident {
        date,
        demanded_by,
        story,
        ..
    } = &mut case.incident;
    match path {
        "institution.name" => case.institution.name.clear(),
        "incident.date" => *date = None,
        "incident.demanded_by.position" => demanded_by.position.clear(),
        "incident.story" => story.clear(),
        "applicants[0].name" => case.applicants[0].name.clear(),
        "applicants[0].address" => case.applicants[0].address.clear(),
        other => unreachable!("{other}"),
    }
}

#[test]
fn every_gap_has_its_blank_and_keeps_the_letter_from_being_signed() {
    let data = Data::built_in().unwrap();
    let whole = begun(STUDENT, &data);
    assert!(whole.gaps().is_empty());
    let blanks = data.rules.blanks.clone();
    let blanks = [
        ("institution.name", blanks.institution),
        ("incident.date", blanks.date),
        ("incident.demanded_by.position", blanks.official),
        ("incident.story", blanks.story),
        ("applicants[0].name", blanks.name),
        ("applicants[0].address", blanks.address),
    ];
    for choice in 0..1_u32 << blanks.len() {
        let chosen = |number: usize| choice >> number & 1 == 1;
        let mut case = whole.clone();
        let gaps = (0..).zip(&blanks).filter(|(number, _)| chosen(*number));
        let gaps: Vec<&str> = gaps.map(|(_, (path, _))| *path).collect();
        gaps.iter().for_each(|path| empty(&mut case, path));
        assert_eq!(case.gaps(), gaps);
        for id in &case.to {
            let addressee = data.rules.addressees.get(id).unwrap();
            let letter = draft(&case, addressee, &data, today()).unwrap();
            let shown = text(&letter, None);
            assert!(shown.starts_with("ЧЕРНОВИК\n\n"), "{shown}");
            for (number, (path, blank)) in (0..).zip(&blanks) {
                assert_eq!(shown.contains(blank), chosen(number), "{path} {shown}");
            }
            match compose(&case, addressee, &data, today()) {
                Ok(letter) => assert!(gaps.is_empty() && letter.mark.is_none()),
                Err(problem) => assert_eq!(problem.path, gaps[0]),
            }
        }
    }
}

#[test]
fn a_draft_of_a_whole_case_is_the_letter_with_a_mark() {
    let data = Data::built_in().unwrap();
    for entry in std::fs::read_dir("examples").unwrap() {
        let path = entry.unwrap().path().join("case.yaml");
        let Ok(yaml) = std::fs::read_to_string(path) else {
            continue;
        };
        let case = begun(&yaml, &data);
        for id in &case.to {
            let addressee = data.rules.addressees.get(id).unwrap();
            let drafted = draft(&case, addressee, &data, today()).unwrap();
            assert_eq!(drafted.mark.as_deref(), Some("ЧЕРНОВИК"));
            assert_eq!(Letter::parse(&drafted.to_markdown()).unwrap(), drafted);
            let letter = compose(&case, addressee, &data, today()).unwrap();
            let unmarked = Letter {
                mark: None,
                ..drafted
            };
            assert_eq!(unmarked, letter);
        }
    }
}

#[test]
fn the_first_answers_are_enough_for_all_who_can_be_written_to() {
    let data = Data::built_in().unwrap();
    let case = begun(BEGUN, &data);
    let to: Vec<String> = suitable(&case, &data, today())
        .iter()
        .map(|addressee| addressee.id.clone())
        .collect();
    assert!(to.contains(&"prosecutor".to_owned()) && to.contains(&"rector".to_owned()));
    let found = drafts(&case, &to, &data, today());
    assert_eq!(found.written.len(), to.len());
    assert_eq!(found.problems, []);
    for written in &found.written {
        let mut press = Press::embedded().unwrap();
        press.render(&written.letter, today(), Format::Pdf).unwrap();
    }
    let rector = found.written.iter();
    let rector = rector.filter(|written| written.addressee.id == "rector");
    let shown = text(&rector.map(|one| one.letter.clone()).next().unwrap(), None);
    for line in [
        "Директору\nобразовательной организации [название]\n\nот [фамилия, имя, отчество]\n\
         Адрес для ответа: [почтовый адрес]\n",
        "Я, [фамилия, имя, отчество], обучаюсь в образовательной организации [название] \
         (Свердловская область). [Дата] произошли события",
        "С этим требованием я не согласен (согласна) по следующим основаниям.",
        "\n22 ноября 2026 г.\n[инициалы, фамилия]\n",
    ] {
        let shown = shown.replace('\u{a0}', " ");
        assert!(shown.contains(line), "{line}\n\n{shown}");
    }
}

#[test]
fn without_a_day_a_norm_has_to_be_in_force_when_the_letter_is_written() {
    let cited = |from: Option<NaiveDate>, until: Option<NaiveDate>| {
        let mut files = Files::built_in().unwrap();
        for norm in &mut files.statutes.norms {
            (norm.in_force.from, norm.in_force.until) = (from, until);
        }
        let data = files.link().unwrap();
        let case = begun(BEGUN, &data);
        !suitable(&case, &data, today()).is_empty()
    };
    let (before, after) = (today().pred_opt(), today().succ_opt());
    for (from, until, stands) in [
        (None, None, true),
        (before, after, true),
        (None, before, false),
        (after, None, false),
    ] {
        assert_eq!(cited(from, until), stands, "{from:?} {until:?}");
    }
}

#[test]
fn nobody_is_suitable_where_no_letter_answers() {
    let data = Data::built_in().unwrap();
    let case = begun(
        &BEGUN.replace("expulsion_threat, dictated_withdrawal", "house_chat"),
        &data,
    );
    assert!(suitable(&case, &data, today()).is_empty());
}

/// Empty in all the ways that a file can leave it empty.
#[test]
fn blank_values_are_gaps() {
    let data = Data::built_in().unwrap();
    for applicants in ["[]", "[{}]", "[{name:, address: ''}]", "[{name: ' '}]", ""] {
        let yaml = format!("{BEGUN}applicants: {applicants}\nto: []\n");
        let yaml = yaml.replace("incident: {", "incident: {demanded_by:, story: '', ");
        let case = begun(&yaml, &data);
        assert_eq!(case.gaps().len(), 6, "{applicants}");
    }
}

#[test]
fn a_name_without_a_position_is_not_lost() {
    let data = Data::built_in().unwrap();
    let mut case = begun(BEGUN, &data);
    case.incident.demanded_by.name = Some("Орлова Вера Павловна".to_owned());
    let addressee = data.rules.addressees.get("prosecutor").unwrap();
    let shown = text(&draft(&case, addressee, &data, today()).unwrap(), None);
    let named =
        "Лицо, от которого оно исходило, — [должность того, кто требовал] Орлова Вера Павловна.";
    assert!(shown.replace('\u{a0}', " ").contains(named), "{shown}");
}

#[test]
fn what_a_begun_case_says_has_to_be_right() {
    let data = Data::built_in().unwrap();
    for (field, code, path) in [
        ("date: 2027-01-01", "date-in-future", "incident.date"),
        ("date: 2025-02-30", "no-such-day", "incident.date"),
        ("stroy: Так.", "unknown-key", "incident.stroy"),
        (
            "pressure: [expulsion]",
            "unknown-value",
            "incident.pressure[0]",
        ),
    ] {
        let yaml = BEGUN.replace("incident: {", &format!("incident: {{{field}, "));
        let yaml = match field.starts_with("pressure") {
            true => yaml.replace(", pressure: [expulsion_threat, dictated_withdrawal]", ""),
            false => yaml,
        };
        let source = Source::from_bytes(None, yaml.as_bytes()).unwrap();
        let problems = CaseFile::read_begun(&source, &data.rules, today()).unwrap_err();
        let found: Vec<_> = problems
            .iter()
            .map(|one| (one.code, one.path.as_str()))
            .collect();
        assert_eq!(found, [(code, path)]);
    }
    for key in [
        "role: student",
        "kind: college, ",
        "region: Свердловская область",
        "pressure: [expulsion_threat, dictated_withdrawal]",
    ] {
        let source = Source::from_bytes(None, BEGUN.replace(key, "").as_bytes()).unwrap();
        let problems = CaseFile::read_begun(&source, &data.rules, today()).unwrap_err();
        assert!(
            problems.iter().any(|one| one.code == "missing-key"),
            "{key}"
        );
    }
}
