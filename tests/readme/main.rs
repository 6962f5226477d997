//! Every command of the READMEs and the manual does what they show, and what they say of the program is so.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends where it fails"
)]

mod document;
mod keys;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use document::{Document, files_below};

fn readme() -> Document {
    Document::read("README.md")
}

#[test]
fn commands_print_what_is_shown_and_write_the_letters_named_and_nothing_else() {
    for document in Document::all() {
        let folder = document.folder();
        let before = files_below(folder.path());
        document.run_all(&folder);
        let after = files_below(folder.path());
        let written: BTreeSet<String> = after.difference(&before).cloned().collect();
        let told: BTreeSet<String> = document
            .commands()
            .iter()
            .flat_map(|shown| shown.output.lines())
            .filter(|line| line.starts_with("letters/") || written.contains(*line))
            .map(str::to_owned)
            .collect();
        assert_eq!(written, told, "{}", document.name());
    }
}

#[test]
fn there_are_commands_to_run() {
    for (path, least) in [("README.md", 11), ("README.ru.md", 10)] {
        assert!(Document::read(path).commands().len() >= least, "{path}");
    }
    for document in Document::all() {
        let is_index = document.path == Path::new("docs/README.md");
        let held = document.text.contains("```text\n");
        assert!(
            is_index || held || !document.commands().is_empty(),
            "{}",
            document.name()
        );
    }
}

#[cfg(unix)]
#[test]
fn letters_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let readme = readme();
    let folder = readme.folder();
    assert!(
        readme
            .zhaloba(&folder, "write my-case.yaml")
            .status
            .success()
    );
    let letters = folder.path().join("letters");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&letters), 0o700);
    for name in files_below(&letters) {
        assert_eq!(mode(&letters.join(&name)), 0o600, "{name}");
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let readme = readme();
    let folder = readme.folder();
    for output in ["one", "two"] {
        let args = format!("write examples/student/case.yaml -o {output}");
        assert!(readme.zhaloba(&folder, &args).status.success());
    }
    let names = files_below(&folder.path().join("one"));
    assert_eq!(names.len(), 3);
    for name in names {
        let bytes = |output: &str| fs::read(folder.path().join(output).join(&name)).unwrap();
        assert_eq!(bytes("one"), bytes("two"), "{name}");
    }
}

/// Files of the repository stand in the manual as they are, those of the two examples of data all of them.
#[test]
fn files_that_are_shown_are_those_of_the_examples() {
    let mut shown = BTreeSet::new();
    for document in Document::all() {
        for (name, text) in document.files() {
            if name.starts_with("examples/") {
                let whole = fs::read_to_string(&name).unwrap();
                assert_eq!(text, whole, "{}: {name}", document.name());
                shown.insert(name);
            }
        }
    }
    for folder in ["examples/own-law", "examples/own-question"] {
        for file in files_below(Path::new(folder)) {
            let name = format!("{folder}/{file}");
            assert!(shown.contains(&name), "no page shows {name}");
        }
    }
}

#[test]
fn exit_codes_mean_what_the_table_says() {
    let readme = readme();
    let folder = readme.folder();
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
        let exit = readme.zhaloba(&folder, args).status.code();
        assert_eq!(exit, Some(code), "{args}");
        assert!(readme.text.contains(&format!("\n| {code} | ")), "{code}");
    }
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
    assert!(
        readme()
            .section("## What it does not do")
            .contains("2016-07-03")
    );
    let russian = Document::read("README.ru.md");
    assert!(
        russian
            .section("## Чего она не делает")
            .contains("03.07.2016")
    );
}

/// Links lead to files that are there, and every page of the manual is reached from its index.
#[test]
fn links_lead_somewhere() {
    let mut linked = BTreeSet::new();
    for document in Document::all() {
        let folder = document.path.parent().unwrap();
        for target in document.text.split("](").skip(1) {
            let target = target.split([')', '#']).next().unwrap();
            if target.is_empty() || target.starts_with("http") {
                continue;
            }
            let path = folder.join(target);
            assert!(path.exists(), "{}: {target}", document.name());
            if document.path == Path::new("docs/README.md") {
                linked.insert(path);
            }
        }
    }
    for document in Document::all() {
        let is_page =
            document.path.starts_with("docs") && document.path.file_name().unwrap() != "README.md";
        assert!(
            !is_page || linked.contains(&document.path),
            "{}",
            document.name()
        );
    }
}

/// Files and folders that are named in the running text exist.
#[test]
fn paths_that_are_named_exist() {
    let mut pages = Document::all();
    pages.push(Document::read(".github/CONTRIBUTING.md"));
    let mut found = 0;
    for page in pages {
        for name in page.text.split('`').skip(1).step_by(2) {
            let is_ours = ["src/", "tests/", "examples/", "templates/", "docs/"];
            if is_ours.iter().any(|folder| name.starts_with(folder))
                && !name.contains([' ', '*', '…'])
            {
                assert!(Path::new(name).exists(), "{}: {name}", page.name());
                found += 1;
            }
        }
    }
    assert!(found > 20);
}
