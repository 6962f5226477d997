//! What is left of the values of each fact while a condition is searched.
//!
//! In go demands on single facts, out comes whether any value is left. Values are bits in the order of
//! the vocabulary.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Kind, Range, Vocabulary};

/// A set of values of one fact.
pub(super) type Set = u128;

/// Stands for «unknown» among the values of a fact.
pub(super) const UNKNOWN: Set = 1 << 127;
/// So many values have a bit besides.
pub(super) const MOST_VALUES: usize = 127;

/// What every fact may still be.
#[derive(Debug, Clone)]
pub(super) struct State<'a>(BTreeMap<&'a str, Cell>);

/// What one fact may still be.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// Its values, for a fact of one value; else only whether it may be known (1) or unknown.
    pub(super) may: Set,
    /// Of each of these sets a fact of several values has one at least.
    pub(super) hits: Vec<Set>,
    /// The values among them that it has.
    pub(super) has: Set,
    /// The values that it has not.
    misses: Set,
    days: Days,
    /// Whether what holds wherever it is known is demanded already.
    pub(super) is_asked: bool,
    /// The same of what holds wherever it has one of its values.
    pub(super) is_settled: bool,
}

/// Bounds of the first and of the last day, all inclusive.
#[derive(Debug, Clone, Copy)]
struct Days {
    first: (NaiveDate, NaiveDate),
    last: (NaiveDate, NaiveDate),
}

/// A bound of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// It ends before this day.
    EndsBefore(NaiveDate),
    /// It ends on this day or later.
    EndsFrom(NaiveDate),
    /// It begins before this day.
    BeginsBefore(NaiveDate),
    /// It begins on this day or later.
    BeginsFrom(NaiveDate),
}

impl<'a> State<'a> {
    pub(super) fn of(vocabulary: &'a Vocabulary) -> Self {
        let facts = vocabulary.facts.iter();
        let cells = facts.map(|(fact, range)| (fact.as_str(), Cell::of(range)));
        Self(cells.collect())
    }

    pub(super) fn cell(&mut self, fact: &str) -> Option<&mut Cell> {
        self.0.get_mut(fact)
    }
}

/// All values of a fact, known ones only.
pub(super) fn all(range: &Range) -> Set {
    match range.kind {
        Kind::One | Kind::Many if range.choices.len() > MOST_VALUES => !UNKNOWN,
        Kind::One | Kind::Many => (1 << range.choices.len()) - 1,
        Kind::Days => 1,
    }
}

impl Cell {
    fn of(range: &Range) -> Self {
        let known = match range.kind {
            Kind::One => all(range),
            Kind::Many | Kind::Days => 1,
        };
        let ever = (NaiveDate::MIN, NaiveDate::MAX);
        Self {
            may: known | if range.may_be_unknown { UNKNOWN } else { 0 },
            hits: Vec::new(),
            has: 0,
            misses: 0,
            days: Days {
                first: ever,
                last: ever,
            },
            is_asked: false,
            is_settled: false,
        }
    }

    /// Whether it may go on being unknown.
    pub(super) fn may_be_unknown(&self) -> bool {
        self.may & UNKNOWN != 0
    }

    /// Leaves only these values; false where none is left.
    pub(super) fn leave(&mut self, values: Set) -> bool {
        self.may &= values;
        self.may != 0
    }

    /// One value of these at least.
    pub(super) fn hit(&mut self, values: Set) -> bool {
        self.hits.push(values);
        self.leave(!UNKNOWN) && values & !self.misses != 0
    }

    /// This value among others.
    pub(super) fn have(&mut self, value: Set) -> bool {
        self.has |= value;
        self.leave(!UNKNOWN) && self.has & self.misses == 0
    }

    /// None of these values.
    pub(super) fn miss(&mut self, values: Set) -> bool {
        self.misses |= values;
        let is_left = self.hits.iter().all(|hit| hit & !self.misses != 0);
        self.leave(!UNKNOWN) && self.has & self.misses == 0 && is_left
    }

    /// The values that it may have, of these.
    pub(super) fn open(&self, values: Set) -> Set {
        values & !self.misses
    }

    /// Narrows the days; false where no period is left.
    pub(super) fn bound(&mut self, bound: Bound) -> bool {
        let Days { first, last } = &mut self.days;
        let day_before = |day: NaiveDate| day.pred_opt().unwrap_or(NaiveDate::MIN);
        match bound {
            Bound::EndsBefore(day) => last.1 = last.1.min(day_before(day)),
            Bound::EndsFrom(day) => last.0 = last.0.max(day),
            Bound::BeginsBefore(day) => first.1 = first.1.min(day_before(day)),
            Bound::BeginsFrom(day) => first.0 = first.0.max(day),
        }
        // It begins before it ends.
        last.0 = last.0.max(first.0);
        first.1 = first.1.min(last.1);
        let is_left = first.0 <= first.1 && last.0 <= last.1;
        self.leave(!UNKNOWN) && is_left
    }
}
