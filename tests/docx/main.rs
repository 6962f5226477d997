//! Letters for a word processor: read back by a parser of its own, they are the letters whole, in the order
//! that Word asks for, with nothing beside them.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

mod bad;
#[path = "../typesetting/chance.rs"]
mod chance;
#[path = "../typesetting/corpus.rs"]
mod corpus;
mod expected;
mod hostile;
#[path = "../pages/letters.rs"]
mod letters;
mod measures;
mod order;
mod program;
mod reader;

use std::sync::LazyLock;

use chrono::NaiveDate;
use corpus::{Named, in_threads};
use measures::faults;
use reader::{Opened, attr, is};
use zhaloba::data::Data;
use zhaloba::grammar::ru::typography::keep_runs_together;
use zhaloba::letter::Letter;
use zhaloba::output::{Format, Press};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// A letter with what no line may part kept together, as in every document.
fn kept(letter: Letter) -> Letter {
    letter.map_runs(keep_runs_together)
}

fn docx(letter: &Letter) -> Vec<u8> {
    let mut press = Press::embedded().unwrap();
    press.render(letter, today(), Format::Docx).unwrap()
}

/// The letters of all cases that stand in files, and some that nobody wrote.
static LETTERS: LazyLock<Vec<Named>> = LazyLock::new(|| {
    let data = Data::built_in().unwrap();
    let mut letters = corpus::written(&data);
    letters.extend(corpus::generated(60, &data));
    letters
});

fn press() -> Press {
    Press::embedded().unwrap()
}

#[test]
fn every_document_is_its_letter_whole_and_nothing_else() {
    assert!(LETTERS.len() > 120, "{}", LETTERS.len());
    let found = in_threads(&LETTERS, press, |press, named| {
        let bytes = press.render(&named.letter, today(), Format::Docx).unwrap();
        (bytes.len(), faults(&Opened::read(&bytes), &named.letter))
    });
    for (named, (size, faults)) in LETTERS.iter().zip(&found) {
        assert!(faults.is_empty(), "{}: {faults:?}", named.name);
        assert!(*size < 12 * 1024, "{}: {size} bytes", named.name);
    }
}

#[test]
fn documents_have_the_size_of_type_of_their_pages() {
    let found = in_threads(&LETTERS, press, |press, named| {
        let pages = press.lay_out(&named.letter).unwrap().pages;
        let bytes = press.render(&named.letter, today(), Format::Docx).unwrap();
        let size = pages[0].texts[0].size.in_thousandths() / 500;
        (size.to_string(), halves(&Opened::read(&bytes)))
    });
    for (named, (expected, found)) in LETTERS.iter().zip(&found) {
        assert_eq!(found, expected, "{}", named.name);
    }
    for size in ["24", "28"] {
        assert!(found.iter().any(|(_, found)| found == size), "{size}");
    }
}

/// The size of type of the whole document in half points.
fn halves(opened: &Opened) -> String {
    let styles = roxmltree::Document::parse(opened.part("word/styles.xml")).unwrap();
    let mut sizes = styles.descendants().filter(|node| is(*node, "sz"));
    attr(sizes.next().unwrap(), "val").unwrap().to_owned()
}

#[test]
fn what_no_page_can_hold_is_a_document_all_the_same() {
    for (letter, size) in [
        (letters::long(9), "24"),
        (
            letters::short(vec![letters::paragraph("Цена 5 ₽ 😀")]),
            "28",
        ),
    ] {
        let letter = kept(letter);
        assert!(press().lay_out(&letter).is_err());
        let opened = Opened::read(&docx(&letter));
        assert!(faults(&opened, &letter).is_empty());
        assert_eq!(halves(&opened), size);
    }
}
