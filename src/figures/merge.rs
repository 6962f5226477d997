//! Lays groups together that are so small that they could tell of somebody.
//!
//! In go incidents by the set of categories they belong to, out come lines none of which counts fewer than
//! [`FEWEST`], nor can such a number be told by taking a line from the total:
//!
//! 1. all small groups become the rest;
//! 2. a rest that is small itself takes in the smallest of the other groups, until it is not;
//! 3. a group that all but a few belong to keeps its line and loses its number.
//!
//! Which categories are in the rest, and how many, is not told: with the sum of few summands these could be guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::{FEWEST, Group, Line, Tally};

/// The categories that an incident belongs to; none where that is not said.
pub(super) type Set = Box<[usize]>;

/// Incidents by the set of their categories.
pub(super) type Sets = BTreeMap<Set, Tally>;

/// The lines of a breakdown, in the order of the categories; then those of which it is not said, then the rest.
pub(super) fn lines(sets: &Sets) -> Vec<Line> {
    let mut groups = groups(sets);
    let all = sum(sets.values());
    let mut rest = BTreeSet::new();
    let mut of_rest = Tally::default();
    while let Some(group) = next(&groups, of_rest) {
        groups.retain(|(other, _)| *other != group);
        rest.insert(group);
        of_rest = together(sets, &rest);
    }
    let named = groups.into_iter().map(|(group, tally)| match group {
        Some(number) => (Group::Named(number), tally),
        None => (Group::Unstated, tally),
    });
    let rest = Some((Group::Rest, of_rest)).filter(|_| !rest.is_empty());
    let shown = |(group, tally): (Group, Tally)| Line {
        group,
        tally: Some(tally).filter(|tally| !(is_all_but_few(*tally, all))),
    };
    named.chain(rest).map(shown).collect()
}

/// Whether the others are so few that nothing is told of them.
fn is_all_but_few(tally: Tally, all: Tally) -> bool {
    let others = all.incidents.saturating_sub(tally.incidents);
    (1..FEWEST).contains(&others)
}

/// The group to be laid to the rest: each small one, and the smallest while the rest is small.
fn next(groups: &[(Option<usize>, Tally)], rest: Tally) -> Option<Option<usize>> {
    let small = groups.iter().find(|(_, tally)| tally.is_small());
    let smallest = || {
        let groups = groups.iter().filter(|_| rest.is_small());
        groups.min_by_key(|(_, tally)| tally.incidents)
    };
    small.or_else(smallest).map(|(group, _)| *group)
}

/// How many belong to each category that any belong to, and how many to none.
fn groups(sets: &Sets) -> Vec<(Option<usize>, Tally)> {
    let mut named: BTreeMap<usize, Tally> = BTreeMap::new();
    let mut unstated = Tally::default();
    for (set, tally) in sets {
        for category in set {
            named.entry(*category).or_default().add(*tally);
        }
        if set.is_empty() {
            unstated.add(*tally);
        }
    }
    let unstated = Some((None, unstated)).filter(|(_, tally)| tally.incidents > 0);
    let named = named.into_iter();
    named
        .map(|(category, tally)| (Some(category), tally))
        .chain(unstated)
        .collect()
}

/// How many belong to any of these groups: an incident counts once, in however many it is.
fn together(sets: &Sets, groups: &BTreeSet<Option<usize>>) -> Tally {
    let is_in = |set: &Set| {
        let mut categories = set.iter();
        set.is_empty() && groups.contains(&None)
            || categories.any(|category| groups.contains(&Some(*category)))
    };
    let sets = sets.iter().filter(|(set, _)| is_in(set));
    sum(sets.map(|(_, tally)| tally))
}

fn sum<'t>(tallies: impl Iterator<Item = &'t Tally>) -> Tally {
    tallies.fold(Tally::default(), |mut sum, tally| {
        sum.add(*tally);
        sum
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Group::{Named, Rest, Unstated};

    fn merged(sets: &[(&[usize], usize)]) -> Vec<(Group, Option<usize>)> {
        let sets = sets.iter().map(|(set, incidents)| {
            let tally = Tally {
                incidents: *incidents,
                people: incidents + 1,
            };
            ((*set).into(), tally)
        });
        let lines = lines(&sets.collect()).into_iter();
        let shown = lines.map(|line| (line.group, line.tally.map(|tally| tally.incidents)));
        shown.collect()
    }

    #[test]
    fn large_groups_stay_as_they_are() {
        assert_eq!(
            merged(&[(&[0], 5), (&[2], 9), (&[], 6)]),
            [
                (Named(0), Some(5)),
                (Named(2), Some(9)),
                (Unstated, Some(6))
            ]
        );
        assert_eq!(merged(&[(&[3], 7)]), [(Named(3), Some(7))]);
        assert_eq!(merged(&[]), []);
    }

    #[test]
    fn small_groups_are_laid_together() {
        assert_eq!(
            merged(&[(&[0], 4), (&[1], 9), (&[2], 1)]),
            [(Named(1), Some(9)), (Rest, Some(5))]
        );
        assert_eq!(
            merged(&[(&[0], 4), (&[1], 9), (&[], 3)]),
            [(Named(1), Some(9)), (Rest, Some(7))]
        );
    }

    #[test]
    fn a_small_rest_takes_in_the_smallest_group() {
        assert_eq!(
            merged(&[(&[0], 4), (&[1], 9), (&[2], 6)]),
            [(Named(1), Some(9)), (Rest, Some(10))]
        );
        assert_eq!(
            merged(&[(&[0], 20), (&[1], 30), (&[], 1)]),
            [(Named(1), Some(30)), (Rest, Some(21))]
        );
        assert_eq!(merged(&[(&[0], 2), (&[1], 90)]), [(Rest, Some(92))]);
    }

    #[test]
    fn an_incident_with_two_rare_kinds_counts_once() {
        // Four incidents have both rare kinds: as a sum they would pass for eight.
        assert_eq!(
            merged(&[(&[0, 1], 4), (&[2], 9), (&[3], 20)]),
            [(Named(3), Some(20)), (Rest, Some(13))]
        );
        assert_eq!(
            merged(&[(&[0, 2], 4), (&[1, 2], 4), (&[2], 9), (&[3], 20)]),
            [(Named(2), Some(17)), (Named(3), Some(20)), (Rest, Some(8))]
        );
    }

    #[test]
    fn nobody_is_told_by_what_nearly_all_have() {
        assert_eq!(
            merged(&[(&[0], 30), (&[0, 1], 66), (&[1], 4)]),
            [(Named(0), None), (Named(1), Some(70))]
        );
        assert_eq!(
            merged(&[(&[0], 30), (&[0, 1], 70)]),
            [(Named(0), Some(100)), (Named(1), Some(70))]
        );
    }
}
