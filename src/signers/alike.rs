//! Who stands in a table twice, or nearly so.
//!
//! In go people at their addresses, out comes for each the earlier one that seems to be the same: with equal words,
//! with a letter more, less or other, or with initials or no patronymic where the other has all. Only people of
//! one address are compared, and of them only those who share a key: thousands may live in one house. Whether they
//! are one person is for people to say: it may be father and son.

use std::collections::{BTreeMap, HashMap};

use super::fold::Person;

/// How many people of one key are compared: equal names are found otherwise, and near ones are few.
const MOST: usize = 4;

/// How much like an earlier person somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Name and address are the same.
    Same,
    /// The address is the same, the name nearly.
    Near,
}

/// For people who seem to be there already: who, how much, and the earlier one.
pub(super) fn alike(people: &[Option<Person>]) -> Vec<(usize, Likeness, usize)> {
    let mut houses: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, person) in people.iter().enumerate() {
        if let Some(person) = person {
            houses.entry(&person.address).or_default().push(index);
        }
    }
    let mut found = Vec::new();
    for house in houses.values().filter(|house| house.len() > 1) {
        let mut known = Known::default();
        for index in house {
            let Some(person) = people.get(*index).and_then(Option::as_ref) else {
                continue;
            };
            let earlier = known.find(person);
            known.add(*index, person);
            found.extend(earlier.map(|(likeness, first)| (*index, likeness, first)));
        }
    }
    found.sort_unstable();
    found
}

/// The people of one address so far.
#[derive(Default)]
struct Known<'p> {
    same: HashMap<&'p [String; 3], usize>,
    /// By what is left of the name without one of its letters.
    near: HashMap<u64, Vec<(usize, &'p Person)>>,
    /// By surname and the first letter of the first name.
    short: HashMap<Short<'p>, Vec<(usize, &'p Person)>>,
}

/// A surname and the first letter of a first name.
type Short<'p> = (&'p str, Option<char>);

impl<'p> Known<'p> {
    fn find(&self, person: &'p Person) -> Option<(Likeness, usize)> {
        if let Some(first) = self.same.get(&person.name) {
            return Some((Likeness::Same, *first));
        }
        let whole = person.whole();
        let near = keys(&whole).into_iter();
        let near = near.filter_map(|key| self.near.get(&key)).flatten();
        let near = near.filter(|(_, other)| is_one_edit(&whole, &other.whole()));
        let short = self.short.get(&short_key(person)).into_iter().flatten();
        let short = short.filter(|(_, other)| is_shorter(person, other));
        let first = near.chain(short).map(|(index, _)| *index).min()?;
        Some((Likeness::Near, first))
    }

    fn add(&mut self, index: usize, person: &'p Person) {
        if self.same.contains_key(&person.name) {
            return;
        }
        self.same.insert(&person.name, index);
        let room = |list: &mut Vec<(usize, &'p Person)>| {
            if list.len() < MOST {
                list.push((index, person));
            }
        };
        for key in keys(&person.whole()) {
            room(self.near.entry(key).or_default());
        }
        room(self.short.entry(short_key(person)).or_default());
    }
}

fn short_key(person: &Person) -> (&str, Option<char>) {
    let [surname, first, _] = &person.name;
    (surname, first.chars().next())
}

/// Whether one has initials or no patronymic where the other has names that fit.
fn is_shorter(one: &Person, other: &Person) -> bool {
    let [_, one_first, one_patronymic] = &one.name;
    let [_, other_first, other_patronymic] = &other.name;
    let is_absent = one_patronymic.is_empty() || other_patronymic.is_empty();
    !one_first.is_empty()
        && fits(one_first, other_first)
        && (is_absent || fits(one_patronymic, other_patronymic))
}

/// Whether two names are one, or one is the initial of the other.
fn fits(one: &str, other: &str) -> bool {
    let is_initial = |short: &str, long: &str| {
        let mut letters = short.chars();
        letters.next().is_some() && letters.next().is_none() && long.starts_with(short)
    };
    one == other || is_initial(one, other) || is_initial(other, one)
}

/// A name that differs by one letter shares one of these: those of the name and of the name without each of its
/// letters.
fn keys(name: &str) -> Vec<u64> {
    let letters: Vec<u64> = name
        .chars()
        .map(|letter| u64::from(u32::from(letter)))
        .collect();
    let without = |left_out: usize| {
        let kept = letters.iter().enumerate();
        let kept = kept.filter(|(index, _)| *index != left_out);
        // FNV: equal in every build; what is meant by a key is compared again.
        kept.fold(0xcbf2_9ce4_8422_2325_u64, |hash, (_, letter)| {
            (hash ^ letter).wrapping_mul(0x0100_0000_01b3)
        })
    };
    (0..=letters.len()).map(without).collect()
}

