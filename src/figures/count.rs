//! Adds rows up to figures.
//!
//! In go sightings, out come [`Figures`], or nothing where there are too few. Rows of one case at one institution are
//! one incident of several people, whose first word on each matter counts. What is held grows with the cases, the institutions and
//! the combinations of kinds of pressure, not with the rows.

use std::collections::{BTreeMap, BTreeSet};

use super::merge::{self, Sets};
use super::reader::Sighting;
use super::{FEWEST, Figures, Group, Line, Month, Tally, months};

/// Incidents being counted.
#[derive(Debug, Default)]
pub struct Count {
    all: Tally,
    regions: Sets,
    kinds: Sets,
    pressures: Sets,
    months: BTreeMap<Month, Tally>,
    undated: Tally,
    /// By the number of the region and the hash of the name.
    institutions: BTreeSet<(Option<usize>, u64)>,
    /// The cases of the table that is read, with what is known of their incidents and how many people they have.
    cases: BTreeMap<String, Vec<(Sighting, usize)>>,
}

impl Count {
    /// Counts a row. Says whether it differs from what an earlier row said of the same case.
    pub fn add(&mut self, mut row: Sighting) -> bool {
        let Some(case) = row.case.take() else {
            self.incident(&row, 1);
            return false;
        };
        let incidents = self.cases.entry(case).or_default();
        // A petition is a case of several institutions.
        let here = incidents
            .iter_mut()
            .find(|(known, _)| is_there(known, &row));
        match here {
            Some((known, people)) => {
                *people += 1;
                join(known, row)
            }
            None => {
                incidents.push((row, 1));
                false
            }
        }
    }

    /// Ends a table: the cases of the next one are others, whatever they are called.
    pub fn end_table(&mut self) {
        let cases = std::mem::take(&mut self.cases).into_values();
        for (known, people) in cases.flatten() {
            self.incident(&known, people);
        }
    }

    fn incident(&mut self, incident: &Sighting, people: usize) {
        let one = Tally {
            incidents: 1,
            people,
        };
        self.all.add(one);
        for (sets, categories) in [
            (&mut self.regions, incident.region.as_slice()),
            (&mut self.kinds, incident.kind.as_slice()),
            (&mut self.pressures, &incident.pressures),
        ] {
            match sets.get_mut(categories) {
                Some(tally) => tally.add(one),
                None => {
                    sets.insert(categories.into(), one);
                }
            }
        }
        match incident.month {
            Some(month) => self.months.entry(month).or_default().add(one),
            None => self.undated.add(one),
        }
        let institution = incident.institution.map(|name| (incident.region, name));
        self.institutions.extend(institution);
    }

    /// All that may be told; nothing where there are too few incidents.
    #[must_use]
    pub fn figures(mut self) -> Option<Figures> {
        self.end_table();
        if self.all.incidents < FEWEST {
            return None;
        }
        let by_region = merge::lines(&self.regions);
        let mut by_pressure = merge::lines(&self.pressures);
        by_pressure.sort_by_key(|line| match (line.group, line.tally) {
            (Group::Named(_), None) => (0, 0),
            (Group::Named(_), Some(tally)) => (1, usize::MAX - tally.incidents),
            _ => (2, 0),
        });
        Some(Figures {
            all: self.all,
            institutions: Some(self.institutions.len()).filter(|number| *number >= FEWEST),
            regions: regions(&by_region),
            by_region,
            by_kind: merge::lines(&self.kinds),
            by_pressure,
            by_month: months::lines(&self.months, self.undated),
        })
    }
}

/// How many regions there are. Were it told with some in the rest, one could reckon how many these are.
fn regions(lines: &[Line]) -> Option<usize> {
    let is_rest = |line: &Line| line.group == Group::Rest;
    let named = lines
        .iter()
        .filter(|line| matches!(line.group, Group::Named(_)));
    Some(named.count()).filter(|number| *number >= FEWEST && !lines.iter().any(is_rest))
}

