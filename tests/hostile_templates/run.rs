//! Runs the program on a folder of templates, and measures it together with what it starts.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How a run has ended.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    /// What it has printed for other programs.
    pub(crate) printed: String,
    pub(crate) time: Duration,
    /// The most memory of all its processes together, in kilobytes, where the system tells.
    pub(crate) peak: u64,
}

/// Writes a letter of an example with the templates of this folder.
pub(crate) fn write(folder: &Path) -> Ended {
    let case = "examples/student/case.yaml";
    let args = ["write", case, "--to", "rector", "--format", "pdf"];
    let out = folder.join("out");
    let mut command = program(&args);
    command.arg("--data").arg(folder).arg("-o").arg(out);
    run(&mut command)
}

/// Checks the folder.
pub(crate) fn check(folder: &Path) -> Ended {
    run(program(&["check"]).arg(folder))
}

fn program(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
    command.args(args).args(["--json", "--lang", "en"]);
    command
}

fn run(command: &mut Command) -> Ended {
    let start = Instant::now();
    let command = command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::null()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut printed = String::new();
        stdout.read_to_string(&mut printed).unwrap();
        printed
    });
    let mut peaks = BTreeMap::new();
    let code = loop {
        note_memory(&child, &mut peaks);
        if let Some(status) = child.try_wait().unwrap() {
            break status.code();
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    Ended {
        code,
        printed: reader.join().unwrap(),
        time: start.elapsed(),
        peak: peaks.values().sum(),
    }
}

/// Notes the peaks of the program and of its children, by process.
fn note_memory(child: &Child, peaks: &mut BTreeMap<u32, u64>) {
    let main = child.id();
    let mut processes = vec![main];
    let tasks = std::fs::read_dir(format!("/proc/{main}/task"));
    for task in tasks.into_iter().flatten().flatten() {
        let children = std::fs::read_to_string(task.path().join("children"));
        let children = children.unwrap_or_default();
        processes.extend(children.split_whitespace().flat_map(str::parse::<u32>));
    }
    for process in processes {
        let status = std::fs::read_to_string(format!("/proc/{process}/status"));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
        if let Some(kilobytes) = kilobytes {
            peaks.insert(process, kilobytes);
        }
    }
}
