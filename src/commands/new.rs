//! `new`: the interview. Asks, checks, shows what matched, keeps a case file, writes the letters.
//!
//! In go the answers of a person at a terminal, out come a case file after every answer and the
//! letters in the end. Which question comes next is said by [`course`], how it is asked by [`prompts`];
//! an answer is checked as a case file is.

mod ask;
mod course;
mod keep;
mod matched;
mod pasted;
mod prompts;
mod story;

use crate::case::draft::Draft;
use crate::cli::{Destination, Incomplete, Input, New, Output, Reading, Wanted, Write};
use crate::data::Data;
use crate::exit::Exit;
use crate::interview::{Answer, Question};
use crate::messages::Messages;
use crate::problem::{Args, Problem};

use super::{Session, Stopped, files, talk, write};
use ask::Asked;
use course::Course;
use keep::Keeper;
use prompts::{Prompt, Reply};

pub(super) fn run(session: &mut Session<'_>, args: &New) -> Result<(), Stopped> {
    if !session.is_interactive {
        return session.stopped_by(vec![Problem::error("no-terminal")], Exit::Usage);
    }
    let data = session.sound(files::data(session.cli.global.data.as_deref()))?;
    // Faces that will not do are told before the questions, not after the last of them.
    session.fonts()?;
    let mut keeper = Keeper::new(args.output.as_ref());
    let draft = match keeper.open(&data.rules) {
        Ok(draft) => draft,
        Err((problems, exit)) => return session.stopped_by(problems, exit),
    };
    let mut interview = Interview {
        messages: session.messages,
        data,
        today: session.today,
        colored: session.colored,
        course: Course::new(data, session.today),
        draft,
    };
    let stuck = interview.course.stuck(&interview.draft);
    session.stopped_by(keeper.blamed(stuck), Exit::BadFile)?;
    interview.greet(&keeper);
    let end = interview.hold(&mut keeper);
    let draft = interview.draft;
    match end {
        End::Finished => finish(session, &keeper, &draft),
        End::Left(exit) => {
            keep_for_later(session, &keeper, &draft, exit)?;
            Err(exit)
        }
    }
}

/// Where the letters go.
const LETTERS: &str = "letters";

/// The widest lines on the screen.
const COLUMNS: usize = 80;

/// How an interview ends.
enum End {
    /// Everything is answered.
    Finished,
    /// The person leaves before.
    Left(Exit),
}

/// An interview in progress.
struct Interview<'a> {
    messages: &'a Messages,
    data: &'a Data,
    today: chrono::NaiveDate,
    colored: bool,
    course: Course<'a>,
    draft: Draft,
}

impl<'a> Interview<'a> {
    fn word(&self, id: &str) -> String {
        self.messages.text(id, &Args::new())
    }

    fn greet(&self, keeper: &Keeper) {
        let args = Args::from([("path", keeper.name(self.messages).into())]);
        let id = match keeper.path() {
            None => "interview-hello-unkept",
            Some(_) if self.draft == Draft::default() => "interview-hello",
            Some(_) => "interview-again",
        };
        for line in self.messages.text(id, &args).lines() {
            talk(&hanging("", line));
        }
    }

    /// Says something beside a question.
    fn tell(&self, text: &str) {
        talk(&hanging("  ", text));
    }

    /// Asks until nothing is left to ask.
    fn hold(&mut self, keeper: &mut Keeper) -> End {
        while let Some(question) = self.course.next(&self.draft) {
            let asked = match question.answer {
                Answer::Addressees => self.ask_to_whom(question),
                Answer::LongText => self.ask_long(question, keeper),
                _ => self.ask(question),
            };
            match asked {
                Asked::Answered(draft) => {
                    let before = std::mem::replace(&mut self.draft, *draft);
                    self.course.answered(question);
                    self.tell_form(question, &before);
                    if let Err(problem) = keeper.save(&self.draft) {
                        talk(&self.messages.line(&problem));
                    }
                }
                Asked::Passed => self.course.passed(question),
                Asked::Back => self.back(question),
                Asked::Again(id) => self.course.go_to(&id),
                Asked::Left(exit) => return End::Left(exit),
            }
        }
        End::Finished
    }

