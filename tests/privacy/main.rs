//! Every sentence of `privacy` is so: for each there is a proof here, by its name.
//!
//! A sentence of what the program does is tried on the program. One of what it cannot do is held against what is
//! written about the program: nothing may promise it.

#![cfg(unix)]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a test ends where it fails, and says what it leaves out"
)]

mod elsewhere;
mod kept;
mod open;
mod stage;

use std::fs;

use serde_json::Value;
use stage::Stage;

/// What proves a sentence.
enum Proof {
    /// A function of these tests.
    Here(fn()),
    /// Tests of a file, by their names.
    In(&'static str, &'static [&'static str]),
}

use Proof::{Here, In};

/// The sentences in the order of the screen, each with its proof.
const PROOFS: [(&str, Proof); 14] = [
    ("privacy-files", Here(kept::writes_only_what_it_names)),
    ("privacy-network", Here(kept::opens_no_connection)),
    ("privacy-traces", Here(kept::leaves_nothing_elsewhere)),
    ("privacy-owner", Here(kept::writes_for_its_owner_alone)),
    (
        "privacy-metadata",
        Here(kept::letters_are_silent_about_the_machine),
    ),
    (
        "privacy-names",
        Here(kept::names_and_messages_repeat_nothing),
    ),
    (
        "privacy-crash",
        In(
            "tests/crash.rs",
            &[
                "an_accident_tells_its_place_and_never_what_it_was_about",
                "memory_may_not_be_dumped",
                "a_process_that_is_shot_leaves_no_dump",
            ],
        ),
    ),
    (
        "privacy-signed",
        Here(open::nobody_is_promised_to_stay_unnamed),
    ),
    (
        "privacy-deleted",
        Here(open::nothing_is_promised_to_be_gone_for_good),
    ),
    (
        "privacy-watched",
        Here(open::nobody_is_promised_to_be_unseen),
    ),
    (
        "privacy-plain",
        Here(open::nothing_is_encrypted_and_a_page_says_how),
    ),
    ("privacy-own", Here(open::no_computer_is_called_safe)),
    ("privacy-shell", Here(elsewhere::no_option_asks_for_people)),
    ("privacy-stick", Here(elsewhere::runs_where_it_lies)),
];

fn told(lang: &str) -> Vec<(String, String)> {
    let stage = Stage::new();
    let output = stage.run(&format!("--lang {lang} privacy --json"), b"");
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let sentences = told["privacy"].as_array().unwrap().iter();
    let text = |sentence: &Value, key: &str| sentence[key].as_str().unwrap().to_owned();
    sentences
        .map(|sentence| (text(sentence, "id"), text(sentence, "text")))
        .collect()
}

#[test]
fn every_sentence_has_a_proof_and_every_proof_a_sentence() {
    let proofs: Vec<&str> = PROOFS.iter().map(|(id, _)| *id).collect();
    for lang in ["ru", "en"] {
        let told = told(lang);
        let ids: Vec<&str> = told.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, proofs, "{lang}");
    }
}

#[test]
fn every_sentence_is_so() {
    for (id, proof) in PROOFS {
        eprintln!("{id}");
        match proof {
            Here(holds) => holds(),
            In(file, names) => {
                let source = fs::read_to_string(file).unwrap();
                for name in names {
                    let test = format!("#[test]\nfn {name}() {{");
                    assert!(source.contains(&test), "{file}: {name}");
                }
            }
        }
    }
}

#[test]
fn it_is_one_screen_in_both_languages() {
    let stage = Stage::new();
    for lang in ["ru", "en"] {
        let output = stage.run(&format!("--lang {lang} privacy"), b"");
        assert!(output.status.success() && output.stderr.is_empty());
        let screen = String::from_utf8(output.stdout).unwrap();
        assert!(screen.lines().count() <= 24, "{screen}");
        for line in screen.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
        for (id, text) in told(lang) {
            let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(&text), "{id}");
        }
    }
}
