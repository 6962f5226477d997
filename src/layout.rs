//! Breaks a letter into lines and pages: from its meaning to items at fixed positions.
//!
//! 1. `text` measures the characters and finds where lines may end, `hyphenate` inside words;
//! 2. `lines` chooses the line ends that look best together, `paragraphs` remembers them;
//! 3. `estimate` says whether large type is worth a try;
//! 4. `flow` sets block under block as `rows` without end;
//! 5. `cuts` parts the rows into `pages`;
//! 6. behind them come the pages of an annex, as many as it takes, those of `exhibits`, and those on which
//!    `sheets` sets the list that many sign.
//!
//! All measures live in [`style`]. Nothing here knows of PDF; whoever draws a [`Page`] decides
//! nothing.

mod cuts;
mod estimate;
mod exhibits;
mod flow;
pub mod font;
mod frame;
mod hyphenate;
mod lines;
mod mark;
mod pages;
mod paragraphs;
mod rows;
mod sheets;
pub mod structure;
pub mod style;
mod text;

use std::fmt;

use self::flow::Flow;
use self::font::Fonts;
pub use self::mark::Mark;
pub(crate) use self::pages::page_number;
use self::paragraphs::Paragraphs;
use self::structure::{ElementId, Structure};
use self::style::{BOTTOM, NEARLY_EMPTY, Pt, Scale};
pub(crate) use self::text::missing;
use crate::exhibit::Sheet;
use crate::letter::{Annex, Letter, SignatureList, Style};
use crate::problem::Problem;

/// Letters that fit this many pages are set in the larger size.
const PAGES_IN_LARGE_TYPE: usize = 2;
/// A longer letter is a brief, and no official reads it.
const MOST_PAGES: usize = 3;
/// More characters stand on so many pages in no face: not even full stops do. To set them all would take long.
const MOST_CHARACTERS: usize = 40_000;
/// What stands on a page of 12 pt.
const CHARACTERS_ON_A_PAGE: usize = 4_000;

/// A finished page of A4.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Texts in the order of reading; the page number is the last.
    pub texts: Vec<PlacedText>,
    /// Drawn lines.
    pub rules: Vec<Rule>,
    /// Pictures, under everything else.
    pub pictures: Vec<PlacedPicture>,
    /// The word across the page of a letter that is not final.
    pub mark: Option<Mark>,
}

/// A run of text in one style on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedText {
    /// Left edge, from the left edge of the sheet.
    pub x: Pt,
    /// Baseline, from the top edge of the sheet.
    pub y: Pt,
    /// Width with the stretch of its spaces, without spaces that hang beyond the edge.
    pub width: Pt,
    /// Size of type.
    pub size: Pt,
    /// The face.
    pub style: Style,
    /// What each space, breaking or not, gains over its natural width; negative if it loses.
    pub stretch: Pt,
    /// The characters, with the spaces that end the line.
    pub text: String,
    /// Whether the text ends with a hyphen that the letter does not have.
    pub hyphen: bool,
    /// What it is in the letter; `None` if it is no part of it, as the number of a page.
    pub element: Option<ElementId>,
}

/// A picture at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedPicture {
    /// Which of the sheets it was set with, from 0.
    pub number: usize,
    /// Left edge, from the left edge of the sheet.
    pub x: Pt,
    /// Top edge, from the top edge of the sheet.
    pub y: Pt,
    /// How far it reaches to the right.
    pub width: Pt,
    /// How far it reaches down.
    pub height: Pt,
    /// What is read to whoever does not see it.
    pub alternative: String,
    /// What it is in the letter.
    pub element: ElementId,
}

/// A line across, or one down where it has a height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Left edge, from the left edge of the sheet.
    pub x: Pt,
    /// Middle of the line, from the top edge of the sheet.
    pub y: Pt,
    /// How far it reaches to the right.
    pub width: Pt,
    /// How far it reaches down.
    pub height: Pt,
    /// Thickness.
    pub thickness: Pt,
}

