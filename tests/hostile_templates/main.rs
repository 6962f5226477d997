//! Templates made to hurt: the program tells which file it is and ends, soon and in little memory.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at what it did not expect"
)]

mod attacks;
mod run;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use attacks::{Attack, attacks, long_letters};
use run::{Ended, check, write};

/// Two seconds for the templates, the rest for what is made of them; an unoptimised build on a busy machine
/// gets more.
const MOST_TIME: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 5 });

/// In kilobytes, of the program and the process that it has render templates. The code of an unoptimised build
/// takes many times as much.
const MOST_MEMORY: u64 = if cfg!(debug_assertions) { 480 } else { 400 } * 1024;

/// Writes letters with the files of the attack, and checks these if asked; tells what is not as it should be.
fn failures(attack: &Attack, is_checked: bool) -> Vec<String> {
    let Attack {
        name,
        files,
        codes,
        culprit,
    } = attack;
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let mut runs = vec![("write", write(folder.path()))];
    runs.extend(is_checked.then(|| ("check", check(folder.path()))));
    let mut failures = Vec::new();
    for (command, ended) in runs {
        let Ended {
            code,
            time,
            peak,
            printed,
        } = ended;
        let found: serde_json::Value = serde_json::from_str(&printed).unwrap();
        let told = found["problems"].as_array().unwrap().iter().any(|problem| {
            let file = problem["file"].as_str().unwrap_or_default();
            codes.iter().any(|code| problem["code"] == *code) && file.ends_with(culprit)
        });
        if !told || code != Some(3) || time > MOST_TIME || peak > MOST_MEMORY {
            failures.push(format!("{name}, {command}: {time:?}, {peak} kB, {printed}"));
        }
    }
    failures
}

/// What is measured runs alone.
static ALONE: Mutex<()> = Mutex::new(());

#[test]
fn every_attack_ends_in_a_problem_of_its_file() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let attacks = attacks();
    let failed = attacks.iter().enumerate().flat_map(|(number, attack)| {
        // Sentences are made where a letter asks for them. Of those that take seconds a few are enough.
        let is_sentence = attack.culprit.starts_with("demands");
        let is_limit = attack
            .codes
            .iter()
            .any(|code| code.starts_with("template-too"));
        failures(attack, !is_sentence && (!is_limit || number % 4 == 0))
    });
    let failed: Vec<String> = failed.collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn a_letter_as_long_as_it_may_be_is_refused_soon() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let letters = long_letters();
    let failed = letters.iter().flat_map(|attack| failures(attack, false));
    let failed: Vec<String> = failed.collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
