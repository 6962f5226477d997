//! A letter that a person has edited as Markdown.
//!
//! In goes the text of the file, out comes the letter with the marks of good typography, or everything
//! that keeps it from being one, each with its place. Quotations of law stay as the catalogue has them.
//!
//! - A letter without the mark of a draft must not show blanks: whoever removes the mark says that it is
//!   whole.
//! - The guard reads the body and warns: what a letter says is now its writer's.

mod blanks;

use chrono::NaiveDate;

use crate::catalogue::cite::set_quote;
use crate::grammar::ru::dates::written;
use crate::grammar::ru::names::mentions;
use crate::grammar::ru::typography::{Verbatim, marks_in_runs};
use crate::guard::{self, People};
use crate::letter::{Block, Letter, words};
use crate::problem::{Arg, Place, Problem};
use crate::rulebook::{Blanks, Rulebook};
use crate::yaml::{self, MOST_PROBLEMS, Source};

/// Several times as many characters as the pages of a letter hold before its annex and its signature list.
const MOST_CHARACTERS: usize = 50_000;

/// A letter and the text it was read from.
#[derive(Debug)]
pub struct Edited {
    /// The file.
    pub source: Source,
    /// What it says.
    pub letter: Letter,
    /// What a person should look at.
    pub doubts: Vec<Problem>,
}

/// Reads edited letters.
#[derive(Debug)]
pub struct LetterReader<'r> {
    blanks: &'r Blanks,
    guard: guard::Reader<'r>,
    verbatim: Verbatim,
}

impl<'r> LetterReader<'r> {
    /// Reads by these rules.
    pub fn new(rules: &'r Rulebook) -> Self {
        let norms = rules.catalogue.norms.iter();
        let quotes = norms.filter_map(|norm| norm.quote.as_deref());
        let quotes: Vec<String> = quotes.map(set_quote).collect();
        Self {
            blanks: &rules.blanks,
            guard: guard::Reader::new(&rules.guard),
            verbatim: Verbatim::of(quotes.iter().map(String::as_str)),
        }
    }

    /// The letter that a file holds.
    ///
    /// # Errors
    /// Everything that is wrong with it: its structure, blanks in what is no draft, unseen characters.
    pub fn read(&self, source: Source) -> Result<Edited, Vec<Problem>> {
        let source = Source {
            // Editors on Windows and of old end lines in other ways.
            text: source.text.replace("\r\n", "\n").replace('\r', "\n"),
            ..source
        };
        let mut problems = yaml::unseen(&source);
        let read = Letter::parse(&source.text);
        match &read {
            Ok(letter) if letter.characters() > MOST_CHARACTERS => {
                let problem = Problem::error("letter-too-large").with("limit", MOST_CHARACTERS);
                return Err(vec![Problem {
                    file: source.name,
                    ..problem
                }]);
            }
            Ok(letter) if letter.mark.is_none() => {
                problems.extend(blanks::left(&source, self.blanks));
            }
            Ok(_) => {}
            Err(problem) => problems.push(misbuilt(problem.clone(), &source)),
        }
        match read {
            Ok(letter) if problems.is_empty() => Ok(Edited {
                doubts: self.doubts(&letter, &source),
                letter: letter
                    // A tab has no width of its own on a page.
                    .map_text(|text| text.replace('\t', " "))
                    .map_runs(|runs| marks_in_runs(runs, &self.verbatim)),
                source,
            }),
            _ => {
                problems.sort_by_key(|problem| problem.place);
                Err(problems)
            }
        }
    }

    /// What the guard finds in the body, as warnings.
    fn doubts(&self, letter: &Letter, source: &Source) -> Vec<Problem> {
        let body = Letter::body_in(&source.text);
        let before = source.text.get(..body.start).unwrap_or_default();
        let before = before.chars().count();
        let text = source.text.get(body).unwrap_or_default();
        let named = people(letter);
        let people = People::new(named.iter().flat_map(|text| names(text)));
        let mut findings = self.guard.read(text, &people);
        let letters: Vec<char> = text.chars().collect();
        findings.retain(|finding| !is_request(letters.get(finding.index..).unwrap_or_default()));
        findings.truncate(MOST_PROBLEMS);
        let findings = findings.into_iter();
        let warnings = findings.map(|finding| {
            let problem = Problem::warning("risky-words")
                .with("title", &finding.rule.title)
                .with("why", &finding.rule.why)
                .with("instead", &finding.rule.instead);
            in_source(
                problem,
                place_of(&source.text, before + finding.index),
                source,
            )
        });
        warnings.collect()
    }
}

impl Edited {
    /// The day under the letter, or `today` where that is none.
    pub fn dated(&self, today: NaiveDate) -> NaiveDate {
        written::read(&self.letter.signature.date).unwrap_or(today)
    }

    /// The lines that hold a text, each by the place of the first.
    pub fn holders(&self, text: &str) -> Vec<Place> {
        let lines = (1_u32..).zip(self.source.text.lines());
        let places = lines.filter_map(|(line, words)| {
            let (before, _) = words.split_once(text)?;
            let column = u32::try_from(before.chars().count()).unwrap_or(u32::MAX);
            Some(Place {
                line,
                column: column.saturating_add(1),
            })
        });
        places.collect()
    }

    /// A problem of this file.
    pub fn located(&self, problem: Problem, place: Option<Place>) -> Problem {
        Problem {
            file: self.source.name.clone(),
            ..problem
        }
        .at(place)
    }
}

fn in_source(problem: Problem, place: Place, source: &Source) -> Problem {
    Problem {
        file: source.name.clone(),
        ..problem
    }
    .at(Some(place))
}

/// What is wrong with the structure, in the words for who edits a letter and not a template.
fn misbuilt(problem: Problem, source: &Source) -> Problem {
    let place = problem.place;
    let what = problem.args.get("what").cloned();
    let parts = problem.args.get("parts").cloned();
    let problem = Problem::error("letter-structure")
        .with("what", what.unwrap_or_else(|| Arg::from("")))
        .with("parts", parts.unwrap_or(Arg::Number(3)));
    let start = Place { line: 1, column: 1 };
    in_source(problem, place.unwrap_or(start), source)
}

/// Whether a text begins with the word above the demands, which letters set in capitals: «ПРОШУ:**».
fn is_request(text: &[char]) -> bool {
    let capitals = text.iter().take_while(|letter| letter.is_uppercase());
    text.get(capitals.count()..)
        .is_some_and(|rest| rest.starts_with(&[':', '*', '*']))
}

/// The texts that name those of whom a letter may speak: its head, title and first paragraph, which say who
/// writes and of whom, and what stands under it.
fn people(letter: &Letter) -> Vec<String> {
    let first = letter.body.first();
    let blocks = letter.head.iter().chain(first).chain(&letter.closing);
    let mut texts: Vec<String> = blocks.map(Block::words).collect();
    texts.push(words(&letter.title));
    texts
}

fn names(text: &str) -> Vec<&str> {
    mentions(text)
        .into_iter()
        .map(|mention| mention.text)
        .collect()
}

/// Where the character of this number stands in a text.
fn place_of(text: &str, index: usize) -> Place {
    let mut place = Place { line: 1, column: 1 };
    for letter in text.chars().take(index) {
        if letter == '\n' {
            place.line = place.line.saturating_add(1);
            place.column = 1;
        } else {
            place.column = place.column.saturating_add(1);
        }
    }
    place
}

#[cfg(test)]
mod tests;
