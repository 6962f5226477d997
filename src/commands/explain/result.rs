//! The explanation of a letter for other programs.
//!
//! In goes what is known of one letter, out comes an entry of `letters`: ids, references and facts
//! as they stand in the data. Nothing here depends on the language of the person.

use serde_json::{Value, json};

use super::Explained;
use crate::catalogue::grounds::{Exclusion, Ground, Said, Uncited, Unmade, Unmet, Why};

impl Explained<'_> {
    pub(super) fn json(&self) -> Value {
        let grounds = &self.grounds;
        let arguments = grounds.arguments.iter().map(|argued| &argued.argument.id);
        let demands = ids(&grounds.demands).zip(&self.demands);
        json!({
            "addressee": self.addressee.id,
            "competent": self.competent,
            "grounds": self.cited(),
            "near": grounds.near().map(|near| self.uncited(near)).collect::<Vec<_>>(),
            "arguments": arguments.collect::<Vec<_>>(),
            "paragraphs": ids(&grounds.paragraphs).collect::<Vec<_>>(),
            "demands": demands.map(|(id, text)| json!({ "id": id, "text": text })).collect::<Vec<_>>(),
            "uncited": grounds.uncited.iter().map(|norm| self.uncited(norm)).collect::<Vec<_>>(),
            "unmade": grounds.unmade.iter().map(unmade).collect::<Vec<_>>(),
        })
    }

    /// The norms that apply, in the order of the letter.
    fn cited(&self) -> Vec<Value> {
        let mut cited = Vec::new();
        for argued in &self.grounds.arguments {
            let id = Some(argued.argument.id.as_str());
            let points = argued.points.iter();
            cited.extend(points.map(|(_, ground)| self.ground(ground, "argument", id)));
        }
        let paragraphs = of(&self.grounds.paragraphs).chain(&self.grounds.preamble);
        cited.extend(paragraphs.map(|ground| self.ground(ground, "preamble", None)));
        let demands = of(&self.grounds.demands);
        cited.extend(demands.map(|ground| self.ground(ground, "demand", None)));
        cited
    }

    fn ground(&self, ground: &Ground<'_>, part: &str, argument: Option<&str>) -> Value {
        let mut value = json!({
            "id": ground.norm.id,
            "part": part,
            "cite": self.data.rules.catalogue.reference(ground.norm),
            "because": texts(&ground.because),
            "edition": ground.norm.source.edition,
            "confidence": ground.norm.source.confidence.word(),
            "checked_on": ground.norm.checked_on,
        });
        if let (Some(argument), Some(fields)) = (argument, value.as_object_mut()) {
            fields.insert("argument".to_owned(), json!(argument));
        }
        value
    }

    /// A norm that is not cited, and what is missing, what excluded it, or what would have named it.
    fn uncited(&self, uncited: &Uncited<'_>) -> Value {
        let id = &uncited.norm.id;
        match &uncited.why {
            Why::Unknown(missing) => json!({ "id": id, "missing": missing }),
            Why::Excluded(by) => {
                let by: Vec<String> = by.iter().map(excluded_by).collect();
                json!({ "id": id, "excluded_by": by })
            }
            Why::Unnamed => {
                let citing = self.data.rules.catalogue.citing(uncited.norm);
                json!({ "id": id, "named_by": citing.ids() })
            }
        }
    }
}

fn ids<'s>(said: &'s [Said<'_>]) -> impl Iterator<Item = &'s str> {
    said.iter().map(|said| said.sentence.id.as_str())
}

fn of<'s, 'a>(said: &'s [Said<'a>]) -> impl Iterator<Item = &'s Ground<'a>> {
    said.iter().flat_map(|said| &said.grounds)
}

/// An argument that is not made, and what it lacks.
fn unmade(unmade: &Unmade<'_>) -> Value {
    let id = &unmade.argument.id;
    match &unmade.why {
        Unmet::Unknown(missing) => json!({ "id": id, "missing": missing }),
        Unmet::Excluded(by) => json!({ "id": id, "excluded_by": texts(by) }),
        Unmet::Without(norms) => {
            let norms = norms.iter().map(|norm| &norm.id);
            json!({ "id": id, "without": norms.collect::<Vec<_>>() })
        }
        Unmet::Bare => json!({ "id": id, "without": [] }),
        Unmet::Limit => json!({ "id": id, "excluded_by": ["limit"] }),
    }
}

fn excluded_by(exclusion: &Exclusion) -> String {
    match exclusion {
        Exclusion::Fact(reason) => reason.to_string(),
        Exclusion::Omitted => "omit".to_owned(),
        Exclusion::NotInForce => "date".to_owned(),
        Exclusion::Changed => "editions".to_owned(),
        Exclusion::Limit => "limit".to_owned(),
    }
}

fn texts<T: ToString>(items: &[T]) -> Vec<String> {
    items.iter().map(ToString::to_string).collect()
}
