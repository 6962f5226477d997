//! zhaloba.
pub mod layout;
pub mod letter;
pub mod problem;
