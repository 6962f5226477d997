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
        self.truth(facts) == Some(true)
    }

    /// Tries the condition on what is known.
    pub fn verdict(&self, facts: &Facts) -> Verdict {
        let truth = self.truth(facts);
        let mut told = Told::default();
        self.tell(facts, truth, &mut told);
        match truth {
            Some(true) => Verdict::Applies(distinct(told.reasons)),
            Some(false) => Verdict::Excluded(distinct(told.reasons)),
            None => Verdict::Unknown(unique(told.missing)),
        }
    }

    /// Whether it holds; `None` where that is not known.
    fn truth(&self, facts: &Facts) -> Option<bool> {
        match self {
            Self::All(conditions) => all(conditions.iter().map(|one| one.truth(facts))),
            Self::Any(conditions) => any(conditions.iter().map(|one| one.truth(facts))),
            Self::Not(condition) => condition.truth(facts).map(|holds| !holds),
            Self::Is(values) => all(values
                .iter()
                .map(|(fact, value)| one_of(facts, fact, std::slice::from_ref(value)))),
            Self::In(values) => all(values
                .iter()
                .map(|(fact, accepted)| one_of(facts, fact, accepted))),
            Self::Before(days) => all(days.iter().map(|(fact, day)| before(facts, fact, *day))),
            Self::After(days) => all(days.iter().map(|(fact, day)| after(facts, fact, *day))),
            Self::Known(fact) => Some(facts.get(fact).is_some()),
            // Linking has put what it stands for in its place; a name that leads nowhere decides nothing.
            Self::That(_) => None,
        }
    }

    /// Tells what made it hold, or fail, or what is missing, as its truth is.
    fn tell(&self, facts: &Facts, truth: Option<bool>, told: &mut Told) {
        let mut tell_of = |fact: &str, found: Option<bool>, value: &dyn Fn() -> Vec<Reason>| {
            if found == truth {
                match found {
                    Some(_) => told.reasons.extend(value()),
                    None => told.missing.push(fact.to_owned()),
                }
            }
        };
        match self {
            Self::All(conditions) | Self::Any(conditions) => {
                let decided = conditions.iter().filter(|one| one.truth(facts) == truth);
                decided.for_each(|one| one.tell(facts, truth, told));
            }
            Self::Not(condition) => condition.tell(facts, truth.map(|holds| !holds), told),
            Self::Is(values) => {
                for (fact, value) in values {
                    let accepted = std::slice::from_ref(value);
                    let found = one_of(facts, fact, accepted);
                    tell_of(fact, found, &|| stated(facts, fact, accepted));
                }
            }
            Self::In(values) => {
                for (fact, accepted) in values {
                    let found = one_of(facts, fact, accepted);
                    tell_of(fact, found, &|| stated(facts, fact, accepted));
                }
            }
            Self::Before(days) => {
                for (fact, day) in days {
                    tell_of(fact, before(facts, fact, *day), &|| first_day(facts, fact));
                }
            }
            Self::After(days) => {
                for (fact, day) in days {
                    tell_of(fact, after(facts, fact, *day), &|| first_day(facts, fact));
                }
            }
            Self::Known(fact) => {
                let is_known = facts.get(fact).is_some();
                let word = if is_known { "known" } else { "unknown" };
                tell_of(fact, Some(is_known), &|| vec![reason(fact, word)]);
            }
            Self::That(name) => tell_of(name, None, &Vec::new),
        }
    }
}

/// What brought a verdict about.
#[derive(Debug, Default)]
struct Told {
    reasons: Vec<Reason>,
    missing: Vec<String>,
}

fn all(truths: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut all = Some(true);
    for truth in truths {
        match truth {
            Some(false) => return truth,
            Some(true) => {}
            None => all = None,
        }
    }
    all
}

fn any(truths: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let nots = truths.map(|truth| truth.map(|holds| !holds));
    all(nots).map(|holds| !holds)
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

fn one_of(facts: &Facts, fact: &str, accepted: &[String]) -> Option<bool> {
    Some(match facts.get(fact)? {
        Value::One(option) => accepted.contains(option),
        Value::Many(options) => options.iter().any(|option| accepted.contains(option)),
        Value::YesNo(answer) => accepted.iter().any(|option| option == yes_or_no(*answer)),
        Value::Days(first, _) => accepted.contains(&first.to_string()),
    })
}

/// The answer to a yes-or-no question as conditions have it.
fn yes_or_no(answer: bool) -> &'static str {
    if answer { "true" } else { "false" }
}

fn before(facts: &Facts, fact: &str, day: NaiveDate) -> Option<bool> {
    let (_, last) = days(facts, fact)?;
    Some(last < day)
}

fn after(facts: &Facts, fact: &str, day: NaiveDate) -> Option<bool> {
    let (first, _) = days(facts, fact)?;
    Some(first >= day)
}

fn days(facts: &Facts, fact: &str) -> Option<(NaiveDate, NaiveDate)> {
    match facts.get(fact)? {
        Value::Days(first, last) => Some((*first, *last)),
        _ => None,
    }
}

/// The stated values of a fact that are accepted; where none is, all of them in one.
fn stated(facts: &Facts, fact: &str, accepted: &[String]) -> Vec<Reason> {
    let day;
    let stated: Vec<&str> = match facts.get(fact) {
        None => return Vec::new(),
        Some(Value::One(option)) => vec![option],
        Some(Value::Many(options)) => options.iter().map(String::as_str).collect(),
        Some(Value::YesNo(answer)) => vec![yes_or_no(*answer)],
        Some(Value::Days(first, _)) => {
            day = first.to_string();
            vec![&day]
        }
    };
    let is_accepted = |option: &&&str| accepted.iter().any(|other| other == **option);
    let hits = stated.iter().filter(is_accepted);
    let hits: Vec<Reason> = hits.map(|option| reason(fact, option)).collect();
    if !hits.is_empty() {
        return hits;
    }
    vec![Reason {
        misses: true,
        ..reason(fact, &stated.join("|"))
    }]
}

fn first_day(facts: &Facts, fact: &str) -> Vec<Reason> {
    let first = days(facts, fact).map(|(first, _)| reason(fact, &first.to_string()));
    first.into_iter().collect()
}

fn reason(fact: &str, value: &str) -> Reason {
    Reason {
        fact: fact.to_owned(),
        value: value.to_owned(),
        misses: false,
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
