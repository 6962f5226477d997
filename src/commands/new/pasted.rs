//! What comes faster than a person types: the rest of a text that was pasted where the terminal does not
//! say so.

use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};
use crossterm::terminal;

/// The longest pause inside a pasted text.
const PAUSE: Duration = Duration::from_millis(25);

/// The keys that are waiting already; `None` where Ctrl-C is among them.
pub(super) fn rest() -> Option<String> {
    // Keys can be told apart only while the terminal hands them over one by one.
    if terminal::enable_raw_mode().is_err() {
        return Some(String::new());
    }
    let rest = waiting();
    let _ = terminal::disable_raw_mode();
    rest
}

fn waiting() -> Option<String> {
    let mut text = String::new();
    while event::poll(PAUSE).unwrap_or(false) {
        match event::read() {
            Ok(Event::Paste(pasted)) => text.push_str(&pasted),
            Ok(Event::Key(key)) if key.kind == KeyEventKind::Press => {
                let control = key.modifiers.contains(KeyModifiers::CONTROL);
                match key.code {
                    KeyCode::Char('c') if control => return None,
                    KeyCode::Char(letter) if !control => text.push(letter),
                    KeyCode::Char('j') | KeyCode::Enter => text.push('\n'),
                    _ => {}
                }
            }
            Ok(_) => {}
            Err(_) => break,
        }
    }
    Some(text)
}
