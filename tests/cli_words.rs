//! Help and usage errors in both languages: reviewed as text, and free of the other language.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends where it fails"
)]

use snapbox::Data;
use std::ffi::OsString;
use std::path::Path;
use zhaloba::cli::{Stop, parse};
use zhaloba::messages::{Lang, Messages};

const HELP: [&str; 17] = [
    "--help",
    "write --help",
    "explain -h",
    "check --help",
    "batch --help",
    "sheets --help",
    "completions --help",
    "man --help",
    "forms --help",
    "law --help",
    "schema --help",
    "template --help",
    "help --help",
    "new --help",
    "stats --help",
    "forget --help",
    "privacy --help",
];

/// At least one command line for every way to be wrong.
const WRONG: [&str; 78] = [
    "write case.yaml --forse",
    "write case.yaml --name Громов",
    "write case.yaml --signers",
    "write case.yaml --tar",
    "write case.yaml other.yaml --signers table.csv",
    "write - --signers -",
    "write letter.md --signers table.csv",
    "write case.yaml --rows 2-5",
    "write case.yaml --signers table.csv --incomplete drop",
    "write case.yaml -x",
    "explain case.yaml other.yaml",
    "wirte case.yaml",
    "case.yaml",
    "forget",
    "forget case.yaml -",
    "privacy case.yaml",
    "sheets",
    "sheets case.yaml --pages 0",
    "sheets case.yaml -o - --json",
    "batch",
    "batch table.csv -j 0",
    "batch table.csv --rows 5-4",
    "batch table.csv --delimiter ab",
    "batch table.csv --encoding klingon",
    "batch table.csv --merge --format md",
    "batch table.csv -o -",
    "batch table.csv -o - --tar --json",
    "batch table.csv -o - --tar --merge",
    "batch table.csv -o - --tar --resume",
    "help bacth",
    "write",
    "explain --to rector",
    "check",
    "write case.yaml --data",
    "write case.yaml --data=",
    "write case.yaml --color",
    "write case.yaml -o",
    "write case.yaml --format=",
    "write case.yaml --format pfd",
    "write case.yaml --format pdf,odt",
    "write case.yaml --color allways",
    "check case.yaml --color red",
    "--lang fr check case.yaml",
    "check case.yaml --json=yes",
    "check case.yaml --json --json",
    "check case.yaml --lang ru --lang ru",
    "write case.yaml -o one -o two",
    "check case.yaml -q -v",
    "check case.yaml --today 20.11.2025",
    "check case.yaml --today 2025-02-30",
    "write case.yaml --font regular.ttf",
    "write case.yaml --font regular.ttf,",
    "write case.yaml --font regular.ttf,bold.ttf,italic.ttf,another.ttf",
    "check case.yaml --font",
    "write case.yaml --to rector,,prosecutor",
    "write case.yaml --to=",
    "write - -",
    "check - -",
    "write case.yaml other.yaml -o -",
    "write case.yaml -o - --json",
    "law shwo x",
    "law show",
    "law search",
    "law list all",
    "law show one two",
    "schema cases",
    "template cpoy",
    "template copy complaint",
    "template list complaint",
    "template copy complaint own one",
    "stats",
    "stats cases.csv cases.csv",
    "stats cases.csv -o figures.odt",
    "stats cases.csv --format pdf",
    "completions",
    "completions tcsh",
    "man write",
    "explain \u{1b}[2J \u{202e}",
];

fn args(line: &str) -> Vec<OsString> {
    let words = line.split(' ').filter(|word| !word.is_empty());
    std::iter::once("zhaloba")
        .chain(words)
        .map(OsString::from)
        .collect()
}

fn stop(args: Vec<OsString>, messages: &Messages) -> Stop {
    *parse(args, messages).expect_err("this line runs nothing")
}

fn shown(stop: &Stop, messages: &Messages) -> String {
    match stop {
        Stop::Answer(text) => text.clone(),
        Stop::Refusal { problem, usage } => format!("{}\n\n{usage}\n", messages.line(problem)),
    }
}

fn compare(text: &str, name: &str, lang: Lang) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli_words");
    let path = path.join(format!("{name}.{}.txt", lang.code()));
    snapbox::assert_data_eq!(text.to_owned(), Data::read_from(&path, None).raw());
}

fn check_language(text: &str, lang: Lang) {
    for word in text.split(|letter: char| !letter.is_alphanumeric() && !"-_./".contains(letter)) {
        let latin = word.chars().any(|letter| letter.is_ascii_alphabetic());
        let cyrillic = word.chars().any(|letter| ('А'..='ё').contains(&letter));
        match lang {
            Lang::Ru => assert!(!latin || is_name(word), "{word} in:\n{text}"),
            Lang::En => assert!(!cyrillic, "{word} in:\n{text}"),
        }
    }
}

/// Whether a Latin word is one that people type: a flag, a file, a command, a value.
fn is_name(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.starts_with('-')
        || word.contains(['_', '.'])
        || include_str!("names_in_russian.txt")
            .split_whitespace()
            .any(|name| name == word)
}

#[test]
fn help_speaks_one_language_and_fits_the_screen() {
    for lang in [Lang::Ru, Lang::En] {
        let messages = Messages::new(lang);
        let mut all = String::new();
        for line in HELP {
            let text = shown(&stop(args(line), &messages), &messages);
            check_language(&text, lang);
            for row in text.lines() {
                assert!(row.chars().count() <= 100, "{row}");
            }
            all.push_str(&format!("$ zhaloba {line}\n{text}\n"));
        }
        compare(&all, "help", lang);
    }
}

#[test]
fn errors_speak_one_language_and_never_repeat_values() {
    for lang in [Lang::Ru, Lang::En] {
        let messages = Messages::new(lang);
        let mut all = String::new();
        for line in WRONG {
            let stop = stop(args(line), &messages);
            assert!(matches!(stop, Stop::Refusal { .. }), "{line}");
            let text = shown(&stop, &messages);
            assert!(
                !text.contains("Громов") && !text.contains('\u{1b}'),
                "{text}"
            );
            let typed = ["batch", "bacth", "wirte", "txt"];
            let foreign = typed
                .iter()
                .fold(text.clone(), |text, word| text.replace(word, ""));
            let foreign = ["u{1b}[2J", "u{202e}"]
                .iter()
                .fold(foreign, |text, mark| text.replace(mark, ""));
            check_language(&foreign, lang);
            let line: String = line.escape_debug().filter(|one| *one != '\'').collect();
            all.push_str(&format!("$ zhaloba {line}\n{text}\n"));
        }
        compare(&all, "errors", lang);
    }
}

#[test]
#[cfg(unix)]
fn argument_that_is_no_text_is_refused_and_a_file_of_any_name_is_not() {
    use std::os::unix::ffi::OsStringExt;
    let messages = Messages::new(Lang::Ru);
    let strange = || OsString::from_vec(vec![b'a', 0xff]);
    for start in ["write case.yaml --to", "--today", "help"] {
        let mut args = args(start);
        args.push(strange());
        match stop(args, &messages) {
            Stop::Refusal { problem, .. } => assert_eq!(problem.code, "usage-not-utf8", "{start}"),
            other => panic!("{start}: {other:?}"),
        }
    }
    for start in [
        "write",
        "check",
        "write case.yaml -o",
        "check case.yaml --data",
    ] {
        let mut args = args(start);
        args.push(strange());
        assert!(parse(args, &messages).is_ok(), "{start}");
    }
}
