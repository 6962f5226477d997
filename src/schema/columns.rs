//! The columns of a table of cases: the fields of a case file, as data.
//!
//! In go the schema of the case file and the vocabulary, out come columns in the order of the file, so
//! that a question that the data add has its column at once. Reading tables is not done here.

use std::collections::BTreeMap;

use serde_json::Value;

use super::fields::{self, Field, Place, field};
use crate::bilingual::Bilingual;
use crate::case::schema::{Vocabulary, Word, further, schema, vocabularies};
use crate::messages::Lang;
use crate::rulebook::Rulebook;
use crate::shape::is_date;
use crate::template::capital;
use crate::yaml::{Source, tree};

/// Where a table holds the answers to questions that have no field of their own.
const FURTHER: &str = "facts";

/// A column of a table of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name: the dotted path of the field (`applicant.name`).
    pub name: String,
    /// What it holds.
    pub title: String,
    /// What a cell may be.
    pub kind: Kind,
    /// The words it takes, where it takes certain words only.
    pub words: Vec<Word>,
    /// Whether no case is whole without it.
    pub required: bool,
    /// Whether a cell may hold several values, separated by `|`.
    pub several: bool,
    /// Whether hardly any table needs it.
    pub rare: bool,
    /// The field of a case file, with `[]` where the table has one or each of a list.
    field: String,
}

/// What a cell may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// One of the words of the column.
    Word,
    /// A day.
    Day,
    /// A whole number.
    Number,
    /// Yes or no.
    YesNo,
}

/// All columns, in the order of the case file.
#[must_use]
pub fn columns(rules: &Rulebook, lang: Lang) -> Vec<Column> {
    let schema = schema(rules);
    let vocabularies = vocabularies(rules).into_iter();
    let mut walk = Walk {
        root: &schema,
        rules,
        lang,
        words: vocabularies
            .map(|Vocabulary { path, words }| (path, words))
            .collect(),
        columns: Vec::new(),
    };
    let start = At {
        name: String::new(),
        field: String::new(),
        required: true,
        rare: false,
    };
    walk.fields(&schema, "Case", &start);
    walk.columns
}

impl Column {
    /// The field of a case file that it holds: `[]` stands where a table has one item of a list
    /// (`applicants[].name`) or, with [`several`](Self::several), each of its items (`to[]`).
    #[must_use]
    pub fn field(&self) -> &str {
        &self.field
    }

    /// What a case has in this column, by its [`texts`].
    #[must_use]
    pub fn cell(&self, case: &BTreeMap<String, String>) -> String {
        let one_line = |text: &String| {
            let lines = text.lines().map(str::trim);
            lines
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let at = |index: usize| self.field.replacen("[]", &format!("[{index}]"), 1);
        if !self.several {
            return case.get(&at(0)).map(one_line).unwrap_or_default();
        }
        let values = (0..).map_while(|index| case.get(&at(index)));
        values.map(one_line).collect::<Vec<_>>().join("|")
    }
}

/// The texts of a case file by their fields, as [`Column::cell`] takes them.
#[must_use]
pub fn texts(case: &str) -> BTreeMap<String, String> {
    let source = Source {
        name: None,
        text: case.to_owned(),
    };
    let tree = tree(&source).ok();
    let texts = tree.iter().flat_map(|tree| tree.texts());
    texts
        .map(|text| (text.path, text.text.to_owned()))
        .collect()
}

/// A place in the case file, and what it is called in a table.
#[derive(Clone)]
struct At {
    name: String,
    field: String,
    required: bool,
    rare: bool,
}

impl At {
    fn under(&self, name: &str, field: &str) -> Self {
        let join = |start: &str, name: &str| match start {
            "" => name.to_owned(),
            start => format!("{start}.{name}"),
        };
        Self {
            name: join(&self.name, name),
            field: join(&self.field, field),
            ..self.clone()
        }
    }
}

struct Walk<'s> {
    root: &'s Value,
    rules: &'s Rulebook,
    lang: Lang,
    words: BTreeMap<String, Vec<Word>>,
    columns: Vec<Column>,
}

impl<'s> Walk<'s> {
    /// The fields of a type, in the order in which `fields.yaml` has them.
    fn fields(&mut self, schema: &'s Value, of: &str, at: &At) {
        let properties = schema.get("properties").and_then(Value::as_object);
        let mut properties: Vec<_> = properties.into_iter().flatten().collect();
        properties.sort_by_key(|(key, _)| fields::position(of, key));
        let required = schema.get("required").and_then(Value::as_array);
        for (key, property) in properties {
            let needed = required.is_some_and(|required| required.contains(&key.as_str().into()));
            let mut inner = at.under(key, key);
            inner.required = at.required && needed;
            match field(of, key) {
                Some(field) => self.field(property, field, inner, at),
                None => self.field(property, &Field::default(), inner, at),
            }
        }
    }

