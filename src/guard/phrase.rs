//! Phrases of the rules, and where a text has them.
//!
//! A phrase is words divided by blanks, found in one sentence one after the other:
//!
//! - `беспредел` is the word in any form, by its stem;
//! - `мафи*` is every word that begins so; `*` alone is any word;
//! - `=сука` is the word exactly as it stands;
//! - `удалил*|стер*` is one of these;
//! - `…` are up to four other words, or none.
//!
//! Capitals do not matter, «ё» is «е». A word of a phrase in small letters is never found in a name, that
//! is a word with a capital inside a sentence («Козлов»); one with a capital is found in both.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::text::{Text, Word};
use crate::grammar::ru::pattern::{begins_capital, fold};
use crate::grammar::ru::stems::stems;

/// How many words a gap may hold.
const GAP: usize = 4;

/// Letters that two words must begin with alike before their stems are compared.
const ALIKE: usize = 3;

/// Words that are looked for one after the other.
#[derive(Debug)]
pub struct Phrase<'g> {
    pieces: Vec<Piece<'g>>,
}

#[derive(Debug)]
enum Piece<'g> {
    /// One of these words.
    OneOf(Vec<Form<'g>>),
    Gap,
}

#[derive(Debug)]
struct Form<'g> {
    kind: Kind,
    folded: Cow<'g, str>,
    is_name: bool,
    stems: OnceLock<Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Exact,
    Start,
    Stem,
}

/// What keeps a text from being a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has no word, or nothing but `*`.
    Empty,
    /// A gap stands at an end, or beside another.
    Gap,
    /// A word has a sign that no word has.
    Sign,
}

impl<'g> Phrase<'g> {
    /// The phrase that a text writes.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &'g str) -> Result<Self, Fault> {
        let pieces = text.split_whitespace().map(|piece| match piece {
            "…" | "..." => Ok(Piece::Gap),
            words => {
                let forms = words.split('|').map(Form::read);
                Ok(Piece::OneOf(forms.collect::<Result<_, _>>()?))
            }
        });
        let pieces: Vec<Piece<'g>> = pieces.collect::<Result<_, _>>()?;
        let is_gap = |piece: Option<&Piece<'g>>| matches!(piece, Some(Piece::Gap));
        let beside = |pair: &[Piece<'g>]| pair.iter().all(|piece| is_gap(Some(piece)));
        if is_gap(pieces.first()) || is_gap(pieces.last()) || pieces.windows(2).any(beside) {
            return Err(Fault::Gap);
        }
        // Any word at all would be found everywhere.
        match pieces.first() {
            Some(Piece::OneOf(forms)) if !forms.iter().any(|form| form.folded.is_empty()) => {
                Ok(Self { pieces })
            }
            _ => Err(Fault::Empty),
        }
    }

    /// Whether it is a single word.
    pub fn is_word(&self) -> bool {
        self.pieces.len() == 1
    }

    /// The words that it takes, beginning with the one of this number.
    fn at(&self, text: &Text<'_>, start: usize) -> Option<Range<usize>> {
        let words = text.words.get(start..)?;
        let length = length(&self.pieces, words, words.first()?.sentence)?;
        Some(start..start + length)
    }
}

/// How many words the pieces take at the beginning of these, all of one sentence.
fn length(pieces: &[Piece<'_>], words: &[Word], sentence: usize) -> Option<usize> {
    let Some((piece, pieces)) = pieces.split_first() else {
        return Some(0);
    };
    match piece {
        Piece::Gap => (0..=GAP).find_map(|gap| {
            let length = length(pieces, words.get(gap..)?, sentence)?;
            Some(gap + length)
        }),
        Piece::OneOf(forms) => {
            let (word, words) = words.split_first()?;
            let is_found = word.sentence == sentence && forms.iter().any(|form| form.is(word));
            let behind = is_found.then(|| length(pieces, words, sentence));
            behind.flatten().map(|length| length + 1)
        }
    }
}

impl<'g> Form<'g> {
    fn read(text: &'g str) -> Result<Self, Fault> {
        let (kind, word) = match (text.strip_prefix('='), text.strip_suffix('*')) {
            (Some(word), _) => (Kind::Exact, word),
            (_, Some(word)) => (Kind::Start, word),
            _ => (Kind::Stem, text),
        };
        if word.is_empty() && kind != Kind::Start {
            return Err(Fault::Empty);
        }
        // Most words are written as they are compared; the rules are read for every letter.
        let is_folded = word
            .chars()
            .all(|letter| matches!(letter, 'а'..='я' | 'a'..='z'));
        if !is_folded && !word.chars().all(char::is_alphanumeric) {
            return Err(Fault::Sign);
        }
        let folded = match is_folded {
            true => Cow::Borrowed(word),
            false => Cow::Owned(fold(word)),
        };
        Ok(Self {
            kind,
            folded,
            is_name: begins_capital(word),
            stems: OnceLock::new(),
        })
    }

    fn is(&self, word: &Word) -> bool {
        let is_found = match self.kind {
            Kind::Exact => word.folded == self.folded,
            Kind::Start => word.folded.starts_with(&*self.folded),
            Kind::Stem => word.folded == self.folded || self.has_stem_of(word),
        };
        is_found && (self.is_name || self.folded.is_empty() || !word.is_name)
    }

    fn has_stem_of(&self, word: &Word) -> bool {
        let alike = self.folded.chars().zip(word.folded.chars());
        if alike.take_while(|(one, other)| one == other).count() < ALIKE {
            return false;
        }
        let own = self.stems.get_or_init(|| stems(&self.folded));
        word.stems().iter().any(|stem| own.contains(stem))
    }
}

/// Phrases, found without trying each of them at every word.
#[derive(Debug, Default)]
pub(super) struct Phrases<'g> {
    phrases: Vec<Phrase<'g>>,
    /// The letters that phrases may begin with, their numbers, and the second letters where they have
    /// any; in order.
    by_letter: Vec<(char, usize, Option<char>)>,
}

