//! Which question comes next, and which came before.
//!
//! In go the questions in their order and what is known so far, out comes a question. What is needed is
//! asked until it is answered and right; another question only where its answer decides on a norm, or
//! settles what is wrong or doubtful in an earlier answer.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::addressees::Addressee;
use crate::case::draft::Draft;
use crate::catalogue::grounds::Inquiry;
use crate::data::Data;
use crate::facts::Facts;
use crate::grammar::ru::cases::GrammaticalCase;
use crate::interview::{Answer, Question};
use crate::problem::Problem;

/// The way through the questions.
#[derive(Debug)]
pub(super) struct Course<'a> {
    data: &'a Data,
    today: NaiveDate,
    /// Questions that the person left without an answer.
    passed: BTreeSet<String>,
    /// Questions answered since the program started.
    answered: BTreeSet<String>,
    /// The question to which the person went back.
    again: Option<String>,
}

/// What is known of the draft at one moment.
struct Known<'d> {
    draft: &'d Draft,
    facts: Facts,
    problems: Vec<Problem>,
}

impl<'a> Course<'a> {
    pub(super) fn new(data: &'a Data, today: NaiveDate) -> Self {
        Self {
            data,
            today,
            passed: BTreeSet::new(),
            answered: BTreeSet::new(),
            again: None,
        }
    }

    /// The question to ask now; `None` where nothing is left to ask.
    pub(super) fn next(&self, draft: &Draft) -> Option<&'a Question> {
        if let Some(again) = &self.again {
            return self.data.rules.interview.question(again);
        }
        let known = self.known(draft);
        let mut questions = self.questions(&known.facts);
        let due = questions.find(|question| {
            self.is_due(question, &known) || self.wants_no_letter(question, draft)
        });
        due.filter(|question| !self.wants_no_letter(question, draft))
    }

    /// Whether the person has chosen nobody to write to: then no name is needed.
    fn wants_no_letter(&self, question: &Question, draft: &Draft) -> bool {
        question.answer == Answer::Addressees
            && self.answered.contains(&question.id)
            && draft.texts(question.path()).is_empty()
    }

    /// What is wrong with a draft and no question could mend.
    pub(super) fn stuck(&self, draft: &Draft) -> Vec<Problem> {
        let known = self.known(draft);
        let fields: Vec<String> = self
            .questions(&known.facts)
            .flat_map(Question::fields)
            .collect();
        let mut problems = known.problems;
        problems.retain(|problem| {
            let asked = fields.iter().any(|field| problem.is_in(field));
            problem.is_error() && !asked
        });
        problems
    }

    /// Notes that a question has been answered.
    pub(super) fn answered(&mut self, question: &Question) {
        self.again = None;
        self.passed.remove(&question.id);
        self.answered.insert(question.id.clone());
    }

    /// Notes that a question is left without an answer.
    pub(super) fn passed(&mut self, question: &Question) {
        self.again = None;
        self.passed.insert(question.id.clone());
    }

    /// Goes back to the question before this one; `false` where there is none.
    pub(super) fn back(&mut self, from: &Question, draft: &Draft) -> bool {
        let known = self.known(draft);
        let questions = self.questions(&known.facts);
        let earlier = questions.take_while(|question| question.id != from.id);
        let answered = earlier
            .filter(|question| self.passed.contains(&question.id) || is_shown(question, draft));
        let Some(before) = answered.last() else {
            return false;
        };
        self.again = Some(before.id.clone());
        true
    }

    /// Goes to the question with this id.
    pub(super) fn go_to(&mut self, id: &str) {
        self.again = Some(id.to_owned());
    }

    /// The number of a question among those of a whole interview, and how many these are.
    pub(super) fn number(&self, question: &Question, draft: &Draft) -> (usize, usize) {
        let known = self.known(draft);
        let counted: Vec<&Question> = self
            .questions(&known.facts)
            .filter(|one| one.id == question.id || self.counts(one))
            .collect();
        let before = counted.iter().position(|one| one.id == question.id);
        (before.map_or(1, |before| before + 1), counted.len())
    }

    fn counts(&self, question: &Question) -> bool {
        let asked = self.answered.contains(&question.id);
        asked || question.needed && !question.told
    }

    /// The questions that may be asked of somebody of whom this is known, in their order.
    fn questions(&self, facts: &Facts) -> impl Iterator<Item = &'a Question> {
        let questions = self.data.rules.interview.questions.iter();
        questions.filter(move |question| question.ask.is_some() && question.is_for(facts))
    }

    fn known<'d>(&self, draft: &'d Draft) -> Known<'d> {
        Known {
            draft,
            facts: draft.facts(&self.data.rules.interview),
            problems: draft.problems(&self.data.rules, self.today),
        }
    }

    fn is_due(&self, question: &Question, known: &Known<'_>) -> bool {
        if self.passed.contains(&question.id) {
            return false;
        }
        match question.answer {
            // Whether the letters may go out is asked every time.
            Answer::Addressees => !self.answered.contains(&question.id),
            Answer::Form => !known.draft.has(question.path()) && self.is_doubtful(question, known),
            _ if question.needed => !self.is_right(question, known),
            _ if known.draft.has(question.path()) => !self.is_right(question, known),
            _ => self.settles(question, known) || self.decides(question, known),
        }
    }

    /// Whether a question is answered, and the answer is one of those offered and not wrong.
    fn is_right(&self, question: &Question, known: &Known<'_>) -> bool {
        let fields = question.fields();
        // What another question settles is no fault of this answer.
        let interview = &self.data.rules.interview;
        let wrong = |problem: &&Problem| {
            problem.is_error()
                && !interview.settles(problem.code)
                && fields.iter().any(|field| problem.is_in(field))
        };
        let offered = question.options_for(&known.facts);
        let chosen = known.facts.options(&question.id);
        let is_offered = |chosen: &String| offered.iter().any(|option| option.id == *chosen);
        let is_finished = question.answer != Answer::LongText
            || known
                .draft
                .text(question.path())
                .is_some_and(|text| text.ends_with('\n'));
        is_finished
            && fields.iter().any(|field| known.draft.has(field))
            && known.problems.iter().find(wrong).is_none()
            && chosen.iter().all(is_offered)
    }

    /// Whether the check has found what this question settles.
    fn settles(&self, question: &Question, known: &Known<'_>) -> bool {
        let mut problems = known.problems.iter();
        problems.any(|problem| question.settles.as_deref() == Some(problem.code))
    }

    /// Whether nobody is sure of the form that this question asks for.
    fn is_doubtful(&self, question: &Question, known: &Known<'_>) -> bool {
        let form = form(question, known.draft, self.data, self.today);
        form.is_some_and(|form| form.is_doubtful)
    }

    /// Whether a norm of the letters waits for the answer: of those chosen, else of those proposed.
    fn decides(&self, question: &Question, known: &Known<'_>) -> bool {
        let chosen = known.draft.texts("to");
        let addressees = self.data.rules.addressees.addressees.iter();
        let mut addressees = addressees.filter(|addressee| match chosen.is_empty() {
            true => addressee.comes_first(&known.facts),
            false => chosen.contains(&addressee.id.as_str()),
        });
        addressees.any(|addressee| self.waits_for(question, addressee, &known.facts))
    }

    fn waits_for(&self, question: &Question, addressee: &Addressee, facts: &Facts) -> bool {
        let mut facts = facts.clone();
        addressee.tell(&mut facts);
        if !addressee.is_competent(&facts) {
            return false;
        }
        let inquiry = Inquiry {
            facts: &facts,
            omit: &[],
            addressee,
            dated: self.today,
        };
        let rules = &self.data.rules;
        let grounds = rules.catalogue.grounds_for(inquiry, &rules.interview);
        grounds.waits_for(&question.id)
    }
}

