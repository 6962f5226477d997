//! Turns the pieces of a paragraph into measured characters and finds where lines may end.

use super::font::Fonts;
use super::hyphenate::Hyphenator;
use super::style::Pt;
use crate::letter::{Inline, Style};
use crate::problem::Problem;

const NO_BREAK_SPACE: char = '\u{a0}';

/// Advance of the hyphen, in thousandths of an em; the same in every face.
pub(super) const HYPHEN: i64 = 333;

/// A character with its look and its advance in thousandths of an em.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) character: char,
    pub(super) style: Style,
    pub(super) advance: i64,
}

impl Glyph {
    /// Whether justification may widen or narrow it: the eye sees no difference between a space
    /// that breaks and one that does not, so both take their share.
    pub(super) fn is_gap(self) -> bool {
        self.character == ' ' || self.character == NO_BREAK_SPACE
    }
}

/// What it means to end a line at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BreakKind {
    /// Between words.
    Space,
    /// Between words, but the last one clings to the next.
    Reluctant,
    /// Inside a word, with a hyphen.
    Hyphen,
    /// The same, but one part has only two letters or the word has a capital one.
    PoorHyphen,
    /// Inside a chunk that is wider than the column.
    Emergency,
    /// The end of the text.
    End,
}

impl BreakKind {
    /// Whether it divides a word.
    pub(super) fn is_hyphen(self) -> bool {
        matches!(self, Self::Hyphen | Self::PoorHyphen)
    }
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Break {
    /// The characters before this one stay on the line.
    pub(super) end: usize,
    /// The first character of the next line.
    pub(super) next: usize,
    pub(super) kind: BreakKind,
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
fn plain(character: char) -> char {
    match character {
        '\u{2011}' => '-',
        other => other,
    }
}

/// One measured character.
pub(super) fn glyph(character: char, style: Style, fonts: &Fonts) -> Result<Glyph, Problem> {
    let advance = fonts
        .get(style)
        .advance(character)
        .ok_or_else(|| missing(character))?;
    Ok(Glyph {
        character,
        style,
        advance: i64::from(advance),
    })
}

fn missing(character: char) -> Problem {
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

/// The places where a line of this text may end, in order; the last is the end of the text.
///
/// `narrowest` is the narrowest line that the text has to fit: a chunk wider than that is cut
/// anywhere rather than run off the sheet.
pub(super) fn breaks(
    glyphs: &[Glyph],
    size: Pt,
    narrowest: Pt,
    mut hyphenator: Option<&mut Hyphenator>,
) -> Vec<Break> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < glyphs.len() {
        let rest = glyphs.get(at..).unwrap_or_default();
        let length = rest.iter().take_while(|g| g.character != ' ').count();
        let chunk = rest.get(..length).unwrap_or_default();
        let behind = rest.iter().skip(length);
        let spaces = behind.take_while(|g| g.character == ' ').count();
        if width(chunk, size) > narrowest {
            found.extend(emergencies(chunk, at, size, narrowest));
        } else if let Some(hyphenator) = hyphenator.as_deref_mut() {
            found.extend(hyphens(chunk, at, hyphenator));
        }
        let (end, next) = (at + length, at + length + spaces);
        if next < glyphs.len() && length > 0 && !binds(glyphs, next) {
            let kind = space_kind(chunk);
            found.push(Break { end, next, kind });
        }
        at = next;
    }
    let end = glyphs
        .iter()
        .rposition(|g| g.character != ' ')
        .map_or(0, |last| last + 1);
    found.retain(|place| place.next < end);
    found.push(Break {
        end,
        next: glyphs.len(),
        kind: BreakKind::End,
    });
    found
}

/// A Russian line does not start with a dash.
fn binds(glyphs: &[Glyph], next: usize) -> bool {
    let character = |at: usize| glyphs.get(at).map(|g| g.character);
    matches!(character(next), Some('—' | '–'))
        && matches!(character(next + 1), Some(' ' | NO_BREAK_SPACE))
}

/// A preposition or conjunction of one letter should not hang at the end of a line.
fn space_kind(chunk: &[Glyph]) -> BreakKind {
    match chunk {
        [single] if single.character.is_alphabetic() => BreakKind::Reluctant,
        _ => BreakKind::Space,
    }
}

/// A chunk that does not fit parts at its non-breaking spaces; a word that does not, anywhere.
fn emergencies(chunk: &[Glyph], at: usize, size: Pt, narrowest: Pt) -> Vec<Break> {
    let mut found = Vec::new();
    let mut start = at;
    for word in chunk.split(|g| g.character == NO_BREAK_SPACE) {
        let inside = word.iter().enumerate().skip(1);
        // Combining marks stay with their letters.
        let letters = inside.filter(|(_, glyph)| glyph.advance > 0);
        if width(word, size) > narrowest {
            found.extend(letters.map(|(inside, _)| Break {
                end: start + inside,
                next: start + inside,
                kind: BreakKind::Emergency,
            }));
        }
        let end = start + word.len();
        if end < at + chunk.len() {
            found.push(Break {
                end,
                next: end + 1,
                kind: BreakKind::Reluctant,
            });
        }
        start = end + 1;
    }
    found
}

fn hyphens(chunk: &[Glyph], at: usize, hyphenator: &mut Hyphenator) -> Vec<Break> {
    let mut found = Vec::new();
    let mut start = at;
    // A non-breaking space joins words for the eye; each is still a word of its own.
    for word in chunk.split(|g| g.character == NO_BREAK_SPACE) {
        let text: String = word.iter().map(|g| g.character).collect();
        let letter = |c: &char| c.is_alphabetic();
        let first = text.chars().position(|c| letter(&c)).unwrap_or_default();
        let letters = text.chars().filter(letter).count();
        let capital = text.chars().nth(first).is_some_and(char::is_uppercase);
        for &division in hyphenator.divisions(&text) {
            let short = division < first + 3 || first + letters < division + 3;
            let poor = short || capital;
            found.push(Break {
                end: start + division,
                next: start + division,
                kind: if poor {
                    BreakKind::PoorHyphen
                } else {
                    BreakKind::Hyphen
                },
            });
        }
        start += word.len() + 1;
    }
    found
}

/// The natural width of a piece of text.
pub(super) fn width(glyphs: &[Glyph], size: Pt) -> Pt {
    size.em(glyphs.iter().map(|g| g.advance).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, narrowest: Pt) -> String {
        let fonts = Fonts::embedded().unwrap();
        let inlines = [Inline::Text(text.to_owned(), Style::Regular)];
        let glyphs = glyphs(&inlines, &fonts).unwrap().remove(0);
        let mut hyphenator = Hyphenator::default();
        let mut shown = String::new();
        let mut start = 0;
        for place in breaks(&glyphs, Pt::new(12), narrowest, Some(&mut hyphenator)) {
            shown.extend(glyphs[start..place.end].iter().map(|g| g.character));
            shown.push_str(match place.kind {
                BreakKind::Space => "_",
                BreakKind::Reluctant => "~",
                BreakKind::Hyphen => "-",
                BreakKind::PoorHyphen => "=",
                BreakKind::Emergency => "!",
                BreakKind::End => ".",
            });
            start = place.next;
        }
        shown
    }

    #[test]
    fn lines_end_where_a_reader_expects_it() {
        for (text, expected) in [
            ("прошу в течение  дня", "про=шу_в~те=че-ние_дня."),
            ("дом — хата", "дом —_ха=та."),
            ("5\u{a0}рублей и", "5\u{a0}руб-лей_и."),
            ("кое-как ", "кое-как."),
            ("№ 59\u{2011}ФЗ и", "№_59-ФЗ_и."),
            (" ", "."),
            ("", "."),
        ] {
            assert_eq!(shown(text, Pt::new(400)), expected);
        }
    }

    #[test]
    fn what_is_wider_than_the_column_is_cut_anywhere() {
        assert_eq!(shown("щщщ да", Pt::new(25)), "щ!щ!щ_да.");
        assert_eq!(shown("щщ\u{a0}щщ", Pt::new(25)), "щщ~щщ.");
        assert_eq!(shown("да\u{a0}щщщ", Pt::new(25)), "да~щ!щ!щ.");
    }

    #[test]
    fn missing_characters_are_named() {
        let fonts = Fonts::embedded().unwrap();
        for (character, code) in [('漢', "U+6F22"), ('₽', "U+20BD"), ('\t', "U+0009")] {
            let problem = glyph(character, Style::Bold, &fonts).unwrap_err();
            assert_eq!(problem.code, "missing-glyph");
            assert_eq!(problem.args["code"], code.into());
        }
    }

    #[test]
    fn the_hyphen_is_as_wide_in_every_face() {
        let fonts = Fonts::embedded().unwrap();
        for style in [Style::Regular, Style::Bold, Style::Italic] {
            assert_eq!(glyph('-', style, &fonts).unwrap().advance, HYPHEN);
        }
    }
}
