//! `batch`: letters from a table, one to each addressee of each row.
//!
//! 1. [`input`] opens the table and says what was guessed of it;
//! 2. [`examine`] reads every row and finds all that is wrong, before the first letter is written; [`findings`]
//!    keeps what is to be told;
//! 3. [`produce`] reads the rows again and writes the letters, [`production`] what [`report`] says of them.
//!
//! A table in a file is never held: two passes cost less than its memory. Rows are worked on by all
//! cores ([`crew`]) and come out in their order. What a letter says is not decided here.

mod bound;
mod crew;
mod examine;
mod findings;
mod input;
mod interrupt;
mod letters;
mod others;
mod plan;
mod produce;
mod production;
mod progress;
mod report;
mod sheet;
mod stream;

use std::path::Path;

use serde_json::{Value, json};

use super::save::{Folder, no_folder};
use super::table::{Table, opened};
use super::write::told;
use super::{Session, Stopped, files, recipients};
use crate::cli::{Batch, Destination, Input, Output, Reading, Wanted};
use crate::data::Data;
use crate::exit::Exit;
use crate::layout::font::Fonts;
use crate::problem::{Args, Problem};
use crate::terminal::safe;
use bound::Bound;
use crew::Crew;
use examine::Examined;
use findings::Findings;
use input::Units;
use interrupt::Interrupt;
use plan::Plan;
use produce::Made;
use production::Production;
use progress::Progress;
use report::Report;
use stream::Stream;

pub(super) fn run(session: &mut Session<'_>, args: &Batch) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    recipients::check(session, &args.wanted.to, data)?;
    let fonts = session.fonts()?;
    let table = opened(session, &args.table, &args.reading)?;
    let table = session.sound(Units::of(table))?;
    let plan = Plan::new(session, args, data, &table);
    let obstacle = plan.folder.and_then(no_folder);
    session.stopped_by(obstacle.into_iter().collect(), Exit::Output)?;
    let interrupt = Interrupt::new();
    let crew = session.sound(Crew::new(args.jobs, fonts))?;
    let findings = plan.examined(session, &crew, &table, &interrupt)?;
    let production = plan.produced(session, &crew, &table, &findings, &interrupt)?;
    plan.tell(session, &production, &findings)
}

/// Says everything that is wrong with a table; writes nothing.
pub(super) fn check(
    session: &mut Session<'_>,
    (input, reading): (&Input, &Reading),
    table: Table,
    data: &'static Data,
    fonts: Fonts,
) -> Result<(), Stopped> {
    let table = session.sound(Units::of(table))?;
    // Nobody's files are in the way of letters that are not written.
    let args = Batch {
        table: input.clone(),
        wanted: Wanted {
            to: Vec::new(),
            formats: Vec::new(),
            limit: None,
        },
        destination: Destination {
            output: Output::Standard,
            tar: false,
        },
        reading: reading.clone(),
        jobs: None,
        keep_going: false,
        resume: false,
        merge: false,
        report: None,
    };
    let plan = Plan {
        notes: false,
        ..Plan::new(session, &args, data, &table)
    };
    let crew = session.sound(Crew::new(None, fonts))?;
    plan.looked_through(session, &crew, &table, &Interrupt::new())?;
    Ok(())
}

