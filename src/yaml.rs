//! The one gate through which every YAML file enters.
//!
//! 1. [`Source`]: bytes become text, bounded and in UTF-8.
//! 2. [`tree`]: text becomes a [`Tree`] that knows the place of every key and value; anchors,
//!    aliases, tags, repeated keys, unseen characters and monstrous files end here.
//! 3. [`read`]: the tree is held against a JSON Schema, then becomes a value of ours.
//!
//! Every problem is collected, and none holds what the person wrote. What the values mean is not
//! known here.

mod characters;
mod misfit;
mod parse;
mod source;
mod syntax;
mod tree;
mod typed;

use serde::de::DeserializeOwned;
use serde_json::Value as Schema;

use crate::problem::{Place, Problem};
use crate::shape;

pub use source::{MOST_BYTES, Source};
pub use tree::{Key, Node, Scalar, Tree, Value};
pub(crate) use tree::{index_path, key_path, shown};

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

/// A value of ours and the tree it came from, or everything that is wrong with the file.
pub fn read<T: DeserializeOwned>(
    source: &Source,
    schema: &Schema,
) -> Result<(T, Tree), Vec<Problem>> {
    match attempt(source, schema) {
        (Some(read), problems) if problems.is_empty() => Ok(read),
        (_, problems) => Err(problems),
    }
}

/// As [`read`], but a file with problems gives a value too where what is wrong can be left out:
/// so that what is wrong with the rest can be said at once.
pub fn attempt<T: DeserializeOwned>(
    source: &Source,
    schema: &Schema,
) -> (Option<(T, Tree)>, Vec<Problem>) {
    let (tree, mut problems) = grow(source);
    let Some(mut tree) = tree else {
        return (None, listed(source, problems));
    };
    let (misshapen, texts) = shape::hold(&tree, schema);
    problems.extend(misshapen);
    let mut value = typed::value(&tree.root, &texts);
    // Words and texts are let be at first: most of them our types take although the schema does not.
    let is_taken = |problem: &&Problem| matches!(problem.code, "unknown-value" | "empty-value");
    let (taken, others): (Vec<_>, Vec<_>) = problems.iter().partition(is_taken);
    for group in [others, taken] {
        if value.is_ok() || problems.is_empty() {
            break;
        }
        let places = group.iter().filter_map(|problem| problem.place);
        places.for_each(|place| tree.root.drop_entry(place));
        value = typed::value(&tree.root, &texts);
    }
    match value {
        Ok(value) => (Some((value, tree)), listed(source, problems)),
        Err(problem) if problems.is_empty() => (None, listed(source, vec![problem])),
        Err(_) => (None, listed(source, problems)),
    }
}

/// A value from a file that travels inside the binary: no tree and no shape, because the tests
/// have checked it and it is read at every start.
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

fn grow(source: &Source) -> (Option<Tree>, Vec<Problem>) {
    let (root, problems) = parse::parse(source);
    let file = source.name.clone();
    (root.map(|root| Tree { file, root }), problems)
}

fn listed(source: &Source, mut problems: Vec<Problem>) -> Vec<Problem> {
    source.name_in(&mut problems);
    problems.sort_by_key(|problem| problem.place);
    problems.truncate(MOST_PROBLEMS);
    problems
}
