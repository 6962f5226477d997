//! The embedded faces: which characters they have and how wide these are.
//!
//! Widths are whole thousandths of an em, the unit of a PDF: what is measured here is what a
//! viewer adds up.

use anyhow::{Context, Result};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider, charmap::Charmap};

use crate::letter::Style;

/// One face of the letter.
pub struct Font {
    /// The file of the face (TrueType).
    pub data: &'static [u8],
    /// Its `PostScript` name.
    pub name: &'static str,
    characters: Charmap<'static>,
    advances: GlyphMetrics<'static>,
    units_per_em: u32,
}

impl Font {
    /// The face of a style.
    pub fn of(style: Style) -> Result<Self> {
        let (name, data): (_, &[u8]) = match style {
            Style::Regular => ("ZhalobaSerif", include_bytes!("../fonts/ZhalobaSerif.ttf")),
            Style::Bold => (
                "ZhalobaSerif-Bold",
                include_bytes!("../fonts/ZhalobaSerif-Bold.ttf"),
            ),
            Style::Italic => (
                "ZhalobaSerif-Italic",
                include_bytes!("../fonts/ZhalobaSerif-Italic.ttf"),
            ),
        };
        let face = FontRef::new(data).with_context(|| format!("reading the face {name}"))?;
        let units = face.metrics(Size::unscaled(), LocationRef::default());
        Ok(Self {
            data,
            name,
            characters: face.charmap(),
            advances: face.glyph_metrics(Size::unscaled(), LocationRef::default()),
            units_per_em: u32::from(units.units_per_em).max(1),
        })
    }

    /// The glyph of a character; `None` if the face lacks it.
    pub fn glyph(&self, character: char) -> Option<u16> {
        // Many faces map U+000D, yet nothing is drawn for it.
        if character.is_control() {
            return None;
        }
        let glyph = self.characters.map(character)?.to_u32();
        u16::try_from(glyph).ok().filter(|&glyph| glyph != 0)
    }

    /// The advance of a character in thousandths of an em; `None` if the face lacks it.
    pub fn advance(&self, character: char) -> Option<u16> {
        let glyph = self.glyph(character)?;
        let units = self.advances.advance_width(u32::from(glyph).into())?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an advance is a whole number of at most 65535 units"
        )]
        let units = units as u32;
        u16::try_from((units * 1000 + self.units_per_em / 2) / self.units_per_em).ok()
    }
}

/// The three faces of a letter.
pub struct Fonts {
    regular: Font,
    bold: Font,
    italic: Font,
}

impl Fonts {
    /// Reads the embedded faces.
    pub fn embedded() -> Result<Self> {
        Ok(Self {
            regular: Font::of(Style::Regular)?,
            bold: Font::of(Style::Bold)?,
            italic: Font::of(Style::Italic)?,
        })
    }

    /// The face of a style.
    pub fn get(&self, style: Style) -> &Font {
        match style {
            Style::Regular => &self.regular,
            Style::Bold => &self.bold,
            Style::Italic => &self.italic,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_times() {
        let fonts = Fonts::embedded().unwrap();
        for (style, character, expected) in [
            (Style::Regular, ' ', 250),
            (Style::Regular, '\u{a0}', 250),
            (Style::Regular, 'Н', 722),
            (Style::Regular, '№', 954),
            (Style::Regular, '\u{301}', 0),
            (Style::Bold, '-', 333),
            (Style::Italic, '\u{2011}', 333),
        ] {
            assert_eq!(
                fonts.get(style).advance(character),
                Some(expected),
                "{character:?}"
            );
        }
    }

    #[test]
    fn every_face_has_what_a_russian_letter_needs() {
        let fonts = Fonts::embedded().unwrap();
        let needed = "АЯаяЁёІѢ«»„“”–—…№§°\u{a0}\u{202f}\u{2011}\u{301}ÀžẠỹ€";
        for character in needed.chars() {
            for style in [Style::Regular, Style::Bold, Style::Italic] {
                assert!(fonts.get(style).glyph(character).is_some(), "{character:?}");
            }
        }
    }

    #[test]
    fn invisible_and_foreign_characters_are_missing() {
        let font = Font::of(Style::Regular).unwrap();
        for character in [
            '\0', '\t', '\n', '\r', '\u{ad}', '\u{200b}', '\u{feff}', '漢', '₽',
        ] {
            assert_eq!(font.glyph(character), None, "{character:?}");
        }
    }
}
