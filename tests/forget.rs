//! What `forget` removes, and what it leaves: nothing that is not known to be the case's own.

#![cfg(unix)]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const CASE: &str = "examples/student/case.yaml";

/// A folder with a case called `mine.yaml`, and its letters in all formats.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(CASE, folder.path().join("mine.yaml")).unwrap();
    let written = zhaloba(&folder, "write mine.yaml --format pdf,docx,txt,md");
    assert!(written.status.success());
    folder
}

fn zhaloba(folder: &TempDir, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["--lang", "en"])
        .args(line.split(' '))
        .current_dir(folder.path())
        .output()
        .unwrap()
}

/// The code that the program leaves with, and what it says besides the result.
fn forget(folder: &TempDir, line: &str) -> (i32, String) {
    let output = zhaloba(folder, &format!("forget {line}"));
    let said = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), said)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name();
    let mut names: Vec<String> = entries
        .map(|entry| name(entry).into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_case_goes_with_its_letters_and_their_folder() {
    let folder = folder();
    assert_eq!(names(&folder.path().join("letters")).len(), 12);
    let output = zhaloba(&folder, "forget mine.yaml");
    assert!(output.status.success());
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(told.lines().count(), 14);
    assert!(told.ends_with("mine.yaml\nletters\n"), "{told}");
    assert!(names(folder.path()).is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    for place in ["SSD", "backups", "shell", "mail", "printer", "synchronised"] {
        assert!(said.contains(place), "{place}: {said}");
    }
}

#[test]
fn other_files_and_their_folder_stay() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    for name in [
        "letters/theirs-rector.pdf",
        "letters/mine-rector.odt",
        "letters/mine.pdf",
        "mine.yml",
        "cases.csv",
    ] {
        fs::write(at(name), "x").unwrap();
    }
    assert_eq!(forget(&folder, "mine.yaml").0, 0);
    assert_eq!(names(folder.path()), ["cases.csv", "letters", "mine.yml"]);
    assert_eq!(
        names(&at("letters")),
        ["mine-rector.odt", "mine.pdf", "theirs-rector.pdf"]
    );
}

#[test]
fn a_letter_that_was_edited_stays_and_is_named() {
    let folder = folder();
    let edited = folder.path().join("letters/mine-rector.md");
    let text = fs::read_to_string(&edited).unwrap();
    fs::write(&edited, format!("{text}\nЕщё одно.\n")).unwrap();
    let (code, said) = forget(&folder, "mine.yaml");
    assert_eq!(code, 5);
    assert!(said.contains("letters/mine-rector.md is not what the case gives"));
    assert!(said.contains("printer"));
    assert_eq!(names(folder.path()), ["letters"]);
    assert_eq!(names(&folder.path().join("letters")), ["mine-rector.md"]);
    // The case is gone; its name is enough to remove what was left of it.
    assert_eq!(forget(&folder, "mine.yaml --force").0, 0);
    assert!(names(folder.path()).is_empty());
    assert_eq!(forget(&folder, "mine.yaml --force").0, 3);
}

/// The same name is no proof: another case may be called so in another folder.
#[test]
fn the_letter_of_another_case_of_the_same_name_stays() {
    let folder = folder();
    let theirs = fs::read_to_string(CASE).unwrap();
    let theirs = theirs.replace("Громов Алексей Сергеевич", "Примеров Пётр Петрович");
    fs::write(folder.path().join("mine.yaml"), theirs).unwrap();
    let (code, _) = forget(&folder, "mine.yaml");
    assert_eq!(code, 5);
    assert_eq!(names(&folder.path().join("letters")).len(), 12);
}

#[test]
fn a_letter_of_another_day_is_known_when_the_case_has_no_date() {
    let folder = tempfile::tempdir().unwrap();
    let case = fs::read_to_string(CASE).unwrap();
    let undated: String = case
        .lines()
        .filter(|line| !line.starts_with("dated:"))
        .map(|line| format!("{line}\n"))
        .collect();
    assert_ne!(undated.lines().count(), case.lines().count());
    fs::write(folder.path().join("mine.yaml"), undated).unwrap();
    assert!(zhaloba(&folder, "write mine.yaml").status.success());
    let (code, said) = forget(&folder, "mine.yaml --today 2031-01-31");
    assert_eq!(code, 0, "{said}");
    assert!(names(folder.path()).is_empty());
}

#[test]
fn drafts_of_a_case_that_is_only_begun_go_too() {
    let folder = tempfile::tempdir().unwrap();
    let begun = "version: 1\nrole: student\ninstitution: {kind: college, region: Пермский край}\n\
                 incident: {pressure: [expulsion_threat]}\n";
    fs::write(folder.path().join("begun.yaml"), begun).unwrap();
    let line = "write begun.yaml --draft --to rector,prosecutor --format pdf,md";
    assert!(zhaloba(&folder, line).status.success());
    assert_eq!(names(&folder.path().join("letters")).len(), 4);
    assert_eq!(forget(&folder, "begun.yaml").0, 0);
    assert!(names(folder.path()).is_empty());
}

#[test]
fn what_a_killed_run_left_goes_too() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    for name in [".zhaloba-aB3xYz", "letters/.zhaloba-000000"] {
        fs::write(at(name), "x").unwrap();
    }
    fs::write(at(".zhaloba-notes"), "x").unwrap();
    assert_eq!(forget(&folder, "mine.yaml").0, 0);
    // Six letters or digits are what such names end in, and "-notes" has five.
    assert_eq!(names(folder.path()), [".zhaloba-notes"]);
}

