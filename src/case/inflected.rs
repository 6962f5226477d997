//! The names of a case in other grammatical cases.
//!
//! In goes what the case names, out come its forms: those that the writer gives always win and stand
//! as they are, the others follow the rules of the language. What is doubtful about a form is said
//! with the key that settles it. Which forms a letter prints is not known here.

use std::borrow::Cow;

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
    given: Cow<'a, Forms>,
    /// The field that names it.
    field: String,
    /// The field that holds the given forms.
    forms: String,
}

impl Inflected<'_> {
    /// The form in a case, the likeliest where several may be right; `None` where nobody knows any, so
    /// that a letter has to be worded without.
    pub fn form(&self, case: GrammaticalCase) -> Option<String> {
        if let Some(given) = self.given.get(case) {
            return Some(given.to_owned());
        }
        let doubt = self.declined.doubt_in(case);
        let is_known = doubt.is_none_or(|(_, others)| !others.is_empty());
        is_known.then(|| self.declined.form(case).to_owned())
    }

    /// The warning that the form in a case may be wrong, where it may and the writer gives none.
    pub fn doubt(&self, case: GrammaticalCase) -> Option<Problem> {
        if self.given.get(case).is_some() {
            return None;
        }
        let (reason, others) = self.declined.doubt_in(case)?;
        if others.is_empty() {
            return None;
        }
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
        let child = self.child().map(|(child, _)| &child.forms);
        let all = applicants.chain(child).chain(addressees);
        let officials = self.accounts().map(|account| account.incident);
        let all = all.chain(officials.map(|incident| &incident.demanded_by.forms));
        all.flat_map(|forms| GrammaticalCase::OBLIQUE.map(|case| forms.get(case)))
            .flatten()
    }

    /// The first applicant.
    pub fn applicant_inflected(&self) -> Option<Inflected<'_>> {
        let applicant = self.applicants.first()?;
        Some(Inflected {
            declined: Name::parse(&applicant.name)
                .decline(applicant.gender())
                .full,
            given: Cow::Borrowed(&applicant.forms),
            field: "applicants[0].name".to_owned(),
            forms: "applicants[0].forms".to_owned(),
        })
    }

    /// The child for whom a parent writes.
    pub fn child_inflected(&self) -> Option<Inflected<'_>> {
        let (child, field) = self.child()?;
        Some(Inflected {
            declined: Name::parse(&child.name).decline(child.gender()).full,
            given: Cow::Borrowed(&child.forms),
            field: format!("{field}.name"),
            forms: format!("{field}.forms"),
        })
    }

    /// Who demanded it, with position and name. A position is never a name alone.
    pub fn official_inflected(&self) -> Inflected<'_> {
        let person = &self.incident.demanded_by;
        let position = in_a_sentence(&person.position);
        let official = match &person.name {
            Some(name) => Official {
                position: Some(&position),
                name: Some(name),
            },
            None => Official::split(&position),
        };
        let official = Official {
            position: official.position.or(Some(&position)),
            name: official.name.filter(|_| official.position.is_some()),
        };
        let doubt = official
            .decline_position()
            .and_then(|position| position.reason());
        Inflected {
            declined: official.decline(),
            given: Cow::Borrowed(&person.forms),
            field: match person.name {
                Some(_) if doubt.is_none() => "incident.demanded_by.name".to_owned(),
                _ => "incident.demanded_by.position".to_owned(),
            },
            forms: "incident.demanded_by.forms".to_owned(),
        }
    }

    /// The body that an addressee is, where the case names it. A given dative is that of the official,
    /// where the case names one too.
    pub fn body_inflected(&self, addressee: &str) -> Option<Inflected<'_>> {
        let details = self.addressees.get(addressee)?;
        let declined = phrases::decline(details.name.as_ref()?, None);
        let mut body = details.inflected(declined, addressee, "name");
        if details.official.is_some() {
            body.given.to_mut().dative = None;
        }
        Some(body)
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
            given: Cow::Borrowed(&self.forms),
            field: format!("addressees.{addressee}.{field}"),
            forms: format!("addressees.{addressee}.forms"),
        }
    }
}

/// A position inside a sentence begins with a small letter, an abbreviation excepted.
pub(crate) fn in_a_sentence(position: &str) -> String {
    let mut letters = position.chars();
    let first = letters.next().into_iter();
    let is_word = position.chars().nth(1).is_some_and(char::is_lowercase);
    match is_word {
        true => first.flat_map(char::to_lowercase).chain(letters).collect(),
        false => position.to_owned(),
    }
}
