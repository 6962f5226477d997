//! What a template can name: every variable and its meaning.
//!
//! The types say it, for the engine and for the check of templates alike; their words are made out
//! of a case in `people` and `incident`. A value that the case does not state is left out, not empty:
//! printing it is an error of the template, asking for it with `{% if %}` is not.

mod incident;
mod people;
mod petition;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::Brief;
use crate::case::Case;
use crate::case::people::Applicant;
use crate::grammar::ru::dates;
use crate::grammar::ru::names::Name;

/// The variables of a letter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Context {
    /// Who writes, by id (`student`); `mixed` where people of several roles do.
    pub role: String,
    /// To whom the letter goes.
    pub addressee: AddresseeWords,
    /// Who complains.
    pub applicant: ApplicantWords,
    /// Whether several complain together.
    pub several: bool,
    /// Who complains together; left out where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupWords>,
    /// What many institutions' people complain of together; left out where a letter tells of one incident.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub petition: Option<PetitionWords>,
    /// The child for whom a parent complains.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child: Option<ChildWords>,
    /// Who signs and gets the answer instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub representative: Option<RepresentativeWords>,
    /// Where it happened.
    pub institution: InstitutionWords,
    /// The region, where it is one of the known ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionWords>,
    /// What happened.
    pub incident: IncidentWords,
    /// The written order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<OrderWords>,
    /// Answers to further questions, by id.
    pub facts: BTreeMap<String, String>,
    /// Whether the named conditions hold, by id; one that waits for an unknown fact does not.
    pub so: BTreeMap<String, bool>,
    /// Whether the addressee may deal with some of what is told only.
    pub heard_in_part: bool,
    /// What is enclosed; left out where nothing is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceWords>,
    /// Appeals already sent; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierWords>,
    /// The arguments, the gravest first.
    pub arguments: Vec<ArgumentWords>,
    /// The paragraphs after them.
    pub paragraphs: Vec<String>,
    /// The references «guided by» which the writer asks; left out where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preamble: Option<String>,
    /// The demands, without a full stop.
    pub demands: Vec<String>,
    /// The date of the letter in words.
    pub dated: String,
    /// Initials and surname of who signs.
    pub signature: String,
    /// In the sentence of a norm: the reference to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cite: Option<String>,
    /// In the sentence of a norm that may be quoted: its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// In a demand or a paragraph: the references to its norms that apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cites: Option<String>,
}

impl Context {
    /// The variables that a case gives, blanks for what it does not say yet; those that the grounds
    /// give are still empty.
    pub(super) fn of(brief: &Brief<'_>) -> Self {
        let Brief { rules, case, .. } = *brief;
        let unknown = Applicant::default();
        let applicant = case.applicants.first().unwrap_or(&unknown);
        let signs = case
            .representative
            .as_ref()
            .map_or(&applicant.name, |signer| &signer.name);
        Self {
            role: petition::role(case).to_owned(),
            addressee: AddresseeWords::of(brief),
            applicant: ApplicantWords::of(applicant, brief),
            several: case.applicants.len() > 1,
            group: GroupWords::of(brief),
            petition: PetitionWords::of(case, rules),
            child: ChildWords::of(case).filter(|_| !case.is_petition()),
            representative: case
                .representative
                .as_ref()
                .map(|signer| RepresentativeWords::of(signer, &case.evidence)),
            institution: match case.is_petition() {
                true => InstitutionWords::of_all(case, rules),
                false => InstitutionWords::of(&case.institution, rules),
            },
            region: RegionWords::of(&case.institution, rules).filter(|_| !case.is_petition()),
            incident: match case.is_petition() {
                true => IncidentWords::of_all(case, rules),
                false => IncidentWords::of(case, rules),
            },
            order: of_one(case, &case.incident.order).map(OrderWords::of),
            facts: of_one(case, &Some(&case.facts))
                .map_or_else(BTreeMap::new, |facts| (*facts).clone()),
            so: holding(brief),
            heard_in_part: case.is_heard_in_part(brief.addressee, brief.today),
            evidence: case.evidence.iter().map(EvidenceWords::of).collect(),
            earlier: case.earlier.iter().map(EarlierWords::of).collect(),
            arguments: Vec::new(),
            paragraphs: Vec::new(),
            preamble: None,
            demands: Vec::new(),
            dated: dates::day(case.letter_date(brief.today)),
            signature: given(signs).map_or_else(|| rules.blanks.signature.clone(), initials_first),
            cite: None,
            quote: None,
            cites: None,
        }
    }
}

