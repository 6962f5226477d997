//! The references to norms in the text of a letter, and the names of acts in them.
//!
//! In go texts and the acts of the catalogue, out come pinpoints with their acts, texts without the
//! references in brackets, and letters in which an act is named in full where it is mentioned first. What
//! is no reference of the form that letters write («ч. 2 ст. 43 Закона об образовании») is not seen.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::catalogue::Catalogue;
use crate::catalogue::cite::{acts_listed, introduced, pinpoints};
use crate::letter::Letter;

/// The acts whose names are looked for.
pub(super) struct Acts<'c> {
    acts: Vec<Names<'c>>,
}

/// How a letter calls an act.
struct Names<'c> {
    full: &'c str,
    short: Option<&'c str>,
    /// The full name with the short one behind it.
    introduced: Option<String>,
}

/// How an act is called in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Called {
    Introduced,
    Full,
    Short,
}

/// A name of an act in a text.
struct Mention {
    act: usize,
    called: Called,
    place: Range<usize>,
}

/// A reference: a pinpoint, and the name that letters use for its act again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference<'c> {
    pinpoint: String,
    act: &'c str,
}

impl<'c> Acts<'c> {
    pub(super) fn of(catalogue: &'c Catalogue) -> Self {
        let acts = catalogue.acts.iter().map(|act| Names {
            full: &act.genitive,
            short: act.short.as_ref().map(|short| short.genitive.as_str()),
            introduced: introduced(act),
        });
        Self {
            acts: acts.collect(),
        }
    }

    /// The norms that a text names, in its order.
    pub(super) fn references(&self, text: &str) -> Vec<Reference<'c>> {
        let mut found = Vec::new();
        for mention in self.mentions(text) {
            let before = text.get(..mention.place.start).unwrap_or_default();
            let name = |names: &Names<'c>| names.short.unwrap_or(names.full);
            let Some(act) = self.acts.get(mention.act).map(name) else {
                continue;
            };
            let places = pinpoints_before(before).into_iter();
            found.extend(places.map(|pinpoint| Reference { pinpoint, act }));
        }
        found
    }

    /// The text without the brackets that hold references.
    pub(super) fn without_bracketed(&self, text: &str) -> String {
        let mentions = self.mentions(text);
        let mut left = String::with_capacity(text.len());
        let mut read = 0;
        for place in brackets(text) {
            let is_part_of_name = mentions
                .iter()
                .any(|mention| mention.place.contains(&place.start));
            let holds_name = mentions
                .iter()
                .any(|mention| place.start < mention.place.start && mention.place.end < place.end);
            if place.start >= read && holds_name && !is_part_of_name {
                let before = text.get(read..place.start).unwrap_or_default();
                left.push_str(before.trim_end());
                read = place.end;
            }
        }
        left.push_str(text.get(read..).unwrap_or_default());
        left
    }

    /// The letter with every act named in full where it is mentioned first, with the short name behind it
    /// where that is used again.
    pub(super) fn introduced(&self, letter: Letter) -> Letter {
        let texts = letter.texts().into_iter();
        let all: Vec<Mention> = texts.flat_map(|text| self.mentions(text)).collect();
        let again = |act: usize| {
            let of_act = all.iter().filter(|mention| mention.act == act);
            of_act
                .skip(1)
                .any(|mention| mention.called == Called::Short)
        };
        let seen = RefCell::new(BTreeSet::new());
        letter.map_text(|text| {
            let is_first = |act| seen.borrow_mut().insert(act);
            self.named(text, |act| is_first(act).then(|| again(act)))
        })
    }

    /// The text with the names for which `first` says so replaced by full ones, with the short name behind
    /// them where it says that this is needed.
    fn named(&self, text: &str, first: impl Fn(usize) -> Option<bool>) -> String {
        let mut named = String::with_capacity(text.len());
        let mut read = 0;
        for Mention { act, place, .. } in self.mentions(text) {
            let (Some(again), Some(names)) = (first(act), self.acts.get(act)) else {
                continue;
            };
            named.push_str(text.get(read..place.start).unwrap_or_default());
            named.push_str(match &names.introduced {
                Some(introduced) if again => introduced,
                _ => names.full,
            });
            read = place.end;
        }
        named.push_str(text.get(read..).unwrap_or_default());
        named
    }

    /// Every name of an act in a text, in order; of two that begin alike the longer.
    fn mentions(&self, text: &str) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        for (act, names) in self.acts.iter().enumerate() {
            let introduced = names
                .introduced
                .as_deref()
                .map(|name| (name, Called::Introduced));
            let short = names.short.map(|name| (name, Called::Short));
            let all = introduced
                .into_iter()
                .chain([(names.full, Called::Full)])
                .chain(short);
            for (name, called) in all {
                found.extend(text.match_indices(name).map(|(start, _)| Mention {
                    act,
                    called,
                    place: start..start + name.len(),
                }));
            }
        }
        found.sort_by_key(|mention| (mention.place.start, std::cmp::Reverse(mention.place.end)));
        let mut behind = 0;
        found.retain(|mention| {
            let apart = mention.place.start >= behind;
            if apart {
                behind = mention.place.end;
            }
            apart
        });
        found
    }
}

