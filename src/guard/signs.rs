//! What is told by its form and not by a word: links, numbers, names, capitals, runs of marks.
//!
//! In goes a text, out come the stretches of characters that have the sign.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::Deserialize;

use super::numbers::{Number, numbers};
use super::text::Text;
use crate::grammar::ru::cases::GrammaticalCase;
use crate::grammar::ru::declined::Declined;
use crate::grammar::ru::names::{Name, mentions};
use crate::grammar::ru::pattern::fold;

/// What is told by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// An address of a page.
    Link,
    /// The name of a channel or an account: `@…`.
    Channel,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// The number of a passport.
    Passport,
    /// The number of pension insurance.
    Snils,
    /// The number of a bank card.
    Card,
    /// The full name of a person of whom the case does not speak.
    Person,
    /// Words in capitals that are no abbreviations.
    Capitals,
    /// Exclamation marks in a row.
    Marks,
}

/// Whom a text may name: the people of the case.
#[derive(Debug, Default)]
pub struct People {
    /// Of each, the name as it is written.
    names: Vec<String>,
    /// Of each, the words of the name in all forms, worked out when they are first asked for.
    words: OnceLock<Vec<HashSet<String>>>,
}

/// Ends of addresses; what ends otherwise is a name of a file, or a forgotten blank.
const DOMAINS: [&str; 29] = [
    "ru", "su", "рф", "com", "org", "net", "info", "me", "io", "app", "biz", "pro", "online",
    "site", "xyz", "tv", "cc", "club", "link", "live", "media", "news", "dev", "gg", "ly", "be",
    "eu", "de", "by",
];

/// Letters of an abbreviation that people take for a word: from as many on it is none.
const WORD: usize = 7;

impl People {
    /// People of these names.
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        Self {
            names: names.into_iter().map(str::to_owned).collect(),
            words: OnceLock::new(),
        }
    }

    /// Whether all these words belong to the name of one of them, in whatever form.
    fn have<'w>(&self, words: impl Iterator<Item = &'w str> + Clone) -> bool {
        let people = self.words.get_or_init(|| {
            let names = self.names.iter();
            names.map(|name| words_of(name)).collect()
        });
        let mut people = people.iter();
        people.any(|own| words.clone().all(|word| own.contains(&fold(word))))
    }
}

/// The words of a name in all cases, and in all readings where they are in doubt.
fn words_of(name: &str) -> HashSet<String> {
    let Declined { forms, doubt } = Name::parse(name).decline(None).full;
    let others = doubt.into_iter().flat_map(|doubt| doubt.alternatives);
    let mut words = HashSet::new();
    for forms in std::iter::once(forms).chain(others) {
        for case in GrammaticalCase::ALL {
            words.extend(forms.get(case).split_whitespace().map(fold));
        }
    }
    words
}

/// The signs of a text; what several rules look for is found once.
pub(super) struct Signs<'t> {
    text: &'t Text<'t>,
    people: &'t People,
    addresses: OnceCell<Vec<(Sign, Range<usize>)>>,
    numbers: OnceCell<Vec<(Number, Range<usize>)>>,
}

impl<'t> Signs<'t> {
    pub(super) fn new(text: &'t Text<'t>, people: &'t People) -> Self {
        Self {
            text,
            people,
            addresses: OnceCell::new(),
            numbers: OnceCell::new(),
        }
    }

    /// Where the text has the sign, in numbers of characters.
    pub(super) fn all(&self, sign: Sign) -> Vec<Range<usize>> {
        match sign {
            Sign::Link | Sign::Channel | Sign::Email => {
                of(sign, self.addresses.get_or_init(|| addresses(self.text)))
            }
            Sign::Phone => self.numbers(Number::Phone),
            Sign::Passport => self.numbers(Number::Passport),
            Sign::Snils => self.numbers(Number::Snils),
            Sign::Card => self.numbers(Number::Card),
            Sign::Person => persons(self.text, self.people),
            Sign::Capitals => capitals(self.text),
            Sign::Marks => marks(&self.text.characters),
        }
    }

    fn numbers(&self, wanted: Number) -> Vec<Range<usize>> {
        let found = || numbers(&self.text.characters);
        of(wanted, self.numbers.get_or_init(found))
    }
}

