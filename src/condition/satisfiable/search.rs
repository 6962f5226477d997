//! The search itself: goals are met one after the other, alternatives tried in turn.

use std::slice::from_ref;

use chrono::NaiveDate;

use super::cells::{Bound, MOST_VALUES, Set, State, UNKNOWN, all};
use super::{Kind, Range, Vocabulary};
use crate::condition::Condition;

/// So many goals are met before a condition counts as possible: some milliseconds.
const MOST_STEPS: usize = 50_000;
/// So many alternatives stand within one another before it does.
const MOST_DEPTH: usize = 400;

/// Something that has to come about.
#[derive(Debug, Clone)]
enum Goal<'a> {
    /// The condition holds, or fails.
    Condition(&'a Condition, bool),
    /// A fact has one of these values, or is known and has none of them.
    Among(&'a str, &'a [String], bool),
    /// A fact has one of these values and no other.
    Only(&'a str, Set),
    /// A fact has this value, maybe among others.
    Has(&'a str, Set),
    /// The days of a fact are bounded.
    Days(&'a str, Bound),
}

/// Goals of which all have to come about.
type Branch<'a> = Vec<Goal<'a>>;

/// What a goal comes to.
enum Met<'a> {
    /// Nothing more has to come about.
    Done,
    /// It cannot come about.
    Never,
    /// All of these have to.
    All(Branch<'a>),
    /// One of these has to.
    One(Vec<Branch<'a>>),
}

impl From<bool> for Met<'_> {
    fn from(possible: bool) -> Self {
        if possible { Self::Done } else { Self::Never }
    }
}

pub(super) struct Search<'a> {
    vocabulary: &'a Vocabulary,
    steps: usize,
}

impl<'a> Search<'a> {
    pub(super) fn new(vocabulary: &'a Vocabulary) -> Self {
        Self {
            vocabulary,
            steps: 0,
        }
    }

    pub(super) fn can_hold(mut self, condition: &'a Condition) -> bool {
        let goals = vec![Goal::Condition(condition, true)];
        self.solve(State::of(self.vocabulary), goals, Vec::new(), 0)
    }

    /// Whether the goals, and one branch of each of the alternatives, can come about together.
    fn solve(
        &mut self,
        mut state: State<'a>,
        mut goals: Branch<'a>,
        mut alternatives: Vec<Vec<Branch<'a>>>,
        depth: usize,
    ) -> bool {
        loop {
            while let Some(goal) = goals.pop() {
                self.steps += 1;
                if self.steps > MOST_STEPS {
                    return true;
                }
                match self.meet(&goal, &mut state) {
                    Met::Done => {}
                    Met::Never => return false,
                    Met::All(more) => goals.extend(more),
                    Met::One(branches) => alternatives.push(branches),
                }
            }
            let fewest = alternatives
                .iter()
                .enumerate()
                .min_by_key(|(_, branches)| branches.len());
            if let Some((index, _)) = fewest {
                let branches = alternatives.swap_remove(index);
                return depth >= MOST_DEPTH
                    || branches.into_iter().any(|branch| {
                        self.solve(state.clone(), branch, alternatives.clone(), depth + 1)
                    });
            }
            match self.unsettled(&mut state) {
                Some(Met::All(more)) => goals = more,
                Some(Met::One(branches)) => alternatives.push(branches),
                Some(Met::Never) => return false,
                Some(Met::Done) | None => return true,
            }
        }
    }

    fn meet(&self, goal: &Goal<'a>, state: &mut State<'a>) -> Met<'a> {
        match goal {
            Goal::Condition(condition, holds) => self.take_apart(condition, *holds, state),
            Goal::Among(fact, values, holds) => self.among(fact, values, *holds, state).into(),
            Goal::Only(fact, values) => of_cell(state, fact, |cell| cell.leave(*values)),
            Goal::Has(fact, value) => of_cell(state, fact, |cell| cell.have(*value)),
            Goal::Days(fact, bound) => match self.kind(fact) {
                Some(Kind::Days) => of_cell(state, fact, |cell| cell.bound(*bound)),
                _ => Met::Done,
            },
        }
    }

    fn take_apart(&self, condition: &'a Condition, holds: bool, state: &mut State<'a>) -> Met<'a> {
        let goals = match condition {
            Condition::All(conditions) | Condition::Any(conditions) => {
                let goals = conditions.iter();
                goals
                    .map(|condition| Goal::Condition(condition, holds))
                    .collect()
            }
            Condition::Not(condition) => vec![Goal::Condition(condition, !holds)],
            Condition::Is(facts) => {
                let facts = facts.iter();
                facts
                    .map(|(fact, value)| Goal::Among(fact, from_ref(value), holds))
                    .collect()
            }
            Condition::In(facts) => {
                let facts = facts.iter();
                facts
                    .map(|(fact, values)| Goal::Among(fact, values, holds))
                    .collect()
            }
            Condition::Before(days) => bounds(days, |day| match holds {
                true => Bound::EndsBefore(day),
                false => Bound::EndsFrom(day),
            }),
            Condition::After(days) => bounds(days, |day| match holds {
                true => Bound::BeginsFrom(day),
                false => Bound::BeginsBefore(day),
            }),
            Condition::Known(fact) => {
                let left = if holds { !UNKNOWN } else { UNKNOWN };
                return of_cell(state, fact, |cell| cell.leave(left));
            }
            // A name that leads nowhere is found elsewhere.
            Condition::That(_) => return Met::Done,
        };
        // What holds of all fails of one, and the other way round.
        let of_all = matches!(condition, Condition::Any(_)) != holds;
        match of_all || goals.len() == 1 {
            true => Met::All(goals),
            false => Met::One(goals.into_iter().map(|goal| vec![goal]).collect()),
        }
    }

    fn among(&self, fact: &str, values: &[String], holds: bool, state: &mut State<'_>) -> bool {
        let (Some(range), Some(cell)) = (self.vocabulary.facts.get(fact), state.cell(fact)) else {
            return true;
        };
        if range.choices.len() > MOST_VALUES {
            return true;
        }
        let choices = range.choices.iter().enumerate();
        let named = choices.filter(|(_, choice)| values.contains(&choice.id));
        let named: Set = named.map(|(index, _)| 1 << index).sum();
        match (range.kind, holds) {
            (Kind::One, true) => cell.leave(named),
            (Kind::One, false) => cell.leave(!named & !UNKNOWN),
            (Kind::Many, true) => cell.hit(named),
            (Kind::Many, false) => cell.miss(named),
            (Kind::Days, _) => true,
        }
    }

    fn kind(&self, fact: &str) -> Option<Kind> {
        Some(self.vocabulary.facts.get(fact)?.kind)
    }

    /// The first fact that is known by now and whose values ask for something themselves; nothing where all
    /// goals have come about.
    fn unsettled(&self, state: &mut State<'a>) -> Option<Met<'a>> {
        self.vocabulary.facts.iter().find_map(|(fact, range)| {
            let cell = state.cell(fact)?;
            if cell.may_be_unknown() || range.choices.len() > MOST_VALUES {
                return None;
            }
            let was_asked = std::mem::replace(&mut cell.is_asked, true);
            if let Some(when) = range.when.as_ref().filter(|_| !was_asked) {
                return Some(Met::All(vec![Goal::Condition(when, true)]));
            }
            let was_settled = std::mem::replace(&mut cell.is_settled, true);
            match range.kind {
                Kind::One if !was_settled => settle_one(fact, range, cell.may),
                Kind::Many => {
                    if cell.hits.is_empty() {
                        cell.hits.push(all(range));
                    }
                    let has = cell.has;
                    let hit = cell.hits.iter().find(|hit| **hit & has == 0)?;
                    Some(settle_many(fact, range, cell.open(*hit)))
                }
                Kind::One | Kind::Days => None,
            }
        })
    }
}

fn of_cell<'a>(
    state: &mut State<'_>,
    fact: &str,
    narrow: impl FnOnce(&mut super::cells::Cell) -> bool,
) -> Met<'a> {
    state.cell(fact).is_none_or(narrow).into()
}

