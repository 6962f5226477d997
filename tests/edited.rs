//! Letters edited by hand come back as what the program writes itself: seen from outside.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use zhaloba::data::Data;
use zhaloba::edited::LetterReader;
use zhaloba::letter::Letter;
use zhaloba::yaml::Source;

fn zhaloba(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(args)
        .args(["--lang", "en"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn done(folder: &Path, args: &[&str]) {
    let output = zhaloba(folder, args);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{args:?} {errors}");
}

fn refused(folder: &Path, args: &[&str], code: i32) -> String {
    let output = zhaloba(folder, args);
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{args:?} {errors}");
    errors
}

fn cases() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let folders = fs::read_dir(root).unwrap();
    let cases = folders.map(|entry| entry.unwrap().path().join("case.yaml"));
    let mut cases: Vec<String> = cases
        .filter(|path| path.exists())
        .map(|path| path.display().to_string())
        .collect();
    cases.sort();
    assert!(cases.len() >= 8);
    cases
}

/// The files of a folder by name.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn markdown_in(folder: &Path) -> Vec<String> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    paths.sort();
    let paths = paths.iter().map(|path| path.display().to_string());
    paths.collect()
}

#[test]
fn a_tab_is_a_blank() {
    let data = Data::built_in().unwrap();
    let reader = LetterReader::new(&data.rules);
    let letter = |between: &str| {
        let text = format!(
            "Ректору\n\n***\n\nЗАЯВЛЕНИЕ\n===\n\nКуратор{between}группы.\n\n***\n\n20 ноября 2025 г.\\\nП. И. Громов\n"
        );
        reader.read(Source { name: None, text }).unwrap().letter
    };
    assert_eq!(letter("\t"), letter(" "));
    assert_ne!(letter("\t"), letter(""));
}

#[test]
fn an_unedited_letter_gives_the_bytes_of_the_direct_one() {
    let root = tempfile::tempdir().unwrap();
    let cases = cases();
    let cases: Vec<&str> = cases.iter().map(String::as_str).collect();
    for (name, more) in [("letters", &[][..]), ("drafts", &["--draft"])] {
        let direct = root.path().join(name);
        let direct_name = direct.display().to_string();
        let mut args = vec!["write", "-q", "--format", "md,pdf", "-o", &direct_name];
        // Most examples have a date of their own, the others that of the day.
        args.extend(["--today", "2026-11-22"]);
        args.extend(more);
        args.extend(&cases);
        done(root.path(), &args);
        let again = root.path().join(format!("{name}-again"));
        let again_name = again.display().to_string();
        let letters = markdown_in(&direct);
        let mut args = vec!["write", "-q", "--format", "pdf,md", "-o", &again_name];
        args.extend(["--today", "2027-01-31"]);
        args.extend(letters.iter().map(String::as_str));
        done(root.path(), &args);
        let (direct, again) = (files(&direct), files(&again));
        assert!(direct.len() >= 50);
        assert!(direct.keys().eq(again.keys()));
        for (name, bytes) in &direct {
            assert!(again.get(name) == Some(bytes), "{name}");
        }
    }
}

#[test]
fn every_golden_letter_is_read_as_it_stands_and_raises_no_doubt() {
    let data = Data::built_in().unwrap();
    let reader = LetterReader::new(&data.rules);
    let letters = markdown_in(Path::new("tests/golden"));
    assert!(letters.len() > 60);
    for path in letters {
        let source = Source::open(Path::new(&path)).unwrap().unwrap();
        let direct = Letter::parse(&source.text).unwrap();
        let edited = reader.read(source).unwrap();
        assert_eq!(edited.letter, direct, "{path}");
        assert_eq!(edited.doubts, [], "{path}");
    }
}

/// A folder with the student's letter to the prosecutor as Markdown, changed.
fn with_letter(change: impl Fn(String) -> String) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let letter = include_str!("../examples/student/prosecutor.md");
    fs::write(folder.path().join("письмо.md"), change(letter.to_owned())).unwrap();
    folder
}

#[test]
fn what_notepad_saves_is_read_alike() {
    let plain = with_letter(|letter| letter);
    done(plain.path(), &["write", "письмо.md", "-q"]);
    let expected = files(&plain.path().join("letters"));
    assert!(expected.contains_key("письмо.pdf"));
    let endings = ["\r\n", "\r"];
    for ending in endings {
        let saved = with_letter(|letter| format!("\u{feff}{}", letter.replace('\n', ending)));
        done(saved.path(), &["write", "письмо.md", "-q"]);
        assert!(
            files(&saved.path().join("letters")) == expected,
            "{ending:?}"
        );
    }
}

#[test]
fn an_edited_text_gets_good_marks_and_the_law_keeps_its_own() {
    let folder = with_letter(|letter| {
        let story = "Она сказала: \"Это приказ N 5\" - и ушла.";
        letter.replace("На размышление она дала время до понедельника.", story)
    });
    done(
        folder.path(),
        &["write", "письмо.md", "-q", "--format", "txt", "-o", "out"],
    );
    let text = fs::read_to_string(folder.path().join("out/письмо.txt")).unwrap();
    assert!(
        text.contains("Она сказала: «Это приказ № 5» — и ушла."),
        "{text}"
    );
    assert!(
        text.contains(
            "«Иные обязанности обучающихся, не предусмотренные частью 1 настоящей статьи,"
        )
    );
}