/// What a letter of one incident says of it, and a petition of none.
fn of_one<'a, T>(case: &Case, value: &'a Option<T>) -> Option<&'a T> {
    value.as_ref().filter(|_| !case.is_petition())
}

/// The named conditions, and whether each holds, in a petition of one incident at least.
fn holding(brief: &Brief<'_>) -> BTreeMap<String, bool> {
    let each = brief
        .case
        .facts_of_each_before(brief.addressee, brief.today);
    let named = brief.rules.conditions.conditions.iter();
    named
        .map(|named| {
            let holds = each.iter().any(|facts| named.when.applies(facts));
            (named.id.clone(), holds)
        })
        .collect()
}

/// The text, unless it is blank: a case that is only begun says nothing in that field.
fn given(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.trim().is_empty())
}

fn initials_first(name: &str) -> String {
    Name::parse(name).initials_first()
}

/// To whom the letter goes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AddresseeWords {
    /// The addressee's id.
    pub id: String,
    /// The kind of letter («ЖАЛОБА»).
    pub letter: String,
    /// The lines at the top of the letter.
    pub head: Vec<String>,
    /// The name as the case gives it, in the nominative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The official as the case gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official: Option<String>,
    /// The address as the case gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The position of the official in the dative, where the case names it with the official.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official_position: Option<String>,
    /// The official in the dative, without the position; left out where nobody knows the form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official_dative: Option<String>,
    /// The dative, where the case gives it or names a person by the office («прокурору района»).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dative: Option<String>,
    /// The name of a body in the accusative; left out where nobody knows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accusative: Option<String>,
}

/// Who complains.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ApplicantWords {
    /// The name in the nominative.
    pub name: String,
    /// The name in the genitive; left out where nobody knows it, or that of the status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub genitive: Option<String>,
    /// «студент 2 курса».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// «студента 2 курса», where that is sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_genitive: Option<String>,
    /// The address for the answer.
    pub address: String,
    /// A telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// An e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What the applicant does there («обучаюсь»).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// Whether the applicant is known to be a minor.
    pub minor: bool,
    /// What words agree with, for the filter `agree`: `male`, `female`, `plural` or `unknown`.
    pub agreement: Agreement,
}

/// Who complains together.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GroupWords {
    /// What they are, in the genitive («студентов»).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub genitive: Option<String>,
    /// The same in the nominative, where they are not of one role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nominative: Option<String>,
    /// The class or group that all of them are in, or all their children, without the word for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// How many they are; their names stand in the signature list.
    pub count: usize,
    /// Whether nobody knows yet who they are: the list is a blank sheet.
    pub blank: bool,
}

/// What a petition tells of.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PetitionWords {
    /// How many sign.
    pub signers: usize,
    /// How many institutions it names.
    pub institutions: usize,
    /// The regions by their names, each with its institutions.
    pub regions: Vec<PetitionRegion>,
    /// What was done, the most frequent first.
    pub acts: Vec<ActWords>,
}

/// A region of a petition.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PetitionRegion {
    /// Its name.
    pub name: String,
    /// How many sign there.
    pub signers: usize,
    /// Its institutions by their names.
    pub institutions: Vec<PetitionInstitution>,
}

/// An institution of a petition.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PetitionInstitution {
    /// The name in the nominative.
    pub name: String,
    /// Its number among all of them.
    pub number: usize,
    /// «г. Примерск».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// How many sign there.
    pub signers: usize,
    /// What happened there, the earliest first.
    pub events: Vec<EventWords>,
}

