//! The paragraphs of a letter, from its head to its signature.
//!
//! In go the blocks of its parts, out come paragraphs in named styles and the lists that their numbers
//! belong to. What Word shall keep on one page is what the pages of the PDF keep together.

use super::numbering::Lists;
use super::properties::{Edges, Lines, Properties};
use super::xml::Element;
use super::{HEAD_INDENT, nested_by, runs, signature, styles};
use crate::layout::style::{INDENT, Pt, Scale};
use crate::letter::{Block, Letter, announces};

/// A paragraph that is not finished: what follows may bind it, what it stands in may number it.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) properties: Properties,
    pub(super) runs: Vec<Element>,
}

impl Paragraph {
    pub(super) fn into_element(self) -> Element {
        Element::new("w:p")
            .holding(self.properties.element())
            .holding(self.runs)
    }
}

/// Where a block stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The style of its paragraphs.
    style: &'static str,
    /// How many lists it is in.
    depth: usize,
    in_head: bool,
}

/// The paragraphs and lists so far.
#[derive(Debug, Default)]
pub(super) struct Body {
    paragraphs: Vec<Paragraph>,
    lists: Lists,
}

impl Body {
    /// Adds all parts of a letter in order.
    pub(super) fn letter(&mut self, letter: &Letter, scale: &Scale) {
        let place = |style| Place {
            style,
            depth: 0,
            in_head: style == styles::HEAD,
        };
        self.letterhead(&letter.letterhead, place(styles::FLUSH));
        let gap = match letter.letterhead.is_empty() {
            true => Pt::ZERO,
            false => scale.title_gap,
        };
        self.part(&letter.head, place(styles::HEAD), gap);
        self.paragraphs.push(Paragraph {
            properties: Properties::of(styles::TITLE),
            runs: runs::title(&letter.title),
        });
        self.part(&letter.body, place(styles::BODY), scale.title_gap);
        self.part(&letter.closing, place(styles::FLUSH), scale.closing_gap);
        // A signature alone on a page could be put under any letter.
        if let Some(last) = self.paragraphs.last_mut() {
            last.properties.keep_next = true;
        }
        let signature = signature::paragraphs(&letter.signature, scale);
        self.paragraphs.extend(signature);
        if let Some(annex) = &letter.annex {
            let title = Properties {
                new_page: true,
                ..Properties::of(styles::TITLE)
            };
            self.push(title, runs::title(&annex.title));
            self.part(&annex.blocks, place(styles::BODY), scale.title_gap);
        }
    }

    /// What became of it, and the lists.
    pub(super) fn finish(self) -> (Vec<Element>, Lists) {
        let paragraphs = self.paragraphs.into_iter();
        (
            paragraphs.map(Paragraph::into_element).collect(),
            self.lists,
        )
    }

    /// Adds what stands above the head: in the middle, with a line under it. Few letters have it, so
    /// that it has no style of its own.
    fn letterhead(&mut self, blocks: &[Block], place: Place) {
        let start = self.paragraphs.len();
        self.part(blocks, place, Pt::ZERO);
        let added = self.paragraphs.get_mut(start..).unwrap_or_default();
        for paragraph in added.iter_mut() {
            let properties = &mut paragraph.properties;
            properties.keep_next = true;
            properties.undivided = true;
            if properties.style == Some(place.style) {
                properties.lines = Some(Lines::Centred);
            }
        }
        if let Some(last) = added.last_mut() {
            last.properties.ruled = true;
        }
    }

    /// Adds blocks with this space above the first.
    fn part(&mut self, blocks: &[Block], place: Place, gap: Pt) {
        let start = self.paragraphs.len();
        self.blocks(blocks, place);
        if let Some(first) = self.paragraphs.get_mut(start) {
            first.properties.gap = Some(gap);
        }
    }

    fn blocks(&mut self, blocks: &[Block], place: Place) {
        for (number, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading(words) => {
                    self.push(place.properties(styles::HEADING), runs::heading(words));
                }
                Block::Paragraph(words) => {
                    let mut properties = place.properties(place.style);
                    properties.keep_next = announces(words) && number + 1 < blocks.len();
                    self.push(properties, runs::runs(words));
                }
                Block::List { start, items } => self.list(*start, items, place),
            }
        }
    }

    fn push(&mut self, properties: Properties, runs: Vec<Element>) {
        self.paragraphs.push(Paragraph { properties, runs });
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], place: Place) {
        let list = self.lists.add(start, place.depth);
        let style = match start {
            Some(_) => styles::NUMBERED,
            None => styles::PLAIN,
        };
        let inner = Place {
            style: styles::CONTINUED,
            depth: place.depth + 1,
            ..place
        };
        for item in items {
            let first = self.paragraphs.len();
            self.blocks(item, inner);
            self.number(first, list, style, inner);
        }
    }

    /// Makes the paragraph with this index the first of an item; where there is none, or it is
    /// the first of an item inside, an empty one.
    fn number(&mut self, first: usize, list: (usize, usize), style: &'static str, inner: Place) {
        let own = self.paragraphs.get(first);
        if own.is_none_or(|own| own.properties.item_of.is_some()) {
            let properties = inner.properties(inner.style);
            let empty = Paragraph {
                properties,
                runs: Vec::new(),
            };
            self.paragraphs.insert(first, empty);
        }
        if let Some(own) = self.paragraphs.get_mut(first) {
            let properties = &mut own.properties;
            properties.item_of = Some(list);
            if properties.style == Some(inner.style) {
                properties.style = Some(style);
            }
        }
    }
}

impl Place {
    /// Those of a paragraph that stands here in this style, which knows the edges of the text alone.
    fn properties(self, style: &'static str) -> Properties {
        let mut properties = Properties::of(style);
        let nested = self.depth > 1;
        if style == styles::HEAD || !(nested || self.in_head) {
            return properties;
        }
        let head = if self.in_head { HEAD_INDENT } else { Pt::ZERO };
        let in_list = self.depth > 0;
        properties.edges = Some(Edges {
            left: head + nested_by(self.depth.saturating_sub(1)),
            first: if in_list && style != styles::HEADING {
                INDENT
            } else {
                Pt::ZERO
            },
            ..Edges::default()
        });
        properties.lines = self.in_head.then_some(Lines::Left);
        properties
    }
}
