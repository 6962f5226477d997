//! The questions that can be asked about an incident: the vocabulary of facts.
//!
//! Read from `interview.yaml`. A case file, a condition of the law and a table use the same ids.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::bilingual::Bilingual;
use crate::condition::Condition;
use crate::facts::Facts;

/// All questions, in the order in which they are asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interview {
    /// The questions.
    pub questions: Vec<Question>,
}

/// One question and the answers it takes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The id of the fact: permanent; `facts.…` for what has no field of its own in a case file.
    #[schemars(length(min = 1))]
    pub id: String,
    /// True where this entry is to replace the built-in one of the same id.
    #[serde(default, rename = "override")]
    pub replaces: bool,
    /// The field of the case file that holds the answer, as a dotted path; the id, if absent.
    #[serde(default)]
    pub at: Option<String>,
    /// The field for what is typed behind a comma, where the answer is a line that may have one.
    #[serde(default)]
    pub after_comma: Option<String>,
    /// What kind of answer it takes.
    pub answer: Answer,
    /// What the fact is called in explanations.
    pub title: Bilingual,
    /// The question as it is asked; one without it is answered in files only.
    #[serde(default)]
    pub ask: Option<Bilingual>,
    /// Why it is asked, and what a good answer looks like.
    #[serde(default)]
    pub help: Option<Bilingual>,
    /// An answer for example.
    #[serde(default)]
    pub example: Option<String>,
    /// Whether it is asked of everybody; the others only where they decide on a norm.
    #[serde(default)]
    pub needed: bool,
    /// Whether an earlier answer usually tells this one.
    #[serde(default)]
    pub told: bool,
    /// The problem of another answer that this one settles; it is asked where the check finds that.
    #[serde(default)]
    pub settles: Option<String>,
    /// What is good to know where it was not answered although it is for that person.
    #[serde(default)]
    pub unanswered: Option<Bilingual>,
    /// Of whom it is asked; of everybody, if nothing is said.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The answers to choose from; empty for what is typed.
    #[serde(default)]
    pub options: Vec<AnswerOption>,
}

/// The kind of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// One of the options.
    One,
    /// One or more of the options.
    Many,
    /// A date or a period.
    Date,
    /// Yes or no.
    YesNo,
    /// A line.
    Text,
    /// Some sentences.
    LongText,
    /// The name of an institution, with its town and region after commas.
    Place,
    /// A position, and after a comma how something was demanded.
    Official,
    /// A form of a name already given, asked where nobody is sure of it.
    Form,
    /// To whom one writes.
    Addressees,
}

/// One of the answers to a question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// The id used in case files and conditions: permanent.
    #[schemars(length(min = 1))]
    pub id: String,
    /// What the answer is called in the interface.
    pub title: Bilingual,
    /// The same in a letter: a phrase in the nominative.
    #[serde(default)]
    pub letter: Option<String>,
    /// Words of the letter that depend on this answer, by name; the templates ask for them.
    #[serde(default)]
    pub words: std::collections::BTreeMap<String, String>,
    /// How grave it is: 1 is the gravest. Arguments stand in this order.
    #[serde(default)]
    pub severity: Option<u8>,
    /// Of whom this is offered as an answer; of everybody, if nothing is said.
    #[serde(default)]
    pub when: Option<Condition>,
    /// How words begin that tell this answer without a question; a whole word, if a blank ends it.
    #[serde(default)]
    pub told_by: Vec<String>,
    /// What written orders are called that tell this answer: the beginning of the word, and the word.
    #[serde(default)]
    pub documents: std::collections::BTreeMap<String, String>,
    /// Where this is the answer unless words tell another.
    #[serde(default)]
    pub assumed: Option<Condition>,
    /// Set where no letter answers this; the advice given instead.
    #[serde(default)]
    pub no_letter: Option<Bilingual>,
}

impl Interview {
    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Whether a question of its own settles the problem of this code.
    pub fn settles(&self, code: &str) -> bool {
        let mut questions = self.questions.iter();
        questions.any(|question| question.settles.as_deref() == Some(code))
    }

    /// The questions that the name of an institution may answer: those whose options words tell, except
    /// what belongs to the incident.
    pub fn told_by_place(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| {
            let mut options = question.options.iter();
            !question.path().starts_with("incident.")
                && options.any(|option| !option.told_by.is_empty())
        })
    }

    /// The options of a question; none, where there is no such question.
    pub fn options(&self, question: &str) -> &[AnswerOption] {
        self.question(question)
            .map_or(&[], |question| &question.options)
    }

    /// An option of a question.
    pub fn option(&self, question: &str, option: &str) -> Option<&AnswerOption> {
        self.question(question)?.option(option)
    }
}

impl Question {
    /// Where a case file holds the answer, as a dotted path.
    pub fn path(&self) -> &str {
        self.at.as_deref().unwrap_or(&self.id)
    }

    /// Whether a case file can hold such an answer where this one goes: a further answer (`facts.…`) is
    /// one word, a line or a text; a day or several options have no place there.
    pub fn can_be_kept(&self) -> bool {
        use Answer::{LongText, One, Text, YesNo};
        let is_further = self.path().starts_with("facts.");
        !is_further || matches!(self.answer, One | YesNo | Text | LongText)
    }

    /// All fields that an answer may fill.
    pub fn fields(&self) -> Vec<String> {
        let path = self.path();
        match self.answer {
            Answer::Date => {
                let around = path.strip_suffix("date").unwrap_or(path);
                ["date", "from", "to", "ongoing"]
                    .map(|name| format!("{around}{name}"))
                    .to_vec()
            }
            _ => {
                let fields = [Some(path), self.after_comma.as_deref()];
                fields.into_iter().flatten().map(str::to_owned).collect()
            }
        }
    }

    /// Whether it is a question for somebody of whom this is known.
    pub fn is_for(&self, facts: &Facts) -> bool {
        applies(self.when.as_ref(), facts)
    }

    /// The answers that may be given by somebody of whom this is known.
    pub fn options_for(&self, facts: &Facts) -> Vec<&AnswerOption> {
        let options = self.options.iter();
        options.filter(|option| option.is_for(facts)).collect()
    }

    /// The option with this id.
    pub fn option(&self, id: &str) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.id == id)
    }
}

impl AnswerOption {
    /// Whether somebody of whom this is known may give the answer.
    pub fn is_for(&self, facts: &Facts) -> bool {
        applies(self.when.as_ref(), facts)
    }
}

fn applies(condition: Option<&Condition>, facts: &Facts) -> bool {
    condition.is_none_or(|condition| condition.applies(facts))
}
