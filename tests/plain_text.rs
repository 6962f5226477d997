//! Letters as plain text: what stands in the PDF, or as much of it as a form takes.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

#[path = "tagged/reader.rs"]
mod reader;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chrono::NaiveDate;
use lopdf::Document;
use zhaloba::data::Data;
use zhaloba::letter::{Block, Inline, Letter};
use zhaloba::output::{Format, Press, text};
use zhaloba::short::{fit, length};

fn zhaloba(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(args)
        .args(["--lang", "en", "--today", "2026-11-22"])
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn written(case: &str, addressee: &str, more: &[&str]) -> Output {
    let case = format!("examples/{case}/case.yaml");
    let args = ["write", &case, "--to", addressee, "-o", "-", "--format"];
    zhaloba(&[&args[..], more].concat())
}

/// All letters of the examples and of the further cases.
fn letters() -> Vec<(PathBuf, Letter)> {
    let mut paths = Vec::new();
    for folder in ["examples", "tests/golden"] {
        collect(Path::new(folder), &mut paths);
    }
    paths.sort();
    let letters = paths.into_iter().filter_map(|path| {
        let letter = Letter::parse(&std::fs::read_to_string(&path).unwrap()).ok()?;
        Some((path, letter))
    });
    let letters: Vec<_> = letters.collect();
    assert!(letters.len() > 90);
    letters
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "md") {
            paths.push(path);
        }
    }
}

