//! `template`: lists the frames of letters, and copies a built-in one for a person to change.
//!
//! In go the data, out come the frames as text, or as values for other programs together with the
//! variables that they may name; or a file. What a frame says of itself is known to [`crate::template`].

use std::path::Path;

use serde_json::{Value, json};

use super::save::{Finished, Over, obstacles, save};
use super::screen::lines;
use super::{Session, Stopped, files};
use crate::cli::{Template, TemplateAction};
use crate::data::{Data, Files};
use crate::exit::Exit;
use crate::problem::{Args, Problem};
use crate::shape::nearest;
use crate::template::{Frame, is_frame, variable_names};
use crate::terminal::safe;

/// Before the lines about a frame.
const INDENT: usize = 2;

pub(super) fn run(session: &mut Session<'_>, args: &Template) -> Result<(), Stopped> {
    match (args.action, &args.name, &args.folder) {
        (TemplateAction::Copy, Some(name), Some(folder)) => copy(session, name, folder),
        _ => list(session),
    }
}

fn list(session: &mut Session<'_>) -> Result<(), Stopped> {
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    let frames = data.templates.frames();
    for (name, frame) in frames {
        let users = users(name, data).join(", ");
        say(session, name, frame, &users);
    }
    let described = frames.iter().map(|(name, frame)| {
        let purpose = frame.purpose();
        let lang = session.messages.lang();
        json!({
            "name": name,
            "path": frame.own_path(name),
            "purpose": purpose.as_ref().map(|said| lang.pick(&said.ru, &said.en)),
            "extends": frame.extends(),
            "blocks": frame.blocks(),
            "addressees": users(name, data),
        })
    });
    let described: Vec<Value> = described.collect();
    session
        .json
        .insert("templates".to_owned(), json!(described));
    session
        .json
        .insert("variables".to_owned(), json!(variable_names()));
    Ok(())
}

/// The addressees whose letters are laid out by the frame, by id.
fn users<'d>(name: &str, data: &'d Data) -> Vec<&'d str> {
    let addressees = data.rules.addressees.addressees.iter();
    let using = addressees.filter(|addressee| addressee.template == name);
    using.map(|addressee| addressee.id.as_str()).collect()
}

fn say(session: &mut Session<'_>, name: &str, frame: &Frame, users: &str) {
    let messages = session.messages;
    session.say(&safe(frame.own_path(name).unwrap_or(name)));
    let purpose = frame.purpose();
    let purpose = purpose.map(|said| messages.lang().pick(&said.ru, &said.en).to_owned());
    let extends = frame.extends().map(|name| ("template-extends", name));
    let users = Some(("template-addressees", users)).filter(|_| !users.is_empty());
    let told = [extends, users].into_iter().flatten();
    let told = told.map(|(id, names)| messages.text(id, &Args::from([("names", names.into())])));
    for text in purpose.into_iter().chain(told) {
        for line in lines(&text, INDENT, session.shows.terminal) {
            session.say(&line);
        }
    }
}

fn copy(session: &mut Session<'_>, name: &str, folder: &Path) -> Result<(), Stopped> {
    let frames = session.sound(Files::built_in())?.frames;
    let name = match is_frame(name) {
        true => name.to_owned(),
        false => format!("{name}.md"),
    };
    let Some(frame) = frames.get(&name) else {
        let known = frames.keys().map(String::as_str);
        let names = known.clone().collect::<Vec<_>>().join(", ");
        let problem = Problem::error("template-unknown")
            .with("nearest", nearest(&name, known).unwrap_or("none"))
            .with("known", names);
        return session.stopped_by(vec![problem], Exit::Usage);
    };
    let copies = [Finished {
        path: folder.join(&name),
        bytes: frame.text.clone().into_bytes(),
    }];
    let over = Over::by_force(session.force);
    let problems = obstacles(&copies, folder, over);
    session.stopped_by(problems, Exit::Output)?;
    let unsaved = save(&copies, folder, over).err();
    session.stopped_by(unsaved.into_iter().collect(), Exit::Output)?;
    for Finished { path, .. } in &copies {
        let path = path.display().to_string();
        session.say(&safe(&path));
        session.json.insert("path".to_owned(), json!(path));
    }
    Ok(())
}
