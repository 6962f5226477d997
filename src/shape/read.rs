//! A file to a value of ours.
//!
//! In goes the text of a file and the schema of a type, out comes a value of that type with the
//! tree it came from, or every problem of the file. The tree is held against the schema first:
//! serde would stop at the first mistake and quote it.

use serde::de::DeserializeOwned;
use serde_json::Value as Schema;

use crate::problem::Problem;
use crate::shape::{hold, typed};
use crate::yaml::{Source, Tree, grow, listed};

/// A value of ours and the tree it came from, or everything that is wrong with the file.
pub fn read<T: DeserializeOwned>(
    source: &Source,
    schema: &Schema,
) -> Result<(T, Tree), Vec<Problem>> {
    match attempt(source, schema, |tree| tree) {
        (Some(read), problems) if problems.is_empty() => Ok(read),
        (_, problems) => Err(problems),
    }
}

/// As [`read`], but a file with problems gives a value too where what is wrong can be left out:
/// so that what is wrong with the rest can be said at once. What `tidied` makes of the tree has its places.
pub fn attempt<T: DeserializeOwned>(
    source: &Source,
    schema: &Schema,
    tidied: impl FnOnce(Tree) -> Tree,
) -> (Option<(T, Tree)>, Vec<Problem>) {
    let (tree, problems) = grow(source);
    let (read, problems) = match tree {
        Some(tree) => attempt_tree(tidied(tree), problems, schema),
        None => (None, problems),
    };
    (read, listed(source, problems))
}

/// As [`attempt`], of a tree that did not come from YAML, or came with problems of its own. No two values
/// of it may have the same place.
pub fn attempt_tree<T: DeserializeOwned>(
    mut tree: Tree,
    mut problems: Vec<Problem>,
    schema: &Schema,
) -> (Option<(T, Tree)>, Vec<Problem>) {
    let (misshapen, readings) = hold(&tree, schema);
    problems.extend(misshapen);
    let mut value = typed::value(&tree.root, &readings);
    // Words and texts are let be at first: most of them our types take although the schema does not.
    let is_taken = |problem: &&Problem| matches!(problem.code, "unknown-value" | "empty-value");
    let (taken, others): (Vec<_>, Vec<_>) = problems.iter().partition(is_taken);
    for group in [others, taken] {
        if value.is_ok() || problems.is_empty() {
            break;
        }
        let places = group.iter().filter_map(|problem| problem.place);
        places.for_each(|place| tree.root.drop_entry(place));
        value = typed::value(&tree.root, &readings);
    }
    match value {
        Ok(value) => (Some((value, tree)), problems),
        Err(problem) if problems.is_empty() => (None, vec![problem]),
        Err(_) => (None, problems),
    }
}
