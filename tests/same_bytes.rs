//! The same letter is the same file, whatever surrounds the program that writes it and whatever it wrote
//! before.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

#[path = "pages/letters.rs"]
mod letters;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::NaiveDate;
use letters::{complaint, list, long, paragraph, short};
use zhaloba::letter::Letter;
use zhaloba::output::{Format, Press};

const CASE: &str = include_str!("../examples/student/case.yaml");

const FORMATS: [(Format, &[u8]); 2] = [(Format::Pdf, b"%PDF-1.7"), (Format::Docx, b"PK\x03\x04")];

/// The letter to the rector in this format, written in `folder` with these variables set.
fn written(folder: &Path, format: Format, set: &[(&str, &str)], today: &str) -> Vec<u8> {
    fs::write(folder.join("student.yaml"), CASE).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["write", "student.yaml", "--to", "rector", "-o", "-"])
        .args(["--format", format.ending(), "--today", today])
        .current_dir(folder)
        .envs(set.iter().copied())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success());
    output.stdout
}

#[test]
fn zone_language_folder_and_day_change_nothing() {
    let root = tempfile::tempdir().unwrap();
    let other = root.path().join("другая папка");
    fs::create_dir(&other).unwrap();
    for (format, start) in FORMATS {
        let expected = written(root.path(), format, &[], "2025-11-20");
        assert!(expected.starts_with(start));
        changes_nothing(&other, format, &expected);
    }
}

fn changes_nothing(other: &Path, format: Format, expected: &[u8]) {
    let mut environments = 0;
    for zone in ["UTC", "Asia/Kamchatka", "America/Adak", ":/nowhere"] {
        for locale in [
            "",
            "C",
            "POSIX",
            "ru_RU.UTF-8",
            "en_US.ISO-8859-1",
            "tr_TR.UTF-8",
        ] {
            let set = [("TZ", zone), ("LC_ALL", locale), ("HOME", "/nowhere")];
            // The letter has a date of its own.
            for today in ["2025-11-20", "2026-11-24"] {
                assert!(
                    written(other, format, &set, today) == expected,
                    "{zone} {locale} {today}"
                );
                environments += 1;
            }
        }
    }
    assert_eq!(environments, 48);
}

fn all_letters() -> Vec<Letter> {
    let words = ["Ёж ест щавель — №\u{a0}5.", "«Эхо» § 7", "Šárka Łódź 12/3"];
    let few = words.map(|words| short(vec![paragraph(words), list(None, &[words])]));
    let mut draft = complaint();
    draft.mark = Some("ЧЕРНОВИК".to_owned());
    let all = few
        .into_iter()
        .chain([complaint(), draft, long(2), long(3)]);
    all.collect()
}

/// The letter in every format, one file after the other.
fn printed(press: &mut Press, letter: &Letter) -> Vec<u8> {
    let day = NaiveDate::from_ymd_opt(2025, 11, 20).unwrap();
    let files = FORMATS.map(|(format, _)| press.render(letter, day, format).unwrap());
    files.concat()
}

#[test]
fn earlier_letters_and_other_threads_change_nothing() {
    let letters = all_letters();
    let alone = letters
        .iter()
        .map(|letter| printed(&mut Press::embedded().unwrap(), letter));
    let alone: Vec<Vec<u8>> = alone.collect();
    std::thread::scope(|scope| {
        for start in 0..3 {
            let (letters, alone) = (&letters, &alone);
            scope.spawn(move || {
                let mut press = Press::embedded().unwrap();
                // Each letter after every other.
                for step in 1..letters.len() {
                    for number in (0..letters.len()).map(|n| (start + n * step) % letters.len()) {
                        assert!(printed(&mut press, &letters[number]) == alone[number]);
                    }
                }
            });
        }
    });
}

#[test]
fn what_is_kept_of_earlier_letters_is_dropped_in_time() {
    let mut press = Press::embedded().unwrap();
    let first = printed(&mut press, &complaint());
    // More different sets of characters than are kept.
    for number in 0..80u32 {
        let character = char::from_u32(0x0410 + number % 32).unwrap();
        let other = char::from_u32(0x00c0 + number / 2 % 22).unwrap();
        printed(
            &mut press,
            &short(vec![paragraph(&format!("{character}{other}{number}"))]),
        );
    }
    assert!(printed(&mut press, &complaint()) == first);
}
