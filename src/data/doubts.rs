//! What is sound in data files and still wants a look: texts that were last compared with their source
//! long ago, conditions that no case can meet.
//!
//! In go files that have been laid over others, out come warnings with their places. Nothing here keeps
//! a letter from being written.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Files;
use super::never::Trial;
use super::overlay::{Kind, Part, read};
use crate::catalogue::freshness::FRESH_DAYS;
use crate::catalogue::{Norm, Statutes};
use crate::problem::{Arg, Problem};
use crate::yaml::{Source, Tree};

/// So many norms are told one by one; more of them in one warning, or nobody reads the others.
const ONE_BY_ONE: usize = 3;

impl Files {
    /// What is doubtful in these files, which have been laid over the others.
    pub fn doubts(&self, overlay: &[(Kind, Source)], today: NaiveDate) -> Vec<Problem> {
        let parts = overlay
            .iter()
            .filter_map(|(kind, source)| read(*kind, source.clone()).ok());
        let trial = Trial::new(self);
        parts
            .flat_map(|part| {
                let mut found = trial.never(&part);
                if let Part::Statutes(statutes, _) = &part {
                    found.extend(stale(statutes, today));
                }
                match part.tree() {
                    Some(tree) => placed(found, tree),
                    None => found,
                }
            })
            .collect()
    }

    /// The norms of these files that could stand in a letter and are not among the cited.
    pub fn uncited(&self, overlay: &[(Kind, Source)], cited: &BTreeSet<&str>) -> Vec<Problem> {
        let parts = overlay
            .iter()
            .filter_map(|(kind, source)| read(*kind, source.clone()).ok());
        let statutes = parts.filter_map(|part| match part {
            Part::Statutes(statutes, tree) => Some((statutes, tree)),
            _ => None,
        });
        statutes
            .flat_map(|(statutes, tree)| placed(uncited(&statutes, cited), &tree))
            .collect()
    }
}

fn uncited(statutes: &Statutes, cited: &BTreeSet<&str>) -> Vec<Problem> {
    let norms = statutes.norms.iter().enumerate();
    let uncited =
        norms.filter(|(_, norm)| norm.purpose.is_cited() && !cited.contains(norm.id.as_str()));
    uncited
        .map(|(index, norm)| {
            Problem::warning("norm-uncited")
                .with("id", norm.id.as_str())
                .field(format!("norms[{index}].id"))
        })
        .collect()
}

fn placed(problems: Vec<Problem>, tree: &Tree) -> Vec<Problem> {
    let placed = problems.into_iter().map(|problem| {
        let place = tree.place(&problem.path);
        Problem {
            file: tree.file.clone(),
            ..problem.at(place)
        }
    });
    placed.collect()
}

fn stale(statutes: &Statutes, today: NaiveDate) -> Vec<Problem> {
    let norms = statutes.norms.iter().enumerate();
    let stale: Vec<(usize, &Norm)> = norms.filter(|(_, norm)| norm.is_stale(today)).collect();
    let warning = |ids: String, path: String, count: usize| {
        Problem::warning("norm-stale")
            .with("ids", ids)
            .with("count", count)
            .with("days", Arg::Number(FRESH_DAYS.into()))
            .field(path)
    };
    if stale.len() <= ONE_BY_ONE {
        let each = stale.iter().map(|(index, norm)| {
            let path = format!("norms[{index}].checked_on");
            warning(norm.id.clone(), path, 1)
        });
        return each.collect();
    }
    let ids: Vec<&str> = stale.iter().map(|(_, norm)| norm.id.as_str()).collect();
    vec![warning(ids.join(", "), "norms".to_owned(), ids.len())]
}
