//! Lays data files of the user over the built-in ones: entries by id, templates by file name.
//!
//! An entry with a known id needs `override: true`, so that nobody replaces a norm by accident; an
//! entry that says the same as the built-in one changes nothing and needs nothing.

use std::path::Path;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::Files;
use super::check::Checker;
use crate::addressees::{Addressee, Addressees};
use crate::catalogue::{Act, Argument, Demands, Norm, Paragraphs, Sentence, Statutes};
use crate::condition::{Conditions, Named};
use crate::guard::{Guard, Rule};
use crate::interview::{Answer, Interview, Question};
use crate::problem::Problem;
use crate::shape;
use crate::template::{Frame, Templates, is_frame};
use crate::yaml::{Source, Tree};

/// What a data file is, as its name tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `statutes.yaml`.
    Statutes,
    /// `conditions.yaml`.
    Conditions,
    /// `interview.yaml`.
    Interview,
    /// `addressees.yaml`.
    Addressees,
    /// `demands.yaml`.
    Demands,
    /// `paragraphs.yaml`.
    Paragraphs,
    /// `guard.yaml`.
    Guard,
    /// A frame of a letter, `….md`.
    Frame,
}

/// A file that was read, ready to be checked.
pub(super) enum Part {
    Statutes(Statutes, Tree),
    Conditions(Conditions, Tree),
    Interview(Interview, Tree),
    Addressees(Addressees, Tree),
    Demands(Demands, Tree),
    Paragraphs(Paragraphs, Tree),
    Guard(Guard, Tree),
    Frame(Source),
}

impl Part {
    /// What the file says and where; a frame is no YAML.
    pub(super) fn tree(&self) -> Option<&Tree> {
        match self {
            Self::Statutes(_, tree)
            | Self::Interview(_, tree)
            | Self::Addressees(_, tree)
            | Self::Conditions(_, tree)
            | Self::Demands(_, tree)
            | Self::Paragraphs(_, tree)
            | Self::Guard(_, tree) => Some(tree),
            Self::Frame(_) => None,
        }
    }
}

impl Kind {
    /// The kind of a file of this name; `None` where the name is not one of a data file.
    pub fn of(path: &Path) -> Option<Self> {
        match path.file_name()?.to_str()? {
            "statutes.yaml" => Some(Self::Statutes),
            "conditions.yaml" => Some(Self::Conditions),
            "interview.yaml" => Some(Self::Interview),
            "addressees.yaml" => Some(Self::Addressees),
            "demands.yaml" => Some(Self::Demands),
            "paragraphs.yaml" => Some(Self::Paragraphs),
            "guard.yaml" => Some(Self::Guard),
            name => is_frame(name).then_some(Self::Frame),
        }
    }
}

impl Files {
    /// Lays files over these, all or none.
    ///
    /// # Errors
    /// Everything that is wrong with the files, each problem with its file and place.
    pub fn laid_over(mut self, overlay: Vec<(Kind, Source)>) -> Result<Self, Vec<Problem>> {
        let mut problems: Vec<Problem> = too_many(&overlay).into_iter().collect();
        let mut parts = Vec::new();
        for (kind, source) in overlay {
            match read(kind, source) {
                Ok(part) => {
                    problems.extend(self.take(&part));
                    parts.push(part);
                }
                Err(found) => problems.extend(found),
            }
        }
        if problems.iter().any(|problem| problem.code == TOO_MANY) {
            return Err(problems);
        }
        let checker = Checker::new(&self);
        for part in &parts {
            problems.extend(check(&checker, part));
        }
        if problems.is_empty() {
            problems.extend(rest(&checker, &self));
        }
        if problems.is_empty() {
            problems.extend(self.unproved());
        }
        if problems.is_empty() {
            Ok(self)
        } else {
            problems.sort_by(|one, other| (&one.file, one.place).cmp(&(&other.file, other.place)));
            Err(problems)
        }
    }

    /// What the engine finds in sentences and frames, which letters may come to ask for or not.
    fn unproved(&self) -> Vec<Problem> {
        let templates = Templates::new(self.frames.clone());
        let proved = templates.and_then(|templates| templates.prove(&self.sentences()));
        proved.err().unwrap_or_default()
    }

