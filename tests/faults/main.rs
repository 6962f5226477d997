//! The system refuses what the program asks of it: no half file, no lie about the end, no accident. A sample of
//! `cargo bench --bench faults`, and disks that are full.

#![cfg(target_os = "linux")]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a test ends where it fails, and says what it leaves out"
)]

mod calls;
mod desk;
mod stage;

use std::fs::File;
use std::process::Command;

use calls::{REASONS, Refusal, made, refused};
use desk::files;
use stage::{NAME, SCENES, Undisturbed, program, run};

#[test]
fn refused_calls_end_in_whole_files_or_none() {
    if !calls::is_possible() {
        eprintln!("left out for want of strace");
        return;
    }
    let mut codes = Vec::new();
    for scene in &SCENES {
        let whole = Undisturbed::of(scene);
        let own = ["write", "fsync", "renameat2", "mkdir", "unlink", "syncfs"];
        let made = made(scene).into_iter();
        let made = made.filter(|(call, _)| own.contains(&call.as_str()));
        for (number, (call, first)) in made.enumerate() {
            let reason = REASONS[number % 3];
            let for_good = number % 2 == 0;
            let refusal = Refusal {
                call,
                reason,
                first,
                for_good,
            };
            let (code, faults) = refused(scene, &whole, &refusal);
            assert!(faults.is_empty(), "{}: {refusal:?}: {faults:?}", scene.line);
            codes.push(code);
        }
    }
    assert!(
        codes.iter().filter(|code| **code == Some(5)).count() > 10,
        "{codes:?}"
    );
}

/// Letters of the same portion are written after the one that could not be.
#[test]
fn a_letter_that_fails_is_told_of_whatever_comes_after_it() {
    if !calls::is_possible() {
        eprintln!("left out for want of strace");
        return;
    }
    let scene = &SCENES[3];
    let whole = Undisturbed::of(scene);
    let refusal = Refusal {
        call: "renameat2".to_owned(),
        reason: "EACCES",
        first: 3,
        for_good: false,
    };
    let (code, faults) = refused(scene, &whole, &refusal);
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(code, Some(5));
}

#[test]
fn standard_output_on_a_full_disk_is_no_success() {
    for line in [
        "write anna.yaml -o - --to rector",
        "write anna.yaml -o - --tar",
        "law",
        "stats cases.csv",
    ] {
        let stage = SCENES[0].stage();
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = program(stage.path(), line).stdout(full).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(5), "{line}: {said}");
        assert!(
            said.contains("на диске нет места") && !said.contains(NAME),
            "{line}: {said}"
        );
    }
}

/// A limit of the system on the size of files would end a program that does not listen.
#[test]
fn files_that_may_not_grow_are_absent() {
    for scene in &SCENES {
        let whole = Undisturbed::of(scene);
        let stage = scene.stage();
        let mut command = Command::new("prlimit");
        command
            .arg("--fsize=700")
            .arg(env!("CARGO_BIN_EXE_zhaloba"));
        command.args(scene.args()).current_dir(stage.path());
        let Ok(output) = command.output() else {
            eprintln!("left out for want of prlimit");
            return;
        };
        let faults = whole.faults(&output, stage.path(), false);
        assert!(faults.is_empty(), "{}: {faults:?}", scene.line);
        if output.status.code() == Some(5) {
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(
                said.contains("файл слишком большой"),
                "{}: {said}",
                scene.line
            );
        }
    }
}

/// Sixty-four disks, each larger than the one before.
#[test]
fn on_a_disk_that_fills_up_letters_are_whole_or_absent() {
    let scene = &SCENES[3];
    let whole = Undisturbed::of(scene);
    let mut done = 0;
    for step in 1..=64 {
        let disk = tempfile::tempdir().unwrap();
        let size = format!("size={}k", 64 * step);
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", &size, "none"])
            .arg(disk.path());
        if !run(mount).status.success() {
            eprintln!("left out: no disk can be mounted here");
            return;
        }
        for (name, bytes) in &whole.before {
            std::fs::write(disk.path().join(name), bytes).unwrap();
        }
        let output = run(program(disk.path(), scene.line));
        let faults = whole.faults(&output, disk.path(), false);
        let is_whole = files(disk.path()) == whole.after;
        let mut unmount = Command::new("umount");
        unmount.arg(disk.path());
        assert!(run(unmount).status.success());
        assert!(faults.is_empty(), "{size}: {faults:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(is_whole, output.status.success(), "{size}: {said}");
        assert!(
            is_whole || said.contains("на диске нет места"),
            "{size}: {said}"
        );
        done += usize::from(is_whole);
    }
    assert!((1..64).contains(&done), "{done}");
}
