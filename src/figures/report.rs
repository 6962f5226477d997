//! Figures in words: what stands on the page, whoever draws it.
//!
//! In go figures, what they count by and the messages, out comes a [`Report`] in the language of these. Names of
//! regions are Russian in both. Every form of output starts from here.

use super::categories::{Categories, Category};
use super::{Figures, Group, Line, Month, Tally};
use crate::messages::Messages;
use crate::problem::Args;
use crate::template::capital;

/// Figures that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What it is about.
    pub title: String,
    /// How many incidents and people, and when.
    pub subtitle: String,
    /// How many institutions and regions, where that is told.
    pub places: Option<String>,
    /// All incidents.
    pub all: Tally,
    /// What all incidents are called in a list.
    pub all_label: String,
    /// How many institutions, with the words for it.
    pub institutions: Option<(usize, String)>,
    /// How many regions, with the words for it.
    pub regions: Option<(usize, String)>,
    /// The breakdowns.
    pub parts: Vec<Part>,
    /// What the columns of numbers are called: incidents, people.
    pub columns: [String; 2],
    /// Where it comes from and what was done to it.
    pub source: String,
}

/// A breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its permanent name, for other programs.
    pub name: &'static str,
    /// What stands above it.
    pub heading: String,
    /// What stands below.
    pub note: Option<String>,
    /// Its lines.
    pub rows: Vec<Row>,
}

/// A line of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it counts.
    pub group: Group,
    /// The same in words.
    pub label: String,
    /// The words of case files for it, where it has such.
    pub ids: Vec<String>,
    /// How many; `None` for all but a few.
    pub tally: Option<Tally>,
    /// The number of incidents, or what stands for it.
    pub number: String,
    /// Tenths of a percent of all incidents.
    pub share: Option<usize>,
    /// The share as it is shown; empty where none is.
    pub percent: String,
}

impl Part {
    /// Whether it tells more than the total does.
    #[must_use]
    pub fn tells(&self) -> bool {
        let mut rows = self.rows.iter();
        rows.any(|row| !matches!(row.group, Group::Rest | Group::Unstated))
    }

    /// The largest number of its lines, or that of all incidents where it is not told.
    #[must_use]
    pub fn most(&self, all: Tally) -> usize {
        let numbers = self
            .rows
            .iter()
            .map(|row| row.tally.unwrap_or(all).incidents);
        numbers.max().unwrap_or_default()
    }
}

impl Report {
    /// The figures in the language of the messages.
    #[must_use]
    pub fn new(figures: &Figures, categories: &Categories, messages: &Messages) -> Self {
        let words = Words {
            messages,
            all: figures.all,
        };
        let counted = |id: &str, number: Option<usize>| {
            let args = |number: usize| Args::from([("number", number.into())]);
            number.map(|number| (number, messages.text(id, &args(number))))
        };
        let institutions = counted("stats-institutions", figures.institutions);
        let regions = counted("stats-regions", figures.regions);
        let told = [&institutions, &regions].into_iter().flatten();
        let told: Vec<&str> = told.map(|(_, words)| words.as_str()).collect();
        Self {
            title: words.text("stats-title"),
            subtitle: words.subtitle(figures),
            places: Some(told.join(", ")).filter(|told| !told.is_empty()),
            all: figures.all,
            all_label: words.text("stats-all"),
            parts: words.parts(figures, categories),
            institutions,
            regions,
            columns: [
                words.text("stats-column-incidents"),
                words.text("stats-column-people"),
            ],
            source: words.text("stats-source"),
        }
    }

    /// The breakdowns that tell more than the total does.
    pub fn telling(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.tells())
    }
}

/// Words for figures.
struct Words<'m> {
    messages: &'m Messages,
    all: Tally,
}

