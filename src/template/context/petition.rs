//! The words of a petition: what happened where, and how many sign for it.
//!
//! In goes a case that tells of several incidents, out come its regions, their institutions and what happened
//! there, all in the order in which the alphabet has them; and for the sentences of the law one institution
//! that stands for all. Nothing is said of all that is not said of each.

use std::collections::{BTreeMap, BTreeSet};

use super::incident::{acts, paragraphs, said_how, town, when};
use super::{
    ActWords, EventWords, IncidentWords, InstitutionWords, PetitionInstitution, PetitionRegion,
    PetitionWords, given,
};
use crate::case::Case;
use crate::case::accounts::Account;
use crate::grammar::ru::cases::GrammaticalCase;
use crate::grammar::ru::{dates, prepositions};
use crate::rulebook::Rulebook;

/// What stands for a value that differs between the accounts; no answer has this id.
const MIXED: &str = "mixed";

/// The one value of all accounts, or the word that says there are several.
fn common<'a>(mut values: impl Iterator<Item = &'a str>) -> &'a str {
    let first = values.next().unwrap_or(MIXED);
    if values.all(|value| value == first) {
        first
    } else {
        MIXED
    }
}

/// Whether people of several roles write.
pub(super) fn is_of_many_roles(case: &Case) -> bool {
    role(case) == MIXED
}

/// Who writes: the one role of all, or `mixed`.
pub(super) fn role(case: &Case) -> &str {
    common(case.voices().iter().map(|voice| voice.role))
}

/// What those are who write, each called by the word that is meant for it beside the others, or at this kind of
/// institution: «студентов, родителей обучающихся и педагогических работников».
pub(super) fn among(case: &Case, rules: &Rulebook, form: GrammaticalCase) -> Option<String> {
    let roles = roles(case, rules);
    let kind = common(
        case.accounts()
            .map(|account| account.institution.kind.as_str()),
    );
    let word = format!("among_{}", form.key());
    let words = roles.iter().filter_map(|role| {
        let beside = std::iter::once(kind).chain(roles.iter().map(|role| role.as_str()));
        let mut beside = beside.map(|other| format!("{word}_{other}"));
        let special = beside.find_map(|word| rules.word_for("role", role, &word));
        special.or_else(|| rules.word_for("role", role, &word))
    });
    let words: Vec<&str> = words.collect();
    let (last, others) = words.split_last()?;
    Some(match others {
        [] => (*last).to_owned(),
        others => format!("{} и {last}", others.join(", ")),
    })
}

impl InstitutionWords {
    /// All institutions of a petition as one.
    pub(super) fn of_all(case: &Case, rules: &Rulebook) -> Self {
        let kind = common(
            case.accounts()
                .map(|account| account.institution.kind.as_str()),
        );
        let form = |form: GrammaticalCase| {
            let name = format!("several_{}", form.key());
            let words = case
                .accounts()
                .filter_map(|account| rules.word_for("kind", &account.institution.kind, &name));
            // What names all kinds is wider, and shorter: it says less.
            words
                .min_by_key(|words| words.len())
                .unwrap_or_default()
                .to_owned()
        };
        let regions: BTreeSet<&str> = case
            .accounts()
            .map(|account| region(&account, rules))
            .collect();
        let regions = regions.into_iter().collect::<Vec<_>>().join(", ");
        Self {
            kind: kind.to_owned(),
            name: form(GrammaticalCase::Nominative),
            inside: prepositions::into(&form(GrammaticalCase::Prepositional)),
            genitive: form(GrammaticalCase::Genitive),
            accusative: form(GrammaticalCase::Accusative),
            instrumental: form(GrammaticalCase::Instrumental),
            place: regions.clone(),
            region: regions,
            address: None,
            head_dative: None,
        }
    }
}

impl IncidentWords {
    /// All incidents of a petition as one: every kind of pressure, and of whom and how nothing that is not
    /// said of each.
    pub(super) fn of_all(case: &Case, rules: &Rulebook) -> Self {
        let first = Self::of(case, rules);
        let pressure: Vec<String> = case.pressure().into_iter().cloned().collect();
        let devices = case
            .accounts()
            .map(|account| account.incident.device.as_deref());
        let device = common(devices.map(|device| device.unwrap_or(MIXED)));
        let days = case
            .accounts()
            .filter_map(|account| account.incident.days());
        let open = case.accounts().any(|account| account.incident.is_open());
        let days = days.reduce(|(first, last), days| (first.min(days.0), last.max(days.1)));
        Self {
            when: match days {
                Some((first, _)) if open => dates::since(first),
                Some((first, last)) => dates::period(first, last),
                None => rules.blanks.date.clone(),
            },
            lasting: open || days.is_some_and(|(first, last)| first != last),
            open,
            how: None,
            device: Some(device.to_owned()).filter(|device| device != MIXED),
            acts: acts(&pressure, rules),
            pressure,
            ongoing: false,
            story: Vec::new(),
            ..first
        }
    }
}

