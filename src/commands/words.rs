//! Facts, their answers and conditions in the words of the interview: «студент (role=student)».
//!
//! In go ids of the data, out come phrases in the language of the person, each with the id that stands
//! in files.

use crate::bilingual::Bilingual;
use crate::condition::Condition;
use crate::facts::Reason;
use crate::interview::Answer;
use crate::messages::Messages;
use crate::problem::{Arg, Args};
use crate::rulebook::Rulebook;
use crate::schema::fields;

/// Puts what the data name into words.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) messages: &'a Messages,
    pub(super) rules: &'a Rulebook,
}

impl Words<'_> {
    /// The text in the language of the person.
    pub(super) fn pick<'t>(&self, text: &'t Bilingual) -> &'t str {
        self.messages.pick(text)
    }

    /// The facts that made something apply, with their values.
    pub(super) fn because(&self, reasons: &[Reason]) -> String {
        self.reasons(reasons, "because")
    }

    /// The facts that excluded something, with their values.
    pub(super) fn excluded_by(&self, reasons: &[Reason]) -> String {
        self.reasons(reasons, "excluded-by")
    }

    fn reasons(&self, reasons: &[Reason], side: &'static str) -> String {
        // That nobody has said something is a reason only where there is no other.
        let is_said = |reason: &&Reason| reason.value != "unknown";
        let any_said = reasons.iter().any(|reason| is_said(&reason));
        let said = reasons.iter().filter(|reason| !any_said || is_said(reason));
        let words = said.map(|reason| self.reason(reason, side));
        words.collect::<Vec<_>>().join(", ")
    }

    fn reason(&self, reason: &Reason, side: &'static str) -> String {
        let (fact, value) = (reason.fact.as_str(), reason.value.as_str());
        let question = self.rules.interview.question(fact);
        if reason.misses && question.is_some_and(|question| question.answer == Answer::Many) {
            // What none of several answers has brought about is better said by the question.
            let args = Args::from([("fact", self.fact(fact).into()), ("side", side.into())]);
            return self.messages.text("reason-none-of", &args);
        }
        if let Some(option) = self.rules.interview.option(fact, value) {
            return format!("{} ({reason})", self.pick(&option.title));
        }
        let args = Args::from([
            ("fact", self.title(fact).unwrap_or(fact).into()),
            ("value", value.into()),
            ("told", self.body(fact, value).unwrap_or(value).into()),
            ("reason", reason.to_string().into()),
        ]);
        self.messages.text("reason", &args)
    }

    /// What an addressee is called, where the value of the fact is one, or a kind of them.
    fn body(&self, fact: &str, value: &str) -> Option<&str> {
        let addressees = &self.rules.addressees;
        let body = match fact {
            "addressee" => addressees.get(value)?,
            // Of the bodies of one kind of office the first stands for all.
            "office" => addressees.of_office(value).next()?,
            _ => return None,
        };
        Some(self.pick(&body.title))
    }

    /// What a fact is called, with its id.
    pub(super) fn fact(&self, id: &str) -> String {
        self.title(id)
            .map_or_else(|| id.to_owned(), |title| format!("{title} ({id})"))
    }

    fn title(&self, id: &str) -> Option<&str> {
        match self.rules.interview.question(id) {
            Some(question) => Some(self.pick(&question.title)),
            None => fields::field("Fact", id).map(|field| field.title(self.messages.lang())),
        }
    }

    /// The question that would make a fact known, with the place of its answer in a case file.
    pub(super) fn question(&self, fact: &str) -> String {
        let question = self.rules.interview.question(fact);
        match question.and_then(|question| Some((question, question.ask.as_ref()?))) {
            Some((question, ask)) => format!("{} ({})", self.pick(ask), question.path()),
            None => self.fact(fact),
        }
    }

    /// A condition as lines, what stands under another deeper by two blanks.
    pub(super) fn condition(&self, condition: &Condition) -> Vec<String> {
        let mut lines = Vec::new();
        self.lines(condition, 0, &mut lines);
        lines
    }

    fn lines(&self, condition: &Condition, depth: usize, lines: &mut Vec<String>) {
        match condition {
            Condition::All(all) => self.group("condition-all", all, depth, lines),
            Condition::Any(any) => self.group("condition-any", any, depth, lines),
            Condition::Not(one) => {
                self.group("condition-not", std::slice::from_ref(one), depth, lines);
            }
            Condition::Is(facts) => {
                let facts = facts.iter();
                let said = facts.map(|(fact, value)| self.among(fact, std::slice::from_ref(value)));
                self.each(said.collect(), depth, lines);
            }
            Condition::In(facts) => {
                let said = facts.iter().map(|(fact, values)| self.among(fact, values));
                self.each(said.collect(), depth, lines);
            }
            Condition::Before(days) => {
                let said = days
                    .iter()
                    .map(|(fact, day)| self.compared("before", fact, day));
                self.each(said.collect(), depth, lines);
            }
            Condition::After(days) => {
                let said = days
                    .iter()
                    .map(|(fact, day)| self.compared("after", fact, day));
                self.each(said.collect(), depth, lines);
            }
            Condition::Known(fact) => {
                let args = Args::from([("fact", self.fact(fact).into())]);
                let said = self.messages.text("condition-known", &args);
                self.each(vec![said], depth, lines);
            }
            Condition::That(name) => self.each(vec![name.clone()], depth, lines),
        }
    }

    fn group<C: std::borrow::Borrow<Condition>>(
        &self,
        heading: &str,
        conditions: &[C],
        depth: usize,
        lines: &mut Vec<String>,
    ) {
        self.each(
            vec![self.messages.text(heading, &Args::new())],
            depth,
            lines,
        );
        for condition in conditions {
            self.lines(condition.borrow(), depth + 1, lines);
        }
    }

    /// These lines at this depth; several of one operator all have to hold.
    fn each(&self, said: Vec<String>, depth: usize, lines: &mut Vec<String>) {
        let mut depth = depth;
        if said.len() > 1 {
            let all = self.messages.text("condition-all", &Args::new());
            lines.push(format!("{}{all}", "  ".repeat(depth)));
            depth += 1;
        }
        let indent = "  ".repeat(depth);
        lines.extend(said.into_iter().map(|line| format!("{indent}{line}")));
    }

    fn among(&self, fact: &str, values: &[String]) -> String {
        let answers = values.iter().map(|value| self.answer(fact, value));
        let answers: Vec<String> = answers.collect();
        let args = Args::from([
            ("fact", self.fact(fact).into()),
            ("answers", answers.join(", ").into()),
            ("number", values.len().into()),
        ]);
        self.messages.text("condition-among", &args)
    }

    fn answer(&self, fact: &str, value: &str) -> String {
        let option = self.rules.interview.option(fact, value);
        match (option, value) {
            (Some(option), _) => format!("{} ({value})", self.pick(&option.title)),
            (None, "true" | "false") => {
                let args = Args::from([("answer", value.into())]);
                self.messages.text("condition-answer", &args)
            }
            (None, _) => match self.body(fact, value) {
                Some(title) => format!("{title} ({value})"),
                None => value.to_owned(),
            },
        }
    }

    fn compared(&self, order: &'static str, fact: &str, day: &chrono::NaiveDate) -> String {
        let args = Args::from([
            ("fact", self.fact(fact).into()),
            ("order", order.into()),
            ("day", Arg::Text(day.to_string())),
        ]);
        self.messages.text("condition-day", &args)
    }
}
