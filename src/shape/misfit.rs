//! The error of serde without its words.
//!
//! It keeps the place and the path and drops the sentence, which quotes what a person wrote.

use std::fmt;

use serde::de;

use crate::problem::Place;
use crate::yaml::{Key, index_path, key_path, shown};

/// Where a value did not fit; what serde says of it is dropped, since it quotes the value.
#[derive(Debug, Default)]
pub(super) struct Misfit {
    pub(super) place: Option<Place>,
    /// From the innermost outwards.
    steps: Vec<Step>,
}

#[derive(Debug)]
enum Step {
    Key(String),
    Index(usize),
}

impl Misfit {
    pub(super) fn at(mut self, place: Place) -> Self {
        self.place.get_or_insert(place);
        self
    }

    pub(super) fn under(mut self, key: &Key) -> Self {
        let name = shown(&key.text).unwrap_or("?");
        self.steps.push(Step::Key(name.to_owned()));
        self
    }

    pub(super) fn item(mut self, index: usize) -> Self {
        self.steps.push(Step::Index(index));
        self
    }

    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for step in self.steps.iter().rev() {
            path = match step {
                Step::Key(key) => key_path(&path, key),
                Step::Index(index) => index_path(&path, *index),
            };
        }
        path
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("yaml-shape")
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::default()
    }
}
