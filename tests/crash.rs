//! An accident of the program tells where it was and nothing else, and leaves no dump of its memory.

#![cfg(target_os = "linux")]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test ends where it fails, and says what it leaves out"
)]

use std::fs;
use std::io::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use zhaloba::commands::{guarded, prepare};
use zhaloba::messages::{Lang, Messages};

/// What no accident may tell.
const SECRET: &str = "Примеров Пётр Петрович";

/// Says to a process of these tests that it is to break down.
const MARK: &str = "ZHALOBA_TEST_BREAKS_DOWN";

/// What cannot be read, with all of it.
fn unread() -> Result<(), String> {
    Err(format!("no case: {SECRET}"))
}

/// Not a test of its own: what the test below runs in a process of its own.
#[test]
fn breaks_down() {
    #[expect(
        clippy::disallowed_methods,
        reason = "so that it breaks down only where it is asked to"
    )]
    let kind = std::env::var(MARK).unwrap_or_default();
    prepare();
    let accident = match kind.as_str() {
        "here" => guarded(|| unread().unwrap()),
        "thread" => guarded(|| {
            rayon::join(|| (), || unread().unwrap());
        }),
        "index" => guarded(|| assert!(SECRET.split_at(kind.len() - 4).0.is_empty())),
        _ => return,
    };
    let problem = accident.unwrap_err();
    eprintln!("{}", Messages::new(Lang::En).line(&problem));
}

#[test]
fn an_accident_tells_its_place_and_never_what_it_was_about() {
    for kind in ["here", "thread", "index"] {
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "breaks_down", "--nocapture"])
            .env(MARK, kind)
            .env("RUST_BACKTRACE", "full")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{said}");
        // Where Rust does not pass on who called it, the place is in its own library.
        let places = [
            "broke down at tests/crash.rs:",
            "broke down at core/src/str/",
        ];
        assert!(
            places.iter().any(|place| said.contains(place)),
            "{kind}: {said}"
        );
        let told = String::from_utf8_lossy(&output.stdout).into_owned() + &said;
        for word in SECRET
            .split(' ')
            .chain(["panicked", "backtrace", "byte index"])
        {
            assert!(!told.contains(word), "{kind}: {word}: {told}");
        }
    }
}

#[test]
fn work_that_goes_well_comes_back() {
    assert_eq!(guarded(|| 6 * 7), Ok(42));
}

/// The program, waiting for a case on standard input, half of which it has.
struct Waiting {
    folder: TempDir,
    child: Child,
}

impl Waiting {
    fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // Dumps are allowed as far as the system goes.
        let line = "ulimit -c unlimited 2>&1; exec \"$0\" write - -o -";
        let mut child = Command::new("sh")
            .args(["-c", line, env!("CARGO_BIN_EXE_zhaloba")])
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let stdin = child.stdin.as_mut().unwrap();
        writeln!(stdin, "version: 1\n# {SECRET}").unwrap();
        let name = format!("/proc/{}/comm", child.id());
        let waiting = Self { folder, child };
        // Before it has begun its name is that of the shell, and dumps are allowed.
        let start = Instant::now();
        while fs::read_to_string(&name).unwrap().trim() != "zhaloba"
            || waiting.most_of_a_dump() != ["0", "0", "bytes"]
        {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "dumps are allowed"
            );
            sleep(Duration::from_millis(5));
        }
        waiting
    }

    /// How large a dump may be, and how large it may be made.
    fn most_of_a_dump(&self) -> Vec<String> {
        let limits = fs::read_to_string(format!("/proc/{}/limits", self.child.id())).unwrap();
        let line = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"));
        let numbers = line.unwrap().split_whitespace().skip(4);
        numbers.map(str::to_owned).collect()
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn memory_may_not_be_dumped() {
    let waiting = Waiting::begin();
    assert_eq!(waiting.most_of_a_dump(), ["0", "0", "bytes"]);
}

/// Where dumps are files, one would stand in the folder of the process or in that which the system names.
fn assert_no_dump(waiting: &Waiting) {
    let left = fs::read_dir(waiting.folder.path()).unwrap().count();
    assert_eq!(left, 0);
    let pattern = fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap();
    let folder = Path::new(pattern.trim()).parent();
    let folder = folder.filter(|folder| folder.is_absolute());
    for entry in folder
        .and_then(|folder| fs::read_dir(folder).ok())
        .into_iter()
        .flatten()
    {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let numbers = name.split(|letter: char| !letter.is_ascii_digit());
        let own = waiting.child.id().to_string();
        assert!(numbers.into_iter().all(|number| number != own), "{name}");
    }
}

#[test]
fn a_process_that_is_shot_leaves_no_dump() {
    // QUIT dumps, too, and is ignored where tests run in the background.
    for signal in [Signal::SEGV, Signal::ABORT, Signal::ILL, Signal::BUS] {
        let mut waiting = Waiting::begin();
        // Rust looks at the first of some signals whether it tells of a full stack; the second counts.
        kill_process(waiting.pid(), signal).unwrap();
        sleep(Duration::from_millis(50));
        let _ = kill_process(waiting.pid(), signal);
        let status = waiting.child.wait().unwrap();
        assert_eq!(status.signal(), Some(signal.as_raw()));
        assert!(!status.core_dumped());
        assert_no_dump(&waiting);
    }
}

/// What a program that collects dumps heeds, and whoever attaches to a process of the same account.
#[test]
fn the_system_is_told_so_before_anything_is_read() {
    let output = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=prctl,read", "-e", "signal=none"])
        .arg(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["check", "examples/student/case.yaml"])
        .output();
    let Ok(output) = output else {
        eprintln!("left out for want of strace");
        return;
    };
    let calls = String::from_utf8_lossy(&output.stderr).into_owned();
    let told = calls.find("prctl(PR_SET_DUMPABLE, SUID_DUMP_DISABLE) = 0");
    let read = calls.find("\"# A student of a college");
    assert!(told.unwrap() < read.unwrap(), "{calls}");
}
