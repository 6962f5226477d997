//! zhaloba.
pub mod letter;
pub mod problem;
pub mod shape;
pub mod yaml;
