//! The names of a case in other grammatical cases.
//!
//! In goes what the case names, out come its forms: those that the writer gives always win and stand
//! as they are, the others follow the rules of the language. What is doubtful about a form is said
//! with the key that settles it. Which forms a letter prints is not known here.

use super::people::Forms;
use super::{AddresseeDetails, Case};
use crate::grammar::ru::cases::GrammaticalCase;
use crate::grammar::ru::declined::Declined;
use crate::grammar::ru::names::Name;
use crate::grammar::ru::officials::Official;
use crate::grammar::ru::phrases;
use crate::problem::Problem;

/// Something that a case names, in all grammatical cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inflected<'a> {
    declined: Declined,
    given: &'a Forms,
    /// The field that names it.
    field: String,
    /// The field that holds the given forms.
    forms: String,
}

impl Inflected<'_> {
    /// The form in a case.
    pub fn form(&self, case: GrammaticalCase) -> &str {
        let given = self.given.get(case);
        given.unwrap_or_else(|| self.declined.form(case))
    }

    /// Whether it names a person, in whose place «в» cannot stand: «прокурора», not «в прокурора».
    pub fn is_animate_man(&self) -> bool {
        let forms = &self.declined.forms;
        forms.accusative == forms.genitive && forms.accusative != forms.nominative
    }

    /// The warning that the form in a case may be wrong, where it may and the writer gives none.
    pub fn doubt(&self, case: GrammaticalCase) -> Option<Problem> {
        if self.given.get(case).is_some() {
            return None;
        }
        let (reason, others) = self.declined.doubt_in(case)?;
        Some(
            Problem::warning("form-unsure")
                .field(self.field.as_str())
                .with("form", self.declined.form(case))
                .with("others", others.join(", "))
                .with("reason", reason.key())
                .with("key", format!("{}.{}", self.forms, case.key())),
        )
    }
}

impl Case {
    /// Every form that the writer gives.
    pub fn given_forms(&self) -> impl Iterator<Item = &str> {
        let applicants = self.applicants.iter().map(|applicant| &applicant.forms);
        let addressees = self.addressees.values().map(|details| &details.forms);
        let all = applicants.chain(addressees);
        let all = all.chain([&self.incident.demanded_by.forms]);
        all.flat_map(|forms| GrammaticalCase::OBLIQUE.map(|case| forms.get(case)))
            .flatten()
    }

    /// The first applicant.
    pub fn applicant_inflected(&self) -> Option<Inflected<'_>> {
        let applicant = self.applicants.first()?;
        Some(Inflected {
            declined: Name::parse(&applicant.name).decline(applicant.gender).full,
            given: &applicant.forms,
            field: "applicants[0].name".to_owned(),
            forms: "applicants[0].forms".to_owned(),
        })
    }

    /// Who demanded it, with position and name.
    pub fn official_inflected(&self) -> Inflected<'_> {
        let person = &self.incident.demanded_by;
        let official = match &person.name {
            Some(name) => Official {
                position: Some(&person.position),
                name: Some(name),
            },
            None => Official::split(&person.position),
        };
        Inflected {
            declined: official.decline(),
            given: &person.forms,
            field: match person.name {
                Some(_) => "incident.demanded_by.name".to_owned(),
                None => "incident.demanded_by.position".to_owned(),
            },
            forms: "incident.demanded_by.forms".to_owned(),
        }
    }

    /// The body that an addressee is, where the case names it.
    pub fn body_inflected(&self, addressee: &str) -> Option<Inflected<'_>> {
        let details = self.addressees.get(addressee)?;
        let name = details.name.as_ref()?;
        Some(details.inflected(phrases::decline(name, None), addressee, "name"))
    }

    /// The official who gets the letter, where the case names one.
    pub fn recipient_inflected(&self, addressee: &str) -> Option<Inflected<'_>> {
        let details = self.addressees.get(addressee)?;
        let declined = Official::split(details.official.as_ref()?).decline();
        Some(details.inflected(declined, addressee, "official"))
    }
}

impl AddresseeDetails {
    fn inflected(&self, declined: Declined, addressee: &str, field: &str) -> Inflected<'_> {
        Inflected {
            declined,
            given: &self.forms,
            field: format!("addressees.{addressee}.{field}"),
            forms: format!("addressees.{addressee}.forms"),
        }
    }
}
