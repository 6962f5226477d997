//! What happened, as the facts that conditions of the law are tried on.
//!
//! In goes a case, out come named values. What a case does not state is no fact, not a «no»; what
//! follows from a fact is for the law to say.

use chrono::{Datelike, NaiveDate};

use super::Case;
use super::accounts::Account;
use crate::addressees::Addressee;
use crate::facts::{Facts, Value};

/// Facts that every case states.
pub const ALWAYS_STATED: [&str; 3] = ["role", "kind", "pressure"];

/// Facts that a case may state. Others follow from what it says besides, or stand under `facts.`.
pub const MAYBE_STATED: [&str; 4] = ["founder", "how", "device", "date"];

impl Case {
    /// What happened: the same ids as in `interview.yaml`.
    pub fn facts(&self, today: NaiveDate) -> Facts {
        self.facts_by(self.first_account(), today)
    }

    /// What happened, and what is known of the first applicant who tells it.
    pub(super) fn facts_by(&self, voice: Account<'_>, today: NaiveDate) -> Facts {
        let mut facts = self.facts_of(voice);
        if let Some((child, _)) = self.child_of(voice.role) {
            facts.insert("child", Value::YesNo(true));
            let class = child.class.as_deref().and_then(class_number);
            if let Some(class) = class.filter(|_| self.institution.kind == "school") {
                facts.insert("class", Value::One(class.to_string()));
            }
        }
        if let Some(born) = self.born(voice.role) {
            let on = self.letter_date(today);
            facts.insert("minor", Value::YesNo(is_minor(born, on)));
            facts.insert("under_fifteen", Value::YesNo(is_under(15, born, on)));
        }
        facts
    }

    /// What one account says, without what is known of people.
    pub(super) fn facts_of(&self, account: Account<'_>) -> Facts {
        let Account {
            institution,
            incident,
            ..
        } = account;
        let mut facts = Facts::default();
        facts.insert("role", Value::One(account.role.to_owned()));
        facts.insert("kind", Value::One(institution.kind.clone()));
        facts.insert("pressure", Value::Many(incident.pressure.clone()));
        let optional = [
            ("founder", &institution.founder),
            ("how", &incident.how),
            ("device", &incident.device),
        ];
        for (id, option) in optional {
            if let Some(option) = option {
                facts.insert(id, Value::One(option.clone()));
            }
        }
        if let Some((first, last)) = incident.days() {
            facts.insert("date", Value::Days(first, last));
        }
        if incident.order.is_some() {
            facts.insert("order", Value::YesNo(true));
        }
        if !self.earlier.is_empty() {
            facts.insert("earlier", Value::YesNo(true));
        }
        for (id, answer) in account.facts {
            facts.insert(format!("facts.{id}"), answered(answer));
        }
        facts
    }

    /// The same, and to whom the letter goes.
    pub fn facts_before(&self, addressee: &Addressee, today: NaiveDate) -> Facts {
        let mut facts = self.facts(today);
        addressee.tell(&mut facts);
        facts
    }

    /// The birth date of who complains in this role, or of the child for whom somebody does.
    fn born(&self, role: &str) -> Option<NaiveDate> {
        match self.child_of(role) {
            Some((child, _)) => child.birth_date,
            None => self.first_of(role)?.1.birth_date,
        }
    }
}

fn answered(answer: &str) -> Value {
    match answer {
        "true" | "True" | "TRUE" => Value::YesNo(true),
        "false" | "False" | "FALSE" => Value::YesNo(false),
        option => Value::One(option.to_owned()),
    }
}

/// The number that the name of a class begins with: «3 „А“», «10-Б».
fn class_number(class: &str) -> Option<u8> {
    let digits: String = class
        .trim()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits
        .parse()
        .ok()
        .filter(|number| (1..=11).contains(number))
}

/// Whether somebody born on that day is not yet eighteen on this one.
pub(super) fn is_minor(born: NaiveDate, on: NaiveDate) -> bool {
    is_under(18, born, on)
}

/// Whether somebody born on that day is not yet so many years old on this one.
pub(super) fn is_under(years: i32, born: NaiveDate, on: NaiveDate) -> bool {
    on.year() - born.year() < years + i32::from((on.month(), on.day()) < (born.month(), born.day()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::check::DERIVED;

    /// The vocabulary of conditions rests on these lists.
    #[test]
    fn stated_facts_are_those_of_the_lists() {
        let rules = crate::data::Data::built_in().unwrap().rules;
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut seen = std::collections::BTreeSet::new();
        for text in crate::schema::EXAMPLES {
            let source = crate::yaml::Source {
                name: None,
                text: text.to_owned(),
            };
            let file = super::super::CaseFile::read(&source, &rules, today);
            let mut case = file.unwrap().case;
            case.incident.device = Some("own".to_owned());
            let facts = case.facts(today);
            for id in ALWAYS_STATED {
                assert!(facts.get(id).is_some(), "{id}");
            }
            let questions = rules.interview.questions.iter();
            let known = questions.filter(|question| facts.get(&question.id).is_some());
            seen.extend(known.map(|question| question.id.clone()));
        }
        let stated: std::collections::BTreeSet<String> = ALWAYS_STATED
            .iter()
            .chain(&MAYBE_STATED)
            .map(|id| (*id).to_owned())
            .collect();
        let follows = |id: &str| DERIVED.iter().any(|(fact, _)| *fact == id);
        seen.retain(|id| !follows(id) && !id.starts_with("facts."));
        assert_eq!(seen, stated);
    }

    #[test]
    fn yes_and_no_may_be_written_as_yaml_has_them() {
        for (text, value) in [
            ("true", Value::YesNo(true)),
            ("FALSE", Value::YesNo(false)),
            ("True", Value::YesNo(true)),
            ("often", Value::One("often".to_owned())),
        ] {
            assert_eq!(answered(text), value);
        }
    }

    #[test]
    fn a_class_is_known_by_the_number_before_its_letter() {
        for (class, number) in [
            ("3 «А»", Some(3)),
            ("10-Б", Some(10)),
            (" 1", Some(1)),
            ("12", None),
            ("ИС-21", None),
            ("257", None),
            ("", None),
        ] {
            assert_eq!(class_number(class), number, "{class}");
        }
    }

    #[test]
    fn eighteen_is_reached_on_the_birthday() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        for (born, on, minor) in [
            (day(2006, 3, 2), day(2024, 3, 1), true),
            (day(2006, 3, 2), day(2024, 3, 2), false),
            (day(2008, 2, 29), day(2026, 2, 28), true),
            (day(2008, 2, 29), day(2026, 3, 1), false),
        ] {
            assert_eq!(is_minor(born, on), minor, "{born} {on}");
        }
    }
}
