//! The lists of a document: numbers and dashes that the word processor counts and sets itself.
//!
//! In go lists as they are met, out come the part that describes them and the numbers by which their
//! items refer to them. Each list counts from its own first number.

use super::properties::{Edges, Properties};
use super::xml::Element;
use super::{nested_by, root};
use crate::layout::style::INDENT;

/// How many levels of lists Word knows.
const LEVELS: usize = 9;
/// The largest number that Word counts from.
const MOST: u64 = 32_767;

/// What numbers a list and what begins each item of a plain one.
const NUMBERED: usize = 0;
const PLAIN: usize = 1;

/// The lists met so far.
#[derive(Debug, Default)]
pub(super) struct Lists(Vec<List>);

#[derive(Debug)]
struct List {
    start: Option<u64>,
    level: usize,
}

impl Lists {
    /// Takes note of a list that counts from `start`, inside as many others as `level` says: its number
    /// and the level of its items.
    pub(super) fn add(&mut self, start: Option<u64>, level: usize) -> (usize, usize) {
        let level = level.min(LEVELS - 1);
        self.0.push(List { start, level });
        (self.0.len(), level)
    }

    /// The part that describes them.
    pub(super) fn part(&self) -> Element {
        let lists = (1..)
            .zip(&self.0)
            .map(|(number, list)| list.element(number));
        root("w:numbering")
            .holding([kind(NUMBERED), kind(PLAIN)])
            .holding(lists)
    }
}

impl List {
    fn element(&self, number: usize) -> Element {
        let kind = if self.start.is_some() {
            NUMBERED
        } else {
            PLAIN
        };
        let restart = self.start.map(|start| {
            Element::new("w:lvlOverride")
                .with("w:ilvl", self.level)
                .holding([Element::valued("w:startOverride", start.min(MOST))])
        });
        Element::new("w:num")
            .with("w:numId", number)
            .holding([Element::valued("w:abstractNumId", kind)])
            .holding(restart)
    }
}

/// What all lists of a kind have in common.
fn kind(kind: usize) -> Element {
    Element::new("w:abstractNum")
        .with("w:abstractNumId", kind)
        .holding([Element::valued("w:multiLevelType", "multilevel")])
        .holding((0..LEVELS).map(|number| level(kind, number)))
}

/// An item begins like a paragraph, and one space parts its number from its text.
fn level(kind: usize, number: usize) -> Element {
    let (format, text) = match kind {
        NUMBERED => ("decimal", format!("%{}.", number + 1)),
        _ => ("bullet", "–".to_owned()),
    };
    let edges = Edges {
        left: nested_by(number),
        first: INDENT,
        ..Edges::default()
    };
    let properties = Properties {
        edges: Some(edges),
        ..Properties::default()
    };
    Element::new("w:lvl")
        .with("w:ilvl", number)
        .holding([
            Element::valued("w:start", 1),
            Element::valued("w:numFmt", format),
            Element::valued("w:suff", "space"),
            Element::valued("w:lvlText", text),
            Element::valued("w:lvlJc", "left"),
        ])
        .holding(properties.element())
}
