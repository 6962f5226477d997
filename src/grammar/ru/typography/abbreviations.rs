//! The space after the full stop of an abbreviation: «и т. д.», «П. П. Петров», «г. Москва», «ст. 43».
//!
//! Only what is written together is taken apart, and only where the abbreviation and what follows it
//! leave no doubt.

use super::characters::{
    after, before, digits, head, is_blank, is_capital, is_cyrillic, is_edge, is_one_of, is_quote,
    is_single_capital, last_word, tail,
};
use super::text::Edit;
use super::words::{IN_ADDRESS, REFERENCES, is_before_name, is_before_number};

/// Before a position.
const BEFORE_POSITION: [&str; 3] = ["зам", "зав", "нач"];

/// A number of money, and what may follow it.
const THOUSANDS: [&str; 3] = ["тыс", "млн", "млрд"];
const AFTER_THOUSANDS: [&str; 4] = ["руб", "чел", "экз", "долл"];

/// First and second letter of an abbreviation of two words; each has its full stop.
const PAIRS: [(&str, &str); 10] = [
    ("т", "д"),
    ("т", "п"),
    ("т", "е"),
    ("т", "к"),
    ("т", "н"),
    ("т", "ч"),
    ("т", "о"),
    ("и", "о"),
    ("н", "э"),
    ("л", "д"),
];

/// The edits that put the spaces in.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let mut found = Found::default();
    for (stop, _) in text.match_indices('.') {
        found.read(text, stop);
    }
    found.edits
}

/// What the full stops so far have shown.
#[derive(Default)]
struct Found {
    edits: Vec<Edit>,
    /// Where the last space was put in.
    opened: Option<usize>,
    /// Where the last initial ended.
    initial: Option<usize>,
    /// Where the last abbreviation of a reference ended.
    reference: Option<usize>,
}

impl Found {
    fn space_at(&mut self, at: usize) {
        self.edits.push(Edit::space_at(at));
        self.opened = Some(at);
    }

    fn read(&mut self, text: &str, stop: usize) {
        let end = stop + 1;
        let behind = tail(text, end);
        let mut start = stop - letters_before(text, stop).len();
        if let Some(place) = self.word_begins(text, start, stop) {
            self.space_at(place);
            start = place;
        }
        let word = text.get(start..stop).unwrap_or_default();
        let edge = is_edge(before(text, start)) || self.opened == Some(start);
        if edge && is_one_of(word, &REFERENCES) {
            self.reference = Some(end);
        }
        let is_initial = is_single_capital(word) && (edge || self.follows_initial(text, start));
        if is_initial {
            self.initial = Some(end);
        }
        let next = behind.chars().next();
        let spaced = is_initial && next.is_some_and(is_capital)
            || edge && next.is_some_and(|next| is_taken_apart(word, next, behind));
        if spaced {
            self.space_at(end);
        }
    }

    fn follows_initial(&self, text: &str, start: usize) -> bool {
        let hyphened = start
            .checked_sub(1)
            .filter(|_| before(text, start) == Some('-'));
        self.initial.is_some() && (self.initial == Some(start) || self.initial == hyphened)
    }

    /// Where an abbreviation begins that is written together with what stands before it.
    fn word_begins(&self, text: &str, start: usize, stop: usize) -> Option<usize> {
        let follows_comma = || follows_comma(text, start, stop).then_some(start);
        year_end(text, stop)
            .or_else(|| self.number_end(text, start, stop))
            .or_else(follows_comma)
    }

    /// Where the number of «ч. 2» ends, if the next part of the reference begins right there.
    fn number_end(&self, text: &str, start: usize, stop: usize) -> Option<usize> {
        let word = text.get(start..stop)?;
        let number = digits(word);
        let earlier = head(text, start).trim_end_matches(is_blank).len();
        let value = tail(text, stop + 1).trim_start_matches(is_blank);
        let is_reference = number > 0
            && is_one_of(tail(word, number), &REFERENCES)
            && self.reference == Some(earlier)
            && digits(value) > 0;
        is_reference.then_some(start + number)
    }
}

/// The letters just before a full stop; empty where there are more than an abbreviation has.
fn letters_before(text: &str, stop: usize) -> &str {
    let mut start = stop;
    let mut letters = head(text, stop).char_indices().rev();
    for _ in 0..5 {
        match letters.next() {
            Some((at, letter)) if letter.is_alphanumeric() => start = at,
            _ => return text.get(start..stop).unwrap_or_default(),
        }
    }
    ""
}

