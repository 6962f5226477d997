//! The words of a phrase with the blanks and marks around them.
//!
//! Nothing is lost: put together again, the pieces are the phrase as it was written.

use super::agreement::agreeing;
use super::{lexicon, substantives};
use crate::grammar::ru::pattern::{begins_capital, fold};

/// A word and what stands around it.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    /// The blanks before the word, and the marks that open it.
    pub(super) lead: &'a str,
    /// The word itself; empty where there are only marks («—», «№»).
    pub(super) core: &'a str,
    /// The marks that close it.
    pub(super) tail: &'a str,
    /// The word in small letters with «е» for «ё».
    pub(super) folded: String,
    /// Whether it stands in quotation marks.
    pub(super) quoted: bool,
}

const HYPHENS: [char; 2] = ['-', '\u{2011}'];

/// Takes a phrase apart.
pub(super) fn words(phrase: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut quotes = Quotes::default();
    let mut rest = phrase;
    while !rest.is_empty() {
        let blank = rest.len() - rest.trim_start().len();
        let visible = rest.get(blank..).unwrap_or_default();
        let length = visible.find(char::is_whitespace).unwrap_or(visible.len());
        let (chunk, next) = rest.split_at_checked(blank + length).unwrap_or((rest, ""));
        push(&mut words, chunk, quotes.pass(chunk));
        rest = next;
    }
    words
}

/// The quotation marks that are open.
#[derive(Default)]
struct Quotes {
    depth: usize,
    straight: bool,
}

impl Quotes {
    /// Whether a word of this chunk is quoted.
    fn pass(&mut self, chunk: &str) -> bool {
        let mut quoted = self.depth > 0 || self.straight;
        for mark in chunk.chars() {
            match mark {
                '«' | '„' => self.depth += 1,
                '“' if self.depth == 0 => self.depth += 1,
                '»' | '“' | '”' => self.depth = self.depth.saturating_sub(1),
                '"' => self.straight = !self.straight,
                _ => continue,
            }
            quoted = true;
        }
        quoted
    }
}

fn push<'a>(words: &mut Vec<Word<'a>>, chunk: &'a str, quoted: bool) {
    let start = chunk.find(is_letter_or_figure).unwrap_or(chunk.len());
    let end = chunk
        .rfind(is_letter_or_figure)
        .and_then(|last| Some(last + chunk.get(last..)?.chars().next()?.len_utf8()))
        .unwrap_or(chunk.len());
    let (Some(lead), Some(core), Some(tail)) =
        (chunk.get(..start), chunk.get(start..end), chunk.get(end..))
    else {
        return;
    };
    match second_phrase(core) {
        Some(at) if !quoted => {
            let (first, second) = core.split_at_checked(at).unwrap_or((core, ""));
            let first_core = first.trim_end_matches(HYPHENS);
            let hyphen = first.get(first_core.len()..).unwrap_or_default();
            words.push(Word::new(lead, first_core, hyphen, false));
            words.push(Word::new("", second, tail, false));
        }
        _ => words.push(Word::new(lead, core, tail, quoted)),
    }
}

/// Where the second of two phrases that a hyphen joins begins: «школа-детский сад».
fn second_phrase(core: &str) -> Option<usize> {
    let hyphen = core.find(HYPHENS)?;
    let first = fold(core.get(..hyphen)?);
    let rest = core.get(hyphen..)?;
    let second = rest.trim_start_matches(HYPHENS);
    let folded = fold(second);
    let joins = lexicon::find(&first).is_some()
        && agreeing(&folded).is_some()
        && lexicon::find(&folded).is_none()
        && !substantives::may_be_head(&folded);
    joins.then(|| core.len() - second.len())
}

fn is_letter_or_figure(letter: char) -> bool {
    letter.is_alphanumeric() || ('\u{300}'..'\u{370}').contains(&letter)
}

impl<'a> Word<'a> {
    fn new(lead: &'a str, core: &'a str, tail: &'a str, quoted: bool) -> Self {
        Self {
            lead,
            core,
            tail,
            folded: fold(core),
            quoted,
        }
    }

    /// Whether it is a dash that joins what stands around it.
    pub(super) fn is_dash(&self) -> bool {
        self.core.is_empty() && matches!(self.lead.trim_start(), "—" | "–" | "-" | "\u{2011}" | "/")
    }

    /// Whether it is written with a full stop: «зам.».
    pub(super) fn is_dotted(&self) -> bool {
        self.tail.starts_with('.')
    }

    /// Whether marks part it from the word before.
    pub(super) fn opens(&self) -> bool {
        !self.lead.trim().is_empty()
    }

    /// Whether it is written in foreign letters: «IT».
    pub(super) fn is_latin(&self) -> bool {
        let mut letters = self.core.chars().filter(|letter| letter.is_alphabetic());
        self.core
            .starts_with(|first: char| first.is_ascii_alphabetic())
            && letters.all(|letter| letter.is_ascii())
    }

    /// Whether it is an abbreviation by its capitals: «МБОУ», also with small letters between them.
    pub(super) fn is_acronym(&self) -> bool {
        let capitals = self.core.chars().filter(|letter| letter.is_uppercase());
        capitals.count() > 1 && begins_capital(self.core) && !self.core.contains(HYPHENS)
    }

    /// Whether its letters tell that it does not change.
    pub(super) fn is_abbreviation(&self) -> bool {
        self.is_latin() || self.is_acronym()
    }
}
