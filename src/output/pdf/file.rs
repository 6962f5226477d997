//! Writes objects as the bytes of a file.
//!
//! Streams stand by themselves; all other objects go into one compressed stream, and so does the
//! table of where everything is. lopdf can do the same, but compresses each with tables of its own,
//! which costs as much as drawing a page and leaves the heap in pieces.

use std::io::Write;

use anyhow::Result;
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::deflate::Deflater;

/// Bytes of the identity of a file.
const IDENTITY: usize = 16;

type ObjectNumber = u32;

/// Where an object is: at a byte of the file, or in the stream of objects.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    At(usize),
    Packed(usize),
}

/// The file of a document. Its identity is a hash of all before the last table: the same letter is the
/// same file, another letter another one.
pub(super) fn write(document: &Document, deflater: &mut Deflater) -> Result<Vec<u8>> {
    let packed_id = document.max_id + 1;
    let table_id = document.max_id + 2;
    let mut places = vec![Place::Nowhere; usize::try_from(table_id)? + 1];
    let mut bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let (mut numbers, mut packed) = (Vec::new(), Vec::new());
    let mut count = 0;
    for ((id, _), object) in &document.objects {
        let place = match object {
            Object::Stream(stream) => {
                let start = bytes.len();
                write_stream(&mut bytes, *id, stream)?;
                Place::At(start)
            }
            other => {
                write!(numbers, "{id} {} ", packed.len())?;
                write_object(&mut packed, other)?;
                packed.push(b' ');
                count += 1;
                Place::Packed(count - 1)
            }
        };
        set(&mut places, *id, place);
    }
    set(&mut places, packed_id, Place::At(bytes.len()));
    let first = numbers.len();
    numbers.append(&mut packed);
    let entries = dictionary! {
        "Type" => "ObjStm",
        "N" => i64::try_from(count)?,
        "First" => i64::try_from(first)?,
    };
    let stream = deflater.stream(entries, &numbers)?;
    write_stream(&mut bytes, packed_id, &stream)?;
    let start = bytes.len();
    set(&mut places, table_id, Place::At(start));
    let table = table(
        document,
        &places,
        packed_id,
        identity(Sha256::new_with_prefix(&bytes)),
        deflater,
    )?;
    write_stream(&mut bytes, table_id, &table)?;
    writeln!(bytes, "startxref\n{start}\n%%EOF")?;
    Ok(bytes)
}

fn set(places: &mut [Place], id: ObjectNumber, place: Place) {
    let slot = usize::try_from(id).ok().and_then(|id| places.get_mut(id));
    if let Some(slot) = slot {
        *slot = place;
    }
}

/// The identity of a file whose bytes have this hash.
pub(super) fn identity(hash: Sha256) -> Object {
    let hash = hash.finalize();
    let identity = hash.iter().take(IDENTITY).copied().collect();
    Object::String(identity, StringFormat::Hexadecimal)
}

/// Where each object is: a kind of one byte, a place of three, a number of two.
fn table(
    document: &Document,
    places: &[Place],
    packed_id: ObjectNumber,
    identity: Object,
    deflater: &mut Deflater,
) -> Result<Stream> {
    let mut rows = Vec::with_capacity(places.len() * 6);
    for place in places {
        let (kind, place, number) = match *place {
            Place::Nowhere => (0, 0, 0xffff),
            Place::At(byte) => (1, u32::try_from(byte)?, 0),
            Place::Packed(number) => (2, packed_id, u16::try_from(number)?),
        };
        rows.push(kind);
        rows.extend(place.to_be_bytes().into_iter().skip(1));
        rows.extend(number.to_be_bytes());
    }
    let mut entries = document.trailer.clone();
    entries.set("Type", "XRef");
    entries.set("Size", i64::try_from(places.len())?);
    entries.set("W", vec![1.into(), 3.into(), 2.into()]);
    entries.set("ID", vec![identity.clone(), identity]);
    deflater.stream(entries, &rows)
}

pub(super) fn write_stream(bytes: &mut Vec<u8>, id: ObjectNumber, stream: &Stream) -> Result<()> {
    writeln!(bytes, "{id} 0 obj")?;
    write_dictionary(bytes, &stream.dict)?;
    bytes.extend_from_slice(b"stream\n");
    bytes.extend_from_slice(&stream.content);
    bytes.extend_from_slice(b"\nendstream\nendobj\n");
    Ok(())
}

