//! Names that a letter cannot be written with, and births after the event.
//!
//! In goes a case, out come problems with the field of each.

use chrono::NaiveDate;

use super::at;
use crate::case::Case;
use crate::case::alike::{Likeness, Person, alike};
use crate::case::facts::{is_minor, is_under};
use crate::case::people::{Applicant, Child, PARENT};
use crate::grammar::ru::names::Name;
use crate::problem::Problem;

/// In which number a letter speaks of an applicant: only the singular has a gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// Of one alone.
    Singular,
    /// Of many.
    Plural,
}

/// What is wrong with the people of a case.
pub(super) fn problems(case: &Case, today: NaiveDate) -> Vec<Problem> {
    let mut found = Vec::new();
    for (index, applicant) in case.applicants.iter().enumerate() {
        let at = format!("applicants[{index}]");
        found.extend(of_name(applicant, Number::Singular, &at));
        found.extend(in_case(applicant, case, today, &at));
        let own = applicant.child.as_ref();
        found.extend(
            own.into_iter()
                .flat_map(|own| child(own, &format!("{at}.child"), case, today)),
        );
    }
    let of_all = case.child.as_ref();
    found.extend(
        of_all
            .into_iter()
            .flat_map(|of_all| child(of_all, "child", case, today)),
    );
    found.extend(repeated(case));
    found.extend(latin(case));
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

/// Who seems to be an applicant already: one person would be counted as two.
fn repeated(case: &Case) -> Vec<Problem> {
    let people = case.applicants.iter().map(|applicant| {
        let is_whole = !applicant.name.trim().is_empty() && !applicant.address.trim().is_empty();
        is_whole.then(|| Person::of(applicant))
    });
    let found = alike(&people.collect::<Vec<_>>()).into_iter();
    let told = found.map(|(index, likeness, first)| {
        let code = match likeness {
            Likeness::Same => "applicant-twice",
            Likeness::Near => "applicant-alike",
        };
        Problem::warning(code)
            .field(format!("applicants[{index}].name"))
            .with("first", first + 1)
    });
    told.collect()
}

/// What is wrong with the name of an applicant, whatever the case; `at` is the path of the applicant.
pub(super) fn of_name(applicant: &Applicant, number: Number, at: &str) -> Vec<Problem> {
    let latin = is_latin(&applicant.name).then(|| Problem::warning("name-latin"));
    let found = name(applicant, number).into_iter().chain(latin);
    found
        .map(|problem| problem.field(format!("{at}.name")))
        .collect()
}

/// What is wrong with the age and the role of an applicant in this case; `at` is the path of the applicant.
pub(super) fn in_case(
    applicant: &Applicant,
    case: &Case,
    today: NaiveDate,
    at: &str,
) -> Vec<Problem> {
    let field = format!("{at}.birth_date");
    let late = born_after(applicant.birth_date, case, field.clone());
    let young = is_too_young(applicant, case, today)
        .then(|| Problem::error("applicant-too-young").field(field));
    let misplaced = (applicant.role.is_some() && case.is_petition())
        .then(|| Problem::error("role-of-applicant").field(format!("{at}.role")));
    late.into_iter().chain(young).chain(misplaced).collect()
}

/// What a letter takes over as it stands and a Russian official could not read.
fn latin(case: &Case) -> Vec<Problem> {
    let texts = case.accounts().enumerate().flat_map(|(number, account)| {
        let incident = account.incident;
        [
            ("institution.name", &account.institution.name),
            (
                "incident.demanded_by.position",
                &incident.demanded_by.position,
            ),
            ("incident.story", &incident.story),
        ]
        .map(|(field, text)| (at(number, field), text))
    });
    texts
        .filter(|(_, text)| is_latin(text))
        .map(|(field, _)| Problem::warning("text-latin").field(field))
        .collect()
}

fn born_after(born: Option<NaiveDate>, case: &Case, field: String) -> Option<Problem> {
    let (first, _) = case.incident.days()?;
    (born? > first).then(|| Problem::error("born-after-incident").field(field))
}

/// From fourteen on somebody has a voice of his own; before, a parent writes.
fn is_too_young(applicant: &Applicant, case: &Case, today: NaiveDate) -> bool {
    let on = case.letter_date(today);
    // In a petition each may be another's; a parent is no child.
    let is_child = case.role_of(applicant) != PARENT || case.is_petition();
    // Who represents one child need not represent the children of others.
    let is_represented = case.representative.is_some() && case.applicants.len() == 1;
    let is_own_voice = is_child && !is_represented;
    let (first, _) = case.incident.days().unwrap_or((on, on));
    let born = applicant
        .birth_date
        .filter(|born| is_own_voice && *born <= first);
    born.is_some_and(|born| is_under(14, born, on))
}

/// A child may be named without a surname: the letter says whose it is.
fn child(child: &Child, at: &str, case: &Case, today: NaiveDate) -> Vec<Problem> {
    let name = format!("{at}.name");
    let shown = Name::parse(&child.name).gender();
    let contradicts =
        matches!((child.gender, shown), (Some(stated), Some(shown)) if stated != shown);
    let of_name = if has_other_signs(&child.name) {
        Some(Problem::error("name-signs"))
    } else if is_latin(&child.name) {
        Some(Problem::warning("name-latin"))
    } else if Name::parse(&child.name).begins_small() {
        Some(Problem::warning("name-small"))
    } else {
        contradicts.then(|| Problem::warning("gender-contradicts"))
    };
    let of_birth = match child.birth_date {
        Some(born) if !is_minor(born, case.letter_date(today)) => {
            Some(Problem::error("child-adult").field(format!("{at}.birth_date")))
        }
        born => born_after(born, case, format!("{at}.birth_date")),
    };
    let of_name = of_name.map(|problem| problem.field(name));
    of_name.into_iter().chain(of_birth).collect()
}

fn name(applicant: &Applicant, number: Number) -> Option<Problem> {
    if has_other_signs(&applicant.name) {
        return Some(Problem::error("name-signs"));
    }
    if !is_whole(&applicant.name) || applicant.name.contains('.') {
        return Some(Problem::error("name-incomplete"));
    }
    let gender = match number {
        Number::Singular => gender(applicant),
        Number::Plural => None,
    };
    let is_small = || Name::parse(&applicant.name).begins_small();
    gender.or_else(|| is_small().then(|| Problem::warning("name-small")))
}

fn gender(applicant: &Applicant) -> Option<Problem> {
    match (applicant.gender, applicant.shown_gender()) {
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

/// Whether a name is written without a single Russian letter.
fn is_latin(name: &str) -> bool {
    let mut letters = name
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .peekable();
    letters.peek().is_some() && letters.all(|letter| letter.is_ascii())
}

/// Whether something stands in a name that no name has: a comma, a bracket, a number.
fn has_other_signs(name: &str) -> bool {
    name.contains([',', ';', ':', '(', ')', '/', '"', '«', '»', '!', '?'])
        // One or two may be slips for letters, which the check of look-alikes names.
        || name.chars().filter(char::is_ascii_digit).count() > 2
}
