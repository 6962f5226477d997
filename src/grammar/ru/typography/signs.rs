//! Signs that a keyboard lacks: «№» for N, the dash for a hyphen between words, the ellipsis for
//! three stops; and the space after «№» and «§».

use super::blanks::is_between_blanks;
use super::characters::{
    after, before, digits, first_word, head, is_blank, is_capital, is_edge, is_one_of, is_quote,
    last_word, places, tail,
};
use super::kept::is_file;
use super::text::Edit;

/// The edits that set the signs.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let leads = |byte: u8| matches!(byte, b'N' | b'.' | b'-' | 0xC2 | 0xE2);
    places(text, leads)
        .filter_map(|(at, character)| match character {
            '№' | '§' => space_after(text, at + character.len_utf8()),
            'N' => number(text, at),
            '.' => ellipsis(text, at),
            '-' | '–' => dash(text, at),
            _ => None,
        })
        .collect()
}

fn space_after(text: &str, end: usize) -> Option<Edit> {
    let number = after(text, end)?.is_ascii_digit();
    number.then(|| Edit::space_at(end))
}

/// «N», «No» or «No.» before a number, unless it is part of a foreign name or a class of masks.
fn number(text: &str, at: usize) -> Option<Edit> {
    if !is_edge(before(text, at)) {
        return None;
    }
    let rest = tail(text, at);
    let sign = ["No.", "No", "N"]
        .into_iter()
        .find(|sign| rest.starts_with(sign))?;
    let behind = tail(rest, sign.len());
    let value = behind.trim_start_matches(is_blank);
    let value_ends = tail(value, digits(value)).chars().next();
    let is_number = digits(value) > 0
        && !is_file(first_word(value))
        && value_ends.is_none_or(|next| !next.is_ascii_alphabetic());
    let word = last_word(head(text, at)).to_lowercase();
    let other = word.ends_with(|last: char| last.is_ascii_alphabetic())
        || ["маск", "респиратор", "класс"]
            .iter()
            .any(|noun| word.starts_with(noun));
    let with = if value.len() == behind.len() {
        "№ "
    } else {
        "№"
    };
    (is_number && !other).then(|| Edit::replace(at..at + sign.len(), with))
}

/// Exactly three stops; «?..» and «!..» have two of their own, and between numbers it may be a range.
fn ellipsis(text: &str, at: usize) -> Option<Edit> {
    let behind = tail(text, at).strip_prefix("...")?;
    let (last, next) = (before(text, at), behind.chars().next());
    let digit = |side: Option<char>| side.is_some_and(|side| side.is_ascii_digit());
    let other = matches!(last, Some('.' | '?' | '!' | '…'))
        || matches!(next, Some('.' | '…'))
        || digit(last) && digit(next);
    (!other).then(|| Edit::replace(at..at + 3, "…"))
}

/// A hyphen, two or three of them, or a short dash, with a blank on either side and words beyond.
fn dash(text: &str, at: usize) -> Option<Edit> {
    let rest = tail(text, at);
    let sign = ["---", "--", "-", "–"]
        .into_iter()
        .find(|sign| rest.starts_with(sign))?;
    let end = at + sign.len();
    if begins_speech(text, at, end) {
        return Some(Edit::replace(at..end, "—"));
    }
    if !is_between_blanks(text, at, end) {
        return None;
    }
    let left = head(text, at).trim_end_matches(is_blank);
    let right = tail(text, end).trim_start_matches(is_blank);
    let (last, first) = (left.chars().next_back()?, right.chars().next()?);
    let words = (last.is_alphanumeric() || is_quote(last) || ")]%,.;:!?…".contains(last))
        && (first.is_alphanumeric() || is_quote(first) || "([№§".contains(first));
    let numbers = last.is_ascii_digit() && first.is_ascii_digit();
    let torn = sign == "-" && is_torn_word(left, right) || is_file(first_word(right));
    (words && !numbers && !torn).then(|| Edit::replace(at..end, "—"))
}

/// Whether a line begins with the dash of somebody's words; those of a list are in small letters.
fn begins_speech(text: &str, at: usize, end: usize) -> bool {
    let right = tail(text, end).trim_start_matches(is_blank);
    before(text, at).is_none_or(|last| last == '\n')
        && after(text, end).is_some_and(is_blank)
        && right.starts_with(is_capital)
}

/// Whether the hyphen may be that of one word, written with blanks: «59 - ФЗ», «кто - то», «по - моему».
fn is_torn_word(left: &str, right: &str) -> bool {
    let (first, second) = (last_word(left), first_word(right));
    let second = second.trim_end_matches(|last: char| !last.is_alphanumeric());
    let single = first.chars().nth(1).is_none();
    first.ends_with(|last: char| last.is_ascii_digit())
        || single && second.starts_with(|first: char| first.is_ascii_digit())
        || is_one_of(first, &["по", "из", "во", "в", "кое", "кой"])
        || is_one_of(second, &["то", "либо", "нибудь", "таки", "ка"])
}

#[cfg(test)]
mod tests {
    use super::super::marks;

    #[test]
    fn numbers_get_their_sign() {
        for (text, set) in [
            ("от 02.05.2006 N 59-ФЗ", "от 02.05.2006 № 59-ФЗ"),
            ("приказ No. 5, No.6 и No 7", "приказ № 5, № 6 и № 7"),
            ("приказ N5", "приказ № 5"),
            ("(N 2-123/2026)", "(№ 2-123/2026)"),
            ("школа №5", "школа № 5"),
            ("школы №№5, 6", "школы №№ 5, 6"),
            ("§5 и §§6", "§ 5 и §§ 6"),
            ("Galaxy N5, маска N95", "Galaxy N5, маска N95"),
            ("Chanel No. 5", "Chanel No. 5"),
            ("MN 5, N5A, Nokia 5, N раз", "MN 5, N5A, Nokia 5, N раз"),
            (
                "приказ N 5.docx, скан - 1.jpg",
                "приказ N 5.docx, скан - 1.jpg",
            ),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
        }
    }

    #[test]
    fn dashes_stand_between_words_only() {
        for (text, set) in [
            ("отказ - это право", "отказ — это право"),
            ("отказ -- право -- моё", "отказ — право — моё"),
            ("отказ – право", "отказ — право"),
            ("\"Идите\", - сказал он", "«Идите», — сказал он"),
            ("я - студент", "я — студент"),
            ("итого - 5 листов", "итого — 5 листов"),
            ("14 ноября 2025 -- день", "14 ноября 2025 — день"),
            ("с 5 - 7, 9.00 – 18.00", "с 5 - 7, 9.00 – 18.00"),
            (
                "59 - ФЗ, кто - то, по - моему",
                "59 - ФЗ, кто - то, по - моему",
            ),
            ("кто-то -5 слово- а", "кто-то -5 слово- а"),
            ("- пункт", "- пункт"),
            ("- Слово", "— Слово"),
            ("Он.\n-- Да", "Он.\n— Да"),
            ("-Слово", "-Слово"),
            ("пункт -", "пункт -"),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
        }
    }
}
