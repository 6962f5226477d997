//! Drafts in place of letters, for `write --draft`.
//!
//! In goes a case that may have gaps, out come its drafts; the person is told what is missing for a letter.

use chrono::NaiveDate;

use super::Session;
use crate::case::Case;
use crate::data::Data;
use crate::letters::{self, Letters, suitable};
use crate::problem::Args;

/// The drafts of a case; of one that does not say whom to write to, that to the first who fits.
pub(super) fn drafts<'a>(
    session: &mut Session<'_>,
    stem: &str,
    case: &Case,
    to: &[String],
    data: &'a Data,
) -> Letters<'a> {
    let gaps = case.gaps();
    let args = Args::from([
        ("case", stem.into()),
        ("gaps", gaps.len().into()),
        ("fields", gaps.join(", ").into()),
    ]);
    session.remark(session.messages.text("note-draft", &args));
    if !to.is_empty() {
        return letters::drafts(case, to, data, session.today);
    }
    let offered = offered(case, data, session.today);
    let args = Args::from([
        ("case", stem.into()),
        ("addressees", offered.join(", ").into()),
    ]);
    session.remark(session.messages.text("note-draft-to", &args));
    let first = offered.get(..1).unwrap_or_default();
    letters::drafts(case, first, data, session.today)
}

/// Those to whom one can write of this case; where nobody fits all of them, so that the first says why.
fn offered(case: &Case, data: &Data, today: NaiveDate) -> Vec<String> {
    let mut offered = suitable(case, data, today);
    if offered.is_empty() {
        offered = data.rules.addressees.addressees.iter().collect();
    }
    let ids = offered.into_iter().map(|addressee| addressee.id.clone());
    ids.collect()
}
