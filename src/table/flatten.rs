//! An object of JSON as cells: keys within keys are joined by dots, values within lists by `|`.
//!
//! A value that no cell can hold, a key that stands twice, objects without end are problems; reading goes on to
//! find all of the line. Numbers are text as a person writes them: 15, not 15.0.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::problem::{Place, Problem};
use crate::table::MOST_DEPTH;
use crate::table::line::{Line, tidy};
use crate::yaml::shown;

/// The largest number up to which every whole one keeps its digits in JSON.
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

/// Adds the cells of an object to a line, and what is wrong with it.
pub(super) fn flatten(text: &str, line: &mut Line) {
    let mut sink = Sink {
        line,
        seen: BTreeSet::new(),
        last: 0,
        is_object: true,
    };
    let mut json = serde_json::Deserializer::from_str(text);
    let whole = Within {
        sink: &mut sink,
        path: "",
        depth: 0,
    };
    let read = whole.deserialize(&mut json);
    let is_object = sink.is_object;
    if let Err(error) = read.and_then(|()| json.end()) {
        let place = Place {
            line: line.number,
            column: column(text, error.column()),
        };
        line.cells.clear();
        let problem = Problem::error("table-json-syntax").at(Some(place));
        line.problems.push(problem);
    } else if !is_object {
        line.blame(0, Problem::error("table-json-object"));
    }
}

/// The character at which a byte of a line stands, both counted from 1.
fn column(text: &str, byte: usize) -> u32 {
    let before = text.char_indices().take_while(|(place, _)| *place < byte);
    u32::try_from(before.count()).unwrap_or(u32::MAX)
}

/// Where the cells of a line go.
struct Sink<'l> {
    line: &'l mut Line,
    seen: BTreeSet<String>,
    /// The place of the last value among those that hold something.
    last: u32,
    is_object: bool,
}

impl Sink<'_> {
    fn put(&mut self, path: &str, text: &str) {
        let text = tidy(text);
        if !text.is_empty() {
            self.last = self.last.saturating_add(1);
            self.line.put(self.last, &Arc::from(tidy(path)), text);
        }
    }

    fn blame(&mut self, path: &str, problem: Problem) {
        self.last = self.last.saturating_add(1);
        let column = self.last;
        self.line
            .blame(column, problem.field(shown(path).unwrap_or_default()));
    }

    /// Begins an object under this path.
    fn open(&mut self, path: &str) {
        if !self.seen.insert(format!("{path}.")) {
            self.blame(path, Problem::error("table-repeated-key"));
        }
    }

    /// Whether a value may stand under this path.
    fn is_new(&mut self, path: &str) -> bool {
        let is_new = self.seen.insert(path.to_owned());
        if !is_new {
            self.blame(path, Problem::error("table-repeated-key"));
        } else if path.trim().is_empty() {
            self.blame(path, Problem::error("table-nameless-key"));
        }
        is_new
    }
}

/// A value under a path; the whole object has none.
struct Within<'s, 'l, 'p> {
    sink: &'s mut Sink<'l>,
    path: &'p str,
    depth: usize,
}

impl Within<'_, '_, '_> {
    fn take<E>(self, value: Result<String, Problem>) -> Result<(), E> {
        if self.depth == 0 {
            self.sink.is_object = false;
        } else if self.sink.is_new(self.path) {
            match value {
                Ok(text) => self.sink.put(self.path, &text),
                Err(problem) => self.sink.blame(self.path, problem),
            }
        }
        Ok(())
    }
}

/// What a cell holds of a value.
fn text(value: &Value) -> Result<String, Problem> {
    match value {
        Value::Null => Ok(String::new()),
        Value::Bool(is_true) => Ok(is_true.to_string()),
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => match number.as_f64() {
            Some(number) if number.is_finite() && !number_is_whole(value) => plain(number),
            _ => Ok(number.to_string()),
        },
        Value::Array(_) | Value::Object(_) => Err(Problem::error("table-json-value")),
    }
}

fn number_is_whole(value: &Value) -> bool {
    value.is_i64() || value.is_u64()
}

/// A number as a person writes it, if it has kept all its digits.
fn plain(number: f64) -> Result<String, Problem> {
    if number == 0.0 {
        Ok("0".to_owned())
    } else if number.fract() != 0.0 || number.abs() < MOST_EXACT {
        Ok(number.to_string())
    } else {
        Err(Problem::error("table-long-number"))
    }
}

