//! Shows pictures: their place on the page, and the pixels themselves.
//!
//! The pixels come as a PDF has them, so they are put in as they are.

use std::collections::BTreeSet;
use std::io::Write;

use anyhow::{Result, anyhow};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::sequences::Sequence;
use super::structure::structure_type;
use super::text::number_of;
use crate::exhibit::{Coding, Picture, Sheet};
use crate::layout::structure::Role;
use crate::layout::style::PAGE_HEIGHT;
use crate::layout::{Page, PlacedPicture};

/// The pictures of a page, which stand under everything else on it. Their numbers as sequences follow those of
/// the texts.
pub(super) fn write(content: &mut Vec<u8>, sequences: &[Sequence<'_>]) -> Result<()> {
    let told = sequences.iter().filter(|one| one.element.is_some());
    for (number, sequence) in told.enumerate() {
        if let Some(picture) = sequence.picture {
            let tag = structure_type(Role::Figure);
            writeln!(content, "/{tag} <</MCID {number}>> BDC")?;
            show(content, picture)?;
            content.extend_from_slice(b"EMC\n");
        }
    }
    Ok(())
}

fn show(content: &mut Vec<u8>, picture: &PlacedPicture) -> Result<()> {
    content.extend_from_slice(b"q\n");
    let foot = PAGE_HEIGHT - picture.y - picture.height;
    for (length, behind) in [
        (picture.width, " 0 0 "),
        (picture.height, " "),
        (picture.x, " "),
        (foot, " cm\n"),
    ] {
        number_of(content, length.in_thousandths(), 3)?;
        content.extend_from_slice(behind.as_bytes());
    }
    writeln!(content, "/{} Do\nQ", name(picture))?;
    Ok(())
}

/// The name of a picture in the resources of its page.
fn name(picture: &PlacedPicture) -> String {
    format!("P{}", picture.number)
}

/// The edges of a picture on the page, for whoever rearranges what stands there.
pub(super) fn edges(picture: &PlacedPicture) -> Vec<Object> {
    let foot = PAGE_HEIGHT - picture.y - picture.height;
    let sides = [
        picture.x,
        foot,
        picture.x + picture.width,
        foot + picture.height,
    ];
    sides.map(super::finish::number).to_vec()
}

/// Adds the pixels of all pictures that stand on pages; by the number of their sheet.
pub(super) fn embed(
    pages: &[Page],
    sheets: &[Sheet<'_>],
    document: &mut Document,
) -> Result<Vec<(usize, ObjectId)>> {
    let placed = pages.iter().flat_map(|page| &page.pictures);
    let numbers: BTreeSet<usize> = placed.map(|picture| picture.number).collect();
    let embedded = numbers.into_iter().map(|number| {
        let sheet = sheets.get(number);
        let sheet = sheet.ok_or_else(|| anyhow!("no sheet {number}"))?;
        Ok((number, document.add_object(pixels(sheet.picture))))
    });
    embedded.collect()
}

/// The resources of a page beside its faces.
pub(super) fn resources(page: &Page, embedded: &[(usize, ObjectId)]) -> Dictionary {
    let mut named = Dictionary::new();
    for picture in &page.pictures {
        let pixels = embedded
            .iter()
            .find(|(number, _)| *number == picture.number);
        if let Some((_, pixels)) = pixels {
            named.set(name(picture), *pixels);
        }
    }
    named
}

/// Whether any picture has colours, which have to be described.
pub(super) fn has_colours(sheets: &[Sheet<'_>]) -> bool {
    sheets.iter().any(|sheet| !sheet.picture.is_grey)
}

fn pixels(picture: &Picture) -> Stream {
    let (space, colours) = match picture.is_grey {
        true => ("DeviceGray", 1),
        false => ("DeviceRGB", 3),
    };
    let mut entries = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(picture.width),
        "Height" => i64::from(picture.height),
        "ColorSpace" => space,
        "BitsPerComponent" => 8,
    };
    match picture.coding {
        Coding::Jpeg => entries.set("Filter", "DCTDecode"),
        Coding::Deflated => {
            entries.set("Filter", "FlateDecode");
            let rows = dictionary! {
                // Each row says which filter of PNG it has.
                "Predictor" => 15,
                "Colors" => colours,
                "BitsPerComponent" => 8,
                "Columns" => i64::from(picture.width),
            };
            entries.set("DecodeParms", rows);
        }
    }
    Stream::new(entries, picture.bytes.clone())
}
