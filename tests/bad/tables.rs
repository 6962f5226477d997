//! Tables with one defect each.

use crate::{Change, NAME, Wrong, changed};

const HEADER: &str = "role,institution.name,institution.kind,institution.region,incident.date,incident.pressure,\
                      incident.demanded_by.position,incident.story,applicant.name,applicant.address,to";

fn sound() -> String {
    format!(
        "{HEADER}\nstudent,Примерский колледж,college,Пермский край,2025-11-14,expulsion_threat,куратор группы,\
         Куратор грозил отчислить.,{NAME} Пётр Ильич,\"614000, г. Пермь, ул. Примерная, д. 1\",rector\n"
    )
}

const CHANGES: [Change; 12] = [
    ("column.csv", "institution.kind", "institution.knd"),
    ("column-twice.csv", "institution.kind", "role"),
    ("column-absent.csv", ",to\n", "\n"),
    ("quote.csv", "д. 1\"", "д. 1"),
    ("stray-quote.csv", "д. 1\"", "д. 1\" б"),
    ("role.csv", "student,", "studnet,"),
    ("no-role.csv", "student,", ","),
    ("kind.csv", ",college,", ",Канарейкин,"),
    ("day.csv", "2025-11-14", "2025-02-30"),
    ("pressure.csv", "expulsion_threat", "Канарейкин"),
    ("error-cell.csv", "куратор группы", "#REF!"),
    ("bidi.csv", "Куратор", "Кура\u{202e}тор"),
];

pub(crate) fn wrong() -> Vec<Wrong> {
    let sound = sound();
    let mut files = changed(&sound, &CHANGES);
    files.extend([
        ("empty.csv", Vec::new()),
        ("header.csv", HEADER.as_bytes().to_vec()),
        ("book.xlsx", b"PK\x03\x04 broken off".to_vec()),
        (
            "list.jsonl",
            format!("[{{\"role\": \"{NAME}\"}}]\n").into_bytes(),
        ),
        (
            "broken.jsonl",
            format!("{{\"role\": \"{NAME}\n").into_bytes(),
        ),
        (
            "number.jsonl",
            b"{\"role\": 12345678901234567890123}\n".to_vec(),
        ),
    ]);
    files
}
