//! Finds norms by words, in any of their forms, and by references as people type them.
//!
//! 1. The query becomes terms, all of which a norm must have: in its id or reference, its text, the
//!    name of its act, or the headings of the arguments that cite it.
//! 2. A term counts the more, the nearer its place is to the norm itself; the best norm comes first,
//!    equal ones in the order of the catalogue.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Catalogue, Norm, terms};

/// How much a term counts by where it is found.
const REFERENCE: u32 = 8;
const TEXT: u32 = 4;
const ACT: u32 = 3;
const HEADING: u32 = 1;

/// What somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Of each, one of the terms that it may be has to be found.
    terms: Vec<Vec<String>>,
}

impl Query {
    /// The query that these words make.
    #[must_use]
    pub fn new(words: &str) -> Self {
        Self {
            terms: terms::of_query(words),
        }
    }

    /// Where a text has what is looked for, in bytes, in order and without overlap.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let found = terms::of_text(text).into_iter();
        let mut places: Vec<Range<usize>> = found
            .filter(|(term, _)| self.terms.iter().any(|terms| terms.contains(term)))
            .map(|(_, place)| place)
            .collect();
        places.sort_by_key(|place| (place.start, usize::MAX - place.end));
        let mut end = 0;
        places.retain(|place| {
            let is_free = place.start >= end;
            end = end.max(place.end);
            is_free
        });
        places
    }
}

impl Catalogue {
    /// The norms that have all terms of the query, the best first.
    pub fn search(&self, query: &Query) -> Vec<&Norm> {
        if query.terms.is_empty() {
            return Vec::new();
        }
        let norms = self.by_act().flat_map(|(_, norms)| norms);
        let mut found: Vec<(u32, &Norm)> = norms
            .filter_map(|norm| Some((self.score(norm, query)?, norm)))
            .collect();
        // A stable sort: equal ones keep the order of the catalogue.
        found.sort_by_key(|(score, _)| u32::MAX - score);
        found.into_iter().map(|(_, norm)| norm).collect()
    }

    /// How well a norm answers the query; `None` where it lacks a term.
    fn score(&self, norm: &Norm, query: &Query) -> Option<u32> {
        let places = self.places(norm);
        let best = |wanted: &Vec<String>| {
            let has = |terms: &BTreeSet<String>| wanted.iter().any(|term| terms.contains(term));
            let found = places.iter().filter(|(_, terms)| has(terms));
            found.map(|(weight, _)| *weight).max()
        };
        query.terms.iter().map(best).sum()
    }

    /// The terms by which a norm is found, and how much each counts.
    fn places(&self, norm: &Norm) -> Vec<(u32, BTreeSet<String>)> {
        let set = |text: &str| {
            terms::of_text(text)
                .into_iter()
                .map(|(term, _)| term)
                .collect()
        };
        let text = norm.quote.as_deref().or(norm.summary.as_deref());
        let mut places = vec![
            (REFERENCE, set(&norm.id)),
            (REFERENCE, set(&norm.id.replace('-', " "))),
            (REFERENCE, set(&norm.pinpoint)),
            (TEXT, set(text.unwrap_or_default())),
        ];
        if let Some(act) = self.act(&norm.act) {
            let short = act.short.as_ref().map(|short| short.nominative.as_str());
            for name in std::iter::once(act.genitive.as_str()).chain(short) {
                places.push((ACT, set(name)));
                places.push((ACT, terms::initials(name).into_iter().collect()));
            }
        }
        let headings = self.citing(norm).arguments.into_iter();
        places.extend(headings.map(|argument| (HEADING, set(&argument.heading))));
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;

    fn found(words: &str) -> Vec<String> {
        let catalogue = Data::built_in().unwrap().rules.catalogue;
        let found = catalogue.search(&Query::new(words)).into_iter();
        found.map(|norm| norm.id.clone()).collect()
    }

    #[test]
    fn a_word_finds_a_norm_in_any_form() {
        for words in [
            "уважать честь и достоинство",
            "обучающимся чести, достоинства",
            "ЧЕСТЬЮ ДОСТОИНСТВОМ ОБУЧАЮЩИЙСЯ",
        ] {
            let ids = found(words);
            assert!(!ids.is_empty(), "{words}");
        }
        assert_eq!(found("мессенджеров учреждений космоса"), [""; 0]);
    }

    #[test]
    fn a_reference_finds_its_norm_however_it_is_typed() {
        for words in [
            "education-43-2",
            "ч. 2 ст. 43 273-ФЗ",
            "часть 2 статьи 43 Закона об образовании",
            "ст. 43 ч. 2 образование",
        ] {
            assert!(
                found(words).contains(&"education-43-2".to_owned()),
                "{words}"
            );
        }
        for id in found("ст. 43") {
            assert!(id.contains("-43"), "{id}");
        }
        assert_eq!(found("ст. 60 ТК РФ"), ["labour-60"]);
    }

    #[test]
    fn the_nearer_the_place_the_earlier_the_norm() {
        let ids = found("образование");
        let position = |id: &str| ids.iter().position(|found| found == id).unwrap();
        assert!(position("constitution-43-1") < position("education-28-6-3"));
        assert_eq!(ids, found("ОБРАЗОВАНИЮ"));
    }

    #[test]
    fn marks_are_the_words_as_they_stand() {
        let text = "Каждый имеет право на образование (ст. 43).";
        let marks = Query::new("правами ст. 43").marks(text);
        let marked: Vec<&str> = marks
            .into_iter()
            .filter_map(|place| text.get(place))
            .collect();
        assert_eq!(marked, ["право", "ст. 43"]);
    }
}
