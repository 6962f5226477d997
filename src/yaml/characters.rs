//! Characters that nobody sees and that would travel into a letter unseen.

use crate::problem::{Place, Problem};
use crate::yaml::source::step;

/// The problem with this character, if there is one.
///
/// A tab is left to the caller: between words of a file it is harmless, in a value it is not.
pub(crate) fn fault(letter: char) -> Option<Problem> {
    let code = match letter {
        '\n' | '\t' => return None,
        // Joiners, marks of direction and a byte order mark inside the text.
        '\u{61C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => "hidden-character",
        _ if letter.is_control() => "control-character",
        _ if is_no_character(letter) => "hidden-character",
        _ => return None,
    };
    Some(named(code, letter))
}

/// Whether Unicode keeps this code free of characters for ever; the XML of documents has no place for two of
/// them.
fn is_no_character(letter: char) -> bool {
    matches!(letter, '\u{FDD0}'..='\u{FDEF}') || u32::from(letter) & 0xFFFE == 0xFFFE
}

/// The problem with a tab inside a value that is not a block of text.
pub(super) fn tab() -> Problem {
    named("control-character", '\t')
}

fn named(code: &'static str, letter: char) -> Problem {
    Problem::error(code).with("code", format!("U+{:04X}", u32::from(letter)))
}

/// Every such character of the whole text, comments included, with its exact place.
pub(super) fn faults(text: &str) -> impl Iterator<Item = Problem> {
    located(text, Place { line: 1, column: 1 }).filter_map(|(letter, place)| {
        // How lines end is the editor's business.
        if letter == '\r' {
            return None;
        }
        fault(letter).map(|problem| problem.at(Some(place)))
    })
}

/// The characters of a text that begins at `start`, each with its place.
pub(super) fn located(text: &str, start: Place) -> impl Iterator<Item = (char, Place)> {
    let mut next = start;
    let mut before = ' ';
    text.chars().map(move |letter| {
        let here = next;
        next = step(here, before, letter);
        before = letter;
        (letter, here)
    })
}
