//! Breaks a text into the lines that look best together (after Knuth and Plass).
//!
//! Every way to break the text has a cost; a table of the cheapest ways to each place finds the
//! cheapest way to the end. Spaces stretch and shrink; a hyphen, two hyphens in a row, a lonely
//! preposition and a tiny last line cost extra.

mod cost;

use self::cost::Candidate;
use super::style::Pt;
use super::text::{Break, BreakKind, Glyph, HYPHEN};

/// Hyphens at successive line ends; more read as a ladder.
const HYPHENS_IN_A_ROW: usize = 2;

/// How the lines fill the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    /// All but the last reach both edges.
    Justified,
    /// Spaces keep their width.
    Ragged,
    /// Spaces keep their width and all lines are about as long.
    Balanced,
}

/// The column that a text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// Width of the first line.
    pub(super) first: Pt,
    /// Width of the others.
    pub(super) rest: Pt,
    pub(super) fill: Fill,
}

/// A line of a text, as a range of its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// The first character.
    pub(super) start: usize,
    /// After the last character that shows.
    pub(super) end: usize,
    /// After the spaces that hang beyond the edge.
    pub(super) next: usize,
    /// Whether a hyphen follows the last character.
    pub(super) hyphen: bool,
    /// What each gap gains or, if negative, loses.
    pub(super) stretch: Pt,
}

/// The best lines of a text that may end at `breaks`.
pub(super) fn break_lines(
    glyphs: &[Glyph],
    breaks: &[Break],
    size: Pt,
    column: Column,
) -> Vec<Line> {
    let table = Table {
        sums: sums(glyphs),
        breaks,
        size,
        column,
    };
    table.trace(&table.cheapest_ways())
}

/// Width and number of gaps before a character.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    advance: i64,
    gaps: i64,
}

fn sums(glyphs: &[Glyph]) -> Vec<Sum> {
    let mut sum = Sum::default();
    let mut sums = Vec::with_capacity(glyphs.len() + 1);
    sums.push(sum);
    for glyph in glyphs {
        sum.advance += glyph.advance;
        sum.gaps += i64::from(glyph.is_gap());
        sums.push(sum);
    }
    sums
}

/// The cheapest way to a place for one number of hyphens in a row. Places are numbered from the
/// start of the text, 0, through the breaks.
#[derive(Debug, Clone, Copy)]
struct Way {
    cost: f64,
    /// The place where its last line starts.
    from: usize,
    /// Hyphens in a row there.
    hyphens: usize,
}

type Ways = [Option<Way>; HYPHENS_IN_A_ROW + 1];

struct Table<'a> {
    sums: Vec<Sum>,
    breaks: &'a [Break],
    size: Pt,
    column: Column,
}

impl Table<'_> {
    fn cheapest_ways(&self) -> Vec<Ways> {
        let start = Way {
            cost: 0.0,
            from: 0,
            hyphens: 0,
        };
        let mut all: Vec<Ways> = vec![[Some(start), None, None]];
        for place in self.breaks {
            let mut best = Ways::default();
            for (from, before) in all.iter().enumerate().rev() {
                let candidate = self.candidate(from, *place);
                // Lines that start earlier are longer still.
                let overfull = candidate.is_overfull(self.size, self.column);
                if overfull && best.iter().any(Option::is_some) {
                    break;
                }
                let cost = candidate.cost(self.size, self.column);
                improve(&mut best, before, from, cost, place.kind);
            }
            all.push(best);
        }
        all
    }

    fn candidate(&self, from: usize, place: Break) -> Candidate {
        let previous = self.place(from);
        let measure = if previous.is_some() {
            self.column.rest
        } else {
            self.column.first
        };
        let before = self.sum(previous.map_or(0, |previous| previous.next));
        let after = self.sum(place.end);
        let hyphen = if place.kind.is_hyphen() { HYPHEN } else { 0 };
        let width = self.size.em(after.advance - before.advance + hyphen);
        Candidate {
            slack: measure - width,
            gaps: after.gaps - before.gaps,
            kind: place.kind,
            starts_in_word: previous.is_some_and(|previous| previous.kind.is_hyphen()),
            width,
        }
    }

    /// The break at a place; `None` for the start of the text.
    fn place(&self, number: usize) -> Option<Break> {
        let index = number.checked_sub(1)?;
        self.breaks.get(index).copied()
    }

    fn sum(&self, at: usize) -> Sum {
        self.sums.get(at).copied().unwrap_or_default()
    }

    /// Walks the cheapest way back from the end of the text.
    fn trace(&self, all: &[Ways]) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut number = self.breaks.len();
        let mut way = all.last().and_then(cheapest);
        while let (Some(Way { from, hyphens, .. }), Some(place)) = (way, self.place(number)) {
            lines.push(Line {
                start: self.place(from).map_or(0, |previous| previous.next),
                end: place.end,
                next: place.next,
                hyphen: place.kind.is_hyphen(),
                stretch: self.candidate(from, place).stretch(self.size, self.column),
            });
            way = all.get(from).and_then(|ways| *ways.get(hyphens)?);
            number = from;
        }
        lines.reverse();
        lines
    }
}

