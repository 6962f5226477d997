//! A person at a terminal: sees what the program draws, presses keys.

use std::path::Path;
use std::process::Command;

use rexpect::process::{Signal, WaitStatus};
use rexpect::reader::Options;
use rexpect::session::{PtySession, spawn_with_options};

/// How long a person waits before the program counts as hung.
const PATIENCE_MS: u64 = 20_000;

pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\u{1b}";
pub(crate) const CTRL_C: &str = "\u{3}";
pub(crate) const CTRL_D: &str = "\u{4}";
pub(crate) const DOWN: &str = "\u{1b}[B";
/// To the line above; from the first to the last.
pub(crate) const UP: &str = "\u{1b}[A";
pub(crate) const SPACE: &str = " ";

/// The program in a terminal of its own.
pub(crate) struct Terminal {
    session: PtySession,
}

impl Terminal {
    /// Runs the program in a folder.
    pub(crate) fn run(folder: &Path, args: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
        command
            .args(args)
            .current_dir(folder)
            .env("NO_COLOR", "1")
            .env("TERM", "xterm");
        let options = Options::new()
            .timeout_ms(Some(PATIENCE_MS))
            .strip_ansi_escape_codes(true);
        Self {
            session: spawn_with_options(command, options).unwrap(),
        }
    }

    /// Waits until this text is on the screen; returns what came before it.
    pub(crate) fn sees(&mut self, text: &str) -> String {
        match self.session.exp_string(&as_bytes(text)) {
            Ok(before) => as_text(&before),
            Err(error) => {
                let shown: Vec<char> = as_text(&error.to_string()).chars().collect();
                let last = &shown[shown.len().saturating_sub(1_000)..];
                panic!(
                    "«{text}» is not shown: …{}",
                    last.iter().collect::<String>()
                )
            }
        }
    }

    /// Presses keys.
    pub(crate) fn presses(&mut self, keys: &str) {
        self.session.send(keys).unwrap();
        self.session.flush().unwrap();
    }

    /// Waits for a question and answers it.
    pub(crate) fn answers(&mut self, question: &str, answer: &str) {
        self.sees(question);
        // Keys pressed before the prompt is drawn are not lost, but its last line comes after them.
        self.sees("]");
        self.presses(&format!("{answer}{ENTER}"));
    }

    /// Waits for the end; returns what was said since, and the exit code.
    pub(crate) fn ends(mut self) -> (String, i32) {
        let said = as_text(&self.session.exp_eof().unwrap());
        match self.session.process().wait().unwrap() {
            WaitStatus::Exited(_, code) => (said, code),
            status => panic!("{status:?}"),
        }
    }

    /// The terminal is closed: what runs in it is told so.
    pub(crate) fn hangs_up(mut self) {
        self.session.process_mut().kill(Signal::SIGHUP).unwrap();
    }
}

/// The reader of the terminal takes each byte for a character.
fn as_bytes(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

fn as_text(read: &str) -> String {
    let bytes: Vec<u8> = read
        .chars()
        .flat_map(|one| match u8::try_from(one) {
            Ok(byte) => vec![byte],
            Err(_) => one.to_string().into_bytes(),
        })
        .collect();
    String::from_utf8_lossy(&bytes).into_owned()
}
