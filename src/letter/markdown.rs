//! Writes a letter as the Markdown that [`Letter::parse`] reads back, with as few backslashes as that
//! allows: this is the form in which a person reads and edits a letter.

use super::{Block, COLUMNS, Inline, Letter, SignatureList, Style};

impl Letter {
    /// The letter as Markdown.
    pub fn to_markdown(&self) -> String {
        let mut text = String::new();
        if let Some(mark) = &self.mark {
            let bold = [Inline::Text(mark.clone(), Style::Bold)];
            text.push_str(&inlines(&bold));
            text.push_str("\n\n***\n\n");
        }
        if !self.letterhead.is_empty() {
            let mut above = String::new();
            write_blocks(&mut above, &self.letterhead, "");
            text.push_str(&quoted(&above));
        }
        write_blocks(&mut text, &self.head, "");
        text.push_str("***\n\n");
        text.push_str(&inlines(&self.title));
        text.push_str("\n===\n\n");
        write_blocks(&mut text, &self.body, "");
        text.push_str("***\n\n");
        write_blocks(&mut text, &self.closing, "");
        let names = std::iter::once(&self.signature.name).chain(&self.signature.others);
        let mut signature = vec![Inline::Text(self.signature.date.clone(), Style::Regular)];
        for name in names {
            signature.push(Inline::Break);
            signature.push(Inline::Text(name.clone(), Style::Regular));
        }
        text.push_str(&inlines(&signature));
        text.push('\n');
        if let Some(annex) = &self.annex {
            text.push_str("\n***\n\n");
            text.push_str(&inlines(&annex.title));
            text.push_str("\n===\n\n");
            write_blocks(&mut text, &annex.blocks, "");
            text.truncate(text.trim_end_matches('\n').len());
            text.push('\n');
        }
        if let Some(list) = &self.list {
            write_signature_list(&mut text, list);
        }
        text
    }
}

fn write_signature_list(text: &mut String, list: &SignatureList) {
    text.push_str("\n***\n\n");
    text.push_str(&inlines(&list.title));
    text.push_str("\n===\n\n");
    if !list.summary.is_empty() {
        text.push_str(&inlines(&list.summary));
        text.push_str("\n\n");
    }
    let [number, name, address, signature, date] =
        list.columns.each_ref().map(|cell| cell.as_str());
    write_row(text, [number, name, address, signature, date]);
    text.push_str("| --: | --- | --- | --- | --- |\n");
    for (number, signer) in (1..).zip(&list.signers) {
        write_row(
            text,
            [&format!("{number}"), &signer.name, &signer.address, "", ""],
        );
    }
    for paragraph in [
        &[Inline::Text(list.sheet.clone(), Style::Regular)],
        list.note.as_slice(),
    ] {
        if !paragraph.is_empty() {
            text.push('\n');
            text.push_str(&inlines(paragraph));
            text.push('\n');
        }
    }
}

fn write_row(text: &mut String, cells: [&str; COLUMNS]) {
    for cell in cells {
        text.push_str("| ");
        text.push_str(&escape(cell, false));
        text.push_str(if cell.is_empty() { "" } else { " " });
    }
    text.push_str("|\n");
}

/// The text as a block quote with a blank line after it, which is how a letter holds what stands above
/// its head; nothing where there is no text.
pub(crate) fn quoted(text: &str) -> String {
    let text = text.trim_end();
    let lines = text.lines().flat_map(|line| match line.trim().is_empty() {
        true => [">", "", "\n"],
        false => ["> ", line, "\n"],
    });
    let mut quoted: String = lines.collect();
    if !quoted.is_empty() {
        quoted.push('\n');
    }
    quoted
}

fn write_blocks(text: &mut String, blocks: &[Block], indent: &str) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            text.push_str(indent);
        }
        match block {
            Block::Heading(heading) => {
                text.push_str("## ");
                text.push_str(&inlines(heading));
                text.push_str("\n\n");
            }
            Block::Paragraph(paragraph) => {
                text.push_str(&inlines(paragraph).replace('\n', &format!("\n{indent}")));
                text.push_str("\n\n");
            }
            Block::List { start, items } => write_list(text, *start, items, indent),
        }
    }
}

fn write_list(text: &mut String, start: Option<u64>, items: &[Vec<Block>], indent: &str) {
    for (number, item) in (start.unwrap_or(0)..).zip(items) {
        let marker = start.map_or_else(|| "- ".to_owned(), |_| format!("{number}. "));
        let inner = format!("{indent}{}", " ".repeat(marker.len()));
        if number > start.unwrap_or(0) {
            text.push_str(indent);
        }
        text.push_str(&marker);
        match item.as_slice() {
            [Block::Paragraph(only)] => {
                text.push_str(&inlines(only).replace('\n', &format!("\n{inner}")));
                text.push('\n');
            }
            blocks => write_blocks(text, blocks, &inner),
        }
    }
    text.push('\n');
}