impl Words<'_> {
    fn text(&self, id: &str) -> String {
        self.messages.text(id, &Args::new())
    }

    fn subtitle(&self, figures: &Figures) -> String {
        let mut args = Args::from([
            ("incidents", figures.all.incidents.into()),
            ("people", figures.all.people.into()),
        ]);
        let months = figures.by_month.iter().filter_map(|line| match line.group {
            Group::Months { first, last, .. } => Some((first, last)),
            _ => None,
        });
        let whole = months.reduce(|(first, _), (_, last)| (first, last));
        let months = whole.map(|(first, last)| self.months(first, last));
        args.insert("what", months.unwrap_or_default().into());
        self.messages.text("stats-subtitle", &args)
    }

    fn parts(&self, figures: &Figures, categories: &Categories) -> Vec<Part> {
        let region = |number: usize| {
            let name = categories.regions.get(number).cloned();
            (name.unwrap_or_default(), Vec::new())
        };
        let titled = |list: &[Category], number: usize| {
            let category = list.get(number);
            let title = category.map(|one| self.messages.pick(&one.title).to_owned());
            let ids = category.map(|one| one.ids.clone());
            (title.unwrap_or_default(), ids.unwrap_or_default())
        };
        let kind = |number| titled(&categories.kinds, number);
        let pressure = |number| titled(&categories.pressures, number);
        let month = |_| (String::new(), Vec::new());
        let note = Some(self.text("stats-note-pressure"));
        vec![
            self.part(
                "region",
                self.text("stats-by-region"),
                None,
                &figures.by_region,
                region,
            ),
            self.part(
                "kind",
                self.text("stats-by-kind"),
                None,
                &figures.by_kind,
                kind,
            ),
            self.part(
                "pressure",
                self.text("stats-by-pressure"),
                note,
                &figures.by_pressure,
                pressure,
            ),
            self.part(
                "month",
                self.text("stats-by-month"),
                None,
                &figures.by_month,
                month,
            ),
        ]
    }

    fn part(
        &self,
        name: &'static str,
        heading: String,
        note: Option<String>,
        lines: &[Line],
        named: impl Fn(usize) -> (String, Vec<String>),
    ) -> Part {
        let rows = lines.iter().map(|line| {
            let (label, ids) = match line.group {
                Group::Named(number) => named(number),
                group => (self.label(group), Vec::new()),
            };
            self.row(*line, label, ids)
        });
        Part {
            name,
            heading,
            note,
            rows: rows.collect(),
        }
    }

    fn row(&self, line: Line, label: String, ids: Vec<String>) -> Row {
        let share = line
            .tally
            .map(|tally| rounded(tally.incidents, self.all.incidents, 1000));
        let number = line.tally.map(|tally| tally.incidents.to_string());
        Row {
            group: line.group,
            label: capital(&label),
            ids,
            tally: line.tally,
            number: number.unwrap_or_else(|| self.text("stats-nearly-all")),
            share,
            percent: line
                .tally
                .map(|tally| self.percent(tally))
                .unwrap_or_default(),
        }
    }

    fn label(&self, group: Group) -> String {
        match group {
            Group::Unstated => self.text("stats-unstated"),
            Group::Rest | Group::Named(_) => self.text("stats-rest"),
            Group::Months {
                first,
                last,
                undated,
            } => {
                let months = self.months(first, last);
                match undated {
                    true => {
                        let args = Args::from([("months", months.into())]);
                        self.messages.text("stats-undated", &args)
                    }
                    false => months,
                }
            }
        }
    }

    /// Months in words, the year once where it is the same.
    fn months(&self, first: Month, last: Month) -> String {
        let with_year = |month: Month| {
            let args = Args::from([
                ("month", self.month(month).into()),
                ("year", month.year().to_string().into()),
            ]);
            self.messages.text("stats-month-of-year", &args)
        };
        if first == last {
            return with_year(first);
        }
        let start = match first.year() == last.year() {
            true => self.month(first),
            false => with_year(first),
        };
        let args = Args::from([("first", start.into()), ("last", with_year(last).into())]);
        self.messages.text("stats-months", &args)
    }

    fn month(&self, month: Month) -> String {
        let number = usize::try_from(month.number()).unwrap_or_default();
        let args = Args::from([("number", number.into())]);
        self.messages.text("stats-month", &args)
    }

    fn percent(&self, tally: Tally) -> String {
        let percent = match rounded(tally.incidents, self.all.incidents, 100) {
            0 if tally.incidents > 0 => "<1".to_owned(),
            percent => percent.to_string(),
        };
        let args = Args::from([("percent", percent.into())]);
        self.messages.text("stats-percent", &args)
    }
}

/// How many parts of so many a number is of the whole.
fn rounded(number: usize, whole: usize, parts: usize) -> usize {
    (number * parts * 2 + whole)
        .checked_div(whole * 2)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;
    use crate::messages::Lang;
    use chrono::NaiveDate;

    fn months(lang: Lang, first: &str, last: &str) -> String {
        let month = |day: &str| Month::of(day.parse::<NaiveDate>().unwrap());
        let words = Words {
            messages: &Messages::new(lang),
            all: Tally::default(),
        };
        words.months(month(first), month(last))
    }

    #[test]
    fn months_are_named_with_their_year() {
        for (lang, first, last, expected) in [
            (Lang::Ru, "2025-09-01", "2025-09-30", "сентябрь 2025"),
            (
                Lang::Ru,
                "2025-09-01",
                "2025-11-30",
                "сентябрь — ноябрь 2025",
            ),
            (
                Lang::Ru,
                "2025-12-01",
                "2026-01-30",
                "декабрь 2025 — январь 2026",
            ),
            (Lang::En, "2025-05-01", "2025-05-30", "May 2025"),
            (Lang::En, "2025-05-01", "2025-08-30", "May – August 2025"),
        ] {
            assert_eq!(months(lang, first, last), expected);
        }
    }

    #[test]
    fn shares_are_rounded() {
        for (number, whole, parts, expected) in [
            (1, 3, 100, 33),
            (2, 3, 100, 67),
            (1, 2, 1000, 500),
            (5, 2000, 100, 0),
            (0, 0, 100, 0),
            (7, 7, 100, 100),
        ] {
            assert_eq!(rounded(number, whole, parts), expected, "{number}/{whole}");
        }
    }

    #[test]
    fn a_part_of_unknown_and_rest_tells_nothing() {
        let all = Tally {
            incidents: 9,
            people: 9,
        };
        let line = |group| Line {
            group,
            tally: Some(all),
        };
        let figures = Figures {
            all,
            institutions: None,
            regions: None,
            by_region: vec![line(Group::Rest)],
            by_kind: vec![line(Group::Unstated)],
            by_pressure: vec![line(Group::Named(0))],
            by_month: vec![],
        };
        let categories = Categories::new(&Data::built_in().unwrap().rules);
        let report = Report::new(&figures, &categories, &Messages::new(Lang::En));
        let telling: Vec<_> = report.telling().map(|part| part.name).collect();
        assert_eq!(telling, ["pressure"]);
        assert_eq!(report.places, None);
        assert_eq!(report.parts[2].rows[0].label, "Threat of expulsion");
    }
}
