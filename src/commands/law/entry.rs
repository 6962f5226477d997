//! A norm for other programs: the words of the data, the same keys for every norm.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::catalogue::{Catalogue, Norm, Purpose};
use crate::problem::Arg;

/// Everything known of a norm.
pub(super) fn entry(norm: &Norm, catalogue: &Catalogue, today: NaiveDate) -> Value {
    let citing = catalogue.citing(norm);
    let arguments = citing.arguments.iter().map(|argument| &argument.id);
    let demands = citing.demands.iter().map(|demand| &demand.id);
    let paragraphs = citing.paragraphs.iter().map(|paragraph| &paragraph.id);
    json!({
        "id": norm.id,
        "act": norm.act,
        "pinpoint": norm.pinpoint,
        "cite": catalogue.reference(norm),
        "edition_of": norm.edition_of,
        "family": norm.family,
        "quote": norm.quote,
        "summary": norm.summary,
        "use": purpose(norm.purpose),
        "source": {
            "copy": norm.source.copy,
            "edition": norm.source.edition,
            "confidence": norm.source.confidence.word(),
        },
        "checked_on": norm.checked_on,
        "stale": norm.is_stale(today),
        "in_force": { "from": norm.in_force.from, "until": norm.in_force.until },
        "when": norm.when,
        "before": norm.before,
        "arguments": arguments.collect::<Vec<_>>(),
        "demands": demands.collect::<Vec<_>>(),
        "paragraphs": paragraphs.collect::<Vec<_>>(),
    })
}

/// The word of the data for what a norm is for.
pub(super) fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Argument => "argument",
        Purpose::Preamble => "preamble",
        Purpose::Demand => "demand",
        Purpose::Advice => "advice",
        Purpose::Counter => "counter",
        Purpose::Lint => "lint",
    }
}

/// A day for a sentence; nothing where it is not known.
pub(in crate::commands) fn day(day: Option<NaiveDate>) -> Arg {
    Arg::Text(day.map(|day| day.to_string()).unwrap_or_default())
}
