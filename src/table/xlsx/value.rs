//! What a cell of a sheet holds, as text.
//!
//! In goes what the file says of the cell: its type, its style, its value, whether there is a formula. Whole
//! numbers have no `.0`, days are `2025-11-14`; an error of the spreadsheet and a formula that was never
//! calculated are problems.

use crate::problem::Problem;
use crate::table::line::tidy;
use crate::table::xlsx::dates::date;
use crate::table::xlsx::formats::Format;
use crate::table::xlsx::package::broken;
use crate::table::xlsx::xml::unescaped;

/// From here on a spreadsheet has lost digits: it keeps fifteen.
const MOST_EXACT: f64 = 1e15;

/// What a spreadsheet writes where it cannot calculate.
const ERRORS: [&str; 8] = [
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!",
];

/// A cell as the file has it.
#[derive(Default)]
pub(super) struct Written {
    pub(super) kind: Option<String>,
    pub(super) style: Option<usize>,
    pub(super) value: Option<String>,
    pub(super) has_formula: bool,
}

/// What the whole workbook shares.
pub(super) struct Shared {
    pub(super) strings: Vec<Box<str>>,
    pub(super) formats: Vec<Format>,
    pub(super) is_1904: bool,
}

/// Why a cell has no text.
pub(super) enum Fault {
    /// Something is wrong with this cell.
    Cell(Problem),
    /// The file is not what it should be.
    File(Problem),
}

impl Written {
    /// The text of the cell; empty, where it has none.
    pub(super) fn text(self, shared: &Shared) -> Result<String, Fault> {
        let value = self.value.as_deref().unwrap_or_default();
        if value.is_empty() {
            // A formula may come to an empty text, and says so.
            let is_text = self.kind.as_deref() == Some("str") && self.value.is_some();
            return if self.has_formula && !is_text {
                Err(Fault::Cell(Problem::error("table-formula")))
            } else {
                Ok(String::new())
            };
        }
        match self.kind.as_deref().unwrap_or("n") {
            "s" => {
                let place = value.trim().parse::<usize>().ok();
                let text = place.and_then(|place| shared.strings.get(place));
                text.map(ToString::to_string).ok_or_else(file)
            }
            "inlineStr" => Ok(tidy(value)),
            "str" => Ok(tidy(&unescaped(value))),
            "b" => match value.trim() {
                "1" | "true" => Ok("true".to_owned()),
                "0" | "false" => Ok("false".to_owned()),
                _ => Err(file()),
            },
            "e" => {
                let known = ERRORS.into_iter().find(|error| *error == value);
                let problem = Problem::error("table-error-cell");
                Err(Fault::Cell(problem.with("value", known.unwrap_or("none"))))
            }
            "d" => Ok(moment(value)),
            "n" => {
                let format = self.style.and_then(|style| shared.formats.get(style));
                number(value, *format.unwrap_or(&Format::Plain), shared.is_1904)
            }
            _ => Err(file()),
        }
    }
}

fn file() -> Fault {
    Fault::File(broken())
}

/// A date that is written as one; midnight is not worth telling.
fn moment(value: &str) -> String {
    let value = value.trim().trim_end_matches('Z');
    match value.split_once('T') {
        Some((day, time)) if time.starts_with("00:00:00") => day.to_owned(),
        Some((day, time)) => format!("{day} {time}"),
        None => tidy(value),
    }
}

fn number(value: &str, format: Format, is_1904: bool) -> Result<String, Fault> {
    let number: Option<f64> = value.trim().parse().ok();
    let number = number
        .filter(|number| number.is_finite())
        .ok_or_else(file)?;
    if let Some(date) = date(number, format, is_1904) {
        return Ok(date);
    }
    if number.abs() >= MOST_EXACT {
        return Err(Fault::Cell(Problem::error("table-long-number")));
    }
    if number.fract() == 0.0 {
        let whole = format!("{:.0}", number.abs());
        let sign = if number < 0.0 { "-" } else { "" };
        let width = match format {
            Format::Padded(digits) => digits,
            _ => 0,
        };
        return Ok(format!("{sign}{whole:0>width$}"));
    }
    // Fifteen digits are what the spreadsheet shows of a sum like 12.300000000000001.
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    Ok(shown.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Fault, Format, Shared, Written};

    fn text(kind: &str, style: usize, value: Option<&str>, has_formula: bool) -> String {
        let shared = Shared {
            strings: vec!["а".into(), "б".into()],
            formats: vec![Format::Plain, Format::Day, Format::Padded(6)],
            is_1904: false,
        };
        let written = Written {
            kind: (!kind.is_empty()).then(|| kind.to_owned()),
            style: Some(style),
            value: value.map(str::to_owned),
            has_formula,
        };
        match written.text(&shared) {
            Ok(text) => text,
            Err(Fault::Cell(problem) | Fault::File(problem)) => problem.code.to_owned(),
        }
    }

    #[test]
    fn values_are_text_as_a_person_writes_it() {
        let table = [
            ("s", 0, Some("1"), "б"),
            ("s", 0, Some("2"), "table-broken"),
            ("s", 0, Some("-1"), "table-broken"),
            ("", 0, Some("79000000000"), "79000000000"),
            ("n", 0, Some("7.9E10"), "79000000000"),
            ("n", 0, Some("15"), "15"),
            ("n", 0, Some("-0"), "0"),
            ("n", 0, Some("-7"), "-7"),
            ("n", 0, Some("0.10000000000000001"), "0.1"),
            ("n", 0, Some("12.300000000000001"), "12.3"),
            ("n", 2, Some("15"), "000015"),
            ("n", 1, Some("45975"), "2025-11-14"),
            ("n", 99, Some("45975"), "45975"),
            ("n", 0, Some("1234567890123450"), "table-long-number"),
            ("n", 0, Some("NaN"), "table-broken"),
            ("n", 0, Some("inf"), "table-broken"),
            ("b", 0, Some("1"), "true"),
            ("b", 0, Some("0"), "false"),
            ("b", 0, Some("2"), "table-broken"),
            ("e", 0, Some("#N/A"), "table-error-cell"),
            ("e", 0, Some("Пётр"), "table-error-cell"),
            ("d", 0, Some("2025-11-14T00:00:00Z"), "2025-11-14"),
            ("d", 0, Some("2025-11-14T12:30:00"), "2025-11-14 12:30:00"),
            ("inlineStr", 0, Some(" а "), "а"),
            ("n", 0, None, ""),
            ("x", 0, Some("1"), "table-broken"),
        ];
        for (kind, style, value, expected) in table {
            assert_eq!(
                text(kind, style, value, false),
                expected,
                "{kind} {value:?}"
            );
        }
    }

    #[test]
    fn formula_counts_by_the_value_it_came_to() {
        let table = [
            ("str", Some("а"), "а"),
            ("n", Some("2"), "2"),
            ("str", Some(""), ""),
            ("str", None, "table-formula"),
            ("", Some(""), "table-formula"),
            ("", None, "table-formula"),
            ("e", Some("#REF!"), "table-error-cell"),
        ];
        for (kind, value, expected) in table {
            assert_eq!(text(kind, 0, value, true), expected, "{kind} {value:?}");
        }
    }
}
