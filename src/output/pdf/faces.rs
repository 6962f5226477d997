//! Embeds the characters of a letter, and no others, of each face.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use anyhow::{Result, anyhow};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::deflate::Deflater;
use super::resource;
use crate::layout::Page;
use crate::layout::font::{Font, Fonts, Measures};
use crate::letter::Style;

/// Flags of a face. Symbolic is any with characters outside Adobe's Latin set, so each of ours.
const FIXED_PITCH: i64 = 1;
const SERIF: i64 = 2;
const SYMBOLIC: i64 = 4;
const ITALIC: i64 = 64;

/// Parts of a face that are kept for the letters to come, about 10 kB each. Titles and headings have few sets
/// of characters, texts as many as there are letters: neither takes the place of the other.
const MOST_KEPT: usize = 5;

/// Cuts faces; letters of the same characters get the same part, cut once.
#[derive(Default)]
pub(super) struct Cutter {
    kept: BTreeMap<Style, HashMap<Vec<char>, Arc<Face>>>,
}

impl Cutter {
    /// Adds the faces of these pages; the dictionary names them for the pages.
    pub(super) fn embed(
        &mut self,
        pages: &[Page],
        fonts: &Fonts,
        document: &mut Document,
        deflater: &mut Deflater,
    ) -> Result<Dictionary> {
        let mut faces = Dictionary::new();
        for (style, characters) in used(pages) {
            let face = self.face(style, characters, fonts, deflater)?;
            faces.set(resource(style), face.embed(document));
        }
        Ok(faces)
    }

    fn face(
        &mut self,
        style: Style,
        characters: Vec<char>,
        fonts: &Fonts,
        deflater: &mut Deflater,
    ) -> Result<Arc<Face>> {
        let kept = self.kept.entry(style).or_default();
        if let Some(face) = kept.get(&characters) {
            return Ok(Arc::clone(face));
        }
        let font = fonts.get(style);
        let font = font.ok_or_else(|| anyhow!("no face for {style:?}"))?;
        let cut = Cut::of(style, &characters, font)?;
        let face = Arc::new(cut.finish(deflater)?);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(characters, Arc::clone(&face));
        Ok(face)
    }
}

/// The characters of each style, in order.
fn used(pages: &[Page]) -> BTreeMap<Style, Vec<char>> {
    let mut seen: BTreeMap<Style, Vec<bool>> = BTreeMap::new();
    let marks = pages.iter().filter_map(|page| page.mark.as_ref());
    let marks = marks.map(|mark| (mark.style, &mark.text));
    let texts = pages.iter().flat_map(|page| &page.texts);
    for (style, text) in texts.map(|text| (text.style, &text.text)).chain(marks) {
        let seen = seen.entry(style).or_default();
        for code in text.chars().map(|character| character as usize) {
            if seen.len() <= code {
                seen.resize(code + 1, false);
            }
            if let Some(seen) = seen.get_mut(code) {
                *seen = true;
            }
        }
    }
    let characters = |seen: Vec<bool>| {
        let codes = (0u32..).zip(seen).filter(|(_, seen)| *seen);
        codes.filter_map(|(code, _)| char::from_u32(code)).collect()
    };
    let styles = seen.into_iter();
    styles
        .map(|(style, seen)| (style, characters(seen)))
        .collect()
}

/// The part of a face that one letter needs, as a file has it.
struct Face {
    /// Name with the tag that marks a subset.
    name: String,
    style: Style,
    measures: Measures,
    program: Stream,
    glyph_map: Stream,
    to_unicode: Stream,
    widths: Object,
}

impl Face {
    fn embed(&self, document: &mut Document) -> ObjectId {
        let name = Object::Name(self.name.clone().into_bytes());
        let program = document.add_object(self.program.clone());
        let descriptor = document.add_object(self.descriptor(program));
        let map = document.add_object(self.glyph_map.clone());
        let descendant = document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => name.clone(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "CIDToGIDMap" => map,
            "DW" => 0,
            "W" => self.widths.clone(),
        });
        let to_unicode = document.add_object(self.to_unicode.clone());
        document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name,
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()],
            "ToUnicode" => to_unicode,
        })
    }

    fn descriptor(&self, program: ObjectId) -> Dictionary {
        let stem = match self.style {
            Style::Regular | Style::Italic => 80,
            Style::Bold => 140,
        };
        dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => Object::Name(self.name.clone().into_bytes()),
            "Flags" => self.flags(),
            "FontBBox" => self.measures.bounds.map(Object::from).to_vec(),
            "ItalicAngle" => self.measures.italic_angle,
            "Ascent" => self.measures.ascent,
            "Descent" => self.measures.descent,
            "CapHeight" => self.measures.cap_height,
            "StemV" => stem,
            "FontFile2" => program,
        }
    }

    fn flags(&self) -> i64 {
        let flag = |holds: bool, flag: i64| if holds { flag } else { 0 };
        SYMBOLIC
            | flag(self.measures.fixed_pitch, FIXED_PITCH)
            | flag(self.measures.serif, SERIF)
            | flag(self.style == Style::Italic, ITALIC)
    }
}

/// Whether any part of a face can be cut: a face may be damaged at a glyph that few letters need.
pub(in crate::output) fn can_embed(font: &Font) -> bool {
    let mut remapper = GlyphRemapper::new();
    for glyph in font.all_glyphs() {
        remapper.remap(glyph);
    }
    subsetter::subset(&font.data, 0, &remapper).is_ok()
}

/// The part of a face that has these characters and no others.
struct Cut<'a> {
    font: &'a Font,
    style: Style,
    program: Vec<u8>,
    /// Glyph in the program and advance in thousandths of an em, by character.
    glyphs: BTreeMap<u16, (u16, u16)>,
}

impl<'a> Cut<'a> {
    fn of(style: Style, characters: &[char], font: &'a Font) -> Result<Self> {
        let mut remapper = GlyphRemapper::new();
        let mut glyphs = BTreeMap::new();
        for &character in characters {
            let known = || Some((font.glyph(character)?, font.advance(character)?));
            let code = u16::try_from(u32::from(character)).ok().zip(known());
            let (code, (glyph, advance)) =
                code.ok_or_else(|| anyhow!("{} has no U+{:04X}", font.name, u32::from(character)))?;
            glyphs.insert(code, (remapper.remap(glyph), advance));
        }
        let program = subsetter::subset(&font.data, 0, &remapper)
            .map_err(|error| anyhow!("cutting {}: {error}", font.name))?;
        Ok(Self {
            font,
            style,
            program,
            glyphs,
        })
    }

    fn finish(&self, deflater: &mut Deflater) -> Result<Face> {
        let length = i64::try_from(self.program.len())?;
        let program = dictionary! { "Length1" => length };
        let to_unicode = self.to_unicode();
        Ok(Face {
            name: format!("{}+{}", tag(&self.program), self.font.name),
            style: self.style,
            measures: self.font.measures,
            program: deflater.stream(program, &self.program)?,
            glyph_map: deflater.stream(Dictionary::new(), &self.glyph_map())?,
            to_unicode: deflater.stream(Dictionary::new(), to_unicode.as_bytes())?,
            widths: self.widths(),
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
