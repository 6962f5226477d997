//! Reads pages back as lines and as the texts of the letter.

use std::collections::BTreeMap;

use zhaloba::layout::style::Pt;
use zhaloba::layout::{Page, Part, PlacedText, Source};
use zhaloba::letter::{Block, Inline, Letter, Style};

/// The texts on one baseline.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) texts: Vec<PlacedText>,
}

impl Line {
    fn last(&self) -> &PlacedText {
        self.texts.last().unwrap()
    }

    pub(crate) fn text(&self) -> String {
        self.texts.iter().map(|text| text.text.as_str()).collect()
    }

    pub(crate) fn stretch(&self) -> Pt {
        self.last().stretch
    }

    pub(crate) fn end(&self) -> Pt {
        self.last().x + self.last().width
    }

    pub(crate) fn is_divided(&self) -> bool {
        self.last().hyphen
    }

    pub(crate) fn source(&self) -> &Source {
        &self.last().source
    }

    /// The style of the whole line, upright if it has several.
    pub(crate) fn style(&self) -> Style {
        let style = self.last().style;
        let same = self.texts.iter().all(|text| text.style == style);
        if same { style } else { Style::Regular }
    }
}

/// The lines of these pages from top to bottom, without page numbers.
pub(crate) fn lines_of(pages: &[Page]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for page in pages {
        let mut baseline = None;
        for text in &page.texts {
            if text.source.part == Part::PageNumber {
                continue;
            }
            if baseline != Some(text.y) {
                baseline = Some(text.y);
                lines.push(Line { texts: Vec::new() });
            }
            lines.last_mut().unwrap().texts.push(text.clone());
        }
    }
    lines
}

/// What a reader of the pages finds: the text of each block, whole words again.
pub(crate) fn texts_of_pages(pages: &[Page]) -> BTreeMap<(Part, Vec<usize>), String> {
    let mut found: BTreeMap<_, String> = BTreeMap::new();
    for text in pages.iter().flat_map(|page| &page.texts) {
        if text.source.part == Part::PageNumber || text.source.marker {
            continue;
        }
        let key = (text.source.part, text.source.path.clone());
        let known = found.entry(key).or_default();
        known.push_str(&text.text);
        if text.hyphen {
            assert_eq!(known.pop(), Some('-'));
        }
    }
    normalised(found)
}

/// The same as the letter has it.
pub(crate) fn texts_of_letter(letter: &Letter) -> BTreeMap<(Part, Vec<usize>), String> {
    let mut found = BTreeMap::new();
    collect(&letter.head, Part::Head, &[], &mut found);
    found.insert((Part::Title, Vec::new()), joined(&letter.title));
    collect(&letter.body, Part::Body, &[], &mut found);
    collect(&letter.closing, Part::Closing, &[], &mut found);
    found.insert((Part::Signature, vec![0]), letter.signature.date.clone());
    let names = std::iter::once(&letter.signature.name).chain(&letter.signature.others);
    for (number, name) in names.enumerate() {
        found.insert((Part::Signature, vec![number + 1]), name.clone());
    }
    normalised(found)
}

fn collect(
    blocks: &[Block],
    part: Part,
    path: &[usize],
    found: &mut BTreeMap<(Part, Vec<usize>), String>,
) {
    for (number, block) in blocks.iter().enumerate() {
        let path = [path, &[number]].concat();
        match block {
            Block::Heading(inlines) | Block::Paragraph(inlines) => {
                found.insert((part, path), joined(inlines));
            }
            Block::List { items, .. } => {
                for (number, item) in items.iter().enumerate() {
                    collect(item, part, &[path.as_slice(), &[number]].concat(), found);
                }
            }
        }
    }
}

fn joined(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text(words, _) => words.as_str(),
        Inline::Break => " ",
    });
    words.collect()
}

/// Without blanks at the ends and doubled by a break; blocks without text make no lines.
fn normalised(texts: BTreeMap<(Part, Vec<usize>), String>) -> BTreeMap<(Part, Vec<usize>), String> {
    let texts = texts.into_iter().map(|(key, text)| {
        let text = text.trim_end_matches(' ').replace("  ", " ");
        (key, text)
    });
    texts.filter(|(_, text)| !text.is_empty()).collect()
}
