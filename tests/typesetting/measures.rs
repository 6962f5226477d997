//! What the eye sees of a page, as numbers: how even its spaces are, how its lines and pages end.
//!
//! In go pages, out come lines with what was measured. Whether a number is good enough is decided by
//! whoever asks.

use zhaloba::layout::Layout;
use zhaloba::layout::font::Fonts;
use zhaloba::layout::structure::{Part, Role};
use zhaloba::layout::style::{LEFT, MEASURE, Pt};
use zhaloba::letter::Style;

use super::lines::{Line, lines_of};

/// A tenth of a point in thousandths: less is the rest of a division among the spaces of a line.
const ROUNDING: Pt = Pt::thousandths(100);
/// Lines with a gap at the same place from which on they are a river.
const RIVER: usize = 3;
/// How far gaps of a river lie from each other at most, in thousandths of an em.
const SAME_PLACE: i64 = 400;
/// How wide each gap of a river is at least, as a ratio to a space.
const WIDE: f64 = 1.5;
/// Advance of a space in thousandths of an em.
const SPACE: i64 = 250;

/// A line of a page and how it is set.
#[derive(Debug)]
pub(crate) struct Set {
    /// Number of its page from 0.
    pub(crate) page: usize,
    pub(crate) line: Line,
    /// Where in the letter it stands.
    pub(crate) part: Part,
    /// How wide its spaces are, as a ratio to those of the face.
    pub(crate) spaces: f64,
    /// Whether the next line, here or on the next page, goes on with the same paragraph.
    pub(crate) goes_on: bool,
    /// Whether it goes on with that of the line before.
    pub(crate) went_on: bool,
    /// Whether it is one of those that reach both edges unless it is the last of its paragraph.
    pub(crate) justified: bool,
    /// The middle of each gap between its words, from the left edge of the sheet.
    gaps: Vec<Pt>,
    /// Whether its size and style have every character.
    pub(crate) covered: bool,
}

impl Set {
    fn is_stretchable(&self) -> bool {
        self.justified && self.line.stretch() != Pt::ZERO
    }
}

/// The lines of a layout, measured.
pub(crate) fn measure(layout: &Layout, fonts: &Fonts) -> Vec<Set> {
    let mut found: Vec<Set> = Vec::new();
    for (number, page) in layout.pages.iter().enumerate() {
        for line in lines_of(std::slice::from_ref(page)) {
            let went_on = found
                .last()
                .is_some_and(|before| before.line.element() == line.element());
            if let Some(before) = found.last_mut() {
                before.goes_on = went_on;
            }
            let size = line.texts[0].size;
            let space = size.em(SPACE);
            let role = layout.structure.role(line.element());
            let heading = matches!(role, Some(Role::Heading(_)));
            let part = layout.structure.part(line.element()).unwrap();
            found.push(Set {
                page: number,
                spaces: (space + line.stretch()).ratio(space),
                goes_on: false,
                went_on,
                justified: matches!(part, Part::Body | Part::Closing | Part::Annex) && !heading,
                gaps: gaps(&line, fonts),
                covered: is_covered(&line, fonts),
                part,
                line,
            });
        }
    }
    found
}

/// Adds up the characters as a viewer does.
fn gaps(line: &Line, fonts: &Fonts) -> Vec<Pt> {
    let mut found = Vec::new();
    for text in &line.texts {
        let mut x = text.x;
        for character in text.text.chars() {
            let advance = fonts
                .get(text.style)
                .and_then(|font| font.advance(character))
                .unwrap_or_default();
            let mut width = text.size.em(advance.into());
            if matches!(character, ' ' | '\u{a0}') {
                width += text.stretch;
                found.push(x + width.share(2));
            }
            x += width;
        }
    }
    found
}

fn is_covered(line: &Line, fonts: &Fonts) -> bool {
    line.texts.iter().all(|text| {
        let font = fonts.get(text.style);
        let has = |c| font.is_some_and(|font| font.glyph(c).is_some());
        text.text.chars().all(has)
    })
}

/// How wide the spaces are in each line that was stretched or shrunk.
pub(crate) fn widths(lines: &[Set]) -> impl Iterator<Item = f64> {
    let stretched = lines.iter().filter(|set| set.is_stretchable());
    stretched.map(|set| set.spaces)
}

/// Lines that run beyond the right edge.
pub(crate) fn over_full(lines: &[Set]) -> impl Iterator<Item = &Set> {
    let limit = LEFT + MEASURE + Pt::thousandths(10);
    lines.iter().filter(move |set| set.line.end() > limit)
}

/// Lines of a justified paragraph that stop before the right edge and are not its last.
pub(crate) fn ragged(lines: &[Set]) -> impl Iterator<Item = &Set> {
    let limit = LEFT + MEASURE - ROUNDING;
    lines
        .iter()
        .filter(move |set| set.justified && set.goes_on && set.line.end() < limit)
}

