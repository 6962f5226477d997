//! A frame of a stranger: checked, compiled, and made a letter of.
//!
//! The program makes such letters in a process of its own that is stopped after two seconds
//! (tests/hostile_templates); here what runs long by loops is left out, and all else has to end by itself.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use zhaloba::case::{CaseFile, CaseReader};
use zhaloba::grounds;
use zhaloba::letter::Letter;
use zhaloba::template::context::Context;
use zhaloba::template::variables::{self, Paths};
use zhaloba::template::{Brief, Frame, MOST_BYTES, Templates};
use zhaloba::yaml::Source;

use super::{held, overlays, seeds};

/// The frame that is replaced.
const FRAME: &str = "complaint.md";

/// A frame in place of the built-in one.
pub fn enter(bytes: &[u8]) {
    let source = match Source::from_bytes(Some(FRAME.to_owned()), bytes) {
        Ok(source) => source,
        Err(problem) => return held::refusal(&[problem]),
    };
    held::problems(&variables::problems(&source.text, paths()));
    if may_run_long(&source.text) {
        return;
    }
    let mut frames: BTreeMap<String, Frame> = overlays::built_in().frames.clone();
    let frame = Frame {
        path: FRAME.to_owned(),
        text: source.text,
    };
    frames.insert(FRAME.to_owned(), frame);
    match Templates::new(frames) {
        Err(problems) => held::refusal(&problems),
        Ok(templates) => rendered(&templates),
    }
}

fn rendered(templates: &Templates) {
    let (data, case) = (held::data(), &case().case);
    let addressee = data.rules.addressees.get("prosecutor").expect("built in");
    let grounds = grounds(case, addressee, data, held::today());
    let brief = Brief {
        rules: &data.rules,
        case,
        addressee,
        grounds: &grounds,
        today: held::today(),
    };
    match templates.render(&brief) {
        Err(problem) => held::refusal(&[problem]),
        Ok(markdown) => {
            assert!(markdown.len() <= MOST_BYTES, "writes without end");
            if let Err(problem) = Letter::parse(&markdown) {
                held::refusal(&[problem]);
            }
        }
    }
}

/// Loops in loops and texts that double: what the process of its own is for.
fn may_run_long(text: &str) -> bool {
    text.matches("for").count() > 6 || text.matches("~").count() > 8 || text.contains("range")
}

fn paths() -> &'static Paths {
    static PATHS: OnceLock<Paths> = OnceLock::new();
    PATHS.get_or_init(|| Paths::of(schemars::schema_for!(Context).as_value()))
}

fn case() -> &'static CaseFile {
    static CASE: OnceLock<CaseFile> = OnceLock::new();
    CASE.get_or_init(|| {
        let source = Source::from_bytes(None, &seeds::read("examples/student/case.yaml"));
        let source = source.expect("an example");
        let reader = CaseReader::new(&held::data().rules);
        let read = reader.read(&source, held::today());
        read.expect("an example is a case")
    })
}
