//! The same table in every kind and encoding gives the same rows.

use encoding_rs::{Encoding, IBM866, WINDOWS_1251};
use zhaloba::table::Kind;

use crate::book::{book, row};
use crate::{Read, read, told};

const TABLE: [&[&str]; 6] = [
    &["# Дела колледжа"],
    &[
        "role",
        "institution.name",
        "applicant.name",
        "applicant.phone",
        "incident.story",
    ],
    &[],
    &[
        "student",
        "ГАПОУ СО \"Примерский колледж\"",
        "Примеров Пётр",
        "79000000000",
        "Сказали: приходи.\nИначе отчислят",
    ],
    &["#", "пример"],
    &[
        "pupil",
        "МБОУ СОШ № 15",
        "Образцова Анна",
        "",
        "Сказали; потом, \"если не придёшь\", двойка",
    ],
];

const ROWS: [&str; 2] = [
    "4 1:role=student 2:institution.name=ГАПОУ СО \"Примерский колледж\" 3:applicant.name=Примеров Пётр \
     4:applicant.phone=79000000000 5:incident.story=Сказали: приходи.\nИначе отчислят",
    "6 1:role=pupil 2:institution.name=МБОУ СОШ № 15 3:applicant.name=Образцова Анна \
     5:incident.story=Сказали; потом, \"если не придёшь\", двойка",
];

fn csv(delimiter: &str, end: &str) -> String {
    let lines = TABLE.iter().map(|cells| {
        let cells = cells
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        cells.collect::<Vec<_>>().join(delimiter) + end
    });
    lines.collect()
}

fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost);
    bytes.into_owned()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    marked.encode_utf16().flat_map(bytes).collect()
}

fn jsonl(is_nested: bool) -> String {
    let header = TABLE[1];
    let lines = TABLE.iter().enumerate().map(|(place, cells)| {
        if place < 3 || cells[0].starts_with('#') {
            return if cells.is_empty() || place == 1 {
                String::new()
            } else {
                cells.join(" ")
            };
        }
        let mut object = serde_json::Map::new();
        for (name, text) in header.iter().zip(*cells) {
            let value = match *text {
                "" => serde_json::Value::Null,
                "79000000000" => 79_000_000_000_u64.into(),
                text => text.into(),
            };
            match name.split_once('.').filter(|_| is_nested) {
                Some((outer, inner)) => {
                    let outer = object.entry(outer).or_insert_with(|| serde_json::json!({}));
                    outer[inner] = value;
                }
                None => drop(object.insert((*name).to_owned(), value)),
            }
        }
        serde_json::to_string(&object).unwrap()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn workbook() -> Vec<u8> {
    let rows = TABLE
        .iter()
        .zip(1..)
        .map(|(cells, number)| row(number, cells));
    let rows: String = rows.collect();
    book(&[("visible", &rows)], &[])
}

fn cells(read: &Read) -> Vec<String> {
    assert_eq!(read.problems, []);
    read.rows.iter().map(told).collect()
}

#[test]
fn same_table_in_every_writing_has_the_same_rows() {
    let utf8 = csv(",", "\n");
    let semicolons = csv(";", "\r\n");
    let tabs = csv("\t", "\r\n");
    let writings = [
        ("UTF-8, commas", utf8.clone().into_bytes()),
        (
            "UTF-8 with a mark",
            format!("\u{feff}{semicolons}").into_bytes(),
        ),
        (
            "windows-1251, semicolons",
            encoded(&semicolons, WINDOWS_1251),
        ),
        ("cp866, tabs", encoded(&tabs, IBM866)),
        ("UTF-16, tabs", utf16(&tabs, u16::to_le_bytes)),
        (
            "UTF-16, the other way round",
            utf16(&tabs, u16::to_be_bytes),
        ),
        ("line ends of an old Mac", csv(";", "\r").into_bytes()),
        ("XLSX", workbook()),
    ];
    for (name, bytes) in writings {
        let read = read(&bytes).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        assert_eq!(cells(&read), ROWS, "{name}");
        assert_eq!(read.header, TABLE[1], "{name}");
        assert_eq!(read.survey.bytes, bytes.len() as u64, "{name}");
    }
}

#[test]
fn objects_flat_and_nested_have_the_same_cells() {
    for is_nested in [false, true] {
        let text = jsonl(is_nested);
        let read = read(text.as_bytes()).unwrap();
        assert_eq!(read.survey.kind, Kind::Jsonl);
        assert_eq!(read.header, [""; 0]);
        let rows = cells(&read);
        assert_eq!(rows.len(), 2, "{text}");
        for (row, expected) in rows.iter().zip(ROWS) {
            // Keys have an order of their own: objects are compared cell by cell.
            let mut found: Vec<_> = row.split_whitespace().map(without_place).collect();
            let mut expected: Vec<_> = expected.split_whitespace().map(without_place).collect();
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found, expected);
        }
    }
}

fn without_place(word: &str) -> &str {
    match word.split_once(':') {
        Some((place, rest)) if place.parse::<u32>().is_ok() => rest,
        _ => word,
    }
}
