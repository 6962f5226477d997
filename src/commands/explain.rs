//! `explain`: what the letters of a case rest on, because of which facts, and what is not cited and why.
//!
//! In goes a case file, out comes an explanation of each letter, in words for a person ([`told`]) and
//! for other programs ([`result`]). No letter is written.

mod result;
mod told;

use serde_json::json;

use super::blame::in_file;
use super::{Session, Stopped, files, recipients};
use crate::addressees::Addressee;
use crate::case::Case;
use crate::case::CaseReader;
use crate::catalogue::grounds::Grounds;
use crate::cli::Explain;
use crate::data::Data;
use crate::exit::Exit;
use crate::grounds;
use crate::letters::{is_competent, letters};
use crate::problem::Problem;
use crate::template::Brief;

pub(super) fn run(session: &mut Session<'_>, args: &Explain) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    let file = session.sound(files::case(
        &args.case,
        &CaseReader::new(&data.rules),
        session.today,
    ))?;
    recipients::check(session, &args.to, data)?;
    session.report(file.warnings.clone());
    session.stopped_by_problems()?;
    let to = recipients::chosen(&args.to, &file.case);
    let found = letters(&file.case, to, data, session.today);
    let nothing = found.written.is_empty();
    let located = |problem| in_file(problem, &file);
    session.report(found.problems.into_iter().map(located));
    let mut explained = Vec::new();
    let explicable = to.iter().filter(|_| !found.out_of_scope);
    for addressee in explicable.filter_map(|id| data.rules.addressees.get(id)) {
        let letter = Explained::new(session, &file.case, addressee, data);
        explained.push(letter.json());
        letter.say(session);
    }
    session.json.insert("letters".to_owned(), json!(explained));
    session.stopped_by_problems()?;
    if nothing {
        session.stopped_by(vec![Problem::error("no-letter")], Exit::NoLetter)?;
    }
    Ok(())
}

/// One letter, explained.
struct Explained<'a> {
    addressee: &'a Addressee,
    competent: bool,
    grounds: Grounds<'a>,
    demands: Vec<String>,
    data: &'a Data,
}

impl<'a> Explained<'a> {
    fn new(
        session: &mut Session<'_>,
        case: &Case,
        addressee: &'a Addressee,
        data: &'a Data,
    ) -> Self {
        let competent = is_competent(case, addressee, session.today);
        let mut grounds = grounds(case, addressee, data, session.today);
        if !competent || grounds.arguments.is_empty() {
            grounds = Grounds {
                uncited: grounds.uncited,
                unmade: grounds.unmade,
                ..Grounds::default()
            };
        }
        let demands = data.templates.demands(&Brief {
            rules: &data.rules,
            case,
            addressee,
            grounds: &grounds,
            today: session.today,
        });
        let demands = demands.unwrap_or_else(|problem| {
            session.report([problem]);
            Vec::new()
        });
        Self {
            addressee,
            competent,
            grounds,
            demands,
            data,
        }
    }

    /// Whether there is a letter to this addressee.
    fn is_written(&self) -> bool {
        !self.grounds.arguments.is_empty()
    }
}
