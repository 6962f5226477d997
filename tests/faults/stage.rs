//! What is run while the system refuses calls: commands with the files that they find, and what they come to undisturbed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::desk::{Cells, Files, files, table};

/// Nobody is called so outside these files, and no message may repeat it.
pub(crate) const NAME: &str = "Канарейкин";

/// What the rows of a table say of this person.
const CELLS: Cells = Cells {
    pressure: "expulsion_threat",
    surname: NAME,
    father: "Ильич",
    to: "rector",
};

/// A command, and the commands that were run before it.
pub(crate) struct Scene {
    pub(crate) line: &'static str,
    before: &'static [&'static str],
}

pub(crate) const SCENES: [Scene; 10] = [
    scene("write anna.yaml --format pdf,docx,txt,md", &[]),
    scene(
        "write anna.yaml --force",
        &["write old.yaml -o new", "rename"],
    ),
    scene("write anna.yaml -o - --tar", &[]),
    scene("batch cases.csv -j 1", &[]),
    scene("batch cases.csv -j 2 --merge --report r.json", &[]),
    scene("batch cases.csv -j 1 --resume", &["batch fewer.csv -j 1"]),
    scene("sheets anna.yaml", &[]),
    scene("stats cases.csv -o figures.svg", &[]),
    scene("template copy complaint own", &[]),
    scene("forget anna.yaml --force", &["write anna.yaml"]),
];

const fn scene(line: &'static str, before: &'static [&'static str]) -> Scene {
    Scene { line, before }
}

impl Scene {
    /// A folder with what the command finds.
    pub(crate) fn stage(&self) -> TempDir {
        let stage = folder();
        for (name, text) in [
            ("anna.yaml", case("Примерный")),
            ("old.yaml", case("Прежний")),
            ("cases.csv", table(20, &CELLS)),
            ("fewer.csv", table(11, &CELLS)),
        ] {
            fs::write(stage.path().join(name), text).unwrap();
        }
        for line in self.before {
            match *line {
                // Letters of the same names that say another thing.
                "rename" => {
                    fs::create_dir(stage.path().join("letters")).unwrap();
                    for name in ["prosecutor", "rector"] {
                        let old = stage.path().join(format!("new/old-{name}.pdf"));
                        let new = stage.path().join(format!("letters/anna-{name}.pdf"));
                        fs::rename(old, new).unwrap();
                    }
                    fs::remove_dir(stage.path().join("new")).unwrap();
                }
                line => assert!(run(program(stage.path(), line)).status.success(), "{line}"),
            }
        }
        stage
    }

    /// The command, alone or behind another.
    pub(crate) fn args(&self) -> Vec<&'static str> {
        self.line.split(' ').chain(COMMON).collect()
    }
}

/// What all commands are told.
const COMMON: [&str; 4] = ["--today", "2026-04-01", "--lang", "ru"];

pub(crate) fn program(folder: &Path, line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhaloba"));
    command
        .args(line.split(' '))
        .args(COMMON)
        .current_dir(folder);
    command
}

pub(crate) fn run(mut command: Command) -> Output {
    command.stdin(Stdio::null()).output().unwrap()
}

/// In memory where there is such a place: what is asked of the disk is to fail, not to be waited for.
pub(crate) fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}

/// What a command comes to when nothing goes wrong.
pub(crate) struct Undisturbed {
    pub(crate) before: Files,
    pub(crate) after: Files,
    pub(crate) told: Vec<u8>,
}

impl Undisturbed {
    pub(crate) fn of(scene: &Scene) -> Self {
        let stage = scene.stage();
        let before = files(stage.path());
        let output = run(program(stage.path(), scene.line));
        assert!(output.status.success(), "{}: {output:?}", scene.line);
        let after = files(stage.path());
        assert!(
            after != before || !output.stdout.is_empty(),
            "{} does nothing",
            scene.line
        );
        Self {
            before,
            after,
            told: output.stdout,
        }
    }

    /// What is wrong with the end of a run that was disturbed; `may_leave` where the call that takes nameless files away
    /// is the one that failed.
    pub(crate) fn faults(&self, output: &Output, folder: &Path, may_leave: bool) -> Vec<String> {
        let mut faults = Vec::new();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let found = files(folder);
        let names: BTreeSet<&String> = found.keys().chain(self.before.keys()).collect();
        for name in names {
            let (now, before, after) =
                (found.get(name), self.before.get(name), self.after.get(name));
            let is_nameless = name.rsplit('/').next().unwrap().starts_with(".zhaloba-");
            if is_nameless && before.is_none() {
                if !may_leave {
                    faults.push(format!("{name} is left behind"));
                }
            } else if now != before && now != after {
                faults.push(format!("{name} is neither as before nor as it is to be"));
            }
        }
        let code = output.status.code();
        if code == Some(0) && (found != self.after || output.stdout != self.told) {
            faults.push("it says that all is done".to_owned());
        }
        // 127 is what the loader of programs leaves with.
        if !matches!(code, Some(0 | 1 | 3 | 5 | 127)) {
            faults.push(format!("it ends with {}", output.status));
        }
        let accidents = [
            "panicked",
            "RUST_BACKTRACE",
            "сбой в самой программе",
            "stack overflow",
            NAME,
            "Пётр",
        ];
        for word in accidents {
            if said.contains(word) {
                faults.push(format!("it says «{word}»"));
            }
        }
        faults
    }
}

fn case(street: &str) -> String {
    format!(
        "version: 1\nrole: student\ninstitution: {{name: Примерский колледж, kind: college, region: Пермский край}}\n\
         incident:\n  date: 2025-11-14\n  pressure: [expulsion_threat]\n  demanded_by: {{position: куратор группы}}\n  \
         story: Куратор сказал, что без MAX отчислят.\napplicants:\n  - name: {NAME} Пётр Ильич\n    \
         address: '614000, г. Пермь, пер. {street}, д. 1'\nto: [prosecutor, rector]\ndated: 2025-11-20\n"
    )
}
