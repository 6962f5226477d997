//! Puts values into a tree and takes them out, by path.
//!
//! A new key goes where a person would write it.

use crate::problem::Place;
use crate::yaml::{Key, Node, Value};

/// Every key of a case file in the order in which keys are written, without numbers of items.
pub(super) const ORDER: &[&str] = &[
    "version",
    "role",
    "institution",
    "institution.name",
    "institution.kind",
    "institution.founder",
    "institution.region",
    "institution.city",
    "institution.address",
    "incident",
    "incident.date",
    "incident.from",
    "incident.to",
    "incident.ongoing",
    "incident.pressure",
    "incident.demanded_by",
    "incident.how",
    "incident.order",
    "incident.device",
    "incident.story",
    "facts",
    "elsewhere",
    "applicants",
    "applicants.name",
    "applicants.address",
    "applicants.email",
    "applicants.phone",
    "applicants.role",
    "applicants.status",
    "applicants.birth_date",
    "applicants.gender",
    "applicants.forms",
    "applicants.child",
    "child",
    "representative",
    "to",
    "addressees",
    "omit",
    "evidence",
    "earlier",
    "dated",
];

/// Where a value stands that no file holds yet.
const NOWHERE: Place = Place { line: 0, column: 0 };

/// A value that no file holds yet.
pub(super) fn node(value: Value) -> Node {
    Node {
        place: NOWHERE,
        value,
    }
}

/// The first step of a path and the rest: a key, or the number of an item.
fn step(path: &str) -> (&str, &str) {
    if let Some((number, rest)) = path.strip_prefix('[').and_then(|path| path.split_once(']')) {
        return (number, rest);
    }
    let path = path.strip_prefix('.').unwrap_or(path);
    let end = path.find(['.', '[']).unwrap_or(path.len());
    path.split_at(end)
}

/// Puts a value under a path; `above` is the path of what it is put into.
pub(super) fn put(under: &mut Node, above: &str, path: &str, value: Node) {
    let (name, rest) = step(path);
    if path.is_empty() {
        *under = value;
    } else if path.starts_with('[') {
        put_item(under, above, (name, rest), value);
    } else {
        put_entry(under, above, (name, rest), value);
    }
}

fn put_item(under: &mut Node, above: &str, (number, rest): (&str, &str), value: Node) {
    let mut items = match std::mem::replace(&mut under.value, Value::Null) {
        Value::Seq(items) => items,
        _ => Vec::new(),
    };
    let known = number
        .parse()
        .ok()
        .and_then(|index: usize| items.get_mut(index));
    match known {
        Some(item) => put(item, above, rest, value),
        None => {
            let mut item = node(Value::Null);
            put(&mut item, above, rest, value);
            items.push(item);
        }
    }
    under.value = Value::Seq(items);
}

fn put_entry(under: &mut Node, above: &str, (name, rest): (&str, &str), value: Node) {
    let mut entries = match std::mem::replace(&mut under.value, Value::Null) {
        Value::Map(entries) => entries,
        _ => Vec::new(),
    };
    let path = below(above, name);
    match entries.iter_mut().find(|(key, _)| key.text == name) {
        Some((_, child)) => put(child, &path, rest, value),
        None => {
            let mut child = node(Value::Null);
            put(&mut child, &path, rest, value);
            let is_later = |(key, _): &(Key, Node)| rank(above, &key.text) > rank(above, name);
            let at = entries.iter().position(is_later).unwrap_or(entries.len());
            let key = Key {
                text: name.to_owned(),
                place: NOWHERE,
            };
            entries.insert(at, (key, child));
        }
    }
    under.value = Value::Map(entries);
}

fn below(above: &str, key: &str) -> String {
    if above.is_empty() {
        key.to_owned()
    } else {
        format!("{above}.{key}")
    }
}

/// The place of a key among its siblings; keys without one stand behind.
fn rank(above: &str, key: &str) -> usize {
    let path = below(above, key);
    let known = ORDER.iter().position(|known| *known == path);
    known.unwrap_or(ORDER.len())
}

/// Takes the value away; true where nothing is left around it.
pub(super) fn take(under: &mut Node, path: &str) -> bool {
    let (name, rest) = step(path);
    match &mut under.value {
        Value::Seq(items) => {
            let Some(index) = name.parse().ok().filter(|index| *index < items.len()) else {
                return items.is_empty();
            };
            let gone = rest.is_empty() || items.get_mut(index).is_some_and(|item| take(item, rest));
            if gone {
                items.remove(index);
            }
            items.is_empty()
        }
        Value::Map(entries) => {
            entries.retain_mut(|(key, child)| {
                key.text != name || !(rest.is_empty() || take(child, rest))
            });
            entries.is_empty()
        }
        Value::Null | Value::Scalar(_) => false,
    }
}
