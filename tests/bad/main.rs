//! Wrong files, one defect each, with what the program says of them in both languages: `messages.ru.txt` and
//! `messages.en.txt` are for people to read. A name in the files must not come out.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

mod cases;
mod data_files;
mod letters;
mod tables;

use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};

use snapbox::Data;

/// Nobody is called so outside these files.
const NAME: &str = "Канарейкин";

/// What a file is called, what it holds.
type Wrong = (&'static str, Vec<u8>);

/// What a file is called, what is replaced in a sound one, and by what.
type Change = (&'static str, &'static str, &'static str);

/// Files that differ from a sound one in one place each.
fn changed(sound: &str, changes: &[Change]) -> Vec<Wrong> {
    let files = changes.iter().map(|(name, old, new)| {
        assert!(sound.contains(old), "{name}");
        (*name, sound.replacen(old, new, 1).into_bytes())
    });
    files.collect()
}

/// Everything that is said of all files, each under its name.
fn said(lang: &str, files: &[Wrong]) -> String {
    let desk = tempfile::tempdir().unwrap();
    let mut told = String::new();
    for (name, bytes) in files {
        let path = desk.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
            .args(["check", name, "--lang", lang, "--today", "2026-04-01"])
            .current_dir(desk.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(
            !said.contains(NAME) && !said.contains("Пётр"),
            "{name}: {said}"
        );
        assert!(said.contains(name), "it does not say where: {said}");
        let is_doubt = said.starts_with("предупреждение: ") || said.starts_with("warning: ");
        let code = if is_doubt { 0 } else { 3 };
        assert_eq!(output.status.code(), Some(code), "{name}: {said}");
        let _ = writeln!(told, "== {name}\n{said}");
    }
    told
}

#[test]
fn wrong_files_are_told_of_in_words() {
    let kinds = [
        cases::wrong,
        tables::wrong,
        data_files::wrong,
        letters::wrong,
    ];
    let files: Vec<Wrong> = kinds.iter().flat_map(|kind| kind()).collect();
    assert!(files.len() >= 100, "{}", files.len());
    for lang in ["ru", "en"] {
        let path = format!("tests/bad/messages.{lang}.txt");
        snapbox::assert_data_eq!(
            said(lang, &files),
            Data::read_from(path.as_ref(), None).raw()
        );
    }
}