/// Those of one kind.
fn of<K: Copy + PartialEq>(wanted: K, found: &[(K, Range<usize>)]) -> Vec<Range<usize>> {
    let found = found.iter().filter(|(kind, _)| *kind == wanted);
    found.map(|(_, place)| place.clone()).collect()
}

/// Addresses of every kind.
fn addresses(text: &Text<'_>) -> Vec<(Sign, Range<usize>)> {
    let ends = |letter: &char| letter.is_whitespace() || "«»„“”\"<>()[],;".contains(*letter);
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.characters.split(ends) {
        let place = start..start + piece.len();
        start = place.end + 1;
        if !piece.iter().any(|letter| matches!(letter, '.' | '@' | ':')) {
            continue;
        }
        let piece: String = piece.iter().collect();
        let piece = piece.trim_end_matches(['.', ':', '!', '?', '…']);
        if let Some(sign) = address(&piece.to_lowercase()) {
            found.push((sign, place.start..place.start + piece.chars().count()));
        }
    }
    found
}

/// What a piece without blanks is an address of.
fn address(piece: &str) -> Option<Sign> {
    if piece.contains("://") || piece.starts_with("www.") {
        return Some(Sign::Link);
    }
    let name = |text: &str| text.len() > 2 && text.chars().all(is_of_address);
    match piece.split_once('@') {
        Some(("", channel)) => name(channel).then_some(Sign::Channel),
        Some((_, host)) => host.contains('.').then_some(Sign::Email),
        None => is_host(piece.split(['/', '?', '#']).next()?).then_some(Sign::Link),
    }
}

fn is_of_address(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-')
}

fn is_host(host: &str) -> bool {
    let Some((name, domain)) = host.rsplit_once('.') else {
        return false;
    };
    let is_label = |label: &str| {
        let of_label = |letter: char| letter.is_alphanumeric() || letter == '-';
        !label.is_empty() && label.chars().all(of_label)
    };
    DOMAINS.contains(&domain) && name.split('.').all(is_label)
}

/// Full names of others.
fn persons(text: &Text<'_>, people: &People) -> Vec<Range<usize>> {
    let mentions = mentions(text.text).into_iter();
    let others = mentions.filter(|mention| !people.have(mention.words()));
    // From bytes to characters, once through the text.
    let (mut bytes, mut start) = (0, 0);
    let places = others.map(|mention| {
        let between = text
            .text
            .get(bytes..mention.place.start)
            .unwrap_or_default();
        start += between.chars().count();
        bytes = mention.place.start;
        start..start + mention.text.chars().count()
    });
    places.filter(|place| !is_title(text, place)).collect()
}

/// Whether nothing else stands in the quotation marks around: what somebody or something is called.
fn is_title(text: &Text<'_>, place: &Range<usize>) -> bool {
    let before = place.start.checked_sub(1);
    let before = before.and_then(|before| text.characters.get(before));
    let behind = text.characters.get(place.end);
    matches!(
        (before, behind),
        (Some('«' | '„' | '“' | '"'), Some('»' | '“' | '”' | '"'))
    )
}

/// Words in capitals: long ones, those that can be said, and whole runs.
fn capitals(text: &Text<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let runs = text.words.chunk_by(|one, next| {
        let between = text.slice(&(one.end..next.start));
        let joins = |mark: &char| mark.is_whitespace() || "-–,".contains(*mark);
        is_capital(text.slice(&(one.start..one.end)))
            && is_capital(text.slice(&(next.start..next.end)))
            && between.iter().all(joins)
    });
    for run in runs {
        let letters = |word: &super::text::Word| text.slice(&(word.start..word.end));
        let words: Vec<&[char]> = run.iter().map(letters).collect();
        let shouts = words.iter().any(|word| {
            let least = if words.len() > 1 { 4 } else { 5 };
            let is_long = word.len() >= least && (word.len() >= WORD || can_be_said(word));
            is_capital(word) && is_long
        });
        if let (true, Some(first), Some(last)) = (shouts, run.first(), run.last()) {
            found.push(first.start..last.end);
        }
    }
    found
}

