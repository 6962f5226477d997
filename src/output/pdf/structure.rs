//! The tree that a screen reader walks: each element of the letter with the sequences that show it.

use anyhow::Result;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::file::Packed;
use super::pictures;
use super::sequences::Sequence;
use crate::layout::PlacedPicture;
use crate::layout::structure::{Element, ElementId, Role, Structure};

/// The standard structure type of a role.
pub(super) fn structure_type(role: Role) -> &'static str {
    match role {
        Role::Part(_) => "Sect",
        Role::Heading(1) => "H1",
        Role::Heading(_) => "H2",
        Role::Paragraph => "P",
        Role::List { .. } => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::ItemBody => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::ColumnHead => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
    }
}

/// Where a sequence is: the number of its page and its own number there.
type Place = (usize, i64);

/// The sequences of each element, in the order of reading.
struct Content {
    places: Vec<Vec<Place>>,
    /// Whether anything is to be read of it or below it.
    shows: Vec<bool>,
}

impl Content {
    fn of(structure: &Structure, pages: &[Vec<Sequence<'_>>]) -> Self {
        let mut content = Self {
            places: vec![Vec::new(); structure.len()],
            shows: vec![false; structure.len()],
        };
        for (page, sequences) in pages.iter().enumerate() {
            for (number, element) in (0..).zip(elements(sequences)) {
                if let Some(places) = content.places.get_mut(element.index()) {
                    places.push((page, number));
                }
            }
        }
        for (id, element) in structure.iter().rev() {
            let own = content.places.get(id.index());
            if own.is_some_and(|places| !places.is_empty()) {
                content.show(id);
            }
            if let Some(parent) = element.parent.filter(|_| content.is_shown(id)) {
                content.show(parent);
            }
        }
        // A row has as many cells as the others, be there something in them or not.
        for (id, element) in structure.iter() {
            if element.role == Role::Cell && element.parent.is_some_and(|row| content.is_shown(row))
            {
                content.show(id);
            }
        }
        content
    }

    fn show(&mut self, id: ElementId) {
        if let Some(shows) = self.shows.get_mut(id.index()) {
            *shows = true;
        }
    }

    fn is_shown(&self, id: ElementId) -> bool {
        self.shows.get(id.index()).copied().unwrap_or_default()
    }
}

/// The elements that the sequences of a page belong to, by the number of the sequence.
fn elements(sequences: &[Sequence<'_>]) -> impl Iterator<Item = ElementId> {
    sequences.iter().filter_map(|sequence| sequence.element)
}

/// Adds the tree, packed as far as it may be large; elements without content are left out.
pub(super) fn add(
    (structure, sequences): (&Structure, &[Vec<Sequence<'_>>]),
    pages: &[ObjectId],
    document: &mut Document,
    packed: &mut Packed,
) -> Result<ObjectId> {
    let content = Content::of(structure, sequences);
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let ids: Vec<ObjectId> = structure
        .iter()
        .map(|(id, _)| match content.is_shown(id) {
            true => document.new_object_id(),
            false => root,
        })
        .collect();
    let object = |id: ElementId| ids.get(id.index()).copied().unwrap_or(root);
    let mut kids: Vec<Vec<Object>> = vec![Vec::new(); structure.len()];
    let mut roots = Vec::new();
    for (id, element) in structure.iter().filter(|(id, _)| content.is_shown(*id)) {
        let siblings = match element.parent {
            Some(parent) => kids.get_mut(parent.index()),
            None => Some(&mut roots),
        };
        if let Some(siblings) = siblings {
            siblings.push(object(id).into());
        }
    }
    for ((id, element), kids) in structure.iter().zip(kids) {
        if content.is_shown(id) {
            let parent = element.parent.map_or(whole, object);
            let places = content
                .places
                .get(id.index())
                .map_or(&[][..], Vec::as_slice);
            let mut entry = described(*element, parent);
            if element.role == Role::Figure
                && let Some(picture) = picture_of(id, sequences)
            {
                describe(&mut entry, picture);
            }
            fill(&mut entry, kids, places, pages);
            packed.add(object(id), &Object::Dictionary(entry))?;
        }
    }
    document.set_object(
        whole,
        dictionary! { "S" => "Document", "P" => root, "K" => roots },
    );
    let parents = parent_tree(sequences, object)?;
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => whole,
            "ParentTree" => dictionary! { "Nums" => parents },
            "ParentTreeNextKey" => i64::try_from(pages.len())?,
        },
    );
    Ok(root)
}

fn described(element: Element, parent: ObjectId) -> Dictionary {
    let mut entry = dictionary! {
        "S" => structure_type(element.role),
        "P" => parent,
    };
    match element.role {
        Role::List { numbered } => {
            let labels = if numbered { "Decimal" } else { "None" };
            entry.set(
                "A",
                dictionary! { "O" => "List", "ListNumbering" => labels },
            );
        }
        Role::ColumnHead => {
            entry.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
        }
        _ => {}
    }
    entry
}

fn picture_of<'a>(id: ElementId, pages: &[Vec<Sequence<'a>>]) -> Option<&'a PlacedPicture> {
    let pictures = pages.iter().flatten().filter_map(|one| one.picture);
    pictures.into_iter().find(|picture| picture.element == id)
}

/// Says what a picture shows and where it stands.
fn describe(entry: &mut Dictionary, picture: &PlacedPicture) {
    entry.set("Alt", lopdf::text_string(&picture.alternative));
    entry.set(
        "A",
        dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => pictures::edges(picture) },
    );
}

/// The kids of an element: other elements, or sequences by number. Those on another page than the first
/// name it.
fn fill(entry: &mut Dictionary, mut kids: Vec<Object>, places: &[Place], pages: &[ObjectId]) {
    let first = places.first().map(|(page, _)| *page);
    if let Some(page) = first.and_then(|page| pages.get(page)) {
        entry.set("Pg", *page);
    }
    for (page, number) in places {
        kids.push(match pages.get(*page) {
            Some(other) if Some(*page) != first => Object::Dictionary(dictionary! {
                "Type" => "MCR",
                "Pg" => *other,
                "MCID" => *number,
            }),
            _ => Object::from(*number),
        });
    }
    match <[Object; 1]>::try_from(kids) {
        Ok([only]) => entry.set("K", only),
        Err(kids) if kids.is_empty() => {}
        Err(kids) => entry.set("K", kids),
    }
}

/// From the sequences of each page back to their elements.
fn parent_tree(
    sequences: &[Vec<Sequence<'_>>],
    object: impl Fn(ElementId) -> ObjectId,
) -> Result<Vec<Object>> {
    let mut numbers = Vec::with_capacity(sequences.len() * 2);
    for (page, sequences) in sequences.iter().enumerate() {
        let parents = elements(sequences).map(|element| object(element).into());
        numbers.push(i64::try_from(page)?.into());
        numbers.push(Object::Array(parents.collect()));
    }
    Ok(numbers)
}
