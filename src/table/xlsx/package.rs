//! The parts of an XLSX file, by name, within bounds.
//!
//! A file that is too large, declares parts that are, or inflates beyond what it declared is refused or cut off:
//! no part can fill the memory. What is in a ZIP archive and is no workbook is called by its kind.

use std::io::{self, BufReader, Read, Seek, SeekFrom, Take};

use flate2::read::DeflateDecoder;
use zip::read::ZipFile;
use zip::{CompressionMethod, ZipArchive};

use crate::problem::Problem;

/// The most MiB a workbook may have.
pub const MOST_PACKED: u64 = 32;

/// The most MiB a part of a workbook may have when it is inflated: some hundred thousand rows.
pub const MOST_UNPACKED: u64 = 256;

const MIB: u64 = 1024 * 1024;

/// A ZIP archive that may be a workbook.
pub(super) struct Package<R> {
    archive: ZipArchive<R>,
}

/// A part as it is read in its package, which tells at its end if it is damaged.
pub(super) type Part<'p, R> = BufReader<Take<ZipFile<'p, R>>>;

/// A part as it is read when the package has been given up for it.
pub(super) type OwnPart<R> = BufReader<Take<Packed<R>>>;

/// The bytes of a part.
pub(super) enum Packed<R> {
    Stored(Take<R>),
    Deflated(DeflateDecoder<Take<R>>),
}

impl<R: Read> Read for Packed<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Stored(reader) => reader.read(bytes),
            Self::Deflated(reader) => reader.read(bytes),
        }
    }
}

pub(super) fn broken() -> Problem {
    Problem::error("table-broken")
}

fn too_large(limit: u64) -> Problem {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    Problem::error("table-too-large").with("limit", limit)
}

impl<R: Read + Seek> Package<R> {
    pub(super) fn open(mut reader: R) -> Result<Self, Problem> {
        let size = reader.seek(SeekFrom::End(0)).map_err(|_| broken())?;
        if size > MOST_PACKED * MIB {
            return Err(too_large(MOST_PACKED));
        }
        reader.rewind().map_err(|_| broken())?;
        let archive = ZipArchive::new(reader).map_err(|_| broken())?;
        Ok(Self { archive })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    /// What an archive without a workbook is.
    pub(super) fn other(&self) -> Problem {
        let format = if self.has("xl/workbook.bin") {
            "xlsb"
        } else if self.has("mimetype") && self.has("content.xml") {
            "ods"
        } else if self.has("Index/Document.iwa") {
            "numbers"
        } else {
            return Problem::error("table-not-text");
        };
        Problem::error("table-format").with("format", format)
    }

    /// Names are compared as Windows does, which writes some of them with other letters and slashes.
    fn index(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        self.archive.index_for_name(name).or_else(|| {
            let mut names = self.archive.file_names();
            names.position(|other| {
                let other = other.map(|other| other.replace('\\', "/"));
                other.is_ok_and(|other| other.eq_ignore_ascii_case(name))
            })
        })
    }

    /// Whether a part of this name may be read.
    fn allowed(&mut self, name: &str) -> Result<usize, Problem> {
        let index = self.index(name).ok_or_else(broken)?;
        let part = self.archive.by_index_raw(index).map_err(|_| broken())?;
        if part.encrypted() {
            return Err(Problem::error("table-password"));
        }
        if part.size() > MOST_UNPACKED * MIB {
            return Err(too_large(MOST_UNPACKED));
        }
        Ok(index)
    }

    /// A part to be read before others are.
    pub(super) fn part(&mut self, name: &str) -> Result<Part<'_, R>, Problem> {
        let index = self.allowed(name)?;
        let part = self.archive.by_index(index).map_err(|_| broken())?;
        Ok(BufReader::new(part.take(MOST_UNPACKED * MIB)))
    }

    /// Reads a part through, which shows whether it is whole.
    pub(super) fn verify(&mut self, name: &str) -> Result<(), Problem> {
        let mut part = self.part(name)?;
        let read = io::copy(&mut part, &mut io::sink()).map_err(|_| broken())?;
        if read < MOST_UNPACKED * MIB {
            Ok(())
        } else {
            Err(too_large(MOST_UNPACKED))
        }
    }

    /// The part that is read last, and row by row.
    pub(super) fn into_part(mut self, name: &str) -> Result<OwnPart<R>, Problem> {
        let index = self.allowed(name)?;
        let part = self.archive.by_index_raw(index).map_err(|_| broken())?;
        let (start, size) = (
            part.data_start().ok_or_else(broken)?,
            part.compressed_size(),
        );
        let method = part.compression();
        drop(part);
        let mut reader = self.archive.into_inner();
        reader.seek(SeekFrom::Start(start)).map_err(|_| broken())?;
        let packed = match method {
            CompressionMethod::Stored => Packed::Stored(reader.take(size)),
            CompressionMethod::Deflated => Packed::Deflated(DeflateDecoder::new(reader.take(size))),
            _ => return Err(broken()),
        };
        Ok(BufReader::new(packed.take(MOST_UNPACKED * MIB)))
    }
}