/// Whether a row can be of the institution of an incident: who names none means the first.
fn is_there(known: &Sighting, row: &Sighting) -> bool {
    match (known.institution, row.institution) {
        (Some(known_name), Some(name)) => {
            known_name == name && (known.region == row.region || row.region.is_none())
        }
        _ => true,
    }
}

/// Takes over what was not known; says whether the row says something else.
fn join(known: &mut Sighting, row: Sighting) -> bool {
    fn take<T: PartialEq>(known: &mut Option<T>, new: Option<T>) -> bool {
        match (&known, new) {
            (_, None) => false,
            (Some(known), Some(new)) => *known != new,
            (None, new) => {
                *known = new;
                false
            }
        }
    }
    let mut differs = take(&mut known.region, row.region);
    differs |= take(&mut known.kind, row.kind);
    differs |= take(&mut known.month, row.month);
    differs |= take(&mut known.institution, row.institution);
    if known.pressures.is_empty() {
        known.pressures = row.pressures;
    } else {
        differs |= !row.pressures.is_empty() && known.pressures != row.pressures;
    }
    differs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(case: &str, region: usize) -> Sighting {
        Sighting {
            case: Some(case.to_owned()).filter(|case| !case.is_empty()),
            region: Some(region),
            institution: Some(region as u64),
            ..Sighting::default()
        }
    }

    #[test]
    fn rows_of_a_case_are_one_incident_of_several_people() {
        let mut count = Count::default();
        for case in ["a", "", "b", "a", "", "a"] {
            assert!(!count.add(row(case, 0)));
        }
        count.end_table();
        assert!(!count.add(row("a", 0)));
        let figures = count.figures().unwrap();
        let all = Tally {
            incidents: 5,
            people: 7,
        };
        assert_eq!(figures.all, all);
        let line = Line {
            group: Group::Named(0),
            tally: Some(all),
        };
        assert_eq!(figures.by_region, [line]);
    }

    #[test]
    fn the_first_word_on_a_matter_counts() {
        let mut count = Count::default();
        let silent = Sighting {
            case: Some("a".to_owned()),
            ..Sighting::default()
        };
        assert!(!count.add(silent.clone()));
        assert!(!count.add(row("a", 3)));
        assert!(!count.add(silent));
        let other = Sighting {
            kind: Some(1),
            ..row("a", 3)
        };
        assert!(!count.add(other.clone()));
        assert!(count.add(Sighting {
            kind: Some(2),
            ..other
        }));
        let (known, people) = &count.cases["a"][0];
        assert_eq!((known.region, known.kind, *people), (Some(3), Some(1), 5));
    }

    #[test]
    fn each_institution_of_a_petition_is_an_incident() {
        let mut count = Count::default();
        for region in [1, 2, 1, 3, 4, 5, 6, 2] {
            assert!(!count.add(row("petition", region)));
        }
        let figures = count.figures().unwrap();
        let all = Tally {
            incidents: 6,
            people: 8,
        };
        assert_eq!((figures.all, figures.institutions), (all, Some(6)));
    }

    #[test]
    fn few_incidents_have_no_figures() {
        let mut count = Count::default();
        for _ in 0..4 {
            count.add(row("", 0));
        }
        for _ in 0..9 {
            count.add(row("", 0).clone());
        }
        assert_eq!(count.figures().unwrap().all.incidents, 13);
        let mut count = Count::default();
        for case in ["a", "a", "a", "a", "a", "b", "", ""] {
            count.add(row(case, 0));
        }
        assert_eq!(count.figures(), None);
    }

    #[test]
    fn few_institutions_and_regions_are_no_number() {
        let told = |regions: std::ops::Range<usize>, each: usize| {
            let mut count = Count::default();
            regions.for_each(|region| {
                (0..each).for_each(|_| {
                    count.add(row("", region));
                });
            });
            let figures = count.figures().unwrap();
            (figures.institutions, figures.regions)
        };
        assert_eq!(told(0..4, 5), (None, None));
        assert_eq!(told(0..5, 5), (Some(5), Some(5)));
        assert_eq!(told(0..6, 4), (Some(6), None));
    }
}
