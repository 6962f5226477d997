//! `write`: letters from case files.
//!
//! In go the arguments of the command, out come files in a folder or one letter on standard output.
//! Nothing is saved unless everything can be; what a letter says is not decided here.

pub(super) mod told;

use std::collections::HashMap;
use std::path::Path;

use serde_json::json;

use super::blame::{in_file, printed};
use super::drafts::drafts;
use super::save::{Finished, obstacles, save};
use super::{Session, Stopped, files, recipients};
use crate::addressees::Addressee;
use crate::case::{CaseFile, CaseReader};
use crate::cli::{self, Input, Output, Write};
use crate::data::Data;
use crate::exit::Exit;
use crate::letter::Letter;
use crate::letters::{self, letters};
use crate::output::{Format, Press};
use crate::problem::{Args, Problem};

pub(super) fn run(session: &mut Session<'_>, args: &Write) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    recipients::check(session, &args.to, data)?;
    // What is wrong with the faces is told beside what is wrong with the cases.
    let fonts = session.fonts();
    let cases = read_cases(session, args, data)?;
    let written = compose_all(session, &mut Press::new(fonts?), &cases, args, data)?;
    match &args.output {
        Output::Standard => to_standard_output(session, written),
        Output::Folder(folder) => {
            let ids: Vec<String> = written.iter().map(|one| one.addressee.clone()).collect();
            to_folder(session, written, folder)?;
            if !args.draft && !session.cli.global.json && session.is_heard() {
                told::delivery(session, &ids, data);
            }
            Ok(())
        }
    }
}

/// A case and the start of the names of its letters.
struct Named {
    stem: String,
    file: CaseFile,
}

/// All cases, or the problems of all.
fn read_cases(session: &mut Session<'_>, args: &Write, data: &Data) -> Result<Vec<Named>, Stopped> {
    let read = if args.draft {
        files::begun_case
    } else {
        files::case
    };
    let reader = CaseReader::new(&data.rules);
    let mut cases = Vec::new();
    for input in &args.cases {
        match read(input, &reader, session.today) {
            Ok(file) => {
                session.report(file.warnings.clone());
                cases.push(Named {
                    stem: stem(input),
                    file,
                });
            }
            Err(problems) => session.report(problems),
        }
    }
    session.stopped_by_problems()?;
    Ok(cases)
}

/// The name of the case file without its ending, or that of its folder where the file is `case.yaml`.
pub(super) fn stem(input: &Input) -> String {
    let Input::File(path) = input else {
        return "case".to_owned();
    };
    let name = |path: &Path| {
        path.file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
    };
    let own = name(path);
    if own.as_deref() != Some("case") {
        return own.unwrap_or_else(|| "case".to_owned());
    }
    let folder = path
        .canonicalize()
        .ok()
        .and_then(|path| Some(path.parent()?.to_owned()));
    folder
        .and_then(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()))
        .unwrap_or_else(|| "case".to_owned())
}

/// A letter in one format, before it has a place.
struct Written {
    name: String,
    /// The file of its case.
    case: String,
    addressee: String,
    bytes: Vec<u8>,
}

fn compose_all(
    session: &mut Session<'_>,
    press: &mut Press,
    cases: &[Named],
    args: &Write,
    data: &Data,
) -> Result<Vec<Written>, Stopped> {
    let mut written = Vec::new();
    for named in cases {
        let case = &named.file.case;
        let to = recipients::chosen(&args.to, case);
        let found = if args.draft {
            drafts(session, &named.stem, case, to, data)
        } else {
            letters(case, to, data, session.today)
        };
        session.report(
            found
                .problems
                .into_iter()
                .map(|problem| in_file(problem, &named.file)),
        );
        if !found.written.is_empty() && session.is_heard() {
            told::case(session, case, data);
        }
        for letters::Written {
            addressee,
            grounds,
            letter,
        } in &found.written
        {
            if session.is_heard() {
                told::letter(session, case, addressee, grounds, data);
            }
            if session.cli.global.verbose {
                let letter = format!("{}-{}", named.stem, addressee.id);
                told::grounds(session, letter, addressee, grounds, data);
            }
            let formats = args.formats.iter().filter_map(|format| available(*format));
            written.extend(in_formats(
                session, press, named, addressee, letter, formats,
            ));
        }
    }
    session.stopped_by_problems()?;
    if written.is_empty() {
        session.stopped_by(vec![Problem::error("no-letter")], Exit::NoLetter)?;
    }
    distinct(session, &written)?;
    Ok(written)
}

/// The formats that the command line lets through.
pub(super) fn available(format: cli::Format) -> Option<Format> {
    match format {
        cli::Format::Pdf => Some(Format::Pdf),
        cli::Format::Md => Some(Format::Markdown),
        cli::Format::Docx => Some(Format::Docx),
        cli::Format::Txt => None,
    }
}

fn in_formats(
    session: &mut Session<'_>,
    press: &mut Press,
    named: &Named,
    addressee: &Addressee,
    letter: &Letter,
    formats: impl Iterator<Item = Format>,
) -> Vec<Written> {
    let dated = named.file.case.letter_date(session.today);
    let unnamed = || session.messages.text("standard-input", &Args::new());
    let case = named.file.tree.file.clone().unwrap_or_else(unnamed);
    let mut written = Vec::new();
    for format in formats {
        match printed(press, letter, &named.file, dated, format) {
            Ok(bytes) => written.push(Written {
                name: format!("{}-{}.{}", named.stem, addressee.id, format.ending()),
                case: case.clone(),
                addressee: addressee.id.clone(),
                bytes,
            }),
            Err(problems) => session.report(problems),
        }
    }
    written
}

fn distinct(session: &mut Session<'_>, written: &[Written]) -> Result<(), Stopped> {
    let mut twice = Vec::new();
    let mut named: HashMap<&str, &Written> = HashMap::new();
    for letter in written {
        match named.get(letter.name.as_str()) {
            Some(first) => twice.push(
                Problem::error("same-name")
                    .with("path", letter.name.as_str())
                    .with("first", first.case.as_str())
                    .with("second", letter.case.as_str()),
            ),
            None => {
                named.insert(&letter.name, letter);
            }
        }
    }
    session.stopped_by(twice, Exit::Usage)
}

fn to_standard_output(session: &mut Session<'_>, written: Vec<Written>) -> Result<(), Stopped> {
    let mut letters = written.into_iter();
    match (letters.next(), letters.next()) {
        (Some(only), None) => {
            session.output = only.bytes;
            Ok(())
        }
        _ => session.stopped_by(vec![Problem::error("stdout-one")], Exit::Usage),
    }
}

fn to_folder(
    session: &mut Session<'_>,
    written: Vec<Written>,
    folder: &Path,
) -> Result<(), Stopped> {
    let force = session.force;
    let addressees: Vec<String> = written
        .iter()
        .map(|letter| letter.addressee.clone())
        .collect();
    let files: Vec<Finished> = written
        .into_iter()
        .map(|letter| Finished {
            path: folder.join(letter.name),
            bytes: letter.bytes,
        })
        .collect();
    let problems = obstacles(&files, folder, force);
    session.stopped_by(problems, Exit::Output)?;
    let unsaved = save(&files, folder, force).err();
    session.stopped_by(unsaved.into_iter().collect(), Exit::Output)?;
    let mut letters = Vec::new();
    for (file, addressee) in files.iter().zip(addressees) {
        let path = file.path.display().to_string();
        session.say(&crate::terminal::safe(&path));
        letters.push(json!({ "addressee": addressee, "path": path }));
    }
    session.json.insert("letters".to_owned(), json!(letters));
    Ok(())
}
