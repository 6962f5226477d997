//! Letters from their meaning to finished pages and bytes.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking; clippy exempts only the functions marked as tests"
)]

#[path = "pages/letters.rs"]
mod letters;
#[path = "pages/lines.rs"]
mod lines;
#[path = "pages/paper.rs"]
mod paper;
#[path = "pages/press.rs"]
mod press;

use letters::{complaint, list, long, paragraph, short};
use lines::{Line, lines_of, texts_of_layout, texts_of_letter};
use paper::on_own_paper;
use press::lay_out;
use zhaloba::layout::Layout;
use zhaloba::layout::structure::Part;
use zhaloba::layout::style::{BOTTOM, LEFT, MEASURE, PAGE_WIDTH, Pt, TOP};
use zhaloba::letter::{Block, Letter};

/// Letters that have to look well, with how many pages they take.
fn good_letters() -> Vec<(Letter, usize)> {
    let mut medium = complaint();
    medium.body.drain(5..8);
    vec![
        (short(vec![paragraph("Прошу вернуть зачётную книжку.")]), 1),
        (medium, 2),
        (complaint(), 2),
        (on_own_paper(), 2),
        (long(2), 2),
        (long(3), 3),
    ]
}

/// Letters that only have to be whole and on the sheet.
fn nasty_letters() -> Vec<Letter> {
    let words = [
        "щ".repeat(300),
        "слово".repeat(60),
        "неразрывный\u{a0}".repeat(40),
        format!("и {} да", "-".repeat(200)),
        "https://example.ru/очень/длинный/путь?".repeat(9),
        "превысокомногорассмотрительствующий ".repeat(30),
        "а ".repeat(300),
        "за\u{301}мок ".repeat(90),
        "«Ж» №\u{a0}5 — в\u{a0}том числе: ".repeat(20),
    ];
    let mut letters: Vec<Letter> = words
        .iter()
        .map(|words| {
            let mut letter = short(vec![
                paragraph(words),
                list(Some(99), &[words, "", words]),
                list(None, &[words]),
            ]);
            letter.letterhead.push(paragraph(words));
            letter.head.push(paragraph(words));
            letter.title = letters::inlines(&format!("{words}|{words}"));
            letter.closing.push(Block::Heading(letters::inlines(words)));
            letter.signature.name = words.clone();
            letter.signature.others = vec![words.clone()];
            letter.signature.date = words.clone();
            letter
        })
        .collect();
    letters.push(short(Vec::new()));
    letters
}

fn all_layouts() -> Vec<Layout> {
    let good = good_letters().into_iter().map(|(letter, _)| letter);
    let all = good.chain(nasty_letters());
    all.filter_map(|letter| lay_out(&letter).ok()).collect()
}

#[test]
fn letters_take_as_many_pages_as_they_should() {
    for (letter, expected) in good_letters() {
        assert_eq!(lay_out(&letter).unwrap().pages.len(), expected);
    }
}

#[test]
fn large_type_is_for_letters_of_two_pages() {
    for (letter, _) in good_letters() {
        let pages = lay_out(&letter).unwrap().pages;
        let size = pages[0].texts[0].size;
        assert!(size == Pt::new(14) || size == Pt::new(12));
        assert!(pages.len() <= 2 || size == Pt::new(12));
    }
    let (letter, _) = good_letters().swap_remove(1);
    assert_eq!(
        lay_out(&letter).unwrap().pages[0].texts[0].size,
        Pt::new(14)
    );
}

#[test]
fn a_letter_of_many_pages_is_refused() {
    let problem = lay_out(&long(8)).unwrap_err();
    assert_eq!(problem.code, "too-long");
    assert_eq!(problem.args["pages"], 6usize.into());
}

#[test]
fn nothing_runs_off_the_text() {
    let right = LEFT + MEASURE;
    for page in all_layouts().into_iter().flat_map(|layout| layout.pages) {
        for text in &page.texts {
            assert!(text.x >= Pt::ZERO && text.x + text.width <= right, "{text}");
            assert!(text.y <= BOTTOM, "{text}");
            assert!(text.y >= TOP || text.element.is_none(), "{text}");
        }
        for rule in &page.rules {
            assert!(rule.x >= LEFT && rule.x + rule.width <= right);
        }
    }
}

#[test]
fn texts_of_a_line_do_not_overlap() {
    for layout in all_layouts() {
        for line in lines_of(&layout.pages) {
            let mut end = Pt::ZERO;
            for text in &line.texts {
                assert!(text.x >= end, "{text}");
                end = text.x + text.width;
            }
        }
    }
}

#[test]
fn no_text_is_lost() {
    let good = good_letters().into_iter().map(|(letter, _)| letter);
    for letter in good.chain(nasty_letters()) {
        let Ok(layout) = lay_out(&letter) else {
            continue;
        };
        assert_eq!(texts_of_layout(&layout), texts_of_letter(&letter));
    }
}

#[test]
fn justified_lines_reach_the_edge() {
    for (letter, _) in good_letters() {
        for line in lines_of(&lay_out(&letter).unwrap().pages) {
            if line.stretch() != Pt::ZERO {
                let missing = LEFT + MEASURE - line.end();
                assert!(
                    missing >= Pt::ZERO && missing < Pt::thousandths(100),
                    "{line:?}"
                );
            }
        }
    }
}

