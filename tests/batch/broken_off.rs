//! A batch that is broken off leaves whole letters, and `--resume` the same as an undisturbed run.

use std::fs;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use crate::table::{Desk, Table};

/// Letters that are there are whole: equal to those of an undisturbed run.
fn assert_whole(desk: &Desk, folder: &str, whole: &str) {
    let whole = desk.files(whole);
    for (name, bytes) in desk.files(folder) {
        if !name.starts_with(".zhaloba-") {
            assert!(whole[&name] == bytes, "{name}");
        }
    }
}

#[test]
fn killed_at_any_moment_it_can_be_resumed() {
    let desk = Desk::new();
    desk.put_table(&Table::of(24, "prosecutor"));
    let start = Instant::now();
    assert_eq!(desk.run("batch t.csv -o whole").code, 0);
    let whole_run = start.elapsed();
    for kill in 0..6 {
        let folder = format!("killed{kill}");
        let mut child = desk
            .command(&format!("batch t.csv -o {folder}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(whole_run * (kill * 2 + 1) / 12);
        child.kill().unwrap();
        child.wait().unwrap();
        if desk.path(&folder).exists() {
            assert_whole(&desk, &folder, "whole");
        }
        assert_eq!(
            desk.run(&format!("batch t.csv -o {folder} --resume")).code,
            0
        );
        assert!(desk.files(&folder) == desk.files("whole"));
    }
}

#[test]
fn an_interrupted_batch_ends_between_two_letters() {
    let desk = Desk::new();
    desk.put_table(&Table::of(400, "prosecutor"));
    let mut child = desk
        .command("batch t.csv -j 1")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let letters = desk.path("letters");
    while !letters.join("00003-prosecutor.pdf").exists() {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
        sleep(Duration::from_millis(2));
    }
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("the work was interrupted; letters written: "),
        "{told}"
    );
    let names = desk.files("letters");
    assert!(!names.contains_key("report.csv"));
    assert!(names.len() < 400 && names.keys().all(|name| name.ends_with(".pdf")));
}

#[test]
fn a_program_is_told_which_letters_stand_after_an_interruption() {
    let desk = Desk::new();
    desk.put_table(&Table::of(400, "prosecutor"));
    let child = desk
        .command("batch t.csv -j 1 --json")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while !desk.path("letters/00003-prosecutor.pdf").exists() {
        sleep(Duration::from_millis(2));
    }
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut problems = told["problems"].as_array().unwrap().iter();
    assert!(problems.any(|problem| problem["code"] == "interrupted"));
    let letters = told["letters"].as_array().unwrap();
    let mut paths: Vec<&str> = letters
        .iter()
        .map(|letter| letter["path"].as_str().unwrap())
        .collect();
    paths.sort_unstable();
    let standing = desk.files("letters");
    let standing: Vec<String> = standing
        .keys()
        .map(|name| format!("letters/{name}"))
        .collect();
    assert_eq!(paths, standing);
}

#[test]
fn letters_of_rows_that_are_gone_are_told_of() {
    let desk = Desk::new();
    desk.put_table(&Table::of(6, "prosecutor|rector"));
    assert_eq!(desk.run("batch t.csv").code, 0);
    desk.put("letters/00009-chaika.pdf", "no addressee");
    desk.put("letters/9-rector.pdf", "no name of a letter");
    desk.put("letters/00009-rector.txt.bak", "a copy");
    desk.put_table(&Table::of(4, "prosecutor"));
    let told = desk.run("batch t.csv --resume");
    assert_eq!(told.code, 0);
    let gone = "warning: in letters there are letters that this table does not give now: 8, 00002-rector.pdf first";
    assert_eq!(told.problems(), [gone]);
    assert_eq!(desk.run("batch t.csv --resume --strict").code, 5);
    // Rows and addressees that the command does not ask for may be those of another.
    for line in [
        "batch t.csv --resume --to prosecutor --rows 2-5",
        "batch t.csv --resume --to prosecutor --rows 3-4 --strict",
    ] {
        let told = desk.run(line);
        assert_eq!((told.code, told.problems()), (0, Vec::new()), "{line}");
    }
    let told = desk.run("batch t.csv --resume --to prosecutor --json");
    assert!(told.out.contains("letters-of-no-row") && told.code == 0);
}

/// Whether the program listens to Ctrl-C: the second bit of the signals that it catches.
fn listens(pid: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
    u64::from_str_radix(caught.unwrap().trim(), 16).unwrap() & 0b10 != 0
}

#[test]
fn no_number_of_jobs_floods_the_machine() {
    let desk = Desk::new();
    desk.put_table(&Table::of(2000, "prosecutor"));
    let mut child = desk
        .command("batch t.csv -j 99999")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while !desk.path("letters/00003-prosecutor.pdf").exists() {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
        sleep(Duration::from_millis(2));
    }
    let threads = fs::read_dir(format!("/proc/{}/task", child.id())).unwrap();
    let threads = threads.count();
    child.kill().unwrap();
    child.wait().unwrap();
    let cores = std::thread::available_parallelism().unwrap().get();
    assert!(threads <= 4 * cores + 8, "{threads}");
}

#[test]
fn an_interrupted_check_of_a_table_is_no_verdict() {
    let desk = Desk::new();
    desk.put_table(&Table::of(2000, "prosecutor"));
    let mut child = desk
        .command("check t.csv t.csv")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while !listens(child.id()) {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
        sleep(Duration::from_millis(2));
    }
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!told.contains("No errors"), "{told}");
}

