//! Names of people: their parts, their gender, their forms.
//!
//! 1. [`Name::parse`] finds which word is the surname, the first name, the patronymic;
//! 2. [`Name::gender`] weighs what each of them shows;
//! 3. [`Name::decline`] gives the six cases, surname first, with what is doubtful about them.
//!
//! The rules are tables beside this file; there is no dictionary of names.

mod common;
mod double;
mod first;
mod mentions;
mod parse;
mod patronymic;
mod surname;
mod tokens;
mod words;

use super::cases::Paradigm;
use super::declined::{Declined, Reason};
use super::gender::Gender;
use super::pattern;

pub use mentions::{Mention, mentions};
use words::{first_of, initial, is_of_father, patronymic_of, surname_of};

pub(super) use patronymic::{is_kinship, is_patronymic};
pub(super) use tokens::are_initials;
pub(super) use words::looks_like_phrase;

/// What is longer, in characters, is no name: nothing is looked for in it.
const LONGEST: usize = 200;

/// The parts of a name, as they are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Name<'a> {
    /// The surname, with its particle («фон Берг»).
    pub surname: Option<&'a str>,
    /// The first name, or its initial.
    pub first: Option<&'a str>,
    /// The patronymic, or its initial; «Али оглы» is one.
    pub patronymic: Option<&'a str>,
    /// Whether the parts may be others: «Ким Ир Сен».
    pub is_uncertain: bool,
}

/// Surname, first name, patronymic, declined.
type Parts = [Option<Declined>; 3];

/// A name in all cases, in full and short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms {
    /// Surname, first name, patronymic: «Петрову Павлу Павловичу».
    pub full: Declined,
    /// Surname and initials: «Петрову П. П.».
    pub short: Declined,
}

fn is_long(name: &str) -> bool {
    name.chars().count() > LONGEST
}

impl<'a> Name<'a> {
    /// Takes a name apart, whichever of the usual orders it has.
    pub fn parse(name: &'a str) -> Self {
        if is_long(name) {
            return Self::of_surname(name);
        }
        parse::parse(name)
    }

    /// A surname alone.
    pub fn of_surname(surname: &'a str) -> Self {
        Self {
            surname: Some(surname),
            ..Self::default()
        }
    }

    /// A first name alone.
    pub fn of_first(first: &'a str) -> Self {
        Self {
            first: Some(first),
            ..Self::default()
        }
    }

    /// A patronymic alone.
    pub fn of_patronymic(patronymic: &'a str) -> Self {
        Self {
            patronymic: Some(patronymic),
            ..Self::default()
        }
    }

    /// The gender that the parts show; `None` where they do not tell or do not agree. A patronymic
    /// tells more than a first name, a common first name more than an ending.
    pub fn gender(&self) -> Option<Gender> {
        let surname = self
            .surname
            .and_then(|surname| match is_of_father(surname) {
                true => patronymic::gender(surname),
                false => surname::gender(surname),
            });
        let patronymic = self.patronymic.and_then(patronymic::gender);
        let common = self.first.and_then(common::gender);
        let first = common.or_else(|| self.first.and_then(first::gender));
        let agreed = |told: [Option<Gender>; 3]| {
            let mut told = told.into_iter().flatten();
            let gender = told.next()?;
            told.all(|other| other == gender).then_some(gender)
        };
        if patronymic.is_some() || surname.is_some() || self.surname.is_none() {
            let first = first.filter(|_| common.is_some() || patronymic.or(surname).is_none());
            return agreed([patronymic, first, surname]);
        }
        // Nothing but a first name that its end alone tells would be a guess.
        let is_known = self.first.is_some_and(first::is_known);
        first.filter(|_| common.is_some() || is_known)
    }

    /// Whether a part begins with a small letter, which the name of a person does not.
    pub fn begins_small(&self) -> bool {
        let parts = [self.surname, self.first, self.patronymic];
        let mut words = parts.into_iter().flatten().flat_map(str::split_whitespace);
        words.any(|word| {
            pattern::begins_small(word) && !tokens::is_particle(word) && !is_kinship(word)
        })
    }

