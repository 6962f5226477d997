//! Several files as one stream, where no folder takes them.
//!
//! In go files with their names, out comes a tar archive that tells of them nothing else: no owner, no time. The
//! same files give the same bytes. Nothing is held.

use std::io::{self, Read, Write};

use tar::{Builder, EntryType, Header};

/// Whoever unpacks a file is its owner, and nobody else may read it.
const MODE: u32 = 0o600;

/// A stream of files.
pub struct Bundle<W: Write>(Builder<W>);

impl<W: Write> Bundle<W> {
    /// A stream that begins here.
    pub fn new(out: W) -> Self {
        Self(Builder::new(out))
    }

    /// Puts a file into the stream.
    ///
    /// # Errors
    /// The stream takes no more.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.add_read(name, bytes.len() as u64, bytes)
    }

    /// The same with a file of so many bytes that is not held as a whole.
    ///
    /// # Errors
    /// The stream takes no more, or the file cannot be read.
    pub fn add_read(&mut self, name: &str, size: u64, file: impl Read) -> io::Result<()> {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(MODE);
        header.set_size(size);
        for set in [Header::set_uid, Header::set_gid, Header::set_mtime] {
            set(&mut header, 0);
        }
        self.0.append_data(&mut header, name, file)
    }

    /// Ends the stream and gives back what it was written to.
    ///
    /// # Errors
    /// The stream takes no more.
    pub fn finish(self) -> io::Result<W> {
        let mut out = self.0.into_inner()?;
        out.flush()?;
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::Bundle;

    /// What `tar` reads of an archive: name, mode, owner, time, content.
    fn told(archive: &[u8]) -> Vec<(String, u32, u64, u64, u64, Vec<u8>)> {
        let mut archive = tar::Archive::new(archive);
        let entries = archive.entries().unwrap().map(Result::unwrap);
        entries
            .map(|mut entry| {
                let name = String::from_utf8(entry.path_bytes().into_owned()).unwrap();
                let mut bytes = Vec::new();
                entry.read_to_end(&mut bytes).unwrap();
                let header = entry.header();
                let owner = (header.uid().unwrap(), header.gid().unwrap());
                assert!(header.username_bytes().is_none_or(<[u8]>::is_empty));
                assert!(header.groupname_bytes().is_none_or(<[u8]>::is_empty));
                let mode = header.mode().unwrap();
                (name, mode, owner.0, owner.1, header.mtime().unwrap(), bytes)
            })
            .collect()
    }

    fn bundle(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut bundle = Bundle::new(Vec::new());
        for (name, bytes) in files {
            bundle.add(name, bytes).unwrap();
        }
        bundle.finish().unwrap()
    }

    #[test]
    fn files_come_back_as_they_were_with_nothing_told_of_their_owner() {
        let long = format!("{}-prosecutor.pdf", "дело".repeat(30));
        let files: [(&str, &[u8]); 4] = [
            ("case-rector.pdf", b"%PDF"),
            ("дело-rector.md", "Да.".as_bytes()),
            (&long, &[0; 513]),
            ("empty.txt", b""),
        ];
        let archive = bundle(&files);
        assert_eq!(archive.len() % 512, 0);
        let expected = files.map(|(name, bytes)| (name.to_owned(), 0o600, 0, 0, 0, bytes.to_vec()));
        assert_eq!(told(&archive), expected);
        assert_eq!(archive, bundle(&files));
    }

    #[test]
    fn names_do_not_lead_out_of_the_folder() {
        for name in ["../case.pdf", "/case.pdf", ""] {
            assert!(Bundle::new(Vec::new()).add(name, b"").is_err(), "{name}");
        }
    }
}
