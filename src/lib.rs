//! zhaloba.
pub mod layout;
pub mod letter;
pub mod output;
pub mod problem;
pub mod terminal;
