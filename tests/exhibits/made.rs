//! Files of evidence as people get them, with everything in them that nobody should see.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _, Rgb, RgbImage};
use lopdf::{Document, Object, Stream, dictionary};

/// What stands in each hidden place of a file, with the name of the place behind it.
pub(crate) const CANARY: &str = "Kanarejka";

fn canary(place: &str) -> String {
    format!("{CANARY}-{place}")
}

/// Red, green, blue and black corners on white.
pub(crate) fn corners(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let is_near = |at: u32, side: u32| at < side / 3;
        let (left, top) = (is_near(x, width), is_near(y, height));
        let (right, foot) = (
            is_near(width - 1 - x, width),
            is_near(height - 1 - y, height),
        );
        Rgb(match (left, right, top, foot) {
            (true, _, true, _) => [255, 0, 0],
            (_, true, true, _) => [0, 255, 0],
            (true, _, _, true) => [0, 0, 255],
            (_, true, _, true) => [0, 0, 0],
            _ => [255, 255, 255],
        })
    })
}

/// A TIFF directory of three entries: what it shows, how it was held, and where.
fn exif(orientation: u16) -> Vec<u8> {
    let text = canary("exif-gps");
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x0e\0\x02");
    exif.extend(u32::try_from(text.len()).unwrap().to_be_bytes());
    exif.extend(38u32.to_be_bytes());
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01");
    exif.extend(orientation.to_be_bytes());
    exif.extend([0; 6]);
    exif.extend(text.as_bytes());
    exif
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker][..], &length, content].concat()
}

/// A JPEG as a telephone makes it, held like this.
pub(crate) fn jpeg(image: &RgbImage, orientation: u16) -> Vec<u8> {
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 95)
        .encode(
            image.as_raw(),
            image.width(),
            image.height(),
            ExtendedColorType::Rgb8,
        )
        .unwrap();
    let (start, rest) = plain.split_at(2);
    let exif = [b"Exif\0\0".to_vec(), exif(orientation)].concat();
    let thumbnail = [b"JFXX\0\x10".to_vec(), canary("thumbnail").into_bytes()].concat();
    let xmp = format!("http://ns.adobe.com/xap/1.0/\0<x>{}</x>", canary("xmp"));
    let icc = format!("ICC_PROFILE\0\x01\x01{}", canary("icc"));
    let iptc = format!("Photoshop 3.0\0{}", canary("iptc"));
    [
        start.to_vec(),
        segment(0xe1, &exif),
        segment(0xe0, &thumbnail),
        segment(0xe1, xmp.as_bytes()),
        segment(0xe2, icc.as_bytes()),
        segment(0xed, iptc.as_bytes()),
        segment(0xfe, canary("comment").as_bytes()),
        rest.to_vec(),
        canary("behind-the-end").into_bytes(),
    ]
    .concat()
}

/// A chunk of a PNG.
pub(crate) fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(kind);
    sum.update(content);
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[..], kind, content, &sum.sum().to_be_bytes()].concat()
}

/// The bytes of a PNG before its second chunk.
const HEAD: usize = 33;

/// A PNG as a program for screenshots makes it.
pub(crate) fn png(image: &RgbImage) -> Vec<u8> {
    let mut plain = Vec::new();
    PngEncoder::new(&mut plain)
        .write_image(
            image.as_raw(),
            image.width(),
            image.height(),
            ExtendedColorType::Rgb8,
        )
        .unwrap();
    let (head, rest) = plain.split_at(HEAD);
    let text = format!("Author\0{}", canary("text"));
    let international = format!("XML:com.adobe.xmp\0\0\0\0\0{}", canary("itxt"));
    [
        head.to_vec(),
        chunk(b"tEXt", text.as_bytes()),
        chunk(b"iTXt", international.as_bytes()),
        chunk(b"eXIf", &exif(1)),
        chunk(b"prVt", canary("own-chunk").as_bytes()),
        rest.to_vec(),
        canary("behind-the-end").into_bytes(),
    ]
    .concat()
}

/// A PNG that says it is so large, with next to nothing in it.
pub(crate) fn png_bomb(width: u32, height: u32) -> Vec<u8> {
    let header = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, 2, 0, 0, 0],
    ]
    .concat();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &header),
        chunk(b"IDAT", b"\x78\x9c\x63\0\0\0\x01\0\x01"),
        chunk(b"IEND", b""),
    ]
    .concat()
}