pub(super) fn write_object(bytes: &mut Vec<u8>, object: &Object) -> Result<()> {
    match object {
        Object::Null => bytes.extend_from_slice(b"null"),
        Object::Boolean(value) => write!(bytes, "{value}")?,
        Object::Integer(value) => write!(bytes, "{value}")?,
        Object::Real(value) => write!(bytes, "{value}")?,
        Object::Name(name) => write_name(bytes, name)?,
        Object::String(text, StringFormat::Literal) => write_literal(bytes, text.iter().copied()),
        Object::String(text, StringFormat::Hexadecimal) => {
            bytes.push(b'<');
            for byte in text {
                write!(bytes, "{byte:02X}")?;
            }
            bytes.push(b'>');
        }
        Object::Array(items) => {
            bytes.push(b'[');
            for (number, item) in items.iter().enumerate() {
                if number > 0 {
                    bytes.push(b' ');
                }
                write_object(bytes, item)?;
            }
            bytes.push(b']');
        }
        Object::Dictionary(entries) => write_dictionary(bytes, entries)?,
        Object::Stream(stream) => write_dictionary(bytes, &stream.dict)?,
        Object::Reference((id, generation)) => write!(bytes, "{id} {generation} R")?,
    }
    Ok(())
}

fn write_dictionary(bytes: &mut Vec<u8>, entries: &Dictionary) -> Result<()> {
    bytes.extend_from_slice(b"<<");
    for (key, value) in entries {
        write_name(bytes, key)?;
        // A name ends where another sign begins that is none of a name.
        if !matches!(
            value,
            Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_)
        ) {
            bytes.push(b' ');
        }
        write_object(bytes, value)?;
    }
    bytes.extend_from_slice(b">>");
    Ok(())
}

fn write_name(bytes: &mut Vec<u8>, name: &[u8]) -> Result<()> {
    bytes.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            bytes.push(byte);
        } else {
            write!(bytes, "#{byte:02X}")?;
        }
    }
    Ok(())
}

/// A string of these bytes, with the signs escaped that mean something in it.
pub(super) fn write_literal(bytes: &mut Vec<u8>, text: impl IntoIterator<Item = u8>) {
    bytes.push(b'(');
    for byte in text {
        match byte {
            b'(' | b')' | b'\\' => bytes.extend([b'\\', byte]),
            // Read as a line feed where it stands by itself.
            b'\r' => bytes.extend_from_slice(b"\\r"),
            _ => bytes.push(byte),
        }
    }
    bytes.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(title: &[u8]) -> Document {
        let mut document = Document::with_version("1.7");
        let info = document.add_object(dictionary! {
            "Title" => Object::string_literal(title),
            "Name" => Object::Name(b"a b#(c)".to_vec()),
            "Values" => vec![Object::Null, true.into(), (-3).into(), Object::Real(0.5)],
            "Hex" => Object::String(vec![0, 255], StringFormat::Hexadecimal),
        });
        let content = Stream::new(Dictionary::new(), b"BT ET".to_vec());
        let content = document.add_object(content);
        let root = document.add_object(dictionary! { "Type" => "Catalog", "Of" => content });
        document.trailer.set("Info", info);
        document.trailer.set("Root", root);
        document
    }

    #[test]
    fn what_is_written_can_be_read() {
        let title = b"\\ (a) ) ( \r \n \xfe\xff";
        let written = document(title);
        let bytes = write(&written, &mut Deflater::default()).unwrap();
        let read = Document::load_mem(&bytes).unwrap();
        for (id, object) in &written.objects {
            let found = read.get_object(*id).unwrap();
            match (object, found) {
                (Object::Stream(one), Object::Stream(other)) => {
                    assert_eq!(one.content, other.content);
                }
                (one, other) => assert_eq!(one, other),
            }
        }
    }

    #[test]
    fn identity_depends_on_the_rest() {
        let file = |title: &[u8]| write(&document(title), &mut Deflater::default()).unwrap();
        let identity = |bytes: &[u8]| {
            let read = Document::load_mem(bytes).unwrap();
            let pair = read.trailer.get(b"ID").unwrap().as_array().unwrap().clone();
            assert_eq!(pair[0], pair[1]);
            assert_eq!(pair[0].as_str().unwrap().len(), IDENTITY);
            pair[0].clone()
        };
        assert_eq!(file(b"a"), file(b"a"));
        assert_ne!(identity(&file(b"a")), identity(&file(b"b")));
    }
}
