//! Asks one question: shows what was answered before, takes the answer, and says what is wrong with it.

use super::prompts::{Objection, Prompt, Reply};
use super::{Interview, course};
use crate::case::draft::{Draft, Typed};
use crate::commands::talk;
use crate::exit::Exit;
use crate::interview::{Answer, Question};
use crate::problem::{Problem, Severity};

/// What came of a question.
pub(super) enum Asked {
    /// An answer, and the draft with it.
    Answered(Box<Draft>),
    /// The person does not know.
    Passed,
    /// To the question before.
    Back,
    /// To the question of this id.
    Again(String),
    /// Out of the interview.
    Left(Exit),
}

impl Interview<'_> {
    /// Asks a question until it is answered or left.
    pub(super) fn ask(&self, question: &Question) -> Asked {
        loop {
            let reply = match question.answer {
                Answer::One | Answer::YesNo => self.ask_one(question),
                Answer::Many => self.ask_many(question),
                _ => self.ask_line(question),
            };
            match reply {
                Reply::Answer(None) => return Asked::Passed,
                Reply::Answer(Some(typed)) => {
                    let (draft, objection) = self.try_out(question, &typed);
                    match objection {
                        Some(Objection::Refused(why)) => talk(&format!("✗ {why}")),
                        // A doubt has been told while the line was typed.
                        _ => return Asked::Answered(Box::new(draft)),
                    }
                }
                Reply::Back => return Asked::Back,
                Reply::Why => self.tell_why(question),
                Reply::Interrupted => return Asked::Left(Exit::Interrupted),
            }
        }
    }

    pub(super) fn prompt<'p>(&'p self, question: &'p Question) -> Prompt<'p> {
        let (number, all) = self.course.number(question, &self.draft);
        let ask = question
            .ask
            .as_ref()
            .map_or("", |ask| self.messages.pick(ask));
        Prompt {
            example: question.example.as_deref(),
            ..self.bare_prompt(format!("[{number}/{all}] {ask}"))
        }
    }

    /// A prompt for what is no question of the data.
    pub(super) fn bare_prompt(&self, message: String) -> Prompt<'_> {
        Prompt {
            message,
            example: None,
            messages: self.messages,
            colored: self.colored,
        }
    }

    pub(super) fn tell_why(&self, question: &Question) {
        if let Some(help) = &question.help {
            self.tell(self.messages.pick(help));
        }
    }

    fn ask_one(&self, question: &Question) -> Reply<Option<Typed>> {
        let facts = self.draft.facts(&self.data.rules.interview);
        let mut ids: Vec<Option<String>> = Vec::new();
        let mut titles: Vec<String> = Vec::new();
        if question.answer == Answer::YesNo {
            ids.extend([Some("true".to_owned()), Some("false".to_owned())]);
            titles.extend([self.word("answer-yes"), self.word("answer-no")]);
        }
        // Options of a yes-or-no question only say what tells the answer.
        let options = question.options_for(&facts).into_iter();
        for option in options.filter(|_| question.answer != Answer::YesNo) {
            ids.push(Some(option.id.clone()));
            titles.push(self.messages.pick(&option.title).to_owned());
        }
        if !question.needed && question.settles.is_none() {
            ids.push(None);
            titles.push(self.word("answer-unknown"));
        }
        let before = self.draft.text(question.path()).map(str::to_owned);
        let initial = ids.iter().position(|id| id.is_some() && *id == before);
        let chosen = self.prompt(question).one(&titles, initial);
        chosen.map(|number| {
            let id = ids.get(number).cloned().flatten();
            id.map(|id| Typed::Options(vec![id]))
        })
    }

    fn ask_many(&self, question: &Question) -> Reply<Option<Typed>> {
        let facts = self.draft.facts(&self.data.rules.interview);
        let options = question.options_for(&facts);
        let titles: Vec<String> = options
            .iter()
            .map(|option| self.messages.pick(&option.title).to_owned())
            .collect();
        let before = self.draft.texts(question.path());
        let ticked: Vec<usize> = (0..options.len())
            .filter(|number| {
                let option = options.get(*number);
                option.is_some_and(|option| before.contains(&option.id.as_str()))
            })
            .collect();
        let chosen = self
            .prompt(question)
            .many(&titles, &ticked, Some(self.word("answer-needed")));
        chosen.map(|numbers| {
            let chosen = numbers.iter().filter_map(|number| options.get(*number));
            Some(Typed::Options(
                chosen.map(|option| option.id.clone()).collect(),
            ))
        })
    }

    fn ask_line(&self, question: &Question) -> Reply<Option<Typed>> {
        let initial = self.typed_before(question);
        let suggestions: Vec<String> = match question.id.as_str() {
            "region" => {
                let regions = self.data.rules.regions.regions.iter();
                regions.map(|region| region.name.clone()).collect()
            }
            _ => Vec::new(),
        };
        let check = |text: &String| self.try_out(question, &Typed::Text(text.clone())).1;
        let line = self.prompt(question).line(&initial, &suggestions, &check);
        line.map(|text| Some(Typed::Text(text)))
    }

    /// The answer as it would be typed again.
    fn typed_before(&self, question: &Question) -> String {
        match question.answer {
            Answer::Form => {
                let form = course::form(question, &self.draft, self.data, self.today);
                form.map(|form| form.text).unwrap_or_default()
            }
            _ => self.draft.typed(question),
        }
    }

    /// The draft with an answer, and the gravest that is to be said against it.
    pub(super) fn try_out(&self, question: &Question, typed: &Typed) -> (Draft, Option<Objection>) {
        let (draft, objections) = self.objections(question, typed);
        let objection = objections.into_iter().next();
        (
            draft,
            match (objection, question.answer, &question.help) {
                // What is no date is best answered with how dates are written.
                (Some(Objection::Refused(why)), Answer::Date, Some(help)) => {
                    let help = self.messages.pick(help);
                    Some(Objection::Refused(format!("{why} {help}")))
                }
                (objection, ..) => objection,
            },
        )
    }

    /// The draft with an answer, and what is to be said against it, the gravest first.
    pub(super) fn objections(&self, question: &Question, typed: &Typed) -> (Draft, Vec<Objection>) {
        let mut draft = self.draft.clone();
        let is_empty = match typed {
            Typed::Text(text) => text.trim().is_empty(),
            Typed::Options(options) => options.is_empty(),
        };
        if is_empty {
            return (draft, vec![Objection::Refused(self.word("answer-needed"))]);
        }
        let fields = draft.answer(question, typed, &self.data.rules, self.today);
        let mut problems = self.new_problems(&draft, &fields);
        // What a question of its own settles is no objection.
        problems.retain(|problem| !self.data.rules.interview.settles(problem.code));
        problems.sort_by_key(|problem| problem.severity);
        let objections = problems.iter().map(|problem| self.objection(problem));
        (draft, objections.collect())
    }

    /// What is wrong in these fields, and errors anywhere that were not there before: a sign that no file may
    /// hold is found before fields are.
    fn new_problems(&self, draft: &Draft, fields: &[String]) -> Vec<Problem> {
        let found = draft.problems(&self.data.rules, self.today);
        let is_here = |problem: &Problem| fields.iter().any(|field| problem.is_in(field));
        let (here, mut elsewhere): (Vec<_>, Vec<_>) = found.into_iter().partition(is_here);
        if !here.is_empty() {
            return here;
        }
        elsewhere.retain(Problem::is_error);
        if !elsewhere.is_empty() {
            let before = self.draft.problems(&self.data.rules, self.today);
            elsewhere.retain(|problem| {
                let mut before = before.iter();
                !before.any(|old| old.code == problem.code && old.path == problem.path)
            });
        }
        elsewhere
    }

    fn objection(&self, problem: &Problem) -> Objection {
        let mut text = self.messages.advice(problem);
        // Where the word stands in the answer; the word itself is never repeated.
        if problem.args.contains_key("row") {
            let place = self.messages.text("place-in-answer", &problem.args);
            text = format!("{place}: {text}");
        }
        match problem.severity {
            Severity::Error => Objection::Refused(text),
            Severity::Warning => Objection::Doubted(text),
        }
    }
}

impl<T> Reply<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        match self {
            Self::Answer(answer) => Reply::Answer(change(answer)),
            Self::Back => Reply::Back,
            Self::Why => Reply::Why,
            Self::Interrupted => Reply::Interrupted,
        }
    }
}
