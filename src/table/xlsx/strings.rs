//! The texts that the cells of a workbook share.

use std::io::{Read, Seek};

use quick_xml::events::Event;

use crate::problem::Problem;
use crate::table::line::tidy;
use crate::table::xlsx::book::Book;
use crate::table::xlsx::package::Package;
use crate::table::xlsx::xml::Xml;

/// The most texts that are kept: ten columns of a hundred thousand rows, each cell another text.
pub const MOST_STRINGS: usize = 1_000_000;

/// All of them, by their numbers, as cells hold them.
pub(super) fn strings<R: Read + Seek>(
    package: &mut Package<R>,
    book: &Book,
) -> Result<Vec<Box<str>>, Problem> {
    let mut strings = Vec::new();
    let Some(name) = book.strings.as_deref().filter(|name| package.has(name)) else {
        return Ok(strings);
    };
    let mut xml = Xml::new(package.part(name)?);
    while let Some(event) = xml.next()? {
        if matches!(&event, Event::Start(element) if element.local_name().as_ref() == "si") {
            if strings.len() >= MOST_STRINGS {
                return Err(Problem::error("table-too-many-texts").with("limit", MOST_STRINGS));
            }
            strings.push(tidy(&xml.string()?).into_boxed_str());
        }
    }
    Ok(strings)
}