fn inlines(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Break => text.push_str("\\\n"),
            Inline::Text(run, style) => {
                let mark = match style {
                    Style::Regular => "",
                    Style::Bold => "**",
                    Style::Italic => "*",
                };
                let at_line_start = text.is_empty() || text.ends_with('\n');
                text.push_str(mark);
                text.push_str(&escape(run, at_line_start && mark.is_empty()));
                text.push_str(mark);
            }
        }
    }
    text
}

/// Escapes what would not come back as it is: marks of emphasis, code, links and entities anywhere,
/// and at the start of a line whatever begins a block.
fn escape(run: &str, at_line_start: bool) -> String {
    let mut escaped = String::with_capacity(run.len());
    let block_mark = if at_line_start { block_mark(run) } else { None };
    for (at, character) in run.char_indices() {
        let marks = matches!(
            character,
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '&' | '|'
        );
        if marks || block_mark == Some(at) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// The byte of the character that makes a line the start of a list, a heading or a rule.
fn block_mark(line: &str) -> Option<usize> {
    if line.starts_with(['#', '+', '-', '=', '~']) {
        return Some(0);
    }
    let digits = line.len()
        - line
            .trim_start_matches(|first: char| first.is_ascii_digit())
            .len();
    let marker = line.get(digits..)?.starts_with(['.', ')']);
    (digits > 0 && marker).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::super::{Annex, Signature, Signer};
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(vec![Inline::Text(text.to_owned(), Style::Regular)])
    }

    fn list(text: &str) -> Block {
        Block::List {
            start: None,
            items: vec![vec![paragraph(text)]],
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let nasty = [
            "1. не список",
            "12) и это",
            "- и это",
            "+ плюс",
            "# не заголовок",
            "=== черта",
            "~~~",
            "a*b*c",
            "_a_",
            "`код`",
            "[ссылка](адрес)",
            "<b>",
            "&amp;",
            "\\",
            "конец\\",
            "***",
            "* * *",
            "|a|b|",
            "№ 15",
            "3 «А»",
            "a  b",
            "> цитата",
            "ivanov@example.org",
            "http://example.org",
        ];
        for text in nasty {
            let letter = Letter {
                mark: Some("ЧЕРНОВИК".to_owned()).filter(|_| text.len() % 2 == 0),
                letterhead: [paragraph(text), list(text)]
                    .into_iter()
                    .cycle()
                    .take(text.len() % 3)
                    .collect(),
                head: vec![
                    paragraph(text),
                    Block::Paragraph(vec![
                        Inline::Text("строка".into(), Style::Regular),
                        Inline::Break,
                        Inline::Text(text.into(), Style::Regular),
                    ]),
                ],
                title: vec![Inline::Text(text.into(), Style::Regular)],
                annex: Some(Annex {
                    title: vec![Inline::Text(text.into(), Style::Regular)],
                    blocks: vec![paragraph(text), list(text)],
                })
                .filter(|_| text.len() % 2 == 1),
                body: vec![
                    paragraph(text),
                    Block::List {
                        start: Some(1),
                        items: vec![vec![paragraph(text)], vec![paragraph("два")]],
                    },
                    list(text),
                ],
                closing: vec![paragraph(text)],
                signature: Signature {
                    date: text.into(),
                    name: text.into(),
                    others: vec![text.into(), text.into()],
                },
                list: Some(SignatureList {
                    title: vec![Inline::Text(text.into(), Style::Regular)],
                    summary: [Inline::Text(text.into(), Style::Regular)]
                        .into_iter()
                        .filter(|_| text.len() % 3 == 2)
                        .collect(),
                    columns: ["№", "Кто", text, "Подпись", "Дата"].map(str::to_owned),
                    signers: [text, "", "Громов"]
                        .map(|name| Signer {
                            name: name.into(),
                            address: text.into(),
                        })
                        .into(),
                    sheet: "Лист {number} из {count}".into(),
                    note: [Inline::Text(text.into(), Style::Regular)]
                        .into_iter()
                        .filter(|_| text.len() % 3 == 1)
                        .collect(),
                })
                .filter(|_| text.len() % 2 == 1),
            };
            let markdown = letter.to_markdown();
            assert_eq!(Letter::parse(&markdown), Ok(letter), "{text}\n{markdown}");
        }
    }
}
