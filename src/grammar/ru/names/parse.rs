//! Takes a name apart: which word is the surname, the first name, the patronymic.
//!
//! In goes a name as people write it, with initials, particles («фон Берг») and «оглы»; out come its
//! parts as they are written. Two orders are usual, surname first and surname last; where nothing tells
//! them apart the parts are marked as uncertain.

use std::ops::Range;

use super::{Name, common, first, patronymic, surname};
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::pattern::fold;

/// Words in small letters that belong to the surname after them.
const PARTICLES: &str =
    "аль бен бин бинт ван да де дель дер ди ду дю ибн ла ле лос тен тер фон эль";

/// How a surname ends, besides those whose ending shows a gender.
const SURNAME_ENDS: [&str; 13] = [
    "ко",
    "дзе",
    "швили",
    "ян",
    "янц",
    "ук",
    "юк",
    "ич",
    "ых",
    "их",
    "ец",
    "берг",
    "штейн",
];

/// A word of a name: where it stands, and what it can be told to be by itself.
#[derive(Debug, Clone)]
struct Word<'a> {
    at: Range<usize>,
    text: &'a str,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Initial,
    Patronymic,
    Other,
}

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
        || SURNAME_ENDS.iter().any(|end| folded.ends_with(end))
}

/// The words of a name; particles belong to the word after them, «оглы» to the one before.
fn words(name: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut particle: Option<usize> = None;
    for at in tokens(name) {
        let Some(text) = name.get(at.clone()) else {
            continue;
        };
        if patronymic::is_kinship(text)
            && let Some(father) = words.last_mut()
        {
            father.at.end = at.end;
            if father.kind == Kind::Other {
                father.kind = Kind::Patronymic;
            }
        } else if is_particle(text) {
            particle.get_or_insert(at.start);
            continue;
        } else {
            let kind = if is_initial(text) {
                Kind::Initial
            } else if patronymic::is_patronymic(text) {
                Kind::Patronymic
            } else {
                Kind::Other
            };
            words.push(Word { at, text, kind });
        }
        if let Some((last, start)) = words.last_mut().zip(particle.take()) {
            last.at.start = start;
            last.text = name.get(last.at.clone()).unwrap_or(last.text);
        }
    }
    // A particle with nothing after it is a word like others.
    words.extend(particle.and_then(|start| {
        let at = start..name.trim_end().len();
        let text = name.get(at.clone())?;
        Some(Word {
            at,
            text,
            kind: Kind::Other,
        })
    }));
    words
}

/// Where the words stand; initials without a space between them count as two.
fn tokens(name: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, character) in name.char_indices() {
        let end = at + character.len_utf8();
        if character.is_whitespace() {
            tokens.extend(start.take().map(|start| start..at));
            continue;
        }
        let from = *start.get_or_insert(at);
        let rest = name.get(end..).unwrap_or_default();
        if character == '.' && rest.starts_with(char::is_alphabetic) {
            tokens.push(from..end);
            start = None;
        }
    }
    tokens.extend(start.map(|start| start..name.len()));
    tokens
}

/// Whether a word belongs to the surname after it: «фон», «де».
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES
        .split_ascii_whitespace()
        .any(|known| known == word)
}

/// Whether a word is made of initials alone.
pub(super) fn are_initials(text: &str) -> bool {
    !text.is_empty()
        && tokens(text)
            .into_iter()
            .all(|at| text.get(at).is_some_and(is_initial))
}

/// «А.», «А», «Ж.-П.».
fn is_initial(text: &str) -> bool {
    text.split('-').all(|half| {
        let mut letters = half.trim_end_matches('.').chars();
        let letter = letters.next();
        letter.is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}
