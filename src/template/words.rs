//! The sentences of one letter, made in the order in which the letter has them.
//!
//! In go the grounds, out come the variables of the frame, sentences included. The order matters
//! because a reference names its act in full only once. How a reference is written is known to
//! [`crate::catalogue::cite`].

use std::collections::{BTreeMap, BTreeSet};

use super::Brief;
use super::context::{ArgumentWords, Context};
use super::maker::{Maker, Values};
use super::places::{conclusion_name, head_name, heading_name, point_name, said_name};
use crate::addressees::Addressee;
use crate::catalogue::cite::{Citer, set_quote};
use crate::catalogue::grounds::{Argued, Ground, Grounds, Said};
use crate::problem::Problem;

/// The variables of a letter, sentences included, as those take them who make it; and the demands.
pub(super) fn words(
    brief: &Brief<'_>,
    maker: &Maker<'_>,
) -> Result<(Values, Vec<String>), Problem> {
    let mut letter = Context::of(brief);
    let grounds = brief.grounds;
    maker.prepare(&texts(brief));
    let mut words = Words {
        maker,
        citer: Citer::new(&brief.rules.catalogue, mentions(grounds)),
        values: maker.values(&letter)?,
    };
    letter.addressee.head = words.head(brief.addressee)?;
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
    let mut values = words.values;
    values.insert("addressee", &letter.addressee)?;
    values.insert("arguments", &letter.arguments)?;
    values.insert("paragraphs", &letter.paragraphs)?;
    values.insert("demands", &letter.demands)?;
    if let Some(preamble) = &letter.preamble {
        values.insert("preamble", preamble)?;
    }
    Ok((values, letter.demands))
}

/// What the sentences of a letter are made of.
fn texts<'a>(brief: &Brief<'a>) -> Vec<&'a str> {
    let grounds = brief.grounds;
    let mut texts: Vec<&str> = brief.addressee.head.iter().map(String::as_str).collect();
    for Argued {
        argument, points, ..
    } in &grounds.arguments
    {
        texts.extend(points.iter().map(|(point, _)| point.says.as_str()));
        texts.extend([argument.conclusion.as_str(), &argument.heading]);
    }
    let said = grounds.paragraphs.iter().chain(&grounds.demands);
    texts.extend(said.map(|said| said.sentence.says.as_str()));
    texts
}

/// Makes the sentences of one letter in their order.
struct Words<'a, 'm, 't> {
    maker: &'m Maker<'t>,
    citer: Citer<'a>,
    values: Values,
}

impl<'a> Words<'a, '_, '_> {
    fn head(&self, addressee: &Addressee) -> Result<Vec<String>, Problem> {
        let lines = addressee
            .head
            .iter()
            .enumerate()
            .map(|(line, words)| self.sentence(&head_name(&addressee.id, line), words));
        let lines: Result<Vec<String>, Problem> = lines.collect();
        Ok(lines?.into_iter().filter(|line| !line.is_empty()).collect())
    }

    fn argument(&mut self, argued: &Argued<'a>) -> Result<ArgumentWords, Problem> {
        let argument = argued.argument;
        let id = &argument.id;
        let mut sentences = Vec::new();
        for (point, ground) in &argued.points {
            let cite = self.citer.cite(ground.norm);
            self.set("cite", Some(cite))?;
            self.set("quote", ground.norm.quote.as_deref().map(set_quote))?;
            sentences.push(self.sentence(&point_name(id, &point.norm), &point.says)?);
        }
        self.set("cite", None)?;
        self.set("quote", None)?;
        sentences.push(self.sentence(&conclusion_name(id), &argument.conclusion)?);
        let heading = self.sentence(&heading_name(id), &argument.heading)?;
        Ok(ArgumentWords {
            heading,
            text: sentences.join(" "),
        })
    }

    fn said(&mut self, kind: &str, said: &Said<'a>) -> Result<String, Problem> {
        let cites = self.cites(&said.grounds);
        self.set("cites", cites)?;
        let name = said_name(kind, &said.sentence.id);
        let sentence = self.sentence(&name, &said.sentence.says);
        self.set("cites", None)?;
        sentence
    }

    /// A variable that only some sentences have.
    fn set(&mut self, name: &'static str, value: Option<String>) -> Result<(), Problem> {
        match value {
            Some(value) => self.values.insert(name, &value),
            None => {
                self.values.remove(name);
                Ok(())
            }
        }
    }

    fn sentence(&self, name: &str, text: &str) -> Result<String, Problem> {
        self.maker.sentence(name, text, &self.values)
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
        let acts: BTreeSet<&str> = group
            .iter()
            .map(|ground| ground.norm.act.as_str())
            .collect();
        for act in acts {
            *mentions.entry(act).or_default() += 1;
        }
    }
    mentions
}
