//! No module uses one of a later layer; the order is that of the documentation of the library.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::path::{Path, PathBuf};

/// From the first to the last; modules of one line know one another.
const LAYERS: [&[&str]; 29] = [
    &["problem", "terminal", "exit"],
    &["grammar"],
    &["yaml"],
    &["shape"],
    &["table"],
    &["facts", "bilingual", "confidence"],
    &["condition"],
    &["interview"],
    &["addressees"],
    &["catalogue"],
    &["guard"],
    &["rulebook"],
    &["case"],
    &["letter"],
    &["edited"],
    &["template"],
    &["data"],
    &["letters"],
    &["exhibit"],
    &["layout"],
    &["output"],
    &["short"],
    &["messages"],
    &["schema"],
    &["batch"],
    &["signers"],
    &["figures"],
    &["cli"],
    &["commands"],
];

/// Functions of the library itself, which use everything up to `letter` and `template`.
const OF_THE_LIBRARY: [&str; 6] = [
    "cited_grounds",
    "compose",
    "draft",
    "grounds",
    "word",
    "word_draft",
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// The names that follow `crate::` outside tests and comments.
fn used(text: &str) -> Vec<&str> {
    let code = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines
        .flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| {
            rest.split(|next: char| !next.is_alphanumeric() && next != '_')
                .next()
                .unwrap()
        })
        .collect()
}

#[test]
fn modules_use_only_earlier_ones() {
    let mut seen = 0;
    for file in sources(Path::new("src")) {
        let path = file.strip_prefix("src").unwrap().with_extension("");
        let module = path
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap();
        if ["lib", "main"].contains(&module) || path.ends_with("tests") {
            continue;
        }
        let own = layer(module).unwrap_or_else(|| unreachable!("{module} has no layer"));
        for name in used(&std::fs::read_to_string(&file).unwrap()) {
            let other = if OF_THE_LIBRARY.contains(&name) {
                layer("data")
            } else {
                layer(name)
            };
            assert!(
                other.is_some_and(|other| other <= own),
                "{}: {module} uses {name}",
                file.display()
            );
            seen += 1;
        }
    }
    assert!(seen > 100, "the search finds them: {seen}");
}

#[test]
fn the_documentation_names_the_modules_in_this_order() {
    let text = std::fs::read_to_string("src/lib.rs").unwrap();
    let docs: String = text
        .lines()
        .filter_map(|line| line.strip_prefix("//!"))
        .collect();
    let list = docs.split("before it in this list:").nth(1).unwrap();
    let list = list.split('.').next().unwrap();
    let named: Vec<&str> = list
        .split("[`")
        .skip(1)
        .filter_map(|rest| rest.split('`').next())
        .collect();
    let all: Vec<&str> = LAYERS
        .iter()
        .flat_map(|layer| layer.iter().copied())
        .collect();
    assert_eq!(named, all);
}
