//! Names and addresses without what people write in different ways.
//!
//! In go a name and an address, out come words to be compared: small letters, «ё» as «е», no punctuation; Latin
//! letters and digits that look like Russian ones are these. Of an address the words for parts of it («ул.»,
//! «улица», «кв.») are left out, as is the index: «Малышева 1-2» is «ул. Малышева, д. 1, кв. 2». So two addresses may
//! count as one that are not; what is compared is the name as well, and both rows stay.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::case::people::Applicant;
use crate::grammar::ru::folding::without_yo;
use crate::grammar::ru::lookalikes::cyrillic_double;
use crate::grammar::ru::names::Name;

/// The words that say what part of an address follows, short and in full.
const PARTS: &str = "г гор город пос поселок пгт с село дер деревня ст станица \
    обл область край респ республика р н район мкр микрорайон \
    ул улица пр пер переулок просп проспект пл площадь ш шоссе б р бул бульвар наб набережная проезд \
    д дом кв квартира ком комн комната россия рф российская федерация";

static PART: LazyLock<HashSet<&str>> = LazyLock::new(|| PARTS.split_whitespace().collect());

/// Somebody at an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Person {
    /// Words of the address.
    pub(super) address: String,
    /// Surname, first name, patronymic, whatever their order was.
    pub(super) name: [String; 3],
}

impl Person {
    pub(crate) fn of(applicant: &Applicant) -> Self {
        Self {
            address: address(&applicant.address),
            name: name(&applicant.name),
        }
    }

    /// The whole name in one.
    pub(super) fn whole(&self) -> String {
        self.name.join(" ")
    }
}

fn name(text: &str) -> [String; 3] {
    let text: String = text.chars().map(russian).collect();
    // Who types blanks around the hyphen of a double name has not two names.
    let text = text.replace(" -", "-").replace("- ", "-");
    let parsed = Name::parse(&text);
    if parsed.surname.is_none() || parsed.first.is_none() {
        return [letters(&text), String::new(), String::new()];
    }
    [parsed.surname, parsed.first, parsed.patronymic].map(|part| letters(part.unwrap_or_default()))
}

/// The Russian letter that is meant by one that looks like it.
fn russian(letter: char) -> char {
    match letter {
        '0' => 'о',
        '3' => 'з',
        _ => cyrillic_double(letter).unwrap_or(letter),
    }
}

/// Nothing but letters, small ones.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    letters
        .flat_map(char::to_lowercase)
        .map(without_yo)
        .collect()
}

fn address(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in words(text) {
        let is_index = word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
        if is_index || PART.contains(word.as_str()) {
            continue;
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word);
    }
    folded
}

/// Runs of letters and runs of digits; «О» among digits is one.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let between = before.is_ascii_digit() && !next.is_alphabetic();
        let letter = match letter {
            'О' | 'о' | 'O' | 'o' if between => '0',
            _ => cyrillic_double(letter).unwrap_or(letter),
        };
        if letter.is_alphanumeric() {
            let goes_on =
                before.is_alphanumeric() && before.is_ascii_digit() == letter.is_ascii_digit();
            if !goes_on {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(letter.to_lowercase().map(without_yo));
            }
        }
        before = letter;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_one_however_it_is_written() {
        let same = [
            "620014, г. Екатеринбург, ул. Малышева, д. 1, кв. 20",
            "620014, город Екатеринбург, улица Малышева, дом 1, квартира 20",
            "екатеринбург малышева 1-20",
            "Екатеринбург,ул.Малышева,д.1,кв.20",
            "Eкaтepинбypг, Малышева, 1, 2О",
        ];
        for text in same {
            assert_eq!(address(text), address(same[0]), "{text}");
        }
    }

    #[test]
    fn other_houses_and_flats_are_other_addresses() {
        let texts = [
            "Екатеринбург, ул. Малышева, д. 1, кв. 2",
            "Екатеринбург, ул. Малышева, д. 12",
            "Екатеринбург, ул. Малышева, д. 1а, кв. 2",
            "Екатеринбург, ул. Малышева, д. 1, корп. 2",
            "Пермь, ул. Малышева, д. 1, кв. 2",
        ];
        let mut folded: Vec<String> = texts.iter().map(|text| address(text)).collect();
        folded.sort();
        folded.dedup();
        assert_eq!(folded.len(), texts.len());
    }

    #[test]
    fn one_name_is_one_however_it_is_written() {
        for (one, other) in [
            ("Семёнов Пётр Ильич", "СЕМЕНОВ  ПЕТР ИЛЬИЧ"),
            ("Громов Алексей Сергеевич", "Гpoмов Aлексей Сергеевич"),
            ("Громов Алексей Сергеевич", "Гром0в Алексей Сергеевич"),
            ("Громов Алексей Сергеевич", "Алексей Сергеевич Громов"),
            ("Салтыкова-Примерова Анна", "Салтыкова - Примерова Анна"),
        ] {
            assert_eq!(name(one), name(other), "{one}, {other}");
        }
    }
}
