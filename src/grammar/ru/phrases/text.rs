//! A phrase in all cases at once, as it grows from the left.

use crate::grammar::ru::cases::{GrammaticalCase, Paradigm};
use crate::grammar::ru::declined::{Declined, Doubt};

/// As many readings as are worth telling; of more, none is known.
const READINGS: usize = 8;

/// The forms of what is read so far, and what is doubtful about them.
#[derive(Debug, Clone)]
pub(super) struct Text(Declined);

impl Text {
    pub(super) fn new() -> Self {
        Self(Declined::unchanged(""))
    }

    /// Adds what is the same in every case.
    pub(super) fn keep(&mut self, text: &str) {
        for slot in slots(&mut self.0.forms) {
            slot.push_str(text);
        }
        let doubt = self.0.doubt.iter_mut();
        for other in doubt.flat_map(|doubt| &mut doubt.alternatives) {
            for slot in slots(other) {
                slot.push_str(text);
            }
        }
    }

    /// Adds forms.
    pub(super) fn add(&mut self, next: &Paradigm) {
        append(&mut self.0.forms, next);
        let doubt = self.0.doubt.iter_mut();
        for other in doubt.flat_map(|doubt| &mut doubt.alternatives) {
            append(other, next);
        }
    }

    /// Adds forms whose doubt is from now on one of the whole. The first reason stays; where one
    /// reading is not known, none of the whole is.
    pub(super) fn push(&mut self, next: &Declined) {
        let Some(doubt) = &next.doubt else {
            return self.add(&next.forms);
        };
        let before = self.0.doubt.as_ref();
        let reason = before.map_or(doubt.reason, |before| before.reason);
        let total = before.map_or(0, |before| before.alternatives.len()) + doubt.alternatives.len();
        let known = total <= READINGS && is_known(doubt) && before.is_none_or(is_known);
        let others = doubt.alternatives.iter().filter(|_| known).map(|other| {
            let mut whole = self.0.forms.clone();
            append(&mut whole, other);
            whole
        });
        let others: Vec<Paradigm> = others.collect();
        if !known {
            self.0.doubt = None;
        }
        self.add(&next.forms);
        let mine = self.0.doubt.take();
        let mut alternatives = mine.map_or_else(Vec::new, |mine| mine.alternatives);
        alternatives.extend(others);
        self.0.doubt = Some(Doubt {
            reason,
            alternatives,
        });
    }

    pub(super) fn finish(self) -> Declined {
        self.0
    }
}

fn is_known(doubt: &Doubt) -> bool {
    !doubt.alternatives.is_empty()
}

fn append(to: &mut Paradigm, next: &Paradigm) {
    for (slot, case) in slots(to).into_iter().zip(GrammaticalCase::ALL) {
        slot.push_str(next.get(case));
    }
}

/// The forms in the order of [`GrammaticalCase::ALL`].
fn slots(forms: &mut Paradigm) -> [&mut String; 6] {
    [
        &mut forms.nominative,
        &mut forms.genitive,
        &mut forms.dative,
        &mut forms.accusative,
        &mut forms.instrumental,
        &mut forms.prepositional,
    ]
}
