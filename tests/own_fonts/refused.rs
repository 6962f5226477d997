//! Faces that will not do, each with the reason.

use std::fs;

use zhaloba::layout::font::Font;
use zhaloba::letter::Style;
use zhaloba::output::can_embed;
use zhaloba::problem::{Arg, Problem};

use crate::sfnt::Sfnt;
use crate::{STYLES, folder, said, zhaloba};

/// What speaks against a file, as codes with the arguments that make the sentence.
fn reasons(style: Style, data: Vec<u8>) -> Vec<String> {
    let told = |problem: Problem| {
        let values = problem.args.values().map(|value| match value {
            Arg::Text(text) => text.clone(),
            Arg::Number(number) => number.to_string(),
            other => panic!("{other:?}"),
        });
        let words: Vec<String> = [problem.code.to_owned()]
            .into_iter()
            .chain(values)
            .collect();
        words.join(" ")
    };
    match Font::own(style, data) {
        Ok(font) if can_embed(&font) => Vec::new(),
        Ok(_) => vec!["no part of it can be cut".to_owned()],
        Err(problems) => problems.into_iter().map(told).collect(),
    }
}

#[test]
fn a_face_that_is_none_or_of_another_kind() {
    let regular = || Sfnt::of(Style::Regular);
    let kind = |kind: &[u8; 4]| {
        let mut file = regular();
        file.kind = *kind;
        file
    };
    let cff = kind(b"OTTO")
        .table(b"glyf", None)
        .table(b"CFF ", Some(vec![1, 0, 4, 1]));
    for (data, expected) in [
        (Vec::new(), "font-format"),
        (b"version: 1\n".to_vec(), "font-format"),
        (kind(b"wOF2").bytes(), "font-format"),
        (kind(b"ttcf").bytes(), "font-collection"),
        (cff.bytes(), "font-outlines"),
        (regular().table(b"glyf", None).bytes(), "font-outlines"),
        (
            regular().table(b"fvar", Some(vec![0; 16])).bytes(),
            "font-variable",
        ),
        (regular().table(b"OS/2", None).bytes(), "font-broken"),
        (regular().table(b"hmtx", None).bytes(), "font-broken"),
        (regular().with(b"head", 18, &[0, 0]).bytes(), "font-broken"),
        (regular().table(b"cmap", None).bytes(), "font-broken"),
        (regular().advancing('ж', 60_000).bytes(), "font-broken"),
        (regular().advancing(' ', 0).bytes(), "font-broken"),
    ] {
        assert_eq!(reasons(Style::Regular, data), [expected]);
    }
    assert!(reasons(Style::Regular, kind(b"true").bytes()).is_empty());
}

#[test]
fn a_face_whose_licence_forbids_it() {
    for (version, bits, expected) in [
        (4, 0x0000, None),
        (4, 0x0004, None),
        (4, 0x0008, None),
        (4, 0x0002, Some("embedding")),
        (4, 0x0302, Some("embedding")),
        (4, 0x000a, Some("embedding")),
        (2, 0x000a, None),
        (2, 0x0002, Some("embedding")),
        (4, 0x0100, Some("parts")),
        (2, 0x0104, Some("parts")),
        (4, 0x0200, Some("outlines")),
        (4, 0x0208, Some("outlines")),
    ] {
        let file = Sfnt::of(Style::Regular).licence(version, bits);
        let expected: Vec<String> = expected
            .iter()
            .map(|one| format!("font-licence {one}"))
            .collect();
        assert_eq!(
            reasons(Style::Regular, file.bytes()),
            expected,
            "{version} {bits:04x}"
        );
    }
}

#[test]
fn a_face_of_another_style() {
    let regular = || Sfnt::of(Style::Regular);
    let weight = |weight: u16| regular().with(b"OS/2", 4, &weight.to_be_bytes());
    for (given, file, found) in [
        (Style::Regular, Sfnt::of(Style::Bold), "bold"),
        (Style::Regular, Sfnt::of(Style::Italic), "italic"),
        (Style::Bold, Sfnt::of(Style::Regular), "regular"),
        (Style::Bold, Sfnt::of(Style::Italic), "italic"),
        (Style::Italic, Sfnt::of(Style::Bold), "bold"),
        (Style::Italic, Sfnt::of(Style::Regular), "regular"),
        // Any of the places that can tell does.
        (Style::Regular, weight(600), "bold"),
        (
            Style::Regular,
            regular().with(b"OS/2", 62, &[0, 0x20]),
            "bold",
        ),
        (
            Style::Regular,
            regular().with(b"OS/2", 62, &[2, 0]),
            "italic",
        ),
        (Style::Regular, regular().with(b"head", 44, &[0, 1]), "bold"),
        (
            Style::Regular,
            regular().with(b"head", 44, &[0, 3]),
            "bold-italic",
        ),
        (
            Style::Regular,
            regular().with(b"post", 4, &[0xff, 0xf4, 0, 0]),
            "italic",
        ),
        (
            Style::Bold,
            weight(700).with(b"OS/2", 62, &[0, 1]),
            "bold-italic",
        ),
    ] {
        let wanted = match given {
            Style::Regular => "regular",
            Style::Bold => "bold",
            Style::Italic => "italic",
        };
        assert_eq!(
            reasons(given, file.bytes()),
            [format!("font-style {found} {wanted}")]
        );
    }
    for (given, file) in [(Style::Regular, weight(300)), (Style::Bold, weight(600))] {
        assert!(reasons(given, file.bytes()).is_empty());
    }
}

