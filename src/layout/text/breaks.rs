//! Finds where lines of a text may end, and how well.
//!
//! In go measured characters, out come places. A no-break space is one for the reader of the text; on
//! paper some of them part as a last resort, where the line above would have holes otherwise.

use super::{Glyph, NO_BREAK_SPACE, advance};
use crate::layout::hyphenate::{Division, Hyphenator, Kind};

/// What it means to end a line at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) enum BreakKind {
    /// Between words.
    Space,
    /// Between words, but the last one clings to the next, or between the links of a reference.
    Reluctant,
    /// Inside a word, with a hyphen.
    Hyphen,
    /// The same, but one part has only two letters or the word has a capital one.
    PoorHyphen,
    /// Behind a word of two letters that a no-break space ties to the next: «не», «на».
    ShortWord,
    /// The same behind a word of one letter: a last resort.
    SingleLetter,
    /// Inside a word that begins a sentence or the name of a town, with a hyphen: a last resort.
    RareHyphen,
    /// Inside a chunk that is wider than the column.
    Emergency,
    /// The end of the text.
    End,
}

impl BreakKind {
    /// Whether a line ends here only where it would have holes otherwise.
    pub(in crate::layout) fn is_last_resort(self) -> bool {
        matches!(self, Self::SingleLetter | Self::RareHyphen)
    }

    /// Whether it divides a word.
    pub(in crate::layout) fn is_hyphen(self) -> bool {
        matches!(self, Self::Hyphen | Self::PoorHyphen | Self::RareHyphen)
    }
}

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) struct Break {
    /// The characters before this one stay on the line.
    pub(in crate::layout) end: usize,
    /// The first character of the next line.
    pub(in crate::layout) next: usize,
    pub(in crate::layout) kind: BreakKind,
}

