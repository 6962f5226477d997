//! What a letter should not say: insults, accusations, data of others, admissions.
//!
//! In go the rules of `guard.yaml` and a text that a person typed, out come [`Finding`]s: which rule, and
//! at which character. What is looked for is data; how words are compared is told in [`phrase`], what
//! numbers, links and names look like in `signs`.
//!
//! 1. The text becomes words that know their sentence and whether they stand in quotation marks.
//! 2. Each rule is held against them: its phrases, then its signs.
//! 3. What stands among the exceptions of its rule, behind a word that makes it somebody else's, or in
//!    quotation marks where the rule does not hold inside them, is no finding.

mod numbers;
pub mod phrase;
mod quoted;
mod signs;
mod text;

use std::cell::OnceCell;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::bilingual::Bilingual;
use phrase::{Phrase, Phrases};
use signs::Signs;
pub use signs::{People, Sign};
use text::Text;

/// How many words before a finding may make it somebody else's.
const BEFORE: usize = 4;

/// More words than a phrase with its gaps has.
const LONGEST: usize = 64;

/// What a text is read for, from `guard.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guard {
    /// The rules, in the order of the file.
    pub rules: Vec<Rule>,
}

/// Something that harms a letter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The permanent id.
    #[schemars(length(min = 1))]
    pub id: String,
    /// True where this entry is to replace the built-in one of the same id.
    #[serde(default, rename = "override")]
    pub replaces: bool,
    /// How much a finding hinders.
    #[serde(default)]
    pub severity: Weight,
    /// What was found, in a few words.
    pub title: Bilingual,
    /// Why it harms.
    pub why: Bilingual,
    /// What to write instead.
    pub instead: Bilingual,
    /// Whether it holds for the words of others in quotation marks.
    #[serde(default)]
    pub in_quotes: bool,
    /// The phrases that are looked for.
    #[serde(default)]
    pub words: Vec<String>,
    /// Phrases in which they are harmless.
    #[serde(default)]
    pub except: Vec<String>,
    /// Words that, standing shortly before, make it something else.
    #[serde(default)]
    pub unless_after: Vec<String>,
    /// What is told by its form.
    #[serde(default)]
    pub signs: Vec<Sign>,
}

/// How much a finding hinders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// No letter is written.
    Error,
    /// A person should look.
    #[default]
    Warning,
    /// The rule is switched off.
    Off,
}

/// A place in a text that a rule speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding<'g> {
    /// The rule.
    pub rule: &'g Rule,
    /// The number of its first character in the text, from 0.
    pub index: usize,
}

/// The rules, ready to be held against texts.
#[derive(Debug)]
pub struct Reader<'g> {
    rules: Vec<Ready<'g>>,
}

#[derive(Debug)]
struct Ready<'g> {
    rule: &'g Rule,
    words: Phrases<'g>,
    except: Phrases<'g>,
    unless_after: Phrases<'g>,
}

/// Words of a text, from the first to the one after the last.
type Span = std::ops::Range<usize>;

impl<'g> Reader<'g> {
    /// The rules of a guard; a phrase that cannot be read is left out, which its check says.
    pub fn new(guard: &'g Guard) -> Self {
        let phrases = |texts: &'g [String]| {
            let read = texts.iter().filter_map(|text| Phrase::read(text).ok());
            Phrases::new(read.collect())
        };
        let used = guard.rules.iter();
        let used = used.filter(|rule| rule.severity != Weight::Off);
        Self {
            rules: used
                .map(|rule| Ready {
                    rule,
                    words: phrases(&rule.words),
                    except: phrases(&rule.except),
                    unless_after: phrases(&rule.unless_after),
                })
                .collect(),
        }
    }

    /// Everything that the rules find in a text, in its order; whom it may name is for `people` to say.
    pub fn read(&self, text: &str, people: &People) -> Vec<Finding<'g>> {
        let text = Text::new(text);
        let signs = Signs::new(&text, people);
        let mut found = Vec::new();
        for ready in &self.rules {
            let rule = ready.rule;
            let places = ready.places(&text, &signs).into_iter();
            found.extend(places.map(|index| Finding { rule, index }));
        }
        found.sort_by_key(|finding| finding.index);
        found
    }
}

impl Ready<'_> {
    /// The characters at which phrases and signs begin, in order.
    fn places(&self, text: &Text<'_>, signs: &Signs<'_>) -> Vec<usize> {
        let except = OnceCell::new();
        let holds = |span: &Span| {
            self.holds_for(text, span) && {
                let except = except.get_or_init(|| self.except.all_in(text).collect::<Vec<_>>());
                !overlaps(except, span)
            }
        };
        let mut places = Vec::new();
        let mut behind = 0;
        for span in self.words.all_in(text) {
            // What stands inside another is no finding of its own.
            if span.start >= behind && holds(&span) {
                places.extend(text.words.get(span.start).map(|word| word.start));
                behind = span.end;
            }
        }
        let places_of_signs = self.rule.signs.iter().flat_map(|sign| signs.all(*sign));
        let places_of_signs = places_of_signs.filter(|place| match text.span(place) {
            // Nothing but marks.
            span if span.is_empty() => self.rule.in_quotes || !text.is_quoted(place.start),
            span => holds(&span),
        });
        places.extend(places_of_signs.map(|place| place.start));
        places.sort_unstable();
        places.dedup();
        places
    }

    fn holds_for(&self, text: &Text<'_>, span: &Span) -> bool {
        let words = text.words.get(span.clone()).unwrap_or_default();
        let is_quoted = words.iter().all(|word| word.is_quoted);
        (self.rule.in_quotes || !is_quoted) && !self.is_of_others(text, span)
    }

    /// Whether a word of the same sentence shortly before, or among them, makes it something else.
    fn is_of_others(&self, text: &Text<'_>, span: &Span) -> bool {
        let sentence = text.words.get(span.start).map(|word| word.sentence);
        let mut near = span.start.saturating_sub(BEFORE)..span.end;
        near.any(|at| {
            let word = text.words.get(at);
            word.is_some_and(|word| Some(word.sentence) == sentence)
                && self.unless_after.at(text, at).is_some()
        })
    }
}

/// Whether one of the spans, which begin in order, has a word of this one. An exception is short, so one
/// that begins long before ends before too.
fn overlaps(spans: &[Span], span: &Span) -> bool {
    let until = spans.partition_point(|other| other.start < span.end);
    let before = spans.get(..until).unwrap_or_default();
    let mut near = before
        .iter()
        .rev()
        .take_while(|other| other.start + LONGEST > span.start);
    near.any(|other| span.start < other.end)
}

#[cfg(test)]
mod tests;
