//! A word or a phrase with its forms, and how sure they are.
//!
//! Whoever declines says not only what the forms are but also why they may be wrong and what they
//! would be then. A doubt that changes nothing in a case is none in that case.

use super::cases::{GrammaticalCase, Paradigm};

/// More readings than these help nobody: then none is known.
const MOST_READINGS: usize = 8;

/// Forms and what is doubtful about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declined {
    /// The forms in the likeliest reading.
    pub forms: Paradigm,
    /// Why they may be others; `None` where they are sure.
    pub doubt: Option<Doubt>,
}

/// Why forms may be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What is not known.
    pub reason: Reason,
    /// The forms of the other readings; empty where not even these are known.
    pub alternatives: Vec<Paradigm>,
}

/// What is not known of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Whether it is a man or a woman.
    Gender,
    /// Where the stress falls, which decides the ending: «Гришковцом» or «Гришковцем».
    Stress,
    /// Whether a vowel of the stem goes: «Бобка» or «Бобока».
    FleetingVowel,
    /// Whether the name is native or foreign: «Чаплиным» or «Чаплином».
    Origin,
    /// Whether it declines at all: «Белоконя» or «Белоконь».
    Declension,
    /// Which part of a name is which.
    Order,
    /// Whether the first half of a double name declines.
    FirstHalf,
    /// What the head of a phrase is, or how it declines.
    Head,
    /// How a word of foreign letters is read.
    Script,
}

impl Reason {
    /// The name of the reason in messages (`fleeting-vowel`).
    pub fn key(self) -> &'static str {
        match self {
            Self::Gender => "gender",
            Self::Stress => "stress",
            Self::FleetingVowel => "fleeting-vowel",
            Self::Origin => "origin",
            Self::Declension => "declension",
            Self::Order => "order",
            Self::FirstHalf => "first-half",
            Self::Head => "head",
            Self::Script => "script",
        }
    }
}

impl Doubt {
    /// Both doubts as one: what is not known at all stays so.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        let all = self.alternatives.len() + other.alternatives.len();
        if self.alternatives.is_empty() || other.alternatives.is_empty() || all > MOST_READINGS {
            self.alternatives.clear();
        } else {
            self.alternatives.extend(other.alternatives);
        }
        self
    }
}

impl Declined {
    /// Forms that are sure.
    pub fn sure(forms: Paradigm) -> Self {
        Self { forms, doubt: None }
    }

    /// What does not decline.
    pub fn unchanged(text: &str) -> Self {
        Self::sure(Paradigm::unchanged(text))
    }

    /// Forms that may be others.
    pub fn unsure(forms: Paradigm, reason: Reason, alternatives: Vec<Paradigm>) -> Self {
        let doubt = Doubt {
            reason,
            alternatives,
        };
        Self {
            forms,
            doubt: Some(doubt),
        }
    }

    /// Makes another reading known.
    pub fn or_else(&mut self, reason: Reason, other: Paradigm) {
        let doubt = Doubt {
            reason,
            alternatives: vec![other],
        };
        self.doubt = Some(match self.doubt.take() {
            Some(earlier) => earlier.and(doubt),
            None => doubt,
        });
    }

    /// Parts put together; what is doubtful about one is doubtful about the whole.
    pub fn join(parts: Vec<Self>, between: &str) -> Self {
        let forms: Vec<&Paradigm> = parts.iter().map(|part| &part.forms).collect();
        let doubts = parts.iter().enumerate().filter_map(|(index, part)| {
            let own = part.doubt.as_ref()?;
            let others = own.alternatives.iter().map(|other| {
                let mut forms = forms.clone();
                if let Some(form) = forms.get_mut(index) {
                    *form = other;
                }
                put_together(&forms, between)
            });
            Some(Doubt {
                reason: own.reason,
                alternatives: others.collect(),
            })
        });
        let doubt = doubts.reduce(Doubt::and);
        Self {
            forms: put_together(&forms, between),
            doubt,
        }
    }

    /// The form in a case.
    pub fn form(&self, case: GrammaticalCase) -> &str {
        self.forms.get(case)
    }

    /// Why the form in this case may be wrong, if it may, with the other forms that it could be.
    pub fn doubt_in(&self, case: GrammaticalCase) -> Option<(Reason, Vec<&str>)> {
        let doubt = self.doubt.as_ref()?;
        let chosen = self.form(case);
        let mut others: Vec<&str> = Vec::new();
        for other in doubt.alternatives.iter().map(|other| other.get(case)) {
            if other != chosen && !others.contains(&other) {
                others.push(other);
            }
        }
        let unknown = doubt.alternatives.is_empty() && case != GrammaticalCase::Nominative;
        (unknown || !others.is_empty()).then_some((doubt.reason, others))
    }

    /// The first reason why a form may be wrong; `None` where every reading gives the same forms.
    pub fn reason(&self) -> Option<Reason> {
        let mut doubts = GrammaticalCase::OBLIQUE
            .map(|case| self.doubt_in(case))
            .into_iter();
        doubts.find_map(|doubt| doubt.map(|(reason, _)| reason))
    }
}

fn put_together(parts: &[&Paradigm], between: &str) -> Paradigm {
    Paradigm::of(|case| {
        let forms: Vec<&str> = parts.iter().map(|part| part.get(case)).collect();
        forms.join(between)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(genitive: &str) -> Paradigm {
        Paradigm {
            genitive: genitive.to_owned(),
            ..Paradigm::unchanged("Гусь")
        }
    }

    #[test]
    fn a_doubt_counts_only_where_the_readings_differ() {
        let unsure = |others| Declined::unsure(forms("Гуся"), Reason::Declension, others);
        let one = unsure(vec![forms("Гусь"), forms("Гусь")]);
        let doubt = Some((Reason::Declension, vec!["Гусь"]));
        assert_eq!(one.doubt_in(GrammaticalCase::Genitive), doubt);
        assert_eq!(one.doubt_in(GrammaticalCase::Dative), None);
        assert_eq!(unsure(vec![forms("Гуся")]).reason(), None);
        let unknown = unsure(Vec::new());
        assert_eq!(unknown.doubt_in(GrammaticalCase::Nominative), None);
        assert_eq!(unknown.reason(), Some(Reason::Declension));
        assert_eq!(Declined::sure(forms("Гуся")).reason(), None);
        let open = unknown.doubt.unwrap().and(one.doubt.unwrap());
        assert_eq!(open.alternatives, []);
    }
}
