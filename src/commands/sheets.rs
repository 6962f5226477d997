//! `sheets`: blank sheets on which people sign a statement by hand.
//!
//! In goes a case whose signers need not be known yet, out comes a PDF. What is signed is told on each sheet by
//! the templates of the letter.

use std::path::PathBuf;

use super::save::{Over, folder, in_the_way, no_folder};
use super::write::stem;
use super::{Session, Stopped, files, recipients, signers};
use crate::case::people::Applicant;
use crate::case::{Case, CaseReader};
use crate::cli::{Input, Sheets};
use crate::data::Data;
use crate::exit::Exit;
use crate::letter::SignatureList;
use crate::letters;
use crate::output::Press;
use crate::problem::Problem;

pub(super) fn run(session: &mut Session<'_>, args: &Sheets) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    let to: Vec<String> = args.to.iter().cloned().collect();
    recipients::check(session, &to, data)?;
    let fonts = session.fonts()?;
    let reader = CaseReader::new(&data.rules);
    let file = session.sound(files::begun_case(&args.case, &reader, session.today))?;
    session.sound(signers::of_one_institution(&file))?;
    session.report(file.warnings);
    let case = session.sound(unsigned(file.case))?;
    let list = blank_list(session, &case, args.to.as_ref(), data)?;
    let dated = case.letter_date(session.today);
    let rows = args.rows.map(Into::into);
    let sheets = Press::new(fonts).sheets(&list, rows, args.pages.into(), dated);
    let bytes = session.sound(sheets.map_err(|problem| vec![problem]))?;
    match &args.output {
        Some(Input::Standard) => {
            session.output = bytes;
            Ok(())
        }
        Some(Input::File(path)) => to_file(session, path.clone(), bytes),
        None => to_file(
            session,
            format!("{}-sheets.pdf", stem(&args.case)).into(),
            bytes,
        ),
    }
}

/// The case without those who have signed already: a sheet is for the others.
fn unsigned(case: Case) -> Result<Case, Vec<Problem>> {
    let gaps = case.gaps().into_iter();
    let gaps = gaps.filter(|gap| !gap.starts_with("applicants"));
    let gaps: Vec<Problem> = gaps
        .map(|gap| Problem::error("missing-key").with("key", gap).field(gap))
        .collect();
    match gaps.is_empty() {
        // Two are a group, whoever they will be.
        true => Ok(Case {
            applicants: vec![Applicant::default(), Applicant::default()],
            ..case
        }),
        false => Err(gaps),
    }
}

/// The empty list of the letter to this addressee, or to the first of the case.
fn blank_list(
    session: &mut Session<'_>,
    case: &Case,
    to: Option<&String>,
    data: &Data,
) -> Result<SignatureList, Stopped> {
    let to: Vec<String> = to.or(case.to.first()).into_iter().cloned().collect();
    let letters = letters::drafts(case, &to, data, session.today);
    session.report(letters.problems);
    session.stopped_by_problems()?;
    let mut lists = letters
        .written
        .into_iter()
        .filter_map(|one| one.letter.list);
    match lists.next() {
        Some(list) => Ok(list),
        None => {
            session.stopped_by(vec![Problem::error("no-letter")], Exit::NoLetter)?;
            Err(Exit::NoLetter)
        }
    }
}

fn to_file(session: &mut Session<'_>, path: PathBuf, bytes: Vec<u8>) -> Result<(), Stopped> {
    let over = Over::by_force(session.force);
    let obstacles = no_folder(folder(&path)).or_else(|| in_the_way(&path, over));
    session.stopped_by(obstacles.into_iter().collect(), Exit::Output)?;
    session.keep(path, bytes, "sheets")
}