#[test]
fn a_face_without_the_characters_of_letters() {
    let lacking = |characters: &str| {
        let removed: Vec<(char, Option<char>)> =
            characters.chars().map(|one| (one, None)).collect();
        Sfnt::of(Style::Regular).mapped(&removed).bytes()
    };
    let russian: String = ('А'..='я').chain(['Ё', 'ё']).collect();
    for (characters, expected) in [
        ("№", "№ 1"),
        ("\u{a0}«»", "U+00A0 « » 3"),
        ("§—…", "§ — … 3"),
        ("абвж", "а–в ж 4"),
        ("@ ~", "U+0020 @ ~ 3"),
        (&russian, "Ё А–я ё 66"),
    ] {
        let expected = format!("font-characters {expected}");
        assert_eq!(reasons(Style::Regular, lacking(characters)), [expected]);
    }
    assert!(reasons(Style::Regular, lacking("\u{2011}€Ѣ")).is_empty());
    // What is there but shows nothing is not there.
    let blank = Sfnt::of(Style::Regular).mapped(&[('№', Some(' '))]);
    assert_eq!(
        reasons(Style::Regular, blank.bytes()),
        ["font-characters № 1"]
    );
}

#[test]
fn all_that_speaks_against_a_face_is_told_at_once() {
    let file = Sfnt::of(Style::Italic).licence(4, 2).mapped(&[('ё', None)]);
    let expected = [
        "font-licence embedding",
        "font-style italic bold",
        "font-characters ё 1",
    ];
    assert_eq!(reasons(Style::Bold, file.bytes()), expected);
}

/// No file brings the program down, whatever bytes it lost or has wrong.
#[test]
fn damaged_files_are_refused_or_printed() {
    let whole = Sfnt::of(Style::Regular).bytes();
    let mut refused = 0;
    for end in (0..whole.len()).step_by(whole.len() / 150) {
        refused += usize::from(!reasons(Style::Regular, whole[..end].to_vec()).is_empty());
    }
    assert!(refused > 140, "{refused}");
    // The same bytes each time, by a generator of Lehmer's.
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state * 48_271 % 2_147_483_647;
        usize::try_from(state).unwrap() % below
    };
    for _ in 0..150 {
        let mut data = whole.clone();
        for _ in 0..3 {
            // Half of the damage goes to the directory and the first tables.
            let within = if next(2) == 0 { 2_000 } else { data.len() };
            let at = next(within);
            data[at] = u8::try_from(next(256)).unwrap();
        }
        reasons(Style::Regular, data);
    }
}

#[test]
fn the_files_are_told_with_what_is_wrong_in_all_of_them_and_in_the_case() {
    let forbidden = Sfnt::of(Style::Regular).licence(4, 2).bytes();
    let files = [("r.ttf", forbidden), ("b.ttf", b"bold".to_vec())];
    let folder = folder(&files);
    let case = fs::read_to_string(folder.path().join("case.yaml")).unwrap();
    fs::write(
        folder.path().join("case.yaml"),
        case.replace("role: student", "role: nobody"),
    )
    .unwrap();
    for command in ["write", "check"] {
        let args = format!("{command} case.yaml --font r.ttf,b.ttf,absent.ttf");
        let output = zhaloba(folder.path(), &args);
        assert_eq!(output.status.code(), Some(3));
        let said = said(&output);
        let errors = said.lines().filter(|line| line.starts_with("error: "));
        let starts = [
            "error: r.ttf: the font forbids to embed it",
            "error: b.ttf: this is not a TrueType font",
            "error: absent.ttf: there is no such file",
            "error: case.yaml:3:7: role:",
        ];
        let errors: Vec<&str> = errors.collect();
        assert_eq!(errors.len(), starts.len(), "{said}");
        for (error, start) in errors.iter().zip(starts) {
            assert!(error.starts_with(start), "{said}");
        }
    }
    assert!(!folder.path().join("letters").exists());
}

#[test]
fn only_ordinary_files_of_a_sane_size_are_read() {
    let [regular, bold, _] = STYLES.map(|style| Sfnt::of(style).bytes());
    let folder = folder(&[("r.ttf", regular), ("b.ttf", bold)]);
    let large = fs::File::create(folder.path().join("large.ttf")).unwrap();
    large.set_len(33 << 20).unwrap();
    for (file, expected) in [
        (".", "error: .: this is not a font file\n"),
        (
            "large.ttf",
            "error: large.ttf: the font file is larger than 32 MB\n",
        ),
        ("/dev/zero", "error: /dev/zero: this is not a font file\n"),
    ] {
        let output = zhaloba(
            folder.path(),
            &format!("check case.yaml --font r.ttf,{file}"),
        );
        assert_eq!(output.status.code(), Some(3), "{file}");
        assert!(said(&output).starts_with(expected), "{}", said(&output));
    }
}
