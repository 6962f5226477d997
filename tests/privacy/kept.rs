//! What the program keeps: the proofs.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use lopdf::Document;
use zip::ZipArchive;

use crate::stage::{CANARY, OTHERS, READING, Stage, WRITING};

/// Every file that is there afterwards and was not before is a line of the result.
pub(crate) fn writes_only_what_it_names() {
    let stage = Stage::with_examples();
    for line in WRITING.iter().chain(&READING) {
        let before = stage.files();
        let output = stage.run(line, b"");
        assert!(output.status.success(), "{line}: {output:?}");
        let new: BTreeSet<PathBuf> = stage.files().difference(&before).cloned().collect();
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let told: BTreeSet<PathBuf> = match READING.contains(line) {
            true => BTreeSet::new(),
            false => told.lines().map(PathBuf::from).collect(),
        };
        assert_eq!(new, told, "{line}");
    }
}

/// Nothing of the source speaks of a network, and the system sees no call of one.
pub(crate) fn opens_no_connection() {
    fn scan(folder: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                scan(&path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let source = fs::read_to_string(&path).unwrap();
                for word in ["std::net", "net::", "UnixStream", "TcpStream", "UdpSocket"] {
                    assert!(!source.contains(word), "{}: {word}", path.display());
                }
            }
        }
    }
    scan(Path::new("src"));
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("the calls are left out for want of strace");
        return;
    }
    let stage = Stage::with_examples();
    let calls = tempfile::NamedTempFile::new().unwrap();
    for line in WRITING.iter().chain(&READING).chain(&OTHERS) {
        let mut command = stage.command("strace");
        command.args([
            "-f",
            "-qq",
            "-e",
            "trace=%network",
            "-e",
            "signal=none",
            "-o",
        ]);
        command.arg(calls.path()).arg(env!("CARGO_BIN_EXE_zhaloba"));
        let output = command.args(line.split(' ')).output().unwrap();
        assert!(output.status.success(), "{line}: {output:?}");
        let calls = fs::read_to_string(calls.path()).unwrap();
        // A batch listens to signals through two ends of a pipe inside the process.
        let calls: Vec<&str> = calls
            .lines()
            .filter(|call| !call.contains("socketpair(AF_UNIX"))
            .collect();
        assert!(calls.is_empty(), "{line}: {calls:?}");
    }
    needs_no_network();
}

/// Where there is no network at all, not even that of the machine with itself, everything goes on as ever.
fn needs_no_network() {
    let unshared = |line: &str| {
        ["--net", "--map-root-user"]
            .into_iter()
            .chain(line.split(' '))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let trial = Command::new("unshare").args(unshared("true")).output();
    if !trial.is_ok_and(|output| output.status.success()) {
        eprintln!("a place without a network is left out: the system gives none");
        return;
    }
    let [outside, inside] = [Stage::with_examples(), Stage::with_examples()];
    for line in WRITING.iter().chain(&READING).chain(&OTHERS) {
        let expected = outside.run(line, b"");
        let program = env!("CARGO_BIN_EXE_zhaloba");
        let mut command = inside.command("unshare");
        let output = command
            .args(unshared(&format!("{program} {line}")))
            .output()
            .unwrap();
        assert_eq!(output.status, expected.status, "{line}");
        assert!(output.stdout == expected.stdout, "{line}");
    }
    assert_eq!(inside.files(), outside.files());
}

pub(crate) fn leaves_nothing_elsewhere() {
    let stage = Stage::with_examples();
    for line in WRITING
        .iter()
        .chain(&READING)
        .chain(&["check absent.yaml", "forget absent.yaml"])
    {
        stage.run(line, b"");
    }
    assert_eq!(stage.around(), BTreeSet::new());
    let hidden = stage.files().into_iter().filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        name.starts_with('.')
    });
    assert_eq!(hidden.count(), 0);
}

/// Whatever the account allows others by default.
pub(crate) fn writes_for_its_owner_alone() {
    let stage = Stage::with_examples();
    for line in WRITING {
        let mut command = stage.command("sh");
        let script = format!("umask 0; exec \"$0\" {line}");
        let output = command
            .args(["-c", &script, env!("CARGO_BIN_EXE_zhaloba")])
            .output();
        assert!(output.unwrap().status.success(), "{line}");
    }
    for path in stage.files() {
        let mode = fs::metadata(stage.work.path().join(&path))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{}", path.display());
    }
    for folder in ["letters", "many", "own"] {
        let mode = fs::metadata(stage.work.path().join(folder))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o700, "{folder}");
    }
}

