//! Words of the language of the letters, as pure functions from text to text.

pub mod ru;