/// The third of three divided lines in a row, the fourth of four and so on.
pub(crate) fn ladders(lines: &[Set]) -> impl Iterator<Item = &Set> {
    let divided = |three: &&[Set]| three.iter().all(|set| set.line.is_divided());
    lines.windows(3).filter(divided).map(|three| &three[2])
}

/// Lines that end inside a word.
pub(crate) fn divided(lines: &[Set]) -> impl Iterator<Item = &Set> {
    lines.iter().filter(|set| set.line.is_divided())
}

/// Those whose word leaves less than two letters on either line, or is an abbreviation.
pub(crate) fn badly_divided(lines: &[Set]) -> impl Iterator<Item = &Set> {
    let pairs = lines.windows(2).filter(|pair| pair[0].line.is_divided());
    let bad = pairs.filter(|pair| {
        let (above, below) = (pair[0].line.text(), pair[1].line.text());
        let letters = |c: &char| c.is_alphabetic();
        // Backwards: the first letter of the word comes last.
        let head: Vec<char> = above
            .trim_end_matches('-')
            .chars()
            .rev()
            .take_while(letters)
            .collect();
        let tail = below.chars().take_while(letters);
        let mut behind_first = head.iter().rev().skip(1).copied().chain(tail.clone());
        !behind_first.all(char::is_lowercase) || head.len() < 2 || tail.count() < 2
    });
    bad.map(|pair| &pair[0])
}

/// Last lines of a paragraph that hold no more than a syllable or two characters.
pub(crate) fn lonely(lines: &[Set]) -> impl Iterator<Item = &Set> {
    lines
        .windows(2)
        .filter(|pair| pair[1].went_on && !pair[1].goes_on)
        .filter_map(|pair| {
            let text = pair[1].line.text();
            let text = text.trim();
            let vowels = text
                .chars()
                .filter(|c| "аеёиоуыэюяАЕЁИОУЫЭЮЯ".contains(*c))
                .count();
            let syllable =
                pair[0].line.is_divided() && !text.contains([' ', '\u{a0}']) && vowels < 2;
            (syllable || text.chars().count() < 3).then_some(&pair[1])
        })
}

/// Where the gaps of three successive lines or more, each of them wide, lie over each other: the last
/// line of each.
pub(crate) fn rivers(lines: &[Set]) -> Vec<&Set> {
    let mut found = Vec::new();
    // For each gap of the line before: the lines down to it and the range its gaps lie in.
    let mut above: Vec<(usize, Pt, Pt)> = Vec::new();
    let mut page = 0;
    for set in lines {
        if set.page != page || !set.justified || set.spaces < WIDE {
            above.clear();
        }
        page = set.page;
        if !set.justified || set.spaces < WIDE {
            continue;
        }
        let reach = set.line.texts[0].size.em(SAME_PLACE);
        let here: Vec<_> = set
            .gaps
            .iter()
            .map(|&gap| {
                let over = above
                    .iter()
                    .map(|&(count, left, right)| (count + 1, left.min(gap), right.max(gap)))
                    .filter(|&(_, left, right)| right - left <= reach);
                over.max_by_key(|&(count, ..)| count)
                    .unwrap_or((1, gap, gap))
            })
            .collect();
        if here.iter().any(|&(count, ..)| count == RIVER) {
            found.push(set);
        }
        above = here;
    }
    found
}

/// The first line of each page but the first that does not stand there well, with what is wrong.
pub(crate) fn bad_cuts(lines: &[Set]) -> Vec<(&Set, &'static str)> {
    let mut found = Vec::new();
    for at in 1..lines.len() {
        let (last, first) = (&lines[at - 1], &lines[at]);
        if first.page == last.page {
            continue;
        }
        if last.line.is_divided() {
            found.push((last, "a divided word at the foot"));
        }
        if last.line.text().trim_end().ends_with(':') {
            found.push((last, "an announcement at the foot"));
        }
        if last.line.style() == Style::Bold {
            found.push((last, "a heading at the foot"));
        }
        if first.went_on && !last.went_on {
            found.push((last, "one line of a paragraph at the foot"));
        }
        if first.went_on && !first.goes_on {
            found.push((first, "one line of a paragraph at the head"));
        }
        let below = lines.iter().skip(at);
        let signed = below.take_while(|set| set.part != Part::Signature);
        if signed.take(2).count() < 2 {
            found.push((first, "a signature with less than two lines"));
        }
    }
    found
}

/// Pages that begin inside a paragraph of at most `most` lines: the first line of each.
pub(crate) fn parted(lines: &[Set], most: usize) -> impl Iterator<Item = &Set> {
    let paragraphs = lines.chunk_by(|_, next| next.went_on);
    let short = paragraphs.filter(move |paragraph| paragraph.len() <= most);
    short.flat_map(|paragraph| {
        let pairs = paragraph
            .windows(2)
            .filter(|pair| pair[0].page != pair[1].page);
        pairs.map(|pair| &pair[1])
    })
}
