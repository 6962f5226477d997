//! The words of letters: the only module that knows tera.
//!
//! 1. A *frame* (`complaint.md`) is a template file that lays a letter out as Markdown; its values
//!    are escaped, so that a value can never become structure.
//! 2. The sentences of arguments, demands, paragraphs and heads of letters are small templates of
//!    plain text in the data files; the frame prints what they come to as values.
//! 3. [`Templates::render`] makes the sentences in the order of the letter, because a reference names its act
//!    in full only once, and hands them to the frame.

mod agreement;
pub mod context;
mod doubts;
mod engine;
mod escape;
mod faults;
mod places;
mod sentence;
pub mod variables;
mod words;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tera::Tera;

use crate::addressees::Addressee;
use crate::case::Case;
use crate::catalogue::grounds::Grounds;
use crate::grammar::ru::prepositions;
use crate::problem::Problem;
use crate::rulebook::Rulebook;
use context::Context;
use engine::Engine;
use faults::{known_to_author, problem};
use sentence::{fold_blanks, full_stop};

pub use faults::syntax_problem;
pub use places::{conclusion_name, head_name, heading_name, point_name, said_name};
pub(crate) use sentence::capital;

/// Frames and sentences, compiled where a letter asks for them.
#[derive(Debug, Default)]
pub struct Templates {
    /// Frames by their file names.
    framing: Engine,
    /// Sentences by their texts.
    wording: Engine,
    frames: BTreeMap<String, Frame>,
}

/// A frame as its author knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// The name of its file, with the folder where it is not built in.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// What one letter is worded from.
#[derive(Debug, Clone, Copy)]
pub struct Brief<'a> {
    /// The law and the words for answers.
    pub rules: &'a Rulebook,
    /// Who complains, and of what.
    pub case: &'a Case,
    /// To whom.
    pub addressee: &'a Addressee,
    /// What the letter rests on.
    pub grounds: &'a Grounds<'a>,
    /// The day on which it is written.
    pub today: NaiveDate,
}

impl Templates {
    /// Compiles the frames, given by file name.
    ///
    /// # Errors
    /// `template-syntax` and its kin, with file and place where the engine names them.
    pub fn new(frames: BTreeMap<String, Frame>) -> Result<Self, Vec<Problem>> {
        let templates = Self::proven(frames);
        match templates.compile_all() {
            Ok(()) => Ok(templates),
            Err(problem) => Err(vec![problem]),
        }
    }

    /// The same of frames that are known to be sound: each is compiled with those that it extends, where a
    /// letter first asks for it.
    pub fn proven(frames: BTreeMap<String, Frame>) -> Self {
        let filters = filters();
        Self {
            wording: Engine::new(filters.clone()),
            framing: Engine::new(filters),
            frames,
        }
    }

    fn compile_all(&self) -> Result<(), Problem> {
        let frames = self.frames.iter();
        let frames = frames.map(|(name, frame)| (name.as_str(), frame.text.as_str()));
        let compiled = self.framing.compile(frames);
        compiled.map_err(|error| known_to_author(problem(&error), &self.frames))
    }

    /// Whether sentences, given by name, can be compiled with these frames.
    ///
    /// # Errors
    /// See [`Templates::new`].
    pub fn prove(&self, sentences: &BTreeMap<String, String>) -> Result<(), Vec<Problem>> {
        self.compile_all().map_err(|problem| vec![problem])?;
        let mut tera = self.framing.with(Tera::clone);
        tera.add_raw_templates(sentences.iter().filter(|(_, text)| is_template(text)))
            .map_err(|error| vec![known_to_author(problem(&error), &self.frames)])
    }

