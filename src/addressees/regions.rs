//! The regions of the country: their names in every grammatical case, and the names people use.
//!
//! Read from `regions.yaml`. In goes what a case file calls a region, out comes the region; what is
//! not in the list is left to the caller, who can name the nearest.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::grammar::ru::cases::GrammaticalCase;
use crate::shape::nearest;

/// What regions are, in the words of their names.
const KINDS: [&str; 6] = [
    "республика",
    "область",
    "край",
    "город",
    "автономный",
    "округ",
];

/// The regions of the country.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Regions {
    /// The regions.
    pub regions: Vec<Region>,
}

/// A region and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// The official name, in the nominative.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The name in the other grammatical cases, as it stands in a sentence: «города Москвы».
    pub forms: RegionForms,
    /// Other usual names.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// The name of a region behind another word.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegionForms {
    /// Genitive («прокуратура …»).
    #[serde(rename = "gen")]
    #[schemars(length(min = 1))]
    pub genitive: String,
    /// Dative («по …»).
    #[serde(rename = "dat")]
    #[schemars(length(min = 1))]
    pub dative: String,
    /// Accusative («в …», where to).
    #[serde(rename = "acc")]
    #[schemars(length(min = 1))]
    pub accusative: String,
    /// Instrumental («за …»).
    #[serde(rename = "ins")]
    #[schemars(length(min = 1))]
    pub instrumental: String,
    /// Prepositional («в …», where).
    #[serde(rename = "prep")]
    #[schemars(length(min = 1))]
    pub prepositional: String,
}

impl Region {
    /// The name in a grammatical case.
    pub fn form(&self, case: GrammaticalCase) -> &str {
        match case {
            GrammaticalCase::Nominative => &self.name,
            GrammaticalCase::Genitive => &self.forms.genitive,
            GrammaticalCase::Dative => &self.forms.dative,
            GrammaticalCase::Accusative => &self.forms.accusative,
            GrammaticalCase::Instrumental => &self.forms.instrumental,
            GrammaticalCase::Prepositional => &self.forms.prepositional,
        }
    }

    /// The official name and the others.
    fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name)
            .chain(&self.aliases)
            .map(String::as_str)
    }
}

impl Regions {
    /// The region of this name or alias, in whatever order and spelling of its words.
    pub fn get(&self, name: &str) -> Option<&Region> {
        let mut regions = self.regions.iter();
        // Most names are written as they stand here; taking all apart costs more than a letter.
        let exact = regions.find(|region| region.names().any(|known| known == name));
        exact.or_else(|| {
            let wanted = words(name);
            let is_wanted = |known: &str| words(known) == wanted;
            let mut regions = self.regions.iter();
            regions.find(|region| region.names().any(is_wanted))
        })
    }

    /// The region that a mistyped name was probably meant to be.
    pub fn nearest(&self, name: &str) -> Option<&Region> {
        let named = |region| Region::names(region).map(move |name| (own_words(name), region));
        let known: Vec<(String, &Region)> = self.regions.iter().flat_map(named).collect();
        let nearest = nearest(
            &own_words(name),
            known.iter().map(|(name, _)| name.as_str()),
        )?;
        let region = known.iter().find(|(name, _)| name == nearest);
        region.map(|(_, region)| *region)
    }
}

/// The words of a name in no order: «Татарстан Респ.» is «Республика Татарстан», and «Республика
/// Татарстан (Татарстан)» too.
fn words(name: &str) -> BTreeSet<String> {
    in_order(name).collect()
}

/// The words that only this region has: «область» makes no two of them alike. No name has more than
/// the first few.
fn own_words(name: &str) -> String {
    let own = in_order(name).take(12).filter(|word| !is_kind(word));
    own.collect::<Vec<_>>().join(" ")
}

/// A short word is near too many others: «Крым» is no «край».
fn is_kind(word: &str) -> bool {
    KINDS.contains(&word) || word.chars().count() > 5 && nearest(word, KINDS.into_iter()).is_some()
}

fn in_order(name: &str) -> impl Iterator<Item = String> {
    name.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .flat_map(|word| written_out(&word.to_lowercase().replace('ё', "е")))
}

