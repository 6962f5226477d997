//! Paragraphs broken into lines, each once.
//!
//! In go the inlines of a paragraph and the column they are to fill, out come lines of pieces in
//! thousandths of an em, which fit type of any size. Most of a letter is law that stands in others word
//! for word, so what was worked out is kept for the next: it depends on nothing but text, column and
//! faces. What is kept is bounded and lives no longer than the typesetter.

use std::collections::HashMap;
use std::sync::Arc;

use super::font::Fonts;
use super::hyphenate::Hyphenator;
use super::lines::{Column, Line, break_lines, fewest_lines};
use super::text::{self, Glyph};
use crate::letter::{Inline, Style};
use crate::problem::Problem;

/// How many characters of paragraphs are kept at least, and at most twice as many: those of some ten
/// letters, a quarter of a megabyte.
const MOST_CHARACTERS: usize = 32_000;

/// A line of a paragraph, of any size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SetLine {
    /// Its text in pieces of one style each, with a hyphen that divides a word and with the spaces that
    /// hang beyond the edge.
    pub(super) pieces: Vec<Piece>,
    /// Whether it ends with a hyphen that the text does not have.
    pub(super) hyphen: bool,
    /// Whether its gaps take up what is left of the column, or what it lacks.
    pub(super) stretched: bool,
}

/// A piece of a line in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) style: Style,
    /// Natural width in thousandths of an em, without spaces that hang beyond the edge.
    pub(super) advance: i64,
    /// How many spaces of it are stretched.
    pub(super) gaps: i64,
}

/// How a paragraph is to be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    pub(super) column: Column,
    pub(super) hyphenated: bool,
}

/// Breaks paragraphs into lines and remembers them.
#[derive(Default)]
pub(super) struct Paragraphs {
    hyphenator: Hyphenator,
    known: HashMap<Vec<Inline>, Known>,
    characters: usize,
    /// What was known when that became too much: what is asked for again is known again, the rest goes
    /// with the next such time.
    older: HashMap<Vec<Inline>, Known>,
}

/// What is known of a paragraph. Its glyphs are not kept: to measure them again is quick, and they would be
/// most of what is held.
#[derive(Default)]
struct Known {
    /// The fewest lines by the measure.
    fewest: Vec<(i64, i64)>,
    settings: Vec<(Setting, Arc<[SetLine]>)>,
}

impl Paragraphs {
    /// The lines of a paragraph; none if it has no text.
    ///
    /// # Errors
    /// `missing-glyph`.
    pub(super) fn set(
        &mut self,
        inlines: &[Inline],
        setting: Setting,
        fonts: &Fonts,
    ) -> Result<Arc<[SetLine]>, Problem> {
        let known = self.told(inlines, |known| {
            let mut settings = known.settings.iter();
            let (_, lines) = settings.find(|(known, _)| *known == setting)?;
            Some(Arc::clone(lines))
        });
        if let Some(lines) = known {
            return Ok(lines);
        }
        let glyphs = text::glyphs(inlines, fonts)?;
        let lines: Arc<[SetLine]> = lines(&glyphs, setting, &mut self.hyphenator).into();
        if let Some(known) = self.known.get_mut(inlines) {
            known.settings.push((setting, Arc::clone(&lines)));
        }
        Ok(lines)
    }

    /// The lines of a text that no other letter has, in upright or bold type; nothing of it is remembered.
    ///
    /// # Errors
    /// `missing-glyph`.
    pub(super) fn set_once(
        &mut self,
        words: &str,
        style: Style,
        setting: Setting,
        fonts: &Fonts,
    ) -> Result<Vec<SetLine>, Problem> {
        let glyphs = words.chars();
        let glyphs = glyphs.map(|character| text::glyph(text::plain(character), style, fonts));
        let glyphs = glyphs.collect::<Result<Vec<Glyph>, _>>()?;
        Ok(lines(&[glyphs], setting, &mut self.hyphenator))
    }

    /// How many lines of this width a paragraph takes at least.
    ///
    /// # Errors
    /// `missing-glyph`.
    pub(super) fn fewest_lines(
        &mut self,
        inlines: &[Inline],
        measure: i64,
        fonts: &Fonts,
    ) -> Result<i64, Problem> {
        let known = self.told(inlines, |known| {
            let mut fewest = known.fewest.iter();
            let (_, lines) = fewest.find(|(known, _)| *known == measure)?;
            Some(*lines)
        });
        if let Some(lines) = known {
            return Ok(lines);
        }
        let glyphs = text::glyphs(inlines, fonts)?;
        let has_text = glyphs.iter().any(|glyphs| !glyphs.is_empty());
        let lines = glyphs.iter().filter(|_| has_text);
        let lines = lines.map(|glyphs| fewest_lines(glyphs, measure)).sum();
        if let Some(known) = self.known.get_mut(inlines) {
            known.fewest.push((measure, lines));
        }
        Ok(lines)
    }

