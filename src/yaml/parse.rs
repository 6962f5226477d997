//! Events of the parser to the located tree.
//!
//! The tree is built from events and not through serde because serde stops at the first mistake
//! and hides anchors, tags and the difference between `15` and `"15"`.

use std::collections::BTreeMap;

use serde_yaml::granit_parser::{self, Event, Parser, ScalarStyle, ScanError, Span, StrInput};

use crate::problem::{Arg, Place, Problem};
use crate::yaml::source::composed;
use crate::yaml::syntax::{self, place_of};
use crate::yaml::tree::{Key, Node, Scalar, Value, index_path, key_path, shown};
use crate::yaml::{MOST_DEPTH, MOST_NODES, MOST_PROBLEMS, Source, characters};

/// The root, if the text could be read to its end, and everything that is wrong with the YAML.
pub(super) fn parse(source: &Source) -> (Option<Node>, Vec<Problem>) {
    let mut problems: Vec<Problem> = characters::faults(&source.text)
        .take(MOST_PROBLEMS)
        .collect();
    let mut builder = Builder::new(&source.text);
    let fatal = builder.run().err();
    // A character that must not be here has stopped the parser too: said once is enough.
    let fatal = fatal.filter(|fatal| {
        let line = |problem: &Problem| problem.place.map(|place| place.line);
        !problems.iter().any(|problem| line(problem) == line(fatal))
    });
    let whole = builder.finished && fatal.is_none();
    problems.append(&mut builder.problems);
    problems.extend(fatal);
    let root = builder.root.take().filter(|_| whole);
    (root, problems)
}

enum Open {
    Seq(Place, Vec<Node>),
    Map(Place, Vec<(Key, Node)>, Option<Key>),
}

struct Builder<'s> {
    text: &'s str,
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
    documents: usize,
    finished: bool,
    problems: Vec<Problem>,
}

impl<'s> Builder<'s> {
    fn new(text: &'s str) -> Self {
        Self {
            text,
            open: Vec::new(),
            root: None,
            nodes: 0,
            documents: 0,
            finished: false,
            problems: Vec::new(),
        }
    }

    /// Reads to the end, or to the first thing after which nothing can be understood.
    fn run(&mut self) -> Result<(), Problem> {
        let options = granit_parser::options! {
            emit_unresolved_aliases: true,
            emit_anchor_events: true,
        };
        let mut parser: Parser<'s, StrInput<'s>> =
            Parser::new_from_str_with_options(self.text, options);
        while let Some(next) = parser.next_event() {
            let (event, span) = next.map_err(|error| self.broken(&error))?;
            self.take(event, &span)?;
        }
        self.finished = true;
        if self.root.is_none() {
            let place = Place { line: 1, column: 1 };
            let value = Value::Null;
            self.root = Some(Node { place, value });
        }
        Ok(())
    }

    fn broken(&self, error: &ScanError) -> Problem {
        let place = place_of(error.marker());
        let problem = syntax::problem(error.kind(), place, self.text);
        // Indentation decides what belongs where: with a tab in it no path can be trusted.
        match problem.code {
            "yaml-tab" => problem,
            _ => problem.field(self.path()),
        }
    }