#[test]
fn a_draft_stays_one_until_its_mark_goes_and_then_no_blank_may_be_left() {
    let folder = tempfile::tempdir().unwrap();
    let case = "version: 1\nrole: student\ninstitution: {kind: college, region: Свердловская область}\n\
        incident: {pressure: [expulsion_threat], demanded_by: {position: директор}}\nto: [prosecutor]\n";
    fs::write(folder.path().join("case.yaml"), case).unwrap();
    let draft = [
        "write",
        "case.yaml",
        "--draft",
        "-q",
        "--format",
        "md",
        "-o",
        ".",
    ];
    done(
        folder.path(),
        &[&draft[..], &["--today", "2026-11-22"]].concat(),
    );
    let markdown = markdown_in(folder.path()).pop().unwrap();
    let letter = fs::read_to_string(&markdown).unwrap();
    done(folder.path(), &["check", &markdown]);
    done(
        folder.path(),
        &["write", &markdown, "-q", "--format", "txt"],
    );
    let shown = files(&folder.path().join("letters"))
        .into_values()
        .next()
        .unwrap();
    assert!(
        String::from_utf8(shown)
            .unwrap()
            .starts_with("ЧЕРНОВИК\n\n")
    );

    let unmarked = letter.split_once("***\n\n").unwrap().1;
    // An editor wraps lines, and breaks the longest blank.
    let wrapped = unmarked.replace("где это было, кто", "где это было,\nкто");
    assert!(wrapped != unmarked);
    fs::write(&markdown, &wrapped).unwrap();
    for command in ["write", "check"] {
        let errors = refused(folder.path(), &[command, &markdown], 3);
        let found = errors
            .lines()
            .filter(|line| line.contains("a blank is left here"));
        let mut places: Vec<(usize, usize)> = found
            .map(|line| {
                let place = line.split(".md:").nth(1).unwrap();
                let mut numbers = place.split(':').map(|number| number.parse().unwrap());
                (numbers.next().unwrap(), numbers.next().unwrap())
            })
            .collect();
        places.dedup();
        let lines: Vec<&str> = wrapped.lines().collect();
        let starts = |(line, column): &(usize, usize)| {
            let from = lines.get(line - 1).unwrap().chars().skip(column - 1);
            from.take(2).collect::<String>().contains('[')
        };
        assert!(places.len() >= 5 && places.iter().all(starts), "{errors}");
    }
}

#[test]
fn what_is_wrong_with_the_markdown_has_its_line() {
    for (from, to, place, said) in [
        (
            "***\n\nЖАЛОБА",
            "ЖАЛОБА",
            "1:1",
            "it has 2 parts in place of three",
        ),
        ("===", "---", "9:1", "does not begin with a title"),
        ("Считаю эти", "> Считаю эти", "27:1", "no such markup"),
        ("15 ноября 2025 г.\\\n", "", "56:1", "no date and name"),
        ("Считаю эти", "### Считаю\n\nэти", "27:1", "no such heading"),
        ("отчислят.", "отчисл\u{200b}ят.", "15:157", "U+200B"),
        ("отчислят.", "отчислят 漢.", "15:160", "漢"),
        ("понедельника", "понедельника 漢", "17:185", "漢"),
    ] {
        let folder = with_letter(|letter| {
            assert!(letter.contains(from));
            letter.replacen(from, to, 1)
        });
        for command in ["write", "check"] {
            let errors = refused(folder.path(), &[command, "письмо.md"], 3);
            let expected = format!("error: письмо.md:{place}: ");
            let first = errors.lines().next().unwrap();
            assert!(
                first.starts_with(&expected) && first.contains(said),
                "{from} {errors}"
            );
            assert!(errors.contains("  → "), "{errors}");
        }
    }
}

#[test]
fn the_guard_warns_of_an_edited_body() {
    let folder =
        with_letter(|letter| letter.replace("На размышление", "Эта дура кричала. На размышление"));
    let output = zhaloba(folder.path(), &["check", "письмо.md"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("warning: письмо.md:17:143: "), "{told}");
    assert!(output.status.success() && !told.contains("дура"), "{told}");
    refused(folder.path(), &["check", "письмо.md", "--strict"], 3);
    done(folder.path(), &["write", "письмо.md", "-q"]);
}

#[test]
fn cases_and_letters_go_together_and_options_of_cases_do_not() {
    let folder = with_letter(|letter| letter);
    let case = include_str!("../examples/chat/case.yaml");
    fs::write(folder.path().join("чат.yaml"), case).unwrap();
    done(folder.path(), &["write", "чат.yaml", "письмо.md", "-q"]);
    let names: Vec<String> = files(&folder.path().join("letters")).into_keys().collect();
    assert!(
        names.contains(&"письмо.pdf".to_owned()) && names.len() == 4,
        "{names:?}"
    );
    for (option, value) in [("--to", Some("rector")), ("--draft", None)] {
        let args = ["write", "письмо.md", option].into_iter().chain(value);
        let errors = refused(folder.path(), &args.collect::<Vec<_>>(), 2);
        assert!(errors.contains(option), "{errors}");
    }
    // Both would be «письмо.pdf».
    fs::create_dir(folder.path().join("копия")).unwrap();
    fs::copy(
        folder.path().join("письмо.md"),
        folder.path().join("копия/письмо.md"),
    )
    .unwrap();
    let errors = refused(folder.path(), &["write", "письмо.md", "копия/письмо.md"], 2);
    assert!(errors.contains("копия/письмо.md"), "{errors}");
    // A letter says itself to whom it goes.
    let output = zhaloba(
        folder.path(),
        &["write", "письмо.md", "--json", "-o", "json"],
    );
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains(r#"[{"path":"json/письмо.pdf"}]"#), "{told}");
}
