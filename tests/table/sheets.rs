//! Workbooks: which sheet is read, what its cells hold, and what is refused.

use zip::CompressionMethod;

use crate::book::{book, packed, parts, row};
use crate::{blamed, read, told, wrong};

fn one(rows: &str) -> Vec<u8> {
    book(&[("visible", rows)], &["role", "x"])
}

#[test]
fn cells_are_text_as_the_sheet_shows_it() {
    let rows = "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"str\"><v>dated</v></c>\
        <c r=\"E2\" t=\"inlineStr\"><is><r><t>no</t></r><r><t>te</t></r></is></c></row>\
        <row><c r=\"B3\"><v>79000000000</v></c><c s=\"1\"><v>45975</v></c><c r=\"E3\" t=\"b\"><v>1</v></c></row>\
        <row r=\"5\"><c r=\"B5\" t=\"str\"><f>A1&amp;A2</f><v>ab</v></c><c r=\"C5\" s=\"2\"><v>45975.5</v></c>\
        <c r=\"D5\" s=\"1\"/><c r=\"E5\"><v>0.1</v></c></row>";
    let read = read(&one(rows)).unwrap();
    assert_eq!(read.header, ["role", "dated", "note"]);
    let rows: Vec<String> = read.rows.iter().map(told).collect();
    assert_eq!(
        rows,
        [
            "3 2:role=79000000000 3:dated=2025-11-14 5:note=true",
            "5 2:role=ab 3:dated=2025-11-14 12:00 5:note=0.1",
        ]
    );
}

#[test]
fn errors_and_formulas_without_a_value_stand_at_their_cells() {
    let header = row(1, &["role", "dated", "note"]);
    let rows = "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c><c r=\"B2\"><f>TODAY()</f><v/></c>\
        <c r=\"C2\"><v>12345678901234567890</v></c></row>\
        <row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t># x</t></is></c><c r=\"B3\" t=\"e\"><v>#REF!</v></c></row>\
        <row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"E4\"><v>1</v></c></row>";
    assert_eq!(
        wrong(&one(&format!("{header}{rows}"))),
        [
            "2:1 role table-error-cell",
            "2:2 dated table-formula",
            "2:3 note table-long-number",
            "4:5 table-extra-cell",
        ]
    );
}

#[test]
fn first_visible_sheet_is_read_and_the_others_are_told_of() {
    let (a, b) = (
        row(1, &["role"]) + &row(2, &["a"]),
        row(1, &["role"]) + &row(2, &["b"]),
    );
    type Case<'c> = (&'c [(&'c str, &'c str)], &'c [&'c str], &'c [&'c str]);
    let table: [Case<'_>; 4] = [
        (&[("visible", &a)], &["2 1:role=a"], &[]),
        (&[("hidden", &a), ("visible", &b)], &["2 1:role=b"], &[]),
        (
            &[("visible", &a), ("visible", &b)],
            &["2 1:role=a"],
            &["table-other-sheets"],
        ),
        (
            &[("veryHidden", &a), ("visible", &b), ("visible", "")],
            &["2 1:role=b"],
            &[],
        ),
    ];
    for (sheets, expected, warnings) in table {
        let read = read(&book(sheets, &[])).unwrap();
        let rows: Vec<String> = read.rows.iter().map(told).collect();
        assert_eq!(rows, expected);
        assert_eq!(blamed(&read.survey.warnings), warnings);
    }
    let empty = book(&[("hidden", &a), ("visible", "")], &[]);
    assert_eq!(wrong(&empty), ["table-empty", "table-hidden-sheets"]);
    assert_eq!(wrong(&book(&[("hidden", &a)], &[])), ["table-no-sheet"]);
}

#[test]
fn what_is_no_workbook_is_called_by_its_kind() {
    let file = |names: &[&str]| {
        let parts = names
            .iter()
            .map(|name| ((*name).to_owned(), "x".to_owned()));
        packed(&parts.collect::<Vec<_>>(), CompressionMethod::Stored)
    };
    let old = |name: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(65_530, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let table = [
        (file(&["mimetype", "content.xml"]), "table-format", "ods"),
        (file(&["xl/workbook.bin"]), "table-format", "xlsb"),
        (file(&["Index/Document.iwa"]), "table-format", "numbers"),
        (file(&["word/document.xml"]), "table-not-text", ""),
        (old("Workbook"), "table-format", "xls"),
        (old("EncryptedPackage"), "table-password", ""),
        (b"PK\x03\x04".to_vec(), "table-broken", ""),
    ];
    for (bytes, code, format) in table {
        let problems = read(&bytes).err().unwrap();
        assert_eq!(problems[0].code, code);
        let found = problems[0].args.get("format");
        let expected = (!format.is_empty()).then(|| zhaloba::problem::Arg::from(format));
        assert_eq!(found, expected.as_ref());
    }
}

#[test]
fn files_that_swell_are_refused_before_they_do() {
    let parts = parts(&[("visible", &row(1, &["role"]))], &["x"]);
    let mut bomb = packed(&parts, CompressionMethod::Deflated);
    // Where the archive lists the part, its size is told 24 bytes in, and its name 46.
    let name = b"xl/sharedStrings.xml";
    let listed = bomb.windows(name.len()).rposition(|bytes| bytes == name);
    let size = listed.unwrap() - 46 + 24;
    bomb[size..size + 4].copy_from_slice(&(257_u32 * 1024 * 1024).to_le_bytes());
    assert_eq!(wrong(&bomb), ["table-too-large"]);
    let large = [b"PK\x03\x04".as_slice(), &vec![0; 33 * 1024 * 1024]].concat();
    assert_eq!(wrong(&large), ["table-too-large"]);
}

#[test]
fn broken_books_are_broken() {
    let header = row(1, &["role"]);
    let table = [
        format!("{header}<row r=\"1\"/>"),
        format!("{header}<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>"),
        format!("{header}<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>"),
        format!("{header}<row r=\"2\"><c r=\"A2\"><v>&x;</v></c></row>"),
        format!("{header}<row r=\"2\"><c r=\"A2\">"),
    ];
    for rows in table {
        let found = wrong(&one(&rows));
        assert_eq!(found.len(), 1, "{rows}: {found:?}");
        assert!(found[0].ends_with("table-broken"), "{rows}: {found:?}");
    }
}
