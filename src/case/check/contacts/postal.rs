//! The postal index in an address: six digits, wherever they stand.

/// So many digits make a telephone number, in one piece or with blanks between.
const DIGITS_OF_PHONE: usize = 10;

/// Whether an address holds a postal index: six digits in a row that are no part of a telephone number
/// and not all zero.
pub(super) fn has_index(address: &str) -> bool {
    numbers(address).any(|number| {
        let number = number.trim().trim_start_matches('(').trim_end_matches(')');
        let digits = number.chars().filter(char::is_ascii_digit).count();
        digits < DIGITS_OF_PHONE
            && !number.contains(['+', '(', ')'])
            && number.split_whitespace().any(is_index)
    })
}

/// The stretches of digits with what may stand between those of one number.
fn numbers(address: &str) -> impl Iterator<Item = &str> {
    address.split(|letter: char| {
        !letter.is_ascii_digit() && !letter.is_whitespace() && !"+-()".contains(letter)
    })
}

/// Hyphens belong to telephone numbers; one before the index («Пермь-614000») divides it from a word.
fn is_index(group: &str) -> bool {
    let digits = group.strip_prefix('-').unwrap_or(group);
    digits.len() == 6 && digits != "000000" && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_is_found_anywhere_and_a_telephone_is_none() {
        for (address, found) in [
            ("394000, г. Воронеж", true),
            ("г. Воронеж, 394000", true),
            ("394000 г. Воронеж ул. Мира д. 5 кв. 12", true),
            ("ул. Мира, д. 5, кв. 2 394000", true),
            ("г. Воронеж-394000", true),
            ("394000г. Воронеж", true),
            ("индекс:394000", true),
            ("г. Воронеж (394000)", true),
            ("010000, г. Астана", true),
            ("394000, г. Воронеж, тел. 8 912 123456", true),
            ("000000, г. Воронеж", false),
            ("39400, г. Воронеж", false),
            ("3940001, г. Воронеж", false),
            ("394 000, г. Воронеж", false),
            ("г. Воронеж, тел. 8 (343) 123456", false),
            ("г. Воронеж, 8 343 123456", false),
            ("г. Воронеж, +7 123456", false),
            ("г. Воронеж, 12-345678", false),
            ("г. Воронеж", false),
            ("", false),
        ] {
            assert_eq!(has_index(address), found, "{address}");
        }
    }
}
