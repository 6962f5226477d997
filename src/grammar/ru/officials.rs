//! Officials: a position and a name as one phrase.
//!
//! In goes what people write («заместитель прокурора Сидоров С. С.»), out come position and name, and
//! both together in all cases. A place at the end («прокурор города Екатеринбурга») is no name.

use super::declined::Declined;
use super::gender::Gender;
use super::names::{self, Name};
use super::pattern::{begins_capital, begins_small, is_capital, is_listed};
use super::phrases;

/// A position, a name, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Official<'a> {
    /// «заместитель прокурора».
    pub position: Option<&'a str>,
    /// «Сидоров С. С.».
    pub name: Option<&'a str>,
}

impl<'a> Official<'a> {
    /// Finds where the name begins.
    pub fn split(text: &'a str) -> Self {
        let text = text.trim();
        let words: Vec<&str> = text.split_whitespace().collect();
        let before = words.len() - name_length(&words);
        let (position, name) = words.split_at_checked(before).unwrap_or((&words, &[]));
        let has_position = position
            .first()
            .is_some_and(|first| begins_small(first) || phrases::is_head(first));
        let at = start_of(text, before);
        match (has_position, name) {
            (_, []) => Self {
                position: Some(text),
                name: None,
            },
            (true, _) => Self {
                position: text.get(..at).map(str::trim_end),
                name: text.get(at..),
            },
            (false, _) => Self {
                position: None,
                name: Some(text),
            },
        }
    }

    /// Position and name in all cases.
    pub fn decline(&self) -> Declined {
        let parts = [self.decline_position(), self.decline_name()];
        Declined::join(parts.into_iter().flatten().collect(), " ")
    }

    /// The position in all cases, with a rank that stands behind it («прокурор советник юстиции»).
    pub fn decline_position(&self) -> Option<Declined> {
        let position = self.position?;
        let gender = self.gender();
        let (office, rank) = position.split_at_checked(rank_start(position))?;
        if office.trim_end().is_empty() || rank.is_empty() {
            return Some(phrases::decline(position, gender));
        }
        let parts = [office.trim_end(), rank].map(|part| phrases::decline(part, gender));
        Some(Declined::join(parts.into(), " "))
    }

    /// The name in all cases.
    pub fn decline_name(&self) -> Option<Declined> {
        Some(Name::parse(self.name?).decline(self.gender()).full)
    }

    /// The gender that the name shows, else the position.
    fn gender(&self) -> Option<Gender> {
        let shown = self.name.and_then(|name| Name::parse(name).gender());
        shown.or_else(|| phrases::head_gender(self.position?))
    }
}

/// Where a rank in the nominative begins behind an office; the end of the text where none does.
fn rank_start(position: &str) -> usize {
    const RANKS: &str = "академик генерал генерал-лейтенант генерал-майор доцент капитан лейтенант \
        майор подполковник полковник прапорщик профессор сержант советник юрист";
    const BEFORE: &str = "государственный действительный младший старший";
    let words: Vec<&str> = position.split_whitespace().collect();
    let rank = words.iter().skip(1).position(|word| is_listed(RANKS, word));
    let Some(mut number) = rank.map(|rank| rank + 1) else {
        return position.len();
    };
    let before = |number: usize| number.checked_sub(1).and_then(|before| words.get(before));
    while before(number).is_some_and(|word| is_listed(BEFORE, word)) {
        number -= 1;
    }
    // After a comma the rank is a part of the phrase.
    if before(number).is_none_or(|word| word.ends_with([',', '—', '–', '-'])) {
        return position.len();
    }
    start_of(position, number)
}

/// How many words at the end are a name.
fn name_length(words: &[&str]) -> usize {
    let capital = words.iter().rev().take_while(is_of_name);
    let run = words
        .get(words.len() - capital.count()..)
        .unwrap_or_default();
    let initials = run.iter().position(|word| names::are_initials(word));
    let patronymic = run.iter().rposition(|word| names::is_patronymic(word));
    match (initials, patronymic) {
        // «Сидоров С. С.» or «С. С. Сидоров».
        (Some(at), _) if run.last().is_some_and(|last| names::are_initials(last)) => {
            run.len() - at.saturating_sub(1)
        }
        (Some(at), _) => run.len() - at,
        // «Сидоров Семён Семёнович» or «Семён Семёнович Сидоров».
        (None, Some(at)) if at + 1 == run.len() => run.len().min(3),
        (None, Some(at)) => run.len() - at.saturating_sub(1),
        (None, None) => match run {
            [first, ..] if run.len() == words.len() => {
                run.len() - usize::from(phrases::is_head(first))
            }
            [only] if is_plain_surname(only, words) => 1,
            [_, _] => 2,
            _ => 0,
        },
    }
}

