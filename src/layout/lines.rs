//! Breaks a text into the lines that look best together (after Knuth and Plass).
//!
//! Every way to break the text has a cost; a table of the cheapest ways to each place finds the
//! cheapest way to the end. Spaces stretch and shrink; a hyphen, two hyphens in a row, a lonely
//! preposition and a tiny last line cost extra.

mod cost;
mod table;

use self::cost::Tolerance;
use self::table::{Place, Sum, Table};
use super::text::{Break, Glyph};

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

/// The column that a text is set in, in thousandths of an em.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// Width of the first line.
    pub(super) first: i64,
    /// Width of the others.
    pub(super) rest: i64,
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
    /// Whether its gaps take up what is left of the column, or what it lacks.
    pub(super) stretched: bool,
}

/// The best lines of a text that may end at `breaks`.
pub(super) fn break_lines(glyphs: &[Glyph], breaks: &[Break], column: Column) -> Vec<Line> {
    let places = places(glyphs, breaks);
    let table = Table {
        places: &places,
        column,
    };
    let tolerances: &[Tolerance] = match column.fill {
        Fill::Justified => &[Tolerance::USUAL, Tolerance::LOOSE, Tolerance::ANY],
        Fill::Ragged | Fill::Balanced => &[Tolerance::ANY],
    };
    let mut tolerances = tolerances.iter();
    let chosen = tolerances.find_map(|&tolerance| table.cheapest(tolerance));
    let mut start = 0;
    let chosen = chosen.into_iter().flatten().filter_map(|chosen| {
        let place = breaks.get(chosen.place)?;
        let line = Line {
            start,
            end: place.end,
            next: place.next,
            hyphen: place.kind.is_hyphen(),
            stretched: chosen.line.is_stretched(column.fill),
        };
        start = place.next;
        Some(line)
    });
    chosen.collect()
}

/// How many lines of this width a text takes at least.
pub(super) fn fewest_lines(glyphs: &[Glyph], measure: i64) -> i64 {
    let mut sum = Sum::default();
    glyphs.iter().for_each(|glyph| sum.add(*glyph));
    let gaps = glyphs.iter().filter(|glyph| glyph.is_gap());
    // The space at which a line ends vanishes.
    let vanishing = gaps.map(|gap| i64::from(gap.advance)).max();
    let longest = measure + vanishing.unwrap_or_default();
    (sum.narrowest() - 1).max(0) / longest.max(1) + 1
}

/// Advance of the hyphen that a break adds.
fn hyphen(glyphs: &[Glyph], place: &Break) -> i64 {
    let divided = place.end.checked_sub(1).filter(|_| place.kind.is_hyphen());
    let last = divided.and_then(|last| glyphs.get(last));
    last.map_or(0, |glyph| glyph.hyphen.into())
}

/// The breaks with what stands before them.
fn places(glyphs: &[Glyph], breaks: &[Break]) -> Vec<Place> {
    let mut sum = Sum::default();
    let mut read = 0;
    let mut up_to = |at: usize| {
        for glyph in glyphs.get(read..at).unwrap_or_default() {
            sum.add(*glyph);
        }
        read = read.max(at);
        sum
    };
    let place = |place: &Break| Place {
        kind: place.kind,
        end: up_to(place.end),
        next: up_to(place.next),
        hyphen: hyphen(glyphs, place),
    };
    breaks.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::font::Fonts;
    use crate::layout::hyphenate::Hyphenator;
    use crate::layout::text;
    use crate::letter::{Inline, Style};

    fn set(words: &str, measure: i64, fill: Fill) -> Vec<String> {
        let fonts = Fonts::embedded().unwrap();
        let inlines = [Inline::Text(words.to_owned(), Style::Regular)];
        let glyphs = text::glyphs(&inlines, &fonts).unwrap().remove(0);
        let mut hyphenator = Hyphenator::default();
        let hyphenator = (fill == Fill::Justified).then_some(&mut hyphenator);
        let breaks = text::breaks(&glyphs, measure, hyphenator);
        let column = Column {
            first: measure,
            rest: measure,
            fill,
        };
        break_lines(&glyphs, &breaks, column)
            .into_iter()
            .map(|line| {
                let shown = &glyphs[line.start..line.end];
                let gaps = shown.iter().filter(|glyph| glyph.is_gap());
                let lost: i64 = gaps.map(|gap| cost::give(gap.advance.into())).sum();
                let width = text::advance(shown) - if line.stretched { lost } else { 0 };
                assert!(width <= measure, "{width} in {measure}");
                let shown = shown.iter().map(|glyph| glyph.character);
                shown.chain(line.hyphen.then_some('-')).collect()
            })
            .collect()
    }

    #[test]
    fn titles_are_balanced() {
        let lines = set(
            "на бездействие администрации колледжа",
            16_600,
            Fill::Balanced,
        );
        assert_eq!(lines, ["на бездействие", "администрации колледжа"]);
    }

    #[test]
    fn nothing_runs_beyond_the_column() {
        for width in [2_500, 5_000, 8_300, 20_800] {
            for words in [
                "щ".repeat(300),
                "слово ".repeat(80),
                format!("и {}", "-".repeat(90)),
            ] {
                for fill in [Fill::Justified, Fill::Ragged, Fill::Balanced] {
                    let lines = set(&words, width, fill).concat();
                    assert_eq!(lines.replace(['-', ' '], ""), words.replace(['-', ' '], ""));
                }
            }
        }
    }

    #[test]
    fn nothing_makes_no_line_but_an_empty_one() {
        assert_eq!(set("", 8_300, Fill::Justified), [""]);
        assert_eq!(set("  ", 8_300, Fill::Ragged), [""]);
    }
}
