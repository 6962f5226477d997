//! The faces of a letter: which characters they have and how wide these are.
//!
//! Widths are whole thousandths of an em, the unit of a PDF: what is measured here is what a
//! viewer adds up.

mod characters;
mod own;

use std::borrow::Cow;
use std::sync::Arc;

use anyhow::{Context, Result};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};

use self::characters::Glyph;
use crate::letter::Style;
use crate::problem::Problem;

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
    /// Whether its letters have serifs.
    pub serif: bool,
    /// Whether all its letters are equally wide.
    pub fixed_pitch: bool,
}

impl Font {
    /// Reads a face; its characters are looked up by code from then on.
    ///
    /// # Errors
    /// A file that is no face.
    pub fn read(name: &str, data: Cow<'static, [u8]>) -> Result<Self> {
        let face = FontRef::new(&data).with_context(|| format!("reading the face {name}"))?;
        let measures = Measures::of(&face);
        let glyphs = characters::glyphs(&face);
        Ok(Self {
            name: name.to_owned(),
            measures,
            glyphs,
            data,
        })
    }

    /// The glyphs of all characters that it has.
    pub fn all_glyphs(&self) -> impl Iterator<Item = u16> {
        let numbers = self.glyphs.iter().map(|glyph| glyph.number);
        numbers.filter(|&number| number != 0)
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
            serif: has_serifs(face),
            fixed_pitch: face.post().is_ok_and(|post| post.is_fixed_pitch() != 0),
        }
    }
}

/// Unless the face says otherwise: by its class (8 is sans serif), else by its PANOSE digits, whose kinds
/// of serifs end with those of sans-serif faces (11–15).
fn has_serifs(face: &FontRef<'_>) -> bool {
    let Ok(os2) = face.os2() else { return true };
    match (os2.s_family_class() >> 8, os2.panose_10()) {
        (0, [2, kind, ..]) => !(11..=15).contains(kind),
        (class, _) => class != 8,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "measures of a face are a few thousand at most"
)]
fn whole(measure: f32) -> i64 {
    measure.round() as i64
}

/// The faces of a letter; clones share them.
#[derive(Clone)]
pub struct Fonts {
    regular: Arc<Font>,
    bold: Arc<Font>,
    /// Few letters have italics, so the user need not bring any.
    italic: Option<Arc<Font>>,
    own: bool,
}

impl Fonts {
    /// Faces that the user brings; without an italic one only letters that have no italics can be set.
    pub fn own(regular: Font, bold: Font, italic: Option<Font>) -> Self {
        Self {
            regular: regular.into(),
            bold: bold.into(),
            italic: italic.map(Arc::new),
            own: true,
        }
    }

    /// Whether the user brought them.
    pub fn are_own(&self) -> bool {
        self.own
    }

    /// Reads the embedded faces.
    ///
    /// # Errors
    /// `fonts` if they cannot be read, which tests exclude.
    pub fn embedded() -> Result<Self, Problem> {
        let face = |name, data: &'static [u8]| {
            let font = Font::read(name, Cow::Borrowed(data));
            font.map(Arc::new).map_err(|_| Problem::error("fonts"))
        };
        Ok(Self {
            regular: face("LetterSerif", include_bytes!("../fonts/LetterSerif.ttf"))?,
            bold: face(
                "LetterSerif-Bold",
                include_bytes!("../fonts/LetterSerif-Bold.ttf"),
            )?,
            italic: Some(face(
                "LetterSerif-Italic",
                include_bytes!("../fonts/LetterSerif-Italic.ttf"),
            )?),
            own: false,
        })
    }

    /// The face of a style; none where the user brought none.
    pub fn get(&self, style: Style) -> Option<&Font> {
        match style {
            Style::Regular => Some(&self.regular),
            Style::Bold => Some(&self.bold),
            Style::Italic => self.italic.as_deref(),
        }
    }

    /// Whether each face that a letter needs has this character.
    pub fn have(&self, character: char) -> bool {
        let faces = [&self.regular, &self.bold];
        faces.iter().all(|face| face.glyph(character).is_some())
    }

    /// The upright face.
    pub fn regular(&self) -> &Font {
        &self.regular
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
                fonts.get(style).unwrap().advance(character),
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
                assert!(
                    fonts.get(style).unwrap().glyph(character).is_some(),
                    "{character:?}"
                );
            }
        }
    }

    #[test]
    fn invisible_and_foreign_characters_are_missing() {
        let fonts = Fonts::embedded().unwrap();
        for character in [
            '\0', '\t', '\n', '\r', '\u{ad}', '\u{200b}', '\u{feff}', '漢', '₽', '😀',
        ] {
            assert_eq!(fonts.regular().glyph(character), None, "{character:?}");
        }
    }
}
