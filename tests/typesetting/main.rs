//! The letters of every example, of every golden case and of a thousand more, measured as a
//! typographer would.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends where it fails"
)]

#[path = "../pages/lines.rs"]
mod lines;

mod bad;
mod chance;
mod corpus;
mod faults;
mod measures;

use std::fmt::{self, Display, Formatter};

use corpus::Named;
use zhaloba::data::Data;
use zhaloba::layout::Typesetter;
use zhaloba::layout::font::Fonts;
use zhaloba::letter::Letter;

/// How many letters are made up.
const GENERATED: usize = 1000;
/// How wide 19 of 20 spaces are at most, as a ratio to those of the face.
const USUAL_SPACE: f64 = 1.6;
/// How wide any is.
const WIDEST_SPACE: f64 = 2.5;
/// The same in letters of people and places with the longest of names.
const WIDEST_SPACE_OF_ALL: f64 = 3.0;
/// A paragraph of so many lines should not be parted by the end of a page.
const SHORT_PARAGRAPH: usize = 6;
/// How narrow any is: the layout takes a third away at most.
const NARROWEST_SPACE: f64 = 0.66;

/// What the letters of a corpus come to.
#[derive(Debug, Default)]
struct Summary {
    letters: usize,
    pages: usize,
    justified: usize,
    divided: usize,
    rivers: usize,
    /// Pages that begin inside a short paragraph.
    parted: usize,
    /// The width of the spaces in each line that was stretched.
    spaces: Vec<f64>,
    /// What no letter may have.
    faults: Vec<String>,
    /// What few may have: lines with holes, where names leave no choice.
    holes: Vec<String>,
}

impl Summary {
    fn of(letter: &Named, typesetter: &mut Typesetter) -> Self {
        let layout = match typesetter.lay_out(&letter.letter) {
            Ok(layout) => layout,
            // A story may be longer than an official reads.
            Err(problem) if problem.code == "too-long" => return Self::default(),
            Err(problem) => {
                return Self {
                    faults: vec![format!("{}: {problem:?}", letter.name)],
                    ..Self::default()
                };
            }
        };
        let sets = measures::measure(&layout, typesetter.fonts());
        let spaces: Vec<f64> = measures::widths(&sets).collect();
        let named = |faults: Vec<String>| {
            let faults = faults.into_iter();
            faults
                .map(|fault| format!("{}, {fault}", letter.name))
                .collect()
        };
        let mut summary = Self {
            letters: 1,
            pages: layout.pages.len(),
            justified: spaces.len(),
            divided: measures::divided(&sets).count(),
            rivers: measures::rivers(&sets).len(),
            parted: measures::parted(&sets, SHORT_PARAGRAPH).count(),
            spaces,
            faults: named(faults::of(&sets)),
            holes: named(faults::holes(&sets, WIDEST_SPACE)),
        };
        // A line never ends at a hyphen of the text, and a reader searches for a plain one. A list of
        // signatures is a table and no running text.
        let bare = Letter {
            list: None,
            ..letter.letter.clone()
        };
        let layout = typesetter.lay_out(&bare).unwrap();
        let plain = bare.map_text(|text| text.replace('\u{2011}', "-"));
        if lines::texts_of_layout(&layout) != lines::texts_of_letter(&plain) {
            summary
                .faults
                .push(format!("{}: another text", letter.name));
        }
        summary
    }

    fn add(mut self, mut other: Self) -> Self {
        self.letters += other.letters;
        self.pages += other.pages;
        self.justified += other.justified;
        self.divided += other.divided;
        self.rivers += other.rivers;
        self.parted += other.parted;
        self.spaces.append(&mut other.spaces);
        self.faults.append(&mut other.faults);
        self.holes.append(&mut other.holes);
        self
    }

    /// The width that so many of a hundred spaces do not exceed.
    fn space(&self, percent: usize) -> f64 {
        let last = self.spaces.len() - 1;
        self.spaces[(self.spaces.len() * percent / 100).min(last)]
    }

    /// So many of a thousand justified lines.
    fn of_thousand(&self, lines: usize) -> usize {
        lines * 1000 / self.justified
    }
}

impl Display for Summary {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (letters, pages) = (self.letters, self.pages);
        writeln!(
            f,
            "{letters} letters of {pages} pages, {} of them begin inside a short paragraph",
            self.parted
        )?;
        let of_thousand = |lines| self.of_thousand(lines);
        writeln!(
            f,
            "of 1000 of {} justified lines {} divided, {} rivers, {} with holes",
            self.justified,
            of_thousand(self.divided),
            of_thousand(self.rivers),
            of_thousand(self.holes.len()),
        )?;
        let spaces = [0, 5, 50, 90, 95, 99, 100].map(|percent| (percent, self.space(percent)));
        for (percent, space) in spaces {
            writeln!(f, "{percent} of 100 spaces up to {space:.3}")?;
        }
        for fault in self.faults.iter().chain(&self.holes).take(50) {
            writeln!(f, "{fault}")?;
        }
        Ok(())
    }
}

fn summary(letters: &[Named]) -> Summary {
    let typesetter = || Typesetter::new(Fonts::embedded().unwrap());
    let measured = corpus::in_threads(letters, typesetter, |typesetter, letter| {
        Summary::of(letter, typesetter)
    });
    let mut all = measured.into_iter().fold(Summary::default(), Summary::add);
    all.spaces.sort_by(f64::total_cmp);
    all
}

/// What holds of letters by whomever.
fn is_set_well(summary: &Summary) {
    assert!(summary.faults.is_empty(), "{summary}");
    assert!(summary.space(0) > NARROWEST_SPACE, "{summary}");
    assert!(summary.space(50) < 1.2, "{summary}");
    assert!(summary.space(95) <= USUAL_SPACE, "{summary}");
    assert!(summary.of_thousand(summary.divided) < 430, "{summary}");
    assert!(summary.of_thousand(summary.rivers) < 1, "{summary}");
    assert!(summary.parted * 100 <= summary.pages, "{summary}");
}

#[test]
fn written_letters_are_set_well() {
    let data = Data::built_in().unwrap();
    let summary = summary(&corpus::written(&data));
    assert!(summary.letters > 90, "{summary}");
    is_set_well(&summary);
    assert!(summary.holes.is_empty(), "{summary}");
    assert!(summary.space(100) <= WIDEST_SPACE, "{summary}");
}

#[test]
fn letters_that_nobody_wrote_are_set_well() {
    let data = Data::built_in().unwrap();
    let summary = summary(&corpus::generated(GENERATED, &data));
    assert!(summary.letters > GENERATED * 9 / 10, "{summary}");
    is_set_well(&summary);
    assert!(summary.of_thousand(summary.holes.len()) < 1, "{summary}");
    assert!(summary.space(100) <= WIDEST_SPACE_OF_ALL, "{summary}");
}

#[test]
fn a_letter_looks_the_same_whatever_was_set_before() {
    let data = Data::built_in().unwrap();
    let letters = corpus::generated(30, &data);
    let typesetter = || Typesetter::new(Fonts::embedded().unwrap());
    let mut used = typesetter();
    for Named { name, letter } in &letters {
        assert!(
            used.lay_out(letter) == typesetter().lay_out(letter),
            "{name}"
        );
    }
}
