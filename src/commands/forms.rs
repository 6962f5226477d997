//! `forms`: names and positions in all grammatical cases.
//!
//! In go arguments or lines of standard input, out go the forms, each as soon as it is made: a
//! million lines need no more memory than one. How a name declines is not known here.

use std::fmt::Write as _;
use std::io::{self, BufRead, BufWriter, Read, Write};

use serde::Serialize;
use serde_json::json;

use super::{Session, Stopped};
use crate::cli::Forms;
use crate::exit::Exit;
use crate::grammar::ru::cases::{GrammaticalCase, Paradigm};
use crate::grammar::ru::declined::Declined;
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::request::{Answer, Fault, Request};
use crate::messages::Messages;
use crate::problem::{Args, Place, Problem};
use crate::terminal::{safe, safe_json};
use crate::yaml::MOST_PROBLEMS;

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 4096;

/// The widest column of the table, in characters.
const WIDEST: usize = 80;

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
            let problem = session.unheard(&error);
            session.stopped_by(vec![problem], Exit::Output)
        }
    }
}

/// The forms of every line of standard input.
fn lines(session: &mut Session<'_>, output: &mut impl Write) -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    for number in 1.. {
        let place = Some(Place {
            line: number,
            column: 1,
        });
        match next_line(&mut input, &mut line) {
            Ok(Line::End) => break,
            Ok(Line::TooLong) => note(session, Problem::error("forms-too-long").at(place)),
            Ok(Line::Whole) => match std::str::from_utf8(&line) {
                Ok(text) => {
                    let text = text.trim_start_matches('\u{feff}');
                    if !text.trim().is_empty() {
                        tell(session, output, text.trim_end_matches(['\r', '\n']), place)?;
                    }
                }
                Err(_) => note(session, Problem::error("forms-not-utf8").at(place)),
            },
            Err(error) => {
                let name = session.messages.text("standard-input", &Args::new());
                let problem = Problem::error("file-unreadable").because(&error);
                session.report([problem.in_file(name)]);
                break;
            }
        }
    }
    Ok(())
}

/// What reading a line came to.
enum Line {
    Whole,
    TooLong,
    End,
}

/// Reads the next line into the buffer, and no more of it than a name can be long.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Line> {
    line.clear();
    let read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', line)?;
    if read == 0 {
        return Ok(Line::End);
    }
    if line.ends_with(b"\n") || (read as u64) < LONGEST_LINE {
        return Ok(Line::Whole);
    }
    input.skip_until(b'\n')?;
    Ok(Line::TooLong)
}

/// Notes what is wrong with a line; of very many such lines the first are enough.
fn note(session: &mut Session<'_>, problem: Problem) {
    if session.problems.len() < MOST_PROBLEMS {
        session.problems.push(problem);
    }
}

fn tell(
    session: &mut Session<'_>,
    output: &mut impl Write,
    line: &str,
    place: Option<Place>,
) -> io::Result<()> {
    let request = match Request::read(line) {
        Ok(request) => request,
        Err(fault) => {
            let code = match fault {
                Fault::NoName => "forms-no-name",
                Fault::Column => "forms-bad-column",
            };
            note(session, Problem::error(code).at(place));
            return Ok(());
        }
    };
    let answer = request.answer();
    if session.cli.global.strict && answer.full.reason().is_some() {
        note(session, Problem::warning("forms-unsure").at(place));
    }
    if session.cli.global.json {
        output.write_all(json_line(&request, &answer).as_bytes())
    } else {
        output.write_all(table(&request, &answer, session.messages).as_bytes())
    }
}

/// The forms for another program; the fields are documented in the README.
#[derive(Debug, Serialize)]
struct Entry<'a> {
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
    safe_json(&Entry {
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
        ("name", safe(&request.name).into()),
        ("gender", gender.into()),
    ]);
    let mut table = messages.text("forms-name", &args) + "\n";
    let width = GrammaticalCase::ALL.map(|case| answer.full.form(case).chars().count());
    let width = width.into_iter().max().unwrap_or_default().min(WIDEST);
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
