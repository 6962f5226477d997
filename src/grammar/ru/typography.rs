//! No-break spaces where a line must not end: after «№» and the abbreviations of references and
//! addresses, between initials and surname, before a dash, between a number and what it counts.

use super::dates::MONTHS_GENITIVE;

const NO_BREAK: char = '\u{a0}';

/// Abbreviations that are kept with the word after them.
const BEFORE: [&str; 20] = [
    "№",
    "§",
    "ст.",
    "ч.",
    "п.",
    "пп.",
    "подп.",
    "абз.",
    "г.",
    "ул.",
    "д.",
    "кв.",
    "стр.",
    "корп.",
    "обл.",
    "пр.",
    "пер.",
    "пл.",
    "тел.",
    "им.",
];

/// Words that are kept with the number before them.
const AFTER: [&str; 7] = ["г.", "л.", "экз.", "руб.", "%", "ч.", "ст."];

/// Prepositions and conjunctions of one or two letters that do not end a line.
const SHORT: [&str; 18] = [
    "в", "к", "с", "о", "у", "и", "а", "я", "во", "ко", "со", "об", "от", "по", "на", "за", "из",
    "не",
];

/// Replaces the spaces at which a line must not end; doing it again changes nothing.
pub fn keep_together(text: &str) -> String {
    let mut kept = String::with_capacity(text.len() + 16);
    let mut before = "";
    let mut words = text.split([' ', NO_BREAK]).peekable();
    let mut blanks = text
        .chars()
        .filter(|blank| matches!(*blank, ' ' | NO_BREAK));
    while let Some(word) = words.next() {
        kept.push_str(word);
        if let (Some(next), Some(blank)) = (words.peek(), blanks.next()) {
            kept.push(if is_joined(before, word, next) {
                NO_BREAK
            } else {
                blank
            });
        }
        before = word;
    }
    kept
}

fn is_joined(before: &str, word: &str, next: &str) -> bool {
    let bare = word.trim_start_matches(['(', '«', '„']);
    // After a number «г.» is a year and belongs to what stands before it.
    let is_year = bare == "г." && ends_with_digit(before);
    matches!(next, "—" | "–")
        || BEFORE.contains(&bare) && !is_year
        || SHORT.contains(&bare.to_lowercase().as_str())
        || is_initial(bare) && !is_year
        || ends_with_digit(bare) && is_counted(next)
        || bare.to_lowercase() == "приложение" && starts_with_digit(next)
}

/// Whether a number is kept with the word after it.
fn is_counted(next: &str) -> bool {
    let next = next.trim_end_matches([',', ';', ')']);
    AFTER.contains(&next) || MONTHS_GENITIVE.contains(&next)
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

fn ends_with_digit(word: &str) -> bool {
    word.ends_with(|last: char| last.is_ascii_digit())
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next(), letters.next()), (Some(letter), Some('.'), None) if letter.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_dates_and_initials_stay_on_one_line() {
        for (text, kept) in [
            ("согласно ч. 2 ст. 43 Закона", "согласно ч.~2~ст.~43 Закона"),
            ("(п. 3 ч. 6 ст. 28)", "(п.~3~ч.~6~ст.~28)"),
            ("от 29.12.2012 № 273-ФЗ", "от~29.12.2012 №~273-ФЗ"),
            (
                "14 ноября 2025 г. в колледже",
                "14~ноября 2025~г. в~колледже",
            ),
            ("в 2025 г. И снова", "в~2025~г. И~снова"),
            ("А. С. Громов", "А.~С.~Громов"),
            ("далее — Закон", "далее~— Закон"),
            (
                "г. Екатеринбург, ул. Примерная, д. 1",
                "г.~Екатеринбург, ул.~Примерная, д.~1",
            ),
        ] {
            assert_eq!(keep_together(text).replace(NO_BREAK, "~"), kept);
            assert_eq!(keep_together(&keep_together(text)), keep_together(text));
        }
    }
}
