//! `forms`: names and positions in all grammatical cases.
//!
//! In go arguments or lines of standard input, out go the forms, each as soon as it is made: a
//! million lines need no more memory than one. How a name declines is not known here.

use std::fmt::Write as _;
use std::io::{self, BufRead, BufWriter, Write};

use serde::Serialize;
use serde_json::json;

use super::{Session, Stopped, save};
use crate::cli::Forms;
use crate::exit::Exit;
use crate::grammar::ru::cases::{GrammaticalCase, Paradigm};
use crate::grammar::ru::declined::Declined;
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::request::{Answer, Request};
use crate::messages::Messages;
use crate::problem::{Args, Place, Problem};
use crate::terminal::{safe, safe_json};

pub(super) fn run(session: &mut Session<'_>, args: &Forms) -> Result<(), Stopped> {
    session.is_streamed = true;
    let mut output = BufWriter::new(io::stdout().lock());
    let told = if args.names.is_empty() {
        lines(session, &mut output)
    } else {
        args.names
            .iter()
            .try_for_each(|name| tell(session, &mut output, name, None))
    };
    match told.and_then(|()| output.flush()) {
        Ok(()) => session.stopped_by_problems(),
        // Whoever reads has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => {
            let name = session.messages.text("standard-output", &Args::new());
            session.stopped_by(vec![save::unwritable(&name, &error)], Exit::Output)
        }
    }
}

/// The forms of every line of standard input.
fn lines(session: &mut Session<'_>, output: &mut impl Write) -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(_) => {
                session.report([Problem::error("file-unreadable")]);
                break;
            }
        }
        let place = Place {
            line: number,
            column: 1,
        };
        let Ok(text) = std::str::from_utf8(&line) else {
            session.report([Problem::error("forms-not-utf8").at(Some(place))]);
            continue;
        };
        let text = text
            .trim_start_matches('\u{feff}')
            .trim_end_matches(['\r', '\n']);
        if !text.trim().is_empty() {
            tell(session, output, text, Some(place))?;
        }
    }
    Ok(())
}

fn tell(
    session: &mut Session<'_>,
    output: &mut impl Write,
    line: &str,
    place: Option<Place>,
) -> io::Result<()> {
    let Some(request) = Request::read(line) else {
        session.report([Problem::error("forms-bad-column").at(place)]);
        return Ok(());
    };
    let answer = request.answer();
    if session.cli.global.strict && answer.full.reason().is_some() {
        session.report([Problem::warning("forms-unsure").at(place)]);
    }
    if session.cli.global.json {
        output.write_all(json_line(&request, &answer).as_bytes())
    } else {
        output.write_all(table(&request, &answer, session.messages).as_bytes())
    }
}

/// The forms for another program; the fields are documented in the README.
#[derive(Debug, Serialize)]
struct Line<'a> {
    name: &'a str,
    gender: Option<Gender>,
    forms: &'a Paradigm,
    short: Option<&'a Paradigm>,
    sure: bool,
    reason: Option<&'static str>,
    alternatives: serde_json::Map<String, serde_json::Value>,
}

fn json_line(request: &Request<'_>, answer: &Answer) -> String {
    let reason = answer.full.reason();
    let doubts = GrammaticalCase::ALL
        .into_iter()
        .filter_map(|case| Some((case.key().to_owned(), json!(answer.full.doubt_in(case)?.1))));
    safe_json(&Line {
        name: &request.name,
        gender: answer.gender,
        forms: &answer.full.forms,
        short: answer.short.as_ref().map(|short| &short.forms),
        sure: reason.is_none(),
        reason: reason.map(|reason| reason.key()),
        alternatives: doubts.collect(),
    }) + "\n"
}

/// The forms for a person to look at.
fn table(request: &Request<'_>, answer: &Answer, messages: &Messages) -> String {
    let gender = match answer.gender {
        Some(Gender::Male) => "male",
        Some(Gender::Female) => "female",
        None => "none",
    };
    let args = Args::from([
        ("name", safe(request.name.trim()).into()),
        ("gender", gender.into()),
    ]);
    let mut table = messages.text("forms-name", &args) + "\n";
    let width = GrammaticalCase::ALL.map(|case| answer.full.form(case).chars().count());
    let width = width.into_iter().max().unwrap_or_default();
    for case in GrammaticalCase::ALL {
        let name = messages.text("case-name", &Args::from([("case", case.key().into())]));
        let full = safe(answer.full.form(case));
        let short = answer.short.as_ref().map_or("", |short| short.form(case));
        let line = format!("  {name:<14}{full:<width$}   {}", safe(short));
        // Writing to a string cannot fail.
        let _ = writeln!(table, "{}", line.trim_end());
        table += &doubt(&answer.full, case, messages);
    }
    table + "\n"
}

/// What is doubtful about a form, as a line of its own under it.
fn doubt(declined: &Declined, case: GrammaticalCase, messages: &Messages) -> String {
    let Some((reason, others)) = declined.doubt_in(case) else {
        return String::new();
    };
    let others: Vec<String> = others.into_iter().map(safe).collect();
    let args = Args::from([
        ("reason", reason.key().into()),
        ("others", others.join(", ").into()),
    ]);
    format!("{:16}{}\n", "", messages.text("forms-doubt", &args))
}
