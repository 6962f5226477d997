//! Where a Russian word may be divided.
//!
//! The patterns know syllables; the rules of the letter are stricter: only whole words of small
//! Cyrillic letters are divided, so neither a name nor an abbreviation nor a number ever is. A
//! title in quotation marks may start with a capital letter and be divided all the same.

use std::collections::HashMap;

use hypher::{Lang, hyphenate_bounded};

/// Letters that stay together at each side of a division.
const FEWEST_LETTERS: usize = 2;
/// The same at a hyphen that the word already has: «какой-ли-бо» reads as two words.
const FEWEST_BESIDE_HYPHEN: usize = 4;
/// No Russian word is longer; what is, is not a word and is cut anywhere.
const MOST_LETTERS: usize = 40;

/// Divides words, each once.
#[derive(Default)]
pub(super) struct Hyphenator {
    known: HashMap<String, Vec<usize>>,
}

impl Hyphenator {
    /// The places where a chunk of text without blanks may be divided, as numbers of characters
    /// before the division.
    pub(super) fn divisions(&mut self, chunk: &str) -> &[usize] {
        if !self.known.contains_key(chunk) {
            self.known.insert(chunk.to_owned(), find_divisions(chunk));
        }
        self.known.get(chunk).map_or(&[], Vec::as_slice)
    }
}

/// Words that a no-break space ties together are divided as if they stood apart.
fn find_divisions(chunk: &str) -> Vec<usize> {
    let mut before = 0;
    let mut divisions = Vec::new();
    for word in chunk.split('\u{a0}') {
        divisions.extend(find_in_word(word).into_iter().map(|at| before + at));
        before += word.chars().count() + 1;
    }
    divisions
}

fn find_in_word(chunk: &str) -> Vec<usize> {
    let core = chunk.trim_matches(|c: char| !c.is_alphanumeric());
    let Some(start) = chunk.find(core) else {
        return Vec::new();
    };
    let quoted = chunk.get(..start).is_some_and(|head| head.ends_with('«'));
    let mut letters = core.chars();
    // A capital letter means a name, except where a title starts.
    if quoted {
        letters.next();
    }
    if core.is_empty() || !letters.all(|c| is_small_letter(c) || is_hyphen(c)) {
        return Vec::new();
    }
    let fewest = if core.contains(is_hyphen) {
        FEWEST_BESIDE_HYPHEN
    } else {
        FEWEST_LETTERS
    };
    let mut before = chunk.get(..start).map_or(0, |head| head.chars().count());
    let mut divisions = Vec::new();
    for word in core.split(is_hyphen) {
        divisions.extend(divide(word, fewest).into_iter().map(|at| before + at));
        before += word.chars().count() + 1;
    }
    divisions
}

fn divide(word: &str, fewest: usize) -> Vec<usize> {
    let length = word.chars().count();
    if length < 2 * fewest || length > MOST_LETTERS {
        return Vec::new();
    }
    let mut divisions = Vec::new();
    let (mut letters, mut bytes) = (0, 0);
    for syllable in hyphenate_bounded(word, Lang::Russian, fewest, fewest) {
        letters += syllable.chars().count();
        bytes += syllable.len();
        let (Some(left), Some(right)) = (word.get(..bytes), word.get(bytes..)) else {
            continue;
        };
        // The patterns alone would allow a part without a vowel now and then («ст-ража»).
        if left.contains(is_vowel)
            && right.contains(is_vowel)
            && !right.starts_with(['ь', 'ъ', 'й'])
        {
            divisions.push(letters);
        }
    }
    divisions
}

fn is_small_letter(character: char) -> bool {
    matches!(character, 'а'..='я' | 'ё')
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2011}')
}

fn is_vowel(character: char) -> bool {
    "аеёиоуыэюя".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(chunk: &str) -> String {
        let divisions = find_divisions(chunk);
        let mut shown = String::new();
        for (at, character) in chunk.chars().enumerate() {
            if divisions.contains(&at) {
                shown.push('|');
            }
            shown.push(character);
        }
        shown
    }

    #[test]
    fn words_divide_between_syllables() {
        for (chunk, expected) in [
            ("администрация", "ад|ми|ни|стра|ция"),
            ("«требованию»,", "«тре|бо|ва|нию»,"),
            ("объявление", "объ|яв|ле|ние"),
            ("район", "рай|он"),
            ("«Информационные", "«Инфор|ма|ци|он|ные"),
            ("социально-экономических", "соци|ально-эконо|ми|че|ских"),
            ("кто-либо", "кто-либо"),
            ("стол", "стол"),
        ] {
            assert_eq!(divided(chunk), expected);
        }
    }

    #[test]
    fn names_numbers_and_abbreviations_stay_whole() {
        for chunk in [
            "Громовым",
            "МИНОБРНАУКИ",
            "ФГАОУ",
            "руб.",
            "т.д.",
            "12-дневный",
            "email@example.ru",
            "догово́рный",
            "«ФГАОУ",
            "«УрФУ»",
            "слово/другое",
            "",
            "—",
            "...",
            "кВтчасовой",
        ] {
            assert_eq!(find_divisions(chunk), [0usize; 0], "{chunk}");
        }
    }

    #[test]
    fn endless_words_do_not_panic() {
        assert!(find_divisions(&"слово".repeat(60)).is_empty());
        assert!(!find_divisions(&"слово".repeat(7)).is_empty());
    }
}
