//! References to norms as a letter writes them.
//!
//! An act is named in full where it first appears, with its short name where it will be needed
//! again («… (далее — Закон об образовании)»), and by the short name from then on.

use std::collections::{BTreeMap, BTreeSet};

use super::{Act, Catalogue, Norm};

/// Writes the references of one letter in the order in which the letter makes them.
#[derive(Debug)]
pub struct Citer<'a> {
    catalogue: &'a Catalogue,
    mentions: BTreeMap<&'a str, usize>,
    named: BTreeSet<&'a str>,
}

impl<'a> Citer<'a> {
    /// Starts a letter; `mentions` says how often each act will be named in it, by the act's id.
    pub fn new(catalogue: &'a Catalogue, mentions: BTreeMap<&'a str, usize>) -> Self {
        Self {
            catalogue,
            mentions,
            named: BTreeSet::new(),
        }
    }

    /// The reference to one norm: «ч. 2 ст. 43 Закона об образовании».
    pub fn cite(&mut self, norm: &'a Norm) -> String {
        self.cite_all(&[norm])
    }

    /// One reference to several norms, those of an act together, acts in the order of the catalogue:
    /// «ст. 33 Конституции, а также п. 4 ч. 1 ст. 10 и ч. 1 ст. 12 Закона № 59-ФЗ».
    pub fn cite_all(&mut self, norms: &[&'a Norm]) -> String {
        let catalogue = self.catalogue;
        let groups = catalogue.acts.iter().filter_map(|act| {
            let mut pinpoints: Vec<&str> = Vec::new();
            for norm in norms.iter().filter(|norm| norm.act == act.id) {
                // Two sentences of one part are one place.
                if !pinpoints.contains(&norm.pinpoint.as_str()) {
                    pinpoints.push(&norm.pinpoint);
                }
            }
            let places = self::pinpoints(&pinpoints);
            (!places.is_empty()).then(|| format!("{places} {}", self.name(act)))
        });
        acts_listed(&groups.collect::<Vec<_>>())
    }

    fn name(&mut self, act: &'a Act) -> String {
        let first = self.named.insert(&act.id);
        let often = self.mentions.get(act.id.as_str()).copied().unwrap_or(0) > 1;
        match &act.short {
            Some(short) if !first => short.genitive.clone(),
            Some(short) if often => introduce(&act.genitive, &short.nominative),
            _ => act.genitive.clone(),
        }
    }
}

/// The full name of an act with the short one behind it; `None` where it has none.
pub fn introduced(act: &Act) -> Option<String> {
    let short = act.short.as_ref()?;
    Some(introduce(&act.genitive, &short.nominative))
}

/// References to several acts in one: «ст. 33 Конституции, а также ч. 1 ст. 12 Закона № 59-ФЗ».
pub fn acts_listed(references: &[String]) -> String {
    match references.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{}, а также {last}", others.join(", "))
        }
        _ => references.concat(),
    }
}

/// Places in one act as a reference names them: «ч. 2 и 4 ст. 43 и п. 1 ст. 28».
pub fn pinpoints(places: &[&str]) -> String {
    enumerate(&together(places))
}

/// The full name with the short one behind it, in the brackets that the name ends with if it does.
fn introduce(full: &str, short: &str) -> String {
    match full.strip_suffix(')') {
        Some(open) => format!("{open}; далее — {short})"),
        None => format!("{full} (далее — {short})"),
    }
}

impl Catalogue {
    /// The full reference to a norm, as it would stand alone.
    pub fn reference(&self, norm: &Norm) -> String {
        let act = self
            .act(&norm.act)
            .map_or(norm.act.as_str(), |act| act.genitive.as_str());
        format!("{} {act}", norm.pinpoint)
    }

    /// The reference to a norm with the short name of its act, for a person who sees many of them.
    pub fn short_reference(&self, norm: &Norm) -> String {
        let short = self.act(&norm.act).and_then(|act| act.short.as_ref());
        short.map_or_else(
            || self.reference(norm),
            |short| format!("{} {}", norm.pinpoint, short.genitive),
        )
    }
}

/// The numbers of neighbouring parts, with the label and the article that they share.
type Parts<'p> = (Option<(&'p str, &'p str)>, Vec<&'p str>);

