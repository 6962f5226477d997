//! Blank sheets as people print them, and the list that a letter of many ends with.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::path::Path;
use std::process::{Command, Output};

use lopdf::Document;
use zhaloba::case::CaseFile;
use zhaloba::data::Data;
use zhaloba::layout::Layout;
use zhaloba::letter::Letter;
use zhaloba::letters::letters;
use zhaloba::output::{Format, Press};
use zhaloba::yaml::Source;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2025, 11, 24).unwrap()
}

fn sheets(args: &[&str], folder: &Path) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
    program.current_dir(folder).env_clear();
    program
        .args(["--lang", "en", "--today", "2025-11-24", "sheets"])
        .args(args);
    program.output().unwrap()
}

fn class() -> String {
    let path = root().join("examples/class/case.yaml");
    path.display().to_string()
}

/// The letter of a class of so many parents to the prosecutor.
fn letter(count: usize) -> Letter {
    let case = std::fs::read_to_string(class()).unwrap();
    let (before, after) = case.split_once("applicants:").unwrap();
    let (_, after) = after.split_once("\nto:").unwrap();
    let applicants: String = (1..=count)
        .map(|number| {
            format!(
                "  - name: Примерова Анна Ивановна\n    address: 160000, г. Вологда, ул. Образцовая, \
                 д. 3, кв. {number}\n"
            )
        })
        .collect();
    let case = format!("{before}applicants:\n{applicants}to:{after}");
    let data = Data::built_in().unwrap();
    let source = Source::from_bytes(None, case.as_bytes()).unwrap();
    let read = CaseFile::read(&source, &data.rules, today()).unwrap();
    let written = letters(&read.case, &["prosecutor".to_owned()], &data, today());
    written.written.into_iter().next().unwrap().letter
}

/// The texts of a page in lines, from above to below and from left to right.
fn lines(layout: &Layout, page: usize) -> Vec<String> {
    let mut texts: Vec<_> = layout.pages[page].texts.iter().collect();
    texts.sort_by_key(|text| (text.y, text.x));
    let rows = texts.chunk_by(|one, next| one.y == next.y);
    let text = |row: &[&zhaloba::layout::PlacedText]| {
        let words = row.iter().map(|text| text.text.trim());
        words.collect::<Vec<_>>().join(" ")
    };
    rows.map(text).collect()
}

#[test]
fn blank_sheets_are_numbered_and_say_what_is_signed() {
    let folder = tempfile::tempdir().unwrap();
    let output = sheets(&[&class(), "--pages", "3"], folder.path());
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stdout, b"class-sheets.pdf\n");
    let file = folder.path().join("class-sheets.pdf");
    let document = Document::load(&file).unwrap();
    assert_eq!(document.get_pages().len(), 3);
    let again = sheets(&[&class(), "--pages", "3", "-o", "-"], folder.path());
    assert_eq!(again.stdout, std::fs::read(&file).unwrap());
    let over = sheets(&[&class()], folder.path());
    assert_eq!(over.status.code(), Some(5));
}

