//! Gives the command line its words: help texts, headings and names of values.
//!
//! What clap would add in English (usage, defaults, possible values) is hidden; the message files
//! say it themselves. A text is found by the name of the command (`command-write`) or the argument
//! (`argument-no-input`).

use super::{PROGRAM, errors};
use crate::messages::Messages;
use crate::problem::{Args, Problem};
use clap::{Arg, ArgAction, Command};

/// The command line with our own flags for help and version, without words.
pub(super) fn shape(command: Command) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    let topic = Command::new("help").arg(Arg::new("topic"));
    command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .args([help, version])
        .subcommand(topic)
        .mut_subcommands(|one| one.disable_help_flag(true))
}

/// The command line with words in the language of `messages`.
pub(super) fn dress(command: Command, messages: &Messages) -> Command {
    let word = |id: &str| messages.text(id, &Args::new());
    let command = command
        .subcommand_help_heading(word("help-commands"))
        .subcommand_value_name(word("help-command"));
    dress_one(command, PROGRAM, messages).mut_subcommands(|one| {
        let name = one.get_name().to_owned();
        dress_one(one, &name, messages)
    })
}

/// The help of the program, or of the command called `topic`.
pub(super) fn help(topic: Option<&str>, messages: &Messages) -> Result<String, Problem> {
    let mut command = super::command(messages);
    // Passes the global flags on to the commands.
    command.build();
    let Some(topic) = topic else {
        return Ok(command.render_help().to_string());
    };
    match command.find_subcommand_mut(topic) {
        Some(found) => Ok(found.render_help().to_string()),
        None => Err(errors::no_command(topic, None)),
    }
}

fn dress_one(command: Command, name: &str, messages: &Messages) -> Command {
    let id = format!("command-{name}");
    let attribute = |attribute| {
        let text = messages.attribute(&id, attribute, &Args::new());
        text.unwrap_or_default()
    };
    let usage = messages.text("help-usage", &Args::new());
    command
        .about(messages.text(&id, &Args::new()))
        .long_about(None)
        .override_usage(attribute("usage"))
        .after_help(attribute("examples"))
        .help_template(format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .mut_args(|arg| dress_arg(arg, messages))
}

fn dress_arg(arg: Arg, messages: &Messages) -> Arg {
    let id = format!("argument-{}", arg.get_id().as_str().replace('_', "-"));
    let heading = if arg.is_positional() {
        "help-arguments"
    } else if arg.is_global_set() || arg.get_id() == "version" {
        "help-global"
    } else {
        "help-options"
    };
    let arg = arg
        .help(messages.text(&id, &Args::new()))
        .help_heading(messages.text(heading, &Args::new()));
    match messages.attribute(&id, "value", &Args::new()) {
        // clap refuses these settings on flags without a value.
        Some(name) if arg.get_action().takes_values() => arg
            .value_name(name)
            .hide_default_value(true)
            .hide_possible_values(true),
        _ => arg,
    }
}
