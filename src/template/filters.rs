//! What templates may do with words beside what the engine brings along: agree, count, end a sentence.
//!
//! In goes nothing, out comes an engine without templates that escapes what frames print.

use tera::{Error, Kwargs, State, StringInput, Tera, TeraResult};

use super::sentence::{capital, full_stop};
use super::{agreement, escape};
use crate::grammar::ru::prepositions;
use crate::letter::quoted;

/// The engine without templates: its filters, and how it escapes.
pub(super) fn filters() -> Tera {
    let mut tera = Tera::default();
    tera.autoescape_on([".md"]);
    tera.set_escape_fn(escape::escape_markdown);
    // What a template prints is escaped, whoever wrote it.
    tera.register_filter("safe", |_: &str, _: Kwargs, _: &State| {
        TeraResult::<String>::Err(Error::message("safe"))
    });
    tera.register_filter("letterhead", |text: StringInput, _: Kwargs, _: &State| {
        text.inherit_safety(quoted(text.as_str()))
    });
    tera.register_filter("stop", |text: &str, _: Kwargs, _: &State| full_stop(text));
    tera.register_filter("capital", |text: &str, _: Kwargs, _: &State| capital(text));
    tera.register_filter("agree", agreement::agree);
    tera.register_filter("ours", agreement::ours);
    tera.register_filter("counted", agreement::counted);
    tera.register_filter("into", |text: &str, _: Kwargs, _: &State| {
        prepositions::into(text)
    });
    tera
}
