//! Puts the named conditions in the place of their names, wherever data files call one.
//!
//! In go the files as they were read, out come files whose conditions stand for themselves.

use super::Files;
use crate::condition::{Condition, Conditions};

impl Files {
    /// Resolves every name; returns the named conditions, resolved themselves.
    pub(super) fn put_conditions_in_place(&mut self) -> Conditions {
        let named = self.conditions.resolved();
        for condition in self.conditions_of_law() {
            condition.resolve(&named);
        }
        for condition in self.conditions_of_talk() {
            condition.resolve(&named);
        }
        named
    }

    fn conditions_of_law(&mut self) -> impl Iterator<Item = &mut Condition> {
        let norms = self.statutes.norms.iter_mut();
        let arguments = self.statutes.arguments.iter_mut();
        let demands = self.demands.demands.iter_mut();
        let paragraphs = self.paragraphs.paragraphs.iter_mut();
        norms
            .filter_map(|norm| norm.when.as_mut())
            .chain(arguments.flat_map(|argument| {
                let stays = argument.stays.as_mut();
                argument.when.as_mut().into_iter().chain(stays)
            }))
            .chain(demands.filter_map(|demand| demand.when.as_mut()))
            .chain(paragraphs.filter_map(|paragraph| paragraph.when.as_mut()))
    }

    fn conditions_of_talk(&mut self) -> impl Iterator<Item = &mut Condition> {
        let addressees = self.addressees.addressees.iter_mut();
        let questions = self.interview.questions.iter_mut();
        let addressees = addressees.flat_map(|addressee| {
            let notes = addressee.notes.iter_mut();
            let notes = notes.map(|note| &mut note.when);
            let proposals = addressee.proposed.iter_mut();
            let proposals = proposals.filter_map(|proposal| proposal.when.as_mut());
            addressee.competent.iter_mut().chain(notes).chain(proposals)
        });
        addressees.chain(questions.flat_map(|question| {
            let options = question.options.iter_mut();
            let options =
                options.flat_map(|option| option.when.iter_mut().chain(&mut option.assumed));
            question.when.iter_mut().chain(options)
        }))
    }
}
