//! In no example may a line end where a reader would stumble, by the rules of Unicode for lines.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::cell::RefCell;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use zhaloba::grammar::ru::typography::keep_runs_together;
use zhaloba::letter::Letter;

/// Words with which no line ends.
const NOT_LAST: [&str; 29] = [
    "в", "к", "с", "о", "у", "и", "а", "я", "да", "то", "во", "ко", "со", "об", "от", "до", "по",
    "на", "за", "из", "не", "ни", "но", "№", "§", "ст.", "ч.", "п.", "г.",
];

/// Words that do not part from the number before them.
const UNITS: [&str; 19] = [
    "г.",
    "руб.",
    "%",
    "л.",
    "экз.",
    "лет",
    "дней",
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// The lines of the paragraphs of every example, laid out and not.
fn lines(change: impl Fn(&[&str]) -> Vec<String>) -> Vec<String> {
    let found = RefCell::new(Vec::new());
    let folders = std::fs::read_dir("examples").unwrap();
    let files = folders.flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap());
    for file in files {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        if let Ok(letter) = Letter::parse(&text) {
            let _ = letter.map_runs(|runs| {
                let changed = change(runs);
                let text = changed.concat();
                found
                    .borrow_mut()
                    .extend(text.split('\n').map(str::to_owned));
                changed
            });
        }
    }
    found.into_inner()
}

/// The places of a line at which it may end and should not, each as what stands around it.
fn faults(line: &str) -> Vec<String> {
    linebreaks(line)
        .filter(|(at, kind)| *kind == BreakOpportunity::Allowed && *at < line.len())
        .map(|(at, _)| line.split_at(at))
        .filter(|(left, right)| is_fault(left, right))
        .map(|(left, right)| format!("{left}|{right}"))
        .collect()
}

fn is_fault(left: &str, right: &str) -> bool {
    let mut words = left
        .split([' ', '\u{a0}'])
        .rev()
        .filter(|word| !word.is_empty());
    let last = words.next().unwrap_or_default();
    let bare = last.trim_start_matches(['(', '«', '„']).to_lowercase();
    let number = |word: &str| word.ends_with(|end: char| end.is_ascii_digit());
    let is_year = bare == "г." && words.next().is_some_and(number);
    let initial =
        last.chars().count() == 2 && last.ends_with('.') && last.starts_with(char::is_uppercase);
    let next = right.split([' ', '\u{a0}']).next().unwrap_or_default();
    let next = next.trim_end_matches([',', ';', ':', ')', '»']);
    // What follows a surname with its initials begins a new thought.
    let new_thought = next.starts_with(char::is_lowercase);
    right.starts_with(['—', '–'])
        || NOT_LAST.contains(&bare.as_str()) && !is_year
        || initial && !new_thought
        || number(last) && UNITS.contains(&next)
        || left.ends_with("59-")
        || left.ends_with('-') && number(last.trim_end_matches('-'))
}

#[test]
fn no_line_of_the_examples_ends_where_it_should_not() {
    let kept = lines(keep_runs_together);
    assert!(kept.len() > 200, "{}", kept.len());
    for line in &kept {
        assert_eq!(faults(line), [""; 0]);
    }
}

#[test]
fn the_same_lines_would_without_typography() {
    let plain = lines(|runs| runs.iter().map(|&run| run.to_owned()).collect());
    let faults: usize = plain.iter().map(|line| faults(line).len()).sum();
    assert!(faults > 1000, "{faults}");
}

#[test]
fn rules_hold_where_no_example_looks() {
    for line in [
        "Ст. 5 § 4 и подп. 2 Закона № 59-ФЗ — в 2-й раз",
        "Иванову И. И., А.-М. Л. Перье и г. Москва",
        "10 000 руб. 14 ноября и 7 мая по 5 %",
        "В доме, НА ДОМУ, «В доме»",
    ] {
        let plain = faults(line).len();
        let kept = keep_runs_together(&[line]).concat();
        assert!(plain > 2, "{line}");
        assert_eq!(faults(&kept), [""; 0]);
        // Each place that is left is one between words.
        for (at, _) in linebreaks(&kept).filter(|(at, _)| *at < kept.len()) {
            assert!(kept.split_at(at).0.ends_with(' '), "{kept}");
        }
    }
    let phone = keep_runs_together(&["+7 (912) 345-67-89"]).concat();
    assert_eq!(linebreaks(&phone).count(), 1);
}
