//! Who stands in a table twice, or nearly so.
//!
//! In go people at their addresses, out comes for each the earlier one that seems to be the same: with equal words,
//! with a letter more, less or other, or with initials or no patronymic where the other has all. Only people of
//! one address are compared, and of them only those who share a key: thousands may live in one house. Whether they
//! are one person is for people to say: it may be father and son.

mod fold;

use std::collections::{BTreeMap, HashMap};

pub(crate) use fold::Person;

/// How many people of one key are compared: equal names are found otherwise, and near ones are few.
const MOST: usize = 4;

/// How much like an earlier person somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// Name and address are the same.
    Same,
    /// The address is the same, the name nearly.
    Near,
}

/// For people who seem to be there already: who, how much, and the earlier one.
pub(crate) fn alike(people: &[Option<Person>]) -> Vec<(usize, Likeness, usize)> {
    let mut houses: HashMap<&str, Vec<(usize, &Person)>> = HashMap::new();
    for (index, person) in people.iter().enumerate() {
        if let Some(person) = person {
            let house = houses.entry(&person.address).or_default();
            house.push((index, person));
        }
    }
    let mut houses: Vec<Vec<(usize, &Person)>> = houses.into_values().collect();
    houses.retain(|house| house.len() > 1);
    let mut found: Vec<_> = houses.into_iter().flat_map(in_house).collect();
    found.sort_unstable();
    found
}

/// The same for the people of one address.
fn in_house(house: Vec<(usize, &Person)>) -> Vec<(usize, Likeness, usize)> {
    let mut known: HashMap<&[String; 3], usize> = HashMap::new();
    let mut found = Vec::new();
    let mut others = Vec::new();
    for (index, person) in house {
        let first = *known.entry(&person.name).or_insert(index);
        if first == index {
            others.push((index, person, person.whole()));
        } else {
            found.push((index, Likeness::Same, first));
        }
    }
    let (mut near, mut short) = (Vec::new(), Vec::new());
    for (number, (_, person, whole)) in others.iter().enumerate() {
        near.extend(keys(whole).into_iter().map(|key| (key, number)));
        let [surname, first, _] = &person.name;
        short.push(((surname, first.chars().next()), number));
    }
    let pairs = candidates(near).into_iter().chain(candidates(short));
    let mut earliest: BTreeMap<usize, usize> = BTreeMap::new();
    for (later, earlier) in pairs {
        let (Some((later, one, whole)), Some((earlier, other, other_whole))) =
            (others.get(later), others.get(earlier))
        else {
            continue;
        };
        if is_one_edit(whole, other_whole) || is_shorter(one, other) {
            let first = earliest.entry(*later).or_insert(*earlier);
            *first = (*first).min(*earlier);
        }
    }
    let near = earliest.into_iter();
    found.extend(near.map(|(later, earlier)| (later, Likeness::Near, earlier)));
    found
}

/// Those who share a key, the later one first: each with no more than a few.
fn candidates<K: Ord>(mut keys: Vec<(K, usize)>) -> Vec<(usize, usize)> {
    keys.sort_unstable();
    // Without either of two equal letters side by side a name is the same.
    keys.dedup();
    let mut pairs = Vec::new();
    for same in keys.chunk_by(|(one, _), (other, _)| one == other) {
        for (rank, (_, later)) in same.iter().enumerate() {
            let earlier = same.iter().take(rank.min(MOST));
            pairs.extend(earlier.map(|(_, earlier)| (*later, *earlier)));
        }
    }
    pairs
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
            ("Ветров Пётр Ильич", "Ветрова Анна Ильинична", None),
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
    }

    #[test]
    fn however_many_share_a_key_each_is_compared_with_few() {
        let keys: Vec<(u8, usize)> = (0..10_000).map(|number| (1, number)).collect();
        let pairs = candidates(keys);
        assert!(pairs.len() < MOST * 10_000);
        assert!(
            pairs
                .iter()
                .all(|(later, earlier)| earlier < later && *earlier < MOST)
        );
    }

    #[test]
    fn ten_thousand_times_the_same_person_are_nine_thousand_nine_hundred_and_ninety_nine() {
        let people = vec![person("Громов Алексей Сергеевич", HOUSE); 10_000];
        let found = alike(&people);
        assert_eq!(found.len(), 9_999);
        assert!(found.iter().all(|(_, _, first)| *first == 0));
    }
}
