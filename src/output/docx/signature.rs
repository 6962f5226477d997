//! The end of a letter: the date at the left, a line to sign on, the name at the right.
//!
//! In go date and names, out come paragraphs with stops of their own. How wide a name will be is
//! estimated, for nobody knows in which face the letter is opened: a line to sign on never meets it.

use super::body::Paragraph;
use super::properties::{Properties, Stop};
use super::xml::Element;
use super::{runs, styles};
use crate::layout::style::{MEASURE, Pt, SIGNATURE_GAP, SIGNATURE_RULE, Scale};
use crate::letter::Signature;

/// The paragraphs of a signature; all stay on one page.
pub(super) fn paragraphs(signature: &Signature, scale: &Scale) -> Vec<Paragraph> {
    let names = || std::iter::once(&signature.name).chain(&signature.others);
    let widest = names().map(|name| width(name, scale.size)).max();
    let end = MEASURE - SIGNATURE_GAP - widest.unwrap_or_default();
    let start = (end - SIGNATURE_RULE).max(Pt::ZERO);
    let beside = width(&signature.date, scale.size) + SIGNATURE_GAP <= start;
    let mut paragraphs = Vec::new();
    let mut date = vec![runs::plain(&signature.date)];
    if !beside {
        paragraphs.push(Paragraph {
            properties: Properties::of(styles::SIGNATURE),
            runs: std::mem::take(&mut date),
        });
    }
    for name in names() {
        paragraphs.push(signed(std::mem::take(&mut date), name, start));
    }
    let last = paragraphs.len().saturating_sub(1);
    for paragraph in paragraphs.iter_mut().take(last) {
        paragraph.properties.keep_next = true;
    }
    paragraphs
}

/// A line to sign on that begins at `start`, with the name behind it and what stands before it.
fn signed(before: Vec<Element>, name: &str, start: Pt) -> Paragraph {
    let stop = |side, at, ruled| Stop { side, at, ruled };
    let mut runs = before;
    runs.extend([runs::tab(), runs::tab(), runs::tab(), runs::plain(name)]);
    Paragraph {
        properties: Properties {
            stops: vec![
                stop("left", start, false),
                stop("left", start + SIGNATURE_RULE, true),
                stop("right", MEASURE, false),
            ],
            ..Properties::of(styles::SIGNATURE)
        },
        runs,
    }
}

/// How wide a text is at most in type of this size.
fn width(text: &str, size: Pt) -> Pt {
    let ems = text.chars().map(|character| match character {
        ' ' | '\u{a0}' | '.' | ',' | '-' | '\u{2011}' => 340,
        'Ж' | 'М' | 'Ш' | 'Щ' | 'Ы' | 'Ю' | 'Ф' => 1020,
        'ж' | 'м' | 'ш' | 'щ' | 'ы' | 'ю' | 'ф' => 800,
        _ if character.is_uppercase() => 740,
        _ => 520,
    });
    size.em(ems.sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::font::Fonts;

    #[test]
    fn no_name_is_wider_than_its_estimate_nor_much_narrower() {
        let fonts = Fonts::embedded().unwrap();
        for name in [
            "А.\u{a0}С.\u{a0}Громов",
            "Ж.\u{a0}Щ.\u{a0}Шмыжов",
            "Ё.\u{a0}Ю.\u{a0}Крестовоздвиженская",
            "Е.\u{a0}Ли",
            "20\u{a0}ноября 2025\u{a0}г.",
            "______________",
        ] {
            let advances = name
                .chars()
                .map(|character| fonts.regular().advance(character));
            let real: i64 = advances.map(|advance| i64::from(advance.unwrap())).sum();
            let real = Scale::LARGE.size.em(real);
            let estimate = width(name, Scale::LARGE.size);
            assert!(real <= estimate, "{name}: {real} > {estimate}");
            assert!(estimate <= real + real / 2, "{name}: {real} << {estimate}");
        }
    }

    #[test]
    fn a_date_without_room_beside_the_name_stands_above_it() {
        for (name, expected) in [
            ("А.\u{a0}С.\u{a0}Громов", 1),
            (&"Крестовоздвиженский‑".repeat(3), 2),
        ] {
            let signature = Signature {
                date: "20 ноября 2025 г.".to_owned(),
                name: name.to_owned(),
                others: Vec::new(),
            };
            let set = paragraphs(&signature, &Scale::LARGE);
            assert_eq!(set.len(), expected);
            assert!(set.iter().rev().skip(1).all(|one| one.properties.keep_next));
        }
    }
}
