//! What is wrong with a table or a command is said, and no figures come of it.

use crate::desk::Desk;

const COLUMNS: &str = "institution.region,institution.kind,incident.pressure,incident.date";

#[test]
fn a_wrong_value_is_a_warning_at_its_row_and_column() {
    let desk = Desk::new();
    let rows = [
        "Пермский край,college,chat_removal,2025-11-01",
        "Пермский край,college,chat_removal,2025-11-01",
        "Пермьский край,colege,chat_remval|lower_grades,31.11.2025",
        "Пермский край,college,chat_removal,2026-11-01",
        "Пермский край,college,chat_removal,2025-11-01",
    ];
    desk.put_table("t.csv", COLUMNS, &rows);
    let told = desk.run("stats t.csv");
    assert_eq!(told.code, 0, "{told:?}");
    let expected = [
        "warning: t.csv: row 4, column A (institution.region): the list has no such region, so the row counts as not stated",
        "warning: t.csv: row 4, column B (institution.kind): there is no such value here",
        "warning: t.csv: row 4, column C (incident.pressure): there is no such value here",
        "warning: t.csv: row 4, column D (incident.date): the calendar has no such day",
        "warning: t.csv: row 5, column D (incident.date): this day is yet to come",
    ];
    assert_eq!(told.problems(), expected);
    assert!(told.err.contains("Did you mean \"Пермский край\"?"));
    assert!(!told.err.contains("Пермьский") && !told.err.contains("remval"));
    let strict = desk.run("stats t.csv --strict");
    assert_eq!((strict.code, strict.out.as_str()), (3, ""));
}

#[test]
fn rows_of_one_case_that_differ_are_told() {
    let desk = Desk::new();
    let rows = ["1,Пермский край", "1,Томская область", ",Томская область"];
    let rows = [rows.as_slice(), &[",Томская область"; 4]].concat();
    desk.put_table("t.csv", "case,institution.region", &rows);
    let told = desk.run("stats t.csv");
    let differs = "warning: t.csv: row 3, case: the rows of one case say different things; what was said first counts";
    assert!(told.problems().contains(&differs), "{told:?}");
}

#[test]
fn columns_that_are_missing_are_named_and_others_do_not_matter() {
    let desk = Desk::new();
    let rows = ["Пермский край,college,Примеров Пётр"; 5];
    desk.put_table(
        "t.csv",
        "institution.regoin,institution.kind,Заметки",
        &rows,
    );
    let told = desk.run("stats t.csv");
    let missing = |name: &str| {
        format!(
            "warning: t.csv: row 1, {name}: the table has no such column, so all its rows count as not stated"
        )
    };
    let expected = ["institution.region", "incident.pressure", "incident.date"].map(missing);
    assert_eq!(told.problems(), expected);
    assert!(told.err.contains("looks mistyped"));
    desk.put_table("t.csv", "name,Заметки", &["Примеров Пётр,да"; 5]);
    let told = desk.run("stats t.csv");
    assert_eq!((told.code, told.out.as_str()), (3, ""));
    assert_eq!(
        told.problems(),
        ["error: t.csv: row 1: the table has none of the columns that are counted"]
    );
}

#[test]
fn too_few_incidents_give_no_figures_in_any_form() {
    let desk = Desk::new();
    let four = ["Пермский край,college,chat_removal,2025-11-01"; 4];
    desk.put_table("t.csv", COLUMNS, &four);
    for format in ["txt", "csv", "json", "svg", "pdf -o f.pdf"] {
        let told = desk.run(&format!("stats t.csv --format {format}"));
        assert_eq!((told.code, told.out.as_str()), (3, ""), "{format}");
        assert!(
            told.err
                .starts_with("error: there are fewer than five incidents")
        );
        assert!(!told.err.contains('4'));
    }
    assert!(!desk.path("f.pdf").exists());
    let told = desk.run("stats t.csv --json");
    assert_eq!(told.code, 3);
    assert!(
        told.out.contains("stats-too-few") && !told.out.contains("figures\""),
        "{told:?}"
    );
}

#[test]
fn an_unreadable_row_or_table_gives_no_figures() {
    let desk = Desk::new();
    let good = ["Пермский край,college,chat_removal,2025-11-01"; 6];
    desk.put_table("good.csv", COLUMNS, &good);
    let extra = [good.as_slice(), &["Пермский край,,,,лишняя"]].concat();
    desk.put_table("extra.csv", COLUMNS, &extra);
    let told = desk.run("stats good.csv absent.csv extra.csv");
    assert_eq!((told.code, told.out.as_str()), (3, ""));
    let problems = told.problems();
    assert_eq!(problems.len(), 2, "{told:?}");
    assert!(problems[0].starts_with("error: absent.csv"), "{problems:?}");
    assert!(
        problems[1].starts_with("error: extra.csv: row 8"),
        "{problems:?}"
    );
}

#[test]
fn a_command_that_cannot_be_meant_is_refused() {
    let desk = Desk::new();
    desk.put_example();
    for (line, code) in [
        ("stats", "usage-missing"),
        ("stats t.csv t.csv", "usage-table-twice"),
        ("stats - -", "usage-table-twice"),
        ("stats t.csv -o figures.odt", "usage-figures-ending"),
        ("stats t.csv --format csv", "usage-conflict"),
        ("stats t.csv -o -", "usage-conflict"),
        ("stats t.csv --format odt", "usage-bad-value"),
    ] {
        let told = desk.run(&format!("{line} --json"));
        assert_eq!(told.code, 2, "{line}");
        assert!(
            told.out.contains(&format!("\"{code}\"")),
            "{line}: {told:?}"
        );
    }
    assert!(
        desk.run("stats t.csv --format pdf")
            .err
            .contains("go to a file")
    );
}