    /// Shows how a letter declines the name just given, so that it can be corrected; not again after an
    /// answer that leaves it as it was.
    fn tell_form(&self, of: &Question, before: &Draft) {
        let mut questions = self.data.rules.interview.questions.iter();
        let is_form = |question: &&Question| {
            let named = course::named(question.path());
            let names = [format!("{named}.name"), format!("{named}.position")];
            question.answer == Answer::Form && names.iter().any(|name| name == of.path())
        };
        let Some(question) = questions.find(is_form).filter(|form| form.id != of.id) else {
            return;
        };
        let form = |draft| course::form(question, draft, self.data, self.today);
        let told = form(before).map(|form| form.text);
        let new = form(&self.draft).filter(|form| Some(&form.text) != told.as_ref());
        if let (Some(ask), Some(form)) = (&question.ask, new.filter(|form| !form.is_doubtful)) {
            let ask = self.messages.pick(ask);
            let args = Args::from([("ask", ask.into()), ("form", form.text.into())]);
            talk(&self.messages.text("interview-form", &args));
        }
    }

    fn back(&mut self, from: &Question) {
        if !self.course.back(from, &self.draft) {
            talk(&self.word("interview-first"));
        }
    }
}

/// Writes the letters, unless the person wants none.
fn finish(session: &mut Session<'_>, keeper: &Keeper, draft: &Draft) -> Result<(), Stopped> {
    let Some(path) = keeper.path().filter(|_| !draft.texts("to").is_empty()) else {
        return keep_for_later(session, keeper, draft, Exit::Done);
    };
    keep_for_later(session, keeper, draft, Exit::Done)?;
    let case = Input::File(path.to_owned());
    if !may_write(session, &case, draft)? {
        return Ok(());
    }
    let args = Write {
        cases: vec![case],
        wanted: Wanted {
            to: Vec::new(),
            formats: vec![crate::cli::Format::Pdf],
            limit: None,
        },
        signers: None,
        incomplete: Incomplete::Refuse,
        reading: Reading::default(),
        draft: false,
        destination: Destination {
            output: Output::Folder(LETTERS.into()),
            tar: false,
        },
    };
    write::run(session, &args)?;
    let next = session.messages.text("interview-next", &Args::new());
    for line in next.lines() {
        session.remark(line.to_owned());
    }
    Ok(())
}

/// Whether the letters may be written: where some are there already, the person is asked.
fn may_write(session: &mut Session<'_>, case: &Input, draft: &Draft) -> Result<bool, Stopped> {
    let stem = write::stem(case);
    let to = draft.texts("to").into_iter();
    let mut paths = to.map(|id| std::path::Path::new(LETTERS).join(format!("{stem}-{id}.pdf")));
    if session.force || !paths.any(|path| path.exists()) {
        return Ok(true);
    }
    let word = |id: &str| session.messages.text(id, &Args::new());
    let choices = [word("interview-replace"), word("interview-keep")];
    let replaces = agreed(session, word("interview-letters-there"), &choices, 0)?;
    session.force |= replaces;
    Ok(replaces)
}

/// Whether the person chooses the first of two answers; the cursor starts at `initial`.
pub(super) fn agreed(
    session: &Session<'_>,
    message: String,
    choices: &[String; 2],
    initial: usize,
) -> Result<bool, Stopped> {
    let prompt = Prompt {
        message,
        example: None,
        messages: session.messages,
        colored: session.colored,
    };
    match prompt.one(choices, Some(initial)) {
        Reply::Answer(number) => Ok(number == 0),
        Reply::Interrupted => Err(Exit::Interrupted),
        _ => Ok(false),
    }
}

/// A text in lines of the screen, its later lines as far to the right as the first.
fn hanging(start: &str, text: &str) -> String {
    let (columns, _) = prompts::screen();
    let after = " ".repeat(start.chars().count());
    let options = textwrap::Options::new(columns.clamp(30, COLUMNS))
        .initial_indent(start)
        .subsequent_indent(&after)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::fill(&crate::terminal::safe(text), options)
}

/// Keeps the case file: on the disk, or on standard output where the person asked for that or the disk
/// refuses it, so that no answer is lost.
fn keep_for_later(
    session: &mut Session<'_>,
    keeper: &Keeper,
    draft: &Draft,
    exit: Exit,
) -> Result<(), Stopped> {
    if *draft == Draft::default() {
        return Ok(());
    }
    let Some(path) = keeper.path() else {
        session.output.extend_from_slice(draft.to_yaml().as_bytes());
        return Ok(());
    };
    if let Err(problem) = keeper.save(draft) {
        session.output.extend_from_slice(draft.to_yaml().as_bytes());
        return session.stopped_by(vec![problem], Exit::Output);
    }
    let shown = keep::quoted(path);
    let args = Args::from([("path", shown.into())]);
    let id = match exit {
        Exit::Done => "interview-kept",
        _ => "interview-draft",
    };
    let line = session.messages.text(id, &args);
    match exit {
        Exit::Done => session.remark(line),
        // Remarks are for what was done; this is how to go on.
        _ => talk(&line),
    }
    Ok(())
}
