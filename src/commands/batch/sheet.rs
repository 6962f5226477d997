//! What a report is written on: a file without a name yet, or memory, where nothing may be on the disk.
//!
//! In go bytes, out come the same bytes. Lines of a report are much alike: held, they are packed, so that a long
//! table costs little.

use std::io::{self, Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use tempfile::NamedTempFile;

/// Where the lines are.
pub(super) enum Sheet {
    File(NamedTempFile),
    Held(Box<Held>),
}

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.write(bytes),
            Self::Held(held) => held.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File(file) => file.flush(),
            Self::Held(_) => Ok(()),
        }
    }
}

/// Packed bytes.
pub(super) struct Held {
    packed: DeflateEncoder<Vec<u8>>,
    /// How many there are unpacked.
    size: u64,
}

impl Default for Held {
    fn default() -> Self {
        Self {
            packed: DeflateEncoder::new(Vec::new(), Compression::fast()),
            size: 0,
        }
    }
}

impl Held {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let number = self.packed.write(bytes)?;
        self.size += number as u64;
        Ok(number)
    }

    /// How many bytes there are, and a way to read them.
    pub(super) fn unpacked(self) -> io::Result<(u64, impl Read)> {
        let packed = io::Cursor::new(self.packed.finish()?);
        Ok((self.size, DeflateDecoder::new(packed)))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::Held;

    #[test]
    fn what_is_held_comes_back() {
        for text in [
            "",
            "row,addressee\n",
            &"00003-rector.pdf,education-43-2\n".repeat(9000),
        ] {
            let mut held = Held::default();
            for part in text.as_bytes().chunks(1000) {
                let mut rest = part;
                while !rest.is_empty() {
                    let number = held.write(rest).unwrap();
                    rest = rest.get(number..).unwrap();
                }
            }
            let (size, mut reader) = held.unpacked().unwrap();
            let mut read = String::new();
            reader.read_to_string(&mut read).unwrap();
            assert_eq!((size, read.as_str()), (text.len() as u64, text));
        }
    }
}
