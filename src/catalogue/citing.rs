//! Who cites a norm: the arguments, demands and paragraphs that name it.

use super::{Argument, Catalogue, Norm, Sentence};

/// What cites a norm, each in the order of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citing<'a> {
    /// The arguments of which it is a point.
    pub arguments: Vec<&'a Argument>,
    /// The demands that rest on it.
    pub demands: Vec<&'a Sentence>,
    /// The paragraphs that rest on it.
    pub paragraphs: Vec<&'a Sentence>,
}

impl Citing<'_> {
    /// The ids of all of them.
    pub fn ids(&self) -> Vec<&str> {
        let arguments = self.arguments.iter().map(|argument| argument.id.as_str());
        let said = self.demands.iter().chain(&self.paragraphs);
        arguments
            .chain(said.map(|sentence| sentence.id.as_str()))
            .collect()
    }
}

impl Catalogue {
    /// What cites a norm, by its own id or by that of its provision.
    pub fn citing(&self, norm: &Norm) -> Citing<'_> {
        let names = |id: &str| id == norm.id || id == norm.provision();
        let argued = |argument: &&Argument| {
            let mut points = argument.points.iter();
            points.any(|point| names(&point.norm))
        };
        let rests = |sentence: &&Sentence| sentence.norms.iter().any(|id| names(id));
        Citing {
            arguments: self.arguments.iter().filter(argued).collect(),
            demands: self.demands.iter().filter(rests).collect(),
            paragraphs: self.paragraphs.iter().filter(rests).collect(),
        }
    }

    /// All norms with their acts, in the order of the acts.
    pub fn by_act(&self) -> impl Iterator<Item = (&super::Act, Vec<&Norm>)> {
        self.acts.iter().filter_map(|act| {
            let norms = self.norms.iter().filter(|norm| norm.act == act.id);
            let norms: Vec<&Norm> = norms.collect();
            (!norms.is_empty()).then_some((act, norms))
        })
    }
}
