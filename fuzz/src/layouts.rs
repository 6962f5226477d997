//! Paragraphs to pages and files: a letter of any words.

use std::cell::RefCell;

use zhaloba::layout::Layout;
use zhaloba::layout::style::{BOTTOM, PAGE_HEIGHT, PAGE_WIDTH, Pt};
use zhaloba::letter::{Block, Inline, Letter, Signature, Style};
use zhaloba::output::{Format, Press};

use super::held;

/// Sets a letter whose lines are blocks: `#` begins a heading, `-` an item of a list, `1` one of a numbered list;
/// `*` changes the look, `|` ends a line.
pub fn enter(bytes: &[u8]) {
    thread_local! {
        static PRESS: RefCell<Press> =
            RefCell::new(Press::embedded().expect("the faces inside the program"));
    }
    let text = String::from_utf8_lossy(bytes);
    let letter = letter(&text);
    PRESS.with_borrow_mut(|press| match press.lay_out(&letter) {
        Err(problem) => held::refusal(&[problem]),
        Ok(layout) => {
            on_paper(&layout);
            whole(&letter, &layout);
            files(press, &letter);
        }
    });
}

fn letter(text: &str) -> Letter {
    let plain = |words: &str| vec![Inline::Text(words.to_owned(), Style::Regular)];
    let mut lines = text.lines();
    let title = lines.next().unwrap_or_default();
    let head = lines.next().unwrap_or_default();
    Letter {
        mark: text.contains("???").then(|| "ЧЕРНОВИК".to_owned()),
        letterhead: Vec::new(),
        head: vec![Block::Paragraph(inlines(head))],
        title: inlines(title),
        body: lines.filter_map(block).collect(),
        closing: vec![Block::Paragraph(plain("Приложение: нет."))],
        signature: Signature {
            date: "1 апреля 2026 г.".to_owned(),
            name: "А. С. Образцова".to_owned(),
            others: Vec::new(),
        },
        annex: None,
        list: None,
    }
}

fn block(line: &str) -> Option<Block> {
    let mut letters = line.chars();
    let first = letters.next()?;
    let rest = inlines(letters.as_str());
    let item = |start| Block::List {
        start,
        items: vec![vec![Block::Paragraph(rest.clone())]],
    };
    Some(match first {
        '#' => Block::Heading(rest),
        '-' => item(None),
        '1' => item(Some(1)),
        '9' => item(Some(u64::MAX)),
        _ => Block::Paragraph(inlines(line)),
    })
}

fn inlines(text: &str) -> Vec<Inline> {
    const STYLES: [Style; 3] = [Style::Regular, Style::Bold, Style::Italic];
    let mut inlines = Vec::new();
    for (line, words) in text.split('|').enumerate() {
        inlines.extend((line > 0).then_some(Inline::Break));
        for (number, run) in words.split('*').enumerate() {
            inlines.push(Inline::Text(run.to_owned(), STYLES[number % STYLES.len()]));
        }
    }
    inlines
}

/// Everything stands on the sheet.
fn on_paper(layout: &Layout) {
    assert!(!layout.pages.is_empty());
    for page in &layout.pages {
        for placed in &page.texts {
            let is_inside = placed.x >= Pt::ZERO && placed.y >= Pt::ZERO;
            assert!(is_inside && placed.x <= PAGE_WIDTH && placed.y <= PAGE_HEIGHT);
            let is_text = placed.element.is_some();
            assert!(!is_text || placed.y <= BOTTOM, "below the last line");
        }
    }
}

/// No character is lost and none comes twice.
fn whole(letter: &Letter, layout: &Layout) {
    let mut set = String::new();
    for placed in layout.pages.iter().flat_map(|page| &page.texts) {
        if placed.element.is_some() {
            let text = placed.text.trim_end();
            set += match placed.hyphen {
                true => text.strip_suffix(['-', '\u{2010}']).unwrap_or(text),
                false => text,
            };
        }
    }
    let counted = |text: &str| -> usize {
        let letters = text.chars().filter(|letter| letter.is_alphabetic());
        letters.count()
    };
    let said: usize = letter.texts().iter().map(|text| counted(text)).sum();
    assert!(counted(&set) >= said, "letters are lost: {set:?}");
}

fn files(press: &mut Press, letter: &Letter) {
    for (format, start) in [
        (Format::Pdf, &b"%PDF-1.7"[..]),
        (Format::Docx, b"PK\x03\x04"),
    ] {
        match press.render(letter, held::today(), format) {
            Ok(file) => assert!(file.starts_with(start)),
            Err(problem) => held::refusal(&[problem]),
        }
    }
}
