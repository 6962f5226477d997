//! XLSX: the first visible sheet of a workbook as lines of cells.
//!
//! 1. [`Package`]: the parts of the file, each refused or cut off where it is too large.
//! 2. [`Book`]: which sheets there are, which of them counts, how dates are counted.
//! 3. [`Sheet`]: its rows, read one by one; formulas count by the value the spreadsheet program has kept.
//!
//! Other sheets are not read, and the user is told so.

mod book;
mod dates;
mod formats;
mod package;
mod sheet;
mod strings;
mod value;
mod xml;

use std::io::{Read, Seek};

use crate::problem::Problem;

use book::Book;
use package::Package;
pub use package::{MOST_PACKED, MOST_UNPACKED};
pub(super) use sheet::Sheet;
pub use strings::MOST_STRINGS;

/// What a person should know of a workbook: sheets that hold something and are not read.
pub(super) fn look<R: Read + Seek>(mut reader: R) -> Result<Vec<Problem>, Problem> {
    let mut package = Package::open(&mut reader)?;
    let book = Book::read(&mut package)?;
    package.verify(&book.sheet()?.part)?;
    let mut visible = 0_usize;
    let mut hidden = 0_usize;
    for sheet in book.others() {
        if sheet::is_filled(&mut package, &sheet.part)? {
            if sheet.is_visible {
                visible += 1;
            } else {
                hidden += 1;
            }
        }
    }
    let mut warnings = Vec::new();
    if visible > 0 {
        warnings.push(Problem::warning("table-other-sheets").with("count", visible));
    } else if hidden > 0 && !sheet::is_filled(&mut package, &book.sheet()?.part)? {
        warnings.push(Problem::warning("table-hidden-sheets").with("count", hidden));
    }
    Ok(warnings)
}
