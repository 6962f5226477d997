//! All letters in one file for the printer.

use lopdf::Document;

use crate::table::{Desk, Table};

#[test]
fn each_letter_begins_on_a_sheet_of_its_own() {
    let desk = Desk::new();
    desk.put_table(&Table::of(6, "prosecutor|rector"));
    assert_eq!(desk.run("batch t.csv --merge").code, 0);
    let files = desk.files("letters");
    let print = Document::load_mem(&files["print.pdf"]).unwrap();
    let mut expected = Vec::new();
    for row in 2..8 {
        for to in ["prosecutor", "rector"] {
            let letter = Document::load_mem(&files[&format!("{row:05}-{to}.pdf")]).unwrap();
            expected.extend(contents(&letter));
            if expected.len() % 2 == 1 {
                expected.push(Vec::new());
            }
        }
    }
    assert_eq!(contents(&print), expected);
    let sizes: usize = files.values().map(Vec::len).sum::<usize>() - files["print.pdf"].len();
    assert!(
        files["print.pdf"].len() < sizes,
        "equal faces are in it once"
    );
}

fn contents(document: &Document) -> Vec<Vec<u8>> {
    let pages = document.get_pages().into_values();
    pages
        .map(|page| document.get_page_content(page).trim_ascii().to_vec())
        .collect()
}

#[test]
fn only_letters_in_pdf_are_bound() {
    let desk = Desk::new();
    desk.put_table(&Table::of(1, "prosecutor"));
    assert_eq!(desk.run("batch t.csv --merge --format md").code, 2);
}
