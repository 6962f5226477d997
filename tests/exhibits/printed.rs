//! Pages of exhibits in the letter: numbered, tagged, and with nothing of the files but their pixels.

use std::io::Write as _;
use std::process::{Command, Stdio};

use lopdf::{Document, Object, decode_text_string};
use tempfile::TempDir;

use crate::made::{self, CANARY};
use crate::reader::read;
use crate::{case, put, zhaloba};

const EVIDENCE: [&str; 4] = [
    "title: фотография доски, file: photo.jpg",
    "title: Протокол собрания",
    r#"title: 'Снимок "чата"', file: deeper/chat.png, pages: 1"#,
    "title: Распоряжение, file: order.pdf",
];

/// A folder with a case and its files.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("deeper")).unwrap();
    let image = made::corners(90, 60);
    let files = [
        ("photo.jpg", made::jpeg(&image, 6)),
        ("deeper/chat.png", made::png(&image)),
        ("order.pdf", made::pdf(2)),
    ];
    for (name, bytes) in files {
        let hidden = bytes
            .windows(CANARY.len())
            .any(|some| some == CANARY.as_bytes());
        assert!(hidden, "{name} has something to hide");
        put(folder.path(), name, &bytes);
    }
    put(folder.path(), "case.yaml", case(&EVIDENCE).as_bytes());
    folder
}

fn written(folder: &TempDir, more: &[&str]) -> Vec<u8> {
    let args = ["write", "case.yaml", "--to", "rector", "-o", "-"];
    let output = zhaloba(folder.path(), &[&args, more].concat());
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{told}");
    output.stdout
}

/// Everything that a file holds, unpacked.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let document = Document::load_mem(bytes).unwrap();
    let mut all = bytes.to_vec();
    for object in document.objects.values() {
        all.extend(format!("{object:?}").into_bytes());
        if let Object::Stream(stream) = object {
            all.extend(&stream.content);
            all.extend(stream.decompressed_content().unwrap_or_default());
        }
        gather(object, &mut all);
    }
    all
}

/// The strings of an object.
fn gather(object: &Object, all: &mut Vec<u8>) {
    match object {
        Object::String(text, _) => {
            all.extend(text);
            all.extend(decode_text_string(object).unwrap_or_default().into_bytes());
        }
        Object::Array(items) => items.iter().for_each(|item| gather(item, all)),
        Object::Dictionary(entries) => entries.iter().for_each(|(_, value)| gather(value, all)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, value)| gather(value, all)),
        _ => {}
    }
}

fn holds(all: &[u8], words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let has = |bytes: &[u8]| all.windows(bytes.len()).any(|some| some == bytes);
    has(words.as_bytes()) || has(&wide)
}

#[test]
fn nothing_of_a_file_is_left_but_its_pixels() {
    let all = unpacked(&written(&folder(), &[]));
    assert!(
        holds(&all, "Приложение 3: Снимок «чата»"),
        "texts are found"
    );
    for hidden in [
        CANARY,
        "photo.jpg",
        "chat.png",
        "order.pdf",
        "JavaScript",
        "Exif",
        "ICC_PROFILE",
    ] {
        assert!(!holds(&all, hidden), "{hidden}");
    }
}

#[test]
fn each_exhibit_has_the_number_of_the_list_and_counts_its_sheets() {
    let texts = texts(&written(&folder(), &[]));
    for item in [
        "Фотография доски на 1 л. в 1 экз.",
        "Протокол собрания.",
        "Снимок «чата» на 1 л. в 1 экз.",
        "Распоряжение на 2 л. в 1 экз.",
    ] {
        assert!(texts.iter().any(|(_, text)| text == item), "{item}");
    }
    let captions = texts
        .iter()
        .filter(|(_, text)| text.starts_with("Приложение "));
    let captions: Vec<(&str, &str)> = captions
        .map(|(role, text)| (role.as_str(), text.as_str()))
        .collect();
    assert_eq!(
        captions,
        [
            ("H2", "Приложение 1 Фотография доски"),
            ("H2", "Приложение 3 Снимок «чата»"),
            ("H2", "Приложение 4, лист 1 из 2 Распоряжение"),
            ("P", "Приложение 4, лист 2 из 2"),
        ]
    );
}

/// The elements of a letter in the order of reading, with their roles.
fn texts(letter: &[u8]) -> Vec<(String, String)> {
    let reading = read(&Document::load_mem(letter).unwrap());
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    let elements = reading.elements.into_iter();
    elements
        .map(|one| (one.role, one.text.replace('\u{a0}', " ")))
        .collect()
}

