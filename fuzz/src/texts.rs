//! Text as people write it: marks of good typography, look-alikes, stems, what a terminal is shown, the guard.

use std::sync::OnceLock;

use zhaloba::grammar::ru::lookalikes::{digits_in_words, lookalikes};
use zhaloba::grammar::ru::stems::stems;
use zhaloba::grammar::ru::typography::{
    Verbatim, has_unbalanced_quotes, keep_runs_together, marks, marks_in_runs,
};
use zhaloba::guard::{People, Reader};
use zhaloba::terminal::{safe, safe_json};

use super::held;

/// The Russian letters; a Latin «N» may become «№».
fn letters(text: &str) -> String {
    let is_russian = |letter: &char| matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё');
    text.chars().filter(is_russian).collect()
}

/// Sets, searches and shows a text.
pub fn enter(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let set = marks(&text, &[]);
    assert_eq!(letters(&text), letters(&set), "letters are kept");
    let quoted = text.trim();
    assert_eq!(marks(quoted, &[quoted]), quoted, "a quotation stays");
    has_unbalanced_quotes(&text);
    let runs: Vec<&str> = text.split('*').collect();
    let set = marks_in_runs(&runs, &Verbatim::default());
    assert_eq!(set.len(), runs.len());
    let together = keep_runs_together(&runs);
    assert_eq!(together.len(), runs.len());
    let count = |runs: &[String]| runs.iter().map(|run| run.chars().count()).sum::<usize>();
    let before: usize = runs.iter().map(|run| run.chars().count()).sum();
    assert_eq!(
        count(&together),
        before,
        "blanks change, none comes or goes"
    );
    lookalikes(&text);
    digits_in_words(&text);
    for word in text.split_whitespace().take(50) {
        stems(word);
    }
    shown(&text);
    guarded(&text);
}

fn shown(text: &str) {
    let line = safe(text);
    assert!(!line.chars().any(char::is_control), "steers a terminal");
    assert_eq!(safe(&line), line);
    let json = safe_json(&text);
    assert!(!json.chars().any(char::is_control));
    let read: String = serde_json::from_str(&json).expect("JSON");
    assert_eq!(read, *text, "the same after a round trip");
}

fn guarded(text: &str) {
    static READER: OnceLock<Reader<'static>> = OnceLock::new();
    let reader = READER.get_or_init(|| Reader::new(&held::data().rules.guard));
    for finding in reader.read(text, &People::new(["Образцова Анна Сергеевна"]))
    {
        assert!(finding.index < text.chars().count());
    }
}
