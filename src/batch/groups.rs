//! Rows that are applicants of one statement.
//!
//! In go the rows of a table, out come units: single rows, and all rows that share a value in the column
//! `case`. A unit stands where its first row does. What the rows say is not looked at.

use std::collections::HashMap;

use super::GROUP;
use crate::table::Row;

/// The rows of one letter: one, or those of a group.
pub type Unit = Vec<Row>;

/// What a row has in the column of groups; `None` for a row on its own.
#[must_use]
pub fn group(row: &Row) -> Option<&str> {
    let cell = row.cells.iter().find(|cell| &*cell.name == GROUP);
    cell.map(|cell| cell.text.as_str())
}

/// All rows as units, in the order of their first rows.
#[must_use]
pub fn units(rows: Vec<Row>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let index = match group(&row) {
            None => units.len(),
            Some(name) => *known.entry(name.to_owned()).or_insert(units.len()),
        };
        match units.get_mut(index) {
            Some(unit) => unit.push(row),
            None => units.push(vec![row]),
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    fn row(number: u32, group: &str) -> Row {
        let cell = Cell {
            column: 1,
            name: GROUP.into(),
            text: group.to_owned(),
        };
        let cells = if group.is_empty() {
            Vec::new()
        } else {
            vec![cell]
        };
        Row { number, cells }
    }

    #[test]
    fn rows_of_a_group_come_together_wherever_they_stand() {
        let rows = [(2, "a"), (3, ""), (4, "b"), (5, "a"), (6, ""), (7, "b")];
        let rows = rows.into_iter().map(|(number, group)| row(number, group));
        let units = units(rows.collect());
        let numbers: Vec<Vec<u32>> = units
            .iter()
            .map(|unit| unit.iter().map(|row| row.number).collect())
            .collect();
        assert_eq!(numbers, [vec![2, 5], vec![3], vec![4, 7], vec![6]]);
    }
}
