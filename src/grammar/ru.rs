//! Russian: names, dates, and the no-break spaces that keep references together.

pub mod dates;
pub mod names;
pub mod typography;
