//! All letters of a batch in one file for the printer.
//!
//! In go letters in the order of the table, out comes the file in their folder, whole or absent.

use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::commands::save::{Over, give, new_temporary, unwritten};
use crate::output::Binder;
use crate::problem::Problem;

/// The file in the folder of the letters.
pub(super) const NAME: &str = "print.pdf";

/// The file in the making.
pub(super) struct Bound {
    path: PathBuf,
    binder: Binder<BufWriter<NamedTempFile>>,
}

impl Bound {
    pub(super) fn create(folder: &Path) -> Result<Self, Problem> {
        let path = folder.join(NAME);
        let file = new_temporary(folder).map_err(|error| unwritten(&path, &error))?;
        let binder = Binder::new(BufWriter::new(file));
        let binder = binder.map_err(|error| unbound(&path, &error))?;
        Ok(Self { path, binder })
    }

    pub(super) fn add(&mut self, letter: &[u8]) -> Result<(), Problem> {
        let added = self.binder.add(letter);
        added.map_err(|error| unbound(&self.path, &error))
    }

    pub(super) fn finish(self, over: Over) -> Result<(), Problem> {
        let path = self.path;
        let whole = self.binder.finish().and_then(|file| {
            let file = file.into_inner().map_err(|error| error.into_error())?;
            file.as_file().sync_all()?;
            Ok(file)
        });
        give(whole.map_err(|error| unbound(&path, &error))?, &path, over)
    }
}

/// What the binder says of the file below it.
fn unbound(path: &Path, error: &anyhow::Error) -> Problem {
    match error.downcast_ref::<io::Error>() {
        Some(error) => unwritten(path, error),
        None => unwritten(path, &io::ErrorKind::Other.into()),
    }
}
