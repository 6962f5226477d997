//! How long a letter may be as plain text, and the letter made so short.
//!
//! In go a letter and its addressee, out comes a shorter letter where the person or a form asks for one, or
//! the problem that none is short enough.

use crate::addressees::Addressee;
use crate::confidence::Confidence;
use crate::data::Data;
use crate::letter::Letter;
use crate::messages::Messages;
use crate::problem::{Args, Problem};
use crate::short::{fit, length};

/// What plain texts are held against.
#[derive(Clone, Copy)]
pub(super) struct Shortening<'d> {
    /// How many characters the person allows; as many as the form of the addressee takes, if nothing is said.
    pub(super) limit: Option<usize>,
    /// The forms, the words of short letters and the names of acts.
    pub(super) data: &'d Data,
}

/// A letter made shorter.
pub(super) struct Shortened {
    /// What it says now.
    pub(super) letter: Letter,
    limit: usize,
    is_sure: bool,
}

impl Shortening<'_> {
    /// The letter of this name made short enough; `None` where it is as it stands.
    ///
    /// # Errors
    /// `text-limit` where no letter is so short.
    pub(super) fn of(
        &self,
        letter: &Letter,
        addressee: Option<&Addressee>,
        name: &str,
    ) -> Result<Option<Shortened>, Problem> {
        let form = addressee.and_then(|addressee| addressee.form.as_ref());
        let of_form = form.map(|form| (form.limit, form.confidence == Confidence::Verified));
        let said = self.limit.map(|limit| (limit, true));
        let Some((limit, is_sure)) = said.or(of_form) else {
            return Ok(None);
        };
        let rules = &self.data.rules;
        let short = fit(letter, limit, &rules.short, &rules.catalogue).map_err(|needed| {
            Problem::error("text-limit")
                .with("letter", name)
                .with("limit", limit)
                .with("needed", needed)
        })?;
        Ok(short.map(|letter| Shortened {
            letter,
            limit,
            is_sure,
        }))
    }
}

impl Shortened {
    /// What the person is told of a whole letter of this name that was made so short.
    pub(super) fn told(&self, whole: &Letter, name: &str, messages: &Messages) -> String {
        let args = Args::from([
            ("letter", name.into()),
            ("characters", length(&self.letter).into()),
            ("whole", length(whole).into()),
            ("limit", self.limit.into()),
            ("sure", self.is_sure.into()),
        ]);
        messages.text("note-shortened", &args)
    }
}
