//! Quotation marks: «ёлочки» outside, „лапки“ inside, «ёлочки» again inside those.
//!
//! Every mark is read as opening or closing by its form or by what stands around it. Where the marks
//! of a paragraph do not pair off, none of them is changed: which one is missing only the writer knows.

use super::characters::{after, before, is_quote, places};
use super::text::{Edit, Text};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Opening,
    Closing,
}

/// A quotation mark of the text.
#[derive(Debug, Clone, Copy)]
struct Mark {
    at: usize,
    character: char,
}

impl Mark {
    fn end(self) -> usize {
        self.at + self.character.len_utf8()
    }
}

/// The edits that set the marks of each paragraph; `None` for one whose marks do not pair off.
pub(super) fn find(text: &Text) -> Vec<Option<Vec<Edit>>> {
    let leads = |byte: u8| matches!(byte, b'"' | 0xC2 | 0xE2);
    let marks: Vec<Mark> = places(text.as_str(), leads)
        .filter(|&(at, character)| is_quote(character) && !text.is_kept(at))
        .map(|(at, character)| Mark { at, character })
        .collect();
    let text = text.as_str();
    let same_paragraph = |left: &Mark, right: &Mark| {
        let between = text.get(left.end()..right.at).unwrap_or_default();
        !has_blank_line(between)
    };
    // A mark after a number ends a quotation if that pairs off; else it is an inch.
    marks
        .chunk_by(same_paragraph)
        .map(|marks| pair(text, marks, false).or_else(|| pair(text, marks, true)))
        .collect()
}

/// Whether a paragraph ends in a text.
fn has_blank_line(text: &str) -> bool {
    let mut lines = text.split('\n').skip(1).peekable();
    while let Some(line) = lines.next() {
        // What stands behind the last end of a line may go on.
        if lines.peek().is_some() && line.trim().is_empty() {
            return true;
        }
    }
    false
}

fn pair(text: &str, marks: &[Mark], inches: bool) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    let mut open: Vec<char> = Vec::new();
    let mut last: Option<(usize, Side)> = None;
    for &mark in marks {
        if is_inch(text, mark, inches || open.is_empty()) {
            continue;
        }
        let adjacent = last
            .filter(|(end, _)| *end == mark.at)
            .map(|(_, side)| side);
        let side = side(text, mark, adjacent, open.last().copied())?;
        let set = match side {
            Side::Opening => {
                open.push(mark.character);
                if open.len() % 2 == 1 { "«" } else { "„" }
            }
            Side::Closing => {
                let inner = open.len().is_multiple_of(2);
                open.pop()?;
                if inner { "“" } else { "»" }
            }
        };
        if !set.starts_with(mark.character) {
            edits.push(Edit::replace(mark.at..mark.end(), set));
        }
        last = Some((mark.end(), side));
    }
    open.is_empty().then_some(edits)
}

fn is_inch(text: &str, mark: Mark, possible: bool) -> bool {
    possible
        && matches!(mark.character, '"' | '”')
        && before(text, mark.at).is_some_and(|last| last.is_ascii_digit())
}

