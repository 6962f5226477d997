//! What a letter was made from, and so what is to blame for what is wrong with it: a field of a case, or a
//! line of a letter that was edited by hand.
//!
//! In goes a problem that the core found in a letter, out comes the same problem with the file and the
//! place where the person can mend it.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::case::CaseFile;
use crate::edited::Edited;
use crate::exhibit::Sheet;
use crate::letter::Letter;
use crate::output::{Format, Press};
use crate::problem::{Arg, Problem};

/// How many characters that cannot be printed are worth listing.
const MOST_CHARACTERS: usize = 20;

/// A problem of a letter, with the file and field it came from unless it has a file of its own.
pub(super) fn in_file(problem: Problem, file: &CaseFile) -> Problem {
    if problem.file.is_some() {
        return problem;
    }
    let path = match problem.args.get("addressee") {
        Some(Arg::Text(addressee)) => recipient(file, addressee),
        _ => problem.path.clone(),
    };
    file.located(problem.field(path))
}

/// Where the case names an addressee; nowhere, where the command does.
fn recipient(file: &CaseFile, addressee: &str) -> String {
    let index = file.case.to.iter().position(|id| id == addressee);
    index.map_or_else(String::new, |index| format!("to[{index}]"))
}

/// What a letter was made from.
#[derive(Clone, Copy)]
pub(super) enum Origin<'a> {
    /// A case file.
    Case(&'a CaseFile),
    /// A letter edited by hand.
    Letter(&'a Edited),
}

impl Origin<'_> {
    /// The name of the file; `None` for standard input.
    pub(super) fn file(&self) -> Option<&str> {
        match self {
            Self::Case(file) => file.tree.file.as_deref(),
            Self::Letter(edited) => edited.source.name.as_deref(),
        }
    }

    /// The problem of a letter that is too long, where it can be shortened.
    fn too_long(&self, problem: Problem) -> Problem {
        match self {
            Self::Case(file) => in_file(problem.field("incident.story"), file),
            Self::Letter(edited) => edited.located(problem, None),
        }
    }

    /// The same problem for everything that holds the character; as it is, where a template holds it.
    fn holders(&self, problem: &Problem, missing: &str) -> Vec<Problem> {
        let found: Vec<Problem> = match self {
            Self::Case(file) => {
                let fields = file.tree.texts().into_iter();
                let fields = fields.filter(|field| field.text.contains(missing));
                let blamed = fields.map(|field| {
                    let problem = problem.clone().with("field", field.path.clone());
                    in_file(problem.field(field.path), file)
                });
                blamed.collect()
            }
            Self::Letter(edited) => {
                let places = edited.holders(missing).into_iter();
                let blamed = places.map(|place| edited.located(problem.clone(), Some(place)));
                blamed.collect()
            }
        };
        if found.is_empty() {
            vec![problem.clone()]
        } else {
            found
        }
    }
}

/// The letter as a file, or all that keeps it from being one.
pub(super) fn printed(
    press: &mut Press,
    (letter, sheets): (&Letter, &[Sheet<'_>]),
    origin: Origin<'_>,
    dated: NaiveDate,
    format: Format,
) -> Result<Vec<u8>, Vec<Problem>> {
    attempted(letter, sheets, origin, |letter, sheets| match format {
        Format::Pdf => press.pdf_with(letter, sheets, dated),
        _ => press.render(letter, dated, format),
    })
}

/// All that keeps the letter from being printed. It is laid out and no more: what stands on pages can be
/// drawn.
pub(super) fn unprintable(
    press: &mut Press,
    (letter, sheets): (&Letter, &[Sheet<'_>]),
    origin: Origin<'_>,
) -> Vec<Problem> {
    let laid_out = attempted(letter, sheets, origin, |letter, sheets| {
        press.lay_out_with(letter, sheets)
    });
    laid_out.err().unwrap_or_default()
}

/// What an attempt makes of the letter, or all that keeps it from success.
///
/// It stops at the first character that the faces lack: each is set aside in turn, so that the person is
/// told of all.
fn attempted<T>(
    letter: &Letter,
    sheets: &[Sheet<'_>],
    origin: Origin<'_>,
    mut attempt: impl FnMut(&Letter, &[Sheet<'_>]) -> Result<T, Problem>,
) -> Result<T, Vec<Problem>> {
    let mut letter = Cow::Borrowed(letter);
    let mut sheets = Cow::Borrowed(sheets);
    let mut found = Vec::new();
    for _ in 0..MOST_CHARACTERS {
        let problem = match attempt(&letter, &sheets) {
            Ok(made) if found.is_empty() => return Ok(made),
            Ok(_) => break,
            Err(problem) => problem,
        };
        let missing = match problem.args.get("char") {
            Some(Arg::Text(missing)) => missing.clone(),
            _ if problem.code == "too-long" => {
                found.push(origin.too_long(problem));
                break;
            }
            // The faces or the templates are to blame, not the case.
            _ => {
                found.push(problem);
                break;
            }
        };
        found.extend(origin.holders(&problem, &missing));
        let without = |text: &str| text.replace(&missing, "?");
        letter = Cow::Owned(letter.into_owned().map_text(without));
        let changed = sheets.into_owned().into_iter();
        let changed = changed
            .map(|sheet| sheet.map_runs(|runs| runs.iter().map(|run| without(run)).collect()));
        sheets = Cow::Owned(changed.collect());
    }
    found.sort_by_key(|problem| problem.place);
    Err(found)
}
