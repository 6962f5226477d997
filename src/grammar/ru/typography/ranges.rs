//! The dash of a range: of years, days, times, pages, articles and what else is counted.
//!
//! In goes a text, out come short dashes for hyphens. Most hyphens between digits are part of a number
//! of a case, a telephone, a building or an act; what the words around them do not make sure is left
//! alone.

use super::super::dates::MONTHS_GENITIVE;
use super::blanks::is_between_blanks;
use super::characters::{
    before, digits, first_word, head, is_blank, is_edge, is_hyphen, is_one_of, last_word, places,
    tail,
};
use super::text::Edit;
use super::words::REFERENCES;

/// What pages are called before their numbers; «л. д.» is two words.
const PAGES: [&str; 7] = [
    "стр.",
    "с.",
    "л.",
    "страницы",
    "страницах",
    "листы",
    "листах",
];

/// What is counted off behind two numbers.
const COUNTED_OFF: [&str; 21] = [
    "раз",
    "раза",
    "дня",
    "дней",
    "недели",
    "недель",
    "месяца",
    "месяцев",
    "минут",
    "минуты",
    "часа",
    "часов",
    "лет",
    "вв",
    "века",
    "веков",
    "веках",
    "человек",
    "человека",
    "листа",
    "листов",
];

/// The edits that set the dashes.
pub(super) fn find(text: &str) -> Vec<Edit> {
    places(text, |byte| matches!(byte, b'-' | 0xE2))
        .filter(|(_, sign)| matches!(sign, '-' | '−'))
        .map(|(at, sign)| (at, at + sign.len_utf8()))
        .filter(|&(at, end)| is_range(text, at, end) || is_spaced_range(text, at, end))
        .map(|(at, end)| Edit::replace(at..end, "–"))
        .collect()
}

/// Whether the hyphen between `left` and `right` is that of a range for sure.
fn is_range(text: &str, left: usize, right: usize) -> bool {
    let Some((first, second)) = sides(text, left, right) else {
        return false;
    };
    let earlier = head(text, left - first.len());
    let behind = tail(text, right + second.len());
    let next = first_word(behind).to_lowercase();
    let next = if behind.starts_with(is_blank) {
        next.trim_end_matches(|last: char| !last.is_alphanumeric())
    } else {
        ""
    };
    match (Span::of(first), Span::of(second)) {
        (Span::Date, Span::Date) | (Span::Time, Span::Time) => true,
        (Span::Century, Span::Century) => matches!(next, "в" | "вв" | "века" | "веков" | "веках"),
        (Span::Number(from), Span::Date) => from < first_number(second) && from <= 31,
        (Span::Number(from), Span::Number(to)) => {
            from < to && (is_counted_off(from, to, next) || is_after_places(earlier))
        }
        _ => false,
    }
}

/// Whether a hyphen with blanks around it stands between two dates or two times.
fn is_spaced_range(text: &str, at: usize, end: usize) -> bool {
    if !is_between_blanks(text, at, end) {
        return false;
    }
    let left = head(text, at).trim_end_matches(is_blank).len();
    let right = text.len() - tail(text, end).trim_start_matches(is_blank).len();
    sides(text, left, right).is_some_and(|(first, second)| {
        matches!(
            (Span::of(first), Span::of(second)),
            (Span::Date, Span::Date) | (Span::Time, Span::Time)
        )
    })
}

/// What stands on either side of a hyphen, unless it is part of something longer.
fn sides(text: &str, left: usize, right: usize) -> Option<(&str, &str)> {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | 'I' | 'V' | 'X');
    let before_hyphen = head(text, left);
    let first = tail(before_hyphen, before_hyphen.trim_end_matches(part).len());
    let rest = tail(text, right);
    let end = rest.find(|c: char| !part(c)).unwrap_or(rest.len());
    let second = head(rest, end).trim_end_matches(['.', ':']);
    let start = left - first.len();
    let numbered = last_word(head(text, start)).ends_with(['№', 'N']);
    let longer =
        |next: char| next.is_alphanumeric() || is_hyphen(next) || matches!(next, '/' | '−');
    let alone = is_edge(before(text, start)) && !tail(rest, second.len()).starts_with(longer);
    (alone && !numbered).then_some((first, second))
}

