//! Reads pages back as lines and as the texts of the letter.

use std::collections::BTreeMap;

use zhaloba::layout::structure::{ElementId, Part, Role};
use zhaloba::layout::style::Pt;
use zhaloba::layout::{Layout, Page, PlacedText};
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

    pub(crate) fn element(&self) -> ElementId {
        self.last().element.unwrap()
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
            if text.element.is_none() {
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

/// What a reader of the pages finds: the text of each element in order, whole words again, with the part
/// of the letter it stands in.
pub(crate) fn texts_of_layout(layout: &Layout) -> Vec<(Part, String)> {
    let mut found: BTreeMap<ElementId, String> = BTreeMap::new();
    for text in layout.pages.iter().flat_map(|page| &page.texts) {
        let Some(element) = text.element else {
            continue;
        };
        if layout.structure.role(element) == Some(Role::Label) {
            continue;
        }
        let known = found.entry(element).or_default();
        known.push_str(&text.text);
        if text.hyphen {
            assert_eq!(known.pop(), Some('-'));
        }
    }
    let parts = found.into_iter().map(|(element, text)| {
        let part = layout.structure.part(element).unwrap();
        (part, text)
    });
    normalised(parts.collect())
}

/// The same as the letter has it.
pub(crate) fn texts_of_letter(letter: &Letter) -> Vec<(Part, String)> {
    let mut found = Vec::new();
    collect(&letter.letterhead, Part::Letterhead, &mut found);
    collect(&letter.head, Part::Head, &mut found);
    found.push((Part::Body, joined(&letter.title)));
    collect(&letter.body, Part::Body, &mut found);
    collect(&letter.closing, Part::Closing, &mut found);
    let signature = &letter.signature;
    let names = std::iter::once(&signature.name).chain(&signature.others);
    for words in std::iter::once(&signature.date).chain(names) {
        found.push((Part::Signature, words.clone()));
    }
    if let Some(annex) = &letter.annex {
        found.push((Part::Annex, joined(&annex.title)));
        collect(&annex.blocks, Part::Annex, &mut found);
    }
    normalised(found)
}

fn collect(blocks: &[Block], part: Part, found: &mut Vec<(Part, String)>) {
    for block in blocks {
        match block {
            Block::Heading(inlines) | Block::Paragraph(inlines) => {
                found.push((part, joined(inlines)));
            }
            Block::List { items, .. } => {
                for item in items {
                    collect(item, part, found);
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
fn normalised(texts: Vec<(Part, String)>) -> Vec<(Part, String)> {
    let texts = texts.into_iter().map(|(part, text)| {
        let text = text.trim_end_matches(' ').replace("  ", " ");
        (part, text)
    });
    texts.filter(|(_, text)| !text.is_empty()).collect()
}
