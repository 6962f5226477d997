//! The words of a name as they are written, before anybody knows which is which.
//!
//! In goes a name, out come its words with what each can be told to be by itself. Initials without a
//! space between them are several words; a particle belongs to the word after it, «оглы» to the one
//! before.

use std::ops::Range;

use super::patronymic;
use crate::grammar::ru::pattern::is_listed;

/// Words in small letters that belong to the surname after them.
const PARTICLES: &str =
    "аль бен бин бинт ван да де дель дер ди ду дю ибн ла ле лос тен тер фон эль";

/// A word of a name: where it stands, and what it can be told to be by itself.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    pub(super) at: Range<usize>,
    pub(super) text: &'a str,
    pub(super) kind: Kind,
}

/// What a word can be told to be by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Initial,
    Patronymic,
    Other,
}

/// The words of a name; particles belong to the word after them, «оглы» to the one before.
pub(super) fn words(name: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut particle: Option<usize> = None;
    for at in tokens(name) {
        let Some(text) = name.get(at.clone()) else {
            continue;
        };
        if patronymic::is_kinship(text)
            && let Some(father) = words.last_mut()
        {
            father.at.end = at.end;
            if father.kind == Kind::Other {
                father.kind = Kind::Patronymic;
            }
        } else if is_particle(text) {
            particle.get_or_insert(at.start);
            continue;
        } else {
            let kind = if is_initial(text) {
                Kind::Initial
            } else if patronymic::is_patronymic(text) {
                Kind::Patronymic
            } else {
                Kind::Other
            };
            words.push(Word { at, text, kind });
        }
        if let Some((last, start)) = words.last_mut().zip(particle.take()) {
            last.at.start = start;
            last.text = name.get(last.at.clone()).unwrap_or(last.text);
        }
    }
    // A particle with nothing after it is a word like others.
    words.extend(particle.and_then(|start| {
        let at = start..name.trim_end().len();
        let text = name.get(at.clone())?;
        Some(Word {
            at,
            text,
            kind: Kind::Other,
        })
    }));
    words
}

/// Where the words stand; initials without a space between them count as two.
fn tokens(name: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, character) in name.char_indices() {
        let end = at + character.len_utf8();
        if character.is_whitespace() {
            tokens.extend(start.take().map(|start| start..at));
            continue;
        }
        let from = *start.get_or_insert(at);
        let rest = name.get(end..).unwrap_or_default();
        if character == '.' && rest.starts_with(char::is_alphabetic) {
            tokens.push(from..end);
            start = None;
        }
    }
    tokens.extend(start.map(|start| start..name.len()));
    tokens
}

/// Whether a word belongs to the surname after it: «фон», «де».
pub(super) fn is_particle(word: &str) -> bool {
    is_listed(PARTICLES, word)
}

/// Whether a word is made of initials alone.
pub(in crate::grammar::ru) fn are_initials(text: &str) -> bool {
    !text.is_empty()
        && tokens(text)
            .into_iter()
            .all(|at| text.get(at).is_some_and(is_initial))
}

/// «А.», «А», «Ж.-П.».
fn is_initial(text: &str) -> bool {
    text.split('-').all(|half| {
        let mut letters = half.trim_end_matches('.').chars();
        let letter = letters.next();
        letter.is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}
