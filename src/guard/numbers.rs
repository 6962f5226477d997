//! Numbers that belong to one person: of telephones, passports, insurance, cards.
//!
//! In go characters, out come stretches of them. What decides is how many digits there are and how they
//! are grouped; dates, sums and numbers of documents are grouped in other ways.

use std::ops::Range;

/// What a number is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    Phone,
    Passport,
    Snils,
    Card,
}

/// More groups than any such number has.
const MOST_GROUPS: usize = 6;

/// A run of digits.
#[derive(Debug, Clone)]
struct Group {
    place: Range<usize>,
    digits: String,
    /// Whether «+» stands before it.
    plus: bool,
    /// Whether it goes on from the group before: blanks, brackets and hyphens only.
    follows: bool,
    /// Whether «№» stands before it.
    of_document: bool,
}

/// The numbers among these characters, in their order.
pub(super) fn numbers(characters: &[char]) -> Vec<(Number, Range<usize>)> {
    let groups = groups(characters);
    let mut found = Vec::new();
    let mut rest = groups.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let follow = others.iter().take(MOST_GROUPS);
        let follow = follow.take_while(|group| group.follows).count();
        let most = rest.len().min(follow + 1).min(MOST_GROUPS);
        let longest = (1..=most).rev().find_map(|length| {
            let groups = rest.get(..length)?;
            // «8 912 345 67 89 и 10» is no longer number.
            Some((kind(groups)?, groups.last()?.place.end, length))
        });
        let taken = match longest {
            Some((number, end, length)) => {
                let start = first.place.start - usize::from(first.plus);
                found.push((number, start..end));
                length
            }
            None => 1,
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    found
}

fn groups(characters: &[char]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut index = 0;
    while let Some(rest) = characters.get(index..).filter(|rest| !rest.is_empty()) {
        let length = rest
            .iter()
            .take_while(|digit| digit.is_ascii_digit())
            .count();
        if length == 0 {
            index += 1;
            continue;
        }
        let before = characters.get(..index).unwrap_or_default();
        let behind = groups.last().map_or(0, |last| last.place.end);
        let between = characters.get(behind..index).unwrap_or_default();
        let joins = |mark: &char| mark.is_whitespace() || "()-–‑".contains(*mark);
        let mut marks = before.iter().rev().skip_while(|mark| mark.is_whitespace());
        groups.push(Group {
            place: index..index + length,
            digits: rest.iter().take(length).collect(),
            plus: before.last() == Some(&'+'),
            follows: !groups.is_empty() && between.len() <= 3 && between.iter().all(joins),
            of_document: matches!(marks.next(), Some('№' | 'N')),
        });
        index += length;
    }
    groups
}

/// What groups of digits are together.
fn kind(groups: &[Group]) -> Option<Number> {
    let first = groups.first()?;
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    let sum: usize = lengths.iter().sum();
    let of_russia = first.digits.starts_with(['7', '8']);
    if first.of_document {
        return None;
    }
    Some(match lengths.as_slice() {
        [16] | [4, 4, 4, 4] => Number::Card,
        [3, 3, 3, 2] => Number::Snils,
        [4, 6] | [2, 2, 6] => Number::Passport,
        _ if first.plus && (10..=14).contains(&sum) => Number::Phone,
        [11] | [4, ..] if of_russia && sum == 11 => Number::Phone,
        [1, ..] if of_russia && sum == 11 => Number::Phone,
        [10] if first.digits.starts_with('9') => Number::Phone,
        [3, 3, 4] | [3, 3, 2, 2] | [3, 7] => Number::Phone,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_persons_are_told_by_their_groups() {
        for (text, expected) in [
            ("+7 912 345-67-89", Some((Number::Phone, 0))),
            ("тел. 8 (912) 345 67 89", Some((Number::Phone, 5))),
            ("89123456789", Some((Number::Phone, 0))),
            ("9123456789", Some((Number::Phone, 0))),
            ("(343) 123-45-67", Some((Number::Phone, 1))),
            ("4510 123456", Some((Number::Passport, 0))),
            ("45 10 123456", Some((Number::Passport, 0))),
            ("112-233-445 95", Some((Number::Snils, 0))),
            ("2200 1234 5678 9012", Some((Number::Card, 0))),
            ("2200123456789012", Some((Number::Card, 0))),
        ] {
            let characters: Vec<char> = text.chars().collect();
            let found = numbers(&characters);
            let found = found.first().map(|(number, place)| (*number, place.start));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn dates_sums_and_documents_are_none() {
        for text in [
            "14.11.2025",
            "2025-11-14 – 2025-11-20",
            "в 2024-2025 учебном году",
            "с 14:30 до 15:45",
            "1 250 000 рублей",
            "приказ № 4510 123456",
            "вх. № 12345678901",
            "620000, ул. Примерная, д. 1, кв. 12",
            "ИНН 6612345678",
            "10 11 12 13 14 15 16 17 18 19 20",
        ] {
            let characters: Vec<char> = text.chars().collect();
            assert_eq!(numbers(&characters), [], "{text}");
        }
    }
}
