//! The words for those a letter names: who gets it, who complains, who signs.
//!
//! In go the people of a case and what the rule book calls them, out come the variables of a
//! template. Nothing declines here: forms that a case does not give stay out.

use super::{AddresseeWords, ApplicantWords, RepresentativeWords};
use crate::case::people::{Applicant, Representative, gender};
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::names;
use crate::template::Brief;

impl AddresseeWords {
    /// The addressee with what the case knows of it; the head is still empty.
    pub(super) fn of(brief: &Brief<'_>) -> Self {
        let addressee = brief.addressee;
        let details = brief.case.addressees.get(&addressee.id);
        let details = details.cloned().unwrap_or_default();
        Self {
            id: addressee.id.clone(),
            letter: addressee.letter.clone(),
            head: Vec::new(),
            name: details.name,
            official: details.official,
            address: details.address,
            dative: details.forms.dative,
            accusative: details.forms.accusative,
        }
    }
}

impl ApplicantWords {
    pub(super) fn of(applicant: &Applicant, brief: &Brief<'_>) -> Self {
        let role = &brief.case.role;
        let name = names::parse(&applicant.name);
        Self {
            name: applicant.name.clone(),
            genitive: applicant.forms.genitive.clone(),
            status: applicant.status.clone(),
            address: applicant.address.clone(),
            phone: applicant.phone.clone(),
            email: applicant.email.clone(),
            activity: brief
                .rules
                .word_for("role", role, "activity")
                .map(str::to_owned),
            male: gender(applicant.gender, &name) != Some(Gender::Female),
        }
    }
}

impl RepresentativeWords {
    pub(super) fn of(signer: &Representative) -> Self {
        Self {
            name: signer.name.clone(),
            address: signer.address.clone(),
            basis: signer.basis.clone(),
        }
    }
}
