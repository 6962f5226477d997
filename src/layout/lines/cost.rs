//! What a line costs the eye.

use super::{Column, Fill};
use crate::layout::style::Pt;
use crate::layout::text::BreakKind;

/// A line of ordinary looseness gains half a space at each gap, a line as tight as may be loses
/// a third: narrower spaces let words run together.
const STRETCH: f64 = 0.5;
const SHRINK: f64 = 1.0 / 3.0;
const MOST_SHRUNK: i64 = 3;
/// A line whose gaps would each gain more than this many spaces stays ragged.
const MOST_GAINED: i64 = 2;
/// Advance of a space in thousandths of an em; the same in every face.
const SPACE: i64 = 250;

const HYPHEN: f64 = 3_000.0;
const POOR_HYPHEN: f64 = 20_000.0;
const RELUCTANCE: f64 = 2_500.0;
const EMERGENCY: f64 = 1e6;
const TINY_LAST_LINE: f64 = 3e6;
const RAGGED_LINE: f64 = 10_000.0;
/// Badness of any line that is not justified: so much more than its raggedness that a text never
/// takes a line more than it needs.
const EACH_LINE: f64 = 1_000.0;
const RAGGEDNESS: f64 = 100.0;
/// Keeps a line that cannot fit out of every other way to break the text.
const OVERFULL: f64 = 1e15;

/// What two divided words in a row cost beside each of them.
pub(super) const SECOND_HYPHEN: f64 = 4_000.0;

/// A line that might be.
pub(super) struct Candidate {
    /// What is left of the column.
    pub(super) slack: Pt,
    /// Spaces inside the line.
    pub(super) gaps: i64,
    /// How it ends.
    pub(super) kind: BreakKind,
    /// Whether it starts inside a word.
    pub(super) starts_in_word: bool,
    /// Its natural width.
    pub(super) width: Pt,
}

impl Candidate {
    /// Whether it does not fit however narrow its spaces.
    pub(super) fn is_overfull(&self, size: Pt, column: Column) -> bool {
        let shrinkable = match column.fill {
            Fill::Justified => size.em(SPACE * self.gaps).share(MOST_SHRUNK),
            Fill::Ragged | Fill::Balanced => Pt::ZERO,
        };
        self.slack + shrinkable < Pt::ZERO
    }

    /// What it costs; nothing is free, so of two equal ways the one with fewer lines wins.
    pub(super) fn cost(&self, size: Pt, column: Column) -> f64 {
        if self.is_overfull(size, column) {
            return OVERFULL;
        }
        let ending = match self.kind {
            BreakKind::Space => 0.0,
            BreakKind::Reluctant => RELUCTANCE,
            BreakKind::Hyphen => HYPHEN,
            BreakKind::PoorHyphen => POOR_HYPHEN,
            BreakKind::Emergency => EMERGENCY,
            BreakKind::End if self.is_tiny(size) => TINY_LAST_LINE,
            BreakKind::End => 0.0,
        };
        let last = self.kind == BreakKind::End;
        let raggedness = self.slack.ratio(column.rest);
        let badness = match column.fill {
            Fill::Justified if last && self.slack >= Pt::ZERO => 0.0,
            Fill::Justified if self.stays_ragged(size) => RAGGED_LINE * (1.0 + raggedness),
            Fill::Justified => self.strain(size),
            Fill::Ragged if last => 0.0,
            Fill::Ragged | Fill::Balanced => EACH_LINE + RAGGEDNESS * raggedness * raggedness,
        };
        (10.0 + badness) * (10.0 + badness) + ending
    }

    /// What each gap gains or, if negative, loses in the finished line.
    pub(super) fn stretch(&self, size: Pt, column: Column) -> Pt {
        let loose_end = self.kind == BreakKind::End && self.slack > Pt::ZERO;
        if column.fill != Fill::Justified || loose_end || self.stays_ragged(size) {
            return Pt::ZERO;
        }
        self.slack.share(self.gaps)
    }

    /// A last line shorter than the indent below it looks lost, the end of a word still more so.
    fn is_tiny(&self, size: Pt) -> bool {
        let end_of_word = self.starts_in_word && self.gaps == 0;
        self.width < size.em(if end_of_word { 4_000 } else { 2_500 })
    }

    fn stays_ragged(&self, size: Pt) -> bool {
        self.slack > size.em(SPACE * self.gaps) * MOST_GAINED
    }

    fn strain(&self, size: Pt) -> f64 {
        let change = self.slack.ratio(size.em(SPACE * self.gaps));
        let strain = (change / if change < 0.0 { SHRINK } else { STRETCH }).abs();
        100.0 * strain * strain * strain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Pt = Pt::new(12);
    const COLUMN: Column = Column {
        first: Pt::new(400),
        rest: Pt::new(400),
        fill: Fill::Justified,
    };

    fn line(slack: i64, kind: BreakKind) -> Candidate {
        Candidate {
            slack: Pt::new(slack),
            gaps: 10,
            kind,
            starts_in_word: false,
            width: Pt::new(400 - slack),
        }
    }

    #[test]
    fn looser_and_tighter_lines_cost_more() {
        let cost = |slack, kind| line(slack, kind).cost(SIZE, COLUMN);
        let space = BreakKind::Space;
        assert!(cost(0, space) < cost(10, space));
        assert!(cost(10, space) < cost(30, space));
        assert!(cost(30, space) < cost(59, space));
        assert!(cost(59, space) < cost(200, space));
        assert!(cost(0, space) < cost(-5, space));
        assert!(cost(-5, space) < cost(-8, space));
        assert!(cost(5, BreakKind::Hyphen) > cost(5, space));
        assert!(cost(300, BreakKind::End) <= cost(0, space));
    }

    #[test]
    fn spaces_share_what_is_left_within_limits() {
        let stretch = |slack, kind| line(slack, kind).stretch(SIZE, COLUMN);
        assert_eq!(stretch(20, BreakKind::Space), Pt::new(2));
        assert_eq!(stretch(-5, BreakKind::Space), Pt::thousandths(-500));
        assert_eq!(stretch(200, BreakKind::Space), Pt::ZERO);
        assert_eq!(stretch(20, BreakKind::End), Pt::ZERO);
        assert_eq!(stretch(-5, BreakKind::End), Pt::thousandths(-500));
        assert!(line(-11, BreakKind::Space).is_overfull(SIZE, COLUMN));
    }
}
