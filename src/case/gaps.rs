//! What a case does not say yet, although a letter has to.
//!
//! In goes a case, out come the fields that are still empty. Whether a letter can be drafted all the same
//! is not decided here.

use super::Case;

impl Case {
    /// The fields that a letter needs and that this case leaves empty, as dotted paths, in the order of a
    /// case file; none where a letter can be signed. Whom to write to is not among them.
    pub fn gaps(&self) -> Vec<&'static str> {
        let incident = &self.incident;
        let applicant = self.applicants.first();
        let is_blank = |text: &str| text.trim().is_empty();
        [
            ("institution.name", is_blank(&self.institution.name)),
            ("incident.date", incident.days().is_none()),
            (
                "incident.demanded_by.position",
                is_blank(&incident.demanded_by.position),
            ),
            ("incident.story", is_blank(&incident.story)),
            (
                "applicants[0].name",
                applicant.is_none_or(|applicant| is_blank(&applicant.name)),
            ),
            (
                "applicants[0].address",
                applicant.is_none_or(|applicant| is_blank(&applicant.address)),
            ),
        ]
        .into_iter()
        .filter_map(|(path, is_empty)| is_empty.then_some(path))
        .collect()
    }
}
