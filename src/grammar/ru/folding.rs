//! Words without what people write in different ways.
//!
//! In goes a text, out come small letters with «е» for «ё», to be compared and not to be shown.

/// The letter that stands for both: «ё» is often written as «е».
#[must_use]
pub fn without_yo(letter: char) -> char {
    if letter == 'ё' { 'е' } else { letter }
}

/// Letters and digits alone, in small letters.
#[must_use]
pub fn folded(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters
        .flat_map(char::to_lowercase)
        .map(without_yo)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn one_name_is_one_however_it_is_written() {
        for (text, expected) in [
            ("Ф.И.О.", "фио"),
            ("«Учёный  лицей» № 1", "ученыйлицей1"),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected);
        }
    }
}
