//! Where a norm stands towards a case: it applies, something excludes it, or facts are missing.
//!
//! In go a norm and what is known, out comes one of the three with its reasons. Other norms do not matter
//! here, save the other editions of the same provision.

use super::{Exclusion, Inquiry};
use crate::catalogue::{Catalogue, Norm};
use crate::condition::{Condition, Verdict};
use crate::facts::{Facts, Reason, Value};

/// Where a norm stands towards a case.
pub(super) enum Standing {
    Applies(Vec<Reason>),
    Excluded(Vec<Exclusion>),
    Unknown(Vec<String>),
}

/// The standing of a norm.
pub(super) fn standing(norm: &Norm, catalogue: &Catalogue, inquiry: Inquiry<'_>) -> Standing {
    if let Some(bar) = bar(norm, catalogue, inquiry) {
        return Standing::Excluded(vec![bar]);
    }
    match tried(norm.when.as_ref(), inquiry.facts) {
        Verdict::Applies(because) => Standing::Applies(because),
        Verdict::Excluded(by) => Standing::Excluded(by.into_iter().map(Exclusion::Fact).collect()),
        Verdict::Unknown(missing) => Standing::Unknown(missing),
    }
}

/// Whether a norm applies, whatever the reasons.
pub(super) fn applies(norm: &Norm, catalogue: &Catalogue, inquiry: Inquiry<'_>) -> bool {
    bar(norm, catalogue, inquiry).is_none() && holds(norm.when.as_ref(), inquiry.facts)
}

/// What excludes a norm before its condition is tried.
fn bar(norm: &Norm, catalogue: &Catalogue, inquiry: Inquiry<'_>) -> Option<Exclusion> {
    let is_named = |id: &String| *id == norm.id || *id == norm.provision();
    if inquiry.omit.iter().any(is_named) {
        return Some(Exclusion::Omitted);
    }
    let (first, last) = match inquiry.facts.get("date") {
        Some(Value::Days(first, last)) => (*first, *last),
        _ => (inquiry.dated, inquiry.dated),
    };
    if !norm.in_force.covers(first, last) {
        return Some(Exclusion::NotInForce);
    }
    let changed = catalogue.changed(norm, first, last);
    changed.then_some(Exclusion::Changed)
}

/// Whether a condition holds; one that nobody sets always does.
pub(super) fn holds(condition: Option<&Condition>, facts: &Facts) -> bool {
    condition.is_none_or(|condition| condition.applies(facts))
}

/// The verdict on a condition; one that nobody sets always holds.
pub(super) fn tried(condition: Option<&Condition>, facts: &Facts) -> Verdict {
    condition.map_or(Verdict::Applies(Vec::new()), |condition| {
        condition.verdict(facts)
    })
}
