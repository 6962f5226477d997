//! People of several roles write one letter about one institution.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use chrono::NaiveDate;
use tempfile::TempDir;
use zhaloba::addressees::Addressee;
use zhaloba::case::{Case, CaseFile};
use zhaloba::catalogue::grounds::Grounds;
use zhaloba::data::Data;
use zhaloba::problem::Problem;
use zhaloba::yaml::Source;

const EXAMPLE: &str = "examples/mixed/case.yaml";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn read(text: &str, data: &Data) -> Result<Case, Vec<Problem>> {
    let source = Source {
        name: None,
        text: text.to_owned(),
    };
    CaseFile::read(&source, &data.rules, today()).map(|file| file.case)
}

fn example(data: &Data) -> Case {
    read(&fs::read_to_string(EXAMPLE).unwrap(), data).unwrap()
}

/// The same of those applicants alone whose role this is.
fn alone(case: &Case, role: &str) -> Case {
    let mut alone = case.clone();
    let applicants = case.applicants.iter();
    let of_role = applicants.filter(|applicant| case.role_of(applicant) == role);
    alone.applicants = of_role.cloned().collect();
    alone.applicants.iter_mut().for_each(|one| one.role = None);
    alone.role = role.to_owned();
    alone
}

fn program(folder: &Path, words: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .current_dir(folder)
        .args(["--quiet", "--lang", "en", "--today", "2026-11-22"])
        .args(words)
        .output();
    output.unwrap()
}

fn codes(problems: Vec<Problem>) -> Vec<&'static str> {
    problems.into_iter().map(|problem| problem.code).collect()
}

fn made(grounds: &Grounds<'_>) -> BTreeSet<String> {
    let arguments = grounds.arguments.iter();
    arguments.map(|argued| argued.argument.id.clone()).collect()
}

/// The norms on which the arguments rest.
fn norms(grounds: &Grounds<'_>) -> BTreeSet<String> {
    let points = grounds.arguments.iter().flat_map(|argued| &argued.points);
    points.map(|(_, ground)| ground.norm.id.clone()).collect()
}

fn uncapped(addressee: &Addressee) -> Addressee {
    let mut addressee = addressee.clone();
    (addressee.norms_at_most, addressee.arguments_at_most) = (1_000, 1_000);
    addressee
}

#[test]
fn without_caps_the_letter_makes_the_arguments_of_each_role() {
    let data = Data::built_in().unwrap();
    let pressure = data.rules.interview.question("pressure").unwrap();
    for option in &pressure.options {
        let mut case = example(&data);
        case.incident.pressure = vec![option.id.clone(), "install_confirmation".to_owned()];
        for addressee in &data.rules.addressees.addressees {
            let whole = uncapped(addressee);
            let mixed = zhaloba::grounds(&case, &whole, &data, today());
            let (mut arguments, mut united) = (BTreeSet::new(), BTreeSet::new());
            for role in ["student", "parent", "teacher"] {
                let alone = alone(&case, role);
                let is_heard = zhaloba::letters::is_competent(&alone, addressee, today());
                if is_heard || !zhaloba::letters::is_competent(&case, addressee, today()) {
                    let alone = zhaloba::grounds(&alone, &whole, &data, today());
                    arguments.extend(made(&alone));
                    united.extend(norms(&alone));
                }
            }
            // An argument whose norms all stand in others is not made besides.
            assert!(made(&mixed).is_subset(&arguments), "{}", addressee.id);
            assert_eq!(norms(&mixed), united, "{}, {}", option.id, addressee.id);
            let capped = made(&zhaloba::grounds(&case, addressee, &data, today()));
            assert!(capped.is_subset(&arguments), "{}", addressee.id);
            assert!(capped.len() <= addressee.arguments_at_most);
        }
    }
}