/// Notes the ways that reach a break by one more line, where they are the cheapest so far.
fn improve(best: &mut Ways, before: &Ways, from: usize, cost: f64, kind: BreakKind) {
    for (hyphens, way) in before.iter().enumerate() {
        let Some(way) = way else { continue };
        let (row, extra) = match (kind.is_hyphen(), hyphens) {
            (true, 0) => (1, 0.0),
            (true, _) => (hyphens + 1, cost::SECOND_HYPHEN),
            (false, _) => (0, 0.0),
        };
        let cost = way.cost + cost + extra;
        if let Some(slot) = best.get_mut(row)
            && slot.is_none_or(|known| cost < known.cost)
        {
            *slot = Some(Way {
                cost,
                from,
                hyphens,
            });
        }
    }
}

fn cheapest(ways: &Ways) -> Option<Way> {
    let known = ways.iter().flatten().copied();
    known.min_by(|a, b| a.cost.total_cmp(&b.cost))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::font::Fonts;
    use crate::layout::hyphenate::Hyphenator;
    use crate::layout::text;
    use crate::letter::{Inline, Style};

    const SIZE: Pt = Pt::new(12);

    fn set(words: &str, measure: Pt, fill: Fill) -> Vec<String> {
        let fonts = Fonts::embedded().unwrap();
        let inlines = [Inline::Text(words.to_owned(), Style::Regular)];
        let glyphs = text::glyphs(&inlines, &fonts).unwrap().remove(0);
        let mut hyphenator = Hyphenator::default();
        let hyphenator = (fill == Fill::Justified).then_some(&mut hyphenator);
        let breaks = text::breaks(&glyphs, SIZE, measure, hyphenator);
        let column = Column {
            first: measure,
            rest: measure,
            fill,
        };
        break_lines(&glyphs, &breaks, SIZE, column)
            .into_iter()
            .map(|line| {
                let gaps = glyphs[line.start..line.end].iter().filter(|g| g.is_gap());
                let gaps = i64::try_from(gaps.count()).unwrap();
                let width = text::width(&glyphs[line.start..line.end], SIZE) + line.stretch * gaps;
                assert!(width <= measure, "{width} in {measure}");
                let shown = glyphs[line.start..line.end].iter().map(|g| g.character);
                shown.chain(line.hyphen.then_some('-')).collect()
            })
            .collect()
    }

    #[test]
    fn titles_are_balanced() {
        let lines = set(
            "на бездействие администрации колледжа",
            Pt::new(200),
            Fill::Balanced,
        );
        assert_eq!(lines, ["на бездействие", "администрации колледжа"]);
    }

    #[test]
    fn nothing_runs_beyond_the_column() {
        for width in [30, 61, 100, 250] {
            for words in [
                "щ".repeat(300),
                "слово ".repeat(80),
                format!("и {}", "-".repeat(90)),
            ] {
                for fill in [Fill::Justified, Fill::Ragged, Fill::Balanced] {
                    let lines = set(&words, Pt::new(width), fill).concat();
                    assert_eq!(lines.replace(['-', ' '], ""), words.replace(['-', ' '], ""));
                }
            }
        }
    }

    #[test]
    fn nothing_makes_no_line_but_an_empty_one() {
        assert_eq!(set("", Pt::new(100), Fill::Justified), [""]);
        assert_eq!(set("  ", Pt::new(100), Fill::Ragged), [""]);
    }
}
