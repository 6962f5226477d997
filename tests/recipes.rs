//! The recipes of the manual do what they say, where their tools are there.

#![allow(
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a test ends where it fails, and says what it leaves out"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Pages with recipes.
const PAGES: [&str; 3] = [
    include_str!("../docs/scripting.md"),
    include_str!("../docs/collective.md"),
    include_str!("../docs/secrets.md"),
];

/// The blocks of the pages in order: what follows the fence, and the lines within.
fn blocks() -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for line in PAGES.iter().flat_map(|page| page.lines()) {
        if let Some(info) = line.strip_prefix("```") {
            if !open {
                blocks.push((info.to_owned(), String::new()));
            }
            open = !open;
        } else if let Some((_, text)) = blocks.last_mut().filter(|_| open) {
            text.push_str(line);
            text.push('\n');
        }
    }
    blocks
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Whether everything that a recipe calls is there.
fn has_tools(recipe: &str) -> bool {
    let tools = [
        "age", "find", "jq", "make", "mktemp", "parallel", "seq", "tar", "xargs",
    ];
    let called = tools
        .into_iter()
        .filter(|tool| recipe.contains(&format!("{tool} ")));
    let mut missing = called.filter(|tool| {
        let found = Command::new("sh")
            .args(["-c", &format!("command -v {tool}")])
            .output();
        !found.unwrap().status.success()
    });
    match missing.next() {
        Some(tool) => {
            eprintln!("left out for want of {tool}: {recipe}");
            false
        }
        None => true,
    }
}

fn count(folder: &Path, ending: &str) -> usize {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.ends_with(ending)).count()
}

#[test]
fn every_recipe_works() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("examples"), &folder.path().join("examples"));
    let program = Path::new(env!("CARGO_BIN_EXE_zhaloba")).parent().unwrap();
    let path = std::env::join_paths(
        std::iter::once(program.to_owned()).chain(std::env::split_paths(&path_of_tools())),
    );
    let path = path.unwrap();
    let mut ran = 0;
    for (info, text) in blocks() {
        match info.split_once(' ') {
            Some((_, name)) => fs::write(folder.path().join(name), text).unwrap(),
            None if info == "sh" && has_tools(&text) => {
                let mut shell = Command::new("sh");
                shell.args(["-euc", &text]).current_dir(folder.path());
                let output = shell.env("PATH", &path).output().unwrap();
                assert!(output.status.success(), "{text}\n{output:?}");
                ran += 1;
            }
            None => {}
        }
    }
    assert!(ran >= 1);
    assert_unreadable(folder.path());
    let at = |name: &str| folder.path().join(name);
    assert!(count(&at("letters"), ".pdf") > 20);
    for (name, letters) in [
        ("from-form", 1),
        ("cited", 11),
        ("parts", 11),
        ("shared", 11),
        ("signed", 1),
    ] {
        let found = count(&at(name), ".pdf");
        assert!(
            found == letters || found == 0 && !at(name).exists(),
            "{name}: {found}"
        );
    }
}

/// What the page on secrets leaves is encrypted; the tools that read it are not asked here.
fn assert_unreadable(folder: &Path) {
    let names = [
        "case.yaml.age",
        "letter.pdf.age",
        "letters.tar.age",
        "cases.csv.age",
        "batch.tar.age",
    ];
    if !folder.join("key.txt").exists() {
        return;
    }
    for name in names {
        let bytes = fs::read(folder.join(name)).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1\n"), "{name}");
        assert!(bytes.len() > 1000, "{name}");
    }
}

/// The page in the other language shows the same commands.
#[test]
fn recipes_of_both_languages_are_the_same() {
    let of = |page: &str| {
        let blocks = page.split("```sh\n").skip(1);
        let blocks = blocks.map(|rest| rest.split("```").next().unwrap().to_owned());
        blocks.collect::<Vec<_>>()
    };
    let english = of(include_str!("../docs/secrets.md"));
    assert_eq!(english.len(), 6);
    assert_eq!(english, of(include_str!("../docs/secrets.ru.md")));
}

#[expect(
    clippy::disallowed_methods,
    reason = "the tools of the recipes stand there"
)]
fn path_of_tools() -> String {
    std::env::var("PATH").unwrap_or_default()
}
