//! What may be wrong with a case although its file has the right shape.
//!
//! In go a case and the rule book, out come problems with the field of each. Whether a field is there
//! and of the right kind is for the shape to say; whether a letter can be written, for the law.

use chrono::NaiveDate;

use super::Case;
use super::people::gender;
use crate::grammar::ru::names;
use crate::problem::Problem;
use crate::rulebook::Rulebook;
use crate::shape::nearest;

/// The version of the case file that this program reads.
const VERSION: u32 = 1;

/// Everything wrong with a case, with the field of each problem but without its place in the file.
pub fn problems(case: &Case, rules: &Rulebook, today: NaiveDate) -> Vec<Problem> {
    let mut found = Vec::new();
    if case.version != VERSION {
        found.push(
            Problem::error("bad-version")
                .field("version")
                .with("supported", VERSION as usize),
        );
    }
    found.extend(dates(case, today));
    found.extend(people(case));
    found.extend(repeated(&case.incident.pressure, "incident.pressure"));
    found.extend(repeated(&case.omit, "omit"));
    found.extend(recipients(case, rules));
    found
}

/// Whether a problem may only be there because a field it rests on could not be read.
pub(super) fn follows_from(problem: &Problem, misshapen: &[Problem]) -> bool {
    let rests_on: &[&str] = match problem.code {
        "date-missing" | "date-and-period" | "period-reversed" | "born-after-incident" => {
            &["date", "from", "to"]
        }
        "date-after-letter" | "order-after-letter" => &["dated"],
        "order-without-writing" => &["how"],
        "gender-unknown" => &["gender"],
        _ => &[],
    };
    misshapen.iter().any(|other| {
        let field = other.path.rsplit('.').next().unwrap_or_default();
        other.path == problem.path || rests_on.contains(&field)
    })
}

fn dates(case: &Case, today: NaiveDate) -> Vec<Problem> {
    let mut found = Vec::new();
    let incident = &case.incident;
    let dated = case.letter_date(today);
    match (incident.date, incident.from, incident.to) {
        (None, None, None) => found.push(Problem::error("date-missing").field("incident.date")),
        (Some(_), None, None) | (None, Some(_), Some(_)) => {}
        (None, Some(_), None) if incident.ongoing => {}
        (None, ..) => found.push(Problem::error("period-incomplete").field("incident.from")),
        (Some(_), ..) => found.push(Problem::error("date-and-period").field("incident.date")),
    }
    if let (Some(from), Some(to)) = (incident.from, incident.to)
        && to < from
    {
        found.push(Problem::error("period-reversed").field("incident.to"));
    }
    let happened = [
        ("incident.date", incident.date),
        ("incident.from", incident.from),
        ("incident.to", incident.to),
    ];
    for (field, date) in happened {
        found.extend(too_late(date, dated, today).map(|problem| problem.field(field)));
    }
    if case.dated.is_some_and(|dated| dated > today) {
        found.push(Problem::warning("dated-in-future").field("dated"));
    }
    for (index, appeal) in case.earlier.iter().enumerate() {
        let field = format!("earlier[{index}].date");
        found.extend(too_late(appeal.date, dated, today).map(|problem| problem.field(field)));
    }
    found.extend(order(case, dated));
    found
}

/// A letter can tell only of what was before it, and before today.
fn too_late(date: Option<NaiveDate>, dated: NaiveDate, today: NaiveDate) -> Option<Problem> {
    let date = date?;
    if date > today {
        Some(Problem::error("date-in-future"))
    } else if date > dated {
        Some(Problem::error("date-after-letter"))
    } else {
        None
    }
}

fn order(case: &Case, dated: NaiveDate) -> Vec<Problem> {
    let Some(order) = &case.incident.order else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if case.incident.how.as_deref() != Some("written_order") {
        found.push(Problem::error("order-without-writing").field("incident.order"));
    }
    if order.date.is_some_and(|date| date > dated) {
        found.push(Problem::error("order-after-letter").field("incident.order.date"));
    }
    found
}

fn people(case: &Case) -> Vec<Problem> {
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
        if !has_postal_index(&applicant.address) {
            found.push(Problem::warning("address-short").field(field("address")));
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

fn repeated(values: &[String], path: &str) -> Vec<Problem> {
    let twice = |(index, value): &(usize, &String)| {
        values.iter().take(*index).any(|earlier| earlier == *value)
    };
    let places = values.iter().enumerate().filter(twice);
    places
        .map(|(index, _)| Problem::error("value-twice").field(format!("{path}[{index}]")))
        .collect()
}

/// Whether an address holds six digits in a row.
fn has_postal_index(address: &str) -> bool {
    address
        .split(|character: char| !character.is_ascii_digit())
        .any(|digits| digits.len() == 6)
}

fn recipients(case: &Case, rules: &Rulebook) -> Vec<Problem> {
    let mut found = Vec::new();
    for (index, id) in case.to.iter().enumerate() {
        if case.to.iter().take(index).any(|earlier| earlier == id) {
            found.push(Problem::error("addressee-twice").field(format!("to[{index}]")));
        }
    }
    if rules.regions.get(&case.institution.region).is_none() {
        let known = rules
            .regions
            .regions
            .iter()
            .map(|region| region.name.as_str());
        let nearest = nearest(&case.institution.region, known).unwrap_or("none");
        found.push(
            Problem::warning("region-unknown")
                .field("institution.region")
                .with("nearest", nearest),
        );
    }
    found
}
