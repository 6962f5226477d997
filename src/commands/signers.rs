//! The table of people who sign a collective statement, read for a command.
//!
//! In goes an opened table, out come its people, or everything that is wrong with it said. Whom they join is for
//! the command.

use serde_json::{Map, Value, json};

use super::listed::Listed;
use super::table::Table;
use super::{Session, Stopped};
use crate::case::CaseFile;
use crate::guard;
use crate::interview::Interview;
use crate::problem::{Args, Problem};
use crate::signers::{Incomplete, Sheets, SignerReader, Signers, columns};
use crate::table::Kind;

/// Whether this is a table of signers and not one of cases, by the names of its columns.
pub(super) fn is_of_signers(table: &Table) -> bool {
    if table.kind() != Kind::Jsonl {
        let (_, header) = table.header();
        return columns::are_of_signers(header.iter().map(|column| &*column.name));
    }
    let Ok(rows) = table.rows() else {
        return false;
    };
    let first = rows.flatten().next();
    first.is_some_and(|row| columns::are_of_signers(row.cells.iter().map(|cell| &*cell.name)))
}

/// Nothing wrong, where all who sign belong to one institution.
pub(super) fn of_one_institution(file: &CaseFile) -> Result<(), Vec<Problem>> {
    match file.case.is_petition() {
        true => {
            Err(vec![file.located(
                Problem::error("petition-signers").field("elsewhere"),
            )])
        }
        false => Ok(()),
    }
}

/// The people of the table who can be read; what is wrong with the others is listed.
pub(super) fn read(
    table: &Table,
    incomplete: Incomplete,
    interview: &Interview,
    listed: &mut Listed,
) -> Result<Signers, Vec<Problem>> {
    let roles = interview.options("role").iter();
    let roles: Vec<&str> = roles.map(|role| role.id.as_str()).collect();
    let (name, kind) = (table.name(), table.kind());
    let reader = SignerReader::new(name, kind, table.header(), incomplete, &roles);
    let problems = reader.problems_of_header();
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut people = Vec::new();
    let mut is_empty = true;
    for row in table.rows()? {
        is_empty = false;
        let (signer, problems) = match row {
            Ok(row) => reader.read(row),
            Err(problems) => (None, reader.of_table(problems)),
        };
        people.extend(signer);
        problems.into_iter().for_each(|problem| listed.add(problem));
    }
    if is_empty || (people.is_empty() && listed.is_empty()) {
        return Err(reader.of_table(vec![Problem::error("signers-none")]));
    }
    Ok(Signers::new(people, table.name()))
}

/// Says everything that is wrong with the table; whose statement it is, is not known.
pub(super) fn check(
    session: &mut Session<'_>,
    table: &Table,
    (interview, guard): (&Interview, &guard::Reader<'_>),
) -> Result<(), Stopped> {
    let mut listed = Listed::default();
    let read = read(table, Incomplete::Refuse, interview, &mut listed);
    let signers = session.sound(read)?;
    let problems = signers.problems(None, guard, session.today);
    problems.into_iter().for_each(|problem| listed.add(problem));
    listed.report(session);
    Ok(())
}

/// What is good to know of those who join a case, and of the sheets that they stand on.
pub(super) fn tell(session: &mut Session<'_>, signers: &Signers, sheets: Option<&Sheets>) {
    let (joined, already) = (signers.people.len(), signers.already);
    let incomplete = signers.incomplete();
    let args = Args::from([("joined", joined.into())]);
    session.remark(session.messages.text("signers-joined", &args));
    if already > 0 {
        let args = Args::from([("already", already.into())]);
        session.remark(session.messages.text("signers-already", &args));
    }
    let mut json = Map::from_iter([
        ("joined".to_owned(), Value::from(joined)),
        ("already".to_owned(), already.into()),
        ("incomplete".to_owned(), incomplete.into()),
    ]);
    if let Some(sheets) = sheets {
        let (absent, more) = sheets.absent_told();
        let args = Args::from([
            ("people", sheets.people.into()),
            ("sheets", sheets.sheets.into()),
        ]);
        session.remark(session.messages.text("signers-sheets", &args));
        if !absent.is_empty() {
            let args = Args::from([("absent", absent.into()), ("more", more.into())]);
            session.remark(session.messages.text("signers-absent", &args));
        }
        let absent = sheets.absent.iter();
        let absent: Vec<Value> = absent
            .map(|range| json!([range.start(), range.end()]))
            .collect();
        let sheets = json!({ "people": sheets.people, "sheets": sheets.sheets, "absent": absent });
        json.insert("sheets".to_owned(), sheets);
    }
    session.json.insert("signers".to_owned(), json.into());
}