/// Whether the word behind two numbers makes them years, days or what is counted.
fn is_counted_off(from: u32, to: u32, word: &str) -> bool {
    let is_year = |year: u32| (1900..2100).contains(&year);
    let years = is_year(from)
        && is_year(to)
        && (word == "гг" || word.starts_with("год") || word.starts_with("учебн"));
    let days = (1..=31).contains(&from) && to <= 31 && MONTHS_GENITIVE.contains(&word);
    years || days || to < 1000 && COUNTED_OFF.contains(&word)
}

/// Whether the numbers are those of pages, articles or their parts.
fn is_after_places(left: &str) -> bool {
    let word = last_word(left);
    let leaf = || {
        let left = left.trim_end_matches(is_blank).strip_suffix("д.");
        left.is_some_and(|left| last_word(left) == "л.")
    };
    let reference = word.strip_suffix('.');
    left.ends_with(is_blank)
        && (is_one_of(word, &PAGES)
            || reference.is_some_and(|word| is_one_of(word, &REFERENCES))
            || word == "д." && leaf())
}

enum Span {
    /// «05.09.2025».
    Date,
    /// «9:30».
    Time,
    /// «XIX».
    Century,
    Number(u32),
    Other,
}

impl Span {
    fn of(text: &str) -> Self {
        let plain = text.len() <= 4 && !text.starts_with('0');
        if text.split('.').map(str::len).eq([2, 2, 4]) && !text.contains(':') {
            Self::Date
        } else if is_time(text) {
            Self::Time
        } else if !text.is_empty() && text.chars().all(|c| "IVX".contains(c)) {
            Self::Century
        } else {
            plain
                .then(|| text.parse().ok())
                .flatten()
                .map_or(Self::Other, Self::Number)
        }
    }
}

fn is_time(text: &str) -> bool {
    text.split_once(':').is_some_and(|(hours, minutes)| {
        let below = |figures: &str, end: u32| figures.parse().is_ok_and(|value: u32| value < end);
        minutes.len() == 2 && hours.len() <= 2 && below(hours, 25) && below(minutes, 60)
    })
}

fn first_number(date: &str) -> u32 {
    head(date, digits(date)).parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::marks;

    #[test]
    fn only_sure_ranges_get_a_dash() {
        for (text, set) in [
            ("5-7 мая", "5–7 мая"),
            ("с 24-26.11.2025", "с 24–26.11.2025"),
            ("01.09.2025-05.09.2025", "01.09.2025–05.09.2025"),
            ("в 2024-2025 гг.", "в 2024–2025 гг."),
            ("2024-2025гг.", "2024–2025 гг."),
            ("2025-2026 учебного года", "2025–2026 учебного года"),
            ("стр.5-7", "стр. 5–7"),
            ("(л.д. 12-15)", "(л. д. 12–15)"),
            ("п. 1-3 ч.2-4, ст. 43-45", "п. 1–3 ч. 2–4, ст. 43–45"),
            ("XIX-XX вв.", "XIX–XX вв."),
            ("с 10:15-10:30.", "с 10:15–10:30."),
            ("3-4 раза, 2-3 недели", "3–4 раза, 2–3 недели"),
            ("15.11.2025 - 20.11.2025", "15.11.2025 – 20.11.2025"),
            ("в 9:15 - 10:30: да", "в 9:15 – 10:30: да"),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
            assert_eq!(marks(set, &[]), set);
        }
    }

    #[test]
    fn other_hyphens_between_numbers_stay() {
        for text in [
            "59-ФЗ",
            "2-й",
            "№ 2202-1",
            "ст. 20.3-1",
            "ст. 193-1",
            "ст. 5-7-9",
            "2024-2025",
            "№ 2024-2025 года",
            "№ 3-4 дня",
            "7-5 мая",
            "+7 912 345-67-89",
            "8-912-345-67-89",
            "620026-620030",
            "2-123/2026",
            "1-2-3 мая",
            "стр. 5-й",
            "дом 5-7",
            "д. 5-7",
            "5 - 7, 1:0-2:10, 10:75-10:80",
            "X-XL, XIX-XX",
        ] {
            assert_eq!(marks(text, &[]), text);
        }
    }
}
