//! What incidents are counted by: regions, kinds of institution, kinds of pressure.
//!
//! In goes the rule book, out come lists whose numbers stand for their entries. Answers that are called alike are
//! one category: a reader of figures could not tell them apart.

use crate::bilingual::Bilingual;
use crate::case::schema::{Word, vocabularies};
use crate::rulebook::Rulebook;

/// The column of regions.
pub const REGION: &str = "institution.region";
/// The column of kinds of institution.
pub const KIND: &str = "institution.kind";
/// The column of kinds of pressure.
pub const PRESSURE: &str = "incident.pressure";

/// A category with a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// The words that a cell may say for it.
    pub ids: Vec<String>,
    /// What it is called.
    pub title: Bilingual,
}

/// Everything that incidents are counted by, save days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Categories {
    /// The official names of regions.
    pub regions: Vec<String>,
    /// Kinds of institution.
    pub kinds: Vec<Category>,
    /// Kinds of pressure.
    pub pressures: Vec<Category>,
}

impl Categories {
    /// Those of these rules.
    #[must_use]
    pub fn new(rules: &Rulebook) -> Self {
        let regions = rules.regions.regions.iter();
        let vocabularies = vocabularies(rules);
        let of = |path: &str| {
            let found = vocabularies.iter().find(|one| one.path == path);
            categories(found.map_or(&[][..], |found| &found.words))
        };
        Self {
            regions: regions.map(|region| region.name.clone()).collect(),
            kinds: of(KIND),
            pressures: of(PRESSURE),
        }
    }
}

fn categories(words: &[Word]) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for word in words {
        match categories.iter_mut().find(|one| one.title == word.title) {
            Some(known) => known.ids.push(word.id.clone()),
            None => categories.push(Category {
                ids: vec![word.id.clone()],
                title: word.title.clone(),
            }),
        }
    }
    categories
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;

    #[test]
    fn no_two_categories_are_called_alike() {
        let found = Categories::new(&Data::built_in().unwrap().rules);
        assert_eq!((found.regions.len(), found.kinds.len()), (89, 5));
        assert!(found.pressures.len() > 25);
        let alike = found.pressures.iter().filter(|one| one.ids.len() > 1);
        let alike: Vec<_> = alike.map(|one| one.ids.clone()).collect();
        assert_eq!(
            alike,
            [["parent_chat_transfer", "kindergarten_spo_parents"]]
        );
    }
}
