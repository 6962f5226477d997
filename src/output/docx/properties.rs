//! What a paragraph says of its looks, in the one order that the schema of Word allows.
//!
//! In go measures of the page, out comes `w:pPr`: that of a style and that of a paragraph are made
//! alike.

use super::xml::Element;
use crate::layout::style::{Pt, RULE_THICKNESS};

/// How the lines of a paragraph are set between its edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// Along the left edge.
    Left,
    /// In the middle.
    Centred,
    /// From edge to edge.
    Justified,
}

/// A stop that text after a tab is set at, from the left edge of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stop {
    /// What of the text stands there: `left`, `center` or `right`.
    pub(super) side: &'static str,
    pub(super) at: Pt,
    /// Whether a line leads to it.
    pub(super) ruled: bool,
}

/// The edges of a paragraph, from those of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Edges {
    pub(super) left: Pt,
    pub(super) right: Pt,
    /// How much further right its first line starts.
    pub(super) first: Pt,
}

/// The looks of a paragraph, as far as nothing else gives them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Properties {
    /// The name of its style.
    pub(super) style: Option<&'static str>,
    /// Whether it stays on the page of the paragraph that follows.
    pub(super) keep_next: bool,
    /// Whether no page divides it.
    pub(super) keep_lines: bool,
    /// Whether a page begins with it.
    pub(super) new_page: bool,
    /// Whether no single line of it stands alone on a page.
    pub(super) no_widows: bool,
    /// The number of its list and how deep in others that is.
    pub(super) item_of: Option<(usize, usize)>,
    /// Whether a line runs under it, from edge to edge.
    pub(super) ruled: bool,
    pub(super) stops: Vec<Stop>,
    /// Whether its words are never divided.
    pub(super) undivided: bool,
    /// Space above it.
    pub(super) gap: Option<Pt>,
    /// From baseline to baseline at least: a taller character is not cut off.
    pub(super) leading: Option<Pt>,
    pub(super) edges: Option<Edges>,
    pub(super) lines: Option<Lines>,
    /// The rank of a heading among headings, from 0.
    pub(super) outline: Option<u8>,
}

impl Properties {
    /// Those of a paragraph in this style.
    pub(super) fn of(style: &'static str) -> Self {
        Self {
            style: Some(style),
            ..Self::default()
        }
    }

    /// The element, unless it would say nothing.
    pub(super) fn element(&self) -> Option<Element> {
        let flag = |set: bool, name| set.then(|| Element::new(name));
        let children = [
            self.style.map(|style| Element::valued("w:pStyle", style)),
            flag(self.keep_next, "w:keepNext"),
            flag(self.keep_lines, "w:keepLines"),
            flag(self.new_page, "w:pageBreakBefore"),
            flag(self.no_widows, "w:widowControl"),
            self.item_of.map(|(list, level)| item_of(list, level)),
            self.ruled.then(rule),
            (!self.stops.is_empty()).then(|| tabs(&self.stops)),
            flag(self.undivided, "w:suppressAutoHyphens"),
            self.spacing(),
            self.edges.map(indents),
            self.lines.map(|lines| Element::valued("w:jc", side(lines))),
            self.outline
                .map(|rank| Element::valued("w:outlineLvl", rank)),
        ];
        let element = Element::new("w:pPr").holding(children.into_iter().flatten());
        (!element.is_bare()).then_some(element)
    }

    /// Space below is never used: readers differ in whether it adds to that above the next.
    fn spacing(&self) -> Option<Element> {
        let mut spacing = Element::new("w:spacing");
        if let Some(gap) = self.gap {
            spacing = spacing.with("w:before", twips(gap)).with("w:after", 0);
        }
        if let Some(leading) = self.leading {
            spacing = spacing
                .with("w:line", twips(leading))
                .with("w:lineRule", "atLeast");
        }
        (!spacing.is_bare()).then_some(spacing)
    }
}

/// A length in twentieths of a point, as Word counts.
pub(super) fn twips(length: Pt) -> i64 {
    (length.in_thousandths() + 25).div_euclid(50)
}

fn item_of(list: usize, level: usize) -> Element {
    Element::new("w:numPr").holding([
        Element::valued("w:ilvl", level),
        Element::valued("w:numId", list),
    ])
}

/// As thick as the line to sign on, which is counted in eighths of a point.
fn rule() -> Element {
    let line = Element::valued("w:bottom", "single");
    let thickness = RULE_THICKNESS.in_thousandths() * 8 / 1000;
    let line = line.with("w:sz", thickness).with("w:space", 4);
    Element::new("w:pBdr").holding([line.with("w:color", "auto")])
}

fn tabs(stops: &[Stop]) -> Element {
    Element::new("w:tabs").holding(stops.iter().map(|stop| {
        let tab = Element::valued("w:tab", stop.side);
        let tab = if stop.ruled {
            tab.with("w:leader", "underscore")
        } else {
            tab
        };
        tab.with("w:pos", twips(stop.at))
    }))
}

fn indents(edges: Edges) -> Element {
    Element::new("w:ind")
        .with("w:left", twips(edges.left))
        .with("w:right", twips(edges.right))
        .with("w:firstLine", twips(edges.first))
}

fn side(lines: Lines) -> &'static str {
    match lines {
        Lines::Left => "left",
        Lines::Centred => "center",
        Lines::Justified => "both",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_rounded_to_twentieths_of_a_point() {
        for (thousandths, expected) in [(0, 0), (24, 0), (25, 1), (1000, 20), (-1000, -20)] {
            assert_eq!(twips(Pt::thousandths(thousandths)), expected);
        }
    }

    #[test]
    fn what_says_nothing_is_not_written() {
        assert_eq!(Properties::default().element(), None);
        let named = Properties::of("Title").element().unwrap();
        assert_eq!(
            named.to_string(),
            "<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>"
        );
    }
}
