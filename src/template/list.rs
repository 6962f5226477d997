//! The signature list of those who complain together.
//!
//! In goes a letter whose template has an empty list, out comes the list with what is signed and who signs. The
//! rows are not the matter of a template: there may be thousands.

use super::Brief;
use crate::case::people::Applicant;
use crate::letter::{Inline, Letter, Signer, Style, words};
use crate::problem::Problem;

/// Puts the subject of the letter and its applicants into its list; a letter of one has none.
///
/// # Errors
/// `template-structure` where several complain and the letter has no list, which would drop their names.
pub fn fill_list(letter: &mut Letter, brief: &Brief<'_>) -> Result<(), Problem> {
    let applicants = &brief.case.applicants;
    if applicants.len() < 2 {
        letter.list = None;
        return Ok(());
    }
    let Some(list) = &mut letter.list else {
        return Err(Problem::error("template-structure").with("what", "no-list"));
    };
    let subject = words(&letter.title).replace('\n', " ");
    let first = list
        .title
        .iter()
        .position(|inline| *inline == Inline::Break);
    let behind = first.unwrap_or(list.title.len());
    let subject = [Inline::Break, Inline::Text(subject, Style::Regular)];
    list.title.splice(behind..behind, subject);
    let signers = applicants.iter().map(|applicant| signer(applicant, brief));
    list.signers = signers.collect();
    Ok(())
}

fn signer(applicant: &Applicant, brief: &Brief<'_>) -> Signer {
    let mut name = applicant.name.clone();
    if let Some(status) = &applicant.status {
        // A name to be filled in by hand has none before it.
        if !name.is_empty() {
            name.push_str(", ");
        }
        name.push_str(status);
    }
    if applicant.is_minor(brief.case.letter_date(brief.today)) {
        name.push_str(" (");
        name.push_str(&brief.rules.blanks.signs_for_minor);
        name.push(')');
    }
    Signer {
        name: on_one_line(&name),
        address: on_one_line(&applicant.address),
    }
}

/// A cell of the list breaks its lines where they are full, not where the person did.
fn on_one_line(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}