impl Plan<'_> {
    /// All rows examined; stops where nothing must be written.
    fn examined(
        &self,
        session: &mut Session<'_>,
        crew: &Crew,
        table: &Units,
        interrupt: &Interrupt,
    ) -> Result<Findings, Stopped> {
        let mut findings = self.looked_through(session, crew, table, interrupt)?;
        if !self.args.keep_going {
            session.stopped_by_problems()?;
        }
        if findings.letters == 0 {
            let exit = match findings.is_without_letters() {
                true => Exit::NoLetter,
                false => Exit::BadFile,
            };
            session.stopped_by(vec![Problem::error("no-letter")], exit)?;
        }
        let mut obstacles = std::mem::take(&mut findings.obstacles);
        obstacles.extend(self.in_the_way());
        session.stopped_by(obstacles, Exit::Output)?;
        Ok(findings)
    }

    /// What is to be said of all rows, said.
    fn looked_through(
        &self,
        session: &mut Session<'_>,
        crew: &Crew,
        table: &Units,
        interrupt: &Interrupt,
    ) -> Result<Findings, Stopped> {
        let header = table.table.header();
        let problems = self.reader.problems_of_header(header.0, header.1);
        session.stopped_by(problems, Exit::BadFile)?;
        let mut findings = Findings::new(session.cli.global.strict);
        let units = session.sound(table.all())?;
        let bar = Progress::rows(session);
        let ended = crew.in_order(
            units,
            interrupt,
            |unit, press| examine::unit(self, session.today, press, unit),
            |examined: Examined| {
                bar.advance(1);
                findings.add(examined);
                true
            },
        );
        drop(bar);
        ended.map_err(|()| self.interrupted(session, None))?;
        if findings.rows == 0 {
            let is_part = self.args.reading.rows.is_some();
            let problem = Problem::error("table-no-rows").with("rows", is_part);
            session.stopped_by(table.table.blamed(vec![problem]), Exit::BadFile)?;
        }
        findings.compare(&self.reader);
        findings.report(session);
        Ok(findings)
    }

    fn produced(
        &self,
        session: &mut Session<'_>,
        crew: &Crew,
        table: &Units,
        findings: &Findings,
        interrupt: &Interrupt,
    ) -> Result<Production, Stopped> {
        let stopped = |session: &mut Session<'_>, problem: Problem| {
            session.report([problem]);
            Exit::Output
        };
        let folder = self.folder.map(Folder::open).transpose();
        let folder = folder.map_err(|problem| stopped(session, problem))?;
        let folder = folder.as_ref();
        if let Some(folder) = folder.filter(|_| self.args.resume) {
            folder
                .clear()
                .map_err(|problem| stopped(session, problem))?;
        }
        let units = session.sound(table.all())?;
        let report = Report::create(self.report.as_deref());
        let report = report.map_err(|problem| stopped(session, problem))?;
        let bound = self.folder.filter(|_| self.args.merge);
        let bound = bound.map(Bound::create).transpose();
        let bound = bound.map_err(|problem| stopped(session, problem))?;
        let stream = self.stream(session);
        let mut production = Production::new(report, bound, stream, &self.formats);
        let bar = Progress::letters(session, findings.letters);
        let ended = crew.in_order(
            units,
            interrupt,
            |unit, press| produce::unit(self, folder, session.today, press, unit, findings),
            |made: Made| {
                bar.advance(made.letters());
                production.add(made)
            },
        );
        drop(bar);
        if let Some(problem) = production.failure.take() {
            return Err(stopped(session, problem));
        }
        if ended.is_err() {
            // Letters on the disk are whole, so they are named; of a stream nothing can be used.
            self.list(session, &production);
            let written = (production.letters.len(), findings.letters);
            return Err(self.interrupted(session, Some(written)));
        }
        let kept = production.finish(folder, self.over);
        kept.map_err(|problem| stopped(session, problem))?;
        Ok(production)
    }

    fn stream(&self, session: &Session<'_>) -> Option<Stream> {
        let is_stream = self.folder.is_none();
        is_stream.then(|| Stream::begin(session.messages.text("standard-output", &Args::new())))
    }

    /// The result, the report and how letters are delivered.
    fn tell(
        &self,
        session: &mut Session<'_>,
        production: &Production,
        findings: &Findings,
    ) -> Result<(), Stopped> {
        session.report(production.problems.iter().cloned());
        let report = self.report.as_ref();
        let report = report.map_or_else(String::new, |report| report.display().to_string());
        let others = self
            .folder
            .map(|folder| self.others(folder, &production.letters));
        // Who cannot look into the folder has written into it all the same.
        let others = others.and_then(Result::ok).flatten();
        let is_alone = others.is_none() || !session.cli.global.strict;
        session.report(others);
        if session.cli.global.json {
            self.list(session, production);
            session.json.insert("report".to_owned(), report.into());
            let failed = findings.rows_failed() + production.failed;
            session.json.insert("rows".to_owned(), findings.rows.into());
            session.json.insert("rows_failed".to_owned(), failed.into());
        } else {
            if let Some(folder) = self.folder {
                self.say(session, &report, folder, production)?;
            }
            self.remark(session, production, findings);
        }
        if findings.rows_failed() > 0 || production.failed > 0 {
            Err(Exit::PartlyFailed)
        } else if !is_alone {
            Err(Exit::Output)
        } else {
            Ok(())
        }
    }

    /// The letters on the disk, for another program.
    fn list(&self, session: &mut Session<'_>, production: &Production) {
        let paths = self.folder.map(|folder| production.paths(folder));
        let letters: Vec<Value> = paths
            .into_iter()
            .flatten()
            .map(|(row, addressee, path)| {
                json!({ "row": row, "addressee": addressee, "path": path.display().to_string() })
            })
            .collect();
        session.json.insert("letters".to_owned(), letters.into());
    }

    /// The names of the files.
    fn say(
        &self,
        session: &mut Session<'_>,
        report: &str,
        folder: &Path,
        production: &Production,
    ) -> Result<(), Stopped> {
        // A person has seen the bar and finds the files in the folder; a script wants their names.
        if !session.shows.terminal {
            for (_, _, path) in production.paths(folder) {
                session.say(&safe(&path.display().to_string()));
                session.pass_on()?;
            }
        }
        if self.args.merge {
            session.say(&safe(&folder.join(bound::NAME).display().to_string()));
        }
        session.say(&safe(report));
        Ok(())
    }

    /// What a person is told beside the result.
    fn remark(&self, session: &mut Session<'_>, production: &Production, findings: &Findings) {
        if session.is_heard() {
            told::delivery(session, &production.letters.addressees(), self.data);
            let args = Args::from([
                ("letters", production.letters.len().into()),
                ("rows", findings.rows.into()),
            ]);
            if production.shortened > 0 {
                let args = Args::from([("letters", production.shortened.into())]);
                session.remark(session.messages.text("batch-shortened", &args));
            }
            session.remark(session.messages.text("batch-done", &args));
        }
    }

    /// The batch was broken off; how many letters of how many are there.
    fn interrupted(&self, session: &mut Session<'_>, written: Option<(usize, usize)>) -> Stopped {
        let (letters, all) = written.unwrap_or_default();
        let problem = match self.args.destination.tar {
            false => Problem::error("interrupted"),
            true => Problem::error("interrupted-stream"),
        };
        session.report([problem.with("letters", letters).with("all", all)]);
        Exit::Interrupted
    }
}