/// Which side a mark is on; `adjacent` is the side of a mark right before it, `open` the innermost
/// mark still open.
fn side(text: &str, mark: Mark, adjacent: Option<Side>, open: Option<char>) -> Option<Side> {
    match mark.character {
        '«' | '„' => return Some(Side::Opening),
        '»' => return Some(Side::Closing),
        _ => {}
    }
    let (last, next) = (before(text, mark.at), after(text, mark.end()));
    let word_next = next.is_some_and(|next| !next.is_whitespace());
    let after_opening = match last {
        None => true,
        Some(last) if is_quote(last) => {
            adjacent.map_or(matches!(last, '«' | '„'), |side| side == Side::Opening)
        }
        Some('-' | '—' | '–' | '/') => next.is_some_and(char::is_alphanumeric),
        Some(last) => last.is_whitespace() || matches!(last, '(' | '[' | '{'),
    };
    let after_word =
        last.is_some_and(|last| !last.is_whitespace() && !matches!(last, '(' | '[' | '{'));
    let before_word = next.is_some_and(char::is_alphanumeric);
    // Between letters the form tells first.
    let closes = mark.character == '”' || mark.character == '“' && open == Some('„');
    if after_opening && word_next {
        Some(Side::Opening)
    } else if after_word && !before_word || closes {
        Some(Side::Closing)
    } else {
        // Where a space is forgotten, what is open closes, but a colon begins speech.
        let opening = open.is_none() || last == Some(':');
        after_word.then_some(if opening {
            Side::Opening
        } else {
            Side::Closing
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{has_unbalanced_quotes, marks};

    #[test]
    fn quotation_marks_are_russian_and_nested() {
        for (text, set) in [
            ("\"Ромашка\"", "«Ромашка»"),
            ("“Ромашка”", "«Ромашка»"),
            ("„Ромашка“", "«Ромашка»"),
            ("„Ромашка”, „Роза”", "«Ромашка», «Роза»"),
            ("«Ромашка»", "«Ромашка»"),
            ("ООО \"Завод \"Прогресс\"\"", "ООО «Завод „Прогресс“»"),
            ("«Завод «Прогресс»»", "«Завод „Прогресс“»"),
            ("«Завод \"Прогресс\"»", "«Завод „Прогресс“»"),
            ("«Завод “Прогресс”», а", "«Завод „Прогресс“», а"),
            ("\"а \"б \"в\" г\" д\"", "«а „б «в» г“ д»"),
            ("«а „б «в»“»", "«а „б «в»“»"),
            ("(\"да\"/\"нет\")", "(«да»/«нет»)"),
            (
                "сказал: \"Я, мол...\" - и ушёл",
                "сказал: «Я, мол…» — и ушёл",
            ),
            ("\"Где?..\" \"Там!\"", "«Где?..» «Там!»"),
            ("мини-\"Ромашка\"", "мини-«Ромашка»"),
            ("\"Дом 5\", \"Дом 6\"", "«Дом 5», «Дом 6»"),
            ("\"\"", "«»"),
            ("Сказала:\"Ставьте MAX\".", "Сказала:«Ставьте MAX»."),
            ("\"MAX\"и ушла", "«MAX»и ушла"),
            ("ООО\"Ромашка\"", "ООО«Ромашка»"),
            ("\"Да.\"Он ушёл", "«Да.»Он ушёл"),
            ("\"Он:\"Да\"\"", "«Он:„Да“»"),
            (
                "https://example.org/a?q=\"x\" и \"MAX\"",
                "https://example.org/a?q=\"x\" и «MAX»",
            ),
            (
                "\"https://example.org/a?q=\"и\"\".",
                "«https://example.org/a?q=\"и\"».",
            ),
            ("\"https://example.org/a\"и", "«https://example.org/a»и"),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
            assert!(!has_unbalanced_quotes(text), "{text}");
        }
    }

    #[test]
    fn apostrophes_and_inches_are_no_quotation_marks() {
        for (text, set) in [
            ("д'Артаньян, О’Нил", "д'Артаньян, О’Нил"),
            ("экран 15\" и 17\"", "экран 15\" и 17\""),
            ("\"экран 15\" большой\"", "«экран 15\" большой»"),
            ("экран 15\" (\"Сатурн 5\")", "экран 15\" («Сатурн 5»)"),
            ("'MAX'", "'MAX'"),
        ] {
            assert_eq!(marks(text, &[]), set, "{text}");
            assert!(!has_unbalanced_quotes(text), "{text}");
        }
    }

    #[test]
    fn quotation_marks_that_do_not_pair_off_stay() {
        for text in [
            "\"Ромашка",
            "Ромашка\"",
            "«Завод «Прогресс»",
            "\"Завод \"Прогресс\"",
            "сло\"во",
            "»Ромашка«",
            "он сказал \" да \"",
        ] {
            assert_eq!(marks(text, &[]), text);
            assert!(has_unbalanced_quotes(text), "{text}");
        }
    }
}
