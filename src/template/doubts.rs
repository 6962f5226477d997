//! Which of the forms that a letter prints may be wrong.
//!
//! In goes what a letter is worded from, out comes a warning for each doubtful form that its frame or
//! the lines at its top print; a form that stays out of the letter is no concern of anybody.

use super::context::{AddresseeWords, ApplicantWords, ChildWords};
use super::{Brief, Templates, variables};
use crate::addressees::Addressee;
use crate::case::inflected::Inflected;
use crate::case::people::Applicant;
use crate::grammar::ru::cases::GrammaticalCase::{self, Accusative, Dative, Genitive};
use crate::problem::Problem;

impl Templates {
    /// The warnings about the forms of this letter.
    pub fn doubts(&self, brief: &Brief<'_>) -> Vec<Problem> {
        let doubts = forms(brief).into_iter();
        let doubts = doubts.filter_map(|(variable, inflected, case)| {
            let doubt = inflected?.doubt(case)?;
            Some((variable, doubt))
        });
        // Few forms are doubtful: only for these the frames are searched.
        let printed = doubts.filter(|(variable, _)| self.prints(brief.addressee, variable));
        printed.map(|(_, doubt)| doubt).collect()
    }

    fn prints(&self, addressee: &Addressee, variable: &str) -> bool {
        let head = addressee.head.iter();
        let mut texts: Vec<&str> = head.map(String::as_str).collect();
        let chain = self.chain(&addressee.template).into_iter();
        texts.extend(chain.map(|(_, frame)| frame.text.as_str()));
        texts
            .into_iter()
            .any(|text| variables::count(text, variable) > 0)
    }
}

/// Whether the genitive of a child's name is printed: not where it or the gender is unknown.
fn prints_child(child: Option<&ChildWords>) -> bool {
    child.is_some_and(|child| child.genitive.is_some() && child.agreement.is_some())
}

/// The variables that hold a form of a name, where the letter has them.
fn forms<'a>(brief: &Brief<'a>) -> Vec<(&'static str, Option<Inflected<'a>>, GrammaticalCase)> {
    let case = brief.case;
    let id = &brief.addressee.id;
    let unknown = Applicant::default();
    let applicant = case.applicants.first().unwrap_or(&unknown);
    let applicant = ApplicantWords::of(applicant, brief);
    let child = ChildWords::of(case);
    let addressee = AddresseeWords::of(brief);
    let gaps = case.gaps();
    let is_named = |field: &str| !gaps.contains(&field);
    let of_applicant = case
        .applicant_inflected()
        .filter(|_| applicant.genitive.is_some() && is_named("applicants[0].name"));
    let official = Some(case.official_inflected());
    let body = || case.body_inflected(id);
    vec![
        ("applicant.genitive", of_applicant, Genitive),
        (
            "child.genitive",
            case.child_inflected()
                .filter(|_| prints_child(child.as_ref())),
            Genitive,
        ),
        (
            "incident.official_genitive",
            official.filter(|_| is_named("incident.demanded_by.position")),
            Genitive,
        ),
        (
            "addressee.accusative",
            body().filter(|_| addressee.accusative.is_some()),
            Accusative,
        ),
        (
            "addressee.dative",
            body().filter(|_| addressee.dative.is_some()),
            Dative,
        ),
        (
            "addressee.official_dative",
            case.recipient_inflected(id),
            Dative,
        ),
    ]
}
