//! Passages that typography never touches: quotations of law, e-mail addresses, links, names of
//! files, numbers of court cases.
//!
//! In goes a text, out come ranges of bytes. A no-break space or hyphen counts as a plain one, so a
//! passage is found again in a text that is laid out already.

use std::ops::Range;

use super::characters::{after, before, head, is_hyphen, is_quote, places, tail};

/// Passages that stay as they are, ready to be looked for in every paragraph of a letter.
#[derive(Debug, Clone, Default)]
pub struct Verbatim {
    folded: Vec<String>,
}

impl Verbatim {
    /// These passages; empty ones count for nothing.
    pub fn of<'a>(passages: impl IntoIterator<Item = &'a str>) -> Self {
        let passages = passages.into_iter().map(str::trim);
        let passages = passages.filter(|passage| !passage.is_empty());
        Self {
            folded: passages.map(|passage| Folded::of(passage).text).collect(),
        }
    }
}

/// The passages of a text that are kept: those listed, and those known by their look.
pub(super) fn find(text: &str, verbatim: &Verbatim) -> Vec<Range<usize>> {
    let mut kept = literals(text);
    if !verbatim.folded.is_empty() {
        let folded = Folded::of(text);
        let passages = verbatim.folded.iter();
        kept.extend(passages.flat_map(|passage| folded.occurrences(passage)));
    }
    kept
}

fn literals(text: &str) -> Vec<Range<usize>> {
    let is_end = |c: char| c.is_whitespace() || is_quote(c);
    let mut kept = Vec::new();
    let mut read = 0;
    for (at, sign) in places(text, is_telling) {
        // Most full stops end something; those in an address have letters behind them.
        let ends = sign == '.' && !tail(text, at + 1).starts_with(is_of_domain);
        if at < read || ends {
            continue;
        }
        let left = text.get(read..at).unwrap_or_default();
        let start = left.rfind(is_end).map_or(read, |blank| read + blank);
        read = start + end_of_word(tail(text, start));
        let word = text.get(start..read).unwrap_or_default();
        if let Some(core) = core(word)
            && word.get(core.clone()).is_some_and(is_literal)
        {
            kept.push(start + core.start..start + core.end);
        }
    }
    kept
}

/// Where the first word of a text ends: at a blank or a quotation mark, unless the mark is part of a
/// link.
fn end_of_word(text: &str) -> usize {
    let (mut is_link, mut open) = (false, false);
    let end = text.char_indices().skip(1).find(|&(place, character)| {
        if !is_quote(character) {
            return character.is_whitespace();
        }
        let last = before(text, place);
        let next = after(text, place + character.len_utf8());
        is_link = is_link || head(text, place).contains("://");
        let inside = is_link && (open || is_in_link(last, next));
        open = inside && !open;
        !inside
    });
    end.map_or(text.len(), |(place, _)| place)
}

/// Whether a quotation mark between these belongs to a link.
fn is_in_link(last: Option<char>, next: Option<char>) -> bool {
    let (Some(last), Some(next)) = (last, next) else {
        return false;
    };
    // What other rules can bring together tells nothing: a full stop, a bracket.
    "=&+#".contains(last)
        || (last.is_ascii_alphanumeric() || last == '/')
            && (next.is_ascii_alphanumeric() || "=&%#".contains(next))
}

fn is_of_domain(first: char) -> bool {
    first.is_ascii_alphabetic() || first == 'р'
}

fn is_telling(byte: u8) -> bool {
    matches!(byte, b'@' | b'/' | b'\\' | b'_' | b'.')
}

/// The word without the punctuation around it, save the mark that closes a quotation inside.
fn core(word: &str) -> Option<Range<usize>> {
    let start = word.find(char::is_alphanumeric)?;
    let end = word
        .trim_end_matches(|last: char| !last.is_alphanumeric())
        .len();
    let inside = word.get(start..end).unwrap_or_default();
    let open = !inside
        .chars()
        .filter(|c| is_quote(*c))
        .count()
        .is_multiple_of(2);
    let closing = after(word, end).filter(|mark| open && is_quote(*mark));
    Some(start..end + closing.map_or(0, char::len_utf8))
}

