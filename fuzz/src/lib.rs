//! Entries of the program for what strangers give it, each with the promises that hold for every input.
//!
//! A target of the fuzzer calls one of them; `cargo bench --bench wrong_inputs` and the tests of the program take
//! them in as a module of their own.

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

/// An entry: panics where a promise is broken.
pub type Entry = fn(&[u8]);

/// Every entry by name.
pub const ENTRIES: [(&str, Entry); 11] = [
    ("cases", cases::enter),
    ("documents", documents::enter),
    ("layouts", layouts::enter),
    ("letters", letters::enter),
    ("names", names::enter),
    ("overlays", overlays::enter),
    ("people", people::enter),
    ("pictures", pictures::enter),
    ("tables", tables::enter),
    ("templates", templates::enter),
    ("texts", texts::enter),
];
