//! The columns of a table of signers, and what else people and forms call them.
//!
//! In goes the name of a column, out comes which it is. Capitals, points and blanks of a name do not count: «Ф.И.О.»
//! is «ФИО».

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use crate::grammar::ru::folding::folded;
use crate::problem::{Place, Problem};
use crate::shape::nearest;
use crate::table;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name, and that of the field which it holds.
    pub name: &'static str,
    /// Whether no table is whole without it.
    pub required: bool,
    /// What else it may be called, the commonest first.
    pub aliases: &'static [&'static str],
}

const fn column(name: &'static str, required: bool, aliases: &'static [&'static str]) -> Column {
    Column {
        name,
        required,
        aliases,
    }
}

/// All columns, in the order in which they are listed.
pub static COLUMNS: [Column; 8] = [
    column(
        "name",
        true,
        &[
            "ФИО",
            "Фамилия имя отчество",
            "Фамилия имя и отчество",
            "Полное имя",
        ],
    ),
    column(
        "address",
        true,
        &["Адрес", "Почтовый адрес", "Адрес для ответа"],
    ),
    column("role", false, &["Роль", "Кто подписывает"]),
    column("status", false, &["Статус", "Кем учится или работает"]),
    column("birth_date", false, &["Дата рождения", "День рождения"]),
    column(
        "email",
        false,
        &["Электронная почта", "Эл. почта", "Адрес электронной почты"],
    ),
    column("sheet", false, &["Лист", "Номер листа"]),
    column("line", false, &["Строка", "Номер строки"]),
];

/// All names that a column may have, folded.
static NAMES: LazyLock<HashMap<String, &'static Column>> = LazyLock::new(|| {
    let names = COLUMNS.iter().flat_map(|column| {
        let names = std::iter::once(&column.name).chain(column.aliases);
        names.map(move |name| (folded(name), column))
    });
    names.collect()
});

/// The column of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Column> {
    NAMES.get(&folded(name)).copied()
}

/// Whether a column holds what a person notes down for nobody else.
pub(super) fn is_note(name: &str) -> bool {
    name.starts_with('#')
}

/// What the names of columns in a table of cases begin with.
const PARTS_OF_A_CASE: [&str; 7] = [
    "addressees",
    "applicant",
    "child",
    "facts",
    "incident",
    "institution",
    "representative",
];

/// Whether these are the names of the columns of a table of signers, be it one that lacks a column, and not of one
/// of cases, where names are paths.
pub fn are_of_signers<'n>(mut names: impl Iterator<Item = &'n str>) -> bool {
    let is_required = |name| named(name).is_some_and(|column| column.required);
    let is_path = |name: &str| {
        let first = name.split_once('.').map(|(first, _)| first);
        first.is_some_and(|first| PARTS_OF_A_CASE.contains(&first))
    };
    let mut has_required = false;
    let is_case = names.any(|name| {
        has_required |= is_required(name);
        is_path(name)
    });
    has_required && !is_case
}

/// The name of a column as far as it may be repeated: a known one, or one that is nearly known. Where the row of
/// names is missing, what a person told stands in its place.
pub(super) fn shown(name: &str) -> &str {
    let is_name = named(name).is_some() || near(name).is_some();
    if is_name { name } else { "" }
}

fn near(name: &str) -> Option<&'static str> {
    let names = COLUMNS.iter();
    let names = names.flat_map(|column| std::iter::once(&column.name).chain(column.aliases));
    nearest(name, names.copied())
}

/// What is wrong with a cell or a column of this name.
pub(super) fn unknown(place: Place, name: &str) -> Problem {
    Problem::error("table-column-unknown")
        .at(Some(place))
        .field(shown(name))
        .with("nearest", near(name).unwrap_or_default())
}

/// Everything wrong with the names of columns.
pub(super) fn problems(row: u32, header: &[table::Column]) -> Vec<Problem> {
    let known = |column: &table::Column| named(&column.name);
    if !header.iter().any(|column| known(column).is_some()) {
        let problem = Problem::error("signers-no-header");
        return vec![problem.at(Some(Place::of_row(row)))];
    }
    let mut found = Vec::new();
    for (index, column) in header.iter().enumerate() {
        let place = Place {
            line: row,
            column: column.number,
        };
        let before = header.get(..index).unwrap_or_default().iter();
        let twin = |of: &'static Column| before.clone().find(|other| known(other) == Some(of));
        match known(column) {
            None if is_note(&column.name) => {}
            None => found.push(unknown(place, &column.name)),
            Some(of) => found.extend(twin(of).map(|first| {
                Problem::error("signers-repeated-column")
                    .at(Some(place))
                    .field(&*column.name)
                    .with("first", &*first.name)
            })),
        }
    }
    let is_there = |of: &Column| header.iter().any(|column| known(column) == Some(of));
    let missing = COLUMNS.iter().filter(|of| of.required && !is_there(of));
    found.extend(missing.map(|of| {
        Problem::error("signers-column-missing")
            .at(Some(Place::of_row(row)))
            .field(of.name)
            .with("alias", of.aliases.first().copied().unwrap_or_default())
    }));
    found
}

/// Which column each is, by its number in the sheet.
pub(super) fn by_number(header: &[table::Column]) -> Vec<(u32, &'static Column, Arc<str>)> {
    let known = header.iter().filter_map(|column| {
        let of = named(&column.name)?;
        Some((column.number, of, Arc::clone(&column.name)))
    });
    known.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_the_names_people_give_them() {
        for (name, known) in [
            ("name", Some("name")),
            ("Ф.И.О.", Some("name")),
            ("фио", Some("name")),
            ("ФАМИЛИЯ, ИМЯ, ОТЧЕСТВО", Some("name")),
            ("Адрес", Some("address")),
            ("Birth date", Some("birth_date")),
            ("дата рождения", Some("birth_date")),
            ("E-mail", Some("email")),
            ("Эл. почта", Some("email")),
            ("роль", Some("role")),
            ("Лист", Some("sheet")),
            ("Строка", Some("line")),
            ("Группа", None),
            ("", None),
        ] {
            assert_eq!(named(name).map(|column| column.name), known, "{name}");
        }
    }

    #[test]
    fn no_two_columns_share_a_name() {
        let names = COLUMNS.iter().flat_map(|column| {
            let names = std::iter::once(&column.name).chain(column.aliases);
            names.map(|name| folded(name))
        });
        let mut names: Vec<String> = names.collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
