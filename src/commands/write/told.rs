//! What a person is told besides the letters: what to know of the case, of each addressee, and how to
//! deliver what was written. It goes to standard error; `-q` keeps it back.

use crate::addressees::Addressee;
use crate::case::Case;
use crate::catalogue::grounds::Grounds;
use crate::commands::Session;
use crate::data::Data;
use crate::letters::{notes, open_questions, passed_over, unsaid};
use crate::messages::Messages;
use crate::problem::Args;

/// What is good to know of the case.
pub(super) fn case(session: &mut Session<'_>, case: &Case, data: &Data) {
    for (kind, advice) in passed_over(case, data) {
        note(session, kind, session.messages.pick(advice));
    }
    for (field, text) in unsaid(case, data, session.today) {
        note(session, field, session.messages.pick(text));
    }
}

/// What is good to know of the addressee, and what the case would have to say for further norms to be
/// decided on.
pub(super) fn letter(
    session: &mut Session<'_>,
    case: &Case,
    addressee: &Addressee,
    grounds: &Grounds<'_>,
    data: &Data,
) {
    for text in notes(case, addressee, session.today) {
        note(session, &addressee.id, session.messages.pick(text));
    }
    let open: Vec<String> = open_questions(grounds, data)
        .iter()
        .map(|question| {
            let title = session.messages.pick(&question.title);
            format!("{title} ({})", question.path())
        })
        .collect();
    if !open.is_empty() {
        let args = Args::from([
            ("addressee", addressee.id.as_str().into()),
            ("facts", open.join(", ").into()),
        ]);
        session.remark(session.messages.text("note-open", &args));
    }
}

fn note(session: &mut Session<'_>, subject: &str, text: &str) {
    let args = Args::from([("subject", subject.into()), ("text", text.into())]);
    session.remark(session.messages.text("note", &args));
}

/// What the letter rests on, for a person who wants to know more.
pub(super) fn grounds(
    session: &mut Session<'_>,
    letter: String,
    addressee: &Addressee,
    grounds: &Grounds<'_>,
    data: &Data,
) {
    let mut norms: Vec<String> = Vec::new();
    for ground in grounds.cited() {
        let norm = data.rules.catalogue.reference(ground.norm);
        if !norms.contains(&norm) {
            norms.push(norm);
        }
    }
    let title = session.messages.pick(&addressee.title);
    let args = Args::from([
        ("letter", letter.into()),
        ("addressee", title.into()),
        ("arguments", grounds.arguments.len().into()),
        ("norms", norms.join("; ").into()),
    ]);
    session.remark(session.messages.text("written-grounds", &args));
}

/// How the letters reach their addressees; what is true of several is said once.
pub(in crate::commands) fn delivery(session: &mut Session<'_>, ids: &[String], data: &Data) {
    let mut told: Vec<(String, Vec<&str>)> = Vec::new();
    let addressees = data.rules.addressees.addressees.iter();
    for addressee in addressees.filter(|addressee| ids.contains(&addressee.id)) {
        let title = session.messages.pick(&addressee.title);
        for way in ways(session.messages, addressee) {
            match told.iter_mut().find(|(known, _)| *known == way) {
                Some((_, titles)) => titles.push(title),
                None => told.push((way, vec![title])),
            }
        }
    }
    if !told.is_empty() {
        session.remark(session.messages.text("delivery", &Args::new()));
    }
    for (way, titles) in told {
        session.remark(format!("  ● {} — {way}", titles.join(", ")));
    }
}

fn ways(messages: &Messages, addressee: &Addressee) -> Vec<String> {
    let channels = addressee.channels.iter();
    let channels = channels.map(|channel| messages.pick(channel).to_owned());
    let postal = addressee.postal.as_ref().map(|postal| {
        let args = Args::from([
            ("address", postal.address.as_str().into()),
            ("confidence", postal.confidence.word().into()),
        ]);
        messages.text("delivery-postal", &args)
    });
    let forwards = addressee.forwards.iter();
    let forwards = forwards.map(|forwards| messages.pick(forwards).to_owned());
    channels.chain(postal).chain(forwards).collect()
}