/// A letter set: its pages, and what the texts on them are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The elements that the texts belong to.
    pub structure: Structure,
    /// The size of type that was chosen, and what goes with it.
    pub scale: Scale,
}

/// Sets letters, one after the other. What it remembers of them are measures and divisions, which
/// are the same whenever they are looked up.
pub struct Typesetter {
    fonts: Fonts,
    paragraphs: Paragraphs,
}

impl Typesetter {
    /// Sets in these faces.
    pub fn new(fonts: Fonts) -> Self {
        Self {
            fonts,
            paragraphs: Paragraphs::default(),
        }
    }

    /// The faces it sets in.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// Sets a letter: in 14 pt if it then takes at most two pages, in 12 pt otherwise, drawn together
    /// where that saves a last page with little on it.
    ///
    /// # Errors
    ///
    /// `too-long` with the number of `pages`, which is a guess where there are very many, if 12 pt takes
    /// more than three, `signer-too-long` with the `row` if a sheet does not hold what it says of one,
    /// `missing-glyph` with
    /// the `char` and its `code` if the faces lack a character, `font-no-italic` if the letter has
    /// italics and they have none.
    pub fn lay_out(&mut self, letter: &Letter) -> Result<Layout, Problem> {
        self.lay_out_with(letter, &[])
    }

