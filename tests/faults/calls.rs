//! The system refuses a call: which, from which on, and why, said to `strace`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::stage::{Scene, Undisturbed, folder};

/// How often a call may be interrupted before it counts as hung; no system interrupts for good.
const INTERRUPTIONS: usize = 40;

/// How long a disturbed run may take, in seconds.
const PATIENCE: &str = "30";

/// The calls that touch files, as far as the program makes them.
const CALLS: &str = "openat,read,pread64,write,pwrite64,writev,lseek,fsync,fdatasync,syncfs,rename,renameat,\
                     renameat2,link,linkat,mkdir,mkdirat,close,ftruncate,fallocate,fchmod,fchmodat,chmod,unlink,\
                     unlinkat,rmdir,getdents64,statx,newfstatat,fcntl,readlink,getcwd,copy_file_range,clone3";

/// Why a call is refused.
pub(crate) const REASONS: [&str; 4] = ["EIO", "ENOSPC", "EACCES", "EINTR"];

/// A call that is refused.
#[derive(Debug, Clone)]
pub(crate) struct Refusal {
    pub(crate) call: String,
    pub(crate) reason: &'static str,
    /// The first that is refused, counted in each thread.
    pub(crate) first: usize,
    /// Whether all after it are refused, too.
    pub(crate) for_good: bool,
}

/// Whether there is a program that refuses calls, and it may.
pub(crate) fn is_possible() -> bool {
    let trial = Command::new("strace")
        .args(["-f", "-o", "/dev/null", "true"])
        .output();
    trial.is_ok_and(|output| output.status.success())
}

/// How many of each call the command makes, in the thread that makes most.
pub(crate) fn made(scene: &Scene) -> BTreeMap<String, usize> {
    let stage = scene.stage();
    let calls = folder();
    let told = calls.path().join("calls");
    let output = traced(scene, stage.path(), &told, &[&format!("trace={CALLS}")]);
    assert!(output.status.success(), "{output:?}");
    let mut made: BTreeMap<(String, String), usize> = BTreeMap::new();
    for line in fs::read_to_string(told).unwrap().lines() {
        let (thread, call) = line.split_once(' ').unwrap();
        if let Some((name, _)) = call.trim().split_once('(') {
            *made
                .entry((thread.to_owned(), name.to_owned()))
                .or_default() += 1;
        }
    }
    let mut most = BTreeMap::new();
    for ((_, call), count) in made {
        let known: &mut usize = most.entry(call).or_default();
        *known = count.max(*known);
    }
    most
}

/// What is wrong with the end of a run in which a call is refused, and the code that it ends with.
pub(crate) fn refused(
    scene: &Scene,
    whole: &Undisturbed,
    refusal: &Refusal,
) -> (Option<i32>, Vec<String>) {
    let Refusal {
        call,
        reason,
        first,
        for_good,
    } = refusal;
    let when = match (for_good, *reason) {
        (false, _) => first.to_string(),
        (true, "EINTR") => format!("{first}..{}", first + INTERRUPTIONS),
        (true, _) => format!("{first}+"),
    };
    let stage = scene.stage();
    let inject = format!("inject={call}:error={reason}:when={when}");
    let output = traced(
        scene,
        stage.path(),
        Path::new("/dev/null"),
        &[&format!("trace={call}"), &inject],
    );
    // A file that cannot be taken away stays, as does one whose folder cannot be looked through.
    let may_leave = ["unlink", "unlinkat", "getdents64"].contains(&call.as_str());
    let mut faults = whole.faults(&output, stage.path(), may_leave);
    // Rust itself breaks down where a folder that was read cannot be closed; it does so without a name of anybody.
    if call == "close" {
        faults.retain(|fault| fault != "it says «сбой в самой программе»");
    }
    faults.extend(misnamed(refusal, &String::from_utf8_lossy(&output.stderr)));
    (output.status.code(), faults)
}

/// Whether the message gives another reason than there was.
fn misnamed(refusal: &Refusal, said: &str) -> Vec<String> {
    let reason = refusal.reason;
    // The crate of nameless files keeps the kind of an error, and a failed disk has none; whoever makes a folder hears
    // that it is there, not why it could not be looked at.
    let is_kept = match refusal.call.as_str() {
        "openat" | "write" => reason != "EIO",
        call => call != "statx",
    };
    let words = [
        ("EACCES", "нет разрешения"),
        ("ENOSPC", "нет места"),
        ("EIO", "сбой диска"),
    ];
    let named = words.iter().filter(|(_, words)| said.contains(words));
    let wrong: Vec<String> = named
        .filter(|(of, _)| *of != reason)
        .map(|(_, words)| format!("{reason}: «{words}»"))
        .collect();
    let is_unwritten = [
        "не удаётся записать",
        "не удаётся удалить",
        "не удаётся прочитать",
    ]
    .iter()
    .any(|words| said.contains(words));
    let own = words.iter().find(|(of, _)| *of == reason);
    match own {
        Some((_, words)) if is_kept && is_unwritten && !said.contains(words) => {
            vec![format!("{reason} is not named: {said}")]
        }
        _ => wrong,
    }
}

fn traced(scene: &Scene, folder: &Path, told: &Path, expressions: &[&str]) -> Output {
    let mut command = Command::new("timeout");
    command
        .args([
            "-s",
            "KILL",
            PATIENCE,
            "strace",
            "-f",
            "-qq",
            "-e",
            "signal=none",
            "-o",
        ])
        .arg(told);
    for expression in expressions {
        command.args(["-e", expression]);
    }
    command
        .arg(env!("CARGO_BIN_EXE_zhaloba"))
        .args(scene.args())
        .current_dir(folder);
    command.stdin(Stdio::null()).output().unwrap()
}
