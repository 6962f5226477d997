//! `man`: the manual page, in the language of the interface.
//!
//! In goes the command line with its words, out comes a page for man: every command with its options and
//! examples, the codes the program leaves with, what it takes from the environment.

use clap::{Arg, Command};
use roff::{Inline, Roff, bold, italic, line_break, roman};
use serde_json::json;

use super::{Session, Stopped};
use crate::cli::{PROGRAM, command};
use crate::messages::Messages;
use crate::problem::Args;

/// Man reads the page as this, whatever the locale.
const CODING: &str = ".\\\" -*- coding: utf-8 -*-\n";

/// The codes that the page tells of.
const EXITS: [(&str, &str); 8] = [
    ("0", "exit-0"),
    ("1", "exit-1"),
    ("2", "exit-2"),
    ("3", "exit-3"),
    ("4", "exit-4"),
    ("5", "exit-5"),
    ("6", "exit-6"),
    ("130", "exit-130"),
];

/// What the program takes from the environment.
const VARIABLES: [(&str, &str); 3] = [
    ("ZHALOBA_LANG", "man-lang"),
    ("LC_ALL, LC_MESSAGES, LANG", "man-locale"),
    ("NO_COLOR", "man-no-color"),
];

pub(super) fn run(session: &mut Session<'_>) -> Result<(), Stopped> {
    let mut program = command(session.messages);
    program.build();
    let page = Page {
        roff: Roff::new(),
        messages: session.messages,
    };
    let text = format!("{CODING}{}", page.written(&program));
    session.json.insert("man".to_owned(), json!(text));
    session.output = text.into_bytes();
    Ok(())
}

struct Page<'m> {
    roff: Roff,
    messages: &'m Messages,
}

impl Page<'_> {
    fn written(mut self, program: &Command) -> String {
        let title = PROGRAM.to_uppercase();
        self.roff.control("TH", [title.as_str(), "1"]);
        self.section("man-name");
        let about = words(program.get_about());
        self.roff.text([roman(format!(
            "{PROGRAM} - {}",
            about.trim_end_matches('.')
        ))]);
        self.section("man-synopsis");
        self.synopsis(PROGRAM);
        self.section("man-description");
        self.lines(&words(program.get_after_help()));
        self.section("man-commands");
        for one in program.get_subcommands() {
            self.command(one);
        }
        self.section("man-options");
        self.arguments(program, |arg| {
            arg.is_global_set() || arg.get_id() == "version"
        });
        self.items("man-exit", &EXITS);
        self.items("man-environment", &VARIABLES);
        self.roff.render()
    }

    fn word(&self, id: &str) -> String {
        self.messages.text(id, &Args::new())
    }

    fn section(&mut self, id: &str) {
        let word = self.word(id);
        self.roff.control("SH", [word.as_str()]);
    }

    fn synopsis(&mut self, name: &str) {
        let id = format!("command-{name}");
        let usage = self.messages.attribute(&id, "usage", &Args::new());
        self.roff.text([bold(usage.unwrap_or_default())]);
    }

    /// A command with what it takes besides the options of all commands.
    fn command(&mut self, command: &Command) {
        self.roff.control("SS", [command.get_name()]);
        self.synopsis(command.get_name());
        self.roff.control("PP", []);
        self.roff.text([roman(words(command.get_about()))]);
        self.arguments(command, |arg| !arg.is_global_set());
        let examples = words(command.get_after_help());
        if !examples.is_empty() {
            self.roff.control("PP", []);
            self.lines(&examples);
        }
    }

    fn arguments(&mut self, command: &Command, wanted: impl Fn(&Arg) -> bool) {
        for arg in command.get_arguments().filter(|arg| wanted(arg)) {
            self.roff.control("TP", []);
            self.roff.text(name(arg));
            self.roff.text([roman(words(arg.get_help()))]);
        }
    }

    /// Lines that stay as they are.
    fn lines(&mut self, text: &str) {
        self.roff.control("nf", []);
        self.roff.text([roman(text.trim_end().to_owned())]);
        self.roff.control("fi", []);
    }

    fn items(&mut self, section: &str, items: &[(&str, &str)]) {
        self.section(section);
        for (name, id) in items {
            let meaning = self.word(id);
            self.roff.control("TP", []);
            self.roff.text([bold(*name)]);
            self.roff.text([roman(meaning)]);
        }
    }
}

fn words(text: Option<&clap::builder::StyledStr>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}

/// An argument as one types it: `-o, --output FOLDER`.
fn name(arg: &Arg) -> Vec<Inline> {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let mut inlines = Vec::new();
    for name in short.into_iter().chain(long) {
        if !inlines.is_empty() {
            inlines.push(roman(", "));
        }
        inlines.push(bold(name));
    }
    let takes = arg.is_positional() || arg.get_action().takes_values();
    for value in arg
        .get_value_names()
        .into_iter()
        .flatten()
        .filter(|_| takes)
    {
        if !inlines.is_empty() {
            inlines.push(roman(" "));
        }
        inlines.push(italic(value.as_str()));
    }
    if inlines.is_empty() {
        inlines.push(line_break());
    }
    inlines
}