/// One incident of a petition.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EventWords {
    /// The day or the period, as a sentence begins with it.
    pub when: String,
    /// Whether it goes on.
    pub ongoing: bool,
    /// The position of who demanded it, in the nominative.
    pub official: String,
    /// «устно», «сообщением в чате».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// The written order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<OrderWords>,
    /// What was done, as phrases in the nominative.
    pub acts: Vec<String>,
    /// How many sign for it.
    pub signers: usize,
    /// The writer's own words, by paragraph.
    pub story: Vec<String>,
}

/// A kind of pressure in a petition.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ActWords {
    /// What was done, in the nominative.
    pub says: String,
    /// In how many institutions.
    pub institutions: usize,
}

/// A child for whom a parent complains.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChildWords {
    /// The name in the nominative.
    pub name: String,
    /// The name in the genitive; left out where nobody knows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub genitive: Option<String>,
    /// The class or group without the word for it: «3 „А“», «ИС-21».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// What words agree with, `male` or `female`; left out where the name does not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Agreement>,
}

/// What the words of the applicants agree with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// «Вынужден».
    Male,
    /// «Вынуждена».
    Female,
    /// «Вынуждены».
    Plural,
    /// «Вынужден (вынуждена)», in a draft.
    Unknown,
}

/// Who signs and gets the answer instead of the applicant.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RepresentativeWords {
    /// The name in the nominative.
    pub name: String,
    /// The address for the answer.
    pub address: String,
    /// What the authority rests on.
    pub basis: String,
    /// «По доверенности от 01.11.2025»; left out where the basis is no such paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// «Копия доверенности от 01.11.2025», unless it is among what is enclosed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy: Option<String>,
}

/// Where it happened.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InstitutionWords {
    /// What kind of institution, by id (`school`).
    pub kind: String,
    /// The name in the nominative.
    pub name: String,
    /// «в Примерском колледже»; «в образовательной организации «…»» where nobody knows how the name
    /// declines.
    pub inside: String,
    /// The name in the genitive, or the same with a word for its kind.
    pub genitive: String,
    /// The name in the accusative, or the same with a word for its kind.
    pub accusative: String,
    /// The name in the instrumental, or the same with a word for its kind: what a «заведующий» heads.
    pub instrumental: String,
    /// «г. Екатеринбург, Свердловская область».
    pub place: String,
    /// The region as the case names it.
    pub region: String,
    /// The postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The head's position in the dative («Директору»).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head_dative: Option<String>,
}

/// A region of Russia.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RegionWords {
    /// The official name.
    pub name: String,
    /// Its genitive.
    pub genitive: String,
    /// Its prepositional.
    pub prepositional: String,
}

/// What happened.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IncidentWords {
    /// The day or the period, as a sentence begins with it.
    pub when: String,
    /// Whether it lasted longer than a day.
    pub lasting: bool,
    /// Whether a first day is known and no last one, because it goes on.
    pub open: bool,
    /// «устно», «сообщением в чате».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// Position and name of who demanded it, in the nominative.
    pub official: String,
    /// The same in the genitive; left out where nobody knows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official_genitive: Option<String>,
    /// Whose device it was, by id (`own`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The kinds of pressure, by id.
    pub pressure: Vec<String>,
    /// The same as phrases in the nominative.
    pub acts: Vec<String>,
    /// Whether it goes on.
    pub ongoing: bool,
    /// The writer's own words, by paragraph.
    pub story: Vec<String>,
}

/// A written order.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OrderWords {
    /// «распоряжение № 15 от 12 ноября 2025 г.».
    pub name: String,
}

/// Something enclosed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EvidenceWords {
    /// What it is.
    pub title: String,
    /// How many sheets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
}

/// An appeal already sent.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EarlierWords {
    /// To whom.
    pub to: String,
    /// When, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}

/// An argument of the letter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ArgumentWords {
    /// The claim in one line, without a full stop.
    pub heading: String,
    /// The norms and what follows from them.
    pub text: String,
}
