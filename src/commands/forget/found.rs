//! What there is to remove of cases, found before the first file is.
//!
//! In go case files and the folder of the letters, out come the files to remove, and a problem for each that has the
//! name of a letter and stays. Nothing is removed here.

use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::kin::Kin;
use super::unremoved;
use crate::case::CaseReader;
use crate::cli::{Forget, Input};
use crate::commands::files;
use crate::commands::save::{folder, left_behind};
use crate::commands::shortening::Shortening;
use crate::commands::write::printing::Printing;
use crate::commands::write::stem;
use crate::commands::{Session, Stopped};
use crate::data::Data;
use crate::exit::Exit;
use crate::layout::font::Fonts;
use crate::output::{Format, Press};
use crate::problem::Problem;

/// What there is of the cases.
#[derive(Default)]
pub(super) struct Found {
    /// The files to remove, each once, the case files last.
    pub(super) files: Vec<PathBuf>,
    /// Why other files with names of letters stay.
    pub(super) kept: Vec<Problem>,
}

/// Everything there is of all cases; stops at what is no case.
pub(super) fn find(
    session: &mut Session<'_>,
    args: &Forget,
    data: &Data,
    fonts: Fonts,
) -> Result<Found, Stopped> {
    let reader = CaseReader::new(&data.rules);
    let mut printing = Printing {
        press: Press::new(fonts),
        formats: &[],
        shortening: Shortening { limit: None, data },
    };
    let (mut found, mut cases) = (Found::default(), Vec::new());
    for input in &args.cases {
        let Input::File(path) = input else { continue };
        let stands = fs::symlink_metadata(path);
        if stands.as_ref().is_ok_and(|stands| !stands.is_file()) {
            session.stopped_by(vec![link(path)], Exit::Output)?;
        }
        let kin = match session.force {
            // Its letters are known by their names; where it was removed before, these may be left.
            true => None,
            false => match files::begun_case(input, &reader, session.today) {
                Ok(file) => Some(Kin::new(input, file, data, session.today)),
                Err(problems) => {
                    session.report(problems);
                    if stands.is_ok() {
                        session.report([unread(path)]);
                    }
                    continue;
                }
            },
        };
        let letters = found.letters(args, &stem(input), (kin, &mut printing), data);
        if stands.is_ok() {
            cases.push(path.clone());
        } else if letters == 0 {
            session.report([Problem::error("file-not-found").in_file(path.display().to_string())]);
        }
    }
    if session.problems.iter().any(Problem::is_error) {
        return Err(Exit::BadFile);
    }
    let folders = cases.iter().map(|path| folder(path));
    for folder in folders.chain([args.folder.as_path()]) {
        // Where a folder cannot be looked through, its files cannot be removed either, and that is told.
        found.files.extend(left_behind(folder).unwrap_or_default());
    }
    found.files.extend(cases);
    let mut seen = Vec::new();
    found.files.retain(|path| {
        let is_new = !seen.contains(path);
        seen.push(path.clone());
        is_new
    });
    Ok(found)
}

impl Found {
    /// Finds the letters of a case: as many as there are files with such names.
    fn letters(
        &mut self,
        args: &Forget,
        stem: &str,
        (kin, printing): (Option<Kin<'_>>, &mut Printing<'_>),
        data: &Data,
    ) -> usize {
        let mut number = 0;
        for addressee in &data.rules.addressees.addressees {
            for format in Format::ALL {
                let name = format!("{stem}-{}.{}", addressee.id, format.ending());
                let path = args.folder.join(name);
                let Ok(stands) = fs::symlink_metadata(&path) else {
                    continue;
                };
                number += 1;
                let is_its = match &kin {
                    _ if !stands.is_file() => {
                        self.kept.push(link(&path));
                        continue;
                    }
                    None => true,
                    Some(kin) => kin.gives((&path, &stands), addressee, format, printing),
                };
                match is_its {
                    true => self.files.push(path),
                    false => self.kept.push(
                        Problem::error("forget-changed").with("path", path.display().to_string()),
                    ),
                }
            }
        }
        number
    }
}

/// What keeps the folder from being looked into: a link may lead to anybody's files, and what cannot be seen there
/// would be left without a word.
pub(super) fn no_letters_folder(folder: &Path) -> Option<Problem> {
    let shown = folder.display().to_string();
    let looked_into = |stands: &Metadata| match stands.is_dir() {
        true => fs::symlink_metadata(folder.join(".")).map(drop),
        false => Ok(()),
    };
    let seen = fs::symlink_metadata(folder);
    match seen.and_then(|stands| looked_into(&stands).map(|()| stands)) {
        Ok(stands) if stands.is_dir() => None,
        Ok(stands) if stands.is_symlink() => Some(link(folder)),
        Ok(_) => Some(Problem::error("output-not-folder").with("path", shown)),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => Some(unremoved(folder, &error)),
    }
}

fn unread(path: &Path) -> Problem {
    Problem::error("forget-unread").in_file(path.display().to_string())
}

fn link(path: &Path) -> Problem {
    Problem::error("forget-link").with("path", path.display().to_string())
}
