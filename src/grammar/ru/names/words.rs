//! The words of a name: what each of them is, and how each declines for itself.
//!
//! In go the parts of a name, out come their forms; which part is which is decided before.

use super::{first, patronymic, surname, tokens};
use crate::grammar::ru::cases::Paradigm;
use crate::grammar::ru::declined::{Declined, Reason};
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::pattern;

/// A surname in all cases, of one word or several.
///
/// A father's name with «уулу» or «кызы» stands for a surname as it is; particles stay as well.
pub(super) fn surname_of(text: &str, gender: Gender) -> Declined {
    if is_of_father(text) {
        return Declined::unchanged(text);
    }
    by_words(text, |word| {
        if tokens::is_particle(word) {
            Declined::unchanged(word)
        } else {
            surname::decline(word, gender)
        }
    })
}

/// A first name in all cases, of one word or several.
pub(super) fn first_of(text: &str, gender: Gender) -> Declined {
    by_words(text, |word| first::decline(word, gender))
}

/// A patronymic in all cases, «оглы» and the like included.
pub(super) fn patronymic_of(text: &str, gender: Gender) -> Declined {
    checked(text, |text| patronymic::decline(text, gender))
}

/// Whether the last word is one for a son or a daughter: «Асанбек уулу».
pub(super) fn is_of_father(text: &str) -> bool {
    text.split_whitespace().nth(1).is_some()
        && text
            .split_whitespace()
            .next_back()
            .is_some_and(patronymic::is_kinship)
}

/// Each word declines for itself.
fn by_words(text: &str, decline: impl Fn(&str) -> Declined) -> Declined {
    let words = text.split_whitespace();
    let declined = words.map(|word| match tokens::are_initials(word) {
        true => Declined::unchanged(word),
        false => checked(word, &decline),
    });
    Declined::join(declined.collect(), " ")
}

/// Declines a word of Russian letters; of another word nothing is known.
fn checked(text: &str, decline: impl Fn(&str) -> Declined) -> Declined {
    if text.chars().all(is_of_names) {
        decline(text)
    } else {
        Declined::unsure(Paradigm::unchanged(text), Reason::Script, Vec::new())
    }
}

/// Whether a text has what names of people have not: a word in small letters, an abbreviation, a figure
/// or a quotation mark.
pub(in crate::grammar::ru) fn looks_like_phrase(text: &str) -> bool {
    let is_capital_text = pattern::is_capital(text);
    let strange = |word: &str| {
        let small = pattern::begins_small(word);
        let abbreviation =
            !is_capital_text && !tokens::are_initials(word) && pattern::is_capital(word);
        let sign = word.contains(|sign| matches!(sign, '0'..='9' | '№' | '«' | '"' | '„'));
        small && !tokens::is_particle(word) && !patronymic::is_kinship(word) || abbreviation || sign
    };
    text.split_whitespace().any(strange)
}

fn is_of_names(character: char) -> bool {
    matches!(
        character,
        'А'..='я' | 'Ё' | 'ё' | '-' | '.' | '\'' | '’' | ' ' | '\u{a0}'
    )
}

/// «А.» of «Алексей», «Ж.-П.» of «Жан-Поль».
pub(super) fn initial(part: &str) -> Option<String> {
    let letters = part
        .split('-')
        .filter_map(|half| half.chars().next())
        .filter(|first| first.is_alphabetic());
    let initials: Vec<String> = letters
        .map(|letter| letter.to_uppercase().chain(['.']).collect())
        .collect();
    (!initials.is_empty()).then(|| initials.join("-"))
}