    fn field(&mut self, property: &'s Value, field: &Field, mut at: At, outer: &At) {
        let title = field.title(self.lang).to_owned();
        let (schema, of) = self.resolved(property);
        let item = schema.get("items").map(|item| self.resolved(item));
        match (&field.table, item) {
            (Place::None, _) => return,
            (Place::One(name), Some((item, of))) => {
                let inner = outer.under(name, &format!("{}[]", last(&at.field)));
                let required = at.required;
                return self.fields(item, of, &At { required, ..inner });
            }
            (Place::Each(key), Some(_)) => {
                at.field += &format!("[].{key}");
                return self.column(title, Kind::Text, Vec::new(), true, at);
            }
            (Place::Rare, _) => at.rare = true,
            _ => {}
        }
        if at.name == FURTHER {
            self.further(schema, &at);
        } else if schema.get("properties").is_some() {
            self.fields(schema, of, &at);
        } else if let Some(entry) = schema
            .get("additionalProperties")
            .filter(|entry| entry.is_object())
        {
            let (entry, of) = self.resolved(entry);
            for word in self.words.get(&at.field).cloned().unwrap_or_default() {
                self.fields(entry, of, &at.under(&word.id, &word.id));
            }
        } else {
            self.leaf(title, schema, of, at);
        }
    }

    /// A field that holds a value or a list of values.
    fn leaf(&mut self, title: String, schema: &'s Value, of: &str, mut at: At) {
        let words = self.words.get(&at.field).cloned();
        let words = words.unwrap_or_else(|| words_of(schema, of));
        let several = schema.get("items").is_some();
        if several {
            at.field += "[]";
        }
        let kind = match kind(schema) {
            _ if !words.is_empty() => Kind::Word,
            _ if is_date(schema) => Kind::Day,
            Some("integer") => Kind::Number,
            Some("boolean") => Kind::YesNo,
            _ => Kind::Text,
        };
        self.column(title, kind, words, several, at);
    }

    /// The questions that have no field of their own, in the order in which they are asked.
    fn further(&mut self, schema: &'s Value, at: &At) {
        let rules = self.rules;
        for (name, question) in further(rules) {
            let answer = schema.get("properties").and_then(|all| all.get(name));
            if let Some(answer) = answer {
                let title = self.lang.pick(&question.title.ru, &question.title.en);
                self.leaf(capital(title), answer, "", at.under(name, name));
            }
        }
    }

    fn column(&mut self, title: String, kind: Kind, words: Vec<Word>, several: bool, at: At) {
        self.columns.push(Column {
            name: at.name,
            title,
            kind,
            words,
            required: at.required,
            several,
            rare: at.rare,
            field: at.field,
        });
    }

    /// The schema behind a reference, with or without nothing as a choice, and the type it is of.
    fn resolved(&self, schema: &'s Value) -> (&'s Value, &'s str) {
        let choices = schema.get("anyOf").and_then(Value::as_array);
        let mut choices = choices.into_iter().flatten();
        let referring = choices.find(|choice| choice.get("$ref").is_some());
        let referring = referring.unwrap_or(schema);
        let pointer = referring.get("$ref").and_then(Value::as_str);
        let pointer = pointer.and_then(|pointer| pointer.strip_prefix('#'));
        match pointer.and_then(|pointer| Some((pointer, self.root.pointer(pointer)?))) {
            Some((pointer, target)) => (target, pointer.rsplit('/').next().unwrap_or_default()),
            None => (schema, ""),
        }
    }
}

fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

fn kind(schema: &Value) -> Option<&str> {
    match schema.get("type")? {
        Value::Array(kinds) => kinds
            .iter()
            .filter_map(Value::as_str)
            .find(|kind| *kind != "null"),
        kind => kind.as_str(),
    }
}

/// The words that a type of ours is.
fn words_of(schema: &Value, of: &str) -> Vec<Word> {
    let listed = ["oneOf", "enum"]
        .into_iter()
        .filter_map(|word| schema.get(word)?.as_array());
    let ids = listed
        .flatten()
        .filter_map(|word| word.get("const").unwrap_or(word).as_str());
    ids.map(|id| Word {
        id: id.to_owned(),
        title: Bilingual {
            ru: fields::title(of, id, Lang::Ru).to_owned(),
            en: fields::title(of, id, Lang::En).to_owned(),
        },
    })
    .collect()
}
