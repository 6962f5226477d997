//! The page on safety: every promise has a proof, and every proof is there.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::fs;
use std::path::Path;

/// The rows of the table of promises: number, promise, proofs.
fn promises() -> Vec<(usize, String, String)> {
    let page = fs::read_to_string("docs/safety.md").unwrap();
    let rows = page.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
        let number = cells.next()?.parse().ok()?;
        Some((number, cells.next()?.to_owned(), cells.next()?.to_owned()))
    });
    rows.collect()
}

#[test]
fn every_promise_has_a_proof_that_is_there() {
    let promises = promises();
    let numbers: Vec<usize> = promises.iter().map(|(number, ..)| *number).collect();
    assert_eq!(numbers, (1..=20).collect::<Vec<_>>());
    for (number, promise, proofs) in promises {
        let mut named = 0;
        for proof in proofs.split("; ").filter(|proof| proof.starts_with('`')) {
            let (file, words) = proof[1..].split_once('`').unwrap();
            let path = Path::new(file);
            let text = fs::read_to_string(path).unwrap_or_else(|_| panic!("{number}: {file}"));
            for word in words.split(',') {
                let word = word.split('(').next().unwrap().trim();
                let is_there = match file {
                    _ if word.is_empty() || word == "tests" => true,
                    "Cargo.toml" => text.contains(&format!("\n{word} = \"warn\"")),
                    _ if file.starts_with(".ci/") => text.contains(&format!("\n{word}() {{")),
                    _ => text.contains(&format!("fn {word}(")),
                };
                assert!(is_there, "{number}, {promise}: {file} has no {word}");
                named += 1;
            }
        }
        assert!(named > 0, "{number}, {promise}: no proof");
    }
}

/// What takes long is what it says: commands that are there.
#[test]
fn long_runs_can_be_started() {
    let page = fs::read_to_string("docs/safety.md").unwrap();
    for name in ["faults", "kills"] {
        assert!(page.contains(&format!("`cargo bench --bench {name}")));
        assert!(Path::new(&format!("benches/{name}.rs")).exists());
    }
    for target in fs::read_dir("fuzz/targets").unwrap() {
        let target = target.unwrap().path();
        let target = target.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(page.contains(&format!("`{target}`")), "{target}");
    }
}
