//! What came of the rows so far: the report, the bound letters, and what is told in the end.
//!
//! In goes what was made of each row, in the order of the table, out come lines and pages in that order.

use std::path::{Path, PathBuf};

use super::bound::Bound;
use super::letters::Letters;
use super::plan::REPORT;
use super::produce::{Made, name};
use super::report::{Line, Report};
use super::stream::Stream;
use crate::commands::save::{Folder, Over};
use crate::output::Format;
use crate::problem::Problem;

/// What came of all rows so far.
pub(super) struct Production {
    report: Option<Report>,
    bound: Option<Bound>,
    stream: Option<Stream>,
    formats: Vec<Format>,
    pub(super) letters: Letters,
    /// How many rows failed that nothing was found wrong with.
    pub(super) failed: usize,
    /// How many plain texts had to be made shorter.
    pub(super) shortened: usize,
    /// What nobody foresaw in the first pass.
    pub(super) problems: Vec<Problem>,
    /// What kept a letter from the disk, and everything after it.
    pub(super) failure: Option<Problem>,
}

impl Production {
    pub(super) fn new(
        report: Report,
        bound: Option<Bound>,
        stream: Option<Stream>,
        formats: &[Format],
    ) -> Self {
        Self {
            report: Some(report),
            bound,
            stream,
            formats: formats.to_vec(),
            letters: Letters::default(),
            failed: 0,
            shortened: 0,
            problems: Vec::new(),
            failure: None,
        }
    }

    /// Takes what came of a row; false where there is no going on.
    pub(super) fn add(&mut self, made: Made) -> bool {
        if made.failure.is_some() {
            self.failure = made.failure;
            return false;
        }
        self.failed += usize::from(made.failed);
        self.shortened += made.shortened;
        let added = self.lines(&made).and_then(|()| self.bind(&made));
        self.failure = added.and_then(|()| self.send(&made)).err();
        for letter in &made.letters {
            self.letters.add(made.row, letter.addressee);
        }
        self.problems.extend(made.problems);
        self.failure.is_none()
    }

    /// What the report says of a row.
    fn lines(&mut self, made: &Made) -> Result<(), Problem> {
        let Some(report) = &mut self.report else {
            return Ok(());
        };
        for letter in &made.letters {
            for file in &letter.files {
                report.line(&Line {
                    row: made.row,
                    addressee: letter.addressee,
                    file: &file.name,
                    norms: &letter.norms,
                    problems: &made.codes,
                    sha256: &file.hash,
                })?;
            }
        }
        if made.letters.is_empty() {
            report.line(&Line::failed(made.row, &made.codes))?;
        }
        Ok(())
    }

    fn bind(&mut self, made: &Made) -> Result<(), Problem> {
        let mut letters = made
            .letters
            .iter()
            .filter_map(|letter| letter.pdf.as_deref());
        let Some(bound) = &mut self.bound else {
            return Ok(());
        };
        letters.try_for_each(|letter| bound.add(letter))
    }

    fn send(&mut self, made: &Made) -> Result<(), Problem> {
        let Some(stream) = &mut self.stream else {
            return Ok(());
        };
        let mut files = made.letters.iter().flat_map(|letter| &letter.files);
        files.try_for_each(|file| stream.add(&file.name, &file.bytes))
    }

    /// Everything on the disk or sent, then the report under its name.
    pub(super) fn finish(&mut self, folder: Option<&Folder>, over: Over) -> Result<(), Problem> {
        self.bound
            .take()
            .map_or(Ok(()), |bound| bound.finish(over))?;
        folder.map_or(Ok(()), Folder::sync)?;
        let report = self.report.take().map(|report| report.finish(over));
        let held = report.transpose()?.flatten();
        let Some(mut stream) = self.stream.take() else {
            return Ok(());
        };
        held.map_or(Ok(()), |report| stream.add_held(REPORT, report))?;
        stream.finish()
    }

    /// The files of all letters: row, addressee, path.
    pub(super) fn paths(
        &self,
        folder: &Path,
    ) -> impl Iterator<Item = (u32, &'static str, PathBuf)> {
        self.letters.all().flat_map(move |(row, addressee)| {
            let names = self
                .formats
                .iter()
                .map(move |format| name(row, addressee, *format));
            names.map(move |name| (row, addressee, folder.join(name)))
        })
    }
}
