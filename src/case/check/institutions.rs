//! Whether it is known where something happened, and whether two institutions are two.
//!
//! In goes a case, out come problems with the field of each.

use std::collections::{HashMap, HashSet};

use super::at;
use crate::case::{Case, Institution};
use crate::grammar::ru::folding::folded;
use crate::problem::Problem;
use crate::rulebook::Rulebook;

/// What is wrong with the institutions of a case.
pub(super) fn problems(case: &Case, rules: &Rulebook) -> Vec<Problem> {
    let mut found = regions(case);
    found.extend(single(case));
    found.extend(unknown_regions(case, rules));
    found
}

/// A petition about one institution: it is a letter of that institution's people, and would count «организации».
/// Where a name is still blank, or towns differ, there may be several.
fn single(case: &Case) -> Option<Problem> {
    let places: Vec<&Institution> = case.accounts().map(|account| account.institution).collect();
    let known = |text: fn(&Institution) -> &str| {
        let all = places.iter().map(|place| folded(text(place)));
        all.filter(|text| !text.is_empty()).collect::<HashSet<_>>()
    };
    let is_named = places.iter().all(|place| !place.name.trim().is_empty());
    let is_single = case.is_petition()
        && is_named
        && known(|place| &place.name).len() == 1
        && known(|place| &place.region).len() == 1
        && known(|place| place.city.as_deref().unwrap_or_default()).len() <= 1;
    is_single.then(|| Problem::error("petition-single").field("elsewhere"))
}

/// Institutions that are one by their name and town, and two by their region.
fn regions(case: &Case) -> Vec<Problem> {
    let mut known: HashMap<(String, String), &str> = HashMap::new();
    let mut found = Vec::new();
    for (number, account) in case.accounts().enumerate() {
        let Institution {
            name, city, region, ..
        } = account.institution;
        let Some(city) = city.as_deref().map(folded).filter(|city| !city.is_empty()) else {
            continue;
        };
        let first = known.entry((folded(name), city)).or_insert(region);
        if *first != region {
            let problem = Problem::warning("institution-regions");
            found.push(problem.field(at(number, "institution.region")));
        }
    }
    found
}

fn unknown_regions(case: &Case, rules: &Rulebook) -> Vec<Problem> {
    let mut found = Vec::new();
    for (number, account) in case.accounts().enumerate() {
        let region = &account.institution.region;
        if rules.regions.get(region).is_some() {
            continue;
        }
        let nearest = rules.regions.nearest(region);
        found.push(
            Problem::warning("region-unknown")
                .field(at(number, "institution.region"))
                .with(
                    "nearest",
                    nearest.map_or("none", |region| region.name.as_str()),
                ),
        );
    }
    found
}
