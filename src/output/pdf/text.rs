//! Writes the texts of a page: marked-content sequences, faces, places, characters.
//!
//! printpdf has no words for most of it, so the operators are written as they stand in the file.
//! Lengths are whole thousandths of a point, so nothing is rounded and every machine writes the same.

use std::io::Write;

use anyhow::Result;

use super::file::write_literal;
use super::resource;
use super::sequences::{Piece, Sequence};
use super::structure::structure_type;
use crate::layout::structure::{ElementId, Structure};
use crate::layout::style::{PAGE_HEIGHT, Pt};

/// Appends the texts of a page to its content stream.
pub(super) fn write(
    content: &mut Vec<u8>,
    sequences: &[Sequence<'_>],
    structure: &Structure,
) -> Result<()> {
    content.extend_from_slice(b"BT\n");
    let mut face = None;
    let mut number = 0;
    for sequence in sequences.iter().filter(|one| one.picture.is_none()) {
        match sequence.element {
            Some(element) => {
                begin(content, sequence, element, number, structure)?;
                number += 1;
            }
            None => {
                content.extend_from_slice(b"/Artifact <</Type/Pagination/Subtype/Header>> BDC\n")
            }
        }
        for piece in &sequence.pieces {
            let text = piece.text;
            if face != Some((text.style, text.size)) {
                face = Some((text.style, text.size));
                write!(content, "/{} ", resource(text.style))?;
                number_of(content, text.size.in_thousandths(), 3)?;
                content.extend_from_slice(b" Tf\n");
            }
            // What follows in the same text stands where the last piece ended.
            if piece.start == 0 {
                content.extend_from_slice(b"1 0 0 1 ");
                number_of(content, text.x.in_thousandths(), 3)?;
                content.push(b' ');
                number_of(content, (PAGE_HEIGHT - text.y).in_thousandths(), 3)?;
                content.extend_from_slice(b" Tm\n");
            }
            show(content, piece)?;
        }
        content.extend_from_slice(b"EMC\n");
    }
    content.extend_from_slice(b"ET\n");
    Ok(())
}

fn begin(
    content: &mut Vec<u8>,
    sequence: &Sequence<'_>,
    element: ElementId,
    number: usize,
    structure: &Structure,
) -> Result<()> {
    match sequence.actual {
        Some(actual) => {
            write!(content, "/Span <</MCID {number}/ActualText <FEFF")?;
            for unit in actual.encode_utf16() {
                write!(content, "{unit:04X}")?;
            }
            content.extend_from_slice(b">>> BDC\n");
        }
        None => {
            let tag = structure.role(element).map_or("P", structure_type);
            writeln!(content, "/{tag} <</MCID {number}>> BDC")?;
        }
    }
    Ok(())
}

/// One string per gap: word spacing is defined for codes of one byte only.
fn show(content: &mut Vec<u8>, piece: &Piece<'_>) -> Result<()> {
    let text = piece.text;
    let shown = text.text.trim_end_matches(' ').len();
    let gaps_until = if text.stretch == Pt::ZERO { 0 } else { shown };
    // To a tenth of a thousandth of an em, which is a thousandth of a point: finer than any printer.
    let tenths = -text.stretch.in_thousandths() * 10_000 / text.size.in_thousandths().max(1);
    content.push(b'[');
    let mut start = 0;
    for (at, gap) in piece.shown().match_indices([' ', '\u{a0}']) {
        if piece.start + at < gaps_until {
            let end = at + gap.len();
            string(content, piece.shown().get(start..end).unwrap_or_default());
            number_of(content, tenths, 1)?;
            start = end;
        }
    }
    let rest = piece.shown().get(start..).unwrap_or_default();
    if !rest.is_empty() {
        string(content, rest);
    }
    content.extend_from_slice(b"]TJ\n");
    Ok(())
}

fn string(content: &mut Vec<u8>, text: &str) {
    write_literal(content, text.encode_utf16().flat_map(u16::to_be_bytes));
}

/// A number with this many places behind the point, without zeros at its end.
pub(super) fn number_of(content: &mut Vec<u8>, units: i64, places: u32) -> Result<()> {
    let one = 10i64.pow(places);
    let (mut rest, mut width) = (units.abs() % one, places as usize);
    if units < 0 {
        content.push(b'-');
    }
    write!(content, "{}", units.abs() / one)?;
    if rest > 0 {
        while rest % 10 == 0 {
            rest /= 10;
            width -= 1;
        }
        write!(content, ".{rest:0width$}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_exact() {
        for (units, places, expected) in [
            (0, 3, "0"),
            (12_000, 3, "12"),
            (85_039, 3, "85.039"),
            (500, 3, "0.5"),
            (-45, 1, "-4.5"),
            (-3, 3, "-0.003"),
        ] {
            let mut content = Vec::new();
            number_of(&mut content, units, places).unwrap();
            assert_eq!(String::from_utf8(content).unwrap(), expected);
        }
    }
}
