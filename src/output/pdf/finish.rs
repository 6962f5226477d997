//! Puts pages and faces into a file: catalogue, meta data, compression, identity.

use anyhow::{Context, Result, ensure};
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::faces;
use crate::layout::Page;
use crate::layout::style::{PAGE_HEIGHT, PAGE_WIDTH, Pt};
use crate::output::Meta;

/// Bytes of the identity of a file.
const IDENTITY: usize = 16;

/// The finished file of these pages, drawn as `contents`.
pub(in crate::output) fn finish(
    pages: &[Page],
    contents: Vec<Vec<u8>>,
    meta: &Meta,
) -> Result<Vec<u8>> {
    let mut document = Document::with_version("1.7");
    let mut deflater = Deflater::new();
    let faces = faces::embed(pages, &mut document, &mut deflater)?;
    let tree = add_pages(&mut document, contents, faces, &mut deflater)?;
    let catalogue = document.add_object(dictionary! {
        "Type" => "Catalog",
        "Pages" => tree,
        "Lang" => Object::string_literal("ru-RU"),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    });
    let dated = meta.dated.format("D:%Y%m%d000000Z").to_string();
    let info = document.add_object(dictionary! {
        "Title" => lopdf::text_string(&meta.title),
        "CreationDate" => Object::string_literal(dated.as_str()),
        "ModDate" => Object::string_literal(dated.as_str()),
    });
    document.trailer.set("Root", catalogue);
    document.trailer.set("Info", info);
    let placeholder = Object::String(vec![0; IDENTITY], StringFormat::Hexadecimal);
    document
        .trailer
        .set("ID", vec![placeholder.clone(), placeholder]);
    let mut bytes = Vec::new();
    document
        .save_modern(&mut bytes)
        .context("writing the document")?;
    identify(&mut bytes)?;
    Ok(bytes)
}

fn add_pages(
    document: &mut Document,
    contents: Vec<Vec<u8>>,
    faces: Dictionary,
    deflater: &mut Deflater,
) -> Result<ObjectId> {
    let tree = document.new_object_id();
    let mut kids = Vec::with_capacity(contents.len());
    for content in contents {
        let content = stream(Dictionary::new(), &content, deflater)?;
        let content = document.add_object(content);
        let page = document.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => tree,
            "Contents" => content,
        });
        kids.push(Object::from(page));
    }
    let count = i64::try_from(kids.len())?;
    // Pages inherit their size and their faces.
    document.set_object(
        tree,
        dictionary! {
            "Type" => "Pages",
            "Count" => count,
            "Kids" => kids,
            "MediaBox" => vec![0.into(), 0.into(), number(PAGE_WIDTH), number(PAGE_HEIGHT)],
            "Resources" => dictionary! { "Font" => faces },
        },
    );
    Ok(tree)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a length on a sheet has at most six digits"
)]
fn number(length: Pt) -> Object {
    Object::Real(length.in_thousandths() as f32 / 1000.0)
}

/// Replaces the placeholder of the identity by a hash of everything else: the same letter is the
/// same file, another letter another one.
fn identify(bytes: &mut [u8]) -> Result<()> {
    let placeholder = "0".repeat(IDENTITY * 2);
    let array = format!("[<{placeholder}><{placeholder}>]");
    let start = bytes
        .windows(array.len())
        .rposition(|window| window == array.as_bytes())
        .context("the document has no identity")?;
    let hash = Sha256::digest(&*bytes);
    let identity: String = hash
        .iter()
        .take(IDENTITY)
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let identified = format!("[<{identity}><{identity}>]");
    let end = start + array.len();
    let place = bytes.get_mut(start..end).context("the identity is cut")?;
    ensure!(place.len() == identified.len(), "an identity of odd length");
    place.copy_from_slice(identified.as_bytes());
    Ok(())
}

/// A compressed stream.
pub(super) fn stream(
    mut dictionary: Dictionary,
    content: &[u8],
    deflater: &mut Deflater,
) -> Result<Stream> {
    dictionary.set("Filter", "FlateDecode");
    Ok(Stream::new(dictionary, deflater.deflate(content)?))
}

/// Compresses one stream after the other with one set of tables, which are large.
pub(super) struct Deflater(Compress);

impl Deflater {
    fn new() -> Self {
        Self(Compress::new(Compression::default(), true))
    }

    fn deflate(&mut self, content: &[u8]) -> Result<Vec<u8>> {
        self.0.reset();
        let mut deflated = Vec::with_capacity(content.len() / 2 + 64);
        loop {
            let done = usize::try_from(self.0.total_in())?;
            let rest = content.get(done..).unwrap_or_default();
            let status = self
                .0
                .compress_vec(rest, &mut deflated, FlushCompress::Finish)?;
            if status == Status::StreamEnd {
                return Ok(deflated);
            }
            deflated.reserve(content.len() / 4 + 64);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_depends_on_the_rest() {
        let zeros = "0".repeat(32);
        let file = |rest: &str| {
            let mut bytes = format!("{rest}/ID[<{zeros}><{zeros}>]").into_bytes();
            identify(&mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        };
        assert_eq!(file("a").len(), file("b").len());
        assert_eq!(file("a"), file("a"));
        assert_ne!(file("a")[1..], file("b")[1..]);
        assert!(identify(&mut b"none".to_vec()).is_err());
    }

    #[test]
    fn streams_do_not_depend_on_earlier_ones() {
        let mut deflater = Deflater::new();
        let long: Vec<u8> = (0..100_000u32)
            .map(|n| (n.wrapping_mul(n) % 251) as u8)
            .collect();
        let first = deflater.deflate(&long).unwrap();
        let empty = deflater.deflate(b"").unwrap();
        assert_eq!(deflater.deflate(&long).unwrap(), first);
        assert_eq!(deflater.deflate(b"").unwrap(), empty);
        assert_eq!(Deflater::new().deflate(b"").unwrap(), empty);
    }
}
