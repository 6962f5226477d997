//! What a line costs the eye, and how bad a line may be at all.
//!
//! Widths are thousandths of an em, so a text costs the same in type of any size. All of it is whole
//! numbers: the same lines on every machine.

use super::{Column, Fill};
use crate::layout::text::BreakKind;

/// A line of ordinary looseness gains half a space at each gap, a line as tight as may be loses
/// a third: narrower spaces let words run together. In thousandths of a space.
const STRETCH: i64 = 500;
const SHRINK: i64 = 333;
/// A line whose gaps would each gain more than this, in thousandths of a space, stays ragged.
const MOST_GAINED: i64 = 2_000;

/// What it costs to end a line there. The dearer hyphens are, the fewer there are and the wider the
/// spaces become; the tests of typesetting measure both.
const RELUCTANCE: i64 = 2_500;
const HYPHEN: i64 = 25_000;
const SHORT_WORD: i64 = 30_000;
const POOR_HYPHEN: i64 = 34_000;
const SINGLE_LETTER: i64 = 200_000;
const RARE_HYPHEN: i64 = 300_000;
const EMERGENCY: i64 = 1_000_000;
/// As much as a line that stays ragged: a paragraph rather takes wide spaces.
const TINY_LAST_LINE: i64 = 20_000_000;
/// Badness of a line of ordinary looseness.
const ORDINARY: i64 = 100;
/// What a line costs before anything is wrong with it.
const EACH: i64 = 10;
const RAGGED_LINE: i64 = 10_000;
/// Badness of any line that is not justified: so much more than its raggedness that a text never
/// takes a line more than it needs.
const EACH_LINE: i64 = 1_000;
const RAGGEDNESS: i64 = 100;
/// Keeps a line that cannot fit out of every other way to break the text.
const OVERFULL: i64 = 1_000_000_000_000;

/// What two divided words in a row cost beside each of them.
pub(super) const SECOND_HYPHEN: i64 = 8_000;
/// What a loose line beside a tight one costs.
pub(super) const UNEVEN: i64 = 10_000;

/// How bad the lines of a text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tolerance {
    /// What each gap gains at most, in thousandths of a space.
    gained: i64,
    /// Whether a line may end where it should only as a last resort.
    pub(super) last_resort: bool,
    /// Whether anything will do.
    pub(super) boundless: bool,
}

impl Tolerance {
    /// Good enough for most texts.
    pub(super) const USUAL: Self = Self {
        gained: 800,
        last_resort: false,
        boundless: false,
    };
    /// For texts that have no such lines.
    pub(super) const LOOSE: Self = Self {
        gained: 1_500,
        last_resort: true,
        boundless: false,
    };
    /// For those that have not even these, and for lines that are not justified.
    pub(super) const ANY: Self = Self {
        gained: 0,
        last_resort: true,
        boundless: true,
    };
}

/// What a gap of this width loses in a line as tight as may be.
pub(super) fn give(gap: i64) -> i64 {
    gap / 3
}

/// How loose a line is; neighbours should be alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Looseness {
    Tight,
    Even,
    Loose,
    VeryLoose,
}

impl Looseness {
    /// Whether two lines stand out against each other.
    pub(super) fn is_far_from(self, other: Self) -> bool {
        (self as i64 - other as i64).abs() > 1
    }
}

/// A line that might be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// What is left of the column.
    pub(super) slack: i64,
    /// Spaces inside the line.
    pub(super) gaps: i64,
    /// What they take of its natural width.
    pub(super) space: i64,
    /// What they can lose.
    pub(super) give: i64,
    /// How it ends.
    pub(super) kind: BreakKind,
    /// Whether it starts inside a word.
    pub(super) starts_in_word: bool,
    /// Its natural width.
    pub(super) width: i64,
}

impl Candidate {
    /// Whether it does not fit however narrow its spaces.
    pub(super) fn is_overfull(&self, fill: Fill) -> bool {
        let shrinkable = match fill {
            Fill::Justified => self.give,
            Fill::Ragged | Fill::Balanced => 0,
        };
        self.slack + shrinkable < 0
    }

    /// Whether it is looser or ends worse than is tolerated.
    pub(super) fn is_intolerable(&self, tolerance: Tolerance) -> bool {
        if tolerance.boundless {
            return false;
        }
        match self.kind {
            BreakKind::End => self.is_tiny() && !tolerance.last_resort,
            _ => self.change() > tolerance.gained,
        }
    }

    /// What it costs; nothing is free, so of two equal ways the one with fewer lines wins.
    pub(super) fn cost(&self, column: Column) -> i64 {
        if self.is_overfull(column.fill) {
            return OVERFULL;
        }
        let ending = match self.kind {
            BreakKind::Reluctant => RELUCTANCE,
            BreakKind::Hyphen => HYPHEN,
            BreakKind::PoorHyphen => POOR_HYPHEN,
            BreakKind::SingleLetter => SINGLE_LETTER,
            BreakKind::ShortWord => SHORT_WORD,
            BreakKind::RareHyphen => RARE_HYPHEN,
            BreakKind::Emergency => EMERGENCY,
            // The shorter, the worse: of a last word that is divided at least two syllables remain.
            BreakKind::End if self.is_tiny() => {
                TINY_LAST_LINE + TINY_LAST_LINE * self.missing() / self.least()
            }
            BreakKind::Space | BreakKind::End => 0,
        };
        let last = self.kind == BreakKind::End;
        let raggedness = self.slack * 1000 / column.rest.max(1);
        let badness = match column.fill {
            Fill::Justified if last && self.slack >= 0 => 0,
            Fill::Justified if self.stays_ragged() => RAGGED_LINE + RAGGED_LINE * raggedness / 1000,
            Fill::Justified => self.badness(),
            Fill::Ragged if last => 0,
            Fill::Ragged | Fill::Balanced => {
                EACH_LINE + RAGGEDNESS * raggedness * raggedness / 1_000_000
            }
        };
        (EACH + badness) * (EACH + badness) + ending
    }

