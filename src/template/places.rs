//! The names of sentences: where in the data files each of them stands.
//!
//! Problems tell a sentence by its name; nothing else may spell it.

/// The name of a line of an addressee's head.
pub fn head_name(addressee: &str, line: usize) -> String {
    format!("addressees/{addressee}/head/{line}")
}

/// The name of an argument's heading.
pub fn heading_name(argument: &str) -> String {
    format!("arguments/{argument}/heading")
}

/// The name of the sentence that brings a norm into an argument.
pub fn point_name(argument: &str, norm: &str) -> String {
    format!("arguments/{argument}/points/{norm}")
}

/// The name of an argument's conclusion.
pub fn conclusion_name(argument: &str) -> String {
    format!("arguments/{argument}/conclusion")
}

/// The name of a demand (`demand`) or a paragraph (`paragraph`).
pub fn said_name(kind: &str, id: &str) -> String {
    format!("{kind}s/{id}")
}
