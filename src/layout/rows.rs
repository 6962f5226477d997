//! Rows of text: a paragraph broken into lines, and the line to sign on.
//!
//! In go inlines and a frame, out come rows of runs with their places on the line, bound where a page
//! must not divide them. Pages are not known here.

use super::flow::Flow;
use super::frame::Frame;
use super::lines::{Column, Line, break_lines};
use super::structure::{ElementId, Part, Role};
use super::style::{LEFT, MEASURE, Pt, SIGNATURE_GAP, SIGNATURE_RULE};
use super::text::{self, Glyph};

use crate::letter::{Inline, Signature, Style};
use crate::problem::Problem;

/// A run of text in one style at its place in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// From the left edge of the sheet.
    pub(super) x: Pt,
    /// Without the spaces that hang beyond the edge.
    pub(super) width: Pt,
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) stretch: Pt,
    pub(super) hyphen: bool,
    pub(super) element: ElementId,
}

/// A line over the full width of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Row {
    /// Above it, unless it is the first on its page.
    pub(super) gap: Pt,
    pub(super) runs: Vec<Run>,
    /// A drawn line: from the left edge of the sheet, and how long.
    pub(super) rule: Option<(Pt, Pt)>,
    /// Whether the next row has to be on the same page.
    pub(super) bond: bool,
}

