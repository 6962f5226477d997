//! Letters of templates that nobody vouches for: what is said between the program and the cell in which
//! they are made.
//!
//! A template can run for hours and build texts of gigabytes, and the engine neither counts nor stops. So
//! another process makes what it comes to: it is told the frames, then line by line a [`Job`], and says
//! an [`Answer`] to each. It has no files, no clock and nothing of a letter once that is made. Who runs it
//! keeps its time and its memory within limits: that is a [`Cell`].

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, BufRead, Write};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::engines::{Engines, Refused};
use super::frames::Frame;
use crate::problem::{Arg, Place, Problem};

/// The most bytes that the templates of one letter may write: a hundred times a long letter.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;

/// A place where templates that nobody vouches for are made letters of, within limits.
pub trait Cell: fmt::Debug + Send + Sync {
    /// Begins a letter: from now on its time is counted.
    ///
    /// # Errors
    /// That there is no such place.
    fn begin(&self) -> Result<Box<dyn Work + '_>, Breach>;
}

/// A letter in the making.
pub trait Work {
    /// The answer to a job, both as lines.
    ///
    /// # Errors
    /// A limit that the template has broken.
    fn ask(&mut self, line: &str) -> Result<String, Breach>;
}

/// Why nothing comes out of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breach {
    /// The letter took too long.
    Slow {
        /// How many seconds it had.
        seconds: u64,
    },
    /// It wrote or remembered too much.
    Large,
    /// The process cannot be run.
    Absent,
}

impl Breach {
    /// The same without the template that is to blame.
    pub(super) fn problem(self) -> Problem {
        match self {
            Self::Slow { seconds } => Problem::error("template-too-slow").with(
                "seconds",
                Arg::Number(i64::try_from(seconds).unwrap_or(i64::MAX)),
            ),
            Self::Large => {
                Problem::error("template-too-large").with("megabytes", MOST_BYTES / (1024 * 1024))
            }
            Self::Absent => Problem::error("template-not-confined"),
        }
    }
}

/// A template to be made text of.
pub(super) enum Job<'a> {
    Frame {
        name: &'a str,
        values: &'a Map<String, Value>,
    },
    Sentence {
        name: &'a str,
        text: &'a str,
        values: &'a Map<String, Value>,
    },
}

impl Job<'_> {
    /// The job as a line, with how many bytes the text may have.
    pub(super) fn line(&self, most: usize) -> String {
        let told = match self {
            Self::Frame { name, values } => json!({"name": name, "values": values, "most": most}),
            Self::Sentence { name, text, values } => {
                json!({"name": name, "text": text, "values": values, "most": most})
            }
        };
        told.to_string()
    }
}

/// The same as it arrives.
#[derive(Deserialize)]
struct Heard {
    name: String,
    /// None where it is a frame.
    text: Option<String>,
    values: Map<String, Value>,
    most: usize,
}

/// What has become of a job.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Answer {
    Made(String),
    Wrong(Told),
    TooLarge,
}

/// The answer that a line says; a line that says none comes from a process that is dying.
pub(super) fn answer(line: &str) -> Result<Answer, Breach> {
    serde_json::from_str(line).map_err(|_| Breach::Large)
}

/// What is wrong with a template, as it is told.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Told {
    code: String,
    file: Option<String>,
    place: Option<(u32, u32)>,
    args: BTreeMap<String, String>,
}

/// What the engine may find wrong, and what the sentences about it name.
const CODES: [&str; 5] = [
    "template-syntax",
    "template-undefined",
    "template-missing",
    "template-unknown-name",
    "template-render",
];
const ARGUMENTS: [&str; 3] = ["variable", "name", "nearest"];

impl Told {
    fn of(problem: &Problem) -> Self {
        let args = problem.args.iter().filter_map(|(name, value)| match value {
            Arg::Text(text) => Some(((*name).to_owned(), text.clone())),
            _ => None,
        });
        Self {
            code: problem.code.to_owned(),
            file: problem.file.clone(),
            place: problem.place.map(|place| (place.line, place.column)),
            args: args.collect(),
        }
    }

    pub(super) fn problem(self) -> Problem {
        let code = CODES.into_iter().find(|code| *code == self.code);
        let mut problem = Problem::error(code.unwrap_or("template-render"));
        problem.file = self.file;
        problem.place = self.place.map(|(line, column)| Place { line, column });
        for name in ARGUMENTS {
            if let Some(text) = self.args.get(name) {
                problem.args.insert(name, text.as_str().into());
            }
        }
        problem
    }
}

/// The frames as the first line that the process is told.
pub(super) fn told(frames: &BTreeMap<String, Frame>) -> String {
    let frames = frames.iter();
    let texts: BTreeMap<&str, &str> = frames
        .map(|(name, frame)| (name.as_str(), frame.text.as_str()))
        .collect();
    json!(texts).to_string()
}

/// What the process does: hears the frames, says an empty line, and answers jobs until there are no more.
/// `watch` is called before each job and after it.
///
/// # Errors
/// Those of what it reads and writes.
pub fn serve(
    input: &mut impl BufRead,
    output: &mut impl Write,
    mut watch: impl FnMut(bool),
) -> io::Result<()> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let texts: BTreeMap<String, String> = serde_json::from_str(&line)?;
    let frames = texts.into_iter().map(|(name, text)| {
        let path = name.clone();
        (name, Frame { path, text })
    });
    let engines = Engines::new(frames.collect());
    say(output, "")?;
    loop {
        line.clear();
        if input.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let job: Heard = serde_json::from_str(&line)?;
        watch(true);
        let answer = job.answer(&engines);
        watch(false);
        say(output, &serde_json::to_string(&answer)?)?;
    }
}

fn say(output: &mut impl Write, line: &str) -> io::Result<()> {
    writeln!(output, "{line}")?;
    output.flush()
}

impl Heard {
    fn answer(&self, engines: &Engines) -> Answer {
        let Ok(values) = tera::Context::from_serialize(&self.values) else {
            return Answer::Wrong(Told::of(&Problem::error("template-render")));
        };
        let made = match &self.text {
            None => engines.frame(&self.name, &values, self.most),
            Some(text) => {
                engines.compile_sentences(&[text]);
                engines.sentence(&self.name, text, &values, self.most)
            }
        };
        match made {
            Ok(text) => Answer::Made(text),
            Err(Refused::Wrong(problem)) => Answer::Wrong(Told::of(&problem)),
            Err(Refused::TooLarge) => Answer::TooLarge,
        }
    }
}
