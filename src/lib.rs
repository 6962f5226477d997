//! zhaloba.
pub mod exit;
pub mod letter;
pub mod problem;
pub mod terminal;
