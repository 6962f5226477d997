//! Nouns that stand at the head of a position or of an organisation, and sure ends of such nouns.
//!
//! A word in the nominative goes in, its gender, animacy and forms come out. The tables are divided by
//! the last letter; in each, exceptions stand before the ends they are exceptions of. What no row
//! holds is not guessed at.

mod feminine;
mod hard;
mod neuter;
mod plural;
mod soft;
mod unchanging;

use super::agreement::Agreement;
use crate::grammar::ru::declined::{Declined, Reason};
use crate::grammar::ru::pattern::{Pattern, is_one_of};

/// What a noun means and how words agree with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Somebody, of masculine gender: «ректор», also of a woman.
    Man,
    /// Somebody of either gender: «староста».
    Either,
    /// A woman by the form of the word: «учительница».
    Woman,
    /// Something masculine: «лицей».
    Masculine,
    /// Something feminine: «прокуратура».
    Feminine,
    /// Something neuter: «училище».
    Neuter,
    /// Several people: «родители».
    People,
    /// Several things: «органы».
    Several,
    /// What has no gender of its own: «УМВД».
    Any,
}

impl Kind {
    /// Whether an agreeing word may have this form before the noun.
    pub(super) fn agrees_with(self, agreement: Agreement) -> bool {
        match self {
            Self::Man | Self::Masculine => agreement == Agreement::Masculine,
            Self::Either => matches!(agreement, Agreement::Masculine | Agreement::Feminine),
            Self::Woman | Self::Feminine => agreement == Agreement::Feminine,
            Self::Neuter => agreement == Agreement::Neuter,
            Self::People | Self::Several => agreement == Agreement::Plural,
            Self::Any => true,
        }
    }

    /// Whether the accusative is that of people: «вижу ректора».
    pub(super) fn is_animate(self) -> bool {
        self.is_person() || self == Self::People
    }

    /// Whether it is one person.
    pub(super) fn is_person(self) -> bool {
        matches!(self, Self::Man | Self::Either | Self::Woman)
    }

    fn is_feminine(self) -> bool {
        matches!(self, Self::Woman | Self::Feminine)
    }

    /// Whether the accusative is the nominative.
    fn keeps_accusative(self) -> bool {
        matches!(self, Self::Masculine | Self::Neuter | Self::Several)
    }
}

/// Nouns of one kind that decline alike.
#[derive(Debug)]
pub(super) struct Noun {
    pub(super) kind: Kind,
    /// As in the rows of [`crate::grammar::ru::pattern`].
    ends: &'static str,
    pattern: &'static Pattern,
    doubt: Option<(Reason, &'static Pattern)>,
}

const fn noun(kind: Kind, ends: &'static str, pattern: &'static Pattern) -> Noun {
    Noun {
        kind,
        ends,
        pattern,
        doubt: None,
    }
}

/// Adjectives that end like a noun: «средние школы», «казачье общество».
const SOFT_PLURALS: &str = "летние зимние весенние осенние верхние нижние внутренние внешние средние \
    последние домашние древние соседние дальние ранние поздние";
const POSSESSIVES: &str = "третье казачье охотничье рыбачье девичье";

/// The noun that a word is; the word in small letters with «е» for «ё».
pub(super) fn find(folded: &str) -> Option<&'static Noun> {
    if is_soft_plural(folded) || POSSESSIVES.split(' ').any(|word| word == folded) {
        return None;
    }
    let mut nouns = tables(folded.chars().next_back()?).into_iter().flatten();
    nouns.find(|noun| is_one_of(noun.ends, folded)).or_else(|| {
        let rest = &feminine::AFTER_ANY_VELAR;
        (is_one_of(rest.ends, folded) && !is_genitive(folded)).then_some(rest)
    })
}

/// The tables of words with this last letter.
fn tables(last: char) -> [&'static [Noun]; 3] {
    match last {
        'а' => [&plural::ALL, &feminine::HARD, &[]],
        'я' => [&plural::ALL, &feminine::SOFT, &[]],
        'о' | 'е' => [&unchanging::ALL, &neuter::ALL, &plural::ALL],
        'ы' | 'и' => [&plural::ALL, &unchanging::ALL, &[]],
        'у' | 'ю' | 'э' => [&unchanging::ALL, &[], &[]],
        'ь' => [&soft::SIGN, &[], &[]],
        'й' => [&soft::SHORT_I, &[], &[]],
        'р' => [&hard::R, &[], &[]],
        'т' => [&hard::T, &[], &[]],
        'к' => [&hard::K, &[], &[]],
        'л' | 'м' | 'н' => [&hard::SONORANT, &[], &[]],
        'ц' => [&hard::TS, &[], &[]],
        'с' | 'з' | 'ж' | 'ч' | 'ш' | 'щ' => [&hard::SIBILANT, &[], &[]],
        'г' | 'д' | 'б' | 'п' | 'в' | 'ф' | 'х' => [&hard::OBSTRUENT, &[], &[]],
        _ => [&[], &[], &[]],
    }
}

/// Whether a word in «-ние» is an adjective: «средние».
pub(super) fn is_soft_plural(folded: &str) -> bool {
    SOFT_PLURALS.split(' ').any(|plural| plural == folded)
}

/// Whether a word in «-а» or «-я» is the genitive of a noun of the tables: «отдела», «участка».
pub(super) fn is_genitive(folded: &str) -> bool {
    const NOMINATIVES: [(&str, &[&str]); 3] = [
        ("ка", &["к", "ок"]),
        ("а", &["", "о"]),
        ("я", &["ь", "й", "е"]),
    ];
    let known = |end: &str, others: &[&str]| {
        let stem = folded.strip_suffix(end)?;
        let mut nominatives = others.iter().map(|other| [stem, other].concat());
        nominatives.find_map(|nominative| find(&nominative))
    };
    NOMINATIVES
        .into_iter()
        .any(|(end, others)| known(end, others).is_some_and(|noun| !noun.kind.is_feminine()))
}

impl Noun {
    /// The word in all cases.
    pub(super) fn decline(&self, word: &str) -> Declined {
        let mut forms = self.pattern.decline(word);
        if self.kind.keeps_accusative() {
            word.clone_into(&mut forms.accusative);
        }
        match self.doubt {
            Some((reason, other)) => Declined::unsure(forms, reason, vec![other.decline(word)]),
            None => Declined::sure(forms),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_end_is_found_in_its_table() {
        let tables: [&[Noun]; 15] = [
            &feminine::HARD,
            &feminine::SOFT,
            &hard::R,
            &hard::T,
            &hard::K,
            &hard::OBSTRUENT,
            &hard::SONORANT,
            &hard::TS,
            &hard::SIBILANT,
            &neuter::ALL,
            &plural::ALL,
            &soft::SIGN,
            &soft::SHORT_I,
            &unchanging::ALL,
            std::slice::from_ref(&feminine::AFTER_ANY_VELAR),
        ];
        for noun in tables.into_iter().flatten() {
            for end in noun.ends.split(' ') {
                let word = end.trim_start_matches('=');
                let found = find(word).map(|found| found.ends);
                assert_eq!(found, Some(noun.ends), "{end:?}");
            }
        }
    }
}
