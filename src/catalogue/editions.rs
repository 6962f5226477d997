//! Editions: one provision in the words that it had at different times, each a norm of its own.
//!
//! An argument or a demand names the provision by the id of its first edition; which of them a letter
//! cites is decided by the days of the incident. A letter cites a text as the one that was in force when it
//! happened. Where the text changed in the midst of it, no edition was in force all the time: then none is
//! cited, because either would be said of days on which another was the law. Who wants to cite one names
//! the days of one edition in the case.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Catalogue, InForce, Norm};

impl Norm {
    /// The id under which its provision is named: that of the edition which the others call theirs.
    pub fn provision(&self) -> &str {
        self.edition_of.as_deref().unwrap_or(&self.id)
    }
}

impl InForce {
    /// Whether some day of the period lies within.
    pub fn covers(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= last) && self.until.is_none_or(|until| first <= until)
    }

    /// Whether there may be a day that lies within both.
    pub fn overlaps(&self, other: &Self) -> bool {
        let first = self.from.max(other.from).unwrap_or(NaiveDate::MIN);
        let last = [self.until, other.until].into_iter().flatten().min();
        last.is_none_or(|last| first <= last)
    }
}

/// The numbers of norms by the ids that name them: each by its own, and all editions by that of their
/// provision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editions(BTreeMap<String, Vec<usize>>);

impl Editions {
    /// Those of these norms.
    pub fn of(norms: &[Norm]) -> Self {
        let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, norm) in norms.iter().enumerate() {
            for id in std::iter::once(&norm.id).chain(&norm.edition_of) {
                named.entry(id.clone()).or_default().push(number);
            }
        }
        Self(named)
    }
}

impl Catalogue {
    /// The norms that this id names.
    pub(super) fn named(&self, id: &str) -> impl Iterator<Item = &Norm> {
        let numbers = self.editions.0.get(id).into_iter().flatten();
        numbers.filter_map(|number| self.norms.get(*number))
    }

    /// Whether another edition of the same provision was in force on some of these days too.
    pub(super) fn changed(&self, norm: &Norm, first: NaiveDate, last: NaiveDate) -> bool {
        self.named(norm.provision())
            .any(|other| other.id != norm.id && other.in_force.covers(first, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_force(from: Option<u32>, until: Option<u32>) -> InForce {
        let day = |day: u32| NaiveDate::from_ymd_opt(2025, 9, day).unwrap();
        InForce {
            from: from.map(day),
            until: until.map(day),
        }
    }

    #[test]
    fn periods_overlap_where_they_share_a_day() {
        for (one, other, overlap) in [
            ((None, None), (None, None), true),
            ((None, None), (Some(5), Some(6)), true),
            ((None, Some(4)), (Some(5), None), false),
            ((None, Some(5)), (Some(5), None), true),
            ((Some(1), Some(3)), (Some(2), Some(9)), true),
            ((Some(1), Some(3)), (Some(4), Some(9)), false),
            ((None, Some(4)), (None, Some(9)), true),
            ((Some(4), None), (Some(9), None), true),
        ] {
            let (one, other) = (in_force(one.0, one.1), in_force(other.0, other.1));
            assert_eq!(one.overlaps(&other), overlap, "{one:?} {other:?}");
            assert_eq!(other.overlaps(&one), overlap, "{other:?} {one:?}");
        }
    }
}
