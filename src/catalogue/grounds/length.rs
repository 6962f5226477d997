//! The length of a letter: no more norms and arguments than its addressee should be given.
//!
//! In go the arguments in the order of the letter, out come the norms that had to go and the pressure that is left
//! without an argument of its own: first those norms that yield, then whole arguments, the least needed before the
//! others. Norms of one family count as one. Paragraphs and demands are not shortened.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Act, Argued};
use crate::addressees::Addressee;

/// What a letter has to do without for its length.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cut<'a> {
    /// The ids of the norms taken out.
    pub(super) norms: Vec<&'a str>,
    /// The pressure that no argument answers in particular any more.
    pub(super) unanswered: Vec<&'a str>,
}

/// Takes norms and arguments out until there are no more than the addressee should be given.
pub(super) fn shorten<'a>(arguments: &mut Vec<Argued<'a>>, addressee: &Addressee) -> Cut<'a> {
    let answered = answered(arguments);
    let mut norms = Vec::new();
    while families(arguments) > addressee.norms_at_most
        && let Some((argument, point)) = first_to_yield(arguments)
    {
        let taken = arguments
            .get_mut(argument)
            .map(|argued| argued.points.remove(point));
        norms.extend(taken.map(|(_, ground)| ground.norm.id.as_str()));
    }
    while families(arguments) > addressee.norms_at_most
        || arguments.len() > addressee.arguments_at_most
    {
        let Some(least) = least_needed(arguments) else {
            break;
        };
        let taken = arguments.remove(least);
        let points = taken.points.iter();
        norms.extend(points.map(|(_, ground)| ground.norm.id.as_str()));
    }
    let left = self::answered(arguments);
    let mut unanswered: Vec<&str> = Vec::new();
    for act in answered.difference(&left) {
        if !unanswered.contains(&act.pressure) {
            unanswered.push(act.pressure);
        }
    }
    Cut { norms, unanswered }
}

fn answered<'a>(arguments: &[Argued<'a>]) -> BTreeSet<Act<'a>> {
    let acts = arguments.iter().flat_map(|argued| &argued.answers);
    acts.copied().collect()
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

/// The argument that is missed least. They stand in the order of gravity, those that answer no pressure in
/// particular at the end.
fn least_needed(arguments: &[Argued<'_>]) -> Option<usize> {
    let is_common = |argued: &Argued<'_>| argued.severity.is_none();
    let last = |goes: &dyn Fn(usize, &Argued<'_>) -> bool| {
        let mut numbered = arguments.iter().enumerate().rev();
        let found = numbered.find(|(index, argued)| goes(*index, argued));
        found.map(|(index, _)| index)
    };
    let is_answered = |index: usize, argued: &Argued<'_>, by: fn(&usize, &usize) -> bool| {
        let others = || {
            arguments
                .iter()
                .enumerate()
                .filter(|(other, _)| by(other, &index))
        };
        let mut acts = argued.answers.iter();
        acts.all(|act| others().any(|(_, other)| other.answers.contains(act)))
    };
    let adds_nothing = |index: usize, argued: &Argued<'_>| {
        !is_common(argued) && is_answered(index, argued, usize::lt)
    };
    let has_others = |_: usize, argued: &Argued<'_>| {
        let others = arguments.iter().filter(|other| is_common(other));
        is_common(argued) && !argued.argument.stays && others.count() > 1
    };
    // The gravest matter keeps what answers it alone.
    let is_replaced = |index: usize, argued: &Argued<'_>| {
        index > 0 && !is_common(argued) && is_answered(index, argued, usize::ne)
    };
    last(&has_others)
        .or_else(|| last(&adds_nothing))
        .or_else(|| last(&is_replaced))
        .or_else(|| last(&|_, argued| !is_common(argued)))
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

    /// Each argument answers pressure that is called like its first norm.
    fn act(points: &[crate::catalogue::Point]) -> Act<'_> {
        Act {
            pressure: &points[0].norm,
            role: "student",
        }
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
            answers: severity.iter().map(|_| act(&argument.points)).collect(),
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
            let cut = shorten(&mut argued(&statutes, PLAN), &addressee);
            assert_eq!(cut.norms, gone, "{norms} norms, {arguments} arguments");
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
        assert_eq!(
            shorten(&mut argued(&statutes, PLAN), &addressee),
            Cut::default()
        );
    }

    #[test]
    fn what_every_letter_says_goes_first_but_for_one_then_what_others_answer() {
        const PLAN: &Plan<'_> = &[
            (Some(1), &[("a1", None)]),
            (Some(2), &[("b1", None)]),
            (Some(3), &[("c1", None)]),
            (None, &[("d1", None)]),
            (None, &[("e1", None)]),
        ];
        let statutes = statutes(PLAN);
        for (most, gone, unanswered) in [
            (4, vec!["e1"], vec![]),
            (3, vec!["e1", "b1"], vec![]),
            (2, vec!["e1", "b1", "c1"], vec!["c1"]),
            (1, vec!["e1", "b1", "c1", "a1"], vec!["a1", "c1"]),
        ] {
            let mut addressee: Addressee = trusted("test", ADDRESSEE).unwrap();
            addressee.arguments_at_most = most;
            let mut arguments = argued(&statutes, PLAN);
            let [first, second, ..] = arguments.as_mut_slice() else {
                panic!("there are five");
            };
            second.answers.clone_from(&first.answers);
            let cut = shorten(&mut arguments, &addressee);
            assert_eq!(cut.norms, gone, "{most}");
            assert_eq!(cut.unanswered, unanswered, "{most}");
        }
    }
}
