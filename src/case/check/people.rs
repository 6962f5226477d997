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
        if applicant
            .birth_date
            .is_some_and(|born| case.incident.days().is_some_and(|(first, _)| born > first))
        {
            found.push(Problem::error("born-after-incident").field(field("birth_date")));
        }
    }
    if let Some(representative) = &case.representative
        && !is_whole(&representative.name)
    {
        found.push(Problem::error("name-incomplete").field("representative.name"));
    }
    found
}

fn name(applicant: &Applicant) -> Option<Problem> {
    if !is_whole(&applicant.name) || applicant.name.contains('.') {
        return Some(Problem::error("name-incomplete"));
    }
    let shown = Name::parse(&applicant.name).gender();
    match (applicant.gender, shown) {
        (None, None) => Some(Problem::error("gender-unknown")),
        (Some(stated), Some(shown)) if stated != shown => {
            Some(Problem::warning("gender-contradicts"))
        }
        _ => None,
    }
}

/// Whether a name has both a surname and a first name.
fn is_whole(name: &str) -> bool {
    let name = Name::parse(name);
    name.surname.is_some() && name.first.is_some()
}
