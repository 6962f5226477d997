//! What a letter does not say: norms that may be cited before its addressee and are not, arguments
//! that are not made, and why.
//!
//! In goes a search that has found what the letter says, out comes the rest, in the order of the
//! catalogue.

use std::collections::{BTreeMap, BTreeSet};

use super::{Argued, Search, Standing};
use crate::catalogue::{Argument, Norm};
use crate::facts::Reason;

/// A norm that may be cited before the addressee and is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncited<'a> {
    /// The norm.
    pub norm: &'a Norm,
    /// Why it is not.
    pub why: Why,
}

/// Why a norm is not cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It would take these facts to tell.
    Unknown(Vec<String>),
    /// This excluded it, one thing or several.
    Excluded(Vec<Exclusion>),
    /// It applies, but nothing that the letter says names it.
    Unnamed,
}

/// What excluded a norm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exclusion {
    /// A fact of the case.
    Fact(Reason),
    /// The writer does not want it cited.
    Omitted,
    /// It was not in force when it happened.
    NotInForce,
    /// Its text changed while it happened: another edition was in force on some of the days too.
    Changed,
    /// The letter would have cited more norms than its addressee should be given.
    Limit,
}

/// An argument that is not made although the addressee may be given one of its norms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmade<'a> {
    /// The argument.
    pub argument: &'a Argument,
    /// Why it is not.
    pub why: Unmet<'a>,
}

/// What an argument lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmet<'a> {
    /// It would take these facts to tell.
    Unknown(Vec<String>),
    /// These facts exclude it.
    Excluded(Vec<Reason>),
    /// The norms that it is not made without and that do not apply, or stand in an argument before it.
    Without(Vec<&'a Norm>),
    /// No norm is left that it could rest on.
    Bare,
    /// The letter would have made more arguments, or cited more norms, than its addressee should be given.
    Limit,
}

impl Uncited<'_> {
    /// Whether it nearly applied: facts that are still to be told decide, or a single thing has decided.
    pub fn is_near(&self) -> bool {
        match &self.why {
            Why::Unknown(_) => true,
            Why::Excluded(by) => by.len() == 1,
            Why::Unnamed => false,
        }
    }

    /// The unknown facts that would decide.
    pub fn missing(&self) -> &[String] {
        match &self.why {
            Why::Unknown(facts) => facts,
            _ => &[],
        }
    }
}

impl<'a> Search<'a, '_> {
    /// The norms that may be cited before the addressee and are neither among the cited nor said otherwise;
    /// `cut` are those that a shorter letter had to do without.
    pub(super) fn uncited(mut self, cited: &BTreeSet<&str>, cut: &[&str]) -> Vec<Uncited<'a>> {
        let norms = self.catalogue.norms.iter();
        let left = norms.filter(|norm| !cited.contains(norm.id.as_str()));
        left.filter_map(|norm| {
            let why = match self.standings.as_mut()?.remove(norm.id.as_str())? {
                Standing::Unknown(missing) => Why::Unknown(missing),
                Standing::Excluded(by) => Why::Excluded(by),
                Standing::Applies(_) if cut.contains(&norm.id.as_str()) => {
                    Why::Excluded(vec![Exclusion::Limit])
                }
                Standing::Applies(_) => Why::Unnamed,
            };
            Some(Uncited { norm, why })
        })
        .collect()
    }

    /// The arguments that are not made although the addressee may be given one of their norms; `made` are
    /// those of the letter.
    pub(super) fn unmade(&mut self, made: &[Argued<'a>]) -> Vec<Unmade<'a>> {
        let made: BTreeSet<&str> = made
            .iter()
            .map(|argued| argued.argument.id.as_str())
            .collect();
        let mut unmet: BTreeMap<&str, Unmet<'a>> = std::mem::take(&mut self.unmet);
        let arguments = self.catalogue.arguments.iter();
        let possible = arguments.filter(|argument| {
            let mut points = argument.points.iter();
            points.any(|point| {
                let mut editions = self.catalogue.named(&point.norm);
                editions.any(|norm| self.is_possible(norm))
            })
        });
        possible
            .filter(|argument| !made.contains(argument.id.as_str()))
            .map(|argument| Unmade {
                argument,
                // What was made at first and is not in the letter had to go for its length.
                why: unmet.remove(argument.id.as_str()).unwrap_or(Unmet::Limit),
            })
            .collect()
    }
}
