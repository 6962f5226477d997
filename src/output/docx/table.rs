//! The list that many sign, as a table on pages of its own.
//!
//! In goes the list, out come its title and a table whose head Word repeats on every page; no row is
//! divided. Word numbers the pages itself, so the words for sheets are not needed.

use super::body::Paragraph;
use super::properties::{Lines, Properties, twips};
use super::xml::Element;
use super::{runs, styles};
use crate::layout::style::sheets::{CELL_GAP, COLUMN_WIDTHS, LEAST_ROW};
use crate::letter::{COLUMNS, Inline, SignatureList, Style};

/// Title, summary, table and note.
pub(super) fn signature_list(list: &SignatureList) -> Vec<Element> {
    let title = Properties {
        new_page: true,
        ..Properties::of(styles::TITLE)
    };
    let rows = (1..).zip(&list.signers).map(|(number, signer)| {
        let number = format!("{number}");
        row([&number, &signer.name, &signer.address, "", ""], false)
    });
    let heads = row(list.columns.each_ref().map(String::as_str), true);
    let table = Element::new("w:tbl")
        .holding([looks(), grid(), heads])
        .holding(rows);
    let flush = |words| paragraph(Properties::of(styles::FLUSH), runs::runs(words));
    vec![
        paragraph(title, runs::title(&list.title)),
        // Empty or not, it parts title and table.
        flush(&list.summary),
        table,
        // A document ends with a paragraph, not with a table.
        flush(&list.note),
    ]
}

fn paragraph(properties: Properties, runs: Vec<Element>) -> Element {
    Paragraph { properties, runs }.into_element()
}

fn looks() -> Element {
    let line = |side| {
        Element::valued(side, "single")
            .with("w:sz", 4)
            .with("w:space", 0)
            .with("w:color", "auto")
    };
    let sides = [
        "w:top",
        "w:left",
        "w:bottom",
        "w:right",
        "w:insideH",
        "w:insideV",
    ];
    let gap = |side| {
        Element::new(side)
            .with("w:w", twips(CELL_GAP))
            .with("w:type", "dxa")
    };
    Element::new("w:tblPr").holding([
        Element::new("w:tblW").with("w:w", 0).with("w:type", "auto"),
        Element::new("w:tblBorders").holding(sides.map(line)),
        Element::new("w:tblLayout").with("w:type", "fixed"),
        Element::new("w:tblCellMar").holding(["w:left", "w:right"].map(gap)),
    ])
}

fn grid() -> Element {
    let columns = COLUMN_WIDTHS.map(|width| Element::new("w:gridCol").with("w:w", twips(width)));
    Element::new("w:tblGrid").holding(columns)
}

fn row(cells: [&str; COLUMNS], is_head: bool) -> Element {
    let properties = Element::new("w:trPr")
        .holding([
            Element::new("w:cantSplit"),
            Element::new("w:trHeight")
                .with("w:val", twips(LEAST_ROW))
                .with("w:hRule", "atLeast"),
        ])
        .holding(is_head.then(|| Element::new("w:tblHeader")));
    let cells = cells.into_iter().zip(COLUMN_WIDTHS).enumerate();
    let cells = cells.map(|(number, (words, width))| {
        let properties = Element::new("w:tcPr").holding([
            Element::new("w:tcW")
                .with("w:w", twips(width))
                .with("w:type", "dxa"),
            Element::valued("w:vAlign", "center"),
        ]);
        let lines = match is_head || number == 0 {
            true => Lines::Centred,
            false => Lines::Left,
        };
        let style = if is_head { Style::Bold } else { Style::Regular };
        let words = [Inline::Text(words.to_owned(), style)];
        let looks = Properties {
            lines: Some(lines),
            ..Properties::of(styles::CELL)
        };
        Element::new("w:tc").holding([properties, paragraph(looks, runs::runs(&words))])
    });
    Element::new("w:tr").holding([properties]).holding(cells)
}
