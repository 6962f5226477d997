//! Prints pages as PDF 1.7 that archives keep and screen readers read: PDF/A-2a and PDF/UA-1.
//!
//! 1. [`sequences`] divides the texts of each page by what they are in the letter;
//! 2. [`draw`] lets printpdf draw the lines and the mark of each page, [`text`] writes the texts above them;
//! 3. [`faces`] embeds of each face the characters that the letter has, [`structure`] the tree of its
//!    elements, [`archive`] what the file says of itself;
//! 4. [`finish`] puts all into a file of our own: what printpdf writes around its pages names
//!    the program, claims version 1.3 and numbers the documents of a process;
//! 5. [`file`] makes bytes of it.
//!
//! A text is written as codes of two bytes that are its Unicode characters, so it can be found
//! and copied in any viewer and does not depend on which glyphs were embedded.

mod archive;
mod bind;
mod deflate;
mod draw;
mod faces;
mod file;
mod finish;
mod sequences;
mod structure;
mod text;

use anyhow::Result;

use self::archive::Archive;
pub use self::bind::Binder;
use self::deflate::Deflater;
use self::faces::Cutter;
pub(super) use self::faces::can_embed;
use self::sequences::sequences;
use super::Meta;
use crate::layout::Layout;
use crate::layout::font::Fonts;
use crate::letter::Style;

/// Prints letters, one after the other. What it keeps of them are parts of faces, which are the same
/// whenever they are cut.
#[derive(Default)]
pub(super) struct Printer {
    cutter: Cutter,
    archive: Archive,
    deflater: Deflater,
}

impl Printer {
    /// The file of a letter set in these faces.
    pub(super) fn print(&mut self, layout: &Layout, fonts: &Fonts, meta: &Meta) -> Result<Vec<u8>> {
        let sequences: Vec<_> = layout.pages.iter().map(sequences).collect();
        let mut contents = draw::pages(&layout.pages)?;
        for (content, sequences) in contents.iter_mut().zip(&sequences) {
            content.push(b'\n');
            text::write(content, sequences, &layout.structure)?;
        }
        self.finish(layout, fonts, &sequences, contents, meta)
    }
}

/// The name of a face in the resources of a page.
fn resource(style: Style) -> &'static str {
    match style {
        Style::Regular => "R",
        Style::Bold => "B",
        Style::Italic => "I",
    }
}
