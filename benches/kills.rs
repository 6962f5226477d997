//! A batch killed at any moment: whole letters and no others, and after `--resume` the same as if nothing had
//! happened.
//!
//! `cargo bench --bench kills -- 100` kills so many runs. Moments are spread over the time that a whole run
//! takes. Every second killed run goes on with what another left; the rest begin in an empty folder.

#![allow(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints, and fails by panicking"
)]

#[path = "../tests/faults/desk.rs"]
mod desk;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use desk::{Cells, Files, files, table};

/// Rows of the table, with two letters each.
const ROWS: usize = 200;

/// What the rows say, each of an invented person.
const CELLS: Cells = Cells {
    pressure: "expulsion_threat|refuser_lists",
    surname: "Примеров",
    father: "Петрович",
    to: "prosecutor|rector",
};

/// The part of a run between two moments, as a fraction that never comes back to where it was.
const STEP: f64 = 0.618_033_988_7;

fn main() {
    let arguments = std::env::args().skip(1);
    let kills: Vec<u32> = arguments
        .filter_map(|argument| argument.parse().ok())
        .collect();
    let kills = kills.first().copied().unwrap_or(100);
    let desk = tempfile::tempdir().unwrap();
    let (cases, whole, killed) = (
        desk.path().join("cases.csv"),
        desk.path().join("whole"),
        desk.path().join("killed"),
    );
    fs::write(&cases, table(ROWS, &CELLS)).unwrap();
    let start = Instant::now();
    assert!(batch(&cases, &whole).status().unwrap().success());
    let (length, whole) = (start.elapsed(), files(&whole));
    let (mut letters, mut half_done, mut left_over) = (0, 0, 0);
    let mut moment = 0.0;
    for kill in 0..kills {
        moment = (moment + STEP) % 1.0;
        let mut run = batch(&cases, &killed).spawn().unwrap();
        sleep(length.mul_f64(moment) + Duration::from_micros(u64::from(kill)));
        run.kill().unwrap();
        run.wait().unwrap();
        let found = found(&killed);
        for (name, bytes) in found.iter().filter(|(name, _)| !name.starts_with('.')) {
            assert!(whole.get(name) == Some(bytes), "{name} is not whole");
            letters += 1;
        }
        half_done += usize::from(!found.is_empty() && found.len() < whole.len());
        left_over += found.keys().filter(|name| name.starts_with('.')).count();
        if kill % 2 == 0 {
            assert!(batch(&cases, &killed).status().unwrap().success());
            assert!(files(&killed) == whole, "resumed, it is another");
            fs::remove_dir_all(&killed).unwrap();
        }
    }
    assert!(batch(&cases, &killed).status().unwrap().success());
    assert!(files(&killed) == whole);
    println!(
        "{kills} kills: {letters} letters found, all whole; {half_done} runs were half done; \
         {left_over} nameless files taken away; every resumed run equals an undisturbed one"
    );
}

fn batch(table: &Path, folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
    command
        .args(["-q", "batch", "--resume"])
        .arg(table)
        .arg("-o")
        .arg(folder);
    command.stdout(Stdio::null());
    command
}

/// What is in the folder, if it is there.
fn found(folder: &Path) -> Files {
    if folder.exists() {
        files(folder)
    } else {
        Files::new()
    }
}
