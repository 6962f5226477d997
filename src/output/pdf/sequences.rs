//! Divides the texts of a page into marked-content sequences: what belongs to one element of the
//! letter, in the order of reading, and the halves of divided words.
//!
//! A word divided at the end of a line is whole for whoever copies or hears it: the hyphen stands for
//! the rest of the word, and that rest on the next line for the blank behind it. Of the ways that
//! viewers know to say so this is the one that most of them read.

use crate::layout::structure::ElementId;
use crate::layout::{Page, PlacedPicture, PlacedText};

/// What stands between words.
const BLANKS: [char; 2] = [' ', '\u{a0}'];

/// A marked-content sequence of a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sequence<'a> {
    /// The element of the letter; none for what is no part of it.
    pub(super) element: Option<ElementId>,
    /// What it reads as, if not as what it shows.
    pub(super) actual: Option<&'a str>,
    pub(super) pieces: Vec<Piece<'a>>,
    /// The picture that it shows in place of texts.
    pub(super) picture: Option<&'a PlacedPicture>,
}

/// Characters of one text on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a PlacedText,
    /// The characters of the text that it shows, as bytes.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'a> Piece<'a> {
    pub(super) fn shown(&self) -> &'a str {
        self.text.text.get(self.start..self.end).unwrap_or_default()
    }
}

/// The sequences of a page; the number of each is its place among those that have an element.
pub(super) fn sequences(page: &Page) -> Vec<Sequence<'_>> {
    let mut found: Vec<Sequence<'_>> = Vec::new();
    // How much of this text the one above has told.
    let mut told = 0;
    for (number, text) in page.texts.iter().enumerate() {
        let following = page.texts.get(number + 1..).unwrap_or_default();
        let rest = rest_of_word(text, following);
        let hyphen = text.text.len().saturating_sub(1);
        let end = rest.map_or(text.text.len(), |_| hyphen);
        let mut add = |actual, start, end| {
            if start < end {
                let piece = Piece { text, start, end };
                add_piece(&mut found, text.element, actual, piece);
            }
        };
        add(Some(" "), 0, told);
        add(None, told, end);
        add(rest.map(str::trim_end), end, text.text.len());
        told = rest.map_or(0, str::len);
    }
    found.extend(page.pictures.iter().map(|picture| Sequence {
        element: Some(picture.element),
        actual: None,
        pieces: Vec::new(),
        picture: Some(picture),
    }));
    found
}

fn add_piece<'a>(
    found: &mut Vec<Sequence<'a>>,
    element: Option<ElementId>,
    actual: Option<&'a str>,
    piece: Piece<'a>,
) {
    match found.last_mut() {
        Some(last) if last.element == element && last.actual.is_none() && actual.is_none() => {
            last.pieces.push(piece);
        }
        _ => found.push(Sequence {
            element,
            actual,
            pieces: vec![piece],
            picture: None,
        }),
    }
}

/// The rest of the word that `text` divides, with the blank behind it. Where something else is behind
/// it, as a sign in another style, both halves stay as they are shown.
fn rest_of_word<'a>(text: &PlacedText, following: &'a [PlacedText]) -> Option<&'a str> {
    let (next, further) = following.split_first()?;
    if !text.hyphen || next.element != text.element {
        return None;
    }
    if let Some((at, blank)) = next.text.match_indices(BLANKS).next() {
        return next.text.get(..at + blank.len()).filter(|_| at > 0);
    }
    let behind = further
        .first()
        .filter(|behind| behind.element == text.element);
    let ends = behind.is_none_or(|behind| behind.text.starts_with(BLANKS));
    (ends && !next.hyphen).then_some(next.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Typesetter;
    use crate::layout::font::Fonts;
    use crate::letter::{Block, Inline, Letter, Signature, Style};

    /// The sequences of a letter of one paragraph, each as what it shows and what it reads as.
    fn read(words: &str) -> Vec<(String, Option<String>)> {
        let paragraph = vec![Inline::Text(words.to_owned(), Style::Regular)];
        let letter = Letter {
            mark: None,
            letterhead: Vec::new(),
            head: Vec::new(),
            title: Vec::new(),
            body: vec![Block::Paragraph(paragraph)],
            closing: Vec::new(),
            signature: Signature {
                date: String::new(),
                name: String::new(),
                others: Vec::new(),
            },
            annex: None,
            list: None,
        };
        let mut typesetter = Typesetter::new(Fonts::embedded().unwrap());
        let layout = typesetter.lay_out(&letter).unwrap();
        let sequences = sequences(&layout.pages[0]);
        let shown = sequences.iter().map(|sequence| {
            let shown = sequence.pieces.iter().map(Piece::shown).collect();
            (shown, sequence.actual.map(str::to_owned))
        });
        shown.collect()
    }

    #[test]
    fn an_undivided_text_is_one_sequence() {
        let words = "да нет ".repeat(40);
        let words = words.trim_end();
        assert_eq!(read(words), [(words.to_owned(), None)]);
    }

    #[test]
    fn a_divided_word_is_whole_for_whoever_copies_it() {
        let words = "превысокомногорассмотрительствующий ".repeat(8);
        let words = words.trim_end();
        let found = read(words);
        let told = found.iter().filter(|(_, actual)| actual.is_some()).count();
        assert!(told >= 4 && told % 2 == 0, "{found:?}");
        let actual = found
            .iter()
            .map(|(shown, actual)| actual.as_ref().unwrap_or(shown));
        assert_eq!(actual.map(String::as_str).collect::<String>(), words);
        for (shown, actual) in &found {
            match actual.as_deref() {
                Some(" ") => assert!(shown.ends_with(' ') && shown.len() > 2, "{shown}"),
                Some(rest) => assert!(shown == "-" && words.contains(rest), "{rest}"),
                None => assert!(!shown.ends_with('-'), "{shown}"),
            }
        }
    }
}
