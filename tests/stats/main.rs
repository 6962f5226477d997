//! `stats` from outside and from inside: figures that are right, and that tell of nobody.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

mod chance;
mod desk;
mod forms;
mod numbers;
#[path = "../tagged/reader.rs"]
mod reader;
mod small;
mod wrong;
