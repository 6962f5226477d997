//! All letters of a batch as one stream on standard output.
//!
//! In go files in the order of the table, out they go at once: what was sent is not held. Whoever stops reading
//! before the end has not got the letters, so that is a failure here.

use std::io::{self, Stdout};

use super::sheet::Held;
use crate::commands::save::unwritable;
use crate::output::Bundle;
use crate::problem::Problem;

/// The stream, with what it is called in messages.
pub(super) struct Stream {
    bundle: Bundle<Stdout>,
    name: String,
}

impl Stream {
    pub(super) fn begin(name: String) -> Self {
        Self {
            bundle: Bundle::new(io::stdout()),
            name,
        }
    }

    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Problem> {
        let added = self.bundle.add(name, bytes);
        added.map_err(|error| unwritable(&self.name, &error))
    }

    pub(super) fn add_held(&mut self, name: &str, held: Held) -> Result<(), Problem> {
        let unpacked = held.unpacked();
        let added = unpacked.and_then(|(size, file)| self.bundle.add_read(name, size, file));
        added.map_err(|error| unwritable(&self.name, &error))
    }

    pub(super) fn finish(self) -> Result<(), Problem> {
        let ended = self.bundle.finish();
        ended
            .map(drop)
            .map_err(|error| unwritable(&self.name, &error))
    }
}
