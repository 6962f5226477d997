//! `privacy`: what the program keeps, what nobody can be kept from, and what to mind on the computer of others.
//!
//! In goes nothing, out comes one screen. Each sentence has its test, by its name.

use serde_json::{Value, json};

use super::screen::SCREEN;
use super::{Session, Stopped};
use crate::problem::Args;

/// The parts of the screen: what stands above, and the sentences.
const PARTS: [(&str, &[&str]); 3] = [
    (
        "privacy-kept",
        &[
            "privacy-files",
            "privacy-network",
            "privacy-traces",
            "privacy-owner",
            "privacy-metadata",
            "privacy-names",
            "privacy-crash",
        ],
    ),
    (
        "privacy-open",
        &[
            "privacy-signed",
            "privacy-deleted",
            "privacy-watched",
            "privacy-plain",
        ],
    ),
    (
        "privacy-elsewhere",
        &["privacy-own", "privacy-shell", "privacy-stick"],
    ),
];

pub(super) fn run(session: &mut Session<'_>) -> Result<(), Stopped> {
    let word = |id: &str| session.messages.text(id, &Args::new());
    let mut sentences: Vec<Value> = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    for (heading, ids) in PARTS {
        lines.push(word(heading));
        for id in ids {
            let text = word(id);
            lines.extend(item(&text));
            sentences.push(json!({ "id": id, "text": text }));
        }
    }
    lines.iter().for_each(|line| session.say(line));
    session.json.insert("privacy".to_owned(), sentences.into());
    Ok(())
}

/// A sentence of a list, in lines of a screen wherever it goes: it is meant to be read as one.
fn item(text: &str) -> Vec<String> {
    let options = textwrap::Options::new(SCREEN)
        .initial_indent("● ")
        .subsequent_indent("  ")
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let lines = textwrap::wrap(text, options).into_iter();
    lines.map(std::borrow::Cow::into_owned).collect()
}