/// Where the year before «г.» or «гг.» ends, if it is written together with it.
fn year_end(text: &str, stop: usize) -> Option<usize> {
    let left = head(text, stop);
    let left = left.strip_suffix("гг").or_else(|| left.strip_suffix('г'))?;
    let year = tail(left, left.len().checked_sub(4)?);
    let is_year = digits(year) == 4 && (year.starts_with("19") || year.starts_with("20"));
    let earlier = head(left, left.len() - 4);
    let last = earlier.chars().next_back();
    let alone = (is_edge(last) || matches!(last, Some('.' | '-' | '–')))
        && !last_word(earlier).ends_with(['№', '§', 'N']);
    let ends = after(text, stop + 1).is_none_or(|next| !next.is_alphanumeric());
    (is_year && alone && ends).then_some(left.len())
}

/// Whether a part of an address is written together with the comma before it.
fn follows_comma(text: &str, start: usize, stop: usize) -> bool {
    let word = text.get(start..stop).unwrap_or_default();
    let value = tail(text, stop + 1).trim_start_matches(is_blank);
    let left = head(text, start).strip_suffix(',').unwrap_or_default();
    left.ends_with(|last: char| {
        last.is_alphanumeric() || is_quote(last) || matches!(last, '.' | ')')
    }) && is_one_of(word, &IN_ADDRESS)
        && value.starts_with(|first: char| first.is_ascii_digit() || is_capital(first))
}

fn is_taken_apart(word: &str, next: char, rest: &str) -> bool {
    if next.is_ascii_digit() {
        return is_before_number(word);
    }
    let mut following = rest.chars().skip(1);
    let second = following.next();
    if is_capital(next) {
        // A letter with a full stop is an initial, which no town has.
        let is_name =
            second.is_some_and(is_cyrillic) || is_one_of(word, &["им", "проф", "доц", "гр"]);
        return is_name && is_before_name(word);
    }
    if next == '№' {
        return is_before_number(word);
    }
    let position = is_one_of(word, &BEFORE_POSITION)
        && rest.chars().take(3).filter(|c| is_cyrillic(*c)).count() == 3;
    let thousands =
        is_one_of(word, &THOUSANDS) && AFTER_THOUSANDS.iter().any(|unit| rest.starts_with(unit));
    let pair = second == Some('.')
        && PAIRS
            .iter()
            .any(|(first, last)| is_one_of(word, &[first]) && last.starts_with(next));
    position || thousands || pair
}

#[cfg(test)]
mod tests {
    use super::super::marks;

    #[test]
    fn abbreviations_are_taken_apart() {
        for (text, set) in [
            ("и т.д., и т.п.", "и т. д., и т. п."),
            ("т.е. он, т.к. она; Т.е.", "т. е. он, т. к. она; Т. е."),
            ("и.о. ректора, в т.ч.", "и. о. ректора, в т. ч."),
            ("П.П. Петров", "П. П. Петров"),
            ("П.П.Петров и П.Петров", "П. П. Петров и П. Петров"),
            ("Петров П.П.", "Петров П. П."),
            ("А.-М.Л. Перье, Ж.-П.Перье", "А.-М. Л. Перье, Ж.-П. Перье"),
            (
                "г.Москва, ул.Малышева, д.5, кв.2",
                "г. Москва, ул. Малышева, д. 5, кв. 2",
            ),
            (
                "им.В.И.Иванова, ул.8 Марта",
                "им. В. И. Иванова, ул. 8 Марта",
            ),
            ("п.1 ч.2 ст.43 (п.3)", "п. 1 ч. 2 ст. 43 (п. 3)"),
            ("\"ст.5\", п.1,ч.2", "«ст. 5», п. 1,ч.2"),
            ("Ст.5", "Ст. 5"),
            ("слово.Слово", "слово.Слово"),
            ("2025г.Москва", "2025г.Москва"),
            ("г-н.5, U.S.A.", "г-н.5, U.S.A."),
            ("т.д", "т.д"),
            ("14.11.2025г. и 2024г.", "14.11.2025 г. и 2024 г."),
            ("кв.2024г. и 524г.", "кв. 2024 г. и 524г."),
            ("п.1ч.2 ст.43", "п. 1 ч. 2 ст. 43"),
            ("ч.2ст.43, ч. 12ст. 43", "ч. 2 ст. 43, ч. 12 ст. 43"),
            ("5ст.43, длится 2ч.", "5ст.43, длится 2ч."),
            (
                "зам.директора, Зав.кафедрой",
                "зам. директора, Зав. кафедрой",
            ),
            ("каб.№ 12, каб.№12", "каб. № 12, каб. № 12"),
            ("10 тыс.руб.", "10 тыс. руб."),
            (
                "г.Краснодар,ул.Красная,д.5,кв. 7",
                "г. Краснодар, ул. Красная, д. 5, кв. 7",
            ),
            ("12.05.2025", "12.05.2025"),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
        }
    }
}
