//! The data inside the program are the data files of this folder, and all of them are sound.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use zhaloba::data::Files;
use zhaloba::template::Frame;
use zhaloba::yaml;

const TEMPLATES: &str = "templates/ru";

fn text(path: &str) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn source<T: DeserializeOwned>(path: &str) -> T {
    yaml::trusted(path, &text(path)).unwrap()
}

fn template<T: DeserializeOwned>(name: &str) -> T {
    source(&format!("{TEMPLATES}/{name}.yaml"))
}

fn frames() -> BTreeMap<String, Frame> {
    let names = std::fs::read_dir(TEMPLATES).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let frame = |path: String| Frame {
        text: text(&format!("{TEMPLATES}/{path}")),
        path,
    };
    names
        .filter(|name| name.ends_with(".md"))
        .map(|name| (name.clone(), frame(name)))
        .collect()
}

#[test]
fn the_program_holds_what_the_files_say() {
    let sources = Files {
        statutes: source("statutes.yaml"),
        conditions: template("conditions"),
        interview: template("interview"),
        addressees: template("addressees"),
        regions: template("regions"),
        demands: template("demands"),
        paragraphs: template("paragraphs"),
        blanks: template("blanks"),
        short: template("short"),
        guard: template("guard"),
        frames: frames(),
    };
    let built_in = Files::built_in().unwrap();
    macro_rules! same {
        ($($file:ident),*) => {$(
            assert!(
                built_in.$file == sources.$file,
                "{}: a text that looks like a number needs quotation marks",
                stringify!($file)
            );
        )*};
    }
    same!(
        statutes, conditions, interview, addressees, regions, demands, paragraphs, blanks, short,
        guard, frames
    );
    assert!(built_in == sources, "every file is compared above");
}

#[test]
fn every_entry_and_every_sentence_is_sound() {
    let files = Files::built_in().unwrap();
    assert_eq!(files.laid_over(Vec::new()).err(), None);
}

/// At run time a frame is compiled where a letter asks for it, and nobody would be told that it is wrong.
#[test]
fn every_frame_compiles() {
    assert!(Files::built_in().unwrap().link().is_ok());
}
