//! What a word that the tables do not hold may be, by its letters.
//!
//! A word goes in, out comes whether it can be a number, a surname, or the noun that agreeing words
//! stand before. Nothing here declines.

use super::agreement::Agreement;
use super::lexicon;
use super::words::Word;
use crate::grammar::ru::pattern::{begins_capital, ends_in, is_listed, is_one_of};

pub(super) const PREPOSITIONS: &str =
    "в во к ко с со у о об обо от ото по на за из без над под при про до для";

/// A number in figures, Arabic or Roman, without an ending.
pub(super) fn is_number(word: &Word<'_>) -> bool {
    let roman = |letter: char| matches!(letter, 'I' | 'V' | 'X' | 'Х');
    !word.core.is_empty()
        && (word.core.starts_with(|first: char| first.is_ascii_digit())
            || word.core.chars().all(roman))
}

/// Whether an unknown word may be the noun that agreeing words stand before.
pub(super) fn may_be_nominative(word: &Word<'_>, agreement: Agreement) -> bool {
    const OBLIQUE: &str = "ом ем ам ям ах ях ов ев ей ых";
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
        Agreement::Masculine => !ends_in(folded, "аеиоуыэюя") && !is_one_of(OBLIQUE, folded),
        Agreement::Feminine => ends_in(folded, "аяь") && !lexicon::is_genitive(folded),
        Agreement::Neuter => ends_in(folded, "ое") && !folded.ends_with("ого"),
        Agreement::Plural => ends_in(folded, "ыиая"),
    }
}

/// Whether a word looks like the surname of a man in the nominative.
pub(super) fn is_surname(word: &Word<'_>) -> bool {
    begins_capital(word.core) && !word.quoted && is_one_of("ов ев ин ын ский цкий", &word.folded)
}

/// Whether a word, in small letters, is a preposition that stands before a noun.
pub(super) fn is_preposition(folded: &str) -> bool {
    is_listed(PREPOSITIONS, folded)
}
