//! Letters of short rows need not be laid out to know that they can be.

use std::fs;

use chrono::NaiveDate;
use zhaloba::batch::SHORT;
use zhaloba::case::CaseFile;
use zhaloba::catalogue::grounds::Grounds;
use zhaloba::data::Data;
use zhaloba::letters::{letters, planned, worded};
use zhaloba::output::Press;
use zhaloba::yaml::Source;

/// Words as long as those of a story.
const WORDS: &str = "Куратор сказал при всей группе, что отказавшихся отчислят, а родителям сообщат об этом письмом. ";

#[test]
fn a_short_row_fits_its_pages_whatever_the_law_says_of_it() {
    let data = Data::built_in().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let mut press = Press::embedded().unwrap();
    let mut laid_out = 0;
    for entry in fs::read_dir("tests/golden").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let source = Source::from_bytes(None, &fs::read(&path).unwrap()).unwrap();
        let mut case = CaseFile::read(&source, &data.rules, today).unwrap().case;
        case.incident.story = WORDS.chars().cycle().take(SHORT).collect();
        let ids = data.rules.addressees.addressees.iter();
        let to: Vec<String> = ids.map(|addressee| addressee.id.clone()).collect();
        for written in letters(&case, &to, &data, today).written {
            let layout = press.lay_out(&written.letter);
            let pages = layout.map(|layout| layout.pages.len());
            assert!(
                pages.is_ok(),
                "{path:?} {}: {pages:?}",
                written.addressee.id
            );
            laid_out += 1;
        }
    }
    assert!(laid_out > 200, "{laid_out}");
}

#[test]
fn what_is_worded_after_planning_is_the_letter() {
    let data = Data::built_in().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let ids = data.rules.addressees.addressees.iter();
    let to: Vec<String> = ids.map(|addressee| addressee.id.clone()).collect();
    let mut compared = 0;
    for entry in fs::read_dir("tests/golden").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let source = Source::from_bytes(None, &fs::read(&path).unwrap()).unwrap();
        let case = CaseFile::read(&source, &data.rules, today).unwrap().case;
        let whole = letters(&case, &to, &data, today);
        let plan = planned(&case, &to, &data, today);
        let worded = worded(&case, &to, &data, today);
        assert_eq!(plan.problems, whole.problems, "{path:?}");
        assert_eq!(plan.written.len(), whole.written.len());
        for (one, other) in whole.written.iter().zip(&worded.written) {
            assert_eq!(one.addressee.id, other.addressee.id);
            assert_eq!(one.letter, other.letter, "{path:?}");
            let norms = |grounds: &Grounds<'_>| -> Vec<String> {
                grounds
                    .cited()
                    .map(|ground| ground.norm.id.clone())
                    .collect()
            };
            assert_eq!(norms(&one.grounds), norms(&other.grounds));
            compared += 1;
        }
    }
    assert!(compared > 200, "{compared}");
}
