//! The command line: which commands and flags there are, and what a person typed, as typed values.
//!
//! 1. [`lang_flag`] finds the language, for nothing can be worded before it is known;
//! 2. [`parse`] takes the arguments apart; `cli/words.rs` gives every help text, `cli/errors.rs`
//!    turns what is wrong into a [`Problem`]. No sentence of clap itself is ever shown.
//!
//! Nothing here reads a file, the clock or the environment.

mod errors;
mod values;
mod words;

pub use values::{
    Browse, Color, FiguresFormat, FontFiles, Format, Incomplete, Input, Output, Rows, SchemaKind,
    TemplateAction,
};

use crate::exit::Exit;
use crate::messages::Messages;
use crate::problem::{Args as Arguments, Problem};
use chrono::NaiveDate;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use clap_complete::Shell;
use encoding_rs::Encoding;
use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// The program as one types it.
pub(crate) const PROGRAM: &str = "zhaloba";

/// The command that is meant where none is named.
const NEW: &str = "new";

/// What a person asked the program to do.
#[derive(Debug, Clone, PartialEq, Eq, Parser)]
#[command(name = PROGRAM, version)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Flags that every command takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Global {
    /// The language of the interface, heeded already by whoever built the messages.
    #[arg(long, global = true, value_parser = ["ru", "en"])]
    pub lang: Option<String>,
    /// Print the outcome for other programs.
    #[arg(long, global = true)]
    pub json: bool,
    /// Never ask anything.
    #[arg(long, global = true)]
    pub no_input: bool,
    /// The day to take for today.
    #[arg(long, global = true, value_parser = values::day)]
    pub today: Option<NaiveDate>,
    /// A folder of statutes and templates to lay over the built-in ones.
    #[arg(long, global = true)]
    pub data: Option<PathBuf>,
    /// Faces for the letters in place of the built-in ones.
    #[arg(long, global = true, value_parser = values::font)]
    pub font: Option<FontFiles>,
    /// Whether warnings count as errors.
    #[arg(long, global = true)]
    pub strict: bool,
    /// Whether finished files are overwritten.
    #[arg(long, global = true)]
    pub force: bool,
    /// Whether only errors are told.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Whether more is told than usual.
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// When messages are coloured.
    #[arg(long, global = true, value_enum, default_value = "auto")]
    pub color: Color,
}

/// The commands there are.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Command {
    /// Ask, keep a case file, write letters.
    New(New),
    /// Write letters.
    Write(Write),
    /// Write letters of a table.
    Batch(Batch),
    /// Print blank sheets to sign a statement on.
    Sheets(Sheets),
    /// Tell what the letters will say, and why.
    Explain(Explain),
    /// Find what is wrong with files.
    Check(Check),
    /// Tell names and positions in all cases.
    Forms(Forms),
    /// Browse the law.
    Law(Law),
    /// Tell what files look like.
    Schema(Schema),
    /// List and copy the frames of letters.
    Template(Template),
    /// Count incidents without names.
    Stats(Stats),
    /// Tell what is kept, and what nobody can be kept from.
    Privacy,
    /// Remove a case and what was made from it.
    Forget(Forget),
    /// Let a shell complete what one types.
    Completions(Completions),
    /// Print the manual page.
    Man,
}

/// What `new` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct New {
    /// The case file: new, or begun before.
    #[arg(id = "case_file", short = 'o', long = "output", value_parser = values::input())]
    pub output: Option<Input>,
}

/// What `write` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Write {
    /// The cases to write about, at most one of them from standard input, and letters edited by hand.
    #[arg(required = true, value_parser = values::input())]
    pub cases: Vec<Input>,
    /// Which letters, and in what form.
    #[command(flatten)]
    pub wanted: Wanted,
    /// Whether drafts are written in place of letters, of cases with gaps too.
    #[arg(long)]
    pub draft: bool,
    /// The table of people who sign beside the applicants of the case.
    #[arg(long, value_parser = values::input())]
    pub signers: Option<Input>,
    /// What becomes of those without a name or an address.
    #[arg(long, value_enum, default_value = "refuse")]
    pub incomplete: Incomplete,
    /// How the table is read.
    #[command(flatten)]
    pub reading: Reading,
    /// Where the letters go.
    #[command(flatten)]
    pub destination: Destination,
}

