//! zhaloba.
pub mod cli;
pub mod exit;
pub mod letter;
pub mod messages;
pub mod problem;
pub mod terminal;
