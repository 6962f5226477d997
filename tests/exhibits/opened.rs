//! What comes out of a file: upright pixels, as large as the page shows, or a refusal.

use std::time::{Duration, Instant};

use image::RgbImage;
use zhaloba::exhibit::{Coding, Exhibit, Faces, Picture, Refusal, open};

use crate::made;

/// An unoptimised build on a busy machine gets more than a header takes.
const MOST_TIME: Duration = Duration::from_secs(5);

fn opened(bytes: &[u8]) -> Result<Exhibit, Refusal> {
    let fonts = zhaloba::layout::font::Fonts::embedded().unwrap();
    let face = fonts.regular().data.as_ref();
    let faces = Faces {
        regular: face.into(),
        bold: face.into(),
        italic: face.into(),
    };
    open(bytes, &faces)
}

fn only(bytes: &[u8]) -> Picture {
    let mut exhibit = opened(bytes).unwrap();
    assert_eq!(exhibit.pictures.len(), 1);
    exhibit.pictures.pop().unwrap()
}

/// The pixels of a picture as any viewer decodes them.
fn pixels(picture: &Picture) -> RgbImage {
    let file = match picture.coding {
        Coding::Jpeg => picture.bytes.clone(),
        Coding::Deflated => {
            let kind = if picture.is_grey { 0 } else { 2 };
            let header = [
                &picture.width.to_be_bytes()[..],
                &picture.height.to_be_bytes(),
                &[8, kind, 0, 0, 0],
            ]
            .concat();
            [
                b"\x89PNG\r\n\x1a\n".to_vec(),
                made::chunk(b"IHDR", &header),
                made::chunk(b"IDAT", &picture.bytes),
                made::chunk(b"IEND", b""),
            ]
            .concat()
        }
    };
    let image = image::load_from_memory(&file).unwrap().into_rgb8();
    assert_eq!(image.dimensions(), (picture.width, picture.height));
    image
}

/// The colours of the corners: upper left, upper right, lower left, lower right.
fn corners(image: &RgbImage) -> String {
    let (right, foot) = (image.width() - 3, image.height() - 3);
    let name = |(x, y)| match image.get_pixel(x, y).0.map(|shade| shade > 128) {
        [true, false, false] => 'R',
        [false, true, false] => 'G',
        [false, false, true] => 'B',
        [false, false, false] => 'K',
        _ => '?',
    };
    [(2, 2), (right, 2), (2, foot), (right, foot)]
        .map(name)
        .iter()
        .collect()
}

#[test]
fn a_photograph_stands_upright_however_the_telephone_was_held() {
    for (orientation, expected) in [
        (1, "RGBK"),
        (2, "GRKB"),
        (3, "KBGR"),
        (4, "BKRG"),
        (5, "RBGK"),
        (6, "BRKG"),
        (7, "KGBR"),
        (8, "GKRB"),
        // What no telephone says.
        (0, "RGBK"),
        (9, "RGBK"),
    ] {
        let picture = only(&made::jpeg(&made::corners(48, 24), orientation));
        let turned = (5..=8).contains(&orientation);
        let sides = if turned { (24, 48) } else { (48, 24) };
        assert_eq!((picture.width, picture.height), sides, "{orientation}");
        assert_eq!(corners(&pixels(&picture)), expected, "{orientation}");
    }
}

#[test]
fn few_colours_come_through_as_they_are() {
    let image = made::corners(60, 40);
    let picture = only(&made::png(&image));
    assert_eq!(picture.coding, Coding::Deflated);
    assert_eq!(pixels(&picture), image);
}

#[test]
fn a_picture_is_no_larger_than_the_page_shows() {
    let picture = only(&made::png(&made::corners(2600, 200)));
    assert_eq!((picture.width, picture.height), (1300, 100));
    assert_eq!(corners(&pixels(&picture)), "RGBK");
}

#[test]
fn what_shines_through_is_white_and_grey_stays_grey() {
    let glass = image::RgbaImage::from_pixel(9, 9, image::Rgba([0, 0, 0, 51]));
    let mut file = std::io::Cursor::new(Vec::new());
    glass.write_to(&mut file, image::ImageFormat::Png).unwrap();
    let picture = only(&file.into_inner());
    assert!(picture.is_grey);
    assert_eq!(pixels(&picture).get_pixel(4, 4).0, [204; 3]);
}

