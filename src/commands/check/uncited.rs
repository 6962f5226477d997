//! Statutes together with cases: the norms that no letter of these cases cites.
//!
//! In go the files and folders of the command, out come warnings; none unless there are statutes and cases
//! among them. What is wrong with a file is told by its own check and passed over here.

use std::collections::BTreeSet;
use std::path::Path;

use super::laid_over;
use crate::case::CaseReader;
use crate::cli::Input;
use crate::commands::{Session, files};
use crate::data::overlay::Kind;
use crate::letters::letters;
use crate::problem::Problem;
use crate::yaml::Source;

/// The warnings, in the order of the statutes.
pub(super) fn warnings(paths: &[Input], session: &Session<'_>) -> Vec<Problem> {
    let paths: Vec<&Path> = paths
        .iter()
        .filter_map(|input| match input {
            Input::File(path) => Some(path.as_path()),
            Input::Standard => None,
        })
        .collect();
    let statutes: Vec<(Kind, Source)> = paths.iter().flat_map(|path| data_files(path)).collect();
    let cases: Vec<Input> = paths.iter().flat_map(|path| cases(path)).collect();
    if !statutes.iter().any(|(kind, _)| *kind == Kind::Statutes) || cases.is_empty() {
        return Vec::new();
    }
    found(&statutes, &cases, session).unwrap_or_default()
}

fn found(
    overlay: &[(Kind, Source)],
    cases: &[Input],
    session: &Session<'_>,
) -> Result<Vec<Problem>, Vec<Problem>> {
    let laid = laid_over(overlay, session)?;
    let data = files::confined(laid.clone())?;
    let mut cited = BTreeSet::new();
    let reader = CaseReader::new(&data.rules);
    let sound = cases
        .iter()
        .filter_map(|input| files::case(input, &reader, session.today).ok());
    for file in sound {
        let found = letters(&file.case, &file.case.to, &data, session.today);
        let grounds = found.written.iter().map(|written| &written.grounds);
        let norms = grounds.flat_map(|grounds| grounds.cited());
        cited.extend(norms.map(|ground| ground.norm.id.as_str()));
    }
    Ok(laid.uncited(overlay, &cited))
}

fn data_files(path: &Path) -> Vec<(Kind, Source)> {
    if path.is_dir() {
        return files::overlay(path).unwrap_or_default();
    }
    let file = Kind::of(path).and_then(|kind| Some((kind, files::source(path).ok()?)));
    file.into_iter().collect()
}

fn cases(path: &Path) -> Vec<Input> {
    let paths = match path.is_dir() {
        true => files::cases(path).unwrap_or_default(),
        false if Kind::of(path).is_none() => vec![path.to_owned()],
        false => Vec::new(),
    };
    paths.into_iter().map(Input::File).collect()
}
