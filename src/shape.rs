//! Holds a located tree against the JSON Schema derived from our types.
//!
//! In goes a file and a schema, out comes everything that does not fit, each with its place and path;
//! what fits becomes a value of ours ([`read`]). Understood are the words that `schemars` writes for
//! our types, not the whole of JSON Schema: an unknown word checks nothing.
//!
//! - A scalar is whatever is expected of it: `015` and `2025-11-14` are texts where text belongs.
//! - A date may be written as people write it: `14.11.2025`, `14 ноября 2025 г.`
//! - A key without a value counts as absent, unless the key is required.

mod choice;
mod dates;
mod entries;
mod literal;
mod misfit;
mod nearest;
mod read;
mod scalar;
mod typed;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::Value as Schema;

use crate::problem::{Place, Problem};
use crate::yaml::{MOST_PROBLEMS, Node, Tree, Value};

pub(crate) use dates::is_date;
pub use dates::schema;
pub use literal::literal;
pub use nearest::nearest;
pub use read::{attempt, attempt_tree, read};

/// Everything in the tree that does not fit the schema, in the order of the file, and what scalars
/// were taken for that do not look it.
fn hold(tree: &Tree, schema: &Schema) -> (Vec<Problem>, Readings) {
    let mut walk = Walk::new(schema);
    walk.node(&tree.root, schema, "");
    let mut problems = walk.problems;
    for problem in &mut problems {
        problem.file.clone_from(&tree.file);
    }
    problems.sort_by_key(|problem| problem.place);
    (problems, walk.readings)
}

/// What the schema makes of scalars, by their places.
#[derive(Debug, Default)]
struct Readings {
    /// Those that are wanted as text; a type that takes one value or a list asks for nothing in
    /// particular and would otherwise be given a number for `15`.
    texts: BTreeSet<Place>,
    /// Those that are days, however they are written.
    days: BTreeMap<Place, NaiveDate>,
}

struct Walk<'s> {
    root: &'s Schema,
    problems: Vec<Problem>,
    readings: Readings,
}

impl<'s> Walk<'s> {
    fn new(root: &'s Schema) -> Self {
        Self {
            root,
            problems: Vec::new(),
            readings: Readings::default(),
        }
    }

    fn node(&mut self, node: &Node, schema: &'s Schema, path: &str) {
        if self.is_full() || self.nothing(node, schema, path) {
            return;
        }
        let before = self.problems.len();
        if let Some(target) = self.target(schema) {
            self.node(node, target, path);
        }
        for branch in branches(schema, "allOf") {
            self.node(node, branch, path);
        }
        for choice in ["oneOf", "anyOf"] {
            if schema.get(choice).is_some() {
                self.choice(node, branches(schema, choice), path);
            }
        }
        self.kind(node, schema, path);
        if self.problems.len() == before {
            self.vocabulary(node, schema, path);
        }
    }

    /// Answers for a value that is not there.
    fn nothing(&mut self, node: &Node, schema: &Schema, path: &str) -> bool {
        if node.value != Value::Null {
            return false;
        }
        if !self.accepts_null(schema) {
            let problem = match path {
                "" => Problem::error("file-empty"),
                _ => Problem::error("empty-value"),
            };
            self.add(problem, node.place, path);
        }
        true
    }

    fn accepts_null(&self, schema: &Schema) -> bool {
        let Some(object) = schema.as_object() else {
            return schema != &Schema::Bool(false);
        };
        if let Some(target) = self.target(schema) {
            return self.accepts_null(target);
        }
        let mut kinds = kinds(schema).peekable();
        if kinds.peek().is_some() {
            return kinds.any(|kind| kind == "null");
        }
        let choice = object.get("oneOf").or_else(|| object.get("anyOf"));
        match choice.and_then(Schema::as_array) {
            Some(branches) => branches.iter().any(|branch| self.accepts_null(branch)),
            None => !object.contains_key("enum") && !object.contains_key("const"),
        }
    }

    /// The definition that a reference points to.
    fn target(&self, schema: &Schema) -> Option<&'s Schema> {
        let pointer = schema.get("$ref")?.as_str()?.strip_prefix('#')?;
        self.root.pointer(pointer)
    }

    /// The schema behind references that stand alone.
    fn resolved(&self, schema: &'s Schema) -> &'s Schema {
        let mut schema = schema;
        // A reference to itself would be followed for ever.
        for _ in 0..8 {
            match self.target(schema) {
                Some(target) => schema = target,
                None => break,
            }
        }
        schema
    }

    fn kind(&mut self, node: &Node, schema: &'s Schema, path: &str) {
        let Some(first) = kinds(schema).find(|kind| *kind != "null") else {
            return;
        };
        // Everything can be text, so text comes last.
        let fitting = kinds(schema)
            .filter(|kind| scalar::fits(&node.value, kind))
            .min_by_key(|kind| *kind == "string");
        match (fitting, &node.value) {
            (Some("array"), Value::Seq(items)) => self.items(node.place, items, schema, path),
            (Some("object"), Value::Map(entries)) => {
                self.entries(node.place, entries, schema, path)
            }
            (Some(kind), Value::Scalar(value)) => {
                if kind == "string" && value.plain {
                    self.readings.texts.insert(node.place);
                }
                if let Some(problem) = scalar::problem(value, kind, schema) {
                    self.add(problem, node.place, path);
                } else if let Some(day) = dates::day(&value.text, schema) {
                    self.readings.days.insert(node.place, day);
                }
            }
            _ => self.wrong_type(node, scalar::expected(first, schema), path),
        }
    }

    fn wrong_type(&mut self, node: &Node, expected: &'static str, path: &str) {
        let problem = match (path, expected) {
            ("", "map") => Problem::error("yaml-root"),
            _ => Problem::error("wrong-type").with("expected", expected),
        };
        self.add(problem, node.place, path);
    }

    fn report(&mut self, code: &'static str, place: Place, path: &str) {
        self.add(Problem::error(code), place, path);
    }

    fn add(&mut self, problem: Problem, place: Place, path: &str) {
        if !self.is_full() {
            self.problems.push(problem.at(Some(place)).field(path));
        }
    }

    fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }
}

/// The types that a schema allows.
fn kinds(schema: &Schema) -> impl Iterator<Item = &str> {
    let one = schema.get("type").and_then(Schema::as_str);
    one.into_iter().chain(strings(schema, "type"))
}

fn strings<'s>(schema: &'s Schema, word: &str) -> Vec<&'s str> {
    let list = schema.get(word).and_then(Schema::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Schema::as_str)
        .collect()
}

fn branches<'s>(schema: &'s Schema, word: &str) -> &'s [Schema] {
    let list = schema.get(word).and_then(Schema::as_array);
    list.map(Vec::as_slice).unwrap_or_default()
}

fn count(schema: &Schema, word: &str) -> Option<usize> {
    let number = schema.get(word)?.as_u64()?;
    usize::try_from(number).ok()
}
