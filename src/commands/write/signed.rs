//! A case that the people of a table sign.
//!
//! In go the case and the table, out comes the case with all of them as applicants; what is wrong with either is
//! said at once.

use crate::case::{CaseFile, CaseReader, Signed};
use crate::cli::{Incomplete, Input, Write};
use crate::commands::listed::Listed;
use crate::commands::table::opened;
use crate::commands::{Session, Stopped, files, signers};
use crate::exit::Exit;
use crate::interview::Interview;
use crate::problem::Problem;
use crate::signers::{Sheets, Signers};

/// The case with the people of the table.
pub(super) fn read(
    session: &mut Session<'_>,
    args: &Write,
    (input, table): (&Input, &Input),
    cases: &CaseReader<'_>,
) -> Result<CaseFile, Stopped> {
    let mut listed = Listed::default();
    let people = people(
        session,
        args,
        (table, &cases.rules().interview),
        &mut listed,
    );
    let names = people.as_ref().map(Signers::names).unwrap_or_default();
    let signed = Signed {
        names: &names,
        is_begun: args.draft,
    };
    let read = files::signed_case(input, cases, session.today, signed);
    let file = session.sound(read);
    if let Ok(file) = &file {
        session.report(file.warnings.clone());
        session.sound(signers::of_one_institution(file))?;
    }
    let people = people?;
    let sheets = Sheets::of(&people.people);
    let case = file.as_ref().ok().map(|file| &file.case);
    let people = match case {
        Some(case) => people.against(&case.applicants),
        None => people,
    };
    let problems = people.problems(case, cases.guard(), session.today);
    problems.into_iter().for_each(|problem| listed.add(problem));
    let blanks = people.incomplete();
    let may_be_blank = args.incomplete == Incomplete::List;
    if may_be_blank && !args.draft {
        people
            .unanswerable()
            .into_iter()
            .for_each(|problem| listed.add(problem));
    }
    listed.report(session);
    if may_be_blank && blanks > 0 {
        let blank = Problem::warning("signers-incomplete").with("number", blanks);
        let file = people.file().map(str::to_owned);
        session.report([Problem { file, ..blank }]);
    }
    session.stopped_by_problems()?;
    signers::tell(session, &people, sheets.as_ref());
    Ok(file?.joined_by(people.applicants(), people.joined()))
}

/// The people of the table, as far as they can be read.
fn people(
    session: &mut Session<'_>,
    args: &Write,
    (table, interview): (&Input, &Interview),
    listed: &mut Listed,
) -> Result<Signers, Exit> {
    let table = opened(session, table, &args.reading)?;
    let read = signers::read(&table, args.incomplete.into(), interview, listed);
    session.sound(read)
}