impl Flow<'_> {
    /// Sets a paragraph; `keep` ties it to the block that follows.
    pub(super) fn paragraph(
        &mut self,
        inlines: &[Inline],
        frame: Frame,
        element: ElementId,
        keep: bool,
    ) -> Result<(), Problem> {
        let forced = text::glyphs(inlines, self.fonts)?;
        if forced.iter().all(Vec::is_empty) {
            return Ok(());
        }
        let mut rows = Vec::new();
        for (number, glyphs) in forced.iter().enumerate() {
            let indent = if number == 0 { frame.indent } else { Pt::ZERO };
            rows.extend(self.between_breaks(glyphs, indent, frame, element));
            // What a break divides, a reader of the bare text should not see joined.
            if number + 1 < forced.len()
                && let Some(run) = rows.last_mut().and_then(|row| row.runs.last_mut())
                && !run.text.ends_with(' ')
            {
                run.text.push(' ');
            }
        }
        bond(&mut rows, keep);
        if let Some(first) = rows.first_mut() {
            first.gap = frame.gap;
        }
        self.rows.append(&mut rows);
        Ok(())
    }

    /// The rows from one forced break to the next, the first of them indented.
    fn between_breaks(
        &mut self,
        glyphs: &[Glyph],
        indent: Pt,
        frame: Frame,
        element: ElementId,
    ) -> Vec<Row> {
        let lines = self.lines(glyphs, indent, frame).into_iter();
        let indents = std::iter::once(indent).chain(std::iter::repeat(Pt::ZERO));
        let rows = lines.zip(indents).map(|(line, indent)| Row {
            runs: self.runs(glyphs, line, indent, frame, element),
            bond: line.hyphen,
            ..Row::default()
        });
        rows.collect()
    }

    fn lines(&mut self, glyphs: &[Glyph], indent: Pt, frame: Frame) -> Vec<Line> {
        let column = Column {
            first: frame.measure - indent,
            rest: frame.measure,
            fill: frame.fill,
        };
        let hyphenator = frame.hyphenated.then_some(&mut *self.hyphenator);
        let breaks = text::breaks(glyphs, self.scale.size, column.first, hyphenator);
        break_lines(glyphs, &breaks, self.scale.size, column)
    }

    fn runs(
        &self,
        glyphs: &[Glyph],
        line: Line,
        indent: Pt,
        frame: Frame,
        element: ElementId,
    ) -> Vec<Run> {
        let size = self.scale.size;
        let shown = glyphs.get(line.start..line.end).unwrap_or_default();
        let hanging = glyphs.get(line.end..line.next).unwrap_or_default();
        let mut x = frame.left + indent;
        if frame.centred {
            x += (frame.measure - indent - text::width(shown, size)).share(2);
        }
        let mut runs = Vec::new();
        for part in shown.chunk_by(|a, b| a.style == b.style) {
            let width = text::width(part, size) + line.stretch * gaps(part);
            runs.push(Run {
                x,
                width,
                text: part.iter().map(|glyph| glyph.character).collect(),
                style: part.first().map_or(Style::Regular, |glyph| glyph.style),
                stretch: line.stretch,
                hyphen: false,
                element,
            });
            x += width;
        }
        if let Some(last) = runs.last_mut() {
            if line.hyphen {
                last.text.push('-');
                last.width += size.em(shown.last().map_or(0, |glyph| glyph.hyphen));
                last.hyphen = true;
            }
            let hanging = hanging.iter().map(|glyph| glyph.character);
            last.text.extend(hanging);
        }
        runs
    }

    /// A run of upright text at `x`.
    pub(super) fn run(&self, words: &str, x: Pt, element: ElementId) -> Result<Run, Problem> {
        let mut width = Pt::ZERO;
        for character in words.chars() {
            let glyph = text::glyph(character, Style::Regular, self.fonts)?;
            width += self.scale.size.em(glyph.advance);
        }
        Ok(Run {
            x,
            width,
            text: words.to_owned(),
            style: Style::Regular,
            stretch: Pt::ZERO,
            hyphen: false,
            element,
        })
    }

    /// Sets the date at the left, a line to sign on and the name at the right; under it the same without a
    /// date for whoever signs besides.
    pub(super) fn signature(&mut self, signature: &Signature) -> Result<(), Problem> {
        // A signature alone on a page could be put under any letter.
        for row in self.rows.iter_mut().rev().take(2) {
            row.bond = true;
        }
        let room = MEASURE - SIGNATURE_RULE - SIGNATURE_GAP * 2;
        let part = self.structure.add(Role::Part(Part::Signature), None);
        let date = self.structure.add(Role::Paragraph, Some(part));
        let date = self.side(&signature.date, room.share(2), date)?;
        let widest = date.iter().flatten().map(|run| run.width).max();
        let beside_date = room - widest.unwrap_or_default();
        let name = self.structure.add(Role::Paragraph, Some(part));
        self.signed(date, &signature.name, beside_date, name)?;
        for other in &signature.others {
            if let Some(above) = self.rows.last_mut() {
                above.bond = true;
            }
            let name = self.structure.add(Role::Paragraph, Some(part));
            self.signed(Vec::new(), other, room, name)?;
        }
        Ok(())
    }

    /// A line to sign on with the name behind it, and what stands at the left of it.
    fn signed(
        &mut self,
        left: Vec<Vec<Run>>,
        name: &str,
        room: Pt,
        element: ElementId,
    ) -> Result<(), Problem> {
        let mut name = self.side(name, room, element)?;
        for run in name.iter_mut().flatten() {
            run.x = LEFT + MEASURE - run.width;
        }
        let named = name.first().and_then(|runs| runs.first());
        let end = named.map_or(LEFT + MEASURE, |run| run.x - SIGNATURE_GAP);
        let count = left.len().max(name.len()).max(1);
        let mut sides = (left.into_iter(), name.into_iter());
        for number in 0..count {
            let mut runs = sides.0.next().unwrap_or_default();
            runs.extend(sides.1.next().unwrap_or_default());
            let first = number == 0;
            self.rows.push(Row {
                gap: if first {
                    self.scale.signature_gap
                } else {
                    Pt::ZERO
                },
                runs,
                rule: first.then_some((end - SIGNATURE_RULE, SIGNATURE_RULE)),
                bond: number + 1 < count,
            });
        }
        Ok(())
    }

    /// The lines of the date or the name, as narrow as they have to be.
    fn side(
        &mut self,
        words: &str,
        room: Pt,
        element: ElementId,
    ) -> Result<Vec<Vec<Run>>, Problem> {
        let frame = Frame {
            left: LEFT,
            measure: room,
            ..Frame::HEAD
        };
        let inlines = [Inline::Text(words.to_owned(), Style::Regular)];
        let glyphs = text::glyphs(&inlines, self.fonts)?.concat();
        if glyphs.is_empty() {
            return Ok(Vec::new());
        }
        let lines = self.lines(&glyphs, Pt::ZERO, frame);
        let runs = |line| self.runs(&glyphs, line, Pt::ZERO, frame, element);
        Ok(lines.into_iter().map(runs).collect())
    }
}

/// Ties the rows of a paragraph that must not part: the first two, the last two, both halves of
/// a divided word (tied already) and, if asked, the last row to what follows.
fn bond(rows: &mut [Row], keep: bool) {
    let count = rows.len();
    for (number, row) in rows.iter_mut().enumerate() {
        let last = number + 1 == count;
        let edge = number == 0 || number + 2 == count;
        row.bond |= if last { keep } else { edge };
    }
}

/// How many spaces a justified line can stretch.
fn gaps(glyphs: &[Glyph]) -> i64 {
    glyphs
        .iter()
        .filter(|glyph| glyph.is_gap())
        .map(|_| 1)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_rows_at_each_end_of_a_paragraph_stay_together() {
        for (count, keep, expected) in [
            (1, false, "0"),
            (1, true, "1"),
            (2, false, "10"),
            (3, false, "110"),
            (5, false, "10010"),
            (5, true, "10011"),
        ] {
            let mut rows = vec![Row::default(); count];
            bond(&mut rows, keep);
            let bonds: String = rows
                .iter()
                .map(|r| if r.bond { '1' } else { '0' })
                .collect();
            assert_eq!(bonds, expected);
        }
    }
}
