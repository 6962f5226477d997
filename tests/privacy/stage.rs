//! A folder to run the program in, with everything about the machine and the person that could leak into a file.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// What stands for the account and the computer; nothing may tell it.
pub(crate) const CANARY: &str = "kanareyka";

/// Commands that write files, each with what they write about.
pub(crate) const WRITING: [&str; 7] = [
    "write examples/student/case.yaml --format pdf,docx,txt,md",
    "write examples/chat/case.yaml --draft",
    "write examples/collective/case.yaml --signers examples/collective/signers.csv",
    "batch examples/table/cases.csv --merge -o many",
    "sheets examples/collective/case.yaml",
    "stats examples/stats/incidents.csv -o figures.pdf",
    "template copy complaint own",
];

/// Commands that read files and write none.
pub(crate) const READING: [&str; 7] = [
    "check examples",
    "explain examples/student/case.yaml -v",
    "write examples/student/case.yaml --to rector -o -",
    "write examples/student/case.yaml -o - --tar",
    "batch examples/table/cases.csv -o - --tar",
    "law search 273",
    "privacy",
];

/// One line of each command that is not among these, but for the interview, which needs a terminal; the last takes
/// away what the first has written.
pub(crate) const OTHERS: [&str; 7] = [
    "law show education-43-2",
    "template list",
    "forms",
    "schema case",
    "completions bash",
    "man",
    "forget examples/student/case.yaml --force",
];

/// The folder, with a home and a place for temporary files beside it.
pub(crate) struct Stage {
    pub(crate) work: TempDir,
    around: TempDir,
}

impl Stage {
    /// An empty one.
    pub(crate) fn new() -> Self {
        let stage = Self {
            work: tempfile::tempdir().unwrap(),
            around: tempfile::Builder::new().prefix(CANARY).tempdir().unwrap(),
        };
        for folder in ["home", "tmp"] {
            fs::create_dir(stage.around.path().join(folder)).unwrap();
        }
        stage
    }

    /// One with the examples.
    pub(crate) fn with_examples() -> Self {
        let stage = Self::new();
        copy(Path::new("examples"), &stage.work.path().join("examples"));
        stage
    }

    /// A program run here, with the environment of somebody.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let around = |name: &str| self.around.path().join(name);
        let mut command = Command::new(program);
        command.current_dir(self.work.path());
        for name in [
            "HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
        ] {
            command.env(name, around("home"));
        }
        for name in ["TMPDIR", "TMP", "TEMP"] {
            command.env(name, around("tmp"));
        }
        for name in ["USER", "LOGNAME", "USERNAME", "HOSTNAME", "EMAIL"] {
            command.env(name, CANARY);
        }
        command.env("ZHALOBA_LANG", "en");
        command
    }

    pub(crate) fn run(&self, line: &str, input: &[u8]) -> Output {
        let mut command = self.command(env!("CARGO_BIN_EXE_zhaloba"));
        command.args(line.split(' '));
        piped(command, input)
    }

    /// All files here and around, the examples left out.
    pub(crate) fn files(&self) -> BTreeSet<PathBuf> {
        let mut files = below(self.work.path());
        files.retain(|path| !path.starts_with("examples"));
        files.extend(self.around());
        files
    }

    /// The files in the home and the place for temporary files.
    pub(crate) fn around(&self) -> BTreeSet<PathBuf> {
        below(self.around.path())
    }
}

pub(crate) fn piped(mut command: Command, input: &[u8]) -> Output {
    command.stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // Whoever takes no input may be gone before it comes.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn below(folder: &Path) -> BTreeSet<PathBuf> {
    fn collect(folder: &Path, root: &Path, files: &mut BTreeSet<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, root, files);
            } else {
                files.insert(path.strip_prefix(root).unwrap().to_owned());
            }
        }
    }
    let mut files = BTreeSet::new();
    collect(folder, folder, &mut files);
    files
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        match path.is_dir() {
            true => copy(&path, &target),
            false => fs::copy(&path, &target).map(drop).unwrap(),
        }
    }
}