    fn take(&mut self, event: Event<'s>, span: &Span) -> Result<(), Problem> {
        let place = place_of(&span.start);
        match event {
            Event::DocumentStart(..) => self.begin_document(place),
            Event::Anchor(..) => {
                self.report(Problem::error("yaml-alias"), place);
                Ok(())
            }
            Event::Alias(..) | Event::UnresolvedAlias(..) => {
                self.report(Problem::error("yaml-alias"), place);
                let value = Value::Null;
                self.put(Node { place, value })
            }
            Event::Scalar(text, style, _, tag) => {
                self.refuse_tag(tag.is_some(), span);
                let value = self.scalar(&text, style, span);
                let place = self.seen_place(&value, span);
                self.put(Node { place, value })
            }
            Event::SequenceStart(_, _, tag) => {
                self.refuse_tag(tag.is_some(), span);
                self.open(Open::Seq(place, Vec::new()), place)
            }
            Event::MappingStart(_, _, tag) => {
                self.refuse_tag(tag.is_some(), span);
                self.open(Open::Map(place, Vec::new(), None), place)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            _ => Ok(()),
        }
    }

    fn begin_document(&mut self, place: Place) -> Result<(), Problem> {
        self.documents += 1;
        if self.documents > 1 {
            return Err(Problem::error("yaml-documents").at(Some(place)));
        }
        Ok(())
    }

    fn refuse_tag(&mut self, tagged: bool, span: &Span) {
        if tagged {
            let place = place_of(span.tag_start.as_ref().unwrap_or(&span.start));
            self.report(Problem::error("yaml-tag"), place);
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: &Span) -> Value {
        self.refuse_characters(text, style, span);
        let plain = style == ScalarStyle::Plain;
        if plain && matches!(text, "" | "~" | "null" | "Null" | "NULL") && !self.awaits_key() {
            return Value::Null;
        }
        let text = composed(text);
        Value::Scalar(Scalar { text, plain })
    }

    /// A value that is not there stands where its key stands: that is what an editor can show.
    fn seen_place(&self, value: &Value, span: &Span) -> Place {
        match self.open.last() {
            Some(Open::Map(_, _, Some(key))) if *value == Value::Null && span.is_empty() => {
                key.place
            }
            _ => place_of(&span.start),
        }
    }

    /// The raw text has been searched already; what is left are escapes and tabs.
    fn refuse_characters(&mut self, text: &str, style: ScalarStyle, span: &Span) {
        let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
        let raw = span.slice(self.text).unwrap_or_default();
        let start = place_of(&span.start);
        if !block && text.contains('\t') {
            let tab = characters::located(raw, start).find(|(letter, _)| *letter == '\t');
            self.report(characters::tab(), tab.map_or(start, |(_, place)| place));
        }
        let unseen = |letter| letter != '\r' && characters::fault(letter).is_some();
        if raw.chars().any(unseen) {
            return;
        }
        if let Some(problem) = text.chars().find_map(characters::fault) {
            self.report(problem, start);
        }
    }

    fn awaits_key(&self) -> bool {
        matches!(self.open.last(), Some(Open::Map(_, _, None)))
    }

    fn open(&mut self, open: Open, place: Place) -> Result<(), Problem> {
        self.count(place)?;
        if self.awaits_key() {
            return Err(self.not_a_key(place));
        }
        if self.open.len() >= MOST_DEPTH {
            let problem = Problem::error("yaml-too-deep").with("limit", MOST_DEPTH);
            return Err(problem.at(Some(place)));
        }
        self.open.push(open);
        Ok(())
    }

    fn close(&mut self) -> Result<(), Problem> {
        let (place, value) = match self.open.pop() {
            Some(Open::Seq(place, items)) => (place, Value::Seq(items)),
            Some(Open::Map(place, entries, _)) => {
                self.report_repeated(&entries);
                (place, Value::Map(entries))
            }
            None => return Ok(()),
        };
        self.attach(Node { place, value })
    }

    fn put(&mut self, node: Node) -> Result<(), Problem> {
        self.count(node.place)?;
        self.attach(node)
    }

    fn count(&mut self, place: Place) -> Result<(), Problem> {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            let problem = Problem::error("yaml-too-big").with("limit", MOST_NODES);
            return Err(problem.at(Some(place)));
        }
        Ok(())
    }

    fn attach(&mut self, node: Node) -> Result<(), Problem> {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Seq(_, items)) => items.push(node),
            Some(Open::Map(_, entries, key)) => match key.take() {
                Some(key) => entries.push((key, node)),
                None => return self.begin_entry(node),
            },
        }
        Ok(())
    }

    fn begin_entry(&mut self, node: Node) -> Result<(), Problem> {
        let place = node.place;
        let Value::Scalar(Scalar { text, plain }) = node.value else {
            return Err(self.not_a_key(place));
        };
        // The parser writes `~` for a key that is not there.
        if text.trim().is_empty() || (plain && text == "~") {
            return Err(self.not_a_key(place));
        }
        if plain && text == "<<" {
            self.report(Problem::error("yaml-alias"), place);
        }
        if let Some(Open::Map(_, _, key)) = self.open.last_mut() {
            *key = Some(Key { text, place });
        }
        Ok(())
    }

    fn not_a_key(&self, place: Place) -> Problem {
        Problem::error("yaml-syntax")
            .with("reason", "key")
            .at(Some(place))
            .field(self.path())
    }

    fn report_repeated(&mut self, entries: &[(Key, Node)]) {
        let parent = self.path();
        let mut first = BTreeMap::new();
        for (key, _) in entries {
            let line = *first.entry(key.text.as_str()).or_insert(key.place);
            if line != key.place && self.problems.len() < MOST_PROBLEMS {
                let problem = Problem::error("yaml-duplicate-key")
                    .with("key", shown(&key.text).unwrap_or_default())
                    .with("first_line", Arg::Number(i64::from(line.line)))
                    .at(Some(key.place))
                    .field(key_path(&parent, &key.text));
                self.problems.push(problem);
            }
        }
    }

    fn report(&mut self, problem: Problem, place: Place) {
        if self.problems.len() < MOST_PROBLEMS {
            let path = self.path();
            self.problems.push(problem.at(Some(place)).field(path));
        }
    }

    /// The path of the node that is being read.
    fn path(&self) -> String {
        self.open
            .iter()
            .fold(String::new(), |path, open| match open {
                Open::Seq(_, items) => index_path(&path, items.len()),
                Open::Map(_, _, Some(key)) => key_path(&path, &key.text),
                Open::Map(_, _, None) => path,
            })
    }
}
