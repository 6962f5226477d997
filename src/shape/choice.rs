//! One of several shapes: an optional value, one value or a list, a word, an operator with its
//! operand.

use serde_json::Value as Schema;

use crate::problem::Problem;
use crate::shape::words::unknown_value;
use crate::shape::{Walk, branches, kinds, scalar, strings};
use crate::yaml::{Key, Node, Scalar, Value, key_path};

impl<'s> Walk<'s> {
    /// Holds a value that is there against all branches but those for nothing.
    pub(super) fn choice(&mut self, node: &Node, all: &'s [Schema], path: &str) {
        let branches = self.flat(all);
        if let [only] = branches.as_slice() {
            return self.node(node, only, path);
        }
        match &node.value {
            Value::Null => {}
            Value::Scalar(scalar) => self.scalar_choice(node, scalar, &branches, path),
            Value::Map(entries) => {
                let operators: Vec<(&str, &Schema)> = branches
                    .iter()
                    .filter_map(|branch| operator(branch))
                    .collect();
                if operators.is_empty() {
                    self.best(node, &branches, path);
                } else {
                    self.operators(node, entries, &operators, path);
                }
            }
            Value::Seq(_) => self.best(node, &branches, path),
        }
    }

    /// The branches behind references and inner choices, without those for nothing.
    fn flat(&self, all: &'s [Schema]) -> Vec<&'s Schema> {
        let mut flat = Vec::new();
        for branch in all {
            let branch = self.resolved(branch);
            let inner = match branches(branch, "oneOf") {
                [] => branches(branch, "anyOf"),
                inner => inner,
            };
            if !inner.is_empty() {
                flat.extend(self.flat(inner));
            } else if !kinds(branch).eq(["null"]) {
                flat.push(branch);
            }
        }
        flat
    }

    fn scalar_choice(&mut self, node: &Node, scalar: &Scalar, all: &[&'s Schema], path: &str) {
        let known: Vec<&str> = all.iter().flat_map(|branch| self.words(branch)).collect();
        if known.contains(&scalar.text.as_str()) {
            self.readings.texts.insert(node.place);
            return;
        }
        let free: Vec<&Schema> = all
            .iter()
            .copied()
            .filter(|branch| self.words(branch).is_empty())
            .collect();
        let takes_scalar =
            |branch: &&Schema| kinds(branch).any(|kind| scalar::fits(&node.value, kind));
        if known.is_empty() || free.iter().any(takes_scalar) {
            self.best(node, &free, path);
        } else {
            self.add(unknown_value(&scalar.text, &known), node.place, path);
        }
    }

    /// A mapping that must be one operator and its operand.
    fn operators(
        &mut self,
        node: &Node,
        entries: &[(Key, Node)],
        operators: &[(&'s str, &'s Schema)],
        path: &str,
    ) {
        if entries.is_empty() {
            return self.report("empty-value", node.place, path);
        }
        let known: Vec<&str> = operators.iter().map(|(name, _)| *name).collect();
        let mut earlier = false;
        for (key, operand) in entries {
            let Some((name, inner)) = operators.iter().find(|(name, _)| key.text == *name) else {
                self.unknown_key(key, &known, path);
                continue;
            };
            let path = key_path(path, name);
            if earlier {
                let problem = Problem::error("two-operators").with("key", *name);
                self.add(problem, key.place, &path);
            }
            earlier = true;
            self.node(operand, inner, &path);
        }
    }

    /// Reports the branch of the right kind that fits best, or that none is of the right kind.
    fn best(&mut self, node: &Node, all: &[&'s Schema], path: &str) {
        let mut best: Option<Walk> = None;
        for branch in all.iter().filter(|branch| may_be(node, branch)) {
            let mut trial = Walk::new(self.root);
            trial.node(node, branch, path);
            let score = |walk: &Walk| {
                (
                    walk.problems.len(),
                    walk.readings.texts.contains(&node.place),
                )
            };
            if best.as_ref().is_none_or(|best| score(&trial) < score(best)) {
                best = Some(trial);
            }
        }
        match best {
            Some(trial) => {
                self.problems.extend(trial.problems);
                self.readings.texts.extend(trial.readings.texts);
                self.readings.days.extend(trial.readings.days);
            }
            None => self.wrong_type(node, self.expected(all), path),
        }
    }

    /// The type to name when none fits: that of the first branch that is not just a word.
    fn expected(&self, all: &[&'s Schema]) -> &'static str {
        let free = all.iter().find(|branch| self.words(branch).is_empty());
        let first = free.or(all.first());
        let kind = first.and_then(|branch| Some((*branch, kinds(branch).next()?)));
        kind.map_or("text", |(branch, kind)| scalar::expected(kind, branch))
    }
}

fn may_be(node: &Node, branch: &Schema) -> bool {
    let mut kinds = kinds(branch).peekable();
    kinds.peek().is_none() || kinds.any(|kind| scalar::fits(&node.value, kind))
}

/// The name and the operand's schema of a branch that is a mapping with one key.
fn operator(branch: &Schema) -> Option<(&str, &Schema)> {
    let properties = branch.get("properties")?.as_object()?;
    let (name, operand) = properties.iter().next()?;
    let closed = branch.get("additionalProperties") == Some(&Schema::Bool(false));
    let alone = properties.len() == 1 && strings(branch, "required") == [name.as_str()];
    (closed && alone).then_some((name.as_str(), operand))
}
