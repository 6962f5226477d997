//! Puts letters on the disk: whole or absent, for their owner's eyes only, and over nothing.

use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::problem::Problem;

/// How the names of files begin that have no name yet.
const TEMPORARY: &str = ".zhaloba-";

/// A finished letter and where it goes.
pub(super) struct Finished {
    /// The file.
    pub(super) path: PathBuf,
    /// Its content.
    pub(super) bytes: Vec<u8>,
}

/// What stands in the way of these files, found before the first is written.
pub(super) fn obstacles(files: &[Finished], folder: &Path, over: Over) -> Vec<Problem> {
    match no_folder(folder) {
        Some(problem) => vec![problem],
        None => {
            let files = files.iter();
            files
                .filter_map(|file| in_the_way(&file.path, over))
                .collect()
        }
    }
}

/// The folder of a file.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// What keeps this from being a folder that files can go to.
pub(super) fn no_folder(folder: &Path) -> Option<Problem> {
    match fs::symlink_metadata(folder) {
        Ok(found) if !found.is_dir() && !folder.is_dir() => {
            Some(Problem::error("output-not-folder").with("path", shown(folder)))
        }
        Err(error) if error.kind() != ErrorKind::NotFound => Some(unwritten(folder, &error)),
        _ => None,
    }
}

/// What stands where a file is to go and must not be written over.
pub(super) fn in_the_way(path: &Path, over: Over) -> Option<Problem> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => {
            Some(Problem::error("output-not-a-file").with("path", shown(path)))
        }
        Ok(_) if over == Over::Nothing => Some(exists(path)),
        _ => None,
    }
}

fn exists(path: &Path) -> Problem {
    Problem::error("output-exists")
        .with("path", shown(path))
        .with("resumable", false)
}

/// Writes the files into the folder, which is made if it is not there. Nothing gets its name before
/// everything is on the disk.
///
/// # Errors
/// The first file that cannot be written; it and those after it are absent.
pub(super) fn save(files: &[Finished], folder: &Path, over: Over) -> Result<(), Problem> {
    make_folder(folder).map_err(|error| unwritten(folder, &error))?;
    let mut temporary = Vec::new();
    for file in files {
        let written = write(file, folder).map_err(|error| unwritten(&file.path, &error))?;
        temporary.push(written);
    }
    for (file, written) in files.iter().zip(temporary) {
        give(written, &file.path, over)?;
    }
    // The names are on the disk only once the folder is.
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| unwritten(folder, &error))
}

/// What may be written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// Nothing: what exists stays.
    Nothing,
    /// Files of the same names.
    Files,
    /// Files of the same names with other content; equal ones are not touched.
    Differing,
}

impl Over {
    /// What may be written over with `--force` or without.
    pub(super) fn by_force(force: bool) -> Self {
        if force { Self::Files } else { Self::Nothing }
    }
}

/// A folder that files are put into one after the other, from any thread.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder, made if it is not there.
    pub(super) fn open(path: &Path) -> Result<Self, Problem> {
        make_folder(path).map_err(|error| unwritten(path, &error))?;
        Ok(Self {
            path: path.to_owned(),
        })
    }

    /// Puts a file into the folder, whole or not at all.
    pub(super) fn put(&self, name: &str, bytes: &[u8], over: Over) -> Result<(), Problem> {
        let path = self.path.join(name);
        if over == Over::Differing && has(&path, bytes)? {
            return Ok(());
        }
        let temporary = temporary_in(&self.path, bytes);
        let temporary = temporary.map_err(|error| unwritten(&path, &error))?;
        give(temporary, &path, over)
    }

    /// Takes away what a run that was killed left behind.
    pub(super) fn clear(&self) -> Result<(), Problem> {
        let cleared =
            left_behind(&self.path).and_then(|files| files.iter().try_for_each(fs::remove_file));
        cleared.map_err(|error| unwritten(&self.path, &error))
    }

    /// Waits until everything is on the disk.
    pub(super) fn sync(&self) -> Result<(), Problem> {
        let synced = File::open(&self.path).and_then(|folder| sync(&folder, &self.path));
        synced.map_err(|error| unwritten(&self.path, &error))
    }
}

/// Everything on the file system of the folder, which costs less than file by file.
#[cfg(target_os = "linux")]
fn sync(folder: &File, _: &Path) -> io::Result<()> {
    rustix::fs::syncfs(folder)?;
    folder.sync_all()
}

#[cfg(not(target_os = "linux"))]
fn sync(folder: &File, path: &Path) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            File::open(entry.path())?.sync_all()?;
        }
    }
    folder.sync_all()
}

/// Whether the file is there with this content; what is no file is in the way.
fn has(path: &Path, bytes: &[u8]) -> Result<bool, Problem> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => {
            Err(Problem::error("output-not-a-file").with("path", shown(path)))
        }
        Ok(found) if found.len() != bytes.len() as u64 => Ok(false),
        Ok(_) => Ok(fs::read(path).is_ok_and(|known| known == bytes)),
        Err(_) => Ok(false),
    }
}

/// The files that runs that were killed left in a folder, in the order of their names.
pub(super) fn left_behind(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && is_temporary(&entry.file_name().to_string_lossy()) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a file has the name of one that has no name yet.
fn is_temporary(name: &str) -> bool {
    let rest = name.strip_prefix(TEMPORARY);
    rest.is_some_and(|rest| {
        rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Gives a file that has none its name.
pub(super) fn give(temporary: NamedTempFile, path: &Path, over: Over) -> Result<(), Problem> {
    name(temporary, path, over != Over::Nothing).map_err(|error| not_named(path, &error))
}

fn not_named(path: &Path, error: &io::Error) -> Problem {
    match error.kind() {
        ErrorKind::AlreadyExists => exists(path),
        _ => unwritten(path, error),
    }
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
    let temporary = temporary_in(folder, &file.bytes)?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

fn temporary_in(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut temporary = new_temporary(folder)?;
    // The file itself says why it fails; with its path put before, an error forgets that.
    temporary.as_file_mut().write_all(bytes)?;
    Ok(temporary)
}

/// A file in this folder that has no name yet.
pub(super) fn new_temporary(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new()
        .prefix(TEMPORARY)
        .tempfile_in(folder)
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
    Problem::error("output-unwritable")
        .with("path", name)
        .because(error)
}

/// Why a file or a folder cannot be written.
pub(super) fn unwritten(path: &Path, error: &io::Error) -> Problem {
    unwritable(&shown(path), error)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
