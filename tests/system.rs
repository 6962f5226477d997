//! What the system gets: completions for shells and the manual page, whole and in the language asked for.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::io::Write as _;
use std::process::{Command, Stdio};

use zhaloba::cli::command;
use zhaloba::messages::{Lang, Messages};

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "elvish", "powershell"];

fn zhaloba(lang: &str, line: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["--lang", lang])
        .args(line.split(' '))
        .output()
        .unwrap();
    assert!(output.status.success(), "{line}");
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

/// The names of all commands, and all long options.
fn names() -> (Vec<String>, Vec<String>) {
    let mut command = command(&Messages::new(Lang::En));
    command.build();
    let commands = command
        .get_subcommands()
        .map(|one| one.get_name().to_owned());
    let all = command.get_subcommands().chain([&command]);
    let options = all.flat_map(|one| one.get_arguments().filter_map(|arg| arg.get_long()));
    let mut options: Vec<String> = options.map(str::to_owned).collect();
    options.sort();
    options.dedup();
    (commands.collect(), options)
}

#[test]
fn every_shell_completes_every_command_and_option() {
    let (commands, options) = names();
    assert!(commands.len() > 10 && options.len() > 20);
    for shell in SHELLS {
        let script = zhaloba("en", &format!("completions {shell}"));
        for name in commands.iter().chain(&options) {
            assert!(script.contains(name.as_str()), "{shell}: {name}");
        }
    }
}

#[test]
fn completions_speak_the_language_asked_for() {
    let script = zhaloba("ru", "completions fish");
    assert!(script.contains("Пишет письма по таблице"));
    for english in ["On a terminal", "Pages ready", "Never", "Lists all"] {
        assert!(!script.contains(english), "{english}");
    }
}

#[test]
fn bash_takes_its_completions() {
    let mut bash = Command::new("bash")
        .arg("-n")
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let script = zhaloba("ru", "completions bash");
    bash.stdin
        .take()
        .unwrap()
        .write_all(script.as_bytes())
        .unwrap();
    assert!(bash.wait().unwrap().success());
}

#[test]
fn the_manual_page_tells_of_every_command_option_and_exit_code() {
    let (commands, options) = names();
    for (lang, name) in [("en", "NAME"), ("ru", "ИМЯ")] {
        let page = zhaloba(lang, "man");
        assert!(page.contains(&format!("\n.SH {name}\n")));
        for command in &commands {
            assert!(
                page.contains(&format!("\n.SS {command}\n")),
                "{lang}: {command}"
            );
        }
        for option in &options {
            let escaped = format!("\\-\\-{}", option.replace('-', "\\-"));
            assert!(page.contains(&escaped), "{lang}: {option}");
        }
        for code in ["0", "1", "2", "3", "4", "5", "6", "130"] {
            assert!(page.contains(&format!("\\fB{code}\\fR")), "{lang}: {code}");
        }
        assert!(
            !page.contains("argument-") && !page.contains("command-"),
            "a word is missing"
        );
    }
}

#[test]
fn every_command_speaks_json() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().display().to_string();
    let lines = [
        ("new", 2),
        ("write examples/student/case.yaml -o OUT/one", 0),
        ("batch examples/table/cases.csv -o OUT/many", 0),
        ("explain examples/student/case.yaml", 0),
        (
            "check examples/student/case.yaml examples/table/cases.csv",
            0,
        ),
        ("check examples/none.yaml", 3),
        ("law", 0),
        ("law show education-43-2", 0),
        ("law search честь", 0),
        ("schema case", 0),
        ("schema statutes", 0),
        ("schema table", 0),
        ("stats examples/stats/incidents.csv", 0),
        ("completions bash", 0),
        ("man", 0),
        ("write", 2),
        ("wirte", 2),
    ];
    for (line, code) in lines {
        let line = line.replace("OUT", &output);
        let ran = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
            .args(line.split(' '))
            .args(["--json", "--lang", "en"])
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert_eq!(ran.status.code(), Some(code), "{line}");
        assert!(ran.stderr.is_empty(), "{line}: {ran:?}");
        let outcome: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
        assert_eq!(outcome["ok"], code == 0, "{line}");
        assert!(outcome["problems"].is_array(), "{line}");
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    for line in ["law", "schema table", "man", "completions zsh"] {
        let shell = format!(
            "{} {line} --lang en | head -c 1",
            env!("CARGO_BIN_EXE_zhaloba")
        );
        let ran = Command::new("bash")
            .args(["-o", "pipefail", "-c", &shell])
            .output()
            .unwrap();
        assert!(ran.status.success(), "{line}: {ran:?}");
        assert!(ran.stderr.is_empty(), "{line}: {ran:?}");
    }
}
