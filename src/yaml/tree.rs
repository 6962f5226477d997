//! The located tree: what a YAML file says, and where.
//!
//! It comes out of the parser; problems find their places in it and values of ours are made of it. The
//! type of a scalar is not decided here.

use crate::problem::Place;

/// A whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// The file as the user named it; `None` for standard input.
    pub file: Option<String>,
    /// The outermost value.
    pub root: Node,
}

/// A value and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The first character of the value; of a block of text, of its first line.
    pub place: Place,
    /// What stands there.
    pub value: Value,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// Text, a number, a date, yes or no.
    Scalar(Scalar),
    /// A list.
    Seq(Vec<Node>),
    /// Keys and their values in the order of the file.
    Map(Vec<(Key, Node)>),
}

/// A key of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key as it stands.
    pub text: String,
    /// Where it begins.
    pub place: Place,
}

/// A single value; its type is what the reader expects, so that `015` may be text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// The text as it stands, without quotes.
    pub text: String,
    /// Whether it stood without quotes.
    pub plain: bool,
}

/// A scalar of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'t> {
    /// The path of the field.
    pub path: String,
    /// Where it begins.
    pub place: Place,
    /// The text as it stands, without quotes.
    pub text: &'t str,
}

impl Scalar {
    /// The whole number, in decimal digits.
    pub fn integer(&self) -> Option<i64> {
        self.text.parse().ok()
    }

    /// The number, with or without a fraction.
    pub fn number(&self) -> Option<f64> {
        let digits = |letter: char| letter.is_ascii_digit() || "+-.eE".contains(letter);
        let number: f64 = self.text.parse().ok()?;
        (number.is_finite() && self.text.chars().all(digits)).then_some(number)
    }

    /// Yes or no, of which only `true` and `false` are spellings.
    pub fn boolean(&self) -> Option<bool> {
        match self.text.as_str() {
            "true" | "True" | "TRUE" => Some(true),
            "false" | "False" | "FALSE" => Some(false),
            _ => None,
        }
    }
}

impl Tree {
    /// Where the value under this path stands (`applicants[0].name`), or the nearest one around it.
    pub fn place(&self, path: &str) -> Option<Place> {
        let mut node = &self.root;
        let mut rest = path;
        while let Some((child, after)) = node.step(rest) {
            node = child;
            rest = after;
        }
        Some(node.place)
    }
}

impl Tree {
    /// Every scalar, in the order of the file.
    pub fn texts(&self) -> Vec<Text<'_>> {
        let mut texts = Vec::new();
        self.root.collect_texts("", &mut texts);
        texts
    }
}

impl Node {
    fn collect_texts<'t>(&'t self, path: &str, texts: &mut Vec<Text<'t>>) {
        match &self.value {
            Value::Scalar(scalar) => texts.push(Text {
                path: path.to_owned(),
                place: self.place,
                text: &scalar.text,
            }),
            Value::Seq(items) => {
                for (index, item) in items.iter().enumerate() {
                    item.collect_texts(&index_path(path, index), texts);
                }
            }
            Value::Map(entries) => {
                for (key, node) in entries {
                    node.collect_texts(&key_path(path, &key.text), texts);
                }
            }
            Value::Null => {}
        }
    }

    /// Drops the entry whose key or value begins at this place.
    pub(crate) fn drop_entry(&mut self, place: Place) {
        match &mut self.value {
            Value::Map(entries) => {
                // A mapping begins where its first key does: that key is meant, not the mapping.
                let is_value =
                    |node: &Self| node.place == place && !matches!(node.value, Value::Map(_));
                entries.retain(|(key, node)| key.place != place && !is_value(node));
                for (_, node) in entries {
                    node.drop_entry(place);
                }
            }
            Value::Seq(items) => items.iter_mut().for_each(|item| item.drop_entry(place)),
            Value::Null | Value::Scalar(_) => {}
        }
    }

    /// The value under this path (`applicants[0].name`).
    pub fn at(&self, path: &str) -> Option<&Self> {
        let mut node = self;
        let mut rest = path;
        while !rest.is_empty() {
            (node, rest) = node.step(rest)?;
        }
        Some(node)
    }

    /// The child that a path begins with, and the rest of the path.
    fn step<'p>(&self, path: &'p str) -> Option<(&Self, &'p str)> {
        match &self.value {
            Value::Seq(items) => {
                let (index, rest) = path.strip_prefix('[')?.split_once(']')?;
                let item = items.get(index.parse::<usize>().ok()?)?;
                Some((item, rest))
            }
            Value::Map(entries) => {
                let path = path.strip_prefix('.').unwrap_or(path);
                let after = |key: &Key| {
                    let rest = path.strip_prefix(key.text.as_str())?;
                    (rest.is_empty() || rest.starts_with(['.', '['])).then_some(rest)
                };
                // Keys may hold dots, so the longest one that fits is meant.
                entries
                    .iter()
                    .filter_map(|(key, node)| Some((key.text.len(), node, after(key)?)))
                    .max_by_key(|(length, ..)| *length)
                    .map(|(_, node, rest)| (node, rest))
            }
            Value::Null | Value::Scalar(_) => None,
        }
    }
}

/// The key, if it looks like a name of the program and not like something a person told.
pub(crate) fn shown(key: &str) -> Option<&str> {
    let name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    ((1..=40).contains(&key.len()) && key.bytes().all(name)).then_some(key)
}

/// The path of a key under this path; a key that may not be shown is `?`.
pub(crate) fn key_path(path: &str, key: &str) -> String {
    let name = shown(key).unwrap_or("?");
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

/// The path of an item of the list under this path.
pub(crate) fn index_path(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}