/// Whether a word is an address, a name of a file or the number of a case.
pub(super) fn is_literal(word: &str) -> bool {
    if !word.bytes().any(is_telling) {
        return false;
    }
    let numbered = word.contains('/') && word.contains(|c: char| c.is_ascii_digit());
    numbered || word.contains("://") || word.contains(['@', '\\', '_']) || has_domain(word)
}

/// Whether a word ends the name of a file, whose other words may stand before it.
pub(super) fn is_file(word: &str) -> bool {
    let other = |c: char| is_quote(c) || matches!(c, '@' | '/' | '№' | '§');
    !word.contains(other) && has_domain(word)
}

/// A full stop with letters of a domain or of the ending of a file name behind it.
fn has_domain(word: &str) -> bool {
    word.match_indices('.').any(|(at, _)| {
        let rest = tail(word, at + 1);
        let named = before(word, at).is_some_and(char::is_alphanumeric);
        let national = rest.strip_prefix("рф");
        let foreign = rest.starts_with(|first: char| first.is_ascii_alphabetic());
        named && (foreign || national.is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
    })
}

/// A text whose stretches of blanks are one space and whose hyphens are plain.
struct Folded {
    text: String,
    /// Where each byte of it begins in the text as it was, and where that ends.
    origins: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len() + 1),
        };
        let mut blank = false;
        for (at, character) in text.char_indices() {
            let again = blank && character.is_whitespace();
            blank = character.is_whitespace();
            if again {
                continue;
            }
            folded.text.push(match character {
                _ if blank => ' ',
                _ if is_hyphen(character) => '-',
                _ => character,
            });
            folded.origins.resize(folded.text.len(), at);
        }
        folded.origins.push(text.len());
        folded
    }

    /// Where a folded passage stands in the text as it was.
    fn occurrences(&self, passage: &str) -> Vec<Range<usize>> {
        // Most paragraphs are shorter than a quotation, and to get ready for a search takes longest.
        if passage.len() > self.text.len() {
            return Vec::new();
        }
        self.text
            .match_indices(passage)
            .filter_map(|(start, _)| {
                let origin = |at: usize| self.origins.get(at).copied();
                Some(origin(start)?..origin(start + passage.len())?)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept<'a>(text: &'a str, verbatim: &[&str]) -> Vec<&'a str> {
        let verbatim = Verbatim::of(verbatim.iter().copied());
        let ranges = find(text, &verbatim).into_iter();
        ranges.filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn addresses_files_and_case_numbers_are_known_by_their_look() {
        for (text, expected) in [
            ("пишите на a.b-c@example.org, жду", "a.b-c@example.org"),
            ("(иванов@почта.рф)", "иванов@почта.рф"),
            (
                "см. «https://example.org/a?b=c».",
                "https://example.org/a?b=c",
            ),
            ("на сайте примерск.рф.", "примерск.рф"),
            ("файл «жалоба N5.docx»", "N5.docx"),
            ("скан_1 - копия", "скан_1"),
            ("дело №2-123/2026", "2-123/2026"),
            ("№ 33-1234/2026,", "33-1234/2026"),
            ("А40-12345/2025", "А40-12345/2025"),
        ] {
            assert_eq!(kept(text, &[]), [expected], "{text}");
        }
        for text in [
            "и/или",
            "и т.д.",
            "П.П. Петров",
            "\"5\"/\"6\"",
            "59-ФЗ",
            "...",
            "_____",
        ] {
            assert!(kept(text, &[]).is_empty(), "{text}");
        }
    }

    #[test]
    fn quotations_are_found_whatever_their_blanks() {
        let passage = "часть 2-я  статьи";
        for (text, found) in [
            ("вся часть 2-я статьи 5", 1),
            ("часть\u{a0}2\u{2011}я\u{a0}статьи, часть 2-я  статьи", 2),
            ("часть 2-я", 0),
            ("часть 2 -я статьи", 0),
        ] {
            assert_eq!(kept(text, &[passage]).len(), found, "{text}");
        }
        assert!(kept("текст", &["", " "]).is_empty());
        assert_eq!(kept("и -е", &["-е"]), ["-е"]);
    }
}