#[test]
fn resuming_touches_only_what_is_absent_or_differs() {
    let desk = Desk::new();
    desk.put_table(&Table::of(6, "prosecutor"));
    assert_eq!(desk.run("batch t.csv").code, 0);
    desk.put("letters/.zhaloba-a1B2c3", "половина письма");
    desk.put("letters/заметки.txt", "чужой файл");
    desk.put("letters/00005-prosecutor.pdf", "%PDF-1.7 половина");
    fs::remove_file(desk.path("letters/00004-prosecutor.pdf")).unwrap();
    let old = SystemTime::now() - Duration::from_secs(3600);
    for name in desk.files("letters").keys() {
        let file = fs::File::options()
            .append(true)
            .open(desk.path("letters").join(name))
            .unwrap();
        file.set_modified(old).unwrap();
    }
    desk.put_table(&Table::of(6, "prosecutor").with(
        7,
        "applicant.address",
        "614000, г. Пермь, ул. Иная, д. 1",
    ));
    assert_eq!(desk.run("batch t.csv --resume").code, 0);
    let mut touched = Vec::new();
    for name in desk.files("letters").into_keys() {
        let changed = fs::metadata(desk.path("letters").join(&name))
            .unwrap()
            .modified()
            .unwrap();
        if changed > old + Duration::from_secs(60) {
            touched.push(name);
        }
    }
    let letters = [4, 5, 7].map(|row| format!("0000{row}-prosecutor.pdf"));
    assert_eq!(touched[..3], letters);
    assert_eq!(touched[3..], ["report.csv"]);
    assert!(!desk.path("letters/.zhaloba-a1B2c3").exists());
    assert!(desk.path("letters/заметки.txt").exists());
}

#[test]
fn no_letter_is_written_through_a_link() {
    let desk = Desk::new();
    desk.put_table(&Table::of(2, "prosecutor"));
    desk.put("secret", "чужое");
    fs::create_dir(desk.path("letters")).unwrap();
    std::os::unix::fs::symlink(
        desk.path("secret"),
        desk.path("letters/00003-prosecutor.pdf"),
    )
    .unwrap();
    for line in ["batch t.csv", "batch t.csv --force", "batch t.csv --resume"] {
        let told = desk.run(line);
        assert_eq!(told.code, 5, "{told:?}");
    }
    assert_eq!(fs::read(desk.path("secret")).unwrap(), "чужое".as_bytes());
    assert_eq!(desk.files("letters").len(), 1);
}

#[test]
fn a_terminal_shows_how_far_the_work_is_and_a_pipe_nothing() {
    let desk = Desk::new();
    desk.put_table(&Table::of(60, "prosecutor"));
    let program = env!("CARGO_BIN_EXE_zhaloba");
    let line = format!("{program} --lang en batch t.csv -o shown --color never");
    let mut command = std::process::Command::new("bash");
    command.args(["-c", &line]).current_dir(desk.path("."));
    let mut terminal = rexpect::session::spawn_command(command, Some(60_000)).unwrap();
    let shown = terminal.exp_eof().unwrap();
    assert!(shown.contains("Rows checked: "), "{shown}");
    assert!(shown.contains("Letters "), "{shown}");
    assert!(shown.contains("/60 ("), "how many of how many: {shown}");
    assert!(shown.contains("shown/report.csv"));
    assert!(
        !shown.contains("shown/00002-prosecutor.pdf"),
        "a person is told of the report"
    );
    let told = desk.run("batch t.csv -o piped");
    assert!(!told.err.contains("Rows checked"), "{told:?}");
}
