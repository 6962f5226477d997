//! What a letter does not say: norms by the reason for which they are not cited, arguments that are
//! not made.

use super::{Depth, Page};
use crate::catalogue::grounds::{Exclusion, Uncited, Unmade, Unmet, Why};
use crate::commands::law::day;
use crate::problem::Args;

/// The reasons in the order in which they are told: what an answer would change stands first.
const GROUPS: [&str; 7] = [
    "unknown", "facts", "omitted", "date", "changed", "limit", "unnamed",
];

/// The group that a norm is told in.
fn group(uncited: &Uncited<'_>) -> &'static str {
    match &uncited.why {
        Why::Unknown(_) => "unknown",
        Why::Unnamed => "unnamed",
        Why::Excluded(by) => match by.first() {
            Some(Exclusion::Omitted) => "omitted",
            Some(Exclusion::NotInForce) => "date",
            Some(Exclusion::Changed) => "changed",
            Some(Exclusion::Limit) => "limit",
            Some(Exclusion::Fact(_)) | None => "facts",
        },
    }
}

impl Page<'_, '_, '_> {
    /// As much of it as the depth asks for; where there is no letter, all that nearly gave one.
    pub(super) fn unsaid(&mut self) {
        if self.depth == Depth::Whole {
            self.groups();
            return self.unmade();
        }
        let (told, is_written) = (self.told, self.told.is_written());
        let near = told.grounds.near();
        let near: Vec<&Uncited<'_>> = near
            .filter(|uncited| !is_written || matches!(uncited.why, Why::Unknown(_)))
            .collect();
        if !near.is_empty() {
            self.say("explain-near", &Args::new(), 2);
        }
        for uncited in &near {
            let (norm, group) = (self.named(uncited.norm), group(uncited));
            let args = Args::from([
                ("norm", norm.into()),
                ("why", group.into()),
                ("reason", self.reason(uncited).into()),
            ]);
            let line = self.session.messages.text("explain-almost", &args);
            self.text(&format!("○ {line}"), 5);
        }
        let rest = told.grounds.uncited.len() - near.len();
        if rest > 0 {
            self.say("explain-more", &Args::from([("count", rest.into())]), 2);
        }
    }

    /// Every norm that is not cited, by the reason.
    fn groups(&mut self) {
        let told = self.told;
        for name in GROUPS {
            let uncited = told.grounds.uncited.iter();
            let uncited: Vec<&Uncited<'_>> = uncited.filter(|one| group(one) == name).collect();
            if !uncited.is_empty() {
                self.say("explain-group", &Args::from([("why", name.into())]), 2);
            }
            for one in uncited {
                self.uncited(one);
            }
        }
    }

    fn uncited(&mut self, uncited: &Uncited<'_>) {
        let (norm, reason) = (self.named(uncited.norm), self.reason(uncited));
        if reason.is_empty() {
            return self.text(&format!("○ {norm}"), 5);
        }
        self.text(&format!("○ {norm} — {reason}"), 5);
    }

    /// What the group of a norm does not tell of the reason yet; nothing, where it tells all.
    fn reason(&self, uncited: &Uncited<'_>) -> String {
        match &uncited.why {
            Why::Unknown(missing) => self.questions(missing),
            Why::Excluded(by) => {
                let reasons = by.iter().filter_map(|exclusion| match exclusion {
                    Exclusion::Fact(reason) => {
                        Some(self.words().excluded_by(std::slice::from_ref(reason)))
                    }
                    Exclusion::NotInForce => Some(self.in_force("none", uncited)),
                    Exclusion::Changed => Some(self.in_force("part", uncited)),
                    Exclusion::Omitted | Exclusion::Limit => None,
                });
                reasons.collect::<Vec<_>>().join(", ")
            }
            Why::Unnamed => {
                let citing = self.told.data.rules.catalogue.citing(uncited.norm);
                if citing.ids().is_empty() {
                    return String::new();
                }
                let args = Args::from([("ids", citing.ids().join(", ").into())]);
                self.session.messages.text("explain-named-by", &args)
            }
        }
    }

    /// When it was in force, on none of the days of the incident or on a part of them.
    fn in_force(&self, days: &'static str, uncited: &Uncited<'_>) -> String {
        let dates = uncited.norm.in_force;
        let args = Args::from([
            ("days", days.into()),
            ("from", day(dates.from)),
            ("until", day(dates.until)),
        ]);
        self.session.messages.text("explain-in-force", &args)
    }

    fn questions(&self, facts: &[String]) -> String {
        let questions = facts.iter().map(|fact| self.words().question(fact));
        questions.collect::<Vec<_>>().join(", ")
    }

    fn unmade(&mut self) {
        let told = self.told;
        if !told.grounds.unmade.is_empty() {
            self.say("explain-unmade", &Args::new(), 2);
        }
        for unmade in &told.grounds.unmade {
            let lacks = self.lacks(unmade);
            let argument = unmade.argument;
            let line = format!("○ {} ({}) — {lacks}", argument.heading, argument.id);
            self.text(&line, 5);
        }
    }

    fn lacks(&self, unmade: &Unmade<'_>) -> String {
        let (why, what) = match &unmade.why {
            Unmet::Unknown(missing) => ("unknown", self.questions(missing)),
            Unmet::Excluded(by) => ("facts", self.words().excluded_by(by)),
            Unmet::Without(norms) => {
                let norms = norms.iter().map(|norm| self.named(norm));
                ("norms", norms.collect::<Vec<_>>().join(", "))
            }
            Unmet::Bare => ("bare", String::new()),
            Unmet::Limit => ("limit", String::new()),
        };
        let args = Args::from([("why", why.into()), ("what", what.into())]);
        self.session.messages.text("explain-lacks", &args)
    }
}
