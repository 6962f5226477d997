//! Embeds the characters of a letter, and no others, of each face.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use sha2::{Digest, Sha256};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use subsetter::GlyphRemapper;

use super::finish::{Deflater, stream};
use super::resource;
use crate::layout::Page;
use crate::layout::font::Font;
use crate::letter::Style;

/// Serif, and with characters outside Adobe's Latin set.
const SERIF_AND_SYMBOLIC: i64 = 2 | 4;
const ITALIC: i64 = 64;

/// Adds the faces of these pages; the dictionary names them for the pages.
pub(super) fn embed(
    pages: &[Page],
    document: &mut Document,
    deflater: &mut Deflater,
) -> Result<Dictionary> {
    let mut used: BTreeMap<Style, BTreeSet<char>> = BTreeMap::new();
    let marks = pages.iter().filter_map(|page| page.mark.as_ref());
    let marks = marks.map(|mark| (mark.style, &mark.text));
    let texts = pages.iter().flat_map(|page| &page.texts);
    for (style, text) in texts.map(|text| (text.style, &text.text)).chain(marks) {
        used.entry(style).or_default().extend(text.chars());
    }
    let mut faces = Dictionary::new();
    for (style, characters) in used {
        let face = Face::cut(style, characters)?;
        faces.set(resource(style), face.embed(document, deflater)?);
    }
    Ok(faces)
}

/// The part of a face that one letter needs.
struct Face {
    font: Font,
    style: Style,
    /// Name with the tag that marks a subset.
    name: String,
    program: Vec<u8>,
    /// Glyph in the program and advance in thousandths of an em, by character.
    glyphs: BTreeMap<u16, (u16, u16)>,
}

impl Face {
    fn cut(style: Style, characters: BTreeSet<char>) -> Result<Self> {
        let font = Font::of(style)?;
        let mut remapper = GlyphRemapper::new();
        let mut glyphs = BTreeMap::new();
        for character in characters {
            let known = || Some((font.glyph(character)?, font.advance(character)?));
            let code = u16::try_from(u32::from(character)).ok().zip(known());
            let (code, (glyph, advance)) =
                code.ok_or_else(|| anyhow!("{} has no U+{:04X}", font.name, u32::from(character)))?;
            glyphs.insert(code, (remapper.remap(glyph), advance));
        }
        let program = subsetter::subset(font.data, 0, &remapper)
            .map_err(|error| anyhow!("cutting {}: {error}", font.name))?;
        let name = format!("{}+{}", tag(&program), font.name);
        Ok(Self {
            font,
            style,
            name,
            program,
            glyphs,
        })
    }

    fn embed(&self, document: &mut Document, deflater: &mut Deflater) -> Result<ObjectId> {
        let length = i64::try_from(self.program.len())?;
        let program = stream(dictionary! { "Length1" => length }, &self.program, deflater)?;
        let program = document.add_object(program);
        let descriptor = document.add_object(self.descriptor(program)?);
        let map = stream(Dictionary::new(), &self.glyph_map(), deflater)?;
        let map = document.add_object(map);
        let descendant = document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => Object::Name(self.name.clone().into_bytes()),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "CIDToGIDMap" => map,
            "DW" => 0,
            "W" => self.widths(),
        });
        let to_unicode = stream(Dictionary::new(), self.to_unicode().as_bytes(), deflater)?;
        let to_unicode = document.add_object(to_unicode);
        Ok(document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => Object::Name(self.name.clone().into_bytes()),
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()],
            "ToUnicode" => to_unicode,
        }))
    }

    fn descriptor(&self, program: ObjectId) -> Result<Dictionary> {
        let face = FontRef::new(self.font.data).context("reading a face")?;
        let metrics = face.metrics(Size::new(1000.0), LocationRef::default());
        let bounds = metrics.bounds.unwrap_or_default();
        let (flags, stem) = match self.style {
            Style::Regular => (SERIF_AND_SYMBOLIC, 80),
            Style::Bold => (SERIF_AND_SYMBOLIC, 140),
            Style::Italic => (SERIF_AND_SYMBOLIC | ITALIC, 80),
        };
        let corners = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
        Ok(dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => Object::Name(self.name.clone().into_bytes()),
            "Flags" => flags,
            "FontBBox" => corners.map(whole).to_vec(),
            "ItalicAngle" => whole(metrics.italic_angle),
            "Ascent" => whole(metrics.ascent),
            "Descent" => whole(metrics.descent),
            "CapHeight" => whole(metrics.cap_height.unwrap_or(metrics.ascent)),
            "StemV" => stem,
            "FontFile2" => program,
        })
    }

    /// From a character, which is its own code, to its glyph: two bytes each.
    fn glyph_map(&self) -> Vec<u8> {
        let mut map = Vec::new();
        for (&code, &(glyph, _)) in &self.glyphs {
            map.resize(usize::from(code) * 2, 0);
            map.extend(glyph.to_be_bytes());
        }
        map
    }

    /// Widths of runs of neighbouring characters, each run after its first code.
    fn widths(&self) -> Object {
        let mut widths = Vec::new();
        for run in self.runs() {
            let advances = run.iter().filter_map(|code| self.glyphs.get(code));
            let advances = advances.map(|&(_, advance)| Object::from(i64::from(advance)));
            widths.extend(run.first().map(|&first| Object::from(i64::from(first))));
            widths.push(Object::Array(advances.collect()));
        }
        Object::Array(widths)
    }

    /// Codes in runs without holes that agree in their first byte, as `bfrange` demands.
    fn runs(&self) -> Vec<Vec<u16>> {
        let codes: Vec<u16> = self.glyphs.keys().copied().collect();
        let neighbours = |a: &u16, b: &u16| a.abs_diff(*b) == 1 && a >> 8 == b >> 8;
        codes.chunk_by(neighbours).map(<[u16]>::to_vec).collect()
    }

    fn to_unicode(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        // A section holds at most a hundred ranges.
        for section in self.runs().chunks(100) {
            map.push_str(&format!("{} beginbfrange\n", section.len()));
            for run in section {
                if let (Some(first), Some(last)) = (run.first(), run.last()) {
                    map.push_str(&format!("<{first:04X}> <{last:04X}> <{first:04X}>\n"));
                }
            }
            map.push_str("endbfrange\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
        map
    }
}

/// Six capitals, the same for the same part of a face.
fn tag(program: &[u8]) -> String {
    let hash = Sha256::digest(program);
    let letters = hash.iter().take(6).map(|byte| char::from(b'A' + byte % 26));
    letters.collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "measures of a face are a few thousand at most"
)]
fn whole(measure: f32) -> Object {
    Object::from(measure.round() as i64)
}
