//! Names of people: their parts, their gender, their initials. No form is made up here.

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

/// Grammatical gender as a patronymic shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// «-ович», «оглы».
    Male,
    /// «-овна», «кызы».
    Female,
}

/// Takes a name apart. Two orders are usual: surname first, or surname last after a patronymic;
/// anything else is read as surname first.
pub fn parse(name: &str) -> Name<'_> {
    let name = name.trim();
    let words: Vec<(usize, &str)> = words(name);
    match words.as_slice() {
        [(_, first), (_, middle), (_, last)]
            if gender_of(middle).is_some() && gender_of(last).is_none() =>
        {
            Name {
                surname: last,
                first: Some(first),
                patronymic: Some(middle),
            }
        }
        [(_, surname), (_, first)] => Name {
            surname,
            first: Some(first),
            patronymic: None,
        },
        [(_, surname), (_, first), (start, _), ..] => Name {
            surname,
            first: Some(first),
            patronymic: name.get(*start..),
        },
        _ => Name {
            surname: name,
            first: None,
            patronymic: None,
        },
    }
}

impl Name<'_> {
    /// The gender that the patronymic shows; `None` where it does not tell.
    pub fn gender(&self) -> Option<Gender> {
        gender_of(self.patronymic?)
    }

    /// Initials and surname, as under a letter: «А. С. Громов».
    pub fn initials_first(&self) -> String {
        let initials = [self.first, self.patronymic]
            .into_iter()
            .flatten()
            .filter_map(initial);
        initials
            .map(|initial| format!("{initial} "))
            .collect::<String>()
            + self.surname
    }
}

/// Whether the name of an organisation stands unchanged after a preposition: it begins with an
/// abbreviation («ФГБОУ ВО «…»») or with a quotation mark.
pub fn is_indeclinable_organisation(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    let letters = first
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count();
    first.starts_with(['«', '"', '„'])
        || letters >= 2 && first.chars().all(|letter| !letter.is_lowercase())
}

/// «А.» of «Алексей», «Ж.-П.» of «Жан-Поль».
fn initial(part: &str) -> Option<String> {
    let letters = part.split('-').filter_map(|half| half.chars().next());
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
            ("Сократ", "Сократ"),
        ] {
            assert_eq!(parse(name).initials_first(), signature, "{name}");
        }
    }

    #[test]
    fn abbreviations_and_quoted_names_do_not_decline() {
        for (name, indeclinable) in [
            ("ГАПОУ СО «Примерский колледж»", true),
            ("«Примерский колледж»", true),
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
