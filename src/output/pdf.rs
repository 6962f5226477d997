//! Draws pages as PDF.
//!
//! 1. [`draw`] lets printpdf write what stands on each page;
//! 2. [`faces`] embeds of each face the characters that the letter has;
//! 3. [`finish`] puts both into a file of our own: what printpdf writes around its pages names
//!    the program, claims version 1.3 and numbers the documents of a process.
//!
//! A text is written as codes of two bytes that are its Unicode characters, so it can be found
//! and copied in any viewer and does not depend on which glyphs were embedded.

mod faces;
mod finish;

use anyhow::{Result, ensure};
use printpdf::{
    Color, DictItem, FontId, Greyscale, Line, LinePoint, Mm, Op, PdfDocument, PdfFontHandle,
    PdfPage, PdfSaveOptions, Point, TextMatrix,
};

pub(super) use self::finish::finish;
use crate::layout::style::{MARK_GREY, PAGE_HEIGHT, Pt};
use crate::layout::{Mark, Page, PlacedText, Rule};
use crate::letter::Style;

/// The name of a face in the resources of a page.
fn resource(style: Style) -> &'static str {
    match style {
        Style::Regular => "R",
        Style::Bold => "B",
        Style::Italic => "I",
    }
}

/// The content streams of the pages, in order, not yet compressed.
pub(super) fn draw(pages: &[Page]) -> Result<Vec<Vec<u8>>> {
    let mut document = PdfDocument::new("");
    let drawn = pages.iter().map(|page| {
        // The size is written by `finish`.
        PdfPage::new(Mm(210.0), Mm(297.0), operations(page))
    });
    document.with_pages(drawn.collect());
    let options = PdfSaveOptions {
        // Else every operator printpdf has no word for is dropped in silence, the texts too.
        secure: false,
        ..PdfSaveOptions::default()
    };
    let mut warnings = Vec::new();
    let drawn = document.to_lopdf_document(&options, &mut warnings);
    ensure!(warnings.is_empty(), "drawing the pages: {warnings:?}");
    let pages = drawn.get_pages().into_values();
    Ok(pages.map(|id| drawn.get_page_content(id)).collect())
}

/// The mark first, for it lies under the texts; then lines, so that the page number stays the last thing
/// on its page.
fn operations(page: &Page) -> Vec<Op> {
    let mut operations = Vec::new();
    if let Some(mark) = &page.mark {
        operations.extend(draw_mark(mark));
    }
    for rule in &page.rules {
        operations.extend(draw_rule(rule));
    }
    operations.push(Op::StartTextSection);
    let mut face = None;
    for text in &page.texts {
        if face != Some((text.style, text.size)) {
            face = Some((text.style, text.size));
            operations.push(Op::SetFont {
                font: PdfFontHandle::External(FontId(resource(text.style).to_owned())),
                size: points(text.size),
            });
        }
        operations.push(Op::SetTextMatrix {
            matrix: TextMatrix::Translate(points(text.x), points(PAGE_HEIGHT - text.y)),
        });
        operations.push(show(text));
    }
    operations.push(Op::EndTextSection);
    operations
}

/// One string per gap: word spacing is defined for codes of one byte only.
fn show(text: &PlacedText) -> Op {
    let is_gap = |character: char| matches!(character, ' ' | '\u{a0}');
    let mut items = Vec::new();
    let shown = text.text.trim_end_matches(' ').len();
    let gaps_until = if text.stretch == Pt::ZERO { 0 } else { shown };
    let mut start = 0;
    for (at, gap) in text.text.match_indices(is_gap) {
        if at < gaps_until {
            let end = at + gap.len();
            items.push(string(text.text.get(start..end).unwrap_or_default()));
            items.push(DictItem::Real(-thousandths_of_em(text.stretch, text.size)));
            start = end;
        }
    }
    items.push(string(text.text.get(start..).unwrap_or_default()));
    Op::Unknown {
        key: "TJ".to_owned(),
        value: vec![DictItem::Array(items)],
    }
}

/// A part of the page and not of the letter, as PDF knows it. Its letters stand on no common line, so
/// the word is told whole to whoever copies or searches it.
fn draw_mark(mark: &Mark) -> Vec<Op> {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let tagged = |tag: &str, entries: Vec<(&str, DictItem)>| Op::BeginMarkedContentWithProperties {
        tag: tag.to_owned(),
        properties: DictItem::Dict {
            map: entries
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
        },
    };
    let [right, up] = [Mark::RIGHT, Mark::UP].map(|share| points(Pt::thousandths(share)).0);
    let start = [points(mark.x).0, points(PAGE_HEIGHT - mark.y).0];
    let utf16 = mark.text.encode_utf16().flat_map(u16::to_be_bytes);
    let whole = DictItem::String {
        data: [0xfe, 0xff].into_iter().chain(utf16).collect(),
        literal: false,
    };
    vec![
        tagged(
            "Artifact",
            vec![("Type", name("Pagination")), ("Subtype", name("Watermark"))],
        ),
        tagged("Span", vec![("ActualText", whole)]),
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
    let point = |x| LinePoint {
        p: Point {
            x: points(x),
            y: points(PAGE_HEIGHT - rule.y),
        },
        bezier: false,
    };
    [
        Op::SetOutlineThickness {
            pt: points(rule.thickness),
        },
        Op::DrawLine {
            line: Line {
                points: vec![point(rule.x), point(rule.x + rule.width)],
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

/// To a tenth of a thousandth, which is a thousandth of a point: finer than any printer.
#[expect(
    clippy::cast_precision_loss,
    reason = "no space stretches to a thousand points"
)]
fn thousandths_of_em(length: Pt, size: Pt) -> f32 {
    let tenths = length.in_thousandths() * 10_000 / size.in_thousandths().max(1);
    tenths as f32 / 10.0
}
