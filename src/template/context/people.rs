//! The words for those a letter names: who gets it, who complains, who signs.
//!
//! In go the people of a case and what the rule book calls them, out come the variables of a
//! template. How a name declines is asked of [`crate::case::inflected`].

use super::incident::without_full_stop;
use super::{
    AddresseeWords, Agreement, ApplicantWords, ChildWords, GroupWords, RepresentativeWords, given,
};
use crate::case::people::{Applicant, Representative};
use crate::case::{AddresseeDetails, Case, Evidence};
use crate::grammar::ru::cases::GrammaticalCase::{Accusative, Dative, Genitive, Nominative};
use crate::grammar::ru::declined::Declined;
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::officials::Official;
use crate::grammar::ru::phrases;
use crate::template::Brief;

impl AddresseeWords {
    /// The addressee with what the case knows of it; the head is still empty.
    pub(in crate::template) fn of(brief: &Brief<'_>) -> Self {
        let (addressee, case) = (brief.addressee, brief.case);
        let details = case.addressees.get(&addressee.id);
        let details = details.cloned().unwrap_or_default();
        let body = case.body_inflected(&addressee.id);
        let is_person = details.name.as_deref().is_some_and(phrases::is_person);
        let form = |form| body.as_ref().and_then(|body| body.form(form));
        let official = OfficialWords::of(&details);
        Self {
            id: addressee.id.clone(),
            letter: addressee.letter.clone(),
            head: Vec::new(),
            dative: match is_person {
                true => form(Dative),
                false => details.forms.dative.filter(|_| details.official.is_none()),
            },
            accusative: match is_person || details.name.is_none() {
                true => details.forms.accusative,
                false => form(Accusative),
            },
            official_position: official.position,
            official_dative: official.dative,
            name: details.name,
            official: details.official,
            address: details.address,
        }
    }
}

/// The official who gets the letter, in the dative.
#[derive(Debug, Default)]
struct OfficialWords {
    position: Option<String>,
    dative: Option<String>,
}

impl OfficialWords {
    /// What is given stands as it is; else position and name, as far as their forms are known.
    fn of(details: &AddresseeDetails) -> Self {
        let Some(official) = details.official.as_deref() else {
            return Self::default();
        };
        let official = Official::split(official);
        if let Some(given) = details.forms.dative.clone() {
            // It stands for all that is named.
            return match official.position {
                Some(_) => Self {
                    position: Some(given),
                    dative: None,
                },
                None => Self {
                    position: None,
                    dative: Some(given),
                },
            };
        }
        let known = |declined: Option<Declined>| {
            let declined = declined?;
            let doubt = declined.doubt_in(Dative);
            let is_known = doubt.is_none_or(|(_, others)| !others.is_empty());
            is_known.then_some(declined.forms.dative)
        };
        let position = known(official.decline_position());
        let dative = known(official.decline_name());
        let is_whole = position.is_some() == official.position.is_some()
            && dative.is_some() == official.name.is_some();
        match is_whole {
            true => Self { position, dative },
            false => Self::default(),
        }
    }
}

impl ApplicantWords {
    pub(in crate::template) fn of(applicant: &Applicant, brief: &Brief<'_>) -> Self {
        let role = super::petition::role(brief.case);
        let status_genitive = applicant.status.as_deref().and_then(|status| {
            let declined = phrases::decline(status, applicant.gender());
            let is_sure = declined.doubt_in(Genitive).is_none();
            is_sure.then_some(declined.forms.genitive)
        });
        let has_genitive = applicant.status.is_some() == status_genitive.is_some();
        let inflected = brief.case.applicant_inflected().filter(|_| has_genitive);
        let blanks = &brief.rules.blanks;
        let name = given(&applicant.name);
        Self {
            name: name.unwrap_or(&blanks.name).to_owned(),
            genitive: match name {
                Some(_) => inflected.and_then(|inflected| inflected.form(Genitive)),
                None => Some(blanks.name.clone()),
            },
            status: applicant.status.clone(),
            status_genitive,
            address: given(&applicant.address)
                .unwrap_or(&blanks.address)
                .to_owned(),
            phone: applicant.phone.clone(),
            email: applicant.email.clone(),
            activity: brief
                .rules
                .word_for(
                    "role",
                    role,
                    if is_group(brief.case) {
                        "activity_of_several"
                    } else {
                        "activity"
                    },
                )
                .map(str::to_owned),
            minor: applicant.is_minor(brief.case.letter_date(brief.today)),
            agreement: match applicant.gender() {
                _ if is_group(brief.case) => Agreement::Plural,
                Some(Gender::Female) => Agreement::Female,
                Some(Gender::Male) => Agreement::Male,
                None => Agreement::Unknown,
            },
        }
    }
}

fn is_group(case: &Case) -> bool {
    case.applicants.len() > 1
}

impl GroupWords {
    pub(super) fn of(brief: &Brief<'_>) -> Option<Self> {
        let Brief { case, rules, .. } = *brief;
        is_group(case).then(|| Self {
            genitive: match super::petition::is_of_many_roles(case) {
                true => super::petition::among(case, rules, Genitive),
                false => rules
                    .word_for("role", super::petition::role(case), "group")
                    .map(str::to_owned),
            },
            nominative: Some(case)
                .filter(|case| case.is_mixed())
                .and_then(|case| super::petition::among(case, rules, Nominative)),
            class: shared_class(case).filter(|_| !case.is_petition() && !case.is_mixed()),
            count: case.applicants.len(),
            blank: case.applicants.iter().all(|one| one.name.is_empty()),
        })
    }
}

