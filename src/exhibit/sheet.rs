//! Puts exhibits behind a letter: each sheet with the number that the letter gives its exhibit.
//!
//! In go the letter, its case and what became of the files, out come sheets in order. The numbers are those of
//! the list of attachments, whatever template it comes from.

use super::{Exhibit, Picture};
use crate::case::Case;
use crate::grammar::ru::typography::{Verbatim, marks_in_runs};
use crate::letter::{Block, Inline, Letter, Style};
use crate::rulebook::Blanks;
use crate::template::capital;

/// A page behind the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet<'a> {
    /// What stands above the picture: which attachment it is and, after [`Inline::Break`], what it shows.
    pub caption: Vec<Inline>,
    /// Whether it is the first of its exhibit.
    pub is_first: bool,
    /// What is read to whoever does not see it.
    pub alternative: String,
    /// What it shows.
    pub picture: &'a Picture,
}

impl Sheet<'_> {
    /// The same sheet with the runs of its caption changed together, see [`Letter::map_runs`].
    #[must_use]
    pub fn map_runs(mut self, change: impl Fn(&[&str]) -> Vec<String>) -> Self {
        let runs: Vec<&str> = self.caption.iter().map(run).collect();
        let changed = change(&runs);
        for (inline, words) in self.caption.iter_mut().zip(changed) {
            if let Inline::Text(text, _) = inline {
                *text = words;
            }
        }
        self
    }
}

fn run(inline: &Inline) -> &str {
    match inline {
        Inline::Text(text, _) => text,
        Inline::Break => "\n",
    }
}

/// The sheets of a letter; of each evidence of the case what became of its file, if there is one.
#[must_use]
pub fn sheets<'a>(
    letter: &Letter,
    case: &Case,
    exhibits: &'a [Option<Exhibit>],
    blanks: &Blanks,
) -> Vec<Sheet<'a>> {
    let numbers = numbers(letter, case);
    let verbatim = Verbatim::of(case.given_forms());
    let mut sheets = Vec::new();
    for ((item, number), exhibit) in case.evidence.iter().zip(numbers).zip(exhibits) {
        let pictures = exhibit.iter().flat_map(|exhibit| &exhibit.pictures);
        let count = exhibit.iter().map(|exhibit| exhibit.pictures.len()).sum();
        let title = capital(item.title.trim());
        let title = marks_in_runs(&[&title], &verbatim).concat();
        for (sheet, picture) in (1..).zip(pictures) {
            let name = name(blanks, number, (sheet, count));
            let alternative = format!("{name}: {title}");
            let mut caption = vec![Inline::Text(name, Style::Regular)];
            if sheet == 1 {
                caption.push(Inline::Break);
                caption.push(Inline::Text(title.clone(), Style::Regular));
            }
            sheets.push(Sheet {
                caption,
                is_first: sheet == 1,
                alternative,
                picture,
            });
        }
    }
    sheets
}

/// «Приложение 2», with the number of the sheet where it has several.
fn name(blanks: &Blanks, number: usize, (sheet, count): (usize, usize)) -> String {
    let words = match count {
        1 => &blanks.exhibit,
        _ => &blanks.exhibit_sheet,
    };
    words
        .replace("{number}", &number.to_string())
        .replace("{sheet}", &sheet.to_string())
        .replace("{sheets}", &count.to_string())
}

/// The number of each evidence in the list of attachments: that of the item that begins with its title. A
/// letter that lists it otherwise counts as the built-in ones do.
fn numbers(letter: &Letter, case: &Case) -> Vec<usize> {
    let items = listed(letter);
    let mut from = 0;
    let before = usize::from(letter.annex.is_some());
    let titles = (1..).zip(&case.evidence);
    let numbers = titles.map(|(place, evidence)| {
        let title = folded(evidence.title.chars());
        let behind = items.iter().enumerate().skip(from);
        let found = behind
            .filter(|(_, (_, words))| words.starts_with(&title))
            .map(|(at, (number, _))| (at, *number))
            .next();
        match found {
            Some((at, number)) => {
                from = at + 1;
                number
            }
            None => place + before,
        }
    });
    numbers.collect()
}

/// The numbered items between the demands and the signature.
fn listed(letter: &Letter) -> Vec<(usize, String)> {
    let mut items = Vec::new();
    for block in &letter.closing {
        let Block::List {
            start: Some(start),
            items: list,
        } = block
        else {
            continue;
        };
        let first = usize::try_from(*start).unwrap_or(1);
        items.extend((first..).zip(list).map(|(number, blocks)| {
            let runs = blocks.iter().flat_map(|block| match block {
                Block::Heading(words) | Block::Paragraph(words) => words.as_slice(),
                Block::List { .. } => &[],
            });
            (number, folded(runs.map(run).flat_map(str::chars)))
        }));
    }
    items
}

/// Letters and digits alone: typography changes what stands between them.
fn folded(characters: impl Iterator<Item = char>) -> String {
    characters
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
