//! Turns a letter, or its finished pages, into the bytes of a file: one module per format.
//!
//! The same letter and the same meta data give the same bytes, on every machine, in every thread,
//! however many letters came before. Nothing of the machine or the program goes into them.

mod bundle;
mod docx;
mod pdf;
mod stem;
mod text;

pub use self::bundle::Bundle;
pub use self::pdf::Binder;
use self::pdf::Printer;
pub use self::stem::{LONGEST_STEM, folded, stem};
pub use self::text::text;

use anyhow::Result;
use chrono::NaiveDate;

use crate::exhibit::Sheet;
use crate::grammar::ru::typography::keep_runs_together;
use crate::layout::font::{Font, Fonts};
use crate::layout::style::Scale;
use crate::layout::{Layout, Typesetter};
use crate::letter::{Inline, Letter, SignatureList, Style};
use crate::problem::Problem;

/// What a file says about its letter beside the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// What a viewer shows in its title bar and a screen reader reads first.
    pub title: String,
    /// The date of the letter; the file claims to be as old.
    pub dated: NaiveDate,
    /// The language of its words, as a code.
    pub lang: &'static str,
}

/// The language of letters.
const RUSSIAN: &str = "ru-RU";

/// A format in which a letter can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Pages, ready to be printed and signed.
    Pdf,
    /// A document for a word processor, to be edited before it is signed.
    Docx,
    /// Text without any marks, a paragraph a line, to be pasted into a form.
    Text,
    /// The Markdown that [`Letter::parse`] reads back.
    Markdown,
}

impl Format {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Docx, Self::Text, Self::Markdown];

    /// The ending of its file names.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Text => "txt",
            Self::Markdown => "md",
        }
    }
}

/// Whether a letter can carry any part of this face: one that cannot is damaged.
pub fn can_embed(font: &Font) -> bool {
    pdf::can_embed(font)
}

/// Makes files of letters, one after the other. What it keeps between them is worked out alike
/// whenever it is asked for: a file depends on its letter and the faces alone.
pub struct Press {
    typesetter: Typesetter,
    printer: Printer,
}

impl Press {
    /// Prints in these faces.
    pub fn new(fonts: Fonts) -> Self {
        Self {
            typesetter: Typesetter::new(fonts),
            printer: Printer::default(),
        }
    }

    /// Prints in the faces that the program brings along.
    ///
    /// # Errors
    /// `fonts` if they cannot be read, which tests exclude.
    pub fn embedded() -> Result<Self, Problem> {
        Ok(Self::new(Fonts::embedded()?))
    }

    /// The faces it prints in.
    pub fn fonts(&self) -> &Fonts {
        self.typesetter.fonts()
    }

    /// Whether the faces have this character.
    pub fn has(&self, character: char) -> bool {
        self.typesetter.fonts().have(character)
    }

    /// The letter as a file of this format.
    ///
    /// # Errors
    /// A letter that no page can hold, or a character or style that the faces lack.
    pub fn render(
        &mut self,
        letter: &Letter,
        dated: NaiveDate,
        format: Format,
    ) -> Result<Vec<u8>, Problem> {
        match format {
            Format::Text => Ok(text(letter, None).into_bytes()),
            Format::Markdown => Ok(letter.to_markdown().into_bytes()),
            Format::Docx => {
                let kept = letter.clone().map_runs(keep_runs_together);
                docx::docx(&kept, &self.scale(&kept)).map_err(|_| Problem::error("file-not-made"))
            }
            Format::Pdf => self.pdf_with(letter, &[], dated),
        }
    }

    /// The letter as a PDF, with the sheets of its exhibits behind it.
    ///
    /// # Errors
    /// As for [`Self::render`].
    pub fn pdf_with(
        &mut self,
        letter: &Letter,
        sheets: &[Sheet<'_>],
        dated: NaiveDate,
    ) -> Result<Vec<u8>, Problem> {
        let layout = self.lay_out_with(letter, sheets)?;
        self.russian_pdf((&layout, sheets), title(letter), dated)
    }

    /// The pages of a letter, which keep together what no line may part. What stands on them can be printed.
    ///
    /// # Errors
    /// See [`Typesetter::lay_out`].
    pub fn lay_out(&mut self, letter: &Letter) -> Result<Layout, Problem> {
        self.lay_out_with(letter, &[])
    }

    /// The same with the sheets of its exhibits.
    ///
    /// # Errors
    /// See [`Typesetter::lay_out`].
    pub fn lay_out_with(
        &mut self,
        letter: &Letter,
        sheets: &[Sheet<'_>],
    ) -> Result<Layout, Problem> {
        let kept = letter.clone().map_runs(keep_runs_together);
        let sheets = sheets.iter().cloned();
        let sheets: Vec<Sheet<'_>> = sheets
            .map(|sheet| sheet.map_runs(keep_runs_together))
            .collect();
        self.typesetter.lay_out_with(&kept, &sheets)
    }

    /// The size of type that the pages of a letter have. What they cannot hold, because it is too long or
    /// needs a face that is lacking, is set small.
    fn scale(&mut self, kept: &Letter) -> Scale {
        let fonts = self.typesetter.fonts();
        let faces = [Style::Regular, Style::Bold, Style::Italic];
        let has = |character| {
            let mut faces = faces.iter().filter_map(|style| fonts.get(*style));
            faces.all(|font| font.advance(character).is_some())
        };
        let shown = |character| if has(character) { character } else { '?' };
        let printable = kept
            .clone()
            .map_text(|text| text.chars().map(shown).collect());
        let layout = self.typesetter.lay_out(&printable);
        layout.map_or(Scale::SMALL, |layout| layout.scale)
    }

    /// Blank sheets of a signature list as a PDF: so many, each with so many rows or as many as it holds.
    ///
    /// # Errors
    /// See [`Typesetter::lay_out_sheets`].
    pub fn sheets(
        &mut self,
        list: &SignatureList,
        rows: Option<usize>,
        pages: usize,
        dated: NaiveDate,
    ) -> Result<Vec<u8>, Problem> {
        let list = list.clone().map_runs(&keep_runs_together);
        let layout = self.typesetter.lay_out_sheets(&list, rows, pages)?;
        self.russian_pdf((&layout, &[]), first_words(&list.title).to_owned(), dated)
    }

    fn russian_pdf(
        &mut self,
        (layout, sheets): (&Layout, &[Sheet<'_>]),
        title: String,
        dated: NaiveDate,
    ) -> Result<Vec<u8>, Problem> {
        let meta = Meta {
            title,
            dated,
            lang: RUSSIAN,
        };
        let fonts = self.typesetter.fonts();
        let printed = self.printer.print(layout, sheets, fonts, &meta);
        printed.map_err(|_| Problem::error("fonts"))
    }

    /// The pages as a PDF 1.7 with the faces embedded, tagged for screen readers, fit for archives.
    ///
    /// # Errors
    ///
    /// A character that the faces lack, which pages from [`Self::lay_out`] never have.
    pub fn pdf(&mut self, layout: &Layout, meta: &Meta) -> Result<Vec<u8>> {
        self.printer
            .print(layout, &[], self.typesetter.fonts(), meta)
    }
}

/// The first run of a title.
fn first_words(title: &[Inline]) -> &str {
    match title.first() {
        Some(Inline::Text(words, _)) => words,
        _ => "",
    }
}

/// The kind of letter, after the word that marks it as not final.
fn title(letter: &Letter) -> String {
    let kind = first_words(&letter.title);
    match &letter.mark {
        Some(mark) => format!("{mark}. {kind}"),
        None => kind.to_owned(),
    }
}
