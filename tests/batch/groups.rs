//! Rows of one case are applicants of one statement.

use crate::table::{Desk, Table};

fn grouped() -> Table {
    let mut table = Table::of(5, "prosecutor");
    for row in [0, 3] {
        table.rows[row].insert("case".to_owned(), "A".to_owned());
    }
    let other = &mut table.rows[3];
    other.retain(|name, _| name.starts_with("applicant.") || name == "case");
    table
}

#[test]
fn they_give_one_letter_where_the_first_stands() {
    let desk = Desk::new();
    desk.put_table(&grouped());
    let told = desk.run("batch t.csv --format md");
    assert_eq!(told.code, 0, "{told:?}");
    let files = desk.files("letters");
    let names: Vec<&String> = files.keys().collect();
    let expected = ["00002", "00003", "00004", "00006"].map(|row| format!("{row}-prosecutor.md"));
    assert_eq!(names[..4], expected.iter().collect::<Vec<_>>()[..]);
    let letter = String::from_utf8(files["00002-prosecutor.md"].clone()).unwrap();
    assert!(
        letter.contains("Громов") && letter.contains("Жданов"),
        "{letter}"
    );
    assert!(letter.contains("ПРОСИМ"));
}

#[test]
fn a_row_that_says_something_else_is_named() {
    let desk = Desk::new();
    desk.put_table(
        &grouped()
            .with(5, "incident.date", "01.11.2025")
            .with(5, "role", "student"),
    );
    let told = desk.run("batch t.csv");
    assert_eq!(told.code, 0, "the same is no contradiction: {told:?}");
    desk.put_table(&grouped().with(5, "incident.date", "02.11.2025"));
    let told = desk.run("batch t.csv -o other");
    assert_eq!(told.code, 3);
    let problem = "error: t.csv: row 5, column E (incident.date): the rows of one case say different things here";
    assert_eq!(told.problems(), [problem]);
}
