//! What a letter rests on: finds the norms that apply to a case before an addressee, the arguments
//! that can be made of them, and the demands.
//!
//! 1. Each norm gets a standing: it applies because of these facts, is excluded by that one, or
//!    waits for one that is unknown. Of the [editions](super::editions) of a provision one may apply at most.
//! 2. The arguments whose condition holds, and of whose norms at least one that does not yield
//!    applies, are ordered by the gravest pressure they answer; a norm
//!    stands in the first of them that names it and in no other.
//! 3. Where that makes more norms or arguments than the addressee should be given, norms that
//!    yield go first, then all but one of the arguments that answer no pressure in particular, then those that
//!    answer what graver ones answer too, then what others answer, the least grave always before the others:
//!    what a letter complains of, and each demand, should have something to rest on. What is left without is
//!    told as [`Grounds::unanswered`].
//! 4. Paragraphs and demands take the norms that apply out of those they name; those that rest on
//!    arguments stand where one of these is left.
//! 5. What is left over is told with what was missing: [`Uncited`] norms, [`Unmade`] arguments.

mod length;
mod several;
mod standing;
mod unanswered;
mod uncited;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use length::{Cut, shorten};
use standing::{Standing, applies, holds, standing, tried};
use unanswered::{Act, Answered};
pub use uncited::{Exclusion, Uncited, Unmade, Unmet, Why};

use super::{Argument, Catalogue, Norm, Point, Purpose, Sentence};
use crate::addressees::Addressee;
use crate::condition::Verdict;
use crate::facts::{Facts, Reason};
use crate::interview::Interview;

/// What one letter says and rests on, in the order of the letter.
#[derive(Debug, Default)]
pub struct Grounds<'a> {
    /// The arguments, the gravest first.
    pub arguments: Vec<Argued<'a>>,
    /// The paragraphs after them.
    pub paragraphs: Vec<Said<'a>>,
    /// The norms «guided by» which the writer asks.
    pub preamble: Vec<Ground<'a>>,
    /// The demands.
    pub demands: Vec<Said<'a>>,
    /// The pressure that no argument answers in particular, and that of which a demand is not made because its
    /// argument is not.
    pub unanswered: Vec<&'a str>,
    /// The norms that may be cited before the addressee and are not.
    pub uncited: Vec<Uncited<'a>>,
    /// The arguments that are not made.
    pub unmade: Vec<Unmade<'a>>,
}

impl<'a> Grounds<'a> {
    /// Everything that is cited, in the order of the letter.
    pub fn cited(&self) -> impl Iterator<Item = &Ground<'a>> {
        let points = self.arguments.iter().flat_map(|argued| &argued.points);
        let points = points.map(|(_, ground)| ground);
        points
            .chain(self.paragraphs.iter().flat_map(|said| &said.grounds))
            .chain(&self.preamble)
            .chain(self.demands.iter().flat_map(|said| &said.grounds))
    }

    /// The norms that nearly applied.
    pub fn near(&self) -> impl Iterator<Item = &Uncited<'a>> {
        self.uncited.iter().filter(|uncited| uncited.is_near())
    }

    /// Whether it would take this fact to decide on a norm.
    pub fn waits_for(&self, fact: &str) -> bool {
        let mut missing = self.uncited.iter().flat_map(Uncited::missing);
        missing.any(|missing| missing == fact)
    }
}

/// A norm that applies, and why.
#[derive(Debug, Clone)]
pub struct Ground<'a> {
    /// The norm.
    pub norm: &'a Norm,
    /// The facts that made it apply; none where it always does.
    pub because: Vec<Reason>,
}

/// An argument that is made.
#[derive(Debug, Clone)]
pub struct Argued<'a> {
    /// The argument.
    pub argument: &'a Argument,
    /// Those of its points that are made, each with its norm.
    pub points: Vec<(&'a Point, Ground<'a>)>,
    /// How grave the pressure is that it answers, 1 the gravest; `None` where it answers none in
    /// particular.
    severity: Option<u8>,
    /// What it answers.
    answers: BTreeSet<Act<'a>>,
    /// Whether a letter that is too long keeps it before others.
    stays: bool,
}

impl Argued<'_> {
    /// The kinds of pressure that it answers, on whomever, each once for every role.
    pub fn answers(&self) -> impl Iterator<Item = &str> {
        self.answers.iter().map(|act| act.pressure)
    }
}

/// A demand or a paragraph that stands.
#[derive(Debug, Clone)]
pub struct Said<'a> {
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Those of its norms that apply.
    pub grounds: Vec<Ground<'a>>,
}

