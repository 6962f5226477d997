//! Where a text names a person in full.
//!
//! In goes running text, out come stretches of two or three words with capitals, of which one is a first
//! name or a patronymic in whatever case, and surnames with initials. A surname alone is none, nor is a
//! place called like a person. What is said at the beginning of a sentence has a capital anyway and counts
//! for a surname only where it ends like one.

use std::ops::Range;

use super::{common, first, patronymic};
use crate::grammar::ru::pattern::{
    begins_capital, begins_small, fold, is_capital, is_letter_or_digit, is_one_of,
};

/// A person in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<'t> {
    /// The name as it stands.
    pub text: &'t str,
    /// Where it stands, in bytes.
    pub place: Range<usize>,
}

impl<'t> Mention<'t> {
    /// The words of the name without initials.
    pub fn words(&self) -> impl Iterator<Item = &'t str> + Clone + use<'t> {
        let words = self.text.split(|letter: char| !is_of_word(letter));
        words.filter(|word| word.chars().nth(1).is_some())
    }
}

/// What a word with a capital may be in a name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token<'t> {
    text: &'t str,
    place: Range<usize>,
    kind: Kind,
    /// Whether nothing but a blank stands between it and the one before.
    follows: bool,
    /// Whether a sentence or speech begins with it.
    begins: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Initial,
    Patronymic,
    First,
    Surname,
    Abbreviation,
    Other,
}

/// Endings of cases that a patronymic in the nominative ends in instead.
const PATRONYMICS: [(&str, &str); 10] = [
    ("ичем", "ич"),
    ("ичом", "ич"),
    ("ича", "ич"),
    ("ичу", "ич"),
    ("иче", "ич"),
    ("ной", "на"),
    ("ною", "на"),
    ("ны", "на"),
    ("не", "на"),
    ("ну", "на"),
];

/// Endings of cases of first names, the longest first, and what the nominative may have instead.
const FIRST: [(&str, &[&str]); 17] = [
    ("ой", &["а"]),
    ("ою", &["а"]),
    ("ей", &["а", "я"]),
    ("ом", &[""]),
    ("ем", &["", "й", "ь"]),
    ("ём", &["", "й", "ь"]),
    ("ью", &["ь"]),
    ("ии", &["ия", "ий"]),
    ("а", &["", "ел"]),
    ("у", &["", "а"]),
    ("е", &["", "а", "я", "й", "ь"]),
    ("ы", &["а"]),
    ("и", &["а", "я", "ь"]),
    ("ю", &["й", "ь", "я"]),
    ("я", &["й", "ь"]),
    ("ьва", &["ев"]),
    ("ьву", &["ев"]),
];

/// How surnames end in whatever case.
const SURNAMES: &str = "ов ова ову овым ове овой овы ев ева еву евым еве евой евы ин ина ину иным ине \
    иной ский ского скому ским ском ская скую цкий цкого цкому цким цкая цкую енко чук юк ян дзе швили";

/// More initials than these no name has.
const MOST_INITIALS: usize = 3;

/// Words that make a place of a name before them.
const PLACES: [&str; 5] = ["област", "кра", "район", "округ", "городск"];

/// The people that a text names in full, in its order.
pub fn mentions(text: &str) -> Vec<Mention<'_>> {
    let mut tokens = tokens(text);
    let runs = tokens.chunk_by_mut(|_, next| next.follows);
    let mut found = Vec::new();
    for run in runs.filter(|run| run.len() > 1) {
        // Most capitals stand alone, and to look for a name in tables takes its time.
        for token in run.iter_mut() {
            token.kind = kind(token.text, token.kind);
        }
        let mut rest: &[Token<'_>] = run;
        while let Some((first, last)) = person(rest) {
            let words = rest.get(first..=last).unwrap_or_default();
            let (Some(first), Some(end)) = (words.first(), words.last()) else {
                break;
            };
            let mut place = first.place.start..end.place.end;
            if end.kind == Kind::Initial
                && text
                    .get(place.end..)
                    .is_some_and(|rest| rest.starts_with('.'))
            {
                place.end += 1;
            }
            if let Some(name) = text
                .get(place.clone())
                .filter(|_| !is_place(text, place.end))
            {
                found.push(Mention { text: name, place });
            }
            rest = rest.get(last + 1..).unwrap_or_default();
        }
    }
    found
}

