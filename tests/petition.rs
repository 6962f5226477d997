//! A petition: many people of many institutions write one letter to each addressee.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use chrono::NaiveDate;
use tempfile::TempDir;
use zhaloba::case::CaseFile;
use zhaloba::data::Data;
use zhaloba::layout::Typesetter;
use zhaloba::layout::font::Fonts;
use zhaloba::letter::{Block, Letter};
use zhaloba::yaml::Source;

const SIGNERS: usize = 2_984;
const INSTITUTIONS: usize = 61;
const REGIONS: usize = 23;
const REGIONS_BY_NAME: [&str; REGIONS] = [
    "Краснодарский край",
    "Красноярский край",
    "Пермский край",
    "Приморский край",
    "Ставропольский край",
    "Хабаровский край",
    "Амурская область",
    "Архангельская область",
    "Астраханская область",
    "Белгородская область",
    "Брянская область",
    "Владимирская область",
    "Волгоградская область",
    "Вологодская область",
    "Воронежская область",
    "Запорожская область",
    "Ивановская область",
    "Иркутская область",
    "Калининградская область",
    "Калужская область",
    "Кемеровская область — Кузбасс",
    "Кировская область",
    "Костромская область",
];
const TO: [&str; 2] = ["prosecutor_general", "rosobrnadzor"];

const HEADER: [&str; 16] = [
    "case",
    "role",
    "institution.name",
    "institution.kind",
    "institution.founder",
    "institution.region",
    "institution.city",
    "incident.date",
    "incident.pressure",
    "incident.demanded_by.position",
    "incident.how",
    "incident.story",
    "applicant.name",
    "applicant.address",
    "to",
    "dated",
];

/// What the row of this number says of its institution and what happened there.
struct Told {
    role: &'static str,
    name: String,
    kind: &'static str,
    region: &'static str,
    day: u32,
    pressure: &'static str,
    position: &'static str,
}

fn told(row: usize) -> Told {
    let number = row % INSTITUTIONS;
    // Every seventh institution has two incidents.
    let second = number.is_multiple_of(7) && (row / INSTITUTIONS) % 2 == 1;
    let pressure = match (number % 4, second) {
        (_, true) => "chat_removal|info_only_in_max",
        (0, _) => "expulsion_threat|install_confirmation",
        (1, _) => "exam_nonadmission",
        (2, _) => "refuser_lists|expulsion_threat",
        _ => "info_only_in_max",
    };
    Told {
        role: if number.is_multiple_of(5) {
            "parent"
        } else {
            "student"
        },
        name: format!("Примерский колледж № {}", number + 1),
        kind: "college",
        region: REGIONS_BY_NAME[number % REGIONS],
        day: u32::try_from(number % 20).unwrap() + 1,
        pressure,
        position: if second {
            "директор"
        } else {
            "куратор группы"
        },
    }
}

fn table() -> String {
    let mut csv = HEADER.join(";") + "\n";
    for row in 0..SIGNERS {
        let told = told(row);
        let date = format!("{:02}.11.2025", told.day);
        let story = format!("Куратор сказал группе, что мессенджер MAX обязателен; рассказ {row}.");
        let name = format!("Примеров Пётр {}ич", ["Иль", "Кузьм", "Фом"][row % 3]);
        let address = format!("101000, г. Примерск, ул. Образцовая, д. {}", row + 1);
        let cells = [
            "петиция",
            told.role,
            &told.name,
            told.kind,
            "regional",
            told.region,
            "Примерск",
            &date,
            told.pressure,
            told.position,
            "spoken",
            &story,
            &name,
            &address,
            &TO.join("|"),
            "30.11.2025",
        ];
        csv += &cells.map(|cell| format!("\"{cell}\"")).join(";");
        csv.push('\n');
    }
    csv
}

fn batch(folder: &Path, table: &str, formats: &str) -> Output {
    fs::write(folder.join("table.csv"), table).unwrap();
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args([
            "--json",
            "batch",
            "table.csv",
            "-o",
            "out",
            "--format",
            formats,
        ])
        .current_dir(folder)
        .output()
        .unwrap()
}

