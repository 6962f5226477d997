//! What follows the head and still changes with it: appositions.
//!
//! «Начальник отдела – старший судебный пристав», «родитель (законный представитель)», «учитель
//! логопед», «организация, осуществляющая …». Everything else after the head stays as it is.

use super::agreement::{Agreeing, Agreement, agreeing};
use super::lexicon::Kind;
use super::nominal::{self, Nominal, Reading};
use super::shapes;
use super::text::Text;
use super::words::Word;
use crate::grammar::ru::cases::Paradigm;
use crate::grammar::ru::declined::{Declined, Reason};
use crate::grammar::ru::pattern::{begins_capital, ends_in, is_one_of, without_last};

const ACTIVE: &str = "ущ ющ ащ ящ вш";
const PASSIVE: &str = "ственн енн анн еем";

/// Ends of words for women that no genitive has.
const WOMEN: &str = "ая ница щица истка антка ентка тарка";

/// Places that follow a comma in an address.
const PLACES: &str = "=город поселок село деревня станица =улица область =край район республика =дом \
    =корпус площадь";

/// Words before a first name: «тётя Маша».
const FAMILIAR: &str = "=тетя =бабушка =дедушка =мама =папа =няня =девушка =юноша =женщина =мужчина \
    =дама =батюшка =матушка =господин";

/// Adds the words after the head.
pub(super) fn add_tail(text: &mut Text, words: &[Word<'_>], head: &Nominal) {
    let mut at = head.length;
    while let Some(word) = words.get(at) {
        at += match linked(words, at, head) {
            Some((length, forms)) => {
                text.push(&forms);
                length
            }
            None => {
                text.keep(word.lead);
                text.keep(word.core);
                text.keep(word.tail);
                1
            }
        };
    }
}

/// What begins at a word, if it changes with the head, and how many words it takes.
fn linked(words: &[Word<'_>], at: usize, head: &Nominal) -> Option<(usize, Declined)> {
    let (before, rest) = (words.get(at.checked_sub(1)?)?, words.get(at..)?);
    let adjacent = at == head.length;
    let first = rest
        .first()
        .filter(|word| !word.quoted && !word.core.is_empty())?;
    if before.is_dash() || before.tail.ends_with(['-', '\u{2011}']) {
        let unknown = || {
            let masculine = shapes::may_be_nominative(first, Agreement::Masculine);
            masculine.then(|| (1, unread(first)))
        };
        return nominal(rest).and_then(taken).or_else(unknown);
    }
    if first.lead.ends_with('(') {
        return if adjacent { bracketed(rest) } else { None };
    }
    let between = words.get(head.length..at).unwrap_or_default();
    if before.tail.ends_with(',') {
        return another_person(rest, head)
            .and_then(taken)
            .or_else(|| participle(first, head, ACTIVE))
            .or_else(|| another_thing(between, rest))
            .or_else(|| participle(first, head, PASSIVE));
    }
    if before.folded == "и" {
        let person = another_person(rest, head).and_then(taken);
        return person.or_else(|| another_thing(between, rest));
    }
    if adjacent && !first.opens() && before.tail.is_empty() {
        return apposition(before, rest, head);
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

/// Whether a nominal is in the nominative beyond doubt: it is masculine and ends in a consonant, or it
/// has an end that only a nominative has.
pub(super) fn is_plain(words: &[Word<'_>], nominal: &Nominal) -> bool {
    let taken = words.get(..nominal.length).unwrap_or_default();
    let ambiguous = taken
        .iter()
        .any(|word| Agreeing::is_ambiguous(&word.folded));
    let consonant = taken
        .last()
        .is_some_and(|word| !ends_in(&word.folded, "аяоеиы"));
    let nominative = taken
        .last()
        .is_some_and(|word| nominal.kind == Kind::Either || is_one_of(WOMEN, &word.folded));
    !ambiguous && (consonant && nominal.kind == Kind::Man || nominative)
}

/// A body or a part of one in the nominative: «студент 2 курса, группа ИС-21». After a preposition or a
/// participle it may be an accusative, and a place may be an address.
fn another_thing(between: &[Word<'_>], rest: &[Word<'_>]) -> Option<(usize, Declined)> {
    let governed =
        |word: &Word<'_>| shapes::is_preposition(&word.folded) || has_stem(&word.folded, ACTIVE);
    let thing = nominal(rest).filter(|_| !between.iter().any(governed))?;
    let taken_words = rest.get(..thing.length)?;
    let last = taken_words.last()?.folded.as_str();
    let ambiguous = |word: &Word<'_>| Agreeing::is_ambiguous(&word.folded);
    // «Войлока» is a genitive though it looks like a feminine.
    let genitive = thing.length == 1 && is_one_of("ка га ха", last);
    let kind = matches!(thing.kind, Kind::Masculine | Kind::Feminine | Kind::Neuter);
    if !kind || genitive || taken_words.iter().any(ambiguous) {
        return None;
    }
    if is_one_of(PLACES, last) {
        return Some((1, unread(rest.first()?)));
    }
    taken(thing)
}

/// «Учреждение, осуществляющее образовательную деятельность».
fn participle(word: &Word<'_>, head: &Nominal, stems: &str) -> Option<(usize, Declined)> {
    agreeing_after(word, head).filter(|_| has_stem(&word.folded, stems))
}

/// Whether a word ends so before an ending of two letters.
fn has_stem(folded: &str, stems: &str) -> bool {
    let base = folded.strip_suffix("ся").unwrap_or(folded);
    is_one_of(stems, without_last(base, 2))
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
fn apposition(before: &Word<'_>, words: &[Word<'_>], head: &Nominal) -> Option<(usize, Declined)> {
    let first = words.first()?;
    let named = begins_capital(first.core)
        && !first.is_abbreviation()
        && !is_one_of("ой ей ого его ых их", &first.folded);
    if named && is_one_of(FAMILIAR, &before.folded) {
        return Some((1, unread(first)));
    }
    if head.kind.is_person() {
        let second = nominal(words);
        return match second {
            Some(second) if second.kind.is_person() && is_plain(words, &second) => taken(second),
            _ if shapes::is_surname(first) => Some((1, unread(first))),
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

fn unread(word: &Word<'_>) -> Declined {
    let text = [word.lead, word.core, word.tail].concat();
    Declined::unsure(Paradigm::unchanged(&text), Reason::Head, Vec::new())
}
