//! `law`: browses the norms of the catalogue: all of them, one in full, those with certain words.
//!
//! In go the data and what the person asked, out come norms as text, or as values for other programs.
//! How norms are found is known to [`crate::catalogue::search`].

mod entry;
mod line;
mod show;

use serde_json::{Value, json};

use super::screen::lines;
use super::{Session, Stopped, files};
use crate::catalogue::freshness::FRESH_DAYS;
use crate::catalogue::search::Query;
use crate::catalogue::{Catalogue, Norm};
use crate::cli::{Browse, Law};
use crate::data::Data;
use crate::exit::Exit;
use crate::problem::{Arg, Args, Problem};
use crate::shape::nearest;
pub(super) use entry::day;
use entry::entry;
use line::{Marked, Table};

pub(super) fn run(session: &mut Session<'_>, args: &Law) -> Result<(), Stopped> {
    session.json.insert("norms".to_owned(), json!([]));
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    match args.action {
        Browse::List => list(session, data),
        Browse::Show => return show(session, data, args.words.concat().trim()),
        Browse::Search => search(session, data, &args.words.join(" ")),
    }
    Ok(())
}

fn list(session: &mut Session<'_>, data: &Data) {
    let catalogue = &data.rules.catalogue;
    let table = Table {
        messages: session.messages,
        today: session.today,
        terminal: session.shows.terminal,
    };
    for (act, norms) in catalogue.by_act() {
        let heading = Args::from([("act", act.genitive.as_str().into())]);
        let heading = session.messages.text("law-of-act", &heading);
        for line in lines(&heading, 0, session.shows.terminal) {
            session.say(&line);
        }
        for line in table.rows(&norms) {
            session.say(&line);
        }
        session.say("");
    }
    let norms = catalogue.by_act().flat_map(|(_, norms)| norms);
    let norms: Vec<&Norm> = norms.collect();
    tell_age(session, &norms);
    tell(session, catalogue, &norms);
}

/// How many norms were last compared with their source long ago, as the last line of the list.
fn tell_age(session: &mut Session<'_>, norms: &[&Norm]) {
    let stale = norms.iter().filter(|norm| norm.is_stale(session.today));
    let args = Args::from([
        ("norms", norms.len().into()),
        ("stale", stale.count().into()),
        ("days", Arg::Number(FRESH_DAYS.into())),
    ]);
    let age = session.messages.text("law-age", &args);
    for line in lines(&age, 0, session.shows.terminal) {
        session.say(&line);
    }
}

fn show(session: &mut Session<'_>, data: &Data, id: &str) -> Result<(), Stopped> {
    let catalogue = &data.rules.catalogue;
    let Some(norm) = catalogue.norm(id) else {
        let known = catalogue.norms.iter().map(|norm| norm.id.as_str());
        let problem = Problem::error("norm-unknown");
        let problem = problem.with("nearest", nearest(id, known).unwrap_or("none"));
        return session.stopped_by(vec![problem], Exit::Usage);
    };
    show::norm(session, data, norm);
    tell(session, catalogue, &[norm]);
    Ok(())
}

fn search(session: &mut Session<'_>, data: &Data, words: &str) {
    let catalogue = &data.rules.catalogue;
    let query = Query::new(words);
    let found = catalogue.search(&query);
    let marked = Marked {
        query: &query,
        shows: session.shows,
    };
    for norm in &found {
        for line in marked.found(norm, catalogue, session.messages) {
            session.say(&line);
        }
    }
    if found.is_empty() {
        let nothing = session.messages.text("law-nothing-found", &Args::new());
        session.remark(nothing);
    }
    tell(session, catalogue, &found);
}

/// Hands the norms over for other programs.
fn tell(session: &mut Session<'_>, catalogue: &Catalogue, norms: &[&Norm]) {
    let norms = norms.iter();
    let norms: Vec<Value> = norms
        .map(|norm| entry(norm, catalogue, session.today))
        .collect();
    session.json.insert("norms".to_owned(), norms.into());
}