/// What `batch` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Batch {
    /// The table: a case in each row.
    #[arg(value_parser = values::input())]
    pub table: Input,
    /// Which letters, and in what form.
    #[command(flatten)]
    pub wanted: Wanted,
    /// Where the letters go.
    #[command(flatten)]
    pub destination: Destination,
    /// How the table is read.
    #[command(flatten)]
    pub reading: Reading,
    /// How many threads write; none for one on each core.
    #[arg(short, long, value_parser = values::count)]
    pub jobs: Option<NonZeroUsize>,
    /// Whether rows that are wrong are left out, in place of writing nothing.
    #[arg(long)]
    pub keep_going: bool,
    /// Whether a batch that was broken off is brought to its end: only letters that are absent or other than
    /// they should be are written.
    #[arg(long)]
    pub resume: bool,
    /// Whether one file for the printer is made of all letters besides.
    #[arg(long)]
    pub merge: bool,
    /// Where the report goes; none for `report.csv` beside the letters.
    #[arg(long)]
    pub report: Option<PathBuf>,
}

/// Which letters of a case are wanted, and in what form.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Wanted {
    /// Only these addressees; empty for those the case names.
    #[arg(long, value_delimiter = ',', value_parser = values::id)]
    pub to: Vec<String>,
    /// The formats of the letters, each once, in the order given.
    #[arg(
        long = "format",
        value_delimiter = ',',
        value_enum,
        default_value = "pdf"
    )]
    pub formats: Vec<Format>,
    /// How many characters a letter as plain text may have; as many as its addressee takes, if nothing is
    /// said.
    #[arg(long, value_parser = values::limit)]
    pub limit: Option<usize>,
}

/// Where letters go.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Destination {
    /// A folder, or standard output.
    #[arg(short, long, value_parser = values::output(), default_value = "letters")]
    pub output: Output,
    /// Whether all letters go to standard output as one archive.
    #[arg(long)]
    pub tar: bool,
}

/// How a table is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Reading {
    /// The encoding of a text file; none for the one its bytes show.
    #[arg(long, value_parser = values::encoding)]
    pub encoding: Option<&'static Encoding>,
    /// What divides cells; none for what the first row shows.
    #[arg(long, value_parser = values::delimiter)]
    pub delimiter: Option<u8>,
    /// The first and the last row that are read.
    #[arg(long, value_parser = values::rows)]
    pub rows: Option<Rows>,
}

/// What `sheets` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Sheets {
    /// The case of those who will sign.
    #[arg(value_parser = values::input())]
    pub case: Input,
    /// To whom the statement goes; none for the first of the case.
    #[arg(id = "sheets_to", long = "to", value_parser = values::id)]
    pub to: Option<String>,
    /// How many people can sign on a sheet; none for as many as there is room for.
    #[arg(id = "sheet_rows", long = "rows", value_parser = values::sheets)]
    pub rows: Option<NonZeroUsize>,
    /// How many sheets.
    #[arg(long, value_parser = values::sheets, default_value = "1")]
    pub pages: NonZeroUsize,
    /// The file; none for one beside nothing else, named after the case.
    #[arg(id = "sheets_file", short = 'o', long = "output", value_parser = values::input())]
    pub output: Option<Input>,
}

/// What `explain` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Explain {
    /// The case to explain.
    #[arg(value_parser = values::input())]
    pub case: Input,
    /// Only these addressees; empty for those the case names.
    #[arg(long, value_delimiter = ',', value_parser = values::id)]
    pub to: Vec<String>,
}

/// What `check` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Check {
    /// Files and folders to look through.
    #[arg(required = true, value_parser = values::input())]
    pub paths: Vec<Input>,
    /// How tables are read.
    #[command(flatten)]
    pub reading: Reading,
}

/// What `forms` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Forms {
    /// Names and positions; empty for the lines of standard input.
    #[arg()]
    pub names: Vec<String>,
}

/// What `law` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Law {
    /// What to do with the norms.
    #[arg(value_enum, default_value = "list")]
    pub action: Browse,
    /// The id of the norm to show, or the words to search for; none for the list.
    #[arg()]
    pub words: Vec<String>,
}

/// What `schema` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Schema {
    /// The kind of file.
    #[arg(value_enum)]
    pub kind: SchemaKind,
}

/// What `completions` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Completions {
    /// The shell.
    #[arg(value_enum)]
    pub shell: Shell,
}

/// What `template` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Template {
    /// What to do with the frames.
    #[arg(
        id = "template_action",
        display_order = 0,
        value_enum,
        default_value = "list"
    )]
    pub action: TemplateAction,
    /// The file name of the frame to copy; none for the list.
    #[arg(id = "template_name", display_order = 1)]
    pub name: Option<String>,
    /// Where the copy goes; none for the list.
    #[arg(id = "template_folder", display_order = 2)]
    pub folder: Option<PathBuf>,
}

