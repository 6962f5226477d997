//! What a table is written in: what is guessed is told, and damage is never taken for another encoding.

use zhaloba::problem::{Arg, Args};
use zhaloba::table::{Options, encoding_named};

use crate::{blamed, read, read_with, told, wrong};

/// The encoding and the delimiter that were told.
type Told = Option<(String, String)>;

fn told_of(bytes: &[u8], options: &Options) -> Told {
    let args: Args = read_with(bytes, options).unwrap().survey.told()?;
    let text = |name: &str| match &args[name] {
        Arg::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    Some((text("encoding"), text("delimiter")))
}

fn windows(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1251.encode(text).0.into_owned()
}

#[test]
fn what_was_guessed_is_told() {
    let dos = encoding_rs::IBM866
        .encode("role\tname\nstudent\tПримеров Пётр")
        .0;
    let options = Options {
        encoding: encoding_named("cp1251"),
        delimiter: Some(b';'),
        rows: None,
    };
    let russian = windows("role;name\nstudent;Примеров Пётр");
    let pair = |encoding: &str, delimiter: &str| Some((encoding.to_owned(), delimiter.to_owned()));
    let default = Options::default();
    let table: [(&[u8], &Options, Told); 8] = [
        (b"role,name\na,b", &default, None),
        ("\u{feff}role,name\na,б".as_bytes(), &default, None),
        (b"role;name\na;b", &default, pair("UTF-8", "semicolon")),
        (b"sep=;\nrole;name\na;b", &default, None),
        (&russian, &default, pair("windows-1251", "semicolon")),
        (&dos, &default, pair("cp866", "tab")),
        (&russian, &options, None),
        ("{\"a\":\"б\"}".as_bytes(), &default, None),
    ];
    for (bytes, options, expected) in table {
        assert_eq!(told_of(bytes, options), expected, "{bytes:?}");
    }
    let object = windows("{\"name\":\"Примеров Пётр\"}");
    assert_eq!(told_of(&object, &default), pair("windows-1251", "none"));
}

#[test]
fn delimiter_of_the_user_wins() {
    let options = Options {
        delimiter: Some(b'|'),
        ..Options::default()
    };
    let read = read_with(b"role|a,b\nstudent|c,d", &options).unwrap();
    assert_eq!(told(&read.rows[0]), "2 1:role=student 2:a,b=c,d");
}

#[test]
fn damaged_utf8_is_named_with_its_first_cell() {
    let mut bytes = "role,applicant.name\nstudent,Примеров\npupil,Образцова\npupil,Анна"
        .as_bytes()
        .to_vec();
    let place = bytes
        .windows(2)
        .rposition(|pair| pair == "б".as_bytes())
        .unwrap();
    bytes[place] = b'?';
    assert_eq!(wrong(&bytes), ["3:2 applicant.name table-damaged-utf8"]);
    bytes.pop();
    assert_eq!(wrong(&bytes), ["3:2 applicant.name table-damaged-utf8"]);
    let cut = &"role,applicant.name\nstudent,Примеров".as_bytes()[..35];
    assert_eq!(wrong(cut), ["2:2 applicant.name table-damaged-utf8"]);
    let object = b"{\"role\":\"\xd0\x9f\xd1\x80\"}\n{\"role\":\"\xd0\x9f\xd1\"}";
    assert_eq!(wrong(object), ["2:1 role table-damaged-utf8"]);
    let comment = "# Дела колледжа \u{1}".replace('\u{1}', "x").into_bytes();
    let mut comment = [comment, b"\xff\nrole\nstudent".to_vec()].concat();
    assert_eq!(
        read(&comment).unwrap().rows.len(),
        1,
        "a comment is read by nobody"
    );
    comment.push(0xff);
    assert_eq!(wrong(&comment), ["3:1 role table-damaged-utf8"]);
}

#[test]
fn encoding_of_the_user_wins_and_what_it_cannot_read_is_a_problem() {
    let options = |name| Options {
        encoding: encoding_named(name),
        ..Options::default()
    };
    let short = windows("role;name\nа;—");
    let read = read_with(&short, &options("cp1251")).unwrap();
    assert_eq!(told(&read.rows[0]), "2 1:role=а 2:name=—");
    let forced = read_with(&short, &options("utf-8")).unwrap();
    let expected = ["2:1 role table-damaged-text", "2:2 name table-damaged-text"];
    assert_eq!(blamed(&forced.problems), expected);
    let unmapped = b"role\n\x98";
    let read = read_with(unmapped, &options("windows-1251")).unwrap();
    assert_eq!(blamed(&read.problems), ["2:1 role control-character"]);
    let without_mark: Vec<u8> = "role\tname\nа\tб"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let read = read_with(&without_mark, &options("utf-16le")).unwrap();
    assert_eq!(told(&read.rows[0]), "2 1:role=а 2:name=б");
}

#[test]
fn what_is_no_text_of_a_known_encoding_is_refused() {
    let koi8 = encoding_rs::KOI8_R.encode("name\nПримеров Пётр Петрович").0;
    assert_eq!(wrong(&koi8), ["table-unknown-encoding"]);
    let without_mark: Vec<u8> = "role,name"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let table: [(&[u8], &str); 8] = [
        (&without_mark, "table-not-text"),
        (b"\x89PNG\r\n\x1a\n", "table-not-text"),
        (b"%PDF-1.7", "table-not-text"),
        (b"{\\rtf1", "table-not-text"),
        (b"<html><table>", "table-format"),
        (b"[{\"a\": 1}]", "table-json-list"),
        (b"", "table-empty"),
        ("# пусто\n\n".as_bytes(), "table-empty"),
    ];
    for (bytes, code) in table {
        assert_eq!(wrong(bytes), [code]);
    }
}
