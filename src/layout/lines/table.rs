//! The table of the cheapest ways to break a text.
//!
//! In go the places where lines may end with the widths up to them, out come the places where they do.
//! A way to a place is kept for each number of hyphens in a row and each looseness of its last line,
//! as those change what the next line costs. Only lines that can be tolerated are looked at: each way
//! is dropped as soon as every further line from it would be too long.

use super::cost::{self, Candidate, Looseness, Tolerance};
use super::{Column, HYPHENS_IN_A_ROW};
use crate::layout::text::{BreakKind, Glyph};

/// A place where a line may end, with what stands before it in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) kind: BreakKind,
    /// Before the end of the line.
    pub(super) end: Sum,
    /// Before the start of the next.
    pub(super) next: Sum,
    /// Advance of the hyphen that the line gains, in the face of the word it divides.
    pub(super) hyphen: i64,
}

/// Width, and number and widths of the gaps in it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    pub(super) advance: i64,
    pub(super) gaps: i64,
    /// What the gaps take of it.
    pub(super) space: i64,
    /// What they can lose.
    pub(super) give: i64,
}

impl Sum {
    pub(super) fn add(&mut self, glyph: Glyph) {
        let advance = i64::from(glyph.advance);
        self.advance += advance;
        if glyph.is_gap() {
            self.gaps += 1;
            self.space += advance;
            self.give += cost::give(advance);
        }
    }

    /// The width as narrow as may be.
    pub(super) fn narrowest(self) -> i64 {
        self.advance - self.give
    }
}

/// A line that was chosen: the number of the place where it ends, and its measures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chosen {
    pub(super) place: usize,
    pub(super) line: Candidate,
}

/// A way to break the text down to a place.
#[derive(Debug, Clone, Copy)]
struct Way {
    cost: i64,
    /// Number of the place where its last line ends; the first way has none.
    place: Option<usize>,
    /// Number of the way before that line.
    from: usize,
    hyphens: usize,
    looseness: Looseness,
}

const LOOSENESSES: usize = 4;
/// The cheapest ways to one place.
type Best = [Option<Way>; (HYPHENS_IN_A_ROW + 1) * LOOSENESSES];

/// A text and the column it is to fill.
pub(super) struct Table<'a> {
    pub(super) places: &'a [Place],
    pub(super) column: Column,
}

