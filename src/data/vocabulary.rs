//! The values that the facts of a case may have, and what they ask for themselves.
//!
//! In go the data files with their conditions in place, out comes the vocabulary in which conditions
//! can hold or not: an answer is given by those who are offered it, a letter goes to a body that is
//! competent.

use std::collections::BTreeMap;

use super::Files;
use super::check::DERIVED;
use crate::case::{ALWAYS_STATED, MAYBE_STATED};
use crate::condition::Condition;
use crate::condition::satisfiable::{Choice, Kind, Range, Vocabulary};
use crate::interview::{Answer, Question};

/// What holds wherever a case makes these facts known: the check of a case refuses a written order where
/// the demand was not written; a class has a number at school.
const IMPLIED: [(&str, &str, &str); 2] = [
    ("order", "how", "written_order"),
    ("class", "kind", "school"),
];

impl Files {
    /// The facts of a case before somebody is chosen to write to.
    pub(super) fn vocabulary_of_case(&self) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for question in &self.interview.questions {
            vocabulary.insert(&question.id, of_question(question));
        }
        for (fact, answers) in DERIVED {
            let question = self.interview.question(fact);
            let asked = question.and_then(|question| question.when.clone());
            let mut implied = IMPLIED.iter().filter(|(one, _, _)| *one == fact);
            let implied = implied.next().map(|(_, other, value)| is(other, value));
            vocabulary.insert(
                fact,
                Range {
                    kind: Kind::One,
                    choices: answers.iter().map(|answer| free(answer)).collect(),
                    may_be_unknown: true,
                    when: asked.or(implied),
                },
            );
        }
        vocabulary
    }

    /// The facts that decide on a letter: those of its case, and to whom it goes.
    pub(super) fn vocabulary_of_letter(&self) -> Vocabulary {
        let mut vocabulary = self.vocabulary_of_case();
        let bodies = &self.addressees.addressees;
        let addressees = bodies.iter().map(|body| Choice {
            id: body.id.clone(),
            when: Some(Condition::All(
                [is("office", body.office())]
                    .into_iter()
                    .chain(body.competent.clone())
                    .collect(),
            )),
        });
        let mut offices: Vec<&str> = bodies.iter().map(|body| body.office()).collect();
        offices.sort_unstable();
        offices.dedup();
        let offices = offices.into_iter().map(free);
        vocabulary.insert("addressee", told(addressees.collect()));
        vocabulary.insert("office", told(offices.collect()));
        vocabulary
    }
}

/// What is always known.
fn told(choices: Vec<Choice>) -> Range {
    Range {
        kind: Kind::One,
        choices,
        may_be_unknown: false,
        when: None,
    }
}

fn of_question(question: &Question) -> Range {
    let id = question.id.as_str();
    let choices = question.options.iter().map(|option| Choice {
        id: option.id.clone(),
        when: option.when.clone(),
    });
    let (kind, choices) = match question.answer {
        _ if !is_fact(id) => (Kind::One, Vec::new()),
        Answer::One => (Kind::One, choices.collect()),
        Answer::Many => (Kind::Many, choices.collect()),
        Answer::YesNo => (Kind::One, vec![free("true"), free("false")]),
        Answer::Date => (Kind::Days, Vec::new()),
        // Something that nobody has listed.
        _ => (Kind::One, vec![free("")]),
    };
    Range {
        kind,
        choices,
        may_be_unknown: !ALWAYS_STATED.contains(&id),
        when: question.when.clone(),
    }
}

/// Whether an answer becomes a fact: names and texts do not.
fn is_fact(id: &str) -> bool {
    ALWAYS_STATED.contains(&id) || MAYBE_STATED.contains(&id) || id.starts_with("facts.")
}

fn free(id: &str) -> Choice {
    Choice {
        id: id.to_owned(),
        when: None,
    }
}

fn is(fact: &str, value: &str) -> Condition {
    Condition::Is(BTreeMap::from([(fact.to_owned(), value.to_owned())]))
}