/// The first and the last word of the first person in a run.
fn person(run: &[Token<'_>]) -> Option<(usize, usize)> {
    let kind = |at: usize| run.get(at).map(|token| token.kind);
    (0..run.len()).find_map(|at| {
        let before = |back: usize| at.checked_sub(back);
        let like = |at: usize| run.get(at).is_some_and(Token::may_be_surname);
        match kind(at)? {
            Kind::Patronymic => {
                let from = before(1)
                    .filter(|at| !matches!(kind(*at), Some(Kind::Initial | Kind::Abbreviation)))?;
                let surname = before(2).filter(|at| like(*at));
                let to = if surname.is_none() && like(at + 1) {
                    at + 1
                } else {
                    at
                };
                Some((surname.unwrap_or(from), to))
            }
            // «Пётр Иванович» is the matter of the patronymic.
            Kind::First if matches!(kind(at + 1), Some(Kind::Patronymic)) => None,
            Kind::First => match before(1).filter(|at| like(*at)) {
                Some(from) => Some((from, at)),
                None => like(at + 1).then_some((at, at + 1)),
            },
            Kind::Initial => of_initials(run, at),
            Kind::Surname | Kind::Abbreviation | Kind::Other => None,
        }
    })
}

/// Initials with the surname before or behind them. One letter alone may be that of a building or a
/// class, so the word beside it has to end like a surname.
fn of_initials(run: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let initials = run.get(at..)?.iter();
    let number = initials
        .take(MOST_INITIALS)
        .take_while(|token| token.kind == Kind::Initial)
        .count();
    let is_surname = |at: usize| {
        let token = run.get(at);
        token.is_some_and(|token| {
            token.kind == Kind::Surname || number > 1 && token.may_be_surname()
        })
    };
    let before = at.checked_sub(1).filter(|at| is_surname(*at));
    let behind = at + number;
    match before {
        Some(from) => Some((from, behind - 1)),
        None => is_surname(behind).then_some((at, behind)),
    }
}

impl Token<'_> {
    fn may_be_surname(&self) -> bool {
        match self.kind {
            Kind::Surname => true,
            Kind::Other | Kind::First => !self.begins,
            Kind::Initial | Kind::Patronymic | Kind::Abbreviation => false,
        }
    }
}

/// Words with capitals; one in small letters ends the run.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut behind = 0;
    while let Some(rest) = text.get(behind..) {
        let Some(start) = rest.find(is_of_word).map(|offset| behind + offset) else {
            break;
        };
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.find(|letter: char| !is_of_word(letter));
        let word = rest.get(..length.unwrap_or(rest.len())).unwrap_or_default();
        let between = text.get(behind..start).unwrap_or_default();
        let last = tokens.last();
        let is_last = last.is_some_and(|last| last.place.end == behind);
        let blank = match last.map(|last| last.kind) {
            Some(Kind::Initial) => between.strip_prefix('.').unwrap_or(between),
            _ => between,
        };
        let is_blank = blank.chars().all(char::is_whitespace) && !blank.contains("\n\n");
        behind = start + word.len();
        let follows_dot = text.get(behind..).is_some_and(|rest| rest.starts_with('.'));
        if let Some(kind) = shape(word, follows_dot) {
            tokens.push(Token {
                text: word,
                place: start..behind,
                kind,
                follows: is_last && is_blank,
                begins: !(is_last && is_blank) && begins(text.get(..start).unwrap_or_default()),
            });
        }
    }
    tokens
}

/// Whether a sentence or speech begins behind this text.
fn begins(before: &str) -> bool {
    let last = before.trim_end().chars().next_back();
    last.is_none_or(|last| ".!?…:«„“\"—–-(".contains(last))
}

/// Whether a word is an initial or may be a name at all.
fn shape(word: &str, follows_dot: bool) -> Option<Kind> {
    if !begins_capital(word) || !word.chars().all(is_russian) {
        return None;
    }
    match word.chars().nth(1) {
        None => follows_dot.then_some(Kind::Initial),
        Some(_) => Some(Kind::Other),
    }
}