impl<'g> Phrases<'g> {
    pub(super) fn new(phrases: Vec<Phrase<'g>>) -> Self {
        let mut by_letter = Vec::new();
        for (number, phrase) in phrases.iter().enumerate() {
            let Some(Piece::OneOf(forms)) = phrase.pieces.first() else {
                continue;
            };
            by_letter.extend(forms.iter().filter_map(|form| {
                let mut letters = form.folded.chars();
                Some((letters.next()?, number, letters.next()))
            }));
        }
        by_letter.sort_unstable();
        by_letter.dedup();
        Self { phrases, by_letter }
    }

    /// The words of the first phrase that begins with the word of this number.
    pub(super) fn at(&self, text: &Text<'_>, start: usize) -> Option<Range<usize>> {
        let mut letters = text.words.get(start)?.folded.chars();
        let (letter, next) = (letters.next()?, letters.next());
        let from = self
            .by_letter
            .partition_point(|(other, ..)| *other < letter);
        let rest = self.by_letter.get(from..)?.iter();
        let mut phrases = rest
            .take_while(|(other, ..)| *other == letter)
            .filter(|(.., second)| second.is_none() || *second == next)
            .filter_map(|(_, number, _)| self.phrases.get(*number));
        phrases.find_map(|phrase| phrase.at(text, start))
    }

    /// Where a text has one of the phrases, in its order.
    pub(super) fn all_in(&self, text: &Text<'_>) -> impl Iterator<Item = Range<usize>> {
        let starts = if self.phrases.is_empty() {
            0..0
        } else {
            0..text.words.len()
        };
        starts.filter_map(|start| self.at(text, start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, text: &str) -> Option<Range<usize>> {
        let phrases = Phrases::new(vec![Phrase::read(phrase).unwrap()]);
        phrases.all_in(&Text::new(text)).next()
    }

    #[test]
    fn words_are_found_in_the_forms_that_the_phrase_means() {
        for (phrase, text, expected) in [
            ("беспредел", "Творится беспределом", Some(1..2)),
            ("беспредел", "это беспредельно", None),
            ("мафи*", "местная МАФИЯ", Some(1..2)),
            ("=сука", "суки", None),
            ("=сука", "Сука", Some(0..1)),
            ("стёр*", "я стер", Some(1..2)),
            ("я удалил*|стер*", "Я стёрла чат", Some(0..2)),
            ("MAX … следит", "MAX за всеми нами следит", Some(0..5)),
            (
                "MAX … следит",
                "MAX за всеми нами всегда и везде следит",
                None,
            ),
            ("MAX … следит", "MAX. Он следит", None),
            ("назвал* *", "назвал предателем", Some(0..2)),
            ("козел", "вчера Козел сказал", None),
            ("Путин", "вчера Путин сказал", Some(1..2)),
        ] {
            assert_eq!(found(phrase, text), expected, "{phrase}: {text}");
        }
    }

    #[test]
    fn what_is_no_phrase_says_why() {
        for (text, fault) in [
            ("", Fault::Empty),
            ("*", Fault::Empty),
            ("=", Fault::Empty),
            ("а|", Fault::Empty),
            ("… а", Fault::Gap),
            ("а …", Fault::Gap),
            ("а … … б", Fault::Gap),
            ("а.б", Fault::Sign),
            ("а*б", Fault::Sign),
        ] {
            assert_eq!(Phrase::read(text).err(), Some(fault), "{text}");
        }
    }
}
