//! A report for other programs.
//!
//! In goes a report, out comes JSON: the totals, and under the name of each breakdown its lines. A number that is
//! not told is `null`.

use serde_json::{Value, json};

use super::report::{Part, Report, Row};
use super::table::{ends, iso};
use super::{FEWEST, Group};

/// The report as a value.
#[must_use]
pub fn json(report: &Report) -> Value {
    let number = |told: &Option<(usize, String)>| told.as_ref().map(|(number, _)| *number);
    let parts = report.parts.iter().map(|part| {
        let rows = part.rows.iter().map(|row| line(part, row));
        (format!("by_{}", part.name), rows.collect::<Value>())
    });
    let mut value = json!({
        "incidents": report.all.incidents,
        "people": report.all.people,
        "institutions": number(&report.institutions),
        "regions": number(&report.regions),
        "smallest_group": FEWEST,
    });
    if let Some(object) = value.as_object_mut() {
        object.extend(parts);
    }
    value
}

fn line(part: &Part, row: &Row) -> Value {
    let group = match row.group {
        Group::Named(_) => part.name,
        Group::Months { .. } => "months",
        Group::Unstated => "not_stated",
        Group::Rest => "rest",
    };
    let mut value = json!({
        "group": group,
        "title": row.label,
        "incidents": row.tally.map(|tally| tally.incidents),
        "people": row.tally.map(|tally| tally.people),
        "percent": row.share.map(percent),
    });
    if let Some(object) = value.as_object_mut() {
        if !row.ids.is_empty() {
            object.insert("ids".to_owned(), json!(row.ids));
        }
        if row.tally.is_none() {
            object.insert("nearly_all".to_owned(), json!(true));
        }
        if let Group::Months { undated, .. } = row.group {
            let [from, to] = ends(row.group).map(|end| end.map(iso));
            object.insert("from".to_owned(), json!(from));
            object.insert("to".to_owned(), json!(to));
            object.insert("undated".to_owned(), json!(undated));
        }
    }
    value
}

#[expect(
    clippy::cast_precision_loss,
    reason = "tenths of a percent are a thousand at most"
)]
fn percent(tenths: usize) -> f64 {
    tenths as f64 / 10.0
}
