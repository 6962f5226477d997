//! Grammatical gender of a person, which words in a letter agree with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Grammatical gender of a person.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// «Вынужден».
    Male,
    /// «Вынуждена».
    Female,
}