fn letter(folder: &Path, to: &str) -> Letter {
    let path = folder.join(format!("out/00002-{to}.md"));
    Letter::parse(&fs::read_to_string(path).unwrap()).unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn paragraph(block: &Block) -> String {
    plain(&block.words())
}

/// The regions of an annex, each with its institutions and their counts of signatures.
fn annexed(letter: &Letter) -> BTreeMap<String, Vec<(String, usize)>> {
    let mut regions: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
    let mut region = String::new();
    for block in &letter.annex.as_ref().unwrap().blocks {
        match block {
            Block::Heading(_) => region = paragraph(block),
            Block::Paragraph(_) => {
                let words = paragraph(block);
                let Some((named, count)) = words.split_once(" (г. Примерск) — ") else {
                    continue;
                };
                let (_, name) = named.split_once(". ").unwrap();
                let count = count.split(' ').next().unwrap().parse().unwrap();
                let institutions = regions.entry(region.clone()).or_default();
                institutions.push((name.to_owned(), count));
            }
            Block::List { .. } => {}
        }
    }
    regions
}

fn expected() -> BTreeMap<String, BTreeMap<String, usize>> {
    let mut regions: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for row in 0..SIGNERS {
        let told = told(row);
        let institutions = regions.entry(told.region.to_owned()).or_default();
        *institutions.entry(told.name).or_default() += 1;
    }
    regions
}

#[test]
fn thousands_of_many_institutions_write_one_letter_to_each_addressee() {
    let folder = TempDir::new().unwrap();
    let made = batch(folder.path(), &table(), "md,pdf");
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stdout)
    );
    let files = fs::read_dir(folder.path().join("out")).unwrap();
    let files: BTreeSet<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("0"))
        .collect();
    let expected_files = TO
        .iter()
        .flat_map(|to| ["md", "pdf"].map(|end| format!("00002-{to}.{end}")));
    assert_eq!(files, expected_files.collect());
    let expected = expected();
    assert_eq!(expected.len(), REGIONS);
    for to in TO {
        let letter = letter(folder.path(), to);
        let first = paragraph(&letter.body[0]);
        assert_eq!(
            first,
            "Обращение подписано 2 984 гражданами из 61 организации в 23 регионах."
        );
        assert_eq!(letter.list.as_ref().unwrap().signers.len(), SIGNERS);
        let annexed = annexed(&letter);
        let count: usize = annexed.values().map(Vec::len).sum();
        assert_eq!(count, INSTITUTIONS, "each stands once");
        let annexed: BTreeMap<String, BTreeMap<String, usize>> = annexed
            .into_iter()
            .map(|(region, institutions)| (region, institutions.into_iter().collect()))
            .collect();
        assert_eq!(annexed, expected);
        let signed: usize = annexed.values().flat_map(BTreeMap::values).sum();
        assert_eq!(signed, SIGNERS);
        let blocks = &letter.annex.as_ref().unwrap().blocks;
        let stories: BTreeSet<String> = blocks
            .iter()
            .map(paragraph)
            .filter(|words| words.contains("; рассказ "))
            .collect();
        assert_eq!(stories.len(), SIGNERS, "no story is lost");
    }
    let again = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["-q", "write", "out/00002-rosobrnadzor.md", "-o", "again"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(again.status.success(), "{again:?}");
    let [first, again] = ["out", "again"].map(|made| {
        let pdf = folder.path().join(made).join("00002-rosobrnadzor.pdf");
        fs::read(pdf).unwrap()
    });
    assert!(first == again, "what is written by hand is written alike");
}

#[test]
fn the_kinds_of_pressure_are_counted_by_institutions() {
    let folder = TempDir::new().unwrap();
    batch(folder.path(), &table(), "md");
    let mut kinds: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in 0..SIGNERS {
        let told = told(row);
        for kind in told.pressure.split('|') {
            kinds.entry(kind).or_default().insert(told.name.clone());
        }
    }
    let mut counts: Vec<usize> = kinds.values().map(BTreeSet::len).collect();
    counts.sort_unstable();
    let letter = letter(folder.path(), "prosecutor_general");
    let list = letter.body.iter().find_map(|block| match block {
        Block::List { start: None, items } => Some(items),
        _ => None,
    });
    let said = list.unwrap().iter().map(|item| {
        let words = paragraph(&item[0]);
        let (_, count) = words.rsplit_once(" — в ").unwrap();
        count.split(' ').next().unwrap().parse().unwrap()
    });
    let mut said: Vec<usize> = said.collect();
    said.sort_unstable();
    assert_eq!(said, counts);
}

/// Rows of two institutions; what differs besides is told by the test.
fn two(change: impl Fn(&str) -> String) -> String {
    let rows = table();
    let mut lines = rows.lines();
    let header = lines.next().unwrap();
    let rows = lines.take(2).collect::<Vec<_>>().join("\n");
    format!("{header}\n{}\n", change(&rows))
}