    /// What is known of a paragraph, which is remembered from now on.
    fn told<R>(&mut self, inlines: &[Inline], ask: impl Fn(&Known) -> Option<R>) -> Option<R> {
        if let Some(known) = self.known.get(inlines) {
            return ask(known);
        }
        let known = self.older.remove(inlines).unwrap_or_default();
        let told = ask(&known);
        let characters: usize = inlines.iter().map(characters).sum();
        if self.characters + characters > MOST_CHARACTERS {
            self.older = std::mem::take(&mut self.known);
            self.characters = 0;
        }
        self.characters += characters;
        self.known.insert(inlines.to_vec(), known);
        told
    }
}

fn characters(inline: &Inline) -> usize {
    match inline {
        Inline::Text(text, _) => text.chars().count(),
        Inline::Break => 0,
    }
}

fn lines(forced: &[Vec<Glyph>], setting: Setting, hyphenator: &mut Hyphenator) -> Vec<SetLine> {
    if forced.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, glyphs) in forced.iter().enumerate() {
        let mut column = setting.column;
        let narrowest = column.first;
        if number > 0 {
            column.first = column.rest;
        }
        let hyphenator = setting.hyphenated.then_some(&mut *hyphenator);
        let breaks = text::breaks(glyphs, narrowest, hyphenator);
        let lines = break_lines(glyphs, &breaks, column).into_iter();
        found.extend(lines.map(|line| set_line(glyphs, line)));
        // What a break divides, a reader of the bare text should not see joined.
        if number + 1 < forced.len()
            && let Some(piece) = found.last_mut().and_then(|line| line.pieces.last_mut())
            && !piece.text.ends_with(' ')
        {
            piece.text.push(' ');
        }
    }
    found
}

fn set_line(glyphs: &[Glyph], line: Line) -> SetLine {
    let shown = glyphs.get(line.start..line.end).unwrap_or_default();
    let hanging = glyphs.get(line.end..line.next).unwrap_or_default();
    let parts = shown.chunk_by(|a, b| a.style == b.style);
    let mut pieces: Vec<Piece> = parts.map(piece).collect();
    if let Some(last) = pieces.last_mut() {
        if line.hyphen {
            last.text.push('-');
            last.advance += shown.last().map_or(0, |glyph| i64::from(glyph.hyphen));
        }
        last.text
            .extend(hanging.iter().map(|glyph| glyph.character));
    }
    SetLine {
        pieces,
        hyphen: line.hyphen,
        stretched: line.stretched,
    }
}

fn piece(glyphs: &[Glyph]) -> Piece {
    // A Cyrillic letter has two bytes, and room is left for a hyphen and a space.
    let mut text = String::with_capacity(2 * glyphs.len() + 2);
    text.extend(glyphs.iter().map(|glyph| glyph.character));
    Piece {
        text,
        style: glyphs.first().map_or(Style::Regular, |glyph| glyph.style),
        advance: text::advance(glyphs),
        gaps: glyphs.iter().map(|glyph| i64::from(glyph.is_gap())).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::lines::Fill;

    fn setting(measure: i64) -> Setting {
        Setting {
            column: Column {
                first: measure - 3_000,
                rest: measure,
                fill: Fill::Justified,
            },
            hyphenated: true,
        }
    }

    fn paragraph(number: usize) -> Vec<Inline> {
        let words = format!("прошу провести проверку {number} и принять меры реагирования ");
        vec![
            Inline::Text(words.repeat(20), Style::Regular),
            Inline::Break,
            Inline::Text(words, Style::Bold),
        ]
    }

    #[test]
    fn what_is_remembered_changes_nothing_and_is_bounded() {
        let fonts = Fonts::embedded().unwrap();
        let mut paragraphs = Paragraphs::default();
        for number in (0..400).chain(0..400) {
            let inlines = paragraph(number % 200);
            let measure = setting(25_000 + 100 * i64::try_from(number % 7).unwrap());
            let lines = paragraphs.set(&inlines, measure, &fonts).unwrap();
            assert!(paragraphs.characters <= MOST_CHARACTERS);
            if number % 37 == 0 {
                let fresh = Paragraphs::default().set(&inlines, measure, &fonts);
                assert_eq!(fresh.unwrap(), lines);
            }
        }
        let characters = paragraphs.known.keys().map(|inlines| {
            let forced = text::glyphs(inlines, &fonts).unwrap();
            forced.iter().map(Vec::len).sum::<usize>()
        });
        assert_eq!(characters.sum::<usize>(), paragraphs.characters);
    }

    #[test]
    fn pieces_are_as_wide_as_their_text_without_what_hangs() {
        let fonts = Fonts::embedded().unwrap();
        let lines = Paragraphs::default().set(&paragraph(1), setting(25_000), &fonts);
        for piece in lines.unwrap().iter().flat_map(|line| &line.pieces) {
            let shown = piece.text.trim_end_matches(' ');
            let font = fonts.get(piece.style).unwrap();
            let advances = shown.chars().map(|c| i64::from(font.advance(c).unwrap()));
            assert_eq!(advances.sum::<i64>(), piece.advance, "{shown}");
            assert_eq!(
                i64::try_from(shown.matches(' ').count()).unwrap(),
                piece.gaps
            );
        }
    }
}
