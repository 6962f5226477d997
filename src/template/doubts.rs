//! Which of the forms that a letter prints may be wrong.
//!
//! In goes what a letter is worded from, out comes a warning for each doubtful form that its frame or
//! the lines at its top print; a form that stays out of the letter is no concern of anybody.

use super::context::{AddresseeWords, ApplicantWords, ChildWords};
use super::{Brief, Templates, variables};
use crate::case::inflected::Inflected;
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
        // Few forms are doubtful: only for these the letter is asked, and the frames are searched.
        let printed =
            doubts.filter(|(variable, _)| has(brief, variable) && self.prints(brief, variable));
        printed.map(|(_, doubt)| doubt).collect()
    }

    fn prints(&self, brief: &Brief<'_>, variable: &str) -> bool {
        let head = brief.addressee.head.iter();
        let mut texts: Vec<&str> = head.map(String::as_str).collect();
        let chain = self.engines.chain(brief.frame()).into_iter();
        texts.extend(chain.map(|(_, frame)| frame.text.as_str()));
        texts
            .into_iter()
            .any(|text| variables::count(text, variable) > 0)
    }
}

/// Whether a letter has this variable, which holds a form of a name.
fn has(brief: &Brief<'_>, variable: &str) -> bool {
    let case = brief.case;
    let is_named = |field: &str| !case.gaps().contains(&field);
    match variable {
        "applicant.genitive" => {
            let applicant = case.applicants.first();
            let words = applicant.map(|applicant| ApplicantWords::of(applicant, brief));
            words.is_some_and(|words| words.genitive.is_some()) && is_named("applicants[0].name")
        }
        // Not where the gender is unknown.
        "child.genitive" => ChildWords::of(case)
            .is_some_and(|child| child.genitive.is_some() && child.agreement.is_some()),
        "incident.official_genitive" => is_named("incident.demanded_by.position"),
        "addressee.accusative" => AddresseeWords::of(brief).accusative.is_some(),
        "addressee.dative" => AddresseeWords::of(brief).dative.is_some(),
        _ => true,
    }
}

/// The variables that hold a form of a name, and what it is a form of.
fn forms<'a>(brief: &Brief<'a>) -> Vec<(&'static str, Option<Inflected<'a>>, GrammaticalCase)> {
    let case = brief.case;
    let id = &brief.addressee.id;
    let body = case.body_inflected(id);
    vec![
        ("applicant.genitive", case.applicant_inflected(), Genitive),
        ("child.genitive", case.child_inflected(), Genitive),
        (
            "incident.official_genitive",
            Some(case.official_inflected()),
            Genitive,
        ),
        ("addressee.accusative", body.clone(), Accusative),
        ("addressee.dative", body, Dative),
        (
            "addressee.official_dative",
            case.recipient_inflected(id),
            Dative,
        ),
    ]
}
