//! The workbook: its sheets in their order, and the names of the parts that belong to them.
//!
//! Out comes which sheet is read: the first that is visible and holds cells, not charts or macros.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use quick_xml::events::{BytesStart, Event};

use crate::problem::Problem;
use crate::table::xlsx::package::{Package, broken};
use crate::table::xlsx::xml::{Xml, attribute};

/// What a workbook consists of.
pub(super) struct Book {
    sheets: Vec<SheetPart>,
    /// Where the texts are that cells share.
    pub(super) strings: Option<String>,
    /// Where the formats of numbers are.
    pub(super) styles: Option<String>,
    /// Whether days are counted from 1904, as on old Macs.
    pub(super) is_1904: bool,
}

/// A sheet of cells.
pub(super) struct SheetPart {
    pub(super) part: String,
    pub(super) is_visible: bool,
}

/// Where a relationship leads, and the last word of its type.
struct Relation {
    target: String,
    kind: String,
}

impl Book {
    pub(super) fn read<R: Read + Seek>(package: &mut Package<R>) -> Result<Self, Problem> {
        let name = main_part(package)?;
        if !package.has(&name) {
            return Err(package.other());
        }
        let relations = relations(package, &name)?;
        let of_kind = |kind: &str| {
            let mut found = relations.values().filter(|relation| relation.kind == kind);
            found.next().map(|relation| relation.target.clone())
        };
        let mut book = Self {
            sheets: Vec::new(),
            strings: of_kind("sharedStrings"),
            styles: of_kind("styles"),
            is_1904: false,
        };
        let mut xml = Xml::new(package.part(&name)?);
        while let Some(event) = xml.next()? {
            if let Event::Start(element) = event {
                book.take(&element, &relations)?;
            }
        }
        Ok(book)
    }

    fn take(
        &mut self,
        element: &BytesStart<'_>,
        relations: &BTreeMap<String, Relation>,
    ) -> Result<(), Problem> {
        match element.local_name().as_ref() {
            "workbookPr" => {
                let is_1904 = attribute(element, "date1904")?;
                self.is_1904 |= is_1904.is_some_and(|value| matches!(&*value, "1" | "true"));
            }
            "sheet" => {
                let id = attribute(element, "id")?.ok_or_else(broken)?;
                let relation = relations.get(&*id).ok_or_else(broken)?;
                let state = attribute(element, "state")?;
                if relation.kind == "worksheet" {
                    self.sheets.push(SheetPart {
                        part: relation.target.clone(),
                        is_visible: state.is_none_or(|state| state == "visible"),
                    });
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The sheet that is read.
    pub(super) fn sheet(&self) -> Result<&SheetPart, Problem> {
        let mut visible = self.sheets.iter().filter(|sheet| sheet.is_visible);
        visible
            .next()
            .ok_or_else(|| Problem::error("table-no-sheet"))
    }

    /// The sheets that are not read.
    pub(super) fn others(&self) -> impl Iterator<Item = &SheetPart> {
        let read = self.sheets.iter().position(|sheet| sheet.is_visible);
        let others = self.sheets.iter().enumerate();
        others
            .filter(move |(place, _)| Some(*place) != read)
            .map(|(_, sheet)| sheet)
    }
}

/// The part that names the sheets.
fn main_part<R: Read + Seek>(package: &mut Package<R>) -> Result<String, Problem> {
    let relations = relations(package, "")?;
    let mut found = relations.into_values();
    let found = found.find(|relation| relation.kind == "officeDocument");
    Ok(found.map_or_else(|| "xl/workbook.xml".to_owned(), |found| found.target))
}

/// The relationships of a part by their ids; none, where there is no such list.
fn relations<R: Read + Seek>(
    package: &mut Package<R>,
    part: &str,
) -> Result<BTreeMap<String, Relation>, Problem> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let list = join(folder, &format!("_rels/{name}.rels"));
    let mut relations = BTreeMap::new();
    if !package.has(&list) {
        return Ok(relations);
    }
    let mut xml = Xml::new(package.part(&list)?);
    while let Some(event) = xml.next()? {
        let Event::Start(element) = event else {
            continue;
        };
        let (id, target) = (attribute(&element, "Id")?, attribute(&element, "Target")?);
        let kind = attribute(&element, "Type")?;
        if let (Some(id), Some(target), Some(kind)) = (id, target, kind) {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let target = join(folder, &target);
            relations.insert(id.into_owned(), Relation { target, kind });
        }
    }
    Ok(relations)
}

/// The name of a part that another names from its own folder.
fn join(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "" | "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn parts_are_named_from_the_folder_of_the_other() {
        let table = [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/styles.xml", "xl/styles.xml"),
            ("xl", "../other/./a.xml", "other/a.xml"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("", "../../a", "a"),
        ];
        for (folder, target, expected) in table {
            assert_eq!(join(folder, target), expected);
        }
    }
}
