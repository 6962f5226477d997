//! A report as CSV, for spreadsheets.
//!
//! In goes a report, out comes a table: the totals, then a row for each line of each breakdown. UTF-8 without a mark,
//! no cell a formula.

use super::report::{Report, Row};
use super::{Group, Month};
use crate::table::harmless;

/// The names of the columns.
const COLUMNS: [&str; 7] = ["part", "title", "from", "to", "number", "people", "percent"];

type Cells = [String; COLUMNS.len()];

/// The report as CSV.
///
/// # Errors
/// None but those of a row of another length, of which there are none.
pub fn csv(report: &Report) -> csv::Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    let rows = report.parts.iter().flat_map(|part| {
        let rows = part.rows.iter();
        rows.map(|row| cells(part.name, row))
    });
    for cells in totals(report).into_iter().chain(rows) {
        table.write_record(cells.map(harmless))?;
    }
    table
        .into_inner()
        .map_err(|error| error.into_error().into())
}

fn totals(report: &Report) -> Vec<Cells> {
    let of = |part: &str, title: &str, number: usize, people: Option<usize>| {
        let people = people.map(|people| people.to_string());
        let nothing = String::new;
        [
            part.to_owned(),
            title.to_owned(),
            nothing(),
            nothing(),
            number.to_string(),
            people.unwrap_or_default(),
            nothing(),
        ]
    };
    let all = report.all;
    let mut totals = vec![of(
        "total",
        &report.all_label,
        all.incidents,
        Some(all.people),
    )];
    for (part, told) in [
        ("institutions", &report.institutions),
        ("regions", &report.regions),
    ] {
        let told = told.as_ref();
        totals.extend(told.map(|(number, words)| of(part, words, *number, None)));
    }
    totals
}

fn cells(part: &str, row: &Row) -> Cells {
    let [from, to] = ends(row.group).map(|end| end.map(iso).unwrap_or_default());
    let title = match row.tally {
        Some(_) => row.label.clone(),
        None => format!("{} ({})", row.label, row.number),
    };
    let tally = row.tally;
    let share = row
        .share
        .map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
    [
        part.to_owned(),
        title,
        from,
        to,
        tally
            .map(|tally| tally.incidents.to_string())
            .unwrap_or_default(),
        tally
            .map(|tally| tally.people.to_string())
            .unwrap_or_default(),
        share.unwrap_or_default(),
    ]
}

/// The first and the last month of a line.
pub(super) fn ends(group: Group) -> [Option<Month>; 2] {
    match group {
        Group::Months { first, last, .. } => [Some(first), Some(last)],
        _ => [None; 2],
    }
}

/// A month as `2025-09`.
pub(super) fn iso(month: Month) -> String {
    month.first_day().format("%Y-%m").to_string()
}
