//! The engine for sentences: compiles each of them once, when a letter first asks for it.
//!
//! In go the texts of the data files, never a text of a case; what is compiled stays, and there is no more
//! of it than there are sentences. What cannot be compiled is not here: its problem is told where the
//! sentence is made.

use std::sync::{PoisonError, RwLock};

use tera::{Context, Tera};

use super::{is_frame, is_template};

/// Sentences by their text.
#[derive(Debug, Default)]
pub(super) struct Sentences {
    engine: RwLock<Tera>,
}

impl Sentences {
    /// No sentences yet, for an engine that has the filters.
    pub(super) fn new(engine: Tera) -> Self {
        Self {
            engine: RwLock::new(engine),
        }
    }

    /// Makes those ready that are new, together: the engine looks at all that it has each time.
    pub(super) fn compile(&self, texts: &[&str]) {
        let missing = {
            let engine = self.engine.read().unwrap_or_else(PoisonError::into_inner);
            let wanted = texts.iter().filter(|text| is_sentence(text));
            let missing = wanted.filter(|text| !engine.contains_template(text));
            missing.map(|text| (*text, *text)).collect::<Vec<_>>()
        };
        if !missing.is_empty() {
            let mut engine = self.engine.write().unwrap_or_else(PoisonError::into_inner);
            // Where one of them is wrong all stay out.
            let _ = engine.add_raw_templates(missing);
        }
    }

    /// What a sentence comes to; `None` where that is wrong, or it is not compiled.
    pub(super) fn render(&self, text: &str, values: &Context) -> Option<String> {
        let engine = self.engine.read().unwrap_or_else(PoisonError::into_inner);
        engine
            .contains_template(text)
            .then(|| engine.render(text, values).ok())?
    }
}

/// Whether a text can be a name in the engine: what is called like a frame would be escaped like one.
fn is_sentence(text: &str) -> bool {
    is_template(text) && !is_frame(text)
}
