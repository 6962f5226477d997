//! What may be wrong with the editions of a provision: days that are no period, two of them in force on
//! one day, an edition of what is none.
//!
//! In goes a norm, out come its problems with the field of each.

use super::Checker;
use crate::catalogue::Norm;
use crate::problem::Problem;

impl Checker<'_> {
    pub(super) fn edition(&self, norm: &Norm, path: &str) -> Vec<Problem> {
        let mut found = Vec::new();
        if let (Some(from), Some(until)) = (norm.in_force.from, norm.in_force.until)
            && until < from
        {
            found.push(Problem::error("edition-dates").field(format!("{path}.in_force.until")));
        }
        if let Some(provision) = &norm.edition_of {
            let path = format!("{path}.edition_of");
            found.extend(self.norm_id(provision, path.clone()));
            let mut norms = self.files.statutes.norms.iter();
            let first = norms.find(|first| first.id == *provision);
            if let Some(first) = first.and_then(|first| first.edition_of.as_ref()) {
                let problem = Problem::error("edition-of-edition").with("id", first.as_str());
                found.push(problem.field(path));
            }
        }
        found.extend(self.overlap(norm, path));
        found
    }

    /// What a sentence that prints the verbatim text finds missing: in the norm it names, or in another of its
    /// editions.
    pub(super) fn unquoted(&self, id: &str, path: &str) -> Option<Problem> {
        let norms = self.files.statutes.norms.iter();
        let mut unquoted = norms.filter(|norm| norm.quote.is_none());
        let norm = unquoted.find(|norm| norm.id == id || norm.provision() == id)?;
        let problem = match norm.id == id {
            true => Problem::error("quote-not-allowed"),
            false => Problem::error("edition-without-quote").with("id", norm.id.as_str()),
        };
        Some(problem.field(path))
    }

    /// Another edition that is in force on one of its days; of a pair the later in the list is to blame,
    /// but never the one that the others are editions of.
    fn overlap(&self, norm: &Norm, path: &str) -> Option<Problem> {
        let provision = norm.edition_of.as_deref()?;
        let norms = &self.files.statutes.norms;
        let before = norms.iter().take_while(|other| other.id != norm.id);
        let earlier = before.filter(|other| other.edition_of.as_deref() == Some(provision));
        let first = norms
            .iter()
            .filter(|other| other.id == provision && other.id != norm.id);
        let mut others = first.chain(earlier);
        let other = others.find(|other| other.in_force.overlaps(&norm.in_force))?;
        let problem = Problem::error("editions-overlap").with("id", other.id.as_str());
        Some(problem.field(format!("{path}.in_force")))
    }
}
