//! Blanks that nobody meant: several in a row, one before a comma or a full stop, those inside a pair
//! of brackets. A line is never joined to the next.

use super::characters::{NO_BREAK_SPACE, after, before, head, is_blank, is_quote, places, tail};
use super::text::Edit;

/// Marks that belong to the word on their left.
const MARKS: [char; 6] = ['.', ',', '?', '!', ';', ':'];

/// The edits that take stray blanks out.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let mut edits = inside_brackets(text);
    let mut end = 0;
    for (start, blank) in places(text, |byte| matches!(byte, b' ' | 0xC2)) {
        if start < end || !is_blank(blank) || is_alone(text, start, blank) {
            continue;
        }
        let rest = tail(text, start).trim_start_matches(is_blank);
        end = text.len() - rest.len();
        let run = text.get(start..end).unwrap_or_default();
        if rest.starts_with(MARKS) && is_stray(head(text, start), rest) {
            edits.push(Edit::replace(start..end, ""));
        } else if run.len() > blank.len_utf8() {
            let with = if run.contains(NO_BREAK_SPACE) {
                "\u{a0}"
            } else {
                " "
            };
            edits.push(Edit::replace(start..end, with));
        }
    }
    edits
}

/// Whether a space has a letter, a number or a bracket behind it, as most have: neither another blank nor
/// a mark.
fn is_alone(text: &str, start: usize, blank: char) -> bool {
    let next = text.as_bytes().get(start + 1);
    let goes_on = |byte: &u8| !matches!(byte, b' ' | 0xC2) && !MARKS.contains(&char::from(*byte));
    blank == ' ' && next.is_some_and(goes_on)
}

/// A blank before a mark that belongs to the word on its left.
fn is_stray(left: &str, right: &str) -> bool {
    let Some(last) = left.chars().next_back() else {
        return false;
    };
    let mut marks = right.chars();
    let (mark, next) = (marks.next(), marks.next());
    let word = last.is_alphanumeric() || is_quote(last) || matches!(last, ')' | ']' | '%');
    let ends = next.is_none_or(|next| next.is_whitespace() || is_quote(next));
    word && match mark {
        // «. . .» is somebody's ellipsis.
        Some('.') => (ends || next == Some(')')) && !matches!(marks.next(), Some('.' | '…')),
        Some(',') => ends || next == Some(')'),
        Some('?' | '!') => ends || matches!(next, Some('?' | '!' | '.' | ')')),
        Some(';') => ends,
        Some(':') => ends && !last.is_ascii_digit(),
        _ => false,
    }
}

/// Blanks just inside brackets, where the brackets are a pair and have something between them.
fn inside_brackets(text: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut open = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => open.push(at + 1),
            b')' => {
                let Some(start) = open.pop() else { continue };
                let inside = text.get(start..at).unwrap_or_default();
                let first = inside.len() - inside.trim_start_matches(is_blank).len();
                let last = inside.trim_end_matches(is_blank).len();
                if last > 0 && first > 0 {
                    edits.push(Edit::replace(start..start + first, ""));
                }
                if last > 0 && last < inside.len() {
                    edits.push(Edit::replace(start + last..at, ""));
                }
            }
            _ => {}
        }
    }
    edits
}

/// Whether a place has a blank on either side and words beyond them.
pub(super) fn is_between_blanks(text: &str, start: usize, end: usize) -> bool {
    before(text, start).is_some_and(is_blank) && after(text, end).is_some_and(is_blank)
}

#[cfg(test)]
mod tests {
    use super::super::marks;

    #[test]
    fn stray_blanks_go() {
        for (text, set) in [
            ("а  б\u{a0} в", "а б\u{a0}в"),
            ("да , нет .", "да, нет."),
            ("кто ? я ! он ?..", "кто? я! он?.."),
            ("адрес : Москва ;", "адрес: Москва;"),
            ("( а ) и ( б", "(а) и ( б"),
            ("а ) б", "а ) б"),
            ("( ) 1 : 2 .5 :)", "( ) 1 : 2 .5 :)"),
            ("а . . . б", "а . . . б"),
            ("так... нет....", "так… нет...."),
            ("Что?.. Да!.. 1...5", "Что?.. Да!.. 1...5"),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
        }
    }
}
