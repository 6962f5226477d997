//! Figures without names: how many incidents there were, where, of what kind, when.
//!
//! 1. [`reader`] takes from a row what is counted of it, and says what it does not understand;
//! 2. [`count`] adds the rows up, those of one case to one incident;
//! 3. `merge` and `months` lay groups together that are so small that they could tell of somebody;
//! 4. [`report`] puts the rest into words; [`text`], [`table`], [`json`], [`svg`] and [`pages`] show them, the
//!    last two as what [`drawing`] draws.
//!
//! No name of anybody is kept on the way, and what comes out of 3 is all that 4 ever sees.

pub mod categories;
pub mod count;
pub mod drawing;
pub mod json;
mod merge;
mod months;
pub mod pages;
pub mod reader;
pub mod report;
pub mod svg;
pub mod table;
pub mod text;

pub use months::Month;

/// The smallest group of incidents that is told of.
pub const FEWEST: usize = 5;

/// How many incidents, and how many people who tell of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Incidents.
    pub incidents: usize,
    /// Applicants of these; at least as many.
    pub people: usize,
}

impl Tally {
    /// Adds another.
    fn add(&mut self, other: Self) {
        self.incidents += other.incidents;
        self.people += other.people;
    }

    /// Whether it is of somebody and of so few that nothing is told of them.
    #[must_use]
    pub fn is_small(self) -> bool {
        (1..FEWEST).contains(&self.incidents)
    }
}

/// What a line of a breakdown counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The category of this number.
    Named(usize),
    /// Months from the first to the last, both included; with those incidents of which no day is known where
    /// these are too few for a line of their own.
    Months {
        /// The first.
        first: Month,
        /// The last.
        last: Month,
        /// Whether incidents without a day are among them.
        undated: bool,
    },
    /// Incidents of which it is not said.
    Unstated,
    /// Small groups, laid together.
    Rest,
}

/// A line of a breakdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What it counts.
    pub group: Group,
    /// How many; `None` where all but a few belong to it, since the few could be told by subtraction.
    pub tally: Option<Tally>,
}

/// All that is told of tables: each number is nought or at least [`FEWEST`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// All incidents.
    pub all: Tally,
    /// How many institutions were named, if they are enough to be told.
    pub institutions: Option<usize>,
    /// How many regions, if they are enough and each has a line of its own.
    pub regions: Option<usize>,
    /// By region, in the order of the list of regions.
    pub by_region: Vec<Line>,
    /// By kind of institution.
    pub by_kind: Vec<Line>,
    /// By kind of pressure, the most frequent first; an incident may stand in several lines.
    pub by_pressure: Vec<Line>,
    /// By month, from the first to the last.
    pub by_month: Vec<Line>,
}
