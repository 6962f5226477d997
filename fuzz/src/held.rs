//! What holds for whatever comes out, wherever it went in.

use std::sync::OnceLock;

use chrono::NaiveDate;
use zhaloba::data::Data;
use zhaloba::letter::Letter;
use zhaloba::messages::{Lang, Messages};
use zhaloba::problem::Problem;
use zhaloba::terminal::safe;

/// Stands in seeds where people tell of themselves; no message has it.
pub const CANARY: &str = "КАНАРЕЙКА";

/// Warnings that ask which form of a name is right, and so show it.
const SHOWS_FORMS: &str = "form-unsure";

/// The day on which letters are written.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, 1).unwrap_or_default()
}

/// The data inside the program.
pub fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(|| Data::built_in().expect("the data inside the program"))
}

/// The messages of both languages.
fn messages() -> &'static [Messages; 2] {
    static MESSAGES: OnceLock<[Messages; 2]> = OnceLock::new();
    MESSAGES.get_or_init(|| [Lang::Ru, Lang::En].map(Messages::new))
}

/// Problems are said in both languages, in words, and show a terminal nothing that steers it and nobody what a
/// person told.
pub fn problems(found: &[Problem]) {
    for problem in found {
        for messages in messages() {
            let line = messages.line(problem);
            assert!(!line.contains("{$"), "{}: no value: {line}", problem.code);
            assert!(
                line.split('\n').all(|line| safe(line) == line),
                "{}: steers a terminal: {line:?}",
                problem.code
            );
            let shows = problem.code != SHOWS_FORMS && line.contains(CANARY);
            assert!(!shows, "{}: shows what a person told: {line}", problem.code);
            let json = messages.problem_json(problem).to_string();
            assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        }
    }
}

/// The problems that keep something from being used, of which at least one is an error.
pub fn refusal(found: &[Problem]) {
    assert!(
        found.iter().any(Problem::is_error),
        "refused without an error: {:?}",
        found.iter().map(|problem| problem.code).collect::<Vec<_>>()
    );
    problems(found);
}

/// No text of a letter holds a character that nobody sees.
pub fn letter(letter: &Letter) {
    for text in letter.texts() {
        let seen = text.replace(['\n', '\u{ad}'], "");
        assert!(safe(&seen) == seen, "unseen characters: {seen:?}");
    }
}
