//! A letter made shorter for a form that takes only so many characters; the whole one goes as a file.
//!
//! In go a letter, a limit and the names of acts, out comes a letter whose text is within the limit, or
//! how many characters the shortest one takes. Who writes to whom and of what, what took place, every
//! demand, date and name always stay; nothing ends inside a sentence.
//!
//! 1. `parts` tells apart what a letter is made of.
//! 2. `ORDER` says what goes first; each step takes the least that it can.
//! 3. `references` turns the reasoning of an argument into the norms that it names, and names an act in
//!    full where it is mentioned first.

mod parts;
mod references;
mod sentences;
mod story;

use crate::catalogue::Catalogue;
use crate::letter::Letter;
use crate::output::text;
use crate::rulebook::ShortWords;
use parts::Parts;
use references::Acts;

/// What can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The paragraphs between the arguments and the demands, the last first.
    Remarks,
    /// The reasoning of the arguments, that of the last first: their claims stay, with the norms.
    Reasoning,
    /// Single paragraphs behind what took place: that there is evidence.
    Asides,
    /// The norms «guided by» which the writer asks, and those in brackets behind what is asked.
    Guidance,
    /// Whole arguments, the last first, but for the two gravest.
    Arguments,
    /// Lists behind what took place, the last first: the appeals already sent.
    Lists,
    /// The list of what is enclosed, which stands in the whole letter.
    Enclosed,
    /// The sentences of the story, the last first.
    Story,
}

/// What goes, the least important first.
const ORDER: [Part; 8] = [
    Part::Remarks,
    Part::Reasoning,
    Part::Asides,
    Part::Guidance,
    Part::Arguments,
    Part::Lists,
    Part::Enclosed,
    Part::Story,
];

/// As many arguments stay, however short a letter becomes.
const FEWEST_ARGUMENTS: usize = 2;

/// How many there are of each part, or are left of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Kept {
    remarks: usize,
    reasoned: usize,
    asides: usize,
    guidance: usize,
    arguments: usize,
    lists: usize,
    enclosed: usize,
    story: usize,
}

impl Kept {
    fn of(&mut self, part: Part) -> &mut usize {
        match part {
            Part::Remarks => &mut self.remarks,
            Part::Reasoning => &mut self.reasoned,
            Part::Asides => &mut self.asides,
            Part::Guidance => &mut self.guidance,
            Part::Arguments => &mut self.arguments,
            Part::Lists => &mut self.lists,
            Part::Enclosed => &mut self.enclosed,
            Part::Story => &mut self.story,
        }
    }

    fn with(&self, part: Part, count: usize) -> Self {
        let mut kept = self.clone();
        *kept.of(part) = count;
        kept
    }
}

/// How many characters the text of a letter has: those of Unicode, a line end counted as one.
pub fn length(letter: &Letter) -> usize {
    text(letter, None).chars().count()
}

/// The letter made short enough; `None` where it is as it stands.
///
/// # Errors
/// How many characters the shortest text needs.
pub fn fit(
    letter: &Letter,
    limit: usize,
    words: &ShortWords,
    catalogue: &Catalogue,
) -> Result<Option<Letter>, usize> {
    if length(letter) <= limit {
        return Ok(None);
    }
    let acts = Acts::of(catalogue);
    let parts = Parts::of(letter, words);
    let made = |kept: &Kept| acts.introduced(parts.letter(kept, words, &acts));
    let mut kept = parts.all();
    for part in ORDER {
        let most = *kept.of(part);
        let fewest = match part {
            Part::Arguments => most.min(FEWEST_ARGUMENTS),
            _ => 0,
        };
        let fits = |count: usize| length(&made(&kept.with(part, count))) <= limit;
        let count = most_that_fits(fewest..most, fits);
        kept = kept.with(part, count.unwrap_or(fewest));
        if count.is_some() {
            return Ok(Some(made(&kept)));
        }
    }
    Err(length(&made(&kept)))
}

/// The greatest count of these that fits; what has more of a part is longer.
fn most_that_fits(counts: std::ops::Range<usize>, fits: impl Fn(usize) -> bool) -> Option<usize> {
    let (mut below, mut above) = (counts.start, counts.end);
    while below < above {
        let middle = below + (above - below) / 2;
        if fits(middle) {
            below = middle + 1;
        } else {
            above = middle;
        }
    }
    (below > counts.start).then(|| below - 1)
}

#[cfg(test)]
mod tests;
