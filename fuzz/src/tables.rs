//! A table: bytes to an encoding, rows, cells, cases.

use std::io::Cursor;

use zhaloba::batch::RowReader;
use zhaloba::table::{Kind, MOST_ROW, Options, Row, Survey, harmless, rows, survey};

use super::held;

/// The most rows of which cases are made: reading on is what costs little.
const MOST_CASES: usize = 8;

/// What is told of a table instead of found out: the first byte of an input chooses.
pub fn options(first: u8) -> Options {
    let encodings = [None, None, Some("utf-8"), Some("windows-1251")];
    let delimiters = [None, None, Some(b';'), Some(b'\t')];
    let chosen = |shift: u8| usize::from(first >> shift & 3);
    let encoding = encodings.get(chosen(0)).copied().flatten();
    Options {
        encoding: encoding.and_then(zhaloba::table::encoding_named),
        delimiter: delimiters.get(chosen(2)).copied().flatten(),
        rows: None,
    }
}

/// A table that can be read, and its rows that can.
pub fn read(bytes: &[u8]) -> Option<(Survey, Vec<Row>)> {
    let (first, rest) = bytes.split_first()?;
    let options = options(*first);
    let survey = match survey(&mut Cursor::new(rest), &options) {
        Ok(Ok(survey)) => survey,
        Err(_) => panic!("memory can be read"),
        Ok(Err(problems)) => {
            held::refusal(&problems);
            return None;
        }
    };
    held::problems(&survey.warnings);
    let mut sound = Vec::new();
    for row in rows(Cursor::new(rest), &survey, &options) {
        match row {
            Ok(row) => sound.push(row),
            Err(problems) => held::refusal(&problems),
        }
    }
    Some((survey, sound))
}

/// Reads a table and makes cases of its rows.
pub fn enter(bytes: &[u8]) {
    let Some((survey, rows)) = read(bytes) else {
        return;
    };
    rows.iter().for_each(sound);
    rows_again(&survey, &rows);
    let rules = &held::data().rules;
    let reader = RowReader::new(rules, None, survey.kind, &[]);
    let problems = reader.problems_of_header(survey.header_row, &survey.header);
    held::problems(&problems);
    if !problems.is_empty() {
        return;
    }
    for row in rows.iter().take(MOST_CASES) {
        match reader.read(std::slice::from_ref(row), held::today()) {
            Ok(file) => held::problems(&file.warnings),
            Err(problems) => held::refusal(&problems),
        }
    }
}

/// Cells hold text without blanks around it, in lines, and not more than a row may have.
fn sound(row: &Row) {
    assert!(row.number > 0 && !row.cells.is_empty());
    let mut bytes = 0;
    for cell in &row.cells {
        bytes += cell.text.len();
        assert!(!cell.text.is_empty() && cell.text.trim() == cell.text);
        assert!(!cell.text.contains('\r'), "lines are divided by \\n");
        let written = harmless(cell.text.clone());
        assert!(!written.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']));
        assert!(written.ends_with(&cell.text));
    }
    // Composing may make a text longer, by three times at most.
    assert!(bytes <= 3 * MOST_ROW);
}

/// What was read, written as CSV by others, is read as the same.
fn rows_again(survey: &Survey, rows: &[Row]) {
    if survey.kind == Kind::Jsonl || rows.is_empty() {
        return;
    }
    let Some(written) = written(survey, rows) else {
        return;
    };
    let again = [&[0b1010], written.as_slice()].concat();
    let Some((_, again)) = read(&again) else {
        panic!("a table of what was read is refused");
    };
    let cells = |rows: &[Row]| -> Vec<Vec<(String, String)>> {
        let cells = rows.iter().map(|row| {
            let cells = row.cells.iter();
            let cells = cells.map(|cell| (cell.name.to_string(), cell.text.clone()));
            cells.collect()
        });
        cells.collect()
    };
    assert_eq!(cells(rows), cells(&again));
}

/// The rows as CSV with semicolons; none, where a row would look like something else.
fn written(survey: &Survey, rows: &[Row]) -> Option<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(Vec::new());
    let names = survey.header.iter().map(|column| &*column.name);
    writer.write_record(names).ok()?;
    for row in rows {
        let cells = survey.header.iter().map(|column| {
            let cell = row.cells.iter().find(|cell| cell.column == column.number);
            cell.map_or("", |cell| cell.text.as_str())
        });
        writer.write_record(cells).ok()?;
    }
    writer.into_inner().ok()
}