/// A JPEG that says it is so large.
pub(crate) fn jpeg_bomb(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = jpeg(&corners(16, 16), 1);
    let frame = bytes
        .windows(2)
        .position(|two| two == [0xff, 0xc0])
        .unwrap();
    bytes.splice(frame + 5..frame + 7, height.to_be_bytes());
    bytes.splice(frame + 7..frame + 9, width.to_be_bytes());
    bytes
}

/// A document of so many pages, each with a black square on it, and with all that may hide in one.
pub(crate) fn pdf(pages: usize) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let text = |place: &str| Object::string_literal(canary(place));
    let script = document.add_object(dictionary! { "S" => "JavaScript", "JS" => text("script") });
    let file = Stream::new(
        dictionary! { "Type" => "EmbeddedFile" },
        canary("attached").into(),
    );
    let file = document.add_object(file);
    let link = document.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
        "A" => dictionary! { "S" => "URI", "URI" => text("link") },
        "Contents" => text("note"),
    });
    let content = format!(
        "0 0 0 rg 100 100 200 200 re f % {}\n/Span <</ActualText ({})>> BDC EMC",
        canary("content"),
        canary("actual-text")
    );
    let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
    let page = dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content, "Annots" => vec![link.into()],
        "MediaBox" => vec![0.into(), 0.into(), 400.into(), 400.into()],
        "Resources" => dictionary! {},
    };
    let kids: Vec<Object> = (0..pages)
        .map(|_| document.add_object(page.clone()).into())
        .collect();
    document.set_object(
        tree,
        dictionary! { "Type" => "Pages", "Count" => i64::try_from(pages).unwrap(), "Kids" => kids },
    );
    let metadata = Stream::new(
        dictionary! { "Type" => "Metadata" },
        canary("metadata").into(),
    );
    let metadata = document.add_object(metadata);
    let root = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => tree, "OpenAction" => script, "Metadata" => metadata,
        "Names" => dictionary! { "EmbeddedFiles" => dictionary! { "Names" => vec![
            text("name"),
            dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => file } }.into(),
        ] } },
    });
    let info = document.add_object(dictionary! { "Author" => text("author") });
    document.trailer.set("Root", root);
    document.trailer.set("Info", info);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes.extend(canary("behind-the-end").as_bytes());
    bytes
}

/// A document whose page shows a form ten times, which shows another ten times, and so on.
pub(crate) fn endless_pdf() -> Vec<u8> {
    let mut document = Document::load_mem(&pdf(1)).unwrap();
    let mut form = document.new_object_id();
    for _ in 0..30 {
        let next = form;
        let entries = dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 400.into(), 400.into()],
            "Resources" => dictionary! { "XObject" => dictionary! { "X" => next } },
        };
        let content = "/X Do 0 0 9 9 re f ".repeat(10);
        form = document.add_object(Stream::new(entries, content.into_bytes()));
    }
    let page = *document.get_pages().values().next().unwrap();
    let content = document.add_object(Stream::new(dictionary! {}, b"/X Do".to_vec()));
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Contents", content);
    page.set(
        "Resources",
        dictionary! { "XObject" => dictionary! { "X" => form } },
    );
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A document that says it is locked in a way that nobody knows.
pub(crate) fn locked_pdf() -> Vec<u8> {
    let plain = pdf(1);
    let mut document = Document::load_mem(&plain).unwrap();
    let lock = document.add_object(dictionary! {
        "Filter" => "Standard", "V" => 5, "R" => 6, "Length" => 256, "P" => -4,
        "O" => Object::string_literal([1u8; 48].to_vec()), "U" => Object::string_literal([2u8; 48].to_vec()),
        "OE" => Object::string_literal([3u8; 32].to_vec()), "UE" => Object::string_literal([4u8; 32].to_vec()),
        "Perms" => Object::string_literal([5u8; 16].to_vec()),
        "CF" => dictionary! { "StdCF" => dictionary! { "CFM" => "AESV3", "Length" => 32 } },
        "StmF" => "StdCF", "StrF" => "StdCF",
    });
    document.trailer.set("Encrypt", lock);
    let id = Object::string_literal([6u8; 16].to_vec());
    document.trailer.set("ID", vec![id.clone(), id]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
