//! To whom letters go: the ids after `--to`, or those of the case.
//!
//! Ids after `--to` are a part of the command, not of a file: one that is unknown stops it. Whether an
//! addressee may deal with the case is not asked here.

use super::{Session, Stopped};
use crate::case::Case;
use crate::data::Data;
use crate::exit::Exit;
use crate::problem::Problem;
use crate::shape::nearest;

/// The addressees that the command names, or else the case.
pub(super) fn chosen<'a>(named: &'a [String], case: &'a Case) -> &'a [String] {
    if named.is_empty() { &case.to } else { named }
}

/// Stops at ids of the command that are none.
pub(super) fn check(
    session: &mut Session<'_>,
    named: &[String],
    data: &Data,
) -> Result<(), Stopped> {
    let addressees = data.rules.addressees.addressees.iter();
    let known = || addressees.clone().map(|addressee| addressee.id.as_str());
    let unknown = named.iter().filter(|id| !known().any(|known| known == *id));
    let problem = |id: &String| {
        Problem::error("addressee-unknown")
            .field("--to")
            .with("nearest", nearest(id, known()).unwrap_or("none"))
            .with("known", known().collect::<Vec<_>>().join(", "))
    };
    session.stopped_by(unknown.map(problem).collect(), Exit::Usage)
}