/// What the search is about.
#[derive(Debug, Clone, Copy)]
pub struct Inquiry<'a> {
    /// What is known.
    pub facts: &'a Facts,
    /// Ids of norms the writer does not want cited.
    pub omit: &'a [String],
    /// To whom the letter goes.
    pub addressee: &'a Addressee,
    /// The day of the letter, on which a norm has to be in force where nobody has said yet when it
    /// happened.
    pub dated: NaiveDate,
}

impl Catalogue {
    /// What a letter to this addressee rests on.
    pub fn grounds_for<'a>(
        &'a self,
        inquiry: Inquiry<'_>,
        interview: &'a Interview,
    ) -> Grounds<'a> {
        let mut search = Search::whole(self, inquiry);
        let (mut grounds, cut) = search.grounds(interview);
        search.tell_left_over(&mut grounds, &cut);
        grounds
    }

    /// The same without what the letter does not say, the reasons of its norms among it, which takes a
    /// third of the time.
    pub fn cited_grounds_for<'a>(
        &'a self,
        inquiry: Inquiry<'_>,
        interview: &'a Interview,
    ) -> Grounds<'a> {
        Search::new(self, inquiry).grounds(interview).0
    }
}

struct Search<'a, 'q> {
    catalogue: &'a Catalogue,
    inquiry: Inquiry<'q>,
    /// Where the norms stand that may be cited; `None` where nobody asks for reasons.
    standings: Option<BTreeMap<&'a str, Standing>>,
    used: BTreeSet<&'a str>,
    /// What the arguments that are not made lack, by their ids.
    unmet: BTreeMap<&'a str, Unmet<'a>>,
}

impl<'a, 'q> Search<'a, 'q> {
    fn new(catalogue: &'a Catalogue, inquiry: Inquiry<'q>) -> Self {
        Self {
            catalogue,
            inquiry,
            standings: None,
            used: BTreeSet::new(),
            unmet: BTreeMap::new(),
        }
    }

    /// One that is asked for the reasons too.
    fn whole(catalogue: &'a Catalogue, inquiry: Inquiry<'q>) -> Self {
        let mut search = Self::new(catalogue, inquiry);
        let norms = catalogue.norms.iter();
        let possible = norms.filter(|norm| search.is_possible(norm));
        let standings = possible.map(|norm| (norm.id.as_str(), search.standing(norm)));
        search.standings = Some(standings.collect());
        search
    }

