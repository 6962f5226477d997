//! Takes a text of several lines: typed line by line, or pasted with its blank lines.
//!
//! What has been typed is in the draft after every line, without a line end while it is not finished: so it
//! is asked for again after an interruption, and nothing of it is lost.

use super::Interview;
use super::ask::Asked;
use super::keep::Keeper;
use super::prompts::{Objection, Prompt, Reply};
use crate::case::draft::Typed;
use crate::commands::talk;
use crate::exit::Exit;
use crate::interview::Question;
use crate::terminal::safe;

impl Interview<'_> {
    /// Asks for a text until an empty line ends it. Esc takes back the line being typed, then the lines typed
    /// before; where nothing has been typed it goes to the question before.
    pub(super) fn ask_long(&mut self, question: &Question, keeper: &Keeper) -> Asked {
        let path = question.path();
        let before = self.draft.text(path).unwrap_or_default().trim_end();
        let mut lines: Vec<String> = before.lines().map(str::to_owned).collect();
        self.show(question, &lines);
        let (mut typed, mut initial) = (0_usize, String::new());
        loop {
            let (reply, content) = self.ask_story_line(question, &initial);
            initial.clear();
            match reply {
                Reply::Answer(line) => match line.trim() {
                    "" if lines.is_empty() => talk(&format!("✗ {}", self.word("answer-needed"))),
                    "" => break,
                    "?" => self.tell_why(question),
                    "<" => initial = lines.pop().unwrap_or_default(),
                    _ => {
                        let new = line.lines().map(|line| line.trim().to_owned());
                        lines.extend(new);
                        typed += 1;
                        self.keep_story(path, &lines, keeper);
                    }
                },
                // A half line goes first.
                Reply::Back if !content.trim().is_empty() => {}
                Reply::Back if typed > 0 => {
                    typed -= 1;
                    initial = lines.pop().unwrap_or_default();
                }
                Reply::Back => return Asked::Back,
                Reply::Why => self.tell_why(question),
                Reply::Interrupted => {
                    lines.extend(Some(content).filter(|line| !line.trim().is_empty()));
                    if typed > 0 || !lines.is_empty() {
                        self.keep_story(path, &lines, keeper);
                    }
                    return Asked::Left(Exit::Interrupted);
                }
            }
        }
        let (draft, objections) = self.objections(question, &Typed::Text(lines.join("\n")));
        for Objection::Refused(why) | Objection::Doubted(why) in objections {
            talk(&format!("! {why}"));
        }
        Asked::Answered(Box::new(draft))
    }

    fn show(&self, question: &Question, lines: &[String]) {
        talk(&self.prompt(question).message);
        self.tell(&self.word("keys-long"));
        for line in lines {
            talk(&format!("  │ {}", safe(line)));
        }
        if !lines.is_empty() {
            self.tell(&self.word("answer-keep"));
        }
    }

    fn ask_story_line(&self, question: &Question, initial: &str) -> (Reply<String>, String) {
        let check = |line: &String| {
            // An empty line ends the text; the two keys are no answers and are not checked.
            if line.trim().is_empty() {
                return None;
            }
            // A doubt may go away with the next line.
            let objection = self.try_out(question, &Typed::Text(line.clone())).1;
            objection.filter(|found| matches!(found, Objection::Refused(_)))
        };
        let prompt = Prompt {
            message: "│".to_owned(),
            example: None,
            ..self.prompt(question)
        };
        prompt.lines(initial, &check)
    }

    /// Puts the unfinished text into the draft, and the draft on the disk.
    fn keep_story(&mut self, path: &str, lines: &[String], keeper: &Keeper) {
        self.draft.set(path, &lines.join("\n"));
        if let Err(problem) = keeper.save(&self.draft) {
            talk(&self.messages.line(&problem));
        }
    }
}
