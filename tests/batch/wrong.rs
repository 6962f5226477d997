//! Everything that is wrong with a table is said before the first letter is written.

use std::fs;

use crate::table::{Desk, Table, report};

fn three_wrong() -> Table {
    Table::of(30, "prosecutor|rector")
        .with(4, "incident.date", "31.04.2025")
        .with(11, "incident.pressure", "expulsion_treat")
        .with(29, "applicant.name", "")
}

#[test]
fn three_bad_rows_are_named_and_nothing_is_written() {
    let desk = Desk::new();
    desk.put_table(&three_wrong());
    for line in [
        "batch t.csv",
        "check t.csv",
        "batch t.csv --resume",
        "batch t.csv --force",
    ] {
        let told = desk.run(line);
        assert_eq!(told.code, 3, "{told:?}");
        let problems = [
            "error: t.csv: row 4, column D (incident.date): the calendar has no such day",
            "error: t.csv: row 11, column F (incident.pressure): there is no such value here",
            "error: t.csv: row 29, applicant.name: nothing is said here",
        ];
        assert_eq!(told.problems(), problems);
        assert!(told.err.contains("Did you mean \"expulsion_threat\"?"));
        assert!(told.out.is_empty());
        assert!(!desk.path("letters").exists());
    }
}

#[test]
fn with_keep_going_the_good_rows_are_written_and_the_bad_ones_reported() {
    let desk = Desk::new();
    desk.put_table(&three_wrong());
    let told = desk.run("batch t.csv --keep-going");
    assert_eq!(told.code, 6);
    assert_eq!(told.problems().len(), 3);
    let files = desk.files("letters");
    assert_eq!(files.len(), 27 * 2 + 1);
    let failed: Vec<_> = report(&files["report.csv"])
        .into_iter()
        .filter(|row| row[1].is_empty())
        .map(|row| (row[0].clone(), row[4].clone()))
        .collect();
    let expected = [
        ("4", "no-such-day"),
        ("11", "unknown-value"),
        ("29", "cell-missing"),
    ];
    assert_eq!(
        failed,
        expected.map(|(row, code)| (row.to_owned(), code.to_owned()))
    );
}

#[test]
fn the_mended_table_is_resumed_and_equals_one_that_was_never_wrong() {
    let desk = Desk::new();
    desk.put_table(&three_wrong());
    assert_eq!(desk.run("batch t.csv --keep-going").code, 6);
    desk.put_table(&Table::of(30, "prosecutor|rector"));
    assert_eq!(desk.run("batch t.csv --resume").code, 0);
    assert_eq!(desk.run("batch t.csv -o other").code, 0);
    assert_eq!(desk.files("letters"), desk.files("other"));
}

#[test]
fn problems_are_those_of_case_files_with_the_character() {
    let desk = Desk::new();
    let table = Table::of(2, "prosecutor").with(
        3,
        "incident.story",
        "Куратор крикнул на всю группу. Это беспредел. Так говорить нельзя.",
    );
    desk.put_table(&table);
    let told = desk.run("check t.csv");
    assert_eq!(told.code, 0);
    assert!(
        told.problems()[0].starts_with(
            "warning: t.csv: row 3, column G (incident.story), character 36: an insult or a judgement"
        ),
        "{told:?}"
    );
    let told = desk.run("check t.csv --json");
    let outcome: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let problem = &outcome["problems"][0];
    assert_eq!(
        (&problem["line"], &problem["column"], &problem["path"]),
        (&3.into(), &7.into(), &"incident.story".into())
    );
}

#[test]
fn a_doubtful_row_gives_no_letter_where_warnings_are_errors() {
    let desk = Desk::new();
    desk.put_table(&Table::of(3, "prosecutor").with(3, "applicant.phone", "+7 12"));
    assert_eq!(desk.run("batch t.csv --strict").code, 3);
    assert!(!desk.path("letters").exists());
    assert_eq!(desk.run("batch t.csv --strict --keep-going").code, 6);
    let files = desk.files("letters");
    let names: Vec<&String> = files.keys().collect();
    assert_eq!(
        names,
        ["00002-prosecutor.pdf", "00004-prosecutor.pdf", "report.csv"]
    );
}

#[test]
fn columns_that_no_case_has_are_told_with_the_nearest() {
    let desk = Desk::new();
    let mut table = Table::of(1, "prosecutor");
    table.rows[0].insert("incident.stroy".to_owned(), "Слово".to_owned());
    table.rows[0].remove("incident.demanded_by.position");
    table.rows[0].insert("#заметки".to_owned(), "звонил в среду".to_owned());
    desk.put_table(&table);
    let told = desk.run("batch t.csv");
    assert_eq!(told.code, 3);
    let problems = [
        "error: t.csv: row 1, incident.demanded_by.position: the table has no such column, and no case is whole without it",
        "error: t.csv: row 1, column G (incident.stroy): there is no such column",
    ];
    assert_eq!(told.problems(), problems);
    assert!(told.err.contains("Did you mean \"incident.story\"?"));
}

