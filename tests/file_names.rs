//! Names of letters: whatever the file of a case is called, every system takes the names of its letters, and they
//! stay inside the folder.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

mod steps;

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use steps::Steps;
use unicode_normalization::is_nfc;
use zhaloba::output::{LONGEST_STEM, folded, stem};

const CASE: &str = include_str!("cmd/refused/output.in/boris.yaml");

/// Pieces that names of attackers and of careless people are made of.
const PIECES: [&str; 40] = [
    "..",
    "/",
    "\\",
    ":",
    "~",
    "-",
    ".",
    " ",
    "\t",
    "\n",
    "\0",
    "CON",
    "nul",
    "com1",
    "LPT9",
    "COM¹",
    "aux.",
    "prn ",
    "$",
    "\u{202e}",
    "\u{200b}",
    "\u{ad}",
    "\u{feff}",
    "и\u{306}",
    "а\u{301}",
    "Й",
    "ß",
    "İ",
    "ﬁ",
    "漢",
    "😀",
    "дело",
    "case",
    "_",
    "__",
    "%2e",
    "\"",
    "'",
    "*?<>|",
    "\u{2028}",
];

fn name(steps: &mut Steps) -> String {
    let character = |number: usize| char::from_u32(u32::try_from(number).unwrap());
    let mut name = String::new();
    let pieces = [3, 8, 150][steps.below(3)];
    for _ in 0..steps.below(pieces) {
        match steps.below(3) {
            0 => name.push_str(PIECES[steps.below(PIECES.len())]),
            // Any character at all, and those that people write.
            1 => name.extend(character(steps.below(0x11_0000))),
            _ => name.extend(character(0x410 + steps.below(64))),
        }
    }
    name
}

/// What Windows keeps for itself, as its documentation lists it.
fn is_reserved(name: &str) -> bool {
    let start = name.split('.').next().unwrap().trim_end().to_uppercase();
    let devices = "CON PRN AUX NUL CONIN$ CONOUT$"
        .split(' ')
        .map(str::to_owned);
    let numbers = "0123456789¹²³".chars();
    let numbered = numbers.flat_map(|number| ["COM", "LPT"].map(|port| format!("{port}{number}")));
    devices.chain(numbered).any(|device| device == start)
}

fn assert_taken_everywhere(name: &str, from: &str) {
    assert!(
        !name.is_empty() && name.len() <= 255,
        "{name:?} from {from:?}"
    );
    assert!(is_nfc(name), "{name:?} from {from:?}");
    assert!(!name.contains(".."), "{name:?} from {from:?}");
    assert!(
        !name.starts_with(['-', '.', ' ']) && !name.ends_with(['.', ' ']),
        "{name:?} from {from:?}"
    );
    assert!(!is_reserved(name), "{name:?} from {from:?}");
    let allowed = |sign: char| sign.is_alphanumeric() || "-_.".contains(sign);
    assert!(name.chars().all(allowed), "{name:?} from {from:?}");
}

#[test]
fn any_name_becomes_one_that_every_system_takes() {
    let mut steps = Steps(15);
    let longest = "x".repeat(48);
    for _ in 0..200_000 {
        let given = name(&mut steps);
        let stem = stem(&given);
        assert_taken_everywhere(&stem, &given);
        assert!(stem.len() <= LONGEST_STEM);
        assert_taken_everywhere(&format!("{stem}-{longest}.docx"), &given);
        assert_taken_everywhere(&format!("{stem}.md"), &given);
        assert_eq!(zhaloba::output::stem(&stem), stem, "{given:?}");
        // Where the program tells names apart, a system that ignores capitals does so, too.
        assert_eq!(
            folded(&stem.to_lowercase()),
            folded(&stem.to_uppercase()),
            "{given:?}"
        );
    }
}

