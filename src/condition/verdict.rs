//! Tries conditions on what is known.
//!
//! In go a condition and facts, out comes one of three verdicts, because a fact nobody stated is not
//! a «no». Each verdict names the facts that brought it about, for the person who asks why.

use chrono::NaiveDate;

use super::Condition;
use crate::facts::{Facts, Reason, Value};

/// The outcome of trying a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It holds because of these facts; none are named where nothing was asked.
    Applies(Vec<Reason>),
    /// It does not hold because of these facts.
    Excluded(Vec<Reason>),
    /// It would take these facts to tell.
    Unknown(Vec<String>),
}

impl Condition {
    /// Whether the condition holds on what is known.
    pub fn applies(&self, facts: &Facts) -> bool {
        matches!(self.verdict(facts), Verdict::Applies(_))
    }

    /// Tries the condition on what is known.
    pub fn verdict(&self, facts: &Facts) -> Verdict {
        match self {
            Self::All(conditions) => all(conditions.iter().map(|one| one.verdict(facts))),
            Self::Any(conditions) => any(conditions.iter().map(|one| one.verdict(facts))),
            Self::Not(condition) => match condition.verdict(facts) {
                Verdict::Applies(because) => Verdict::Excluded(because),
                Verdict::Excluded(by) => Verdict::Applies(by),
                unknown => unknown,
            },
            Self::Is(values) => all(values
                .iter()
                .map(|(fact, value)| one_of(facts, fact, std::slice::from_ref(value)))),
            Self::In(values) => all(values
                .iter()
                .map(|(fact, accepted)| one_of(facts, fact, accepted))),
            Self::Before(days) => all(days
                .iter()
                .map(|(fact, day)| compare(facts, fact, |_, last| last < *day))),
            Self::After(days) => all(days
                .iter()
                .map(|(fact, day)| compare(facts, fact, |first, _| first >= *day))),
            Self::Known(fact) => known(facts, fact),
            // Linking has put what it stands for in its place; a name that leads nowhere decides nothing.
            Self::That(name) => Verdict::Unknown(vec![name.clone()]),
        }
    }
}

