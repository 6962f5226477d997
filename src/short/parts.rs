//! What a letter is made of, told by the shape that the frames give it: opening, story, what took place,
//! arguments, remarks, demands.
//!
//! In go a letter and the words that begin some parts, out comes the letter put together again of as many
//! of each part as are to stay. What is not known by its shape belongs to the story and goes last.

use super::references::Acts;
use super::story::Story;
use super::{Kept, references};
use crate::letter::{Block, Inline, Letter, Style};
use crate::rulebook::ShortWords;

/// A letter taken apart.
pub(super) struct Parts<'l> {
    whole: &'l Letter,
    /// The first paragraph: who, where, when, of whom.
    opening: &'l [Block],
    story: Story<'l>,
    /// What took place.
    acts: &'l [Block],
    asides: Vec<&'l [Block]>,
    lists: Vec<&'l [Block]>,
    /// The sentence above the arguments.
    claim: &'l [Block],
    arguments: &'l [Vec<Block>],
    remarks: &'l [Block],
    /// The sentence above the demands, and they.
    asked: &'l [Block],
    /// Whatever stands behind them.
    rest: &'l [Block],
    /// Of the closing, what is enclosed and the rest before and behind it.
    closing: [&'l [Block]; 3],
}

impl<'l> Parts<'l> {
    pub(super) fn of(letter: &'l Letter, words: &ShortWords) -> Self {
        let (before, asked, rest) = around_demands(&letter.body);
        let (facts, claim, arguments, remarks) = around_arguments(before);
        let (opening, facts) = at(facts, usize::from(is_paragraph(facts.first())));
        let (story, acts, after) = around_acts(facts, &words.acts);
        let (asides, lists) = after.into_iter().partition(|unit| unit.len() == 1);
        Self {
            whole: letter,
            opening,
            story: Story::of(story),
            acts,
            asides,
            lists,
            claim,
            arguments,
            remarks,
            asked,
            rest,
            closing: around_enclosed(&letter.closing, &words.enclosed),
        }
    }

    /// Everything there is.
    pub(super) fn all(&self) -> Kept {
        Kept {
            remarks: self.remarks.len(),
            reasoned: self.arguments.len(),
            asides: self.asides.len(),
            guidance: 1,
            arguments: self.arguments.len(),
            lists: self.lists.len(),
            enclosed: 1,
            story: self.story.sentences(),
        }
    }

    /// The letter with as much as is to stay, and the words that tell where the rest is.
    pub(super) fn letter(&self, kept: &Kept, words: &ShortWords, acts: &Acts<'_>) -> Letter {
        let mut body = self.opening.to_vec();
        body.extend(self.story.first(kept.story));
        body.extend_from_slice(self.acts);
        body.extend(first(&self.asides, kept.asides).concat());
        body.extend(first(&self.lists, kept.lists).concat());
        body.extend(self.reasons(kept, words, acts));
        body.extend_from_slice(first(self.remarks, kept.remarks));
        body.extend(self.asked(kept.guidance > 0, acts));
        body.extend_from_slice(self.rest);
        body.push(Block::Paragraph(vec![regular(&words.annex)]));
        let [before, enclosed, behind] = self.closing;
        let enclosed = if kept.enclosed > 0 { enclosed } else { &[] };
        Letter {
            body,
            closing: [before, enclosed, behind].concat(),
            // They are enclosed with the whole letter.
            annex: None,
            list: None,
            ..self.whole.clone()
        }
    }

    /// The arguments with the sentence above them; those whose reasoning goes keep their norms.
    fn reasons(&self, kept: &Kept, words: &ShortWords, acts: &Acts<'_>) -> Vec<Block> {
        let numbered = first(self.arguments, kept.arguments).iter().enumerate();
        let items = numbered.map(|(number, argument)| {
            if number < kept.reasoned {
                argument.clone()
            } else {
                vec![Block::Paragraph(claim_with_norms(argument, words, acts))]
            }
        });
        let items: Vec<Vec<Block>> = items.collect();
        let mut blocks = self.claim.to_vec();
        if !items.is_empty() {
            let start = Some(1);
            blocks.push(Block::List { start, items });
        }
        blocks
    }

    /// The demands with the sentence above them.
    fn asked(&self, is_guided: bool, acts: &Acts<'_>) -> Vec<Block> {
        if is_guided {
            return self.asked.to_vec();
        }
        let blocks = self.asked.iter();
        blocks
            .map(|block| match block {
                Block::Paragraph(words) => Block::Paragraph(spoken_loud(words)),
                other => other.clone().map_text(|text| acts.without_bracketed(text)),
            })
            .collect()
    }
}

/// As many from the front, or all.
fn first<T>(all: &[T], count: usize) -> &[T] {
    all.get(..count).unwrap_or(all)
}