#[test]
fn each_page_of_a_document_is_a_picture() {
    let exhibit = opened(&made::pdf(2)).unwrap();
    assert_eq!(exhibit.pictures.len(), 2);
    for picture in &exhibit.pictures {
        assert_eq!((picture.width, picture.height), (1300, 1300));
        let pixels = pixels(picture);
        // A square from a quarter to three quarters of the page, in the lower left.
        assert_eq!(pixels.get_pixel(650, 900).0, [0; 3]);
        assert_eq!(pixels.get_pixel(650, 200).0, [255; 3]);
        assert_eq!(pixels.get_pixel(1200, 900).0, [255; 3]);
    }
}

#[test]
fn a_document_that_may_lack_something_is_doubtful() {
    let whole = made::pdf(2);
    let end = whole.windows(5).rposition(|five| five == b"%%EOF").unwrap();
    let mut broken = whole.clone();
    let content = whole
        .windows(8)
        .position(|some| some == b" re f % ")
        .unwrap();
    broken[content + 1..content + 5].copy_from_slice(b"n  n");
    for (bytes, expected) in [
        (&whole[..], false),
        // It can be read to here without its last lines.
        (&whole[..end], true),
        // Nothing is drawn.
        (&broken, true),
    ] {
        let exhibit = opened(bytes).unwrap();
        assert_eq!((exhibit.pictures.len(), exhibit.is_doubtful), (2, expected));
    }
}

#[test]
fn a_bomb_is_refused_by_its_header() {
    for bomb in [
        made::png_bomb(100_000, 100_000),
        made::png_bomb(u32::MAX, 1),
        made::png_bomb(u32::MAX, u32::MAX),
        made::png_bomb(6400, 6400),
        made::jpeg_bomb(65_500, 65_500),
        made::jpeg_bomb(6400, 6400),
    ] {
        let start = Instant::now();
        assert_eq!(opened(&bomb), Err(Refusal::ManyPixels));
        assert!(start.elapsed() < MOST_TIME);
    }
    assert_eq!(opened(&made::png_bomb(0, 5)), Err(Refusal::Damaged));
}

#[test]
fn what_cannot_be_shown_is_refused() {
    for (bytes, expected) in [
        (b"".to_vec(), Refusal::Damaged),
        (
            b"-----BEGIN OPENSSH PRIVATE KEY-----".to_vec(),
            Refusal::Unknown,
        ),
        (b"GIF89a\x01\0\x01\0".to_vec(), Refusal::Unknown),
        (b"%PDF-1.7\nnothing".to_vec(), Refusal::Damaged),
        (b"\xff\xd8\xff\xd9".to_vec(), Refusal::Damaged),
        (b"\x89PNG\r\n\x1a\n".to_vec(), Refusal::Damaged),
        (made::locked_pdf(), Refusal::Locked),
        (made::pdf(0), Refusal::Damaged),
        (made::pdf(51), Refusal::ManyPages),
    ] {
        assert_eq!(opened(&bytes), Err(expected));
    }
}

#[test]
fn a_picture_that_breaks_off_is_none() {
    let image = made::corners(64, 64);
    let jpeg = made::jpeg(&image, 6);
    let end = jpeg
        .windows(2)
        .rposition(|two| two == [0xff, 0xd9])
        .unwrap();
    let png = made::png(&image);
    let data = png.windows(4).position(|four| four == b"IDAT").unwrap();
    for (whole, from, to) in [(&jpeg, 3, end - 8), (&png, 8, data + 30)] {
        for cut in (from..to).step_by(11) {
            assert_eq!(opened(&whole[..cut]), Err(Refusal::Damaged), "{cut}");
        }
    }
}

/// Whatever becomes of it, it ends.
#[test]
fn a_file_with_wrong_bytes_is_shown_or_refused() {
    let image = made::corners(40, 40);
    let mut state = 1u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for (whole, times) in [
        (made::jpeg(&image, 1), 200),
        (made::png(&image), 200),
        (made::pdf(1), 6),
    ] {
        for _ in 0..times {
            let mut bytes = whole.clone();
            for _ in 0..=random(6) {
                let at = random(bytes.len());
                bytes[at] = random(256) as u8;
            }
            let _ = opened(&bytes);
        }
    }
}