impl Table<'_> {
    /// The cheapest lines; `None` if some would be worse than is tolerated.
    pub(super) fn cheapest(&self, tolerance: Tolerance) -> Option<Vec<Chosen>> {
        let mut ways = vec![Way {
            cost: 0,
            place: None,
            from: 0,
            hyphens: 0,
            looseness: Looseness::Even,
        }];
        // Ways before this one make no line that fits any more.
        let mut first = 0;
        for (number, place) in self.places.iter().enumerate() {
            if place.kind.is_last_resort() && !tolerance.last_resort {
                continue;
            }
            while ways
                .get(first)
                .is_some_and(|way| self.is_too_long(way, *place))
            {
                first += 1;
            }
            let mut best = self.best(&ways, first, number, tolerance);
            if tolerance.boundless && best.iter().all(Option::is_none) {
                best = self.forced(&ways, number);
            }
            keep_useful(&mut best);
            ways.extend(best.into_iter().flatten());
        }
        self.trace(&ways)
    }

    /// Whether no line that starts where a way ends fits if it reaches a place.
    fn is_too_long(&self, way: &Way, place: Place) -> bool {
        let start = self.start(way.place).narrowest();
        place.end.narrowest() - start > self.measure(way.place)
    }

    /// The cheapest ways to a place by a line that is tolerated.
    fn best(&self, ways: &[Way], first: usize, number: usize, tolerance: Tolerance) -> Best {
        let mut best = Best::default();
        let reachable = ways.iter().enumerate().skip(first);
        let mut known: Option<(Option<usize>, Candidate, i64)> = None;
        for (from, way) in reachable {
            let (line, cost) = match known {
                Some((place, line, cost)) if place == way.place => (line, cost),
                _ => {
                    let line = self.candidate(way.place, number);
                    (line, line.cost(self.column))
                }
            };
            known = Some((way.place, line, cost));
            if line.is_intolerable(tolerance) {
                if line.kind == BreakKind::End {
                    continue;
                }
                // Lines that start later are shorter still.
                break;
            }
            if !line.is_overfull(self.column.fill) {
                self.improve(&mut best, (from, way), number, line, cost);
            }
        }
        best
    }

    /// The ways by the shortest line to a place, though it does not fit.
    fn forced(&self, ways: &[Way], number: usize) -> Best {
        let mut best = Best::default();
        let last = ways.last().and_then(|way| way.place);
        let shortest = ways.iter().enumerate().rev();
        for (from, way) in shortest.take_while(|(_, way)| way.place == last) {
            let line = self.candidate(way.place, number);
            self.improve(&mut best, (from, way), number, line, line.cost(self.column));
        }
        best
    }

    /// Notes the way that goes on by this line, if it is the cheapest so far.
    fn improve(
        &self,
        best: &mut Best,
        (from, way): (usize, &Way),
        number: usize,
        line: Candidate,
        cost: i64,
    ) {
        let hyphens = if line.kind.is_hyphen() {
            way.hyphens + 1
        } else {
            0
        };
        if hyphens > HYPHENS_IN_A_ROW {
            return;
        }
        let looseness = line.looseness(self.column.fill);
        let mut cost = way.cost + cost;
        if hyphens > 1 {
            cost += cost::SECOND_HYPHEN;
        }
        if way.place.is_some() && looseness.is_far_from(way.looseness) {
            cost += cost::UNEVEN;
        }
        let slot = best.get_mut(hyphens * LOOSENESSES + looseness as usize);
        if let Some(slot) = slot
            && slot.is_none_or(|known| cost < known.cost)
        {
            *slot = Some(Way {
                cost,
                place: Some(number),
                from,
                hyphens,
                looseness,
            });
        }
    }

    fn candidate(&self, from: Option<usize>, number: usize) -> Candidate {
        let before = self.start(from);
        let place = self.places.get(number);
        let after = place.map_or(Sum::default(), |place| place.end);
        let kind = place.map_or(BreakKind::End, |place| place.kind);
        let hyphen = place.map_or(0, |place| place.hyphen);
        let width = after.advance - before.advance + hyphen;
        let previous = from.and_then(|from| self.places.get(from));
        Candidate {
            slack: self.measure(from) - width,
            gaps: after.gaps - before.gaps,
            space: after.space - before.space,
            give: after.give - before.give,
            kind,
            starts_in_word: previous.is_some_and(|previous| previous.kind.is_hyphen()),
            width,
        }
    }

    /// What stands before the line that starts behind a place.
    fn start(&self, place: Option<usize>) -> Sum {
        let place = place.and_then(|place| self.places.get(place));
        place.map_or(Sum::default(), |place| place.next)
    }

    fn measure(&self, from: Option<usize>) -> i64 {
        if from.is_some() {
            self.column.rest
        } else {
            self.column.first
        }
    }

    /// Walks the cheapest way back from the end of the text.
    fn trace(&self, ways: &[Way]) -> Option<Vec<Chosen>> {
        let end = self.places.len().checked_sub(1)?;
        let reached = ways.iter().rev().take_while(|way| way.place == Some(end));
        let mut way = *reached.min_by_key(|way| way.cost)?;
        let mut chosen = Vec::new();
        while let Some(place) = way.place {
            way = *ways.get(way.from)?;
            chosen.push(Chosen {
                place,
                line: self.candidate(way.place, place),
            });
        }
        chosen.reverse();
        Some(chosen)
    }
}

/// Drops ways that can never win: whatever comes, another to the same place with no more hyphens is
/// cheaper by more than an uneven line costs.
fn keep_useful(best: &mut Best) {
    for slot in 0..best.len() {
        let others = *best;
        let Some(way) = others.get(slot).copied().flatten() else {
            continue;
        };
        let beaten = others
            .iter()
            .flatten()
            .any(|other| other.hyphens <= way.hyphens && other.cost + cost::UNEVEN < way.cost);
        if beaten && let Some(slot) = best.get_mut(slot) {
            *slot = None;
        }
    }
}
