//! zhaloba.
pub mod letter;
pub mod problem;
