//! Letters set badly on purpose: each measure finds what it is there for.

#[expect(dead_code, reason = "only one of its letters is set here")]
#[path = "../pages/letters.rs"]
mod letters;

use std::collections::BTreeSet;

use zhaloba::layout::font::Fonts;
use zhaloba::layout::style::Pt;
use zhaloba::layout::{Layout, Page, PlacedText, Typesetter};

use super::lines::{texts_of_layout, texts_of_letter};
use super::measures::{self, Set};

fn complaint() -> Layout {
    let mut typesetter = Typesetter::new(Fonts::embedded().unwrap());
    typesetter.lay_out(&letters::complaint()).unwrap()
}

/// How many lines of a letter a measure finds, before and after something is done to its texts.
fn found(
    count: impl Fn(&[Set]) -> usize,
    spoil: impl Fn(usize, &mut PlacedText),
) -> (usize, usize) {
    let fonts = Fonts::embedded().unwrap();
    let mut layout = complaint();
    let before = count(&measures::measure(&layout, &fonts));
    let middle = middle(&layout);
    for (number, text) in layout.pages[0].texts.iter_mut().enumerate() {
        spoil(LINE + number - middle, text);
    }
    (before, count(&measures::measure(&layout, &fonts)))
}

/// The number that [`found`] gives the line in the middle of a paragraph.
const LINE: usize = 1000;

/// Where a line stands that is stretched, between two lines of the same paragraph.
fn middle(layout: &Layout) -> usize {
    let mut three = layout.pages[0].texts.windows(3);
    let same = |texts: &[PlacedText]| {
        let element = texts[1].element;
        let alone = texts[0].y < texts[1].y && texts[1].y < texts[2].y;
        alone && texts.iter().all(|text| text.element == element) && texts[1].stretch > Pt::ZERO
    };
    three.position(same).unwrap() + 1
}

#[test]
fn bad_lines_are_found() {
    let over = |lines: &[Set]| measures::over_full(lines).count();
    let pushed = |number, text: &mut PlacedText| {
        if number == LINE {
            text.x += Pt::new(1);
        }
    };
    assert_eq!(found(over, pushed), (0, 1));
    let ragged = |lines: &[Set]| measures::ragged(lines).count();
    let shortened = |number, text: &mut PlacedText| {
        if number == LINE {
            text.width = text.width - Pt::new(1);
        }
    };
    assert_eq!(found(ragged, shortened), (0, 1));
    let loose = |lines: &[Set]| measures::widths(lines).filter(|space| *space > 3.0).count();
    let stretched = |number, text: &mut PlacedText| {
        if number == LINE {
            text.stretch = text.size;
        }
    };
    assert_eq!(found(loose, stretched), (0, 1));
    let uncovered = |lines: &[Set]| lines.iter().filter(|set| !set.covered).count();
    let foreign = |number, text: &mut PlacedText| {
        if number == LINE {
            text.text.push('漢');
        }
    };
    assert_eq!(found(uncovered, foreign), (0, 1));
}

#[test]
fn bad_words_are_found() {
    let ladders = |lines: &[Set]| measures::ladders(lines).count();
    let divided = |number, text: &mut PlacedText| text.hyphen = (LINE..LINE + 4).contains(&number);
    assert_eq!(found(ladders, divided), (0, 2));
    let badly = |lines: &[Set]| measures::badly_divided(lines).count();
    for (end, next, bad) in [
        ("ко-", "тором", 0),
        ("к-", "отором", 1),
        ("ко-", "т", 1),
        ("ФГ-", "АОУ", 1),
    ] {
        let words = |number, text: &mut PlacedText| {
            text.hyphen = number == LINE;
            if number == LINE {
                text.text = end.to_owned();
            } else if number == LINE + 1 {
                text.text = next.to_owned();
            }
        };
        assert_eq!(found(badly, words).1, bad, "{end}{next}");
    }
    let lonely = |lines: &[Set]| measures::lonely(lines).count();
    for (words, hyphen, alone) in [
        ("а.", false, true),
        ("лей.", true, true),
        ("лей.", false, false),
    ] {
        let shortened = |_, text: &mut PlacedText| {
            words.clone_into(&mut text.text);
            text.hyphen = hyphen;
        };
        let (before, after) = found(lonely, shortened);
        assert_eq!((before, after > 3), (0, alone), "{words}");
    }
}

#[test]
fn rivers_are_found() {
    let rivers = |lines: &[Set]| measures::rivers(lines).len();
    let same = |stretch: Pt, step: i64| {
        move |number: usize, text: &mut PlacedText| {
            let down = i64::try_from(number).unwrap();
            text.text = "слово слово слово слово".to_owned();
            text.stretch = stretch;
            text.x = Pt::new(100) + Pt::thousandths(step) * (down % 5);
        }
    };
    assert_eq!(
        rivers(&measures::measure(
            &complaint(),
            &Fonts::embedded().unwrap()
        )),
        0
    );
    assert!(found(rivers, same(Pt::new(3), 0)).1 > 0);
    // Narrow gaps run together nowhere, wide ones do not if they lie apart.
    assert_eq!(found(rivers, same(Pt::new(1), 0)).1, 0);
    assert_eq!(found(rivers, same(Pt::new(3), 9_000)).1, 0);
}

/// Moves the last line of the first page to the next.
fn push_down(layout: &mut Layout) {
    let last = layout.pages[0].texts.last().unwrap().y;
    let (above, mut moved): (Vec<_>, Vec<_>) = layout.pages[0]
        .texts
        .drain(..)
        .partition(|text| text.y < last);
    layout.pages[0].texts = above;
    for text in &mut moved {
        text.y = Pt::ZERO;
    }
    for text in &mut layout.pages[1].texts {
        text.y += Pt::new(20);
    }
    moved.append(&mut layout.pages[1].texts);
    layout.pages[1].texts = moved;
}

#[test]
fn bad_pages_are_found() {
    let fonts = Fonts::embedded().unwrap();
    let mut layout = complaint();
    let faults = |layout: &Layout| {
        let lines = measures::measure(layout, &fonts);
        let cuts = measures::bad_cuts(&lines).into_iter();
        cuts.map(|(_, what)| what).collect::<BTreeSet<_>>()
    };
    assert!(faults(&layout).is_empty());
    // All on one page and then, line by line, on the next, each place is a cut once.
    let mut second = layout.pages.remove(1);
    for text in &mut second.texts {
        text.y += Pt::new(1000);
    }
    second.texts.retain(|text| text.element.is_some());
    layout.pages[0].texts.append(&mut second.texts);
    layout.pages.push(Page::default());
    let mut found = BTreeSet::new();
    let mut parted = BTreeSet::new();
    while layout.pages[0].texts.len() > 2 {
        push_down(&mut layout);
        let lines = measures::measure(&layout, &fonts);
        parted.insert(measures::parted(&lines, 3).count());
        found.append(&mut faults(&layout));
    }
    assert_eq!(found.len(), 6, "{found:?}");
    assert_eq!(parted.len(), 2, "{parted:?}");
}

#[test]
fn a_lost_text_is_found() {
    let mut layout = complaint();
    let whole = texts_of_letter(&letters::complaint());
    assert_eq!(texts_of_layout(&layout), whole);
    let line = middle(&layout);
    layout.pages[0].texts.remove(line);
    assert_ne!(texts_of_layout(&layout), whole);
}
