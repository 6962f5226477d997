//! The data a letter is made of, loaded and linked: vocabulary, addressees, regions, law, words.
//!
//! The built-in files travel inside the binary, as JSON that `build.rs` makes of them: reading YAML at
//! every start would take longer than the letter. Files of the user are laid over them by id.

pub mod check;
mod conditions;
mod doubts;
mod never;
pub mod overlay;
mod vocabulary;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use crate::addressees::{Addressees, Regions};
use crate::catalogue::editions::Editions;
use crate::catalogue::{Catalogue, Demands, Paragraphs, Statutes};
use crate::condition::Conditions;
use crate::guard::Guard;
use crate::interview::Interview;
use crate::problem::Problem;
use crate::rulebook::{Blanks, Rulebook, ShortWords};
use crate::template::{self, Frame, Templates};

/// The value of a built-in data file, named without its ending.
macro_rules! built_in {
    ($name:literal) => {
        read(
            $name,
            include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json")),
        )
    };
}

/// Everything that is data.
#[derive(Debug, Default)]
pub struct Data {
    /// What decides what a letter says.
    pub rules: Rulebook,
    /// The words it says it in.
    pub templates: Templates,
}

/// The data files as they are read, before they are linked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    /// `statutes.yaml`.
    pub statutes: Statutes,
    /// `conditions.yaml`.
    pub conditions: Conditions,
    /// `interview.yaml`.
    pub interview: Interview,
    /// `addressees.yaml`.
    pub addressees: Addressees,
    /// `regions.yaml`.
    pub regions: Regions,
    /// `demands.yaml`.
    pub demands: Demands,
    /// `paragraphs.yaml`.
    pub paragraphs: Paragraphs,
    /// `blanks.yaml`.
    pub blanks: Blanks,
    /// `short.yaml`.
    pub short: ShortWords,
    /// `guard.yaml`.
    pub guard: Guard,
    /// The frames of letters, by file name.
    pub frames: BTreeMap<String, Frame>,
}

impl Files {
    /// The files inside the binary.
    ///
    /// # Errors
    /// A built-in file that cannot be read: the tests see to it that there is none.
    pub fn built_in() -> Result<Self, Vec<Problem>> {
        Ok(Self {
            statutes: built_in!("statutes")?,
            conditions: built_in!("conditions")?,
            interview: built_in!("interview")?,
            addressees: built_in!("addressees")?,
            regions: built_in!("regions")?,
            demands: built_in!("demands")?,
            paragraphs: built_in!("paragraphs")?,
            blanks: built_in!("blanks")?,
            short: built_in!("short")?,
            guard: built_in!("guard")?,
            frames: frames(built_in!("frames")?),
        })
    }

    /// Links the files into what letters are made of.
    ///
    /// # Errors
    /// The problems of the frames.
    pub fn link(self) -> Result<Data, Vec<Problem>> {
        self.link_by(Templates::new)
    }

    fn link_by<E>(
        mut self,
        compile: impl FnOnce(BTreeMap<String, Frame>) -> Result<Templates, E>,
    ) -> Result<Data, E> {
        let conditions = self.put_conditions_in_place();
        let rules = Rulebook {
            conditions,
            interview: self.interview,
            addressees: self.addressees,
            regions: self.regions,
            blanks: self.blanks,
            short: self.short,
            guard: self.guard,
            catalogue: Catalogue {
                editions: Editions::of(&self.statutes.norms),
                acts: self.statutes.acts,
                norms: self.statutes.norms,
                arguments: self.statutes.arguments,
                demands: self.demands.demands,
                paragraphs: self.paragraphs.paragraphs,
            },
        };
        let templates = compile(self.frames)?;
        Ok(Data { rules, templates })
    }

    /// Every sentence of the data files, by the name under which the letter asks for it.
    fn sentences(&self) -> BTreeMap<String, String> {
        let mut sentences = BTreeMap::new();
        for argument in &self.statutes.arguments {
            sentences.insert(
                template::heading_name(&argument.id),
                argument.heading.clone(),
            );
            sentences.insert(
                template::conclusion_name(&argument.id),
                argument.conclusion.clone(),
            );
            for point in &argument.points {
                sentences.insert(
                    template::point_name(&argument.id, &point.norm),
                    point.says.clone(),
                );
            }
        }
        for demand in &self.demands.demands {
            sentences.insert(
                template::said_name("demand", &demand.id),
                demand.says.clone(),
            );
        }
        for paragraph in &self.paragraphs.paragraphs {
            sentences.insert(
                template::said_name("paragraph", &paragraph.id),
                paragraph.says.clone(),
            );
        }
        for addressee in &self.addressees.addressees {
            for (line, words) in addressee.head.iter().enumerate() {
                sentences.insert(template::head_name(&addressee.id, line), words.clone());
            }
        }
        sentences
    }
}

impl Data {
    /// The data inside the binary.
    ///
    /// # Errors
    /// See [`Files::built_in`].
    pub fn built_in() -> Result<Self, Vec<Problem>> {
        // The tests compile every frame inside the binary.
        Files::built_in()?.link_by(|frames| Ok(Templates::proven(frames)))
    }
}

/// A place in the JSON would mislead: the test that reads the YAML names the one there.
fn read<T: DeserializeOwned>(name: &str, json: &str) -> Result<T, Vec<Problem>> {
    serde_json::from_str(json)
        .map_err(|_| vec![Problem::error("yaml-shape").in_file(format!("{name}.yaml"))])
}

fn frames(texts: BTreeMap<String, String>) -> BTreeMap<String, Frame> {
    let texts = texts.into_iter();
    texts
        .map(|(path, text)| (path.clone(), Frame { path, text }))
        .collect()
}
