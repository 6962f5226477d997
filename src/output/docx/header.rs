//! What stands above the text of each page: its number from the second on, and the mark of a draft.
//!
//! In goes the mark, out come the parts of the headers. The number stands where the PDF has it, in the
//! top margin; in a draft the mark takes the middle and the number goes to the right.

use super::package::Part;
use super::properties::Properties;
use super::xml::Element;
use super::{root, runs, styles};
use crate::layout::style::{PAGE_NUMBER, Pt, Scale};

/// How far the letters of Times New Roman rise above the baseline, in thousandths of an em.
const ASCENT: i64 = 891;

/// The header of some pages.
pub(super) struct Header {
    /// Which: `first` or `default`, the others.
    pages: &'static str,
    pub(super) part: Part,
}

impl Header {
    /// What refers to it from the sheet.
    pub(super) fn reference(&self) -> Element {
        Element::new("w:headerReference")
            .with("w:type", self.pages)
            .with("r:id", self.part.name)
    }
}

/// The headers of a letter with this mark or none; without one the first page has no header.
pub(super) fn parts(mark: Option<&str>) -> Vec<Header> {
    let marked = mark.map(|mark| [runs::tab(), runs::strong(mark)]);
    let before_number = marked.iter().flatten().cloned();
    let numbered = before_number.chain([runs::tab(), number()]);
    let later = header("default", "header1", numbered);
    let first = marked
        .clone()
        .map(|marked| header("first", "header2", marked));
    std::iter::once(later).chain(first).collect()
}

/// Where headers start, from the top edge of the sheet.
pub(super) fn top(scale: &Scale) -> Pt {
    PAGE_NUMBER - scale.page_number.em(ASCENT)
}

fn header(
    pages: &'static str,
    name: &'static str,
    content: impl IntoIterator<Item = Element>,
) -> Header {
    let paragraph = Element::new("w:p")
        .holding(Properties::of(styles::HEADER).element())
        .holding(content);
    Header {
        pages,
        part: Part {
            name,
            kind: "header",
            root: root("w:hdr").holding([paragraph]),
        },
    }
}

/// The number of the page, which the word processor fills in.
fn number() -> Element {
    Element::new("w:fldSimple")
        .with("w:instr", "PAGE")
        .holding([runs::plain("2")])
}
