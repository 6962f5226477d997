//! How the names of letters begin: with a stem that every system takes.
//!
//! In goes the name of a file or a folder as somebody gave it, out come letters, digits and the marks `-`, `_` and `.`
//! that neither a shell nor Windows reads as something else. What is left is what [`stem`] itself would make of it.

use unicode_normalization::UnicodeNormalization as _;

/// How long a stem is at most, in bytes: with the longest id of an addressee and an ending it fits into the 255
/// that file systems give a name.
pub const LONGEST_STEM: usize = 200;

/// The stem where a name has nothing to make one of.
const NAMELESS: &str = "case";

/// Devices of Windows, which no file there can be called, whatever its ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin", "conout"];

/// Devices that have a number behind their name.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// The stem of letters made from a file of this name.
pub fn stem(name: &str) -> String {
    let mut stem = String::new();
    let mut is_replaced = false;
    for sign in name.nfc() {
        let was_replaced = std::mem::replace(&mut is_replaced, !is_allowed(sign));
        let sign = if is_replaced { '_' } else { sign };
        // Two dots are a way out of a folder; one mark says as much as several in place of what nobody may use.
        if (is_replaced && was_replaced) || (sign == '.' && stem.ends_with('.')) {
            continue;
        }
        if stem.len() + sign.len_utf8() > LONGEST_STEM {
            break;
        }
        stem.push(sign);
    }
    let inner = stem.trim_start_matches(['.', '-']).trim_end_matches('.');
    if inner.chars().all(|sign| sign == '_') {
        return NAMELESS.to_owned();
    }
    let mut stem = match is_device(inner) {
        true => format!("_{inner}"),
        false => inner.to_owned(),
    };
    while stem.len() > LONGEST_STEM || stem.ends_with('.') {
        stem.pop();
    }
    stem
}

fn is_allowed(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.')
}

/// Whether Windows would open a device in place of a file with this name.
fn is_device(stem: &str) -> bool {
    let before_dot = stem.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = NUMBERED
        .iter()
        .filter_map(|device| before_dot.strip_prefix(device));
    let mut numbers = numbered.map(|number| {
        let mut signs = number.chars();
        // Windows takes raised digits for digits.
        matches!(
            (signs.next(), signs.next()),
            (Some('0'..='9' | '¹' | '²' | '³'), None)
        )
    });
    DEVICES.contains(&before_dot.as_str()) || numbers.any(|is_number| is_number)
}

/// The name as systems compare it that take capital and small letters for the same.
pub fn folded(name: &str) -> String {
    // Some capitals have another small letter than the one that they are the capital of.
    let folded = name.to_lowercase().to_uppercase().to_lowercase();
    folded.nfc().collect()
}