fn all(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    let (mut because, mut by, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    for verdict in verdicts {
        match verdict {
            Verdict::Applies(reasons) => because.extend(reasons),
            Verdict::Excluded(reasons) => by.extend(reasons),
            Verdict::Unknown(facts) => missing.extend(facts),
        }
    }
    if !by.is_empty() {
        Verdict::Excluded(distinct(by))
    } else if !missing.is_empty() {
        Verdict::Unknown(unique(missing))
    } else {
        Verdict::Applies(distinct(because))
    }
}

fn any(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    let (mut because, mut by, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    let mut holds = false;
    for verdict in verdicts {
        match verdict {
            Verdict::Applies(reasons) => {
                holds = true;
                because.extend(reasons);
            }
            Verdict::Excluded(reasons) => by.extend(reasons),
            Verdict::Unknown(facts) => missing.extend(facts),
        }
    }
    if holds {
        Verdict::Applies(distinct(because))
    } else if !missing.is_empty() {
        Verdict::Unknown(unique(missing))
    } else {
        Verdict::Excluded(distinct(by))
    }
}

/// Sorted and without repetition, so that an explanation reads the same for the same facts.
fn unique(mut facts: Vec<String>) -> Vec<String> {
    facts.sort();
    facts.dedup();
    facts
}

/// The same for reasons: a fact that decided twice is told once.
fn distinct(mut reasons: Vec<Reason>) -> Vec<Reason> {
    reasons.sort();
    reasons.dedup_by(|one, other| one.fact == other.fact && one.value == other.value);
    reasons
}

fn one_of(facts: &Facts, fact: &str, accepted: &[String]) -> Verdict {
    let Some(value) = facts.get(fact) else {
        return Verdict::Unknown(vec![fact.to_owned()]);
    };
    let stated: Vec<String> = match value {
        Value::One(option) => vec![option.clone()],
        Value::Many(options) => options.clone(),
        Value::YesNo(answer) => vec![answer.to_string()],
        Value::Days(first, _) => vec![first.to_string()],
    };
    let hits: Vec<Reason> = stated
        .iter()
        .filter(|option| accepted.contains(option))
        .map(|option| Reason {
            fact: fact.to_owned(),
            value: option.clone(),
            misses: false,
        })
        .collect();
    if hits.is_empty() {
        Verdict::Excluded(vec![Reason {
            fact: fact.to_owned(),
            value: stated.join("|"),
            misses: true,
        }])
    } else {
        Verdict::Applies(hits)
    }
}

fn compare(facts: &Facts, fact: &str, holds: impl Fn(NaiveDate, NaiveDate) -> bool) -> Verdict {
    let Some(Value::Days(first, last)) = facts.get(fact) else {
        return Verdict::Unknown(vec![fact.to_owned()]);
    };
    let reasons = vec![Reason {
        fact: fact.to_owned(),
        value: first.to_string(),
        misses: false,
    }];
    if holds(*first, *last) {
        Verdict::Applies(reasons)
    } else {
        Verdict::Excluded(reasons)
    }
}

fn known(facts: &Facts, fact: &str) -> Verdict {
    let answer = facts.get(fact).is_some();
    let reasons = vec![Reason {
        fact: fact.to_owned(),
        value: if answer { "known" } else { "unknown" }.to_owned(),
        misses: false,
    }];
    if answer {
        Verdict::Applies(reasons)
    } else {
        Verdict::Excluded(reasons)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        let mut facts = Facts::default();
        facts.insert("role", Value::One("student".into()));
        facts.insert("pressure", Value::Many(vec!["a".into(), "b".into()]));
        let day = NaiveDate::from_ymd_opt(2025, 11, 14).unwrap();
        facts.insert("date", Value::Days(day, day));
        facts.insert("facts.asked", Value::YesNo(false));
        facts
    }

    fn verdict(yaml: &str) -> String {
        let condition: Condition = serde_yaml::from_str(yaml).unwrap();
        let join = |reasons: Vec<Reason>| {
            reasons
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(" ")
        };
        match condition.verdict(&facts()) {
            Verdict::Applies(because) => format!("+ {}", join(because)),
            Verdict::Excluded(by) => format!("- {}", join(by)),
            Verdict::Unknown(missing) => format!("? {}", missing.join(" ")),
        }
    }

    #[test]
    fn every_operator_has_three_verdicts() {
        for (condition, expected) in [
            ("is: {role: student}", "+ role=student"),
            ("is: {role: pupil}", "- role=student"),
            ("is: {kind: college}", "? kind"),
            ("is: {facts.asked: false}", "+ facts.asked=false"),
            ("in: {pressure: [b, c]}", "+ pressure=b"),
            ("in: {pressure: [c]}", "- pressure=a|b"),
            ("not: {is: {role: student}}", "- role=student"),
            ("not: {is: {role: pupil}}", "+ role=student"),
            ("not: {is: {kind: college}}", "? kind"),
            ("before: {date: 2025-11-15}", "+ date=2025-11-14"),
            ("before: {date: 2025-11-14}", "- date=2025-11-14"),
            ("after: {date: 2025-11-14}", "+ date=2025-11-14"),
            ("after: {order: 2025-11-14}", "? order"),
            ("known: kind", "- kind=unknown"),
            ("known: role", "+ role=known"),
        ] {
            assert_eq!(verdict(condition), expected, "{condition}");
        }
    }

    #[test]
    fn a_missing_fact_is_not_a_no() {
        assert_eq!(
            verdict("all: [{is: {role: student}}, {is: {kind: college}}]"),
            "? kind"
        );
        assert_eq!(
            verdict("all: [{is: {role: pupil}}, {is: {kind: college}}]"),
            "- role=student"
        );
        assert_eq!(
            verdict("any: [{is: {role: student}}, {is: {kind: x}}]"),
            "+ role=student"
        );
        assert_eq!(
            verdict("any: [{is: {role: pupil}}, {is: {kind: x}}]"),
            "? kind"
        );
    }
}
