//! Entries of the program for what strangers give it, each with the promises that hold for every input.
//!
//! A target of the fuzzer calls one of them.

pub mod cases;
pub mod documents;
pub mod held;
pub mod layouts;
pub mod letters;
pub mod names;
pub mod overlays;
pub mod people;
pub mod pictures;
pub mod seeds;
pub mod tables;
pub mod templates;
pub mod texts;
