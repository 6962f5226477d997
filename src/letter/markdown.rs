//! Writes a letter as the Markdown that [`Letter::parse`] reads back, with as few backslashes as that
//! allows: this is the form in which a person reads and edits a letter.

use super::text::SEAM;
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
        write_title(&mut text, &self.title);
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
            write_title(&mut text, &annex.title);
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

/// A heading of the first level.
fn write_title(text: &mut String, title: &[Inline]) {
    text.push_str(&inlines(title));
    text.push_str(if title.is_empty() { "#" } else { "\n===" });
    text.push_str("\n\n");
}

/// A heading of the second level; behind the mark of one line stands neither a second one nor a number sign.
fn write_heading(text: &mut String, heading: &[Inline]) {
    let words = inlines(heading);
    let is_line = !words.contains('\n') && !words.ends_with('#');
    let [before, after] = if is_line { ["## ", ""] } else { ["", "\n---"] };
    text.extend([before, &words, after, "\n\n"]);
}

fn write_signature_list(text: &mut String, list: &SignatureList) {
    text.push_str("\n***\n\n");
    write_title(text, &list.title);
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
    write_in(text, blocks, indent, Marks::default());
}

/// The marks of lists: two in a row have different ones, or they would be one list, and so has a list in a list,
/// or three of them would be a rule.
#[derive(Clone, Copy, Default)]
struct Marks {
    is_other: bool,
}

impl Marks {
    fn other(self) -> Self {
        Self {
            is_other: !self.is_other,
        }
    }

    fn bullet(self) -> &'static str {
        if self.is_other { "+ " } else { "- " }
    }

    fn behind_number(self) -> &'static str {
        if self.is_other { ") " } else { ". " }
    }
}

fn write_in(text: &mut String, blocks: &[Block], indent: &str, outer: Marks) {
    let mut marks = outer;
    let mut previous = None;
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            text.push_str(indent);
        }
        let list = match block {
            Block::List { start, .. } => Some(start.is_some()),
            _ => None,
        };
        marks = match list.is_some() && list == previous {
            true => marks.other(),
            false => outer,
        };
        previous = list;
        match block {
            Block::Heading(heading) => write_heading(text, heading),
            Block::Paragraph(paragraph) => {
                text.push_str(&inlines(paragraph).replace('\n', &format!("\n{indent}")));
                text.push_str("\n\n");
            }
            Block::List { start, items } => write_list(text, *start, items, indent, marks),
        }
    }
}

fn write_list(
    text: &mut String,
    start: Option<u64>,
    items: &[Vec<Block>],
    indent: &str,
    marks: Marks,
) {
    for (number, item) in (start.unwrap_or(0)..).zip(items) {
        let marker = match start {
            Some(_) => format!("{number}{}", marks.behind_number()),
            None => marks.bullet().to_owned(),
        };
        let inner = format!("{indent}{}", " ".repeat(marker.len()));
        if number > start.unwrap_or(0) {
            text.push_str(indent);
        }
        text.push_str(&marker);
        match item.as_slice() {
            [] => text.push('\n'),
            [Block::Paragraph(only)] => {
                text.push_str(&inlines(only).replace('\n', &format!("\n{inner}")));
                text.push('\n');
            }
            blocks => write_in(text, blocks, &inner, marks.other()),
        }
    }
    text.push('\n');
}

fn inlines(inlines: &[Inline]) -> String {
    let mut text = String::new();
    let mut last = None;
    for inline in inlines {
        match inline {
            Inline::Break => {
                text.push_str("\\\n");
                last = None;
            }
            Inline::Text(run, style) => {
                let is_seam = last.is_some_and(|last| needs_seam(last, (run, *style)));
                let mark = match style {
                    Style::Regular => "",
                    Style::Bold => "**",
                    Style::Italic => "*",
                };
                let at_line_start = text.is_empty() || text.ends_with('\n');
                text.push_str(if is_seam { SEAM } else { "" });
                text.push_str(mark);
                text.push_str(&escape(run, at_line_start && mark.is_empty()));
                text.push_str(mark);
                last = Some((run, *style));
            }
        }
    }
    text
}

/// Whether marks of emphasis between two runs would be taken for others or for none: beside other marks, and
/// between a letter and a sign.
fn needs_seam(before: (&String, Style), after: (&String, Style)) -> bool {
    let ends = |edge: Option<char>| edge.is_some_and(char::is_alphanumeric);
    let last = ends(before.0.chars().next_back());
    let first = ends(after.0.chars().next());
    match (before.1, after.1) {
        (Style::Regular, _) => last && !first,
        (_, Style::Regular) => !last && first,
        (_, _) => true,
    }
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
mod tests;