#[test]
fn nobody_has_to_be_named_for_a_blank_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let case = std::fs::read_to_string(class()).unwrap();
    let (before, after) = case.split_once("applicants:").unwrap();
    let (_, after) = after.split_once("\nto:").unwrap();
    let path = folder.path().join("case.yaml");
    std::fs::write(&path, format!("{before}to:{after}")).unwrap();
    let output = sheets(&["case.yaml", "-o", "a.pdf"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let named = sheets(&[&class(), "-o", "-"], folder.path());
    let unnamed = std::fs::read(folder.path().join("a.pdf")).unwrap();
    assert_eq!(named.stdout, unnamed);
}

#[test]
fn what_cannot_be_a_sheet_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let class = class();
    for (args, exit, says) in [
        (vec![class.as_str(), "--pages", "0"], 2, "from 1 to 1000"),
        (vec![&class, "--rows", "90"], 3, "holds 1"),
        (vec![&class, "--to", "labour_inspectorate"], 4, "labour"),
        (vec![&class, "--json", "-o", "-"], 2, "standard output"),
        (vec!["absent.yaml"], 3, "absent.yaml"),
    ] {
        let output = sheets(&args, folder.path());
        let error =
            String::from_utf8(output.stderr).unwrap() + &String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(exit), "{args:?} {error}");
        assert!(error.contains(says), "{args:?} {error}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_list_has_every_signer_once_and_every_sheet_its_head() {
    let letter = letter(120);
    let mut press = Press::embedded().unwrap();
    let layout = press.lay_out(&letter).unwrap();
    let is_sheet = |page: &usize| {
        let lines = lines(&layout, *page);
        lines.iter().any(|line| line.starts_with("ПОДПИСНОЙ"))
    };
    let sheets: Vec<usize> = (0..layout.pages.len()).filter(is_sheet).collect();
    assert!(sheets.len() > 4, "{sheets:?}");
    let mut numbers: Vec<usize> = Vec::new();
    for (number, page) in (1..).zip(&sheets) {
        let lines = lines(&layout, *page);
        assert_eq!(lines[0], format!("Лист {number} из {}", sheets.len()));
        let heads = lines.iter().filter(|line| line.starts_with('№'));
        assert_eq!(heads.count(), 1, "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("Примерская школа")));
        let rows = lines.iter().filter(|line| line.contains("Примерова"));
        numbers.extend(rows.map(|row| row.split(" ").next().unwrap().parse::<usize>().unwrap()));
    }
    assert_eq!(numbers, (1..=120).collect::<Vec<usize>>());
}

/// What a reader goes through: a table whose rows have five cells each, its heads told once.
#[test]
fn a_list_is_read_as_one_table() {
    let letter = letter(60);
    let mut press = Press::embedded().unwrap();
    let layout = press.lay_out(&letter).unwrap();
    let roles: Vec<String> = layout
        .structure
        .iter()
        .map(|(_, element)| format!("{:?}", element.role))
        .collect();
    let count = |role: &str| roles.iter().filter(|one| *one == role).count();
    let found = ["Table", "Row", "ColumnHead", "Cell"].map(count);
    assert_eq!(found, [1, 61, 5, 300]);
}

/// Ten thousand rows are bound together; the numbers of the rows go on.
#[test]
fn a_very_long_list_has_volumes() {
    let mut letter = letter(2);
    let list = letter.list.as_mut().unwrap();
    list.signers = vec![list.signers[0].clone(); 10_030];
    let mut press = Press::embedded().unwrap();
    let layout = press.lay_out(&letter).unwrap();
    let last = lines(&layout, layout.pages.len() - 1);
    assert_eq!(last[0], "Лист 2 из 2, том 2 из 2");
    assert!(
        last.iter().any(|line| line.starts_with("10030 Примерова")),
        "{last:?}"
    );
    let text_pages = layout.pages.iter().position(|page| {
        let mut texts = page.texts.iter();
        texts.any(|text| text.text.contains("ПОДПИСНОЙ"))
    });
    let first = lines(&layout, text_pages.unwrap());
    assert!(first[0].ends_with("том 1 из 2"), "{}", first[0]);
}

#[test]
fn a_letter_with_a_list_comes_back_from_markdown() {
    let letter = letter(30);
    let read = Letter::parse(&letter.to_markdown());
    assert_eq!(read, Ok(letter));
}

#[test]
fn a_row_that_no_sheet_holds_is_refused_without_its_words() {
    let mut letter = letter(2);
    let list = letter.list.as_mut().unwrap();
    list.signers[1].address = "улица ".repeat(2000);
    let mut press = Press::embedded().unwrap();
    let problem = press.render(&letter, today(), Format::Pdf).unwrap_err();
    assert_eq!(problem.code, "signer-too-long");
    assert_eq!(problem.args["row"], 2usize.into());
}
