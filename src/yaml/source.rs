//! Bytes of a file to text that the parser may see: bounded, UTF-8, without a mark, composed.
//!
//! What is not text ends here, and the person is told what it looks like instead. Nothing is known of
//! YAML.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::problem::{Place, Problem};

/// The most bytes a file may have: about a thousand times an ordinary case.
pub const MOST_BYTES: usize = 1024 * 1024;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// How files begin that people take for text: PNG, JPEG, GIF, PDF, and ZIP, which is DOCX and XLSX.
const NO_TEXT: [&[u8]; 5] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"%PDF", b"PK\x03\x04"];

/// The text of one file and the name under which problems mention it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The file as the user named it; `None` for standard input.
    pub name: Option<String>,
    /// The text in composed form, without a byte order mark.
    pub text: String,
}

impl Source {
    /// Takes the bytes of a file, or says why they are not text.
    pub fn from_bytes(name: Option<String>, bytes: &[u8]) -> Result<Self, Problem> {
        let text = decode(bytes).map_err(|problem| Problem {
            file: name.clone(),
            ..problem
        })?;
        Ok(Self { name, text })
    }

    /// Takes what a reader gives, and never more than one byte above the limit of it.
    pub fn from_reader(
        name: Option<String>,
        reader: impl Read,
    ) -> io::Result<Result<Self, Problem>> {
        let mut bytes = Vec::new();
        let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
        reader
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)?;
        Ok(Self::from_bytes(name, &bytes))
    }

    /// Reads a file; the outer error is that of the disk, the inner one that of the content.
    pub fn open(path: &Path) -> io::Result<Result<Self, Problem>> {
        Self::from_reader(Some(path.display().to_string()), File::open(path)?)
    }

    /// Names this file in problems.
    pub(super) fn name_in(&self, problems: &mut [Problem]) {
        for problem in problems {
            problem.file.clone_from(&self.name);
        }
    }
}

fn decode(bytes: &[u8]) -> Result<String, Problem> {
    if bytes.len() > MOST_BYTES {
        return Err(Problem::error("file-too-large").with("limit", MOST_BYTES / (1024 * 1024)));
    }
    if NO_TEXT.iter().any(|start| bytes.starts_with(start)) {
        return Err(Problem::error("not-text"));
    }
    if is_utf16(bytes) {
        let start = Place { line: 1, column: 1 };
        return Err(not_utf8("UTF-16", start));
    }
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(composed(text)),
        Err(error) => {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let place = after(&String::from_utf8_lossy(sound));
            Err(not_utf8(likely_encoding(bytes), place))
        }
    }
}

fn not_utf8(encoding: &'static str, place: Place) -> Problem {
    Problem::error("not-utf8")
        .at(Some(place))
        .with("encoding", encoding)
}

/// A mark says so, or every other byte is zero as in Latin text; Cyrillic UTF-16 without a mark
/// still has zeros in its blanks, line ends and keys.
fn is_utf16(bytes: &[u8]) -> bool {
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    bytes.starts_with(b"\xFF\xFE")
        || bytes.starts_with(b"\xFE\xFF")
        || (zeros > 1 && zeros.saturating_mul(8) >= bytes.len())
}

/// Names the encoding that explains most of the bytes above ASCII.
fn likely_encoding(bytes: &[u8]) -> &'static str {
    let mut sound = 0_usize;
    let mut broken = 0_usize;
    let mut windows = 0_usize;
    let mut dos = 0_usize;
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().bytes().filter(|byte| *byte >= 0x80).count();
        broken += chunk.invalid().len();
    }
    for byte in bytes {
        windows += usize::from(matches!(byte, 0xC0..=0xFF | 0xA8 | 0xB8));
        dos += usize::from(matches!(byte, 0x80..=0xAF | 0xE0..=0xF1));
    }
    if sound >= broken || (windows == 0 && dos == 0) {
        "UTF-8"
    } else if dos > windows {
        "cp866"
    } else {
        "windows-1251"
    }
}

/// Text pasted on a Mac carries «й» as two characters; fonts and rules know one.
pub(super) fn composed(text: &str) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.to_owned(),
        _ => text.nfc().collect(),
    }
}

/// The place right after this text.
fn after(text: &str) -> Place {
    let mut place = Place { line: 1, column: 1 };
    let mut before = ' ';
    for letter in text.chars() {
        place = step(place, before, letter);
        before = letter;
    }
    place
}

/// Where the character after `letter` stands, if `letter` stands at `place`.
///
/// A lone carriage return ends a line, one before a line feed does not count: so does the parser.
pub(super) fn step(place: Place, before: char, letter: char) -> Place {
    match letter {
        '\n' if before == '\r' => place,
        '\n' | '\r' => Place {
            line: place.line.saturating_add(1),
            column: 1,
        },
        _ => Place {
            line: place.line,
            column: place.column.saturating_add(1),
        },
    }
}
