//! What a person types, as fields of a case file.
//!
//! In go a question and an answer, the draft takes what the answer tells: a line may tell more than it
//! was asked for («…, Свердловская область»). Whether the answer is right is for the check to say;
//! what cannot be taken apart is put into the file as it was typed.

mod days;
mod places;

use chrono::NaiveDate;

use super::Draft;
use crate::facts::{Facts, Value};
use crate::grammar::ru::dates::written::read;
use crate::interview::{Answer, AnswerOption, Interview, Question};
use crate::rulebook::Rulebook;

/// An answer as the terminal has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// Text of one or more lines.
    Text(String),
    /// The ids of the options chosen.
    Options(Vec<String>),
}

impl Draft {
    /// Takes an answer; returns the fields that it touched. What the answer makes stale is dropped: the
    /// forms of a name that is another now, answers that this person is not asked for.
    pub fn answer(
        &mut self,
        question: &Question,
        typed: &Typed,
        rules: &Rulebook,
        today: NaiveDate,
    ) -> Vec<String> {
        let before = self.text(question.path()).map(str::to_owned);
        let touched = self.take(question, typed, rules, today);
        if before.is_some() && before.as_deref() != self.text(question.path()) {
            self.drop_stale(question, &rules.interview);
        }
        touched
    }

    fn drop_stale(&mut self, question: &Question, interview: &Interview) {
        let named = question.path().strip_suffix(".name");
        let named = named.or_else(|| question.path().strip_suffix(".position"));
        if let Some(named) = named {
            self.remove(&format!("{named}.forms"));
            self.remove(&format!("{named}.gender"));
        }
        let how = self.text("incident.how");
        let how = how.and_then(|how| interview.option("how", how));
        if how.is_some_and(|how| how.documents.is_empty()) {
            self.remove("incident.order");
        }
        let facts = self.facts(interview);
        let others = interview.questions.iter();
        for other in others.filter(|other| other.ask.is_some() && !other.is_for(&facts)) {
            for field in other.fields() {
                self.remove(&field);
            }
        }
    }

    fn take(
        &mut self,
        question: &Question,
        typed: &Typed,
        rules: &Rulebook,
        today: NaiveDate,
    ) -> Vec<String> {
        let path = question.path();
        match (question.answer, typed) {
            (Answer::Many | Answer::Addressees, Typed::Options(options)) => {
                self.set_list(path, options);
                vec![path.to_owned()]
            }
            (_, Typed::Options(options)) => {
                self.remove(path);
                for option in options.iter().take(1) {
                    self.set(path, option);
                }
                vec![path.to_owned()]
            }
            (Answer::Date, Typed::Text(text)) => self.answer_days(path, text, today),
            (Answer::Place, Typed::Text(text)) => self.answer_place(text, rules),
            (Answer::Official, Typed::Text(text)) => self.answer_official(path, text, rules),
            (Answer::LongText, Typed::Text(text)) => {
                // With a line end of its own the text is written as a block.
                self.set(path, &format!("{}\n", text.trim()));
                vec![path.to_owned()]
            }
            (_, Typed::Text(text)) => {
                self.answer_line(question, &in_one_line(text));
                question.fields()
            }
        }
    }

