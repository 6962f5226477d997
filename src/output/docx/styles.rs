//! The styles of a document, by the names that Word itself gives them.
//!
//! In goes the size of type, out comes the part with every style a letter can use: whoever edits the
//! letter changes a style, not forty paragraphs.

use super::properties::{Edges, Lines, Properties, Stop};
use super::xml::Element;
use super::{HEAD_INDENT, root};
use crate::layout::style::sheets::{LEADING, SIZE};
use crate::layout::style::{INDENT, MEASURE, Pt, Scale, TITLE_MEASURE};

/// Addressee and applicants; Word has no style for them.
pub(super) const HEAD: &str = "Head";
/// The title of the letter.
pub(super) const TITLE: &str = "Title";
/// A heading in the body.
pub(super) const HEADING: &str = "Heading1";
/// A paragraph without an indent.
pub(super) const FLUSH: &str = "BodyText";
/// A paragraph of the body.
pub(super) const BODY: &str = "BodyTextFirstIndent";
/// An item of a numbered list.
pub(super) const NUMBERED: &str = "ListNumber";
/// An item of a plain list.
pub(super) const PLAIN: &str = "ListBullet";
/// A further paragraph of an item.
pub(super) const CONTINUED: &str = "ListContinue";
/// Date, line to sign on, name.
pub(super) const SIGNATURE: &str = "Signature";
/// A cell of the list that many sign; Word has no style for it.
pub(super) const CELL: &str = "ListCell";
/// What stands above the text of a page.
pub(super) const HEADER: &str = "Header";

const NORMAL: &str = "Normal";
const FACE: &str = "Times New Roman";

struct Style {
    id: &'static str,
    name: &'static str,
    based_on: &'static str,
    /// The style of the paragraph that a person begins after one in this.
    next: Option<&'static str>,
    properties: Properties,
    bold: bool,
    size: Option<Pt>,
}

impl Style {
    fn new(id: &'static str, name: &'static str, based_on: &'static str) -> Self {
        Self {
            id,
            name,
            based_on,
            next: None,
            properties: Properties::default(),
            bold: false,
            size: None,
        }
    }

    fn element(&self) -> Element {
        let mut style = Element::new("w:style").with("w:type", "paragraph");
        if [HEAD, CELL].contains(&self.id) {
            style = style.with("w:customStyle", 1);
        }
        let bold = self.bold.then(bold).into_iter().flatten();
        let size = self.size.map(size).into_iter().flatten();
        let looks = Element::new("w:rPr").holding(bold.chain(size));
        let next = self.next.map(|next| Element::valued("w:next", next));
        style
            .with("w:styleId", self.id)
            .holding([
                Element::valued("w:name", self.name),
                Element::valued("w:basedOn", self.based_on),
            ])
            .holding(next)
            .holding([Element::new("w:qFormat")])
            .holding(self.properties.element())
            .holding((!looks.is_bare()).then_some(looks))
    }
}

/// The part with all of them.
pub(super) fn part(scale: &Scale) -> Element {
    root("w:styles")
        .holding([defaults(scale.size), normal(scale)])
        .holding(named(scale).iter().map(Style::element))
}

fn defaults(points: Pt) -> Element {
    let face = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"]
        .iter()
        .fold(Element::new("w:rFonts"), |fonts, script| {
            fonts.with(script, FACE)
        });
    let looks = Element::new("w:rPr")
        .holding([face])
        .holding(size(points))
        .holding([Element::valued("w:lang", "ru-RU")]);
    Element::new("w:docDefaults").holding([
        Element::new("w:rPrDefault").holding([looks]),
        Element::new("w:pPrDefault"),
    ])
}

fn normal(scale: &Scale) -> Element {
    let properties = Properties {
        no_widows: true,
        gap: Some(Pt::ZERO),
        leading: Some(scale.leading),
        ..Properties::default()
    };
    Element::new("w:style")
        .with("w:type", "paragraph")
        .with("w:default", 1)
        .with("w:styleId", NORMAL)
        .holding([Element::valued("w:name", NORMAL), Element::new("w:qFormat")])
        .holding(properties.element())
}

