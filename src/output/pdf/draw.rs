//! Draws what is under the texts of a page: lines, and the mark of a draft.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use printpdf::{
    Color, DictItem, FontId, Greyscale, Line, LinePoint, Mm, Op, PdfDocument, PdfFontHandle,
    PdfPage, PdfSaveOptions, Point, TextMatrix,
};

use super::resource;
use crate::layout::style::{MARK_GREY, PAGE_HEIGHT, Pt};
use crate::layout::{Mark, Page, Rule};

/// The content of each page under its texts, not yet compressed: the mark first, then lines.
pub(super) fn pages(pages: &[Page]) -> Result<Vec<Vec<u8>>> {
    let mut document = PdfDocument::new("");
    // The size is written by `finish`.
    let drawn = pages.iter().map(operations);
    let drawn = drawn.map(|operations| PdfPage::new(Mm(210.0), Mm(297.0), operations));
    document.with_pages(drawn.collect());
    let options = PdfSaveOptions {
        // Else every operator printpdf has no word for is dropped in silence, texts too.
        secure: false,
        ..PdfSaveOptions::default()
    };
    let mut warnings = Vec::new();
    let drawn = document.to_lopdf_document(&options, &mut warnings);
    ensure!(warnings.is_empty(), "drawing the pages: {warnings:?}");
    let pages = drawn.get_pages().into_values();
    Ok(pages.map(|id| drawn.get_page_content(id)).collect())
}

fn operations(page: &Page) -> Vec<Op> {
    let mut operations = Vec::new();
    if let Some(mark) = &page.mark {
        operations.extend(draw_mark(mark));
    }
    if !page.rules.is_empty() {
        operations.push(begin("Artifact", [("Type", name("Layout"))]));
        operations.extend(page.rules.iter().flat_map(draw_rule));
        operations.push(Op::EndMarkedContent);
    }
    operations
}

fn begin<'a>(tag: &str, properties: impl IntoIterator<Item = (&'a str, DictItem)>) -> Op {
    let entries = properties.into_iter();
    let map: BTreeMap<String, DictItem> = entries
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    Op::BeginMarkedContentWithProperties {
        tag: tag.to_owned(),
        properties: DictItem::Dict { map },
    }
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

/// A text outside the content, in the one encoding that has Russian letters.
fn utf16(text: &str) -> DictItem {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    DictItem::String {
        data: [0xfe, 0xff].into_iter().chain(units).collect(),
        literal: false,
    }
}

/// A part of the page and not of the letter, as PDF knows it. Its letters stand on no common line, so
/// the word is told whole to whoever copies or searches it.
fn draw_mark(mark: &Mark) -> Vec<Op> {
    let [right, up] = [Mark::RIGHT, Mark::UP].map(|share| points(Pt::thousandths(share)).0);
    let start = [points(mark.x).0, points(PAGE_HEIGHT - mark.y).0];
    vec![
        begin(
            "Artifact",
            [("Type", name("Pagination")), ("Subtype", name("Watermark"))],
        ),
        begin("Span", [("ActualText", utf16(&mark.text))]),
        Op::SaveGraphicsState,
        Op::SetFillColor {
            col: Color::Greyscale(Greyscale::new(f32::from(MARK_GREY) / 100.0, None)),
        },
        Op::StartTextSection,
        Op::SetFont {
            font: PdfFontHandle::External(FontId(resource(mark.style).to_owned())),
            size: points(mark.size),
        },
        Op::SetTextMatrix {
            matrix: TextMatrix::Raw([right, up, -up, right, start[0], start[1]]),
        },
        Op::Unknown {
            key: "TJ".to_owned(),
            value: vec![DictItem::Array(vec![string(&mark.text)])],
        },
        Op::EndTextSection,
        Op::RestoreGraphicsState,
        Op::EndMarkedContent,
        Op::EndMarkedContent,
    ]
}

fn string(text: &str) -> DictItem {
    DictItem::String {
        data: text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        literal: true,
    }
}

fn draw_rule(rule: &Rule) -> [Op; 2] {
    let point = |x, y| LinePoint {
        p: Point {
            x: points(x),
            y: points(PAGE_HEIGHT - y),
        },
        bezier: false,
    };
    [
        Op::SetOutlineThickness {
            pt: points(rule.thickness),
        },
        Op::DrawLine {
            line: Line {
                points: vec![
                    point(rule.x, rule.y),
                    point(rule.x + rule.width, rule.y + rule.height),
                ],
                is_closed: false,
            },
        },
    ]
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a length on a sheet has at most six digits"
)]
fn points(length: Pt) -> printpdf::Pt {
    printpdf::Pt(length.in_thousandths() as f32 / 1000.0)
}
