use super::values::day;
use super::{
    Browse, Check, Cli, Color, Command, Destination, Explain, FontFiles, Format, Incomplete, Input,
    Law, Output, Reading, Stop, Wanted, Write, command, errors, json_flag, lang_flag, parse,
};
use crate::exit::Exit;
use crate::messages::{Lang, Messages};
use std::ffi::OsString;
use std::path::PathBuf;

fn args(line: &str) -> Vec<OsString> {
    line.split_whitespace().map(OsString::from).collect()
}

fn parsed(line: &str) -> Cli {
    let messages = Messages::new(Lang::En);
    parse(args(line), &messages).unwrap_or_else(|stop| panic!("{line}: {stop:?}"))
}

fn refused(line: &str) -> &'static str {
    match *parse(args(line), &Messages::new(Lang::En)).unwrap_err() {
        Stop::Refusal { problem, .. } => problem.code,
        other => panic!("{line}: {other:?}"),
    }
}

fn file(path: &str) -> Input {
    Input::File(path.into())
}

#[test]
fn write_has_the_defaults_of_the_contract() {
    let cli = parsed("zhaloba write case.yaml");
    let expected = Write {
        cases: vec![file("case.yaml")],
        wanted: Wanted {
            to: vec![],
            formats: vec![Format::Pdf],
            limit: None,
        },
        draft: false,
        signers: None,
        incomplete: Incomplete::Refuse,
        reading: Reading::default(),
        destination: Destination {
            output: Output::Folder("letters".into()),
            tar: false,
        },
    };
    assert_eq!(cli.command, Command::Write(expected));
    assert_eq!(cli.global.color, Color::Auto);
    assert!(!cli.global.json && !cli.global.force && cli.global.today.is_none());
}

#[test]
fn write_takes_lists_and_standard_streams() {
    let cli = parsed(
        "zhaloba write - --to rector,prosecutor --to rector --format md,pdf,md --draft -o out",
    );
    let expected = Write {
        cases: vec![Input::Standard],
        wanted: Wanted {
            to: vec!["rector".into(), "prosecutor".into()],
            formats: vec![Format::Md, Format::Pdf],
            limit: None,
        },
        draft: true,
        signers: None,
        incomplete: Incomplete::Refuse,
        reading: Reading::default(),
        destination: Destination {
            output: Output::Folder("out".into()),
            tar: false,
        },
    };
    assert_eq!(cli.command, Command::Write(expected));
    let Command::Write(write) = parsed("zhaloba write ./- --format md -o -").command else {
        panic!("write is write");
    };
    assert_eq!(
        (write.cases, write.destination.output),
        (vec![file("./-")], Output::Standard)
    );
}

#[test]
fn global_flags_stand_before_or_after_the_command() {
    let line = "--json --today 2025-11-20 --data own --strict --force --no-input -v --color never";
    let before = parsed(&format!("zhaloba {line} check a b"));
    let after = parsed(&format!("zhaloba check a b {line}"));
    assert_eq!(before, after);
    let paths = ["a", "b"].map(|path| Input::File(path.into())).into();
    assert_eq!(
        after.command,
        Command::Check(Check {
            paths,
            reading: Reading::default(),
        })
    );
    assert_eq!(after.global.today, day("2025-11-20").ok());
    assert_eq!(after.global.data, Some("own".into()));
}

#[test]
fn explain_takes_one_case() {
    let expected = Explain {
        case: file("case.yaml"),
        to: vec!["rector".into()],
    };
    let cli = parsed("zhaloba explain case.yaml --to rector");
    assert_eq!(cli.command, Command::Explain(expected));
    assert_eq!(refused("zhaloba explain a b"), "usage-extra-argument");
}

#[test]
fn law_lists_unless_told_otherwise() {
    let law = |action, words: &[&str]| {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        Command::Law(Law { action, words })
    };
    for (line, expected) in [
        ("zhaloba law", law(Browse::List, &[])),
        ("zhaloba law list", law(Browse::List, &[])),
        ("zhaloba law show a-1", law(Browse::Show, &["a-1"])),
        ("zhaloba law search ч. 2", law(Browse::Search, &["ч.", "2"])),
    ] {
        assert_eq!(parsed(line).command, expected, "{line}");
    }
    for (line, code) in [
        ("zhaloba law show", "usage-no-norm"),
        ("zhaloba law search", "usage-no-words"),
        ("zhaloba law list a", "usage-law-extra"),
        ("zhaloba law show a b", "usage-law-extra"),
        ("zhaloba law a-1", "usage-bad-value"),
        ("zhaloba schema", "usage-missing"),
    ] {
        assert_eq!(refused(line), code, "{line}");
    }
}

#[test]
fn one_letter_fits_standard_output() {
    for line in ["a b -o -", "a -o - --format pdf,md", "a -o - --to b,c"] {
        assert_eq!(
            refused(&format!("zhaloba write {line}")),
            "stdout-one",
            "{line}"
        );
        let tar = parse(
            args(&format!("zhaloba write {line} --tar")),
            &Messages::new(Lang::En),
        );
        assert!(tar.is_ok(), "{line}");
    }
}

#[test]
fn standard_output_takes_a_file_or_json() {
    for line in [
        "write a -o - --json",
        "write a b -o - --tar --json",
        "batch t.csv -o - --tar --json",
        "sheets a -o - --json",
    ] {
        assert_eq!(refused(&format!("zhaloba {line}")), "stdout-json", "{line}");
    }
}

