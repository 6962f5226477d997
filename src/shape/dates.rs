//! Dates: what a schema asks for and what people write.
//!
//! The schema of a type asks for ISO dates only; ours says that other ways are taken as well, so that an
//! editor does not call wrong what the program reads. Out come days, or what is wrong with one.

use chrono::NaiveDate;
use schemars::{JsonSchema, schema_for};
use serde_json::Value as Schema;

use crate::grammar::ru::dates::written::{PATTERN, Unread, read};
use crate::problem::Problem;

/// The schema of a type of ours, in which a date may be written as people write it.
pub fn schema<T: JsonSchema>() -> Schema {
    let mut schema = schema_for!(T).to_value();
    take_written_dates(&mut schema);
    schema
}

fn take_written_dates(schema: &mut Schema) {
    let date = is_date(schema);
    match schema {
        Schema::Object(words) => {
            if date && words.remove("format").is_some() {
                words.insert("pattern".to_owned(), PATTERN.into());
            }
            words.values_mut().for_each(take_written_dates);
        }
        Schema::Array(branches) => branches.iter_mut().for_each(take_written_dates),
        _ => {}
    }
}

/// Whether a schema asks for a date, in the words of the type or in ours.
pub(crate) fn is_date(schema: &Schema) -> bool {
    let says = |word: &str, text: &str| schema.get(word).and_then(Schema::as_str) == Some(text);
    says("format", "date") || says("pattern", PATTERN)
}

/// The day that a text names, where the schema asks for a date.
pub(super) fn day(text: &str, schema: &Schema) -> Option<NaiveDate> {
    is_date(schema).then(|| read(text).ok()).flatten()
}

/// What is wrong with a text where a date belongs.
pub(super) fn problem(text: &str) -> Option<Problem> {
    Some(match read(text).err()? {
        Unread::Unclear => Problem::error("bad-date"),
        Unread::ShortYear => Problem::error("short-year"),
        Unread::NoSuchDay => Problem::error("no-such-day"),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_schema_of_ours_asks_for_no_iso_dates_only() {
        let schema = schema::<BTreeMap<String, Option<NaiveDate>>>();
        let date = schema.get("additionalProperties").unwrap();
        assert_eq!(date.get("format"), None);
        assert_eq!(date.get("pattern"), Some(&Schema::from(PATTERN)));
        assert_eq!(day("14.11.2025", date), "2025-11-14".parse().ok());
        assert_eq!(
            day("14.11.2025", &serde_json::json!({"type": "string"})),
            None
        );
    }
}
