//! Which characters of a face a letter can have: those of which the face draws one glyph after the other.

use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// A glyph of a face; number 0 is the empty box of what it lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Glyph {
    pub(super) number: u16,
    pub(super) advance: u16,
}

/// Characters that no letter is to have, whatever a face draws for them: first and last code.
const REFUSED: [(u16, u16); 14] = [
    // A soft hyphen would show inside its line.
    (0x00AD, 0x00AD),
    // Scripts that are written from the right, join their letters or change their order.
    (0x0590, 0x109F),
    (0x1780, 0x18AF),
    (0x1900, 0x1CCF),
    // Invisible ones: they divide, join or turn what stands around them.
    (0x034F, 0x034F),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x2028, 0x202E),
    (0x2060, 0x206F),
    // What only one face knows, which archives refuse.
    (0xE000, 0xF8FF),
    (0xFB1D, 0xFDFF),
    (0xFE00, 0xFE0F),
    (0xFE70, 0xFEFF),
    (0xFFF0, 0xFFFF),
];

/// By character up to the last one the face has: those of the basic plane, with which a PDF of two-byte
/// codes can do. A glyph that draws nothing stands for a space or for nothing at all.
pub(super) fn glyphs(face: &FontRef<'_>) -> Vec<Glyph> {
    let outlines = Outlines::of(face);
    let units = face.metrics(Size::unscaled(), LocationRef::default());
    let units_per_em = u32::from(units.units_per_em).max(1);
    let advances = face.glyph_metrics(Size::unscaled(), LocationRef::default());
    let mut glyphs = Vec::new();
    for (code, glyph) in face.charmap().mappings() {
        let (Ok(code), Ok(number)) = (u16::try_from(code), u16::try_from(glyph.to_u32())) else {
            continue;
        };
        let draws = |character: char| character.is_whitespace() || outlines.has(glyph);
        if !is_set(code) || !char::from_u32(code.into()).is_some_and(draws) {
            continue;
        }
        let Some(units) = advances.advance_width(glyph) else {
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

/// Whether a letter can have the character; many faces map control characters, yet nothing is drawn for them.
fn is_set(code: u16) -> bool {
    let control = char::from_u32(code.into()).is_none_or(char::is_control);
    let mut refused = REFUSED.iter();
    !control && !refused.any(|&(first, last)| (first..=last).contains(&code))
}

/// What the glyphs of a face look like.
struct Outlines<'a> {
    tables: Option<(
        skrifa::raw::tables::loca::Loca<'a>,
        skrifa::raw::tables::glyf::Glyf<'a>,
    )>,
}

impl<'a> Outlines<'a> {
    fn of(face: &FontRef<'a>) -> Self {
        let tables = face.loca(None).ok().zip(face.glyf().ok());
        Self { tables }
    }

    /// Whether anything is drawn.
    fn has(&self, glyph: GlyphId) -> bool {
        let tables = self.tables.as_ref();
        tables.is_some_and(|(loca, glyf)| matches!(loca.get_glyf(glyph, glyf), Ok(Some(_))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_what_is_refused_is_of_ranges() {
        assert!(REFUSED.iter().all(|(first, last)| first <= last));
        for (code, expected) in [
            ('a', true),
            ('я', true),
            (' ', true),
            ('\u{a0}', true),
            ('\u{301}', true),
            ('₽', true),
            ('\u{ad}', false),
            ('א', false),
            ('ع', false),
            ('\u{200d}', false),
            ('\u{e001}', false),
            ('\u{7f}', false),
            ('\u{feff}', false),
            ('\u{202f}', true),
        ] {
            let code = u16::try_from(u32::from(code)).unwrap();
            assert_eq!(is_set(code), expected, "{code:04X}");
        }
    }
}
