//! Reads what the person named: cases, and the folder of own data.
//!
//! Out come sources, cases and linked data, or the problems of all of them. Nothing is written here.

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::cell::Confined;
use crate::case::{CaseFile, CaseReader, Signed};
use crate::cli::Input;
use crate::data::overlay::Kind;
use crate::data::{Data, Files};
use crate::edited::{Edited, LetterReader};
use crate::problem::Problem;
use crate::yaml::Source;

/// The deepest folder below `--data` that is looked into.
const MOST_FOLDERS: usize = 3;

/// Data too, but not to be laid over.
const FIXED: [&str; 3] = ["regions.yaml", "blanks.yaml", "short.yaml"];

/// The built-in data, with the files of a folder laid over them. They stay until the program ends: to
/// take them apart would take longer than to match a letter.
pub(super) fn data(folder: Option<&Path>) -> Result<&'static Data, Vec<Problem>> {
    let data = match folder {
        None => Data::built_in()?,
        Some(folder) => confined(Files::built_in()?.laid_over(overlay(folder)?)?)?,
    };
    Ok(Box::leak(Box::new(data)))
}

/// What letters are made of with files of the person over the built-in ones: nobody vouches for their
/// templates.
pub(super) fn confined(files: Files) -> Result<Data, Vec<Problem>> {
    let Data { rules, templates } = files.link()?;
    let templates = templates.confined(|told| Box::new(Confined::new(told)));
    Ok(Data { rules, templates })
}

/// The data files of a folder, in the order of their names.
pub(super) fn overlay(folder: &Path) -> Result<Vec<(Kind, Source)>, Vec<Problem>> {
    if !folder.is_dir() {
        return Err(vec![
            Problem::error("data-not-folder").in_file(folder.display().to_string()),
        ]);
    }
    let paths = paths(folder)?;
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        if let Some(kind) = Kind::of(&path) {
            match source(&path) {
                Ok(source) => files.push((kind, source)),
                Err(problem) => problems.push(problem),
            }
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

/// The case files of a folder, in the order of their names.
pub(super) fn cases(folder: &Path) -> Result<Vec<PathBuf>, Vec<Problem>> {
    let mut paths = paths(folder)?;
    let ending = |path: &Path| path.extension().is_some_and(|ending| ending == "yaml");
    let is_fixed = |path: &Path| FIXED.iter().any(|name| path.ends_with(name));
    paths.retain(|path| ending(path) && Kind::of(path).is_none() && !is_fixed(path));
    Ok(paths)
}

fn paths(folder: &Path) -> Result<Vec<PathBuf>, Vec<Problem>> {
    let mut paths = Vec::new();
    collect(folder, MOST_FOLDERS, &mut paths).map_err(|error| vec![unreadable(folder, &error)])?;
    paths.sort();
    Ok(paths)
}

fn collect(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if !path.is_dir() {
            paths.push(path);
        } else if depth > 1 {
            collect(&path, depth - 1, paths)?;
        }
    }
    Ok(())
}

/// The text of a file.
pub(super) fn source(path: &Path) -> Result<Source, Problem> {
    if path.is_dir() {
        return Err(Problem::error("not-a-file").in_file(path.display().to_string()));
    }
    Source::open(path).map_err(|error| unreadable(path, &error))?
}

/// A letter edited by hand.
pub(super) fn letter(path: &Path, reader: &LetterReader<'_>) -> Result<Edited, Vec<Problem>> {
    let source = source(path).map_err(|problem| vec![problem])?;
    reader.read(with_text(source)?)
}

/// A case from a file or from standard input.
pub(super) fn case(
    input: &Input,
    reader: &CaseReader<'_>,
    today: NaiveDate,
) -> Result<CaseFile, Vec<Problem>> {
    reader.read(&case_source(input)?, today)
}

/// The same, of a case that may have gaps.
pub(super) fn begun_case(
    input: &Input,
    reader: &CaseReader<'_>,
    today: NaiveDate,
) -> Result<CaseFile, Vec<Problem>> {
    reader.read_begun(&case_source(input)?, today)
}

/// The same, of a case that people of a table sign as well.
pub(super) fn signed_case(
    input: &Input,
    reader: &CaseReader<'_>,
    today: NaiveDate,
    signed: Signed<'_>,
) -> Result<CaseFile, Vec<Problem>> {
    reader.read_signed(&case_source(input)?, today, signed)
}

fn case_source(input: &Input) -> Result<Source, Vec<Problem>> {
    let source = match input {
        Input::File(path) => other_than_case(path).map_or_else(|| source(path), Err),
        Input::Standard => Source::from_reader(None, io::stdin().lock())
            .map_err(|error| Problem::error("file-unreadable").because(&error))
            .and_then(|source| source),
    };
    let source = with_text(source.map_err(|problem| vec![problem])?)?;
    match input {
        Input::File(path) if ending(path) == "txt" && !begins_as_case(&source.text) => {
            Err(vec![not_a_case(path, "document")])
        }
        _ => Ok(source),
    }
}

/// Whether text has a line that only a case has; some editors call every file a text.
fn begins_as_case(text: &str) -> bool {
    let keys = ["version:", "role:", "institution:", "incident:"];
    text.lines()
        .any(|line| keys.iter().any(|key| line.starts_with(key)))
}

/// How the names of tables end.
const TABLES: [&str; 6] = ["csv", "tsv", "jsonl", "ndjson", "xlsx", "xls"];

/// How the names of letters end that word processors and readers open.
const DOCUMENTS: [&str; 5] = ["pdf", "docx", "doc", "odt", "rtf"];

/// Whether a file is called what tables are called.
pub(super) fn is_called_table(path: &Path) -> bool {
    TABLES.contains(&ending(path).as_str())
}

/// A file that is there and cannot be a case, by its name: what to do with it is another thing.
fn other_than_case(path: &Path) -> Option<Problem> {
    let kind = match ending(path).as_str() {
        ending if TABLES.contains(&ending) => "table",
        ending if DOCUMENTS.contains(&ending) => "document",
        _ => return None,
    };
    path.is_file().then(|| not_a_case(path, kind))
}

fn not_a_case(path: &Path, kind: &str) -> Problem {
    let problem = Problem::error("not-a-case").with("kind", kind);
    problem.in_file(path.display().to_string())
}

fn ending(path: &Path) -> String {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.unwrap_or_default().to_ascii_lowercase()
}

/// The text of a file that is not empty.
fn with_text(source: Source) -> Result<Source, Vec<Problem>> {
    if source.text.trim().is_empty() {
        let problem = Problem::error("file-empty");
        return Err(vec![Problem {
            file: source.name,
            ..problem
        }]);
    }
    Ok(source)
}

pub(super) fn unreadable(path: &Path, error: &io::Error) -> Problem {
    let problem = match error.kind() {
        io::ErrorKind::NotFound => Problem::error("file-not-found"),
        _ => Problem::error("file-unreadable").because(error),
    };
    problem.in_file(path.display().to_string())
}
