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
fn single(case: &Case) -> Option<Problem> {
    let accounts = case.accounts().map(|account| account.institution);
    let names: HashSet<_> = accounts
        .map(|institution| (folded(&institution.region), folded(&institution.name)))
        .collect();
    let is_single = case.is_petition() && names.len() == 1;
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
