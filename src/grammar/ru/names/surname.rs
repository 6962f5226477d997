//! Surnames: their forms, and the gender that their endings show.
//!
//! In goes one surname, double ones included; out come its forms with what is doubtful about them.
//! Which word of a name is the surname is not known here.

mod female;
mod male;
mod patterns;
#[cfg(test)]
mod tests;
mod vowels;

use super::double;
use crate::grammar::ru::declined::{Declined, Reason};
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::pattern::{Row, UNCHANGED, find, fold, is_listed, is_one_of};

/// Halves of double surnames that do not decline before another one.
const FROZEN: &str = "абдул абдуль аби абу аль ап ар ас аш бек бен бонч вар ван гвай грум дель дер ди ду дю \
    ибн иш кара кос ла ле лос мак мата мелик нор оглы сан санта сен сент тен тер тян уль фон хан \
    цур шолом эд эль эр";

/// A surname in all cases.
pub(crate) fn decline(surname: &str, gender: Gender) -> Declined {
    let last = surname.matches('-').count();
    double::decline(surname, |index, half| {
        let folded = fold(half);
        if index < last && is_frozen(&folded) {
            return Declined::unchanged(half);
        }
        let Some(row) = row(&folded, gender) else {
            return Declined::unchanged(half);
        };
        let declined = row.decline(half);
        if index < last && patterns::OF_FOREIGN_WORDS.contains(&row.pattern) && !is_surname(&folded)
        {
            // The name of a coat of arms («Корвин-Круковский») or a surname of its own.
            let frozen = UNCHANGED.decline(half);
            return Declined::unsure(frozen, Reason::FirstHalf, vec![declined.forms]);
        }
        declined
    })
}

/// The gender that the ending shows («Петров», «Петрова», «Высоцкая»); `None` where it shows none.
pub(crate) fn gender(surname: &str) -> Option<Gender> {
    let last = fold(surname.rsplit('-').next().unwrap_or(surname));
    let shows = |gender: Gender| row(&last, gender).is_some_and(is_native);
    match (shows(Gender::Male), shows(Gender::Female)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}

/// Whether a word declines as only Russian possessives and adjectives do, each gender in its way.
fn is_native(row: &Row) -> bool {
    row.doubt.is_none() && patterns::OF_ONE_GENDER.contains(&row.pattern)
}

/// Whether a word that ends in a consonant is plainly a surname.
fn is_surname(folded: &str) -> bool {
    const ENDS: &str = "ич ук юк ак як ик ян берг сон ман штейн";
    is_one_of(ENDS, folded) && syllables(folded) > 1
}

/// Whether a half of a double surname stays as it is: «Сент-», «Бонч-».
pub(super) fn is_frozen(folded: &str) -> bool {
    is_listed(FROZEN, folded)
}

fn row(folded: &str, gender: Gender) -> Option<&'static Row> {
    if gender == Gender::Female {
        return find(&[female::EXCEPTIONS, female::RULES, vowels::RULES], folded);
    }
    let (one, two): (&[Row], &[Row]) = match syllables(folded) {
        1 => (male::ONE_SYLLABLE, &[]),
        2 => (&[], male::TWO_SYLLABLES),
        _ => (&[], &[]),
    };
    let cluster: &[Row] = if ends_in_cluster(folded) {
        male::CLUSTER
    } else {
        &[]
    };
    let rules = [vowels::RULES, male::RULES];
    find(&[male::EXCEPTIONS, one, cluster, two], folded).or_else(|| find(&rules, folded))
}

fn syllables(folded: &str) -> usize {
    folded.chars().filter(|letter| is_vowel(*letter)).count()
}

/// Whether two consonants stand before the last vowel and the consonant after it: «Мертвец».
fn ends_in_cluster(folded: &str) -> bool {
    let mut letters = folded.chars().rev().skip(2);
    let consonant = |letter: Option<char>| {
        letter.is_some_and(|letter| !is_vowel(letter) && !matches!(letter, 'й' | 'ь' | 'ъ'))
    };
    consonant(letters.next()) && consonant(letters.next())
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}
