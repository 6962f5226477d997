//! «Примерский колледж, Екатеринбург, Свердловская область»: where something happened.
//!
//! In goes a line, out come name, town, region and the kind of institution that the name tells.

use super::{Draft, in_one_line, told_by};
use crate::interview::Question;
use crate::rulebook::Rulebook;

/// Words before the name of a place where people live.
const KINDS_OF_TOWNS: [&str; 12] = [
    "г.",
    "город ",
    "пос.",
    "посёлок ",
    "поселок ",
    "пгт ",
    "с.",
    "село ",
    "д.",
    "деревня ",
    "ст.",
    "станица ",
];

impl Draft {
    /// Takes name, town and region apart, and the kind of institution out of the name.
    pub(super) fn answer_place(&mut self, text: &str, rules: &Rulebook) -> Vec<String> {
        let text = in_one_line(text);
        let place = Place::of(&text, rules);
        let mut fields = ["name", "city", "region", "address"]
            .map(|name| format!("institution.{name}"))
            .to_vec();
        let [name, city, region, address] = fields.as_slice() else {
            return fields;
        };
        let renamed = self.text(name) != Some(place.name.as_str());
        self.set(name, &place.name);
        let others = [
            (city, &place.city),
            (region, &place.region),
            (address, &place.address),
        ];
        for (field, value) in others {
            match value {
                Some(value) => self.set(field, value),
                None if renamed => self.remove(field),
                None => {}
            }
        }
        for question in rules.interview.told_by_place() {
            if !question.is_for(&self.facts(&rules.interview)) {
                continue;
            }
            match self.told(question, &place.name, rules) {
                Some(told) => self.set(question.path(), &told),
                None if renamed => self.remove(question.path()),
                None => {}
            }
            fields.push(question.path().to_owned());
        }
        fields
    }

    pub(super) fn typed_place(&self) -> String {
        let parts = match self.text("institution.address") {
            Some(_) => ["name", "region", "city", "address"].as_slice(),
            None => ["name", "city", "region"].as_slice(),
        };
        let parts = parts
            .iter()
            .map(|name| self.text(&format!("institution.{name}")));
        parts.flatten().collect::<Vec<_>>().join(", ")
    }

    /// The answer that a name tells, unless somebody of this role may mean another.
    fn told(&self, question: &Question, name: &str, rules: &Rulebook) -> Option<String> {
        let facts = self.facts(&rules.interview);
        let mut options = question.options.iter();
        let assumed = options.find(|option| {
            let condition = option.assumed.as_ref();
            condition.is_some_and(|one| one.applies(&facts))
        });
        match (told_by(&question.options, name), assumed) {
            (Some(_), Some(_)) => None,
            (told, assumed) => told.or(assumed).map(|option| option.id.clone()),
        }
    }
}

/// A line taken apart.
struct Place {
    name: String,
    city: Option<String>,
    region: Option<String>,
    /// What follows region and town: street and house.
    address: Option<String>,
}

impl Place {
    fn of(text: &str, rules: &Rulebook) -> Self {
        let mut address = Vec::new();
        let mut parts = parts(text);
        let known = parts
            .iter()
            .position(|part| rules.regions.get(part).is_some());
        let region = match known.filter(|_| parts.len() > 1) {
            Some(0) => {
                // From the large to the small: region, town, institution.
                parts.rotate_left(1);
                if parts.len() > 2 && parts.first().is_some_and(|part| is_town(part)) {
                    let rest = parts.len() - 1;
                    parts
                        .get_mut(..rest)
                        .into_iter()
                        .for_each(|parts| parts.rotate_left(1));
                }
                parts.pop()
            }
            Some(place) => {
                address = parts.split_off(place + 1);
                parts.pop()
            }
            // A region with a slip is told so by the check, which names the nearest.
            None => (parts.len() > 1)
                .then(|| {
                    parts.pop_if(|part| rules.regions.nearest(part).is_some() && !is_town(part))
                })
                .flatten(),
        };
        let city = match address.first().is_some_and(|part| is_town(part)) {
            true => Some(address.remove(0)),
            false => (parts.len() > 1)
                .then(|| parts.pop_if(|part| is_town(part)))
                .flatten(),
        };
        let official = region.map(|region| match rules.regions.get(&region) {
            Some(known) => known.name.clone(),
            None => region,
        });
        Self {
            name: parts.join(", "),
            city,
            region: official,
            address: (!address.is_empty()).then(|| address.join(", ")),
        }
    }
}

/// The parts between commas; a comma between quotation marks divides nothing.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut depth, mut straight) = (0_usize, false);
    for letter in text.chars() {
        match letter {
            '«' | '“' | '„' => depth += 1,
            '»' | '”' => depth = depth.saturating_sub(1),
            '"' => straight = !straight,
            ',' if depth == 0 && !straight => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    let trimmed = parts.iter().map(|part| part.trim().to_owned());
    trimmed.filter(|part| !part.is_empty()).collect()
}

/// Whether a part can be the name of a town: one or two words with a capital, no number, no quotation
/// marks.
fn is_town(part: &str) -> bool {
    if KINDS_OF_TOWNS.iter().any(|kind| part.starts_with(kind)) {
        return true;
    }
    let plain = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '-');
    part.starts_with(char::is_uppercase)
        && part.chars().all(plain)
        && part.split_whitespace().count() <= 2
        && !part.to_lowercase().contains("област")
        && !part.to_lowercase().contains("край")
}
