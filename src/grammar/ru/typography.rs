//! The finish of a Russian text: the marks that a good editor sets, and the spaces and hyphens at which
//! no line ends.
//!
//! In goes a text, or the runs of different looks that make a paragraph; out comes the same text with
//! other marks and blanks. Doing it again changes nothing. Words are never changed, and what is not
//! sure is left as it was written: a letter is its writer's.

mod abbreviations;
mod blanks;
mod characters;
mod joints;
mod kept;
mod numbers;
mod quotes;
mod ranges;
mod signs;
mod text;
mod words;

pub use self::kept::Verbatim;
use self::text::{Edit, Text};

/// The text with quotation marks, dashes, «№» and the spaces of abbreviations set. The passages of
/// `verbatim` stay as they are wherever they occur, as do addresses, links and numbers of cases.
pub fn marks(text: &str, verbatim: &[&str]) -> String {
    marks_in_runs(&[text], &Verbatim::of(verbatim.iter().copied())).concat()
}

/// [`marks`] in a paragraph whose runs have different looks; gives as many runs back.
pub fn marks_in_runs(runs: &[&str], verbatim: &Verbatim) -> Vec<String> {
    let mut text = without_quotes_set(runs, verbatim);
    let quotes = quotes::find(&text).into_iter().flatten();
    text.edit(quotes.flatten().collect());
    text.into_runs()
}

/// The text with everything set but its quotation marks.
fn without_quotes_set(runs: &[&str], verbatim: &Verbatim) -> Text {
    // Each rule can meet what those before it have set, and none makes work for one before it.
    const RULES: [fn(&str) -> Vec<Edit>; 5] = [
        blanks::find,
        abbreviations::find,
        signs::find,
        numbers::find,
        ranges::find,
    ];
    let mut text = Text::of(runs);
    text.keep(kept::find(text.as_str(), verbatim));
    for rule in RULES {
        text.edit(rule(text.as_str()));
    }
    text
}

/// Whether the quotation marks of some paragraph do not pair off, so that [`marks`] leaves them alone.
/// A letter has the text between two blank lines as one paragraph, whatever its lines.
pub fn has_unbalanced_quotes(text: &str) -> bool {
    if !text.contains(characters::is_quote) {
        return false;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.split(|line| line.is_empty()).any(|lines| {
        let paragraph = without_quotes_set(&[&lines.join(" ")], &Verbatim::default());
        quotes::find(&paragraph).contains(&None)
    })
}

#[cfg(test)]
fn keep_together(text: &str) -> String {
    keep_runs_together(&[text]).concat()
}

/// The runs with no-break spaces and hyphens where a line must not end: after «№» and the
/// abbreviations of references and addresses, between initials and surname, after short words, before
/// a dash, between a number and what it counts. Gives as many runs back.
pub fn keep_runs_together(runs: &[&str]) -> Vec<String> {
    let mut text = Text::of(runs);
    text.edit(joints::find(text.as_str()));
    text.into_runs()
}

#[cfg(test)]
mod tests;
