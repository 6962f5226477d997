//! Rows of text: a paragraph broken into lines, and the line to sign on.
//!
//! In go inlines and a frame, out come rows of runs with their places on the line, bound where a page
//! must not divide them. Pages are not known here.

use std::sync::Arc;

use super::PlacedText;
use super::flow::Flow;
use super::frame::Frame;
use super::lines::Column;
use super::paragraphs::{SetLine, Setting};
use super::structure::{ElementId, Part, Role};
use super::style::{LEFT, MEASURE, Pt, SIGNATURE_GAP, SIGNATURE_RULE};
use super::text;
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
    /// Whether it goes on with the paragraph of the row before.
    pub(super) goes_on: bool,
}

impl Run {
    /// The run on a page, on this baseline.
    pub(super) fn placed(self, baseline: Pt, size: Pt) -> PlacedText {
        PlacedText {
            x: self.x,
            y: baseline,
            width: self.width,
            size,
            style: self.style,
            stretch: self.stretch,
            text: self.text,
            hyphen: self.hyphen,
            element: Some(self.element),
        }
    }
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
        let lines = self.lines(inlines, frame)?;
        let start = self.rows.len();
        let indents = std::iter::once(frame.indent).chain(std::iter::repeat(Pt::ZERO));
        for (line, indent) in lines.iter().zip(indents) {
            self.rows.push(Row {
                runs: runs(line, indent, frame, self.scale.size, element),
                bond: line.hyphen,
                goes_on: self.rows.len() > start,
                ..Row::default()
            });
        }
        let rows = self.rows.get_mut(start..).unwrap_or_default();
        bond(rows, keep);
        if let Some(first) = rows.first_mut() {
            first.gap = frame.gap;
        }
        Ok(())
    }

    fn lines(&mut self, inlines: &[Inline], frame: Frame) -> Result<Arc<[SetLine]>, Problem> {
        let size = self.scale.size;
        let setting = Setting {
            column: Column {
                first: (frame.measure - frame.indent).in_ems(size),
                rest: frame.measure.in_ems(size),
                fill: frame.fill,
            },
            hyphenated: frame.hyphenated,
        };
        self.paragraphs.set(inlines, setting, self.fonts)
    }

    /// A run of upright text at `x`.
    pub(super) fn run(&self, words: &str, x: Pt, element: ElementId) -> Result<Run, Problem> {
        let mut width = Pt::ZERO;
        for character in words.chars() {
            let glyph = text::glyph(character, Style::Regular, self.fonts)?;
            width += self.scale.size.em(glyph.advance.into());
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
                goes_on: !first,
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
        let lines = self.lines(&inlines, frame)?;
        let runs = |line| runs(line, Pt::ZERO, frame, self.scale.size, element);
        Ok(lines.iter().map(runs).collect())
    }
}

/// The runs of a line at their places.
pub(super) fn runs(
    line: &SetLine,
    indent: Pt,
    frame: Frame,
    size: Pt,
    element: ElementId,
) -> Vec<Run> {
    let advance = line.pieces.iter().map(|piece| piece.advance).sum();
    let gaps = line.pieces.iter().map(|piece| piece.gaps).sum();
    let left = frame.measure - indent - size.em(advance);
    let mut x = frame.left + indent;
    if frame.centred {
        x += left.share(2);
    }
    let stretch = if line.stretched {
        left.share(gaps)
    } else {
        Pt::ZERO
    };
    let mut runs = Vec::with_capacity(line.pieces.len() + 1);
    for piece in &line.pieces {
        let width = size.em(piece.advance) + stretch * piece.gaps;
        runs.push(Run {
            x,
            width,
            text: piece.text.clone(),
            style: piece.style,
            stretch,
            hyphen: false,
            element,
        });
        x += width;
    }
    if let Some(last) = runs.last_mut() {
        last.hyphen = line.hyphen;
    }
    runs
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
