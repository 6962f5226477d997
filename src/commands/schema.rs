//! `schema`: what a case file and a statutes file look like, for editors; empty tables of cases and of signers.
//!
//! In go the data, out comes JSON Schema or a table as CSV, in the language of the person. What stands
//! in them is known to [`crate::schema`].

mod signers;

use serde_json::{Value, json};

use super::{Session, Stopped, files};
use crate::batch::GROUP;
use crate::cli::{Schema, SchemaKind};
use crate::exit::Exit;
use crate::messages::Messages;
use crate::problem::{Args, Problem};
use crate::rulebook::Rulebook;
use crate::schema::columns::{Column, Kind, columns, texts};
use crate::schema::{EXAMPLES, case, statutes};

pub(super) fn run(session: &mut Session<'_>, args: &Schema) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    let lang = session.messages.lang();
    match args.kind {
        SchemaKind::Case => give(session, case(&data.rules, lang)),
        SchemaKind::Statutes => give(session, statutes(&data.rules, lang)),
        SchemaKind::Table => return table(session, &data.rules),
        SchemaKind::Signers => return signers::table(session, &data.rules.interview),
    }
    Ok(())
}

fn give(session: &mut Session<'_>, schema: Value) {
    session.say(&format!("{schema:#}"));
    session.json.insert("schema".to_owned(), schema);
}

/// An empty table: the names of its columns, comments that explain them, and two examples.
fn table(session: &mut Session<'_>, rules: &Rulebook) -> Result<(), Stopped> {
    let columns = columns(rules, session.messages.lang());
    let described: Vec<Value> = columns.iter().map(column_json).collect();
    session.json.insert("columns".to_owned(), described.into());
    let table = csv(&columns, session.messages);
    give_table(session, table)
}

fn give_table(
    session: &mut Session<'_>,
    table: Result<Vec<u8>, csv::Error>,
) -> Result<(), Stopped> {
    match table {
        Ok(table) => {
            session.output = table;
            Ok(())
        }
        // Memory takes every row; only a row of another length would be refused.
        Err(_) => session.stopped_by(vec![Problem::error("table-unwritable")], Exit::Unexpected),
    }
}

/// More words than this explain nothing in a cell; `--json` has all of them.
const MOST_WORDS: usize = 40;

fn csv(columns: &[Column], messages: &Messages) -> Result<Vec<u8>, csv::Error> {
    let (shown, rare): (Vec<&Column>, Vec<&Column>) =
        columns.iter().partition(|column| !column.rare);
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(shown.iter().map(|column| &column.name))?;
    let comments = shown.iter().map(|column| explained(column, messages));
    table.write_record(commented(comments))?;
    let rare = rare.iter().map(|column| column.name.as_str());
    let names = Args::from([("columns", rare.collect::<Vec<_>>().join(" ").into())]);
    let group = Args::from([("column", GROUP.into())]);
    for note in [
        messages.text("table-rare", &names),
        messages.text("table-group", &group),
    ] {
        let rest = std::iter::repeat_n(String::new(), shown.len().saturating_sub(1));
        table.write_record(commented(std::iter::once(note).chain(rest)))?;
    }
    let [first, .., last] = EXAMPLES;
    for example in [first, last] {
        let case = texts(example);
        table.write_record(shown.iter().map(|column| column.cell(&case)))?;
    }
    table
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// The cells of a row that a reader of the table passes over. A quotation mark before the sign would
/// hide it, so the first cell has nothing that calls for one.
fn commented(cells: impl Iterator<Item = String>) -> impl Iterator<Item = String> {
    cells.enumerate().map(|(index, cell)| match index {
        0 => format!("# {}", cell.replace([',', '"', '\n'], " ")),
        _ => cell,
    })
}

/// A column in a sentence: what it holds, whether it is needed, what a cell may be.
fn explained(column: &Column, messages: &Messages) -> String {
    let lang = messages.lang();
    let words = column.words.iter();
    let words = words.filter(|_| column.words.len() <= MOST_WORDS);
    let words = words.map(|word| {
        let title = lang.pick(&word.title.ru, &word.title.en);
        format!("{} ({title})", word.id)
    });
    let needed = if column.required { "yes" } else { "no" };
    let several = if column.several { "yes" } else { "no" };
    let words = words.collect::<Vec<_>>().join("; ");
    let kind = match column.kind {
        Kind::Word if words.is_empty() => Kind::Text,
        kind => kind,
    };
    let args = Args::from([
        ("title", column.title.as_str().into()),
        ("needed", needed.into()),
        ("several", several.into()),
        ("kind", name(kind).into()),
        ("words", words.into()),
    ]);
    messages.text("table-column", &args)
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Word => "word",
        Kind::Day => "day",
        Kind::Number => "number",
        Kind::YesNo => "yes-no",
    }
}

fn column_json(column: &Column) -> Value {
    let words = column.words.iter();
    json!({
        "name": column.name,
        "title": column.title,
        "kind": name(column.kind),
        "required": column.required,
        "several": column.several,
        "rare": column.rare,
        "values": words.map(|word| &word.id).collect::<Vec<_>>(),
    })
}
