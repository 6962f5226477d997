//! Letters in the folder that the table does not give: of rows that were taken away, or of an earlier table.
//!
//! In go the folder and the letters that were written, out come the names of the others. They are only told of:
//! whose they are, the person knows.

use std::fs;
use std::io;
use std::path::Path;

use super::Plan;
use super::letters::Letters;
use super::produce::letter_name;
use crate::output::Format;
use crate::problem::Problem;

impl Plan<'_> {
    /// What lies in the folder beside the letters that were written, if the command would have written it.
    ///
    /// Rows and addressees that were not asked for may be another command's.
    pub(super) fn others(&self, folder: &Path, written: &Letters) -> io::Result<Option<Problem>> {
        let mut others = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type().is_ok_and(|kind| kind.is_file()) {
                let name = entry.file_name().into_string().unwrap_or_default();
                let letter = self.letter_of(&name);
                let is_other = letter.is_some_and(|letter| !written.has(letter));
                others.extend(is_other.then_some(name));
            }
        }
        let first = others.iter().min();
        Ok(first.map(|first| {
            Problem::warning("letters-of-no-row")
                .with("folder", folder.display().to_string())
                .with("first", first.as_str())
                .with("number", others.len())
        }))
    }

    /// Row and addressee of the letter that is called so.
    fn letter_of(&self, name: &str) -> Option<(u32, &'static str)> {
        let (stem, ending) = name.rsplit_once('.')?;
        let (row, addressee) = stem.split_once('-')?;
        let row: u32 = row.parse().ok()?;
        let addressee = self.data.rules.addressees.get(addressee)?.id.as_str();
        let asked = &self.args.wanted.to;
        let is_asked = asked.is_empty() || asked.iter().any(|id| id == addressee);
        let rows = self.args.reading.rows;
        let is_read = rows.is_none_or(|rows| (rows.first..=rows.last).contains(&row));
        let is_letter = is_asked
            && is_read
            && letter_name(row, addressee) == stem
            && Format::ALL.iter().any(|format| format.ending() == ending);
        is_letter.then_some((row, addressee))
    }
}
