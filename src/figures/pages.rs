//! A chart on sheets of A4, to be printed in the faces of letters.
//!
//! In go the blocks of a chart, out come pages with the tree that a screen reader walks: headings, paragraphs, each
//! breakdown a list. A heading stays with what it heads.

use super::drawing::{Block, Role as BlockRole, WIDTH};
use crate::layout::font::Fonts;
use crate::layout::structure::{ElementId, Part, Role, Structure};
use crate::layout::style::{BOTTOM, PAGE_WIDTH, Pt, Scale, TOP};
use crate::layout::{Layout, Page, PlacedText, Rule, missing, page_number};
use crate::problem::Problem;

/// The chart as pages.
///
/// # Errors
/// `missing-glyph` with the `char` and its `code` if the faces lack a character.
pub fn pages(blocks: &[Block], fonts: &Fonts) -> Result<Layout, Problem> {
    let mut paper = Paper::new();
    for (number, block) in blocks.iter().enumerate() {
        let following = blocks.get(number + 1).map_or(Pt::ZERO, |next| next.height);
        let kept = match block.role {
            BlockRole::Heading => following,
            _ => Pt::ZERO,
        };
        paper.set(block, kept);
    }
    let mut pages = paper.pages;
    number(&mut pages, fonts);
    for text in pages.iter().flat_map(|page| &page.texts) {
        covered(text, fonts)?;
    }
    Ok(Layout {
        pages,
        structure: paper.structure,
        scale: Scale::SMALL,
    })
}

/// Pages being filled.
struct Paper {
    pages: Vec<Page>,
    /// How far down the last page is filled.
    y: Pt,
    structure: Structure,
    body: ElementId,
    /// The list that lines are set in; none behind other words.
    list: Option<ElementId>,
}

impl Paper {
    fn new() -> Self {
        let mut structure = Structure::default();
        let body = structure.add(Role::Part(Part::Body), None);
        Self {
            pages: vec![Page::default()],
            y: TOP,
            structure,
            body,
            list: None,
        }
    }

    /// Sets a block on the page, or on a new one where it and what is kept with it do not fit.
    fn set(&mut self, block: &Block, kept: Pt) {
        if self.y + block.height + kept > BOTTOM {
            self.pages.push(Page::default());
            self.y = TOP - block.above;
        }
        let element = self.element(block.role);
        let left = (PAGE_WIDTH - WIDTH).share(2);
        let top = self.y;
        self.y += block.height;
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        page.rules.extend(block.bars.iter().map(|bar| Rule {
            x: left + bar.x,
            y: top + bar.y + bar.height.share(2),
            width: bar.width,
            height: Pt::ZERO,
            thickness: bar.height,
        }));
        let last = block.texts.len().saturating_sub(1);
        let texts = block.texts.iter().enumerate();
        page.texts.extend(texts.map(|(number, text)| PlacedText {
            x: left + text.x,
            y: top + text.y,
            width: text.width,
            size: text.size,
            style: text.style,
            stretch: Pt::ZERO,
            // A blank parts it from the next text, for whoever hears or copies both.
            text: if number < last {
                format!("{} ", text.text)
            } else {
                text.text.clone()
            },
            hyphen: false,
            element: Some(element),
        }));
    }

    fn element(&mut self, role: BlockRole) -> ElementId {
        let role = match role {
            BlockRole::Title => Role::Heading(1),
            BlockRole::Heading => Role::Heading(2),
            BlockRole::Paragraph => Role::Paragraph,
            BlockRole::Item => return self.item(),
        };
        self.list = None;
        self.structure.add(role, Some(self.body))
    }

    fn item(&mut self) -> ElementId {
        let list = match self.list {
            Some(list) => list,
            None => {
                let list = Role::List { numbered: false };
                let list = self.structure.add(list, Some(self.body));
                *self.list.insert(list)
            }
        };
        let item = self.structure.add(Role::Item, Some(list));
        self.structure.add(Role::ItemBody, Some(item))
    }
}

/// Numbers the pages from the second on.
fn number(pages: &mut [Page], fonts: &Fonts) {
    let size = Scale::SMALL.page_number;
    for (number, page) in (1..).zip(pages).skip(1) {
        let sheet = (Pt::ZERO, PAGE_WIDTH);
        page.texts.push(page_number(number, size, sheet, fonts));
    }
}

/// Whether the face of a text has all of its characters.
fn covered(text: &PlacedText, fonts: &Fonts) -> Result<(), Problem> {
    let has = |character: &char| {
        let font = fonts.get(text.style);
        font.is_some_and(|font| font.advance(*character).is_some())
    };
    match text.text.chars().find(|character| !has(character)) {
        None => Ok(()),
        Some(character) => Err(missing(character)),
    }
}
