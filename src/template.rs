//! The words of letters: the only module that knows tera.
//!
//! 1. A *frame* (`complaint.md`) is a template file that lays a letter out as Markdown; its values
//!    are escaped, so that a value can never become structure.
//! 2. The sentences of arguments, demands, paragraphs and heads of letters are small templates of
//!    plain text in the data files; the frame prints what they come to as values.
//! 3. [`Templates::render`] makes the sentences in the order of the letter, because a reference names its act
//!    in full only once, and hands them to the frame.

pub mod context;
mod escape;
mod faults;
pub mod variables;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tera::Tera;

use crate::addressees::Addressee;
use crate::case::Case;
use crate::catalogue::cite::{Citer, set_quote};
use crate::catalogue::grounds::{Argued, Ground, Grounds, Said};
use crate::problem::Problem;
use crate::rulebook::Rulebook;
use context::{ArgumentWords, Context};
use faults::{known_to_author, problem};

pub use faults::syntax_problem;

/// Frames and sentences, compiled.
#[derive(Debug, Default)]
pub struct Templates {
    tera: Tera,
    /// Sentences without a variable, which need no engine.
    plain: BTreeMap<String, String>,
    frames: BTreeMap<String, Frame>,
}

/// A frame as its author knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// The name of its file, with the folder where it is not built in.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Frames by file name, and sentences by the name of their place in the data.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Every frame by its file name.
    pub frames: BTreeMap<String, Frame>,
    /// Name and text of every sentence.
    pub sentences: BTreeMap<String, String>,
}

impl Templates {
    /// Compiles the sources.
    ///
    /// # Errors
    /// `template-syntax` and its kin, with file and place where the engine names them.
    pub fn new(sources: Sources) -> Result<Self, Vec<Problem>> {
        let mut tera = Tera::default();
        tera.autoescape_on([".md"]);
        tera.set_escape_fn(escape::escape_markdown);
        tera.register_filter("stop", |text: &str, _: tera::Kwargs, _: &tera::State| {
            full_stop(text)
        });
        tera.register_filter("capital", |text: &str, _: tera::Kwargs, _: &tera::State| {
            capital(text)
        });
        let (plain, sentences): (BTreeMap<_, _>, BTreeMap<_, _>) = sources
            .sentences
            .into_iter()
            .partition(|(_, text)| !text.contains('{'));
        let frames = sources.frames;
        let texts = frames.iter().map(|(name, frame)| (name, &frame.text));
        let all = texts.chain(&sentences);
        tera.add_raw_templates(all.map(|(name, text)| (name.as_str(), text.as_str())))
            .map_err(|error| vec![known_to_author(problem(&error), &frames)])?;
        Ok(Self {
            tera,
            plain,
            frames,
        })
    }

    /// Whether there is a frame of this file name.
    pub fn has_frame(&self, name: &str) -> bool {
        self.frames.contains_key(name)
    }

    /// Whether other frames extend this one.
    pub fn is_extended(&self, name: &str) -> bool {
        let mut parents = self.frames.values().filter_map(|frame| parent(&frame.text));
        parents.any(|parent| parent == name)
    }

    fn frame(&self, name: &str, context: &Context) -> Result<String, Problem> {
        let values = tera::Context::from_serialize(context).map_err(|error| problem(&error))?;
        self.tera
            .render(name, &values)
            .map_err(|error| known_to_author(problem(&error), &self.frames))
    }

    fn sentence(&self, name: &str, context: &Context) -> Result<String, Problem> {
        if let Some(plain) = self.plain.get(name) {
            return Ok(fold_blanks(plain));
        }
        self.frame(name, context).map(|text| fold_blanks(&text))
    }
}

/// The frame that a frame extends.
fn parent(text: &str) -> Option<String> {
    let (_, after) = text.split_once("extends")?;
    after.split('"').nth(1).map(str::to_owned)
}

