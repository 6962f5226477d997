//! Letters in the formats that the person asked for.
//!
//! In goes a letter with what it was made from, out comes one file for each format. As plain text it is
//! made shorter where a form takes no more: that is told, because the whole letter has to go along.

use chrono::NaiveDate;

use super::finished::Written;
use crate::addressees::Addressee;
use crate::cli;
use crate::commands::Session;
use crate::commands::blame::{Origin, printed};
use crate::commands::shortening::{Shortened, Shortening};
use crate::exhibit::Sheet;
use crate::letter::Letter;
use crate::output::{Format, Press};
use crate::problem::{Args, Problem};

/// What letters are printed with.
pub(in crate::commands) struct Printing<'d> {
    /// Makes the files.
    pub(in crate::commands) press: Press,
    /// The formats, in the order given.
    pub(in crate::commands) formats: &'d [cli::Format],
    /// How long plain texts may be.
    pub(in crate::commands) shortening: Shortening<'d>,
}

/// A letter to be printed.
pub(in crate::commands) struct Page<'l> {
    /// The name of its files without the ending.
    pub(in crate::commands) stem: String,
    /// What it was made from.
    pub(in crate::commands) origin: Origin<'l>,
    /// To whom it goes, where that is known.
    pub(in crate::commands) addressee: Option<&'l Addressee>,
    /// What it says.
    pub(in crate::commands) letter: &'l Letter,
    /// What follows it as a PDF.
    pub(in crate::commands) sheets: Vec<Sheet<'l>>,
    /// The day under it.
    pub(in crate::commands) dated: NaiveDate,
}

impl Printing<'_> {
    /// A file for each format; what is wrong is reported.
    pub(super) fn print(&mut self, session: &mut Session<'_>, page: &Page<'_>) -> Vec<Written> {
        let unnamed = || session.messages.text("standard-input", &Args::new());
        let origin = page.origin.file().map_or_else(unnamed, str::to_owned);
        let mut written = Vec::new();
        for format in self.formats.iter().map(|format| Format::from(*format)) {
            match self.made(page, format) {
                Ok((bytes, short)) => {
                    let told =
                        short.map(|short| short.told(page.letter, &page.stem, session.messages));
                    told.into_iter().for_each(|told| session.remark(told));
                    written.push(Written {
                        name: format!("{}.{}", page.stem, format.ending()),
                        origin: origin.clone(),
                        addressee: page.addressee.map(|addressee| addressee.id.clone()),
                        bytes,
                    });
                }
                Err(problems) => session.report(problems),
            }
        }
        written
    }

    /// The file in one format; and what it says where it had to be made shorter.
    pub(in crate::commands) fn made(
        &mut self,
        page: &Page<'_>,
        format: Format,
    ) -> Result<(Vec<u8>, Option<Shortened>), Vec<Problem>> {
        let short = match format {
            Format::Text => self
                .shortening
                .of(page.letter, page.addressee, &page.stem)
                .map_err(|problem| vec![problem])?,
            Format::Pdf | Format::Docx | Format::Markdown => None,
        };
        let letter = short.as_ref().map_or(page.letter, |short| &short.letter);
        let shown = (letter, page.sheets.as_slice());
        let bytes = printed(&mut self.press, shown, page.origin, page.dated, format)?;
        Ok((bytes, short))
    }
}
