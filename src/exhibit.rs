//! Evidence that follows a letter: from files of strangers to pictures of our own.
//!
//! In go the bytes of a JPEG, a PNG or a PDF, out comes an [`Exhibit`]: a picture for each of its sheets,
//! made of pixels alone. Whatever else the file held, where and when it was made, by whom, with what, does not
//! come through. [`sheets`] puts exhibits behind a letter under the numbers that it gives them.
//!
//! Foreign bytes may be made to harm whoever reads them: [`open`] belongs into a process of its own, with little
//! memory and time, and [`parcel`] carries what comes out of it.

mod encode;
pub mod parcel;
mod pdf;
mod picture;
mod sheet;

pub use pdf::Faces;
pub use sheet::{Sheet, sheets};

use crate::problem::Problem;
use serde::{Deserialize, Serialize};

/// The most bytes of a file: several times what a telephone makes of a photograph.
pub const MOST_BYTES: usize = 25 * MEGABYTE;
/// The most pixels of a picture.
pub const MOST_PIXELS: u64 = 40_000_000;
/// The most pages of a file.
pub const MOST_PAGES: usize = 50;
/// The most bytes of all pictures of a letter: more is sent back by what takes letters.
pub const MOST_OF_LETTER: usize = 20 * MEGABYTE;

/// What sizes are told in.
pub const MEGABYTE: usize = 1024 * 1024;

/// The room for a picture on a page in pixels, 200 to the inch: more is seen by nobody.
const ROOM: [u32; 2] = [1300, 1990];

/// A file that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exhibit {
    /// Its sheets in order; at least one.
    pub pictures: Vec<Picture>,
    /// Whether some of it may look otherwise than in the file, or not at all.
    pub is_doubtful: bool,
}

/// A sheet as pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Whether it has no colours.
    pub is_grey: bool,
    /// How its pixels are written.
    pub coding: Coding,
    /// The pixels.
    pub bytes: Vec<u8>,
}

/// How pixels are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Coding {
    /// As a JPEG file.
    Jpeg,
    /// Deflated, each row after the filter of PNG that suits it.
    Deflated,
}

/// Why a file is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It is no picture and no document that can be shown.
    Unknown,
    /// It breaks off or makes no sense.
    Damaged,
    /// It opens with a password only.
    Locked,
    /// It has too many pixels.
    ManyPixels,
    /// It has too many pages.
    ManyPages,
    /// It takes more time or memory than it is given.
    Hard,
}

impl Refusal {
    /// The same as a problem, without the file that is to blame.
    #[must_use]
    pub fn problem(self) -> Problem {
        match self {
            Self::Unknown => Problem::error("exhibit-unknown"),
            Self::Damaged => Problem::error("exhibit-damaged"),
            Self::Locked => Problem::error("exhibit-locked"),
            Self::ManyPixels => {
                let megapixels = usize::try_from(MOST_PIXELS / 1_000_000).unwrap_or_default();
                Problem::error("exhibit-pixels").with("limit", megapixels)
            }
            Self::ManyPages => Problem::error("exhibit-many-pages").with("limit", MOST_PAGES),
            Self::Hard => Problem::error("exhibit-hard"),
        }
    }
}

/// What a file is by its first bytes; its name may say anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Jpeg,
    Png,
    Pdf,
}

impl Kind {
    fn of(bytes: &[u8]) -> Option<Self> {
        // Programs for mail put a few bytes before the first of a PDF, and readers bear that.
        let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
        let is_pdf = start.windows(5).any(|window| window == b"%PDF-");
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            _ if is_pdf => Some(Self::Pdf),
            _ => None,
        }
    }
}

/// Makes pictures of a file. What it does not bring to be written with is written in these faces.
///
/// # Errors
/// Why it cannot be shown; sizes are looked at before anything is unpacked.
pub fn open(bytes: &[u8], faces: &Faces) -> Result<Exhibit, Refusal> {
    let single = |picture: Picture| Exhibit {
        pictures: vec![picture],
        is_doubtful: false,
    };
    match Kind::of(bytes) {
        Some(Kind::Jpeg) => picture::jpeg(bytes).and_then(encode::fitted).map(single),
        Some(Kind::Png) => picture::png(bytes).and_then(encode::fitted).map(single),
        Some(Kind::Pdf) => pdf::pages(bytes, faces),
        None if bytes.is_empty() => Err(Refusal::Damaged),
        None => Err(Refusal::Unknown),
    }
}

/// Whether so many pixels are too many.
fn within(width: u64, height: u64) -> Result<(), Refusal> {
    match width.checked_mul(height) {
        Some(0) => Err(Refusal::Damaged),
        Some(pixels) if pixels <= MOST_PIXELS => Ok(()),
        _ => Err(Refusal::ManyPixels),
    }
}