/// The words, whatever stands between them.
fn words(text: &str) -> Vec<String> {
    let text = text.replace('\u{2011}', "-");
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_text_says_what_the_pdf_says() {
    let mut press = Press::embedded().unwrap();
    let day = NaiveDate::from_ymd_opt(2025, 11, 20).unwrap();
    for (path, letter) in letters().into_iter().step_by(3) {
        // A list of signatures is a table here and lines there.
        let letter = Letter {
            annex: None,
            list: None,
            ..letter
        };
        let pdf = press.render(&letter, day, Format::Pdf).unwrap();
        let reading = reader::read(&Document::load_mem(&pdf).unwrap());
        let read: Vec<String> = reading.elements.into_iter().map(|one| one.text).collect();
        let plain = press.render(&letter, day, Format::Text).unwrap();
        let plain = String::from_utf8(plain).unwrap();
        assert_eq!(words(&plain), words(&read.join(" ")), "{}", path.display());
    }
}

#[test]
fn the_file_is_plain() {
    for (case, addressee) in [
        ("student", "rector"),
        ("class", "founder"),
        ("chat", "prosecutor"),
    ] {
        let text = written(case, addressee, &["txt"]).stdout;
        assert!(!text.starts_with(b"\xEF\xBB\xBF") && !text.contains(&b'\r'));
        let text = String::from_utf8(text).unwrap();
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
        assert!(
            !text.contains("___") && !text.contains("**") && !text.contains('\\'),
            "{text}"
        );
        assert!(text.lines().all(|line| line == line.trim()), "{text}");
        assert!(!text.contains("\n\n\n"), "{text}");
    }
}

#[test]
fn the_limit_is_that_of_the_command_or_of_the_form() {
    // The form of the rector's site is not known.
    let whole = written("student", "rector", &["txt"]);
    assert!(
        whole.stderr.is_empty() || !String::from_utf8_lossy(&whole.stderr).contains("shortened")
    );
    let characters = |output: &Output| {
        String::from_utf8(output.stdout.clone())
            .unwrap()
            .chars()
            .count()
    };
    assert!(characters(&whole) > 7000);
    let formed = written("student", "prosecutor", &["txt"]);
    assert!(characters(&formed) <= 4000 && characters(&formed) > 3000);
    let told = String::from_utf8(formed.stderr.clone()).unwrap();
    assert!(
        told.contains(&format!("shortened to {} characters", characters(&formed))),
        "{told}"
    );
    assert!(
        told.contains("is not verified") && told.contains("as PDF"),
        "{told}"
    );
    let asked = written("student", "prosecutor", &["txt", "--limit", "3000"]);
    assert!(characters(&asked) <= 3000);
    assert!(
        !String::from_utf8(asked.stderr)
            .unwrap()
            .contains("is not verified")
    );
    let wide = written("student", "prosecutor", &["txt", "--limit", "100000"]);
    assert!(characters(&wide) > 8000);
    assert!(
        !String::from_utf8(wide.stderr)
            .unwrap()
            .contains("shortened")
    );
}

#[test]
fn what_cannot_be_so_short_is_refused_with_the_number_that_it_needs() {
    let refused = written("student", "prosecutor", &["txt", "--limit", "2000"]);
    assert_eq!(refused.status.code(), Some(3));
    let told = String::from_utf8(refused.stderr).unwrap();
    let needed = told.split("needs ").nth(1).unwrap().lines().next().unwrap();
    let fitting = written("student", "prosecutor", &["txt", "--limit", needed]);
    let text = String::from_utf8(fitting.stdout).unwrap();
    assert_eq!(text.chars().count().to_string(), needed);
    for (limit, format) in [
        ("0", "txt"),
        ("-5", "txt"),
        ("4k", "txt"),
        ("", "txt"),
        ("3000", "pdf,md"),
    ] {
        let refused = written("student", "prosecutor", &[format, "--limit", limit]);
        assert_eq!(refused.status.code(), Some(2), "{limit} {format}");
    }
}

/// What a clerk is to read: two letters and an edited one, each as a form takes it.
#[test]
fn short_letters_read_as_they_stand_here() {
    for (case, addressee, limit) in [
        ("student", "prosecutor", "3000"),
        ("class", "founder", "2800"),
        ("teacher", "labour_inspectorate", "4000"),
    ] {
        let text = written(case, addressee, &["txt", "--limit", limit]).stdout;
        let golden = format!("tests/plain_text/{case}-{addressee}-{limit}.txt");
        snapbox::assert_data_eq!(
            String::from_utf8(text).unwrap(),
            snapbox::Data::read_from(Path::new(&golden), None)
        );
    }
}

/// Numbers without any order, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

fn plain(words: &[Inline]) -> String {
    let runs = words.iter().map(|inline| match inline {
        Inline::Text(text, _) => text.as_str(),
        Inline::Break => "\n",
    });
    runs.collect()
}

/// The demands without what stands in brackets: references may go.
fn demands(letter: &Letter) -> Vec<Vec<String>> {
    let mut lists = letter.body.iter().filter_map(|block| match block {
        Block::List {
            start: Some(_),
            items,
        } => Some(items),
        _ => None,
    });
    let demands = lists
        .next_back()
        .unwrap()
        .iter()
        .map(|item| match &item[..] {
            [Block::Paragraph(words)] => {
                let text = plain(words);
                let parts = text
                    .split('(')
                    .map(|part| part.rsplit(')').next().unwrap_or_default());
                parts.map(|part| part.trim().to_owned()).collect()
            }
            other => panic!("{other:?}"),
        });
    demands.collect()
}

#[test]
fn whatever_the_limit_a_short_letter_is_whole_in_itself() {
    let data = Data::built_in().unwrap();
    let mut chance = Chance(7);
    let words = &data.rules.short;
    for (path, letter) in letters() {
        let whole = length(&letter);
        for _ in 0..6 {
            let limit = 1 + chance.below(whole + 200);
            let name = format!("{} {limit}", path.display());
            let short = match fit(&letter, limit, words, &data.rules.catalogue) {
                Ok(None) => {
                    assert!(whole <= limit, "{name}");
                    continue;
                }
                Ok(Some(short)) => short,
                Err(needed) => {
                    assert!(limit < needed && needed < 4000, "{name}");
                    continue;
                }
            };
            let shown = text(&short, None);
            assert!(
                length(&short) == shown.chars().count() && length(&short) <= limit,
                "{name}"
            );
            assert!(shown.contains(&words.annex), "{name}");
            // Who writes to whom, of what, and who signs when.
            assert_eq!(
                (&short.head, &short.title),
                (&letter.head, &letter.title),
                "{name}"
            );
            assert_eq!(short.signature, letter.signature, "{name}");
            assert_eq!(short.body.first(), letter.body.first(), "{name}");
            for demand in demands(&letter) {
                for part in demand {
                    assert!(shown.contains(&part), "{name} {part}\n{shown}");
                }
            }
            let ends = |line: &str| line.ends_with(['.', '!', '?', '…', ':', ';', '»', ')']);
            let mut body = Letter {
                head: Vec::new(),
                closing: Vec::new(),
                ..short.clone()
            };
            body.title.clear();
            body.signature = letter.signature.clone();
            let body = text(&body, None);
            let lines = body.lines().filter(|line| !line.is_empty());
            let lines: Vec<&str> = lines.collect();
            let said = &lines[..lines.len() - 2 - letter.signature.others.len()];
            for line in said {
                assert!(ends(line), "{name} {line}");
            }
            // A short letter is a letter.
            assert_eq!(Letter::parse(&short.to_markdown()), Ok(short), "{name}");
        }
    }
}

/// The least that a letter comes to keeps these: norms by reference, what took place.
#[test]
fn the_shortest_letter_names_norms_in_full_and_what_took_place() {
    let data = Data::built_in().unwrap();
    let words = &data.rules.short;
    for (path, letter) in letters() {
        let needed = fit(&letter, 1, words, &data.rules.catalogue).unwrap_err();
        let shortest = fit(&letter, needed, words, &data.rules.catalogue);
        let shown = text(&shortest.unwrap().unwrap(), None);
        let name = path.display();
        assert!(shown.contains(&words.acts), "{name}\n{shown}");
        assert!(shown.contains(&words.norms), "{name}\n{shown}");
        for act in &data.rules.catalogue.acts {
            let Some(short) = &act.short else { continue };
            let told = zhaloba::catalogue::cite::introduced(act).unwrap();
            let marked = shown.replace(&told, "◆").replace(&act.genitive, "◇");
            let uses: Vec<&str> = marked.split(short.genitive.as_str()).collect();
            // A short name is explained once, before it is used and only if it is.
            let is_told = uses[0].matches('◆').count() == usize::from(uses.len() > 1);
            assert!(
                is_told && !uses[1..].concat().contains('◆'),
                "{name}\n{shown}"
            );
        }
    }
}

/// A table gives the same texts as its cases, as short as the forms take them.
#[test]
fn letters_of_a_table_are_made_short_too() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let out = out.to_str().unwrap();
    let args = ["batch", "examples/table/cases.csv", "--format", "txt", "-o"];
    let limited = |more: &[&str]| zhaloba(&[&args[..], &[out], more].concat());
    let done = limited(&[]);
    let told = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.success(), "{told}");
    let lengths = || -> Vec<usize> {
        let files = std::fs::read_dir(out)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let texts = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
        texts
            .map(|path| std::fs::read_to_string(path).unwrap().chars().count())
            .collect()
    };
    let number = told.split("shortened for a form: ").nth(1).unwrap();
    let number: usize = number.split(';').next().unwrap().parse().unwrap();
    assert!(number > 0 && number <= lengths().len(), "{told}");
    assert!(lengths().len() >= 4);
    let done = limited(&["--limit", "3000", "--force"]);
    assert!(done.status.success());
    assert!(lengths().iter().all(|length| *length <= 3000));
    // What no letter can be is told before the first is written.
    let out = folder.path().join("none");
    let refused = zhaloba(&[&args[..], &[out.to_str().unwrap(), "--limit", "500"]].concat());
    assert_eq!(refused.status.code(), Some(3));
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(
        told.contains("row 3") && told.contains("the shortest one needs"),
        "{told}"
    );
    assert!(!out.exists());
    let refused = zhaloba(&["batch", "examples/table/cases.csv", "--limit", "500"]);
    assert_eq!(refused.status.code(), Some(2));
}
