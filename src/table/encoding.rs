//! What the text of a table is written in.
//!
//! A mark at the start decides, then valid UTF-8, then the letters ([`letters`](super::letters)). Text that is UTF-8
//! but for some damage is never taken for windows-1251: names would turn into rubbish in silence. In go the
//! bytes in pieces; only counts are kept.

use std::io::{self, BufReader, Read};
use std::str::from_utf8;

use encoding_rs::{Encoding, REPLACEMENT, UTF_8, WINDOWS_1251};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use crate::table::letters::Scores;

/// The encoding a person calls so: any label of the web (`windows-1251`, `cp866`, `utf-16`), `1251`, `win1251`.
#[must_use]
pub fn encoding_named(name: &str) -> Option<&'static Encoding> {
    let short = name.trim().to_ascii_lowercase();
    let found = match short.as_str() {
        "1251" | "win1251" | "win-1251" | "windows1251" | "ansi" => Some(WINDOWS_1251),
        _ => Encoding::for_label(short.as_bytes()),
    };
    found.filter(|encoding| *encoding != REPLACEMENT)
}

/// Text of a reader as UTF-8, without a mark; bytes that mean nothing become U+FFFD.
pub(super) type Decoded<R> = BufReader<DecodeReaderBytes<R, Vec<u8>>>;

/// How much is read at once.
const PIECE: usize = 64 * 1024;

pub(super) fn decoded<R: Read>(reader: R, encoding: &'static Encoding) -> Decoded<R> {
    let mut builder = DecodeReaderBytesBuilder::new();
    builder.encoding(Some(encoding)).strip_bom(true);
    BufReader::with_capacity(PIECE, builder.build(reader))
}

/// What the bytes say of their encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A mark, or nothing but valid UTF-8.
    Sure(&'static Encoding),
    /// What the letters look like.
    Guess(&'static Encoding),
    /// UTF-8 with bytes that do not belong there.
    Damaged,
    /// No text in an encoding that is known here.
    Unknown,
    /// No text at all.
    NoText,
}

/// Counts over all the bytes of a file.
#[derive(Debug)]
pub(super) struct Tally {
    pub(super) bytes: u64,
    zeros: u64,
    mark: Option<&'static Encoding>,
    /// The start of a character whose end the next piece holds.
    carried: Vec<u8>,
    sound: u64,
    broken: u64,
    scores: Scores,
}

impl Tally {
    pub(super) fn of(mut reader: impl Read) -> io::Result<Self> {
        let mut tally = Self {
            bytes: 0,
            zeros: 0,
            mark: None,
            carried: Vec::new(),
            sound: 0,
            broken: 0,
            scores: Scores::new(),
        };
        let mut piece = Vec::with_capacity(PIECE);
        loop {
            piece.clear();
            let most = u64::try_from(PIECE).unwrap_or(u64::MAX);
            reader.by_ref().take(most).read_to_end(&mut piece)?;
            if piece.is_empty() {
                break;
            }
            tally.take(&piece);
        }
        tally.broken += count(tally.carried.len());
        Ok(tally)
    }

    fn take(&mut self, piece: &[u8]) {
        if self.bytes == 0 {
            self.mark = Encoding::for_bom(piece).map(|(encoding, _)| encoding);
        }
        self.bytes += count(piece.len());
        self.zeros += count(piece.iter().filter(|byte| **byte == 0).count());
        if self.carried.is_empty() && piece.is_ascii() {
            return self.scores.take(b" ");
        }
        self.scores.take(piece);
        let mut rest = std::mem::take(&mut self.carried);
        rest.extend_from_slice(piece);
        let mut rest = rest.as_slice();
        loop {
            let Err(error) = from_utf8(rest) else {
                self.sound += high(rest);
                return;
            };
            let (valid, after) = rest
                .split_at_checked(error.valid_up_to())
                .unwrap_or_default();
            self.sound += high(valid);
            let Some(length) = error.error_len() else {
                self.carried = after.to_vec();
                return;
            };
            self.broken += count(length);
            rest = after.get(length..).unwrap_or_default();
        }
    }

    pub(super) fn verdict(&self) -> Verdict {
        if let Some(encoding) = self.mark.filter(|encoding| *encoding != UTF_8) {
            return Verdict::Sure(encoding);
        }
        // A zero in some cell is that cell's problem; so many are a picture, a program, UTF-16 without a mark.
        if self.zeros.saturating_mul(16) > self.bytes {
            return Verdict::NoText;
        }
        if self.broken == 0 {
            Verdict::Sure(UTF_8)
        } else if self.mark.is_some() || self.sound > self.broken {
            Verdict::Damaged
        } else {
            self.scores
                .likely()
                .map_or(Verdict::Unknown, Verdict::Guess)
        }
    }
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

fn high(bytes: &[u8]) -> u64 {
    count(bytes.iter().filter(|byte| !byte.is_ascii()).count())
}

#[cfg(test)]
mod tests {
    use super::{PIECE, Tally, Verdict, encoding_named};
    use encoding_rs::{IBM866, UTF_8, UTF_16LE, WINDOWS_1251};

    fn verdict(bytes: &[u8]) -> Verdict {
        Tally::of(bytes).unwrap().verdict()
    }

    #[test]
    fn people_name_encodings_in_many_ways() {
        let table = [
            ("cp1251", Some(WINDOWS_1251)),
            (" Windows-1251", Some(WINDOWS_1251)),
            ("1251", Some(WINDOWS_1251)),
            ("CP866", Some(IBM866)),
            ("utf8", Some(UTF_8)),
            ("utf-16", Some(UTF_16LE)),
            ("iso-2022-kr", None),
            ("кириллица", None),
            ("", None),
        ];
        for (name, expected) in table {
            assert_eq!(encoding_named(name), expected, "{name}");
        }
    }

    #[test]
    fn text_that_is_mostly_utf8_is_damaged_not_windows() {
        let whole = "Примеров Пётр".as_bytes();
        assert_eq!(verdict(whole), Verdict::Sure(UTF_8));
        assert_eq!(verdict(&whole[..whole.len() - 1]), Verdict::Damaged);
        let mut bytes = whole.to_vec();
        bytes[3] = 0xff;
        assert_eq!(verdict(&bytes), Verdict::Damaged);
    }

    #[test]
    fn characters_are_whole_across_pieces() {
        for before in PIECE - 4..PIECE + 2 {
            let text = format!("{}ёлка", "x".repeat(before));
            assert_eq!(verdict(text.as_bytes()), Verdict::Sure(UTF_8), "{before}");
        }
    }

    #[test]
    fn marks_decide_and_binary_files_are_no_text() {
        assert_eq!(verdict(b"\xff\xfe1\0,\0"), Verdict::Sure(UTF_16LE));
        assert_eq!(verdict(b"1\0,\0"), Verdict::NoText);
        assert_eq!(
            verdict(b"\xcf\xf0\xe8\xec\xe5\xf0"),
            Verdict::Guess(WINDOWS_1251)
        );
        assert_eq!(verdict(b"\xef\xbb\xbfa,\xff"), Verdict::Damaged);
        assert_eq!(verdict(b""), Verdict::Sure(UTF_8));
    }
}
