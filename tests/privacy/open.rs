//! What the program cannot do: nothing that is written about it may promise it.

use std::fs;
use std::path::{Path, PathBuf};

/// Everything that is written for people: the manual, the messages, the changelog.
fn writings() -> Vec<(PathBuf, String)> {
    let mut paths: Vec<PathBuf> = ["README.md", "README.ru.md", "CHANGELOG.md"]
        .map(PathBuf::from)
        .into();
    for (folder, ending) in [("docs", "md"), ("src/messages", "ftl")] {
        let entries = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        paths.extend(entries.filter(|path| path.extension().is_some_and(|one| one == ending)));
    }
    assert!(paths.len() > 20);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap().to_lowercase();
        // A line may end within a phrase.
        (path, text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    paths.into_iter().map(read).collect()
}

/// None of these stands anywhere, in whatever form.
fn promises_none_of(phrases: &[&str]) {
    for (path, text) in writings() {
        for phrase in phrases {
            assert!(!text.contains(phrase), "{}: {phrase}", path.display());
        }
    }
}

fn says(id: &str, words: &[&str]) {
    for lang in ["ru", "en"] {
        let path = format!("src/messages/{lang}.ftl");
        let text = fs::read_to_string(path).unwrap();
        let line = text
            .lines()
            .find(|line| line.starts_with(&format!("{id} = ")))
            .unwrap();
        assert!(words.iter().any(|word| line.contains(word)), "{line}");
    }
}

pub(crate) fn nobody_is_promised_to_stay_unnamed() {
    promises_none_of(&[
        "anonym",
        "анонимн",
        "without your name",
        "hides your name",
        "скрывает имя",
        "без подписи",
        "nobody will know who",
        "никто не узнает",
    ]);
    says("privacy-signed", &["имя и адрес", "name and address"]);
}

pub(crate) fn nothing_is_promised_to_be_gone_for_good() {
    promises_none_of(&[
        "secure delet",
        "securely delet",
        "secure eras",
        "securely eras",
        "secure remov",
        "securely remov",
        "shred",
        "wipe",
        "for ever",
        "irrecoverab",
        "unrecoverab",
        "cannot be recovered",
        "cannot be restored",
        "безвозврат",
        "навсегда",
        "надёжно удал",
        "надёжное удал",
        "затира",
        "нельзя восстановить",
        "невозможно восстановить",
        "без следа",
        "without a trace",
    ]);
    // Where it removes, it says so at once.
    says("privacy-deleted", &["восстановить", "restored"]);
    let told = fs::read_to_string("tests/forget.rs").unwrap();
    assert!(told.contains("\"SSD\", \"backups\", \"shell\""));
}

pub(crate) fn nobody_is_promised_to_be_unseen() {
    promises_none_of(&[
        "untrace",
        "invisible to",
        "cannot be traced",
        "undetect",
        "nobody can see",
        "protects you from",
        "вас не увид",
        "нельзя отследить",
        "незаметн",
        "защищает вас",
        "защитит вас",
        "полная безопасность",
        "fully safe",
        "completely safe",
    ]);
    says("privacy-watched", &["подкачки", "swap"]);
}

/// The program has no cipher of its own, and the page it names shows one whose recipes are run.
pub(crate) fn nothing_is_encrypted_and_a_page_says_how() {
    promises_none_of(&[
        "zhaloba encrypts",
        "encrypted by zhaloba",
        "zhaloba шифрует",
    ]);
    says("privacy-plain", &["docs/secrets.md"]);
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let dependencies = manifest.split("[dev-dependencies]").next().unwrap();
    for cipher in [
        "age",
        "aes",
        "aes-gcm",
        "chacha20poly1305",
        "openssl",
        "ring",
        "rage",
        "sodiumoxide",
    ] {
        assert!(!dependencies.contains(&format!("\n{cipher} =")), "{cipher}");
    }
    assert!(Path::new("docs/secrets.md").exists());
    let recipes = fs::read_to_string("tests/recipes.rs").unwrap();
    assert!(recipes.contains("../docs/secrets.md"));
}

pub(crate) fn no_computer_is_called_safe() {
    promises_none_of(&[
        "safe on any computer",
        "safe at work",
        "safe at school",
        "on any computer safely",
        "безопасно на любом",
        "безопасна на любом",
        "безопасно на работе",
    ]);
    says("privacy-own", &["свой", "your own"]);
}
