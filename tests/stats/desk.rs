//! A folder with tables, and what the program says of them.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A folder to work in.
pub(crate) struct Desk(tempfile::TempDir);

/// What a run of the program said.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// A table of these columns.
    pub(crate) fn put_table(&self, name: &str, columns: &str, rows: &[&str]) {
        self.put(name, &format!("{columns}\n{}\n", rows.join("\n")));
    }

    /// The table of the examples.
    pub(crate) fn put_example(&self) {
        fs::copy("examples/stats/incidents.csv", self.path("t.csv")).unwrap();
    }

    pub(crate) fn run(&self, line: &str) -> Told {
        self.run_with(line, "")
    }

    pub(crate) fn run_with(&self, line: &str, input: &str) -> Told {
        let mut child = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
            .args(["--lang", "en", "--today", "2026-02-01"])
            .args(line.split(' '))
            .current_dir(self.0.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // The program need not read what it refuses.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        Told::of(&child.wait_with_output().unwrap())
    }

    /// The figures of a command that goes well.
    pub(crate) fn figures(&self, line: &str) -> serde_json::Value {
        let told = self.run(&format!("{line} --json"));
        assert_eq!(told.code, 0, "{told:?}");
        let whole: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        whole["figures"].clone()
    }
}

impl Told {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().expect("no signal"),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// The errors and warnings without their advice.
    pub(crate) fn problems(&self) -> Vec<&str> {
        let lines = self.err.lines();
        lines
            .filter(|line| line.starts_with("error: ") || line.starts_with("warning: "))
            .collect()
    }
}

/// A breakdown as titles and incidents.
pub(crate) fn lines(figures: &serde_json::Value, part: &str) -> Vec<(String, Option<u64>)> {
    let lines = figures[part].as_array().unwrap().iter();
    lines
        .map(|line| {
            let title = line["title"].as_str().unwrap();
            (title.to_owned(), line["incidents"].as_u64())
        })
        .collect()
}
