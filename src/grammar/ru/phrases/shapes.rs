//! What a word that the tables do not hold may be, by its letters.
//!
//! A word goes in, out comes whether it can be a number, a surname, or the noun that agreeing words
//! stand before. Nothing here declines.

use super::agreement::Agreement;
use super::lexicon;
use super::words::Word;

pub(super) const PREPOSITIONS: &str =
    "в во к ко с со у о об обо от ото по на за из без над под при про до для";

/// A number in figures, Arabic or Roman, without an ending.
pub(super) fn is_number(word: &Word<'_>) -> bool {
    let roman = |letter: char| "IVXХ".contains(letter);
    !word.core.is_empty()
        && (word.core.starts_with(|first: char| first.is_ascii_digit())
            || word.core.chars().all(roman))
}

/// Whether an unknown word may be the noun that agreeing words stand before.
pub(super) fn may_be_nominative(word: &Word<'_>, agreement: Agreement) -> bool {
    const OBLIQUE: [&str; 10] = ["ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ей", "ых"];
    let folded = word.folded.as_str();
    if word.quoted
        || word.opens()
        || word.core.is_empty()
        || word.is_abbreviation()
        || is_number(word)
        || is_preposition(folded)
    {
        return false;
    }
    match agreement {
        Agreement::Masculine => {
            !folded.ends_with(is_vowel) && !OBLIQUE.iter().any(|end| folded.ends_with(end))
        }
        Agreement::Feminine => folded.ends_with(['а', 'я', 'ь']) && !lexicon::is_genitive(folded),
        Agreement::Neuter => folded.ends_with(['о', 'е']) && !folded.ends_with("ого"),
        Agreement::Plural => folded.ends_with(['ы', 'и', 'а', 'я']),
    }
}

/// Whether a word looks like the surname of a man in the nominative.
pub(super) fn is_surname(word: &Word<'_>) -> bool {
    const ENDS: [&str; 6] = ["ов", "ев", "ин", "ын", "ский", "цкий"];
    word.core.starts_with(char::is_uppercase)
        && !word.quoted
        && ENDS.iter().any(|end| word.folded.ends_with(end))
}

/// Whether a word, in small letters, is a preposition that stands before a noun.
pub(super) fn is_preposition(folded: &str) -> bool {
    PREPOSITIONS
        .split(' ')
        .any(|preposition| preposition == folded)
}

fn is_vowel(letter: char) -> bool {
    "аеиоуыэюя".contains(letter)
}
