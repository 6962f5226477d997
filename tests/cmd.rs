//! Runs the program from outside and compares what it says with files that a person reads:
//! `tests/cmd/refused` holds bad input, `tests/cmd/written` letters that come of it nevertheless,
//! `tests/cmd/told` what is told without a case.
//! `TRYCMD=overwrite cargo test --test cmd` accepts what has changed.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Stands in the names, addresses and stories of all bad input.
const CANARY: &str = "канарей";

/// No locale: the program speaks Russian unless it is told otherwise.
const SURROUNDINGS: [&str; 4] = ["ZHALOBA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

fn compare(files: &str) {
    let cases = trycmd::TestCases::new();
    for name in SURROUNDINGS {
        cases.env(name, "");
    }
    cases.case(files);
}

#[test]
fn bad_input_is_refused_in_words() {
    compare("tests/cmd/refused/*.trycmd");
}

#[test]
fn the_law_is_told() {
    compare("tests/cmd/told/*.trycmd");
}

#[test]
fn letters_are_written_where_they_can_be() {
    compare("tests/cmd/written/*.trycmd");
}

fn zhaloba(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
    for name in SURROUNDINGS {
        command.env_remove(name);
    }
    let command = command.args(args).current_dir(folder).stdin(Stdio::null());
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

/// The files below a folder with their content.
fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.insert(path.clone(), Vec::new());
            files.extend(content(&path));
        } else {
            files.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    files
}

fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copied(&path, &target);
        } else {
            std::fs::copy(&path, target).unwrap();
        }
    }
}

/// The command lines of a file of expectations.
fn commands(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap();
    let lines = text
        .lines()
        .filter_map(|line| line.strip_prefix("$ zhaloba "));
    lines.map(str::to_owned).collect()
}

/// Runs every command of a file of expectations, and again with `--json`; returns how many.
fn tried(file: &Path) -> usize {
    let folder = tempfile::tempdir().unwrap();
    copied(&file.with_extension("in"), folder.path());
    let before = content(folder.path());
    let lines = commands(file);
    for line in &lines {
        let plain: Vec<&str> = line.split(' ').collect();
        let mut json = plain.clone();
        json.extend(Some("--json").filter(|json| !plain.contains(json)));
        for args in [plain, json] {
            let (code, said) = zhaloba(folder.path(), &args);
            // A panic would be 101, a signal nothing.
            assert!(matches!(code, Some(0 | 2..=5)), "{args:?}: {code:?} {said}");
            assert!(!said.to_lowercase().contains(CANARY), "{args:?}: {said}");
            assert!(content(folder.path()) == before, "{args:?} wrote");
            if args.contains(&"--json") {
                is_outcome(&said, code == Some(0));
            }
        }
    }
    lines.len()
}

/// Other programs get one line with everything that is known of every problem.
fn is_outcome(said: &str, ok: bool) {
    assert_eq!(said.lines().count(), 1, "{said}");
    let outcome: serde_json::Value = serde_json::from_str(said).unwrap();
    assert_eq!(outcome["ok"], ok, "{said}");
    let problems = outcome["problems"].as_array().unwrap();
    assert!(ok || !problems.is_empty(), "{said}");
    let fields = [
        "code", "column", "file", "hint", "line", "message", "path", "severity",
    ];
    for problem in problems {
        let problem = problem.as_object().unwrap();
        let mut given: Vec<&str> = problem.keys().map(String::as_str).collect();
        given.sort_unstable();
        assert_eq!(given, fields, "{said}");
    }
}

/// Not compared with a file: the list of all norms changes with the law.
#[test]
fn an_unknown_norm_is_named_with_the_nearest() {
    let folder = tempfile::tempdir().unwrap();
    let case = std::fs::read_to_string("tests/cmd/refused/output.in/boris.yaml").unwrap();
    let case = format!("{case}omit: [constitution-555-3]\n");
    std::fs::write(folder.path().join("anna.yaml"), case).unwrap();
    let (code, said) = zhaloba(folder.path(), &["check", "anna.yaml"]);
    assert_eq!(code, Some(3));
    assert!(
        said.starts_with("ошибка: anna.yaml:16:8: omit[0]:"),
        "{said}"
    );
    assert!(
        said.contains("имеется в виду «constitution-55-3»"),
        "{said}"
    );
}

fn files_of_refusals() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("tests/cmd/refused").unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.is_file()).collect()
}

#[test]
fn refusals_write_nothing_and_name_nobody() {
    let tried: usize = std::thread::scope(|scope| {
        let threads: Vec<_> = files_of_refusals()
            .into_iter()
            .map(|file| scope.spawn(move || tried(&file)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .sum()
    });
    assert!(tried > 150, "the search finds them: {tried}");
}

#[test]
fn what_is_expected_names_nobody_and_leaves_nothing_open() {
    for path in files_of_refusals() {
        let text = std::fs::read_to_string(&path).unwrap();
        let said = text.lines().filter(|line| !line.starts_with('$'));
        for line in said {
            assert!(!line.to_lowercase().contains(CANARY), "{line}");
            assert!(!line.contains("[..]") && *line != *"...", "{line}");
        }
    }
}
