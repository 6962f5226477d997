//! The words of letters: the only module that knows tera.
//!
//! 1. A *frame* (`complaint.md`) is a template file that lays a letter out as Markdown; its values
//!    are escaped, so that a value can never become structure.
//! 2. The sentences of arguments, demands, paragraphs and heads of letters are small templates of
//!    plain text in the data files; the frame prints what they come to as values.
//! 3. [`Templates::render`] makes the sentences in the order of the letter, because a reference names its act
//!    in full only once, and hands them to the frame.
//! 4. Templates that nobody vouches for are made letters of in a [`Cell`], which keeps time and memory
//!    within limits; what a cell is made of is not known here.

mod agreement;
mod confined;
pub mod context;
mod doubts;
mod engine;
mod engines;
mod escape;
mod faults;
mod filters;
mod frames;
mod list;
mod maker;
mod places;
mod sentence;
pub mod variables;
mod words;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::addressees::Addressee;
use crate::case::Case;
use crate::catalogue::grounds::Grounds;
use crate::problem::Problem;
use crate::rulebook::Rulebook;
use engines::Engines;
use maker::Maker;
use words::words;

pub use confined::{Breach, Cell, MOST_BYTES, Work, serve};
pub use faults::syntax_problem;
pub use frames::{Frame, is_frame};
pub use list::fill_list;
pub use places::{conclusion_name, head_name, heading_name, point_name, said_name};
pub(crate) use sentence::capital;
pub use variables::variable_names;

/// Frames and sentences, and where letters are made of them.
#[derive(Debug, Default)]
pub struct Templates {
    engines: Engines,
    /// Where they are made of templates that nobody vouches for.
    cell: Option<Box<dyn Cell>>,
    /// The limit that they have broken: none of them is tried a second time.
    broken: OnceLock<Problem>,
}

/// What one letter is worded from.
#[derive(Debug, Clone, Copy)]
pub struct Brief<'a> {
    /// The law and the words for answers.
    pub rules: &'a Rulebook,
    /// Who complains, and of what.
    pub case: &'a Case,
    /// To whom.
    pub addressee: &'a Addressee,
    /// What the letter rests on.
    pub grounds: &'a Grounds<'a>,
    /// The day on which it is written.
    pub today: NaiveDate,
}

impl Brief<'_> {
    /// The frame of the letter, by name.
    pub fn frame(&self) -> &str {
        self.addressee.frame(self.case.is_petition())
    }
}

impl Templates {
    /// Compiles the frames, given by file name.
    ///
    /// # Errors
    /// `template-syntax` and its kin, with file and place where the engine names them.
    pub fn new(frames: BTreeMap<String, Frame>) -> Result<Self, Vec<Problem>> {
        let templates = Self::proven(frames);
        match templates.engines.compile_all() {
            Ok(()) => Ok(templates),
            Err(problem) => Err(vec![problem]),
        }
    }

    /// The same of frames that are known to be sound: each is compiled with those that it extends, where a
    /// letter first asks for it.
    pub fn proven(frames: BTreeMap<String, Frame>) -> Self {
        Self {
            engines: Engines::new(frames),
            cell: None,
            broken: OnceLock::new(),
        }
    }

    /// The same templates, made letters of in a cell that is given what it has to know of them.
    #[must_use]
    pub fn confined(self, cell: impl FnOnce(String) -> Box<dyn Cell>) -> Self {
        let told = confined::told(self.engines.frames());
        Self {
            cell: Some(cell(told)),
            ..self
        }
    }

    /// Whether sentences, given by name, can be compiled with these frames.
    ///
    /// # Errors
    /// See [`Templates::new`].
    pub fn prove(&self, sentences: &BTreeMap<String, String>) -> Result<(), Vec<Problem>> {
        let proved = self.engines.prove(sentences);
        proved.map_err(|problem| vec![problem])
    }

    /// The letter as Markdown.
    ///
    /// # Errors
    /// `template-render` where a template asks for what a case does not state; `template-too-slow` and
    /// `template-too-large` where it breaks the limits of its cell.
    pub fn render(&self, brief: &Brief<'_>) -> Result<String, Problem> {
        let maker = self.maker()?;
        let (values, _) = words(brief, &maker)?;
        maker.frame(brief.frame(), &values)
    }

    /// The demands of the letter as it words them.
    ///
    /// # Errors
    /// See [`Templates::render`].
    pub fn demands(&self, brief: &Brief<'_>) -> Result<Vec<String>, Problem> {
        Ok(words(brief, &self.maker()?)?.1)
    }

    fn maker(&self) -> Result<Maker<'_>, Problem> {
        match self.broken.get() {
            Some(broken) => Err(broken.clone()),
            None => Maker::new(self),
        }
    }

    /// All frames, by file name.
    pub fn frames(&self) -> &BTreeMap<String, Frame> {
        self.engines.frames()
    }

    /// Whether there is a frame of this file name.
    pub fn has_frame(&self, name: &str) -> bool {
        self.frames().contains_key(name)
    }

    /// Whether other frames extend this one or include it.
    pub fn is_used(&self, name: &str) -> bool {
        let mut frames = self.frames().values();
        frames.any(|frame| frame.uses().any(|used| used == name))
    }
}
