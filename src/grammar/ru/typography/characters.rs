//! What the rules ask of single characters and of the words around a place.

/// The space at which no line ends.
pub(super) const NO_BREAK_SPACE: char = '\u{a0}';
/// The hyphen at which no line ends.
pub(super) const NO_BREAK_HYPHEN: char = '\u{2011}';

/// A space inside a line, whether a line may end at it or not.
pub(super) fn is_blank(character: char) -> bool {
    matches!(character, ' ' | NO_BREAK_SPACE)
}

/// A quotation mark of any make; apostrophes and single marks are none.
pub(super) fn is_quote(character: char) -> bool {
    matches!(character, '"' | '«' | '»' | '„' | '“' | '”')
}

/// A letter of the Russian alphabet.
pub(super) fn is_cyrillic(character: char) -> bool {
    matches!(character, 'А'..='я' | 'Ё' | 'ё')
}

/// A capital letter of the Russian alphabet.
pub(super) fn is_capital(character: char) -> bool {
    matches!(character, 'А'..='Я' | 'Ё')
}

/// A hyphen, whether a line may end at it or not.
pub(super) fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | NO_BREAK_HYPHEN)
}

/// Whether a word is one capital letter, as an initial without its full stop is.
pub(super) fn is_single_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Whether a number or an abbreviation can begin after this.
pub(super) fn is_edge(before: Option<char>) -> bool {
    before.is_none_or(|character| {
        character.is_whitespace() || is_quote(character) || matches!(character, '(' | '[')
    })
}

/// The text before a byte.
pub(super) fn head(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

/// The text from a byte on.
pub(super) fn tail(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// The character before a byte.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    head(text, at).chars().next_back()
}

/// The character at a byte.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    tail(text, at).chars().next()
}

/// No word has more letters; else a text that is one word would be read again and again.
const LONGEST_WORD: usize = 64;

/// The last word of a text, without what opens before it; empty where the text ends with a line.
pub(super) fn last_word(text: &str) -> &str {
    let text = text.trim_end_matches(is_blank);
    let letters = text.char_indices().rev().take(LONGEST_WORD);
    let start = letters
        .take_while(|(_, letter)| !letter.is_whitespace())
        .last()
        .map_or(text.len(), |(at, _)| at);
    bare(tail(text, start))
}

/// The first word of a text, blanks before it left out.
pub(super) fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(is_blank);
    let letters = text.char_indices().take(LONGEST_WORD);
    let end = letters
        .take_while(|(_, letter)| !letter.is_whitespace())
        .last()
        .map_or(0, |(at, letter)| at + letter.len_utf8());
    head(text, end)
}

/// A word without the brackets and quotation marks that open before it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_start_matches(['(', '[', '«', '„', '“', '"'])
}

/// How many bytes of digits a text begins with.
pub(super) fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Whether a word, whatever its capitals, is one of these.
pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    if word.contains(char::is_uppercase) {
        list.contains(&word.to_lowercase().as_str())
    } else {
        list.contains(&word)
    }
}

/// The characters of a text that begin with certain bytes, with their places. Most of a text is
/// letters, and bytes are quicker to pass over than characters.
pub(super) fn places(
    text: &str,
    leads: impl Fn(u8) -> bool,
) -> impl Iterator<Item = (usize, char)> {
    text.bytes()
        .enumerate()
        .filter(move |(_, byte)| leads(*byte))
        .filter_map(|(at, _)| after(text, at).map(|character| (at, character)))
}
