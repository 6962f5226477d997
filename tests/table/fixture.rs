//! A workbook that another program has written (`fixture.py`) is read as it was meant.

use crate::{blamed, read, told};

#[test]
fn workbook_of_another_program_is_read() {
    let read = read(include_bytes!("cases.xlsx")).unwrap();
    let rows: Vec<String> = read.rows.iter().map(told).collect();
    let expected = "4 1:role=student 2:incident.date=2025-11-14 3:applicant.name=Примеров Пётр \
        4:applicant.phone=79000000000 5:facts.council_consulted=false \
        6:incident.story=Сказали: «приходи».\nИначе — отчислят";
    assert_eq!(rows, [expected]);
    assert_eq!(blamed(&read.problems), ["5:6 incident.story table-formula"]);
    assert_eq!(blamed(&read.survey.warnings), ["table-other-sheets"]);
    assert_eq!(read.survey.told(), None);
}
