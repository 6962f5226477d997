//! What decides what a letter says: vocabulary, addressees, regions and law, without the words.

use crate::addressees::{Addressees, Regions};
use crate::catalogue::Catalogue;
use crate::interview::Interview;

/// The rules by which a case becomes letters.
#[derive(Debug, Default)]
pub struct Rulebook {
    /// The questions and their answers.
    pub interview: Interview,
    /// To whom one can write.
    pub addressees: Addressees,
    /// The regions.
    pub regions: Regions,
    /// The law.
    pub catalogue: Catalogue,
}

impl Rulebook {
    /// A word of the letter that depends on an answer.
    pub fn word_for(&self, question: &str, option: &str, word: &str) -> Option<&str> {
        let option = self.interview.option(question, option)?;
        option.words.get(word).map(String::as_str)
    }
}
