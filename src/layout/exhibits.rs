//! Sets the sheets of exhibits: each on a page of its own, under the words that say what it is.
//!
//! In go sheets with the sizes of their pictures and a layout, out come pages behind those that the layout has.
//! A picture keeps its sides and fills the room it is given, unless that would show its pixels. These pages bear
//! no numbers of the letter: exhibits count their own sheets.

use super::flow::Flow;
use super::font::Fonts;
use super::frame::Frame;
use super::pages::place;
use super::paragraphs::Paragraphs;
use super::structure::{ElementId, Part, Role};
use super::style::exhibits::{CAPTION_GAP, MOST_CAPTION_ROWS, PIXEL};
use super::style::{BOTTOM, LEFT, MEASURE, Pt, Scale, TOP};
use super::{Layout, PlacedPicture};
use crate::exhibit::{Picture, Sheet};
use crate::letter::{Inline, shown_title};
use crate::problem::Problem;

/// Adds the sheets.
///
/// # Errors
/// `missing-glyph`, see [`super::Typesetter::lay_out`].
pub(super) fn add(
    layout: &mut Layout,
    sheets: &[Sheet<'_>],
    paragraphs: &mut Paragraphs,
    fonts: &Fonts,
) -> Result<(), Problem> {
    let mut part = None;
    for (number, sheet) in sheets.iter().enumerate() {
        let part = match part.filter(|_| !sheet.is_first) {
            Some(part) => part,
            None => *part.insert(layout.structure.add(Role::Part(Part::Exhibit), None)),
        };
        let mut flow = Flow {
            fonts,
            paragraphs,
            scale: Scale::SMALL,
            rows: Vec::new(),
            structure: std::mem::take(&mut layout.structure),
        };
        let set = flow.caption(sheet, part);
        let Flow {
            rows, structure, ..
        } = flow;
        layout.structure = structure;
        set?;
        let figure = layout.structure.add(Role::Figure, Some(part));
        let height = Scale::SMALL.leading * i64::try_from(rows.len()).unwrap_or_default();
        // Like the first page of a letter, it shows no number.
        let mut page = place(&rows, 1, Scale::SMALL, fonts);
        let y = TOP + height + CAPTION_GAP;
        let (width, height) = fitted(sheet.picture, BOTTOM - y);
        page.pictures.push(PlacedPicture {
            number,
            x: LEFT + (MEASURE - width).share(2),
            y,
            width,
            height,
            alternative: sheet.alternative.clone(),
            element: figure,
        });
        layout.pages.push(page);
    }
    Ok(())
}

impl Flow<'_> {
    /// Sets what stands above a picture. A title that would take its room stays in the list of attachments.
    fn caption(&mut self, sheet: &Sheet<'_>, part: ElementId) -> Result<(), Problem> {
        let role = match sheet.is_first {
            true => Role::Heading(2),
            false => Role::Paragraph,
        };
        let element = self.structure.add(role, Some(part));
        let words = shown_title(&sheet.caption);
        self.paragraph(&words, Frame::TITLE, element, true)?;
        if self.rows.len() > MOST_CAPTION_ROWS {
            self.rows.clear();
            let is_break = |inline: &Inline| *inline == Inline::Break;
            let name = words.split(is_break).next().unwrap_or_default();
            self.paragraph(name, Frame::TITLE, element, true)?;
        }
        Ok(())
    }
}

/// How wide and high a picture is shown where there is so much room below its caption.
fn fitted(picture: &Picture, room: Pt) -> (Pt, Pt) {
    let [wide, high] = [picture.width, picture.height].map(|side| i64::from(side.max(1)));
    let width = MEASURE.min(PIXEL * wide);
    let height = Pt::thousandths(width.in_thousandths() * high / wide);
    match height > room {
        true => (Pt::thousandths(room.in_thousandths() * wide / high), room),
        false => (width, height),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exhibit::Coding;

    fn picture(width: u32, height: u32) -> Picture {
        Picture {
            width,
            height,
            is_grey: true,
            coding: Coding::Jpeg,
            bytes: Vec::new(),
        }
    }

    #[test]
    fn a_picture_of_any_size_fits_the_room_and_keeps_its_sides() {
        let room = Pt::new(700);
        for (wide, high) in [
            (1, 1),
            (1300, 1990),
            (1300, 1),
            (1, 1990),
            (896, 1990),
            (200, 100),
        ] {
            let (width, height) = fitted(&picture(wide, high), room);
            assert!(width <= MEASURE && height <= room, "{width} {height}");
            if wide > 1 && high > 1 {
                let given = f64::from(wide) / f64::from(high);
                let drawn = width.ratio(height);
                assert!((drawn / given - 1.0).abs() < 0.01, "{width} {height}");
            }
        }
    }

    #[test]
    fn small_pictures_are_not_blown_up() {
        let (width, _) = fitted(&picture(200, 100), Pt::new(700));
        assert_eq!(width, PIXEL * 200);
    }
}
