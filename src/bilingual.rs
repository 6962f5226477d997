//! A text of the interface that stands in a data file: in both languages at once.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::problem::Arg;

/// A text of the interface in both of its languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In Russian.
    #[schemars(length(min = 1))]
    pub ru: String,
    /// In English.
    #[schemars(length(min = 1))]
    pub en: String,
}

impl From<&Bilingual> for Arg {
    fn from(text: &Bilingual) -> Self {
        Self::Bilingual {
            ru: text.ru.clone(),
            en: text.en.clone(),
        }
    }
}