    /// The letter as Markdown.
    ///
    /// # Errors
    /// `template-render` where a template asks for what a case does not state.
    pub fn render(&self, brief: &Brief<'_>) -> Result<String, Problem> {
        let (values, _) = self.words(brief)?;
        let name = &brief.addressee.template;
        let frames = self.chain(name).into_iter();
        let ready = frames.map(|(name, frame)| (name, frame.text.as_str()));
        if self.framing.compile(ready).is_err() {
            self.compile_all()?;
        }
        self.framing
            .render(name, &values)
            .map_err(|error| known_to_author(problem(&error), &self.frames))
    }

    /// The demands of the letter as it words them.
    ///
    /// # Errors
    /// See [`Templates::render`].
    pub fn demands(&self, brief: &Brief<'_>) -> Result<Vec<String>, Problem> {
        Ok(self.words(brief)?.1)
    }

    /// Whether there is a frame of this file name.
    pub fn has_frame(&self, name: &str) -> bool {
        self.frames.contains_key(name)
    }

    /// Whether other frames extend this one.
    pub fn is_extended(&self, name: &str) -> bool {
        let mut parents = self.frames.values().filter_map(|frame| parent(&frame.text));
        parents.any(|parent| parent == name)
    }

    /// A frame and those that it extends, by name.
    fn chain<'t>(&'t self, name: &'t str) -> Vec<(&'t str, &'t Frame)> {
        let mut chain: Vec<(&str, &Frame)> = Vec::new();
        let mut next = self.frames.get_key_value(name);
        // A chain is not longer than there are frames.
        while let Some((name, frame)) = next.filter(|_| chain.len() < self.frames.len()) {
            chain.push((name, frame));
            let parent = parent(&frame.text);
            next = parent.and_then(|parent| self.frames.get_key_value(&parent));
        }
        chain
    }

    /// Makes the sentences of these texts ready, those that are right.
    fn compile_sentences(&self, texts: &[&str]) {
        // What is called like a frame would be escaped like one.
        let texts = texts.iter();
        let sentences = texts.filter(|text| is_template(text) && !is_frame(text));
        // What is wrong with one is told where it is made.
        let _ = self.wording.compile(sentences.map(|text| (*text, *text)));
    }

    /// What a sentence comes to; the name is for its problems.
    fn sentence(&self, name: &str, text: &str, values: &tera::Context) -> Result<String, Problem> {
        if !is_template(text) {
            return Ok(fold_blanks(text));
        }
        if let Ok(made) = self.wording.render(text, values) {
            return Ok(fold_blanks(&made));
        }
        self.compile_all()?;
        self.framing
            .with(|tera| tera.render_str(text, values, false))
            .map(|text| fold_blanks(&text))
            .map_err(|error| problem(&error).in_file(name))
    }
}

/// The engine without templates: its filters, and how it escapes.
fn filters() -> Tera {
    let mut tera = Tera::default();
    tera.autoescape_on([".md"]);
    tera.set_escape_fn(escape::escape_markdown);
    tera.register_filter("stop", |text: &str, _: tera::Kwargs, _: &tera::State| {
        full_stop(text)
    });
    tera.register_filter("capital", |text: &str, _: tera::Kwargs, _: &tera::State| {
        capital(text)
    });
    tera.register_filter("agree", agreement::agree);
    tera.register_filter("ours", agreement::ours);
    tera.register_filter("counted", agreement::counted);
    tera.register_filter("into", |text: &str, _: tera::Kwargs, _: &tera::State| {
        prepositions::into(text)
    });
    tera
}

fn values(context: &Context) -> Result<tera::Context, Problem> {
    tera::Context::from_serialize(context).map_err(|error| problem(&error))
}

/// Whether a sentence has something to fill in; the others need no engine.
fn is_template(text: &str) -> bool {
    text.contains('{')
}

/// The frame that a frame extends.
fn parent(text: &str) -> Option<String> {
    let (_, after) = text.split_once("extends")?;
    after.split('"').nth(1).map(str::to_owned)
}

/// Frames are Markdown files; sentences have names without an ending.
pub fn is_frame(name: &str) -> bool {
    name.ends_with(".md")
}