    /// The name in all cases. A gender that is given wins over the one that the name shows.
    pub fn decline(&self, given: Option<Gender>) -> Forms {
        if self.is_no_name() {
            let text = self.surname.unwrap_or_default();
            let full = Declined::unsure(Paradigm::unchanged(text), Reason::Order, Vec::new());
            return Forms {
                short: full.clone(),
                full,
            };
        }
        let gender = given.or_else(|| self.gender());
        // Names of women change less: of two readings the form nearer to what was written is taken.
        let mut forms = self.read(gender.unwrap_or(Gender::Female));
        if gender.is_none() {
            forms.doubt(Reason::Gender, self.read(Gender::Male));
        }
        if let Some(name) = self.in_other_order().filter(|_| self.is_uncertain) {
            let gender = gender.or_else(|| name.gender()).unwrap_or(Gender::Male);
            forms.doubt(Reason::Order, name.read_surname_last(gender));
        }
        forms
    }

    /// Whether nothing could be told apart in it, or it is too long for a name.
    fn is_no_name(&self) -> bool {
        let is_whole = self.is_uncertain && self.first.is_none();
        is_whole || self.surname.is_some_and(is_long)
    }

    fn read(&self, gender: Gender) -> Forms {
        self.read_as(gender, |parts| parts)
    }

    /// The same with the words as they stood: words that only change places are no other form.
    fn read_surname_last(&self, gender: Gender) -> Forms {
        self.read_as(gender, |[surname, first, patronymic]| {
            [first, patronymic, surname]
        })
    }

    fn read_as(&self, gender: Gender, arranged: fn(Parts) -> Parts) -> Forms {
        let parts = self.parts(gender);
        let [surname, ..] = &parts;
        let short = self.short(surname.as_ref());
        let full = joined(arranged(parts));
        Forms {
            short: short.unwrap_or_else(|| full.clone()),
            full,
        }
    }

    /// Surname, first name, patronymic.
    fn parts(&self, gender: Gender) -> Parts {
        [
            self.surname.map(|text| surname_of(text, gender)),
            self.first.map(|text| first_of(text, gender)),
            self.patronymic.map(|text| patronymic_of(text, gender)),
        ]
    }

    /// The surname with initials behind it.
    fn short(&self, surname: Option<&Declined>) -> Option<Declined> {
        let initials = self.initials();
        let initials = (!initials.is_empty()).then(|| Declined::unchanged(&initials.join(" ")));
        Some(joined([Some(surname?.clone()), initials]))
    }

    /// The same words with the surname at the other end.
    fn in_other_order(&self) -> Option<Self> {
        let (surname, first) = self.surname.zip(self.first)?;
        let (surname, first, patronymic) = match self.patronymic {
            Some(last) => (last, surname, Some(first)),
            None => (first, surname, None),
        };
        Some(Self {
            surname: Some(surname),
            first: Some(first),
            patronymic,
            is_uncertain: false,
        })
    }

    /// Initials and surname, as under a letter: «А. С. Громов»; the name as it is where there is no
    /// surname.
    pub fn initials_first(&self) -> String {
        let Some(surname) = self.surname else {
            return self.read(Gender::Male).full.forms.nominative;
        };
        let mut parts = self.initials();
        parts.push(surname.to_owned());
        parts.join(" ")
    }

    fn initials(&self) -> Vec<String> {
        let parts = [self.first, self.patronymic].into_iter().flatten();
        parts.filter_map(initial).collect()
    }
}

impl Forms {
    /// Makes another reading known.
    fn doubt(&mut self, reason: Reason, other: Self) {
        self.full.or_else(reason, other.full.forms);
        self.short.or_else(reason, other.short.forms);
    }
}

fn joined<const N: usize>(parts: [Option<Declined>; N]) -> Declined {
    Declined::join(parts.into_iter().flatten().collect(), " ")
}

#[cfg(test)]
mod tests;
