//! What may be wrong with a case although its file has the right shape.
//!
//! In go a case and the rule book, out come problems with the field of each. Whether a field is there
//! and of the right kind is for the shape to say; whether a letter can be written, for the law.

mod contacts;
mod dates;
mod guard;
mod institutions;
mod lookalikes;
mod people;
mod pressure;
mod quotes;

use chrono::NaiveDate;

use super::Case;
use super::people::Applicant;
use crate::problem::Problem;
use crate::rulebook::Rulebook;

pub use guard::{guard, names};
pub use lookalikes::lookalikes;
pub use people::Number;
pub use quotes::quotes;

/// The version of the case file that this program reads.
pub(crate) const VERSION: u32 = 1;

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
    found.extend(dates::problems(case, today));
    found.extend(people::problems(case, today));
    found.extend(contacts::problems(case));
    found.extend(pressure::problems(case, rules, today));
    found.extend(signers(case));
    found.extend(institutions::problems(case, rules));
    found.extend(repeated(&case.omit, "omit"));
    found.extend(recipients(case));
    found
}

/// What is wrong with an applicant, whatever the case; `at` is the path of the applicant.
pub fn applicant(applicant: &Applicant, number: Number, at: &str) -> Vec<Problem> {
    let mut found = people::of_name(applicant, number, at);
    found.extend(contacts::of_applicant(applicant, at));
    found
}

/// What is wrong with the age and the role of an applicant in this case; `at` is the path of the applicant.
pub fn in_case(applicant: &Applicant, case: &Case, today: NaiveDate, at: &str) -> Vec<Problem> {
    people::in_case(applicant, case, today, at)
}

/// Everything wrong with a case that is only begun: what it leaves empty is not wrong, nor is a gender that
/// nobody knows yet.
pub fn problems_of_begun(case: &Case, rules: &Rulebook, today: NaiveDate) -> Vec<Problem> {
    let gaps = case.gaps();
    let mut found = problems(case, rules, today);
    found.retain(|problem| {
        problem.code != "gender-unknown" && !gaps.contains(&problem.path.as_str())
    });
    found
}

/// What a letter needs and a case that is only begun may still lack, although the field it belongs to is
/// filled in.
pub(super) fn unsettled(case: &Case) -> Option<Problem> {
    let applicant = case.applicants.first()?;
    let is_open = !applicant.name.trim().is_empty() && applicant.gender().is_none();
    is_open.then(|| Problem::error("gender-unknown").field("applicants[0].name"))
}

/// Whether a problem may only be there because a field it rests on could not be read.
pub(super) fn follows_from(problem: &Problem, misshapen: &[Problem]) -> bool {
    let rests_on: &[&str] = match problem.code {
        "date-missing" | "date-and-period" | "period-reversed" | "born-after-incident" => {
            &["date", "from", "to"]
        }
        "date-after-letter" | "order-after-letter" | "child-adult" => &["dated"],
        "order-without-writing" => &["how"],
        "gender-unknown" | "gender-contradicts" => &["gender"],
        _ => &[],
    };
    misshapen.iter().any(|other| {
        let field = other.path.rsplit('.').next().unwrap_or_default();
        other.path == problem.path || rests_on.contains(&field)
    })
}

/// The field of the account with this number.
fn at(number: usize, field: &str) -> String {
    match number.checked_sub(1) {
        None => field.to_owned(),
        Some(index) => format!("elsewhere[{index}].{field}"),
    }
}

/// More who sign for what happened elsewhere than there are applicants, or nobody left for the first account.
fn signers(case: &Case) -> Option<Problem> {
    let mut left = case.applicants.len().checked_sub(1)?;
    for (index, other) in case.elsewhere.iter().enumerate() {
        match left.checked_sub(other.signers as usize) {
            Some(rest) => left = rest,
            None => {
                let field = format!("elsewhere[{index}].signers");
                let problem = Problem::error("signers-too-many").field(field);
                return Some(problem.with("applicants", case.applicants.len()));
            }
        }
    }
    None
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

fn recipients(case: &Case) -> Vec<Problem> {
    let mut found = Vec::new();
    for (index, id) in case.to.iter().enumerate() {
        if case.to.iter().take(index).any(|earlier| earlier == id) {
            found.push(Problem::error("addressee-twice").field(format!("to[{index}]")));
        }
    }
    found
}