/// References as a letter lists them, those to one act together: «ч. 2 и 4 ст. 43 Закона об образовании, а также
/// ч. 1 ст. 21 Конституции Российской Федерации».
pub(super) fn listed(references: &[Reference<'_>]) -> String {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for Reference { pinpoint, act } in references {
        match groups.iter_mut().find(|(known, _)| known == act) {
            Some((_, known)) if known.contains(&pinpoint.as_str()) => {}
            Some((_, known)) => known.push(pinpoint),
            None => groups.push((act, vec![pinpoint])),
        }
    }
    let groups = groups.into_iter();
    let groups = groups.map(|(act, mut places)| {
        places.sort_by_key(|place| numbers(place));
        format!("{} {act}", pinpoints(&places))
    });
    acts_listed(&groups.collect::<Vec<_>>())
}

/// The numbers of a pinpoint, the article first: what stands in one place in an act stands together.
fn numbers(pinpoint: &str) -> Vec<Vec<u32>> {
    let words = pinpoint.rsplit(' ');
    let numbers = words.map(|word| {
        word.split('.')
            .filter_map(|digits| digits.parse().ok())
            .collect()
    });
    numbers
        .filter(|number: &Vec<u32>| !number.is_empty())
        .collect()
}

/// The pinpoints at the end of a text: «п. 1 ст. 22» and «ст. 28» of «согласно п. 1 ст. 22 и ст. 28 ».
fn pinpoints_before(text: &str) -> Vec<String> {
    if !text.ends_with(char::is_whitespace) {
        return Vec::new();
    }
    let mut words: Vec<&str> = Vec::new();
    for word in text.split_whitespace().rev() {
        let bare = word.trim_start_matches('(');
        if !is_of_pinpoint(bare) {
            break;
        }
        words.push(bare);
        if bare != word {
            break;
        }
    }
    while words.last().is_some_and(|first| !is_label(first)) {
        words.pop();
    }
    words.reverse();
    divided(&words)
}

/// The words of several pinpoints as those of each: one that names its article ends where a label follows a
/// comma or «и».
fn divided(words: &[&str]) -> Vec<String> {
    let mut found: Vec<Vec<&str>> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let last = place.checked_sub(1).and_then(|place| words.get(place));
        let is_parted = last.is_some_and(|last| *last == "и" || last.ends_with(','));
        match found.last_mut() {
            Some(one) if !(is_label(word) && is_parted && one.contains(&"ст.")) => one.push(word),
            _ => found.push(vec![word]),
        }
    }
    let joined = found.iter().map(|words| words.join(" "));
    let without_end = |text: String| text.trim_end_matches(" и").trim_end_matches(',').to_owned();
    joined.map(without_end).collect()
}

fn is_label(word: &str) -> bool {
    matches!(word, "абз." | "подп." | "п." | "ч." | "ст.")
}