fn written_out(word: &str) -> Vec<String> {
    let words: &[&str] = match word {
        "респ" => &["республика"],
        "обл" => &["область"],
        "кр" => &["край"],
        "г" | "гор" => &["город"],
        "окр" => &["округ"],
        "авт" | "автономная" => &["автономный"],
        "ао" => &["автономный", "округ"],
        _ => &[word],
    };
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Files;

    fn regions() -> Regions {
        Files::built_in().unwrap().regions
    }

    #[test]
    fn every_region_has_all_forms_and_no_name_means_two() {
        let all = regions();
        assert_eq!(all.regions.len(), 89);
        let mut owners = std::collections::BTreeMap::new();
        for region in &all.regions {
            for case in GrammaticalCase::ALL {
                let form = region.form(case);
                assert!(!form.trim().is_empty(), "{} {case:?}", region.name);
                assert_eq!(form.trim(), form);
            }
            assert_eq!(all.nearest(&region.name), Some(region));
            for name in region.names() {
                let owner = *owners.entry(words(name)).or_insert(&region.name);
                assert_eq!(owner, &region.name, "{name}");
                assert_eq!(all.get(name), Some(region), "{name}");
            }
        }
    }

    #[test]
    fn only_what_declines_changes() {
        use GrammaticalCase::{Accusative, Dative, Genitive, Instrumental, Prepositional};
        let all = regions();
        for (name, case, form) in [
            ("Татарстан", Genitive, "Республики Татарстан (Татарстан)"),
            (
                "Северная Осетия",
                Genitive,
                "Республики Северная Осетия — Алания",
            ),
            ("Чувашия", Dative, "Чувашской Республике — Чувашии"),
            ("Кузбасс", Instrumental, "Кемеровской областью — Кузбассом"),
            (
                "ХМАО",
                Prepositional,
                "Ханты-Мансийском автономном округе — Югре",
            ),
            ("ДНР", Accusative, "Донецкую Народную Республику"),
            ("Москва", Genitive, "города Москвы"),
            ("Пермский край", Prepositional, "Пермском крае"),
        ] {
            let found = all.get(name).map_or("", |region| region.form(case));
            assert_eq!(found, form, "{name}");
        }
    }

    #[test]
    fn regions_are_known_by_the_names_people_use() {
        let all = regions();
        for (written, name) in [
            ("татарстан", "Республика Татарстан (Татарстан)"),
            ("Республика Татарстан", "Республика Татарстан (Татарстан)"),
            ("Татарстан Респ", "Республика Татарстан (Татарстан)"),
            ("Саха /Якутия/ Респ", "Республика Саха (Якутия)"),
            ("ХМАО-Югра", "Ханты-Мансийский автономный округ — Югра"),
            (
                "Ханты-Мансийский Автономный округ - Югра АО",
                "Ханты-Мансийский автономный округ — Югра",
            ),
            (
                "Ямало\u{2011}Ненецкий АО",
                "Ямало-Ненецкий автономный округ",
            ),
            ("Еврейская авт. область", "Еврейская автономная область"),
            ("г.Москва", "Москва"),
            ("МОСКВА Г", "Москва"),
            ("Санкт-Петербург г", "Санкт-Петербург"),
            ("СПб", "Санкт-Петербург"),
            ("Свердловская\u{a0}обл.", "Свердловская область"),
            (
                "Кемеровская область – Кузбасс",
                "Кемеровская область — Кузбасс",
            ),
            (
                "Чувашская республика-Чувашия",
                "Чувашская Республика — Чувашия",
            ),
            ("респ. Тува", "Республика Тыва"),
            ("Приморский кр.", "Приморский край"),
        ] {
            assert_eq!(
                all.get(written).map(|region| region.name.as_str()),
                Some(name),
                "{written}"
            );
        }
        for foreign in [
            "",
            "—",
            "Область",
            "Республика",
            "Пермская область",
            "Московская",
            "Алтай",
            "Минск",
        ] {
            assert_eq!(all.get(foreign), None, "{foreign}");
        }
    }

    #[test]
    fn a_mistyped_region_has_a_nearest_one() {
        let all = regions();
        for (written, name) in [
            ("Свердловксая область", Some("Свердловская область")),
            ("Свердловская облость", Some("Свердловская область")),
            ("Пермская область", Some("Пермский край")),
            ("Тридевятая область", None),
            ("область", None),
            ("Татарстон", Some("Республика Татарстан (Татарстан)")),
            ("Берег Слоновой Кости", None),
        ] {
            let nearest = all.nearest(written).map(|region| region.name.as_str());
            assert_eq!(nearest, name, "{written}");
        }
    }
}