    /// The answer to a question as it would be typed again; empty where there is none.
    pub fn typed(&self, question: &Question) -> String {
        let path = question.path();
        match question.answer {
            Answer::Date => self.typed_days(path),
            Answer::Place => self.typed_place(),
            _ => {
                let fields = question.fields();
                let texts = fields.iter().filter_map(|field| self.text(field));
                texts.collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// A line, and what stands behind its comma where there is a field for that.
    fn answer_line(&mut self, question: &Question, text: &str) {
        let Some(field) = &question.after_comma else {
            self.set(question.path(), text);
            return;
        };
        let (text, rest) = text.split_once(',').unwrap_or((text, ""));
        self.set(question.path(), text.trim());
        match rest.trim() {
            "" => self.remove(field),
            rest => self.set(field, rest),
        }
    }

    /// What is known so far: the facts that questions ask for.
    pub fn facts(&self, interview: &Interview) -> Facts {
        let mut facts = Facts::default();
        for question in &interview.questions {
            if let Some(value) = self.fact(question) {
                facts.insert(question.id.as_str(), value);
            }
        }
        if self.has("incident.order") {
            facts.insert("order", Value::YesNo(true));
        }
        facts
    }

    fn fact(&self, question: &Question) -> Option<Value> {
        let path = question.path();
        match question.answer {
            Answer::One => self.text(path).map(|text| Value::One(text.to_owned())),
            Answer::Many => {
                let options: Vec<String> =
                    self.texts(path).into_iter().map(str::to_owned).collect();
                (!options.is_empty()).then_some(Value::Many(options))
            }
            Answer::YesNo => match self.text(path)? {
                "true" => Some(Value::YesNo(true)),
                "false" => Some(Value::YesNo(false)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The written order that the words behind a position name with its number or date.
    fn answer_order(&mut self, how: &AnswerOption, words: &str) -> Vec<String> {
        let (number, date) = (behind(words, "№"), behind(words, " от "));
        let mut titles = how.documents.iter();
        let title = titles.find(|(start, _)| words.to_lowercase().contains(start.as_str()));
        let Some((_, title)) = title.filter(|_| number.is_some() || date.is_some()) else {
            return Vec::new();
        };
        self.set("incident.order.title", title);
        if let Some(number) = number {
            self.set("incident.order.number", number);
        }
        if let Some(date) = date {
            let day = read(date).map(|day| day.to_string());
            self.set("incident.order.date", day.as_deref().unwrap_or(date));
        }
        vec!["incident.order".to_owned()]
    }

    /// The position, and how it was demanded where the words behind a comma tell.
    fn answer_official(&mut self, path: &str, text: &str, rules: &Rulebook) -> Vec<String> {
        let text = in_one_line(text);
        let mut touched = vec![path.to_owned()];
        let how = rules.interview.question("how");
        let told = how.and_then(|how| {
            let breaks = text.match_indices([',', ';']);
            let parts = breaks.map(|(at, mark)| (text.get(..at), text.get(at + mark.len()..)));
            parts
                .filter_map(|(position, tail)| {
                    let tail = tail?.split([',', ';']).next()?;
                    Some((position?, told_by(&how.options, tail)?, how))
                })
                .next()
        });
        match told {
            Some((position, option, how)) if !position.trim().is_empty() => {
                self.set(path, position.trim());
                self.set(how.path(), &option.id);
                touched.push(how.path().to_owned());
                let tail = text.get(position.len()..).unwrap_or_default();
                touched.extend(self.answer_order(option, tail));
            }
            _ => self.set(path, &text),
        }
        touched
    }
}

/// What a part of a line says: «№ 15 от 12.11.2025».
fn behind<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(mark)?;
    let part = rest.trim_start().split([',', ';', ' ']).next()?;
    Some(part).filter(|part| part.contains(|letter: char| letter.is_ascii_digit()))
}

/// The option that words tell, the first of several in the order of the words.
fn told_by<'q>(options: &'q [AnswerOption], words: &str) -> Option<&'q AnswerOption> {
    let words = format!("{} ", folded(words));
    let place = |option: &AnswerOption| {
        let starts = option.told_by.iter();
        let places = starts.filter_map(|start| {
            let end = if start.ends_with(' ') { " " } else { "" };
            words.find(&format!("{}{end}", folded(start)))
        });
        places.min()
    };
    if words.starts_with(" не ") {
        return None;
    }
    let told = options
        .iter()
        .filter_map(|option| Some((place(option)?, option)));
    told.min_by_key(|(place, _)| *place)
        .map(|(_, option)| option)
}

/// The words in small letters, with a blank before each.
fn folded(text: &str) -> String {
    let lower = text.to_lowercase().replace('ё', "е");
    let words = lower.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words
        .filter(|word| !word.is_empty())
        .map(|word| format!(" {word}"))
        .collect()
}

/// The text with one blank for every run of blanks and line ends.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