/// Whether a word has Russian capitals and nothing else.
fn is_capital(word: &[char]) -> bool {
    word.iter().all(|letter| matches!(letter, 'А'..='Я' | 'Ё'))
}

/// Whether vowels and consonants take turns: abbreviations hardly do.
fn can_be_said(word: &[char]) -> bool {
    let is_vowel = |letter: &char| "АЕЁИОУЫЭЮЯ".contains(*letter);
    let runs = word.chunk_by(|one, next| is_vowel(one) == is_vowel(next));
    let mut runs = runs.map(<[char]>::len);
    word.iter().any(is_vowel) && runs.all(|run| run < 3) && !ends_in_vowels(word, is_vowel)
}

/// «МБОУ», «ГАПОУ».
fn ends_in_vowels(word: &[char], is_vowel: impl Fn(&char) -> bool) -> bool {
    word.iter()
        .rev()
        .take_while(|letter| is_vowel(letter))
        .count()
        > 1
}

/// Marks of exclamation and question in a row, one of exclamation among them.
fn marks(characters: &[char]) -> Vec<Range<usize>> {
    let is_mark = |letter: &char| matches!(letter, '!' | '?');
    let mut found = Vec::new();
    let mut start = 0;
    for run in characters.chunk_by(|one, next| is_mark(one) && is_mark(next)) {
        if run.len() > 1 && run.contains(&'!') {
            found.push(start..start + run.len());
        }
        start += run.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(sign: Sign, text: &str) -> Vec<String> {
        let text = Text::new(text);
        let people = People::new(["Швец Лев Ильич"]);
        let places = Signs::new(&text, &people).all(sign).into_iter();
        places
            .map(|place| text.slice(&place).iter().collect())
            .collect()
    }

    #[test]
    fn addresses_are_told_from_words_and_files() {
        for (sign, text, expected) in [
            (
                Sign::Link,
                "см. https://example.org/a?b.",
                vec!["https://example.org/a?b"],
            ),
            (
                Sign::Link,
                "на example.ru, t.me/abc и Пример.рф",
                vec!["example.ru", "t.me/abc", "Пример.рф"],
            ),
            (
                Sign::Link,
                "снимок.png, приказ.pdf, MAX.Он и т.д. и.о. 14.11.2025",
                vec![],
            ),
            (Sign::Link, "почта a@example.ru", vec![]),
            (Sign::Email, "почта a.b@example.ru!", vec!["a.b@example.ru"]),
            (Sign::Email, "собака @ тут", vec![]),
            (Sign::Channel, "канал @example_1 (@ab)", vec!["@example_1"]),
        ] {
            assert_eq!(found(sign, text), expected, "{text}");
        }
    }

    #[test]
    fn capitals_are_told_from_abbreviations() {
        for (text, expected) in [
            ("нас ЗАСТАВИЛИ установить", vec!["ЗАСТАВИЛИ"]),
            ("я НЕ ХОЧУ", vec!["НЕ ХОЧУ"]),
            ("ВСЕХ, КТО ОТКАЗАЛСЯ", vec!["ВСЕХ, КТО ОТКАЗАЛСЯ"]),
            ("в ГБПОУ СО «ПК», МБОУ СОШ № 5, МАОУ и ФГБОУ ВО", vec![]),
            (
                "ФСБ, МВД, ГИБДД, ЕГЭ, СМС, MAX, МАХ, WHATSAPP, ТК РФ",
                vec![],
            ),
        ] {
            assert_eq!(found(Sign::Capitals, text), expected, "{text}");
        }
    }

    #[test]
    fn the_people_of_the_case_may_be_named() {
        assert_eq!(found(Sign::Person, "Льва Ильича Швеца вызвали"), [""; 0]);
        assert_eq!(found(Sign::Person, "Швецу Л. И. сказали"), [""; 0]);
        assert_eq!(
            found(Sign::Person, "вызвали Ивана Ильича Швеца"),
            ["Ивана Ильича Швеца"]
        );
        assert_eq!(found(Sign::Person, "кружок «Анна Примерова»"), [""; 0]);
    }

    #[test]
    fn marks_in_a_row_are_found() {
        assert_eq!(found(Sign::Marks, "да! нет!! что?! а??"), ["!!", "?!"]);
    }
}
