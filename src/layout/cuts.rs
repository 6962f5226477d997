//! Where the rows of a letter part into pages.
//!
//! Pages are as few as can be. Of the ways to cut them, the one is taken that leaves whole what is short,
//! fills the pages, and leaves the last one more than a signature. What is tied never parts, unless it is
//! longer than a page.

use super::rows::Row;
use super::style::{BOTTOM, Pt, Scale, TOP};

/// How many rows a last page has at least.
const FEWEST_ROWS: usize = 9;
/// How many rows of a page may stay empty for a better cut.
const MOST_EMPTY: usize = 12;
/// A paragraph of so many rows should not be parted.
const SHORT: usize = 6;

const EMPTY_ROW: usize = 1;
const PARTED: usize = 3;
const SHORT_PARTED: usize = 12;
const MISSING_ROW: usize = 100;

/// How many rows go on each page.
pub(super) fn cuts(rows: &[Row], scale: Scale) -> Vec<usize> {
    let mut ways = vec![Way::default()];
    while !ways.is_empty() {
        let cost = |way: &&Way| way.cost;
        let finished = ways.iter().filter(|way| way.end() == rows.len());
        if let Some(cheapest) = finished.min_by_key(cost) {
            return cheapest.pages();
        }
        let mut longer: Vec<Way> = Vec::new();
        for way in &ways {
            for way in way.longer(rows, scale) {
                match longer.iter_mut().find(|other| other.end() == way.end()) {
                    Some(other) if other.cost < way.cost => {}
                    // Of two as good, the one whose first pages are fuller.
                    Some(other) => *other = way,
                    None => longer.push(way),
                }
            }
        }
        // Who is a whole page behind another needs a page more: in long letters those are most.
        let furthest = longer.iter().map(Way::end).max().unwrap_or_default();
        longer.retain(|way| {
            let rest = rows.get(way.end()..).unwrap_or_default();
            way.end() + fitting(rest, scale) >= furthest
        });
        ways = longer;
    }
    Vec::new()
}

/// A way to cut the first pages.
#[derive(Debug, Clone, Default)]
struct Way {
    cost: usize,
    /// After the last row of each page.
    ends: Vec<usize>,
}

impl Way {
    fn end(&self) -> usize {
        self.ends.last().copied().unwrap_or_default()
    }

    fn pages(&self) -> Vec<usize> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let ends = self.ends.iter().zip(starts);
        ends.map(|(end, start)| end - start).collect()
    }

    fn with(&self, rows: usize, cost: usize) -> Self {
        let mut ends = self.ends.clone();
        ends.push(self.end() + rows);
        Self {
            cost: self.cost + cost,
            ends,
        }
    }

    /// The ways with one page more.
    fn longer(&self, rows: &[Row], scale: Scale) -> Vec<Self> {
        let rest = rows.get(self.end()..).unwrap_or_default();
        let fitting = fitting(rest, scale);
        if fitting == rest.len() {
            let missing = FEWEST_ROWS.saturating_sub(fitting);
            let first = self.ends.is_empty();
            return vec![self.with(fitting, if first { 0 } else { missing * MISSING_ROW })];
        }
        let least = fitting.saturating_sub(MOST_EMPTY).max(1);
        let places = (least..=fitting).filter(|&at| !is_bound(rest, at));
        let ways: Vec<Self> = places
            .map(|at| self.with(at, price(rest, at) + (fitting - at) * EMPTY_ROW))
            .collect();
        if ways.is_empty() {
            // Rows tied over more than that have to part where they can, or anywhere.
            let parted = (1..least).rev().find(|&at| !is_bound(rest, at));
            return vec![self.with(parted.unwrap_or(fitting.max(1)), 0)];
        }
        ways
    }
}

/// How many rows fit a page.
fn fitting(rows: &[Row], scale: Scale) -> usize {
    let mut y = TOP;
    let gaps = std::iter::once(Pt::ZERO).chain(rows.iter().skip(1).map(|row| row.gap));
    let fits = |gap: &Pt| {
        y += scale.leading + *gap;
        y <= BOTTOM
    };
    gaps.take(rows.len()).take_while(fits).count()
}

fn is_bound(rows: &[Row], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|above| rows.get(above));
    above.is_some_and(|row| row.bond)
}

/// What it costs to part rows at a place.
fn price(rows: &[Row], at: usize) -> usize {
    let (above, below) = rows.split_at(at.min(rows.len()));
    if !below.first().is_some_and(|row| row.goes_on) {
        return 0;
    }
    let head = above.iter().rev().take_while(|row| row.goes_on).count() + 1;
    let tail = below.iter().take_while(|row| row.goes_on).count();
    if head + tail <= SHORT {
        SHORT_PARTED
    } else {
        PARTED
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: usize) -> Vec<Row> {
        vec![Row::default(); count]
    }

    fn first(rows: &[Row]) -> usize {
        cuts(rows, Scale::SMALL)[0]
    }

    #[test]
    fn tied_rows_go_to_the_next_page_together() {
        let full = first(&rows(115));
        let mut tied = rows(115);
        for row in tied.iter_mut().take(full).skip(full - 3) {
            row.bond = true;
        }
        assert_eq!(first(&tied), full - 3);
        for row in tied.iter_mut().take(full).skip(full - 20) {
            row.bond = true;
        }
        assert_eq!(first(&tied), full - 20);
        for row in &mut tied {
            row.bond = true;
        }
        assert_eq!(first(&tied), full);
    }

    #[test]
    fn a_last_page_has_more_than_a_signature() {
        let full = first(&rows(200));
        assert_eq!(cuts(&rows(full), Scale::SMALL), [full]);
        assert_eq!(first(&rows(full + 1)), full + 1 - FEWEST_ROWS);
        assert_eq!(cuts(&rows(3), Scale::SMALL), [3]);
        assert!(cuts(&[], Scale::SMALL).is_empty());
    }

    #[test]
    fn short_paragraphs_stay_whole_where_that_costs_no_page() {
        let full = first(&rows(115));
        for (from, count, expected) in [
            // A short one that begins three rows above the foot, one that is long, one that fits.
            (full - 3, 6, full - 3),
            (full - 3, 7, full),
            (full - 6, 6, full),
        ] {
            let mut parted = rows(115);
            for row in parted.iter_mut().skip(from + 1).take(count - 1) {
                row.goes_on = true;
            }
            assert_eq!(first(&parted), expected, "{count} from {from}");
        }
        let mut two = rows(2 * full);
        for row in two.iter_mut().skip(full - 2).take(4) {
            row.goes_on = true;
        }
        assert_eq!(cuts(&two, Scale::SMALL), [full, full]);
    }

    #[test]
    fn no_gap_opens_a_page() {
        let mut gapped = rows(115);
        gapped[0].gap = Pt::new(500);
        assert_eq!(first(&gapped), first(&rows(115)));
    }
}
