//! The word across every page of a letter that is not final: «ЧЕРНОВИК».
//!
//! In goes the word, out comes its place, the same on every page: along the diagonal of the sheet,
//! its middle on the middle of the sheet.

use super::font::Fonts;
use super::style::{MARK_LENGTH, MARK_SIZE, PAGE_HEIGHT, PAGE_WIDTH, Pt};
use super::text;
use crate::letter::{Inline, Style};
use crate::problem::Problem;

/// A word across the page, under the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Start of the baseline, from the left edge of the sheet.
    pub x: Pt,
    /// The same from the top edge of the sheet.
    pub y: Pt,
    /// Length of the baseline.
    pub width: Pt,
    /// Size of type.
    pub size: Pt,
    /// The face.
    pub style: Style,
    /// The word.
    pub text: String,
}

impl Mark {
    /// How far the baseline goes to the right for each em of its length, in thousandths.
    pub const RIGHT: i64 = 600;
    /// How far it goes up: with [`Self::RIGHT`] the sides of a triangle of 3, 4 and 5, close to the
    /// diagonal of A4 and exact in any arithmetic.
    pub const UP: i64 = 800;

    /// # Errors
    /// `missing-glyph` as for any text.
    pub(super) fn across(word: &str, fonts: &Fonts) -> Result<Self, Problem> {
        let style = Style::Bold;
        let glyphs = text::glyphs(&[Inline::Text(word.to_owned(), style)], fonts)?.concat();
        let em = Pt::new(1);
        let ems = text::width(&glyphs, em).in_thousandths().max(1);
        let size = MARK_SIZE.min(Pt::thousandths(MARK_LENGTH.in_thousandths() * 1000 / ems));
        let width = text::width(&glyphs, size);
        // From the middle of the sheet back by half the length, and down by half a capital.
        let (back, down) = (width.share(2), size.em(655).share(2));
        Ok(Self {
            x: PAGE_WIDTH.share(2) - back.em(Self::RIGHT) + down.em(Self::UP),
            y: PAGE_HEIGHT.share(2) + back.em(Self::UP) + down.em(Self::RIGHT),
            width,
            size,
            style,
            text: word.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_any_length_stays_on_the_sheet() {
        let fonts = Fonts::embedded().unwrap();
        for word in ["ЧЕРНОВИК", "Да", "", "ПРОЕКТ ОБРАЩЕНИЯ", &"Щ".repeat(60)]
        {
            let mark = Mark::across(word, &fonts).unwrap();
            assert!(
                mark.width <= MARK_LENGTH && mark.size <= MARK_SIZE,
                "{mark:?}"
            );
            let ascent = mark.size.em(700);
            let right = mark.x + mark.width.em(Mark::RIGHT);
            let top = mark.y - mark.width.em(Mark::UP) - ascent.em(Mark::RIGHT);
            assert!(mark.x - ascent.em(Mark::UP) > Pt::ZERO, "{mark:?}");
            assert!(
                right < PAGE_WIDTH && mark.y < PAGE_HEIGHT && top > Pt::ZERO,
                "{mark:?}"
            );
        }
    }

    #[test]
    fn a_missing_glyph_is_named() {
        let fonts = Fonts::embedded().unwrap();
        assert_eq!(
            Mark::across("草稿", &fonts).unwrap_err().code,
            "missing-glyph"
        );
    }
}
