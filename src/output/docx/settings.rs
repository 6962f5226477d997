//! What a document asks of the word processor as a whole.
//!
//! Out comes the part that has words divided as on the pages of the PDF, lines ended by hand left short,
//! and the document treated as one of today: without it Word shows it as one of 2007. Nothing of the
//! machine, of sessions of editing or of templates stands here.

use super::root;
use super::xml::Element;

/// How many lines in a row may end in a divided word.
const MOST_DIVIDED: u8 = 2;

/// The part.
pub(super) fn part() -> Element {
    let version = Element::new("w:compatSetting")
        .with("w:name", "compatibilityMode")
        .with("w:uri", "http://schemas.microsoft.com/office/word")
        .with("w:val", 15);
    root("w:settings").holding([
        Element::new("w:autoHyphenation"),
        Element::valued("w:consecutiveHyphenLimit", MOST_DIVIDED),
        Element::new("w:doNotHyphenateCaps"),
        Element::new("w:compat").holding([Element::new("w:doNotExpandShiftReturn"), version]),
    ])
}
