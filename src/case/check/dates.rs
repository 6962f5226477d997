//! Days that cannot be: what a letter tells of was before it, and before today.
//!
//! In go a case and today, out come problems with the field of each. Whether a text is a day at all is
//! for the shape to say.

use chrono::NaiveDate;

use crate::case::{Case, Incident};
use crate::problem::Problem;

/// What is wrong with the days of a case.
pub(super) fn problems(case: &Case, today: NaiveDate) -> Vec<Problem> {
    let dated = case.letter_date(today);
    let mut found = of_incident(&case.incident, (dated, today));
    for (index, other) in case.elsewhere.iter().enumerate() {
        let problems = of_incident(&other.incident, (dated, today)).into_iter();
        found.extend(problems.map(|problem| {
            let field = format!("elsewhere[{index}].{}", problem.path);
            problem.field(field)
        }));
    }
    if case.dated.is_some_and(|dated| dated > today) {
        found.push(Problem::warning("dated-in-future").field("dated"));
    }
    for (index, appeal) in case.earlier.iter().enumerate() {
        let field = format!("earlier[{index}].date");
        found.extend(too_late(appeal.date, dated, today).map(|problem| problem.field(field)));
    }
    found
}

fn of_incident(incident: &Incident, (dated, today): (NaiveDate, NaiveDate)) -> Vec<Problem> {
    let mut found = Vec::new();
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
    found.extend(order(incident, dated));
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

fn order(incident: &Incident, dated: NaiveDate) -> Vec<Problem> {
    let Some(order) = &incident.order else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if incident.how.as_deref() != Some("written_order") {
        found.push(Problem::error("order-without-writing").field("incident.order"));
    }
    if order.date.is_some_and(|date| date > dated) {
        found.push(Problem::error("order-after-letter").field("incident.order.date"));
    }
    found
}
