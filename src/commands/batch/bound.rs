//! All letters of a batch in one file for the printer.
//!
//! In go letters in the order of the table, out comes the file in their folder, whole or absent.

use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::commands::save::{Over, give, new_temporary, unwritable};
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
        let file = new_temporary(folder).map_err(|error| unwritten(&path, &error.into()))?;
        let binder = Binder::new(BufWriter::new(file));
        let binder = binder.map_err(|error| unwritten(&path, &error))?;
        Ok(Self { path, binder })
    }

    pub(super) fn add(&mut self, letter: &[u8]) -> Result<(), Problem> {
        let added = self.binder.add(letter);
        added.map_err(|error| unwritten(&self.path, &error))
    }

    pub(super) fn finish(self, over: Over) -> Result<(), Problem> {
        let path = self.path;
        let whole = self.binder.finish().and_then(|file| {
            let file = file.into_inner().map_err(|error| error.into_error())?;
            file.as_file().sync_all()?;
            Ok(file)
        });
        give(
            whole.map_err(|error| unwritten(&path, &error))?,
            &path,
            over,
        )
    }
}

fn unwritten(path: &Path, error: &anyhow::Error) -> Problem {
    let name = path.display().to_string();
    match error.downcast_ref::<io::Error>() {
        Some(error) => unwritable(&name, error),
        None => unwritable(&name, &io::ErrorKind::Other.into()),
    }
}