/// Frames are Markdown files; sentences have names without an ending.
pub fn is_frame(name: &str) -> bool {
    name.ends_with(".md")
}

impl Templates {
    /// The letter to one addressee as Markdown.
    ///
    /// # Errors
    /// `template-render` where a template asks for what a case does not state.
    pub fn render(
        &self,
        rules: &Rulebook,
        case: &Case,
        addressee: &Addressee,
        grounds: &Grounds<'_>,
        today: NaiveDate,
    ) -> Result<String, Problem> {
        let letter = self.words(rules, case, addressee, grounds, today)?;
        self.frame(&addressee.template, &letter)
    }

    /// The demands of a letter as it words them.
    ///
    /// # Errors
    /// See [`Templates::render`].
    pub fn demands(
        &self,
        rules: &Rulebook,
        case: &Case,
        addressee: &Addressee,
        grounds: &Grounds<'_>,
        today: NaiveDate,
    ) -> Result<Vec<String>, Problem> {
        let letter = self.words(rules, case, addressee, grounds, today)?;
        Ok(letter.demands)
    }

    /// The variables of a letter, sentences included.
    fn words(
        &self,
        rules: &Rulebook,
        case: &Case,
        addressee: &Addressee,
        grounds: &Grounds<'_>,
        today: NaiveDate,
    ) -> Result<Context, Problem> {
        let Some(mut letter) = Context::of(case, addressee, rules, today) else {
            return Err(Problem::error("no-applicant").field("applicants"));
        };
        let mut words = Words {
            templates: self,
            citer: Citer::new(&rules.catalogue, mentions(grounds)),
            context: letter.clone(),
        };
        letter.addressee.head = words.head(addressee)?;
        for argued in &grounds.arguments {
            letter.arguments.push(words.argument(argued)?);
        }
        for said in &grounds.paragraphs {
            letter.paragraphs.push(words.said("paragraph", said)?);
        }
        letter.preamble = words.cites(&grounds.preamble);
        for said in &grounds.demands {
            letter.demands.push(words.said("demand", said)?);
        }
        Ok(letter)
    }
}

/// Makes the sentences of one letter in their order.
struct Words<'a> {
    templates: &'a Templates,
    citer: Citer<'a>,
    context: Context,
}

impl<'a> Words<'a> {
    fn head(&self, addressee: &Addressee) -> Result<Vec<String>, Problem> {
        let lines: Result<Vec<String>, Problem> = (0..addressee.head.len())
            .map(|line| {
                self.templates
                    .sentence(&head_name(&addressee.id, line), &self.context)
            })
            .collect();
        Ok(lines?.into_iter().filter(|line| !line.is_empty()).collect())
    }

    fn argument(&mut self, argued: &Argued<'a>) -> Result<ArgumentWords, Problem> {
        let id = &argued.argument.id;
        let mut sentences = Vec::new();
        for (point, ground) in &argued.points {
            self.context.cite = Some(self.citer.cite(ground.norm));
            self.context.quote = ground.norm.quote.as_deref().map(set_quote);
            sentences.push(
                self.templates
                    .sentence(&point_name(id, &point.norm), &self.context)?,
            );
        }
        self.context.cite = None;
        self.context.quote = None;
        sentences.push(
            self.templates
                .sentence(&conclusion_name(id), &self.context)?,
        );
        let heading = self.templates.sentence(&heading_name(id), &self.context)?;
        Ok(ArgumentWords {
            heading,
            text: sentences.join(" "),
        })
    }

    fn said(&mut self, kind: &str, said: &Said<'a>) -> Result<String, Problem> {
        self.context.cites = self.cites(&said.grounds);
        let sentence = self
            .templates
            .sentence(&said_name(kind, &said.sentence.id), &self.context);
        self.context.cites = None;
        sentence
    }

