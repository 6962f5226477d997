//! The files that a case names as evidence.
//!
//! In goes a case, out comes what each of its files shows; the case learns how many sheets they have. A case may
//! come from a stranger: only files in its own folder are read, and only files, no links to others.

mod darkroom;

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

pub(super) use darkroom::serve;

use crate::case::{CaseFile, Evidence};
use crate::cli::Input;
use crate::exhibit::{Exhibit, MEGABYTE, MOST_BYTES, MOST_OF_LETTER, Refusal};
use crate::problem::Problem;

/// What became of the file of each evidence, if there is one.
pub(super) type Exhibits = Vec<Option<Exhibit>>;

/// What the files of a case show, and everything that is wrong with them. Where the case does not say how many
/// sheets there are, it does afterwards.
pub(super) fn read(input: &Input, file: &mut CaseFile) -> (Exhibits, Vec<Problem>) {
    let folder = folder(input);
    let (mut exhibits, mut problems) = (Vec::new(), Vec::new());
    for (number, evidence) in file.case.evidence.iter_mut().enumerate() {
        let Some(name) = &evidence.file else {
            exhibits.push(None);
            continue;
        };
        let blamed = |problem: Problem| problem.field(format!("evidence[{number}].file"));
        match opened(folder, name) {
            Ok(exhibit) => {
                if exhibit.is_doubtful {
                    problems.push(blamed(Problem::warning("exhibit-doubtful")));
                }
                problems.extend(counted(evidence, number, exhibit.pictures.len()));
                exhibits.push(Some(exhibit));
            }
            Err(problem) => {
                problems.push(blamed(problem));
                exhibits.push(None);
            }
        }
    }
    problems.extend(too_large(&exhibits));
    let problems = problems.into_iter().map(|problem| file.located(problem));
    let problems = problems.collect();
    (exhibits, problems)
}

/// The problem of pictures that are too large together.
fn too_large(exhibits: &[Option<Exhibit>]) -> Option<Problem> {
    let pictures = exhibits.iter().flatten().flat_map(|one| &one.pictures);
    let bytes: usize = pictures.map(|picture| picture.bytes.len()).sum();
    (bytes > MOST_OF_LETTER).then(|| {
        Problem::error("exhibits-large")
            .with("limit", MOST_OF_LETTER / MEGABYTE)
            .with("megabytes", bytes.div_ceil(MEGABYTE))
            .field("evidence")
    })
}

/// Tells the evidence how many sheets it has; a number that the case gives stays, right or wrong.
fn counted(evidence: &mut Evidence, number: usize, sheets: usize) -> Option<Problem> {
    let counted = u32::try_from(sheets).ok()?;
    let given = *evidence.pages.get_or_insert(counted);
    (given != counted).then(|| {
        Problem::warning("exhibit-pages")
            .with("given", usize::try_from(given).unwrap_or(usize::MAX))
            .with("counted", sheets)
            .field(format!("evidence[{number}].pages"))
    })
}

/// Where the files of a case are: beside it.
fn folder(input: &Input) -> &Path {
    let beside = match input {
        Input::File(path) => path.parent(),
        Input::Standard => None,
    };
    let named = beside.filter(|folder| !folder.as_os_str().is_empty());
    named.unwrap_or(Path::new("."))
}

fn opened(folder: &Path, name: &str) -> Result<Exhibit, Problem> {
    let path = inside(folder, name)?;
    let bytes = bytes(&path)?;
    darkroom::opened(bytes).map_err(Refusal::problem)
}

/// The path of a file in the folder, however deep, unless anything on the way leads out of it.
fn inside(folder: &Path, name: &str) -> Result<PathBuf, Problem> {
    let mut path = folder.to_owned();
    let mut is_found = false;
    for step in Path::new(name).components() {
        match step {
            Component::CurDir => continue,
            Component::Normal(step) => path.push(step),
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => {
                return Err(Problem::error("exhibit-outside"));
            }
        }
        let found = path.symlink_metadata().map_err(|error| unread(&error))?;
        if found.is_symlink() {
            return Err(Problem::error("exhibit-no-file"));
        }
        is_found = found.is_file();
    }
    match is_found {
        true => Ok(path),
        false => Err(Problem::error("exhibit-no-file")),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    let file = File::open(path).map_err(|error| unread(&error))?;
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unread(&error))?;
    match bytes.len() > MOST_BYTES {
        true => Err(Problem::error("exhibit-large").with("limit", MOST_BYTES / MEGABYTE)),
        false => Ok(bytes),
    }
}

fn unread(error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Problem::error("exhibit-missing"),
        _ => Problem::error("exhibit-unreadable").because(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exhibit::{Coding, Picture};

    #[test]
    fn all_pictures_of_a_letter_are_counted_together() {
        let exhibit = |bytes: usize| {
            let picture = Picture {
                width: 1,
                height: 1,
                is_grey: true,
                coding: Coding::Jpeg,
                bytes: vec![0; bytes],
            };
            Some(Exhibit {
                pictures: vec![picture.clone(), picture],
                is_doubtful: false,
            })
        };
        let quarter = MOST_OF_LETTER / 4;
        assert_eq!(too_large(&[exhibit(quarter), None, exhibit(quarter)]), None);
        let problem = too_large(&[exhibit(quarter), None, exhibit(quarter + 1)]).unwrap();
        assert_eq!(
            (problem.code, problem.path.as_str()),
            ("exhibits-large", "evidence")
        );
        assert_eq!(problem.args["megabytes"], 21usize.into());
    }
}
