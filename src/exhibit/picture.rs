//! Decodes pictures: from a file of JPEG or PNG to pixels that stand upright on white.
//!
//! The header is read first, and a picture that would be too large is not unpacked. A picture that breaks off
//! is none: half of what is to be proved proves something else.

use std::io::Cursor;

use image::codecs::png::PngDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageDecoder as _, Limits, RgbImage, RgbaImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::{MOST_PIXELS, Refusal, within};

/// The longest side that either format can name and memory can hold.
const LONGEST: usize = u16::MAX as usize;

/// The pixels of a JPEG.
pub(super) fn jpeg(bytes: &[u8]) -> Result<DynamicImage, Refusal> {
    // Without what only some processors have, every machine decodes the same pixels.
    let options = DecoderOptions::new_safe()
        .set_strict_mode(true)
        .set_max_width(LONGEST)
        .set_max_height(LONGEST);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|_| Refusal::Damaged)?;
    let info = decoder.info().ok_or(Refusal::Damaged)?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    within(width.into(), height.into())?;
    let orientation = decoder
        .exif()
        .and_then(|told| Orientation::from_exif_chunk(told));
    let is_grey = decoder.input_colorspace() == Some(ColorSpace::Luma);
    let colours = match is_grey {
        true => ColorSpace::Luma,
        false => ColorSpace::RGB,
    };
    decoder.set_options(options.jpeg_set_out_colorspace(colours));
    let pixels = decoder.decode().map_err(|_| Refusal::Damaged)?;
    let image = match is_grey {
        true => GrayImage::from_raw(width, height, pixels).map(DynamicImage::from),
        false => RgbImage::from_raw(width, height, pixels).map(DynamicImage::from),
    };
    upright(image.ok_or(Refusal::Damaged)?, orientation)
}

/// The pixels of a PNG; the first of those that move.
pub(super) fn png(bytes: &[u8]) -> Result<DynamicImage, Refusal> {
    let [width, height] = png_size(bytes).ok_or(Refusal::Damaged)?;
    within(width.into(), height.into())?;
    let mut limits = Limits::default();
    // Four channels of two bytes each.
    limits.max_alloc = Some(MOST_PIXELS * 8);
    let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits);
    let mut decoder = decoder.map_err(|_| Refusal::Damaged)?;
    let orientation = decoder.orientation().ok();
    let image = DynamicImage::from_decoder(decoder).map_err(|_| Refusal::Damaged)?;
    upright(image, orientation)
}

/// Width and height as the first chunk of a PNG says them.
fn png_size(bytes: &[u8]) -> Option<[u32; 2]> {
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(four))
    };
    let is_header = bytes.get(12..16)? == b"IHDR";
    is_header.then_some([number(16)?, number(20)?])
}

fn upright(image: DynamicImage, orientation: Option<Orientation>) -> Result<DynamicImage, Refusal> {
    let mut image = on_white(image)?;
    image.apply_orientation(orientation.unwrap_or(Orientation::NoTransforms));
    Ok(image)
}

/// The same in eight bits and without what shines through: paper is white.
fn on_white(image: DynamicImage) -> Result<DynamicImage, Refusal> {
    Ok(match image {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => image,
        DynamicImage::ImageLuma16(_) => image.into_luma8().into(),
        _ if image.color().has_alpha() => flattened(&image.into_rgba8()).ok_or(Refusal::Damaged)?,
        _ => image.into_rgb8().into(),
    })
}

fn flattened(image: &RgbaImage) -> Option<DynamicImage> {
    let mut pixels = Vec::with_capacity(image.as_raw().len() / 4 * 3);
    for pixel in image.pixels() {
        let [red, green, blue, opacity] = pixel.0.map(u32::from);
        for shade in [red, green, blue] {
            let shade = (shade * opacity + 255 * (255 - opacity) + 127) / 255;
            pixels.push(u8::try_from(shade).unwrap_or(u8::MAX));
        }
    }
    RgbImage::from_raw(image.width(), image.height(), pixels).map(DynamicImage::from)
}
