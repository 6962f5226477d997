//! Prints pages as PDF 1.7 that archives keep and screen readers read: PDF/A-2a and PDF/UA-1.
//!
//! 1. [`sequences`] divides the texts of each page by what they are in the letter;
//! 2. [`draw`] lets printpdf draw the lines and the mark of each page, [`text`] writes the texts above them and
//!    [`pictures`] what is under them;
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
mod pictures;
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
use crate::exhibit::Sheet;
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
    /// The file of a letter set in these faces, with the sheets that it was set with.
    pub(super) fn print(
        &mut self,
        layout: &Layout,
        sheets: &[Sheet<'_>],
        fonts: &Fonts,
        meta: &Meta,
    ) -> Result<Vec<u8>> {
        let sequences: Vec<_> = layout.pages.iter().map(sequences).collect();
        let drawn = draw::pages(&layout.pages)?;
        let mut contents = Vec::with_capacity(drawn.len());
        for (drawn, sequences) in drawn.into_iter().zip(&sequences) {
            let mut content = Vec::new();
            pictures::write(&mut content, sequences)?;
            content.extend(drawn);
            content.push(b'\n');
            text::write(&mut content, sequences, &layout.structure)?;
            contents.push(content);
        }
        self.finish((layout, sheets), fonts, &sequences, contents, meta)
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