#[test]
fn a_row_that_no_letter_answers_is_a_bad_row() {
    let desk = Desk::new();
    let table = Table::of(3, "prosecutor").with(3, "incident.pressure", "incentives_only");
    desk.put_table(&table);
    let told = desk.run("batch t.csv");
    assert_eq!(told.code, 3);
    assert!(
        told.err.contains("error: t.csv: row 3: no letter remains"),
        "{told:?}"
    );
    assert_eq!(desk.run("batch t.csv --keep-going").code, 6);
    let only = Table::of(1, "prosecutor").with(2, "incident.pressure", "incentives_only");
    desk.put_table(&only);
    assert_eq!(desk.run("batch t.csv --keep-going -o other").code, 4);
}

#[test]
fn what_cannot_be_printed_is_found_before_anything_is_written() {
    let desk = Desk::new();
    let long = "Куратор сказал, что отчислит. ".repeat(400);
    let table = Table::of(4, "prosecutor")
        .with(
            3,
            "incident.story",
            "Куратор написал в чате 漢 и больше ничего, и так каждый день.",
        )
        .with(5, "incident.story", &long);
    desk.put_table(&table);
    let told = desk.run("batch t.csv");
    assert_eq!(told.code, 3);
    assert!(
        told.err.contains("row 3, column G (incident.story)"),
        "{told:?}"
    );
    assert!(
        told.err.contains("row 5, column G (incident.story)"),
        "{told:?}"
    );
    assert!(!desk.path("letters").exists());
}

#[test]
fn stories_that_say_the_same_are_told() {
    let desk = Desk::new();
    let mut table = Table::of(4, "prosecutor");
    let story = table.rows[0]["incident.story"].clone();
    table = table.with(
        5,
        "incident.story",
        &story.replace("куратор", "наш куратор"),
    );
    desk.put_table(&table);
    let told = desk.run("batch t.csv");
    assert_eq!(told.code, 0);
    let alike: Vec<_> = told
        .problems()
        .into_iter()
        .filter(|line| line.contains("the same words"))
        .collect();
    assert_eq!(alike.len(), 1);
    assert!(alike[0].starts_with("warning: t.csv: row 2, incident.story: rows 2, 5 tell the same"));
    let codes: Vec<String> = report(&desk.files("letters")["report.csv"])
        .into_iter()
        .map(|row| row[4].clone())
        .collect();
    assert_eq!(codes, ["stories-alike", "", "", "stories-alike"]);
}

#[test]
fn finished_letters_are_written_over_only_by_force() {
    let desk = Desk::new();
    desk.put_table(&Table::of(3, "prosecutor"));
    assert_eq!(desk.run("batch t.csv").code, 0);
    fs::remove_file(desk.path("letters/report.csv")).unwrap();
    desk.put("letters/00003-prosecutor.pdf", "готово");
    let told = desk.run("batch t.csv");
    assert_eq!(told.code, 5);
    let standing =
        |row: u32| format!("error: the file exists already: letters/0000{row}-prosecutor.pdf");
    assert_eq!(told.problems(), [standing(2), standing(3), standing(4)]);
    // What to do is said once, and that a batch can be resumed.
    assert_eq!(told.err.matches("--resume").count(), 1);
    assert!(told.err.trim_end().ends_with("choose another folder (-o)."));
    assert_eq!(
        fs::read(desk.path("letters/00003-prosecutor.pdf")).unwrap(),
        "готово".as_bytes()
    );
    assert_eq!(desk.run("batch t.csv --force").code, 0);
    assert_ne!(
        fs::read(desk.path("letters/00003-prosecutor.pdf")).unwrap(),
        "готово".as_bytes()
    );
}

#[test]
fn a_line_of_jsonl_has_fields_and_no_columns() {
    let desk = Desk::new();
    desk.put(
        "t.jsonl",
        "{\"role\": \"student\", \"rolle\": \"x\"}\n{\"role\": {\"a\": [{}]}}\n",
    );
    let told = desk.run("check t.jsonl");
    assert_eq!(told.code, 3);
    let problems = told.problems();
    assert!(problems.len() > 2, "{problems:?}");
    assert!(
        problems
            .iter()
            .all(|problem| !problem.contains(", column ")),
        "{problems:?}"
    );
}

#[test]
fn a_table_without_a_row_says_so() {
    let desk = Desk::new();
    let header = Table::of(1, "prosecutor").columns().join(",");
    desk.put("t.csv", header + "\n# an example\n");
    for (line, hint) in [
        ("batch t.csv", "Write the cases below"),
        ("check t.csv", "Write the cases below"),
        ("batch t.csv --rows 7-9", "Look at --rows"),
    ] {
        let told = desk.run(line);
        assert_eq!(told.code, 3, "{line}");
        assert_eq!(
            told.problems(),
            ["error: t.csv: the table has no row with a case"],
            "{line}"
        );
        assert!(told.err.contains(hint), "{line}: {}", told.err);
        assert!(!desk.path("letters").exists());
    }
}

#[test]
fn no_cell_is_repeated() {
    let desk = Desk::new();
    let mut table = Table::of(2, "prosecutor");
    for row in &mut table.rows {
        for (name, cell) in row.iter_mut() {
            if name != "institution.name" {
                cell.push_str(" Канарейкин");
            }
        }
    }
    desk.put_table(&table);
    for line in [
        "batch t.csv",
        "check t.csv --json",
        "batch t.csv --keep-going -v",
    ] {
        let told = desk.run(line);
        assert_ne!(told.code, 0);
        assert!(
            !told.err.contains("анарейк") && !told.out.contains("анарейк"),
            "{told:?}"
        );
    }
}
