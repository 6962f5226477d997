//! Positions and organisations in all cases: «исполняющему обязанности ректора», «в прокуратуру
//! Ленинского района».
//!
//! Agreeing words change up to the head noun and with it; what follows stays as it is, appositions
//! excepted. Quoted names, abbreviations and what they govern do not change. A head that is neither in
//! the tables nor has a sure end is left as it is written, and the forms say that they are not sure.

mod abbreviations;
mod agreement;
mod compounds;
mod lexicon;
mod links;
mod nominal;
mod screen;
mod shapes;
mod substantives;
#[cfg(test)]
mod tests;
mod text;
mod words;

use super::cases::Paradigm;
use super::declined::{Declined, Reason};
use super::gender::Gender;
use agreement::Agreement;
use lexicon::Kind;
use nominal::Reading;
use text::Text;
use words::Word;

/// A position or an organisation in all cases. The gender is that of the person in the position: it
/// only tells whether a feminine adjective before a masculine noun is meant («новая директор»).
pub fn decline(phrase: &str, gender: Option<Gender>) -> Declined {
    let Some(words) = screen::admit(phrase) else {
        return unknown(phrase);
    };
    let acting = abbreviations::acting(&words);
    if acting > 0 {
        return deputy(phrase, &words, acting);
    }
    match nominal::read(&words, gender) {
        Reading::Nominal(head) => {
            let mut text = Text::new();
            text.push(&head.forms);
            links::add_tail(&mut text, &words, &head);
            after_duties(&words, text.finish())
        }
        Reading::Fixed => fixed(phrase, &words),
        Reading::Unknown => unknown(phrase),
    }
}

fn unknown(phrase: &str) -> Declined {
    Declined::unsure(Paradigm::unchanged(phrase), Reason::Head, Vec::new())
}

/// The reading of a phrase whose gender nobody tells.
fn read(phrase: &str) -> Reading {
    screen::admit(phrase).map_or(Reading::Unknown, |words| nominal::read(&words, None))
}

/// The gender that the form of a position shows: «заведующая» and «студентка» are women, while
/// «заведующий» and «студент» may be anybody.
pub fn head_gender(phrase: &str) -> Option<Gender> {
    let Reading::Nominal(head) = read(phrase) else {
        return None;
    };
    let feminine = head.agreement == Some(Agreement::Feminine);
    let woman = head.kind == Kind::Woman || head.kind.is_person() && feminine;
    woman.then_some(Gender::Female)
}

/// Whether a word alone is a head that the rules know («Директор»), or the mark of one: «Врио», «Зам.».
pub fn is_head(word: &str) -> bool {
    let marked = |words: Vec<Word<'_>>| words.first().is_some_and(abbreviations::is_title);
    matches!(read(word), Reading::Nominal(_)) || screen::admit(word).is_some_and(marked)
}

/// Whether a phrase names one person by office («и. о. прокурора», «судья»), and no body.
pub fn is_person(phrase: &str) -> bool {
    let Some(words) = screen::admit(phrase) else {
        return false;
    };
    let acting = abbreviations::acting(&words);
    if acting > 0 {
        return !words.get(acting).is_some_and(shapes::is_surname);
    }
    match nominal::read(&words, None) {
        Reading::Nominal(head) => head.usual && head.kind.is_person(),
        Reading::Fixed => words.first().is_some_and(abbreviations::is_title),
        Reading::Unknown => false,
    }
}

/// What begins with an abbreviation or a quotation mark; after «ИП» or «проф.» may stand a surname.
fn fixed(phrase: &str, words: &[Word<'_>]) -> Declined {
    let unchanged = Paradigm::unchanged(phrase);
    let personal = |word: &Word<'_>| word.is_dotted() || word.folded == "ип";
    match (words.first(), words.get(1)) {
        (Some(first), Some(name)) if personal(first) && shapes::is_surname(name) => unknown(phrase),
        (Some(first), _) if first.is_dotted() => deputy(phrase, words, 1),
        _ => Declined::sure(unchanged),
    }
}

/// «И. о. ректора» is the same in every case. Where the title after the mark is a nominative, the
/// writer may have meant the genitive or the form of the case.
fn deputy(phrase: &str, words: &[Word<'_>], mark: usize) -> Declined {
    let (Some(before), Some(title)) = (words.get(..mark), words.get(mark..)) else {
        return Declined::unchanged(phrase);
    };
    if title.first().is_some_and(shapes::is_surname) {
        return unknown(phrase);
    }
    match nominal::read(title, None) {
        Reading::Nominal(head) if head.kind.is_person() && links::is_plain(title, &head) => {
            let mut text = Text::new();
            for word in before {
                text.keep(word.lead);
                text.keep(word.core);
                text.keep(word.tail);
            }
            text.push(&head.forms);
            links::add_tail(&mut text, title, &head);
            let changed = text.finish().forms;
            let governed = Paradigm {
                nominative: phrase.to_owned(),
                ..Paradigm::unchanged(&changed.genitive)
            };
            Declined::unsure(governed, Reason::Head, vec![changed])
        }
        _ => Declined::unchanged(phrase),
    }
}

/// «Исполняющий обязанности ректор» lacks a genitive.
fn after_duties(words: &[Word<'_>], declined: Declined) -> Declined {
    let duties = words.iter().position(|word| word.folded == "обязанности");
    let title = duties.and_then(|duties| words.get(duties + 1..));
    let nominative = title.is_some_and(|title| match nominal::read(title, None) {
        Reading::Nominal(head) => head.kind.is_person() && links::is_plain(title, &head),
        _ => false,
    });
    match nominative {
        true => Declined::unsure(declined.forms, Reason::Head, Vec::new()),
        false => declined,
    }
}
