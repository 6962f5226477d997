//! The gate for YAML: what enters, what is refused, and where the place points.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at what it did not expect"
)]

use zhaloba::problem::{Arg, Problem};
use zhaloba::yaml::{self, MOST_BYTES, Source, Value};

/// Code, line, column, path.
type Found<'a> = (&'a str, u32, u32, &'a str);

fn source(text: &str) -> Source {
    Source::from_bytes(Some("case.yaml".to_owned()), text.as_bytes()).unwrap()
}

fn found(problems: &[Problem]) -> Vec<Found<'_>> {
    let found = problems.iter().map(|problem| {
        assert_eq!(problem.file.as_deref(), Some("case.yaml"));
        let place = problem.place.unwrap();
        (
            problem.code,
            place.line,
            place.column,
            problem.path.as_str(),
        )
    });
    found.collect()
}

fn refused(text: &str) -> Vec<Problem> {
    yaml::tree(&source(text)).unwrap_err()
}

#[test]
fn each_mistake_of_yaml_has_its_code_and_place() {
    let deep = format!("a: {}1{}", "[".repeat(16), "]".repeat(16));
    let cases: &[(&str, &[Found])] = &[
        (
            "имя: Иван\nимя: Пётр\n",
            &[("yaml-duplicate-key", 2, 1, "?")],
        ),
        (
            "a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n",
            &[
                ("yaml-duplicate-key", 2, 11, "b.c"),
                ("yaml-duplicate-key", 3, 1, "a"),
                ("yaml-duplicate-key", 4, 1, "a"),
            ],
        ),
        (&deep, &[("yaml-too-deep", 1, 19, "")]),
        (
            "имя: &я Иван\nb: *я\n",
            &[("yaml-alias", 1, 6, ""), ("yaml-alias", 2, 4, "b")],
        ),
        ("имя: *важно*\n", &[("yaml-alias", 1, 6, "?")]),
        ("a:\n  <<: {b: 1}\n", &[("yaml-alias", 2, 3, "a")]),
        ("имя: !exec x\n", &[("yaml-tag", 1, 6, "?")]),
        (
            "a: !!binary aGVsbG8=\nb: !!str 1\nc: ! 1\n",
            &[
                ("yaml-tag", 1, 4, "a"),
                ("yaml-tag", 2, 4, "b"),
                ("yaml-tag", 3, 4, "c"),
            ],
        ),
        ("a: !e!x 1\n", &[("yaml-tag", 1, 4, "a")]),
        ("a: 1\n---\nb: 1\n", &[("yaml-documents", 2, 1, "")]),
        ("a: 1\nимя: \"Иван\n", &[("yaml-syntax", 3, 1, "?")]),
        ("a: [1, 2\nb: 1\n", &[("yaml-syntax", 2, 2, "a[1]")]),
        ("имя: Иван: Пётр\n", &[("yaml-syntax", 1, 10, "")]),
        ("? [a]\n: b\n", &[("yaml-syntax", 1, 3, "")]),
        (": b\n", &[("yaml-syntax", 1, 1, "")]),
        ("a:\n  b: 1\n\tc: 2\n", &[("yaml-tab", 3, 1, "")]),
        ("a:\n\tb: 1\n", &[("yaml-tab", 2, 1, "")]),
        ("имя: \"Иван\\0\"\n", &[("control-character", 1, 6, "?")]),
        ("имя: Иван\u{1b}[31m\n", &[("control-character", 1, 10, "")]),
        ("имя: \"а\tб\"\n", &[("control-character", 1, 8, "?")]),
        ("имя: а\tб\n", &[("control-character", 1, 7, "?")]),
        ("имя: Ив\u{202e}ан\n", &[("hidden-character", 1, 8, "")]),
        ("имя: Ив\u{fdd0}ан\n", &[("hidden-character", 1, 8, "")]),
        ("имя: \"\\uFFFE\"\n", &[("hidden-character", 1, 6, "?")]),
        ("имя: \"\\U0010FFFF\"\n", &[("hidden-character", 1, 6, "?")]),
        (
            "имя: \"\\u202E\"\nb: |\n  а\u{200b}\n",
            &[
                ("hidden-character", 1, 6, "?"),
                ("hidden-character", 3, 4, ""),
            ],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(found(&refused(text)), *expected, "{text}");
    }
}

#[test]
fn arguments_name_what_helps_and_nothing_else() {
    let cases = [
        ("a: 1\na: 2\n", "first_line", Arg::Number(1)),
        ("a: 1\na: 2\n", "key", "a".into()),
        ("a: \"\\u202E\"\n", "code", "U+202E".into()),
        ("a: \"\\0\"\n", "code", "U+0000".into()),
        ("a: \"b\n", "reason", "quote".into()),
        ("a: [b\n", "reason", "bracket".into()),
        ("a: b: c\n", "reason", "colon".into()),
        ("a:\n  b: 1\n c: 2\n", "reason", "indentation".into()),
        ("a: \"\\q\"\n", "reason", "escape".into()),
        ("a: @b\n", "reason", "character".into()),
    ];
    for (text, name, expected) in cases {
        let problems = refused(text);
        assert_eq!(problems[0].args.get(name), Some(&expected), "{text}");
    }
    assert_eq!(
        refused("имя: 1\nимя: 2\n")[0].args.get("key"),
        Some(&"".into())
    );
}

#[test]
fn bytes_that_are_no_text_are_refused_with_their_encoding() {
    let windows: &[u8] = b"name: \xC8\xE2\xE0\xED\xEE\xE2 \xCF\xB8\xF2\xF0\n";
    let dos: &[u8] = b"name: \x88\xA2\xA0\xAD\xAE\xA2 \x8F\xA5\xE2\xE0\n";
    let mut broken = "a: 1\nимя: Иванов".as_bytes().to_vec();
    broken.pop();
    let utf16: Vec<u8> = "имя: Иван, a: 1\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let mut marked = vec![0xFF, 0xFE];
    marked.extend(&utf16);
    let cases: &[(&[u8], &str, u32, u32)] = &[
        (windows, "windows-1251", 1, 7),
        (dos, "cp866", 1, 7),
        (&broken, "UTF-8", 2, 11),
        (&utf16, "UTF-16", 1, 1),
        (&marked, "UTF-16", 1, 1),
    ];
    for (bytes, encoding, line, column) in cases {
        let problem = Source::from_bytes(Some("case.yaml".to_owned()), bytes).unwrap_err();
        assert_eq!(problem.args.get("encoding"), Some(&Arg::from(*encoding)));
        assert_eq!(found(&[problem]), [("not-utf8", *line, *column, "")]);
    }
    let problem = Source::from_bytes(None, &vec![b'a'; MOST_BYTES + 1]).unwrap_err();
    assert_eq!(problem.code, "file-too-large");
    assert_eq!(problem.args.get("limit"), Some(&Arg::Number(1)));
    assert!(Source::from_bytes(None, &vec![b'a'; MOST_BYTES]).is_ok());
}

#[test]
fn marks_line_ends_and_decomposed_letters_do_no_harm() {
    for text in [
        "\u{FEFF}имя: а\nb: [ц, ]\n",
        "имя: а\r\nb: [ц, ]\r\n",
        "имя: а\rb: [ц, ]\r",
    ] {
        let tree = yaml::tree(&source(text)).unwrap();
        let place = tree.place("b[0]").unwrap();
        assert_eq!((place.line, place.column), (2, 5), "{text:?}");
    }
    let tree = yaml::tree(&source("a: и\u{306}\nb: \"и\\u0306\"\n")).unwrap();
    let Value::Map(entries) = &tree.root.value else {
        panic!()
    };
    for (_, node) in entries {
        assert!(matches!(&node.value, Value::Scalar(scalar) if scalar.text == "й"));
    }
}

#[test]
fn places_are_found_by_path() {
    let text = "applicants:\n  - {name: Иван, \"a.b\": {c: 1}}\nstory: |\n  Утром\n  \tпришёл.\nold: >-\n  да\n";
    let tree = yaml::tree(&source(text)).unwrap();
    let cases = [
        ("", 1, 1),
        ("applicants", 2, 3),
        ("applicants[0]", 2, 5),
        ("applicants[0].name", 2, 12),
        ("applicants[0].a.b.c", 2, 29),
        ("applicants[0].phone", 2, 5),
        ("applicants[7].name", 2, 3),
        ("applicants[x", 2, 3),
        ("story", 4, 3),
        ("old", 7, 3),
        ("nothing.at.all", 1, 1),
    ];
    for (path, line, column) in cases {
        let place = tree.place(path).unwrap();
        assert_eq!((place.line, place.column), (line, column), "{path}");
    }
}

#[test]
fn scalars_are_what_they_look_like_only_when_asked() {
    let text = "[015, 15, '15', -1, 1.5, true, yes, ~, '', 2025-11-14, 1e999]";
    let tree = yaml::tree(&source(text)).unwrap();
    let Value::Seq(items) = tree.root.value else {
        panic!()
    };
    let seen: Vec<String> = items
        .iter()
        .map(|item| match &item.value {
            Value::Scalar(scalar) => format!(
                "{}{}{}{}",
                scalar.text,
                scalar.integer().map_or("", |_| " integer"),
                scalar.number().map_or("", |_| " number"),
                scalar.boolean().map_or("", |_| " boolean"),
            ),
            _ => "null".to_owned(),
        })
        .collect();
    let expected = [
        "015 integer number",
        "15 integer number",
        "15 integer number",
        "-1 integer number",
        "1.5 number",
        "true boolean",
        "yes",
        "null",
        "",
        "2025-11-14",
        "1e999",
    ];
    assert_eq!(seen, expected);
}

#[test]
fn a_trusted_file_is_a_value_at_once() {
    let list: Vec<String> = yaml::trusted("list.yaml", "[015, да]").unwrap();
    assert_eq!(list, ["015", "да"]);
    let problem = yaml::trusted::<Vec<u32>>("list.yaml", "- 1\n- КАНАРЕЙКА\n").unwrap_err();
    assert!(!format!("{problem:?}").contains("КАНАРЕЙКА"));
    let place = problem.place.unwrap();
    assert_eq!(
        (problem.code, place.line, place.column),
        ("yaml-shape", 2, 3)
    );
}

#[test]
fn an_empty_file_is_an_empty_value() {
    for text in ["", "\n", "# only a comment\n", "---\n", "~"] {
        let tree = yaml::tree(&source(text)).unwrap();
        assert_eq!(tree.root.value, Value::Null, "{text:?}");
    }
}
