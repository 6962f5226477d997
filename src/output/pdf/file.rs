//! Writes objects as the bytes of a file.
//!
//! Streams stand by themselves; all other objects go into compressed streams, mostly one, and so does the
//! table of where everything is. lopdf can do the same, but compresses each with tables of its own,
//! which costs as much as drawing a page and leaves the heap in pieces.

use std::io::Write;
use std::ops::Range;

use anyhow::Result;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::deflate::Deflater;

/// Bytes of the identity of a file.
const IDENTITY: usize = 16;

type ObjectNumber = u32;

/// Objects in a stream of them: their numbers there take two bytes, and readers unpack a stream as a whole.
const MOST_PACKED: usize = 10_000;

/// Where an object is: at a byte of the file, or in a stream of objects.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    At(usize),
    Packed(ObjectNumber, usize),
}

/// Objects that are no streams, as they stand in a file: written they take a tenth of their room.
#[derive(Default)]
pub(super) struct Packed {
    bytes: Vec<u8>,
    objects: Vec<(ObjectNumber, Range<usize>)>,
}

impl Packed {
    /// Packs an object that the document does not hold itself.
    pub(super) fn add(&mut self, (id, _): ObjectId, object: &Object) -> Result<()> {
        let start = self.bytes.len();
        write_object(&mut self.bytes, object)?;
        self.objects.push((id, start..self.bytes.len()));
        Ok(())
    }

    /// The stream of these objects.
    fn stream(
        &self,
        objects: &[(ObjectNumber, Range<usize>)],
        deflater: &mut Deflater,
    ) -> Result<Stream> {
        let (mut numbers, mut content) = (Vec::new(), Vec::new());
        for (id, range) in objects {
            write!(numbers, "{id} {} ", content.len())?;
            content.extend_from_slice(self.bytes.get(range.clone()).unwrap_or_default());
            content.push(b' ');
        }
        let entries = dictionary! {
            "Type" => "ObjStm",
            "N" => i64::try_from(objects.len())?,
            "First" => i64::try_from(numbers.len())?,
        };
        numbers.append(&mut content);
        deflater.stream(entries, &numbers)
    }
}

/// The file of a document with what is packed already. Its identity is a hash of all before the last table: the
/// same letter is the same file, another letter another one.
pub(super) fn write(
    document: &Document,
    mut packed: Packed,
    deflater: &mut Deflater,
) -> Result<Vec<u8>> {
    let mut bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut places = vec![Place::Nowhere; usize::try_from(document.max_id)? + 1];
    for (id, object) in &document.objects {
        match object {
            Object::Stream(stream) => {
                set(&mut places, id.0, Place::At(bytes.len()));
                write_stream(&mut bytes, id.0, stream)?;
            }
            other => packed.add(*id, other)?,
        }
    }
    for objects in packed.objects.chunks(MOST_PACKED) {
        let stream_id = u32::try_from(places.len())?;
        for (number, (id, _)) in objects.iter().enumerate() {
            set(&mut places, *id, Place::Packed(stream_id, number));
        }
        places.push(Place::At(bytes.len()));
        let stream = packed.stream(objects, deflater)?;
        write_stream(&mut bytes, stream_id, &stream)?;
    }
    let (table_id, start) = (u32::try_from(places.len())?, bytes.len());
    places.push(Place::At(start));
    let identity = identity(Sha256::new_with_prefix(&bytes));
    let table = table(document, &places, identity, deflater)?;
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

/// Where each object is: a kind of one byte, a place of three or four, a number of two.
fn table(
    document: &Document,
    places: &[Place],
    identity: Object,
    deflater: &mut Deflater,
) -> Result<Stream> {
    let farthest = places.iter().map(|place| match place {
        Place::At(byte) => *byte,
        Place::Nowhere | Place::Packed(..) => 0,
    });
    let width = if farthest.max() > Some(0x00ff_ffff) {
        4
    } else {
        3
    };
    let mut rows = Vec::with_capacity(places.len() * 6);
    for place in places {
        let (kind, place, number) = match *place {
            Place::Nowhere => (0, 0, 0xffff),
            Place::At(byte) => (1, u32::try_from(byte)?, 0),
            Place::Packed(stream, number) => (2, stream, u16::try_from(number)?),
        };
        rows.push(kind);
        rows.extend(place.to_be_bytes().into_iter().skip(4 - width));
        rows.extend(number.to_be_bytes());
    }
    let mut entries = document.trailer.clone();
    entries.set("Type", "XRef");
    entries.set("Size", i64::try_from(places.len())?);
    let width = i64::try_from(width)?;
    entries.set("W", vec![1.into(), width.into(), 2.into()]);
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
        let bytes = write(&written, Packed::default(), &mut Deflater::default()).unwrap();
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

    /// More objects than a number of two bytes could tell apart.
    #[test]
    fn objects_without_end_are_packed_in_several_streams() {
        let mut written = document(b"a");
        let mut packed = Packed::default();
        let many: Vec<ObjectId> = (0..70_000).map(|_| written.new_object_id()).collect();
        for (number, id) in (0..).zip(&many) {
            packed.add(*id, &Object::Integer(number)).unwrap();
        }
        let bytes = write(&written, packed, &mut Deflater::default()).unwrap();
        let read = Document::load_mem(&bytes).unwrap();
        for (number, id) in (0..).zip(&many) {
            assert_eq!(read.get_object(*id).unwrap(), &Object::Integer(number));
        }
    }

    #[test]
    fn identity_depends_on_the_rest() {
        let file = |title: &[u8]| {
            let packed = Packed::default();
            write(&document(title), packed, &mut Deflater::default()).unwrap()
        };
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