/// Neighbouring parts of one article in one: «ч. 2 ст. 45», «ч. 4 ст. 45» are «ч. 2 и 4 ст. 45».
fn together(pinpoints: &[&str]) -> Vec<String> {
    let mut found: Vec<Parts<'_>> = Vec::new();
    for pinpoint in pinpoints {
        let (place, number) = match apart(pinpoint) {
            Some((label, number, rest)) => (Some((label, rest)), number),
            None => (None, *pinpoint),
        };
        match found.last_mut() {
            Some((last, numbers)) if place.is_some() && *last == place => numbers.push(number),
            _ => found.push((place, vec![number])),
        }
    }
    let parts = found.iter().map(|(place, numbers)| match place {
        Some((label, rest)) => format!("{label} {} {rest}", enumerate(numbers)),
        None => numbers.concat(),
    });
    parts.collect()
}

/// «ч. 2 ст. 45» taken apart: «ч.», «2», «ст. 45»; `None` where it does not begin with one number.
fn apart(pinpoint: &str) -> Option<(&str, &str, &str)> {
    let (label, rest) = pinpoint.split_once(' ')?;
    let (number, rest) = rest.split_once(' ')?;
    let is_number = number
        .chars()
        .all(|sign| sign.is_ascii_digit() || sign == '.');
    let is_part =
        matches!(label, "ч." | "п.") && (rest.starts_with("ч.") || rest.starts_with("ст."));
    (is_number && is_part).then_some((label, number, rest))
}

/// «а», «а и б», «а, б и в».
fn enumerate<T: AsRef<str>>(items: &[T]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} и {last}", others.join(", ")),
    }
}

/// The verbatim text of a norm as a letter sets it: between «ёлочки», so inner quotation marks
/// become „лапки“; a hyphen between blanks is a dash; the full stop goes behind the quotation.
pub fn set_quote(text: &str) -> String {
    let mut rest = text.trim().trim_end_matches('.');
    let mut set = String::with_capacity(text.len());
    let mut open = false;
    // Bytes, because most of a text are letters: only these begin what changes.
    let changes = |byte: u8| matches!(byte, b'"' | b'-' | 0xC2);
    while let Some(at) = rest.bytes().position(changes) {
        let (before, sign) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let behind = |sign: &str| sign.chars().next().map_or(0, char::len_utf8);
        set.push_str(before);
        let (sign, after) = sign.split_at_checked(behind(sign)).unwrap_or_default();
        rest = after;
        match sign {
            "\"" => {
                set.push(if open { '“' } else { '„' });
                open = !open;
            }
            "«" => set.push('„'),
            "»" => set.push('“'),
            "-" if before.ends_with(' ') && rest.starts_with(' ') => {
                // One blank parts two words: what it follows is no second dash.
                set.push_str("— ");
                rest = rest.strip_prefix(' ').unwrap_or(rest);
            }
            other => set.push_str(other),
        }
    }
    set.push_str(rest);
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_change_only_dashes_quotation_marks_and_the_last_stop() {
        for (verbatim, set) in [
            (
                "права - обязанность государства.",
                "права — обязанность государства",
            ),
            ("сайте в сети \"Интернет\".", "сайте в сети „Интернет“"),
            ("пункт 1-2", "пункт 1-2"),
        ] {
            assert_eq!(set_quote(verbatim), set);
        }
    }

    #[test]
    fn a_short_name_shares_the_brackets_of_the_full_one() {
        assert_eq!(introduce("Закона", "З"), "Закона (далее — З)");
        assert_eq!(introduce("Кодекса (№ 1)", "К"), "Кодекса (№ 1; далее — К)");
    }

    #[test]
    fn parts_of_one_article_stand_together() {
        for (pinpoints, said) in [
            (&["ч. 2 ст. 45", "ч. 4 ст. 45"][..], "ч. 2 и 4 ст. 45"),
            (
                &["п. 1 ст. 22", "п. 1 ст. 23", "п. 2 ст. 23", "ст. 28"],
                "п. 1 ст. 22, п. 1 и 2 ст. 23 и ст. 28",
            ),
            (
                &["п. 1 ч. 1 ст. 10", "п. 4 ч. 1 ст. 10"],
                "п. 1 и 4 ч. 1 ст. 10",
            ),
            (&["ч. 2 ст. 45", "п. 2 ст. 45"], "ч. 2 ст. 45 и п. 2 ст. 45"),
            (
                &["ч. 6.1 и 6.2 ст. 47", "ч. 7 ст. 47"],
                "ч. 6.1 и 6.2 ст. 47 и ч. 7 ст. 47",
            ),
        ] {
            assert_eq!(enumerate(&together(pinpoints)), said);
        }
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(enumerate(&["ст. 1"]), "ст. 1");
        assert_eq!(enumerate(&["ст. 1", "ст. 2"]), "ст. 1 и ст. 2");
        assert_eq!(
            enumerate(&["ст. 1", "ст. 2", "ст. 3"]),
            "ст. 1, ст. 2 и ст. 3"
        );
    }
}
