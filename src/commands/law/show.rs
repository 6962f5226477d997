//! One norm in full, for a lawyer to read.

use super::entry::{day, purpose};
use crate::catalogue::Norm;
use crate::catalogue::cite::set_quote;
use crate::catalogue::freshness::FRESH_DAYS;
use crate::commands::Session;
use crate::commands::screen::lines;
use crate::commands::words::Words;
use crate::data::Data;
use crate::problem::{Arg, Args};
use crate::schema::fields;
use crate::terminal::safe;

/// Says everything that is known of a norm.
pub(super) fn norm(session: &mut Session<'_>, data: &Data, norm: &Norm) {
    let catalogue = &data.rules.catalogue;
    let mut page = Page {
        session,
        data,
        norm,
    };
    page.session.say(&safe(&norm.id));
    page.text(&catalogue.reference(norm));
    let short = catalogue.short_reference(norm);
    if short != catalogue.reference(norm) {
        page.text(&short);
    }
    page.session.say("");
    page.words();
    page.session.say("");
    page.origin();
    page.editions();
    page.condition();
    page.bodies();
    page.citing();
}

struct Page<'s, 'c, 'd> {
    session: &'s mut Session<'c>,
    data: &'d Data,
    norm: &'d Norm,
}

impl Page<'_, '_, '_> {
    fn text(&mut self, text: &str) {
        self.lines(text, 2);
    }

    fn lines(&mut self, text: &str, blanks: usize) {
        for line in lines(text, blanks, self.session.shows.terminal) {
            self.session.say(&line);
        }
    }

    fn say(&mut self, sentence: &str, args: &Args) {
        let text = self.session.messages.text(sentence, args);
        self.text(&text);
    }

    /// What the norm says: verbatim between quotation marks, or marked as a paraphrase.
    fn words(&mut self) {
        match (&self.norm.quote, &self.norm.summary) {
            (Some(quote), _) => self.text(&format!("«{}»", set_quote(quote))),
            (None, summary) => {
                let summary = summary.as_deref().unwrap_or_default();
                self.say("law-summary", &Args::from([("summary", summary.into())]));
            }
        }
    }

    fn origin(&mut self) {
        let (norm, lang) = (self.norm, self.session.messages.lang());
        let use_word = purpose(norm.purpose);
        let title = fields::title("Purpose", use_word, lang);
        self.say(
            "law-purpose",
            &Args::from([("title", title.into()), ("use", use_word.into())]),
        );
        let known = norm.source.confidence.word();
        let title = fields::title("Confidence", known, lang);
        self.say(
            "law-source",
            &Args::from([
                ("copy", norm.source.copy.as_str().into()),
                ("edition", day(norm.source.edition)),
            ]),
        );
        self.say(
            "law-known",
            &Args::from([("title", title.into()), ("confidence", known.into())]),
        );
        let checked = Args::from([
            ("day", day(Some(norm.checked_on))),
            ("stale", Arg::from(norm.is_stale(self.session.today))),
            ("days", Arg::Number(FRESH_DAYS.into())),
        ]);
        self.say("law-checked", &checked);
        self.say(
            "law-in-force",
            &Args::from([
                ("from", day(norm.in_force.from)),
                ("until", day(norm.in_force.until)),
            ]),
        );
    }

    /// The other editions of the same provision.
    fn editions(&mut self) {
        let norms = self.data.rules.catalogue.norms.iter();
        let same = norms.filter(|norm| norm.provision() == self.norm.provision());
        let others = same.filter(|norm| norm.id != self.norm.id);
        let ids: Vec<&str> = others.map(|norm| norm.id.as_str()).collect();
        if !ids.is_empty() {
            self.say(
                "law-editions",
                &Args::from([("ids", ids.join(", ").into())]),
            );
        }
    }

    fn condition(&mut self) {
        let words = Words {
            messages: self.session.messages,
            rules: &self.data.rules,
        };
        let Some(condition) = &self.norm.when else {
            return self.say("law-always", &Args::new());
        };
        let lines = words.condition(condition);
        self.say("law-when", &Args::new());
        for line in lines {
            self.item(&line, "");
        }
    }

    /// A line of a list, deeper by as many blanks as it begins with.
    fn item(&mut self, line: &str, mark: &str) {
        let text = line.trim_start();
        let blanks = 4 + line.len() - text.len();
        self.lines(&format!("{mark}{text}"), blanks);
    }

    fn bodies(&mut self) {
        let lang = self.session.messages.lang();
        let addressees = &self.data.rules.addressees;
        let offices = self.norm.before.iter();
        let bodies = offices.flat_map(|office| addressees.of_office(office));
        let names = bodies.map(|body| {
            let title = lang.pick(&body.title.ru, &body.title.en);
            format!("{title} ({})", body.id)
        });
        let names: Vec<String> = names.collect();
        let names = Args::from([("names", names.join(", ").into())]);
        self.say("law-before", &names);
    }

    fn citing(&mut self) {
        let citing = self.data.rules.catalogue.citing(self.norm);
        if !citing.arguments.is_empty() {
            self.say("law-arguments", &Args::new());
        }
        for argument in &citing.arguments {
            self.item(&format!("{} ({})", argument.heading, argument.id), "● ");
        }
        for (sentence, said) in [
            ("law-demands", &citing.demands),
            ("law-paragraphs", &citing.paragraphs),
        ] {
            let ids: Vec<&str> = said.iter().map(|said| said.id.as_str()).collect();
            if !ids.is_empty() {
                self.say(sentence, &Args::from([("ids", ids.join(", ").into())]));
            }
        }
    }
}
