//! Draws the pages: the operators of their content streams.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use printpdf::{
    Color, DictItem, FontId, Greyscale, Line, LinePoint, Mm, Op, PdfDocument, PdfFontHandle,
    PdfPage, PdfSaveOptions, Point, TextMatrix,
};

use super::resource;
use super::sequences::{Piece, Sequence};
use super::structure::structure_type;
use crate::layout::structure::{ElementId, Structure};
use crate::layout::style::{MARK_GREY, PAGE_HEIGHT, Pt};
use crate::layout::{Layout, Mark, Page, Rule};

/// The content streams of the pages, in order, not yet compressed.
pub(super) fn pages(layout: &Layout, sequences: &[Vec<Sequence<'_>>]) -> Result<Vec<Vec<u8>>> {
    let mut document = PdfDocument::new("");
    let drawn = layout.pages.iter().zip(sequences).map(|(page, sequences)| {
        // The size is written by `finish`.
        let operations = operations(page, sequences, &layout.structure);
        PdfPage::new(Mm(210.0), Mm(297.0), operations)
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
fn operations(page: &Page, sequences: &[Sequence<'_>], structure: &Structure) -> Vec<Op> {
    let mut operations = Vec::new();
    if let Some(mark) = &page.mark {
        operations.extend(draw_mark(mark));
    }
    if !page.rules.is_empty() {
        operations.push(begin("Artifact", [("Type", name("Layout"))]));
        operations.extend(page.rules.iter().flat_map(draw_rule));
        operations.push(Op::EndMarkedContent);
    }
    operations.push(Op::StartTextSection);
    let mut face = None;
    let mut number = 0;
    for sequence in sequences {
        operations.push(match sequence.element {
            Some(element) => {
                number += 1;
                begin_sequence(sequence, element, number - 1, structure)
            }
            None => begin(
                "Artifact",
                [("Type", name("Pagination")), ("Subtype", name("Header"))],
            ),
        });
        for piece in &sequence.pieces {
            let text = piece.text;
            if face != Some((text.style, text.size)) {
                face = Some((text.style, text.size));
                operations.push(Op::SetFont {
                    font: PdfFontHandle::External(FontId(resource(text.style).to_owned())),
                    size: points(text.size),
                });
            }
            // What follows in the same text stands where the last piece ended.
            if piece.start == 0 {
                let (x, y) = (points(text.x), points(PAGE_HEIGHT - text.y));
                operations.push(Op::SetTextMatrix {
                    matrix: TextMatrix::Translate(x, y),
                });
            }
            operations.push(show(piece));
        }
        operations.push(Op::EndMarkedContent);
    }
    operations.push(Op::EndTextSection);
    operations
}

fn begin_sequence(
    sequence: &Sequence<'_>,
    element: ElementId,
    number: i64,
    structure: &Structure,
) -> Op {
    let mut properties = vec![("MCID", DictItem::Int(number))];
    let mut tag = structure.role(element).map_or("P", structure_type);
    if let Some(actual) = sequence.actual {
        tag = "Span";
        properties.push(("ActualText", utf16(actual)));
    }
    begin(tag, properties)
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

/// One string per gap: word spacing is defined for codes of one byte only.
fn show(piece: &Piece<'_>) -> Op {
    let is_gap = |character: char| matches!(character, ' ' | '\u{a0}');
    let text = piece.text;
    let mut items = Vec::new();
    let shown = text.text.trim_end_matches(' ').len();
    let gaps_until = if text.stretch == Pt::ZERO { 0 } else { shown };
    let mut start = 0;
    for (at, gap) in piece.shown().match_indices(is_gap) {
        if piece.start + at < gaps_until {
            let end = at + gap.len();
            items.push(string(piece.shown().get(start..end).unwrap_or_default()));
            items.push(DictItem::Real(-thousandths_of_em(text.stretch, text.size)));
            start = end;
        }
    }
    let rest = piece.shown().get(start..).unwrap_or_default();
    if !rest.is_empty() {
        items.push(string(rest));
    }
    Op::Unknown {
        key: "TJ".to_owned(),
        value: vec![DictItem::Array(items)],
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
