//! The rows of a sheet, read one by one from the file.
//!
//! Rows and cells stand at the places that the file gives them, or after one another where it gives none; a file
//! that goes back is a broken one.

use std::io::{BufRead, Read, Seek};
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use crate::problem::Problem;
use crate::table::MOST_ROW;
use crate::table::line::{Line, place};
use crate::table::xlsx::book::Book;
use crate::table::xlsx::formats::formats;
use crate::table::xlsx::package::{OwnPart, Package, broken};
use crate::table::xlsx::strings::strings;
use crate::table::xlsx::value::{Fault, Shared, Written};
use crate::table::xlsx::xml::{Xml, attribute};

/// The size of a sheet, which no spreadsheet program exceeds.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

/// The sheet of a workbook that counts.
pub(crate) struct Sheet<R: Read + Seek> {
    xml: Xml<OwnPart<R>>,
    shared: Shared,
    row: u32,
    is_begun: bool,
    nameless: Arc<str>,
}

/// Whether a sheet has a cell with something in it.
pub(super) fn is_filled<R: Read + Seek>(
    package: &mut Package<R>,
    part: &str,
) -> Result<bool, Problem> {
    let mut xml = Xml::new(package.part(part)?);
    while let Some(event) = xml.next()? {
        if let Event::Start(element) = event
            && matches!(element.local_name().as_ref(), "v" | "is" | "f")
        {
            return Ok(true);
        }
    }
    Ok(false)
}

impl<R: Read + Seek> Sheet<R> {
    pub(crate) fn open(reader: R) -> Result<Self, Problem> {
        let mut package = Package::open(reader)?;
        let book = Book::read(&mut package)?;
        let shared = Shared {
            strings: strings(&mut package, &book)?,
            formats: formats(&mut package, &book)?,
            is_1904: book.is_1904,
        };
        Ok(Self {
            xml: Xml::new(package.into_part(&book.sheet()?.part)?),
            shared,
            row: 0,
            is_begun: false,
            nameless: Arc::from(""),
        })
    }

    /// The next row that the file has; an error ends the table.
    pub(crate) fn next_line(&mut self) -> Result<Option<Line>, Problem> {
        while let Some(event) = self.xml.next()? {
            match event {
                Event::Start(element) => match element.local_name().as_ref() {
                    "sheetData" => self.is_begun = true,
                    "row" if self.is_begun => {
                        self.row = row_number(&element, self.row)?;
                        return self.line().map(Some);
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "sheetData" => {
                    return Ok(None);
                }
                _ => {}
            }
        }
        Err(broken())
    }

    fn line(&mut self) -> Result<Line, Problem> {
        let mut line = Line::new(self.row);
        let (mut column, mut size) = (0, 0_usize);
        loop {
            let written = match self.xml.inner()? {
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    column = column_number(&element, column)?;
                    begun(&element)?
                }
                Event::End(element) if element.local_name().as_ref() == "row" => break,
                _ => continue,
            };
            let written = cell(&mut self.xml, written)?;
            match written.text(&self.shared) {
                Ok(text) => {
                    size = size.saturating_add(text.len());
                    if size <= MOST_ROW {
                        line.put(column, &self.nameless, text);
                    }
                }
                Err(Fault::Cell(problem)) => line.blame(column, problem),
                Err(Fault::File(problem)) => {
                    return Err(problem.at(Some(place(self.row, column))));
                }
            }
        }
        if size > MOST_ROW {
            let limit = MOST_ROW / (1024 * 1024);
            line.blame(
                0,
                Problem::error("table-row-too-large").with("limit", limit),
            );
        }
        Ok(line)
    }
}

/// What the start of a cell says of it.
fn begun(element: &BytesStart<'_>) -> Result<Written, Problem> {
    let style = attribute(element, "s")?;
    Ok(Written {
        kind: attribute(element, "t")?.map(|kind| kind.into_owned()),
        style: style.and_then(|style| style.parse().ok()),
        ..Written::default()
    })
}

/// Reads a cell to its end.
fn cell<B: BufRead>(xml: &mut Xml<B>, mut written: Written) -> Result<Written, Problem> {
    enum Inner {
        Value,
        Formula,
        Text,
        Other,
    }
    loop {
        let inner = match xml.inner()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "v" => Inner::Value,
                "f" => Inner::Formula,
                "is" => Inner::Text,
                _ => Inner::Other,
            },
            Event::End(_) => return Ok(written),
            _ => continue,
        };
        let is_inline = written.kind.as_deref() == Some("inlineStr");
        match inner {
            Inner::Value if !is_inline => written.value = Some(xml.text()?),
            Inner::Text if is_inline => written.value = Some(xml.string()?),
            Inner::Formula => {
                xml.text()?;
                written.has_formula = true;
            }
            _ => drop(xml.text()?),
        }
    }
}

/// The number of a row that follows this one.
fn row_number(element: &BytesStart<'_>, before: u32) -> Result<u32, Problem> {
    let number = match attribute(element, "r")? {
        Some(number) => number.parse().map_err(|_| broken())?,
        None => before.saturating_add(1),
    };
    if number > before && number <= MOST_ROWS {
        Ok(number)
    } else {
        Err(broken())
    }
}

/// The number of the column of a cell that follows this one, by the letters of its name (`AB12`).
fn column_number(element: &BytesStart<'_>, before: u32) -> Result<u32, Problem> {
    let number = match attribute(element, "r")? {
        Some(name) => {
            let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
            let letters = letters.map(|letter| u32::from(letter.to_ascii_uppercase() - b'A') + 1);
            letters.fold(0_u32, |number, letter| {
                number.saturating_mul(26).saturating_add(letter)
            })
        }
        None => before.saturating_add(1),
    };
    if number > before && number <= MOST_COLUMNS {
        Ok(number)
    } else {
        Err(broken())
    }
}

#[cfg(test)]
mod tests {
    use super::{column_number, row_number};
    use quick_xml::events::BytesStart;

    #[test]
    fn places_are_read_from_names_and_only_go_on() {
        let cell = |name: &str| BytesStart::new("c").with_attributes([("r", name)]);
        let table = [
            ("A1", 0, Some(1)),
            ("z9", 0, Some(26)),
            ("AB12", 3, Some(28)),
            ("XFD1", 0, Some(16_384)),
            ("XFE1", 0, None),
            ("ZZZZZZZZZZZZ1", 0, None),
            ("B1", 2, None),
            ("12", 0, None),
        ];
        for (name, before, expected) in table {
            let found = column_number(&cell(name), before).ok();
            assert_eq!(found, expected, "{name}");
        }
        assert_eq!(column_number(&BytesStart::new("c"), 4).ok(), Some(5));
        for (number, before, expected) in
            [("7", 3, Some(7)), ("3", 3, None), ("9999999999", 0, None)]
        {
            assert_eq!(row_number(&cell(number), before).ok(), expected);
        }
        assert_eq!(row_number(&BytesStart::new("row"), 4).ok(), Some(5));
    }
}
