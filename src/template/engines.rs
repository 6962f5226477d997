//! The two engines, one for frames and one for sentences, and what a template comes to in them.
//!
//! In go frames, sentences and values, out comes text, or what is wrong with the template. How much text
//! there may be is for the caller to say; what time it takes is not looked at.

use std::collections::{BTreeMap, VecDeque};

use tera::Tera;

use super::engine::{Engine, Unmade};
use super::faults::{known_to_author, problem};
use super::filters::filters;
use super::frames::{Frame, is_frame};
use super::sentence::fold_blanks;
use crate::problem::Problem;

/// Frames and sentences, compiled where a letter asks for them.
#[derive(Debug, Default)]
pub(super) struct Engines {
    /// Frames by their file names.
    framing: Engine,
    /// Sentences by their texts.
    wording: Engine,
    frames: BTreeMap<String, Frame>,
}

/// Why a template has come to nothing.
#[derive(Debug)]
pub(super) enum Refused {
    /// What is wrong with it.
    Wrong(Problem),
    /// It has written more than it may.
    TooLarge,
}

impl Engines {
    pub(super) fn new(frames: BTreeMap<String, Frame>) -> Self {
        let filters = filters();
        Self {
            wording: Engine::new(filters.clone()),
            framing: Engine::new(filters),
            frames,
        }
    }

    /// All frames, by file name.
    pub(super) fn frames(&self) -> &BTreeMap<String, Frame> {
        &self.frames
    }

    /// A frame and those that it extends or includes, by name, the nearest first.
    pub(super) fn chain<'t>(&'t self, name: &'t str) -> Vec<(&'t str, &'t Frame)> {
        let mut chain: Vec<(&str, &Frame)> = Vec::new();
        let mut names = VecDeque::from([name]);
        while let Some(name) = names.pop_front() {
            let is_new = chain.iter().all(|(known, _)| *known != name);
            if let Some((name, frame)) = self.frames.get_key_value(name).filter(|_| is_new) {
                chain.push((name, frame));
                names.extend(frame.uses());
            }
        }
        chain
    }

    pub(super) fn compile_all(&self) -> Result<(), Problem> {
        let frames = self.frames.iter();
        let frames = frames.map(|(name, frame)| (name.as_str(), frame.text.as_str()));
        let compiled = self.framing.compile(frames);
        compiled.map_err(|error| known_to_author(problem(&error), &self.frames))
    }

    /// Whether sentences, given by name, can be compiled with the frames.
    pub(super) fn prove(&self, sentences: &BTreeMap<String, String>) -> Result<(), Problem> {
        self.compile_all()?;
        let mut tera = self.framing.with(Tera::clone);
        tera.add_raw_templates(sentences.iter().filter(|(_, text)| is_template(text)))
            .map_err(|error| known_to_author(problem(&error), &self.frames))
    }

    /// Makes the sentences of these texts ready, those that are right.
    pub(super) fn compile_sentences(&self, texts: &[&str]) {
        // What is called like a frame would be escaped like one.
        let texts = texts.iter();
        let sentences = texts.filter(|text| is_template(text) && !is_frame(text));
        // What is wrong with one is told where it is made.
        let _ = self.wording.compile(sentences.map(|text| (*text, *text)));
    }

    /// What a frame comes to, in at most so many bytes.
    pub(super) fn frame(
        &self,
        name: &str,
        values: &tera::Context,
        most: usize,
    ) -> Result<String, Refused> {
        let frames = self.chain(name).into_iter();
        let ready = frames.map(|(name, frame)| (name, frame.text.as_str()));
        if self.framing.compile(ready).is_err() {
            self.compile_all().map_err(Refused::Wrong)?;
        }
        let made = self.framing.render(name, values, most);
        made.map_err(|unmade| match unmade {
            Unmade::TooLarge => Refused::TooLarge,
            Unmade::Wrong(error) => Refused::Wrong(known_to_author(problem(&error), &self.frames)),
        })
    }

    /// What a sentence comes to, in at most so many bytes; the name is for its problems.
    pub(super) fn sentence(
        &self,
        name: &str,
        text: &str,
        values: &tera::Context,
        most: usize,
    ) -> Result<String, Refused> {
        match self.wording.render(text, values, most) {
            Ok(made) => return Ok(fold_blanks(&made)),
            Err(Unmade::TooLarge) => return Err(Refused::TooLarge),
            Err(Unmade::Wrong(_)) => self.compile_all().map_err(Refused::Wrong)?,
        }
        let made = self.framing.render_text(text, values, most);
        made.map(|text| fold_blanks(&text))
            .map_err(|unmade| match unmade {
                Unmade::TooLarge => Refused::TooLarge,
                Unmade::Wrong(error) => Refused::Wrong(problem(&error).in_file(name)),
            })
    }
}

/// Whether a sentence has something to fill in; the others need no engine.
pub(super) fn is_template(text: &str) -> bool {
    text.contains('{')
}
