//! As many of the problems of a table as are worth listing.
//!
//! In go problems one by one, in whatever order, out come those that are told, in the order of the table, and how
//! many there are besides.

use super::Session;
use crate::problem::{Problem, Severity};

/// How many errors are worth listing, and how many warnings: there are as many more as rows.
pub(super) const MOST_ERRORS: usize = 1000;
const MOST_WARNINGS: usize = 200;

/// The problems of a table.
#[derive(Default)]
pub(super) struct Listed {
    errors: Vec<Problem>,
    warnings: Vec<Problem>,
    unlisted: usize,
}

impl Listed {
    pub(super) fn add(&mut self, problem: Problem) {
        let (list, most) = match problem.severity {
            Severity::Error => (&mut self.errors, MOST_ERRORS),
            Severity::Warning => (&mut self.warnings, MOST_WARNINGS),
        };
        if list.len() < most {
            list.push(problem);
        } else {
            self.unlisted += 1;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.errors.is_empty() && self.warnings.is_empty()
    }

    /// The errors and the warnings, each in the order in which they came, and how many there are besides.
    pub(super) fn into_parts(self) -> (Vec<Problem>, Vec<Problem>, usize) {
        (self.errors, self.warnings, self.unlisted)
    }

    /// Says them, and how many there are besides.
    pub(super) fn report(self, session: &mut Session<'_>) {
        let (mut problems, warnings, unlisted) = self.into_parts();
        problems.extend(warnings);
        problems.sort_by_key(|problem| problem.place);
        session.report(problems);
        if unlisted > 0 {
            let more = Problem::warning("table-more-problems").with("number", unlisted);
            session.report([more]);
        }
    }
}