#[test]
fn days_are_written_in_one_way() {
    assert!(day("2024-02-29").is_ok());
    let wrong = [
        "2025-02-29",
        "2025-2-9",
        "20.11.2025",
        "+025-11-20",
        "2025-11-2\u{661}",
        "",
        "2025-11-200",
    ];
    for text in wrong {
        assert!(day(text).is_err(), "{text}");
    }
}

#[test]
fn language_is_found_whatever_else_is_wrong() {
    let table = [
        ("zhaloba --lang en", Some("en")),
        ("zhaloba write --nonsense --lang=ru x", Some("ru")),
        ("zhaloba --lang", None),
        ("zhaloba write -- --lang en", None),
        ("", None),
    ];
    for (line, lang) in table {
        assert_eq!(lang_flag(&args(line)).as_deref(), lang, "{line}");
    }
    assert!(json_flag(&args("zhaloba write --json")));
    assert!(!json_flag(&args("zhaloba write -- --json")));
}

#[test]
fn list_of_commands_is_that_of_the_parser() {
    let command = command(&Messages::new(Lang::Ru));
    let names: Vec<_> = command
        .get_subcommands()
        .map(|one| one.get_name())
        .collect();
    assert_eq!(names, errors::COMMANDS);
}

#[test]
fn parser_is_sound_in_both_languages() {
    for lang in [Lang::Ru, Lang::En] {
        command(&Messages::new(lang)).debug_assert();
    }
}

#[test]
fn without_a_command_a_person_is_asked() {
    let parsed = |line: &str| parse(args(line), &Messages::new(Lang::Ru));
    for line in [
        "zhaloba",
        "zhaloba --lang en",
        "zhaloba -q --today 2025-11-20",
    ] {
        let command = parsed(line).unwrap().command;
        assert_eq!(command, Command::New(super::New { output: None }), "{line}");
    }
    assert_eq!(parsed("zhaloba --forse").unwrap_err().exit(), Exit::Usage);
    assert_eq!(parsed("zhaloba case.yaml").unwrap_err().exit(), Exit::Usage);
}

#[test]
fn only_what_was_asked_for_ends_well() {
    let stop = |line: &str| parse(args(line), &Messages::new(Lang::Ru)).unwrap_err();
    for line in [
        "zhaloba --help",
        "zhaloba -V",
        "zhaloba help",
        "zhaloba help write",
    ] {
        assert_eq!(stop(line).exit(), Exit::Done, "{line}");
    }
    for line in ["zhaloba write", "zhaloba help nonsense", "zhaloba help x"] {
        assert_eq!(stop(line).exit(), Exit::Usage, "{line}");
    }
    assert_eq!(stop("zhaloba help write"), stop("zhaloba write --help"));
    assert_eq!(stop("zhaloba help"), stop("zhaloba -h"));
}

#[test]
fn faces_are_two_or_three_files() {
    let given = |line: &str| parsed(line).global.font;
    let files = |italic: Option<&str>| FontFiles {
        regular: "r.ttf".into(),
        bold: "fonts/b.ttf".into(),
        italic: italic.map(Into::into),
    };
    assert_eq!(given("zhaloba check case.yaml"), None);
    for (line, italic) in [
        ("zhaloba check case.yaml --font r.ttf,fonts/b.ttf", None),
        ("zhaloba --font=r.ttf,fonts/b.ttf new", None),
        (
            "zhaloba write case.yaml --font r.ttf,fonts/b.ttf,i.ttf",
            Some("i.ttf"),
        ),
    ] {
        assert_eq!(given(line), Some(files(italic)), "{line}");
    }
    for (value, code) in [
        ("r.ttf", "usage-font-bold"),
        ("r.ttf,", "usage-font-empty"),
        (",b.ttf", "usage-font-empty"),
        ("r,b,i,bi", "usage-font-many"),
        ("r,b --font r,b", "usage-twice"),
    ] {
        assert_eq!(
            refused(&format!("zhaloba write case.yaml --font {value}")),
            code,
            "{value}"
        );
    }
}

#[test]
fn a_limit_is_a_number_of_characters_of_plain_text() {
    let Command::Write(write) = parsed("zhaloba write a.yaml --format txt --limit 4000").command
    else {
        panic!("write is write");
    };
    assert_eq!(write.wanted.limit, Some(4000));
    for (line, code) in [
        ("--format txt --limit 0", "usage-bad-limit"),
        ("--format txt --limit +5", "usage-bad-limit"),
        ("--format txt --limit 4.000", "usage-bad-limit"),
        (
            "--format txt --limit 99999999999999999999",
            "usage-bad-limit",
        ),
        ("--limit 5", "usage-limit-format"),
        ("--format pdf,md --limit 5", "usage-limit-format"),
    ] {
        assert_eq!(
            refused(&format!("zhaloba write a.yaml {line}")),
            code,
            "{line}"
        );
    }
}

#[test]
fn letters_are_known_by_the_ending_of_their_names() {
    for (path, is_letter) in [
        ("a.md", true),
        ("b/Письмо.MD", true),
        ("a.yaml", false),
        ("md", false),
        (".md", false),
        ("-", false),
    ] {
        assert_eq!(
            Input::from(PathBuf::from(path)).is_letter(),
            is_letter,
            "{path}"
        );
    }
    for option in ["--to rector", "--draft"] {
        let line = format!("zhaloba write a.yaml b.md {option}");
        assert_eq!(refused(&line), "usage-letter-option", "{option}");
    }
}