fn named(scale: &Scale) -> [Style; 11] {
    [
        head(scale),
        title(scale),
        heading(scale),
        flush(scale),
        indented(BODY, "Body Text First Indent"),
        item(NUMBERED, "List Number", scale),
        item(PLAIN, "List Bullet", scale),
        indented(CONTINUED, "List Continue"),
        signature(scale),
        cell(),
        header(scale),
    ]
}

/// Small type, so that a name fits on a line.
fn cell() -> Style {
    Style {
        properties: Properties {
            undivided: true,
            leading: Some(LEADING),
            lines: Some(Lines::Left),
            ..Properties::default()
        },
        size: Some(SIZE),
        ..Style::new(CELL, "Подписной лист", NORMAL)
    }
}

/// A block of short lines in the right half.
fn head(scale: &Scale) -> Style {
    let edges = Edges {
        left: HEAD_INDENT,
        ..Edges::default()
    };
    Style {
        properties: Properties {
            undivided: true,
            gap: Some(scale.head_gap),
            edges: Some(edges),
            lines: Some(Lines::Left),
            ..Properties::default()
        },
        ..Style::new(HEAD, "Адресат и заявитель", NORMAL)
    }
}

fn title(scale: &Scale) -> Style {
    let side = (MEASURE - TITLE_MEASURE).share(2);
    let edges = Edges {
        left: side,
        right: side,
        first: Pt::ZERO,
    };
    Style {
        next: Some(BODY),
        properties: Properties {
            edges: Some(edges),
            ..announcing(scale.title_gap)
        },
        bold: true,
        ..Style::new(TITLE, "Title", NORMAL)
    }
}

fn heading(scale: &Scale) -> Style {
    Style {
        next: Some(BODY),
        properties: Properties {
            outline: Some(0),
            ..announcing(scale.heading_gap)
        },
        bold: true,
        ..Style::new(HEADING, "heading 1", NORMAL)
    }
}

/// What is centred and stays with what follows.
fn announcing(gap: Pt) -> Properties {
    Properties {
        keep_next: true,
        keep_lines: true,
        undivided: true,
        gap: Some(gap),
        lines: Some(Lines::Centred),
        ..Properties::default()
    }
}

fn flush(scale: &Scale) -> Style {
    Style {
        properties: Properties {
            gap: Some(scale.paragraph_gap),
            lines: Some(Lines::Justified),
            ..Properties::default()
        },
        ..Style::new(FLUSH, "Body Text", NORMAL)
    }
}

fn indented(id: &'static str, name: &'static str) -> Style {
    let edges = Edges {
        first: INDENT,
        ..Edges::default()
    };
    Style {
        properties: Properties {
            edges: Some(edges),
            ..Properties::default()
        },
        ..Style::new(id, name, FLUSH)
    }
}

fn item(id: &'static str, name: &'static str, scale: &Scale) -> Style {
    let mut style = indented(id, name);
    style.properties.gap = Some(scale.item_gap);
    style
}

fn signature(scale: &Scale) -> Style {
    Style {
        properties: Properties {
            keep_lines: true,
            undivided: true,
            gap: Some(scale.signature_gap),
            lines: Some(Lines::Left),
            ..Properties::default()
        },
        ..Style::new(SIGNATURE, "Signature", NORMAL)
    }
}

/// The number of a page stands in the middle, as in the PDF.
fn header(scale: &Scale) -> Style {
    let stop = |side, at| Stop {
        side,
        at,
        ruled: false,
    };
    Style {
        properties: Properties {
            stops: vec![stop("center", MEASURE.share(2)), stop("right", MEASURE)],
            ..Properties::default()
        },
        size: Some(scale.page_number),
        ..Style::new(HEADER, "header", NORMAL)
    }
}

/// Bold in scripts of every direction.
pub(super) fn bold() -> [Element; 2] {
    [Element::new("w:b"), Element::new("w:bCs")]
}

fn size(points: Pt) -> [Element; 2] {
    let halves = points.in_thousandths() / 500;
    [
        Element::valued("w:sz", halves),
        Element::valued("w:szCs", halves),
    ]
}
