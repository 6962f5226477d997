//! Files made to hurt: all end quickly and in a problem.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at what it did not expect"
)]

use std::time::{Duration, Instant};

use zhaloba::yaml::{self, MOST_NODES, MOST_PROBLEMS, Source};

/// A second as built for people; an unoptimised build on a busy machine gets more.
const MOST_TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 1 });

fn codes(bytes: &[u8]) -> Vec<&'static str> {
    let problems = match Source::from_bytes(None, bytes) {
        Ok(source) => yaml::tree(&source).err().unwrap_or_default(),
        Err(problem) => vec![problem],
    };
    assert!(problems.len() <= MOST_PROBLEMS);
    problems.iter().map(|problem| problem.code).collect()
}

fn alias_bomb() -> String {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let before = format!("*a{}", level - 1);
        let items = [before.as_str(); 9].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{items}]\n"));
    }
    bomb
}

#[test]
fn hostile_files_end_within_a_second() {
    let lines = |line: &str, count: usize| line.repeat(count);
    let nested: String = (0..1400)
        .map(|depth| format!("{}a:\n", " ".repeat(depth)))
        .collect();
    let quadratic = format!(
        "a: &a [{}]\nb: [{}]\n",
        lines("x, ", 60_000),
        lines("*a, ", 60_000)
    );
    let numbered: String = (0..90_000).map(|key| format!("k{key}: 1\n")).collect();
    let cases: &[(&str, String, &str)] = &[
        ("5 MB", lines("a: b\n", 1_000_000), "file-too-large"),
        (
            "flow 10k deep",
            format!("{}{}", lines("[", 10_000), lines("]", 10_000)),
            "yaml-too-deep",
        ),
        ("flow 50k open", lines("[", 50_000), "yaml-too-deep"),
        ("maps 50k open", lines("{", 50_000), "yaml-too-deep"),
        ("maps 50k with keys", lines("{a: ", 50_000), "yaml-too-deep"),
        ("block deep", nested, "yaml-too-deep"),
        ("dashes deep", lines("- ", 50_000), "yaml-too-deep"),
        ("questions deep", lines("? ", 50_000), "yaml-syntax"),
        ("alias bomb", alias_bomb(), "yaml-alias"),
        ("quadratic aliases", quadratic, "yaml-alias"),
        (
            "one key 200k times",
            lines("a: 1\n", 200_000),
            "yaml-too-big",
        ),
        (
            "one key 40k times",
            lines("a: 1\n", 40_000),
            "yaml-duplicate-key",
        ),
        ("too many keys", numbered, "yaml-too-big"),
        (
            "too many items",
            format!("[{}]", lines("1,", MOST_NODES + 1)),
            "yaml-too-big",
        ),
        ("documents", lines("---\n", 200_000), "yaml-documents"),
        ("anchors", lines("- &a x\n", 90_000), "yaml-alias"),
        ("tags", lines("- !a x\n", 90_000), "yaml-tag"),
        ("directives", lines("%A b\n", 150_000), ""),
        ("unseen", lines("\u{200b}", 300_000), "hidden-character"),
        (
            "escapes",
            format!("a: \"{}\"", lines("\\0", 400_000)),
            "control-character",
        ),
        ("tabs", lines("\t", 1_000_000), ""),
        (
            "tabbed values",
            lines("- a\tb\n", 90_000),
            "control-character",
        ),
        (
            "long key",
            format!("{}: 1\n", lines("к", 500_000)),
            "yaml-syntax",
        ),
        (
            "quoted long key",
            format!("\"{}\": 1\n", lines("к", 400)),
            "",
        ),
        ("comments", lines("# x\n", 250_000), ""),
        (
            "one long text",
            format!("a: |\n  {}", lines("слово ", 80_000)),
            "",
        ),
        ("accents", format!("a: {}", lines("\u{301}", 500_000)), ""),
        ("quotes", lines("\"", 1_000_000), "yaml-syntax"),
        ("colons", lines(":", 1_000_000), ""),
    ];
    for (name, text, expected) in cases {
        let start = Instant::now();
        let found = codes(text.as_bytes());
        let time = start.elapsed();
        assert!(time < MOST_TIME, "{name}: {time:?}");
        assert!(
            expected.is_empty() || found.contains(expected),
            "{name}: {found:?}"
        );
    }
}