/// What a word of this shape is.
fn kind(word: &str, shape: Kind) -> Kind {
    let folded = fold(word);
    if shape == Kind::Initial {
        Kind::Initial
    } else if is_patronymic(&folded) {
        Kind::Patronymic
    } else if is_first(&folded) {
        Kind::First
    } else if is_capital(word) {
        // As far as anybody can tell.
        Kind::Abbreviation
    } else if is_one_of(SURNAMES, &folded) {
        Kind::Surname
    } else {
        Kind::Other
    }
}

fn is_patronymic(folded: &str) -> bool {
    patronymic::is_patronymic(folded)
        || PATRONYMICS.iter().any(|(ending, nominative)| {
            let stem = folded.strip_suffix(ending);
            stem.is_some_and(|stem| patronymic::is_patronymic(&format!("{stem}{nominative}")))
        })
}

/// Whether a word is a first name that people know, in whatever case.
fn is_first(folded: &str) -> bool {
    let is_known = |name: &str| common::gender(name).is_some() || first::is_known(name);
    let is_form = |(ending, nominatives): &(&str, &[&str])| {
        let stem = folded.strip_suffix(ending);
        let stem = stem.filter(|stem| !stem.is_empty());
        stem.is_some_and(|stem| {
            let mut names = nominatives.iter();
            names.any(|tail| is_known(&format!("{stem}{tail}")))
        })
    };
    folded.chars().nth(2).is_some() && (is_known(folded) || FIRST.iter().any(is_form))
}

/// Whether the word behind makes a place of the name: «Владимирская область».
fn is_place(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default().trim_start();
    begins_small(rest) && PLACES.iter().any(|place| rest.starts_with(place))
}

fn is_of_word(letter: char) -> bool {
    is_letter_or_digit(letter) || letter == '-'
}

fn is_russian(letter: char) -> bool {
    matches!(letter, 'А'..='я' | 'Ё' | 'ё' | '-')
}

#[cfg(test)]
mod tests {
    use super::mentions;

    fn found(text: &str) -> Vec<&str> {
        let mentions = mentions(text).into_iter();
        mentions.map(|mention| mention.text).collect()
    }

    #[test]
    fn people_are_found_in_every_case() {
        for (text, expected) in [
            (
                "Вчера Примерова Мария Ивановна сказала",
                "Примерова Мария Ивановна",
            ),
            (
                "передали Марии Ивановне Примеровой",
                "Марии Ивановне Примеровой",
            ),
            ("с Петром Ивановичем говорили", "Петром Ивановичем"),
            ("и Анна Примерова тоже", "Анна Примерова"),
            ("видели Анны Примеровой подпись", "Анны Примеровой"),
            ("у Льва Примера отобрали", "Льва Примера"),
            ("Петрова Ильи не было", "Петрова Ильи"),
            ("это сказала Примерова А. И. вчера", "Примерова А. И."),
            ("это сказала А.И. Примерова вчера", "А.И. Примерова"),
            ("Иванова М.П. кричала", "Иванова М.П."),
            ("мой друг Павел Кот ушёл", "Павел Кот"),
            ("одноклассница Настя Котова ушла", "Настя Котова"),
            ("Айгуль Маратовна сказала", "Айгуль Маратовна"),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
        let two = found("Анна Примерова и Олег Образцов");
        assert_eq!(two, ["Анна Примерова", "Олег Образцов"]);
    }

    #[test]
    fn other_words_with_capitals_are_nobody() {
        for text in [
            "Вчера Марина ушла",
            "Свердловская область, город Владимир",
            "во Владимире Владимирской области",
            "Примерский политехнический колледж, Российская Федерация",
            "Министерство просвещения, Трудовой кодекс, Госуслуги",
            "Иванов сказал. Петров ответил",
            "Роман сказал, Анна ответила",
            "Анна. Иванова вышла",
            "в корпусе А. Сидели",
            "в Нижнем Новгороде, Великий Новгород",
            "мессенджер MAX, Анна",
            "ГБПОУ СО «Примерский колледж»",
            "",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
