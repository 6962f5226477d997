//! Telephone numbers, by the number of their digits; the plan of no country is held in full.

/// What stands before the number of an extension.
const EXTENSION: [&str; 6] = ["добавочный", "доб", "внутр", "вн", "ext", "#"];

/// What is wrong with one or several telephone numbers; `None` where they may be right.
pub(super) fn fault(text: &str) -> Option<&'static str> {
    text.split([',', ';'])
        .enumerate()
        .find_map(|(index, part)| {
            let part = part.trim().to_lowercase();
            let marker = EXTENSION.iter().find_map(|marker| part.split_once(marker));
            match marker {
                // «…, доб. 105» after a comma belongs to the number before it.
                Some((number, extension)) if index > 0 && number.trim().is_empty() => {
                    extension_fault(extension)
                }
                Some((number, extension)) => number_fault(number).or(extension_fault(extension)),
                None => number_fault(&part),
            }
        })
}

fn number_fault(number: &str) -> Option<&'static str> {
    let number = number.trim();
    let punctuation = |letter: char| letter.is_whitespace() || "()+-–—‑./".contains(letter);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let known = |letter: char| letter.is_ascii_digit() || punctuation(letter);
    if !number.chars().all(known) || number.chars().skip(1).any(|letter| letter == '+') {
        return Some("letters");
    }
    let abroad = number.starts_with('+') && !digits.starts_with('7');
    match digits.len() {
        8..=15 if abroad => None,
        _ if number.starts_with('+') => wrong_length(digits.len(), 11),
        5..=7 | 10 => None,
        11 if digits.starts_with(['7', '8']) => None,
        // From abroad without the plus, or dialled by 8-10.
        12..=18 if digits.starts_with("810") => None,
        12..=15 if !digits.starts_with(['7', '8']) => None,
        length => wrong_length(length, 10),
    }
}

fn wrong_length(length: usize, right: usize) -> Option<&'static str> {
    match length.cmp(&right) {
        std::cmp::Ordering::Less => Some("few"),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some("many"),
    }
}

fn extension_fault(extension: &str) -> Option<&'static str> {
    let punctuation = |letter: char| letter.is_whitespace() || ".:№()".contains(letter);
    let digits = extension.trim_matches(punctuation);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Some("letters")
    } else if digits.is_empty() {
        Some("few")
    } else {
        (digits.len() > 6).then_some("many")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_numbers_may_be_right() {
        for number in [
            "+7 912 345-67-89",
            "+7 (912) 345 67 89",
            "8(912)345-67-89",
            "79123456789",
            "89123456789",
            "9123456789",
            "8-800-100-00-00",
            "8 800 100 00 00",
            "(473) 255-55-55",
            "8 (47362) 5-55-55",
            "255\u{2011}55\u{2011}55",
            "5-55-55",
            "25.55.55",
            "+7 473 255-55-55 доб. 105",
            "+7 473 255-55-55, доб. 105",
            "255-55-55 (доб. 105)",
            "255-55-55 внутр. 7",
            "255-55-55 добавочный 12",
            "+7 912 345-67-89, 255-55-55; 8 800 100 00 00",
            "+375 29 123-45-67",
            "375 29 123-45-67",
            "8 10 375 29 123-45-67",
            "+1 202 555 01 00",
        ] {
            assert_eq!(fault(number), None, "{number}");
        }
    }

    #[test]
    fn numbers_that_cannot_be_say_why() {
        for (number, why) in [
            ("112", "few"),
            ("+7 912 345-67-8", "few"),
            ("+7 8 912 345-67-89", "many"),
            ("8 912 345-67-890", "many"),
            ("8 912 34567", "few"),
            ("91234567891", "many"),
            ("+375 29 12", "few"),
            ("", "few"),
            ("255-55-55,", "few"),
            ("255-55-55 доб.", "few"),
            ("255-55-55 доб. 1234567", "many"),
            ("8 9I2 345-67-89", "letters"),
            ("8 912 345-67-8З", "letters"),
            ("нет", "letters"),
            ("тел. 255-55-55", "letters"),
            ("8+912 345-67-89", "letters"),
            ("255-55-55 доб. сто", "letters"),
        ] {
            assert_eq!(fault(number), Some(why), "{number}");
        }
    }
}
