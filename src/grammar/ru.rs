//! Russian: the forms of names and positions, dates in words, and the finish of the text.

pub mod cases;
pub mod dates;
pub mod declined;
pub mod folding;
pub mod gender;
pub mod lookalikes;
pub mod names;
pub mod numerals;
pub mod officials;
pub(crate) mod pattern;
pub mod phrases;
pub mod prepositions;
pub mod request;
pub mod stems;
pub mod typography;
