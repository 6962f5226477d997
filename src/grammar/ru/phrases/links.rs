//! What follows the head and still changes with it: appositions.
//!
//! «Начальник отдела – старший судебный пристав», «родитель (законный представитель)», «учитель
//! логопед», «организация, осуществляющая …». Everything else after the head stays as it is.

use super::agreement::{Agreeing, Agreement, agreeing};
use super::lexicon::Kind;
use super::nominal::{self, Nominal, Reading};
use super::text::Text;
use super::words::Word;
use crate::grammar::ru::cases::Paradigm;
use crate::grammar::ru::declined::{Declined, Reason};

/// Adds the words after the head.
pub(super) fn add_tail(text: &mut Text, words: &[Word<'_>], head: &Nominal) {
    let mut at = head.length;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let linked = before.and_then(|before| linked(before, rest, head, at == head.length));
        at += match linked {
            Some((length, forms)) => {
                text.push(&forms);
                length
            }
            None => {
                keep(text, rest);
                1
            }
        };
    }
}

fn keep(text: &mut Text, rest: &[Word<'_>]) {
    if let Some(word) = rest.first() {
        text.keep(word.lead);
        text.keep(word.core);
        text.keep(word.tail);
    }
}

/// What the words begin with, if it changes with the head, and how many words it takes.
fn linked(
    before: &Word<'_>,
    rest: &[Word<'_>],
    head: &Nominal,
    adjacent: bool,
) -> Option<(usize, Declined)> {
    let first = rest
        .first()
        .filter(|word| !word.quoted && !word.core.is_empty())?;
    if before.is_dash() || before.tail.ends_with(['-', '\u{2011}']) {
        let unknown = || {
            let masculine = nominal::may_be_nominative(first, Agreement::Masculine);
            masculine.then(|| (1, unread(first)))
        };
        return nominal(rest).and_then(taken).or_else(unknown);
    }
    if first.lead.ends_with('(') {
        return if adjacent { bracketed(rest) } else { None };
    }
    if before.tail.ends_with(',') {
        return participle(first, head).or_else(|| taken(another_person(rest, head)?));
    }
    if before.folded == "и" {
        return taken(another_person(rest, head)?);
    }
    if adjacent && !first.opens() && before.tail.is_empty() {
        return apposition(rest, head);
    }
    None
}

fn taken(nominal: Nominal) -> Option<(usize, Declined)> {
    Some((nominal.length, nominal.forms))
}

fn nominal(words: &[Word<'_>]) -> Option<Nominal> {
    match nominal::read(words, None) {
        Reading::Nominal(nominal) if nominal.usual => Some(nominal),
        _ => None,
    }
}

/// A nominal that fills the brackets to the last word: «(законный представитель)».
fn bracketed(words: &[Word<'_>]) -> Option<(usize, Declined)> {
    let inside = nominal(words)?;
    let last = words.get(inside.length.checked_sub(1)?)?;
    last.tail.starts_with(')').then_some(())?;
    taken(inside)
}

/// A person in the nominative beside a person, by a form that is no other case of another word.
fn another_person(words: &[Word<'_>], head: &Nominal) -> Option<Nominal> {
    let other = nominal(words).filter(|_| head.kind.is_person())?;
    (is_plain(words, &other) && other.kind.is_person()).then_some(other)
}

/// Whether a nominal is in the nominative beyond doubt: it is masculine and ends in a consonant.
pub(super) fn is_plain(words: &[Word<'_>], nominal: &Nominal) -> bool {
    let taken = words.get(..nominal.length).unwrap_or_default();
    let ambiguous = taken
        .iter()
        .any(|word| Agreeing::is_ambiguous(&word.folded));
    let consonant = taken
        .last()
        .is_some_and(|word| !word.folded.ends_with(['а', 'я', 'о', 'е', 'и', 'ы']));
    let feminine = taken.last().is_some_and(|word| {
        word.folded.ends_with("ая") || word.folded == "глава" || word.folded == "судья"
    });
    !ambiguous && (consonant && nominal.kind == Kind::Man || feminine)
}

/// «Учреждение, осуществляющее образовательную деятельность».
fn participle(word: &Word<'_>, head: &Nominal) -> Option<(usize, Declined)> {
    const STEMS: [&str; 9] = ["ущ", "ющ", "ащ", "ящ", "вш", "ственн", "енн", "анн", "еем"];
    let base = word.folded.strip_suffix("ся").unwrap_or(&word.folded);
    let (ending, _) = base.char_indices().rev().nth(1)?;
    let stem = base.get(..ending)?;
    let participle = STEMS.iter().any(|end| stem.ends_with(end));
    agreeing_after(word, head).filter(|_| participle)
}

/// «Врач-психиатр детский», «сестра палатная».
fn agreeing_after(word: &Word<'_>, head: &Nominal) -> Option<(usize, Declined)> {
    let agreeing = agreeing(&word.folded)?;
    let fits = head.kind.agrees_with(agreeing.agreement)
        && !Agreeing::is_ambiguous(&word.folded)
        && word.folded.starts_with(char::is_alphabetic);
    fits.then(|| (1, beside(word, &agreeing, head)))
}

fn beside(word: &Word<'_>, agreeing: &Agreeing, head: &Nominal) -> Declined {
    let mut text = Text::new();
    text.keep(word.lead);
    text.add(&agreeing.decline(word.core, head.kind.is_animate()));
    text.keep(word.tail);
    text.finish()
}

/// What follows without any mark: a second calling of a person, the own name of an organisation, or
/// the name of the person.
fn apposition(words: &[Word<'_>], head: &Nominal) -> Option<(usize, Declined)> {
    let first = words.first()?;
    if head.kind.is_person() {
        let second = nominal(words);
        return match second {
            Some(second) if second.kind.is_person() && is_plain(words, &second) => taken(second),
            _ if is_surname(first) => Some((1, unread(first))),
            _ => agreeing_after(first, head),
        };
    }
    if let Some(quality) = agreeing_after(first, head).filter(|_| nominal(words).is_none()) {
        return Some(quality);
    }
    let name = nominal(words).filter(|name| is_own_name(words, name))?;
    let as_written: String = words
        .iter()
        .take(name.length)
        .flat_map(|word| [word.lead, word.core, word.tail])
        .collect();
    let other = vec![Paradigm::unchanged(&as_written)];
    let forms = Declined::unsure(name.forms.forms, Reason::Declension, other);
    Some((name.length, forms))
}

/// «Учреждение средняя школа № 5»: nominative by its agreeing words, or by a consonant.
fn is_own_name(words: &[Word<'_>], name: &Nominal) -> bool {
    let ambiguous = words
        .iter()
        .take(name.length)
        .any(|word| Agreeing::is_ambiguous(&word.folded));
    match name.kind {
        Kind::Masculine => !ambiguous,
        Kind::Feminine => name.length > 1,
        _ => false,
    }
}

/// Whether a word looks like the surname of a man in the nominative.
pub(super) fn is_surname(word: &Word<'_>) -> bool {
    const ENDS: [&str; 6] = ["ов", "ев", "ин", "ын", "ский", "цкий"];
    word.core.starts_with(char::is_uppercase)
        && !word.quoted
        && ENDS.iter().any(|end| word.folded.ends_with(end))
}

fn unread(word: &Word<'_>) -> Declined {
    let text = [word.lead, word.core, word.tail].concat();
    Declined::unsure(Paradigm::unchanged(&text), Reason::Head, Vec::new())
}
