//! The commands: files, terminal and exit codes around the pure core.
//!
//! Each command takes typed arguments, reads what they name, calls the core and hands the outcome
//! to a session, which speaks to the person or to another program.

mod apart;
mod batch;
mod blame;
mod cell;
mod check;
mod completions;
mod crash;
mod drafts;
mod exhibits;
mod explain;
mod files;
mod fonts;
mod forget;
mod forms;
mod law;
mod listed;
mod man;
mod new;
mod privacy;
mod recipients;
mod samples;
mod save;
mod schema;
mod screen;
mod sheets;
mod shortening;
mod signers;
mod stats;
mod table;
mod template;
mod words;
mod write;

pub use crash::{guarded, prepare};

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write as _};
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::cli::{Cli, Command};
use crate::exit::Exit;
use crate::layout::font::Fonts;
use crate::messages::Messages;
use crate::problem::{Args, Problem};
use crate::terminal::{safe, safe_json};
use save::{Finished, Over};

/// Whether the program was begun by itself, for what nobody vouches for; then that is done when this returns.
pub fn serve(args: impl Iterator<Item = OsString>) -> bool {
    let args: Vec<OsString> = args.collect();
    cell::serve(&args) || exhibits::serve(&args)
}

/// What a command knows of its surroundings.
#[derive(Debug)]
pub struct Surroundings {
    /// The day to take for today where `--today` is not given.
    pub today: NaiveDate,
    /// Whether `NO_COLOR` forbids colours.
    pub no_color: bool,
    /// Whether the terminal can only print lines (`TERM=dumb`).
    pub dumb_terminal: bool,
}

/// Runs a command and returns the code to leave with.
pub fn run(cli: &Cli, messages: &Messages, surroundings: &Surroundings) -> Exit {
    let mut session = Session::new(cli, messages, surroundings);
    let exit = match &cli.command {
        Command::New(args) => new::run(&mut session, args),
        Command::Write(args) => write::run(&mut session, args),
        Command::Batch(args) => batch::run(&mut session, args),
        Command::Sheets(args) => sheets::run(&mut session, args),
        Command::Explain(args) => explain::run(&mut session, args),
        Command::Check(args) => check::run(&mut session, args),
        Command::Forms(args) => forms::run(&mut session, args),
        Command::Law(args) => law::run(&mut session, args),
        Command::Schema(args) => schema::run(&mut session, args),
        Command::Template(args) => template::run(&mut session, args),
        Command::Stats(args) => stats::run(&mut session, args),
        Command::Privacy => privacy::run(&mut session),
        Command::Forget(args) => forget::run(&mut session, args),
        Command::Completions(args) => completions::run(&mut session, args),
        Command::Man => man::run(&mut session),
    };
    session.finish(exit)
}

/// Why a command stops before its end.
type Stopped = Exit;

/// How much of a long result is held.
const PORTION: usize = 16 * 1024;

/// How the result is shown.
#[derive(Debug, Clone, Copy)]
struct Shows {
    /// Whether a person sees it at once, and a line has to fit the screen.
    terminal: bool,
    /// Whether what matters is marked by colour.
    colors: bool,
    /// Whether bars can be drawn.
    bars: bool,
}

impl Shows {
    fn new(cli: &Cli, surroundings: &Surroundings) -> Self {
        let terminal = io::stdout().is_terminal();
        Self {
            terminal,
            colors: cli.global.color.wanted(terminal, surroundings.no_color),
            bars: !(terminal && surroundings.dumb_terminal),
        }
    }
}

/// One run of a command: collects problems and results, and says them in the end.
struct Session<'a> {
    cli: &'a Cli,
    messages: &'a Messages,
    today: NaiveDate,
    colored: bool,
    /// Whether a person can be asked.
    is_interactive: bool,
    /// Whether a person sees how far the work is.
    shows_progress: bool,
    /// Whether finished files may be overwritten.
    force: bool,
    /// Whether the result itself goes to a terminal, and in colours.
    shows: Shows,
    problems: Vec<Problem>,
    /// The result for other programs.
    json: Map<String, Value>,
    /// The result for a person, or the letter itself.
    output: Vec<u8>,
    /// Whether the result went out piece by piece, so that only what is wrong is left to say.
    is_streamed: bool,
    /// Remarks on the way, for standard error.
    remarks: Vec<String>,
}

impl<'a> Session<'a> {
    fn new(cli: &'a Cli, messages: &'a Messages, surroundings: &Surroundings) -> Self {
        let terminal = io::stderr().is_terminal();
        Self {
            cli,
            messages,
            today: cli.global.today.unwrap_or(surroundings.today),
            is_interactive: terminal
                && io::stdin().is_terminal()
                && !surroundings.dumb_terminal
                && !cli.global.no_input,
            shows_progress: terminal && !surroundings.dumb_terminal && !cli.global.quiet,
            force: cli.global.force,
            colored: cli.global.color.wanted(terminal, surroundings.no_color),
            shows: Shows::new(cli, surroundings),
            problems: Vec::new(),
            json: Map::new(),
            output: Vec::new(),
            is_streamed: false,
            remarks: Vec::new(),
        }
    }

