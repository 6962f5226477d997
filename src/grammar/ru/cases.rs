//! The six grammatical cases, and the forms that a word or a phrase has in them.

use serde::Serialize;

/// A grammatical case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GrammaticalCase {
    /// Who: «заведующая».
    Nominative,
    /// Of whom: «заведующей».
    Genitive,
    /// To whom.
    Dative,
    /// Whom; after «в», where to.
    Accusative,
    /// By whom.
    Instrumental,
    /// About whom; after «в», where.
    Prepositional,
}

impl GrammaticalCase {
    /// All of them, in the order of the grammars.
    pub const ALL: [Self; 6] = [
        Self::Nominative,
        Self::Genitive,
        Self::Dative,
        Self::Accusative,
        Self::Instrumental,
        Self::Prepositional,
    ];

    /// Those that differ from the name as it is written.
    pub const OBLIQUE: [Self; 5] = [
        Self::Genitive,
        Self::Dative,
        Self::Accusative,
        Self::Instrumental,
        Self::Prepositional,
    ];

    /// The key of the case in files (`gen`).
    pub fn key(self) -> &'static str {
        match self {
            Self::Nominative => "nom",
            Self::Genitive => "gen",
            Self::Dative => "dat",
            Self::Accusative => "acc",
            Self::Instrumental => "ins",
            Self::Prepositional => "prep",
        }
    }
}

/// A word or a phrase in all cases.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Paradigm {
    /// Nominative.
    #[serde(rename = "nom")]
    pub nominative: String,
    /// Genitive.
    #[serde(rename = "gen")]
    pub genitive: String,
    /// Dative.
    #[serde(rename = "dat")]
    pub dative: String,
    /// Accusative.
    #[serde(rename = "acc")]
    pub accusative: String,
    /// Instrumental.
    #[serde(rename = "ins")]
    pub instrumental: String,
    /// Prepositional.
    #[serde(rename = "prep")]
    pub prepositional: String,
}

impl Paradigm {
    /// The forms that a function gives for each case.
    pub fn of(mut form: impl FnMut(GrammaticalCase) -> String) -> Self {
        Self::of_each(&mut form)
    }

    // One copy for all callers: with six calls in line in each, tables and rules would grow by half.
    fn of_each(form: &mut dyn FnMut(GrammaticalCase) -> String) -> Self {
        Self {
            nominative: form(GrammaticalCase::Nominative),
            genitive: form(GrammaticalCase::Genitive),
            dative: form(GrammaticalCase::Dative),
            accusative: form(GrammaticalCase::Accusative),
            instrumental: form(GrammaticalCase::Instrumental),
            prepositional: form(GrammaticalCase::Prepositional),
        }
    }

    /// What does not decline: the same in every case.
    pub fn unchanged(text: &str) -> Self {
        Self::of(|_| text.to_owned())
    }

    /// The form in a case.
    pub fn get(&self, case: GrammaticalCase) -> &str {
        match case {
            GrammaticalCase::Nominative => &self.nominative,
            GrammaticalCase::Genitive => &self.genitive,
            GrammaticalCase::Dative => &self.dative,
            GrammaticalCase::Accusative => &self.accusative,
            GrammaticalCase::Instrumental => &self.instrumental,
            GrammaticalCase::Prepositional => &self.prepositional,
        }
    }
}