    fn cites(&mut self, grounds: &[Ground<'a>]) -> Option<String> {
        let norms: Vec<_> = grounds.iter().map(|ground| ground.norm).collect();
        (!norms.is_empty()).then(|| self.citer.cite_all(&norms))
    }
}

/// How often the letter will name each act.
fn mentions<'a>(grounds: &Grounds<'a>) -> BTreeMap<&'a str, usize> {
    let mut mentions = BTreeMap::new();
    let points = grounds.arguments.iter().flat_map(|argued| &argued.points);
    for (_, ground) in points {
        *mentions.entry(ground.norm.act.as_str()).or_default() += 1;
    }
    let said = grounds
        .paragraphs
        .iter()
        .chain(&grounds.demands)
        .map(|said| &said.grounds);
    for group in said.chain([&grounds.preamble]) {
        let acts: std::collections::BTreeSet<&str> = group
            .iter()
            .map(|ground| ground.norm.act.as_str())
            .collect();
        for act in acts {
            *mentions.entry(act).or_default() += 1;
        }
    }
    mentions
}

/// The name of a line of an addressee's head.
pub fn head_name(addressee: &str, line: usize) -> String {
    format!("addressees/{addressee}/head/{line}")
}

/// The name of an argument's heading.
pub fn heading_name(argument: &str) -> String {
    format!("arguments/{argument}/heading")
}

/// The name of the sentence that brings a norm into an argument.
pub fn point_name(argument: &str, norm: &str) -> String {
    format!("arguments/{argument}/points/{norm}")
}

/// The name of an argument's conclusion.
pub fn conclusion_name(argument: &str) -> String {
    format!("arguments/{argument}/conclusion")
}

/// The name of a demand (`demand`) or a paragraph (`paragraph`).
pub fn said_name(kind: &str, id: &str) -> String {
    format!("{kind}s/{id}")
}

/// The text with a capital first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The text as a sentence ends: «… 2025 г.» has its full stop already.
fn full_stop(text: &str) -> String {
    let text = text.trim_end();
    let ends = text
        .trim_end_matches(['»', '“', ')'])
        .ends_with(['!', '?', '…']);
    if ends || text.ends_with('.') {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Runs of blanks and line ends become one space; no-break spaces stay.
fn fold_blanks(text: &str) -> String {
    let folded = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    flatten(
        &flatten(&folded, " (далее — ", "; далее — "),
        " (от ",
        ", от ",
    )
}

/// Brackets inside brackets become a part of them: «(… (далее — Закон))» is «(…; далее — Закон)».
fn flatten(text: &str, open: &str, inside: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        flat.push_str(before);
        let is_nested = flat.matches('(').count() > flat.matches(')').count();
        match after.split_once(')') {
            Some((name, after)) if is_nested => {
                flat.push_str(inside);
                flat.push_str(name);
                rest = after;
            }
            _ => {
                flat.push_str(open);
                rest = after;
            }
        }
    }
    flat.push_str(rest);
    flat
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_one_full_stop() {
        for (text, sentence) in [
            ("а", "а."),
            ("2025 г.", "2025 г."),
            ("«а»", "«а»."),
            ("«а?»", "«а?»"),
            ("а…", "а…"),
        ] {
            assert_eq!(full_stop(text), sentence);
        }
    }

    #[test]
    fn brackets_do_not_stand_in_brackets() {
        for (text, folded) in [
            ("а  б\n в", "а б в"),
            (
                "ст. 1 Закона (далее — Закон): т",
                "ст. 1 Закона (далее — Закон): т",
            ),
            (
                "(ст. 1 Закона (далее — Закон)) т",
                "(ст. 1 Закона; далее — Закон) т",
            ),
            (
                "(ст. 1 Закона (далее — З), ст. 2 К (далее — К))",
                "(ст. 1 Закона; далее — З, ст. 2 К; далее — К)",
            ),
        ] {
            assert_eq!(fold_blanks(text), folded);
        }
    }
}