/// What a letter names it argues for, or the person is told that it does not.
#[test]
fn no_pressure_loses_its_arguments_in_silence() {
    let data = Data::built_in().unwrap();
    let pressure = data.rules.interview.question("pressure").unwrap();
    let options = pressure
        .options
        .iter()
        .filter(|one| one.no_letter.is_none());
    let options: Vec<String> = options.map(|option| option.id.clone()).collect();
    let petition = fs::read_to_string("examples/petition/case.yaml").unwrap();
    let petition = read(&petition, &data).unwrap();
    let (mut kept, mut lost) = (0, 0);
    for case in [example(&data), alone(&example(&data), "teacher"), petition] {
        for some in options.windows(7) {
            let mut case = case.clone();
            case.incident.pressure = some.to_vec();
            for addressee in &data.rules.addressees.addressees {
                let answered = |grounds: &Grounds<'_>| -> BTreeSet<String> {
                    let answered = grounds.arguments.iter().flat_map(|argued| argued.answers());
                    answered.map(str::to_owned).collect()
                };
                let all = zhaloba::grounds(&case, &uncapped(addressee), &data, today());
                let fit = zhaloba::grounds(&case, addressee, &data, today());
                let untold = |one: &&str| answered(&all).contains(*one);
                assert!(!all.unanswered.iter().any(untold), "{}", addressee.id);
                let told: BTreeSet<String> = fit.unanswered.iter().map(|&one| one.into()).collect();
                let silent = &(&answered(&all) - &answered(&fit)) - &told;
                assert!(silent.is_empty(), "{}: {silent:?}", addressee.id);
                kept += answered(&fit).len();
                lost += (&answered(&all) & &told).len();
                // A demand about personal data stands only where the letter speaks of them.
                let mut demands = fit.demands.iter().flat_map(|said| &said.grounds);
                if addressee.id == "prosecutor" && demands.any(|one| one.norm.id == "koap-13.11-1")
                {
                    let mut arguments = made(&fit).into_iter();
                    assert!(arguments.any(|id| id == "privacy" || id == "worker_data"));
                }
            }
        }
    }
    assert!(lost > 0 && kept > 10 * lost, "{kept} kept, {lost} lost");
}

/// Three kinds of pressure on learners are graver than all on staff.
#[test]
fn each_role_has_its_say_however_short_the_letter_is() {
    let data = Data::built_in().unwrap();
    let case = example(&data);
    for (id, is_heard) in [
        ("prosecutor", true),
        ("rosobrnadzor", false),
        ("rector", true),
    ] {
        let addressee = data.rules.addressees.get(id).unwrap();
        let letter = zhaloba::compose(&case, addressee, &data, today()).unwrap();
        let letter = letter.to_markdown();
        assert!(letter.contains("основанием отчисления"), "{id}");
        assert_eq!(letter.contains("Трудового кодекса"), is_heard, "{id}");
    }
    let inspectorate = data.rules.addressees.get("labour_inspectorate").unwrap();
    let grounds = zhaloba::grounds(&case, inspectorate, &data, today());
    let teachers = zhaloba::grounds(&alone(&case, "teacher"), inspectorate, &data, today());
    assert_eq!(made(&grounds), made(&teachers));
}

/// What is true of some only is said of them, whatever was done and whoever reads it.
#[test]
fn nothing_is_said_of_all_that_is_true_of_one_role() {
    let data = Data::built_in().unwrap();
    let pressure = data.rules.interview.question("pressure").unwrap();
    let of_one_role = [
        "нашем отчислении",
        "наших детей и наших прав",
        "мы отказываемся",
        "нашей работой",
        "мы добивались",
        "мы не обязаны",
        "нам вменяется",
        "нашим детям вменяется",
        "к нам взысканий",
        "нам выплаты",
        "нам служебные",
        "нам участие",
        "нам доступ",
        "нам студенческий",
        "нас к экскурсиям",
        "наш допуск",
        "с нашим участием",
        "Мы работаем",
        "Мы обучаемся",
        " меня ",
        "ПРОШУ",
    ];
    let mut letters = 0;
    for kind in pressure
        .options
        .iter()
        .filter(|kind| kind.no_letter.is_none())
    {
        let mut case = example(&data);
        case.incident.pressure = vec![kind.id.clone()];
        for facts in [None, Some(("expelled", "true"))] {
            case.facts = facts
                .into_iter()
                .map(|(id, answer)| (id.to_owned(), answer.to_owned()))
                .collect();
            for addressee in zhaloba::letters::suitable(&case, &data, today()) {
                let letter = zhaloba::compose(&case, addressee, &data, today()).unwrap();
                let text = letter.to_markdown();
                let story = &case.incident.story;
                for phrase in of_one_role
                    .iter()
                    .filter(|phrase| !story.contains(**phrase))
                {
                    assert!(!text.contains(phrase), "{} {phrase}\n{text}", addressee.id);
                }
                assert!(text.contains("студентов, родителей обучающихся и педагогических"));
                letters += 1;
            }
        }
    }
    assert!(letters > 200, "{letters}");
}

#[test]
fn who_writes_is_named_by_what_the_others_are() {
    let data = Data::built_in().unwrap();
    let prosecutor = data.rules.addressees.get("prosecutor").unwrap();
    for (roles, kind, genitive, nominative) in [
        (
            ["teacher", "employee"],
            "university",
            "от группы граждан: педагогических работников и иных работников\\",
            "Мы — педагогические работники и иные работники ",
        ),
        (
            ["parent", "teacher"],
            "kindergarten",
            "от группы граждан: родителей воспитанников и педагогических работников\\",
            "Мы — родители (законные представители) воспитанников и педагогические работники ",
        ),
        (
            ["pupil", "student"],
            "college",
            "от группы граждан: студентов и школьников\\",
            "Мы — студенты и школьники ",
        ),
        (
            ["applicant", "student"],
            "university",
            "от группы граждан: студентов и абитуриентов\\",
            "Мы — студенты и абитуриенты ",
        ),
    ] {
        let mut case = example(&data);
        case.institution.kind = kind.to_owned();
        case.applicants.truncate(2);
        for (applicant, role) in case.applicants.iter_mut().zip(roles) {
            applicant.role = Some(role.to_owned());
        }
        let letter = zhaloba::compose(&case, prosecutor, &data, today()).unwrap();
        let letter = letter.to_markdown();
        assert!(letter.contains(genitive), "{letter}");
        assert!(letter.contains(nominative), "{letter}");
    }
}

