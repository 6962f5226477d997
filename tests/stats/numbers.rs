//! What is counted, by tables that can be counted by hand.

use crate::desk::{Desk, lines};

const COLUMNS: &str = "institution.region,institution.kind,incident.pressure,incident.date";

fn known(list: &[(&str, u64)]) -> Vec<(String, Option<u64>)> {
    list.iter()
        .map(|(title, count)| ((*title).to_owned(), Some(*count)))
        .collect()
}

#[test]
fn four_columns_are_enough() {
    let desk = Desk::new();
    let perm = "Пермский край,college,expulsion_threat,14.11.2025";
    let tomsk = "Томская обл.,school,expulsion_threat|chat_removal,2025-12-01";
    desk.put_table(
        "t.csv",
        COLUMNS,
        &[[perm; 6].as_slice(), &[tomsk; 5]].concat(),
    );
    let figures = desk.figures("stats t.csv");
    assert_eq!(figures["incidents"], 11);
    assert_eq!(figures["people"], 11);
    let regions = [("Пермский край", 6), ("Томская область", 5)];
    assert_eq!(lines(&figures, "by_region"), known(&regions));
    assert_eq!(
        lines(&figures, "by_kind"),
        known(&[("College", 6), ("School", 5)])
    );
    let pressures = [("Threat of expulsion", 11), ("Removal from the chat", 5)];
    assert_eq!(lines(&figures, "by_pressure"), known(&pressures));
    let months = [("November 2025", 6), ("December 2025", 5)];
    assert_eq!(lines(&figures, "by_month"), known(&months));
    assert_eq!(figures["by_pressure"][0]["percent"], 100.0);
    assert_eq!(figures["by_pressure"][0]["ids"][0], "expulsion_threat");
    assert_eq!(figures["by_month"][0]["from"], "2025-11");
}

#[test]
fn the_whole_table_of_cases_is_counted_too() {
    let desk = Desk::new();
    let cases = std::fs::read_to_string("examples/table/cases.csv").unwrap();
    desk.put("one.csv", &cases);
    desk.put("two.csv", &cases);
    let figures = desk.figures("stats one.csv two.csv");
    assert_eq!(figures["incidents"], 8);
    assert_eq!(
        lines(&figures, "by_region"),
        known(&[("Other (small groups together)", 8)])
    );
}

#[test]
fn rows_of_a_case_are_one_incident_in_each_table() {
    let desk = Desk::new();
    let rows = [
        "7,Пермский край",
        "7,",
        "7,",
        ",Пермский край",
        "8,Пермский край",
    ];
    for name in ["one.csv", "two.csv"] {
        desk.put_table(name, "case,institution.region", &rows);
    }
    let figures = desk.figures("stats one.csv two.csv");
    assert_eq!(
        (figures["incidents"].as_u64(), figures["people"].as_u64()),
        (Some(6), Some(10))
    );
    assert_eq!(lines(&figures, "by_region"), known(&[("Пермский край", 6)]));
    assert_eq!(desk.run("stats one.csv").code, 3);
}

#[test]
fn what_is_not_stated_is_counted_as_such() {
    let desk = Desk::new();
    let rows = [
        ["Пермский край,college,chat_removal,2025-11-01"; 5].as_slice(),
        &["Пермский край,,,"; 5],
    ];
    desk.put_table("t.csv", COLUMNS, &rows.concat());
    let figures = desk.figures("stats t.csv");
    assert_eq!(
        lines(&figures, "by_kind"),
        known(&[("College", 5), ("Not stated", 5)])
    );
    let pressures = [("Removal from the chat", 5), ("Not stated", 5)];
    assert_eq!(lines(&figures, "by_pressure"), known(&pressures));
    assert_eq!(
        lines(&figures, "by_month"),
        known(&[("November 2025", 5), ("Not stated", 5)])
    );
}

#[test]
fn institutions_are_told_apart_by_region_and_name() {
    let desk = Desk::new();
    let rows = [
        "Пермский край,Примерский колледж",
        "Пермский край,«ПРИМЕРСКИЙ колледж»",
        "Томская область,Примерский колледж",
        "Томская область,Примерская школа № 1",
        "Томская область,Примерская школа № 2",
        "Томская область,Примерская школа № 3",
        "Томская область,",
    ];
    desk.put_table("t.csv", "institution.region,institution.name", &rows);
    assert_eq!(desk.figures("stats t.csv")["institutions"], 5);
    desk.put_table("t.csv", "institution.region,institution.name", &rows[..5]);
    assert!(desk.figures("stats t.csv")["institutions"].is_null());
}

#[test]
fn every_form_of_a_table_gives_the_same_figures() {
    let desk = Desk::new();
    let csv = "case;institution.region;incident.pressure;incident.from\n".to_owned()
        + &"5;Пермский край;chat_removal|lower_grades;01.11.2025\n".repeat(2)
        + &";Пермский край;chat_removal;02.11.2025\n".repeat(6);
    desk.put("t.csv", &csv);
    let group = r#"{"case": 5, "institution": {"region": "Пермский край"}, "incident": {"pressure": ["chat_removal", "lower_grades"], "from": "01.11.2025"}}"#;
    let alone = r#"{"institution.region": "Пермский край", "incident.pressure": "chat_removal", "incident.from": "02.11.2025"}"#;
    let jsonl = format!("{group}\n").repeat(2) + &format!("{alone}\n").repeat(6);
    desk.put("t.jsonl", &jsonl);
    let told = desk.run("stats t.csv --format json");
    assert_eq!(told.code, 0, "{told:?}");
    assert!(
        told.out
            .contains("\"incidents\":7,\"institutions\":null,\"people\":8")
    );
    assert_eq!(desk.run("stats t.jsonl --format json").out, told.out);
    assert_eq!(desk.run_with("stats - --format json", &csv).out, told.out);
    assert_eq!(desk.run_with("stats - --format json", &jsonl).out, told.out);
    assert_eq!(desk.run("stats t.csv --rows 2-4").code, 3);
}