#[test]
fn spaces_stay_even() {
    let mut widths: Vec<f64> = Vec::new();
    for (letter, _) in good_letters() {
        let pages = lay_out(&letter).unwrap().pages;
        let lines = lines_of(&pages);
        let justified = lines.iter().filter(|line| line.stretch() != Pt::ZERO);
        widths.extend(justified.map(|line| {
            let space = line.texts[0].size.em(250);
            (space + line.stretch()).ratio(space)
        }));
    }
    widths.sort_by(f64::total_cmp);
    let (tightest, widest) = (widths[0], widths[widths.len() - 1]);
    let half = widths[widths.len() / 2];
    let usual = widths[widths.len() * 95 / 100];
    assert!(tightest > 0.66, "narrowest space: {tightest}");
    assert!(half < 1.25, "half of the spaces: {half}");
    // The letters bind every preposition and number to the next word, harder than most.
    assert!(usual < 2.0, "19 of 20 spaces: {usual}");
    assert!(widest < 2.5, "widest space: {widest}");
}

#[test]
fn hyphens_make_no_ladders() {
    for layout in all_layouts() {
        let lines = lines_of(&layout.pages);
        for three in lines.windows(3) {
            assert!(!three.iter().all(Line::is_divided), "{three:?}");
        }
    }
}

#[test]
fn hyphens_are_rare() {
    for (letter, _) in good_letters() {
        let pages = lay_out(&letter).unwrap().pages;
        let lines = lines_of(&pages);
        let divided = lines.iter().filter(|line| line.is_divided()).count();
        assert!(divided * 3 <= lines.len(), "{divided} of {}", lines.len());
    }
}

#[test]
fn a_page_ends_well() {
    for (letter, _) in good_letters() {
        let layout = lay_out(&letter).unwrap();
        let pages = &layout.pages;
        for pair in pages.windows(2) {
            let (above, below) = (lines_of(&pair[..1]), lines_of(&pair[1..]));
            let [.., before, last] = above.as_slice() else {
                panic!("a page of one line");
            };
            let [first, second, ..] = below.as_slice() else {
                panic!("a page of one line");
            };
            assert!(!last.is_divided(), "{last:?}");
            assert!(!last.text().trim_end().ends_with(':'), "{last:?}");
            assert_ne!(last.style(), zhaloba::letter::Style::Bold, "{last:?}");
            // A paragraph that goes on has two lines at least on either page.
            if last.element() == first.element() {
                assert_eq!(before.element(), last.element());
                assert_eq!(second.element(), first.element());
            }
            let signed = below
                .iter()
                .position(|line| layout.structure.part(line.element()) == Some(Part::Signature));
            assert!(signed.is_none_or(|above| above >= 2), "a lonely signature");
        }
    }
}

#[test]
fn the_signature_is_never_alone() {
    // Whatever the length of the letter, the page with the signature has two lines more.
    for count in 1..90 {
        let body = vec!["Прошу ответить."; count].into_iter().map(paragraph);
        let layout = lay_out(&short(body.collect())).unwrap();
        let pages = &layout.pages;
        let last = lines_of(&pages[pages.len() - 1..]);
        let signed = last
            .iter()
            .position(|line| layout.structure.part(line.element()) == Some(Part::Signature));
        assert!(signed.is_some_and(|above| above >= 2), "{count} paragraphs");
        assert_eq!(pages.iter().map(|page| page.rules.len()).sum::<usize>(), 1);
    }
}

#[test]
fn pages_are_numbered_from_the_second_on() {
    for (letter, _) in good_letters() {
        for (number, page) in (1..).zip(lay_out(&letter).unwrap().pages) {
            let last = page.texts.last().unwrap();
            if number == 1 {
                assert!(page.texts.iter().all(|text| text.element.is_some()));
            } else {
                assert_eq!(last.element, None);
                assert_eq!(last.text, number.to_string());
                assert!((PAGE_WIDTH.share(2) - last.x) < MEASURE.share(4));
            }
        }
    }
}

#[test]
fn a_missing_glyph_is_named() {
    for (words, shown, code) in [
        ("漢字", "漢", "U+6F22"),
        ("450 ₽", "₽", "U+20BD"),
        ("таб\tуляция", "\u{fffd}", "U+0009"),
        ("мяг\u{ad}кий", "\u{ad}", "U+00AD"),
        ("😀", "😀", "U+1F600"),
    ] {
        for place in 0..4 {
            let mut letter = short(Vec::new());
            match place {
                0 => letter.head.push(paragraph(words)),
                1 => letter.title = letters::inlines(words),
                2 => letter.body.push(list(None, &[words])),
                _ => letter.signature.name = words.to_owned(),
            }
            let problem = lay_out(&letter).unwrap_err();
            assert_eq!(problem.code, "missing-glyph");
            assert_eq!(problem.args["char"], shown.into());
            assert_eq!(problem.args["code"], code.into());
        }
    }
}

#[test]
fn pages_print_as_text() {
    let letter = short(vec![paragraph("Прошу *вернуть* билет.")]);
    let page = lay_out(&letter).unwrap().pages[0].to_string();
    snapbox::assert_data_eq!(
        page,
        snapbox::str![[r#"
x=311.811 y=69.778 14pt "Директору ГБПОУ «Примерский "
x=311.811 y=86.778 14pt "колледж»"
x=286.578 y=123.778 14pt bold "ЖАЛОБА"
x=120.472 y=160.778 14pt "Прошу "
x=165.86 y=160.778 14pt bold "вернуть"
x=216.764 y=160.778 14pt " билет."
x=85.039 y=205.778 14pt "20 ноября 2025 г."
x=474.748 y=205.778 14pt "А. С. Громов"
x=358.527 y=207.278 rule 107.717 by 0.5

"#]]
    );
}
