//! What the texts of a case should not say.
//!
//! In go the texts of the file, their places and the people of the case, out come the findings of the guard, each with the
//! place of its word. No finding repeats what the person wrote.

use crate::case::Case;
use crate::grammar::ru::names::mentions;
use crate::guard::{Finding, People, Reader, Weight};
use crate::problem::Problem;
use crate::yaml::{MOST_PROBLEMS, Places, Text};

/// Everything that the guard finds in the texts that go into a letter as they were typed; whom these may name is for
/// `people` to say.
pub fn guard(
    people: &People,
    texts: &[Text<'_>],
    mut places: Places<'_>,
    reader: &Reader<'_>,
) -> Vec<Problem> {
    let mut found = Vec::new();
    for text in texts.iter().filter(|text| is_typed(&text.path)) {
        let mut findings = reader.read(text.text, people);
        findings.truncate(MOST_PROBLEMS);
        if findings.is_empty() {
            continue;
        }
        let places = places.of(text);
        found.extend(findings.iter().map(|finding| {
            let place = places.get(finding.index).copied();
            problem(finding, text).at(place)
        }));
        if found.len() >= MOST_PROBLEMS {
            break;
        }
    }
    found
}

/// Whether a field holds sentences or titles of the writer's own.
fn is_typed(path: &str) -> bool {
    let path = within(path);
    let item = |list: &str, field: &str| path.starts_with(list) && path.ends_with(field);
    let whole = [
        "incident.story",
        "incident.order.title",
        "incident.demanded_by.position",
    ];
    whole.contains(&path)
        || item("evidence[", "].title")
        || item("earlier[", "].answer")
        || item("applicants[", "].status")
}

/// A field of what happened elsewhere as that of the case itself.
fn within(path: &str) -> &str {
    let inner = path.strip_prefix("elsewhere[");
    let inner = inner.and_then(|inner| inner.split_once("]."));
    inner.map_or(path, |(_, inner)| inner)
}

/// The people whom a letter of a case may name.
pub fn names(case: &Case) -> Vec<&str> {
    let applicants = case.applicants.iter();
    let children = case.applicants.iter().filter_map(|one| one.child.as_ref());
    let children = children.chain(case.child.as_ref());
    let officials = case.addressees.values();
    let officials = officials.filter_map(|body| body.official.as_deref());
    let mut names: Vec<&str> = applicants.map(|one| one.name.as_str()).collect();
    names.extend(children.map(|child| child.name.as_str()));
    names.extend(case.representative.iter().map(|one| one.name.as_str()));
    for account in case.accounts() {
        let official = &account.incident.demanded_by;
        names.extend(official.name.as_deref());
        // Who demanded it may be named together with the position.
        let named = mentions(&official.position).into_iter();
        names.extend(named.map(|mention| mention.text));
    }
    names.extend(officials);
    names
}

fn problem(finding: &Finding<'_>, text: &Text<'_>) -> Problem {
    let rule = finding.rule;
    let problem = match rule.severity {
        Weight::Error => Problem::error("risky-words"),
        Weight::Warning | Weight::Off => Problem::warning("risky-words"),
    };
    let before: Vec<char> = text.text.chars().take(finding.index).collect();
    let last = before.rsplit(|letter| *letter == '\n').next();
    problem
        .field(text.path.as_str())
        .with("title", &rule.title)
        .with("why", &rule.why)
        .with("instead", &rule.instead)
        .with("row", before.split(|letter| *letter == '\n').count())
        .with("sign", last.map_or(0, <[char]>::len) + 1)
}
