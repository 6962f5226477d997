//! A report as text for a terminal: numbers in columns, and bars.
//!
//! In goes a report, out come lines of at most 80 places. A bar is as long as its number among those of its
//! breakdown.

use std::fmt::Write as _;

use super::report::{Part, Report, Row};
use crate::terminal::safe;

/// What fits on a screen that nobody has made wider.
const SCREEN: usize = 80;
/// Before a line of a breakdown.
const INDENT: usize = 2;
/// The widest label; what is longer goes on in the next line.
const WIDEST: usize = 41;
/// The columns of numbers.
const NUMBER: usize = 10;
const PERCENT: usize = 7;
/// Between the numbers and a bar.
const GAP: usize = 2;

/// The report as lines; with bars unless the terminal cannot show them.
#[must_use]
pub fn text(report: &Report, has_bars: bool) -> String {
    let mut text = paragraph(&report.title, 0) + &paragraph(&report.subtitle, 0);
    if let Some(places) = &report.places {
        text += &paragraph(places, 0);
    }
    let labels = report.telling().flat_map(|part| &part.rows);
    let widest = labels.map(|row| row.label.chars().count()).max();
    let width = widest.unwrap_or_default().min(WIDEST);
    for part in report.telling() {
        text.push('\n');
        text += &headed(part, report, width);
        let most = part.most(report.all);
        for row in &part.rows {
            text += &lines(row, (report, most), width, has_bars);
        }
        if let Some(note) = &part.note {
            text += &paragraph(note, INDENT);
        }
    }
    text.push('\n');
    text += &paragraph(&report.source, 0);
    text
}

/// The heading, with the names of the columns behind it.
fn headed(part: &Part, report: &Report, width: usize) -> String {
    let [incidents, people] = &report.columns;
    let width = width + INDENT;
    let heading = safe(&part.heading);
    format!("{heading:<width$}{incidents:>NUMBER$}{people:>NUMBER$}\n")
}

fn lines(row: &Row, (report, most): (&Report, usize), width: usize, has_bars: bool) -> String {
    let wrapped = textwrap::wrap(&row.label, width);
    let (first, rest) = match wrapped.split_first() {
        Some((first, rest)) => (safe(first), rest),
        None => (String::new(), &[][..]),
    };
    let people = row.tally.map(|tally| tally.people.to_string());
    let people = people.unwrap_or_default();
    let (number, percent) = (&row.number, &row.percent);
    let mut line = format!(
        "{:INDENT$}{first:<width$}{number:>NUMBER$}{people:>NUMBER$}{percent:>PERCENT$}{:GAP$}",
        "", ""
    );
    if has_bars {
        let room = SCREEN.saturating_sub(line.chars().count());
        let incidents = row.tally.unwrap_or(report.all).incidents;
        line += &bar(incidents, most, room);
    }
    let mut lines = format!("{}\n", line.trim_end());
    for more in rest {
        // Writing to a string cannot fail.
        let _ = writeln!(lines, "{:INDENT$}{}", "", safe(more));
    }
    lines
}

/// A bar to half a place, as long as the number among the most.
fn bar(number: usize, most: usize, room: usize) -> String {
    let halves = (number * room * 2).div_ceil(most.max(1));
    let half = if halves % 2 == 1 { "▌" } else { "" };
    "█".repeat(halves / 2) + half
}

fn paragraph(text: &str, indent: usize) -> String {
    let lines = textwrap::wrap(text, SCREEN - indent);
    let lines = lines
        .iter()
        .map(|line| format!("{:indent$}{}\n", "", safe(line)));
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_numbers() {
        for (number, most, expected) in [
            (10, 10, "█████"),
            (9, 10, "████▌"),
            (1, 10, "▌"),
            (1, 1000, "▌"),
            (0, 10, ""),
            (0, 0, ""),
        ] {
            assert_eq!(bar(number, most, 5), expected, "{number}/{most}");
        }
    }
}
