//! The faces of a letter: which characters they have and how wide these are.
//!
//! Widths are whole thousandths of an em, the unit of a PDF: what is measured here is what a
//! viewer adds up.

use std::borrow::Cow;

use anyhow::{Context, Result};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::letter::Style;

/// One face of the letter.
pub struct Font {
    /// The file of the face (TrueType).
    pub data: Cow<'static, [u8]>,
    /// Its `PostScript` name.
    pub name: String,
    /// What a PDF says of the face as a whole.
    pub measures: Measures,
    /// By character up to the last one it has.
    glyphs: Vec<Glyph>,
}

/// Measures of a face in thousandths of an em.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measures {
    /// Left, lower, right and upper edge of all glyphs laid over each other.
    pub bounds: [i64; 4],
    /// Degrees against the clock.
    pub italic_angle: i64,
    /// Above the baseline.
    pub ascent: i64,
    /// Below the baseline, as a negative number.
    pub descent: i64,
    /// Height of capital letters.
    pub cap_height: i64,
}

/// A glyph of a face; number 0 is the empty box of what it lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Glyph {
    number: u16,
    advance: u16,
}

impl Font {
    /// Reads a face; its characters are looked up by code from then on.
    ///
    /// # Errors
    /// A file that is no face.
    pub fn read(name: &str, data: Cow<'static, [u8]>) -> Result<Self> {
        let face = FontRef::new(&data).with_context(|| format!("reading the face {name}"))?;
        let measures = Measures::of(&face);
        let glyphs = glyphs(&face);
        Ok(Self {
            name: name.to_owned(),
            measures,
            glyphs,
            data,
        })
    }

    /// The glyph of a character; `None` if the face lacks it.
    pub fn glyph(&self, character: char) -> Option<u16> {
        Some(self.find(character)?.number)
    }

    /// The advance of a character in thousandths of an em; `None` if the face lacks it.
    pub fn advance(&self, character: char) -> Option<u16> {
        Some(self.find(character)?.advance)
    }

    fn find(&self, character: char) -> Option<Glyph> {
        let code = usize::try_from(u32::from(character)).ok()?;
        let glyph = self.glyphs.get(code).copied()?;
        (glyph.number != 0).then_some(glyph)
    }
}

impl Measures {
    fn of(face: &FontRef<'_>) -> Self {
        let metrics = face.metrics(Size::new(1000.0), LocationRef::default());
        let bounds = metrics.bounds.unwrap_or_default();
        let corners = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
        Self {
            bounds: corners.map(whole),
            italic_angle: whole(metrics.italic_angle),
            ascent: whole(metrics.ascent),
            descent: whole(metrics.descent),
            cap_height: whole(metrics.cap_height.unwrap_or(metrics.ascent)),
        }
    }
}

/// All characters of the basic plane, with which a PDF of two-byte codes can do. Many faces map
/// control characters, yet nothing is drawn for them.
fn glyphs(face: &FontRef<'_>) -> Vec<Glyph> {
    let units = face.metrics(Size::unscaled(), LocationRef::default());
    let units_per_em = u32::from(units.units_per_em).max(1);
    let advances = face.glyph_metrics(Size::unscaled(), LocationRef::default());
    let mut glyphs = Vec::new();
    for (code, glyph) in face.charmap().mappings() {
        let control = char::from_u32(code).is_none_or(char::is_control);
        let (Ok(code), Ok(number)) = (u16::try_from(code), u16::try_from(glyph.to_u32())) else {
            continue;
        };
        let Some(units) = advances.advance_width(glyph).filter(|_| !control) else {
            continue;
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an advance is a whole number of at most 65535 units"
        )]
        let units = units as u32;
        let advance = (units * 1000 + units_per_em / 2) / units_per_em;
        let code = usize::from(code);
        if glyphs.len() <= code {
            glyphs.resize(code + 1, Glyph::default());
        }
        if let (Some(slot), Ok(advance)) = (glyphs.get_mut(code), u16::try_from(advance)) {
            *slot = Glyph { number, advance };
        }
    }
    glyphs
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "measures of a face are a few thousand at most"
)]
fn whole(measure: f32) -> i64 {
    measure.round() as i64
}

/// The three faces of a letter.
pub struct Fonts {
    regular: Font,
    bold: Font,
    italic: Font,
}

impl Fonts {
    /// Reads the embedded faces.
    ///
    /// # Errors
    /// None, as tests see to; a file that is no face.
    pub fn embedded() -> Result<Self> {
        let face = |name, data: &'static [u8]| Font::read(name, Cow::Borrowed(data));
        Ok(Self {
            regular: face("ZhalobaSerif", include_bytes!("../fonts/ZhalobaSerif.ttf"))?,
            bold: face(
                "ZhalobaSerif-Bold",
                include_bytes!("../fonts/ZhalobaSerif-Bold.ttf"),
            )?,
            italic: face(
                "ZhalobaSerif-Italic",
                include_bytes!("../fonts/ZhalobaSerif-Italic.ttf"),
            )?,
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
        let fonts = Fonts::embedded().unwrap();
        for character in [
            '\0', '\t', '\n', '\r', '\u{ad}', '\u{200b}', '\u{feff}', '漢', '₽', '😀',
        ] {
            assert_eq!(
                fonts.get(Style::Regular).glyph(character),
                None,
                "{character:?}"
            );
        }
    }
}
