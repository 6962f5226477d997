//! A terminal with a screen: what a person reads there in the end, redrawn lines and all.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use rexpect::process::WaitStatus;
use rexpect::reader::Options;
use rexpect::session::{PtySession, spawn_with_options};

/// How long a person waits before the program counts as hung.
const PATIENCE: Duration = Duration::from_secs(20);

/// The pause in which nothing may come, so that a line is not read while it is being drawn.
const PAUSE: Duration = Duration::from_millis(40);

/// Wide and high enough that nothing is broken or scrolls away.
const COLUMNS: u16 = 300;
const ROWS: u16 = 400;

/// The program in a terminal, and what the terminal shows.
pub(crate) struct Screen {
    session: PtySession,
    terminal: vt100::Parser,
}

impl Screen {
    /// Runs the program in a folder, in a language.
    pub(crate) fn run(folder: &Path, args: &[&str], lang: &str) -> Self {
        let size = format!("stty rows {ROWS} cols {COLUMNS} && exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command
            .args(["-c", &size, env!("CARGO_BIN_EXE_zhaloba")])
            .args(args)
            .current_dir(folder)
            .env("NO_COLOR", "1")
            .env("TERM", "xterm")
            .env("ZHALOBA_LANG", lang);
        // The bytes as they come: what controls the terminal is for the terminal to understand.
        let options = Options::new().strip_ansi_escape_codes(false);
        Self {
            session: spawn_with_options(command, options).unwrap(),
            terminal: vt100::Parser::new(ROWS.try_into().unwrap(), COLUMNS.try_into().unwrap(), 0),
        }
    }

    /// The lines on the screen, up to the last that is not empty.
    pub(crate) fn lines(&self) -> Vec<String> {
        let rows = self.terminal.screen().rows(0, COLUMNS);
        let mut lines: Vec<String> = rows.map(|row| row.trim_end().to_owned()).collect();
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        lines
    }

    /// Draws what has come; whether anything has.
    fn draws(&mut self) -> bool {
        let mut came = Vec::new();
        while let Some(byte) = self.session.try_read() {
            came.push(u8::try_from(byte).unwrap());
        }
        self.terminal.process(&came);
        !came.is_empty()
    }

    /// Waits until this can be told from the lines, and no more comes.
    pub(crate) fn tells<T>(&mut self, what: &str, of: impl Fn(&[String]) -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            std::thread::sleep(PAUSE);
            let is_drawing = self.draws();
            if let Some(told) = of(&self.lines()).filter(|_| !is_drawing) {
                return told;
            }
            let shown = self.lines().join("\n");
            assert!(start.elapsed() < PATIENCE, "waiting for {what}:\n{shown}");
        }
    }

    /// Presses keys.
    pub(crate) fn presses(&mut self, keys: &str) {
        self.session.send(keys).unwrap();
        self.session.flush().unwrap();
    }

    /// Waits for the end; returns what the screen shows then, and the exit code.
    pub(crate) fn ends(mut self) -> (Vec<String>, i32) {
        let rest = self.session.exp_eof().unwrap();
        let rest: Vec<u8> = rest
            .chars()
            .map(|byte| u8::try_from(byte).unwrap())
            .collect();
        self.terminal.process(&rest);
        match self.session.process().wait().unwrap() {
            WaitStatus::Exited(_, code) => (self.lines(), code),
            status => panic!("{status:?}"),
        }
    }
}
