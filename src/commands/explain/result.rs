//! The explanation of a letter for other programs.
//!
//! In goes what is known of one letter, out comes an entry of `letters`: ids, references and facts
//! as they stand in the data. Nothing here depends on the language of the person.

use serde_json::{Value, json};

use super::Explained;
use crate::catalogue::grounds::{Exclusion, Ground, Near, Said};

impl Explained<'_> {
    pub(super) fn json(&self) -> Value {
        let grounds = &self.grounds;
        let arguments = grounds.arguments.iter().map(|argued| &argued.argument.id);
        let demands = ids(&grounds.demands).zip(&self.demands);
        json!({
            "addressee": self.addressee.id,
            "competent": self.competent,
            "grounds": self.cited(),
            "near": grounds.near.iter().map(near).collect::<Vec<_>>(),
            "arguments": arguments.collect::<Vec<_>>(),
            "paragraphs": ids(&grounds.paragraphs).collect::<Vec<_>>(),
            "demands": demands.map(|(id, text)| json!({ "id": id, "text": text })).collect::<Vec<_>>(),
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
            "because": ground.because.iter().map(ToString::to_string).collect::<Vec<_>>(),
        });
        if let (Some(argument), Some(fields)) = (argument, value.as_object_mut()) {
            fields.insert("argument".to_owned(), json!(argument));
        }
        value
    }
}

fn ids<'s>(said: &'s [Said<'_>]) -> impl Iterator<Item = &'s str> {
    said.iter().map(|said| said.sentence.id.as_str())
}

fn of<'s, 'a>(said: &'s [Said<'a>]) -> impl Iterator<Item = &'s Ground<'a>> {
    said.iter().flat_map(|said| &said.grounds)
}

fn near(near: &Near<'_>) -> Value {
    if near.excluded_by.is_empty() {
        return json!({ "id": near.norm.id, "missing": near.missing });
    }
    let excluded_by: Vec<String> = near
        .excluded_by
        .iter()
        .map(|exclusion| match exclusion {
            Exclusion::Fact(reason) => reason.to_string(),
            Exclusion::Omitted => "omit".to_owned(),
            Exclusion::NotInForce => "date".to_owned(),
            Exclusion::Limit => "limit".to_owned(),
        })
        .collect();
    json!({ "id": near.norm.id, "excluded_by": excluded_by })
}
