//! Nouns after a number, as a whole or with a part: the form of the noun goes in, the count in words
//! and figures comes out. Numbers stay in figures, and no noun is declined here.

/// What an integer asks of the noun it counts, in the nominative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Nominative singular: «21 подпись».
    One,
    /// Genitive singular, as after a fraction: «22 подписи», «1,5 страницы».
    Few,
    /// Genitive plural: «11 подписей».
    Many,
}

impl Count {
    /// Of an integer.
    pub fn of(number: u64) -> Self {
        match (number % 100, number % 10) {
            (11..=14, _) => Self::Many,
            (_, 1) => Self::One,
            (_, 2..=4) => Self::Few,
            _ => Self::Many,
        }
    }
}

/// A number and what it counts: «1 подпись», «2 подписи», «5 подписей».
pub fn counted(number: u64, one: &str, few: &str, many: &str) -> String {
    let noun = match Count::of(number) {
        Count::One => one,
        Count::Few => few,
        Count::Many => many,
    };
    format!("{number} {noun}")
}

/// The same with a no-break space between thousands: «2 984 подписи».
pub fn counted_in_thousands(number: u64, one: &str, few: &str, many: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    let counted = counted(number, one, few, many);
    counted.replacen(&digits, &grouped, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        for (number, words) in [
            (0, "0 подписей"),
            (999, "999 подписей"),
            (2984, "2\u{a0}984 подписи"),
            (1_000_001, "1\u{a0}000\u{a0}001 подпись"),
        ] {
            let counted = counted_in_thousands(number, "подпись", "подписи", "подписей");
            assert_eq!(counted, words);
        }
    }

    #[test]
    fn the_last_figures_decide_about_the_noun() {
        for (numbers, noun) in [
            (&[1, 21, 101, 121, 1001][..], "подпись"),
            (&[2, 3, 4, 22, 34, 102, 1_000_002], "подписи"),
            (&[0, 5, 10, 11, 12, 13, 14, 20, 25, 100], "подписей"),
            (&[111, 112, 113, 114, 211, 1011, u64::MAX], "подписей"),
        ] {
            for number in numbers {
                let counted = counted(*number, "подпись", "подписи", "подписей");
                assert_eq!(counted, format!("{number} {noun}"));
            }
        }
    }
}
