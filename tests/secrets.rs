//! Letters that touch no disk: cases and tables from standard input, letters to standard output as one archive.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

const CASE: &str = "examples/student/case.yaml";
const TABLE: &str = "examples/table/cases.csv";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// An empty folder to run in, whose files would show what was written.
fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn zhaloba(folder: &TempDir, line: &str, input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["--lang", "en", "--today", "2026-04-01"])
        .args(line.split(' '))
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // Whoever refuses the command does not read.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn read(name: &str) -> Vec<u8> {
    fs::read(root().join(name)).unwrap()
}

/// The files of an archive, in their order.
fn files(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = tar::Archive::new(archive);
    let entries = archive.entries().unwrap().map(Result::unwrap);
    entries
        .map(|mut entry| {
            let header = entry.header();
            let told = (header.mode().unwrap(), header.mtime().unwrap());
            let owner = (header.uid().unwrap(), header.gid().unwrap());
            assert_eq!((told, owner), ((0o600, 0), (0, 0)));
            let name = entry.path().unwrap().to_str().unwrap().to_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (name, bytes)
        })
        .collect()
}

fn is_empty(folder: &TempDir) -> bool {
    fs::read_dir(folder.path()).unwrap().next().is_none()
}

#[test]
fn an_archive_has_the_letters_that_a_folder_gets() {
    let (folder, empty) = (folder(), folder());
    let chat = root().join("examples/chat/case.yaml");
    let line = format!("write - {} --format pdf,md,docx,txt", chat.display());
    let written = zhaloba(&folder, &line, &read(CASE));
    let names = String::from_utf8(written.stdout).unwrap();
    let output = zhaloba(&empty, &format!("{line} -o - --tar"), &read(CASE));
    assert!(output.status.success());
    let files = files(&output.stdout);
    let archived: Vec<String> = files
        .iter()
        .map(|(name, _)| format!("letters/{name}"))
        .collect();
    assert_eq!(archived, names.lines().collect::<Vec<_>>());
    assert_eq!(archived.len(), 24);
    for (name, bytes) in files {
        let saved = fs::read(folder.path().join("letters").join(&name)).unwrap();
        assert_eq!(bytes, saved, "{name}");
    }
    assert!(is_empty(&empty));
    assert_eq!(
        zhaloba(&empty, &format!("{line} -o - --tar"), &read(CASE)).stdout,
        output.stdout
    );
}

#[test]
fn the_archive_of_a_table_has_its_letters_and_the_report() {
    let (folder, empty) = (folder(), folder());
    zhaloba(&folder, "batch - --format pdf,txt", &read(TABLE));
    let archives = ["", " -j 1", " -j 3"].map(|jobs| {
        let line = format!("batch - --format pdf,txt -o - --tar{jobs}");
        let output = zhaloba(&empty, &line, &read(TABLE));
        assert!(output.status.success(), "{line}");
        output.stdout
    });
    assert!(archives[0] == archives[1] && archives[1] == archives[2]);
    let files = files(&archives[0]);
    assert_eq!(files.len(), 23);
    for (name, bytes) in &files {
        let saved = fs::read(folder.path().join("letters").join(name)).unwrap();
        assert_eq!(*bytes, saved, "{name}");
    }
    let (last, report) = files.last().unwrap();
    assert_eq!(last, "report.csv");
    let hashes: BTreeMap<String, String> = csv::Reader::from_reader(report.as_slice())
        .records()
        .map(|row| {
            let row = row.unwrap();
            (row[2].to_owned(), row[5].to_owned())
        })
        .collect();
    assert_eq!(hashes.len(), 22);
    for (name, bytes) in files.iter().filter(|(name, _)| name != last) {
        let hash: String = Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(hashes[name], hash, "{name}");
    }
    assert!(is_empty(&empty));
}

#[test]
fn a_report_with_a_name_is_a_file_and_not_in_the_archive() {
    let folder = folder();
    let output = zhaloba(
        &folder,
        "batch - -o - --tar --report told.json",
        &read(TABLE),
    );
    assert!(output.status.success());
    assert!(
        files(&output.stdout)
            .iter()
            .all(|(name, _)| name.ends_with(".pdf"))
    );
    let report = fs::read(folder.path().join("told.json")).unwrap();
    let lines: Vec<serde_json::Value> = serde_json::from_slice(&report).unwrap();
    assert_eq!(lines.len(), files(&output.stdout).len());
    // Like every file, it is not written over.
    let again = zhaloba(
        &folder,
        "batch - -o - --tar --report told.json",
        &read(TABLE),
    );
    assert_eq!(again.status.code(), Some(5));
    assert!(again.stdout.is_empty());
}

#[test]
fn a_table_with_a_wrong_row_gives_no_byte_or_its_other_letters() {
    let folder = folder();
    let table = String::from_utf8(read(TABLE))
        .unwrap()
        .replacen("student", "studnet", 1);
    let output = zhaloba(&folder, "batch - -o - --tar", table.as_bytes());
    assert_eq!(output.status.code(), Some(3));
    assert!(output.stdout.is_empty());
    let output = zhaloba(&folder, "batch - -o - --tar --keep-going", table.as_bytes());
    assert_eq!(output.status.code(), Some(6));
    assert_eq!(files(&output.stdout).len(), 9);
    assert!(is_empty(&folder));
}

#[test]
fn whoever_stops_reading_has_not_got_the_letters() {
    let line = format!(
        "{} -q batch {TABLE} -o - --tar | head -c 1000 >&2",
        env!("CARGO_BIN_EXE_zhaloba")
    );
    let line = format!("set -o pipefail; {line}");
    let output = Command::new("bash")
        .args(["-c", &line])
        .current_dir(root())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(5));
}

#[test]
fn every_command_takes_a_case_or_a_table_from_standard_input() {
    let folder = folder();
    let case = format!(
        "write {} --signers - -o - --to prosecutor",
        root().join("examples/collective/case.yaml").display()
    );
    let signers = read("examples/collective/signers.csv");
    for (line, input) in [
        ("write - --to rector -o -", read(CASE)),
        ("write - --draft --to rector -o -", read(CASE)),
        ("explain -", read(CASE)),
        ("check -", read(CASE)),
        ("check -", read(TABLE)),
        ("sheets - -o -", read("examples/collective/case.yaml")),
        ("stats -", read("examples/stats/incidents.csv")),
        (
            "stats - --format pdf -o -",
            read("examples/stats/incidents.csv"),
        ),
        ("batch - -o - --tar", read(TABLE)),
        (&case, signers),
        ("forms", "Примеров Пётр\n".into()),
    ] {
        let output = zhaloba(&folder, line, &input);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{line}: {said}");
        assert!(!output.stdout.is_empty() || line == "check -", "{line}");
        assert!(is_empty(&folder), "{line}");
    }
}

/// What is wrong with a table is told of its rows, with or without a name.
#[test]
fn a_table_without_a_name_is_checked_as_one() {
    let table = String::from_utf8(read(TABLE))
        .unwrap()
        .replacen("student", "studnet", 1);
    let output = zhaloba(&folder(), "check - --json", table.as_bytes());
    assert_eq!(output.status.code(), Some(3));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["problems"][0]["path"], "role", "{told}");
    assert_eq!(told["problems"][0]["line"], 3);
}
