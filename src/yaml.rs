//! The one gate through which every YAML file enters.
//!
//! 1. [`Source`]: bytes become text, bounded and in UTF-8.
//! 2. [`tree`]: text becomes a [`Tree`] that knows the place of every key and value; anchors,
//!    aliases, tags, repeated keys, unseen characters and monstrous files end here.
//!
//! Every problem is collected, and none holds what the person wrote. Which keys and values belong in
//! a file, and what they mean, is not known here.

mod characters;
mod parse;
mod places;
mod source;
mod syntax;
mod tree;
mod write;

use serde::de::DeserializeOwned;

use crate::problem::{Place, Problem};

pub(crate) use characters::fault;
pub use places::Places;
pub use source::{MOST_BYTES, Source};
pub use tree::{Key, Node, Scalar, Text, Tree, Value};
pub(crate) use tree::{index_path, key_path, shown};
pub use write::text;

/// How deep lists and mappings may stand in one another.
pub const MOST_DEPTH: usize = 16;

/// How many values a file may have.
pub const MOST_NODES: usize = 100_000;

/// How many problems of a file are worth listing.
pub const MOST_PROBLEMS: usize = 200;

/// The located tree of a file, or everything that is wrong with its YAML.
pub fn tree(source: &Source) -> Result<Tree, Vec<Problem>> {
    match grow(source) {
        (Some(tree), problems) if problems.is_empty() => Ok(tree),
        (_, problems) => Err(listed(source, problems)),
    }
}

/// Every character of a file that nobody sees, with its place: such a one would travel into a letter.
pub fn unseen(source: &Source) -> Vec<Problem> {
    listed(source, characters::faults(&source.text).collect())
}

/// A value from a file of this project: no tree and no shape, because the tests have checked it.
pub fn trusted<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Problem> {
    let options = serde_yaml::options! {
        strict_booleans: true,
        with_snippet: false,
    };
    serde_yaml::from_str_with_options(text, options).map_err(|error| {
        let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        let place = error.location().map(|location| Place {
            line: number(location.line()),
            column: number(location.column()),
        });
        Problem::error("yaml-shape").in_file(name).at(place)
    })
}

/// The tree, if the text could be read to its end, and everything that is wrong with its YAML.
pub(crate) fn grow(source: &Source) -> (Option<Tree>, Vec<Problem>) {
    let (root, problems) = parse::parse(source);
    let file = source.name.clone();
    (root.map(|root| Tree { file, root }), problems)
}

/// As many of the problems of a file as are worth listing, in the order of the file.
pub(crate) fn listed(source: &Source, mut problems: Vec<Problem>) -> Vec<Problem> {
    source.name_in(&mut problems);
    problems.sort_by_key(|problem| problem.place);
    problems.truncate(MOST_PROBLEMS);
    problems
}
