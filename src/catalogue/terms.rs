//! What a search compares: a text as terms, each with its place.
//!
//! A term is the stem of a word, a number («5.27»), or a number with the unit before it: «ст. 43»,
//! «статьёй 43» and «ст43» are one term. In goes a text, out come its terms; what they are looked for
//! in is not known here.

use std::ops::Range;

use crate::grammar::ru::stems::stems;

/// Words that join others and are not looked for.
const JOINING: [&str; 22] = [
    "а", "без", "в", "во", "для", "до", "за", "из", "или", "к", "ко", "на", "не", "о", "об", "от",
    "по", "при", "с", "со", "у", "n",
];

/// Units of an act: the abbreviation, and the word as a person may write it.
const UNITS: [(&str, &str); 5] = [
    ("ст", "статья"),
    ("ч", "часть"),
    ("п", "пункт"),
    ("пп", "подпункт"),
    ("абз", "абзац"),
];

/// A term and its place in the text, in bytes.
pub(super) type Term = (String, Range<usize>);

/// A run of letters or a number, in lower case.
struct Token {
    text: String,
    is_number: bool,
    /// Whether a comma or «и» stands before it, so that the unit before counts for it too.
    joined: bool,
    place: Range<usize>,
}

/// Everything that a text may be found by: words, numbers, and numbers with their units.
pub(super) fn of_text(text: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut unit = None;
    // Where the unit begins that is still to be marked: in «ст. 10 и 12» it counts for both numbers,
    // and is marked with the first.
    let mut unmarked = None;
    for token in tokens(text) {
        let Range { start, end } = token.place;
        if token.is_number {
            unit = unit.filter(|_| unmarked.is_some() || token.joined);
            if let Some(name) = unit {
                let from = unmarked.take().unwrap_or(start);
                terms.push((with_unit(name, &token.text), from..end));
            }
            terms.push((token.text, start..end));
        } else {
            unit = unit_of(&token.text);
            unmarked = unit.map(|_| start);
            let stems = stems(&token.text).into_iter();
            terms.extend(stems.map(|stem| (stem, start..end)));
        }
    }
    terms
}

/// What a person looks for: of each of these, one of the terms that it may be has to be found.
pub(super) fn of_query(text: &str) -> Vec<Vec<String>> {
    let tokens = tokens(text);
    let mut terms: Vec<Vec<String>> = Vec::new();
    let mut unit = None;
    let mut is_first = false;
    for (index, token) in tokens.iter().enumerate() {
        if token.is_number {
            unit = unit.filter(|_| is_first || token.joined);
            is_first = false;
            terms.push(vec![match unit {
                Some(name) => with_unit(name, &token.text),
                None => token.text.clone(),
            }]);
            continue;
        }
        is_first = tokens.get(index + 1).is_some_and(|next| next.is_number);
        unit = unit_of(&token.text).filter(|_| is_first);
        if unit.is_none() && !JOINING.contains(&token.text.as_str()) {
            terms.push(stems(&token.text));
        }
    }
    terms.dedup();
    terms
}

/// Abbreviations that a person may use for a name: «ТК», «РФ», «ТК РФ».
pub(super) fn initials(name: &str) -> Vec<String> {
    let words: Vec<Token> = tokens(name)
        .into_iter()
        .filter(|token| !token.is_number)
        .collect();
    let initial = |word: &Token| word.text.chars().next();
    (2..=4)
        .flat_map(|length| words.windows(length))
        .map(|words| words.iter().filter_map(initial).collect())
        .collect()
}

fn with_unit(unit: &str, number: &str) -> String {
    format!("{unit} {number}")
}

fn unit_of(word: &str) -> Option<&'static str> {
    let same = |(short, long): &&(&str, &str)| {
        *short == word || stems(long).first() == stems(word).first()
    };
    UNITS.iter().find(same).map(|(short, _)| *short)
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut letters = text.char_indices().peekable();
    let (mut open, mut comma) = (false, false);
    while let Some((start, letter)) = letters.next() {
        let end = start + letter.len_utf8();
        let is_number = letter.is_ascii_digit();
        let next = letters.peek();
        let digit_follows = next.is_some_and(|(_, next)| next.is_ascii_digit());
        match tokens.last_mut().filter(|_| open) {
            Some(last) if last.is_number && matches!(letter, '.' | '-') && digit_follows => {
                last.text.push(letter);
                last.place.end = end;
            }
            Some(last) if letter.is_alphanumeric() && last.is_number == is_number => {
                last.text.extend(folded(letter));
                last.place.end = end;
            }
            _ if letter.is_alphanumeric() => {
                tokens.push(Token {
                    text: folded(letter).collect(),
                    is_number,
                    joined: std::mem::take(&mut comma),
                    place: start..end,
                });
                open = true;
            }
            _ => {
                open = false;
                comma |= letter == ',';
            }
        }
    }
    without_and(tokens)
}

/// Drops «и», which nobody looks for, and notes it at what follows.
fn without_and(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut and = false;
    for token in tokens {
        if token.text == "и" {
            and = true;
        } else {
            let joined = std::mem::take(&mut and) || token.joined;
            kept.push(Token { joined, ..token });
        }
    }
    kept
}

fn folded(letter: char) -> impl Iterator<Item = char> {
    let lower = letter.to_lowercase();
    lower.map(|letter| if letter == 'ё' { 'е' } else { letter })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_numbers_with_their_units() {
        for query in ["ч. 2 ст. 43", "Часть 2 статьи 43", "ч.2 ст.43", "ч2 ст43"]
        {
            assert_eq!(of_query(query).concat(), ["ч 2", "ст 43"], "{query}");
        }
        assert_eq!(
            of_query("ст. 10, 11 и 12").concat(),
            ["ст 10", "ст 11", "ст 12"]
        );
        assert_eq!(of_query("ст. 43 273-ФЗ").concat(), ["ст 43", "273", "фз"]);
        assert_eq!(of_query("273-ФЗ").concat(), ["273", "фз"]);
        assert_eq!(of_query("№ 2202-1").concat(), ["2202-1"]);
        assert_eq!(of_query("ст. 5.27.").concat(), ["ст 5.27"]);
        assert_eq!(of_query("в").concat(), [""; 0]);
    }

    #[test]
    fn terms_know_their_places() {
        let text = "п. 4 ч. 1 ст. 10";
        let found = of_text(text).into_iter().find(|(term, _)| term == "ч 1");
        let (_, place) = found.unwrap();
        assert_eq!(text.get(place), Some("ч. 1"));
    }

    #[test]
    fn names_have_abbreviations() {
        let found = initials("Трудового кодекса Российской Федерации (от 30.12.2001 № 197-ФЗ)");
        for abbreviation in ["тк", "рф", "ткрф"] {
            assert!(found.contains(&abbreviation.to_owned()), "{abbreviation}");
        }
    }
}
