//! The case file of an interview: opened where it was left, saved after every answer.

use std::path::{Path, PathBuf};

use crate::case::draft::Draft;
use crate::cli::Input;
use crate::commands::files;
use crate::commands::save::{Finished, Over, folder, obstacles, save};
use crate::exit::Exit;
use crate::messages::Messages;
use crate::problem::{Args, Problem};
use crate::rulebook::Rulebook;

/// What the case file is called where nothing is said.
const NAME: &str = "case.yaml";

/// Where the case file is kept.
pub(super) struct Keeper {
    /// `None` for standard output.
    path: Option<PathBuf>,
    /// Whether the person named the file.
    is_named: bool,
}

impl Keeper {
    pub(super) fn new(output: Option<&Input>) -> Self {
        Self {
            path: match output {
                Some(Input::Standard) => None,
                Some(Input::File(path)) => Some(path.clone()),
                None => Some(NAME.into()),
            },
            is_named: output.is_some(),
        }
    }

    /// The file, unless it is standard output.
    pub(super) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What the file is called in messages.
    pub(super) fn name(&self, messages: &Messages) -> String {
        match &self.path {
            Some(path) => crate::terminal::safe(&path.display().to_string()),
            None => messages.text("standard-output", &Args::new()),
        }
    }

    /// What the file holds so far; an empty draft where there is none.
    ///
    /// # Errors
    /// What is in the way, and the code to leave with: a file that the person did not name, one that is
    /// no case file, a folder that cannot be written to.
    pub(super) fn open(&mut self, rules: &Rulebook) -> Result<Draft, (Vec<Problem>, Exit)> {
        let Some(path) = &self.path else {
            return Ok(Draft::default());
        };
        let found = path.symlink_metadata();
        if found.as_ref().map_or(true, std::fs::Metadata::is_symlink) {
            let file = Finished {
                path: path.clone(),
                bytes: Vec::new(),
            };
            let found = obstacles(std::slice::from_ref(&file), folder(path), Over::Files);
            return match found.is_empty() {
                true => Ok(Draft::default()),
                false => Err((found, Exit::Output)),
            };
        }
        if !self.is_named {
            let problem = Problem::error("draft-exists").with("path", NAME);
            return Err((vec![problem], Exit::Output));
        }
        let source = files::source(path).map_err(|problem| (vec![problem], Exit::BadFile))?;
        Draft::read(&source, rules).map_err(|problems| (problems, Exit::BadFile))
    }

    /// The problems, each with the file that has them.
    pub(super) fn blamed(&self, problems: Vec<Problem>) -> Vec<Problem> {
        let file = self.path.as_ref().map(|path| path.display().to_string());
        let blame = |problem: Problem| Problem {
            file: file.clone(),
            place: None,
            ..problem
        };
        problems.into_iter().map(blame).collect()
    }

    /// Puts the draft on the disk, whole; nothing to do where it goes to standard output.
    ///
    /// # Errors
    /// Why it cannot be written.
    pub(super) fn save(&self, draft: &Draft) -> Result<(), Problem> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        let file = Finished {
            path: path.clone(),
            bytes: draft.to_yaml().into_bytes(),
        };
        save(&[file], folder(path), Over::Files)
    }
}

/// A path as one types it after a command.
pub(super) fn quoted(path: &Path) -> String {
    let shown = crate::terminal::safe(&path.display().to_string());
    let plain = |letter: char| letter.is_alphanumeric() || "._-/".contains(letter);
    match shown.chars().all(plain) {
        true => shown,
        false => format!("'{}'", shown.replace('\'', r"'\''")),
    }
}
