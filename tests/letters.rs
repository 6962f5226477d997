//! Every example renders to the letters that stand beside it.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::path::Path;

use chrono::NaiveDate;
use zhaloba::case::CaseFile;
use zhaloba::data::Data;
use zhaloba::yaml::Source;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

#[test]
fn examples_render_to_their_letters() {
    let data = Data::built_in().unwrap();
    let mut folders: Vec<_> = std::fs::read_dir("examples")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("case.yaml").exists())
        .collect();
    folders.sort();
    assert!(folders.len() >= 3);
    for folder in folders {
        let source = Source::open(&folder.join("case.yaml")).unwrap().unwrap();
        let case = CaseFile::read(&source, &data.rules, today()).unwrap().case;
        for id in &case.to {
            let addressee = data.rules.addressees.get(id).unwrap();
            let letter = zhaloba::compose(&case, addressee, &data, today()).unwrap();
            assert_golden(&folder.join(format!("{id}.md")), &letter.to_markdown());
        }
    }
}

/// Compares with a file and shows the lines that differ; `SNAPSHOTS=overwrite` writes it instead.
fn assert_golden(path: &Path, text: &str) {
    let golden = snapbox::Data::read_from(path, Some(snapbox::data::DataFormat::Text)).raw();
    snapbox::Assert::new()
        .action_env("SNAPSHOTS")
        .eq(text.to_owned(), golden);
}