/// An item of a list, which `|` will divide from the next.
fn item(value: &Value) -> Result<String, Problem> {
    let text = text(value)?;
    if text.contains('|') {
        return Err(Problem::error("table-bar"));
    }
    Ok(tidy(&text))
}

impl<'de> DeserializeSeed<'de> for Within<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Within<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_bool<E>(self, is_true: bool) -> Result<(), E> {
        self.take(text(&Value::from(is_true)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.take(text(&Value::from(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.take(text(&Value::from(number)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.take(text(&Value::from(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.take(Ok(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.take(Ok(String::new()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let is_too_deep = self.depth >= MOST_DEPTH;
        if is_too_deep {
            self.sink.blame("", Problem::error("table-json-deep"));
        } else if self.depth > 0 {
            self.sink.open(self.path);
        }
        while let Some(key) = map.next_key::<String>()? {
            if is_too_deep {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let path = match self.depth {
                0 => key,
                _ => format!("{}.{key}", self.path),
            };
            map.next_value_seed(Within {
                sink: &mut *self.sink,
                path: &path,
                depth: self.depth + 1,
            })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut items = Vec::new();
        while let Some(value) = list.next_element::<Value>()? {
            items.push(item(&value));
        }
        let items: Result<Vec<String>, Problem> = items.into_iter().collect();
        self.take(items.map(|mut items| {
            items.retain(|item| !item.is_empty());
            items.join("|")
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, flatten};

    /// The cells of a line as text, and the codes and columns of its problems.
    fn read(text: &str) -> (String, Vec<(&'static str, u32)>) {
        let mut line = Line::new(7);
        flatten(text, &mut line);
        let cells = line.cells.iter();
        let cells = cells.map(|cell| format!("{}:{}={}", cell.column, cell.name, cell.text));
        let problems = line.problems.iter();
        let problems = problems.map(|one| (one.code, one.place.unwrap().column));
        (cells.collect::<Vec<_>>().join(" "), problems.collect())
    }

    #[test]
    fn keys_are_joined_and_values_are_text() {
        let table = [
            (r#"{"a":"x","b.c":"y"}"#, "1:a=x 2:b.c=y"),
            (r#"{"a":{"b":{"c":" x "}},"d":1}"#, "1:a.b.c=x 2:d=1"),
            (r#"{"a":null,"b":"","c":[],"d":{},"e":7}"#, "1:e=7"),
            (r#"{"a":["x",2,null,true]}"#, "1:a=x|2|true"),
            (
                r#"{"a":79000000000,"b":15.0,"c":-0.0}"#,
                "1:a=79000000000 2:b=15 3:c=0",
            ),
            (
                r#"{"a":1.5,"b":1e3,"c":-7,"d":false}"#,
                "1:a=1.5 2:b=1000 3:c=-7 4:d=false",
            ),
            (r#"{"a":18446744073709551615}"#, "1:a=18446744073709551615"),
            (r#"{"a":"1|2"}"#, "1:a=1|2"),
            ("{}", ""),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), (expected.to_owned(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn what_no_cell_can_hold_is_a_problem() {
        let deep = format!("{}1{}", "{\"a\":".repeat(17), "}".repeat(17));
        let table = [
            (r#"{"a":[{"b":1}],"c":2}"#, ("table-json-value", 1)),
            (r#"{"c":2,"a":[[1]]}"#, ("table-json-value", 2)),
            (r#"{"a":["x|y"]}"#, ("table-bar", 1)),
            (r#"{"a":1,"a":2}"#, ("table-repeated-key", 2)),
            (r#"{"a":{"b":1},"a.b":2}"#, ("table-repeated-key", 2)),
            (r#"{"a":{},"a":{}}"#, ("table-repeated-key", 1)),
            (r#"{"a":1e20}"#, ("table-long-number", 1)),
            (r#"{"a":[18446744073709551616]}"#, ("table-long-number", 1)),
            (r#"{" ":1}"#, ("table-nameless-key", 1)),
            (&deep, ("table-json-deep", 1)),
            ("[1]", ("table-json-object", 0)),
            ("null", ("table-json-object", 0)),
            (r#"{"имя":"Пётр","a" 1}"#, ("table-json-syntax", 19)),
            (r#"{"a":1} {"a":2}"#, ("table-json-syntax", 9)),
            (r#"{"a":1"#, ("table-json-syntax", 6)),
            (r#"{"a":1e999}"#, ("table-json-syntax", 10)),
        ];
        for (text, expected) in table {
            assert_eq!(read(text).1, [expected], "{text}");
        }
    }
}