/// Whether a question is among those that one can go back to.
fn is_shown(question: &Question, draft: &Draft) -> bool {
    match question.answer {
        Answer::Form => draft.has(named(question.path())),
        _ => question.fields().iter().any(|field| draft.has(field)),
    }
}

/// What the form of a question belongs to: `applicants[0].forms.gen` to `applicants[0]`.
pub(super) fn named(path: &str) -> &str {
    path.split(".forms.").next().unwrap_or(path)
}

/// The form of a name that a question asks about.
pub(super) struct NameForm {
    /// The form.
    pub(super) text: String,
    /// Whether nobody is sure of it.
    pub(super) is_doubtful: bool,
}

/// The form that a letter would print as things are; `None` where nothing is named yet, or nobody
/// knows any form.
pub(super) fn form(
    question: &Question,
    draft: &Draft,
    data: &Data,
    today: NaiveDate,
) -> Option<NameForm> {
    let path = question.path();
    let case = draft.begun(&data.rules, today).ok()?.case;
    let inflected = match named(path) {
        "incident.demanded_by" if draft.has("incident.demanded_by") => case.official_inflected(),
        "applicants[0]" if draft.has("applicants[0].name") => case.applicant_inflected()?,
        _ => return None,
    };
    let key = path.rsplit('.').next()?;
    let mut cases = GrammaticalCase::OBLIQUE.into_iter();
    let grammatical = cases.find(|case| case.key() == key)?;
    Some(NameForm {
        text: inflected.form(grammatical)?,
        is_doubtful: inflected.doubt(grammatical).is_some(),
    })
}
