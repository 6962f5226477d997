//! The same table in every form gives the same letters.

use std::io::Write as _;
use std::process::Stdio;

use encoding_rs::{IBM866, WINDOWS_1251};
use serde_json::{Map, Value};

use crate::table::{Desk, Table, Told};

#[test]
fn encodings_and_delimiters_show_in_no_letter() {
    let desk = Desk::new();
    let mut table = Table::of(8, "prosecutor|rector");
    for row in &mut table.rows {
        // The oldest of these encodings has no quotation marks of ours.
        row.insert(
            "institution.name".to_owned(),
            "Образцовый техникум".to_owned(),
        );
    }
    desk.put_table(&table);
    assert_eq!(desk.run("batch t.csv -o plain").code, 0);
    let plain = desk.files("plain");
    let comma = table.csv(b',');
    let semicolon = String::from_utf8(table.csv(b';')).unwrap();
    let wide: Vec<u8> = format!("\u{feff}{}", String::from_utf8(table.csv(b'\t')).unwrap())
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let forms: [(&str, Vec<u8>, &str); 5] = [
        ("mark", [b"\xef\xbb\xbf".as_slice(), &comma].concat(), ""),
        (
            "excel",
            WINDOWS_1251.encode(&semicolon).0.into_owned(),
            "windows-1251 and that cells are divided by semicolons",
        ),
        ("dos", IBM866.encode(&semicolon).0.into_owned(), "cp866"),
        ("unicode", wide, "utf-16le"),
        (
            "lines",
            String::from_utf8(comma)
                .unwrap()
                .replace('\n', "\r\n")
                .into_bytes(),
            "",
        ),
    ];
    for (name, bytes, told_of) in forms {
        desk.put("t.csv", bytes);
        let told = desk.run(&format!("batch t.csv -o {name}"));
        assert_eq!(told.code, 0, "{told:?}");
        assert!(told.err.contains(told_of), "{told:?}");
        assert!(desk.files(name) == plain, "{name}");
    }
}

#[test]
fn json_lines_give_the_same_letters() {
    let desk = Desk::new();
    let table = Table::of(5, "prosecutor|rector");
    desk.put_table(&table);
    assert_eq!(desk.run("batch t.csv -o plain").code, 0);
    let flat = table.rows.iter().map(|row| {
        let row: Map<String, Value> = row
            .iter()
            .map(|(name, cell)| (name.clone(), cell.clone().into()))
            .collect();
        format!("{}\n", Value::Object(row))
    });
    desk.put(
        "t.jsonl",
        std::iter::once("# люди выдуманы\n".to_owned())
            .chain(flat)
            .collect::<String>(),
    );
    assert_eq!(desk.run("batch t.jsonl -o flat").code, 0);
    let nested = table.rows.iter().map(|row| {
        let mut nested = Map::new();
        for (name, cell) in row {
            let list = matches!(name.as_str(), "to" | "incident.pressure");
            let value = match list {
                true => cell.split('|').collect(),
                false => Value::from(cell.as_str()),
            };
            put(&mut nested, name, value);
        }
        format!("{}\n", Value::Object(nested))
    });
    desk.put(
        "n.jsonl",
        std::iter::once("#\n".to_owned())
            .chain(nested)
            .collect::<String>(),
    );
    assert_eq!(desk.run("batch n.jsonl -o nested").code, 0);
    assert!(desk.files("flat") == desk.files("plain"));
    assert!(desk.files("nested") == desk.files("plain"));
}

fn put(map: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        Some((first, rest)) => {
            let inner = map.entry(first).or_insert_with(|| Map::new().into());
            put(inner.as_object_mut().unwrap(), rest, value);
        }
        None => {
            map.insert(path.to_owned(), value);
        }
    }
}

#[test]
fn standard_input_is_a_table_like_any_other() {
    let desk = Desk::new();
    let table = Table::of(3, "prosecutor");
    desk.put_table(&table);
    assert_eq!(desk.run("batch t.csv -o file").code, 0);
    let mut child = desk
        .command("batch - -o pipe")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(&table.csv(b','))
        .unwrap();
    let told = Told::of(&child.wait_with_output().unwrap());
    assert_eq!(told.code, 0, "{told:?}");
    assert!(desk.files("pipe") == desk.files("file"));
}

#[test]
fn the_encoding_can_be_given_and_a_wrong_one_is_refused() {
    let desk = Desk::new();
    desk.put_table(&Table::of(1, "prosecutor"));
    let told = desk.run("batch t.csv --encoding klingon");
    assert_eq!(told.code, 2, "{told:?}");
    let told = desk.run("batch t.csv --delimiter ab");
    assert_eq!(told.code, 2, "{told:?}");
}