    /// Notes what is wrong, to be said in the end; what several letters share is said once.
    fn report(&mut self, problems: impl IntoIterator<Item = Problem>) {
        for problem in problems {
            if !self.problems.contains(&problem) {
                self.problems.push(problem);
            }
        }
    }

    /// The faces of the person, else those of the program.
    fn fonts(&mut self) -> Result<Fonts, Stopped> {
        self.sound(fonts::read(self.cli.global.font.as_ref()))
    }

    /// What was read, unless problems keep the command from going on.
    fn sound<T>(&mut self, read: Result<T, Vec<Problem>>) -> Result<T, Stopped> {
        read.map_err(|problems| {
            self.report(problems);
            Exit::BadFile
        })
    }

    /// Stops the command with this code where there are such problems.
    fn stopped_by(&mut self, problems: Vec<Problem>, exit: Exit) -> Result<(), Stopped> {
        let stop = if problems.is_empty() {
            Ok(())
        } else {
            Err(exit)
        };
        self.report(problems);
        stop
    }

    /// Saves the only file of a command and says where it is, to a program under this key.
    fn keep(&mut self, path: PathBuf, bytes: Vec<u8>, key: &str) -> Result<(), Stopped> {
        let folder = save::folder(&path).to_owned();
        let files = [Finished { path, bytes }];
        let unsaved = save::save(&files, &folder, Over::by_force(self.force)).err();
        self.stopped_by(unsaved.into_iter().collect(), Exit::Output)?;
        let [Finished { path, .. }] = files;
        let path = path.display().to_string();
        self.say(&safe(&path));
        self.json.insert(key.to_owned(), path.into());
        Ok(())
    }

    /// Whether remarks are said at all, to a person or to another program.
    fn is_heard(&self) -> bool {
        !self.cli.global.quiet || self.cli.global.json
    }

    /// Notes a remark on what was done, to be said once and only if it is done.
    fn remark(&mut self, remark: String) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// The exit code that the problems so far ask for; with `--strict` a warning is an error.
    fn stopped_by_problems(&self) -> Result<(), Stopped> {
        let strict = self.cli.global.strict;
        let wrong = |problem: &Problem| strict || problem.is_error();
        if self.problems.iter().any(wrong) {
            Err(Exit::BadFile)
        } else {
            Ok(())
        }
    }

    /// A line of the result for a person.
    fn say(&mut self, line: &str) {
        self.output.extend_from_slice(line.as_bytes());
        self.output.push(b'\n');
    }

    /// Why standard output takes no more.
    fn unheard(&self, error: &io::Error) -> Problem {
        let name = self.messages.text("standard-output", &Args::new());
        save::unwritable(&name, error)
    }

    /// Hands over what there is of a long result, so that it need not be held.
    fn pass_on(&mut self) -> Result<(), Stopped> {
        if self.output.len() < PORTION {
            return Ok(());
        }
        let output = std::mem::take(&mut self.output);
        match hand_over(&output, Exit::Done, self.messages) {
            Exit::Done => Ok(()),
            exit => Err(exit),
        }
    }

    /// Says everything: problems and remarks to standard error, the result to standard output.
    fn finish(mut self, outcome: Result<(), Stopped>) -> Exit {
        let exit = outcome.err().unwrap_or(Exit::Done);
        let has_said_all = self.is_streamed && self.problems.is_empty();
        if self.cli.global.json && !has_said_all {
            let problems: Vec<Value> = self
                .problems
                .iter()
                .map(|problem| self.messages.problem_json(problem))
                .collect();
            self.json.insert("ok".to_owned(), json!(exit == Exit::Done));
            self.json.insert("problems".to_owned(), json!(problems));
            self.json.insert("notes".to_owned(), json!(self.remarks));
            self.output = safe_json(&Value::Object(self.json)).into_bytes();
            self.output.push(b'\n');
        } else {
            let quiet = self.cli.global.quiet && exit == Exit::Done;
            let problems = self.problems.iter();
            let told = problems.filter(|problem| !quiet || problem.is_error());
            for line in self.messages.lines(told, self.colored) {
                talk(&line);
            }
            let silent = self.cli.global.quiet || exit != Exit::Done;
            for remark in self.remarks.iter().filter(|_| !silent) {
                talk(&safe(remark));
            }
        }
        hand_over(&self.output, exit, self.messages)
    }
}

/// A line for the person. If nobody can hear it, the work is done all the same.
pub fn talk(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Writes a result to standard output; returns the code to leave with.
pub fn hand_over(result: &[u8], exit: Exit, messages: &Messages) -> Exit {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(result).and_then(|()| stdout.flush()) {
        Ok(()) => exit,
        // Whoever reads has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => exit,
        Err(error) => {
            let name = messages.text("standard-output", &Args::new());
            talk(&messages.line(&save::unwritable(&name, &error)));
            Exit::Output
        }
    }
}
