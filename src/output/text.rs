//! A letter as plain text: for a terminal, a web form, a mail.
//!
//! In go a letter and a width in columns, out come lines as a typist would set them: the mark of a draft
//! on top, the letterhead centred, the head in the right half, the title centred, lists with hanging indent, one blank line between blocks. Bold and
//! italic leave no trace. The text of a letter is not made safe for a terminal here.

use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use crate::letter::{Block, Inline, Letter, Signature, SignatureList, Signer, Style};

/// Where to sign.
const RULE: &str = "______________";

/// Fewest columns between the date and the line to sign on.
const GAP: usize = 2;

/// The letter as plain text, each line with a line end and without blanks before it.
///
/// No line is wider than `width` columns unless it is a single word; no-break spaces and hyphens are
/// part of a word. Without a width a paragraph is one line and nothing is indented but what stands
/// inside a list: a text to paste where lines wrap by themselves.
pub fn text(letter: &Letter, width: Option<usize>) -> String {
    let mut sheet = Sheet {
        width,
        lines: Vec::new(),
    };
    let right_half = " ".repeat(width.unwrap_or_default() / 2);
    if let Some(mark) = &letter.mark {
        sheet.centred(&[Inline::Text(mark.clone(), Style::Bold)], "");
        sheet.part();
    }
    sheet.letterhead(&letter.letterhead);
    sheet.blocks(&letter.head, &right_half);
    sheet.part();
    sheet.centred(&letter.title, "");
    for blocks in [&letter.body, &letter.closing] {
        sheet.part();
        sheet.blocks(blocks, "");
    }
    sheet.part();
    sheet.signature(&letter.signature);
    if let Some(annex) = &letter.annex {
        sheet.part();
        sheet.centred(&annex.title, "");
        sheet.part();
        sheet.blocks(&annex.blocks, "");
    }
    if let Some(list) = &letter.list {
        sheet.part();
        sheet.list_to_sign(list);
    }
    let lines = sheet.lines.iter().map(|line| line.trim_end());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The lines so far.
struct Sheet {
    width: Option<usize>,
    lines: Vec<String>,
}

impl Sheet {
    /// Leaves one blank line before what follows.
    fn part(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn letterhead(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(words) => self.centred(words, ""),
                other => self.blocks(std::slice::from_ref(other), ""),
            }
            self.part();
        }
    }

    fn blocks(&mut self, blocks: &[Block], indent: &str) {
        for (number, block) in blocks.iter().enumerate() {
            if number > 0 {
                self.part();
            }
            match block {
                Block::Heading(words) => self.centred(words, indent),
                Block::Paragraph(words) => {
                    for line in lines(words) {
                        let wrapped = wrap(&line, self.width, indent);
                        self.lines.extend(wrapped);
                    }
                }
                Block::List { start, items } => self.list(*start, items, indent),
            }
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], indent: &str) {
        for (number, blocks) in (start.unwrap_or_default()..).zip(items) {
            let marker = start.map_or_else(|| "– ".to_owned(), |_| format!("{number}. "));
            let inner = format!("{indent}{}", " ".repeat(display_width(&marker)));
            let first = self.lines.len();
            self.blocks(blocks, &inner);
            let marked = |text: &str| format!("{indent}{marker}{text}");
            match self.lines.get_mut(first) {
                Some(line) => *line = marked(line.strip_prefix(&inner).unwrap_or_default()),
                None => self.lines.push(marked("")),
            }
        }
    }

    /// Lines in the middle of the column right of `indent`, not much longer than they must be.
    fn centred(&mut self, words: &[Inline], indent: &str) {
        let column = self.width.map(|width| width.saturating_sub(indent.len()));
        for line in lines(words) {
            for line in wrap(&line, column.map(|column| column * 4 / 5), "") {
                let free = column.unwrap_or_default();
                let before = free.saturating_sub(display_width(&line)) / 2;
                self.lines
                    .push(format!("{indent}{}{line}", " ".repeat(before)));
            }
        }
    }

    /// The date at the left, the name at the right with a line to sign on; one under the other where
    /// there is no room.
    fn signature(&mut self, signature: &Signature) {
        let (date, name) = (folded(&signature.date), folded(&signature.name));
        let Some(width) = self.width else {
            self.lines.extend([date, name]);
            self.lines
                .extend(signature.others.iter().map(|other| folded(other)));
            return;
        };
        self.signed(&date, &name, width);
        for other in &signature.others {
            self.lines.push(String::new());
            self.signed("", &folded(other), width);
        }
    }

    /// The title, then everybody with a line to sign on.
    fn list_to_sign(&mut self, list: &SignatureList) {
        self.centred(&list.title, "");
        self.part();
        if !list.summary.is_empty() {
            self.blocks(&[Block::Paragraph(list.summary.clone())], "");
            self.part();
        }
        for (number, Signer { name, address }) in (1..).zip(&list.signers) {
            let marker = format!("{number}. ");
            let inner = " ".repeat(display_width(&marker));
            let who = [folded(name), folded(address)];
            let who = who.into_iter().filter(|words| !words.is_empty());
            let who = who.collect::<Vec<_>>().join(", ");
            let Some(width) = self.width else {
                self.lines.push(format!("{marker}{who}"));
                continue;
            };
            let wrapped = wrap(&format!("{who} {RULE}"), Some(width), &inner);
            let first = self.lines.len();
            self.lines.extend(wrapped);
            if let Some(line) = self.lines.get_mut(first) {
                line.replace_range(..inner.len(), &marker);
            }
        }
        if !list.note.is_empty() {
            self.part();
            self.centred(&list.note, "");
        }
    }

    fn signed(&mut self, date: &str, name: &str, width: usize) {
        let signed = format!("{RULE} {name}");
        let taken = display_width(date) + display_width(&signed);
        if taken + GAP <= width {
            let gap = " ".repeat(width - taken);
            self.lines.push(format!("{date}{gap}{signed}"));
            return;
        }
        if !date.is_empty() {
            self.lines.extend(wrap(date, self.width, ""));
        }
        for line in wrap(&signed, self.width, "") {
            let before = width.saturating_sub(display_width(&line));
            self.lines.push(format!("{}{line}", " ".repeat(before)));
        }
    }
}

/// The lines that end whatever the width.
fn lines(words: &[Inline]) -> Vec<String> {
    let mut lines = vec![String::new()];
    for inline in words {
        match (inline, lines.last_mut()) {
            (Inline::Text(text, _), Some(line)) => line.push_str(text),
            _ => lines.push(String::new()),
        }
    }
    lines.iter().map(|line| folded(line)).collect()
}

/// Runs of blanks become one; no-break spaces stay.
fn folded(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line as lines of at most `width` columns, indent included.
fn wrap(line: &str, width: Option<usize>, indent: &str) -> Vec<String> {
    let Some(width) = width else {
        return vec![format!("{indent}{line}")];
    };
    let options = Options::new(width)
        .initial_indent(indent)
        .subsequent_indent(indent)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let lines = textwrap::wrap(line, options).into_iter();
    lines.map(std::borrow::Cow::into_owned).collect()
}

#[cfg(test)]
mod tests;
