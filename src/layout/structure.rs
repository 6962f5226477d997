//! What the texts on the pages are: the tree that a screen reader walks.
//!
//! Elements stand in the order of reading, each after its parent. Texts name the element they
//! belong to; a text without one (the number of a page) is no part of the letter.

/// A place in the [`Structure`] of one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ElementId(usize);

impl ElementId {
    /// The number of the element in the order of reading, from 0.
    pub fn index(self) -> usize {
        self.0
    }
}

/// A part of a letter as it stands on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who writes on own paper.
    Letterhead,
    /// To whom and from whom.
    Head,
    /// The kind of letter and what it is about; facts, grounds, demands.
    Body,
    /// Attachments.
    Closing,
    /// Date and name.
    Signature,
    /// What stands behind the signature.
    Annex,
    /// A file of evidence.
    Exhibit,
    /// What many sign.
    List,
}

/// What an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// One of the parts, which are the roots of the tree.
    Part(Part),
    /// The title of the letter (level 1) or a heading inside it (level 2).
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list of [`Role::Item`].
    List {
        /// Whether its labels are numbers.
        numbered: bool,
    },
    /// A label and a body.
    Item,
    /// The number or dash of an item.
    Label,
    /// What an item says: text, or blocks of its own.
    ItemBody,
    /// Rows of as many cells each.
    Table,
    /// A row of a table.
    Row,
    /// What the cells of a column are.
    ColumnHead,
    /// A cell, with or without text.
    Cell,
    /// A picture.
    Figure,
}

/// One element of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub role: Role,
    /// The element it stands in; `None` for a part of the letter.
    pub parent: Option<ElementId>,
}

/// All elements of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Structure {
    elements: Vec<Element>,
}

impl Structure {
    /// Adds an element, which is read after all before it.
    pub fn add(&mut self, role: Role, parent: Option<ElementId>) -> ElementId {
        self.elements.push(Element { role, parent });
        ElementId(self.elements.len() - 1)
    }

    /// The elements in the order of reading, with their places.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (ElementId, &Element)> {
        let numbered = self.elements.iter().enumerate();
        numbered.map(|(number, element)| (ElementId(number), element))
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.elements.is_empty()
    }

    /// What the element is.
    pub fn role(&self, id: ElementId) -> Option<Role> {
        Some(self.elements.get(id.0)?.role)
    }

    /// The part of the letter that the element stands in.
    pub fn part(&self, id: ElementId) -> Option<Part> {
        let element = self.elements.get(id.0)?;
        match (element.role, element.parent) {
            (Role::Part(part), _) => Some(part),
            (_, parent) => self.part(parent?),
        }
    }
}
