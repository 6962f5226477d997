//! `check`: everything that is wrong with cases, edited letters, statutes and templates; writes nothing.
//!
//! In go files and folders, out come their problems and the exit code that these ask for. A letter is
//! made of each case, because some problems show only there. A Markdown file with marks of a template is
//! one, any other is a letter.

mod uncited;

use std::cell::OnceCell;
use std::io::{self, BufRead as _};
use std::path::Path;

use super::blame::{Origin, in_file, unprintable};
use super::samples;
use super::table::opened;
use super::{Session, Stopped, batch, exhibits, files, signers};
use crate::case::CaseReader;
use crate::cli::{Check, Input};
use crate::data::overlay::Kind;
use crate::data::{Data, Files};
use crate::edited::LetterReader;
use crate::exhibit::sheets;
use crate::exit::Exit;
use crate::guard;
use crate::letter::Letter;
use crate::letters::{Written, letters};
use crate::messages::Messages;
use crate::output::Press;
use crate::problem::{Args, Problem};
use crate::table::begins_a_table;
use crate::yaml::Source;

pub(super) fn run(session: &mut Session<'_>, args: &Check) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    let mut cases = Cases {
        reader: CaseReader::new(&data.rules),
        letters: OnceCell::new(),
        press: session.fonts().ok().map(Press::new),
        data,
    };
    for input in &args.paths {
        if is_table(input) {
            let read = table(session, input, args, (data, cases.reader.guard()));
            // What else is wrong with it is said as far as it goes; the code to leave with follows from that.
            if read == Err(Exit::Interrupted) {
                return read;
            }
            continue;
        }
        let found = check(input, &mut cases, session);
        session.report(found);
    }
    let uncited = uncited::warnings(&args.paths, session);
    session.report(uncited);
    let wrong = session
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .count();
    if wrong == 0 && !session.cli.global.json && !session.cli.global.quiet {
        let sound = verdict(session.messages, session.problems.len());
        session.remark(sound);
    }
    session.stopped_by_problems()
}

/// Says everything that is wrong with a table.
fn table(
    session: &mut Session<'_>,
    input: &Input,
    args: &Check,
    (data, guard): (&'static Data, &guard::Reader<'_>),
) -> Result<(), Stopped> {
    let table = opened(session, input, &args.reading)?;
    if signers::is_of_signers(&table) {
        return signers::check(session, &table, (&data.rules.interview, guard));
    }
    let fonts = session.fonts()?;
    batch::check(session, (input, &args.reading), table, data, fonts)
}

/// What cases are held against, and what lays out their letters.
struct Cases<'d> {
    reader: CaseReader<'d>,
    letters: OnceCell<LetterReader<'d>>,
    /// None where the faces of the person will not do.
    press: Option<Press>,
    data: &'d Data,
}

fn verdict(messages: &Messages, warnings: usize) -> String {
    messages.text("check-sound", &Args::from([("warnings", warnings.into())]))
}

/// Whether the file is called what tables are called, or what stands on standard input begins like one.
fn is_table(input: &Input) -> bool {
    let Input::File(path) = input else {
        // What is looked at here is read again afterwards.
        return io::stdin().lock().fill_buf().is_ok_and(begins_a_table);
    };
    files::is_called_table(path) && !path.is_dir()
}

fn check(input: &Input, cases: &mut Cases<'_>, session: &Session<'_>) -> Vec<Problem> {
    let Input::File(path) = input else {
        return cases.problems(input, session);
    };
    if path.is_dir() {
        return folder(path, cases, session).unwrap_or_else(|problems| problems);
    }
    if let Some(kind) = Kind::of(path) {
        return match files::source(path) {
            Ok(source) if kind == Kind::Frame && cases.is_no_frame(path, &source.text) => {
                cases.problems_of_letter(source)
            }
            Ok(source) => overlay(vec![(kind, source)], session),
            Err(problem) => vec![problem],
        };
    }
    cases.problems(input, session)
}

/// The data files of a folder together, then each of its cases and letters.
fn folder(
    path: &Path,
    cases: &mut Cases<'_>,
    session: &Session<'_>,
) -> Result<Vec<Problem>, Vec<Problem>> {
    let is_letter = |(kind, source): &(Kind, Source)| {
        *kind == Kind::Frame
            && !is_template(&source.text)
            && !Letter::body_in(&source.text).is_empty()
    };
    let files = files::overlay(path)?.into_iter();
    let (letters, files): (Vec<_>, Vec<_>) = files.partition(is_letter);
    let paths = files::cases(path)?;
    if files.is_empty() && paths.is_empty() && letters.is_empty() {
        let name = path.display().to_string();
        return Err(vec![Problem::error("nothing-to-check").in_file(name)]);
    }
    let mut found = if files.is_empty() {
        Vec::new()
    } else {
        overlay(files, session)
    };
    let inputs = paths.into_iter().map(Input::File);
    found.extend(inputs.flat_map(|input| cases.problems(&input, session)));
    let letters = letters.into_iter();
    found.extend(letters.flat_map(|(_, source)| cases.problems_of_letter(source)));
    Ok(found)
}