/// The region by its official name, where it is known.
fn region<'a>(account: &Account<'a>, rules: &'a Rulebook) -> &'a str {
    let named = &account.institution.region;
    let known = rules.regions.get(named);
    known.map_or(named.as_str(), |region| region.name.as_str())
}

impl PetitionWords {
    pub(super) fn of(case: &Case, rules: &Rulebook) -> Option<Self> {
        if !case.is_petition() {
            return None;
        }
        let mut places: BTreeMap<&str, BTreeMap<&str, Vec<Account<'_>>>> = BTreeMap::new();
        for account in case.accounts() {
            let institutions = places.entry(region(&account, rules)).or_default();
            let accounts = institutions
                .entry(account.institution.name.trim())
                .or_default();
            accounts.push(account);
        }
        let mut numbers = 1..;
        let regions = places.iter().map(|(name, institutions)| PetitionRegion {
            name: (*name).to_owned(),
            signers: institutions
                .values()
                .flatten()
                .map(|account| account.signers)
                .sum(),
            institutions: institutions
                .values()
                .zip(numbers.by_ref())
                .map(|(accounts, number)| institution(number, accounts, rules))
                .collect(),
        });
        let institutions = places.values().flat_map(BTreeMap::values);
        let institutions: Vec<&Vec<Account<'_>>> = institutions.collect();
        Some(Self {
            signers: case.accounts().map(|account| account.signers).sum(),
            institutions: institutions.len(),
            regions: regions.collect(),
            acts: counted_acts(case, &institutions, rules),
        })
    }
}

/// The roles of those who write, in the order of the interview.
fn roles<'r>(case: &Case, rules: &'r Rulebook) -> Vec<&'r String> {
    let voices = case.voices();
    let roles: BTreeSet<&str> = voices.iter().map(|voice| voice.role).collect();
    let all = rules.interview.options("role").iter();
    let told = all.filter(|role| roles.contains(role.id.as_str()));
    told.map(|role| &role.id).collect()
}

/// The kinds of pressure and in how many institutions each was, the most frequent first.
fn counted_acts(
    case: &Case,
    institutions: &[&Vec<Account<'_>>],
    rules: &Rulebook,
) -> Vec<ActWords> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for accounts in institutions {
        let kinds = accounts
            .iter()
            .flat_map(|account| &account.incident.pressure);
        let kinds: BTreeSet<&str> = kinds.map(String::as_str).collect();
        kinds
            .into_iter()
            .for_each(|kind| *counts.entry(kind).or_default() += 1);
    }
    let kinds = case.pressure().into_iter();
    let said = kinds.filter_map(|kind| {
        let says = acts(std::slice::from_ref(kind), rules).pop()?;
        let institutions = counts.get(kind.as_str()).copied().unwrap_or_default();
        Some(ActWords { says, institutions })
    });
    let mut said: Vec<ActWords> = said.collect();
    said.sort_by_key(|act| std::cmp::Reverse(act.institutions));
    said
}

fn institution(number: usize, accounts: &[Account<'_>], rules: &Rulebook) -> PetitionInstitution {
    let named = accounts.first().map(|account| account.institution);
    let city = accounts
        .iter()
        .find_map(|account| account.institution.city.as_deref());
    let mut events: Vec<&Account<'_>> = accounts.iter().collect();
    events.sort_by_key(|account| account.incident.days());
    let mut told: Vec<EventWords> = Vec::new();
    for account in events {
        let event = event(account, rules);
        match told.iter_mut().find(|known| known.event() == event.event()) {
            Some(known) => known.add(event),
            None => told.push(event),
        }
    }
    PetitionInstitution {
        number,
        name: named
            .map(|named| named.name.trim().to_owned())
            .unwrap_or_default(),
        city: city.map(town),
        signers: accounts.iter().map(|account| account.signers).sum(),
        events: told,
    }
}

impl EventWords {
    /// What happened, whatever is told of it.
    fn event(&self) -> impl PartialEq + use<'_> {
        let order = self.order.as_ref().map(|order| &order.name);
        (
            (&self.when, self.ongoing, &self.official),
            (&self.how, order, &self.acts),
        )
    }

    /// Tells the stories of both.
    fn add(&mut self, other: Self) {
        self.signers += other.signers;
        self.story.extend(other.story);
    }
}

fn event(account: &Account<'_>, rules: &Rulebook) -> EventWords {
    let incident = account.incident;
    EventWords {
        when: when(incident, rules),
        ongoing: incident.ongoing,
        official: given(&incident.demanded_by.position)
            .unwrap_or(&rules.blanks.official)
            .to_owned(),
        how: said_how(incident, rules),
        order: incident.order.as_ref().map(super::OrderWords::of),
        acts: acts(&incident.pressure, rules),
        signers: account.signers,
        story: paragraphs(given(&incident.story).unwrap_or(&rules.blanks.story)),
    }
}
