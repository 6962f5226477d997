//! Encodes pixels for the page: no larger than it shows, grey where they are, and nothing beside them.
//!
//! Screens of few colours become smaller without loss, photographs as JPEG: whichever is shorter is taken. Both
//! are made by arithmetic that is the same on every machine.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Sampling;
use image::{DynamicImage, ExtendedColorType, GrayImage, ImageEncoder as _};

use super::{Coding, Picture, ROOM, Refusal};

/// How much of a photograph JPEG keeps: what it loses is not seen on paper.
const QUALITY: u8 = 85;
/// The bytes before the first chunk of a PNG.
const SIGNATURE: usize = 8;

/// The picture for the page.
pub(super) fn fitted(image: DynamicImage) -> Result<Picture, Refusal> {
    encoded(shrunk(without_colours(image)))
}

/// The largest size within the room that has the same sides; never larger than it is.
pub(super) fn size_in_room(width: u32, height: u32) -> [u32; 2] {
    let [most_wide, most_high] = ROOM.map(u64::from);
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    if width <= most_wide && height <= most_high {
        return [width, height].map(short);
    }
    let is_wide = width * most_high >= height * most_wide;
    let size = match is_wide {
        true => [most_wide, (height * most_wide + width / 2) / width],
        false => [(width * most_high + height / 2) / height, most_high],
    };
    size.map(short)
}

fn short(side: u64) -> u32 {
    u32::try_from(side.max(1)).unwrap_or(u32::MAX)
}

fn shrunk(image: DynamicImage) -> DynamicImage {
    let [width, height] = size_in_room(image.width(), image.height());
    if [width, height] == [image.width(), image.height()] {
        return image;
    }
    // The other ways to sample reckon with sines, which differ from machine to machine.
    image.resize_exact(width, height, Sampling::Triangle)
}

/// A picture without colours as grey.
fn without_colours(image: DynamicImage) -> DynamicImage {
    let DynamicImage::ImageRgb8(colours) = &image else {
        return image;
    };
    let is_grey = |pixel: &image::Rgb<u8>| {
        let [red, green, blue] = pixel.0;
        red == green && green == blue
    };
    if !colours.pixels().all(is_grey) {
        return image;
    }
    let shades = colours.as_raw().iter().copied().step_by(3).collect();
    let grey = GrayImage::from_raw(colours.width(), colours.height(), shades);
    grey.map_or_else(|| image.clone(), DynamicImage::from)
}

fn encoded(image: DynamicImage) -> Result<Picture, Refusal> {
    let (width, height) = (image.width(), image.height());
    let is_grey = matches!(image, DynamicImage::ImageLuma8(_));
    let colours = match is_grey {
        true => ExtendedColorType::L8,
        false => ExtendedColorType::Rgb8,
    };
    let pixels = image.as_bytes();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode(pixels, width, height, colours)
        .map_err(|_| Refusal::Damaged)?;
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Level(6), FilterType::Adaptive)
        .write_image(pixels, width, height, colours)
        .map_err(|_| Refusal::Damaged)?;
    let deflated = data_of(&png);
    let (coding, bytes) = match deflated.len() <= jpeg.len() {
        true => (Coding::Deflated, deflated),
        false => (Coding::Jpeg, jpeg),
    };
    Ok(Picture {
        width,
        height,
        is_grey,
        coding,
        bytes,
    })
}

/// What the chunks of pixels in a PNG hold: a PDF writes pixels the same way.
fn data_of(png: &[u8]) -> Vec<u8> {
    let mut data = Vec::with_capacity(png.len());
    let mut rest = png.get(SIGNATURE..).unwrap_or_default();
    while let Some((length, chunk)) = rest.split_first_chunk::<4>() {
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        if chunk.starts_with(b"IDAT") {
            let end = length.saturating_add(4);
            data.extend_from_slice(chunk.get(4..end).unwrap_or_default());
        }
        // Kind, content and sum.
        rest = chunk.get(length.saturating_add(8)..).unwrap_or_default();
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_fits_the_room_and_keeps_its_sides() {
        for (given, expected) in [
            ([100, 50], [100, 50]),
            ([1300, 1990], [1300, 1990]),
            ([2600, 1000], [1300, 500]),
            ([1080, 2400], [896, 1990]),
            ([40_000, 1], [1300, 1]),
            ([1, 40_000], [1, 1990]),
            ([0, 0], [1, 1]),
        ] {
            let [width, height] = given;
            assert_eq!(size_in_room(width, height), expected);
        }
    }

    #[test]
    fn few_colours_are_kept_without_loss_and_photographs_are_not() {
        let plain = image::RgbImage::from_fn(300, 200, |x, _| match x < 150 {
            true => image::Rgb([200, 30, 30]),
            false => image::Rgb([255, 255, 255]),
        });
        let plain = fitted(plain.into()).unwrap();
        assert_eq!((plain.coding, plain.is_grey), (Coding::Deflated, false));
        assert!(plain.bytes.len() < 2000, "{}", plain.bytes.len());
        let noise = image::RgbImage::from_fn(300, 200, |x, y| {
            let mix = x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503_001);
            image::Rgb([(mix >> 8) as u8, (mix >> 16) as u8, (mix >> 24) as u8])
        });
        assert_eq!(fitted(noise.into()).unwrap().coding, Coding::Jpeg);
    }

    #[test]
    fn a_picture_without_colours_is_grey() {
        let grey = image::RgbImage::from_fn(20, 20, |x, _| image::Rgb([x as u8 * 10; 3]));
        assert!(fitted(grey.into()).unwrap().is_grey);
    }
}
