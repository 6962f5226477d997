//! Puts pages and faces into a file: catalogue, meta data, compression, identity.

use anyhow::Result;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::archive::Colours;
use super::file::Packed;
use super::sequences::Sequence;
use super::{Printer, file, pictures, structure};
use crate::exhibit::Sheet;
use crate::layout::font::Fonts;
use crate::layout::style::{PAGE_HEIGHT, PAGE_WIDTH, Pt};
use crate::layout::{Layout, Page};
use crate::output::Meta;

impl Printer {
    /// The finished file of these pages, drawn as `contents`.
    pub(super) fn finish(
        &mut self,
        (layout, sheets): (&Layout, &[Sheet<'_>]),
        fonts: &Fonts,
        sequences: &[Vec<Sequence<'_>>],
        contents: Vec<Vec<u8>>,
        meta: &Meta,
    ) -> Result<Vec<u8>> {
        let mut document = Document::with_version("1.7");
        let faces = self
            .cutter
            .embed(&layout.pages, fonts, &mut document, &mut self.deflater)?;
        let pictures = pictures::embed(&layout.pages, sheets, &mut document)?;
        let resources = Resources {
            plain: document.add_object(dictionary! { "Font" => faces.clone() }),
            faces,
            pictures,
        };
        let tree = document.new_object_id();
        let drawn = layout.pages.iter().zip(contents);
        let pages = self.add_pages(&mut document, drawn, tree, &resources)?;
        set_tree(&mut document, tree, &pages)?;
        let mut packed = Packed::default();
        let told = (&layout.structure, sequences);
        let structure = structure::add(told, &pages, &mut document, &mut packed)?;
        let metadata = self
            .archive
            .add_metadata(meta, &mut document, &mut self.deflater)?;
        let colours = match pictures::has_colours(sheets) {
            true => Colours::All,
            false => Colours::Grey,
        };
        let intents = self
            .archive
            .add_intent(colours, &mut document, &mut self.deflater)?;
        let catalogue = document.add_object(dictionary! {
            "Type" => "Catalog",
            "Pages" => tree,
            "Lang" => Object::string_literal(meta.lang),
            "MarkInfo" => dictionary! { "Marked" => true },
            "StructTreeRoot" => structure,
            "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
            "Metadata" => metadata,
            "OutputIntents" => intents,
        });
        document.trailer.set("Root", catalogue);
        let information = document.add_object(information(meta));
        document.trailer.set("Info", information);
        file::write(&document, packed, &mut self.deflater)
    }

    fn add_pages<'p>(
        &mut self,
        document: &mut Document,
        drawn: impl Iterator<Item = (&'p Page, Vec<u8>)>,
        tree: ObjectId,
        resources: &Resources,
    ) -> Result<Vec<ObjectId>> {
        let mut pages = Vec::new();
        for (number, (page, content)) in (0i64..).zip(drawn) {
            let content = self.deflater.stream(Dictionary::new(), &content)?;
            let content = document.add_object(content);
            pages.push(document.add_object(dictionary! {
                "Type" => "Page",
                "Parent" => tree,
                // PDF/A forbids that a page inherits its faces.
                "Resources" => resources.of(page),
                "Contents" => content,
                "StructParents" => number,
            }));
        }
        Ok(pages)
    }
}

/// What the contents of pages name.
struct Resources {
    faces: Dictionary,
    /// The faces alone, for all pages without pictures.
    plain: ObjectId,
    /// By the number of their sheet.
    pictures: Vec<(usize, ObjectId)>,
}

impl Resources {
    fn of(&self, page: &Page) -> Object {
        if page.pictures.is_empty() {
            return self.plain.into();
        }
        let pictures = pictures::resources(page, &self.pictures);
        dictionary! { "Font" => self.faces.clone(), "XObject" => pictures }.into()
    }
}

/// The same as the metadata stream tells, for viewers that do not read that.
fn information(meta: &Meta) -> Dictionary {
    let dated = meta.dated.format("D:%Y%m%d000000Z").to_string();
    dictionary! {
        "Title" => lopdf::text_string(&meta.title),
        "CreationDate" => Object::string_literal(dated.as_str()),
        "ModDate" => Object::string_literal(dated.as_str()),
    }
}

/// The pages in order, and the size that all of them have.
fn set_tree(document: &mut Document, tree: ObjectId, pages: &[ObjectId]) -> Result<()> {
    let kids: Vec<Object> = pages.iter().map(|page| Object::from(*page)).collect();
    document.set_object(
        tree,
        dictionary! {
            "Type" => "Pages",
            "Count" => i64::try_from(kids.len())?,
            "Kids" => kids,
            "MediaBox" => sheet(),
        },
    );
    Ok(())
}

/// The edges of a sheet.
pub(super) fn sheet() -> Vec<Object> {
    vec![0.into(), 0.into(), number(PAGE_WIDTH), number(PAGE_HEIGHT)]
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a length on a sheet has at most six digits"
)]
pub(super) fn number(length: Pt) -> Object {
    Object::Real(length.in_thousandths() as f32 / 1000.0)
}