#[test]
fn what_rows_say_differently_of_one_institution_is_wrong() {
    let same_region = |rows: &str| rows.replace(REGIONS_BY_NAME[1], REGIONS_BY_NAME[0]);
    for (from, to, is_right) in [
        ("колледж № 2", "колледж № 2", true),
        ("колледж № 2", "колледж № 1", false),
        ("колледж № 2", "«колледж» №1", false),
        ("\"Примерский колледж № 2\"", "", false),
    ] {
        let folder = TempDir::new().unwrap();
        let table = two(|rows| same_region(&rows.replace(from, to)));
        let made = batch(folder.path(), &table, "md");
        let told = String::from_utf8_lossy(&made.stdout).into_owned();
        assert_eq!(made.status.success(), is_right, "{to} {told}");
        assert_eq!(told.contains("group-differs"), !is_right, "{to} {told}");
    }
}

/// One college, by its name and town, is not two because somebody took another region.
#[test]
fn an_institution_in_two_regions_is_told_of() {
    for (name, is_told) in [("колледж № 1", true), ("колледж № 2", false)] {
        let folder = TempDir::new().unwrap();
        let table = two(|rows| rows.replace("колледж № 2", name));
        let made = batch(folder.path(), &table, "md");
        let told = String::from_utf8_lossy(&made.stdout).into_owned();
        assert!(made.status.success(), "{told}");
        assert_eq!(told.contains("institution-regions"), is_told, "{told}");
    }
}

/// One name in two towns of a region is two schools; one name in one town is one, and gets no petition.
#[test]
fn a_petition_about_one_institution_is_refused() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/petition/case.yaml");
    let case = fs::read_to_string(example).unwrap();
    let name = |number: u32| format!("МАОУ «Образцовская школа № {number}»");
    let one = case
        .replace("ГАПОУ СО «Примерский политехнический колледж»", &name(12))
        .replace(&name(15), "МАОУ Образцовская школа № 12")
        .replace("Свердловская область", "Пермский край")
        .replace("Екатеринбург\n", "Пермь\n");
    let towns = one.replacen("city: Пермь", "city: Кунгур", 1);
    assert!(one != case && towns != one);
    for (case, is_refused) in [(case, false), (one, true), (towns, false)] {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("case.yaml"), case).unwrap();
        let told = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
            .args(["check", "case.yaml", "--json", "--today", "2025-11-24"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        let told = String::from_utf8(told.stdout).unwrap();
        assert_eq!(told.contains("petition-single"), is_refused, "{told}");
    }
}

/// What an addressee cannot deal with it is asked to pass on; what happened is told in somebody's words.
#[test]
fn a_petition_says_who_tells_and_what_is_for_others() {
    let folder = TempDir::new().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let case = fs::read_to_string(root.join("examples/petition/case.yaml")).unwrap();
    let status = "status: студент 2 курса,";
    let minor = case.replacen(status, "birth_date: 2009-02-01,", 1);
    assert_ne!(minor, case);
    fs::write(folder.path().join("minor.yaml"), minor).unwrap();
    fs::write(folder.path().join("whole.yaml"), case).unwrap();
    let args = ["write", "minor.yaml", "whole.yaml", "--format", "md"];
    let (code, told) = ran(folder.path(), &args);
    assert_eq!(code, Some(0), "{told}");
    let letter = |name: &str| fs::read_to_string(folder.path().join("letters").join(name)).unwrap();
    let in_part = "в отношении части изложенных событий направить настоящее обращение в этой части";
    for (name, is_in_part, signs) in [
        ("whole-rosobrnadzor.md", true, false),
        ("whole-prosecutor_general.md", false, false),
        ("minor-prosecutor_general.md", false, true),
    ] {
        let letter = letter(name);
        assert_eq!(letter.contains(in_part), is_in_part, "{name}");
        let signature = "А. С. Громов\\\nзаконный представитель\n";
        assert_eq!(letter.contains(signature), signs, "{name}");
        assert!(
            letter.contains("Со слов подписавших: После третьей пары"),
            "{name}"
        );
        assert!(
            letter.contains("Со слов подписавшего лица: На совещании"),
            "{name}"
        );
    }
}