/// The first attachment of a petition is its annex, the last of what many sign is the list.
#[test]
fn exhibits_stand_between_an_annex_and_a_signature_list() {
    let folder = tempfile::tempdir().unwrap();
    let petition = include_str!("../../examples/petition/case.yaml");
    let evidence = "evidence:\n  - {title: Снимок, file: shot.png}\n";
    put(
        folder.path(),
        "case.yaml",
        format!("{petition}{evidence}").as_bytes(),
    );
    put(folder.path(), "shot.png", &made::png(&made::corners(9, 9)));
    let to = [
        "write",
        "case.yaml",
        "--to",
        "prosecutor_general",
        "-o",
        "-",
    ];
    let output = zhaloba(folder.path(), &to);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let texts = texts(&output.stdout);
    let place = |start: &str| {
        let found = texts
            .iter()
            .position(|(role, text)| role == "H2" && text.starts_with(start));
        found.unwrap_or_else(|| unreachable!("{start}: {texts:?}"))
    };
    assert!(place("СВЕДЕНИЯ ОБ ОРГАНИЗАЦИЯХ") < place("Приложение 2 Снимок"));
    assert!(place("Приложение 2 Снимок") < place("ПОДПИСНОЙ ЛИСТ"));
}

#[test]
fn each_picture_is_told_to_whoever_does_not_see_it() {
    let document = Document::load_mem(&written(&folder(), &[])).unwrap();
    let figures = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    let figures =
        figures.filter(|entry| entry.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure"));
    let mut told: Vec<String> = figures
        .map(|figure| decode_text_string(figure.get(b"Alt").unwrap()).unwrap())
        .collect();
    told.sort();
    assert_eq!(
        told,
        [
            "Приложение 1: Фотография доски",
            "Приложение 3: Снимок «чата»",
            "Приложение 4, лист 1 из 2: Распоряжение",
            "Приложение 4, лист 2 из 2: Распоряжение",
        ]
    );
}

#[test]
fn a_letter_is_the_same_file_each_time_and_drafts_have_the_pictures_too() {
    let folder = folder();
    let letter = written(&folder, &[]);
    assert!(letter == written(&folder, &[]));
    let pages = |bytes: &[u8]| Document::load_mem(bytes).unwrap().get_pages().len();
    let draft = written(&folder, &["--draft"]);
    assert_eq!(pages(&draft), pages(&letter));
    let plain = tempfile::tempdir().unwrap();
    let titles = [
        "title: фотография доски",
        EVIDENCE[1],
        "title: 'Снимок \"чата\"'",
        "title: Распоряжение",
    ];
    put(plain.path(), "case.yaml", case(&titles).as_bytes());
    assert_eq!(pages(&letter), pages(&written(&plain, &[])) + 4);
}

#[test]
fn a_case_from_standard_input_has_its_files_where_the_command_runs() {
    let folder = folder();
    let mut program = Command::new(env!("CARGO_BIN_EXE_zhaloba"))
        .args(["write", "-", "--to", "rector", "-o", "-"])
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = program.stdin.take().unwrap();
    input.write_all(case(&EVIDENCE).as_bytes()).unwrap();
    drop(input);
    let output = program.wait_with_output().unwrap();
    assert!(output.stdout == written(&folder, &[]));
}

#[test]
fn other_formats_count_the_sheets_and_show_none() {
    let text = written(&folder(), &["--format", "txt"]);
    let text = String::from_utf8(text).unwrap().replace('\u{a0}', " ");
    assert!(text.contains("4. Распоряжение на 2 л. в 1 экз."), "{text}");
}

#[test]
fn what_was_made_of_a_case_is_forgotten_and_its_files_are_the_persons_own() {
    let folder = folder();
    let told = |args: &[&str]| {
        let output = zhaloba(folder.path(), args);
        assert!(output.status.success(), "{output:?}");
    };
    told(&["write", "case.yaml", "--to", "rector", "-q"]);
    // A case of this name is called after its folder, whose name begins with a dot.
    let stem = folder.path().file_name().unwrap().to_str().unwrap();
    let stem = stem.trim_start_matches('.');
    let letter = folder.path().join(format!("letters/{stem}-rector.pdf"));
    assert!(letter.exists());
    told(&["forget", "case.yaml"]);
    assert!(!letter.exists() && !folder.path().join("case.yaml").exists());
    assert!(folder.path().join("photo.jpg").exists());
}

#[test]
fn a_case_that_many_sign_has_its_pictures_and_is_warned_of_once() {
    let folder = tempfile::tempdir().unwrap();
    let together = include_str!("../../examples/collective/case.yaml");
    let people = include_bytes!("../../examples/collective/signers.csv");
    // An address without an index is a warning.
    let together = together.replace(
        "address: 620014, г. Екатеринбург",
        "address: г. Екатеринбург",
    );
    let evidence = "evidence:\n  - {title: Снимок, file: shot.png, pages: 2}\n";
    put(
        folder.path(),
        "case.yaml",
        format!("{together}{evidence}").as_bytes(),
    );
    put(folder.path(), "signers.csv", people);
    put(folder.path(), "shot.png", &made::png(&made::corners(9, 9)));
    let args = ["write", "case.yaml", "--signers", "signers.csv"];
    let output = zhaloba(
        folder.path(),
        &[&args[..], &["--to", "rector", "-o", "-"]].concat(),
    );
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{told}");
    for field in ["applicants[0].address", "evidence[0].pages"] {
        assert_eq!(told.matches(field).count(), 1, "{told}");
    }
    let captions = texts(&output.stdout);
    assert!(
        captions
            .iter()
            .any(|(_, text)| text == "Приложение 1 Снимок")
    );
}
