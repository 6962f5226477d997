//! Where letters go, and where they must not: seen from outside.

#![allow(
    clippy::expect_used,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const CASE: &str = include_str!("cmd/refused/output.in/boris.yaml");

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("anna.yaml"), CASE).unwrap();
    folder
}

fn zhaloba(folder: &Path, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(line.split(' '))
        .args(["--today", "2026-11-22", "--lang", "ru"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn code_and_errors(output: &Output) -> (i32, String) {
    let errors = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(!errors.contains("Канарейк"), "{errors}");
    (output.status.code().expect("no signal"), errors)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap())).collect();
    names.sort();
    names
}

#[test]
fn finished_letters_are_replaced_only_by_force() {
    let folder = folder();
    let letters = folder.path().join("letters");
    fs::create_dir(&letters).unwrap();
    fs::write(letters.join("anna-rosobrnadzor.pdf"), "готово").unwrap();

    let (code, errors) = code_and_errors(&zhaloba(folder.path(), "write anna.yaml"));
    assert_eq!(code, 5);
    assert!(errors.contains("letters/anna-rosobrnadzor.pdf"), "{errors}");
    assert_eq!(names(&letters), ["anna-rosobrnadzor.pdf"], "all or none");

    let (code, _) = code_and_errors(&zhaloba(folder.path(), "write anna.yaml --force"));
    assert_eq!(code, 0);
    assert_eq!(
        names(&letters),
        ["anna-prosecutor.pdf", "anna-rosobrnadzor.pdf"]
    );
    let replaced = fs::read(letters.join("anna-rosobrnadzor.pdf")).unwrap();
    assert!(replaced.starts_with(b"%PDF"));
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_letter_is_neither_followed_nor_replaced() {
    let folder = folder();
    let letters = folder.path().join("letters");
    fs::create_dir(&letters).unwrap();
    let precious = folder.path().join("precious.txt");
    fs::write(&precious, "дорого").unwrap();
    for target in [precious.as_path(), Path::new("nowhere")] {
        let link = letters.join("anna-prosecutor.pdf");
        std::os::unix::fs::symlink(target, &link).unwrap();
        for line in ["write anna.yaml", "write anna.yaml --force"] {
            let (code, errors) = code_and_errors(&zhaloba(folder.path(), line));
            assert_eq!(code, 5, "{line}");
            assert!(errors.contains("letters/anna-prosecutor.pdf"), "{errors}");
            assert_eq!(fs::read_link(&link).unwrap(), target);
            assert_eq!(names(&letters), ["anna-prosecutor.pdf"]);
        }
        fs::remove_file(&link).unwrap();
    }
    assert_eq!(fs::read_to_string(&precious).unwrap(), "дорого");
}

/// Nobody can write below `/proc`, not even the one whom permissions do not bind.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files_is_named() {
    let folder = folder();
    for output in ["/proc/letters", "/proc"] {
        let line = format!("write anna.yaml -o {output}");
        let (code, errors) = code_and_errors(&zhaloba(folder.path(), &line));
        assert_eq!(code, 5, "{errors}");
        assert!(errors.contains(output), "{errors}");
    }
    assert_eq!(names(folder.path()), ["anna.yaml"]);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let letters = folder.path().join("letters");
    fs::create_dir(&letters).unwrap();
    fs::set_permissions(&letters, fs::Permissions::from_mode(0o555)).unwrap();
    let (code, errors) = code_and_errors(&zhaloba(folder.path(), "write anna.yaml"));
    fs::set_permissions(&letters, fs::Permissions::from_mode(0o755)).unwrap();
    if code == 0 {
        eprintln!("skipped: permissions do not bind this user");
        return;
    }
    assert_eq!(code, 5);
    assert!(errors.contains("нет разрешения"), "{errors}");
    assert!(names(&letters).is_empty());
}

#[test]
fn a_letter_tells_only_what_a_letter_answers() {
    let folder = folder();
    let kinds = "[house_chat, expulsion_threat, gosuslugi_login]";
    let case = CASE.replace("[expulsion_threat]", kinds);
    fs::write(folder.path().join("anna.yaml"), case).unwrap();
    let line = "write anna.yaml --to prosecutor --format md -o -";
    let output = zhaloba(folder.path(), line);
    assert_eq!(output.status.code(), Some(0));
    let letter = String::from_utf8(output.stdout).unwrap().to_lowercase();
    assert!(letter.contains("угроза отчислением"), "{letter}");
    for foreign in ["домов", "госуслуг", "house_chat"] {
        assert!(!letter.contains(foreign), "{letter}");
    }
    assert_eq!(names(folder.path()), ["anna.yaml"]);
}

#[test]
fn a_monstrous_file_is_refused_at_once() {
    let folder = folder();
    let story = "Канарейкин молчал. ".repeat(300_000);
    assert!(story.len() > 5_000_000);
    fs::write(
        folder.path().join("big.yaml"),
        CASE.replace("Куратор", &story),
    )
    .unwrap();
    for line in ["write big.yaml", "check big.yaml", "explain big.yaml"] {
        let start = std::time::Instant::now();
        let (code, errors) = code_and_errors(&zhaloba(folder.path(), line));
        assert_eq!(code, 3, "{errors}");
        assert!(errors.contains("big.yaml: файл больше 1 МБ"), "{errors}");
        assert!(start.elapsed().as_secs() < 5);
    }
}

#[test]
fn standard_input_is_named_in_words() {
    use std::io::Write as _;
    let mut child = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["write", "-", "--lang", "ru"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let wrong = CASE.replace("role: student", "role: studnet");
    child
        .stdin
        .take()
        .unwrap()
        .write_all(wrong.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let (code, errors) = code_and_errors(&output);
    assert_eq!(code, 3);
    assert!(errors.contains("стандартный ввод:2:7: role:"), "{errors}");
}