    /// How loose it is in the finished text.
    pub(super) fn looseness(&self, fill: Fill) -> Looseness {
        if !self.is_stretched(fill) {
            return Looseness::Even;
        }
        match self.strain() {
            ..-500 => Looseness::Tight,
            -500..500 => Looseness::Even,
            500..1000 => Looseness::Loose,
            1000.. => Looseness::VeryLoose,
        }
    }

    /// Whether its gaps gain or lose in the finished text.
    pub(super) fn is_stretched(&self, fill: Fill) -> bool {
        let loose_end = self.kind == BreakKind::End && self.slack > 0;
        fill == Fill::Justified && !loose_end && !self.stays_ragged()
    }

    fn is_tiny(&self) -> bool {
        self.missing() > 0
    }

    /// How much a last line lacks of its least width.
    fn missing(&self) -> i64 {
        self.least() - self.width
    }

    /// A last line shorter than the indent below it looks lost, the end of a word still more so.
    fn least(&self) -> i64 {
        let end_of_word = self.starts_in_word && self.gaps == 0;
        if end_of_word { 4_000 } else { 2_500 }
    }

    fn stays_ragged(&self) -> bool {
        self.slack * 1000 > self.space * MOST_GAINED
    }

    /// What each gap gains or, if negative, loses, in thousandths of a space.
    fn change(&self) -> i64 {
        match self.space {
            0 if self.slack == 0 => 0,
            0 => i64::from(i32::MAX) * self.slack.signum(),
            spaces => self.slack * 1000 / spaces,
        }
    }

    /// The same, in thousandths of what a line easily bears.
    fn strain(&self) -> i64 {
        let change = self.change();
        change * 1000 / if change < 0 { SHRINK } else { STRETCH }
    }

    fn badness(&self) -> i64 {
        let strain = self.strain().abs().min(20_000);
        ORDINARY * strain * strain * strain / 1_000_000_000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMN: Column = Column {
        first: 33_000,
        rest: 33_000,
        fill: Fill::Justified,
    };

    fn line(slack: i64, kind: BreakKind) -> Candidate {
        Candidate {
            slack,
            gaps: 10,
            space: 2_500,
            give: 10 * give(250),
            kind,
            starts_in_word: false,
            width: COLUMN.rest - slack,
        }
    }

    #[test]
    fn looser_and_tighter_lines_cost_more() {
        let cost = |slack, kind| line(slack, kind).cost(COLUMN);
        let space = BreakKind::Space;
        assert!(cost(0, space) < cost(800, space));
        assert!(cost(800, space) < cost(2_000, space));
        assert!(cost(2_000, space) < cost(3_700, space));
        assert!(cost(3_700, space) < cost(12_000, space));
        assert!(cost(12_000, space) < cost(24_000, space));
        assert!(cost(0, space) < cost(-400, space));
        assert!(cost(-400, space) < cost(-700, space));
        assert!(cost(-700, space) < cost(-900, space));
        assert!(cost(24_000, BreakKind::End) <= cost(0, space));
    }

    #[test]
    fn the_better_a_line_ends_the_less_it_costs() {
        let costs = [
            BreakKind::Space,
            BreakKind::Reluctant,
            BreakKind::Hyphen,
            BreakKind::ShortWord,
            BreakKind::PoorHyphen,
            BreakKind::SingleLetter,
            BreakKind::RareHyphen,
            BreakKind::Emergency,
        ]
        .map(|kind| line(400, kind).cost(COLUMN));
        assert!(costs.is_sorted(), "{costs:?}");
    }

    #[test]
    fn lines_are_stretched_within_limits() {
        for (slack, kind, stretched) in [
            (1_600, BreakKind::Space, true),
            (-400, BreakKind::Space, true),
            (5_000, BreakKind::Space, true),
            (5_010, BreakKind::Space, false),
            (1_600, BreakKind::End, false),
            (-400, BreakKind::End, true),
        ] {
            let line = line(slack, kind);
            assert_eq!(line.is_stretched(Fill::Justified), stretched, "{line:?}");
            assert!(!line.is_stretched(Fill::Ragged));
        }
        assert!(line(-850, BreakKind::Space).is_overfull(Fill::Justified));
        assert!(!line(-830, BreakKind::Space).is_overfull(Fill::Justified));
        assert!(line(-1, BreakKind::Space).is_overfull(Fill::Ragged));
    }

    #[test]
    fn neighbours_should_be_alike() {
        let looseness = |slack| line(slack, BreakKind::Space).looseness(Fill::Justified);
        let found = [-800, 0, 800, 2_400].map(looseness);
        assert!(found.is_sorted());
        assert!(found[0].is_far_from(found[2]) && found[3].is_far_from(found[1]));
        assert!(!found[1].is_far_from(found[2]) && !found[0].is_far_from(found[1]));
    }
}
