//! `schema signers`: an empty table of people who sign.
//!
//! Out come the names of its columns, comments that explain them and say what else they may be called, and two
//! examples.

use serde_json::{Value, json};

use super::{commented, give_table};
use crate::commands::{Session, Stopped};
use crate::interview::{AnswerOption, Interview};
use crate::messages::Messages;
use crate::problem::Args;
use crate::schema::fields::field;
use crate::signers::columns::{COLUMNS, Column};

/// Invented people: one who gave a table everything, and one who gave what it needs.
const EXAMPLES: [[&str; COLUMNS.len()]; 2] = [
    [
        "Громов Алексей Сергеевич",
        "620014, г. Екатеринбург, ул. Примерная, д. 1, кв. 2",
        "student",
        "студент 2 курса",
        "2006-03-02",
        "gromov@example.org",
        "1",
        "1",
    ],
    [
        "Примерова Вера Андреевна",
        "620014, г. Екатеринбург, ул. Примерная, д. 3",
        "",
        "",
        "",
        "",
        "1",
        "2",
    ],
];

pub(super) fn table(session: &mut Session<'_>, interview: &Interview) -> Result<(), Stopped> {
    let described: Vec<Value> = COLUMNS
        .iter()
        .map(|column| {
            json!({
                "name": column.name,
                "title": title(column, session.messages),
                "kind": kind(column),
                "values": roles(column, interview).iter().map(|role| role.id.as_str()).collect::<Vec<_>>(),
                "required": column.required,
                "aliases": column.aliases,
            })
        })
        .collect();
    session.json.insert("columns".to_owned(), described.into());
    let table = csv(session.messages, interview);
    give_table(session, table)
}

fn csv(messages: &Messages, interview: &Interview) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS.iter().map(|column| column.name))?;
    let explained = COLUMNS
        .iter()
        .map(|column| explained(column, messages, interview));
    table.write_record(commented(explained))?;
    let names = COLUMNS.iter().map(|column| {
        let names = Args::from([("names", column.aliases.join("; ").into())]);
        messages.text("signers-names", &names)
    });
    table.write_record(commented(names))?;
    for example in EXAMPLES {
        table.write_record(example)?;
    }
    table
        .into_inner()
        .map_err(|error| error.into_error().into())
}

fn explained(column: &Column, messages: &Messages, interview: &Interview) -> String {
    let lang = messages.lang();
    let words = roles(column, interview).iter();
    let words = words.map(|role| {
        let title = lang.pick(&role.title.ru, &role.title.en);
        format!("{} ({title})", role.id)
    });
    let words = words.collect::<Vec<_>>().join("; ");
    let args = Args::from([
        ("title", title(column, messages).into()),
        ("needed", column.required.into()),
        ("several", false.into()),
        ("kind", kind(column).into()),
        ("words", words.into()),
    ]);
    messages.text("table-column", &args)
}

/// What the field of an applicant means, or the place on paper.
fn title(column: &Column, messages: &Messages) -> String {
    let of_sheet = |id| messages.text(id, &Args::new());
    match column.name {
        "sheet" => of_sheet("signers-column-sheet"),
        "line" => of_sheet("signers-column-line"),
        name => field("Applicant", name)
            .map_or_else(String::new, |field| field.title(messages.lang()).to_owned()),
    }
}

/// The words that a column takes: of all of them, only one takes certain words.
fn roles<'i>(column: &Column, interview: &'i Interview) -> &'i [AnswerOption] {
    match column.name {
        "role" => interview.options("role"),
        _ => &[],
    }
}

fn kind(column: &Column) -> &'static str {
    match column.name {
        "role" => "word",
        "birth_date" => "day",
        "sheet" | "line" => "number",
        _ => "text",
    }
}
