//! Every command of the README does what the README shows, and its tables say what is so.
//!
//! The blocks marked `console` run in order in one folder that holds a copy of `examples/`; blocks
//! with a file name are that file there. `cargo run --release --` stands for the program as the
//! tests have built it, so that they do not build it again.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends where it fails"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const README: &str = include_str!("../README.md");

/// A fenced block: what follows the fence, and the lines within.
struct Block {
    info: &'static str,
    text: String,
}

fn blocks() -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in README.lines() {
        match line.strip_prefix("```") {
            Some(info) if !open => blocks.push(Block {
                info,
                text: String::new(),
            }),
            Some(_) => {}
            None => {
                if let Some(block) = blocks.last_mut().filter(|_| open) {
                    block.text += line;
                    block.text.push('\n');
                }
                continue;
            }
        }
        open = !open;
    }
    blocks
}

/// The blocks that are files, with their names.
fn files() -> Vec<(&'static str, String)> {
    let named = blocks().into_iter().filter_map(|block| {
        let (_, name) = block.info.split_once(' ')?;
        Some((name, block.text))
    });
    named.collect()
}

/// A command as the README shows it.
struct Shown {
    command: String,
    output: String,
    code: i32,
}

fn commands() -> Vec<Shown> {
    let mut commands: Vec<Shown> = Vec::new();
    for block in blocks().iter().filter(|block| block.info == "console") {
        for line in block.text.lines() {
            if let Some(command) = line.strip_prefix("$ ") {
                commands.push(Shown {
                    command: command.to_owned(),
                    output: String::new(),
                    code: 0,
                });
                continue;
            }
            let shown = commands.last_mut().unwrap();
            match line.strip_prefix("? ") {
                Some(code) => shown.code = code.parse().unwrap(),
                None => {
                    shown.output += line;
                    shown.output.push('\n');
                }
            }
        }
    }
    commands
}

/// A folder with the examples and the files of the README.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("examples"), &folder.path().join("examples"));
    for (name, text) in files() {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn zhaloba(folder: &TempDir, args: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(words(args))
        .current_dir(folder)
        .env("ZHALOBA_LANG", "en")
        .output()
        .unwrap()
}

/// The words of a command; quotation marks hold several together.
fn words(args: &str) -> Vec<&str> {
    let parts = args.split('"').enumerate();
    parts
        .flat_map(|(number, part)| {
            if number % 2 == 1 {
                vec![part]
            } else {
                part.split_whitespace().collect()
            }
        })
        .collect()
}

/// All files below a folder.
fn files_below(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let below = files_below(&path).into_iter();
            names.extend(below.map(|file| format!("{name}/{file}")));
        } else {
            names.insert(name);
        }
    }
    names
}

/// Runs all commands and compares what they print.
fn run_all(folder: &TempDir) {
    let same = snapbox::Assert::new().normalize_paths(false);
    for shown in commands() {
        let command = shown.command.as_str();
        let program = command
            .strip_prefix("zhaloba ")
            .or_else(|| command.strip_prefix("cargo run --release -- "));
        let Some(args) = program else {
            assert_eq!(command, "cargo test", "a command that nothing runs");
            continue;
        };
        let output = zhaloba(folder, args);
        let mut printed = String::from_utf8(output.stderr).unwrap();
        printed += &String::from_utf8(output.stdout).unwrap();
        assert_eq!(
            output.status.code(),
            Some(shown.code),
            "{command}\n{printed}"
        );
        same.eq(printed, shown.output);
    }
}

#[test]
fn commands_print_what_is_shown() {
    assert!(commands().len() >= 8);
    run_all(&folder());
}

#[test]
fn commands_write_the_letters_shown_and_nothing_else() {
    let folder = folder();
    let before = files_below(folder.path());
    run_all(&folder);
    let after = files_below(folder.path());
    let told: BTreeSet<String> = commands()
        .iter()
        .flat_map(|shown| shown.output.lines())
        .filter(|line| line.starts_with("letters/"))
        .map(str::to_owned)
        .collect();
    assert_eq!(told.len(), 6);
    assert_eq!(
        after.difference(&before).cloned().collect::<BTreeSet<_>>(),
        told
    );
}

#[cfg(unix)]
#[test]
fn letters_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    assert!(zhaloba(&folder, "write my-case.yaml").status.success());
    let letters = folder.path().join("letters");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&letters), 0o700);
    for name in files_below(&letters) {
        assert_eq!(mode(&letters.join(&name)), 0o600, "{name}");
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let folder = folder();
    for output in ["one", "two"] {
        let args = format!("write examples/student/case.yaml -o {output}");
        assert!(zhaloba(&folder, &args).status.success());
    }
    let names = files_below(&folder.path().join("one"));
    assert_eq!(names.len(), 3);
    for name in names {
        let bytes = |output: &str| fs::read(folder.path().join(output).join(&name)).unwrap();
        assert_eq!(bytes("one"), bytes("two"), "{name}");
    }
}