/// Everything that may be told, by everybody, still makes a letter of three pages.
#[test]
fn whatever_is_told_the_letter_before_its_annex_is_short() {
    let data = Data::built_in().unwrap();
    let pressure = data.rules.interview.question("pressure").unwrap();
    let answered = pressure
        .options
        .iter()
        .filter(|kind| kind.no_letter.is_none());
    let kinds: Vec<&str> = answered.map(|kind| kind.id.as_str()).collect();
    let account = |role: &str, kind: &str, how: &str| {
        format!(
            "role: {role}\ninstitution: {{name: Примерская организация {role}, kind: {kind}, founder: regional, \
             region: Пермский край}}\nincident: {{date: 2025-11-14, how: {how}, pressure: [{}], \
             demanded_by: {{position: директор}}, story: Сказали установить мессенджер.}}\n",
            kinds.join(", ")
        )
    };
    let mut case = format!(
        "version: 1\n{}elsewhere:\n",
        account("student", "university", "spoken")
    );
    for (role, kind, how) in [
        ("parent", "school", "written_order"),
        ("teacher", "college", "chat"),
        ("employee", "employer", "spoken"),
        ("applicant", "college", "spoken"),
        ("pupil", "school", "spoken"),
    ] {
        let account = account(role, kind, how) + "signers: 1\n";
        case += &format!("  - {}\n", account.trim_end().replace('\n', "\n    "));
    }
    case += "applicants:\n";
    for number in 1..=6 {
        case += &format!(
            "  - {{name: Примеров Пётр Ильич, address: '101000, г. Примерск, д. {number}'}}\n"
        );
    }
    case += "to: [prosecutor_general, rosobrnadzor]\ndated: 2025-11-24\n";
    let source = Source {
        name: None,
        text: case,
    };
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let case = CaseFile::read(&source, &data.rules, today).unwrap().case;
    let mut typesetter = Typesetter::new(Fonts::embedded().unwrap());
    for to in TO {
        let addressee = data.rules.addressees.get(to).unwrap();
        let letter = zhaloba::compose(&case, addressee, &data, today).unwrap();
        let set = typesetter.lay_out(&letter);
        assert!(set.is_ok(), "{to} {:?} {}", set.err(), letter.to_markdown());
    }
}

#[test]
fn a_petition_to_one_who_gets_none_is_refused() {
    let folder = TempDir::new().unwrap();
    let table = two(|rows| rows.replace("prosecutor_general|rosobrnadzor", "rector"));
    let made = batch(folder.path(), &table, "md");
    let told = String::from_utf8_lossy(&made.stdout);
    assert!(!made.status.success());
    assert!(told.contains("no-petition"), "{told}");
}

fn ran(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let ran = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap();
    let told = [ran.stdout, ran.stderr].concat();
    (
        ran.status.code(),
        String::from_utf8_lossy(&told).into_owned(),
    )
}

/// A table of signers, or a blank sheet, does not say to which institution who signs belongs.
#[test]
fn nobody_signs_a_petition_for_the_wrong_institution() {
    let folder = TempDir::new().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let case = root.join("examples/petition/case.yaml");
    let signers = root.join("examples/collective/signers.csv");
    let (case, signers) = (case.to_str().unwrap(), signers.to_str().unwrap());
    for args in [
        ["--json", "write", case, "--signers", signers],
        ["--json", "sheets", case, "--pages", "2"],
    ] {
        let (code, told) = ran(folder.path(), &args);
        assert_eq!(code, Some(3), "{told}");
        assert!(told.contains("petition-signers"), "{told}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// A letter says how many sign it: who stands there twice is told of.
#[test]
fn one_person_is_not_two_without_a_word() {
    let same = |rows: &str| {
        let (first, second) = rows.split_once('\n').unwrap();
        let person = |row: &str| {
            let cells: Vec<&str> = row.split("\";\"").collect();
            cells[12..14].join("\";\"")
        };
        format!(
            "{first}\n{}",
            second.replace(&person(second), &person(first))
        )
    };
    let almost = |rows: &str| same(rows).replacen("Пётр", "Петр", 1);
    for change in [&same as &dyn Fn(&str) -> String, &almost] {
        let folder = TempDir::new().unwrap();
        let made = batch(folder.path(), &two(change), "md");
        let said = String::from_utf8_lossy(&made.stdout).into_owned();
        assert!(
            made.status.success() && said.contains("applicant-twice"),
            "{said}"
        );
        let (code, said) = ran(folder.path(), &["--lang", "en", "check", "table.csv"]);
        assert_eq!(code, Some(0), "{said}");
        assert!(said.contains("row 3, column M"), "{said}");
    }
}
