//! What may reach a terminal: foreign text without characters that steer it or deceive the eye.
//!
//! A file name or a key of a YAML file can hold escape sequences that repaint the screen, or marks
//! that reverse the order of letters. They are shown by their number instead.

use serde::Serialize;
use std::fmt::Write as _;

/// The text with every control, reordering or invisible character written as `\u{…}`.
///
/// Line breaks count as control characters: what passes here stays one line.
#[must_use]
pub fn safe(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_hostile(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// The value as one line of JSON whose strings keep their meaning and cannot steer a terminal.
#[must_use]
pub fn safe_json(value: &impl Serialize) -> String {
    // What the program prints are maps with names for keys: nothing in them can fail to be JSON.
    let plain = serde_json::to_string(value).unwrap_or_default();
    let mut shown = String::with_capacity(plain.len());
    for character in plain.chars() {
        if is_hostile(character) {
            // Such characters occur inside strings only, where JSON has an escape of its own.
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                // Writing to a string cannot fail.
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(character);
        }
    }
    shown
}

fn is_hostile(character: char) -> bool {
    // `is_control` is C0, DEL and C1.
    character.is_control()
        || matches!(
            character,
            '\u{ad}'                      // soft hyphen
                | '\u{61c}'               // Arabic letter mark: steers direction
                | '\u{180e}'              // Mongolian vowel separator: has no width
                | '\u{200b}'..='\u{200f}' // without width, and marks of direction
                | '\u{2028}'..='\u{202e}' // line and paragraph separators, direction
                | '\u{2060}'..='\u{206f}' // word joiner, invisible operators, isolates
                | '\u{feff}'              // byte order mark
                | '\u{fff9}'..='\u{fffb}' // interlinear annotation
                | '\u{e0000}'..='\u{e007f}' // invisible tags
        )
}

#[cfg(test)]
mod tests {
    use super::{safe, safe_json};

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for text in ["case.yaml", "дело № 1 «а», ё — й", "a b", ""] {
            assert_eq!(safe(text), text);
        }
    }

    #[test]
    fn steering_and_invisible_characters_are_shown_by_number() {
        let table = [
            ("a\u{1b}[2Jb", "a\\u{1b}[2Jb"),
            ("a\nb\tc\rd", "a\\u{a}b\\u{9}c\\u{d}d"),
            ("\0\u{7f}\u{9b}", "\\u{0}\\u{7f}\\u{9b}"),
            ("\u{202e}\u{2066}", "\\u{202e}\\u{2066}"),
            ("\u{200b}\u{feff}\u{2060}", "\\u{200b}\\u{feff}\\u{2060}"),
            ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
        ];
        for (text, shown) in table {
            assert_eq!(safe(text), shown);
            assert_eq!(safe(shown), shown, "what is safe stays as it is");
        }
    }

    #[test]
    fn json_keeps_its_meaning() {
        let value = serde_json::json!({"path": "a\u{9b}\u{202e}\u{e0041}\n«б»"});
        let shown = safe_json(&value);
        assert_eq!(shown, "{\"path\":\"a\\u009b\\u202e\\udb40\\udc41\\n«б»\"}");
        let back: serde_json::Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(back, value);
    }
}
