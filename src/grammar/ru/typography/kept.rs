//! Passages that typography never touches: quotations of law, e-mail addresses, links, names of
//! files, numbers of court cases.
//!
//! In goes a text, out come ranges of bytes. A no-break space or hyphen counts as a plain one, so a
//! passage is found again in a text that is laid out already.

use std::borrow::Cow;
use std::ops::Range;

use super::characters::{NO_BREAK_HYPHEN, after, before, head, is_hyphen, is_quote, places, tail};

/// Passages that stay as they are, ready to be looked for in every paragraph of a letter.
#[derive(Debug, Clone, Default)]
pub struct Verbatim {
    /// Passages that are too short to be found by their start.
    short: Vec<String>,
    /// The others by their starts, in order.
    long: Vec<(Start, String)>,
    /// Of each [`slot`], whether one of them begins so.
    begins: Vec<bool>,
}

/// The first bytes of a passage: few places of a text begin as one does, so that few are compared.
type Start = [u8; 8];

/// More slots than passages have starts, so that most places of a text fall into an empty one.
const SLOTS: usize = 1 << 12;

impl Verbatim {
    /// These passages; empty ones count for nothing.
    pub fn of<'a>(passages: impl IntoIterator<Item = &'a str>) -> Self {
        let mut verbatim = Self::default();
        for passage in passages {
            let passage = Folded::of(passage.trim()).text.into_owned();
            match passage.as_bytes().first_chunk() {
                Some(start) => verbatim.long.push((*start, passage)),
                None if passage.is_empty() => {}
                None => verbatim.short.push(passage),
            }
        }
        verbatim.long.sort_unstable();
        verbatim.long.dedup();
        verbatim.begins = vec![false; SLOTS];
        for (start, _) in &verbatim.long {
            if let Some(begins) = verbatim.begins.get_mut(slot(*start)) {
                *begins = true;
            }
        }
        verbatim
    }

    /// The passages that begin so.
    fn beginning(&self, start: Start) -> impl Iterator<Item = &str> {
        let may_begin = self.begins.get(slot(start)) == Some(&true);
        let from = match may_begin {
            true => self.long.partition_point(|(other, _)| *other < start),
            false => self.long.len(),
        };
        let rest = self.long.get(from..).unwrap_or_default().iter();
        rest.take_while(move |(other, _)| *other == start)
            .map(|(_, passage)| passage.as_str())
    }
}

/// A number below [`SLOTS`] that depends on all bytes of a start.
fn slot(start: Start) -> usize {
    let mixed = u64::from_le_bytes(start).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from(mixed >> 52).unwrap_or_default()
}

/// The passages of a text that are kept: those listed, and those known by their look.
pub(super) fn find(text: &str, verbatim: &Verbatim) -> Vec<Range<usize>> {
    let mut kept = literals(text);
    if !verbatim.short.is_empty() || !verbatim.long.is_empty() {
        kept.extend(Folded::of(text).occurrences(verbatim));
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
struct Folded<'t> {
    text: Cow<'t, str>,
    /// Where each byte of it begins in the text as it was, and where that ends; `None` where that is the
    /// same text.
    origins: Option<Vec<usize>>,
}

impl<'t> Folded<'t> {
    fn of(text: &'t str) -> Self {
        if is_folded(text) {
            return Self {
                text: Cow::Borrowed(text),
                origins: None,
            };
        }
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len() + 1);
        let mut blank = false;
        for (at, character) in text.char_indices() {
            let again = blank && character.is_whitespace();
            blank = character.is_whitespace();
            if again {
                continue;
            }
            folded.push(match character {
                _ if blank => ' ',
                _ if is_hyphen(character) => '-',
                _ => character,
            });
            origins.resize(folded.len(), at);
        }
        origins.push(text.len());
        Self {
            text: Cow::Owned(folded),
            origins: Some(origins),
        }
    }

    /// Where folded passages stand in the text as it was.
    fn occurrences(&self, verbatim: &Verbatim) -> Vec<Range<usize>> {
        let short = verbatim.short.iter();
        let short = short.flat_map(|passage| self.text.match_indices(passage.as_str()));
        let mut found: Vec<(usize, &str)> = short.collect();
        for (at, start) in self.text.as_bytes().windows(size_of::<Start>()).enumerate() {
            let Some(start) = start.first_chunk() else {
                break;
            };
            for passage in verbatim.beginning(*start) {
                let mut earlier = found.iter().rev();
                let is_inside =
                    earlier.any(|(other, same)| *same == passage && at < other + passage.len());
                if !is_inside && tail(&self.text, at).starts_with(passage) {
                    found.push((at, passage));
                }
            }
        }
        let origin = |at: usize| match &self.origins {
            Some(origins) => origins.get(at).copied(),
            None => Some(at),
        };
        let found = found.into_iter();
        found
            .filter_map(|(at, passage)| Some(origin(at)?..origin(at + passage.len())?))
            .collect()
    }
}

/// Whether a text is as [`Folded`] makes it; most are.
fn is_folded(text: &str) -> bool {
    let mut blank = false;
    text.bytes().enumerate().all(|(at, byte)| {
        let again = blank && byte == b' ';
        blank = byte == b' ';
        match byte {
            b'\t'..=b'\r' => false,
            // The other blanks and the no-break hyphen begin with these bytes.
            0xC2 | 0xE1..=0xE3 => {
                after(text, at).is_none_or(|sign| !sign.is_whitespace() && sign != NO_BREAK_HYPHEN)
            }
            _ => !again,
        }
    })
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
    fn texts_are_folded_where_they_need_it() {
        for (text, folded) in [
            ("часть 2-я — «права»", true),
            ("часть  2", false),
            ("часть\n2", false),
            ("часть\u{b}2", false),
            ("часть\u{85}2", false),
            ("часть\u{a0}2", false),
            ("часть 2\u{2011}я", false),
            ("часть\u{2009}2", false),
            ("часть\u{1680}2", false),
            ("часть\u{3000}2", false),
            ("часть ", true),
        ] {
            assert_eq!(is_folded(text), folded, "{text:?}");
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
        // Passages that begin alike, and one that begins inside itself.
        let alike = ["статья 43", "статья 43 закона", "статья 4"];
        assert_eq!(kept("по статья 43 закона", &alike).len(), 3);
        assert_eq!(kept("ананананана", &["анананана"]), ["анананана"]);
        assert_eq!(kept("ананана", &["ана"]), ["ана", "ана"]);
        assert_eq!(kept("и -е", &["-е"]), ["-е"]);
    }
}
