//! Binds letters into one file for the printer, each on a sheet of its own.
//!
//! In go finished letters, one after the other, out comes a file with all their pages: after a letter of an odd
//! number of pages comes an empty one, so that the next begins on the front of a sheet. No letter is held: what
//! it takes goes out at once, and faces that letters share are in the file once. The file is for paper; screen
//! readers and archives get the letters themselves.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;

use anyhow::{Context, Result};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::deflate::Deflater;
use super::file::{identity, write_object, write_stream};

/// The objects that every file has: their numbers are known before the pages are.
const CATALOGUE: u32 = 1;
const TREE: u32 = 2;
const BLANK: u32 = 3;

/// How many objects are remembered because other letters may have the same.
const MOST_SHARED: usize = 4096;

/// A file in the making.
pub struct Binder<W> {
    out: W,
    /// Where each object begins; those that are still to come at 0.
    places: Vec<u64>,
    length: u64,
    hash: Sha256,
    pages: Vec<Object>,
    /// Streams of letters before, by their content.
    shared: HashMap<[u8; 32], u32>,
    deflater: Deflater,
}

impl<W: Write> Binder<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn new(out: W) -> Result<Self> {
        let mut binder = Self {
            out,
            places: vec![0; 4],
            length: 0,
            hash: Sha256::new(),
            pages: Vec::new(),
            shared: HashMap::new(),
            deflater: Deflater::default(),
        };
        binder.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")?;
        let blank = Stream::new(Dictionary::new(), Vec::new());
        binder.put(BLANK, &Object::Stream(blank))?;
        Ok(binder)
    }

    /// Adds a letter as [`super::super::Press`] prints them.
    ///
    /// # Errors
    /// It is none, or the file cannot be written.
    pub fn add(&mut self, letter: &[u8]) -> Result<()> {
        let document = Document::load_mem(letter).context("reading a letter")?;
        let mut known = BTreeMap::new();
        for page in document.get_pages().into_values() {
            let page = document.get_dictionary(page)?;
            let mut bound = leaf();
            for key in [b"Resources".as_slice(), b"Contents"] {
                let value = page.get(key).context("a page of a letter")?.clone();
                bound.set(key, self.copied(&document, value, &mut known)?);
            }
            self.add_page(bound)?;
        }
        if self.pages.len() % 2 == 1 {
            let mut blank = leaf();
            blank.set("Resources", Dictionary::new());
            blank.set("Contents", (BLANK, 0));
            self.add_page(blank)?;
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn finish(mut self) -> Result<W> {
        let pages = std::mem::take(&mut self.pages);
        let tree = dictionary! {
            "Type" => "Pages",
            "Count" => i64::try_from(pages.len())?,
            "Kids" => pages,
            "MediaBox" => super::finish::sheet(),
        };
        self.put(TREE, &tree.into())?;
        let catalogue = dictionary! {
            "Type" => "Catalog",
            "Pages" => (TREE, 0),
            "Lang" => Object::string_literal("ru-RU"),
            "ViewerPreferences" => dictionary! { "Duplex" => "DuplexFlipLongEdge" },
        };
        self.put(CATALOGUE, &catalogue.into())?;
        let start = self.length;
        let table = self.table()?;
        let id = u32::try_from(self.places.len() - 1)?;
        let mut bytes = Vec::new();
        write_stream(&mut bytes, id, &table)?;
        writeln!(bytes, "startxref\n{start}\n%%EOF")?;
        self.write(&bytes)?;
        self.out.flush()?;
        Ok(self.out)
    }

    /// Where each object is: a kind of one byte, a place of five.
    fn table(&mut self) -> Result<Stream> {
        self.places.push(self.length);
        let mut rows = Vec::with_capacity(self.places.len() * 6);
        for (number, place) in self.places.iter().enumerate() {
            rows.push(u8::from(number > 0));
            rows.extend(place.to_be_bytes().into_iter().skip(3));
        }
        let identity = identity(self.hash.clone());
        let entries = dictionary! {
            "Type" => "XRef",
            "Size" => i64::try_from(self.places.len())?,
            "W" => vec![1.into(), 5.into(), 0.into()],
            "Root" => (CATALOGUE, 0),
            "ID" => vec![identity.clone(), identity],
        };
        self.deflater.stream(entries, &rows)
    }

    fn add_page(&mut self, page: Dictionary) -> Result<()> {
        let number = self.add_object(&page.into())?;
        self.pages.push(Object::Reference((number, 0)));
        Ok(())
    }

    /// A value of a letter with everything that it refers to put into the file.
    fn copied(
        &mut self,
        letter: &Document,
        value: Object,
        known: &mut BTreeMap<ObjectId, u32>,
    ) -> Result<Object> {
        Ok(match value {
            Object::Reference(id) => {
                let number = match known.get(&id) {
                    Some(number) => *number,
                    None => {
                        let target = letter.get_object(id)?.clone();
                        let target = self.copied(letter, target, known)?;
                        let number = self.add_shared(&target)?;
                        known.insert(id, number);
                        number
                    }
                };
                Object::Reference((number, 0))
            }
            Object::Array(items) => {
                let items = items.into_iter();
                let items = items.map(|item| self.copied(letter, item, known));
                Object::Array(items.collect::<Result<_>>()?)
            }
            Object::Dictionary(entries) => {
                Object::Dictionary(self.copied_entries(letter, entries, known)?)
            }
            Object::Stream(stream) => {
                let entries = self.copied_entries(letter, stream.dict, known)?;
                Object::Stream(Stream::new(entries, stream.content))
            }
            other => other,
        })
    }

    fn copied_entries(
        &mut self,
        letter: &Document,
        entries: Dictionary,
        known: &mut BTreeMap<ObjectId, u32>,
    ) -> Result<Dictionary> {
        let mut copied = Dictionary::new();
        for (key, value) in entries {
            copied.set(key, self.copied(letter, value, known)?);
        }
        Ok(copied)
    }

    /// Adds an object, unless an equal one is there already.
    fn add_shared(&mut self, object: &Object) -> Result<u32> {
        let mut bytes = Vec::new();
        write_object(&mut bytes, object)?;
        let mut hash = Sha256::new_with_prefix(&bytes);
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
        let hash: [u8; 32] = hash.finalize().into();
        if let Some(number) = self.shared.get(&hash) {
            return Ok(*number);
        }
        let number = self.add_object(object)?;
        if self.shared.len() < MOST_SHARED {
            self.shared.insert(hash, number);
        }
        Ok(number)
    }

    fn add_object(&mut self, object: &Object) -> Result<u32> {
        let number = u32::try_from(self.places.len())?;
        self.places.push(0);
        self.put(number, object)?;
        Ok(number)
    }

    fn put(&mut self, number: u32, object: &Object) -> Result<()> {
        if let Some(place) = self.places.get_mut(usize::try_from(number)?) {
            *place = self.length;
        }
        let mut bytes = Vec::new();
        match object {
            Object::Stream(stream) => write_stream(&mut bytes, number, stream)?,
            other => {
                writeln!(bytes, "{number} 0 obj")?;
                write_object(&mut bytes, other)?;
                bytes.extend_from_slice(b"\nendobj\n");
            }
        }
        self.write(&bytes)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.out.write_all(bytes)?;
        self.hash.update(bytes);
        self.length += bytes.len() as u64;
        Ok(())
    }
}

fn leaf() -> Dictionary {
    dictionary! { "Type" => "Page", "Parent" => (TREE, 0) }
}
