//! `completions`: what a shell needs to complete commands, options and values.
//!
//! In goes the shell, out comes a script in its language, with the words of the interface.

use clap::Command;
use clap::builder::PossibleValuesParser;
use serde_json::json;

use super::{Session, Stopped};
use crate::cli::{Completions, PROGRAM, command};

pub(super) fn run(session: &mut Session<'_>, args: &Completions) -> Result<(), Stopped> {
    let mut script = Vec::new();
    let mut command = plain(command(session.messages)).mut_subcommands(plain);
    clap_complete::generate(args.shell, &mut command, PROGRAM, &mut script);
    let text = String::from_utf8_lossy(&script).into_owned();
    session.json.insert("completions".to_owned(), json!(text));
    session.output = script;
    Ok(())
}

/// The values of arguments by their names alone: what is said of them in the code is for programmers.
fn plain(command: Command) -> Command {
    command.mut_args(|arg| {
        let values = arg.get_possible_values();
        let names: Vec<String> = values
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect();
        if names.is_empty() || !arg.get_action().takes_values() {
            arg
        } else {
            arg.value_parser(PossibleValuesParser::new(names))
        }
    })
}