#[test]
fn links_are_not_followed() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let elsewhere = tempfile::tempdir().unwrap();
    let kept = elsewhere.path().join("kept.pdf");
    fs::copy(at("letters/mine-rector.pdf"), &kept).unwrap();
    fs::remove_file(at("letters/mine-rector.pdf")).unwrap();
    symlink(&kept, at("letters/mine-rector.pdf")).unwrap();
    for line in ["mine.yaml", "mine.yaml --force"] {
        let (code, said) = forget(&folder, line);
        assert_eq!(code, 5, "{said}");
        assert!(said.contains("letters/mine-rector.pdf"), "{said}");
        assert_eq!(names(&at("letters")), ["mine-rector.pdf"]);
    }
    assert!(kept.exists());
}

#[test]
fn nothing_goes_where_the_case_or_the_folder_is_a_link() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    symlink(at("mine.yaml"), at("link.yaml")).unwrap();
    symlink(at("letters"), at("linked")).unwrap();
    let before = names(&at("letters"));
    for line in [
        "link.yaml",
        "link.yaml --force",
        "mine.yaml -o linked",
        "mine.yaml -o linked --force",
        "letters",
        "mine.yaml -o mine.yaml",
    ] {
        let (code, said) = forget(&folder, line);
        assert_eq!(code, 5, "{line}: {said}");
        assert_eq!(names(&at("letters")), before, "{line}");
        assert!(at("mine.yaml").exists(), "{line}");
    }
}

#[test]
fn a_case_that_cannot_be_read_goes_only_by_force() {
    let folder = folder();
    fs::write(folder.path().join("mine.yaml"), "version: 1\nrole: [\n").unwrap();
    let (code, said) = forget(&folder, "mine.yaml");
    assert_eq!(code, 3);
    assert!(said.contains("--force"), "{said}");
    assert_eq!(names(&folder.path().join("letters")).len(), 12);
    assert_eq!(forget(&folder, "mine.yaml --force").0, 0);
    assert!(names(folder.path()).is_empty());
}

#[test]
fn of_several_cases_all_go_or_none() {
    let folder = folder();
    fs::copy("examples/chat/case.yaml", folder.path().join("chat.yaml")).unwrap();
    assert!(zhaloba(&folder, "write chat.yaml").status.success());
    assert_eq!(forget(&folder, "mine.yaml absent.yaml").0, 3);
    assert_eq!(names(&folder.path().join("letters")).len(), 15);
    assert_eq!(forget(&folder, "mine.yaml chat.yaml mine.yaml").0, 0);
    assert!(names(folder.path()).is_empty());
}

#[test]
fn programs_get_the_names_of_what_went_and_what_stays() {
    let folder = folder();
    fs::write(folder.path().join("letters/mine-rector.txt"), "x").unwrap();
    let output = zhaloba(&folder, "forget mine.yaml --json");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["ok"], false);
    assert_eq!(told["removed"].as_array().unwrap().len(), 12);
    assert_eq!(told["problems"][0]["code"], "forget-changed");
    assert!(!told["notes"].as_array().unwrap().is_empty());
}

#[test]
fn what_may_not_be_removed_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let letters = folder.path().join("letters");
    let mode = |mode| fs::set_permissions(&letters, fs::Permissions::from_mode(mode)).unwrap();
    mode(0o500);
    // Whoever may do everything is not kept by this.
    let may_all = fs::write(letters.join("probe"), "").is_ok();
    let (code, said) = forget(&folder, "mine.yaml");
    mode(0o700);
    if may_all {
        assert_eq!(code, 0, "{said}");
    } else {
        assert_eq!(code, 5);
        assert!(said.contains("no permission"), "{said}");
        assert_eq!(names(&letters).len(), 12);
    }
}

#[test]
fn a_folder_that_cannot_be_looked_into_keeps_the_case_too() {
    let folder = folder();
    let long = "a".repeat(300);
    let (code, said) = forget(&folder, &format!("mine.yaml -o {long}"));
    assert_eq!(code, 5, "{said}");
    assert!(folder.path().join("mine.yaml").exists());
}

#[test]
fn a_person_at_a_terminal_is_asked_first() {
    for (keys, code, left) in [("\r", 0, true), ("\x1b[A\r", 0, false), ("\x03", 130, true)] {
        let folder = folder();
        let program = env!("CARGO_BIN_EXE_zhaloba");
        let mut command = Command::new(program);
        command.args(["--lang", "en", "forget", "mine.yaml"]);
        command.current_dir(folder.path()).env("TERM", "xterm");
        let mut terminal = rexpect::session::spawn_command(command, Some(20_000)).unwrap();
        terminal.exp_string("Remove these files").unwrap();
        terminal.exp_string("choose").unwrap();
        terminal.send(keys).unwrap();
        terminal.flush().unwrap();
        terminal.exp_eof().unwrap();
        let ended = terminal.process().wait().unwrap();
        assert!(
            format!("{ended:?}").contains(&format!(", {code})")),
            "{ended:?}"
        );
        assert_eq!(folder.path().join("mine.yaml").exists(), left, "{keys:?}");
    }
}
