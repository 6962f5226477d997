//! The words for those a letter names: who gets it, who complains, who signs.
//!
//! In go the people of a case and what the rule book calls them, out come the variables of a
//! template. How a name declines is asked of [`crate::case::inflected`].

use super::{AddresseeWords, Agreement, ApplicantWords, RepresentativeWords};
use crate::case::people::{Applicant, Representative};
use crate::grammar::ru::cases::GrammaticalCase::{Accusative, Dative, Genitive};
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::officials::Official;
use crate::grammar::ru::phrases;
use crate::template::Brief;

impl AddresseeWords {
    /// The addressee with what the case knows of it; the head is still empty.
    pub(super) fn of(brief: &Brief<'_>) -> Self {
        let (addressee, case) = (brief.addressee, brief.case);
        let details = case.addressees.get(&addressee.id);
        let details = details.cloned().unwrap_or_default();
        let body = case.body_inflected(&addressee.id);
        let person = body.as_ref().filter(|body| body.is_animate_man());
        let body = body.as_ref().filter(|body| !body.is_animate_man());
        let official = case.recipient_inflected(&addressee.id);
        let split = details.official.as_deref().map(Official::split);
        Self {
            id: addressee.id.clone(),
            letter: addressee.letter.clone(),
            head: Vec::new(),
            official_dative: official.map(|official| official.form(Dative).to_owned()),
            official_has_position: split.is_some_and(|split| split.position.is_some()),
            dative: match person {
                Some(person) => Some(person.form(Dative).to_owned()),
                None => details.forms.dative.filter(|_| split.is_none()),
            },
            accusative: match body {
                Some(body) => Some(body.form(Accusative).to_owned()),
                None => details.forms.accusative,
            },
            name: details.name,
            official: details.official,
            address: details.address,
        }
    }
}

impl ApplicantWords {
    pub(super) fn of(applicant: &Applicant, brief: &Brief<'_>) -> Self {
        let role = &brief.case.role;
        let status_genitive = applicant.status.as_deref().and_then(|status| {
            let declined = phrases::decline(status, applicant.gender());
            let is_sure = declined.doubt_in(Genitive).is_none();
            is_sure.then_some(declined.forms.genitive)
        });
        let has_genitive = applicant.status.is_some() == status_genitive.is_some();
        let inflected = brief.case.applicant_inflected().filter(|_| has_genitive);
        Self {
            name: applicant.name.clone(),
            genitive: inflected.map(|inflected| inflected.form(Genitive).to_owned()),
            status: applicant.status.clone(),
            status_genitive,
            address: applicant.address.clone(),
            phone: applicant.phone.clone(),
            email: applicant.email.clone(),
            activity: brief
                .rules
                .word_for("role", role, "activity")
                .map(str::to_owned),
            agreement: match applicant.gender() {
                _ if brief.case.applicants.len() > 1 => Agreement::Plural,
                Some(Gender::Female) => Agreement::Female,
                _ => Agreement::Male,
            },
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
