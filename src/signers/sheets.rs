//! The paper sheets that a table was typed in from.
//!
//! In go the numbers of sheets and lines, out come which line was typed in twice and which sheets between the first
//! and the last are absent: those went out and did not come back.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use super::Signer;

/// How many gaps are worth naming.
const MOST: usize = 20;

/// What came back on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheets {
    /// How many people stand on sheets.
    pub people: usize,
    /// How many sheets these are.
    pub sheets: usize,
    /// The sheets between the first and the last that are absent, as ranges.
    pub absent: Vec<RangeInclusive<u32>>,
}

impl Sheets {
    /// The sheets of these people; `None` where nobody has one.
    #[must_use]
    pub fn of(people: &[Signer]) -> Option<Self> {
        let numbers: Vec<u32> = people.iter().filter_map(|one| one.sheet).collect();
        let sheets: BTreeSet<u32> = numbers.iter().copied().collect();
        let next = sheets.iter().skip(1);
        let absent = sheets.iter().zip(next).filter_map(|(one, next)| {
            let (first, last) = (one.saturating_add(1), next.saturating_sub(1));
            (first <= last).then_some(first..=last)
        });
        (!sheets.is_empty()).then(|| Self {
            people: numbers.len(),
            sheets: sheets.len(),
            absent: absent.collect(),
        })
    }

    /// The absent sheets in a line: «3, 7–9»; and how many gaps there are besides.
    #[must_use]
    pub fn absent_told(&self) -> (String, usize) {
        let told = self
            .absent
            .iter()
            .take(MOST)
            .map(|range| match range.end() - range.start() {
                0 => range.start().to_string(),
                _ => format!("{}–{}", range.start(), range.end()),
            });
        let told: Vec<String> = told.collect();
        (told.join(", "), self.absent.len().saturating_sub(MOST))
    }
}

/// Whose line of whose sheet was typed in before: who, and the earlier one.
pub(super) fn twice(people: &[Signer]) -> Vec<(usize, usize)> {
    let mut known: HashMap<(u32, u32), usize> = HashMap::new();
    let mut found = Vec::new();
    for (index, one) in people.iter().enumerate() {
        let (Some(sheet), Some(line)) = (one.sheet, one.line) else {
            continue;
        };
        let first = *known.entry((sheet, line)).or_insert(index);
        if first != index {
            found.push((index, first));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::joined::JoinedRow;
    use crate::case::people::Applicant;

    fn on(sheets: &[(u32, u32)]) -> Vec<Signer> {
        let number = |number: u32| (number > 0).then_some(number);
        let people = sheets.iter().map(|(sheet, line)| Signer {
            applicant: Applicant::default(),
            sheet: number(*sheet),
            line: number(*line),
            row: JoinedRow {
                number: 2,
                cells: Vec::new(),
            },
        });
        people.collect()
    }

    #[test]
    fn sheets_that_did_not_come_back_are_told_as_ranges() {
        for (sheets, told) in [
            (
                &[(1, 1), (2, 1), (4, 1), (5, 2), (6, 1), (10, 1)][..],
                "3, 7–9",
            ),
            (&[(4, 1), (4, 2)], ""),
            (&[(9, 0), (7, 0)], "8"),
        ] {
            let sheets = Sheets::of(&on(sheets)).unwrap();
            assert_eq!(sheets.absent_told(), (told.to_owned(), 0));
        }
        assert_eq!(Sheets::of(&on(&[(0, 3)])), None);
        let sheets = Sheets::of(&on(&[(1, 1), (1, 2), (0, 3), (4, 1)])).unwrap();
        assert_eq!((sheets.people, sheets.sheets), (3, 2));
    }

    #[test]
    fn many_gaps_are_counted() {
        let sheets: Vec<(u32, u32)> = (0..50).map(|index| (2 * index + 1, 1)).collect();
        let (told, more) = Sheets::of(&on(&sheets)).unwrap().absent_told();
        assert_eq!((told.split(", ").count(), more), (20, 29));
    }

    #[test]
    fn a_line_is_typed_in_once() {
        let people = on(&[(1, 1), (1, 2), (2, 1), (1, 1), (1, 0), (1, 0), (1, 1)]);
        assert_eq!(twice(&people), [(3, 0), (6, 0)]);
    }
}
