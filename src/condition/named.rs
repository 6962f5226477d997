//! Conditions that have a name, because many entries ask for the same.
//!
//! In go conditions that name others, out come conditions that stand for themselves.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Condition;
use crate::bilingual::Bilingual;

/// `conditions.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conditions {
    /// The conditions; one may name those before it.
    pub conditions: Vec<Named>,
}

/// A condition with a name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The permanent id, by which `that` and templates call it.
    #[schemars(length(min = 1))]
    pub id: String,
    /// True where this entry is to replace the built-in one of the same id.
    #[serde(default, rename = "override")]
    pub replaces: bool,
    /// What it says, in a phrase.
    pub title: Bilingual,
    /// When it holds.
    pub when: Condition,
}

impl Conditions {
    /// The same, with what each names put in place.
    #[must_use]
    pub fn resolved(&self) -> Self {
        let mut known = Self::default();
        for named in &self.conditions {
            let mut named = named.clone();
            named.when.resolve(&known);
            known.conditions.push(named);
        }
        known
    }

    /// The condition of this name.
    pub fn get(&self, id: &str) -> Option<&Named> {
        self.conditions.iter().find(|named| named.id == id)
    }
}

impl Condition {
    /// Puts the conditions in place of their names; a name that leads nowhere stays.
    pub fn resolve(&mut self, known: &Conditions) {
        match self {
            Self::All(conditions) | Self::Any(conditions) => {
                for condition in conditions {
                    condition.resolve(known);
                }
            }
            Self::Not(condition) => condition.resolve(known),
            Self::That(name) => {
                if let Some(named) = known.get(name) {
                    *self = named.when.clone();
                }
            }
            Self::Is(_) | Self::In(_) | Self::Before(_) | Self::After(_) | Self::Known(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::trusted;

    #[test]
    fn a_name_may_stand_for_what_names_another() {
        let conditions: Conditions = trusted(
            "conditions.yaml",
            "conditions:
               - {id: staff, title: {ru: а, en: a}, when: {in: {role: [teacher, employee]}}}
               - {id: own, title: {ru: б, en: b}, when: {all: [{that: staff}, {not: {that: later}}]}}
               - {id: later, title: {ru: в, en: c}, when: {known: how}}",
        )
        .unwrap();
        let known = conditions.resolved();
        let mut condition: Condition = serde_yaml::from_str("any: [{that: own}]").unwrap();
        condition.resolve(&known);
        let written = "any: [{all: [{in: {role: [teacher, employee]}}, {not: {that: later}}]}]";
        let expected: Condition = serde_yaml::from_str(written).unwrap();
        assert_eq!(condition, expected);
    }
}
