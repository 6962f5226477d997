//! `forget`: a case file and the letters made from it, removed.
//!
//! In go case files, out come the names of what was removed and what stays. A letter is removed if the case would
//! give it again, byte for byte ([`kin`]); with `--force` its name is enough, and nothing is read. Links are not
//! followed. That what was removed can not be restored is not promised here: the person is told why.

mod found;
mod kin;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::new::agreed;
use super::save::{folder, unwritten};
use super::{Session, Stopped, files, talk};
use crate::cli::Forget;
use crate::exit::Exit;
use crate::problem::{Args, Problem};
use crate::terminal::safe;
use found::Found;

pub(super) fn run(session: &mut Session<'_>, args: &Forget) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    let fonts = session.fonts()?;
    let in_the_way = found::no_letters_folder(&args.folder);
    session.stopped_by(in_the_way.into_iter().collect(), Exit::Output)?;
    let found = found::find(session, args, data, fonts)?;
    if session.is_interactive && !session.force && !is_meant(session, &found)? {
        return Ok(());
    }
    let removed = remove(session, &found, &args.folder);
    let kept: Vec<Problem> = found.kept;
    tell(session, &removed, &kept);
    session.stopped_by(kept, Exit::Output)?;
    match session.problems.iter().any(Problem::is_error) {
        true => Err(Exit::Output),
        false => Ok(()),
    }
}

/// Whether the person who is asked wants these files removed.
fn is_meant(session: &Session<'_>, found: &Found) -> Result<bool, Stopped> {
    for path in &found.files {
        talk(&safe(&path.display().to_string()));
    }
    let word = |id: &str, args: &Args| session.messages.text(id, args);
    let number = Args::from([("files", found.files.len().into())]);
    let choices = ["forget-yes", "forget-no"].map(|id| word(id, &Args::new()));
    agreed(session, word("forget-sure", &number), &choices, 1)
}

/// Removes the files, the case files last; then the folder of the letters, if nothing else is in it.
fn remove(session: &mut Session<'_>, found: &Found, letters: &Path) -> Vec<PathBuf> {
    let mut removed = Vec::new();
    for path in &found.files {
        match fs::remove_file(path) {
            Ok(()) => removed.push(path.clone()),
            Err(error) => {
                let problem = unremoved(path, &error);
                session.report([problem]);
            }
        }
    }
    let folders: BTreeSet<&Path> = removed.iter().map(|path| folder(path)).collect();
    let was_used = folders.contains(letters);
    for folder in folders {
        // That names are gone is on the disk only once the folder is.
        if let Err(error) = File::open(folder).and_then(|folder| folder.sync_all()) {
            session.report([unwritten(folder, &error)]);
        }
    }
    if was_used {
        match fs::remove_dir(letters) {
            Ok(()) => removed.push(letters.to_owned()),
            Err(error) if is_in_use(error.kind()) => {}
            Err(error) => session.report([unremoved(letters, &error)]),
        }
    }
    removed
}

/// Whether a folder stays because something else is in it, or because somebody works in it.
fn is_in_use(kind: ErrorKind) -> bool {
    use ErrorKind::{AlreadyExists, DirectoryNotEmpty, InvalidInput, ResourceBusy};
    matches!(
        kind,
        AlreadyExists | DirectoryNotEmpty | InvalidInput | ResourceBusy
    )
}

fn unremoved(path: &Path, error: &std::io::Error) -> Problem {
    Problem::error("forget-unremoved")
        .with("path", path.display().to_string())
        .because(error)
}

/// The result, and what may be left all the same.
fn tell(session: &mut Session<'_>, removed: &[PathBuf], kept: &[Problem]) {
    for path in removed {
        session.say(&safe(&path.display().to_string()));
    }
    let paths = removed.iter().map(|path| path.display().to_string());
    let paths: Vec<String> = paths.collect();
    session.json.insert("removed".to_owned(), json!(paths));
    if removed.is_empty() || !session.is_heard() {
        return;
    }
    let remains = session.messages.text("forget-remains", &Args::new());
    for line in remains.lines() {
        // Remarks are for what was done to the end; this is to be known in any case.
        match kept.is_empty() || session.cli.global.json {
            true => session.remark(line.to_owned()),
            false => talk(line),
        }
    }
}
