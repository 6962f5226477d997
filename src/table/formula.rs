//! Cells that the program writes itself: spreadsheets take some texts for formulas.

/// A text that no spreadsheet takes for a formula.
#[must_use]
pub fn harmless(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']) {
        format!("'{text}")
    } else {
        text
    }
}
