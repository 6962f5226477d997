//! Months as a chronology: none with few incidents, each in its place.
//!
//! In go incidents by month, out come lines in order: a month, or neighbouring months where one of them had too few;
//! months in which nothing happened show 0. Incidents without a day stand last, or with the smallest line where
//! they are few.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::{Group, Line, Tally};

/// So many months without an incident still have a line each.
const LONGEST_SILENCE: usize = 12;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self(day.year() * 12 + day.month0().cast_signed())
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// Its number in the year, from 1.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0.rem_euclid(12).unsigned_abs() + 1
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), self.number(), 1).unwrap_or_default()
    }
}

/// Neighbouring months.
#[derive(Debug, Clone, Copy)]
struct Period {
    first: i32,
    last: i32,
    tally: Tally,
    undated: bool,
}

/// The lines of the chronology.
pub(super) fn lines(months: &BTreeMap<Month, Tally>, undated: Tally) -> Vec<Line> {
    let mut periods = periods(months);
    while let Some(range) = mergeable(&periods) {
        merge(&mut periods, range);
    }
    let leaves_few = periods.iter().any(|period| period.tally.is_small());
    let mut apart = Some(undated).filter(|undated| undated.incidents > 0);
    if undated.is_small() || leaves_few {
        let dated = periods.iter_mut().filter(|one| one.tally.incidents > 0);
        let smallest = dated.rev().min_by_key(|period| period.tally.incidents);
        if let (Some(period), Some(undated)) = (smallest, apart) {
            period.tally.add(undated);
            period.undated = true;
            apart = None;
        }
    }
    let told = told(periods).into_iter().map(|period| Line {
        group: Group::Months {
            first: Month(period.first),
            last: Month(period.last),
            undated: period.undated,
        },
        tally: Some(period.tally),
    });
    let apart = apart.map(|undated| Line {
        group: Group::Unstated,
        tally: Some(undated),
    });
    told.chain(apart).collect()
}

/// Each month from the first to the last.
fn periods(months: &BTreeMap<Month, Tally>) -> Vec<Period> {
    let ends = (months.keys().next(), months.keys().next_back());
    let (Some(first), Some(last)) = ends else {
        return Vec::new();
    };
    let all = first.0..=last.0;
    all.map(|month| Period {
        first: month,
        last: month,
        tally: months.get(&Month(month)).copied().unwrap_or_default(),
        undated: false,
    })
    .collect()
}

/// The smallest of the small periods with the neighbour that makes fewer months of both, else with the smaller,
/// else with the earlier one.
fn mergeable(periods: &[Period]) -> Option<RangeInclusive<usize>> {
    let is_someone = |(_, period): &(usize, &Period)| period.tally.incidents > 0;
    let numbered = || periods.iter().enumerate().filter(is_someone);
    let small = numbered().filter(|(_, period)| period.tally.is_small());
    let (at, _) = small.min_by_key(|(_, period)| period.tally.incidents)?;
    let before = numbered().take_while(|(index, _)| *index < at).last();
    let after = numbered().find(|(index, _)| *index > at);
    let ranges = [
        before.map(|(index, period)| (index..=at, period)),
        after.map(|(index, period)| (at..=index, period)),
    ];
    let ranges = ranges.into_iter().flatten();
    let range =
        ranges.min_by_key(|(range, period)| (length(periods, range), period.tally.incidents));
    range.map(|(range, _)| range)
}

/// How many months these periods are.
fn length(periods: &[Period], range: &RangeInclusive<usize>) -> i32 {
    let ends = (periods.get(*range.start()), periods.get(*range.end()));
    match ends {
        (Some(first), Some(last)) => last.last - first.first,
        _ => i32::MAX,
    }
}

fn merge(periods: &mut Vec<Period>, range: RangeInclusive<usize>) {
    let at = *range.start();
    let merged: Vec<Period> = periods.drain(range).collect();
    let whole = merged.into_iter().reduce(|mut whole, next| {
        whole.last = next.last;
        whole.tally.add(next.tally);
        whole
    });
    if let Some(whole) = whole {
        periods.insert(at, whole);
    }
}

