//! Reads the faces that the person brings.
//!
//! In go the names of files, out come faces that letters can be set in and carry, or what is wrong with
//! each of them. Only files are read, none is ever written.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use super::files::unreadable;
use crate::cli::FontFiles;
use crate::layout::font::{Font, Fonts};
use crate::letter::Style;
use crate::output::can_embed;
use crate::problem::Problem;

/// Larger than faces of one style are, those of Chinese writing included.
const MOST_MEGABYTES: usize = 32;

/// The faces in these files, or the problems of all of them; those of the program where none are named.
pub(super) fn read(files: Option<&FontFiles>) -> Result<Fonts, Vec<Problem>> {
    let Some(files) = files else {
        return Fonts::embedded().map_err(|problem| vec![problem]);
    };
    let regular = face(Style::Regular, &files.regular);
    let bold = face(Style::Bold, &files.bold);
    let italic = files
        .italic
        .as_deref()
        .map(|path| face(Style::Italic, path));
    match (regular, bold, italic.transpose()) {
        (Ok(regular), Ok(bold), Ok(italic)) => Ok(Fonts::own(regular, bold, italic)),
        (regular, bold, italic) => {
            let problems = [regular.err(), bold.err(), italic.err()];
            Err(problems.into_iter().flatten().flatten().collect())
        }
    }
}

fn face(style: Style, path: &Path) -> Result<Font, Vec<Problem>> {
    let in_file = |problem: Problem| problem.in_file(path.display().to_string());
    let data = bytes(path).map_err(|problem| vec![problem])?;
    let font = Font::own(style, data);
    let font = font.map_err(|problems| problems.into_iter().map(in_file).collect::<Vec<_>>())?;
    if can_embed(&font) {
        Ok(font)
    } else {
        Err(vec![in_file(Problem::error("font-broken"))])
    }
}

/// The content of an ordinary file; anything else might never end.
fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let in_file = |problem: Problem| problem.in_file(path.display().to_string());
    let unread = |error: io::Error| unreadable(path, &error);
    if !fs::metadata(path).map_err(unread)?.is_file() {
        return Err(in_file(Problem::error("font-not-file")));
    }
    let mut data = Vec::new();
    let file = File::open(path).map_err(unread)?;
    let most = MOST_MEGABYTES * 1024 * 1024;
    let read = file.take(most as u64 + 1).read_to_end(&mut data);
    if read.map_err(unread)? > most {
        let problem = Problem::error("font-too-large");
        return Err(in_file(problem.with("limit", MOST_MEGABYTES)));
    }
    Ok(data)
}