#[test]
fn names_that_people_give_stay_as_they_are() {
    for name in [
        "case",
        "anna",
        "дело-3",
        "2025.11.14",
        "my_case",
        "a__b",
        "Ёлкина",
        "case.old",
    ] {
        assert_eq!(stem(name), name);
    }
    for (given, made) in [
        ("моё дело (2)", "моё_дело_2_"),
        ("и\u{306}од", "йод"),
        ("../../etc/passwd", "_._etc_passwd"),
        ("-rf", "rf"),
        (".скрытое", "скрытое"),
        ("nul", "_nul"),
        ("Com1.старое", "_Com1.старое"),
        ("com12", "com12"),
        ("дело...", "дело"),
        ("дело\u{202e}fdp", "дело_fdp"),
        ("…", "case"),
        ("", "case"),
    ] {
        assert_eq!(stem(given), made, "{given}");
    }
    let long = "дело".repeat(30);
    assert_eq!(
        stem(&long),
        "дело".repeat(25),
        "240 bytes leave no room for an addressee"
    );
}

fn zhaloba(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(args)
        .args(["--today", "2026-11-22", "--lang", "en"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The longest name that a file system gives, and one that only Unix takes: letters are written and forgotten.
#[test]
fn letters_of_oddly_named_cases_are_written_and_forgotten() {
    for given in [
        format!("{}.yaml", "д".repeat(125)),
        "nul.старое.yaml".to_owned(),
        "a\\b: \"c\"?.yaml".to_owned(),
        "\u{202e}дело\n.yaml".to_owned(),
    ] {
        let desk = tempfile::tempdir().unwrap();
        if fs::write(desk.path().join(&given), CASE).is_err() {
            continue;
        }
        let output = zhaloba(desk.path(), &["write", &given, "--format", "pdf,docx,md"]);
        assert_eq!(output.status.code(), Some(0), "{given}: {output:?}");
        let letters = names(&desk.path().join("letters"));
        assert_eq!(letters.len(), 6, "{letters:?}");
        for name in &letters {
            assert_taken_everywhere(name, &given);
        }
        assert_eq!(names(desk.path()).len(), 2, "nothing outside the folder");
        let output = zhaloba(desk.path(), &["forget", &given]);
        assert_eq!(output.status.code(), Some(0), "{given}: {output:?}");
        assert!(names(desk.path()).is_empty(), "{given}");
    }
}

#[test]
fn letters_that_differ_by_capitals_alone_are_refused() {
    let desk = tempfile::tempdir().unwrap();
    for folder in ["one", "two"] {
        fs::create_dir(desk.path().join(folder)).unwrap();
    }
    for (one, two) in [
        ("Дело.yaml", "дело.yaml"),
        ("a b.yaml", "a_b.yaml"),
        ("и\u{306}од.yaml", "йод.yaml"),
    ] {
        let (one, two) = (format!("one/{one}"), format!("two/{two}"));
        fs::write(desk.path().join(&one), CASE).unwrap();
        fs::write(desk.path().join(&two), CASE).unwrap();
        let output = zhaloba(desk.path(), &["write", &one, &two]);
        assert_eq!(output.status.code(), Some(2), "{one}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains(&one) && told.contains(&two), "{told}");
        assert!(!desk.path().join("letters").exists());
    }
}

/// An own addressee cannot lead a letter out of its folder.
#[test]
fn an_addressee_whose_id_cannot_stand_in_a_name_is_refused() {
    let own = include_str!("data_alone/addressees.yaml");
    let known = own
        .lines()
        .find_map(|line| line.trim().strip_prefix("- id: "))
        .unwrap();
    let too_long = "x".repeat(49);
    for id in ["../out", "a/b", "Ректор", "CON.", "a b", &too_long] {
        let desk = tempfile::tempdir().unwrap();
        fs::write(desk.path().join("case.yaml"), CASE).unwrap();
        fs::create_dir(desk.path().join("own")).unwrap();
        let changed = own.replace(&format!("id: {known}"), &format!("id: {id:?}"));
        fs::write(desk.path().join("own/addressees.yaml"), changed).unwrap();
        let output = zhaloba(
            desk.path(),
            &["write", "case.yaml", "--data", "own", "-o", "letters"],
        );
        assert_eq!(output.status.code(), Some(3), "{id}: {output:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            told.contains("stands in the names of letters"),
            "{id}: {told}"
        );
        assert_eq!(names(desk.path()), ["case.yaml", "own"]);
    }
}