/// The same with one line for a long silence.
fn told(periods: Vec<Period>) -> Vec<Period> {
    let same =
        |one: &Period, other: &Period| one.tally.incidents == 0 && other.tally.incidents == 0;
    let runs = periods.chunk_by(same);
    let runs = runs.flat_map(|run| match run {
        [first, .., last] if run.len() > LONGEST_SILENCE => vec![Period {
            last: last.last,
            ..*first
        }],
        run => run.to_vec(),
    });
    runs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const JANUARY: i32 = 2025 * 12;

    /// Incidents of each month, those without a day, and the lines that come of them.
    type Example<'e> = (&'e [usize], usize, &'e [(&'e str, usize)]);

    fn tally(incidents: usize) -> Tally {
        Tally {
            incidents,
            people: incidents,
        }
    }

    /// Lines as months from January on with their number; an `u` where those without a day are.
    fn told(counts: &[usize], undated: usize) -> Vec<(String, usize)> {
        let months = (JANUARY..).zip(counts).filter(|(_, count)| **count > 0);
        let months = months.map(|(month, count)| (Month(month), tally(*count)));
        let lines = lines(&months.collect(), tally(undated)).into_iter();
        let shown = lines.map(|line| {
            let name = match line.group {
                Group::Months {
                    first,
                    last,
                    undated,
                } => format!(
                    "{}-{}{}",
                    first.0 - JANUARY + 1,
                    last.0 - JANUARY + 1,
                    if undated { "u" } else { "" }
                ),
                _ => "u".to_owned(),
            };
            (name, line.tally.unwrap().incidents)
        });
        shown.collect()
    }

    #[test]
    fn few_incidents_join_a_neighbouring_month() {
        let table: &[Example<'_>] = &[
            (&[5, 0, 7], 0, &[("1-1", 5), ("2-2", 0), ("3-3", 7)]),
            (&[7, 3, 9], 0, &[("1-2", 10), ("3-3", 9)]),
            (&[9, 3, 7], 0, &[("1-1", 9), ("2-3", 10)]),
            (&[7, 3, 7], 0, &[("1-2", 10), ("3-3", 7)]),
            (&[7, 0, 3, 30], 0, &[("1-1", 7), ("2-2", 0), ("3-4", 33)]),
            (&[2, 2, 2, 2], 0, &[("1-4", 8)]),
            (&[1, 0, 0, 6], 0, &[("1-4", 7)]),
            (&[5, 1, 1, 4, 5], 0, &[("1-1", 5), ("2-4", 6), ("5-5", 5)]),
            (&[5], 0, &[("1-1", 5)]),
            (&[], 6, &[("u", 6)]),
            (&[], 0, &[]),
        ];
        for (counts, undated, expected) in table {
            let expected: Vec<_> = expected
                .iter()
                .map(|(n, c)| ((*n).to_owned(), *c))
                .collect();
            assert_eq!(told(counts, *undated), expected, "{counts:?}");
        }
    }

    #[test]
    fn few_without_a_day_join_the_smallest_line() {
        let table: &[Example<'_>] = &[
            (&[5, 9], 6, &[("1-1", 5), ("2-2", 9), ("u", 6)]),
            (&[5, 9], 1, &[("1-1u", 6), ("2-2", 9)]),
            (&[9, 9], 4, &[("1-1", 9), ("2-2u", 13)]),
            (&[1, 0, 2], 9, &[("1-3u", 12)]),
            (&[3], 2, &[("1-1u", 5)]),
        ];
        for (counts, undated, expected) in table {
            let expected: Vec<_> = expected
                .iter()
                .map(|(n, c)| ((*n).to_owned(), *c))
                .collect();
            assert_eq!(told(counts, *undated), expected, "{counts:?} {undated}");
        }
    }

    #[test]
    fn a_long_silence_is_one_line() {
        let mut counts = vec![0; 30];
        (counts[0], counts[29]) = (5, 5);
        let expected = [("1-1", 5), ("2-29", 0), ("30-30", 5)];
        assert_eq!(told(&counts, 0), expected.map(|(n, c)| (n.to_owned(), c)));
        let year = [&[5], [0; 12].as_slice(), &[5]].concat();
        assert_eq!(told(&year, 0).len(), 14);
    }

    #[test]
    fn a_month_knows_its_year() {
        let month = Month::of(NaiveDate::from_ymd_opt(2025, 12, 31).unwrap());
        assert_eq!((month.year(), month.number()), (2025, 12));
        assert_eq!(month.first_day().to_string(), "2025-12-01");
        assert_eq!(Month(month.0 + 1).first_day().to_string(), "2026-01-01");
    }
}
