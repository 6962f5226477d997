//! Rows have the numbers that a spreadsheet shows, and problems stand at them.

use zhaloba::table::Options;

use crate::book::{book, row};
use crate::{blamed, read, read_with, told, wrong};

fn numbers(bytes: &[u8], rows: Option<std::ops::RangeInclusive<u32>>) -> Vec<u32> {
    let options = Options {
        rows,
        ..Options::default()
    };
    let read = read_with(bytes, &options).unwrap();
    assert_eq!(read.problems, []);
    read.rows.iter().map(|row| row.number).collect()
}

const CSV: &str = "role,dated\n1,x\n\n# три\n\"4\nещё 4\",x\n,,\n7,x\n";

#[test]
fn blank_rows_and_comments_count_and_line_breaks_in_cells_do_not() {
    for end in ["\n", "\r\n", "\r"] {
        assert_eq!(numbers(CSV.replace('\n', end).as_bytes(), None), [2, 5, 7]);
    }
    let marked = format!("sep=,\r\n{CSV}");
    assert_eq!(numbers(marked.as_bytes(), None), [3, 6, 8]);
    assert_eq!(numbers(b"\n\n#\nrole\n\nx", None), [6]);
    let rows = [row(3, &["role"]), row(5, &["# x"]), row(9, &["x"])].concat();
    assert_eq!(numbers(&book(&[("visible", &rows)], &[]), None), [9]);
    assert_eq!(numbers(b"{\"a\":1}\n\n#\n{\"a\":\"# 2\"}", None), [1, 4]);
}

#[test]
fn rows_outside_a_range_are_passed_over_unjudged() {
    assert_eq!(numbers(CSV.as_bytes(), Some(3..=6)), [5]);
    assert_eq!(numbers(CSV.as_bytes(), Some(5..=5)), [5]);
    assert_eq!(numbers(CSV.as_bytes(), Some(8..=99)), [0; 0]);
    let torn = b"role\nx,extra\ny\nz,extra\n\"open";
    assert_eq!(numbers(torn, Some(3..=3)), [3]);
    let lines = b"{\"a\":1}\n{\n{\"a\":3}\n{";
    assert_eq!(numbers(lines, Some(3..=3)), [3]);
}

#[test]
fn problems_stand_at_their_row_and_column() {
    let table: [(&str, &[&str]); 12] = [
        ("role,role\nx", &["1:2 role table-repeated-column"]),
        ("role,Имя,Имя\nx", &["1:3 table-repeated-column"]),
        (
            "role,,dated\nx\nx,y\nx,y,z,v",
            &[
                "3:2 table-nameless-column",
                "4:2 table-nameless-column",
                "4:4 table-extra-cell",
            ],
        ),
        ("role,dated\nx,y, ,\n", &[]),
        ("role,dated\nx,\"y\nz\nv", &["2:2 dated table-open-quote"]),
        (
            "role,dated\n\"a\nb\",\"y\" z\nx,\"\"\"y\"\"\"",
            &["2:2 dated table-stray-quote"],
        ),
        ("# \"x\" y\nrole\n\"#\" x\nx", &[]),
        (
            "role,dated\na\u{200b},b\0",
            &["2:1 role hidden-character", "2:2 dated control-character"],
        ),
        ("role,\u{202e}\nx", &["1:2 hidden-character"]),
        (
            "{\"a\":1}\n{\"a\":[[]]}\n[1]\n",
            &["2:1 a table-json-value", "3:0 table-json-object"],
        ),
        (
            "{\n\"a\": 1\n}",
            &[
                "1:1 table-json-syntax",
                "2:4 table-json-syntax",
                "3:1 table-json-syntax",
            ],
        ),
        (
            "{\"a\":1,\"Пётр\":1,\"Пётр\":2}",
            &["1:3 table-repeated-key"],
        ),
    ];
    for (text, expected) in table {
        assert_eq!(wrong(text.as_bytes()), expected, "{text:?}");
    }
}

#[test]
fn problem_never_names_what_a_person_wrote() {
    let text = "Примеров Пётр,role\nx,\"Образцова\" Анна\nx,y,Тайна\nТайна,\u{fffd}";
    let read = read(text.as_bytes()).unwrap();
    assert_eq!(blamed(&read.problems).len(), 3);
    let all = format!("{:?}", read.problems);
    assert!(all.is_ascii(), "{all}");
}

#[test]
fn rows_after_a_wrong_one_are_read() {
    let read = read(b"role,dated\na,b\nc,d,e\nf,g").unwrap();
    let rows: Vec<String> = read.rows.iter().map(told).collect();
    assert_eq!(rows, ["2 1:role=a 2:dated=b", "4 1:role=f 2:dated=g"]);
}
