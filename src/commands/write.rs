//! `write`: letters from case files, and from letters edited by hand.
//!
//! In go the arguments of the command, out come files in a folder, or one letter or an archive on standard output.
//! Nothing is saved unless everything can be; what a letter says is not decided here.

mod finished;
pub(super) mod printing;
mod signed;
pub(super) mod told;

use std::cell::LazyCell;
use std::ffi::OsStr;
use std::path::Path;

use super::blame::{Origin, in_file};
use super::drafts::drafts;
use super::exhibits::Exhibits;
use super::shortening::Shortening;
use super::{Session, Stopped, exhibits, files, recipients};
use crate::case::{CaseFile, CaseReader};
use crate::cli::{Input, Output, Write};
use crate::data::Data;
use crate::edited::{Edited, LetterReader};
use crate::exhibit::sheets;
use crate::exit::Exit;
use crate::letters::{self, letters};
use crate::output::{self, Press};
use crate::problem::Problem;
use finished::{Written, distinct, to_archive, to_folder, to_standard_output};
use printing::{Page, Printing};

pub(super) fn run(session: &mut Session<'_>, args: &Write) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    recipients::check(session, &args.wanted.to, data)?;
    // What is wrong with the faces is told beside what is wrong with the cases.
    let fonts = session.fonts();
    let given = read_all(session, args, data)?;
    let mut printing = Printing {
        press: Press::new(fonts?),
        formats: &args.wanted.formats,
        shortening: Shortening {
            limit: args.wanted.limit,
            data,
        },
    };
    let written = print_all(session, &mut printing, &given, args)?;
    match &args.destination.output {
        Output::Standard if args.destination.tar => to_archive(session, &written),
        Output::Standard => to_standard_output(session, written),
        Output::Folder(folder) => {
            let ids: Vec<String> = written
                .iter()
                .filter_map(|one| one.addressee.clone())
                .collect();
            to_folder(session, written, folder)?;
            if !args.draft && !session.cli.global.json && session.is_heard() {
                told::delivery(session, &ids, data);
            }
            Ok(())
        }
    }
}

/// What letters are made from, with the start of their names.
struct Given {
    stem: String,
    what: What,
}

enum What {
    Case(Box<CaseFile>, Exhibits),
    Letter(Box<Edited>),
}

/// All cases and letters, or the problems of all.
fn read_all(session: &mut Session<'_>, args: &Write, data: &Data) -> Result<Vec<Given>, Stopped> {
    let read_case = if args.draft {
        files::begun_case
    } else {
        files::case
    };
    let cases = CaseReader::new(&data.rules);
    // Few commands name one, and every quotation of the law is prepared for it.
    let letters = LazyCell::new(|| LetterReader::new(&data.rules));
    let mut given = Vec::new();
    for input in &args.cases {
        if let Some(table) = &args.signers {
            let file = signed::read(session, args, (input, table), &cases)?;
            given.push(Given {
                stem: stem(input),
                what: with_exhibits(session, input, file),
            });
            continue;
        }
        let read = match input {
            Input::File(path) if input.is_letter() => {
                files::letter(path, &letters).map(|letter| What::Letter(Box::new(letter)))
            }
            _ => read_case(input, &cases, session.today).map(|file| {
                session.report(file.warnings.clone());
                with_exhibits(session, input, file)
            }),
        };
        match read {
            Ok(what) => {
                if let What::Letter(edited) = &what {
                    session.report(edited.doubts.clone());
                }
                given.push(Given {
                    stem: stem(input),
                    what,
                });
            }
            Err(problems) => session.report(problems),
        }
    }
    session.stopped_by_problems()?;
    Ok(given)
}

/// The case with what its files show; what is wrong with them is reported.
fn with_exhibits(session: &mut Session<'_>, input: &Input, mut file: CaseFile) -> What {
    let (exhibits, problems) = exhibits::read(input, &mut file);
    session.report(problems);
    What::Case(Box::new(file), exhibits)
}

/// The stem of the letters: of the name of the case file, or of its folder where the file is `case.yaml`.
pub(super) fn stem(input: &Input) -> String {
    match input {
        Input::File(path) => output::stem(&source_name(path, input.is_letter())),
        Input::Standard => output::stem(""),
    }
}

fn source_name(path: &Path, is_letter: bool) -> String {
    let named = |name: Option<&OsStr>| name.map(|name| name.to_string_lossy().into_owned());
    let own = named(path.file_stem()).unwrap_or_default();
    if own != "case" || is_letter {
        return own;
    }
    let folder = path.canonicalize().ok();
    let folder = folder.as_deref().and_then(Path::parent);
    folder
        .and_then(|folder| named(folder.file_name()))
        .unwrap_or(own)
}

fn print_all(
    session: &mut Session<'_>,
    printing: &mut Printing<'_>,
    given: &[Given],
    args: &Write,
) -> Result<Vec<Written>, Stopped> {
    let mut written = Vec::new();
    for Given { stem, what } in given {
        written.extend(match what {
            What::Case(file, exhibits) => of_case(session, printing, stem, (file, exhibits), args),
            What::Letter(edited) => {
                let page = Page {
                    stem: stem.clone(),
                    origin: Origin::Letter(edited),
                    addressee: None,
                    letter: &edited.letter,
                    sheets: Vec::new(),
                    dated: edited.dated(session.today),
                };
                printing.print(session, &page)
            }
        });
    }
    session.stopped_by_problems()?;
    if written.is_empty() {
        session.stopped_by(vec![Problem::error("no-letter")], Exit::NoLetter)?;
    }
    distinct(session, &written)?;
    Ok(written)
}

/// The letters of a case in all formats.
fn of_case(
    session: &mut Session<'_>,
    printing: &mut Printing<'_>,
    stem: &str,
    (file, exhibits): (&CaseFile, &Exhibits),
    args: &Write,
) -> Vec<Written> {
    let (case, data) = (&file.case, printing.shortening.data);
    let to = recipients::chosen(&args.wanted.to, case);
    let found = if args.draft {
        drafts(session, stem, case, to, data)
    } else {
        letters(case, to, data, session.today)
    };
    let problems = found.problems.into_iter();
    session.report(problems.map(|problem| in_file(problem, file)));
    if !found.written.is_empty() && session.is_heard() {
        told::case(session, case, data);
    }
    let mut written = Vec::new();
    for letters::Written {
        addressee,
        grounds,
        letter,
    } in &found.written
    {
        if session.is_heard() {
            told::letter(session, case, addressee, grounds, data);
        }
        let stem = format!("{stem}-{}", addressee.id);
        if session.cli.global.verbose {
            told::grounds(session, stem.clone(), addressee, grounds, data);
        }
        let page = Page {
            stem,
            origin: Origin::Case(file),
            addressee: Some(addressee),
            letter,
            sheets: sheets(letter, case, exhibits, &data.rules.blanks),
            dated: case.letter_date(session.today),
        };
        written.extend(printing.print(session, &page));
    }
    written
}
