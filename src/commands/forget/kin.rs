//! Whether a file is a letter of a case, as it was written and not touched since.
//!
//! In go a case and a file with the name of one of its letters, out comes whether the case gives these bytes: as a
//! letter or as a draft, of the day that the case names, or else of today or of the days about the one on which the
//! file was changed last.

use std::fs::{self, Metadata};
use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, Utc};

use crate::addressees::Addressee;
use crate::case::CaseFile;
use crate::cli::Input;
use crate::commands::blame::Origin;
use crate::commands::exhibits::{self, Exhibits};
use crate::commands::write::printing::{Page, Printing};
use crate::data::Data;
use crate::exhibit::sheets;
use crate::letters::{drafts, letters};
use crate::output::Format;

/// A case whose letters are looked for.
pub(super) struct Kin<'d> {
    file: CaseFile,
    /// Its pictures, as far as its files are still there.
    exhibits: Exhibits,
    data: &'d Data,
    today: NaiveDate,
}

impl<'d> Kin<'d> {
    pub(super) fn new(input: &Input, mut file: CaseFile, data: &'d Data, today: NaiveDate) -> Self {
        // What is wrong with them was said when the letters were written.
        let (exhibits, _) = exhibits::read(input, &mut file);
        Self {
            file,
            exhibits,
            data,
            today,
        }
    }

    /// Whether the case gives this file.
    pub(super) fn gives(
        &self,
        (path, stands): (&Path, &Metadata),
        addressee: &Addressee,
        format: Format,
        printing: &mut Printing<'_>,
    ) -> bool {
        let is_it = |bytes: &[u8]| {
            // What is of another length need not be read.
            stands.len() == bytes.len() as u64 && fs::read(path).is_ok_and(|file| file == bytes)
        };
        let ids = [addressee.id.clone()];
        let (case, blanks) = (&self.file.case, &self.data.rules.blanks);
        self.days(stands).into_iter().any(|day| {
            [letters, drafts].into_iter().any(|way| {
                let found = way(case, &ids, self.data, day).written;
                found.iter().any(|written| {
                    let page = Page {
                        stem: String::new(),
                        origin: Origin::Case(&self.file),
                        addressee: Some(written.addressee),
                        letter: &written.letter,
                        sheets: sheets(&written.letter, case, &self.exhibits, blanks),
                        dated: case.letter_date(day),
                    };
                    let made = printing.made(&page, format);
                    made.is_ok_and(|(bytes, _)| is_it(&bytes))
                })
            })
        })
    }

    /// The days on which the file may have been written.
    fn days(&self, stands: &Metadata) -> Vec<NaiveDate> {
        if self.file.case.dated.is_some() {
            return vec![self.today];
        }
        let changed = stands.modified().ok();
        let changed = changed.map(|time| DateTime::<Utc>::from(time).date_naive());
        // Where the person lives it may have been the day before or after.
        let near = changed.map(|day| {
            let next = |days| day.checked_add_days(Days::new(days));
            [Some(day), next(1), day.checked_sub_days(Days::new(1))]
        });
        let mut days = vec![self.today];
        for day in near.into_iter().flatten().flatten() {
            if !days.contains(&day) {
                days.push(day);
            }
        }
        days
    }
}
