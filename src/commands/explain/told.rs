//! The explanation of a letter for a person, in three depths.
//!
//! In goes what is known of one letter, out come lines: one in all; the norms with the facts that made
//! each apply and the edition it was compared with; or everything, with the whole «why not».

mod unsaid;

use super::Explained;
use crate::catalogue::Norm;
use crate::catalogue::grounds::{Argued, Ground, Said};
use crate::cli::Global;
use crate::commands::Session;
use crate::commands::law::day;
use crate::commands::screen::lines;
use crate::commands::words::Words;
use crate::condition::Condition;
use crate::problem::{Arg, Args};
use crate::schema::fields;

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// One line a letter.
    Line,
    /// Every norm that is cited, with facts and edition, and the questions that are open.
    Trace,
    /// The conditions of the norms too, and why the others are not cited.
    Whole,
}

impl Depth {
    fn of(flags: &Global) -> Self {
        match (flags.quiet, flags.verbose) {
            (true, _) => Self::Line,
            (_, true) => Self::Whole,
            _ => Self::Trace,
        }
    }
}

impl Explained<'_> {
    /// Says it as deep as the person asked for.
    pub(super) fn say(&self, session: &mut Session<'_>) {
        let depth = Depth::of(&session.cli.global);
        let mut page = Page {
            session,
            told: self,
            depth,
        };
        match depth {
            Depth::Line => page.line(),
            _ => page.letter(),
        }
    }
}

/// The lines on one letter.
struct Page<'s, 'c, 'e> {
    session: &'s mut Session<'c>,
    told: &'e Explained<'e>,
    depth: Depth,
}

impl<'e> Page<'_, '_, 'e> {
    fn line(&mut self) {
        if !self.told.is_written() {
            return self.no_letter();
        }
        let grounds = &self.told.grounds;
        let mut norms: Vec<String> = grounds
            .cited()
            .map(|ground| self.short(ground.norm))
            .collect();
        // Two sentences of one provision are one norm to who reads.
        norms.sort();
        norms.dedup();
        let args = Args::from([
            ("letter", self.heading().into()),
            ("arguments", grounds.arguments.len().into()),
            ("norms", norms.len().into()),
            ("demands", self.told.demands.len().into()),
        ]);
        self.say("explain-line", &args, 0);
    }

    fn letter(&mut self) {
        if self.told.is_written() {
            let heading = self.heading();
            self.text(&heading, 0);
            for (number, argued) in self.told.grounds.arguments.iter().enumerate() {
                self.argument(number + 1, argued);
            }
            self.preamble();
            self.demands();
        } else {
            self.no_letter();
        }
        if self.told.competent {
            self.unsaid();
        }
        self.session.say("");
    }

    /// To whom it goes, and what kind of letter it is.
    fn heading(&self) -> String {
        format!("{}: {}", self.addressee(), self.told.addressee.letter)
    }

    fn addressee(&self) -> String {
        let addressee = self.told.addressee;
        let title = self.session.messages.pick(&addressee.title);
        format!("{title} ({})", addressee.id)
    }

    fn no_letter(&mut self) {
        let addressee = self.told.addressee;
        let (why, reason) = match &addressee.otherwise {
            _ if self.told.competent => ("grounds", ""),
            Some(reason) => ("told", self.session.messages.pick(reason)),
            None => ("competence", ""),
        };
        let args = Args::from([
            ("addressee", self.addressee().into()),
            ("why", why.into()),
            ("reason", reason.into()),
        ]);
        self.say("explain-no-letter", &args, 0);
    }

    fn argument(&mut self, number: usize, argued: &Argued<'_>) {
        let argument = argued.argument;
        let heading = format!("{number}. {} ({})", argument.heading, argument.id);
        self.text(&heading, 2);
        self.condition("explain-made-when", argument.when.as_ref(), 5);
        for (_, ground) in &argued.points {
            self.ground(ground, 5);
        }
    }

    fn preamble(&mut self) {
        let told = self.told;
        let paragraphs = of(&told.grounds.paragraphs);
        let grounds: Vec<&Ground<'_>> = paragraphs.chain(&told.grounds.preamble).collect();
        if !grounds.is_empty() {
            self.say("explain-preamble", &Args::new(), 2);
        }
        for ground in grounds {
            self.ground(ground, 5);
        }
    }

    fn demands(&mut self) {
        let told = self.told;
        if !told.demands.is_empty() {
            self.say("explain-demands", &Args::new(), 2);
        }
        let demands = told.demands.iter().zip(&told.grounds.demands);
        for (number, (text, said)) in demands.enumerate() {
            self.text(&format!("{}) {text}", number + 1), 5);
            if self.depth == Depth::Whole {
                for ground in &said.grounds {
                    self.ground(ground, 8);
                }
            }
        }
    }

    /// A norm that is cited: the facts, the condition that they meet, what its text was compared with.
    fn ground(&mut self, ground: &Ground<'_>, blanks: usize) {
        let named = self.named(ground.norm);
        self.text(&format!("● {named}"), blanks);
        let below = blanks + 2;
        if ground.because.is_empty() {
            self.say("explain-always", &Args::new(), below);
        } else {
            let facts = self.words().because(&ground.because);
            let args = Args::from([("facts", facts.into())]);
            self.say("explain-facts", &args, below);
        }
        self.condition("explain-when", ground.norm.when.as_ref(), below);
        self.edition(ground.norm, below);
    }

    /// A condition in words, where everything is told.
    fn condition(&mut self, heading: &str, condition: Option<&Condition>, blanks: usize) {
        let Some(condition) = condition.filter(|_| self.depth == Depth::Whole) else {
            return;
        };
        self.say(heading, &Args::new(), blanks);
        for line in self.words().condition(condition) {
            let text = line.trim_start();
            self.text(text, blanks + 2 + line.len() - text.len());
        }
    }

    fn edition(&mut self, norm: &Norm, blanks: usize) {
        let known = norm.source.confidence.word();
        let title = fields::title("Confidence", known, self.session.messages.lang());
        let args = Args::from([
            ("title", title.into()),
            ("confidence", known.into()),
            ("copy", norm.source.copy.as_str().into()),
            ("edition", day(norm.source.edition)),
            ("day", day(Some(norm.checked_on))),
            ("stale", Arg::from(norm.is_stale(self.session.today))),
        ]);
        self.say("explain-edition", &args, blanks);
    }

    /// The reference to a norm with the id that `omit` and `law show` take.
    fn named(&self, norm: &Norm) -> String {
        format!("{} ({})", self.short(norm), norm.id)
    }

    fn short(&self, norm: &Norm) -> String {
        self.told.data.rules.catalogue.short_reference(norm)
    }

    fn words(&self) -> Words<'_> {
        Words {
            messages: self.session.messages,
            rules: &self.told.data.rules,
        }
    }

    fn say(&mut self, sentence: &str, args: &Args, blanks: usize) {
        let text = self.session.messages.text(sentence, args);
        self.text(&text, blanks);
    }

    fn text(&mut self, text: &str, blanks: usize) {
        for line in lines(text, blanks, self.session.shows.terminal) {
            self.session.say(&line);
        }
    }
}

fn of<'s, 'a>(said: &'s [Said<'a>]) -> impl Iterator<Item = &'s Ground<'a>> {
    said.iter().flat_map(|said| &said.grounds)
}
