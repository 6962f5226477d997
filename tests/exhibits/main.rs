//! Files of evidence behind a letter: what is shown of them, what is not, and what is refused.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

mod made;
mod opened;
mod printed;
#[path = "../tagged/reader.rs"]
mod reader;
mod refused;

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// A case with this evidence, an item a line.
fn case(evidence: &[&str]) -> String {
    let case = include_str!("../../examples/student/case.yaml");
    let (before, rest) = case.split_once("evidence:\n").unwrap();
    let (_, after) = rest.split_once('\n').unwrap();
    let items: String = evidence
        .iter()
        .map(|item| format!("  - {{{item}}}\n"))
        .collect();
    format!("{before}evidence:\n{items}{after}")
}

fn put(folder: &Path, name: &str, bytes: &[u8]) {
    fs::write(folder.join(name), bytes).unwrap();
}

/// The program in a folder, speaking English.
fn zhaloba(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(args)
        .env("ZHALOBA_LANG", "en")
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}
