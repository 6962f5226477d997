//! The mark of a draft: on its pages, and in its file as a viewer and a person who copies text get it.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

#[path = "pages/letters.rs"]
mod letters;
#[path = "pages/press.rs"]
mod press;

use chrono::NaiveDate;
use letters::{complaint, list, long, paragraph, short};
use lopdf::content::Operation;
use lopdf::{Document, decode_text_string};
use press::lay_out;
use zhaloba::letter::Letter;
use zhaloba::output::{Format, Press};

const MARK: &str = "ЧЕРНОВИК";

fn letters() -> Vec<Letter> {
    let few = short(vec![paragraph("Прошу ответить."), list(None, &["и скоро"])]);
    vec![few, complaint(), long(3)]
}

fn marked(mut letter: Letter) -> Letter {
    letter.mark = Some(MARK.to_owned());
    letter
}

#[test]
fn every_page_is_marked_and_nothing_moves() {
    for letter in letters() {
        let pages = lay_out(&letter).unwrap().pages;
        let drafts = lay_out(&marked(letter)).unwrap().pages;
        assert_eq!(drafts.len(), pages.len());
        for (draft, page) in drafts.iter().zip(&pages) {
            assert_eq!(page.mark, None);
            assert_eq!(draft.mark.as_ref().unwrap().text, MARK);
            assert_eq!(draft.mark, drafts[0].mark);
            assert_eq!((&draft.texts, &draft.rules), (&page.texts, &page.rules));
        }
    }
}

/// The operations of each page of the file.
fn drawn(letter: &Letter) -> Vec<Vec<Operation>> {
    let day = NaiveDate::from_ymd_opt(2025, 11, 20).unwrap();
    let mut press = Press::embedded().unwrap();
    let bytes = press.render(letter, day, Format::Pdf).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    let pages = document.get_pages().into_values();
    let content = pages.map(|page| document.get_and_decode_page_content(page).unwrap());
    content.map(|content| content.operations).collect()
}

#[test]
fn a_page_says_once_that_it_is_a_draft_and_says_it_whole() {
    for letter in letters() {
        for operations in drawn(&marked(letter.clone())) {
            let named = operations.iter().map(|one| one.operator.as_str());
            let names: Vec<&str> = named.collect();
            // Grey ends with the mark, and so does what is no part of the letter.
            let mark = [
                "BDC", "BDC", "q", "g", "BT", "Tf", "Tm", "TJ", "ET", "Q", "EMC", "EMC",
            ];
            let (first, rest) = names.split_at(mark.len());
            assert_eq!(first, mark);
            assert!(!rest.contains(&"g"));
            assert_eq!(operations[0].operands[0].as_name().unwrap(), b"Artifact");
            let span = operations[1].operands[1].as_dict().unwrap();
            let whole = decode_text_string(span.get(b"ActualText").unwrap());
            assert_eq!(whole.unwrap(), MARK);
            let shown = operations[7].operands[0].as_array().unwrap();
            let codes: Vec<u8> = MARK.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(shown[0].as_str().unwrap(), codes);
        }
        for operations in drawn(&letter) {
            assert!(operations.iter().all(|one| one.operator != "q"));
        }
    }
}

#[test]
fn the_title_of_the_file_says_it_too() {
    let day = NaiveDate::from_ymd_opt(2025, 11, 20).unwrap();
    for (letter, title) in [
        (complaint(), "ЖАЛОБА"),
        (marked(complaint()), "ЧЕРНОВИК. ЖАЛОБА"),
    ] {
        let mut press = Press::embedded().unwrap();
        let bytes = press.render(&letter, day, Format::Pdf).unwrap();
        let document = Document::load_mem(&bytes).unwrap();
        let info = document
            .trailer
            .get(b"Info")
            .unwrap()
            .as_reference()
            .unwrap();
        let info = document.get_dictionary(info).unwrap();
        let found = decode_text_string(info.get(b"Title").unwrap()).unwrap();
        assert_eq!(found, title);
    }
}