/// The places where a line of this text may end, in order; the last is the end of the text.
///
/// `narrowest` is the narrowest line that the text has to fit, in thousandths of an em: a chunk wider than that is cut
/// anywhere rather than run off the sheet.
pub(in crate::layout) fn breaks(
    glyphs: &[Glyph],
    narrowest: i64,
    mut hyphenator: Option<&mut Hyphenator>,
) -> Vec<Break> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut begins = true;
    while at < glyphs.len() {
        let rest = glyphs.get(at..).unwrap_or_default();
        let length = rest.iter().take_while(|g| g.character != ' ').count();
        let chunk = rest.get(..length).unwrap_or_default();
        let behind = rest.iter().skip(length);
        let spaces = behind.take_while(|g| g.character == ' ').count();
        if advance(chunk) > narrowest {
            found.extend(emergencies(chunk, at, narrowest));
        } else if let Some(hyphenator) = hyphenator.as_deref_mut() {
            found.extend(inside(chunk, at, begins, hyphenator));
        }
        begins = ends_sentence(chunk);
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
fn emergencies(chunk: &[Glyph], at: usize, narrowest: i64) -> Vec<Break> {
    let mut found = Vec::new();
    let mut start = at;
    for word in chunk.split(|g| g.character == NO_BREAK_SPACE) {
        let inside = word.iter().enumerate().skip(1);
        // Combining marks stay with their letters.
        let letters = inside.filter(|(_, glyph)| glyph.advance > 0);
        if advance(word) > narrowest {
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

/// The places inside a chunk that fits: divisions of its words, and the spaces of it that may part.
fn inside(chunk: &[Glyph], at: usize, begins: bool, hyphenator: &mut Hyphenator) -> Vec<Break> {
    let mut found = Vec::new();
    let mut start = at;
    let mut text = String::new();
    let mut town = false;
    // A non-breaking space joins words for the eye; each is still a word of its own.
    let mut words = chunk.split(|g| g.character == NO_BREAK_SPACE).peekable();
    while let Some(word) = words.next() {
        text.clear();
        text.extend(word.iter().map(|g| g.character));
        if let Some(division) = hyphenator.division(&text) {
            let usable = match division.kind {
                Kind::Common | Kind::Official => true,
                // Before a person's initials or a second name it is a name after all.
                Kind::Capitalised => begins && word.len() == chunk.len() || town,
                Kind::Name => town,
            };
            let division = Some(division).filter(|_| usable);
            let divisions = division
                .into_iter()
                .flat_map(|division| hyphens(word, division));
            found.extend(divisions.map(|(place, kind)| Break {
                end: start + place,
                next: start + place,
                kind,
            }));
        }
        start += word.len() + 1;
        town = is(word, "г.") || is(word, "(г.");
        if let Some(kind) = words.peek().and_then(|right| parting(word, right)) {
            found.push(Break {
                end: start - 1,
                next: start,
                kind,
            });
        }
    }
    found
}

/// The divisions of a word, each with what it is worth.
fn hyphens<'a>(
    word: &'a [Glyph],
    division: &'a Division,
) -> impl Iterator<Item = (usize, BreakKind)> + 'a {
    let is_letter = |glyph: &Glyph| glyph.character.is_alphabetic();
    let first = word.iter().position(is_letter).unwrap_or_default();
    let letters = word.iter().filter(|glyph| is_letter(glyph)).count();
    division.places.iter().copied().map(move |place| {
        let short = place < first + 3 || first + letters < place + 3;
        let kind = match division.kind {
            Kind::Capitalised | Kind::Name => BreakKind::RareHyphen,
            Kind::Common if !short => BreakKind::Hyphen,
            Kind::Common | Kind::Official => BreakKind::PoorHyphen,
        };
        (place, kind)
    })
}

/// Abbreviations of references, before which a chain of them may part: «п. 3 | ч. 6 | ст. 28».
const REFERENCES: [&str; 7] = ["ст.", "ч.", "чч.", "п.", "пп.", "подп.", "абз."];

/// Particles that lean on the word before them.
const PARTICLES: [&str; 6] = ["бы", "ли", "же", "б", "ль", "ж"];

/// How a line may end at the no-break space between two words: behind a short word or between the links of
/// a reference. Never behind «№», an abbreviation or an initial, and
/// never between a number and what it counts.
fn parting(left: &[Glyph], right: &[Glyph]) -> Option<BreakKind> {
    let opening = |glyph: &&Glyph| matches!(glyph.character, '(' | '«' | '„');
    let bare = left.iter().skip_while(opening);
    let letters = bare.clone().all(|glyph| glyph.character.is_alphabetic());
    let count = bare.count();
    let number = left
        .last()
        .is_some_and(|last| last.character.is_ascii_digit());
    let dash = right
        .first()
        .is_none_or(|first| matches!(first.character, '—' | '–'));
    let leans = PARTICLES.iter().any(|particle| is(right, particle));
    let refers = REFERENCES
        .iter()
        .any(|abbreviation| is(right, abbreviation));
    match count {
        _ if number && refers => Some(BreakKind::Reluctant),
        1 if letters && !dash && !leans => Some(BreakKind::SingleLetter),
        2 if letters && !dash && !leans => Some(BreakKind::ShortWord),
        _ => None,
    }
}

fn is(word: &[Glyph], other: &str) -> bool {
    word.iter().map(|glyph| glyph.character).eq(other.chars())
}

/// Whether a chunk ends a sentence: with a full stop behind a word that is no abbreviation.
fn ends_sentence(chunk: &[Glyph]) -> bool {
    let closing = |glyph: &&Glyph| matches!(glyph.character, '»' | ')' | '“');
    let mut backwards = chunk.iter().rev().skip_while(closing);
    let stop = backwards.next().map(|glyph| glyph.character);
    let word = backwards.skip_while(closing);
    let capitals = word
        .clone()
        .take(2)
        .filter(|glyph| glyph.character.is_uppercase())
        .count();
    let letters = word
        .take_while(|glyph| glyph.character.is_alphabetic())
        .count();
    match stop {
        Some('!' | '?' | '…' | ':') => true,
        Some('.') => letters > 4 || capitals > 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::font::Fonts;
    use crate::layout::text::glyphs;
    use crate::letter::{Inline, Style};

    fn shown(text: &str, narrowest: i64) -> String {
        let fonts = Fonts::embedded().unwrap();
        let inlines = [Inline::Text(text.to_owned(), Style::Regular)];
        let glyphs = glyphs(&inlines, &fonts).unwrap().remove(0);
        let mut hyphenator = Hyphenator::default();
        let mut shown = String::new();
        let mut start = 0;
        for place in breaks(&glyphs, narrowest, Some(&mut hyphenator)) {
            shown.extend(glyphs[start..place.end].iter().map(|g| g.character));
            shown.push_str(match place.kind {
                BreakKind::Space => "_",
                BreakKind::Reluctant => "~",
                BreakKind::Hyphen => "-",
                BreakKind::PoorHyphen => "=",
                BreakKind::SingleLetter => "+",
                BreakKind::ShortWord => "^",
                BreakKind::RareHyphen => "≈",
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
            ("дом — хата", "дом —_хата."),
            ("5\u{a0}рублей и", "5\u{a0}руб-лей_и."),
            ("кое-как ", "кое-как."),
            ("в\u{a0}соответствии", "в+со=от-вет-ствии."),
            (
                "(п.\u{a0}3 ч.\u{a0}6\u{a0}ст.\u{a0}28)",
                "(п.\u{a0}3_ч.\u{a0}6~ст.\u{a0}28).",
            ),
            ("не\u{a0}мог, да\u{a0}—", "не^мог,_да\u{a0}—."),
            ("кто\u{a0}бы то\u{a0}же", "кто\u{a0}бы_то\u{a0}же."),
            ("Каждый. Каждый Каждый", "Каж≈дый._Каж≈дый_Каждый."),
            ("(г.\u{a0}Казань, Казань,", "(г.\u{a0}Ка≈зань,_Казань,."),
            ("А.\u{a0}С.\u{a0}Громов", "А.\u{a0}С.\u{a0}Громов."),
            ("№ 59\u{2011}ФЗ и", "№_59-ФЗ_и."),
            (" ", "."),
            ("", "."),
        ] {
            assert_eq!(shown(text, 33_000), expected);
        }
    }

    #[test]
    fn what_is_wider_than_the_column_is_cut_anywhere() {
        assert_eq!(shown("щщщ да", 2_100), "щ!щ!щ_да.");
        assert_eq!(shown("щщ\u{a0}щщ", 2_100), "щщ~щщ.");
        assert_eq!(shown("да\u{a0}щщщ", 2_100), "да~щ!щ!щ.");
    }
}
