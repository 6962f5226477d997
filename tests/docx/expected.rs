//! What a document has to show of a letter, paragraph by paragraph.

use zhaloba::letter::{Block, Inline, Letter, SignatureList, Style};

use super::reader::Words;

/// The paragraphs of a letter whose signature is one paragraph.
pub(crate) fn words(letter: &Letter) -> Vec<Words> {
    let mut found = Vec::new();
    blocks(&letter.letterhead, "BodyText", &mut found);
    blocks(&letter.head, "Head", &mut found);
    push("Title", title(&letter.title), &mut found);
    blocks(&letter.body, "BodyTextFirstIndent", &mut found);
    blocks(&letter.closing, "BodyText", &mut found);
    let signature = &letter.signature;
    let mut signed = readable(&signature.date);
    for name in std::iter::once(&signature.name).chain(&signature.others) {
        signed.push_str("\t\t\t");
        signed.push_str(&readable(name));
    }
    push("Signature", signed, &mut found);
    if let Some(annex) = &letter.annex {
        push("Title", title(&annex.title), &mut found);
        blocks(&annex.blocks, "BodyTextFirstIndent", &mut found);
    }
    letter.list.iter().for_each(|list| table(list, &mut found));
    found
}

/// The list that many sign.
fn table(list: &SignatureList, found: &mut Vec<Words>) {
    push("Title", title(&list.title), found);
    push("BodyText", marked(&list.summary), found);
    for head in &list.columns {
        let head = [Inline::Text(head.clone(), Style::Bold)];
        push("ListCell", marked(&head), found);
    }
    for (number, signer) in (1..).zip(&list.signers) {
        let number = format!("{number}");
        for cell in [&number, &signer.name, &signer.address, "", ""] {
            let cell = [Inline::Text(cell.to_owned(), Style::Regular)];
            push("ListCell", marked(&cell), found);
        }
    }
    push("BodyText", marked(&list.note), found);
}

/// The same with the paragraphs of a signature as one: whether the date stands beside the name or above it
/// is a matter of room.
pub(crate) fn joined(found: Vec<Words>) -> Vec<Words> {
    let mut joined: Vec<Words> = Vec::new();
    for words in found {
        match joined.last_mut() {
            Some(last) if last.style == "Signature" && words.style == "Signature" => {
                last.text.push_str(&words.text);
            }
            _ => joined.push(words),
        }
    }
    joined
}

fn push(style: &str, text: String, found: &mut Vec<Words>) {
    found.push(Words {
        style: style.to_owned(),
        text,
    });
}

fn blocks(blocks: &[Block], style: &str, found: &mut Vec<Words>) {
    for block in blocks {
        match block {
            Block::Heading(words) => push("Heading1", heading(words), found),
            Block::Paragraph(words) => push(style, marked(words), found),
            Block::List { start, items } => {
                for (number, item) in (start.unwrap_or_default()..).zip(items) {
                    let label = start.map_or_else(|| "– ".to_owned(), |_| format!("{number}. "));
                    let style = start.map_or("ListBullet", |_| "ListNumber");
                    self::item(item, &label, style, found);
                }
            }
        }
    }
}

fn item(item: &[Block], label: &str, style: &str, found: &mut Vec<Words>) {
    let first = found.len();
    if matches!(item.first(), None | Some(Block::List { .. })) {
        push("ListContinue", String::new(), found);
    }
    blocks(item, "ListContinue", found);
    let first = &mut found[first];
    first.text.insert_str(0, label);
    if first.style == "ListContinue" {
        style.clone_into(&mut first.style);
    }
}

/// The texts, with a mark on each run that is not upright.
fn marked(inlines: &[Inline]) -> String {
    let shown = inlines.iter().map(|inline| match inline {
        Inline::Break => "\n".to_owned(),
        Inline::Text(text, Style::Regular) => readable(text),
        Inline::Text(text, Style::Bold) => format!("*{}*", readable(text)),
        Inline::Text(text, Style::Italic) => format!("/{}/", readable(text)),
    });
    shown.collect()
}

/// The texts of a heading, which is bold throughout.
fn heading(inlines: &[Inline]) -> String {
    let bold = inlines.iter().map(|inline| match inline {
        Inline::Break => Inline::Break,
        Inline::Text(text, _) => Inline::Text(text.clone(), Style::Bold),
    });
    marked(&bold.collect::<Vec<_>>())
}

/// The first line of a title is bold throughout.
fn title(inlines: &[Inline]) -> String {
    let first = inlines.iter().position(|inline| *inline == Inline::Break);
    let (kind, about) = inlines.split_at(first.unwrap_or(inlines.len()));
    heading(kind) + &marked(about)
}

/// What can be read of a text that XML carries.
pub(crate) fn readable(text: &str) -> String {
    let one = |character| match character {
        '\t' | '\n' | '\r' => ' ',
        '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
        _ if u32::from(character) < 0x20 => '\u{FFFD}',
        _ => character,
    };
    text.chars().map(one).collect()
}