#[test]
fn a_role_that_is_that_of_all_changes_nothing() {
    let data = Data::built_in().unwrap();
    let plain = alone(&example(&data), "student");
    let mut said = plain.clone();
    said.applicants[1].role = Some("student".to_owned());
    let mut own = plain.clone();
    own.role = "parent".to_owned();
    let applicants = own.applicants.iter_mut();
    applicants.for_each(|applicant| applicant.role = Some("student".to_owned()));
    for addressee in zhaloba::letters::suitable(&plain, &data, today()) {
        let letter = |case| zhaloba::compose(case, addressee, &data, today()).unwrap();
        let expected = letter(&plain).to_markdown();
        assert!(!expected.contains("граждан:"));
        assert_eq!(letter(&said).to_markdown(), expected, "{}", addressee.id);
        assert_eq!(letter(&own).to_markdown(), expected, "{}", addressee.id);
    }
}

/// The signature is that of the first, whoever else is under age.
#[test]
fn age_is_asked_of_each_by_the_own_role() {
    let data = Data::built_in().unwrap();
    let mut case = example(&data);
    case.applicants.rotate_left(2);
    case.applicants[4].birth_date = NaiveDate::from_ymd_opt(2009, 1, 2);
    let rector = data.rules.addressees.get("rector").unwrap();
    let letter = zhaloba::compose(&case, rector, &data, today()).unwrap();
    let (body, list) = (letter.to_markdown(), letter.list.unwrap());
    assert!(!body.contains("А. П. Примеров\\\nзаконный представитель"));
    assert!(list.signers[4].name.contains("законный представитель"));
    case.applicants.rotate_left(4);
    let letter = zhaloba::compose(&case, rector, &data, today()).unwrap();
    assert!(
        letter
            .to_markdown()
            .contains("Образцова\\\nзаконный представитель")
    );

    let text = fs::read_to_string(EXAMPLE).unwrap();
    let young = |line: &str| text.replacen(line, &format!("{line}\n    birth_date: 2013-01-02"), 1);
    let of_teacher = read(&young("    status: преподаватель физики"), &data);
    assert_eq!(codes(of_teacher.unwrap_err()), ["applicant-too-young"]);
    let of_parent = young("    status: отец Примеровой Веры Андреевны, студентки 1 курса");
    assert!(read(&of_parent, &data).is_ok());
    let grown = text.replacen("birth_date: 2009-09-03", "birth_date: 1999-09-03", 1);
    assert_eq!(codes(read(&grown, &data).unwrap_err()), ["child-adult"]);
}

#[test]
fn a_role_is_one_of_those_known_and_not_said_twice() {
    let data = Data::built_in().unwrap();
    let text = fs::read_to_string(EXAMPLE).unwrap();
    let unknown = text.replacen("role: parent", "role: parrot", 1);
    assert_eq!(codes(read(&unknown, &data).unwrap_err()), ["unknown-value"]);
    let petition = fs::read_to_string("examples/petition/case.yaml").unwrap();
    let of_one = petition.replacen("  - {name", "  - {role: parent, name", 1);
    assert_ne!(of_one, petition);
    let codes = codes(read(&of_one, &data).unwrap_err());
    assert_eq!(codes, ["role-of-applicant"]);
}

const COLUMNS: [&str; 22] = [
    "case",
    "role",
    "institution.name",
    "institution.kind",
    "institution.founder",
    "institution.region",
    "institution.city",
    "institution.address",
    "incident.date",
    "incident.pressure",
    "incident.demanded_by.position",
    "incident.how",
    "incident.order.title",
    "incident.order.number",
    "incident.order.date",
    "incident.device",
    "incident.story",
    "applicant.name",
    "applicant.address",
    "applicant.status",
    "to",
    "dated",
];

