//! Text in lines that fit the screen.
//!
//! Widths count characters; Russian letters and digits take one place each.

use crate::terminal::safe;

/// What fits on a screen that nobody has made wider.
pub(super) const SCREEN: usize = 80;

/// The text after as many blanks: in lines that fit the screen, or in one where nobody looks at one.
pub(super) fn lines(text: &str, blanks: usize, terminal: bool) -> Vec<String> {
    let indent = " ".repeat(blanks);
    if !terminal {
        return vec![safe(&format!("{indent}{text}"))];
    }
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= SCREEN => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("{indent}{word}")),
        }
    }
    lines.iter().map(|line| safe(line)).collect()
}