    /// Adds what is left over to grounds that had to do without some norms for their length.
    fn tell_left_over(mut self, grounds: &mut Grounds<'a>, cut: &[&'a str]) {
        grounds.unmade = self.unmade(&grounds.arguments);
        let cited = grounds.cited().map(|ground| ground.norm.id.as_str());
        grounds.uncited = self.uncited(&cited.collect(), cut);
    }

    /// What the letter says, and the norms that it had to do without for its length.
    fn grounds(&mut self, interview: &'a Interview) -> (Grounds<'a>, Vec<&'a str>) {
        let mut arguments = self.arguments(interview);
        let all = &self.catalogue.demands;
        let cut = shorten(&mut arguments, self.inquiry.addressee, |arguments| {
            self.sentences(all, arguments)
        });
        let paragraphs = self.sentences(&self.catalogue.paragraphs, &arguments);
        let preamble = self.preamble();
        let demands = self.sentences(all, &arguments);
        let unanswered = self.unanswered(&arguments, &cut, interview);
        let grounds = Grounds {
            arguments,
            paragraphs,
            preamble,
            demands,
            unanswered,
            ..Grounds::default()
        };
        (grounds, cut.norms)
    }

    /// Whether a norm may be cited before the addressee at all.
    fn is_possible(&self, norm: &Norm) -> bool {
        norm.purpose.is_cited() && stands(&norm.before, self.inquiry.addressee)
    }

    fn standing(&self, norm: &Norm) -> Standing {
        standing(norm, self.catalogue, self.inquiry)
    }

    fn arguments(&mut self, interview: &'a Interview) -> Vec<Argued<'a>> {
        let mut holding = Vec::new();
        for argument in &self.catalogue.arguments {
            if self.standings.is_none() && !holds(argument.when.as_ref(), self.inquiry.facts) {
                continue;
            }
            match tried(argument.when.as_ref(), self.inquiry.facts) {
                Verdict::Applies(because) => {
                    let answered = self.answered(argument, &because, interview);
                    holding.push((argument, answered));
                }
                Verdict::Excluded(by) => self.lacks(argument, Unmet::Excluded(by)),
                Verdict::Unknown(missing) => self.lacks(argument, Unmet::Unknown(missing)),
            }
        }
        holding.sort_by_key(|(_, (severity, _))| severity.unwrap_or(u8::MAX));
        holding
            .into_iter()
            .filter_map(|(argument, answered)| self.argued(argument, answered))
            .collect()
    }

    fn lacks(&mut self, argument: &'a Argument, unmet: Unmet<'a>) {
        self.unmet.insert(&argument.id, unmet);
    }

    fn argued(
        &mut self,
        argument: &'a Argument,
        (severity, answers): Answered<'a>,
    ) -> Option<Argued<'a>> {
        let mut points: Vec<(&'a Point, Ground<'a>)> = Vec::new();
        for point in &argument.points {
            let ground = self.applies(&point.norm);
            let ground = ground.filter(|ground| !self.used.contains(ground.norm.id.as_str()));
            // Two ids may name one edition.
            let is_new = |norm: &Norm| points.iter().all(|(_, other)| other.norm.id != norm.id);
            if let Some(ground) = ground.filter(|ground| is_new(ground.norm)) {
                points.push((point, ground));
            }
        }
        let is_made = |norm: &str| points.iter().any(|(point, _)| point.norm == norm);
        let carrying = argument.points.iter().filter(|point| point.carries);
        let lacking: Vec<&Point> = carrying.filter(|point| !is_made(&point.norm)).collect();
        if !lacking.is_empty() {
            let norms = lacking
                .iter()
                .filter_map(|point| self.catalogue.norm(&point.norm));
            let without = norms.collect();
            self.lacks(argument, Unmet::Without(without));
            return None;
        }
        if points.iter().all(|(point, _)| point.yields.is_some()) {
            self.lacks(argument, Unmet::Bare);
            return None;
        }
        self.used
            .extend(points.iter().map(|(_, ground)| ground.norm.id.as_str()));
        Some(Argued {
            argument,
            points,
            severity,
            answers,
            stays: (argument.stays.as_ref()).is_some_and(|stays| stays.applies(self.inquiry.facts)),
        })
    }

    /// The norm that this id names, in the edition that applies.
    fn applies(&self, id: &str) -> Option<Ground<'a>> {
        let mut editions = self.catalogue.named(id);
        editions.find_map(|norm| self.ground(norm))
    }

    fn ground(&self, norm: &'a Norm) -> Option<Ground<'a>> {
        let because = match &self.standings {
            Some(standings) => match standings.get(norm.id.as_str())? {
                Standing::Applies(because) => because.clone(),
                _ => return None,
            },
            None if self.is_possible(norm) && applies(norm, self.catalogue, self.inquiry) => {
                Vec::new()
            }
            None => return None,
        };
        Some(Ground { norm, because })
    }

    fn sentences(&self, sentences: &'a [Sentence], argued: &[Argued<'_>]) -> Vec<Said<'a>> {
        sentences
            .iter()
            .filter(|sentence| stands(&sentence.before, self.inquiry.addressee))
            .filter(|sentence| is_argued(Some(&sentence.argued_by), argued))
            .filter(|sentence| holds(sentence.when.as_ref(), self.inquiry.facts))
            .map(|sentence| {
                let mut grounds: Vec<Ground<'a>> = Vec::new();
                let resting = sentence
                    .norms
                    .iter()
                    .filter(|id| is_argued(sentence.norms_argued_by.get(*id), argued));
                let applying = resting.filter_map(|id| self.applies(id));
                for ground in applying.filter(|ground| !sentence.besides || !cites(argued, ground))
                {
                    if grounds.iter().all(|other| other.norm.id != ground.norm.id) {
                        grounds.push(ground);
                    }
                }
                Said { sentence, grounds }
            })
            .filter(|said: &Said<'_>| !said.sentence.only_with_norm || !said.grounds.is_empty())
            .collect()
    }

    fn preamble(&self) -> Vec<Ground<'a>> {
        self.catalogue
            .norms
            .iter()
            .filter(|norm| norm.purpose == Purpose::Preamble)
            .filter_map(|norm| self.ground(norm))
            .collect()
    }
}

/// Whether what stands before these offices stands before this addressee.
fn stands(before: &[String], addressee: &Addressee) -> bool {
    before.iter().any(|office| office == addressee.office())
}

/// Whether one of the arguments that something rests on is made, or it rests on none in particular.
fn is_argued(by: Option<&Vec<String>>, argued: &[Argued<'_>]) -> bool {
    let mut made = argued.iter().map(|argued| &argued.argument.id);
    by.is_none_or(|by| by.is_empty() || made.any(|id| by.contains(id)))
}

/// Whether one of the arguments cites the provision of a norm.
fn cites(argued: &[Argued<'_>], ground: &Ground<'_>) -> bool {
    let mut points = argued.iter().flat_map(|argued| &argued.points);
    points.any(|(_, other)| other.norm.provision() == ground.norm.provision())
}