/// The rows of the example; only the first says what happened.
fn rows(case: &Case) -> String {
    let (institution, incident) = (&case.institution, &case.incident);
    let order = incident.order.as_ref().unwrap();
    let told = [
        institution.name.clone(),
        institution.kind.clone(),
        institution.founder.clone().unwrap(),
        institution.region.clone(),
        institution.city.clone().unwrap(),
        institution.address.clone().unwrap(),
        incident.date.unwrap().to_string(),
        incident.pressure.join("|"),
        incident.demanded_by.position.clone(),
        incident.how.clone().unwrap(),
        order.title.clone(),
        order.number.clone().unwrap(),
        order.date.unwrap().to_string(),
        incident.device.clone().unwrap(),
        incident.story.replace('\n', " "),
    ];
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS).unwrap();
    for (index, applicant) in case.applicants.iter().enumerate() {
        let mut row = vec!["1".to_owned(), case.role_of(applicant).to_owned()];
        row.extend(told.iter().map(|cell| match index {
            0 => cell.clone(),
            _ => String::new(),
        }));
        row.push(applicant.name.clone());
        row.push(applicant.address.clone());
        row.push(applicant.status.clone().unwrap());
        row.push(
            if index == 0 {
                "rector|rosobrnadzor"
            } else {
                ""
            }
            .to_owned(),
        );
        row.push(case.dated.unwrap().to_string());
        table.write_record(row).unwrap();
    }
    String::from_utf8(table.into_inner().unwrap()).unwrap()
}

/// The letters of the case file.
fn letters_of_file(folder: &Path, case: &str) -> Vec<String> {
    fs::write(folder.join("many.yaml"), case).unwrap();
    let to = ["--to", "rector", "--to", "rosobrnadzor"];
    let words = [
        ["write", "many.yaml", "-o", "file"].as_slice(),
        &to,
        &["--format", "md"],
    ];
    let output = program(folder, &words.concat());
    assert!(output.status.success(), "{output:?}");
    let letter = |name: &str| fs::read_to_string(folder.join("file").join(name)).unwrap();
    vec![letter("many-rector.md"), letter("many-rosobrnadzor.md")]
}

#[test]
fn a_table_of_people_of_several_roles_gives_the_letters_of_the_case() {
    let data = Data::built_in().unwrap();
    let folder = TempDir::new().unwrap();
    let case = example(&data);
    let expected = letters_of_file(folder.path(), &fs::read_to_string(EXAMPLE).unwrap());
    assert!(expected[0].contains("граждан: студентов, родителей обучающихся и педагогических"));
    fs::write(folder.path().join("table.csv"), rows(&case)).unwrap();
    let words = ["batch", "table.csv", "-o", "table", "--format", "md"];
    let output = program(folder.path(), &words);
    assert!(output.status.success(), "{output:?}");
    let letter = |id: &str| {
        let name = format!("table/00002-{id}.md");
        fs::read_to_string(folder.path().join(name)).unwrap()
    };
    assert_eq!(letter("rector"), expected[0]);
    assert_eq!(letter("rosobrnadzor"), expected[1]);
}

#[test]
fn signers_of_a_table_have_their_roles() {
    let data = Data::built_in().unwrap();
    let folder = TempDir::new().unwrap();
    let text = fs::read_to_string(EXAMPLE).unwrap();
    let case = example(&data);
    let expected = letters_of_file(folder.path(), &text);
    let mut table = csv::Writer::from_writer(Vec::new());
    table
        .write_record(["ФИО", "Адрес", "Роль", "Статус"])
        .unwrap();
    for (index, applicant) in case.applicants.iter().enumerate().skip(1) {
        // Who has none has that of the case.
        let role = if index == 1 {
            ""
        } else {
            case.role_of(applicant)
        };
        let status = applicant.status.as_deref().unwrap();
        let row = [&applicant.name, &applicant.address, role, status];
        table.write_record(row).unwrap();
    }
    fs::write(
        folder.path().join("people.csv"),
        table.into_inner().unwrap(),
    )
    .unwrap();
    let (before, rest) = text.split_once("  - name: Громов").unwrap();
    let (_, behind) = rest.split_once("\nto: ").unwrap();
    fs::write(
        folder.path().join("many.yaml"),
        format!("{before}to: {behind}"),
    )
    .unwrap();
    let words = [
        "write",
        "many.yaml",
        "--signers",
        "people.csv",
        "-o",
        "joined",
    ];
    let to = ["--to", "rector", "--to", "rosobrnadzor", "--format", "md"];
    let output = program(folder.path(), &[words.as_slice(), &to].concat());
    assert!(output.status.success(), "{output:?}");
    for (name, expected) in ["many-rector.md", "many-rosobrnadzor.md"]
        .iter()
        .zip(&expected)
    {
        let letter = fs::read_to_string(folder.path().join("joined").join(name)).unwrap();
        assert_eq!(&letter, expected);
    }

    let wrong = "name,address,role\nПримеров Пётр Ильич,\"620014, г. Екатеринбург\",parrot\n";
    fs::write(folder.path().join("people.csv"), wrong).unwrap();
    let output = program(folder.path(), &["check", "people.csv"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        !output.status.success() && told.contains("row 2, column C"),
        "{told}"
    );
}
