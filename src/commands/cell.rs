//! The process in which templates that nobody vouches for are made letters of.
//!
//! In go the lines that [`crate::template`] says to it, out come its answers, or the limit that was broken.
//! It is this program again, without files and without memory to waste: what it does stands under
//! [`serve`], who runs it and stops it above.

use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, BufWriter, Write as _};
use std::process::{Child, ChildStdin};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::apart;
use crate::template::{self, Breach, Cell, Work};

/// The only argument of the process; nobody types it.
const ARGUMENT: &str = "--render-templates";

/// The time for the templates of one letter: about a thousand times what the built-in ones take.
const SECONDS: u64 = 2;
/// The time for the process to begin, on a machine that has much to do.
const BEGINNING: Duration = Duration::from_secs(10);
/// When the process gives up a template by itself, because nobody is there to stop it.
const FORSAKEN: Duration = Duration::from_secs(2 * SECONDS);
/// The stack of the process. Templates that include one another go deep.
const STACK: usize = 32 * 1024 * 1024;
/// The memory of the process, with its stack.
const MEMORY: u64 = 256 * 1024 * 1024;

/// Processes for the templates of one folder: one for each letter that is made at the same time.
#[derive(Debug)]
pub(super) struct Confined {
    /// The line that each of them is told first.
    told: String,
    idle: Mutex<Vec<Process>>,
}

impl Confined {
    pub(super) fn new(told: String) -> Self {
        Self {
            told,
            idle: Mutex::default(),
        }
    }

    fn process(&self) -> Result<Process, Breach> {
        let idle = self
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        idle.map_or_else(|| Process::begin(&self.told), Ok)
    }
}

impl Cell for Confined {
    fn begin(&self) -> Result<Box<dyn Work + '_>, Breach> {
        Ok(Box::new(Stay {
            process: Some(self.process()?),
            until: Instant::now() + Duration::from_secs(SECONDS),
            cell: self,
        }))
    }
}

/// The time that a process has for a letter.
struct Stay<'c> {
    cell: &'c Confined,
    /// None after a breach.
    process: Option<Process>,
    until: Instant,
}

impl Work for Stay<'_> {
    fn ask(&mut self, line: &str) -> Result<String, Breach> {
        let left = self.until.saturating_duration_since(Instant::now());
        let process = self.process.as_mut().ok_or(Breach::Large)?;
        process.ask(line, left).inspect_err(|_| self.process = None)
    }
}

impl Drop for Stay<'_> {
    fn drop(&mut self) {
        let idle = self.cell.idle.lock();
        let mut idle = idle.unwrap_or_else(PoisonError::into_inner);
        idle.extend(self.process.take());
    }
}

/// A process that runs, with what it says.
#[derive(Debug)]
struct Process {
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
}

impl Process {
    fn begin(told: &str) -> Result<Self, Breach> {
        let mut child = apart::begun(ARGUMENT).map_err(|_| Breach::Absent)?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Breach::Absent);
        };
        let (say, lines) = mpsc::channel();
        thread::spawn(move || {
            let lines = BufReader::new(output).lines().map_while(Result::ok);
            for line in lines {
                if say.send(line).is_err() {
                    break;
                }
            }
        });
        let mut process = Self {
            child,
            input,
            lines,
        };
        match process.ask(told, BEGINNING) {
            Ok(_) => Ok(process),
            Err(_) => Err(Breach::Absent),
        }
    }

    fn ask(&mut self, line: &str, left: Duration) -> Result<String, Breach> {
        // A process that is gone does not listen.
        writeln!(self.input, "{line}").map_err(|_| Breach::Large)?;
        self.lines.recv_timeout(left).map_err(|error| match error {
            RecvTimeoutError::Timeout => Breach::Slow { seconds: SECONDS },
            RecvTimeoutError::Disconnected => Breach::Large,
        })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether the program is to be such a process; then it was one when this returns.
pub(super) fn serve(args: &[OsString]) -> bool {
    if !apart::is_for(ARGUMENT, args) {
        return false;
    }
    apart::limit(MEMORY);
    let work = thread::Builder::new().stack_size(STACK).spawn(|| {
        let watch = watch();
        let mut input = BufReader::new(io::stdin());
        let mut output = BufWriter::new(io::stdout());
        template::serve(&mut input, &mut output, |begins| {
            let _ = watch.send(begins);
        })
    });
    // Whoever asked sees that there is no answer.
    let _ = work.map(thread::JoinHandle::join);
    true
}

/// Ends the process when a job takes far too long: who should have stopped it is gone.
fn watch() -> mpsc::Sender<bool> {
    let (say, said) = mpsc::channel();
    thread::spawn(move || {
        while let Ok(begins) = said.recv() {
            if begins && said.recv_timeout(FORSAKEN) == Err(RecvTimeoutError::Timeout) {
                std::process::exit(1);
            }
        }
    });
    say
}
