//! What may be wrong with the rules of the guard: phrases that are none, rules that look for nothing.
//!
//! In goes a guard, out come its problems with the field of each.

use super::Checker;
use crate::guard::phrase::{Fault, Phrase};
use crate::guard::{Guard, Rule, Weight};
use crate::problem::Problem;

impl Checker<'_> {
    /// Problems of `guard.yaml`.
    pub fn guard(&self, guard: &Guard) -> Vec<Problem> {
        let rules = guard.rules.iter().enumerate();
        rules
            .flat_map(|(index, rule)| problems(rule, &format!("rules[{index}]")))
            .collect()
    }
}

fn problems(rule: &Rule, path: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    if rule.words.is_empty() && rule.signs.is_empty() && rule.severity != Weight::Off {
        found.push(Problem::error("guard-empty").field(path));
    }
    for (name, phrases) in [
        ("words", &rule.words),
        ("except", &rule.except),
        ("unless_after", &rule.unless_after),
    ] {
        for (index, phrase) in phrases.iter().enumerate() {
            let fault = match Phrase::read(phrase) {
                Ok(phrase) if name == "unless_after" && !phrase.is_word() => "word",
                Ok(_) => continue,
                Err(Fault::Empty) => "empty",
                Err(Fault::Gap) => "gap",
                Err(Fault::Sign) => "sign",
            };
            let problem = Problem::error("guard-phrase").with("fault", fault);
            found.push(problem.field(format!("{path}.{name}[{index}]")));
        }
    }
    found
}
