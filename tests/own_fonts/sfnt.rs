//! Font files for tests: the embedded faces, taken apart into tables and put together otherwise.
//! Checksums are left out, as no reader of ours looks at them.

use std::collections::BTreeMap;

use skrifa::{FontRef, MetadataProvider};
use zhaloba::letter::Style;

/// A font file as its tables.
#[derive(Clone)]
pub(crate) struct Sfnt {
    pub(crate) kind: [u8; 4],
    tables: BTreeMap<[u8; 4], Vec<u8>>,
}

impl Sfnt {
    /// The embedded face of a style.
    pub(crate) fn of(style: Style) -> Self {
        let name = match style {
            Style::Regular => "",
            Style::Bold => "-Bold",
            Style::Italic => "-Italic",
        };
        Self::read(&std::fs::read(format!("src/fonts/LetterSerif{name}.ttf")).unwrap())
    }

    fn read(data: &[u8]) -> Self {
        let number = |at: usize| u32::from_be_bytes(data[at..at + 4].try_into().unwrap()) as usize;
        let count = usize::from(u16::from_be_bytes([data[4], data[5]]));
        let records = (0..count).map(|record| 12 + record * 16);
        let tables = records.map(|at| {
            let (start, length) = (number(at + 8), number(at + 12));
            let tag = data[at..at + 4].try_into().unwrap();
            (tag, data[start..start + length].to_vec())
        });
        Self {
            kind: data[..4].try_into().unwrap(),
            tables: tables.collect(),
        }
    }

    /// The file, its tables in the order of their names.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut file = self.kind.to_vec();
        file.extend(u16::try_from(self.tables.len()).unwrap().to_be_bytes());
        file.extend([0; 6]);
        let mut start = 12 + self.tables.len() * 16;
        for (tag, table) in &self.tables {
            file.extend(tag);
            file.extend([0; 4]);
            for number in [start, table.len()] {
                file.extend(u32::try_from(number).unwrap().to_be_bytes());
            }
            start += table.len().next_multiple_of(4);
        }
        for table in self.tables.values() {
            file.extend(table);
            file.resize(file.len().next_multiple_of(4), 0);
        }
        file
    }

    /// The same with these bytes at a place of a table.
    pub(crate) fn with(mut self, tag: &[u8; 4], at: usize, bytes: &[u8]) -> Self {
        let table = self.tables.get_mut(tag).unwrap();
        table[at..at + bytes.len()].copy_from_slice(bytes);
        self
    }

    /// The same with a table of this content, or without it.
    pub(crate) fn table(mut self, tag: &[u8; 4], content: Option<Vec<u8>>) -> Self {
        match content {
            Some(content) => self.tables.insert(*tag, content),
            None => self.tables.remove(tag),
        };
        self
    }

    /// The same with what the table OS/2 says of the licence, in this version of the table.
    pub(crate) fn licence(self, version: u16, bits: u16) -> Self {
        let versioned = self.with(b"OS/2", 0, &version.to_be_bytes());
        versioned.with(b"OS/2", 8, &bits.to_be_bytes())
    }

    /// The same with another name for programs.
    pub(crate) fn named(self, name: &str) -> Self {
        let utf16: Vec<u8> = name.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let length = u16::try_from(utf16.len()).unwrap();
        // One record: Windows, Unicode, English, PostScript name.
        let numbers = [0, 1, 18, 3, 1, 0x409, 6, length, 0];
        let mut table: Vec<u8> = numbers.into_iter().flat_map(u16::to_be_bytes).collect();
        table.extend(utf16);
        self.table(b"name", Some(table))
    }

    /// The same with the glyphs of other characters for some, or none for them.
    pub(crate) fn mapped(self, changes: &[(char, Option<char>)]) -> Self {
        let data = self.bytes();
        let face = FontRef::new(&data).unwrap();
        let mut map: BTreeMap<u32, u32> = face
            .charmap()
            .mappings()
            .map(|(code, glyph)| (code, glyph.to_u32()))
            .collect();
        for &(character, other) in changes {
            match other.map(|other| map[&u32::from(other)]) {
                Some(glyph) => map.insert(character.into(), glyph),
                None => map.remove(&u32::from(character)),
            };
        }
        let count = u32::try_from(map.len()).unwrap();
        // A single subtable of format 12, each character a group of its own.
        let mut table: Vec<u8> = [0_u16, 1, 3, 10]
            .into_iter()
            .flat_map(u16::to_be_bytes)
            .collect();
        let mut long = |number: u32| table.extend(number.to_be_bytes());
        [12, 12 << 16, 16 + count * 12, 0, count]
            .into_iter()
            .for_each(&mut long);
        for (code, glyph) in map {
            [code, code, glyph].into_iter().for_each(&mut long);
        }
        self.table(b"cmap", Some(table))
    }

    /// The same with another advance for the glyph of a character, in units of the face (2048 an em).
    pub(crate) fn advancing(self, character: char, units: u16) -> Self {
        let data = self.bytes();
        let glyph = FontRef::new(&data)
            .unwrap()
            .charmap()
            .map(character)
            .unwrap();
        let at = usize::try_from(glyph.to_u32()).unwrap() * 4;
        self.with(b"hmtx", at, &units.to_be_bytes())
    }
}
