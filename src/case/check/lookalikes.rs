//! Characters in the texts of a case that look right and are not.
//!
//! In go the texts of the file and their places, out come warnings that name the character and its place,
//! never the word around it.

use crate::grammar::ru::lookalikes::{self as grammar, Lookalike, Script};
use crate::problem::Problem;
use crate::yaml::{MOST_PROBLEMS, Places, Text};

/// A warning for each such character of the file, with its place.
pub fn lookalikes(texts: &[Text<'_>], mut places: Places<'_>) -> Vec<Problem> {
    let mut warnings = Vec::new();
    for text in texts {
        let found = found(text);
        if found.is_empty() {
            continue;
        }
        let places = places.of(text);
        warnings.extend(found.iter().map(|lookalike| {
            let place = places.get(lookalike.index).copied();
            warning(lookalike).field(text.path.as_str()).at(place)
        }));
        if warnings.len() >= MOST_PROBLEMS {
            break;
        }
    }
    warnings
}

fn found(text: &Text<'_>) -> Vec<Lookalike> {
    let mut found = grammar::lookalikes(text.text);
    if is_name_of_person(&text.path) {
        found.extend(grammar::digits_in_words(text.text));
        found.sort_by_key(|lookalike| lookalike.index);
    }
    found
}

fn warning(lookalike: &Lookalike) -> Problem {
    let script = match lookalike.script {
        Script::Latin => "latin",
        Script::Cyrillic => "cyrillic",
        Script::Digit => "digit",
    };
    Problem::warning("lookalike")
        .with("script", script)
        .with("char", lookalike.letter.to_string())
        .with("code", format!("U+{:04X}", u32::from(lookalike.letter)))
}

/// Whether a field holds nothing but the name of a person.
fn is_name_of_person(path: &str) -> bool {
    let organisation = ["institution.", "addressees."];
    let is_form = path.starts_with("applicants[") && path.contains(".forms.");
    is_form
        || path.ends_with(".official")
        || path.ends_with(".name") && !organisation.iter().any(|start| path.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::{Source, tree};

    #[test]
    fn each_character_has_its_field_and_place() {
        let text = "role: student\ninstitution: {name: Гимназия № 3А}\nincident:\n  story: |\n    Один MAX.\n\n    Двa и тpи.\n\
                    applicants:\n  - {name: Гром0в, forms: {gen: \"Громoв\\u0430\"}}\n";
        let source = Source::from_bytes(None, text.as_bytes()).unwrap();
        let warnings = lookalikes(&tree(&source).unwrap().texts(), Places::new(&source));
        let found: Vec<_> = warnings
            .iter()
            .map(|warning| {
                let place = warning.place.unwrap();
                (warning.path.as_str(), place.line, place.column)
            })
            .collect();
        let expected = [
            ("incident.story", 7, 7),
            ("incident.story", 7, 12),
            ("applicants[0].name", 9, 16),
            ("applicants[0].forms.gen", 9, 38),
        ];
        assert_eq!(found, expected);
    }
}
