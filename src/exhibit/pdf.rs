//! Draws the pages of a PDF as pictures, so that nothing of the file is left but what is seen.
//!
//! No script runs, no link is followed, no face of the system is looked for: what a file does not bring is
//! written in the faces of letters, as far as they go, and that is told. Pages are drawn as large as they are
//! shown, so how large they say they are does not matter.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro::hayro_interpret::font::{FontQuery, StandardFont};
use hayro::hayro_interpret::{InterpreterSettings, TransformExt as _};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{
    Level, Pixmap, RasterizerSettings, RenderContext, RenderSettings, Resources, TargetInit,
};
use hayro::{RenderCache, render_into};
use image::{DynamicImage, RgbImage};

use super::{Exhibit, MOST_PAGES, ROOM, Refusal, encode};

/// What a document ends with.
const END: &[u8] = b"%%EOF";
/// How far before the last byte that may stand: as far as other readers look.
const TAIL: usize = 1024;

/// Files of faces for what a document does not bring.
#[derive(Debug, Clone)]
pub struct Faces {
    /// Upright.
    pub regular: Arc<[u8]>,
    /// For what is bold there.
    pub bold: Arc<[u8]>,
    /// For what is italic there.
    pub italic: Arc<[u8]>,
}

impl Faces {
    fn of(&self, is_bold: bool, is_italic: bool) -> &Arc<[u8]> {
        match (is_bold, is_italic) {
            (true, _) => &self.bold,
            (false, true) => &self.italic,
            (false, false) => &self.regular,
        }
    }

    /// The face for one of this name.
    fn like(&self, name: &str) -> &Arc<[u8]> {
        let has = |word| name.contains(word);
        self.of(has("Bold"), has("Italic") || has("Oblique"))
    }
}

/// The pages of a document as pictures.
pub(super) fn pages(bytes: &[u8], faces: &Faces) -> Result<Exhibit, Refusal> {
    let document = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Refusal::Locked,
        _ => Refusal::Damaged,
    })?;
    let pages = document.pages();
    match pages.len() {
        0 => return Err(Refusal::Damaged),
        many if many > MOST_PAGES => return Err(Refusal::ManyPages),
        _ => {}
    }
    let doubt = Arc::new(AtomicBool::new(!is_whole(bytes)));
    let settings = settings(faces, &doubt);
    let cache = RenderCache::new();
    let pictures = pages.iter().map(|page| {
        let drawn = drawn(page, &cache, &settings)?;
        doubt.fetch_or(is_blank(&drawn), Ordering::Relaxed);
        encode::fitted(drawn)
    });
    Ok(Exhibit {
        pictures: pictures.collect::<Result<_, _>>()?,
        is_doubtful: doubt.load(Ordering::Relaxed),
    })
}

/// Whether a document has its end. What is left of one that breaks off is drawn as if there were no more.
fn is_whole(bytes: &[u8]) -> bool {
    let tail = bytes.len().saturating_sub(TAIL);
    let tail = bytes.get(tail..).unwrap_or_default();
    tail.windows(END.len()).any(|window| window == END)
}

/// Whether nothing was drawn: what cannot be unpacked is passed over in silence.
fn is_blank(page: &DynamicImage) -> bool {
    page.as_bytes().iter().all(|shade| *shade == u8::MAX)
}

/// How pages are read: `doubt` is raised where one may not look as it should.
fn settings(faces: &Faces, doubt: &Arc<AtomicBool>) -> InterpreterSettings {
    let (faces, lacking, failed) = (faces.clone(), Arc::clone(doubt), Arc::clone(doubt));
    InterpreterSettings {
        font_resolver: Arc::new(move |query| {
            lacking.store(true, Ordering::Relaxed);
            let face = match query {
                // Their signs are none of letters.
                FontQuery::Standard(StandardFont::Symbol | StandardFont::ZapfDingBats) => None,
                FontQuery::Standard(font) => Some(faces.like(font.postscript_name())),
                FontQuery::Fallback(font) => Some(faces.of(font.is_bold, font.is_italic)),
            };
            Some((Arc::new(Arc::clone(face?)), 0))
        }),
        warning_sink: Arc::new(move |_| failed.store(true, Ordering::Relaxed)),
        ..InterpreterSettings::default()
    }
}

fn drawn<'a>(
    page: &'a Page<'a>,
    cache: &RenderCache<'a>,
    settings: &InterpreterSettings,
) -> Result<DynamicImage, Refusal> {
    let (scale, [width, height]) = size(page.render_dimensions()).ok_or(Refusal::Damaged)?;
    // The level that every processor of its kind has.
    let level = RenderSettings {
        level: Level::baseline(),
        num_threads: 0,
    };
    let mut context = RenderContext::new_with(width, height, level);
    let transform = Affine::scale(scale) * page.initial_transform(true).to_kurbo();
    let looks = hayro::RenderSettings::default();
    render_into(page, cache, settings, &looks, &mut context, transform);
    context.flush();
    let mut pixels = Pixmap::new(width, height);
    let paper = RasterizerSettings {
        target_init: TargetInit::Clear(WHITE),
        ..RasterizerSettings::default()
    };
    context.render_with(&mut pixels, &mut Resources::default(), paper);
    let colours = pixels.data().iter();
    let colours = colours
        .flat_map(|pixel| [pixel.r, pixel.g, pixel.b])
        .collect();
    let image = RgbImage::from_raw(width.into(), height.into(), colours);
    image.map(DynamicImage::from).ok_or(Refusal::Damaged)
}

/// The scale at which a page fills the room, and how many pixels it has then.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "both sides are between 1 and those of the room"
)]
fn size((width, height): (f32, f32)) -> Option<(f64, [u16; 2])> {
    let sides = [width, height].map(f64::from);
    let is_side = |side: &f64| side.is_finite() && *side > 0.0;
    if !sides.iter().all(is_side) {
        return None;
    }
    let [width, height] = sides;
    let [most_wide, most_high] = ROOM.map(f64::from);
    let scale = (most_wide / width).min(most_high / height);
    let pixels = |side: f64, most: f64| (side * scale).round().clamp(1.0, most) as u16;
    Some((scale, [pixels(width, most_wide), pixels(height, most_high)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_any_size_fills_the_room() {
        for (sides, expected) in [
            ((595.0, 842.0), [1300, 1840]),
            ((842.0, 595.0), [1300, 919]),
            ((1.0, 14_400.0), [1, 1990]),
            ((1e9, 1e9), [1300, 1300]),
        ] {
            assert_eq!(size(sides).unwrap().1, expected);
        }
        for sides in [
            (0.0, 1.0),
            (f32::NAN, 1.0),
            (1.0, f32::INFINITY),
            (-1.0, 1.0),
        ] {
            assert_eq!(size(sides), None);
        }
    }
}
