//! What decides what a letter says: vocabulary, addressees, regions and law, without the words; what it should not.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::addressees::{Addressees, Regions};
use crate::catalogue::Catalogue;
use crate::condition::Conditions;
use crate::guard::Guard;
use crate::interview::Interview;

/// The rules by which a case becomes letters.
#[derive(Debug, Default)]
pub struct Rulebook {
    /// The named conditions.
    pub conditions: Conditions,
    /// The questions and their answers.
    pub interview: Interview,
    /// To whom one can write.
    pub addressees: Addressees,
    /// The regions.
    pub regions: Regions,
    /// The law.
    pub catalogue: Catalogue,
    /// What stands for what a case does not say yet.
    pub blanks: Blanks,
    /// The fixed words of a letter that is made shorter.
    pub short: ShortWords,
    /// What a letter should not say.
    pub guard: Guard,
}

/// What a draft shows for what its case does not say yet, read from `blanks.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Blanks {
    /// What stands across every page of a draft.
    pub mark: String,
    /// For the name of the institution, behind a word for its kind.
    pub institution: String,
    /// For the day it happened, as a sentence begins with it.
    pub date: String,
    /// For who demanded it, in any grammatical case.
    pub official: String,
    /// For what happened.
    pub story: String,
    /// For the name of the applicant, in any grammatical case.
    pub name: String,
    /// For the postal address of the applicant.
    pub address: String,
    /// For the name under the letter.
    pub signature: String,
    /// Who signs for a minor, behind the name in a signature list.
    pub signs_for_minor: String,
    /// What stands above an exhibit of one sheet, with `{number}`.
    pub exhibit: String,
    /// The same where it has several, with `{sheet}` and `{sheets}`.
    pub exhibit_sheet: String,
}

/// The words of a letter that is made shorter for a form, read from `short.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShortWords {
    /// Says behind the demands that the whole letter is enclosed.
    pub annex: String,
    /// Stands before the norms of an argument whose reasoning is left out.
    pub norms: String,
    /// How the paragraph begins that sums up what took place.
    pub acts: String,
    /// The line above the list of what is enclosed.
    pub enclosed: String,
}

impl Rulebook {
    /// A word of the letter that depends on an answer.
    pub fn word_for(&self, question: &str, option: &str, word: &str) -> Option<&str> {
        let option = self.interview.option(question, option)?;
        option.words.get(word).map(String::as_str)
    }
}