/// Whether a Markdown file is filled in by the engine of templates.
fn is_template(text: &str) -> bool {
    ["{{", "{%", "{#"].iter().any(|mark| text.contains(mark))
}

/// Lays the files over the data of the session and writes the sample letters with them.
fn overlay(files: Vec<(Kind, Source)>, session: &Session<'_>) -> Vec<Problem> {
    let checked = laid_over(&files, session).and_then(|laid| {
        let mut found = laid.doubts(&files, session.today);
        found.extend(unfit_frames(&files::confined(laid)?, &files));
        Ok(found)
    });
    checked.unwrap_or_else(|problems| problems)
}

/// The data of the session with these files over them.
fn laid_over(files: &[(Kind, Source)], session: &Session<'_>) -> Result<Files, Vec<Problem>> {
    let under = session
        .cli
        .global
        .data
        .as_deref()
        .map(files::overlay)
        .transpose();
    let files = files.to_vec();
    match under {
        Ok(Some(under)) => Files::built_in()?.laid_over(under)?.laid_over(files),
        Ok(None) => Files::built_in()?.laid_over(files),
        Err(problems) => Err(problems),
    }
}

/// Frames that render what is no letter: each is tried on the built-in examples.
fn unfit_frames(data: &Data, files: &[(Kind, Source)]) -> Vec<Problem> {
    let frames = files.iter().filter(|(kind, _)| *kind == Kind::Frame);
    let mut found: Vec<Problem> = frames
        .filter_map(|(_, source)| {
            let path = source.name.as_deref()?;
            let name = Path::new(path).file_name()?.to_str()?;
            let problem = samples::problem_of_frame(name, data)?;
            Some(if is_one_of(files, problem.file.as_deref()) {
                vec![problem]
            } else if problem.place.is_some() {
                // What shows in a template that the person did not write comes of the one that was written.
                let frame = problem.file.clone().unwrap_or_default();
                let inherited = Problem::error("template-inherited").with("frame", frame);
                vec![inherited.in_file(path), problem]
            } else {
                vec![problem.in_file(path)]
            })
        })
        .flatten()
        .collect();
    found.dedup();
    found
}

fn is_one_of(files: &[(Kind, Source)], name: Option<&str>) -> bool {
    name.is_some()
        && files
            .iter()
            .any(|(_, source)| source.name.as_deref() == name)
}

impl Cases<'_> {
    /// Whether a file of Markdown is a letter or should be one. A frame may do without a tag where others
    /// include it; then its name is that of a frame.
    fn is_no_frame(&self, path: &Path, text: &str) -> bool {
        let name = path.file_name().and_then(|name| name.to_str());
        let is_named = name.is_some_and(|name| self.data.templates.has_frame(name));
        let is_frame = is_template(text) || is_named && Letter::body_in(text).is_empty();
        !is_frame
    }

    /// Everything wrong with a letter that was edited by hand.
    fn problems_of_letter(&mut self, source: Source) -> Vec<Problem> {
        let rules = &self.data.rules;
        let reader = self.letters.get_or_init(|| LetterReader::new(rules));
        let edited = match reader.read(source) {
            Ok(edited) => edited,
            Err(problems) => return problems,
        };
        let mut problems = edited.doubts.clone();
        if let Some(press) = &mut self.press {
            problems.extend(unprintable(
                press,
                (&edited.letter, &[]),
                Origin::Letter(&edited),
            ));
        }
        problems
    }

    /// Everything wrong with a case and with its letters.
    fn problems(&mut self, input: &Input, session: &Session<'_>) -> Vec<Problem> {
        let mut file = match files::case(input, &self.reader, session.today) {
            Ok(file) => file,
            Err(problems) => return problems,
        };
        let (shown, unshown) = exhibits::read(input, &mut file);
        let found = letters(&file.case, &file.case.to, self.data, session.today);
        let mut problems = file.warnings.clone();
        problems.extend(unshown);
        problems.extend(
            found
                .problems
                .into_iter()
                .map(|problem| in_file(problem, &file)),
        );
        if let Some(press) = &mut self.press {
            let blanks = &self.data.rules.blanks;
            for Written { letter, .. } in &found.written {
                let sheets = sheets(letter, &file.case, &shown, blanks);
                problems.extend(unprintable(press, (letter, &sheets), Origin::Case(&file)));
            }
        }
        problems
    }
}