/// Whether one letter more, less, other or changed with its neighbour makes one text of the other.
fn is_one_edit(one: &str, other: &str) -> bool {
    strsim::osa_distance(one, other) == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::people::Applicant;

    const HOUSE: &str = "620014, г. Екатеринбург, ул. Примерная, д. 1";

    fn person(name: &str, address: &str) -> Option<Person> {
        Some(Person::of(&Applicant {
            name: name.to_owned(),
            address: address.to_owned(),
            ..Applicant::default()
        }))
    }

    fn found(names: &[&str]) -> Vec<(usize, Likeness, usize)> {
        let people: Vec<_> = names.iter().map(|name| person(name, HOUSE)).collect();
        alike(&people)
    }

    #[test]
    fn near_spellings_at_one_address_are_found() {
        use Likeness::{Near, Same};
        for (one, other, likeness) in [
            (
                "Громов Алексей Сергеевич",
                "ГРОМОВ Алексей Сергеевич",
                Some(Same),
            ),
            (
                "Громов Алексей Сергеевич",
                "Громов Алексей Сергеевчи",
                Some(Near),
            ),
            (
                "Громов Алексей Сергеевич",
                "Громв Алексей Сергеевич",
                Some(Near),
            ),
            (
                "Громов Алексей Сергеевич",
                "Громов Алекссей Сергеевич",
                Some(Near),
            ),
            (
                "Громов Алексей Сергеевич",
                "Громав Алексей Сергеевич",
                Some(Near),
            ),
            ("Громов Алексей Сергеевич", "Громов А. С.", Some(Near)),
            ("Громов А. С.", "Громов Алексей Сергеевич", Some(Near)),
            ("Громов Алексей Сергеевич", "Громов Алексей", Some(Near)),
            ("Громов Алексей Сергеевич", "Громов Сергей Алексеевич", None),
            ("Громов Алексей Сергеевич", "Громова Анна Сергеевна", None),
            ("Громов Алексей Сергеевич", "Громов А. П.", None),
            ("Громов Алексей Сергеевич", "Гремав Алексей Сергеевич", None),
        ] {
            let expected: Vec<_> = likeness
                .map(|likeness| (1, likeness, 0))
                .into_iter()
                .collect();
            assert_eq!(found(&[one, other]), expected, "{one}, {other}");
        }
    }

    #[test]
    fn namesakes_at_other_addresses_are_others() {
        let name = "Громов Алексей Сергеевич";
        let people = [
            person(name, HOUSE),
            person(name, "620014, г. Екатеринбург, ул. Примерная, д. 2"),
            None,
            person(name, "г. Екатеринбург, Примерная, 1"),
        ];
        assert_eq!(alike(&people), [(3, Likeness::Same, 0)]);
    }

    #[test]
    fn each_is_told_with_the_first_of_its_likes() {
        use Likeness::{Near, Same};
        let name = "Громов Алексей Сергеевич";
        assert_eq!(
            found(&[
                name,
                "Швец Лев Ильич",
                name,
                "Громв Алексей Сергеевич",
                name
            ]),
            [(2, Same, 0), (3, Near, 0), (4, Same, 0)]
        );
    }

    /// Names that differ in more than a letter.
    fn crowd(number: u32) -> Vec<Option<Person>> {
        let syllables = ["ба", "ве", "го", "ду", "жи", "зо", "ка", "лу", "мо", "ни"];
        let name = |number: u32| {
            let digits = format!("{number:04}");
            let spelt = digits
                .bytes()
                .map(|digit| syllables[usize::from(digit - b'0')]);
            spelt.collect::<String>()
        };
        (0..number)
            .map(|index| {
                let text = format!(
                    "{}ов Пётр {}ович",
                    capital(&name(index)),
                    capital(&name(index))
                );
                person(&text, HOUSE)
            })
            .collect()
    }

    fn capital(text: &str) -> String {
        let mut letters = text.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters.clone()).collect()
    }

    #[test]
    fn ten_thousand_people_of_one_house_are_compared_with_few() {
        let mut people = crowd(10_000);
        people.push(people[7].clone());
        let found = alike(&people);
        assert_eq!(found, [(10_000, Likeness::Same, 7)]);
        // What is held for a key bounds what is compared.
        let mut known = Known::default();
        for (index, person) in people.iter().flatten().enumerate() {
            known.add(index, person);
        }
        assert!(known.near.values().all(|list| list.len() <= MOST));
        assert!(known.short.values().all(|list| list.len() <= MOST));
    }

    #[test]
    fn ten_thousand_times_the_same_person_are_nine_thousand_nine_hundred_and_ninety_nine() {
        let people = vec![person("Громов Алексей Сергеевич", HOUSE); 10_000];
        let found = alike(&people);
        assert_eq!(found.len(), 9_999);
        assert!(found.iter().all(|(_, _, first)| *first == 0));
    }
}
