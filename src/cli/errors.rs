//! What is wrong with a command line, as a [`Problem`]: clap says which kind, the message files
//! say it in words.
//!
//! clap wraps what it names (`--to <ADDRESSEE,…>`, `<CASE>…`); here the bare name is taken. Values
//! are never repeated: they may be personal.

use super::values::Reason;
use crate::problem::Problem;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::error::Error as _;

/// The commands of this version, in the order of the help.
pub(super) const COMMANDS: [&str; 16] = [
    "new",
    "write",
    "batch",
    "sheets",
    "explain",
    "check",
    "forms",
    "law",
    "schema",
    "template",
    "stats",
    "privacy",
    "forget",
    "completions",
    "man",
    "help",
];

/// What the error of clap means.
pub(super) fn problem(error: &Error) -> Problem {
    match error.kind() {
        ErrorKind::InvalidSubcommand => no_command(
            &first(error, ContextKind::InvalidSubcommand),
            words(error, ContextKind::SuggestedSubcommand).pop(),
        ),
        ErrorKind::UnknownArgument => unknown_argument(error),
        ErrorKind::InvalidValue => bad_value(error),
        ErrorKind::ValueValidation => refused_value(error),
        ErrorKind::TooManyValues => {
            Problem::error("usage-extra-value").with("argument", argument(error))
        }
        ErrorKind::MissingRequiredArgument => {
            Problem::error("usage-missing").with("argument", argument(error))
        }
        ErrorKind::ArgumentConflict => conflict(error),
        ErrorKind::InvalidUtf8 => Problem::error("usage-not-utf8"),
        _ => Problem::error("usage-other"),
    }
}

/// There is no command of this name.
pub(super) fn no_command(name: &str, near: Option<String>) -> Problem {
    let near = near.or_else(|| nearest(name, COMMANDS));
    Problem::error("usage-unknown-command")
        .with("nearest", near.unwrap_or_default())
        .with("command", name)
        .with("known", COMMANDS.join(", "))
}

fn unknown_argument(error: &Error) -> Problem {
    let name = argument(error);
    if !name.starts_with('-') {
        return Problem::error("usage-extra-argument").with("argument", name);
    }
    Problem::error("usage-unknown-option")
        .with("argument", name)
        .with("nearest", first(error, ContextKind::SuggestedArg))
}

fn bad_value(error: &Error) -> Problem {
    let known = words(error, ContextKind::ValidValue);
    let value = first(error, ContextKind::InvalidValue);
    if value.is_empty() {
        return Problem::error("usage-no-value")
            .with("argument", argument(error))
            .with("known", known.join(", "));
    }
    let near = nearest(&value, known.iter().map(String::as_str));
    Problem::error("usage-bad-value")
        .with("argument", argument(error))
        .with("nearest", near.unwrap_or_default())
        .with("known", known.join(", "))
}

fn refused_value(error: &Error) -> Problem {
    let reason = error.source().and_then(|source| source.downcast_ref());
    let code = reason.map_or("usage-other", |Reason(code)| code);
    Problem::error(code).with("argument", argument(error))
}

fn conflict(error: &Error) -> Problem {
    let (name, prior) = (argument(error), bare(&first(error, ContextKind::PriorArg)));
    // clap calls it a conflict of an argument with itself.
    if name == prior {
        return Problem::error("usage-twice").with("argument", name);
    }
    Problem::error("usage-conflict")
        .with("argument", name)
        .with("prior", prior)
}

/// The nearest of the known names, where one is near enough to be meant.
fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let name = name.to_lowercase();
    known
        .into_iter()
        .map(|known| (strsim::osa_distance(&name, known), known))
        .filter(|(distance, known)| *distance <= 2 && *distance * 2 <= known.chars().count())
        .min()
        .map(|(_, known)| known.to_owned())
}

fn argument(error: &Error) -> String {
    bare(&first(error, ContextKind::InvalidArg))
}

/// The name alone: `--to` of `--to <ADDRESSEE,…>`, `CASE` of `<CASE>...`, `WORD` of `[WORD]`.
fn bare(shown: &str) -> String {
    let name = if shown.starts_with('-') {
        shown.split([' ', '=', '[']).next()
    } else {
        shown
            .strip_prefix(['<', '['])
            .and_then(|rest| rest.split(['>', ']']).next())
    };
    name.unwrap_or(shown).to_owned()
}

fn first(error: &Error, kind: ContextKind) -> String {
    words(error, kind).into_iter().next().unwrap_or_default()
}

fn words(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    }
}