    /// Sets a letter with the sheets of its exhibits, which stand before the list that many sign: so does what
    /// they are called in the list of attachments.
    ///
    /// # Errors
    /// See [`Self::lay_out`].
    pub fn lay_out_with(
        &mut self,
        letter: &Letter,
        sheets: &[Sheet<'_>],
    ) -> Result<Layout, Problem> {
        let mut layout = self.lay_out_text(letter)?;
        if let Some(annex) = &letter.annex {
            self.add_annex(&mut layout, annex)?;
        }
        exhibits::add(&mut layout, sheets, &mut self.paragraphs, &self.fonts)?;
        if let Some(list) = &letter.list {
            sheets::add(&mut layout, list, &mut self.paragraphs, &self.fonts)?;
        }
        let mark = letter.mark.as_deref();
        let mark = mark.map(|word| Mark::across(word, &self.fonts));
        let mark = mark.transpose()?;
        for page in &mut layout.pages {
            page.mark.clone_from(&mark);
        }
        Ok(layout)
    }

    /// Sets blank sheets of a signature list, to be filled in by hand: so many, each with so many rows or as
    /// many as it holds.
    ///
    /// # Errors
    /// `missing-glyph` and `font-no-italic`, see [`Self::lay_out`]; `sheet-rows` with the `most` rows that a
    /// sheet holds.
    pub fn lay_out_sheets(
        &mut self,
        list: &SignatureList,
        rows: Option<usize>,
        pages: usize,
    ) -> Result<Layout, Problem> {
        let mut layout = Layout {
            pages: Vec::new(),
            structure: Structure::default(),
            scale: Scale::SMALL,
        };
        let many = (rows, pages);
        sheets::add_blank(&mut layout, list, many, &mut self.paragraphs, &self.fonts)?;
        Ok(layout)
    }

    /// The pages down to the signature.
    fn lay_out_text(&mut self, letter: &Letter) -> Result<Layout, Problem> {
        let characters = letter.characters();
        if characters > MOST_CHARACTERS {
            return Err(self.too_long(characters / CHARACTERS_ON_A_PAGE));
        }
        if !self.takes_more_than(PAGES_IN_LARGE_TYPE, letter, Scale::LARGE)? {
            let large = self.lay_out_in(letter, Scale::LARGE)?;
            if large.pages.len() <= PAGES_IN_LARGE_TYPE {
                return Ok(large);
            }
        }
        let mut small = self.lay_out_in(letter, Scale::SMALL)?;
        if small.pages.len() <= MOST_PAGES + 1 && is_nearly_empty(&small.pages) {
            let tight = self.lay_out_in(letter, Scale::TIGHT)?;
            if tight.pages.len() < small.pages.len() {
                small = tight;
            }
        }
        if small.pages.len() > MOST_PAGES {
            return Err(self.too_long(small.pages.len()));
        }
        Ok(small)
    }

    /// Sets an annex on pages of its own, whose numbers go on from those of the letter.
    fn add_annex(&mut self, layout: &mut Layout, annex: &Annex) -> Result<(), Problem> {
        let mut flow = Flow {
            fonts: &self.fonts,
            paragraphs: &mut self.paragraphs,
            scale: layout.scale,
            rows: Vec::new(),
            structure: std::mem::take(&mut layout.structure),
        };
        flow.annex(annex)?;
        let Flow {
            rows, structure, ..
        } = flow;
        let first = layout.pages.len() + 1;
        let pages = pages::paginate(&rows, layout.scale, first, &self.fonts);
        layout.pages.extend(pages);
        layout.structure = structure;
        Ok(())
    }

    fn too_long(&self, pages: usize) -> Problem {
        Problem::error("too-long")
            .with("pages", pages)
            .with("limit", MOST_PAGES)
            .with("own", self.fonts.are_own())
    }

    fn takes_more_than(
        &mut self,
        pages: usize,
        letter: &Letter,
        scale: Scale,
    ) -> Result<bool, Problem> {
        let pages = i64::try_from(pages).unwrap_or(i64::MAX);
        estimate::takes_more_than(pages, letter, scale, &mut self.paragraphs, &self.fonts)
    }

    fn lay_out_in(&mut self, letter: &Letter, scale: Scale) -> Result<Layout, Problem> {
        let mut flow = Flow {
            fonts: &self.fonts,
            paragraphs: &mut self.paragraphs,
            scale,
            rows: Vec::new(),
            structure: Structure::default(),
        };
        flow.letter(letter)?;
        let Flow {
            rows, structure, ..
        } = flow;
        Ok(Layout {
            pages: pages::paginate(&rows, scale, 1, &self.fonts),
            structure,
            scale,
        })
    }
}

/// Whether the last page would hold next to nothing if the others were as full as can be.
fn is_nearly_empty(pages: &[Page]) -> bool {
    let foot = |page: &Page| page.texts.iter().map(|text| text.y).max();
    let feet: Vec<Pt> = pages.iter().filter_map(foot).collect();
    let Some((last, others)) = feet.split_last() else {
        return false;
    };
    let room = others
        .iter()
        .map(|&foot| BOTTOM - foot - Scale::SMALL.leading);
    let room: Pt = room.map(|room| room.max(Pt::ZERO)).sum();
    *last < NEARLY_EMPTY + room
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for text in &self.texts {
            writeln!(f, "{text}")?;
        }
        for rule in &self.rules {
            let (length, down) = match rule.height {
                Pt::ZERO => (rule.width, ""),
                height => (height, " down"),
            };
            writeln!(
                f,
                "x={} y={} rule{down} {length} by {}",
                rule.x, rule.y, rule.thickness
            )?;
        }
        for picture in &self.pictures {
            writeln!(
                f,
                "x={} y={} picture {} by {}",
                picture.x, picture.y, picture.width, picture.height
            )?;
        }
        if let Some(mark) = &self.mark {
            writeln!(
                f,
                "x={} y={} {}pt across {:?}",
                mark.x, mark.y, mark.size, mark.text
            )?;
        }
        Ok(())
    }
}

impl fmt::Display for PlacedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let style = match self.style {
            Style::Regular => "",
            Style::Bold => " bold",
            Style::Italic => " italic",
        };
        write!(
            f,
            "x={} y={} {}pt{style} {:?}",
            self.x, self.y, self.size, self.text
        )
    }
}
