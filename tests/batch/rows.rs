//! Rows become the letters that case files would.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use sha2::{Digest, Sha256};
use zhaloba::data::Data;
use zhaloba::messages::Lang;
use zhaloba::schema::columns::{columns, texts};

use crate::table::{Desk, Table, report};

#[test]
fn each_row_gives_a_letter_to_each_addressee() {
    let desk = Desk::new();
    desk.put_table(&Table::of(7, "prosecutor|rector"));
    let told = desk.run("batch t.csv");
    assert_eq!(told.code, 0, "{told:?}");
    let files = desk.files("letters");
    let letters: Vec<String> = (2..9)
        .flat_map(|row| ["prosecutor", "rector"].map(|to| format!("{row:05}-{to}.pdf")))
        .collect();
    let names: Vec<&String> = files.keys().filter(|name| *name != "report.csv").collect();
    assert_eq!(names, letters.iter().collect::<Vec<_>>());
    let paths: String = letters
        .iter()
        .map(|name| format!("letters/{name}\n"))
        .collect();
    assert_eq!(told.out, paths + "letters/report.csv\n");
    assert!(told.err.contains("Rows: 7; letters: 14"));
    for path in files.keys().map(|name| desk.path("letters").join(name)) {
        assert_eq!(
            fs::metadata(path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}

#[test]
fn lines_broken_in_cells_break_none_in_letters() {
    const CELLS: [(&str, &str); 4] = [
        (
            "applicant.address",
            "614000,\nг. Пермь,\n\nул.\tПримерная, д. 1",
        ),
        ("applicant.name", "Громов\tПётр\nИльич"),
        ("incident.demanded_by.position", "куратор\nгруппы"),
        ("institution.name", "ГБПОУ\n«Образцовый техникум»"),
    ];
    let desk = Desk::new();
    let mut table = Table::of(1, "prosecutor|rector");
    for folder in ["whole", "broken"] {
        desk.put_table(&table);
        let told = desk.run(&format!("batch t.csv -o {folder} --format pdf,docx,md"));
        assert_eq!(told.code, 0, "{told:?}");
        for (name, cell) in CELLS {
            table = table.with(2, name, cell);
        }
    }
    assert!(desk.files("whole") == desk.files("broken"));
}

#[test]
fn the_report_says_what_stands_in_the_folder_and_of_whom_nothing() {
    let desk = Desk::new();
    desk.put_table(&Table::of(4, "prosecutor|rector").with(3, "applicant.phone", "+7 12"));
    assert_eq!(desk.run("batch t.csv --format pdf,md").code, 0);
    let files = desk.files("letters");
    let rows = report(&files["report.csv"]);
    assert_eq!(rows.len(), 16);
    for row in &rows {
        let file = &files[&row[2]];
        let hash = Sha256::digest(file);
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(row[5], hash, "{row:?}");
        assert!(row[3].contains("education-43-2"), "{row:?}");
    }
    assert_eq!(rows[4][..2], ["3", "prosecutor"]);
    assert_eq!(rows[4][4], "phone-doubtful");
    let text = String::from_utf8(files["report.csv"].clone()).unwrap();
    assert!(text.is_ascii(), "a name could stand there");
}

#[test]
fn a_report_can_be_json_and_stand_elsewhere() {
    let desk = Desk::new();
    desk.put_table(&Table::of(2, "prosecutor"));
    let told = desk.run("batch t.csv --report r.json --json");
    let outcome: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(outcome["ok"], true);
    assert_eq!(outcome["report"], "r.json");
    assert_eq!(
        outcome["letters"][1]["path"],
        "letters/00003-prosecutor.pdf"
    );
    let lines: serde_json::Value =
        serde_json::from_slice(&fs::read(desk.path("r.json")).unwrap()).unwrap();
    assert_eq!(lines[1]["row"], 3);
    assert_eq!(lines[1]["addressee"], "prosecutor");
    assert_eq!(desk.files("letters").len(), 2);
}

#[test]
fn neither_threads_nor_the_order_of_rows_change_a_letter() {
    let desk = Desk::new();
    let table = Table::of(40, "prosecutor");
    desk.put_table(&table);
    assert_eq!(desk.run("batch t.csv -o one -j 1").code, 0);
    assert_eq!(desk.run("batch t.csv -o four -j 4").code, 0);
    assert_eq!(desk.files("one"), desk.files("four"));
    let mut turned = table;
    turned.rows.reverse();
    desk.put_table(&turned);
    assert_eq!(desk.run("batch t.csv -o turned -j 2").code, 0);
    let (one, turned) = (desk.files("one"), desk.files("turned"));
    for row in 2..42 {
        let name = |row: usize| format!("{row:05}-prosecutor.pdf");
        assert_eq!(one[&name(row)], turned[&name(43 - row)]);
    }
}

#[test]
fn a_row_and_its_case_file_give_the_same_letters() {
    let rules = Data::built_in().unwrap().rules;
    let columns = columns(&rules, Lang::En);
    let mut compared = 0;
    for folder in fs::read_dir("examples").unwrap() {
        let path = folder.unwrap().path().join("case.yaml");
        let Ok(case) = fs::read_to_string(&path) else {
            continue;
        };
        // A row is of one applicant and has no earlier appeals; of evidence it has no numbers of pages.
        let case = (1..10).fold(case, |case, pages| {
            case.replace(&format!(", pages: {pages}"), "")
        });
        let texts = texts(&case);
        let is_row =
            |key: &String| !key.starts_with("applicants[1]") && !key.starts_with("earlier");
        if !texts.keys().all(is_row) {
            continue;
        }
        let cells = columns
            .iter()
            .map(|column| (column.name.clone(), column.cell(&texts)));
        let row: BTreeMap<_, _> = cells.filter(|(_, cell)| !cell.is_empty()).collect();
        let case = with_story(&case, &row["incident.story"]);
        let desk = Desk::new();
        desk.put_table(&Table { rows: vec![row] });
        desk.put("case.yaml", case);
        assert_eq!(
            desk.run("batch t.csv -o row --today 2026-11-20").code,
            0,
            "{path:?}"
        );
        assert_eq!(
            desk.run("write case.yaml -o file --today 2026-11-20").code,
            0
        );
        let (rows, files) = (desk.files("row"), desk.files("file"));
        let rows: Vec<_> = rows
            .iter()
            .filter(|(name, _)| *name != "report.csv")
            .collect();
        assert_eq!(rows.len(), files.len());
        for ((_, row), file) in rows.into_iter().zip(files.values()) {
            assert!(row == file, "{path:?}");
            compared += 1;
        }
    }
    assert!(compared > 10, "{compared}");
}

/// The case with its story on one line, as a cell has it.
fn with_story(case: &str, story: &str) -> String {
    let mut lines = Vec::new();
    let mut in_story = false;
    for line in case.lines() {
        let is_start = line.trim_end().ends_with("story: |");
        in_story = is_start || in_story && (line.is_empty() || line.starts_with("    "));
        if is_start {
            lines.push(format!("  story: {}", serde_json::Value::from(story)));
        } else if !in_story {
            lines.push(line.to_owned());
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn rows_can_be_chosen_and_keep_their_numbers() {
    let desk = Desk::new();
    desk.put_table(&Table::of(6, "prosecutor"));
    assert_eq!(desk.run("batch t.csv --rows 4-5").code, 0);
    let files = desk.files("letters");
    let names: Vec<&String> = files.keys().collect();
    assert_eq!(
        names,
        ["00004-prosecutor.pdf", "00005-prosecutor.pdf", "report.csv"]
    );
    let told = desk.run("batch t.csv --rows 5-4");
    assert_eq!(told.code, 2);
}

#[test]
fn addressees_of_the_command_stand_for_those_of_the_rows() {
    let desk = Desk::new();
    let mut table = Table::of(2, "prosecutor");
    table.rows.iter_mut().for_each(|row| {
        row.remove("to");
    });
    desk.put_table(&table);
    assert_eq!(desk.run("batch t.csv").code, 3);
    let told = desk.run("batch t.csv --to rector");
    assert_eq!(
        told.out,
        "letters/00002-rector.pdf\nletters/00003-rector.pdf\nletters/report.csv\n"
    );
}

#[test]
fn the_empty_table_is_a_table() {
    for lang in ["ru", "en"] {
        let desk = Desk::new();
        let table = desk.run_in(lang, "schema table");
        desk.put("t.csv", table.out);
        let told = desk.run("batch t.csv --today 2026-11-20");
        assert_eq!(told.code, 0, "{told:?}");
        let files = desk.files("letters");
        assert!(
            files.keys().next().unwrap().starts_with("00005-"),
            "{files:?}"
        );
    }
}
