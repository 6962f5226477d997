//! Templates compiled when a letter first asks for them: it needs few of many.
//!
//! In go texts of the data files, never a text of a case; what is compiled stays, and there is no more of
//! it than the data have.

use std::sync::{PoisonError, RwLock};

use tera::{Context, Tera, TeraResult};

/// An engine that gets its templates one after the other.
#[derive(Debug, Default)]
pub(super) struct Engine {
    tera: RwLock<Tera>,
}

impl Engine {
    /// An engine that has the filters and no templates yet.
    pub(super) fn new(tera: Tera) -> Self {
        Self {
            tera: RwLock::new(tera),
        }
    }

    /// Makes those ready that are new, by name and text; together, because each time the engine looks at all
    /// that it has.
    ///
    /// # Errors
    /// Where one of them is wrong all stay out.
    pub(super) fn compile<'t>(
        &self,
        templates: impl IntoIterator<Item = (&'t str, &'t str)>,
    ) -> TeraResult<()> {
        let missing: Vec<(&str, &str)> = self.with(|tera| {
            let templates = templates.into_iter();
            let missing = templates.filter(|(name, _)| !tera.contains_template(name));
            missing.collect()
        });
        if missing.is_empty() {
            return Ok(());
        }
        let mut tera = self.tera.write().unwrap_or_else(PoisonError::into_inner);
        tera.add_raw_templates(missing)
    }

    /// What a template comes to.
    ///
    /// # Errors
    /// What is wrong with it, or that it is not ready.
    pub(super) fn render(&self, name: &str, values: &Context) -> TeraResult<String> {
        self.with(|tera| tera.render(name, values))
    }

    /// Asks the engine as it is.
    pub(super) fn with<T>(&self, ask: impl FnOnce(&Tera) -> T) -> T {
        ask(&self.tera.read().unwrap_or_else(PoisonError::into_inner))
    }
}
