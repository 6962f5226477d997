//! Makes the texts of one letter: here, or in a cell where nobody vouches for the templates.
//!
//! In go the values of the letter and the templates one after the other, out comes what they come to. A
//! cell is told everything anew each time, since nothing of a letter stays there.

use std::cell::RefCell;

use serde::Serialize;
use serde_json::{Map, Value};

use super::Templates;
use super::confined::{Answer, Breach, Job, MOST_BYTES, Work, answer};
use super::engines::{Refused, is_template};
use super::faults::{known_to_author, problem};
use super::sentence::fold_blanks;
use crate::problem::Problem;

/// Makes the texts of one letter.
pub(super) struct Maker<'t> {
    templates: &'t Templates,
    stay: Option<RefCell<Stay<'t>>>,
}

/// The time in a cell for one letter.
struct Stay<'t> {
    work: Box<dyn Work + 't>,
    /// How many bytes the templates may still write.
    room: usize,
}

/// The values of a letter, as those take them who make it.
pub(super) enum Values {
    Here(tera::Context),
    Told(Map<String, Value>),
}

impl Values {
    pub(super) fn insert(
        &mut self,
        name: &'static str,
        value: &impl Serialize,
    ) -> Result<(), Problem> {
        match self {
            Self::Here(values) => values.insert(name, value),
            Self::Told(values) => {
                values.insert(name.to_owned(), to_json(value)?);
            }
        }
        Ok(())
    }

    pub(super) fn remove(&mut self, name: &str) {
        match self {
            Self::Here(values) => {
                values.remove(name);
            }
            Self::Told(values) => {
                values.remove(name);
            }
        }
    }
}

impl<'t> Maker<'t> {
    /// Makes them in the cell, if there is one.
    pub(super) fn new(templates: &'t Templates) -> Result<Self, Problem> {
        let work = templates.cell.as_ref().map(|cell| cell.begin()).transpose();
        let work = work.map_err(|breach| breach.problem())?;
        let stay = work.map(|work| {
            RefCell::new(Stay {
                work,
                room: MOST_BYTES,
            })
        });
        Ok(Self { templates, stay })
    }

    /// The values as this maker takes them.
    pub(super) fn values(&self, values: &impl Serialize) -> Result<Values, Problem> {
        Ok(match self.stay {
            None => {
                let values = tera::Context::from_serialize(values);
                Values::Here(values.map_err(|error| problem(&error))?)
            }
            Some(_) => match to_json(values)? {
                Value::Object(values) => Values::Told(values),
                _ => return Err(Problem::error("template-render")),
            },
        })
    }

    /// Makes sentences of these texts ready.
    pub(super) fn prepare(&self, texts: &[&str]) {
        if self.stay.is_none() {
            self.templates.engines.compile_sentences(texts);
        }
    }

    /// What a sentence comes to; the name is for its problems.
    pub(super) fn sentence(
        &self,
        name: &str,
        text: &str,
        values: &Values,
    ) -> Result<String, Problem> {
        if !is_template(text) {
            return Ok(fold_blanks(text));
        }
        let blamed = |breach: Breach| breach.problem().in_file(name);
        match values {
            Values::Here(values) => {
                let made = self
                    .templates
                    .engines
                    .sentence(name, text, values, usize::MAX);
                made.map_err(|refused| match refused {
                    Refused::Wrong(problem) => problem,
                    Refused::TooLarge => blamed(Breach::Large),
                })
            }
            Values::Told(values) => self.ask(&Job::Sentence { name, text, values }, blamed),
        }
    }

    /// What a frame comes to.
    pub(super) fn frame(&self, name: &str, values: &Values) -> Result<String, Problem> {
        let blamed = |breach: Breach| breach.problem().in_file(self.suspect(name));
        match values {
            Values::Here(values) => {
                let made = self.templates.engines.frame(name, values, usize::MAX);
                made.map_err(|refused| match refused {
                    Refused::Wrong(problem) => problem,
                    Refused::TooLarge => blamed(Breach::Large),
                })
            }
            Values::Told(values) => self.ask(&Job::Frame { name, values }, blamed),
        }
    }

    /// The file of the frame, or of the nearest that it is built on and that is not built in.
    fn suspect(&self, name: &str) -> String {
        let chain = self.templates.engines.chain(name);
        let own = chain.iter().find_map(|(name, frame)| frame.own_path(name));
        own.unwrap_or(name).to_owned()
    }

    fn ask(&self, job: &Job<'_>, blamed: impl Fn(Breach) -> Problem) -> Result<String, Problem> {
        let Some(stay) = &self.stay else {
            return Err(Problem::error("template-render"));
        };
        let mut stay = stay.borrow_mut();
        let line = job.line(stay.room);
        let answered = stay.work.ask(&line).and_then(|line| answer(&line));
        let broken = |breach| {
            let broken = blamed(breach);
            self.templates.broken.get_or_init(|| broken).clone()
        };
        match answered.map_err(broken)? {
            Answer::Made(text) => {
                stay.room = stay.room.saturating_sub(text.len());
                Ok(text)
            }
            Answer::Wrong(told) => Err(known_to_author(
                told.problem(),
                self.templates.engines.frames(),
            )),
            Answer::TooLarge => Err(broken(Breach::Large)),
        }
    }
}

fn to_json(value: &impl Serialize) -> Result<Value, Problem> {
    serde_json::to_value(value).map_err(|_| Problem::error("template-render"))
}
