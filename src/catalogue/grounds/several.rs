//! What a letter rests on that tells of several incidents, or in which several roles tell of one.
//!
//! In goes an inquiry for each of them, out come grounds as for one: an argument is made where it is true of
//! one of them at least, with the norms that apply to one of which it is true. The order, the length and
//! that no norm stands twice are those of every letter.

use std::collections::{BTreeMap, BTreeSet};

use super::{Argued, Ground, Grounds, Inquiry, Said, Search, Standing, Unmet, shorten};
use crate::catalogue::{Catalogue, Point, Sentence};
use crate::interview::Interview;

impl Catalogue {
    /// What a letter about all of this to one addressee rests on.
    pub fn grounds_for_all<'a>(
        &'a self,
        inquiries: &[Inquiry<'_>],
        interview: &'a Interview,
    ) -> Grounds<'a> {
        let searches = inquiries.iter().map(|one| Search::whole(self, *one));
        let mut searches: Vec<Search<'a, '_>> = searches.collect();
        let (mut grounds, cut) = self.shared(&mut searches, interview);
        if let Some(search) = joined(searches) {
            search.tell_left_over(&mut grounds, &cut);
        }
        grounds
    }

    /// The same without what the letter does not say.
    pub fn cited_grounds_for_all<'a>(
        &'a self,
        inquiries: &[Inquiry<'_>],
        interview: &'a Interview,
    ) -> Grounds<'a> {
        let searches = inquiries.iter().map(|one| Search::new(self, *one));
        self.shared(&mut searches.collect::<Vec<_>>(), interview).0
    }

    fn shared<'a>(
        &'a self,
        searches: &mut [Search<'a, '_>],
        interview: &'a Interview,
    ) -> (Grounds<'a>, Vec<&'a str>) {
        let Some(addressee) = searches.first().map(|search| search.inquiry.addressee) else {
            return Default::default();
        };
        let made = searches.iter_mut();
        let mut arguments = self.together(made.flat_map(|search| search.arguments(interview)));
        let said = |sentences: &'a [Sentence], arguments: &[Argued<'a>]| {
            let said = searches
                .iter()
                .map(|search| search.sentences(sentences, arguments));
            in_order(sentences, said.flatten())
        };
        let cut = shorten(&mut arguments, addressee, |arguments| {
            said(&self.demands, arguments)
        });
        let paragraphs = said(&self.paragraphs, &arguments);
        let demands = said(&self.demands, &arguments);
        let mut known = BTreeSet::new();
        let each = searches.iter();
        let each = each.flat_map(|search| search.unanswered(&arguments, &cut, interview));
        let unanswered = each.filter(|pressure| known.insert(*pressure)).collect();
        let mut preamble = Vec::new();
        for ground in searches.iter().flat_map(Search::preamble) {
            add(&mut preamble, ground);
        }
        preamble.sort_by_key(|ground| self.norms.iter().position(|norm| norm.id == ground.norm.id));
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

    /// Each argument once, the gravest first, each norm in the first that names it; one that may yield leaves its
    /// norm to an argument which that carries.
    fn together<'a>(&'a self, made: impl Iterator<Item = Argued<'a>>) -> Vec<Argued<'a>> {
        let mut by_id: BTreeMap<&str, Argued<'a>> = BTreeMap::new();
        for argued in made {
            match by_id.get_mut(argued.argument.id.as_str()) {
                None => {
                    by_id.insert(&argued.argument.id, argued);
                }
                Some(known) => {
                    known.severity = [known.severity, argued.severity]
                        .into_iter()
                        .flatten()
                        .min();
                    known.points.extend(argued.points);
                    known.answers.extend(argued.answers);
                    known.stays |= argued.stays;
                }
            }
        }
        let known = self.arguments.iter();
        let known = known.filter_map(|argument| by_id.remove(argument.id.as_str()));
        let mut arguments: Vec<Argued<'a>> = known.collect();
        arguments.sort_by_key(|argued| argued.severity.unwrap_or(u8::MAX));
        let carried: BTreeSet<(&str, &str)> = arguments.iter().flat_map(carriers).collect();
        for argued in &mut arguments {
            let id = argued.argument.id.as_str();
            argued.points.retain(|(point, ground)| {
                let provision = ground.norm.provision();
                let mut others = carried.iter().filter(|(argument, _)| *argument != id);
                point.carries
                    || point.yields.is_none()
                    || !others.any(|(_, norm)| *norm == provision)
            });
        }
        let (mut used, mut answered) = (BTreeSet::new(), BTreeSet::new());
        arguments.retain_mut(|argued| {
            let is_new = !argued.answers.is_subset(&answered);
            let keeps = keeps(argued, &mut used, is_new);
            if keeps {
                answered.extend(&argued.answers);
            }
            keeps
        });
        arguments
    }
}

