//! What one batch is to do: which letters of which table, where to, over what.

use std::path::{Path, PathBuf};

use super::bound;
use super::input::Units;
use super::produce::name;
use crate::batch::RowReader;
use crate::cli::{Batch, Output};
use crate::commands::Session;
use crate::commands::save::{Over, in_the_way};
use crate::commands::shortening::Shortening;
use crate::data::Data;
use crate::output::Format;
use crate::problem::Problem;

/// The report where no other name is given.
pub(super) const REPORT: &str = "report.csv";

/// What one batch is to do.
pub(super) struct Plan<'p> {
    pub(super) args: &'p Batch,
    /// The folder of the letters; `None` where they go out as a stream.
    pub(super) folder: Option<&'p Path>,
    pub(super) data: &'static Data,
    pub(super) reader: RowReader<'static>,
    pub(super) formats: Vec<Format>,
    pub(super) over: Over,
    /// The file of the report; `None` where it goes out with the letters.
    pub(super) report: Option<PathBuf>,
    /// Whether a person wants to be told what is good to know.
    pub(super) notes: bool,
    /// Whether templates or faces are not those that the tests know.
    pub(super) has_own_looks: bool,
}

impl<'p> Plan<'p> {
    pub(super) fn new(
        session: &Session<'_>,
        args: &'p Batch,
        data: &'static Data,
        table: &Units,
    ) -> Self {
        let over = match args.resume {
            true => Over::Differing,
            false => Over::by_force(session.force),
        };
        let folder = match &args.destination.output {
            Output::Folder(folder) => Some(folder.as_path()),
            Output::Standard => None,
        };
        let report = args.report.clone();
        Self {
            args,
            folder,
            data,
            reader: RowReader::new(
                &data.rules,
                table.table.name(),
                table.table.kind(),
                &args.wanted.to,
            ),
            formats: args
                .wanted
                .formats
                .iter()
                .map(|format| Format::from(*format))
                .collect(),
            over,
            report: report.or_else(|| folder.map(|folder| folder.join(REPORT))),
            notes: session.is_heard(),
            has_own_looks: session.cli.global.data.is_some() || session.cli.global.font.is_some(),
        }
    }

    /// How long plain texts may be; `None` where there are none.
    pub(super) fn shortening(&self) -> Option<Shortening<'static>> {
        let shortening = Shortening {
            limit: self.args.wanted.limit,
            data: self.data,
        };
        Some(shortening).filter(|_| self.formats.contains(&Format::Text))
    }

    /// The formats of a letter and the names of its files.
    pub(super) fn files(
        &self,
        row: u32,
        addressee: &str,
    ) -> impl Iterator<Item = (Format, String)> {
        let formats = self.formats.iter();
        formats.map(move |format| (*format, name(row, addressee, *format)))
    }

    /// What stands where a file is to go; what is there already may be of a run that was broken off.
    pub(super) fn standing(&self, path: &Path) -> Option<Problem> {
        in_the_way(path, self.over).map(|problem| problem.with("resumable", true))
    }

    /// What stands where the report and the bound letters are to go.
    pub(super) fn in_the_way(&self) -> Vec<Problem> {
        let bound = self.folder.filter(|_| self.args.merge);
        let bound = bound.map(|folder| folder.join(bound::NAME));
        let files = [self.report.clone(), bound];
        let standing = files.into_iter().flatten();
        standing.filter_map(|path| self.standing(&path)).collect()
    }
}
