//! «14.11.2025», «10–14 ноября 2025», «с 10.11.2025», «вчера»: when something happened.
//!
//! In goes what a person typed, out come the fields `date`, or `from` and `to`, or `from` and
//! `ongoing`. What is none of these becomes a `date` that the check refuses.

use chrono::{Days, NaiveDate};

use super::{Draft, in_one_line};
use crate::grammar::ru::dates::written::read;

/// When something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// On one day.
    Day(NaiveDate),
    /// From the first to the last day.
    Period(NaiveDate, NaiveDate),
    /// From a day on, and still.
    Since(NaiveDate),
}

/// Words for days counted from today.
const DAYS_AGO: [(&str, u64); 5] = [
    ("сегодня", 0),
    ("вчера", 1),
    ("позавчера", 2),
    ("today", 0),
    ("yesterday", 1),
];

/// What says that something still goes on.
const STILL: [&str; 5] = [
    "по настоящее время",
    "до настоящего времени",
    "по сей день",
    "до сих пор",
    "по сегодня",
];

impl Draft {
    pub(super) fn answer_days(&mut self, path: &str, text: &str, today: NaiveDate) -> Vec<String> {
        let around = path.strip_suffix("date").unwrap_or(path);
        let [from, to, ongoing] = ["from", "to", "ongoing"].map(|name| format!("{around}{name}"));
        for field in [path, &from, &to, &ongoing] {
            self.remove(field);
        }
        match when(text, today) {
            Some(When::Day(day)) => self.set(path, &day.to_string()),
            Some(When::Period(first, last)) => {
                self.set(&from, &first.to_string());
                self.set(&to, &last.to_string());
            }
            Some(When::Since(first)) => {
                self.set(&from, &first.to_string());
                self.set(&ongoing, "true");
            }
            None => self.set(path, &in_one_line(text)),
        }
        vec![path.to_owned(), from, to, ongoing]
    }

    pub(super) fn typed_days(&self, path: &str) -> String {
        let around = path.strip_suffix("date").unwrap_or(path);
        let day = |field: &str| {
            let text = self.text(field)?;
            let day = read(text).map(|day| day.format("%d.%m.%Y").to_string());
            Some(day.unwrap_or_else(|_| text.to_owned()))
        };
        let (from, to) = (day(&format!("{around}from")), day(&format!("{around}to")));
        match (day(path), from, to) {
            (Some(day), ..) => day,
            (None, Some(from), Some(to)) => format!("{from} – {to}"),
            (None, Some(from), None) => format!("с {from}"),
            (None, None, to) => to.unwrap_or_default(),
        }
    }
}

/// When it was, in the words of a person; `None` where they name no days.
pub(super) fn when(text: &str, today: NaiveDate) -> Option<When> {
    let text = in_one_line(text);
    let lower = text.to_lowercase();
    if let Some((_, ago)) = DAYS_AGO.iter().find(|(word, _)| *word == lower) {
        return today.checked_sub_days(Days::new(*ago)).map(When::Day);
    }
    if let Ok(day) = read(&text) {
        return Some(When::Day(day));
    }
    // «С» is typed with a Latin letter as easily.
    let since = ["с ", "со ", "c ", "С ", "C ", "from "];
    let rest = since.iter().find_map(|word| text.strip_prefix(word));
    let open = STILL.iter().find_map(|still| lower.strip_suffix(still));
    if let Some(rest) = rest {
        let rest = open.map_or(rest, |open| {
            rest.get(..rest.len() - (lower.len() - open.len()))
                .unwrap_or(rest)
        });
        if let Ok(day) = read(rest.trim().trim_end_matches(',')) {
            return Some(When::Since(day));
        }
    }
    period(rest.unwrap_or(&text))
}

/// Two days around a dash or «по»; the first may leave out what the second says.
fn period(text: &str) -> Option<When> {
    [" по ", " до ", "–", "—", " - ", "..."]
        .iter()
        .find_map(|between| {
            let (first, last) = text.split_once(between)?;
            let day = read(last).ok()?;
            let first = first.trim();
            let first = read(first).or_else(|_| read(&with_rest_of(first, last.trim())));
            Some(When::Period(first.ok()?, day))
        })
}

/// «10» with the month and the year of «14.11.2025», «10.11» with its year.
fn with_rest_of(first: &str, last: &str) -> String {
    let marks = ['.', ' '];
    let said = first.matches(marks).count();
    let rest = last.match_indices(marks).nth(said);
    let rest = rest.and_then(|(at, _)| last.get(at..)).unwrap_or_default();
    format!("{first}{rest}")
}
