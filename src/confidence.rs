//! How well something of the data is known.

use schemars::JsonSchema;
use serde::Deserialize;

/// How well the text of a norm, or an address, is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Compared letter by letter with a copy of the act.
    Verified,
    /// Known through a text that reproduces it.
    Secondary,
    /// Known from memory only: never quoted.
    Memory,
}

impl Confidence {
    /// The word that stands in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Secondary => "secondary",
            Self::Memory => "memory",
        }
    }
}
