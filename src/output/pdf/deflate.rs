//! Compresses the streams of files, one after the other.

use anyhow::Result;
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Stream};

/// As far as it pays: up to 6 a letter gets 1 % smaller and takes half as long again to compress.
const LEVEL: Compression = Compression::new(4);

/// One set of tables for all streams: they are large, and making them costs more than a page.
pub(super) struct Deflater(Compress);

impl Default for Deflater {
    fn default() -> Self {
        Self(Compress::new(LEVEL, true))
    }
}

impl Deflater {
    /// A compressed stream with this dictionary.
    pub(super) fn stream(&mut self, mut dictionary: Dictionary, content: &[u8]) -> Result<Stream> {
        dictionary.set("Filter", "FlateDecode");
        Ok(Stream::new(dictionary, self.deflate(content)?))
    }

    pub(super) fn deflate(&mut self, content: &[u8]) -> Result<Vec<u8>> {
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
    fn streams_do_not_depend_on_earlier_ones() {
        let mut deflater = Deflater::default();
        let long: Vec<u8> = (0..100_000u32)
            .map(|n| (n.wrapping_mul(n) % 251) as u8)
            .collect();
        let first = deflater.deflate(&long).unwrap();
        let empty = deflater.deflate(b"").unwrap();
        assert_eq!(deflater.deflate(&long).unwrap(), first);
        assert_eq!(deflater.deflate(b"").unwrap(), empty);
        assert_eq!(Deflater::default().deflate(b"").unwrap(), empty);
    }
}
