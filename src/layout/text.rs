//! Turns the pieces of a paragraph into measured characters and finds where lines may end.

mod breaks;

pub(super) use self::breaks::{Break, BreakKind, breaks};
use super::font::Fonts;
use super::style::Pt;
use crate::letter::{Inline, Style};
use crate::problem::Problem;

const NO_BREAK_SPACE: char = '\u{a0}';

/// A character with its look and its advance in thousandths of an em.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) character: char,
    pub(super) style: Style,
    pub(super) advance: u16,
    /// The same of the hyphen that would divide the word after it.
    pub(super) hyphen: u16,
}

impl Glyph {
    /// Whether justification may widen or narrow it: the eye sees no difference between a space
    /// that breaks and one that does not, so both take their share.
    pub(super) fn is_gap(self) -> bool {
        self.character == ' ' || self.character == NO_BREAK_SPACE
    }
}

/// The characters of a paragraph, one list per forced line.
pub(super) fn glyphs(inlines: &[Inline], fonts: &Fonts) -> Result<Vec<Vec<Glyph>>, Problem> {
    let mut lines = vec![Vec::new()];
    for inline in inlines {
        match inline {
            Inline::Break => lines.push(Vec::new()),
            Inline::Text(text, style) => {
                let Some(line) = lines.last_mut() else {
                    continue;
                };
                for character in text.chars() {
                    line.push(glyph(plain(character), *style, fonts)?);
                }
            }
        }
    }
    Ok(lines)
}

/// No line ends at a hyphen of the text, so it need not say so itself, and a reader who searches for
/// «59-ФЗ» types a plain one.
pub(super) fn plain(character: char) -> char {
    match character {
        '\u{2011}' => '-',
        other => other,
    }
}

/// One measured character.
pub(super) fn glyph(character: char, style: Style, fonts: &Fonts) -> Result<Glyph, Problem> {
    let font = fonts
        .get(style)
        .ok_or_else(|| Problem::error("font-no-italic"))?;
    let advance = font.advance(character).ok_or_else(|| missing(character))?;
    Ok(Glyph {
        character,
        style,
        advance,
        hyphen: font.advance('-').unwrap_or_default(),
    })
}

/// The problem of a character that no face has.
pub(crate) fn missing(character: char) -> Problem {
    // A control character would break the message as it would break the page.
    let shown = if character.is_control() {
        char::REPLACEMENT_CHARACTER
    } else {
        character
    };
    Problem::error("missing-glyph")
        .with("char", shown.to_string())
        .with("code", format!("U+{:04X}", u32::from(character)))
}

/// The natural width of a piece of text in thousandths of an em.
pub(super) fn advance(glyphs: &[Glyph]) -> i64 {
    glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum()
}

/// The natural width of a piece of text.
pub(super) fn width(glyphs: &[Glyph], size: Pt) -> Pt {
    size.em(advance(glyphs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_characters_are_named() {
        let fonts = Fonts::embedded().unwrap();
        for (character, code) in [('漢', "U+6F22"), ('₽', "U+20BD"), ('\t', "U+0009")] {
            let problem = glyph(character, Style::Bold, &fonts).unwrap_err();
            assert_eq!(problem.code, "missing-glyph");
            assert_eq!(problem.args["code"], code.into());
        }
    }
}
