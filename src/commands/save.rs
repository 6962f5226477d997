//! Puts letters on the disk: whole or absent, for their owner's eyes only, and over nothing.

use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::problem::Problem;

/// A finished letter and where it goes.
pub(super) struct Finished {
    /// The file.
    pub(super) path: PathBuf,
    /// Its content.
    pub(super) bytes: Vec<u8>,
}

/// What stands in the way of these files, found before the first is written.
pub(super) fn obstacles(files: &[Finished], folder: &Path, force: bool) -> Vec<Problem> {
    match fs::symlink_metadata(folder) {
        Ok(found) if !found.is_dir() && !folder.is_dir() => {
            return vec![Problem::error("output-not-folder").with("path", shown(folder))];
        }
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return vec![unwritable(&shown(folder), &error)];
        }
        _ => {}
    }
    files
        .iter()
        .filter_map(|file| match fs::symlink_metadata(&file.path) {
            Ok(found) if !found.is_file() => {
                Some(Problem::error("output-not-a-file").with("path", shown(&file.path)))
            }
            Ok(_) if !force => {
                Some(Problem::error("output-exists").with("path", shown(&file.path)))
            }
            _ => None,
        })
        .collect()
}

/// Writes the files into the folder, which is made if it is not there. Nothing gets its name before
/// everything is on the disk.
///
/// # Errors
/// The first file that cannot be written; it and those after it are absent.
pub(super) fn save(files: &[Finished], folder: &Path, force: bool) -> Result<(), Problem> {
    make_folder(folder).map_err(|error| unwritable(&shown(folder), &error))?;
    let mut temporary = Vec::new();
    for file in files {
        let written =
            write(file, folder).map_err(|error| unwritable(&shown(&file.path), &error))?;
        temporary.push(written);
    }
    for (file, written) in files.iter().zip(temporary) {
        name(written, &file.path, force).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => {
                Problem::error("output-exists").with("path", shown(&file.path))
            }
            _ => unwritable(&shown(&file.path), &error),
        })?;
    }
    // The names are on the disk only once the folder is.
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| unwritable(&shown(folder), &error))
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Writes a temporary file in the same folder. Temporary files are made for their owner only, whatever
/// the umask, and go away when anything fails.
fn write(file: &Finished, folder: &Path) -> io::Result<NamedTempFile> {
    let mut temporary = tempfile::Builder::new()
        .prefix(".zhaloba-")
        .tempfile_in(folder)?;
    temporary.write_all(&file.bytes)?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

fn name(temporary: NamedTempFile, path: &Path, force: bool) -> io::Result<()> {
    if force {
        temporary.persist(path)?;
    } else {
        temporary.persist_noclobber(path)?;
    }
    Ok(())
}

/// Why something cannot be written, in words of the message files.
pub(super) fn unwritable(name: &str, error: &io::Error) -> Problem {
    let reason = match error.kind() {
        ErrorKind::PermissionDenied => "permission",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "no-space",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        _ => "",
    };
    Problem::error("output-unwritable")
        .with("path", name)
        .with("reason", reason)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
