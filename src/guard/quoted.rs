//! What stands in quotation marks, of whatever form.
//!
//! In go the characters of a text, out come the outermost quotations without their marks. A mark that
//! does not close quotes nothing: which one is missing only the writer knows.

use std::ops::Range;

/// The quotations of a text, in numbers of characters.
pub(super) fn quoted(characters: &[char]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (index, mark) in characters.iter().enumerate() {
        // A paragraph ends what is open.
        if *mark == '\n' && characters.get(index + 1) == Some(&'\n') {
            open.clear();
        }
        if !is_mark(*mark) {
            continue;
        }
        if opens(characters, index, open.last().map(|(_, mark)| *mark)) {
            open.push((index + 1, *mark));
        } else if let Some((start, _)) = open.pop().filter(|_| open.is_empty()) {
            found.push(start..index);
        }
    }
    found
}

fn is_mark(character: char) -> bool {
    "«»„“”\"".contains(character)
}

/// Whether a mark opens, by its form or by what stands before it; `open` is the innermost one open.
fn opens(characters: &[char], index: usize, open: Option<char>) -> bool {
    let before = index.checked_sub(1).and_then(|last| characters.get(last));
    match characters.get(index) {
        Some('«' | '„') => true,
        Some('»' | '”') => false,
        Some('“') if open == Some('„') => false,
        Some('"') if open == Some('"') => false,
        _ => before.is_none_or(|last| !last.is_alphanumeric() && !".!?…,".contains(*last)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_of_every_form_are_found() {
        for (text, expected) in [
            ("он: «да, „нет“» и", vec!["да, „нет“"]),
            ("он: \"да\" и \"нет!\"", vec!["да", "нет!"]),
            ("„раз“ “два” «три»", vec!["раз", "два", "три"]),
            ("«раз", vec![]),
            ("раз» «два»", vec!["два"]),
            ("«раз\n\nдва»", vec![]),
            ("", vec![]),
        ] {
            let characters: Vec<char> = text.chars().collect();
            let found = quoted(&characters).into_iter();
            let found: Vec<String> = found
                .map(|range| characters[range].iter().collect())
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
