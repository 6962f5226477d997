//! Numbers: the dash of a range of years, days or pages, and the groups of a large one.
//!
//! Most hyphens between digits are part of a number of a case, a telephone, a building or an act, and
//! long numbers are often indexes; what the words around them do not make sure is left alone.

use super::super::dates::MONTHS_GENITIVE;
use super::characters::{
    NO_BREAK_HYPHEN, after, before, digits, first_word, head, is_blank, is_edge, is_one_of,
    last_word, tail,
};
use super::text::Edit;

/// What a large number counts.
const COUNTED: [&str; 24] = [
    "руб",
    "рубль",
    "рубля",
    "рублей",
    "рублям",
    "рублями",
    "рублях",
    "коп",
    "копеек",
    "₽",
    "евро",
    "доллар",
    "доллара",
    "долларов",
    "чел",
    "человек",
    "человека",
    "штук",
    "шт",
    "подпись",
    "подписи",
    "подписей",
    "экз",
    "экземпляров",
];

/// The edits that set ranges and groups.
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
        let hyphen = after(text, end).filter(|next| matches!(next, '-' | '−'));
        if let Some(hyphen) = hyphen
            && is_range(text, end, end + hyphen.len_utf8())
        {
            edits.push(Edit::replace(end..end + hyphen.len_utf8(), "–"));
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

/// Whether the hyphen between `left` and `right` is that of a range for sure.
fn is_range(text: &str, left: usize, right: usize) -> bool {
    let first = date_or_number_before(text, left);
    let rest = tail(text, right);
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(rest.len());
    let second = head(rest, end).trim_end_matches('.');
    let behind = tail(rest, second.len());
    let numbered = last_word(head(text, left - first.len())).ends_with(['№', 'N']);
    let edges = !numbered
        && is_edge(before(text, left - first.len()))
        && !behind.starts_with(|next: char| {
            next.is_alphanumeric() || matches!(next, '-' | NO_BREAK_HYPHEN | '/' | '−')
        });
    edges
        && match (Span::of(first), Span::of(second)) {
            (Span::Date, Span::Date) => true,
            (Span::Number(from), Span::Date) => from < first_number(second) && from <= 31,
            (Span::Number(from), Span::Number(to)) => {
                let next = behind.starts_with(is_blank).then(|| first_word(behind));
                from < to && is_counted_off(head(text, left - first.len()), from, to, next)
            }
            _ => false,
        }
}

/// Whether the words around two numbers make them years, days or pages.
fn is_counted_off(left: &str, from: u32, to: u32, next: Option<&str>) -> bool {
    let next = next.unwrap_or_default().to_lowercase();
    let word = next.trim_end_matches(|last: char| !last.is_alphanumeric());
    let is_year = |year: u32| (1900..2100).contains(&year);
    let years = is_year(from)
        && is_year(to)
        && (word == "гг" || word.starts_with("год") || word.starts_with("учебн"));
    let days = (1..=31).contains(&from) && to <= 31 && MONTHS_GENITIVE.contains(&word);
    years || days || is_after_pages(left)
}

fn is_after_pages(left: &str) -> bool {
    const PAGES: [&str; 7] = [
        "стр.",
        "с.",
        "л.",
        "страницы",
        "страницах",
        "листы",
        "листах",
    ];
    let word = last_word(left);
    let leaf = || {
        let left = left.trim_end_matches(is_blank).strip_suffix("д.");
        left.is_some_and(|left| last_word(left) == "л.")
    };
    left.ends_with(is_blank) && (is_one_of(word, &PAGES) || word == "д." && leaf())
}

enum Span {
    /// «05.09.2025».
    Date,
    Number(u32),
    Other,
}

impl Span {
    fn of(text: &str) -> Self {
        let lengths = text.split('.').map(str::len);
        if lengths.eq([2, 2, 4]) {
            Self::Date
        } else {
            let plain = text.len() <= 4 && !text.starts_with('0');
            plain
                .then(|| text.parse().ok())
                .flatten()
                .map_or(Self::Other, Self::Number)
        }
    }
}

fn date_or_number_before(text: &str, at: usize) -> &str {
    let left = head(text, at);
    let start = left
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.')
        .len();
    tail(left, start)
}

fn first_number(date: &str) -> u32 {
    head(date, digits(date)).parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::marks;

    #[test]
    fn only_sure_ranges_get_a_dash() {
        for (text, set) in [
            ("5-7 мая", "5–7 мая"),
            ("с 24-26.11.2025", "с 24–26.11.2025"),
            ("01.09.2025-05.09.2025", "01.09.2025–05.09.2025"),
            ("в 2024-2025 гг.", "в 2024–2025 гг."),
            ("2025-2026 учебного года", "2025–2026 учебного года"),
            ("стр.5-7", "стр. 5–7"),
            ("(л.д. 12-15)", "(л. д. 12–15)"),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
        }
        for text in [
            "59-ФЗ",
            "2-й",
            "№ 2202-1",
            "ст. 20.3-1",
            "ст. 5-7",
            "2024-2025",
            "№ 2024-2025 года",
            "7-5 мая",
            "+7 912 345-67-89",
            "8-912-345-67-89",
            "620026-620030",
            "2-123/2026",
            "1-2-3 мая",
            "стр. 5-й",
            "дом 5-7",
        ] {
            assert_eq!(marks(text, &[]), text);
        }
    }

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
