//! Whether a letter can fit so many pages at all, found out without setting it.

use super::font::Fonts;
use super::paragraphs::Paragraphs;
use super::style::{BOTTOM, HEAD_MEASURE, MEASURE, Pt, Scale, TOP};
use crate::letter::{Block, Inline, Letter};
use crate::problem::Problem;

/// Whether a letter takes more than `pages` at this scale: for certain if so, and for most letters if
/// not, as lines are counted as if each were as full as may be.
///
/// # Errors
/// `missing-glyph`.
pub(super) fn takes_more_than(
    pages: i64,
    letter: &Letter,
    scale: Scale,
    paragraphs: &mut Paragraphs,
    fonts: &Fonts,
) -> Result<bool, Problem> {
    let mut texts = Vec::new();
    collect(&letter.letterhead, MEASURE, &mut texts);
    collect(&letter.head, HEAD_MEASURE, &mut texts);
    collect(&letter.body, MEASURE, &mut texts);
    collect(&letter.closing, MEASURE, &mut texts);
    // The title and the signature.
    let mut rows = 2;
    let mut gaps = 2 - pages;
    for (inlines, measure) in texts {
        let lines = paragraphs.fewest_lines(inlines, measure.in_ems(scale.size), fonts)?;
        rows += lines;
        gaps += lines.min(1);
    }
    let gap = scale.paragraph_gap.min(scale.item_gap);
    Ok(scale.leading * rows + gap * gaps > (BOTTOM - TOP) * pages)
}

/// The paragraphs of these blocks. Headings are left out: they are set in another style.
fn collect<'a>(blocks: &'a [Block], measure: Pt, texts: &mut Vec<(&'a [Inline], Pt)>) {
    for block in blocks {
        match block {
            Block::Heading(_) => {}
            Block::Paragraph(inlines) => texts.push((inlines, measure)),
            Block::List { items, .. } => {
                for item in items {
                    collect(item, measure, texts);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Typesetter;
    use crate::letter::{Signature, Style};

    /// Paragraphs with long words and short ones, wide letters and narrow.
    fn letter(count: usize) -> Letter {
        let words = [
            "щедрым ",
            "и\u{a0}я ",
            "превысокомногорассмотрительствующий ",
            "титул ",
        ];
        let paragraphs = (0..count).map(|number| {
            let words = words.iter().cycle().skip(number).step_by(1 + number % 3);
            let text: String = words.take(5 + number * 7 % 60).copied().collect();
            Block::Paragraph(vec![Inline::Text(text, Style::Regular)])
        });
        Letter {
            mark: None,
            letterhead: Vec::new(),
            head: Vec::new(),
            title: Vec::new(),
            body: paragraphs.collect(),
            closing: Vec::new(),
            signature: Signature {
                date: String::new(),
                name: String::new(),
                others: Vec::new(),
            },
            annex: None,
            list: None,
        }
    }

    #[test]
    fn no_letter_that_fits_is_said_not_to() {
        let mut typesetter = Typesetter::new(Fonts::embedded().unwrap());
        let mut first = None;
        for count in 1..60 {
            let letter = letter(count);
            let layout = typesetter.lay_out_in(&letter, Scale::LARGE).unwrap();
            let Typesetter { paragraphs, fonts } = &mut typesetter;
            if takes_more_than(2, &letter, Scale::LARGE, paragraphs, fonts).unwrap() {
                assert!(layout.pages.len() > 2, "{count} paragraphs");
                first = first.or(Some(layout.pages.len()));
            }
        }
        // Nor is the estimate much too low.
        assert_eq!(first, Some(3));
    }
}
