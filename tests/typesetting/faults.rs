//! What is wrong with the lines of a letter, each as a sentence that names the line.

use super::measures::{self, Set};

/// What no letter may have.
pub(crate) fn of(lines: &[Set]) -> Vec<String> {
    let mut found = Vec::new();
    let mut note = |set: &Set, what: &str| found.push(named(lines, set, what));
    measures::over_full(lines).for_each(|set| note(set, "over-full"));
    measures::ladders(lines).for_each(|set| note(set, "third hyphen in a row"));
    measures::lonely(lines).for_each(|set| note(set, "lonely last line"));
    measures::badly_divided(lines).for_each(|set| note(set, "badly divided"));
    let uncovered = lines.iter().filter(|set| !set.covered);
    uncovered.for_each(|set| note(set, "missing glyph"));
    let cuts = measures::bad_cuts(lines).into_iter();
    cuts.for_each(|(set, what)| note(set, what));
    found
}

/// Lines with wider spaces than `widest`, and lines that were given up for it.
pub(crate) fn holes(lines: &[Set], widest: f64) -> Vec<String> {
    let mut found = Vec::new();
    let mut note = |set: &Set, what: &str| found.push(named(lines, set, what));
    measures::ragged(lines).for_each(|set| note(set, "ragged"));
    let loose = lines.iter().filter(|set| set.spaces > widest);
    loose.for_each(|set| note(set, "loose"));
    found
}

fn named(lines: &[Set], set: &Set, what: &str) -> String {
    let mut from_here = lines.iter().skip_while(|other| !std::ptr::eq(*other, set));
    let next = from_here
        .nth(1)
        .map(|set| set.line.text())
        .unwrap_or_default();
    let (page, text) = (set.page + 1, set.line.text());
    format!("page {page}: {what} ({:.2}): {text}| {next}", set.spaces)
}
