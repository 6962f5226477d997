//! A case file: bytes to a case, or to what is wrong with it; a case to its letters.

use std::sync::OnceLock;

use zhaloba::case::{CaseFile, CaseReader};
use zhaloba::letters::{drafts, letters};
use zhaloba::output::{Format, Press};
use zhaloba::problem::Problem;
use zhaloba::yaml::Source;

use super::held;

/// Reads the file as a whole case and as one that is only begun.
pub fn enter(bytes: &[u8]) {
    let source = match Source::from_bytes(None, bytes) {
        Ok(source) => source,
        Err(problem) => return held::refusal(&[problem]),
    };
    let whole = reader().read(&source, held::today());
    let is_whole = whole.is_ok();
    taken(whole, false);
    let begun = reader().read_begun(&source, held::today());
    assert!(begun.is_ok() || !is_whole, "a whole case is not begun");
    if !is_whole {
        taken(begun, true);
    }
}

fn reader() -> &'static CaseReader<'static> {
    static READER: OnceLock<CaseReader<'static>> = OnceLock::new();
    READER.get_or_init(|| CaseReader::new(&held::data().rules))
}

fn taken(read: Result<CaseFile, Vec<Problem>>, is_begun: bool) {
    match read {
        Ok(file) => {
            held::problems(&file.warnings);
            worded(&file, is_begun);
        }
        Err(problems) => held::refusal(&problems),
    }
}

/// The letters of a case, each sound in itself and in words; which addressees they are for, the case says.
pub fn worded(file: &CaseFile, is_begun: bool) {
    let (case, data) = (&file.case, held::data());
    let found = match is_begun {
        true => drafts(case, &case.to, data, held::today()),
        false => letters(case, &case.to, data, held::today()),
    };
    held::problems(&found.problems);
    let mut press = Press::embedded().expect("the faces inside the program");
    for written in &found.written {
        held::letter(&written.letter);
        let text = press.render(&written.letter, held::today(), Format::Text);
        assert!(text.is_ok_and(|text| !text.is_empty()));
    }
}
