//! What the arguments of a letter answer, and what of its complaint is left without one.
//!
//! In go the pressure of a case and the arguments that are made, out come the kinds of pressure that each of
//! them answers, and those that none does.

use std::collections::BTreeSet;

use super::{Argued, Argument, Cut, Search, holds, tried};
use crate::condition::Verdict;
use crate::facts::Reason;
use crate::interview::{AnswerOption, Interview};

/// Pressure of one kind on people of one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Act<'a> {
    pub(super) pressure: &'a str,
    pub(super) role: &'a str,
}

/// How grave the gravest pressure is that an argument answers, and all that it answers.
pub(super) type Answered<'a> = (Option<u8>, BTreeSet<Act<'a>>);

impl<'a> Search<'a, '_> {
    /// What an argument answers: what it says of itself, or else what brought it about.
    pub(super) fn answered(
        &self,
        argument: &Argument,
        because: &[Reason],
        interview: &'a Interview,
    ) -> Answered<'a> {
        let options: Vec<&AnswerOption> = match &argument.answers {
            Some(answers) => {
                let options = self.pressure(interview);
                options
                    .filter(|option| answers.contains(&option.id))
                    .collect()
            }
            None => pressure_among(because, interview).collect(),
        };
        let role = self.role(interview);
        let graves = options
            .into_iter()
            .filter(|option| option.severity.is_some());
        let mut answered = (None, BTreeSet::new());
        for option in graves {
            let (gravest, acts) = &mut answered;
            *gravest = [*gravest, option.severity].into_iter().flatten().min();
            let pressure = option.id.as_str();
            acts.insert(Act { pressure, role });
        }
        answered
    }

    /// The pressure of the case that no argument answers, or none any more on people of this role, and that of which
    /// a demand is lost.
    pub(super) fn unanswered(
        &self,
        arguments: &[Argued<'a>],
        cut: &Cut<'a>,
        interview: &'a Interview,
    ) -> Vec<&'a str> {
        let (role, facts) = (self.role(interview), self.inquiry.facts);
        let lost = cut
            .demands
            .iter()
            .flat_map(|demand| match tried(demand.when.as_ref(), facts) {
                Verdict::Applies(because) => because,
                _ => Vec::new(),
            });
        let lost: Vec<Reason> = lost.collect();
        let lost = pressure_among(&lost, interview).map(|option| option.id.as_str());
        let lost: Vec<&str> = lost.collect();
        let told = self
            .pressure(interview)
            .filter(|option| option.letter.is_some());
        told.filter(|option| {
            let pressure = option.id.as_str();
            let is_cut = cut.acts.contains(&Act { pressure, role }) || lost.contains(&pressure);
            is_cut || holds(option.when.as_ref(), facts) && !is_argued(arguments, pressure)
        })
        .map(|option| option.id.as_str())
        .collect()
    }

    /// The kinds of pressure of the case.
    fn pressure(&self, interview: &'a Interview) -> impl Iterator<Item = &'a AnswerOption> {
        let kinds = self.inquiry.facts.options("pressure").iter();
        kinds.filter_map(|kind| interview.option("pressure", kind))
    }

    fn role(&self, interview: &'a Interview) -> &'a str {
        let role = self.inquiry.facts.options("role").first();
        let role = role.and_then(|role| interview.option("role", role));
        role.map_or("", |role| role.id.as_str())
    }
}

/// Whether an argument answers this kind of pressure, or is one that is always made and says of nothing in particular
/// that it answers it.
fn is_argued(arguments: &[Argued<'_>], pressure: &str) -> bool {
    arguments.iter().any(|argued| {
        let Argument { when, answers, .. } = argued.argument;
        when.is_none() && answers.is_none() || argued.answers().any(|answered| answered == pressure)
    })
}

/// The pressure among the answers that brought something about.
fn pressure_among<'a>(
    because: &[Reason],
    interview: &'a Interview,
) -> impl Iterator<Item = &'a AnswerOption> {
    let hits = because
        .iter()
        .filter(|reason| !reason.misses && reason.fact == "pressure");
    hits.filter_map(|reason| interview.option("pressure", &reason.value))
}
