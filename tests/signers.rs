//! `write --signers` from outside: the people of a table join a case, or all that is wrong with them is said.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

#[path = "table/book.rs"]
#[allow(dead_code, reason = "other tests need the rest")]
mod book;

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;
use zhaloba::signers::{Incomplete, SignerReader};
use zhaloba::table::{Options, rows, survey};

const EXAMPLE: &str = "examples/collective/signers.csv";

/// A folder with the case of the example and what came of a command in it.
struct Desk(TempDir);

struct Told {
    code: i32,
    out: String,
    err: String,
}

impl Told {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }

    /// Row, column, name of the column and code of each problem.
    fn problems(&self) -> Vec<String> {
        let json = self.json();
        let problems = json["problems"].as_array().unwrap().iter();
        let told = problems.map(|problem| {
            let text = |key: &str| problem[key].as_str().unwrap_or_default().to_owned();
            let (line, column) = (&problem["line"], &problem["column"]);
            format!("{line}:{column} {} {}", text("path"), text("code"))
        });
        told.collect()
    }
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(
            "examples/collective/case.yaml",
            folder.path().join("together.yaml"),
        )
        .unwrap();
        Self(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path().join(name), bytes).unwrap();
    }

    /// The case of the example with something else in place of a part of it.
    fn put_case(&self, from: &str, to: &str) {
        let case = fs::read_to_string("examples/collective/case.yaml").unwrap();
        assert!(case.contains(from), "{from}");
        self.put("together.yaml", case.replace(from, to));
    }

    fn run(&self, arguments: &str) -> Told {
        self.run_with(arguments, b"")
    }

    fn run_with(&self, arguments: &str, input: &[u8]) -> Told {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
        command.args(arguments.split_whitespace());
        if !arguments.contains("--lang") {
            command.args(["--lang", "en"]);
        }
        command.args(["--today", "2026-11-22"]);
        command.current_dir(self.path()).stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        let output = child.wait_with_output().unwrap();
        Told {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The letter to the head, as Markdown.
    fn letter(&self, table: &str) -> String {
        let arguments = format!(
            "write together.yaml --signers {table} --to rector --format md --force -q -o out"
        );
        let told = self.run(&arguments);
        assert_eq!(told.code, 0, "{}", told.err);
        let letter = fs::read_to_string(self.path().join("out/together-rector.md"));
        letter.unwrap().replace(['\u{a0}', '\u{2011}'], " ")
    }
}

/// The cells of the example.
fn example() -> Vec<Vec<String>> {
    let text = fs::read_to_string(EXAMPLE).unwrap();
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(Cursor::new(text));
    let records = reader.into_records();
    records
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// Cells as CSV.
fn csv_of(rows: &[Vec<String>], delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

const HEADER: &str = "name,address,status,birth_date,email,sheet,line\n";

#[test]
fn twenty_four_people_sign_in_the_order_of_the_table() {
    let desk = Desk::new();
    desk.put("t.csv", fs::read(EXAMPLE).unwrap());
    let letter = desk.letter("t.csv");
    let own = "Образцова Дарья Игоревна".to_owned();
    let people = example().into_iter().skip(1).map(|row| row[0].clone());
    let names: Vec<String> = std::iter::once(own).chain(people).collect();
    assert_eq!(names.len(), 24);
    let list = letter.rsplit("Образцова Дарья").next().unwrap();
    let mut behind = 0;
    for name in &names[1..] {
        let name = name.replace('-', " ");
        let list = list.replace('-', " ");
        let place = list[behind..].find(&name);
        behind += place.unwrap_or_else(|| unreachable!("{name} stands behind"));
    }
    let told = desk.run("write together.yaml --signers t.csv --json -o json");
    let json = told.json();
    assert_eq!(json["signers"]["joined"], 23);
    assert_eq!(json["signers"]["sheets"]["absent"].to_string(), "[[3,3]]");
    assert!(desk.path().join("json/together-prosecutor.pdf").exists());
}

#[test]
fn the_same_people_give_the_same_letter_whatever_the_table_is_written_as() {
    let desk = Desk::new();
    let rows = example();
    desk.put("t.csv", csv_of(&rows, b','));
    let letter = desk.letter("t.csv");

    let mut russian = rows.clone();
    let names = [
        "Ф. И. О.",
        "Адрес",
        "Статус",
        "Дата рождения",
        "Электронная почта",
        "Лист",
        "Строка",
    ];
    russian[0] = names.map(str::to_owned).to_vec();
    for row in &mut russian[1..] {
        let parts: Vec<&str> = row[3].split('-').collect();
        row[3] = [parts[2], parts[1], parts[0]].join(".");
    }
    let russian = csv_of(&russian, b';');
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1251.encode(&russian);
    assert!(!lossy);
    desk.put("w.csv", &bytes);
    assert_eq!(desk.letter("w.csv"), letter);

    let sheet: String = (1..)
        .zip(&rows)
        .map(|(number, row)| {
            let texts: Vec<&str> = row.iter().map(String::as_str).collect();
            book::row(number, &texts)
        })
        .collect();
    desk.put("t.xlsx", book::book(&[("visible", &sheet)], &[]));
    assert_eq!(desk.letter("t.xlsx"), letter);

    let lines = rows[1..].iter().map(|row| {
        let cells = rows[0].iter().zip(row).filter(|(_, text)| !text.is_empty());
        let cells = cells.map(|(name, text)| (name.clone(), Value::from(text.as_str())));
        Value::Object(cells.collect()).to_string() + "\n"
    });
    desk.put("t.jsonl", lines.collect::<String>());
    assert_eq!(desk.letter("t.jsonl"), letter);
}

#[test]
fn a_table_from_standard_input_and_some_of_its_rows_join() {
    let desk = Desk::new();
    let table = fs::read(EXAMPLE).unwrap();
    let told = desk.run_with("write together.yaml --signers - --rows 2-4 --json", &table);
    assert_eq!(told.code, 0, "{}", told.out);
    assert_eq!(told.json()["signers"]["joined"], 3);
}

/// A spreadsheet keeps the lines of an address; a row of the list has none of its own.
#[test]
fn an_address_of_several_lines_is_a_cell_of_one() {
    let desk = Desk::new();
    let lines = "\"101000, г. Примерск,\n ул. Образцовая, д. 1\"";
    let table = format!("name;address\nПримеров Пётр Ильич;{lines}\n");
    desk.put("t.csv", table);
    let row = "Примеров Пётр Ильич | 101000, г. Примерск, ул. Образцовая, д. 1 |";
    assert!(desk.letter("t.csv").contains(row));
    let told = desk.run("write together.yaml --signers t.csv --to rector -o pdf");
    assert_eq!(told.code, 0, "{}", told.err);
}

#[test]
fn everything_wrong_with_table_and_case_is_said_at_once() {
    let desk = Desk::new();
    desk.put_case("how: spoken", "how: shouted");
    desk.put(
        "t.csv",
        HEADER.to_owned()
            + "Громов,\"620014, г. Примерск, ул. Садовая, д. 1\",,,,,\n\
               Гpомов Лев Ильич,\"г. Примерск, ул. Садовая, д. 2\",,31.02.2006,lev.example.org,0,\n\
               Ветров А. С.,\"620014, г. Примерск, ул. Садовая, д. 3\",,,,,\n\
               Ветрова (староста) Анна,\"620014, г. Примерск, «ул. Садовая, д. 4\",студентка,,,,\n\
               ,\"620014, г. Примерск, ул. Садовая, д. 5\",,,,,\n\
               Жданов Пётр Ильич,,,,,,\n",
    );
    let told = desk.run("write together.yaml --signers t.csv --json");
    assert_eq!(told.code, 3);
    let expected = [
        "2:1 name name-incomplete",
        "3:1 name lookalike",
        "3:2 address address-short",
        "3:4 birth_date no-such-day",
        "3:5 email email-doubtful",
        "3:6 sheet out-of-range",
        "4:1 name name-incomplete",
        "5:1 name name-signs",
        "5:2 address quotes-unbalanced",
        "6:1 name signer-incomplete",
        "7:2 address signer-incomplete",
    ];
    let found = told.problems();
    assert!(found[0].ends_with("incident.how unknown-value"));
    assert_eq!(found[1..], expected);
    for secret in ["Ветров", "Громов", "Садовая", "lev", "староста"] {
        assert!(!told.out.contains(secret), "{secret} is not repeated");
    }
}

#[test]
fn ages_are_held_against_the_case() {
    let desk = Desk::new();
    desk.put(
        "t.csv",
        HEADER.to_owned()
            + "Громов Лев Ильич,\"620014, г. Примерск, д. 1\",,2026-01-01,,,\n\
               Ветров Лев Ильич,\"620014, г. Примерск, д. 2\",,2014-01-01,,,\n\
               Жданов Лев Ильич,\"620014, г. Примерск, д. 3\",,2009-01-01,,,\n",
    );
    let told = desk.run("write together.yaml --signers t.csv --json");
    let expected = [
        "2:4 birth_date born-after-incident",
        "3:4 birth_date applicant-too-young",
    ];
    assert_eq!(told.problems(), expected);
    // Whose statement it is, a table alone does not say.
    assert_eq!(desk.run("check t.csv").code, 0);
}

#[test]
fn a_header_that_will_not_do_is_refused_in_each_column() {
    let desk = Desk::new();
    desk.put("t.csv", "ФИО,Adres,Группа,#,name\nГромов Лев,a,b,c,d\n");
    let told = desk.run("write together.yaml --signers t.csv --json");
    assert_eq!(told.code, 3);
    let expected = [
        "1:2 Adres table-column-unknown",
        "1:3  table-column-unknown",
        "1:5 name signers-repeated-column",
        "1:0 address signers-column-missing",
    ];
    let mut found = told.problems();
    found.sort();
    let mut expected: Vec<String> = expected.iter().map(|line| (*line).to_owned()).collect();
    expected.sort();
    assert_eq!(found, expected);
    desk.put(
        "t.csv",
        "Громов Лев,\"г. Примерск\"\nВетров Пётр,\"г. Примерск\"\n",
    );
    let told = desk.run("write together.yaml --signers t.csv --json");
    assert_eq!(told.problems(), ["1:0  signers-no-header"]);
    assert!(!told.out.contains("Громов"));
}

#[test]
fn people_without_an_address_are_refused_or_listed_by_choice() {
    let desk = Desk::new();
    desk.put(
        "t.csv",
        "name,address,#\nГромов Лев Ильич,,да\n,\"620014, г. Примерск, д. 2\",\n,,пустая\n",
    );
    let refused = desk.run("write together.yaml --signers t.csv");
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("--incomplete list"));
    let listed = desk.run("write together.yaml --signers t.csv --incomplete list --json");
    assert_eq!(listed.code, 0, "{}", listed.out);
    assert_eq!(listed.json()["signers"]["incomplete"], 2);
    assert_eq!(listed.problems(), ["null:null  signers-incomplete"]);
    desk.put(
        "s.csv",
        "name,address,status\n,\"620014, г. Примерск\",студент\nГромов Лев Ильич,,\n",
    );
    let told = desk
        .run("write together.yaml --signers s.csv --incomplete list --to rector --format md -o -");
    let letter = told.out.replace('\u{a0}', " ");
    assert!(
        letter.contains("| 2 | студент | 620014, г. Примерск | | |"),
        "{letter}"
    );
    assert!(
        letter.contains("| 3 | Громов Лев Ильич | | | |"),
        "{letter}"
    );
    let strict = desk.run("write together.yaml --signers t.csv --incomplete list --strict -o s");
    assert_eq!(strict.code, 3);
    assert!(!desk.path().join("s").exists());
}

#[test]
fn an_empty_address_in_a_case_file_stays_wrong() {
    let desk = Desk::new();
    desk.put_case(
        "    status: студентка 3 курса",
        "  - {name: Громов Лев Ильич, address: ''}\n  - name: Ветров Лев Ильич\n    address: 620014, г. Примерск",
    );
    let told = desk.run("write together.yaml --json");
    assert_eq!(told.code, 3);
    desk.put("t.csv", "name,address\nЖданов Пётр Ильич,\n");
    let told = desk.run("write together.yaml --signers t.csv --incomplete list --json");
    assert_eq!(told.code, 3, "the choice is for the table alone");
}

#[test]
fn who_stands_there_twice_or_nearly_so_is_told_and_stays() {
    let desk = Desk::new();
    desk.put(
        "t.csv",
        HEADER.to_owned()
            + "Семёнов Лев Ильич,\"620014, г. Примерск, ул. Садовая, д. 1, кв. 2\",,,,1,1\n\
               Ветров Пётр Ильич,\"620014, г. Примерск, ул. Садовая, д. 3\",,,,1,2\n\
               Семенов  Лев Ильич,\"Примерск, улица Садовая, дом 1, квартира 2\",,,,2,1\n\
               Ветров Петр Ильич,\"620014, г. Примерск, ул. Садовая, д. 4\",,,,2,2\n\
               Ветрова Анна Ильинична,\"620014, г. Примерск, ул. Садовая, д. 3\",,,,2,2\n\
               Ветров Пётр Илич,\"620014, г. Примерск, ул. Садовая, д. 3\",,,,4,1\n",
    );
    let told = desk.run("write together.yaml --signers t.csv --json");
    assert_eq!(told.code, 0, "{}", told.out);
    let expected = [
        "4:1 name signer-twice",
        "4:2 address address-short",
        "6:7 line signer-line-twice",
        "7:1 name signer-alike",
    ];
    assert_eq!(told.problems(), expected);
    let json = told.json();
    assert_eq!(json["signers"]["joined"], 6);
    let message = |index: usize| json["problems"][index]["message"].to_string();
    assert!(message(0).contains("row 2") && message(3).contains("row 3"));
    let notes = json["notes"].to_string();
    assert!(
        notes.contains("between the first and the last: 3"),
        "{notes}"
    );
    let strict = desk.run("write together.yaml --signers t.csv --strict -o s");
    assert_eq!(strict.code, 3);
}

#[test]
fn an_applicant_of_the_case_is_not_listed_again() {
    let desk = Desk::new();
    desk.put(
        "t.csv",
        "name,address\nОБРАЗЦОВА ДАРЬЯ ИГОРЕВНА,\"620014, Екатеринбург, Примерная 5-12\"\n\
         Громов Лев Ильич,\"620014, г. Примерск, д. 1\"\n",
    );
    let told = desk.run("write together.yaml --signers t.csv --json");
    let json = told.json();
    assert_eq!(json["signers"]["joined"], 1);
    assert_eq!(json["signers"]["already"], 1);
    assert_eq!(desk.letter("t.csv").matches("ОБРАЗЦОВА").count(), 0);
}

/// The applicants of the example, as they stand in its file.
const OWN: &str = "applicants:
  - name: Образцова Дарья Игоревна
    address: 620014, г. Екатеринбург, ул. Примерная, д. 5, кв. 12
    status: студентка 3 курса
    birth_date: 2005-04-17
";

#[test]
fn a_case_may_have_its_applicants_in_the_table_alone() {
    let desk = Desk::new();
    desk.put_case(OWN, "");
    desk.put("t.csv", fs::read(EXAMPLE).unwrap());
    assert_eq!(desk.run("write together.yaml").code, 3);
    let letter = desk.letter("t.csv");
    let head = letter.split("***").next().unwrap();
    assert!(
        head.contains("Адрес для ответа: 620014, г. Екатеринбург, ул. Примерная, д. 1, кв. 2"),
        "{head}"
    );
    assert!(head.contains("23 человека"), "{head}");
    desk.put(
        "first.csv",
        "name,address\nГромов Лев Ильич,\nВетров Лев Ильич,620014\n",
    );
    let told = desk.run("write together.yaml --signers first.csv --incomplete list --json");
    assert_eq!(told.code, 3);
    assert!(
        told.problems()
            .contains(&"2:0 address signer-first-incomplete".to_owned())
    );
    desk.put("none.csv", "name,address\n");
    let told = desk.run("write together.yaml --signers none.csv --json");
    assert_eq!(
        (told.code, told.problems()),
        (3, vec!["null:null  signers-none".to_owned()])
    );
}

#[test]
fn a_draft_takes_signers_as_a_letter_does() {
    let desk = Desk::new();
    desk.put_case(OWN, "");
    desk.put("t.csv", fs::read(EXAMPLE).unwrap());
    let told = desk.run("write together.yaml --signers t.csv --draft --json");
    assert_eq!(told.code, 0, "{}", told.out);
    assert_eq!(told.json()["signers"]["joined"], 23);
}

#[test]
fn a_story_may_name_those_who_sign() {
    let desk = Desk::new();
    desk.put_case(
        "Приказа об этом нам не показали.",
        "Приказа об этом Громову Алексею Сергеевичу не показали.",
    );
    desk.put("t.csv", fs::read(EXAMPLE).unwrap());
    let told = desk.run("write together.yaml --signers t.csv --json");
    assert!(told.problems().is_empty(), "{:?}", told.problems());
    let alone = desk.run("check together.yaml --json");
    assert_eq!(alone.problems().len(), 1, "{}", alone.out);
}

#[test]
fn a_character_that_cannot_be_printed_is_found_in_its_row() {
    let desk = Desk::new();
    desk.put(
        "t.csv",
        "ФИО,Адрес\nГромов Лев Ильич,\"620014, г. Примерск, д. 1\"\n\
         Ветров Лев Ильич,\"620014, г. Примерск, д. 2 \u{4e00}\"\n",
    );
    let told = desk.run("write together.yaml --signers t.csv --json -o out");
    assert_eq!(told.code, 3, "{}", told.out);
    let json = told.json();
    let problem = &json["problems"][0];
    assert_eq!(problem["file"], "t.csv");
    assert_eq!(
        (&problem["line"], &problem["path"]),
        (&3.into(), &"Адрес".into())
    );
}

#[test]
fn what_does_not_go_together_is_refused() {
    let desk = Desk::new();
    desk.put("t.csv", fs::read(EXAMPLE).unwrap());
    for (arguments, code) in [
        (
            "together.yaml together.yaml --signers t.csv",
            "usage-signers-one-case",
        ),
        ("letter.md --signers t.csv", "usage-letter-option"),
        ("- --signers -", "usage-signers-stdin"),
        ("together.yaml --rows 2-3", "usage-without-signers"),
        ("together.yaml --incomplete list", "usage-without-signers"),
        (
            "together.yaml --signers t.csv --incomplete no",
            "usage-bad-value",
        ),
    ] {
        let told = desk.run(&format!("write {arguments} --json"));
        assert_eq!(told.code, 2, "{arguments}");
        assert_eq!(told.json()["problems"][0]["code"], code, "{arguments}");
    }
}

#[test]
fn check_knows_a_table_of_signers_by_its_columns() {
    let desk = Desk::new();
    desk.put("t.csv", "ФИО;Адрес\nГромов;\n");
    let told = desk.run("check t.csv --json");
    assert_eq!(told.code, 3);
    let expected = ["2:1 ФИО name-incomplete", "2:2 Адрес signer-incomplete"];
    assert_eq!(told.problems(), expected);
    desk.put(
        "t.jsonl",
        "{\"name\": \"Громов Лев Ильич\", \"address\": \"620014, г. Примерск\"}\n",
    );
    assert_eq!(desk.run("check t.jsonl").code, 0);
    desk.put("one.csv", "ФИО;Тел.\nГромов Лев Ильич;1\n");
    let told = desk.run("check one.csv --json");
    let expected = [
        "1:2  table-column-unknown",
        "1:0 address signers-column-missing",
    ];
    assert_eq!(told.problems(), expected);
    desk.put(
        "mail.csv",
        "ФИО;Адрес;vk.com\nГромов Лев Ильич;101000, г. Москва;1\n",
    );
    assert!(
        desk.run("check mail.csv --json")
            .out
            .contains("table-column-unknown")
    );
    desk.put("cases.csv", "role,institution.name\nstudent,Колледж\n");
    let told = desk.run("check cases.csv --json");
    assert!(told.out.contains("table-column-missing"));
}

#[test]
fn the_empty_table_is_one_that_can_be_read() {
    let desk = Desk::new();
    for lang in ["ru", "en"] {
        let table = desk.run(&format!("schema signers --lang {lang}"));
        assert_eq!(table.code, 0, "{}", table.err);
        desk.put("t.csv", table.out);
        let told = desk.run("check t.csv --strict");
        assert_eq!(told.code, 0, "{}", told.err);
    }
}

#[test]
fn cells_become_fields_as_they_were_written_but_in_one_line() {
    let letters: Vec<char> = "аяёЙ z0.,;:'\"«»—-()|#\\/@\n".chars().collect();
    let mut seed = 7_u64;
    let mut chance = |end: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap() % end
    };
    let mut text = || {
        let inner: String = (0..chance(30))
            .map(|_| letters[chance(letters.len())])
            .collect();
        format!("а{inner}я")
    };
    let people: Vec<Vec<String>> = (0..500).map(|_| vec![text(), text(), text()]).collect();
    let header = vec!["name".to_owned(), "address".to_owned(), "status".to_owned()];
    let table = csv_of(&[vec![header], people.clone()].concat(), b',');
    let options = Options::default();
    let survey = survey(Cursor::new(&table), &options).unwrap().unwrap();
    let header = (survey.header_row, survey.header.as_slice());
    let reader = SignerReader::new(None, survey.kind, header, Incomplete::Refuse, &[]);
    let mut read = rows(Cursor::new(&table), &survey, &options);
    for person in people {
        let person: Vec<_> = person.iter().map(|cell| cell.replace('\n', " ")).collect();
        let (signer, problems) = reader.read(read.next().unwrap().unwrap());
        assert_eq!(problems, []);
        let applicant = signer.unwrap().applicant;
        assert_eq!(
            vec![applicant.name, applicant.address, applicant.status.unwrap()],
            person
        );
    }
}
