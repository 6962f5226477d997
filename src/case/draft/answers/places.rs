//! «Примерский колледж, Екатеринбург, Свердловская область»: where something happened.
//!
//! In goes a line, out come name, town, region and the kind of institution that the name tells.

use super::{Draft, in_one_line, told_by};
use crate::condition::Verdict;
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
        let fields = ["name", "city", "region", "kind"].map(|name| format!("institution.{name}"));
        let [name, city, region, kind] = &fields;
        let renamed = self.text(name) != Some(place.name.as_str());
        self.set(name, &place.name);
        for (field, value) in [(city, &place.city), (region, &place.region)] {
            match value {
                Some(value) => self.set(field, value),
                None if renamed => self.remove(field),
                None => {}
            }
        }
        match self.told_kind(&place.name, rules) {
            Some(told) => self.set(kind, &told),
            None if renamed => self.remove(kind),
            None => {}
        }
        fields.to_vec()
    }

    /// The kind that the name tells, unless somebody of this role may mean another.
    fn told_kind(&self, name: &str, rules: &Rulebook) -> Option<String> {
        let question = rules.interview.question("kind")?;
        let facts = self.facts(&rules.interview);
        let mut options = question.options.iter();
        let assumed = options.find(|option| {
            let condition = option.assumed.as_ref();
            condition.is_some_and(|one| matches!(one.verdict(&facts), Verdict::Applies(_)))
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
}

impl Place {
    fn of(text: &str, rules: &Rulebook) -> Self {
        let mut parts = parts(text);
        let mut known = parts.iter().skip(1);
        let region = known.position(|part| rules.regions.get(part).is_some());
        let region = match region {
            Some(before) => Some(parts.remove(before + 1)),
            // A region with a slip is told so by the check, which names the nearest.
            None => (parts.len() > 1)
                .then(|| {
                    parts.pop_if(|part| rules.regions.nearest(part).is_some() && !is_town(part))
                })
                .flatten(),
        };
        let city = (parts.len() > 1)
            .then(|| parts.pop_if(|part| is_town(part)))
            .flatten();
        let official = region.map(|region| match rules.regions.get(&region) {
            Some(known) => known.name.clone(),
            None => region,
        });
        Self {
            name: parts.join(", "),
            city,
            region: official,
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
