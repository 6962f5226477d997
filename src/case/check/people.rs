//! Names that a letter cannot be written with, and births after the event.
//!
//! In goes a case, out come problems with the field of each.

use crate::case::Case;
use crate::case::people::gender;
use crate::grammar::ru::names;
use crate::problem::Problem;

/// What is wrong with the people of a case.
pub(super) fn problems(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    if case.applicants.len() > 1 {
        found.push(Problem::error("several-applicants").field("applicants"));
    }
    for (index, applicant) in case.applicants.iter().enumerate() {
        let field = |name: &str| format!("applicants[{index}].{name}");
        let name = names::parse(&applicant.name);
        if name.first.is_none() || applicant.name.contains('.') {
            found.push(Problem::error("name-incomplete").field(field("name")));
        } else if gender(applicant.gender, &name).is_none() {
            found.push(Problem::error("gender-unknown").field(field("name")));
        }
        if applicant
            .birth_date
            .is_some_and(|born| case.incident.days().is_some_and(|(first, _)| born > first))
        {
            found.push(Problem::error("born-after-incident").field(field("birth_date")));
        }
    }
    if let Some(representative) = &case.representative
        && names::parse(&representative.name).first.is_none()
    {
        found.push(Problem::error("name-incomplete").field("representative.name"));
    }
    found
}
