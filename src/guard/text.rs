//! A text as words that know where they stand.
//!
//! In goes a text, out come its words with the sentence of each, and the passages in quotation marks.
//! Places are numbers of characters, because that is what the places of a file are found by.

use std::cell::OnceCell;
use std::ops::Range;

use super::quoted::quoted;
use crate::grammar::ru::pattern::{fold, is_letter_or_digit};
use crate::grammar::ru::stems::stems;

/// Abbreviations behind which a sentence goes on.
const ABBREVIATIONS: [&str; 22] = [
    "им", "ул", "пр", "пл", "пер", "г", "гор", "с", "дер", "пос", "ст", "п", "ч", "т", "д", "др",
    "см", "тел", "обл", "корп", "кв", "стр",
];

/// A text with its words.
#[derive(Debug)]
pub(super) struct Text<'t> {
    pub(super) text: &'t str,
    pub(super) characters: Vec<char>,
    pub(super) words: Vec<Word>,
    quoted: Vec<Range<usize>>,
}

/// A run of letters and digits.
#[derive(Debug)]
pub(super) struct Word {
    /// In small letters, «е» for «ё».
    pub(super) folded: String,
    /// The number of its first character.
    pub(super) start: usize,
    /// The number of the character behind it.
    pub(super) end: usize,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// Whether it begins with a capital letter although no sentence begins with it, and goes on in small
    /// ones: a name.
    pub(super) is_name: bool,
    /// Whether it stands in quotation marks.
    pub(super) is_quoted: bool,
    stems: OnceCell<Vec<String>>,
}

impl Word {
    /// Its stems, worked out when they are first asked for.
    pub(super) fn stems(&self) -> &[String] {
        self.stems.get_or_init(|| stems(&self.folded))
    }
}

impl<'t> Text<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let characters: Vec<char> = text.chars().collect();
        let quoted = quoted(&characters);
        let words = words(&characters, &quoted);
        Self {
            text,
            characters,
            words,
            quoted,
        }
    }

    /// Whether a character stands in quotation marks.
    pub(super) fn is_quoted(&self, index: usize) -> bool {
        is_in(&self.quoted, index)
    }

    /// The words of a stretch of characters.
    pub(super) fn span(&self, place: &Range<usize>) -> Range<usize> {
        let start = self.words.partition_point(|word| word.end <= place.start);
        let end = self.words.partition_point(|word| word.start < place.end);
        start..end.max(start)
    }

    pub(super) fn slice(&self, place: &Range<usize>) -> &[char] {
        self.characters.get(place.clone()).unwrap_or_default()
    }
}

fn words(characters: &[char], quoted: &[Range<usize>]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut sentence, mut index, mut behind) = (0, 0, 0);
    while let Some(rest) = characters.get(index..).filter(|rest| !rest.is_empty()) {
        let length = rest
            .iter()
            .take_while(|letter| is_letter_or_digit(**letter));
        let length = length.count();
        if length == 0 {
            index += 1;
            continue;
        }
        let letters = rest.get(..length).unwrap_or_default();
        let between = characters.get(behind..index).unwrap_or_default();
        let begins = words.last().is_none_or(|last| ends(last, between, letters));
        if begins && !words.is_empty() {
            sentence += 1;
        }
        let end = index + length;
        words.push(Word {
            folded: fold(&letters.iter().collect::<String>()),
            start: index,
            end,
            sentence,
            is_name: is_capitalised(letters) && !begins && !opens(between),
            is_quoted: is_in(quoted, index),
            stems: OnceCell::new(),
        });
        (index, behind) = (end, end);
    }
    words
}

/// Whether a number is in one of the ranges, which stand in order.
fn is_in(ranges: &[Range<usize>], index: usize) -> bool {
    let after = ranges.partition_point(|range| range.end <= index);
    let range = ranges.get(after);
    range.is_some_and(|range| range.contains(&index))
}

/// Whether a sentence ends between two words.
fn ends(last: &Word, between: &[char], next: &[char]) -> bool {
    let blank_line = between.iter().filter(|mark| **mark == '\n').count() > 1;
    let mark = between.iter().any(|mark| ".!?…".contains(*mark));
    let capital = next.first().is_some_and(|letter| letter.is_uppercase());
    let goes_on = between.first() == Some(&'.')
        && between.iter().skip(1).all(|mark| mark.is_whitespace())
        && (ABBREVIATIONS.contains(&last.folded.as_str()) || last.end - last.start == 1);
    blank_line || mark && capital && !goes_on
}

/// Whether speech or a list begins between two words.
fn opens(between: &[char]) -> bool {
    let mut marks = between.iter();
    marks.any(|mark| "«„“\":".contains(*mark))
}

fn is_capitalised(letters: &[char]) -> bool {
    let mut letters = letters.iter();
    letters.next().is_some_and(|first| first.is_uppercase())
        && letters.any(|letter| letter.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<usize> {
        let words = Text::new(text).words.into_iter();
        words.map(|word| word.sentence).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        for (text, expected) in [
            ("Один. Два", vec![0, 1]),
            ("по ст. 163 УК", vec![0, 0, 0, 0]),
            ("в г. Москве", vec![0, 0, 0]),
            ("А. С. Громов", vec![0, 0, 0]),
            ("Да! нет? Нет", vec![0, 0, 1]),
            ("раз\n\nдва", vec![0, 1]),
            ("раз\nдва", vec![0, 0]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }

    #[test]
    fn a_capital_inside_a_sentence_makes_a_name() {
        let text = Text::new("Вчера Козлов сказал: «Завтра приду». МАФИЯ. Дом");
        let names = text.words.iter().filter(|word| word.is_name);
        let names: Vec<&str> = names.map(|word| word.folded.as_str()).collect();
        assert_eq!(names, ["козлов"]);
    }

    #[test]
    fn a_stretch_of_characters_has_its_words() {
        let text = Text::new("раз, два три!!");
        for (place, span) in [(0..3, 0..1), (3..8, 1..2), (5..12, 1..3), (12..14, 3..3)] {
            assert_eq!(text.span(&place), span, "{place:?}");
        }
    }
}
