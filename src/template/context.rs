//! What a template can name: every variable, its meaning, and how it is made from a case.
//!
//! A value that the case does not state is left out, not empty: printing it is an error of the
//! template, asking for it with `{% if %}` is not.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::addressees::Addressee;
use crate::case::check::gender;
use crate::case::{AddresseeDetails, Applicant, Case, Gender, Incident};
use crate::catalogue::cite::set_quote;
use crate::grammar::ru::{dates, names};
use crate::rulebook::Rulebook;

/// The variables of a letter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Context {
    /// Who writes, by id (`student`).
    pub role: String,
    /// To whom the letter goes.
    pub addressee: AddresseeWords,
    /// Who complains.
    pub applicant: ApplicantWords,
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
    /// The dative as the case gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dative: Option<String>,
    /// The accusative as the case gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accusative: Option<String>,
}

/// Who complains.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ApplicantWords {
    /// The name in the nominative.
    pub name: String,
    /// The name in the genitive, as the case gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub genitive: Option<String>,
    /// «студент 2 курса».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
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
    /// Whether the applicant is a man, for words that agree.
    pub male: bool,
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
}

/// Where it happened.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InstitutionWords {
    /// The name in the nominative.
    pub name: String,
    /// «в ГАПОУ СО «…»», or «в образовательной организации «…»» where the name would have to decline.
    pub inside: String,
    /// The name as it stands after a genitive: «ГАПОУ СО «…»», «образовательной организации «…»».
    pub genitive: String,
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
}

/// What happened.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IncidentWords {
    /// The day or the period, as a sentence begins with it.
    pub when: String,
    /// Whether it lasted longer than a day.
    pub lasting: bool,
    /// «устно», «сообщением в чате».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<String>,
    /// Position and name of who demanded it, in the nominative.
    pub official: String,
    /// The same in the genitive, as the case gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official_genitive: Option<String>,
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

impl Context {
    /// The variables that a case gives; those that the grounds give are still empty.
    pub(super) fn of(
        case: &Case,
        addressee: &Addressee,
        rules: &Rulebook,
        today: NaiveDate,
    ) -> Option<Self> {
        let applicant = case.applicants.first()?;
        let signs = case
            .representative
            .as_ref()
            .map_or(&applicant.name, |signer| &signer.name);
        Some(Self {
            role: case.role.clone(),
            addressee: addressee_words(addressee, case.addressees.get(&addressee.id)),
            applicant: applicant_words(applicant, case, rules),
            representative: case
                .representative
                .as_ref()
                .map(|signer| RepresentativeWords {
                    name: signer.name.clone(),
                    address: signer.address.clone(),
                    basis: signer.basis.clone(),
                }),
            institution: institution_words(case, rules),
            region: rules
                .regions
                .get(&case.institution.region)
                .map(|region| RegionWords {
                    name: region.name.clone(),
                    genitive: region.genitive.clone(),
                }),
            incident: incident_words(&case.incident, rules)?,
            order: order_words(&case.incident),
            facts: case.facts.clone(),
            evidence: case
                .evidence
                .iter()
                .map(|item| EvidenceWords {
                    title: item.title.clone(),
                    pages: item.pages,
                })
                .collect(),
            earlier: earlier_words(case),
            arguments: Vec::new(),
            paragraphs: Vec::new(),
            preamble: None,
            demands: Vec::new(),
            dated: dates::day(case.letter_date(today)),
            signature: names::parse(signs).initials_first(),
            cite: None,
            quote: None,
            cites: None,
        })
    }
}

fn addressee_words(addressee: &Addressee, details: Option<&AddresseeDetails>) -> AddresseeWords {
    let details = details.cloned().unwrap_or_default();
    AddresseeWords {
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

fn applicant_words(applicant: &Applicant, case: &Case, rules: &Rulebook) -> ApplicantWords {
    let name = names::parse(&applicant.name);
    ApplicantWords {
        name: applicant.name.clone(),
        genitive: applicant.forms.genitive.clone(),
        status: applicant.status.clone(),
        address: applicant.address.clone(),
        phone: applicant.phone.clone(),
        email: applicant.email.clone(),
        activity: rules
            .word_for("role", &case.role, "activity")
            .map(str::to_owned),
        male: gender(applicant.gender, &name) != Some(Gender::Female),
    }
}

fn institution_words(case: &Case, rules: &Rulebook) -> InstitutionWords {
    let institution = &case.institution;
    let said = |name: &str| rules.word_for("kind", &institution.kind, name);
    let indeclinable = names::is_indeclinable_organisation(&institution.name);
    let after = |kind: Option<&str>| match kind {
        Some(kind) if !indeclinable => format!("{kind} «{}»", set_quote(&institution.name)),
        _ => institution.name.clone(),
    };
    let city = institution
        .city
        .as_ref()
        .filter(|city| **city != institution.region);
    InstitutionWords {
        name: institution.name.clone(),
        inside: format!("в {}", after(said("prepositional"))),
        genitive: after(said("genitive")),
        place: city.map_or_else(
            || institution.region.clone(),
            |city| {
                format!(
                    "г. {}, {}",
                    city.trim_start_matches("г. "),
                    institution.region
                )
            },
        ),
        region: institution.region.clone(),
        address: institution.address.clone(),
        head_dative: said("head_dative").map(str::to_owned),
    }
}

fn incident_words(incident: &Incident, rules: &Rulebook) -> Option<IncidentWords> {
    let (first, last) = incident.days()?;
    let phrase = |question: &str, option: &str| {
        rules
            .interview
            .option(question, option)
            .and_then(|option| option.letter.clone())
    };
    let demanded_by = &incident.demanded_by;
    let official = [Some(&demanded_by.position), demanded_by.name.as_ref()];
    Some(IncidentWords {
        when: dates::period(first, last),
        lasting: first != last,
        how: incident.how.as_ref().and_then(|how| phrase("how", how)),
        official: official
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" "),
        official_genitive: demanded_by.forms.genitive.clone(),
        pressure: incident.pressure.clone(),
        acts: incident
            .pressure
            .iter()
            .filter_map(|kind| phrase("pressure", kind))
            .collect(),
        ongoing: incident.ongoing,
        story: paragraphs(&incident.story),
    })
}

fn order_words(incident: &Incident) -> Option<OrderWords> {
    let order = incident.order.as_ref()?;
    let mut name = order.title.clone();
    if let Some(number) = &order.number {
        name.push_str(&format!(" № {}", number.trim_start_matches(['№', ' '])));
    }
    if let Some(date) = order.date {
        name.push_str(&format!(" от {}", dates::day(date)));
    }
    Some(OrderWords { name })
}

fn earlier_words(case: &Case) -> Vec<EarlierWords> {
    case.earlier
        .iter()
        .map(|appeal| EarlierWords {
            to: appeal.to.clone(),
            date: appeal.date.map(dates::day),
            number: appeal.number.clone(),
            answer: appeal.answer.clone(),
        })
        .collect()
}

/// Paragraphs are divided by blank lines; line ends within one only wrap it.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(str::trim) {
        match paragraphs.last_mut() {
            Some(last) if line.is_empty() && !last.is_empty() => paragraphs.push(String::new()),
            Some(last) => {
                if !last.is_empty() && !line.is_empty() {
                    last.push(' ');
                }
                last.push_str(line);
            }
            None => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_divide_paragraphs() {
        assert_eq!(paragraphs("\n\nа\nб\n\n\n в \n"), ["а б", "в"]);
    }
}
