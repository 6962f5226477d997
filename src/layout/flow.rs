//! Sets the blocks of a letter as rows, one under the other, without end: pages come later.

use super::font::Fonts;
use super::frame::Frame;
use super::lines::Fill;
use super::paragraphs::Paragraphs;
use super::rows::{Row, Run};
use super::structure::{ElementId, Part, Role, Structure};
use super::style::{INDENT, LEFT, MEASURE, NESTED, Pt, Scale};
use crate::letter::{Annex, Block, Inline, Letter, announces, bold, shown_title};
use crate::problem::Problem;

/// The rows of a letter down to the signature.
pub(super) struct Flow<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) paragraphs: &'a mut Paragraphs,
    pub(super) scale: Scale,
    pub(super) rows: Vec<Row>,
    pub(super) structure: Structure,
}

impl Flow<'_> {
    /// Sets all parts of a letter in order.
    pub(super) fn letter(&mut self, letter: &Letter) -> Result<(), Problem> {
        let scale = self.scale;
        self.letterhead(&letter.letterhead)?;
        let head = Frame {
            gap: scale.head_gap,
            ..Frame::HEAD
        };
        let part = self.part(Part::Head);
        let start = self.rows.len();
        self.blocks(&letter.head, head, part)?;
        if start > 0 {
            self.space(start, scale.title_gap);
        }
        let part = self.part(Part::Body);
        let heading = self.structure.add(Role::Heading(1), Some(part));
        self.title(&letter.title, heading)?;
        let body = Frame {
            indent: INDENT,
            gap: scale.paragraph_gap,
            ..Frame::BODY
        };
        let start = self.rows.len();
        self.blocks(&letter.body, body, part)?;
        self.space(start, scale.title_gap);
        let closing = Frame {
            gap: scale.paragraph_gap,
            ..Frame::BODY
        };
        let start = self.rows.len();
        if !letter.closing.is_empty() {
            let part = self.part(Part::Closing);
            self.blocks(&letter.closing, closing, part)?;
        }
        self.space(start, scale.closing_gap);
        self.signature(&letter.signature)
    }

    /// Sets what stands behind the signature: a title, and blocks as those of the body.
    pub(super) fn annex(&mut self, annex: &Annex) -> Result<(), Problem> {
        let part = self.part(Part::Annex);
        let heading = self.structure.add(Role::Heading(2), Some(part));
        self.title(&annex.title, heading)?;
        let frame = Frame {
            indent: INDENT,
            gap: self.scale.paragraph_gap,
            ..Frame::BODY
        };
        let start = self.rows.len();
        self.blocks(&annex.blocks, frame, part)?;
        self.space(start, self.scale.title_gap);
        Ok(())
    }

    /// Sets what stands above the head, with a line under it: neither is there in most letters.
    fn letterhead(&mut self, letterhead: &[Block]) -> Result<(), Problem> {
        if letterhead.is_empty() {
            return Ok(());
        }
        let frame = Frame {
            gap: self.scale.head_gap,
            ..Frame::LETTERHEAD
        };
        let part = self.part(Part::Letterhead);
        self.blocks(letterhead, frame, part)?;
        self.rows.push(Row {
            // So close under the last words that it belongs to them.
            gap: -self.scale.leading.share(2),
            rule: Some((LEFT, MEASURE)),
            ..Row::default()
        });
        for row in &mut self.rows {
            row.bond = true;
        }
        Ok(())
    }

    fn part(&mut self, part: Part) -> ElementId {
        self.structure.add(Role::Part(part), None)
    }

    /// Sets the gap above the row with this number, if there is one.
    fn space(&mut self, number: usize, gap: Pt) {
        if let Some(row) = self.rows.get_mut(number) {
            row.gap = gap;
        }
    }

    fn title(&mut self, title: &[Inline], heading: ElementId) -> Result<(), Problem> {
        let frame = Frame {
            gap: self.scale.title_gap,
            ..Frame::TITLE
        };
        self.paragraph(&shown_title(title), frame, heading, true)
    }

    fn blocks(&mut self, blocks: &[Block], frame: Frame, parent: ElementId) -> Result<(), Problem> {
        for (number, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading(inlines) => self.heading(inlines, frame, parent)?,
                Block::Paragraph(inlines) => {
                    // Whoever announces something stays with what is announced.
                    let keep = announces(inlines) && number + 1 < blocks.len();
                    let element = self.structure.add(Role::Paragraph, Some(parent));
                    self.paragraph(inlines, frame, element, keep)?;
                }
                Block::List { start, items } => self.list(*start, items, frame, parent)?,
            }
        }
        Ok(())
    }

    fn heading(
        &mut self,
        words: &[Inline],
        frame: Frame,
        parent: ElementId,
    ) -> Result<(), Problem> {
        let frame = Frame {
            indent: Pt::ZERO,
            fill: Fill::Balanced,
            centred: frame.fill == Fill::Justified,
            hyphenated: false,
            gap: self.scale.heading_gap,
            ..frame
        };
        let element = self.structure.add(Role::Heading(2), Some(parent));
        self.paragraph(&bold(words), frame, element, true)
    }

    fn list(
        &mut self,
        start: Option<u64>,
        items: &[Vec<Block>],
        frame: Frame,
        parent: ElementId,
    ) -> Result<(), Problem> {
        let nested = self.structure.role(parent) == Some(Role::ItemBody);
        let deeper = if nested { NESTED } else { Pt::ZERO };
        let numbered = start.is_some();
        let list = self.structure.add(Role::List { numbered }, Some(parent));
        for (number, blocks) in items.iter().enumerate() {
            let text = match start {
                Some(start) => format!("{}. ", start.saturating_add(number as u64)),
                None => "– ".to_owned(),
            };
            let item = self.structure.add(Role::Item, Some(list));
            let label = self.structure.add(Role::Label, Some(item));
            let left = frame.left + deeper;
            let marker = self.run(&text, left + INDENT, label)?;
            let inner = Frame {
                left,
                indent: INDENT + marker.width,
                measure: frame.measure - deeper,
                gap: self.scale.item_gap,
                ..frame
            };
            let first = self.rows.len();
            self.item(blocks, inner, item)?;
            self.mark(first, marker, inner);
        }
        Ok(())
    }

    /// What stands in an item; a single paragraph needs no element beside that of the item's body.
    fn item(&mut self, blocks: &[Block], frame: Frame, item: ElementId) -> Result<(), Problem> {
        let body = self.structure.add(Role::ItemBody, Some(item));
        match blocks {
            [Block::Paragraph(only)] => self.paragraph(only, frame, body, false),
            blocks => self.blocks(blocks, frame, body),
        }
    }

    /// Puts the marker of a list item before its first row, which begins like that of a paragraph.
    /// The marker ends where the text starts, so the gap is one space whatever the number: a wider
    /// one would read as a column of its own.
    fn mark(&mut self, row: usize, marker: Run, frame: Frame) {
        match self.rows.get_mut(row) {
            Some(row) => row.runs.insert(0, marker),
            None => self.rows.push(Row {
                gap: frame.gap,
                runs: vec![marker],
                ..Row::default()
            }),
        }
    }
}
