//! Tables of cases, as spreadsheets and programs write them, come out as the same rows.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

mod book;
mod encodings;
mod fixture;
mod hostile;
mod numbers;
mod round_trip;
mod sheets;
mod writings;

use std::io::Cursor;

use zhaloba::problem::Problem;
use zhaloba::table::{Options, Row, Rows, Survey, rows, survey};

/// A table read to its end.
struct Read {
    survey: Survey,
    header: Vec<String>,
    rows: Vec<Row>,
    problems: Vec<Problem>,
}

/// Reads a table; in the error is what the survey found.
fn read_with(bytes: &[u8], options: &Options) -> Result<Read, Vec<Problem>> {
    let survey = survey(Cursor::new(bytes), options).unwrap()?;
    let all: Rows<_> = rows(Cursor::new(bytes), &survey, options);
    let header = all.header().iter().map(|column| column.name.to_string());
    let mut read = Read {
        header: header.collect(),
        survey,
        rows: Vec::new(),
        problems: Vec::new(),
    };
    for row in all {
        match row {
            Ok(row) => read.rows.push(row),
            Err(problems) => read.problems.extend(problems),
        }
    }
    Ok(read)
}

fn read(bytes: &[u8]) -> Result<Read, Vec<Problem>> {
    read_with(bytes, &Options::default())
}

/// A row as text: its number, and each cell with its column, name and text.
fn told(row: &Row) -> String {
    let cells = row.cells.iter();
    let cells = cells.map(|cell| format!("{}:{}={}", cell.column, cell.name, cell.text));
    format!("{} {}", row.number, cells.collect::<Vec<_>>().join(" "))
}

/// Problems as text: row, column, field and code.
fn blamed(problems: &[Problem]) -> Vec<String> {
    let told = problems.iter().map(|problem| {
        let place = problem.place.map_or_else(String::new, |place| {
            format!("{}:{} ", place.line, place.column)
        });
        let field = match problem.path.as_str() {
            "" => String::new(),
            path => format!("{path} "),
        };
        format!("{place}{field}{}", problem.code)
    });
    told.collect()
}

/// All that is wrong with a table, wherever it is found.
fn wrong(bytes: &[u8]) -> Vec<String> {
    match read(bytes) {
        Ok(read) => blamed(&read.problems),
        Err(problems) => blamed(&problems),
    }
}