/// What `stats` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Stats {
    /// The tables of cases, at most one of them from standard input.
    #[arg(required = true, value_parser = values::input())]
    pub tables: Vec<Input>,
    /// The form of the figures; that which the ending of the file names, if nothing is said, else text.
    #[arg(id = "figures_format", long = "format", value_enum)]
    pub format: Option<FiguresFormat>,
    /// The file of the figures; none for standard output.
    #[arg(id = "figures_file", short = 'o', long = "output", value_parser = values::input())]
    pub output: Option<Input>,
    /// How the tables are read.
    #[command(flatten)]
    pub reading: Reading,
}

/// What `forget` takes.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Forget {
    /// The case files to remove, with their letters.
    #[arg(id = "forgotten", required = true, value_parser = values::input())]
    pub cases: Vec<Input>,
    /// Where the letters are.
    #[arg(
        id = "letters_folder",
        short = 'o',
        long = "output",
        default_value = "letters"
    )]
    pub folder: PathBuf,
}

/// Why there is nothing to run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// Help or the version was asked for: for standard output.
    Answer(String),
    /// The command is wrong: for standard error, or as JSON where [`json_flag`] says so.
    Refusal {
        /// What is wrong.
        problem: Problem,
        /// How the command is used, for the lines after the problem.
        usage: String,
    },
}

impl Stop {
    /// The code to leave with.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Self::Answer(_) => Exit::Done,
            Self::Refusal { .. } => Exit::Usage,
        }
    }
}

/// The arguments, the name of the program first, as typed values.
///
/// # Errors
///
/// Whatever ends the program before a command runs, worded in the language of `messages`.
pub fn parse(
    args: impl IntoIterator<Item = OsString>,
    messages: &Messages,
) -> Result<Cli, Box<Stop>> {
    let mut args: Vec<OsString> = args.into_iter().collect();
    // The words are for who asks for help or mistypes: most people do neither, and they take longest.
    let silent = words::shape(Cli::command()).try_get_matches_from(&args);
    if silent.is_err() && names_no_command(&args) {
        args.push(NEW.into());
    }
    let refuse = |problem| Box::new(refusal(problem, &args, messages));
    let spoken = |_| command(messages).try_get_matches_from(&args);
    let matches = silent.or_else(spoken).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Box::new(Stop::Answer(error.to_string()))
        }
        _ => refuse(errors::problem(&error)),
    })?;
    if let Some(("help", asked)) = matches.subcommand() {
        let topic = asked.get_one::<String>("topic").map(String::as_str);
        return Err(
            words::help(topic, messages).map_or_else(refuse, |text| Stop::Answer(text).into())
        );
    }
    let mut cli =
        Cli::from_arg_matches(&matches).map_err(|error| refuse(errors::problem(&error)))?;
    values::settle(&mut cli).map_err(refuse)?;
    Ok(cli)
}

/// Whether the arguments are right and name no command: then a person wants to be asked.
fn names_no_command(args: &[OsString]) -> bool {
    let optional = words::shape(Cli::command())
        .subcommand_required(false)
        .arg_required_else_help(false);
    let matches = optional.try_get_matches_from(args);
    matches.is_ok_and(|matches| matches.subcommand_name().is_none())
}

/// The whole command line with its words in the language of `messages`.
#[must_use]
pub fn command(messages: &Messages) -> clap::Command {
    words::dress(words::shape(Cli::command()), messages)
}

/// What `--lang` says, whatever else is wrong with the arguments.
#[must_use]
pub fn lang_flag(args: &[OsString]) -> Option<String> {
    let mut words = options(args);
    while let Some(word) = words.next() {
        if word == "--lang" {
            return words.next().map(str::to_owned);
        }
        if let Some(language) = word.strip_prefix("--lang=") {
            return Some(language.to_owned());
        }
    }
    None
}

/// Whether `--json` is among the arguments, whatever else is wrong with them.
#[must_use]
pub fn json_flag(args: &[OsString]) -> bool {
    options(args).any(|word| word == "--json")
}

/// The arguments before `--`; what is not UTF-8 can be no flag and counts as an empty word.
fn options(args: &[OsString]) -> impl Iterator<Item = &str> {
    args.iter()
        .map(|arg| arg.to_str().unwrap_or_default())
        .take_while(|word| *word != "--")
}

fn refusal(problem: Problem, args: &[OsString], messages: &Messages) -> Stop {
    let named = options(args).find(|word| errors::COMMANDS.contains(word));
    let id = format!("command-{}", named.unwrap_or(PROGRAM));
    let usage = messages.attribute(&id, "usage", &Arguments::new());
    let command = named.map_or_else(|| PROGRAM.to_owned(), |name| format!("{PROGRAM} {name}"));
    let after = Arguments::from([
        ("usage", usage.unwrap_or_default().into()),
        ("command", command.into()),
    ]);
    Stop::Refusal {
        problem,
        usage: messages.text("help-after-error", &after),
    }
}

#[cfg(test)]
mod tests;
