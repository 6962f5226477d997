//! Data of the user over the built-in ones: a file of any kind that is laid over, and linked.

use std::sync::OnceLock;

use zhaloba::data::Files;
use zhaloba::data::overlay::Kind;
use zhaloba::yaml::Source;

use super::held;

/// The names of data files; the first byte of an input chooses.
pub const NAMES: [&str; 7] = [
    "statutes.yaml",
    "conditions.yaml",
    "interview.yaml",
    "addressees.yaml",
    "demands.yaml",
    "paragraphs.yaml",
    "guard.yaml",
];

/// The files inside the program.
pub fn built_in() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| Files::built_in().expect("the data inside the program"))
}

/// Lays a file over the built-in ones.
pub fn enter(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let name = NAMES[usize::from(*first) % NAMES.len()];
    let kind = Kind::of(name.as_ref()).expect("the name of a data file");
    match Source::from_bytes(Some(name.to_owned()), rest) {
        Err(problem) => held::refusal(&[problem]),
        Ok(source) => match built_in().clone().laid_over(vec![(kind, source)]) {
            Err(problems) => held::refusal(&problems),
            Ok(files) => match files.link() {
                Err(problems) => held::refusal(&problems),
                Ok(data) => assert!(!data.rules.catalogue.norms.is_empty()),
            },
        },
    }
}
