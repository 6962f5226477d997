//! Days as people write them: `2025-11-14`, «14.11.2025», «14 ноября 2025 г.».
//!
//! In goes a text, out comes a day of the calendar, or why there is none. Nothing is guessed: a year of
//! two digits, a letter «О» for a zero, a Latin letter in the name of a month are no date.

use chrono::NaiveDate;

use super::MONTHS_GENITIVE;

/// What a written day looks like, as a regular expression of JSON Schema; the names of months and the
/// calendar are left to [`read`].
pub const PATTERN: &str = "^\\s*(\\d{4}-\\d{2}-\\d{2}\
    |\\d{1,2}\\s*[./-]\\s*\\d{1,2}\\s*[./-]\\s*\\d{4}(\\s*(г\\.?|Г\\.|года|ГОДА))?\
    |[«\"]?\\d{1,2}[»\"]?\\s+[А-Яа-я]+\\s+\\d{4}(\\s*(г\\.?|Г\\.|года|ГОДА))?)\\s*$";

/// Nothing that a letter tells of was before this year; «0025» is a slip.
const FIRST_YEAR: u32 = 1900;

/// Why a text is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It does not look like a day at all.
    Unclear,
    /// The year is left out or has fewer than four digits.
    ShortYear,
    /// The calendar has no such day.
    NoSuchDay,
}

/// The day that a text names.
///
/// # Errors
/// Why it names none.
pub fn read(text: &str) -> Result<NaiveDate, Unread> {
    let text = text.trim();
    let [day, month, year] = iso(text)
        .or_else(|| in_digits(text))
        .or_else(|| in_words(text))
        .ok_or(Unread::Unclear)?;
    let (Some(day), Some(month)) = (number(day, 2), month_number(month)) else {
        return Err(Unread::Unclear);
    };
    if year.len() < 4 && year.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Unread::ShortYear);
    }
    let year = number(year, 4).filter(|year| *year >= FIRST_YEAR);
    let year = year.ok_or(Unread::Unclear)?;
    i32::try_from(year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(Unread::NoSuchDay)
}

/// `2025-11-14`.
fn iso(text: &str) -> Option<[&str; 3]> {
    match text.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] if [year.len(), month.len(), day.len()] == [4, 2, 2] => {
            Some([day, month, year])
        }
        _ => None,
    }
}

/// «14.11.2025», «14.11.2025 г.», and with slashes or hyphens.
fn in_digits(text: &str) -> Option<[&str; 3]> {
    let text = without_tail(text);
    ['.', '/', '-'].iter().find_map(|between| {
        let parts: Vec<&str> = text.split(*between).map(str::trim).collect();
        match parts.as_slice() {
            [day, month] if number(month, 2).is_some() => Some([*day, *month, ""]),
            [day, month, year] if number(month, 2).is_some() => Some([*day, *month, *year]),
            _ => None,
        }
    })
}

/// «14 ноября 2025», «"14" ноября 2025 г.».
fn in_words(text: &str) -> Option<[&str; 3]> {
    let words: Vec<&str> = without_tail(text).split_whitespace().collect();
    let (day, month, year) = match words.as_slice() {
        [day, month] => (day, month, ""),
        [day, month, year] => (day, month, *year),
        _ => return None,
    };
    let bare = |(open, close): &(char, char)| day.strip_prefix(*open)?.strip_suffix(*close);
    let day = [('«', '»'), ('"', '"')].iter().find_map(bare);
    let day = day.unwrap_or(words.first()?);
    number(month, 2).is_none().then_some([day, *month, year])
}

/// The text before «г.» or «года».
fn without_tail(text: &str) -> &str {
    let tails = ["года", "ГОДА", "г.", "Г.", "г"];
    let bare = tails.iter().find_map(|tail| text.strip_suffix(tail));
    bare.map_or(text, str::trim_end)
}

/// A number of one digit at least and so many at most.
fn number(text: &str, most: usize) -> Option<u32> {
    let digits = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// The number of a month in digits or in the genitive.
fn month_number(month: &str) -> Option<u32> {
    let word = month.to_lowercase();
    let index = MONTHS_GENITIVE.iter().position(|name| *name == word);
    match index {
        Some(index) => u32::try_from(index + 1).ok(),
        None => number(month, 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_ways_to_write_a_day_are_understood() {
        for (text, day) in [
            ("2025-11-14", "2025-11-14"),
            ("14.11.2025", "2025-11-14"),
            ("1.1.2026", "2026-01-01"),
            (" 14. 11. 2025 г. ", "2025-11-14"),
            ("14.11.2025г", "2025-11-14"),
            ("14/11/2025", "2025-11-14"),
            ("14-11-2025", "2025-11-14"),
            ("14 ноября 2025", "2025-11-14"),
            ("14 ноября 2025 г.", "2025-11-14"),
            ("14\u{a0}Ноября 2025\u{a0}г.", "2025-11-14"),
            ("14 ноября 2025 года", "2025-11-14"),
            ("14 НОЯБРЯ 2025 ГОДА", "2025-11-14"),
            ("«14» ноября 2025 г.", "2025-11-14"),
            ("\"01\" мая 2025г.", "2025-05-01"),
            ("29.02.2024", "2024-02-29"),
            ("31 августа 2025", "2025-08-31"),
        ] {
            assert_eq!(
                read(text).map(|day| day.to_string()),
                Ok(day.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_day_says_why() {
        for (text, why) in [
            ("14.11.25", Unread::ShortYear),
            ("14.11.25 г.", Unread::ShortYear),
            ("14 ноября 25", Unread::ShortYear),
            ("14 ноября", Unread::ShortYear),
            ("14.11", Unread::ShortYear),
            ("25-11-14", Unread::ShortYear),
            ("29.02.2025", Unread::NoSuchDay),
            ("29.02.1900", Unread::NoSuchDay),
            ("31.04.2025", Unread::NoSuchDay),
            ("31 апреля 2025 г.", Unread::NoSuchDay),
            ("00.13.2025", Unread::NoSuchDay),
            ("11/14/2025", Unread::NoSuchDay),
            ("2025-02-30", Unread::NoSuchDay),
            ("", Unread::Unclear),
            ("вчера", Unread::Unclear),
            ("2025", Unread::Unclear),
            ("2025-1-5", Unread::Unclear),
            ("2025.11.14", Unread::Unclear),
            ("14.11.20255", Unread::Unclear),
            ("14.11.0025", Unread::Unclear),
            ("14.11.-025", Unread::Unclear),
            ("+1.11.2025", Unread::Unclear),
            ("О1.11.2025", Unread::Unclear),
            ("1З.11.2025", Unread::Unclear),
            ("14.1O.2025", Unread::Unclear),
            ("14 нoября 2025", Unread::Unclear),
            ("14 ноябрь 2025", Unread::Unclear),
            ("14.11.2025 15:30", Unread::Unclear),
            ("14 11 2025", Unread::Unclear),
            ("١٤.11.2025", Unread::Unclear),
            ("«14\" ноября 2025", Unread::Unclear),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
    }
}
