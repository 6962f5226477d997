//! Gives every item on the pages of a letter its final position.

use super::cuts::cuts;
use super::font::Fonts;
use super::rows::Row;
use super::style::{LEFT, MEASURE, PAGE_NUMBER, Pt, RULE_DROP, RULE_THICKNESS, Scale, TOP};
use super::{Page, PlacedText, Rule};
use crate::letter::Style;

/// The pages of these rows, the first of which has this number; that of the first page of all is not shown.
pub(super) fn paginate(rows: &[Row], scale: Scale, first: usize, fonts: &Fonts) -> Vec<Page> {
    let mut rest = rows;
    let cuts = cuts(rows, scale).into_iter();
    let pages = (first..).zip(cuts).filter_map(|(number, count)| {
        let (page, following) = rest.split_at_checked(count)?;
        rest = following;
        Some(place(page, number, scale, fonts))
    });
    pages.collect()
}

/// The page of these rows, with its number unless it is the first.
pub(super) fn place(rows: &[Row], number: usize, scale: Scale, fonts: &Fonts) -> Page {
    let mut page = Page::default();
    let mut y = TOP;
    for (index, row) in rows.iter().enumerate() {
        y += if index == 0 { Pt::ZERO } else { row.gap };
        let baseline = y + scale.ascent();
        y += scale.leading;
        page.texts.extend(
            row.runs
                .iter()
                .map(|run| run.clone().placed(baseline, scale.size)),
        );
        page.rules.extend(row.rule.map(|(x, width)| Rule {
            x,
            y: baseline + RULE_DROP,
            width,
            height: Pt::ZERO,
            thickness: RULE_THICKNESS,
        }));
    }
    if number > 1 {
        page.texts.push(page_number(
            number,
            scale.page_number,
            (LEFT, MEASURE),
            fonts,
        ));
    }
    page
}

/// The number stands last among the texts of a page, for whoever reads it aloud or copies it.
/// It stands in the middle between `left` and as much further right as `measure` says.
pub(crate) fn page_number(
    number: usize,
    size: Pt,
    (left, measure): (Pt, Pt),
    fonts: &Fonts,
) -> PlacedText {
    let text = number.to_string();
    let font = fonts.regular();
    let advance = text.chars().filter_map(|digit| font.advance(digit));
    let width = size.em(advance.map(i64::from).sum());
    PlacedText {
        x: left + (measure - width).share(2),
        y: PAGE_NUMBER,
        width,
        size,
        style: Style::Regular,
        stretch: Pt::ZERO,
        text,
        hyphen: false,
        element: None,
    }
}
