use super::*;
use crate::table::Cell;

fn header(names: &[&str]) -> Vec<table::Column> {
    let columns = (1..).zip(names).filter(|(_, name)| !name.is_empty());
    let columns = columns.map(|(number, name)| table::Column {
        number,
        name: Arc::from(*name),
    });
    columns.collect()
}

fn row(names: &[&str], texts: &[&str]) -> Row {
    let cells = (1..).zip(names.iter().zip(texts));
    let cells = cells.filter(|(_, (_, text))| !text.is_empty());
    let cells = cells.map(|(column, (name, text))| Cell {
        column,
        name: Arc::from(*name),
        text: (*text).to_owned(),
    });
    Row {
        number: 5,
        cells: cells.collect(),
    }
}

fn reader(names: &[&str], kind: Kind, incomplete: Incomplete) -> SignerReader {
    let header = match kind {
        Kind::Jsonl => Vec::new(),
        _ => header(names),
    };
    SignerReader::new(
        Some("t".to_owned()),
        kind,
        (3, &header),
        incomplete,
        &["student", "parent"],
    )
}

/// The problems of a row, as row, column, name of the column and code.
fn told(problems: &[Problem]) -> Vec<String> {
    let told = problems.iter().map(|problem| {
        let place = problem.place.unwrap();
        assert!(problem.in_table && problem.file.as_deref() == Some("t"));
        let (line, column, path) = (place.line, place.column, &problem.path);
        format!("{line}:{column} {path} {}", problem.code)
    });
    told.collect()
}

#[test]
fn lines_broken_in_a_cell_are_one() {
    let names = ["name", "address"];
    let cells = row(&names, &["Громов\nПётр Ильич", "Пермь,\nул.\tПримерная"]);
    let (signer, problems) = reader(&names, Kind::Csv, Incomplete::Refuse).read(cells);
    let applicant = signer.unwrap().applicant;
    assert!(problems.is_empty());
    assert_eq!(applicant.name, "Громов Пётр Ильич");
    assert_eq!(applicant.address, "Пермь, ул. Примерная");
}

#[test]
fn a_row_becomes_an_applicant() {
    let names = [
        "ФИО",
        "Почтовый адрес",
        "#",
        "Статус",
        "Дата рождения",
        "E-mail",
        "Лист",
        "Строка",
    ];
    let texts = [
        "Громов Алексей Сергеевич",
        "620014, г. Примерск",
        "звонить вечером",
        "студент 2 курса",
        "02.03.2006",
        "gromov@example.org",
        "3",
        "12",
    ];
    for kind in [Kind::Csv, Kind::Xlsx, Kind::Jsonl] {
        let reader = reader(&names, kind, Incomplete::Refuse);
        assert_eq!(reader.problems_of_header(), []);
        let (signer, problems) = reader.read(row(&names, &texts));
        assert_eq!(problems, []);
        let signer = signer.unwrap();
        assert_eq!((signer.sheet, signer.line), (Some(3), Some(12)));
        let expected = Applicant {
            name: texts[0].to_owned(),
            address: texts[1].to_owned(),
            status: Some(texts[3].to_owned()),
            birth_date: NaiveDate::from_ymd_opt(2006, 3, 2),
            email: Some(texts[5].to_owned()),
            ..Applicant::default()
        };
        assert_eq!(signer.applicant, expected);
    }
}

#[test]
fn everything_wrong_with_the_header_is_said_at_once() {
    for (names, expected) in [
        (
            &["name", "adress", "Ф.И.О.", "#", "Группа"][..],
            &[
                "3:2 adress table-column-unknown",
                "3:3 Ф.И.О. signers-repeated-column",
                "3:5  table-column-unknown",
                "3:0 address signers-column-missing",
            ][..],
        ),
        (
            &["Громов Алексей", "620014, г. Примерск"],
            &["3:0  signers-no-header"],
        ),
        (&["name", "address", "sheet"], &[]),
    ] {
        let reader = reader(names, Kind::Csv, Incomplete::Refuse);
        assert_eq!(told(&reader.problems_of_header()), expected, "{names:?}");
    }
}

#[test]
fn everything_wrong_with_the_shape_of_a_row_is_said_at_its_cells() {
    let names = ["ФИО", "Адрес", "Дата рождения", "Лист", "Строка"];
    let long = "Й".repeat(201);
    for (texts, expected) in [
        (&["", "г. Примерск"][..], &["5:1 ФИО signer-incomplete"][..]),
        (&["Громов Лев"], &["5:2 Адрес signer-incomplete"]),
        (
            &["", "", "01.02.2006"],
            &["5:1 ФИО signer-incomplete", "5:2 Адрес signer-incomplete"],
        ),
        (
            &[&long, "г. Примерск", "31.02.2006", "0", "первая"],
            &[
                "5:1 ФИО text-too-long",
                "5:3 Дата рождения no-such-day",
                "5:4 Лист out-of-range",
                "5:5 Строка wrong-type",
            ],
        ),
        (&["Громов Лев", "г. Примерск", "", "", "3"], &[]),
    ] {
        let reader = reader(&names, Kind::Csv, Incomplete::Refuse);
        let (signer, problems) = reader.read(row(&names, texts));
        assert_eq!(told(&problems), expected, "{texts:?}");
        assert!(signer.is_some(), "what can be read is checked further");
    }
}

#[test]
fn a_line_of_json_is_told_what_it_lacks_and_has_too_much() {
    let names = ["name", "ФИО", "adress", "Громова Вера"];
    let reader = reader(&names, Kind::Jsonl, Incomplete::Refuse);
    let (_, problems) = reader.read(row(&names, &["Громов Лев", "Громов Лев", "a", "b"]));
    let expected = [
        "5:0 ФИО signers-repeated-column",
        "5:0 adress table-column-unknown",
        "5:0  table-column-unknown",
        "5:0 address signer-incomplete",
    ];
    assert_eq!(told(&problems), expected);
}

#[test]
fn a_blank_may_be_left_for_one_of_name_and_address() {
    let names = ["name", "address", "status", "#"];
    let reader = reader(&names, Kind::Csv, Incomplete::List);
    for (texts, is_listed, problems) in [
        (&["", "г. Примерск"][..], true, 0),
        (&["Громов Лев"], true, 0),
        (&["", "", "студент"], true, 2),
        (&["", "", "", "заметка"], false, 0),
    ] {
        let (signer, found) = reader.read(row(&names, texts));
        assert_eq!(found.len(), problems, "{texts:?}");
        assert_eq!(signer.is_some(), is_listed, "{texts:?}");
        let is_blank = signer.is_some_and(|signer| signer.is_incomplete());
        assert_eq!(is_blank, is_listed, "{texts:?}");
    }
}
