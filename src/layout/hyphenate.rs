//! Where a Russian word may be divided.
//!
//! The patterns know syllables; the rules of the letter are stricter: only whole words of small
//! Cyrillic letters are divided, so neither an abbreviation nor a number ever is. A title in quotation
//! marks may start with a capital letter and be divided all the same, and so may what every letter
//! cites: «Российской Федерации». Other words with a capital are told apart by their look; whether one is
//! divided is for those to say who know what stands around it.

use std::collections::HashMap;

use hypher::{Lang, hyphenate_bounded};

/// Letters that stay together at each side of a division.
const FEWEST_LETTERS: usize = 2;
/// The same at a hyphen that the word already has: «какой-ли-бо» reads as two words.
const FEWEST_BESIDE_HYPHEN: usize = 4;
/// The same in a name.
const FEWEST_IN_DOUBLE_NAME: usize = 3;
/// «ме-ра» saves nothing.
const FEWEST_OF_WORD: usize = 5;
/// No Russian word is longer; what is, is not a word and is cut anywhere.
const MOST_LETTERS: usize = 40;
/// A shorter word is rather a name than worth dividing if it has a capital letter.
const FEWEST_OF_CAPITALISED: usize = 6;

/// Words that are remembered, some megabytes: more than thirty letters have.
const MOST_WORDS: usize = 4_000;

/// How words with a capital begin that are no names of persons or places.
const OFFICIAL: [&str; 10] = [
    "Российск",
    "Федерац",
    "Федеральн",
    "Конституц",
    "Кодекс",
    "Министерств",
    "Правительств",
    "Прокуратур",
    "Генеральн",
    "Республик",
];

/// How surnames end in whatever case, as far as other words seldom do.
const OF_SURNAMES: [&str; 27] = [
    "ов", "ова", "ову", "овым", "ове", "овой", "овы", "ев", "ёв", "ева", "еву", "евым", "евой",
    "ин", "ина", "ину", "иным", "иной", "ский", "ская", "скую", "цкий", "цкая", "енко", "чук",
    "вич", "вна",
];

/// What a word that may be divided is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// In small letters.
    Common,
    /// With a capital though it is no name: in a title or «Российской Федерации».
    Official,
    /// With a capital, and no name if a sentence begins with it.
    Capitalised,
    /// With a capital, and a name however it stands.
    Name,
}

/// The places where a word may be divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Division {
    pub(super) kind: Kind,
    /// Numbers of characters before each place.
    pub(super) places: Vec<usize>,
}

/// Divides words, each once as long as it is remembered.
#[derive(Default)]
pub(super) struct Hyphenator {
    known: HashMap<String, Division>,
}

impl Hyphenator {
    /// The places where a word without blanks, its punctuation with it, may be divided.
    pub(super) fn division(&mut self, word: &str) -> Option<&Division> {
        if !self.known.contains_key(word) {
            if self.known.len() >= MOST_WORDS {
                self.known.clear();
            }
            self.known.insert(word.to_owned(), find_division(word));
        }
        self.known.get(word)
    }
}

fn find_division(chunk: &str) -> Division {
    let core = chunk.trim_matches(|c: char| !c.is_alphanumeric());
    let start = chunk.find(core).unwrap_or_default();
    let head = chunk.get(..start).unwrap_or_default();
    let nowhere = Division {
        kind: Kind::Common,
        places: Vec::new(),
    };
    let Some(kind) = kind(core, head.ends_with(['«', '„'])) else {
        return nowhere;
    };
    let fewest = match kind {
        _ if !core.contains(is_hyphen) => FEWEST_LETTERS,
        Kind::Name => FEWEST_IN_DOUBLE_NAME,
        _ => FEWEST_BESIDE_HYPHEN,
    };
    let mut before = head.chars().count();
    let mut places = Vec::new();
    for word in core.split(is_hyphen) {
        places.extend(divide(word, fewest).into_iter().map(|at| before + at));
        before += word.chars().count() + 1;
    }
    Division { kind, places }
}

/// What a word is without its punctuation; `None` if it is never divided.
fn kind(core: &str, quoted: bool) -> Option<Kind> {
    let first = core.chars().next()?;
    if core.split(is_hyphen).any(|part| !is_word(part)) {
        return None;
    }
    if core.chars().all(|c| is_small_letter(c) || is_hyphen(c)) {
        return Some(Kind::Common);
    }
    let official = OFFICIAL.iter().any(|start| core.starts_with(start));
    // A capital letter means a name, except where a title starts.
    if quoted || official {
        return Some(Kind::Official);
    }
    let surname = core.contains(is_hyphen) || OF_SURNAMES.iter().any(|end| core.ends_with(end));
    let short = core.chars().nth(FEWEST_OF_CAPITALISED - 1).is_none();
    Some(if surname || short || !is_capital(first) {
        Kind::Name
    } else {
        Kind::Capitalised
    })
}

