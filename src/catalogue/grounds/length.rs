//! The length of a letter: no more norms and arguments than its addressee should be given.
//!
//! In go the arguments in the order of the letter, out come the norms that had to go: first those
//! that yield, then whole arguments, the least grave before the others. Norms of one family count
//! as one. Paragraphs and demands are not shortened.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Argued;
use crate::addressees::Addressee;

/// Takes norms and arguments out until there are no more than the addressee should be given;
/// returns the ids of the norms taken out. Of each voice, which is known by the arguments that it makes, one that
/// answers pressure stays.
pub(super) fn shorten<'a>(
    arguments: &mut Vec<Argued<'a>>,
    voices: &[BTreeSet<&str>],
    addressee: &Addressee,
) -> Vec<&'a str> {
    let mut cut = Vec::new();
    while families(arguments) > addressee.norms_at_most
        && let Some((argument, point)) = first_to_yield(arguments)
    {
        let taken = arguments
            .get_mut(argument)
            .map(|argued| argued.points.remove(point));
        cut.extend(taken.map(|(_, ground)| ground.norm.id.as_str()));
    }
    while families(arguments) > addressee.norms_at_most
        || arguments.len() > addressee.arguments_at_most
    {
        let Some(least) = least_grave(arguments, voices) else {
            break;
        };
        let taken = arguments.remove(least);
        let norms = taken.points.iter().map(|(_, ground)| ground.norm);
        cut.extend(norms.map(|norm| norm.id.as_str()));
    }
    cut
}

fn families(arguments: &[Argued<'_>]) -> usize {
    let cited: BTreeSet<&str> = arguments
        .iter()
        .flat_map(|argued| &argued.points)
        .map(|(_, ground)| ground.norm.family.as_deref().unwrap_or(&ground.norm.id))
        .collect();
    cited.len()
}

/// The argument and the point in it that go first.
fn first_to_yield(arguments: &[Argued<'_>]) -> Option<(usize, usize)> {
    let yielding = arguments.iter().enumerate().flat_map(|(argument, argued)| {
        let points = argued.points.iter().enumerate();
        points.filter_map(move |(index, (point, _))| Some((point.yields?, argument, index)))
    });
    yielding
        .min_by_key(|(yields, argument, index)| (*yields, Reverse((*argument, *index))))
        .map(|(_, argument, index)| (argument, index))
}

/// Arguments stand in the order of gravity, those that answer no pressure in particular at the end.
fn least_grave(arguments: &[Argued<'_>], voices: &[BTreeSet<&str>]) -> Option<usize> {
    let grave = || arguments.iter().filter(|argued| argued.severity.is_some());
    let is_last_of_one = |argued: &Argued<'_>| {
        let id = argued.argument.id.as_str();
        voices.iter().any(|voice| {
            let mut left = grave().map(|argued| argued.argument.id.as_str());
            voice.contains(id) && !left.any(|other| other != id && voice.contains(other))
        })
    };
    let least = arguments
        .iter()
        .rposition(|argued| argued.severity.is_some() && !is_last_of_one(argued));
    let common = || {
        arguments
            .iter()
            .rposition(|argued| argued.severity.is_none())
    };
    least
        .or_else(common)
        .or_else(|| arguments.len().checked_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Statutes;
    use crate::catalogue::grounds::Ground;
    use crate::yaml::trusted;

    const ADDRESSEE: &str = "{id: a, title: {ru: а, en: a}, letter: Ж, template: t.md, head: [h],
        norms_at_most: 9, source: test}";

    /// Arguments with their severity and their norms, each with its turn to yield.
    type Plan<'p> = [(Option<u8>, &'p [(&'p str, Option<u8>)])];

    const PLAN: &Plan<'_> = &[
        (Some(1), &[("a1", None), ("a2", Some(2)), ("a3", Some(1))]),
        (Some(3), &[("b1", None), ("b2", Some(1))]),
        (None, &[("c1", None)]),
    ];

    fn statutes(plan: &Plan<'_>) -> Statutes {
        let mut norms = String::new();
        let mut arguments = String::new();
        for (_, points) in plan {
            arguments += "- {id: x, heading: h, conclusion: c, points: [";
            for (id, yields) in *points {
                let turn = yields.map_or("~".to_owned(), |turn| turn.to_string());
                arguments += &format!("{{norm: {id}, says: s, yields: {turn}}}, ");
                norms += &format!(
                    "- {{id: {id}, act: x, pinpoint: p, use: argument, before: [a],
                    checked_on: 2025-11-14, source: {{copy: c, confidence: memory}}}}\n"
                );
            }
            arguments += "]}\n";
        }
        trusted("test", &format!("norms:\n{norms}arguments:\n{arguments}")).unwrap()
    }

    fn argued<'a>(statutes: &'a Statutes, plan: &Plan<'_>) -> Vec<Argued<'a>> {
        let mut norms = statutes.norms.iter();
        let mut ground = || Ground {
            norm: norms.next().unwrap(),
            because: Vec::new(),
        };
        let arguments = statutes.arguments.iter().zip(plan);
        let argued = arguments.map(|(argument, (severity, _))| Argued {
            argument,
            points: argument
                .points
                .iter()
                .map(|point| (point, ground()))
                .collect(),
            severity: *severity,
        });
        argued.collect()
    }

    #[test]
    fn those_that_yield_go_first_then_the_least_grave_argument() {
        let statutes = statutes(PLAN);
        for (norms, arguments, gone) in [
            (6, 3, vec![]),
            (5, 3, vec!["b2"]),
            (4, 3, vec!["b2", "a3"]),
            (3, 3, vec!["b2", "a3", "a2"]),
            (2, 3, vec!["b2", "a3", "a2", "b1"]),
            (1, 3, vec!["b2", "a3", "a2", "b1", "a1"]),
            (0, 3, vec!["b2", "a3", "a2", "b1", "a1", "c1"]),
            (6, 2, vec!["b1", "b2"]),
            (6, 1, vec!["b1", "b2", "a1", "a2", "a3"]),
        ] {
            let mut addressee: Addressee = trusted("test", ADDRESSEE).unwrap();
            addressee.norms_at_most = norms;
            addressee.arguments_at_most = arguments;
            let cut = shorten(&mut argued(&statutes, PLAN), &[], &addressee);
            assert_eq!(cut, gone, "{norms} norms, {arguments} arguments");
        }
    }

    #[test]
    fn of_one_turn_the_last_yields_first() {
        let statutes = statutes(PLAN);
        let mut arguments = argued(&statutes, PLAN);
        assert_eq!(first_to_yield(&arguments), Some((1, 1)));
        arguments.remove(1);
        assert_eq!(first_to_yield(&arguments), Some((0, 2)));
        arguments.remove(0);
        assert_eq!(first_to_yield(&arguments), None);
    }

    #[test]
    fn a_family_counts_as_one() {
        let mut statutes = statutes(PLAN);
        for norm in &mut statutes.norms {
            norm.family = Some("f".to_owned());
        }
        let mut addressee: Addressee = trusted("test", ADDRESSEE).unwrap();
        addressee.norms_at_most = 1;
        assert!(shorten(&mut argued(&statutes, PLAN), &[], &addressee).is_empty());
    }
}
