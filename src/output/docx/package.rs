//! The container: the parts of a document in one ZIP file, and what says how they belong together.
//!
//! In go parts in an order of ours, out come bytes that depend on nothing else: every time is that
//! of the beginning of ZIP, every mode and the system named are fixed. There is no part for author,
//! program or dates, for none is asked for.

use std::io::{Cursor, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::xml::Element;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part of a document.
pub(super) struct Part {
    /// The name of its file without folder and ending; others refer to it by this name.
    pub(super) name: &'static str,
    /// What it is to the document: the last word of its type of content and of its relation.
    pub(super) kind: &'static str,
    pub(super) root: Element,
}

/// The file of a document whose `main` part the `others` belong to.
pub(super) fn pack(main: Element, others: Vec<Part>) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .system(System::Unix);
    let whole = [
        ("[Content_Types].xml".to_owned(), types(&others)),
        ("_rels/.rels".to_owned(), package_relations()),
        ("word/document.xml".to_owned(), main),
        (
            "word/_rels/document.xml.rels".to_owned(),
            relations(&others),
        ),
    ];
    let files = others
        .into_iter()
        .map(|part| (format!("word/{}.xml", part.name), part.root));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, root) in whole.into_iter().chain(files) {
        zip.start_file(path, options)?;
        zip.write_all(root.into_document().as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn types(parts: &[Part]) -> Element {
    let standard = |ending, kind| {
        Element::new("Default")
            .with("Extension", ending)
            .with("ContentType", kind)
    };
    let part = |name: &str, kind: &str| {
        Element::new("Override")
            .with("PartName", format_args!("/word/{name}.xml"))
            .with("ContentType", format_args!("{WORD}.{kind}+xml"))
    };
    Element::new("Types")
        .with("xmlns", format_args!("{PACKAGE}/content-types"))
        .holding([
            standard(
                "rels",
                "application/vnd.openxmlformats-package.relationships+xml",
            ),
            standard("xml", "application/xml"),
            part("document", "document.main"),
        ])
        .holding(parts.iter().map(|one| part(one.name, one.kind)))
}

fn package_relations() -> Element {
    of_relations([relation("document", "officeDocument", "word/document.xml")])
}

fn relations(parts: &[Part]) -> Element {
    of_relations(
        parts
            .iter()
            .map(|part| relation(part.name, part.kind, &format!("{}.xml", part.name))),
    )
}

fn of_relations(relations: impl IntoIterator<Item = Element>) -> Element {
    Element::new("Relationships")
        .with("xmlns", format_args!("{PACKAGE}/relationships"))
        .holding(relations)
}

fn relation(name: &str, kind: &str, target: &str) -> Element {
    Element::new("Relationship")
        .with("Id", name)
        .with("Type", format_args!("{OFFICE}/{kind}"))
        .with("Target", target)
}
