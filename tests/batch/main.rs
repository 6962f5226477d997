//! `batch` from outside: letters of a table, what is wrong with its rows, and what a batch that was
//! broken off comes to.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

mod broken_off;
mod forms;
mod groups;
mod printer;
mod rows;
mod short;
mod table;
mod wrong;
