//! The words of a template's tags.
//!
//! In goes the text of a template, out come its statements and printed expressions as words with
//! their places. Comments and the text between tags are passed over; what the words mean is not
//! known here.

/// A statement or a printed expression.
pub(in crate::template) struct Tag<'a> {
    pub(in crate::template) kind: Kind,
    pub(in crate::template) tokens: Vec<Token<'a>>,
}

/// What a tag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::template) enum Kind {
    /// `{{ … }}`
    Print,
    /// `{% … %}`
    Statement,
}

/// A word of a tag, with the byte at which it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::template) struct Token<'a> {
    pub(in crate::template) word: &'a str,
    pub(in crate::template) at: usize,
}

/// The tags of a template in their order.
pub(in crate::template) fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    let spans = std::iter::from_fn(move || {
        let (start, close) = next_tag(text, at)?;
        let inside = text.get(start + 2..)?;
        let length = inside.find(close).unwrap_or(inside.len());
        at = start + 2 + length;
        Some((inside.get(..length)?, start + 2, close))
    });
    spans.filter_map(|(inside, start, close)| {
        let kind = match close {
            "}}" => Kind::Print,
            "%}" => Kind::Statement,
            _ => return None,
        };
        let tokens = tokens(inside, start);
        Some(Tag { kind, tokens })
    })
}

/// The next tag from this byte on: where it starts and what ends it.
fn next_tag(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let rest = text.get(from..)?;
    rest.match_indices('{').find_map(|(at, _)| {
        let close = match rest.as_bytes().get(at + 1)? {
            b'{' => "}}",
            b'%' => "%}",
            b'#' => "#}",
            _ => return None,
        };
        Some((from + at, close))
    })
}

fn tokens(tag: &str, offset: usize) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = tag.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = tag.get(at..).unwrap_or_default();
        let length = match first {
            '"' | '\'' | '`' => rest
                .get(1..)
                .and_then(|inner| inner.find(first))
                .map_or(rest.len(), |end| end + 2),
            _ if is_word(first) => rest
                .find(|other: char| !is_word(other))
                .unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let word = rest.get(..length).unwrap_or_default();
        if !first.is_whitespace() && first != '-' {
            tokens.push(Token {
                word,
                at: offset + at,
            });
        }
        at += length;
    }
    tokens
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '.')
}
