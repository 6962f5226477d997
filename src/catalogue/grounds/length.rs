//! The length of a letter: no more norms and arguments than its addressee should be given.
//!
//! In go the arguments in the order of the letter, out come the norms that had to go and the demands that rested on
//! what went: first go those norms that yield, then whole arguments, the least needed before the others. Norms of
//! one family count as one. Paragraphs and demands are not shortened.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::unanswered::Act;
use super::{Argued, Said, Sentence, is_argued};
use crate::addressees::Addressee;

/// What a letter has to do without for its length.
#[derive(Debug, Default)]
pub(super) struct Cut<'a> {
    /// The ids of the norms taken out.
    pub(super) norms: Vec<&'a str>,
    /// What no argument answers any more.
    pub(super) acts: BTreeSet<Act<'a>>,
    /// The demands that are not made because their argument went.
    pub(super) demands: Vec<&'a Sentence>,
}

/// Takes norms and arguments out until there are no more than the addressee should be given. `demanded` is what a
/// letter with such arguments would demand.
pub(super) fn shorten<'a>(
    arguments: &mut Vec<Argued<'a>>,
    addressee: &Addressee,
    demanded: impl Fn(&[Argued<'a>]) -> Vec<Said<'a>>,
) -> Cut<'a> {
    let mut cut = Cut::default();
    let is_long = |arguments: &[Argued<'_>]| families(arguments) > addressee.norms_at_most;
    let is_over = |arguments: &[Argued<'_>]| {
        is_long(arguments) || arguments.len() > addressee.arguments_at_most
    };
    if !is_over(arguments) {
        return cut;
    }
    let answered = answered(arguments);
    while is_long(arguments)
        && let Some((argument, point)) = first_to_yield(arguments)
    {
        let taken = arguments
            .get_mut(argument)
            .map(|argued| argued.points.remove(point));
        cut.norms
            .extend(taken.map(|(_, ground)| ground.norm.id.as_str()));
    }
    let mut resting: Vec<&Sentence> = Vec::new();
    if is_over(arguments) {
        let demands = demanded(arguments).into_iter().map(|said| said.sentence);
        resting.extend(demands.filter(|demand| !demand.argued_by.is_empty()));
    }
    while is_over(arguments) {
        let Some(least) = least_needed(arguments, &resting) else {
            break;
        };
        let taken = arguments.remove(least);
        let points = taken.points.iter();
        cut.norms
            .extend(points.map(|(_, ground)| ground.norm.id.as_str()));
    }
    let is_lost = |demand: &&Sentence| !is_argued(Some(&demand.argued_by), arguments);
    cut.demands = resting.into_iter().filter(is_lost).collect();
    let left = self::answered(arguments);
    cut.acts = answered.difference(&left).copied().collect();
    cut
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
fn least_needed(arguments: &[Argued<'_>], resting: &[&Sentence]) -> Option<usize> {
    let is_common = |argued: &Argued<'_>| argued.severity.is_none();
    let last = |goes: &dyn Fn(usize, &Argued<'_>) -> bool| {
        let mut numbered = arguments.iter().enumerate().rev();
        let found = numbered.find(|(index, argued)| goes(*index, argued));
        found.map(|(index, _)| index)
    };
    let carries_alone = |argued: &Argued<'_>| {
        resting.iter().any(|demand| {
            let carries = |one: &Argued<'_>| demand.argued_by.contains(&one.argument.id);
            carries(argued) && arguments.iter().filter(|one| carries(one)).count() == 1
        })
    };
    let has_others = |_: usize, argued: &Argued<'_>| {
        let others = arguments.iter().filter(|other| is_common(other));
        is_common(argued) && !argued.stays && others.count() > 1 && !carries_alone(argued)
    };
    let adds_nothing = |index: usize, argued: &Argued<'_>, by: fn(&usize, &usize) -> bool| {
        let others = || {
            let numbered = arguments.iter().enumerate();
            numbered.filter(|(other, _)| by(other, &index))
        };
        let mut acts = argued.answers.iter();
        !is_common(argued)
            && !argued.stays
            && acts.all(|act| others().any(|(_, other)| other.answers.contains(act)))
            && !carries_alone(argued)
    };
    let is_answered = |index: usize, argued: &Argued<'_>| adds_nothing(index, argued, usize::lt);
    // The gravest matter keeps what answers it alone.
    let is_replaced =
        |index: usize, argued: &Argued<'_>| index > 0 && adds_nothing(index, argued, usize::ne);
    last(&has_others)
        .or_else(|| last(&is_answered))
        .or_else(|| last(&is_replaced))
        .or_else(|| last(&|_, argued| !is_common(argued) && !argued.stays))
        .or_else(|| last(&|_, argued| !argued.stays))
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
            stays: false,
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
            let cut = shorten(&mut argued(&statutes, PLAN), &addressee, |_| Vec::new());
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
        let cut = shorten(&mut argued(&statutes, PLAN), &addressee, |_| Vec::new());
        assert!(cut.norms.is_empty());
    }

    const MATTERS: &Plan<'_> = &[
        (Some(1), &[("a1", None)]),
        (Some(2), &[("b1", None)]),
        (Some(3), &[("c1", None)]),
        (None, &[("d1", None)]),
        (None, &[("e1", None)]),
    ];

    /// What goes where at most so many arguments stand, of which the second answers what the first does.
    fn gone<'a>(
        statutes: &'a Statutes,
        most: usize,
        demands: &'a [Sentence],
        stays: Option<usize>,
    ) -> Cut<'a> {
        let mut addressee: Addressee = trusted("test", ADDRESSEE).unwrap();
        addressee.arguments_at_most = most;
        let mut arguments = argued(statutes, MATTERS);
        let [first, second, ..] = arguments.as_mut_slice() else {
            panic!("there are five");
        };
        second.answers.clone_from(&first.answers);
        if let Some(index) = stays {
            arguments[index].stays = true;
        }
        shorten(&mut arguments, &addressee, |arguments| {
            let demands = demands.iter();
            let made = demands.filter(|demand| is_argued(Some(&demand.argued_by), arguments));
            let grounds = Vec::new();
            made.map(|sentence| Said {
                sentence,
                grounds: grounds.clone(),
            })
            .collect()
        })
    }

    #[test]
    fn what_every_letter_says_goes_first_but_for_one_then_what_others_answer() {
        let statutes = statutes(MATTERS);
        for (most, expected) in [
            (4, vec!["e1"]),
            (3, vec!["e1", "b1"]),
            (2, vec!["e1", "b1", "c1"]),
            (1, vec!["e1", "b1", "c1", "a1"]),
        ] {
            let cut = gone(&statutes, most, &[], None);
            assert_eq!(cut.norms, expected, "{most}");
            // The first answers what the second does.
            let unanswered = expected.iter().filter(|norm| ["a1", "c1"].contains(norm));
            assert_eq!(cut.acts.len(), unanswered.count(), "{most}");
        }
    }

    #[test]
    fn what_stays_goes_last() {
        let statutes = statutes(MATTERS);
        for (most, expected) in [
            (4, vec!["e1"]),
            (3, vec!["e1", "c1"]),
            (2, vec!["e1", "c1", "a1"]),
            (1, vec!["e1", "c1", "a1", "d1"]),
        ] {
            assert_eq!(
                gone(&statutes, most, &[], Some(1)).norms,
                expected,
                "{most}"
            );
        }
    }

    #[test]
    fn an_argument_on_which_alone_a_demand_rests_is_needed() {
        let mut statutes = statutes(MATTERS);
        for (argument, id) in statutes.arguments.iter_mut().zip(["a", "b", "c", "d", "e"]) {
            argument.id = id.to_owned();
        }
        let demand = |by: &str| -> Sentence {
            trusted(
                "test",
                &format!("{{id: x, before: [a], argued_by: [{by}], says: s}}"),
            )
            .unwrap()
        };
        for (by, most, expected, lost) in [
            ("b, c", 3, vec!["e1", "b1"], 0),
            ("b", 4, vec!["e1"], 0),
            ("b", 3, vec!["e1", "c1"], 0),
            ("b", 2, vec!["e1", "c1", "b1"], 1),
            ("e", 4, vec!["d1"], 0),
            ("c", 2, vec!["e1", "b1", "c1"], 1),
        ] {
            let demands = [demand(by)];
            let cut = gone(&statutes, most, &demands, None);
            assert_eq!(cut.norms, expected, "{by} {most}");
            assert_eq!(cut.demands.len(), lost, "{by} {most}");
        }
    }
}