/// A label, a number, a letter in quotation marks, or what joins them.
fn is_of_pinpoint(word: &str) -> bool {
    let bare = word.strip_suffix(',').unwrap_or(word);
    let is_number = bare.starts_with(|first: char| first.is_ascii_digit())
        && bare
            .chars()
            .all(|sign| sign.is_ascii_digit() || sign == '.');
    let is_letter = bare.starts_with('«') && bare.chars().count() == 3;
    is_label(word) || is_number || is_letter || word == "и"
}

/// The stretches from a bracket to the one that closes it, those that stand in no other.
fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    for (place, sign) in text.char_indices() {
        match sign {
            '(' => open.push(place),
            ')' => {
                let start = open.pop();
                found.extend(
                    start
                        .filter(|_| open.is_empty())
                        .map(|start| start..place + 1),
                );
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;

    #[test]
    fn references_are_found_and_listed_by_act() {
        let data = Data::built_in().unwrap();
        let acts = Acts::of(&data.rules.catalogue);
        for (text, expected) in [
            (
                "Согласно п. 1 ч. 2 ст. 61 Закона об образовании и (ч. 4 ст. 43 Закона об образовании).",
                "ч. 4 ст. 43 и п. 1 ч. 2 ст. 61 Закона об образовании",
            ),
            (
                "Это следует из ч. 2 ст. 43, а также ч. 3\u{a0}ст.\u{a0}55 Конституции Российской Федерации: «…»",
                "ч. 3 ст. 55 Конституции Российской Федерации",
            ),
            (
                "(п. 1 ст. 22 и ст. 28 Закона о прокуратуре); ч. 2 ст. 5.57 КоАП РФ; ст. 28 Закона о прокуратуре",
                "п. 1 ст. 22 и ст. 28 Закона о прокуратуре, а также ч. 2 ст. 5.57 КоАП РФ",
            ),
            (
                "по подп. «а» п. 1 ч. 2 ст. 29 Семейного кодекса и 5 Семейного кодекса",
                "подп. «а» п. 1 ч. 2 ст. 29 Семейного кодекса",
            ),
            ("Закона об образовании, ст. 5", ""),
            (
                "ч. 4 ст. 30 Закона об образовании, ч. 3 ст. 30 Закона об образовании, ч. 10 ст. 30 Закона об образовании",
                "ч. 3, 4 и 10 ст. 30 Закона об образовании",
            ),
            ("", ""),
        ] {
            assert_eq!(listed(&acts.references(text)), expected, "{text}");
        }
    }

    #[test]
    fn brackets_go_if_they_hold_references_and_are_no_part_of_a_name() {
        let data = Data::built_in().unwrap();
        let acts = Acts::of(&data.rules.catalogue);
        for (text, left) in [
            (
                "ответить в срок (ч. 1 ст. 12 Закона № 59-ФЗ).",
                "ответить в срок.",
            ),
            (
                "отменить акт (положение № 27) и",
                "отменить акт (положение № 27) и",
            ),
            (
                "по ч. 2 ст. 5.57 Кодекса Российской Федерации об административных правонарушениях \
                 (от 30.12.2001 № 195-ФЗ; далее — КоАП РФ), если",
                "по ч. 2 ст. 5.57 Кодекса Российской Федерации об административных правонарушениях \
                 (от 30.12.2001 № 195-ФЗ; далее — КоАП РФ), если",
            ),
            (
                "меры (п. 3 Федерального закона от 02.05.2006 № 59-ФЗ «О порядке рассмотрения обращений \
                 граждан Российской Федерации» (далее — Закон № 59-ФЗ)) и сообщить",
                "меры и сообщить",
            ),
            (
                "не закрыто (ч. 1 ст. 12 Закона № 59-ФЗ",
                "не закрыто (ч. 1 ст. 12 Закона № 59-ФЗ",
            ),
        ] {
            assert_eq!(acts.without_bracketed(text), left);
        }
    }
}