    fn take(&mut self, part: &Part) -> Vec<Problem> {
        match part {
            Part::Statutes(over, tree) => self.take_statutes(over, tree),
            Part::Conditions(over, tree) => {
                let conditions = &mut self.conditions.conditions;
                merge(conditions, &over.conditions, "conditions", tree)
            }
            Part::Interview(over, tree) => {
                let questions = &mut self.interview.questions;
                merge(questions, &over.questions, "questions", tree)
            }
            Part::Addressees(over, tree) => {
                let addressees = &mut self.addressees.addressees;
                merge(addressees, &over.addressees, "addressees", tree)
            }
            Part::Demands(over, tree) => {
                merge(&mut self.demands.demands, &over.demands, "demands", tree)
            }
            Part::Paragraphs(over, tree) => {
                let paragraphs = &mut self.paragraphs.paragraphs;
                merge(paragraphs, &over.paragraphs, "paragraphs", tree)
            }
            Part::Guard(over, tree) => merge(&mut self.guard.rules, &over.rules, "rules", tree),
            Part::Frame(source) => {
                self.take_frame(source);
                Vec::new()
            }
        }
    }

    fn take_statutes(&mut self, over: &Statutes, tree: &Tree) -> Vec<Problem> {
        let base = &mut self.statutes;
        let mut found = merge(&mut base.acts, &over.acts, "acts", tree);
        found.extend(merge(&mut base.norms, &over.norms, "norms", tree));
        let arguments = &mut base.arguments;
        found.extend(merge(arguments, &over.arguments, "arguments", tree));
        found
    }

    fn take_frame(&mut self, source: &Source) {
        let path = source.name.clone().unwrap_or_default();
        let name = Path::new(&path).file_name().and_then(|name| name.to_str());
        if let Some(name) = name.map(str::to_owned) {
            let text = source.text.clone();
            self.frames.insert(name, Frame { path, text });
        }
    }
}

/// The most frames that may lie over the built-in ones, and the most bytes they may have together: what
/// they extend and include is followed in each, and takes the longer the more there are.
const MOST_FRAMES: usize = 50;
const MOST_FRAME_BYTES: usize = 256 * 1024;
const TOO_MANY: &str = "templates-too-many";

/// The first frame too many.
fn too_many(overlay: &[(Kind, Source)]) -> Option<Problem> {
    let frames = overlay.iter().filter(|(kind, _)| *kind == Kind::Frame);
    let mut bytes = 0;
    let (_, (_, first)) = frames.enumerate().find(|(number, (_, source))| {
        bytes += source.text.len();
        *number >= MOST_FRAMES || bytes > MOST_FRAME_BYTES
    })?;
    let problem = Problem::error(TOO_MANY)
        .with("most", MOST_FRAMES)
        .with("kilobytes", MOST_FRAME_BYTES / 1024);
    Some(problem.in_file(first.name.clone().unwrap_or_default()))
}

/// Reads a file as what it is.
pub(super) fn read(kind: Kind, source: Source) -> Result<Part, Vec<Problem>> {
    Ok(match kind {
        Kind::Statutes => shaped(&source).map(|(part, tree)| Part::Statutes(part, tree))?,
        Kind::Conditions => shaped(&source).map(|(part, tree)| Part::Conditions(part, tree))?,
        Kind::Interview => shaped(&source).map(|(part, tree)| Part::Interview(part, tree))?,
        Kind::Addressees => shaped(&source).map(|(part, tree)| Part::Addressees(part, tree))?,
        Kind::Demands => shaped(&source).map(|(part, tree)| Part::Demands(part, tree))?,
        Kind::Paragraphs => shaped(&source).map(|(part, tree)| Part::Paragraphs(part, tree))?,
        Kind::Guard => shaped(&source).map(|(part, tree)| Part::Guard(part, tree))?,
        Kind::Frame => Part::Frame(source),
    })
}

fn shaped<T: DeserializeOwned + JsonSchema>(source: &Source) -> Result<(T, Tree), Vec<Problem>> {
    shape::read(source, &shape::schema::<T>())
}

fn check(checker: &Checker<'_>, part: &Part) -> Vec<Problem> {
    let (mut found, tree) = match part {
        Part::Statutes(statutes, tree) => (checker.statutes(statutes), tree),
        Part::Conditions(over, tree) => (checker.conditions(over), tree),
        Part::Interview(interview, tree) => (checker.interview(interview, tree), tree),
        Part::Addressees(over, tree) => (checker.addressees(over), tree),
        Part::Demands(over, tree) => (checker.sentences("demands", &over.demands), tree),
        Part::Paragraphs(over, tree) => (checker.sentences("paragraphs", &over.paragraphs), tree),
        Part::Guard(over, tree) => (checker.guard(over), tree),
        Part::Frame(source) => {
            let name = source.name.clone().unwrap_or_default();
            let found = checker.frame(&source.text);
            return found
                .into_iter()
                .map(|problem| problem.in_file(name.clone()))
                .collect();
        }
    };
    for problem in &mut found {
        problem.place = problem.place.or_else(|| tree.place(&problem.path));
        problem.file.clone_from(&tree.file);
    }
    found
}

