//! This program again, as a process of its own, for what nobody vouches for.
//!
//! In goes the argument that says what the process is for, out comes the process, which is spoken to through its
//! standard input and output. It keeps within the memory it is given and opens nothing: no file, no connection.

use std::ffi::OsString;
use std::io;
use std::process::{Child, Command, Stdio};

/// Begins a process for what this argument stands for.
pub(super) fn begun(argument: &str) -> io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(argument);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    // Its last words are of somebody else's code, and no help.
    command.stderr(Stdio::null());
    leave_alone(&mut command);
    command.spawn()
}

/// Whether the program was begun for what this argument stands for.
pub(super) fn is_for(argument: &str, args: &[OsString]) -> bool {
    args.get(1).is_some_and(|first| first == argument)
}

/// Keeps the process from what the person types to stop the program: it ends when nobody asks any more.
#[cfg(unix)]
fn leave_alone(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn leave_alone(_: &mut Command) {}

/// Takes from this process the memory that it does not need, and the means to open anything.
#[cfg(unix)]
pub(super) fn limit(memory: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (resource, most) in [
        (Resource::Data, memory),
        (Resource::As, 4 * memory),
        // Those that are open already stay.
        (Resource::Nofile, 0),
    ] {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        // A limit that is lower already stays.
        let _ = setrlimit(resource, limit);
    }
}

#[cfg(not(unix))]
pub(super) fn limit(_: u64) {}