/// The provisions without which an argument is not made, each with the argument.
fn carriers<'a>(argued: &Argued<'a>) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
    let id = argued.argument.id.as_str();
    let carrying = argued.points.iter().filter(|(point, _)| point.carries);
    let carrying: Vec<_> = carrying
        .map(|(_, ground)| (id, ground.norm.provision()))
        .collect();
    carrying.into_iter()
}

/// Whether an argument is left something to rest on when each provision stands where it stood first. One that
/// answers what nothing before it answers cites once more what it rests on.
fn keeps<'a>(argued: &mut Argued<'a>, used: &mut BTreeSet<&'a str>, is_new: bool) -> bool {
    let place = |point: &Point| {
        let mut points = argued.argument.points.iter();
        points.position(|other| other.norm == point.norm)
    };
    argued.points.sort_by_key(|(point, _)| place(point));
    let mut own = BTreeSet::new();
    argued
        .points
        .retain(|(_, ground)| own.insert(ground.norm.provision()));
    let all = argued.points.clone();
    argued
        .points
        .retain(|(_, ground)| !used.contains(ground.norm.provision()));
    if !rests(argued) && is_new {
        argued.points = all;
    }
    let stands = rests(argued);
    if stands {
        used.extend(own);
    }
    stands
}

/// Whether an argument has the norms that carry it, and one that does not yield.
fn rests(argued: &Argued<'_>) -> bool {
    let is_made = |norm: &str| argued.points.iter().any(|(point, _)| point.norm == norm);
    let mut carrying = argued.argument.points.iter().filter(|point| point.carries);
    carrying.all(|point| is_made(&point.norm))
        && argued
            .points
            .iter()
            .any(|(point, _)| point.yields.is_none())
}

/// Each sentence once, in the order of the catalogue, with all norms that apply to some of the incidents.
fn in_order<'a>(sentences: &'a [Sentence], said: impl Iterator<Item = Said<'a>>) -> Vec<Said<'a>> {
    let mut by_id: BTreeMap<&str, Said<'a>> = BTreeMap::new();
    for said in said {
        match by_id.get_mut(said.sentence.id.as_str()) {
            None => {
                by_id.insert(&said.sentence.id, said);
            }
            Some(known) => said
                .grounds
                .into_iter()
                .for_each(|ground| add(&mut known.grounds, ground)),
        }
    }
    let sentences = sentences.iter();
    let said = sentences.filter_map(|sentence| {
        let mut said = by_id.remove(sentence.id.as_str())?;
        said.grounds.sort_by_key(|ground| {
            let mut norms = sentence.norms.iter();
            norms.position(|id| *id == ground.norm.id || id == ground.norm.provision())
        });
        Some(said)
    });
    said.collect()
}

/// Adds a norm, unless an edition of its provision is there.
fn add<'a>(grounds: &mut Vec<Ground<'a>>, ground: Ground<'a>) {
    let provision = ground.norm.provision();
    if grounds
        .iter()
        .all(|other| other.norm.provision() != provision)
    {
        grounds.push(ground);
    }
}

/// One search that knows of each norm and argument what speaks most for it.
fn joined<'a, 'q>(searches: Vec<Search<'a, 'q>>) -> Option<Search<'a, 'q>> {
    let mut searches = searches.into_iter();
    let mut joined = searches.next()?;
    for search in searches {
        for (id, standing) in search.standings.into_iter().flatten() {
            let known = joined.standings.as_mut().and_then(|all| all.get_mut(id));
            if let Some(known) = known.filter(|known| weight(&standing) < weight(known)) {
                *known = standing;
            }
        }
        for (id, unmet) in search.unmet {
            if let Some(known) = joined.unmet.get_mut(id)
                && matches!(known, Unmet::Excluded(_))
            {
                *known = unmet;
            }
        }
    }
    Some(joined)
}

fn weight(standing: &Standing) -> u8 {
    match standing {
        Standing::Applies(_) => 0,
        Standing::Unknown(_) => 1,
        Standing::Excluded(_) => 2,
    }
}