/// The class of the child of the case, or the one that the children of all applicants are in.
fn shared_class(case: &Case) -> Option<String> {
    let mut classes = case.applicants.iter().map(|applicant| {
        let child = applicant.child.as_ref().or(case.child.as_ref())?;
        child.class.as_deref().map(bare_class)
    });
    let first = classes.next()??;
    classes
        .all(|class| class.as_ref() == Some(&first))
        .then_some(first)
}

impl ChildWords {
    pub(in crate::template) fn of(case: &Case) -> Option<Self> {
        let (child, _) = case.child()?;
        let inflected = case.child_inflected();
        Some(Self {
            name: child.name.clone(),
            genitive: inflected.and_then(|inflected| inflected.form(Genitive)),
            class: child.class.as_deref().map(bare_class),
            agreement: child.gender().map(|gender| match gender {
                Gender::Female => Agreement::Female,
                Gender::Male => Agreement::Male,
            }),
        })
    }
}

/// The name of a class or group without «класс» or «группа», which the letter says itself.
fn bare_class(class: &str) -> String {
    let words = class.split_whitespace();
    let is_said = |word: &&str| {
        let word = word.to_lowercase();
        ["класс", "класса", "кл.", "группа", "группы", "гр."].contains(&word.as_str())
    };
    words
        .filter(|word| !is_said(word))
        .collect::<Vec<_>>()
        .join(" ")
}

impl RepresentativeWords {
    pub(super) fn of(signer: &Representative, evidence: &[Evidence]) -> Self {
        let (genitive, dative) = match paper(&signer.basis) {
            Some([genitive, dative]) => (Some(genitive), Some(dative)),
            None => (None, None),
        };
        let is_enclosed = evidence.iter().any(|item| names_paper(&item.title));
        Self {
            name: signer.name.clone(),
            address: signer.address.clone(),
            basis: signer.basis.clone(),
            by: dative.map(|paper| format!("по {paper}")),
            copy: genitive
                .filter(|_| !is_enclosed)
                .map(|paper| format!("копия {paper}")),
        }
    }
}

/// The papers that give authority: nominative, genitive, dative.
const PAPERS: [[&str; 3]; 2] = [
    ["доверенность", "доверенности", "доверенности"],
    ["ордер", "ордера", "ордеру"],
];

/// Whether a word of the text is a form of one of them.
fn names_paper(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    let begins = |word: &str, [paper, ..]: [&str; 3]| word.starts_with(paper.trim_end_matches('ь'));
    words.any(|word| PAPERS.into_iter().any(|paper| begins(word, paper)))
}

/// Genitive and dative of a paper that gives authority, where the basis is one and they are sure. A case
/// says it as one would say it by itself, so that the first letter may be a capital.
fn paper(basis: &str) -> Option<[String; 2]> {
    let mut letters = without_full_stop(basis.trim()).chars();
    let first = letters.next()?.to_lowercase();
    let basis: String = first.chain(letters).collect();
    let (word, rest) = basis.split_once(' ').unwrap_or((&basis, ""));
    if let Some([_, genitive, dative]) = PAPERS.iter().find(|[paper, ..]| *paper == word) {
        return Some([genitive, dative].map(|word| format!("{word} {rest}").trim_end().to_owned()));
    }
    let declined = phrases::decline(&basis, None);
    let is_paper = names_paper(&basis) && !phrases::is_person(&basis);
    let form = |form| {
        let is_sure = is_paper && declined.doubt_in(form).is_none();
        Some(declined.form(form)).filter(|text| is_sure && *text != basis)
    };
    Some([form(Genitive)?.to_owned(), form(Dative)?.to_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_that_gives_authority_is_named_and_enclosed() {
        let dated = "доверенность от 01.11.2025";
        for (basis, title, by, copy) in [
            (
                dated,
                "Снимок экрана",
                Some("по доверенности от 01.11.2025"),
                Some("копия доверенности от 01.11.2025"),
            ),
            (
                dated,
                "Доверенность",
                Some("по доверенности от 01.11.2025"),
                None,
            ),
            (
                dated,
                "Копия доверенности на 1 л.",
                Some("по доверенности от 01.11.2025"),
                None,
            ),
            (
                "Нотариальная доверенность № 15.",
                "",
                Some("по нотариальной доверенности № 15"),
                Some("копия нотариальной доверенности № 15"),
            ),
            (
                "ордер № 15",
                "",
                Some("по ордеру № 15"),
                Some("копия ордера № 15"),
            ),
            (
                "ордер № 15 от 1 ноября 2025 г.",
                "",
                Some("по ордеру № 15 от 1 ноября 2025 г."),
                Some("копия ордера № 15 от 1 ноября 2025 г."),
            ),
            ("отец", "", None, None),
            ("по доверенности", "", None, None),
            ("законный представитель", "", None, None),
        ] {
            let signer = Representative {
                name: "Примеров Иван Ильич".to_owned(),
                address: "101000, г. Москва".to_owned(),
                basis: basis.to_owned(),
            };
            let evidence = Evidence {
                title: title.to_owned(),
                pages: None,
                file: None,
            };
            let words = RepresentativeWords::of(&signer, &[evidence]);
            assert_eq!(
                (words.by.as_deref(), words.copy.as_deref()),
                (by, copy),
                "{basis}, {title}"
            );
        }
    }

    #[test]
    fn a_class_is_called_a_class_once() {
        for (class, bare) in [
            ("3 «А»", "3 «А»"),
            ("3 «А» класс", "3 «А»"),
            ("Группа «Солнышко»", "«Солнышко»"),
            ("ИС-21", "ИС-21"),
        ] {
            assert_eq!(bare_class(class), bare);
        }
    }
}