/// Cyrillic letters, of which only the first may be a capital.
fn is_word(part: &str) -> bool {
    let mut letters = part.chars();
    let first = letters.next();
    first.is_none_or(|c| is_small_letter(c) || is_capital(c)) && letters.all(is_small_letter)
}

fn is_capital(character: char) -> bool {
    matches!(character, 'А'..='Я' | 'Ё')
}

fn divide(word: &str, fewest: usize) -> Vec<usize> {
    let length = word.chars().count();
    if length < FEWEST_OF_WORD.max(2 * fewest) || length > MOST_LETTERS {
        return Vec::new();
    }
    let mut divisions = Vec::new();
    let (mut letters, mut bytes) = (0, 0);
    for syllable in hyphenate_bounded(word, Lang::Russian, fewest, fewest) {
        letters += syllable.chars().count();
        bytes += syllable.len();
        let (Some(left), Some(right)) = (word.get(..bytes), word.get(bytes..)) else {
            continue;
        };
        // The patterns alone would allow a part without a vowel now and then («ст-ража»).
        if left.contains(is_vowel)
            && right.contains(is_vowel)
            && !right.starts_with(['ь', 'ъ', 'й'])
        {
            divisions.push(letters);
        }
    }
    divisions
}

fn is_small_letter(character: char) -> bool {
    matches!(character, 'а'..='я' | 'ё')
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2011}')
}

fn is_vowel(character: char) -> bool {
    "аеёиоуыэюя".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(chunk: &str) -> String {
        let divisions = find_division(chunk).places;
        let mut shown = String::new();
        for (at, character) in chunk.chars().enumerate() {
            if divisions.contains(&at) {
                shown.push('|');
            }
            shown.push(character);
        }
        shown
    }

    #[test]
    fn words_divide_between_syllables() {
        for (chunk, expected) in [
            ("администрация", "ад|ми|ни|стра|ция"),
            ("«требованию»,", "«тре|бо|ва|нию»,"),
            ("объявление", "объ|яв|ле|ние"),
            ("район", "рай|он"),
            ("«Информационные", "«Инфор|ма|ци|он|ные"),
            ("социально-экономических", "соци|ально-эконо|ми|че|ских"),
            ("кто-либо", "кто-либо"),
            ("стол", "стол"),
        ] {
            assert_eq!(divided(chunk), expected);
        }
    }

    #[test]
    fn numbers_and_abbreviations_stay_whole() {
        for chunk in [
            "МИНОБРНАУКИ",
            "ФГАОУ",
            "руб.",
            "т.д.",
            "12-дневный",
            "email@example.ru",
            "догово́рный",
            "«ФГАОУ",
            "«УрФУ»",
            "слово/другое",
            "",
            "—",
            "...",
            "кВтчасовой",
        ] {
            assert_eq!(find_division(chunk).places, [0usize; 0], "{chunk}");
        }
    }

    #[test]
    fn a_capital_letter_is_not_always_a_name() {
        for (chunk, kind, expected) in [
            ("Российской", Kind::Official, "Рос|сий|ской"),
            ("Федерации).", Kind::Official, "Фе|де|ра|ции)."),
            ("«Информационные", Kind::Official, "«Инфор|ма|ци|он|ные"),
            ("Каждый", Kind::Capitalised, "Каж|дый"),
            ("Равенство", Kind::Capitalised, "Ра|вен|ство"),
            ("Обязанность,", Kind::Capitalised, "Обя|зан|ность,"),
        ] {
            assert_eq!(find_division(chunk).kind, kind, "{chunk}");
            assert_eq!(divided(chunk), expected);
        }
        for (chunk, expected) in [
            ("Громова", "Гро|мо|ва"),
            ("Лебединский", "Ле|бе|дин|ский"),
            ("Мария", "Ма|рия"),
            ("Ростов-на-Дону", "Ростов-на-Дону"),
            ("Санкт-Петербург,", "Санкт-Петер|бург,"),
        ] {
            assert_eq!(find_division(chunk).kind, Kind::Name, "{chunk}");
            assert_eq!(divided(chunk), expected);
        }
    }

    #[test]
    fn endless_words_do_not_panic() {
        assert!(find_division(&"слово".repeat(60)).places.is_empty());
        assert!(!find_division(&"слово".repeat(7)).places.is_empty());
    }
}