/// What the files underneath no longer find once others lie over them; they have no place of theirs.
fn rest(checker: &Checker<'_>, files: &Files) -> Vec<Problem> {
    let named = |problems: Vec<Problem>, file: &'static str| {
        problems
            .into_iter()
            .map(move |problem| problem.in_file(file))
    };
    let conditions = named(checker.conditions(&files.conditions), "conditions.yaml");
    let statutes = named(checker.statutes(&files.statutes), "statutes.yaml");
    let addressees = named(checker.addressees(&files.addressees), "addressees.yaml");
    let demands = checker.sentences("demands", &files.demands.demands);
    let paragraphs = checker.sentences("paragraphs", &files.paragraphs.paragraphs);
    conditions
        .chain(statutes)
        .chain(addressees)
        .chain(named(demands, "demands.yaml"))
        .chain(named(paragraphs, "paragraphs.yaml"))
        .collect()
}

/// Something with a permanent id.
trait Entry: Clone + PartialEq {
    fn id(&self) -> &str;
    fn replaces(&self) -> bool;
    fn give_way(&mut self, over: &Self) {
        self.clone_from(over);
    }
    /// Where a new entry goes: behind the others.
    fn place(&self, among: &[Self]) -> usize {
        among.len()
    }
}

impl Entry for Question {
    fn id(&self) -> &str {
        &self.id
    }
    fn replaces(&self) -> bool {
        self.replaces
    }
    /// Answers are laid over by their id too: case files and norms go on using the others.
    fn give_way(&mut self, over: &Self) {
        let mut options = std::mem::take(&mut self.options);
        for option in &over.options {
            match options.iter_mut().find(|known| known.id == option.id) {
                Some(known) => known.clone_from(option),
                None => options.push(option.clone()),
            }
        }
        *self = Self {
            options,
            ..over.clone()
        };
    }
    /// What may decide on a norm is asked before the norms are shown and the addressees chosen.
    fn place(&self, among: &[Self]) -> usize {
        let mut questions = among.iter();
        let to = questions.position(|question| question.answer == Answer::Addressees);
        let is_fact = self.path().starts_with("facts.");
        to.filter(|_| is_fact).unwrap_or(among.len())
    }
}

macro_rules! entries {
    ($($entry:ty),*) => {$(
        impl Entry for $entry {
            fn id(&self) -> &str {
                &self.id
            }
            fn replaces(&self) -> bool {
                self.replaces
            }
        }
    )*};
}

entries!(Act, Norm, Argument, Sentence, Addressee, Named, Rule);

fn merge<T: Entry>(base: &mut Vec<T>, over: &[T], section: &str, tree: &Tree) -> Vec<Problem> {
    let mut found = Vec::new();
    let path = |index: usize| format!("{section}[{index}].id");
    for (index, entry) in over.iter().enumerate() {
        let id = entry.id();
        let first = over
            .iter()
            .take(index)
            .position(|earlier| earlier.id() == id);
        let known = base.iter().position(|built_in| built_in.id() == id);
        let problem = match (first, known.and_then(|known| base.get_mut(known))) {
            (Some(first), _) => {
                let line = tree
                    .place(&path(first))
                    .map_or(0, |place| place.line as usize);
                Problem::error("duplicate-id").with("first_line", line)
            }
            (None, Some(built_in)) if entry.replaces() => {
                built_in.give_way(entry);
                continue;
            }
            (None, Some(built_in)) if built_in == entry => continue,
            (None, Some(_)) => Problem::error("override-missing"),
            (None, None) if entry.replaces() => Problem::error("override-unknown"),
            (None, None) => {
                let place = entry.place(base);
                base.insert(place, entry.clone());
                continue;
            }
        };
        let problem = problem
            .with("id", id)
            .field(path(index))
            .at(tree.place(&path(index)));
        found.push(match &tree.file {
            Some(file) => problem.in_file(file.clone()),
            None => problem,
        });
    }
    found
}
