//! The names that the types of a template's variables allow.
//!
//! In goes the JSON Schema of a type, out come the paths of its fields; of an item of a list and of
//! a value of a table, whose names nobody knows, one path stands for all.

use std::collections::BTreeSet;

use serde_json::Value;

/// The paths a template may name: `applicant.name`, `arguments[].heading`, `facts.*`.
#[derive(Debug, Clone, Default)]
pub struct Paths(BTreeSet<String>);

impl Paths {
    /// The paths of a JSON Schema.
    pub fn of(schema: &Value) -> Self {
        let mut paths = Self::default();
        paths.collect(schema, schema, "");
        paths
    }

    fn collect(&mut self, root: &Value, node: &Value, path: &str) {
        let node = resolve(root, node);
        for option in node
            .get("anyOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            self.collect(root, option, path);
        }
        if let Some(items) = node.get("items") {
            self.0.insert(format!("{path}[]"));
            self.collect(root, items, &format!("{path}[]"));
        }
        if let Some(values) = node
            .get("additionalProperties")
            .filter(|values| values.is_object())
        {
            self.0.insert(format!("{path}.*"));
            self.collect(root, values, &format!("{path}.*"));
        }
        for (name, property) in node
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let path = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}.{name}")
            };
            self.0.insert(path.clone());
            self.collect(root, property, &path);
        }
    }

    /// The paths that a template may print or ask for.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let known = self.0.iter().map(String::as_str);
        known.filter(|known| !known.ends_with(['*', ']']))
    }

    pub(super) fn has(&self, path: &str) -> bool {
        let parent = path
            .rsplit_once('.')
            .map(|(parent, _)| format!("{parent}.*"));
        self.0.contains(path) || parent.is_some_and(|any| self.0.contains(&any))
    }
}

fn resolve<'a>(root: &'a Value, node: &'a Value) -> &'a Value {
    node.get("$ref")
        .and_then(Value::as_str)
        .and_then(|reference| root.pointer(reference.trim_start_matches('#')))
        .unwrap_or(node)
}