/// Whatever is packed in a file is unpacked and searched.
pub(crate) fn letters_are_silent_about_the_machine() {
    let stage = Stage::with_examples();
    let line = format!("{} --today 2026-04-01", WRITING[0]);
    assert!(stage.run(&line, b"").status.success());
    let host = fs::read_to_string("/etc/hostname").unwrap_or_default();
    let host = host.trim();
    let place = stage.work.path().to_string_lossy().into_owned();
    let mut seen = 0;
    for path in stage.files() {
        let bytes = fs::read(stage.work.path().join(&path)).unwrap();
        let ending = path.extension().unwrap().to_str().unwrap();
        let text = unpacked(&bytes, ending);
        for word in [CANARY, place.as_str(), env!("CARGO_MANIFEST_DIR"), host] {
            // A short name stands in packed bytes by chance.
            let is_told = word.len() > 4 && text.contains(word);
            assert!(!is_told, "{}: {word}", path.display());
        }
        seen += 1;
    }
    assert_eq!(seen, 12);
    // Another account, place, zone and hour give the same bytes.
    let other = Stage::with_examples();
    let mut command = other.command(env!("CARGO_BIN_EXE_zhaloba"));
    command.env("TZ", "Asia/Kamchatka").env("USER", "nobody");
    assert!(
        command
            .args(line.split(' '))
            .output()
            .unwrap()
            .status
            .success()
    );
    for path in stage.files() {
        let bytes = |stage: &Stage| fs::read(stage.work.path().join(&path)).unwrap();
        assert_eq!(bytes(&stage), bytes(&other), "{}", path.display());
    }
}

fn unpacked(bytes: &[u8], ending: &str) -> String {
    let mut all = bytes.to_vec();
    match ending {
        "pdf" => {
            let mut document = Document::load_mem(bytes).unwrap();
            document.decompress();
            document.save_to(&mut all).unwrap();
        }
        "docx" => {
            let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
            for number in 0..package.len() {
                package
                    .by_index(number)
                    .unwrap()
                    .read_to_end(&mut all)
                    .unwrap();
            }
        }
        _ => {}
    }
    String::from_utf8_lossy(&all).into_owned()
}

/// A case that is wrong in every way, with a word in each field that nothing else says.
pub(crate) fn names_and_messages_repeat_nothing() {
    const WORD: &str = "Канарейкин";
    let stage = Stage::new();
    let case = |role: &str, more: &str| {
        format!(
            "version: 1\nrole: {role}\n\
             institution: {{name: Училище {WORD}, kind: college, region: Пермский край}}\n\
             incident:\n  date: 2025-11-14\n  pressure: [expulsion_threat]\n  \
             demanded_by: {{position: куратор {WORD}}}\n  \
             story: Куратор {WORD} сказал, что идиоты вылетят. Мой номер 79991234567, {WORD}ъ.\n\
             applicants:\n  - {{name: {WORD} Пётр Ильич, address: 'г. {WORD}, ул. Примерная'{more}}}\n\
             to: [rector]\n"
        )
    };
    let table = format!("role,institution.kind,{WORD}\nстудент {WORD},{WORD},{WORD}\n");
    for (name, text) in [
        ("good.yaml", case("student", "")),
        (
            "wrong.yaml",
            case(WORD, &format!(", birth_date: {WORD}, phone: {WORD}")),
        ),
        ("broken.yaml", case("student", "") + WORD + ": [\n"),
        ("table.csv", table),
    ] {
        fs::write(stage.work.path().join(name), text).unwrap();
    }
    let mut problems = 0;
    for line in [
        "check good.yaml",
        "check wrong.yaml",
        "check broken.yaml",
        "check table.csv",
        "check table.csv --json",
        "write good.yaml --format pdf,md",
        "write wrong.yaml",
        "batch table.csv",
        "forget wrong.yaml",
    ] {
        let output = stage.run(line, b"");
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        for word in [WORD, "Пётр", "79991234567"] {
            assert!(!said.contains(word), "{line}: {said}");
        }
        problems += usize::from(!output.status.success());
    }
    assert!(problems >= 6);
    let names = stage.files();
    assert_eq!(
        names
            .iter()
            .filter(|path| path.starts_with("letters"))
            .count(),
        2
    );
    for path in names {
        assert!(!path.to_string_lossy().contains(WORD), "{}", path.display());
    }
}