/// Whether one word after a position is a surname: a town in the genitive may look like a woman's.
fn is_plain_surname(word: &str, words: &[&str]) -> bool {
    let before = words.split_last().map(|(_, before)| before.join(" "));
    let shown = Name::of_surname(word).gender();
    let head = before.and_then(|before| phrases::head_gender(&before));
    shown.is_some() && (shown == head || shown == Some(Gender::Male))
}

/// Whether a word can be a part of a name: a capital letter and small ones, or initials.
fn is_of_name(word: &&&str) -> bool {
    let plain = |letter: char| letter.is_alphabetic() || matches!(letter, '-' | '.');
    names::is_kinship(word)
        || names::are_initials(word)
        || begins_capital(word) && word.chars().all(plain) && !is_capital(word)
}

/// The byte at which a word of this number starts.
fn start_of(text: &str, number: usize) -> usize {
    let mut starts = text.char_indices().scan(true, |blank, (at, character)| {
        let starts = *blank && !character.is_whitespace();
        *blank = character.is_whitespace();
        Some(starts.then_some(at))
    });
    starts.by_ref().flatten().nth(number).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::ru::cases::GrammaticalCase::Dative;

    #[test]
    fn positions_and_names_are_told_apart() {
        for (text, position, name) in [
            (
                "Сидоров Семён Семёнович",
                None,
                Some("Сидоров Семён Семёнович"),
            ),
            ("С. С. Сидоров", None, Some("С. С. Сидоров")),
            ("Ким", None, Some("Ким")),
            ("Ректор", Some("Ректор"), None),
            ("Директор Сидоров", Some("Директор"), Some("Сидоров")),
            (
                "прокурор города Екатеринбурга",
                Some("прокурор города Екатеринбурга"),
                None,
            ),
            ("прокурор Саратова", Some("прокурор Саратова"), None),
            ("директор Сидоров", Some("директор"), Some("Сидоров")),
            ("заведующая Сидорова", Some("заведующая"), Some("Сидорова")),
            (
                "Директор Сидоров С.С.",
                Some("Директор"),
                Some("Сидоров С.С."),
            ),
            (
                "заместитель прокурора города Пензы Сидоров С. С.",
                Some("заместитель прокурора города Пензы"),
                Some("Сидоров С. С."),
            ),
            (
                "директор МБОУ «Школа № 5»  Семён Семёнович Сидоров",
                Some("директор МБОУ «Школа № 5»"),
                Some("Семён Семёнович Сидоров"),
            ),
            ("", Some(""), None),
        ] {
            assert_eq!(Official::split(text), Official { position, name }, "{text}");
        }
    }

    #[test]
    fn both_decline_and_the_position_tells_the_gender() {
        for (text, dative) in [
            (
                "заместитель прокурора Сидоров С. С.",
                "заместителю прокурора Сидорову С. С.",
            ),
            (
                "заведующая отделением Ким А. А.",
                "заведующей отделением Ким А. А.",
            ),
            ("Сидорова Анна Ильинична", "Сидоровой Анне Ильиничне"),
            (
                "прокурор города старший советник юстиции Сидоров С. С.",
                "прокурору города старшему советнику юстиции Сидорову С. С.",
            ),
            (
                "заведующий кафедрой профессор Сидоров С. С.",
                "заведующему кафедрой профессору Сидорову С. С.",
            ),
            (
                "советник ректора Сидоров С. С.",
                "советнику ректора Сидорову С. С.",
            ),
        ] {
            let declined = Official::split(text).decline();
            assert_eq!(declined.form(Dative), dative);
            assert_eq!(declined.reason(), None, "{text}");
        }
    }
}
