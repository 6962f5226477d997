//! What is wrong with a file of the user: a value, collected with others, worded at the edge.
//!
//! A [`Problem`] carries a code, the place and named arguments; the sentence and the advice that a
//! person reads stand in the message files under `problem-<code>` and its attribute `.hint`. The
//! arguments never hold what the person wrote, only names that belong to the program.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};

/// Named arguments of a sentence in the message files.
pub type Args = BTreeMap<&'static str, Arg>;

/// One argument of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Text that stands as it is.
    Text(String),
    /// A number that may decide the form of the words around it.
    Number(i64),
    /// A sentence of the data files, which hold it in both languages of the interface.
    Bilingual {
        /// In Russian.
        ru: String,
        /// In English.
        en: String,
    },
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Arg {
    fn from(holds: bool) -> Self {
        Self::from(if holds { "yes" } else { "no" })
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// How much a problem hinders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing can be made of the file.
    Error,
    /// A letter can be made, but a person should look.
    Warning,
}

/// A place in a text file; both numbers start at 1 and count characters, not bytes. In a table a row and a
/// column, which is 0 where the whole row is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The character in the line.
    pub column: u32,
}

impl Place {
    /// A row of a table, and no column of it.
    #[must_use]
    pub fn of_row(row: u32) -> Self {
        Self {
            line: row,
            column: 0,
        }
    }
}

/// One thing that is wrong, with its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file as the user named it, or the name of a built-in one; `None` for standard input
    /// and for what no file is to blame for.
    pub file: Option<String>,
    /// Where in the file.
    pub place: Option<Place>,
    /// Whether the file is a table, whose place is a row and a column. The argument `character`
    /// then says which character of the cell is meant, where that is known.
    pub in_table: bool,
    /// The field, as a dotted path (`applicants[0].name`); empty for the whole file.
    pub path: String,
    /// The permanent name of this kind of problem; `problem-<code>` in the message files.
    pub code: &'static str,
    /// How much it hinders.
    pub severity: Severity,
    /// What the sentence names.
    pub args: Args,
}

impl Problem {
    /// Whether nothing can be made of what it is about.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// A problem that nothing can be made of.
    pub fn error(code: &'static str) -> Self {
        Self::new(code, Severity::Error)
    }

    /// A problem that a person should look at.
    pub fn warning(code: &'static str) -> Self {
        Self::new(code, Severity::Warning)
    }

    /// The problem with the reason that the system gave, in a word of the message files.
    #[must_use]
    pub fn because(self, error: &io::Error) -> Self {
        self.with("reason", reason(error))
    }

    fn new(code: &'static str, severity: Severity) -> Self {
        Self {
            file: None,
            place: None,
            in_table: false,
            path: String::new(),
            code,
            severity,
            args: Args::new(),
        }
    }

    /// The same problem at this place.
    #[must_use]
    pub fn at(mut self, place: Option<Place>) -> Self {
        self.place = place.or(self.place);
        self
    }

    /// The same problem in a table.
    #[must_use]
    pub fn in_table(mut self) -> Self {
        self.in_table = true;
        self
    }

    /// The same problem in this field.
    #[must_use]
    pub fn field(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// Whether the problem is in this field or below it.
    pub fn is_in(&self, field: &str) -> bool {
        let rest = self.path.strip_prefix(field);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }

    /// The same problem in this file.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }

    /// The same problem with one more argument for its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.insert(name, value.into());
        self
    }
}

/// The number by which Unix calls a failure of the device itself; Rust has no word for it.
const FAILED_DEVICE: i32 = 5;

/// Why the system refused, in a word of the message files; nothing where they have none.
fn reason(error: &io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::PermissionDenied => "permission",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "no-space",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::FileTooLarge => "too-large",
        ErrorKind::InvalidFilename => "name",
        _ if cfg!(unix) && error.raw_os_error() == Some(FAILED_DEVICE) => "device",
        _ => "",
    }
}
