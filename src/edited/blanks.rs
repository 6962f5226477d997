//! Blanks of a draft that still stand in a text.
//!
//! In go a file and the words of the blanks, out comes a problem for each place. Backslashes of Markdown and
//! lines that an editor has wrapped anew hide none.

use super::{in_source, place_of};
use crate::problem::Problem;
use crate::rulebook::Blanks;
use crate::yaml::{MOST_PROBLEMS, Source};

/// A problem for each blank, in the order of the file.
pub(super) fn left(source: &Source, blanks: &Blanks) -> Vec<Problem> {
    let (text, indexes) = folded(&source.text);
    let mut found: Vec<usize> = Vec::new();
    for blank in words(blanks) {
        let (blank, _) = folded(blank);
        let places = text.match_indices(&blank).map(|(byte, _)| byte);
        let numbers = places.map(|byte| text.get(..byte).unwrap_or_default().chars().count());
        found.extend(numbers.filter_map(|number| indexes.get(number)));
    }
    found.sort_unstable();
    found.dedup();
    found.truncate(MOST_PROBLEMS);
    let problems = found.into_iter().map(|index| {
        let problem = Problem::error("letter-blank").with("mark", blanks.mark.as_str());
        in_source(problem, place_of(&source.text, index), source)
    });
    problems.collect()
}

fn words(blanks: &Blanks) -> impl Iterator<Item = &str> {
    let Blanks {
        mark: _,
        signs_for_minor: _,
        exhibit: _,
        exhibit_sheet: _,
        institution,
        date,
        official,
        story,
        name,
        address,
        signature,
    } = blanks;
    let all = [institution, date, official, story, name, address, signature];
    all.into_iter()
        .map(String::as_str)
        .filter(|words| !words.is_empty())
}

/// The text without backslashes and with one space for each run of blanks; of each character its number in
/// the text as it was.
fn folded(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut indexes = Vec::new();
    for (index, letter) in text.chars().enumerate() {
        let letter = match letter {
            '\\' => continue,
            _ if letter.is_whitespace() && folded.ends_with(' ') => continue,
            _ if letter.is_whitespace() => ' ',
            _ => letter,
        };
        folded.push(letter);
        indexes.push(index);
    }
    (folded, indexes)
}
