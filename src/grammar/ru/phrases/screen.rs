//! Which phrases are read at all.
//!
//! A phrase goes in, its words come out. What is too long for a position or the name of a body, begins
//! with a preposition or leaves the gender open («студент(ка)») is not read. Whether it has a head is not
//! decided here.

use super::words::{Word, words};
use super::{abbreviations, lexicon, shapes};
use crate::grammar::ru::pattern::is_listed;

const LETTERS: usize = 400;
const WORDS: usize = 40;

/// Endings after a stroke that make a word of women from one of men: «студент/ка».
const FORKS: &str = "а ка ца ая яя ница ша";

/// The words of a phrase; `None` where it is not read.
pub(super) fn admit(phrase: &str) -> Option<Vec<Word<'_>>> {
    let long = phrase.chars().count() > LETTERS;
    if long || phrase.split_whitespace().count() > WORDS {
        return None;
    }
    let words = words(phrase);
    let first = words.first();
    let refused = first.is_some_and(|word| is_preposition(word) || is_misruled(word))
        || words.iter().any(is_forked);
    (!refused).then_some(words)
}

/// «ПО» is an association, «С.» an initial.
fn is_preposition(word: &Word<'_>) -> bool {
    !word.quoted
        && !word.is_dotted()
        && !word.is_abbreviation()
        && shapes::is_preposition(&word.folded)
}

fn is_forked(word: &Word<'_>) -> bool {
    let folded = word.folded.as_str();
    let in_brackets = folded
        .split_once('(')
        .is_some_and(|(before, _)| before.ends_with(char::is_alphabetic));
    let after_stroke = folded
        .rsplit_once('/')
        .is_some_and(|(_, after)| is_listed(FORKS, after));
    !word.quoted && (in_brackets || after_stroke)
}

/// «И.о.прокурор» lacks a genitive.
fn is_misruled(word: &Word<'_>) -> bool {
    abbreviations::glued_title(&word.folded).is_some_and(|title| lexicon::find(title).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_a_position_or_a_body_is_read() {
        for (phrase, admitted) in [
            ("прокурор района", true),
            ("", true),
            ("ПО «Пример»", true),
            ("С. С. Примеров", true),
            ("учитель/воспитатель", true),
            ("вечерняя (сменная) школа", true),
            ("и/о директора", true),
            ("в прокуратуру Ленинского района", false),
            ("К прокурору", false),
            ("студент(ка) 2 курса", false),
            ("заведующий(-ая) отделением", false),
            ("студент/ка", false),
            ("и.о.прокурора", true),
            ("и.о.прокурор", false),
        ] {
            assert_eq!(admit(phrase).is_some(), admitted, "{phrase}");
        }
        assert!(admit(&"5 ".repeat(40)).is_some());
        assert!(admit(&"5 ".repeat(41)).is_none());
        assert!(admit(&"ё".repeat(400)).is_some());
        assert!(admit(&"ё".repeat(401)).is_none());
    }
}
