//! Cuts the rows of a letter into pages and gives every item its final position.

use super::font::Fonts;
use super::rows::{Row, Run};
use super::style::{BOTTOM, LEFT, MEASURE, PAGE_NUMBER, Pt, RULE_DROP, RULE_THICKNESS, Scale, TOP};
use super::{Page, PlacedText, Rule};
use crate::letter::Style;

/// How many rows a last page has at least.
const FEWEST_ROWS: usize = 9;

/// The pages of these rows, numbered from the second on.
pub(super) fn paginate(rows: &[Row], scale: Scale, fonts: &Fonts) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut rest = rows;
    while !rest.is_empty() {
        let (page, following) = rest.split_at(cut(rest, scale));
        let number = pages.len() + 1;
        pages.push(place(page, number, scale, fonts));
        rest = following;
    }
    pages
}

/// How many rows go on a page.
fn cut(rows: &[Row], scale: Scale) -> usize {
    let mut y = TOP;
    let mut fitting = 0;
    for (number, row) in rows.iter().enumerate() {
        y += scale.leading + if number == 0 { Pt::ZERO } else { row.gap };
        if y > BOTTOM {
            break;
        }
        fitting = number + 1;
    }
    if fitting == rows.len() {
        return fitting;
    }
    // The signature does not stand on a page with next to nothing of the letter.
    let fitting = fitting
        .min(rows.len().saturating_sub(FEWEST_ROWS))
        .max(fitting / 2);
    let parted = rows
        .get(..fitting)
        .unwrap_or_default()
        .iter()
        .rposition(|row| !row.bond);
    // Rows tied over more than a page have to part somewhere.
    parted.map_or(fitting.max(1), |last| last + 1)
}

fn place(rows: &[Row], number: usize, scale: Scale, fonts: &Fonts) -> Page {
    let mut page = Page::default();
    let mut y = TOP;
    for (index, row) in rows.iter().enumerate() {
        y += if index == 0 { Pt::ZERO } else { row.gap };
        let baseline = y + scale.ascent();
        y += scale.leading;
        page.texts
            .extend(row.runs.iter().map(|run| text(run, baseline, scale)));
        page.rules.extend(row.rule.map(|(x, width)| Rule {
            x,
            y: baseline + RULE_DROP,
            width,
            thickness: RULE_THICKNESS,
        }));
    }
    if number > 1 {
        page.texts
            .push(page_number(number, scale.page_number, fonts));
    }
    page
}

fn text(run: &Run, baseline: Pt, scale: Scale) -> PlacedText {
    PlacedText {
        x: run.x,
        y: baseline,
        width: run.width,
        size: scale.size,
        style: run.style,
        stretch: run.stretch,
        text: run.text.clone(),
        hyphen: run.hyphen,
        element: Some(run.element),
    }
}

/// The number stands last among the texts of a page, for whoever reads it aloud or copies it.
fn page_number(number: usize, size: Pt, fonts: &Fonts) -> PlacedText {
    let text = number.to_string();
    let font = fonts.regular();
    let advance = text.chars().filter_map(|digit| font.advance(digit));
    let width = size.em(advance.map(i64::from).sum());
    PlacedText {
        x: LEFT + (MEASURE - width).share(2),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: usize) -> Vec<Row> {
        vec![Row::default(); count]
    }

    #[test]
    fn tied_rows_go_to_the_next_page_together() {
        let full = cut(&rows(100), Scale::SMALL);
        let mut tied = rows(100);
        for row in tied.iter_mut().take(full).skip(full - 3) {
            row.bond = true;
        }
        assert_eq!(cut(&tied, Scale::SMALL), full - 3);
        for row in &mut tied {
            row.bond = true;
        }
        assert_eq!(cut(&tied, Scale::SMALL), full);
    }

    #[test]
    fn a_last_page_has_more_than_a_signature() {
        let full = cut(&rows(200), Scale::SMALL);
        assert_eq!(cut(&rows(full), Scale::SMALL), full);
        assert_eq!(cut(&rows(full + 1), Scale::SMALL), full + 1 - FEWEST_ROWS);
    }

    #[test]
    fn no_gap_opens_a_page() {
        let mut gapped = rows(100);
        gapped[0].gap = Pt::new(500);
        assert_eq!(cut(&gapped, Scale::LARGE), cut(&rows(100), Scale::LARGE));
    }
}
