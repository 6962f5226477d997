//! Facts, their answers and conditions in the words of the interview: «студент (role=student)».
//!
//! In go ids of the data, out come phrases in the language of the person, each with the id that stands
//! in files.

use crate::bilingual::Bilingual;
use crate::condition::Condition;
use crate::facts::Reason;
use crate::interview::Interview;
use crate::messages::Messages;
use crate::problem::{Arg, Args};
use crate::schema::fields;

/// Puts what the data name into words.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) messages: &'a Messages,
    pub(super) interview: &'a Interview,
}

impl Words<'_> {
    /// The text in the language of the person.
    pub(super) fn pick<'t>(&self, text: &'t Bilingual) -> &'t str {
        self.messages.pick(text)
    }

    /// Facts with their values.
    pub(super) fn reasons(&self, reasons: &[Reason]) -> String {
        // That nobody has said something is a reason only where there is no other.
        let said: Vec<&Reason> = reasons
            .iter()
            .filter(|reason| reason.value != "unknown")
            .collect();
        let said = if said.is_empty() {
            reasons.iter().collect()
        } else {
            said
        };
        let words = said.into_iter().map(|reason| {
            if reason.value.contains('|') {
                // What none of several answers has brought about is better said by the question.
                return self.fact(&reason.fact);
            }
            let option = self.interview.option(&reason.fact, &reason.value);
            option.map_or_else(
                || reason.to_string(),
                |option| format!("{} ({reason})", self.pick(&option.title)),
            )
        });
        words.collect::<Vec<_>>().join(", ")
    }

    /// What a fact is called.
    pub(super) fn fact(&self, id: &str) -> String {
        let title = match self.interview.question(id) {
            Some(question) => Some(self.pick(&question.title)),
            None => fields::field("Fact", id).map(|field| field.title(self.messages.lang())),
        };
        title.map_or_else(|| id.to_owned(), |title| format!("{title} ({id})"))
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
        let option = self.interview.option(fact, value);
        match (option, value) {
            (Some(option), _) => format!("{} ({value})", self.pick(&option.title)),
            (None, "true" | "false") => {
                let args = Args::from([("answer", value.into())]);
                self.messages.text("condition-answer", &args)
            }
            (None, _) => value.to_owned(),
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
