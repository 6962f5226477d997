//! What the fields of our files mean, in both languages: `fields.yaml`.
//!
//! Out come titles by the name of a field (`Incident.story`) or of a word (`Gender.male`), and how a
//! field stands in a table. The types themselves are described in Rust for programmers only.

use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;

use crate::messages::Lang;
use crate::yaml;

static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
    // A broken file fails a test; at run time fields are then without a title.
    yaml::trusted("fields.yaml", include_str!("fields.yaml")).unwrap_or_default()
});

/// A field of a type, or one of the words that a type is.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// The type and the field: `Incident.story`; the type alone for a whole file.
    pub key: String,
    ru: String,
    en: String,
    /// A value that may stand there.
    #[serde(default)]
    pub example: Option<Value>,
    /// How it stands in a table.
    #[serde(default)]
    pub table: Place,
}

/// How a field stands in a table of cases.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// As a column of its name, or as columns of the names below it.
    #[default]
    Column,
    /// Not at all.
    None,
    /// As columns that hardly anybody needs.
    Rare,
    /// A list of which a row holds one: columns of its fields under this name.
    One(String),
    /// A list of which a row holds this field of each item.
    Each(String),
}

impl Field {
    /// What it means.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        lang.pick(&self.ru, &self.en)
    }
}

/// All fields, in the order of the files.
#[must_use]
pub fn all() -> &'static [Field] {
    &FIELDS
}

/// A field of a type.
#[must_use]
pub fn field(of: &str, name: &str) -> Option<&'static Field> {
    let key = |field: &&Field| {
        let rest = field.key.strip_prefix(of);
        rest.and_then(|rest| rest.strip_prefix('.')) == Some(name)
    };
    all().iter().find(key)
}

/// What a word of a type means; the word itself where nobody says.
#[must_use]
pub fn title<'w>(of: &str, word: &'w str, lang: Lang) -> &'w str {
    field(of, word).map_or(word, |field| field.title(lang))
}

/// Where a field stands among those of its type.
#[must_use]
pub fn position(of: &str, name: &str) -> usize {
    let key = format!("{of}.{name}");
    let position = all().iter().position(|field| field.key == key);
    position.unwrap_or(usize::MAX)
}
