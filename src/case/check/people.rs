//! Names that a letter cannot be written with, and births after the event.
//!
//! In goes a case, out come problems with the field of each.

use crate::case::Case;
use crate::case::people::Applicant;
use crate::grammar::ru::names::Name;
use crate::problem::Problem;

/// What is wrong with the people of a case.
pub(super) fn problems(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    if case.applicants.len() > 1 {
        found.push(Problem::error("several-applicants").field("applicants"));
    }
    for (index, applicant) in case.applicants.iter().enumerate() {
        let field = |name: &str| format!("applicants[{index}].{name}");
        found.extend(name(applicant).map(|problem| problem.field(field("name"))));
        if is_latin(&applicant.name) {
            found.push(Problem::warning("name-latin").field(field("name")));
        }
        if applicant
            .birth_date
            .is_some_and(|born| case.incident.days().is_some_and(|(first, _)| born > first))
        {
            found.push(Problem::error("born-after-incident").field(field("birth_date")));
        }
    }
    if let Some(representative) = &case.representative {
        let problem = if has_other_signs(&representative.name) {
            Some("name-signs")
        } else if !is_whole(&representative.name) {
            Some("name-incomplete")
        } else {
            None
        };
        found.extend(problem.map(|code| Problem::error(code).field("representative.name")));
    }
    found
}

fn name(applicant: &Applicant) -> Option<Problem> {
    if has_other_signs(&applicant.name) {
        return Some(Problem::error("name-signs"));
    }
    if !is_whole(&applicant.name) || applicant.name.contains('.') {
        return Some(Problem::error("name-incomplete"));
    }
    match (applicant.gender, applicant.shown_gender()) {
        (None, None) => Some(Problem::error("gender-unknown")),
        (Some(stated), Some(shown)) if stated != shown => {
            Some(Problem::warning("gender-contradicts"))
        }
        _ if Name::parse(&applicant.name).begins_small() => Some(Problem::warning("name-small")),
        _ => None,
    }
}

/// Whether a name has both a surname and a first name.
fn is_whole(name: &str) -> bool {
    let name = Name::parse(name);
    name.surname.is_some() && name.first.is_some()
}

/// Whether a name is written without a single Russian letter.
fn is_latin(name: &str) -> bool {
    let mut letters = name
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .peekable();
    letters.peek().is_some() && letters.all(|letter| letter.is_ascii())
}

/// Whether something stands in a name that no name has: a comma, a bracket.
fn has_other_signs(name: &str) -> bool {
    name.contains([',', ';', ':', '(', ')', '/', '"', '«', '»', '!', '?'])
}