#[test]
fn files_of_the_own_law_are_those_of_the_example() {
    let shown: BTreeSet<String> = files()
        .into_iter()
        .filter_map(|(name, text)| {
            let file = name.strip_prefix("examples/own-law/")?;
            assert_eq!(text, fs::read_to_string(name).unwrap(), "{name}");
            Some(file.to_owned())
        })
        .collect();
    assert_eq!(shown, files_below(Path::new("examples/own-law")));
}

#[test]
fn exit_codes_mean_what_the_table_says() {
    let folder = folder();
    let house_chat = fs::read_to_string(folder.path().join("my-case.yaml"))
        .unwrap()
        .replace("expulsion_threat", "house_chat");
    fs::write(folder.path().join("chat.yaml"), house_chat).unwrap();
    for (args, code) in [
        ("write my-case.yaml", 0),
        ("write", 2),
        ("write absent.yaml", 3),
        ("write chat.yaml", 4),
        ("write my-case.yaml", 5),
        ("write my-case.yaml -o my-case.yaml", 5),
    ] {
        assert_eq!(zhaloba(&folder, args).status.code(), Some(code), "{args}");
        assert!(README.contains(&format!("\n| {code} | ")), "{code}");
    }
}

#[test]
fn the_table_names_every_field_of_a_case() {
    let schema = schemars::schema_for!(zhaloba::case::Case);
    let schema = schema.as_value();
    let table = section("## The case file");
    let mut nodes = vec![schema];
    nodes.extend(schema["$defs"].as_object().unwrap().values());
    let fields: BTreeSet<&String> = nodes
        .iter()
        .filter_map(|node| node["properties"].as_object())
        .flat_map(|properties| properties.keys())
        .collect();
    assert!(fields.len() > 40);
    for field in fields {
        let named = table.contains(&format!("`{field}`")) || table.contains(&format!("`{field}: "));
        assert!(named, "{field}");
    }
}

fn section(heading: &str) -> &'static str {
    let (_, from) = README.split_once(heading).unwrap();
    from.split("\n## ").next().unwrap()
}

#[test]
fn most_of_the_education_law_is_known_in_the_edition_named() {
    let statutes = zhaloba::data::Files::built_in().unwrap().statutes;
    let editions: Vec<String> = statutes
        .norms
        .iter()
        .filter(|norm| norm.act == "education")
        .filter_map(|norm| norm.source.edition.map(|edition| edition.to_string()))
        .collect();
    let named = editions.iter().filter(|edition| *edition == "2016-07-03");
    assert!(named.count() * 2 > editions.len());
    assert!(section("## What it does not do").contains("2016-07-03"));
}

/// The page on the case file names every key, and its case is one that the program takes.
#[test]
fn the_page_on_the_case_file_is_so() {
    let page = include_str!("../docs/case-file.md");
    let schema = schemars::schema_for!(zhaloba::case::Case).to_value();
    let mut types = vec![&schema];
    types.extend(schema["$defs"].as_object().unwrap().values());
    for inner in types {
        for field in inner["properties"].as_object().into_iter().flatten() {
            assert!(page.contains(&format!("`{}", field.0)), "{}", field.0);
        }
        for field in inner["required"].as_array().into_iter().flatten() {
            let field = field.as_str().unwrap();
            assert!(page.contains(&format!("**`{field}`**")), "{field}");
        }
    }
    let (_, case) = page.split_once("```yaml\n").unwrap();
    let (case, _) = case.split_once("```").unwrap();
    let folder = folder();
    fs::write(folder.path().join("page.yaml"), case).unwrap();
    let output = zhaloba(&folder, "check page.yaml --strict");
    assert!(output.status.success(), "{output:?}");
    assert!(README.contains("](docs/case-file.md)"));
    assert!(case.starts_with("# yaml-language-server: $schema=case.schema.json\n"));
}

#[test]
fn paths_that_are_named_exist() {
    let code = section("## The code");
    let paths = code.split('`').skip(1).step_by(2);
    for path in paths.chain([
        "LICENSE",
        "docs/letter.png",
        "docs/case-file.md",
        "src/fonts/OFL.txt",
    ]) {
        assert!(Path::new(path).exists(), "{path}");
    }
    assert!(Path::new(".github/CONTRIBUTING.md").exists());
}
