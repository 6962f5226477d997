//! The finish of a sentence: blanks, brackets, the first letter and the full stop.
//!
//! In goes text as a template leaves it, out comes text as a letter prints it. Words are not
//! touched; what a sentence says is the business of the data.

/// The text with a capital first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The text as a sentence ends: «… 2025 г.» has its full stop already.
pub(super) fn full_stop(text: &str) -> String {
    let text = text.trim_end();
    let ends = text
        .trim_end_matches(['»', '“', ')'])
        .ends_with(['!', '?', '…']);
    if ends || text.ends_with('.') {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Runs of blanks and line ends become one space; no-break spaces stay.
pub(super) fn fold_blanks(text: &str) -> String {
    let folded = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    flatten(
        &flatten(&folded, " (далее — ", "; далее — "),
        " (от ",
        ", от ",
    )
}

/// Brackets inside brackets become a part of them: «(… (далее — Закон))» is «(…; далее — Закон)».
fn flatten(text: &str, open: &str, inside: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        flat.push_str(before);
        let is_nested = flat.matches('(').count() > flat.matches(')').count();
        match after.split_once(')') {
            Some((name, after)) if is_nested => {
                flat.push_str(inside);
                flat.push_str(name);
                rest = after;
            }
            _ => {
                flat.push_str(open);
                rest = after;
            }
        }
    }
    flat.push_str(rest);
    flat
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_one_full_stop() {
        for (text, sentence) in [
            ("а", "а."),
            ("2025 г.", "2025 г."),
            ("«а»", "«а»."),
            ("«а?»", "«а?»"),
            ("а…", "а…"),
        ] {
            assert_eq!(full_stop(text), sentence);
        }
    }

    #[test]
    fn a_heading_begins_with_a_capital_letter() {
        for (text, heading) in [
            ("", ""),
            ("ёлка", "Ёлка"),
            ("Ёлка", "Ёлка"),
            ("«ёлка»", "«ёлка»"),
            ("ст. 1 Закона", "Ст. 1 Закона"),
        ] {
            assert_eq!(capital(text), heading);
        }
    }

    #[test]
    fn brackets_do_not_stand_in_brackets() {
        for (text, folded) in [
            ("а  б\n в", "а б в"),
            (
                "ст. 1 Закона (далее — Закон): т",
                "ст. 1 Закона (далее — Закон): т",
            ),
            (
                "(ст. 1 Закона (далее — Закон)) т",
                "(ст. 1 Закона; далее — Закон) т",
            ),
            (
                "(ст. 1 К (от 1.1.2001 № 1; далее — К))",
                "(ст. 1 К, от 1.1.2001 № 1; далее — К)",
            ),
            (
                "(ст. 1 Закона (далее — З), ст. 2 К (далее — К))",
                "(ст. 1 Закона; далее — З, ст. 2 К; далее — К)",
            ),
        ] {
            assert_eq!(fold_blanks(text), folded);
        }
    }
}
