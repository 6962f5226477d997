//! `explain`: what the letters of a case rest on, because of which facts, and what nearly applied.
//!
//! In goes a case file, out comes an explanation of each letter, in words for a person and as
//! [`result`] for other programs. No letter is written.

mod result;

use serde_json::json;

use super::blame::in_file;
use super::words::Words;
use super::{Session, Stopped, files, recipients};
use crate::addressees::Addressee;
use crate::case::Case;
use crate::catalogue::grounds::{Exclusion, Ground, Grounds, Near};
use crate::cli::Explain;
use crate::data::Data;
use crate::exit::Exit;
use crate::grounds;
use crate::letters::{is_competent, letters};
use crate::messages::Messages;
use crate::problem::{Args, Problem};
use crate::template::Brief;
use crate::terminal::safe;

pub(super) fn run(session: &mut Session<'_>, args: &Explain) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    let file = session.sound(files::case(&args.case, &data, session.today))?;
    recipients::check(session, &args.to, &data)?;
    session.report(file.warnings.clone());
    session.stopped_by_problems()?;
    let to = recipients::chosen(&args.to, &file.case);
    let found = letters(&file.case, to, &data, session.today);
    let nothing = found.written.is_empty();
    let located = |problem| in_file(problem, &file);
    session.report(found.problems.into_iter().map(located));
    let mut explained = Vec::new();
    let explicable = to.iter().filter(|_| !found.out_of_scope);
    for addressee in explicable.filter_map(|id| data.rules.addressees.get(id)) {
        let letter = Explained::new(session, &file.case, addressee, &data);
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
                near: grounds.near,
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

    fn say(&self, session: &mut Session<'_>) {
        let messages = session.messages;
        let title = messages.pick(&self.addressee.title);
        session.say(&format!(
            "{} ({}): {}",
            title, self.addressee.id, self.addressee.letter
        ));
        for (number, argued) in self.grounds.arguments.iter().enumerate() {
            session.say(&format!("  {}. {}", number + 1, argued.argument.heading));
            for (_, ground) in &argued.points {
                session.say(&format!("     ● {}", self.because(messages, ground)));
            }
        }
        let paragraphs = self
            .grounds
            .paragraphs
            .iter()
            .flat_map(|said| &said.grounds);
        self.section(
            session,
            "explain-preamble",
            paragraphs.chain(&self.grounds.preamble),
        );
        self.say_demands(session);
        if !self.grounds.near.is_empty() {
            session.say(&format!(
                "  {}",
                messages.text("explain-near", &Args::new())
            ));
        }
        for near in &self.grounds.near {
            session.say(&format!("     ○ {}", self.almost(messages, near)));
        }
        session.say("");
    }

    fn say_demands(&self, session: &mut Session<'_>) {
        if !self.demands.is_empty() {
            session.say(&format!(
                "  {}",
                session.messages.text("explain-demands", &Args::new())
            ));
        }
        for (number, demand) in self.demands.iter().enumerate() {
            session.say(&format!("     {}) {}", number + 1, safe(demand)));
        }
    }

    fn section<'g>(
        &self,
        session: &mut Session<'_>,
        heading: &str,
        grounds: impl Iterator<Item = &'g Ground<'g>>,
    ) {
        let lines: Vec<String> = grounds
            .map(|ground| self.because(session.messages, ground))
            .collect();
        if !lines.is_empty() {
            session.say(&format!(
                "  {}",
                session.messages.text(heading, &Args::new())
            ));
        }
        for line in lines {
            session.say(&format!("     ● {line}"));
        }
    }

    fn because(&self, messages: &Messages, ground: &Ground<'_>) -> String {
        let reference = self.data.rules.catalogue.reference(ground.norm);
        if ground.because.is_empty() {
            return reference;
        }
        let facts = self.words(messages).reasons(&ground.because);
        let args = Args::from([("norm", reference.into()), ("facts", facts.into())]);
        messages.text("explain-because", &args)
    }

    fn almost(&self, messages: &Messages, near: &Near<'_>) -> String {
        let reference = self.data.rules.catalogue.reference(near.norm);
        let words = self.words(messages);
        let mut reasons: Vec<String> = Vec::new();
        for exclusion in &near.excluded_by {
            reasons.push(match exclusion {
                Exclusion::Fact(reason) => words.reasons(std::slice::from_ref(reason)),
                Exclusion::Omitted => messages.text("explain-omitted", &Args::new()),
                Exclusion::NotInForce => messages.text("explain-not-in-force", &Args::new()),
                Exclusion::Limit => messages.text("explain-limit", &Args::new()),
            });
        }
        let unknown = near.missing.iter().map(|fact| words.fact(fact));
        let unknown: Vec<String> = unknown.collect();
        let args = Args::from([
            ("norm", reference.into()),
            ("facts", reasons.join(", ").into()),
            ("missing", unknown.join(", ").into()),
        ]);
        messages.text("explain-almost", &args)
    }

    fn words<'m>(&self, messages: &'m Messages) -> Words<'m>
    where
        'a: 'm,
    {
        Words {
            messages,
            interview: &self.data.rules.interview,
        }
    }
}
