//! The groups of a large number.
//!
//! In goes a text, out come the spaces between its groups of three digits. Long numbers are often
//! indexes or telephones; what the word behind one does not make sure is left alone.

use super::characters::{digits, first_word, head, is_blank, is_edge, is_one_of, last_word, tail};
use super::text::Edit;
use super::words::COUNTED;

/// The edits that set the groups.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(found) = tail(text, at)
        .bytes()
        .position(|byte| byte.is_ascii_digit())
    {
        let start = at + found;
        let end = start + digits(tail(text, start));
        if is_grouped(text, start, end) {
            let places = (1..end - start).filter(|place| (end - start - place).is_multiple_of(3));
            edits.extend(places.map(|place| Edit::space_at(start + place)));
        }
        at = end;
    }
    edits
}

/// Five to twelve digits that stand alone before what they count.
fn is_grouped(text: &str, start: usize, end: usize) -> bool {
    if !(5..=12).contains(&(end - start)) || tail(text, start).starts_with('0') {
        return false;
    }
    let left = head(text, start);
    let numbered =
        last_word(left).ends_with(|last: char| last.is_ascii_digit() || "№N+".contains(last));
    let mut rest = tail(text, end);
    if let Some(fraction) = rest.strip_prefix(',') {
        rest = tail(fraction, digits(fraction));
    }
    let counted = first_word(rest);
    let counted = counted
        .find(|c: char| !c.is_alphabetic() && c != '₽')
        .map_or(counted, |at| head(counted, at));
    is_edge(left.chars().next_back())
        && !numbered
        && rest.starts_with(is_blank)
        && is_one_of(counted, &COUNTED)
}

#[cfg(test)]
mod tests {
    use super::super::marks;

    #[test]
    fn large_numbers_of_what_is_counted_are_grouped() {
        for (text, set) in [
            ("10000 руб.", "10 000 руб."),
            ("(1234567,50 рублей)", "(1 234 567,50 рублей)"),
            ("12345 подписей", "12 345 подписей"),
            ("100000 ₽", "100 000 ₽"),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
        }
        for text in [
            "1000 руб.",
            "620026, г. Екатеринбург",
            "620026 Екатеринбург",
            "№ 10000 руб.",
            "5 10000 руб.",
            "89123456789",
            "01234 руб.",
            "10.000 руб.",
            "1234567890123 руб.",
            "10000-20000 руб.",
            "10000 рубежей",
        ] {
            assert_eq!(marks(text, &[]), text);
        }
    }
}
