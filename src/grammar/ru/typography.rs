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
mod signs;
mod text;

use self::text::{Edit, Text};

/// The text with quotation marks, dashes, «№» and the spaces of abbreviations set. The passages of
/// `verbatim` stay as they are wherever they occur, as do addresses, links and numbers of cases.
pub fn marks(text: &str, verbatim: &[&str]) -> String {
    marks_in_runs(&[text], verbatim).concat()
}

/// [`marks`] in a paragraph whose runs have different looks; gives as many runs back.
pub fn marks_in_runs(runs: &[&str], verbatim: &[&str]) -> Vec<String> {
    // Each rule can meet what those before it have set, and none makes work for one before it.
    const RULES: [fn(&str) -> Vec<Edit>; 4] = [
        blanks::find,
        abbreviations::find,
        signs::find,
        numbers::find,
    ];
    let mut text = Text::of(runs);
    text.keep(kept::find(text.as_str(), verbatim));
    for rule in RULES {
        text.edit(rule(text.as_str()));
    }
    text.edit(quotes::find(&text).unwrap_or_default());
    text.into_runs()
}

/// Whether the quotation marks of a text do not pair off, so that [`marks`] leaves them alone. A
/// quotation that goes on over several paragraphs pairs off only in the whole of them.
pub fn has_unbalanced_quotes(text: &str) -> bool {
    let mut text = Text::of(&[text]);
    text.keep(kept::find(text.as_str(), &[]));
    quotes::find(&text).is_none()
}

/// The text with no-break spaces and hyphens where a line must not end: after «№» and the
/// abbreviations of references and addresses, between initials and surname, after short words, before
/// a dash, between a number and what it counts.
pub fn keep_together(text: &str) -> String {
    keep_runs_together(&[text]).concat()
}

/// [`keep_together`] in a paragraph whose runs have different looks; gives as many runs back.
pub fn keep_runs_together(runs: &[&str]) -> Vec<String> {
    let mut text = Text::of(runs);
    text.edit(joints::find(text.as_str()));
    text.into_runs()
}

#[cfg(test)]
mod tests;