fn bounds<'a>(
    days: &'a std::collections::BTreeMap<String, NaiveDate>,
    bound: impl Fn(NaiveDate) -> Bound,
) -> Branch<'a> {
    let days = days.iter();
    days.map(|(fact, day)| Goal::Days(fact, bound(*day)))
        .collect()
}

/// Of the values that are left those that ask for nothing, or one of the others with what it asks for.
fn settle_one<'a>(fact: &'a str, range: &'a Range, may: Set) -> Option<Met<'a>> {
    let choices = range.choices.iter().enumerate();
    let left = choices.filter(|(index, _)| may & (1 << index) != 0);
    let (mut free, mut branches) = (0, Vec::new());
    for (index, choice) in left {
        match &choice.when {
            None => free |= 1 << index,
            Some(when) => branches.push(vec![
                Goal::Only(fact, 1 << index),
                Goal::Condition(when, true),
            ]),
        }
    }
    if branches.is_empty() {
        return None;
    }
    if free != 0 {
        branches.insert(0, vec![Goal::Only(fact, free)]);
    }
    Some(Met::One(branches))
}

/// One of these values, with what it asks for.
fn settle_many<'a>(fact: &'a str, range: &'a Range, open: Set) -> Met<'a> {
    let choices = range.choices.iter().enumerate();
    let left = choices.filter(|(index, _)| open & (1 << index) != 0);
    let branches: Vec<Branch<'a>> = left
        .map(|(index, choice)| {
            let has = Goal::Has(fact, 1 << index);
            let when = choice.when.iter();
            let when = when.map(|when| Goal::Condition(when, true));
            [has].into_iter().chain(when).collect()
        })
        .collect();
    match branches.is_empty() {
        true => Met::Never,
        false => Met::One(branches),
    }
}