/// Two parts of a list, divided before this place.
fn at<T>(all: &[T], place: usize) -> (&[T], &[T]) {
    all.split_at_checked(place).unwrap_or((all, &[]))
}

fn is_paragraph(block: Option<&Block>) -> bool {
    matches!(block, Some(Block::Paragraph(_)))
}

fn regular(words: &str) -> Inline {
    Inline::Text(words.to_owned(), Style::Regular)
}

/// What stands before the demands, they with the sentence above them, what stands behind: they are the
/// last numbered list.
fn around_demands(body: &[Block]) -> (&[Block], &[Block], &[Block]) {
    let is_numbered = |block: &Block| matches!(block, Block::List { start: Some(_), .. });
    let Some(demands) = body.iter().rposition(is_numbered) else {
        return (body, &[], &[]);
    };
    let (before, behind) = at(body, demands + 1);
    let above = before.len().saturating_sub(2);
    let asked = if is_paragraph(before.get(above)) && before.len() > 1 {
        above
    } else {
        demands
    };
    let (before, asked) = at(before, asked);
    (before, asked, behind)
}

/// Four parts: before the arguments, the sentence above them, they, and what stands behind. They are the
/// last list whose items all begin in bold.
type Reasons<'l> = (&'l [Block], &'l [Block], &'l [Vec<Block>], &'l [Block]);

fn around_arguments(blocks: &[Block]) -> Reasons<'_> {
    let mut found = blocks.iter().enumerate().rev();
    let found = found.find_map(|(place, block)| match block {
        Block::List { items, .. } if items.iter().all(|item| claim(item).is_some()) => {
            Some((place, items.as_slice()))
        }
        _ => None,
    });
    let Some((place, arguments)) = found else {
        return (blocks, &[], &[], &[]);
    };
    let (before, from) = at(blocks, place);
    let above = before
        .len()
        .saturating_sub(usize::from(before.len() > 1 && is_paragraph(before.last())));
    let (facts, claim) = at(before, above);
    (facts, claim, arguments, at(from, 1).1)
}

/// The story, what took place, and what stands behind that, a list with the sentence above it.
fn around_acts<'l>(
    facts: &'l [Block],
    begin: &str,
) -> (&'l [Block], &'l [Block], Vec<&'l [Block]>) {
    let is_acts = |block: &Block| is_paragraph(Some(block)) && block.words().starts_with(begin);
    let Some(place) = facts.iter().rposition(is_acts) else {
        return (facts, &[], Vec::new());
    };
    let (story, mut rest) = at(facts, place);
    let mut units = Vec::new();
    while !rest.is_empty() {
        let is_list = matches!(rest.get(1), Some(Block::List { .. }));
        let (unit, behind) = at(rest, 1 + usize::from(is_list));
        units.push(unit);
        rest = behind;
    }
    let acts = units.remove(0);
    (story, acts, units)
}

/// The closing before the list of what is enclosed, that list with the line above it, and the rest.
fn around_enclosed<'l>(closing: &'l [Block], line: &str) -> [&'l [Block]; 3] {
    let is_line = |two: &[Block]| match two {
        [Block::List { .. }, _] => false,
        [above, Block::List { .. }] => above.words() == line,
        _ => false,
    };
    let Some(place) = closing.windows(2).position(is_line) else {
        return [closing, &[], &[]];
    };
    let (before, from) = at(closing, place);
    let (enclosed, behind) = at(from, 2);
    [before, enclosed, behind]
}

/// What an argument claims: the run in bold with which it begins.
fn claim(argument: &[Block]) -> Option<&str> {
    match argument.first() {
        Some(Block::Paragraph(words)) => match words.first() {
            Some(Inline::Text(claim, Style::Bold)) => Some(claim),
            _ => None,
        },
        _ => None,
    }
}

/// The claim of an argument and the norms that its reasoning names; the claim alone, where it names none.
fn claim_with_norms(argument: &[Block], words: &ShortWords, acts: &Acts<'_>) -> Vec<Inline> {
    let claim = claim(argument).unwrap_or_default().trim();
    let reasoning: Vec<String> = argument.iter().map(Block::words).collect();
    let norms = references::listed(&acts.references(&reasoning.join("\n")));
    match norms.is_empty() {
        true => vec![regular(claim)],
        false => vec![regular(&format!("{claim} {} {norms}.", words.norms))],
    }
}

/// What stands in bold at the end of the sentence above the demands («ПРОШУ:»); all of it, if nothing does.
fn spoken_loud(words: &[Inline]) -> Vec<Inline> {
    match words.last() {
        Some(loud @ Inline::Text(_, Style::Bold)) => vec![loud.clone()],
        _ => words.to_vec(),
    }
}
