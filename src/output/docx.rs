//! Makes a document for a word processor: a letter to be edited before it is signed.
//!
//! 1. [`body`] turns blocks into paragraphs of [`runs`], counts the [`numbering`] of lists, [`signature`]
//!    ends them;
//! 2. [`styles`] gives paragraphs the measures of the page by the names that Word has for them,
//!    [`properties`] what one of them has for itself;
//! 3. [`header`] numbers and marks the pages, [`settings`] has words divided as on the page;
//! 4. [`table`] is the list that many sign;
//! 5. [`package`] puts these parts of [`xml`] into one file.
//!
//! Lines and pages are broken by whoever opens the file. Nothing but the letter goes into it: no author, no
//! program, no dates.

mod body;
mod header;
mod numbering;
mod package;
mod properties;
mod runs;
mod settings;
mod signature;
mod styles;
mod table;
mod xml;

use zip::result::ZipResult;

use self::body::Body;
use self::package::{Part, pack};
use self::properties::twips;
use self::xml::Element;
use crate::layout::style::{
    BOTTOM, HEAD_LEFT, LEFT, MEASURE, NESTED, PAGE_HEIGHT, PAGE_WIDTH, Pt, Scale, TOP,
};
use crate::letter::Letter;

/// How far right of the text the block of addressee and applicant starts.
const HEAD_INDENT: Pt = Pt::thousandths(HEAD_LEFT.in_thousandths() - LEFT.in_thousandths());

/// The document of a letter in type of this size.
pub(super) fn docx(letter: &Letter, scale: &Scale) -> ZipResult<Vec<u8>> {
    let mut body = Body::default();
    body.letter(letter, scale);
    let headers = header::parts(letter.mark.as_deref());
    let section = section(&headers, scale);
    let (paragraphs, lists) = body.finish();
    let list = letter.list.iter().flat_map(table::signature_list);
    let main = root("w:document")
        .with(
            "xmlns:r",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        )
        .holding([Element::new("w:body")
            .holding(paragraphs)
            .holding(list)
            .holding([section])]);
    let part = |name, root| Part {
        name,
        kind: name,
        root,
    };
    let mut parts = vec![
        part("styles", styles::part(scale)),
        part("numbering", lists.part()),
        part("settings", settings::part()),
    ];
    parts.extend(headers.into_iter().map(|header| header.part));
    pack(main, parts)
}

/// The root of a part; its elements are in the vocabulary of Word.
fn root(name: &'static str) -> Element {
    Element::new(name).with(
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    )
}

/// The sheet and its margins.
fn section(headers: &[header::Header], scale: &Scale) -> Element {
    let margins = Element::new("w:pgMar")
        .with("w:top", twips(TOP))
        .with("w:right", twips(PAGE_WIDTH - LEFT - MEASURE))
        .with("w:bottom", twips(PAGE_HEIGHT - BOTTOM))
        .with("w:left", twips(LEFT))
        .with("w:header", twips(header::top(scale)))
        .with("w:footer", twips(PAGE_HEIGHT - BOTTOM).div_euclid(2))
        .with("w:gutter", 0);
    Element::new("w:sectPr")
        .holding(headers.iter().map(header::Header::reference))
        .holding([
            Element::new("w:pgSz")
                .with("w:w", twips(PAGE_WIDTH))
                .with("w:h", twips(PAGE_HEIGHT)),
            margins,
            Element::new("w:titlePg"),
        ])
}

/// How much further right the text of a list starts that stands inside so many others.
fn nested_by(level: usize) -> Pt {
    NESTED * i64::try_from(level).unwrap_or_default()
}
