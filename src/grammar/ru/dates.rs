//! Dates in words; days that people have [`written`] come back from there.

pub mod written;

use chrono::{Datelike, NaiveDate};

/// The months as they stand behind a day.
pub(super) const MONTHS_GENITIVE: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// A day in words: «14 ноября 2025 г.».
pub fn day(date: NaiveDate) -> String {
    format!("{} {} {} г.", date.day(), month(date), date.year())
}

/// A period in words, as it stands at the start of a sentence; a single day where both are the same:
/// «С 1 по 14 ноября 2025 г.», «С 30 октября по 14 ноября 2025 г.».
pub fn period(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        day(first)
    } else if first.year() != last.year() {
        format!("С {} по {}", day(first), day(last))
    } else if first.month() != last.month() {
        format!("С {} {} по {}", first.day(), month(first), day(last))
    } else {
        format!("С {} по {}", first.day(), day(last))
    }
}

/// The first day of what goes on, as it stands at the start of a sentence: «С 14 ноября 2025 г.».
pub fn since(first: NaiveDate) -> String {
    format!("С {}", day(first))
}

fn month(date: NaiveDate) -> &'static str {
    MONTHS_GENITIVE
        .get(date.month0() as usize)
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_and_periods_are_written_in_words() {
        assert_eq!(day(date("2025-11-14")), "14 ноября 2025 г.");
        assert_eq!(day(date("2024-02-29")), "29 февраля 2024 г.");
        assert_eq!(since(date("2025-11-14")), "С 14 ноября 2025 г.");
        for (first, last, words) in [
            ("2025-11-14", "2025-11-14", "14 ноября 2025 г."),
            ("2025-11-01", "2025-11-14", "С 1 по 14 ноября 2025 г."),
            (
                "2025-10-30",
                "2025-11-14",
                "С 30 октября по 14 ноября 2025 г.",
            ),
            (
                "2025-12-30",
                "2026-01-14",
                "С 30 декабря 2025 г. по 14 января 2026 г.",
            ),
        ] {
            assert_eq!(period(date(first), date(last)), words);
        }
    }
}
