//! Takes a name apart: which word is the surname, the first name, the patronymic.
//!
//! In goes a name as people write it, with initials, particles («фон Берг») and «оглы»; out come its
//! parts as they are written. Two orders are usual, surname first and surname last; where nothing tells
//! them apart the parts are marked as uncertain.

use std::ops::Range;

use super::tokens::{Kind, Word, words};
use super::{Name, common, first, patronymic, surname};
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::pattern::{fold, is_one_of};

/// How a surname ends, besides those whose ending shows a gender.
const SURNAME_ENDS: &str = "ко дзе швили ян янц ук юк ич ых их ец берг штейн";

/// The parts of a name.
pub(super) fn parse(name: &str) -> Name<'_> {
    let words = words(name);
    let parts = if words.iter().any(|word| word.kind == Kind::Initial) {
        with_initials(&words)
    } else {
        match words.iter().rposition(|word| word.kind == Kind::Patronymic) {
            Some(_) if words.len() > 1 => with_patronymic(&words),
            _ => without_patronymic(&words),
        }
    };
    parts.slices(name)
}

/// Numbers of the first word and the one after the last, for each part.
#[derive(Debug, Clone, Default)]
struct Parts {
    surname: Option<Range<usize>>,
    first: Option<Range<usize>>,
    patronymic: Option<Range<usize>>,
    is_uncertain: bool,
}

impl Parts {
    /// From numbers of words to the text itself.
    fn slices(self, name: &str) -> Name<'_> {
        let slice = |part: Option<Range<usize>>| name.get(part?);
        Name {
            surname: slice(self.surname),
            first: slice(self.first),
            patronymic: slice(self.patronymic),
            is_uncertain: self.is_uncertain,
        }
    }
}

/// «Петров П. П.», «П. П. Петров», «Иван И. Петров».
fn with_initials(words: &[Word<'_>]) -> Parts {
    let (initials, whole): (Vec<&Word<'_>>, Vec<&Word<'_>>) =
        words.iter().partition(|word| word.kind == Kind::Initial);
    let is_last = words.last().is_some_and(|word| word.kind == Kind::Initial);
    match (whole.as_slice(), initials.as_slice()) {
        ([], [first, rest @ ..]) => Parts {
            first: Some(first.at.clone()),
            patronymic: span(rest),
            ..Parts::default()
        },
        ([surname], [first, rest @ ..]) => Parts {
            surname: Some(surname.at.clone()),
            first: Some(first.at.clone()),
            patronymic: span(rest),
            is_uncertain: false,
        },
        ([one, two], [initial]) => {
            let (surname, first) = if is_last { (one, two) } else { (two, one) };
            surname_first(surname, first, Some(initial))
        }
        // «Прокурору Иванову И. И.» is no name.
        _ => Parts {
            surname: span(&words.iter().collect::<Vec<_>>()),
            is_uncertain: true,
            ..Parts::default()
        },
    }
}

/// From the first word to the last.
fn span(words: &[&Word<'_>]) -> Option<Range<usize>> {
    Some(words.first()?.at.start..words.last()?.at.end)
}

fn with_patronymic(words: &[Word<'_>]) -> Parts {
    let is_patronymic = |word: &Word<'_>| word.kind == Kind::Patronymic;
    match words {
        // «Абрамович Роман», but «Анна Сергеевна».
        [one, two] if is_patronymic(one) => surname_first(one, two, None),
        [one, two] if differ(one, two) => surname_first(two, one, None),
        [one, two] => Parts {
            first: Some(one.at.clone()),
            patronymic: Some(two.at.clone()),
            ..Parts::default()
        },
        [one, two, three] if is_patronymic(two) && !is_patronymic(one) => {
            surname_first(three, one, Some(two))
        }
        [one, two, three] if is_patronymic(three) => Parts {
            is_uncertain: is_common(one) && is_surname(two) && !is_common(two),
            ..surname_first(one, two, Some(three))
        },
        [one, two, three] => Parts {
            is_uncertain: true,
            ..surname_first(one, two, Some(three))
        },
        _ => long(words),
    }
}

/// Whether a woman's first name stands before what would be a man's patronymic: «Анна Абрамович».
fn differ(one: &Word<'_>, two: &Word<'_>) -> bool {
    first::gender(one.text) == Some(Gender::Female)
        && patronymic::gender(two.text) == Some(Gender::Male)
}

/// Four words and more: several first names, or a surname of several words.
fn long(words: &[Word<'_>]) -> Parts {
    let span = |from: usize, to: usize| {
        let first = words.get(from)?;
        let last = words.get(to.checked_sub(1)?)?;
        (from < to).then_some(first.at.start..last.at.end)
    };
    let number = words.len();
    let patronymic = words.iter().rposition(|word| word.kind == Kind::Patronymic);
    let at = patronymic.unwrap_or(2.min(number));
    if at + 1 == number || patronymic.is_none() {
        Parts {
            surname: span(0, 1),
            first: span(1, at),
            patronymic: span(at, number),
            is_uncertain: true,
        }
    } else {
        Parts {
            surname: span(at + 1, number),
            first: span(0, at),
            patronymic: span(at, at + 1),
            is_uncertain: true,
        }
    }
}

fn without_patronymic(words: &[Word<'_>]) -> Parts {
    match words {
        [] => Parts::default(),
        [only] if is_common(only) || first::is_known(only.text) => Parts {
            first: Some(only.at.clone()),
            ..Parts::default()
        },
        [only] => Parts {
            surname: Some(only.at.clone()),
            ..Parts::default()
        },
        [one, two] => match likeness_to_surname(one).cmp(&likeness_to_surname(two)) {
            std::cmp::Ordering::Greater => surname_first(one, two, None),
            std::cmp::Ordering::Less => surname_first(two, one, None),
            std::cmp::Ordering::Equal => Parts {
                is_uncertain: true,
                ..surname_first(one, two, None)
            },
        },
        [one, two, three] => Parts {
            is_uncertain: true,
            ..surname_first(one, two, Some(three))
        },
        _ => long(words),
    }
}

fn surname_first(surname: &Word<'_>, first: &Word<'_>, patronymic: Option<&Word<'_>>) -> Parts {
    Parts {
        surname: Some(surname.at.clone()),
        first: Some(first.at.clone()),
        patronymic: patronymic.map(|word| word.at.clone()),
        is_uncertain: false,
    }
}

/// How much more like a surname than like a first name a word is.
fn likeness_to_surname(word: &Word<'_>) -> i8 {
    let first = match is_common(word) {
        true => 3,
        false if first::is_known(word.text) => 2,
        false => 0,
    };
    i8::from(is_surname(word)) - first
}

fn is_common(word: &Word<'_>) -> bool {
    let first = word.text.split('-').next();
    first.and_then(common::gender).is_some()
}

fn is_surname(word: &Word<'_>) -> bool {
    let folded = fold(word.text);
    let half = folded.split_once('-').map(|(half, _)| half);
    half.is_some_and(surname::is_frozen)
        || surname::gender(word.text).is_some()
        || is_one_of(SURNAME_ENDS, &folded)
}
