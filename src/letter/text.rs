//! Running text put together from the events of the Markdown reader.
//!
//! In go events, out come inlines in the one form that [`Letter::to_markdown`](super::Letter::to_markdown) writes: no
//! blanks and no line breaks at the edges.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Block, Inline, Style};

/// Stands between two runs whose marks would become one, and says nothing.
pub(super) const SEAM: &str = "<!-- -->";

/// Running text as it is put together from events.
#[derive(Default)]
pub(super) struct Text {
    inlines: Vec<Inline>,
    bold: bool,
    italic: bool,
}

impl Text {
    /// Adds an event; false where it is no running text.
    pub(super) fn take(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Text(text) => self.push(text),
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.inlines.push(Inline::Break),
            Event::Start(Tag::Strong) => self.bold = true,
            Event::End(TagEnd::Strong) => self.bold = false,
            Event::Start(Tag::Emphasis) => self.italic = true,
            Event::End(TagEnd::Emphasis) => self.italic = false,
            Event::InlineHtml(html) if &**html == SEAM => {}
            _ => return false,
        }
        true
    }

    fn push(&mut self, text: &str) {
        let style = match (self.bold, self.italic) {
            (true, _) => Style::Bold,
            (false, true) => Style::Italic,
            (false, false) => Style::Regular,
        };
        add(&mut self.inlines, text, style);
    }

    pub(super) fn flush_into(&mut self, blocks: &mut Vec<Block>) {
        let inlines = std::mem::take(&mut self.inlines);
        let inlines = Self {
            inlines,
            ..Self::default()
        }
        .finish();
        if !inlines.is_empty() {
            blocks.push(Block::Paragraph(inlines));
        }
    }

    /// The text without blanks at the edges of lines and of what is emphasised, nor lines without text at its own.
    pub(super) fn finish(self) -> Vec<Inline> {
        if is_trim(&self.inlines) {
            return self.inlines;
        }
        let lines = self.inlines.split(|inline| *inline == Inline::Break);
        let lines: Vec<Vec<Inline>> = lines.map(trimmed).collect();
        let is_empty = |line: &&Vec<Inline>| line.is_empty();
        let before = lines.iter().take_while(is_empty).count();
        let after = lines.iter().rev().take_while(is_empty).count();
        let told = lines.len().saturating_sub(before + after);
        let lines: Vec<_> = lines.into_iter().skip(before).take(told).collect();
        lines.join(&Inline::Break)
    }
}

const BLANK: [char; 2] = [' ', '\t'];

fn add(inlines: &mut Vec<Inline>, text: &str, style: Style) {
    match inlines.last_mut() {
        _ if text.is_empty() => {}
        Some(Inline::Text(last, its)) if *its == style => last.push_str(text),
        _ => inlines.push(Inline::Text(text.to_owned(), style)),
    }
}

/// Whether [`Text::finish`] has nothing to do.
fn is_trim(inlines: &[Inline]) -> bool {
    let starts =
        |inline: &Inline| matches!(inline, Inline::Text(text, _) if text.starts_with(BLANK));
    let ends = |inline: &Inline| matches!(inline, Inline::Text(text, _) if text.ends_with(BLANK));
    let is_emphasised = |inline: &&Inline| !matches!(inline, Inline::Text(_, Style::Regular));
    let mut lines = inlines.split(|inline| *inline == Inline::Break);
    let edges = [inlines.first(), inlines.last()];
    let mut emphasised = inlines.iter().filter(is_emphasised);
    !edges.contains(&Some(&Inline::Break))
        && !emphasised.any(|inline| starts(inline) || ends(inline))
        && !lines.any(|line| line.first().is_some_and(starts) || line.last().is_some_and(ends))
}

/// A line without blanks at its edges and those of what is emphasised.
fn trimmed(line: &[Inline]) -> Vec<Inline> {
    let mut runs = Vec::new();
    for inline in line {
        if let Inline::Text(text, style) = inline {
            let start = text.len() - text.trim_start_matches(BLANK).len();
            let (before, rest) = text.split_at(start);
            let (inner, after) = rest.split_at(rest.trim_end_matches(BLANK).len());
            add(&mut runs, before, Style::Regular);
            add(&mut runs, inner, *style);
            add(&mut runs, after, Style::Regular);
        }
    }
    if let Some(Inline::Text(first, _)) = runs.first_mut() {
        *first = first.trim_start_matches(BLANK).to_owned();
    }
    if let Some(Inline::Text(last, _)) = runs.last_mut() {
        last.truncate(last.trim_end_matches(BLANK).len());
    }
    runs.retain(|run| !matches!(run, Inline::Text(text, _) if text.is_empty()));
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_text_at_their_edges() {
        let of = |text: &str| Inline::Text(text.to_owned(), Style::Regular);
        let bold = |text: &str| Inline::Text(text.to_owned(), Style::Bold);
        for (inlines, finished) in [
            (vec![], vec![]),
            (vec![of("а")], vec![of("а")]),
            (vec![of(" а б\t")], vec![of("а б")]),
            (
                vec![Inline::Break, of("а"), Inline::Break, Inline::Break],
                vec![of("а")],
            ),
            (
                vec![of("а "), Inline::Break, Inline::Break, of(" "), bold("б ")],
                vec![of("а"), Inline::Break, Inline::Break, bold("б")],
            ),
            (
                vec![of("а"), bold(" б "), bold("в"), of(" г")],
                vec![of("а "), bold("б"), of(" "), bold("в"), of(" г")],
            ),
            (vec![of(" "), Inline::Break, of("")], vec![]),
        ] {
            let text = Text {
                inlines,
                ..Text::default()
            };
            assert_eq!(text.finish(), finished);
        }
    }
}
