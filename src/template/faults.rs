//! What is wrong with templates, in our codes and where their author sees it.
//!
//! The engine's own sentences are English and show source lines; it knows a frame by its name only.

use std::collections::BTreeMap;

use tera::{ErrorKind, Tera};

use super::{Frame, Templates};
use crate::problem::{Arg, Place, Problem};
use crate::shape::nearest;

impl Templates {
    /// What is wrong with a letter of this frame, where the author of the frame sees it: the line of
    /// the Markdown is nobody's, but it may stand in the frame or in one that it extends.
    pub fn blame(&self, frame: &str, markdown: &str, problem: Problem) -> Problem {
        let kind = problem.args.get("what");
        let has_line = [Some(&"element".into()), Some(&"heading".into())].contains(&kind);
        let line = problem.place.filter(|_| has_line);
        let line = line.and_then(|place| markdown.lines().nth(place.line.checked_sub(1)? as usize));
        // The mark of a quote is the author's or that of the frame of all letters.
        let lines = line.map(|line| [line, line.trim_start_matches("> ")]);
        let chain = self.engines.chain(frame);
        // Tests prove the built-in ones.
        let (own, built_in): (Vec<_>, Vec<_>) = chain
            .into_iter()
            .partition(|(name, frame)| frame.own_path(name).is_some());
        for (_, frame) in own.iter().chain(&built_in) {
            let mut lines = lines.into_iter().flatten();
            let place = lines.find_map(|line| place_of(line.trim(), &frame.text));
            if place.is_some() {
                return problem.in_file(frame.path.clone()).at(place);
            }
        }
        let nearest = own.first().or(built_in.first());
        Problem {
            place: None,
            file: nearest.map(|(_, frame)| frame.path.clone()),
            ..problem
        }
    }
}

/// Where a text holds a line.
fn place_of(line: &str, text: &str) -> Option<Place> {
    let mut lines = text.lines().zip(1..);
    let (found, number) = lines.find(|(found, _)| !line.is_empty() && found.trim() == line)?;
    let indent = found.chars().take_while(|first| first.is_whitespace());
    Some(Place {
        line: number,
        column: u32::try_from(indent.count() + 1).ok()?,
    })
}

/// The engine knows a frame by its name only, the author by its path.
pub(super) fn known_to_author(problem: Problem, frames: &BTreeMap<String, Frame>) -> Problem {
    let frame = problem.file.as_ref().and_then(|file| frames.get(file));
    let Some(frame) = frame.cloned() else {
        return problem;
    };
    let parent = match problem.args.get("name") {
        Some(Arg::Text(parent)) if problem.code == "template-missing" => parent,
        _ => return problem.in_file(frame.path),
    };
    let near = nearest(parent, frames.keys().map(String::as_str)).unwrap_or_default();
    let mut lines = frame.text.lines().zip(1..);
    let place = lines.find_map(|(text, line)| {
        let before = text.split_once(parent.as_str())?.0.chars().count();
        let column = u32::try_from(before + 1).ok()?;
        Some(Place { line, column })
    });
    problem.with("nearest", near).in_file(frame.path).at(place)
}

/// What keeps a template from being read at all, without its file.
pub fn syntax_problem(text: &str) -> Option<Problem> {
    let error = Tera::default().add_raw_template("", text).err()?;
    match error.kind() {
        ErrorKind::SyntaxError(report) => Some(Problem {
            file: None,
            ..located("template-syntax", report)
        }),
        _ => None,
    }
}

/// A problem of a template, without the English sentences and source lines of the engine.
pub(super) fn problem(error: &tera::Error) -> Problem {
    match error.kind() {
        ErrorKind::SyntaxError(report) => located("template-syntax", report),
        ErrorKind::RenderingError(report) => match undefined(report.message()) {
            Some(name) => located("template-undefined", report).with("variable", name),
            None => located("template-render", report),
        },
        ErrorKind::MissingParent { current, parent } => Problem::error("template-missing")
            .in_file(current.clone())
            .with("name", parent.as_str()),
        ErrorKind::Msg(message) => in_report(message),
        _ => Problem::error("template-syntax"),
    }
}

/// The name that the engine looked for in vain, as its sentence has it.
fn undefined(message: &str) -> Option<&str> {
    message.split_once("` is not defined")?.0.rsplit('`').next()
}

fn located(code: &'static str, report: &tera::ReportError) -> Problem {
    let span = report.span();
    let place = Place {
        line: u32::try_from(span.start_line).unwrap_or(1),
        column: u32::try_from(span.start_col + 1).unwrap_or(1),
    };
    Problem::error(code)
        .in_file(report.filename())
        .at(Some(place))
}

/// Unknown filters, tests and blocks come as one printed report; its first message and place count.
fn in_report(report: &str) -> Problem {
    let first = report.lines().next().unwrap_or_default();
    let problem = match first.split('`').nth(1) {
        Some(name) => Problem::error("template-unknown-name").with("name", name),
        None => Problem::error("template-syntax"),
    };
    let Some((_, place)) = report.split_once("--> ") else {
        return problem;
    };
    let mut parts = place.lines().next().unwrap_or_default().rsplitn(3, ':');
    let mut number = || parts.next()?.trim().parse().ok();
    let place = number()
        .zip(number())
        .map(|(column, line)| Place { line, column });
    match parts.next() {
        Some(file) => problem.in_file(file).at(place),
        None => problem,
    }
}
