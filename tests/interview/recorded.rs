//! The interviews that documents show: held again at a terminal, and compared with all that it shows.
//!
//! A recorded session begins with the folder and the command (`complaint$ zhaloba`) and goes on with
//! everything the screen shows in the end. The lines with a ✔ are answers: they are given again, key by
//! key, as a person gives them. Nothing is left out of the comparison, so a line that is changed on
//! either side is a difference.

use std::collections::BTreeSet;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use zhaloba::data::Data;
use zhaloba::interview::{Answer, Question};
use zhaloba::messages::Lang;

use super::screen::Screen;
use super::terminal::{DOWN, ENTER, SPACE};

/// A session as a document shows it.
struct Recorded {
    folder: String,
    args: Vec<String>,
    lines: Vec<String>,
}

/// The sessions of a document: its blocks of plain text that begin with a command.
fn sessions(document: &str) -> Vec<Recorded> {
    let blocks = document.split("```text\n").skip(1);
    let sessions = blocks.filter_map(|block| {
        let (block, _) = block.split_once("\n```").unwrap();
        let mut lines = block.lines();
        let (folder, command) = lines.next()?.split_once("$ ")?;
        let mut args = command.split(' ').map(str::to_owned);
        assert_eq!(args.next().unwrap(), "zhaloba");
        Some(Recorded {
            folder: folder.to_owned(),
            args: args.collect(),
            lines: lines.map(str::to_owned).collect(),
        })
    });
    sessions.collect()
}

/// A person who gives the answers of a session again.
struct Person<'d> {
    screen: Screen,
    questions: &'d [Question],
    lang: Lang,
}

impl Person<'_> {
    /// Answers what is asked now as this line says.
    fn answers(&mut self, line: &str) {
        let told = "the next question";
        self.screen.tells(told, |lines| {
            lines.iter().find(|line| line.starts_with("? ")).cloned()
        });
        if let Some(text) = line.strip_prefix("✔ │") {
            return self.screen.presses(&format!("{}{ENTER}", text.trim()));
        }
        let (question, answer) = self.split(line);
        match question.answer {
            Answer::One | Answer::YesNo => self.moves_to(answer),
            Answer::Many | Answer::Addressees => self.ticks(&answer.split("; ").collect()),
            _ => self.screen.presses(answer),
        }
        self.screen.presses(ENTER);
    }

    /// The question and the answer of a line such as «✔ [1/9] Кто вы? студент».
    fn split<'l>(&self, line: &'l str) -> (&Question, &'l str) {
        let (_, asked) = line.split_once("] ").unwrap();
        let mut found = self.questions.iter().filter_map(|question| {
            let ask = question.ask.as_ref()?;
            let answer = asked.strip_prefix(self.lang.pick(&ask.ru, &ask.en))?;
            Some((question, answer.strip_prefix(' ')?))
        });
        found
            .next()
            .unwrap_or_else(|| panic!("no question: {line}"))
    }

    /// The line of a list at which the cursor stands, without the cursor.
    fn marked(&mut self) -> String {
        self.screen.tells("a line to choose", |lines| {
            let marked = lines.iter().rev().find_map(|line| line.strip_prefix("> "));
            marked.map(str::to_owned)
        })
    }

    /// Moves one line down in a list.
    fn moves_down(&mut self, from: &str) -> String {
        self.screen.presses(DOWN);
        self.screen.tells("the line below", |lines| {
            let marked = lines.iter().rev().find_map(|line| line.strip_prefix("> "));
            marked.filter(|marked| *marked != from).map(str::to_owned)
        })
    }

    fn moves_to(&mut self, option: &str) {
        let first = self.marked();
        let mut marked = first.clone();
        while marked != option {
            marked = self.moves_down(&marked);
            assert_ne!(marked, first, "«{option}» cannot be chosen");
        }
    }

    /// Sees to it that exactly these options of the list are ticked.
    fn ticks(&mut self, options: &BTreeSet<&str>) {
        let mut seen = BTreeSet::new();
        loop {
            let line = self.marked();
            let (_, title) = line.split_once("] ").unwrap();
            if !seen.insert(title.to_owned()) {
                break;
            }
            let tick = if options.contains(title) { 'x' } else { ' ' };
            let wanted = format!("[{tick}] {title}");
            if line != wanted {
                self.screen.presses(SPACE);
                let wanted = format!("> {wanted}");
                let told = |lines: &[String]| lines.contains(&wanted).then_some(());
                self.screen.tells("a tick", told);
            }
            self.moves_down(&wanted);
        }
        let unknown: Vec<_> = options.iter().filter(|one| !seen.contains(**one)).collect();
        assert!(unknown.is_empty(), "cannot be chosen: {unknown:?}");
    }
}

/// Holds a session; the lines of the screen in the end.
fn replay(recorded: &Recorded, lang: Lang, code: &str) -> Vec<String> {
    let data = Data::built_in().unwrap();
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join(&recorded.folder);
    std::fs::create_dir(&folder).unwrap();
    let args: Vec<&str> = recorded.args.iter().map(String::as_str).collect();
    let mut person = Person {
        screen: Screen::run(&folder, &args, code),
        questions: &data.rules.interview.questions,
        lang,
    };
    let answers: Vec<&String> = recorded
        .lines
        .iter()
        .filter(|line| line.starts_with("✔ "))
        .collect();
    assert!(answers.len() > 5);
    for (given, answer) in answers.iter().enumerate() {
        let count = move |lines: &[String]| {
            let answered = lines.iter().filter(|line| line.starts_with("✔ "));
            (answered.count() == given).then_some(())
        };
        person.screen.tells("the answer so far", count);
        person.answers(answer);
    }
    let (shown, exit) = person.screen.ends();
    assert_eq!(exit, 0, "{}", shown.join("\n"));
    assert_files(&folder, recorded);
    shown
}

/// The files that the screen names in the end are there, and no others.
fn assert_files(folder: &Path, recorded: &Recorded) {
    let lines = recorded.lines.iter();
    let letters = lines.filter(|line| line.starts_with("letters/"));
    let mut named: BTreeSet<String> = letters.cloned().collect();
    if !recorded.args.contains(&"-".to_owned()) {
        assert!(!named.is_empty());
        named.insert("case.yaml".to_owned());
    }
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let files = std::fs::read_dir(&path).unwrap();
            let below = files.map(|file| file.unwrap().file_name().into_string().unwrap());
            found.extend(below.map(|file| format!("{name}/{file}")));
        } else {
            found.insert(name);
        }
    }
    assert_eq!(found, named);
    for file in named {
        let mode = std::fs::metadata(folder.join(&file)).unwrap().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}

#[test]
fn the_sessions_of_the_documents_are_held_as_they_stand_there() {
    let mut different = String::new();
    for (document, lang, code) in [
        (include_str!("../../README.md"), Lang::En, "en"),
        (include_str!("../../README.ru.md"), Lang::Ru, "ru"),
        (include_str!("../../docs/interview.md"), Lang::En, "en"),
        (include_str!("../../docs/interview.ru.md"), Lang::Ru, "ru"),
    ] {
        let sessions = sessions(document);
        assert_eq!(sessions.len(), 1);
        for session in sessions {
            let shown = replay(&session, lang, code);
            if shown != session.lines {
                different += &format!("\nnow the screen shows:\n{}\n", shown.join("\n"));
            }
        }
    }
    assert!(different.is_empty(), "{different}");
}
