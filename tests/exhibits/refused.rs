//! Files that no letter shows: each is a problem of the field that names it.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use serde_json::Value;

use crate::{case, made, put, zhaloba};

/// The problems of the case in this folder with this evidence: code, field, and whether it keeps the letter from
/// being written.
fn problems(folder: &Path, command: &[&str], evidence: &[&str]) -> Vec<(String, String, bool)> {
    put(folder, "case.yaml", case(evidence).as_bytes());
    let output = zhaloba(folder, &[command, &["case.yaml", "--json"]].concat());
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems = told["problems"].as_array().unwrap().iter().map(|problem| {
        let text = |key: &str| problem[key].as_str().unwrap().to_owned();
        assert!(problem["line"].is_u64(), "{problem}");
        (text("code"), text("path"), text("severity") == "error")
    });
    let problems: Vec<_> = problems.collect();
    let is_refused = problems.iter().any(|(_, _, is_error)| *is_error);
    assert_eq!(output.status.code(), Some(if is_refused { 3 } else { 0 }));
    problems
}

/// The code of the only problem, the same when a letter is written and when the case is checked.
fn code(folder: &Path, file: &str) -> String {
    let evidence = [&*format!("title: Снимок, file: '{file}'")];
    let written = problems(folder, &["write", "-o", "letters"], &evidence);
    assert_eq!(problems(folder, &["check"], &evidence), written);
    let [(code, field, true)] = written.as_slice() else {
        unreachable!("{file}: {written:?}");
    };
    assert_eq!(field, "evidence[0].file");
    assert!(!folder.join("letters").exists());
    code.clone()
}

#[test]
fn a_file_that_cannot_be_shown_keeps_the_letter_from_being_written() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::create_dir(folder.join("folder")).unwrap();
    let image = made::jpeg(&made::corners(64, 64), 1);
    for (name, bytes) in [
        ("notes.jpg", b"only words".to_vec()),
        ("half.jpg", image[..image.len() / 2].to_vec()),
        ("bomb.png", made::png_bomb(100_000, 100_000)),
        ("locked.pdf", made::locked_pdf()),
        ("long.pdf", made::pdf(51)),
        ("empty.png", Vec::new()),
    ] {
        put(folder, name, &bytes);
    }
    for (file, expected) in [
        ("nowhere.jpg", "exhibit-missing"),
        ("notes.jpg/inside.jpg", "exhibit-missing"),
        (".", "exhibit-no-file"),
        ("folder", "exhibit-no-file"),
        ("notes.jpg", "exhibit-unknown"),
        ("empty.png", "exhibit-damaged"),
        ("half.jpg", "exhibit-damaged"),
        ("bomb.png", "exhibit-pixels"),
        ("locked.pdf", "exhibit-locked"),
        ("long.pdf", "exhibit-many-pages"),
    ] {
        assert_eq!(code(folder, file), expected, "{file}");
    }
}

/// A case may come from a stranger, who knows what files other people have.
#[test]
fn a_file_outside_the_folder_of_the_case_is_not_read() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("case");
    fs::create_dir_all(folder.join("folder")).unwrap();
    put(
        outside.path(),
        "private.png",
        &made::png(&made::corners(9, 9)),
    );
    let absolute = outside.path().join("private.png");
    for file in [
        "../private.png",
        "folder/../../private.png",
        "folder/../folder",
        absolute.to_str().unwrap(),
    ] {
        assert_eq!(code(&folder, file), "exhibit-outside", "{file}");
    }
}

#[cfg(unix)]
#[test]
fn links_and_devices_are_not_followed() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("case");
    fs::create_dir(&folder).unwrap();
    let png = made::png(&made::corners(9, 9));
    put(outside.path(), "private.png", &png);
    put(&folder, "own.png", &png);
    symlink(outside.path().join("private.png"), folder.join("link.png")).unwrap();
    symlink(folder.join("own.png"), folder.join("near.png")).unwrap();
    symlink(outside.path(), folder.join("folder")).unwrap();
    symlink("/dev/zero", folder.join("zero.png")).unwrap();
    let _listens = std::os::unix::net::UnixListener::bind(folder.join("socket")).unwrap();
    for file in [
        "link.png",
        "near.png",
        "folder/private.png",
        "zero.png",
        "socket",
    ] {
        assert_eq!(code(&folder, file), "exhibit-no-file", "{file}");
    }
}

#[test]
fn a_wrong_number_of_sheets_is_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "shot.png", &made::png(&made::corners(9, 9)));
    let evidence = ["title: Снимок, pages: 3, file: shot.png"];
    let warned = [(
        "exhibit-pages".to_owned(),
        "evidence[0].pages".to_owned(),
        false,
    )];
    for command in [&["check"][..], &["write", "-o", "letters"]] {
        assert_eq!(problems(folder.path(), command, &evidence), warned);
    }
}

#[test]
fn all_files_are_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        "title: а, file: one.png",
        "title: б",
        "title: в, file: two.png",
    ];
    let found = problems(folder.path(), &["check"], &files);
    let fields: Vec<&str> = found.iter().map(|(_, field, _)| field.as_str()).collect();
    assert_eq!(fields, ["evidence[0].file", "evidence[2].file"]);
}

/// What breaks it finds nothing there to read and nobody to speak to.
#[cfg(target_os = "linux")]
#[test]
fn the_process_that_opens_files_can_open_no_others() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};
    let mut process = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .arg("--open-exhibit")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let limits = format!("/proc/{}/limits", process.id());
    let is_limited = || {
        let told = fs::read_to_string(&limits).unwrap();
        let files = told.lines().find(|line| line.starts_with("Max open files"));
        let numbers: Vec<&str> = files.unwrap().split_whitespace().skip(3).collect();
        numbers[..2] == ["0", "0"]
    };
    let start = Instant::now();
    while !is_limited() {
        assert!(start.elapsed() < Duration::from_secs(60));
        std::thread::sleep(Duration::from_millis(5));
    }
    // It still does its work: a file of no bytes.
    let mut input = process.stdin.take().unwrap();
    input.write_all(&[0; 8]).unwrap();
    let output = process.wait_with_output().unwrap();
    assert_eq!(output.stdout, b"{\"Refused\":\"Damaged\"}\n");
}

/// Whoever stops the program does not leave a file behind that is still being opened.
#[cfg(target_os = "linux")]
#[test]
fn nothing_goes_on_when_the_program_is_stopped() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};
    let folder = tempfile::tempdir().unwrap();
    let evidence = ["title: Приказ, file: endless.pdf"];
    put(folder.path(), "case.yaml", case(&evidence).as_bytes());
    put(folder.path(), "endless.pdf", &made::endless_pdf());
    let mut program = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["check", "case.yaml"])
        .current_dir(folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let until = |is_so: &mut dyn FnMut() -> bool| {
        let start = Instant::now();
        while !is_so() {
            assert!(start.elapsed() < Duration::from_secs(40));
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    let children = format!("/proc/{0}/task/{0}/children", program.id());
    let mut child = String::new();
    until(&mut || {
        child = fs::read_to_string(&children).unwrap().trim().to_owned();
        let told = fs::read(format!("/proc/{child}/cmdline")).unwrap_or_default();
        told.ends_with(b"--open-exhibit\0")
    });
    program.kill().unwrap();
    program.wait().unwrap();
    // What is over may still be waited for.
    until(&mut || {
        let stands = fs::read_to_string(format!("/proc/{child}/stat")).unwrap_or_default();
        stands.is_empty() || stands.contains(") Z ")
    });
}
