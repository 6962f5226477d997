//! One line of a request for forms: a name, what is known of it, and the answer.
//!
//! In goes `NAME[<TAB>GENDER][<TAB>KIND]`, out come the forms in all cases. Without a kind a phrase in
//! small letters whose head is known is a position, everything else the name of a person.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::declined::Declined;
use super::gender::Gender;
use super::names::{self, Name};
use super::phrases;

/// What a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A person by the full name.
    Person,
    /// A surname alone.
    Surname,
    /// A first name alone.
    First,
    /// A patronymic alone.
    Patronymic,
    /// A position or an organisation.
    Position,
}

/// A text whose forms are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request<'a> {
    /// The name, composed as the rules expect it.
    pub name: Cow<'a, str>,
    /// The gender, where it is given.
    pub gender: Option<Gender>,
    /// What the text names, where it is said.
    pub kind: Option<Kind>,
}

/// What keeps a line from being a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no name.
    NoName,
    /// A column holds neither a gender nor a kind.
    Column,
}

/// The forms of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The gender that is given or shown.
    pub gender: Option<Gender>,
    /// The text in all cases.
    pub full: Declined,
    /// Surname and initials, of a person only.
    pub short: Option<Declined>,
}

impl<'a> Request<'a> {
    /// Reads a line.
    ///
    /// # Errors
    /// What keeps the line from being a request.
    pub fn read(line: &'a str) -> Result<Self, Fault> {
        let mut columns = line.split('\t');
        let name = columns.next().unwrap_or_default().trim();
        if name.is_empty() {
            return Err(Fault::NoName);
        }
        let mut request = Self {
            name: if is_nfc(name) {
                Cow::Borrowed(name)
            } else {
                Cow::Owned(name.nfc().collect())
            },
            gender: None,
            kind: None,
        };
        for column in columns.map(str::trim).filter(|column| !column.is_empty()) {
            match (gender(column), kind(column)) {
                (Some(gender), _) => request.gender = Some(gender),
                (None, Some(kind)) => request.kind = Some(kind),
                (None, None) => return Err(Fault::Column),
            }
        }
        Ok(request)
    }

    /// The forms.
    pub fn answer(&self) -> Answer {
        let name = self.name.as_ref();
        match self.kind {
            Some(Kind::Position) => self.position(phrases::decline(name, self.gender)),
            Some(Kind::Surname) => self.part(Name::of_surname(name)),
            Some(Kind::First) => self.part(Name::of_first(name)),
            Some(Kind::Patronymic) => self.part(Name::of_patronymic(name)),
            Some(Kind::Person) => self.person(),
            None => match self.likely_position() {
                Some(position) => self.position(position),
                None => self.person(),
            },
        }
    }

    /// The forms of a position or an organisation, where the text looks like one and is known.
    fn likely_position(&self) -> Option<Declined> {
        if !names::looks_like_phrase(&self.name) {
            return None;
        }
        let declined = phrases::decline(&self.name, self.gender);
        let doubt = declined.doubt.as_ref();
        let is_known = doubt.is_none_or(|doubt| !doubt.alternatives.is_empty());
        is_known.then_some(declined)
    }

    fn person(&self) -> Answer {
        let name = Name::parse(&self.name);
        let gender = self.gender.or_else(|| name.gender());
        let names::Forms { full, short } = name.decline(gender);
        Answer {
            gender,
            full,
            short: Some(short),
        }
    }

    fn part(&self, name: Name<'_>) -> Answer {
        let gender = self.gender.or_else(|| name.gender());
        Answer {
            gender,
            full: name.decline(gender).full,
            short: None,
        }
    }

    fn position(&self, full: Declined) -> Answer {
        Answer {
            gender: self.gender.or_else(|| phrases::head_gender(&self.name)),
            full,
            short: None,
        }
    }
}

fn gender(column: &str) -> Option<Gender> {
    match column {
        "male" => Some(Gender::Male),
        "female" => Some(Gender::Female),
        _ => None,
    }
}

fn kind(column: &str) -> Option<Kind> {
    match column {
        "person" => Some(Kind::Person),
        "surname" => Some(Kind::Surname),
        "first" => Some(Kind::First),
        "patronymic" => Some(Kind::Patronymic),
        "position" => Some(Kind::Position),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::ru::cases::GrammaticalCase::Genitive;

    #[test]
    fn columns_say_what_a_name_does_not() {
        for (line, genitive, gender) in [
            (
                "Громов Алексей Сергеевич",
                "Громова Алексея Сергеевича",
                Some(Gender::Male),
            ),
            ("Ким\tmale\tsurname", "Кима", Some(Gender::Male)),
            ("Ким\tfemale\tsurname", "Ким", Some(Gender::Female)),
            ("Любовь\t\tfirst", "Любови", Some(Gender::Female)),
            ("Ильич\tpatronymic", "Ильича", Some(Gender::Male)),
            (
                "заведующая отделением",
                "заведующей отделением",
                Some(Gender::Female),
            ),
            ("Ректор\tposition", "Ректора", None),
            ("Высшая школа экономики", "Высшей школы экономики", None),
            ("Пермский край", "Пермского края", None),
            ("И. о. директора колледжа", "И. о. директора колледжа", None),
            (
                "МГУ имени М. В. Ломоносова",
                "МГУ имени М. В. Ломоносова",
                None,
            ),
            (
                "громов алексей сергеевич",
                "громова алексея сергеевича",
                Some(Gender::Male),
            ),
            ("фон Берг Карл", "фон Берга Карла", Some(Gender::Male)),
            ("Андреи\u{306}", "Андрея", Some(Gender::Male)),
        ] {
            let answer = Request::read(line).unwrap().answer();
            assert_eq!(answer.full.form(Genitive), genitive, "{line}");
            assert_eq!(answer.gender, gender, "{line}");
        }
        assert_eq!(Request::read("Ким\tмуж"), Err(Fault::Column));
        assert_eq!(Request::read(" \tmale"), Err(Fault::NoName));
    }
}
