//! Letters that are made and have no place yet.
//!
//! In go their bytes and names, out come files in a folder, or one letter or an archive of all on standard output;
//! two of one name, and what stands in the way, are found before anything is saved.

use std::collections::HashMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::commands::save::{Finished, Over, obstacles, save};
use crate::commands::{Session, Stopped};
use crate::exit::Exit;
use crate::output::{Bundle, folded};
use crate::problem::Problem;

/// A letter in one format, before it has a place.
pub(super) struct Written {
    /// The name of its file.
    pub(super) name: String,
    /// The file it was made from.
    pub(super) origin: String,
    /// To whom it goes; `None` where only the letter itself says so.
    pub(super) addressee: Option<String>,
    /// The file.
    pub(super) bytes: Vec<u8>,
}

/// Stops where two letters would be one file.
pub(super) fn distinct(session: &mut Session<'_>, written: &[Written]) -> Result<(), Stopped> {
    let mut twice = Vec::new();
    let mut named: HashMap<String, &Written> = HashMap::new();
    for letter in written {
        // Some systems take capital and small letters for the same.
        let name = folded(&letter.name);
        match named.get(&name) {
            Some(first) => twice.push(
                Problem::error("same-name")
                    .with("path", letter.name.as_str())
                    .with("first", first.origin.as_str())
                    .with("second", letter.origin.as_str()),
            ),
            None => {
                named.insert(name, letter);
            }
        }
    }
    session.stopped_by(twice, Exit::Usage)
}

/// Hands the only letter over.
pub(super) fn to_standard_output(
    session: &mut Session<'_>,
    written: Vec<Written>,
) -> Result<(), Stopped> {
    let mut letters = written.into_iter();
    match (letters.next(), letters.next()) {
        (Some(only), None) => {
            session.output = only.bytes;
            Ok(())
        }
        _ => session.stopped_by(vec![Problem::error("stdout-one")], Exit::Usage),
    }
}

/// Hands all letters over as one stream.
pub(super) fn to_archive(session: &mut Session<'_>, written: &[Written]) -> Result<(), Stopped> {
    let mut bundle = Bundle::new(Vec::new());
    let mut files = written.iter();
    let bundled = files
        .try_for_each(|file| bundle.add(&file.name, &file.bytes))
        .and_then(|()| bundle.finish());
    match bundled {
        Ok(archive) => {
            session.output = archive;
            Ok(())
        }
        Err(error) => {
            let problem = session.unheard(&error);
            session.stopped_by(vec![problem], Exit::Output)
        }
    }
}

/// Saves all letters, or none.
pub(super) fn to_folder(
    session: &mut Session<'_>,
    written: Vec<Written>,
    folder: &Path,
) -> Result<(), Stopped> {
    let over = Over::by_force(session.force);
    let addressees: Vec<Option<String>> = written
        .iter()
        .map(|letter| letter.addressee.clone())
        .collect();
    let files: Vec<Finished> = written
        .into_iter()
        .map(|letter| Finished {
            path: folder.join(letter.name),
            bytes: letter.bytes,
        })
        .collect();
    let problems = obstacles(&files, folder, over);
    session.stopped_by(problems, Exit::Output)?;
    let unsaved = save(&files, folder, over).err();
    session.stopped_by(unsaved.into_iter().collect(), Exit::Output)?;
    let mut letters = Vec::new();
    for (file, addressee) in files.iter().zip(addressees) {
        let path = file.path.display().to_string();
        session.say(&crate::terminal::safe(&path));
        let mut letter = Map::from_iter([("path".to_owned(), Value::from(path))]);
        if let Some(addressee) = addressee {
            letter.insert("addressee".to_owned(), addressee.into());
        }
        letters.push(Value::Object(letter));
    }
    session.json.insert("letters".to_owned(), json!(letters));
    Ok(())
}
