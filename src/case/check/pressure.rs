//! Whether the kinds of pressure that a case names are such as its people can tell of.
//!
//! In go a case and the questions, out come problems with the field of each.

use chrono::NaiveDate;

use super::{at, repeated};
use crate::case::Case;
use crate::case::accounts::Account;
use crate::facts::Facts;
use crate::interview::AnswerOption;
use crate::problem::Problem;
use crate::rulebook::Rulebook;

/// What is wrong with the kinds of pressure.
pub(super) fn problems(case: &Case, rules: &Rulebook, today: NaiveDate) -> Vec<Problem> {
    let mut found = Vec::new();
    for (number, account) in case.accounts().enumerate() {
        let path = at(number, "incident.pressure");
        let kinds = &account.incident.pressure;
        found.extend(repeated(kinds, &path));
        let people = match case.is_petition() {
            true => vec![account],
            false => case.voices(),
        };
        // Where it is not known who and where they are, that is what has to be said.
        let is_known = |of: &Account<'_>| {
            let known = |question, answer| rules.interview.option(question, answer).is_some();
            known("role", of.role) && known("kind", &of.institution.kind)
        };
        if !people.iter().all(is_known) {
            continue;
        }
        let people: Vec<Facts> = people
            .into_iter()
            .map(|of| case.facts_by(of, today))
            .collect();
        let is_asked = |option: &AnswerOption| people.iter().any(|of| option.is_for(of));
        // For a role that has no kinds of its own there are no letters, which is said elsewhere.
        let mut options = rules.interview.options("pressure").iter();
        if !options.any(|option| option.when.is_some() && is_asked(option)) {
            continue;
        }
        for (index, kind) in kinds.iter().enumerate() {
            let option = rules.interview.option("pressure", kind);
            if !option.is_none_or(is_asked) {
                let problem = Problem::warning("pressure-of-others");
                let problem = problem.field(format!("{path}[{index}]"));
                found.push(problem.with("kind", kind.as_str()));
            }
        }
    }
    found
}
