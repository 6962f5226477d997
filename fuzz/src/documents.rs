//! Evidence as PDF: its pages to pictures.
//!
//! The program does this in a process of its own with little memory and time; what the reader of pages does not
//! bear there is a refusal.

use super::pictures;

/// Opens a document.
pub fn enter(bytes: &[u8]) {
    let mut document = b"%PDF-1.7\n".to_vec();
    document.extend_from_slice(bytes);
    pictures::opened(&document);
}
