//! Templates compiled when a letter first asks for them: it needs few of many.
//!
//! In go texts of the data files, never a text of a case; what is compiled stays, and there is no more of
//! it than the data have.

use std::io::{self, Write};
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

    /// What a template comes to, in at most so many bytes.
    ///
    /// # Errors
    /// What is wrong with it, or that it is not ready.
    pub(super) fn render(
        &self,
        name: &str,
        values: &Context,
        most: usize,
    ) -> Result<String, Unmade> {
        written(most, |sheet| {
            self.with(|tera| tera.render_to(name, values, sheet))
        })
    }

    /// What a text comes to that need not be ready, and is not escaped.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn render_text(
        &self,
        text: &str,
        values: &Context,
        most: usize,
    ) -> Result<String, Unmade> {
        written(most, |sheet| {
            self.with(|tera| tera.render_str_to(text, values, false, sheet))
        })
    }

    /// Asks the engine as it is.
    pub(super) fn with<T>(&self, ask: impl FnOnce(&Tera) -> T) -> T {
        ask(&self.tera.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Why nothing was written.
#[derive(Debug)]
pub(super) enum Unmade {
    /// What the engine says of the template.
    Wrong(tera::Error),
    /// There is no room for more.
    TooLarge,
}

/// What takes text up to a limit, and nothing after it.
struct Sheet {
    text: Vec<u8>,
    room: usize,
    is_full: bool,
}

impl Write for &mut Sheet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(room) = self.room.checked_sub(bytes.len()) else {
            self.is_full = true;
            return Err(io::ErrorKind::StorageFull.into());
        };
        self.room = room;
        self.text.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn written(
    most: usize,
    write: impl FnOnce(&mut Sheet) -> TeraResult<()>,
) -> Result<String, Unmade> {
    let mut sheet = Sheet {
        text: Vec::new(),
        room: most,
        is_full: false,
    };
    match write(&mut sheet) {
        Ok(()) => String::from_utf8(sheet.text).map_err(|error| Unmade::Wrong(error.into())),
        Err(_) if sheet.is_full => Err(Unmade::TooLarge),
        Err(error) => Err(Unmade::Wrong(error)),
    }
}
