//! Names of people: their parts, their gender, their initials. No form is made up here.

mod double;
mod first;
mod patronymic;
mod surname;

use super::gender::Gender;

/// The parts of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name<'a> {
    /// The surname.
    pub surname: &'a str,
    /// The first name, or its initial.
    pub first: Option<&'a str>,
    /// The patronymic, or its initial; «Али оглы» is one.
    pub patronymic: Option<&'a str>,
}

/// Takes a name apart. Two orders are usual: surname first, or surname last after a patronymic;
/// anything else is read as surname first. A particle in small letters belongs to the surname.
pub fn parse(name: &str) -> Name<'_> {
    let name = name.trim();
    let words = words(name);
    let surname_ends = words
        .iter()
        .take_while(|(_, word)| word.starts_with(char::is_lowercase))
        .count();
    let text = |from: usize, to: usize| {
        let (start, _) = words.get(from)?;
        let (last, word) = words.get(to.checked_sub(1)?)?;
        name.get(*start..last + word.len())
            .filter(|text| !text.is_empty())
    };
    if let Some(patronymic) = patronymic_before_surname(&words) {
        return Name {
            surname: text(patronymic.end, words.len()).unwrap_or(name),
            first: text(0, patronymic.start),
            patronymic: text(patronymic.start, patronymic.end),
        };
    }
    Name {
        surname: text(0, surname_ends + 1).unwrap_or(name),
        first: text(surname_ends + 1, surname_ends + 2),
        patronymic: text(surname_ends + 2, words.len()),
    }
}

/// Where the patronymic stands in «Имя Отчество Фамилия»: second, with a surname after it that is no
/// patronymic or cannot be one beside it («Анна Сергеевна Петрович»).
fn patronymic_before_surname(words: &[(usize, &str)]) -> Option<std::ops::Range<usize>> {
    let word = |index: usize| words.get(index).map(|(_, word)| *word);
    let end = if word(2).is_some_and(is_kinship) {
        3
    } else {
        2
    };
    let patronymic = if end == 3 { word(2) } else { word(1) }.and_then(gender_of)?;
    let last = word(end)?;
    let only = words.len() == end + 1;
    let certain = gender_of(last) != Some(patronymic) && !is_kinship(last);
    (only && certain).then_some(1..end)
}

/// «оглы» and «кызы», which follow the father's name.
fn is_kinship(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "оглы" | "улы" | "кызы" | "гызы"
    )
}

impl Name<'_> {
    /// The gender that the patronymic shows; `None` where it does not tell.
    pub fn gender(&self) -> Option<Gender> {
        gender_of(self.patronymic?)
    }

    /// Initials and surname, as under a letter: «А. С. Громов»; the name as it is where it has parts
    /// that are no names.
    pub fn initials_first(&self) -> String {
        let parts = [self.first, self.patronymic];
        let initials = parts.into_iter().flatten().filter_map(initial);
        initials
            .map(|initial| format!("{initial} "))
            .collect::<String>()
            + self.surname
    }
}

/// The name of a town without «г.» or «город» before it.
pub fn bare_town(town: &str) -> &str {
    let town = town.trim();
    ["город ", "Город ", "г.", "Г."]
        .iter()
        .find_map(|kind| town.strip_prefix(kind))
        .unwrap_or(town)
        .trim_start()
}

/// Whether the name of an organisation stands unchanged after a preposition: it begins with an
/// abbreviation («ФГБОУ ВО «…»»).
pub fn is_indeclinable_organisation(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    let letters = first.chars().filter(|letter| letter.is_alphabetic());
    letters.clone().count() >= 2
        && first.starts_with(char::is_alphabetic)
        && letters.clone().all(|letter| !letter.is_lowercase())
}

/// «А.» of «Алексей», «Ж.-П.» of «Жан-Поль».
fn initial(part: &str) -> Option<String> {
    let letters = part
        .split('-')
        .filter_map(|half| half.chars().next())
        .filter(|first| first.is_alphabetic());
    let initials: Vec<String> = letters
        .map(|letter| letter.to_uppercase().chain(['.']).collect())
        .collect();
    (!initials.is_empty()).then(|| initials.join("-"))
}

fn gender_of(patronymic: &str) -> Option<Gender> {
    const MALE: [&str; 7] = ["ович", "евич", "ьич", "мич", "ыч", "оглы", "улы"];
    const FEMALE: [&str; 6] = ["овна", "евна", "ична", "инична", "кызы", "гызы"];
    let lower = patronymic.to_lowercase();
    if MALE.iter().any(|ending| lower.ends_with(ending)) || lower.ends_with("ич") {
        Some(Gender::Male)
    } else if FEMALE.iter().any(|ending| lower.ends_with(ending)) {
        Some(Gender::Female)
    } else {
        None
    }
}

/// The words of a text, each with the byte at which it starts.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let start = text
            .get(at..)
            .and_then(|rest| rest.find(word))
            .map_or(at, |found| at + found);
        words.push((start, word));
        at = start + word.len();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_have_initials_before_the_surname() {
        for (name, signature) in [
            ("Громов Алексей Сергеевич", "А. С. Громов"),
            ("Алексей Сергеевич Громов", "А. С. Громов"),
            ("  Ким   Анна ", "А. Ким"),
            ("Мамедов Руслан Али оглы", "Р. А. Мамедов"),
            ("Перье Жан-Поль", "Ж.-П. Перье"),
            ("Громов А. С.", "А. С. Громов"),
            ("Ильич Пётр Ильич", "П. И. Ильич"),
            ("Анна Сергеевна Петрович", "А. С. Петрович"),
            ("Лейла Али кызы Мамедова", "Л. А. Мамедова"),
            ("фон Берг Карл Иванович", "К. И. фон Берг"),
            ("Иванов Иван (Петров)", "И. Иванов"),
            ("Сократ", "Сократ"),
        ] {
            assert_eq!(parse(name).initials_first(), signature, "{name}");
        }
    }

    #[test]
    fn abbreviations_and_quoted_names_do_not_decline() {
        for (name, indeclinable) in [
            ("ГАПОУ СО «Примерский колледж»", true),
            ("«Примерский колледж»", false),
            ("№ 5", false),
            ("Примерский колледж", false),
            ("Школа № 1", false),
        ] {
            assert_eq!(is_indeclinable_organisation(name), indeclinable, "{name}");
        }
    }

    #[test]
    fn gender_is_read_from_the_patronymic_only() {
        for (name, gender) in [
            ("Громов Алексей Сергеевич", Some(Gender::Male)),
            ("Лебедева Мария Ильинична", Some(Gender::Female)),
            ("Анна Сергеевна Петрович", Some(Gender::Female)),
            ("Фомина Елена Никитична", Some(Gender::Female)),
            ("Кузьмич Пётр Кузьмич", Some(Gender::Male)),
            ("Мамедова Лейла Гасан кызы", Some(Gender::Female)),
            ("Ким Анна", None),
            ("Громов А. С.", None),
        ] {
            assert_eq!(parse(name).gender(), gender, "{name}");
        }
    }
}
