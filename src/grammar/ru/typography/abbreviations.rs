//! The space after the full stop of an abbreviation: «и т. д.», «П. П. Петров», «г. Москва», «ст. 43».
//!
//! Only what is written together is taken apart, and only where the abbreviation and what follows it
//! leave no doubt.

use super::characters::{after, head, is_capital, is_cyrillic, is_edge, is_one_of, tail};
use super::text::Edit;

/// Before a number.
const BEFORE_NUMBER: [&str; 22] = [
    "ст", "ч", "п", "пп", "подп", "абз", "д", "кв", "стр", "корп", "т", "л", "с", "пом", "оф",
    "эт", "каб", "ауд", "тел", "доб", "ул", "гл",
];

/// Before a name.
const BEFORE_NAME: [&str; 14] = [
    "г", "ул", "пос", "пер", "пл", "пр", "им", "д", "с", "п", "гр", "обл", "проф", "доц",
];

/// First and second letter of an abbreviation of two words; each has its full stop.
const PAIRS: [(&str, &str); 10] = [
    ("т", "д"),
    ("т", "п"),
    ("т", "е"),
    ("т", "к"),
    ("т", "н"),
    ("т", "ч"),
    ("т", "о"),
    ("и", "о"),
    ("н", "э"),
    ("л", "д"),
];

/// The edits that put the spaces in.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    // Where the last space was put in, and where the last initial ended.
    let (mut opened, mut initial) = (None, None);
    for (stop, _) in text.match_indices('.') {
        let end = stop + 1;
        let word = letters_before(text, stop);
        let start = stop - word.len();
        let preceding = head(text, start);
        let edge = is_edge(preceding.chars().next_back()) || opened == Some(start);
        let hyphened = preceding
            .len()
            .checked_sub(1)
            .filter(|_| preceding.ends_with('-'));
        let is_initial = is_single_capital(word)
            && (edge || initial.is_some() && (initial == Some(start) || initial == hyphened));
        if is_initial {
            initial = Some(end);
        }
        let next = after(text, end);
        let spaced = is_initial && next.is_some_and(is_capital)
            || edge && next.is_some_and(|next| is_taken_apart(word, next, tail(text, end)));
        if spaced {
            edits.push(Edit::space_at(end));
            opened = Some(end);
        }
    }
    edits
}

/// The letters just before a full stop; empty where there are more than an abbreviation has.
fn letters_before(text: &str, stop: usize) -> &str {
    let mut start = stop;
    let mut letters = head(text, stop).char_indices().rev();
    for _ in 0..5 {
        match letters.next() {
            Some((at, letter)) if letter.is_alphanumeric() => start = at,
            _ => return text.get(start..stop).unwrap_or_default(),
        }
    }
    ""
}

fn is_single_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(is_capital) && letters.next().is_none()
}

fn is_taken_apart(word: &str, next: char, rest: &str) -> bool {
    if next.is_ascii_digit() {
        return is_one_of(word, &BEFORE_NUMBER);
    }
    let mut following = rest.chars().skip(1);
    let second = following.next();
    if is_capital(next) {
        // A letter with a full stop is an initial, which no town has.
        let is_name =
            second.is_some_and(is_cyrillic) || is_one_of(word, &["им", "проф", "доц", "гр"]);
        return is_name && is_one_of(word, &BEFORE_NAME);
    }
    second == Some('.')
        && PAIRS
            .iter()
            .any(|(first, last)| is_one_of(word, &[first]) && last.starts_with(next))
}

#[cfg(test)]
mod tests {
    use super::super::marks;

    #[test]
    fn abbreviations_are_taken_apart() {
        for (text, set) in [
            ("и т.д., и т.п.", "и т. д., и т. п."),
            ("т.е. он, т.к. она; Т.е.", "т. е. он, т. к. она; Т. е."),
            ("и.о. ректора, в т.ч.", "и. о. ректора, в т. ч."),
            ("П.П. Петров", "П. П. Петров"),
            ("П.П.Петров и П.Петров", "П. П. Петров и П. Петров"),
            ("Петров П.П.", "Петров П. П."),
            ("А.-М.Л. Перье, Ж.-П.Перье", "А.-М. Л. Перье, Ж.-П. Перье"),
            (
                "г.Москва, ул.Малышева, д.5, кв.2",
                "г. Москва, ул. Малышева, д. 5, кв. 2",
            ),
            (
                "им.В.И.Иванова, ул.8 Марта",
                "им. В. И. Иванова, ул. 8 Марта",
            ),
            ("п.1 ч.2 ст.43 (п.3)", "п. 1 ч. 2 ст. 43 (п. 3)"),
            ("\"ст.5\", п.1,ч.2", "«ст. 5», п. 1,ч.2"),
            ("Ст.5", "Ст. 5"),
            ("слово.Слово", "слово.Слово"),
            ("2025г.Москва", "2025г.Москва"),
            ("г-н.5, U.S.A.", "г-н.5, U.S.A."),
            ("т.д", "т.д"),
            ("12.05.2025", "12.05.2025"),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
        }
    }
}
