//! Documents as the program writes them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::reader::Opened;

/// A document on standard output.
const PRINTED: [&str; 8] = [
    "write",
    "canary-case.yaml",
    "--to",
    "rector",
    "--format",
    "docx",
    "-o",
    "-",
];

fn zhaloba(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["--lang", "en", "-q", "--today", "2031-07-09"])
        .args(args)
        .current_dir(folder)
        .env("USER", "canary-user")
        .env("LOGNAME", "canary-user")
        .env("HOSTNAME", "canary-host")
        .env("HOME", folder)
        .output()
        .unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::Builder::new()
        .prefix("canary-folder")
        .tempdir()
        .unwrap();
    fs::copy(
        "examples/student/case.yaml",
        folder.path().join("canary-case.yaml"),
    )
    .unwrap();
    folder
}

#[test]
fn formats_are_written_beside_one_another() {
    let folder = folder();
    let args = [
        "write",
        "canary-case.yaml",
        "--to",
        "rector",
        "--format",
        "pdf,docx,md",
    ];
    let output = zhaloba(folder.path(), &args);
    let told = String::from_utf8(output.stdout).unwrap();
    let names: Vec<&str> = told
        .lines()
        .map(|line| line.rsplit('.').next().unwrap())
        .collect();
    assert_eq!(names, ["pdf", "docx", "md"]);
    let name = "letters/canary-case-rector.docx";
    let written = fs::read(folder.path().join(name)).unwrap();
    let printed = zhaloba(folder.path(), &PRINTED);
    assert_eq!(printed.stdout, written);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(folder.path().join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn no_part_names_machine_user_program_or_day() {
    let folder = folder();
    for args in [
        PRINTED.to_vec(),
        [PRINTED.as_slice(), &["--draft"]].concat(),
    ] {
        let bytes = zhaloba(folder.path(), &args).stdout;
        let opened = Opened::read(&bytes);
        assert_eq!(opened.entries.len(), if args.len() > 8 { 9 } else { 8 });
        let raw = String::from_utf8_lossy(&bytes);
        let texts = opened.entries.iter().map(|entry| entry.text.as_str());
        for text in texts.chain([&*raw]) {
            for trace in [
                "canary",
                "zhaloba",
                "2031",
                env!("CARGO_PKG_VERSION"),
                "/tmp",
                "/src/",
            ] {
                assert!(!text.contains(trace), "{trace}");
            }
        }
        assert!(
            opened
                .part("word/document.xml")
                .contains("15\u{a0}ноября 2025")
        );
    }
}

#[test]
fn a_character_that_no_page_has_is_no_obstacle_to_a_document() {
    let folder = folder();
    let path = folder.path().join("canary-case.yaml");
    let case = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        case.replacen("На собрании", "За 500 ₽ на собрании", 1),
    )
    .unwrap();
    let written = |format| {
        let args = [
            "write",
            "canary-case.yaml",
            "--to",
            "rector",
            "--format",
            format,
            "-o",
            "-",
        ];
        zhaloba(folder.path(), &args)
    };
    assert_eq!(written("pdf").status.code(), Some(3));
    let document = written("docx");
    assert!(document.status.success());
    assert!(
        Opened::read(&document.stdout)
            .part("word/document.xml")
            .contains("₽")
    );
}
