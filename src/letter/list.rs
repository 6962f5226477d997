//! The signature list of a letter in Markdown: a title, perhaps a summary, a table of five columns, the words
//! that number its sheets, and perhaps a note.
//!
//! In goes the part behind the others, out comes the list. The number of a row is its place, whatever its cell
//! says; what stands in the columns that are left to the hand would be no signature.

use std::iter::Peekable;

use pulldown_cmark::HeadingLevel;

use super::parse::{Element, structure};
use super::{Block, COLUMNS, SignatureList, Signer, words};
use crate::problem::Problem;

/// The list that a part is.
///
/// # Errors
/// `template-structure` with the line at which it is something else.
pub(super) fn list(part: Vec<(u32, Element)>) -> Result<SignatureList, Problem> {
    let begins = part.first().map_or(1, |(line, _)| *line);
    let mut part = part.into_iter().map(|(_, element)| element).peekable();
    let wrong = || structure("list", begins);
    let Some(Element::Heading(HeadingLevel::H1, title)) = part.next() else {
        return Err(wrong());
    };
    let is_paragraph = |part: &Element| matches!(part, Element::Block(Block::Paragraph(_)));
    let paragraph = |part: &mut Peekable<_>| match part.next_if(is_paragraph) {
        Some(Element::Block(Block::Paragraph(words))) => Some(words),
        _ => None,
    };
    let summary = paragraph(&mut part).unwrap_or_default();
    let Some(Element::Table(rows)) = part.next() else {
        return Err(wrong());
    };
    let sheet = paragraph(&mut part).ok_or_else(wrong)?;
    let note = paragraph(&mut part).unwrap_or_default();
    if part.next().is_some() {
        return Err(wrong());
    }
    let mut rows = rows.into_iter();
    let (line, columns) = rows.next().unwrap_or_default();
    let columns = <[String; COLUMNS]>::try_from(columns);
    Ok(SignatureList {
        title,
        summary,
        columns: columns.map_err(|_| structure("list-columns", line))?,
        signers: rows.map(signer).collect::<Result<_, _>>()?,
        sheet: words(&sheet),
        note,
    })
}

fn signer((line, cells): (u32, Vec<String>)) -> Result<Signer, Problem> {
    match <[String; COLUMNS]>::try_from(cells) {
        Ok([_, name, address, signature, date]) if signature.is_empty() && date.is_empty() => {
            Ok(Signer { name, address })
        }
        _ => Err(structure("list-row", line)),
    }
}
