//! Lists and mappings: their items, the keys they need, the keys they must not have.
//!
//! What stands under a key or an item goes back to the walk; here are only the problems of the
//! list or mapping itself.

use serde_json::Value as Schema;

use crate::problem::{Place, Problem};
use crate::shape::{Walk, count, nearest, strings};
use crate::yaml::{Key, Node, Value, index_path, key_path, shown};

impl<'s> Walk<'s> {
    pub(super) fn items(&mut self, place: Place, items: &[Node], schema: &'s Schema, path: &str) {
        if let Some(least) = count(schema, "minItems").filter(|least| items.len() < *least) {
            let problem = Problem::error("too-few").with("min", least);
            self.add(problem, place, path);
        }
        if let Some(inner) = schema.get("items") {
            for (index, item) in items.iter().enumerate() {
                self.node(item, inner, &index_path(path, index));
            }
        }
    }

    pub(super) fn entries(
        &mut self,
        place: Place,
        entries: &[(Key, Node)],
        schema: &'s Schema,
        path: &str,
    ) {
        let required = strings(schema, "required");
        for (key, node) in entries {
            let absent = node.value == Value::Null && !required.contains(&key.text.as_str());
            match schema.get("properties").and_then(|all| all.get(&key.text)) {
                Some(_) if absent => {}
                Some(inner) => self.node(node, inner, &key_path(path, &key.text)),
                None => self.other_entry(key, node, schema, path),
            }
        }
        for name in required {
            if !entries.iter().any(|(key, _)| key.text == name) {
                self.missing(name, place, schema, path);
            }
        }
    }

    /// A key that is not there, and the keys that its value would need.
    fn missing(&mut self, name: &str, place: Place, schema: &'s Schema, path: &str) {
        let path = key_path(path, name);
        let problem = Problem::error("missing-key").with("key", name);
        self.add(problem, place, &path);
        let inner = schema.get("properties").and_then(|all| all.get(name));
        let inner = inner.map(|inner| self.resolved(inner));
        let (inner, path) = match inner.and_then(|inner| inner.get("items")) {
            Some(item) => (Some(self.resolved(item)), index_path(&path, 0)),
            None => (inner, path),
        };
        for needed in inner
            .map(|inner| strings(inner, "required"))
            .unwrap_or_default()
        {
            // Each of them is said, so a definition that needs itself ends at the limit.
            if let Some(inner) = inner.filter(|_| !self.is_full()) {
                self.missing(needed, place, inner, &path);
            }
        }
    }

    /// A key that the schema does not name: an entry of a table of ours, or a mistake.
    fn other_entry(&mut self, key: &Key, node: &Node, schema: &'s Schema, path: &str) {
        let names = schema.get("propertyNames").map(|names| self.words(names));
        if let Some(known) = names.filter(|known| !known.is_empty())
            && !known.contains(&key.text.as_str())
        {
            return self.unknown_key(key, &known, path);
        }
        let pattern = schema.get("patternProperties").and_then(Schema::as_object);
        let inner = pattern
            .and_then(|patterns| patterns.values().next())
            .or_else(|| schema.get("additionalProperties"));
        match inner {
            Some(Schema::Bool(false)) => {
                let properties = schema.get("properties").and_then(Schema::as_object);
                let known: Vec<&str> = properties
                    .into_iter()
                    .flat_map(|all| all.keys().map(String::as_str))
                    .collect();
                self.unknown_key(key, &known, path);
            }
            Some(inner) => self.node(node, inner, &key_path(path, &key.text)),
            None => {}
        }
    }

    pub(super) fn unknown_key(&mut self, key: &Key, known: &[&str], path: &str) {
        // The nearest name costs more than everything else here.
        if self.is_full() {
            return;
        }
        let mut problem = Problem::error("unknown-key")
            .with("known", known.join(", "))
            .with("key", shown(&key.text).unwrap_or_default());
        if let Some(name) = nearest(&key.text, known.iter().copied()) {
            problem = problem.with("nearest", name);
        }
        self.add(problem, key.place, &key_path(path, &key.text));
    }
}
