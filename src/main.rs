//! zhaloba.
fn main() {}
