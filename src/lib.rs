//! zhaloba.
pub mod letter;
pub mod problem;
pub mod yaml;
