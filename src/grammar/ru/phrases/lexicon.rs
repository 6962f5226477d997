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

use std::sync::OnceLock;

use super::agreement::Agreement;
use crate::grammar::ru::cases::GrammaticalCase;
use crate::grammar::ru::declined::{Declined, Reason};
use crate::grammar::ru::pattern::{Ends, Pattern, fold, is_listed, is_one_of};

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
    if is_soft_plural(folded) || is_possessive(folded) {
        return None;
    }
    let tables = tables(folded.chars().next_back()?);
    let noun = tables.and_then(|tables| tables.find(folded));
    noun.or_else(|| {
        let rest = &feminine::AFTER_ANY_VELAR;
        (is_one_of(rest.ends, folded) && !is_genitive(folded)).then_some(rest)
    })
}

/// The tables of words with one last letter; a noun of one that stands before another goes first.
struct Tables {
    tables: &'static [&'static [Noun]],
    ends: OnceLock<Ends>,
}

impl Tables {
    const fn of(tables: &'static [&'static [Noun]]) -> Self {
        Self {
            tables,
            ends: OnceLock::new(),
        }
    }

    fn find(&self, folded: &str) -> Option<&'static Noun> {
        let nouns = || self.tables.iter().copied().flatten();
        let ends = self
            .ends
            .get_or_init(|| Ends::of(nouns().map(|noun| noun.ends)));
        nouns().nth(ends.first_of(folded)?)
    }
}

/// The tables of words with this last letter.
fn tables(last: char) -> Option<&'static Tables> {
    static A: Tables = Tables::of(&[&plural::ALL, &feminine::HARD]);
    static YA: Tables = Tables::of(&[&plural::ALL, &feminine::SOFT]);
    static O_E: Tables = Tables::of(&[&unchanging::ALL, &neuter::ALL, &plural::ALL]);
    static Y_I: Tables = Tables::of(&[&plural::ALL, &unchanging::ALL]);
    static OTHER_VOWELS: Tables = Tables::of(&[&unchanging::ALL]);
    static SIGN: Tables = Tables::of(&[&soft::SIGN]);
    static SHORT_I: Tables = Tables::of(&[&soft::SHORT_I]);
    static R: Tables = Tables::of(&[&hard::R]);
    static T: Tables = Tables::of(&[&hard::T]);
    static K: Tables = Tables::of(&[&hard::K]);
    static SONORANT: Tables = Tables::of(&[&hard::SONORANT]);
    static TS: Tables = Tables::of(&[&hard::TS]);
    static SIBILANT: Tables = Tables::of(&[&hard::SIBILANT]);
    static OBSTRUENT: Tables = Tables::of(&[&hard::OBSTRUENT]);
    Some(match last {
        'а' => &A,
        'я' => &YA,
        'о' | 'е' => &O_E,
        'ы' | 'и' => &Y_I,
        'у' | 'ю' | 'э' => &OTHER_VOWELS,
        'ь' => &SIGN,
        'й' => &SHORT_I,
        'р' => &R,
        'т' => &T,
        'к' => &K,
        'л' | 'м' | 'н' => &SONORANT,
        'ц' => &TS,
        'с' | 'з' | 'ж' | 'ч' | 'ш' | 'щ' => &SIBILANT,
        'г' | 'д' | 'б' | 'п' | 'в' | 'ф' | 'х' => &OBSTRUENT,
        _ => return None,
    })
}

fn is_possessive(folded: &str) -> bool {
    folded.ends_with("ье") && is_listed(POSSESSIVES, folded)
}

/// Whether a word in «-ние» is an adjective: «средние».
pub(super) fn is_soft_plural(folded: &str) -> bool {
    folded.ends_with("ние") && is_listed(SOFT_PLURALS, folded)
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

/// Nominatives that are also an oblique case of another noun («супруга» of «супруг»), or would be by
/// the ends in the tables.
const BOTH: &str = "супруга =стража дума жертва камера клиника контора сфера столица улица теплица \
    владелица судья семья статья эскадрилья игуменья интервью главком";

/// Whether a word that ends like a nominative is a noun of the tables in another case: «начальником»,
/// «судье».
pub(super) fn is_other_case(folded: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "ом", "ем", "ой", "ей", "а", "я", "у", "ю", "е", "и", "ы", "ью",
    ];
    let found = find(folded).map(|noun| noun.kind);
    // Names in the plural stand in the tables because they are heads: «школы», «органы».
    if found == Some(Kind::Several) || is_one_of(BOTH, folded) || folded.ends_with("ия") {
        return false;
    }
    let people = found == Some(Kind::People);
    let mut stems = ENDINGS.iter().filter_map(|end| folded.strip_suffix(end));
    stems.any(|stem| {
        let mut nominatives = nominatives(stem).into_iter();
        nominatives.any(|nominative| {
            let noun = find(&nominative).filter(|noun| !people || noun.kind.is_feminine());
            noun.is_some_and(|noun| noun.has_oblique(&nominative, folded))
        })
    })
}

/// What a stem without its ending may be in the nominative, a fleeting vowel put back.
fn nominatives(stem: &str) -> Vec<String> {
    let endings = ["", "ь", "й", "а", "я", "о", "е"].into_iter();
    let mut nominatives: Vec<String> = endings.map(|end| stem.to_owned() + end).collect();
    let last = stem.char_indices().next_back();
    if let Some((before, last)) = last.and_then(|(at, last)| Some((stem.get(..at)?, last))) {
        let fleeting = [("о", ""), ("е", ""), ("е", "ь")].into_iter();
        nominatives.extend(fleeting.map(|(vowel, sign)| format!("{before}{vowel}{last}{sign}")));
    }
    nominatives
}

impl Noun {
    fn has_oblique(&self, nominative: &str, form: &str) -> bool {
        let forms = self.decline(nominative).forms;
        let mut cases = GrammaticalCase::OBLIQUE.into_iter();
        nominative != form && cases.any(|case| fold(forms.get(case)) == form)
    }

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
