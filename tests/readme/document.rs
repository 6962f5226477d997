//! The documents as a reader has them: blocks, files, commands with what they print.
//!
//! Documents are the READMEs and the pages of `docs/`. A fenced block with a file name is that file in a
//! folder that holds copies of `examples/` and `src/fonts/`; the blocks marked `console` run there in order.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A README or a page of the manual.
pub(crate) struct Document {
    /// Where it is, below the repository.
    pub(crate) path: PathBuf,
    /// What it says.
    pub(crate) text: String,
}

/// A fenced block: what follows the fence, and the lines within.
struct Block {
    info: String,
    text: String,
}

/// A command as a document shows it.
pub(crate) struct Shown {
    pub(crate) command: String,
    pub(crate) output: String,
    pub(crate) code: i32,
}

impl Document {
    pub(crate) fn read(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let text = fs::read_to_string(&path).unwrap();
        Self { path, text }
    }

    /// All documents.
    pub(crate) fn all() -> Vec<Self> {
        let docs = fs::read_dir("docs").unwrap();
        let docs = docs.map(|entry| entry.unwrap().path());
        let mut paths: Vec<PathBuf> = docs
            .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
            .collect();
        paths.sort();
        paths.extend(["README.md", "README.ru.md"].map(PathBuf::from));
        paths.into_iter().map(Self::read).collect()
    }

    pub(crate) fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// The language in which the program answers there.
    fn lang(&self) -> &'static str {
        if self.name().ends_with(".ru.md") {
            "ru"
        } else {
            "en"
        }
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let mut open = false;
        for line in self.text.lines() {
            match line.strip_prefix("```") {
                Some(info) if !open => blocks.push(Block {
                    info: info.to_owned(),
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
        assert!(!open, "{}: a fence does not close", self.name());
        blocks
    }

    /// The blocks that are files, with their names.
    pub(crate) fn files(&self) -> Vec<(String, String)> {
        let named = self.blocks().into_iter().filter_map(|block| {
            let (_, name) = block.info.split_once(' ')?;
            Some((name.to_owned(), block.text))
        });
        named.collect()
    }

    /// The commands of all blocks, in order.
    pub(crate) fn commands(&self) -> Vec<Shown> {
        let mut commands: Vec<Shown> = Vec::new();
        let blocks = self.blocks();
        for block in blocks.iter().filter(|block| block.info == "console") {
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

    /// A folder with the examples, the fonts and the files of the document.
    pub(crate) fn folder(&self) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        for name in ["examples", "src/fonts"] {
            copy(Path::new(name), &folder.path().join(name));
        }
        for (name, text) in self.files() {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    /// Runs all commands in a folder and compares what they print. `cargo run --release --` stands for
    /// the program as the tests have built it, so that they do not build it again.
    #[allow(
        clippy::print_stderr,
        reason = "who mends a document sees what the commands say now"
    )]
    pub(crate) fn run_all(&self, folder: &TempDir) {
        let same = snapbox::Assert::new().normalize_paths(false);
        for shown in self.commands() {
            let command = shown.command.as_str();
            let program = command
                .strip_prefix("zhaloba ")
                .or_else(|| command.strip_prefix("cargo run --release -- "));
            let args = program.unwrap_or_else(|| panic!("nothing runs {command}"));
            let output = self.zhaloba(folder, args);
            let mut printed = String::from_utf8(output.stderr).unwrap();
            printed += &String::from_utf8(output.stdout).unwrap();
            if std::env::var_os("SHOW").is_some() {
                eprintln!("$ {command}\n{printed}");
                continue;
            }
            let place = format!("{}: {command}", self.name());
            assert_eq!(output.status.code(), Some(shown.code), "{place}\n{printed}");
            eprintln!("{place}");
            same.eq(printed, shown.output);
        }
    }

    pub(crate) fn zhaloba(&self, folder: &TempDir, args: &str) -> Output {
        Command::new(env!("CARGO_BIN_EXE_zhaloba"))
            .args(words(args))
            .current_dir(folder)
            .env("ZHALOBA_LANG", self.lang())
            .output()
            .unwrap()
    }

    /// What stands below a heading, up to the next of the same level.
    pub(crate) fn section(&self, heading: &str) -> &str {
        let level = heading.split(' ').next().unwrap();
        let found = self.text.split_once(&format!("\n{heading}\n"));
        let (_, from) = found.unwrap_or_else(|| panic!("{}: no «{heading}»", self.name()));
        let next = (1..=level.len()).map(|marks| format!("\n{} ", "#".repeat(marks)));
        let ends = next.filter_map(|next| from.find(&next));
        from.get(..ends.min().unwrap_or(from.len())).unwrap()
    }
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
pub(crate) fn files_below(folder: &Path) -> BTreeSet<String> {
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
