//! The rows of a table as they belong together.
//!
//! In goes an opened table, out come units: rows on their own, read from the disk each time, or those of one case
//! that may stand far apart and are held, up to a limit. Nothing is written.

use crate::batch::GROUP;
use crate::batch::groups::{Unit, group, units};
use crate::commands::table::{MOST_HELD, Table, too_large};
use crate::problem::Problem;
use crate::table::Kind;

/// What comes of a row or of the rows of one case.
pub(super) type Taken = Result<Unit, Vec<Problem>>;

/// A table of cases that can be read again and again.
pub(super) struct Units {
    pub(super) table: Table,
    /// Rows that belong together, wherever they stand.
    held: Option<Vec<Taken>>,
}

impl Units {
    /// The units of a table, held by their cases where there are such.
    ///
    /// # Errors
    /// The file is another than the one that was opened, or its rows cannot be held.
    pub(super) fn of(table: Table) -> Result<Self, Vec<Problem>> {
        let held = match is_grouped(&table)? {
            true => Some(gathered(&table)?),
            false => None,
        };
        Ok(Self { table, held })
    }

    /// What the rows come to, one after the other, from the first on.
    ///
    /// # Errors
    /// The file is another than the one that was opened.
    pub(super) fn all(&self) -> Result<Box<dyn Iterator<Item = Taken> + '_>, Vec<Problem>> {
        if let Some(held) = &self.held {
            return Ok(Box::new(held.iter().cloned()));
        }
        let rows = self.table.rows()?;
        Ok(Box::new(rows.map(|row| row.map(|row| vec![row]))))
    }
}

fn is_grouped(table: &Table) -> Result<bool, Vec<Problem>> {
    Ok(match table.kind() {
        Kind::Jsonl => table.rows()?.flatten().any(|row| group(&row).is_some()),
        _ => {
            let (_, header) = table.header();
            header.iter().any(|column| &*column.name == GROUP)
        }
    })
}

fn gathered(table: &Table) -> Result<Vec<Taken>, Vec<Problem>> {
    let (mut rows, mut wrong, mut bytes) = (Vec::new(), Vec::new(), 0);
    for row in table.rows()? {
        match row {
            Ok(row) => {
                bytes += row.cells.iter().map(|cell| cell.text.len()).sum::<usize>();
                rows.push(row);
            }
            Err(problems) => wrong.push(Err(problems)),
        }
        if bytes > MOST_HELD * 1024 * 1024 {
            return Err(table.blamed(vec![too_large()]));
        }
    }
    Ok(units(rows).into_iter().map(Ok).chain(wrong).collect())
}
