//! The declined part of a phrase: agreeing words up to the head, and the head.

use super::agreement::{Agreeing, Agreement, agreeing};
use super::compounds::{self, Found};
use super::lexicon::{self, Kind};
use super::shapes::{is_number, may_be_nominative};
use super::text::Text;
use super::words::Word;
use super::{abbreviations, substantives};
use crate::grammar::ru::declined::{Declined, Reason};
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::pattern::is_capital;

/// Agreeing words and their head.
#[derive(Debug)]
pub(super) struct Nominal {
    /// How many words it takes.
    pub(super) length: usize,
    pub(super) kind: Kind,
    /// What the agreeing words show, the head among them where it is one.
    pub(super) agreement: Option<Agreement>,
    /// Whether the head is one beyond doubt, and no adjective that lost its noun.
    pub(super) usual: bool,
    pub(super) forms: Declined,
}

/// What the words begin with.
#[derive(Debug)]
pub(super) enum Reading {
    /// A head that declines, or before which something does.
    Nominal(Nominal),
    /// Something that stands unchanged in every case.
    Fixed,
    /// A head that is not known.
    Unknown,
}

/// Reads the words from the first.
pub(super) fn read(words: &[Word<'_>], gender: Option<Gender>) -> Reading {
    let run = Run::of(words);
    let next = words.get(run.steps.len());
    match (&run.head, run.agreement) {
        (Some(head), None) => Reading::Nominal(run.with_noun(words, head, false)),
        (Some(head), Some(agreement)) if head.kind.agrees_with(agreement) => {
            Reading::Nominal(run.with_noun(words, head, false))
        }
        // «Новая директор»: of a woman, and not of every man's title.
        (Some(head), Some(Agreement::Feminine))
            if head.kind == Kind::Man && !run.governs(words) =>
        {
            Reading::Nominal(run.with_noun(words, head, gender != Some(Gender::Female)))
        }
        (_, None) => run.without_agreement(next),
        (_, Some(agreement)) => run.with_agreement(words, next, agreement),
    }
}

/// The words before the head, as far as they agree with one another.
struct Run {
    /// `None` for a word that stands unchanged between them.
    steps: Vec<Option<Agreeing>>,
    /// What the first of them that changes shows.
    agreement: Option<Agreement>,
    /// The noun after them.
    head: Option<Found>,
}

impl Run {
    fn of(words: &[Word<'_>]) -> Self {
        let mut run = Self {
            steps: Vec::new(),
            agreement: None,
            head: None,
        };
        while let Some(word) = words.get(run.steps.len()) {
            let bracketed = word.lead.ends_with('(') && word.tail.starts_with(')');
            let parted = word.opens() && !bracketed && !run.steps.is_empty();
            if parted || word.quoted || word.core.is_empty() || abbreviations::is_head(word) {
                break;
            }
            run.head = compounds::find(word.core, &word.folded);
            if run.head.is_some() {
                break;
            }
            let rest = words.get(run.steps.len() + 1..).unwrap_or_default();
            match run.step(word, rest) {
                Some(step) => {
                    let shown = step.map(|agreeing| agreeing.agreement);
                    run.agreement = run.agreement.or(shown);
                    run.steps.push(step);
                }
                None => break,
            }
        }
        run
    }

    /// What a word is in the run; `None` where the run ends before it.
    fn step(&self, word: &Word<'_>, rest: &[Word<'_>]) -> Option<Option<Agreeing>> {
        let before = self.agreement;
        let fits = |agreeing: &Agreeing| before.is_none_or(|before| before == agreeing.agreement);
        if let Some(agreeing) = agreeing(&word.folded) {
            return fits(&agreeing).then_some(Some(agreeing));
        }
        let next = rest.first().filter(|next| !next.quoted);
        let attribute = next.is_some_and(|next| {
            let person = compounds::find(next.core, &next.folded);
            person.is_some_and(|found| found.kind.is_person())
        });
        let next_fits = next
            .and_then(|next| self::agreeing(&next.folded))
            .is_some_and(|next| fits(&next));
        let kept = match word.folded.as_str() {
            "и" | "или" => self.agreement.is_some() && next_fits,
            "гвардии" => next.is_some(),
            "не" | "вновь" | "ранее" | "впервые" => next_fits,
            folded if folded.ends_with('о') => next_fits,
            _ if self.agreement.is_some() => false,
            "ит" | "пр" => attribute,
            _ if is_number(word) => next.is_some(),
            _ if word.is_latin() => attribute,
            _ => abbreviations::is_adjective(word),
        };
        kept.then_some(None)
    }

    /// The last word before the noun.
    fn last<'w, 'a>(&self, words: &'w [Word<'a>]) -> Option<&'w Word<'a>> {
        words.get(self.steps.len().checked_sub(1)?)
    }

    fn governs(&self, words: &[Word<'_>]) -> bool {
        self.last(words)
            .is_some_and(|word| substantives::governs(&word.folded))
    }

    /// Nothing agrees: an abbreviation, a quoted name, or a word that is not known.
    fn without_agreement(&self, next: Option<&Word<'_>>) -> Reading {
        let Some(word) = next else {
            return Reading::Fixed;
        };
        let fixed = word.quoted
            || word.core.is_empty()
            || word.is_dotted()
            || word.is_abbreviation() && !is_noun_in_capitals(word)
            || is_number(word)
            || abbreviations::is_head(word);
        if fixed {
            Reading::Fixed
        } else {
            Reading::Unknown
        }
    }

    /// Agreeing words and no noun that agrees: they are before an abbreviation, or the last of them is
    /// the head.
    fn with_agreement(
        mut self,
        words: &[Word<'_>],
        next: Option<&Word<'_>>,
        agreement: Agreement,
    ) -> Reading {
        let last = self.last(words);
        let noun = last.is_some_and(|last| {
            !substantives::may_be_head(&last.folded) && !is_ambiguous_in_capitals(last)
        });
        let abbreviation = |word: &&Word<'_>| !word.opens() && word.is_abbreviation();
        if let Some(word) = next.filter(abbreviation).filter(|_| noun) {
            let head = Found {
                kind: Kind::Any,
                forms: Declined::unchanged(word.core),
            };
            return Reading::Nominal(self.with_noun(words, &head, false));
        }
        self.drop_complements(words);
        let next = words.get(self.steps.len());
        let complement = self.governs(words)
            || self.head.is_some()
            || next.is_none_or(|word| !may_be_nominative(word, agreement));
        let other_case = self.last(words).is_none_or(|head| {
            lexicon::is_other_case(&head.folded) || substantives::is_oblique(&head.folded)
        });
        if !complement || other_case {
            return Reading::Unknown;
        }
        Reading::Nominal(self.alone(words, agreement))
    }

    /// «Научной» of «заведующий научной библиотекой» looks like a nominative, «и» needs a second word.
    fn drop_complements(&mut self, words: &[Word<'_>]) {
        while let Some(last) = self.steps.len().checked_sub(1) {
            let ambiguous = words
                .get(last)
                .is_some_and(|word| Agreeing::is_ambiguous(&word.folded));
            let kept = self.steps.get(last).is_some_and(Option::is_none);
            if last == 0 || !(ambiguous || kept) {
                break;
            }
            self.steps.truncate(last);
            self.head = None;
        }
    }

    fn with_noun(&self, words: &[Word<'_>], head: &Found, odd: bool) -> Nominal {
        let mut text = self.text(words, head.kind.is_animate());
        let length = self.steps.len();
        if let Some(word) = words.get(length) {
            text.keep(word.lead);
            text.push(&head.forms);
            text.keep(word.tail);
        }
        let mut forms = text.finish();
        if odd {
            forms = Declined::unsure(forms.forms, Reason::Gender, Vec::new());
        }
        Nominal {
            length: length + 1,
            kind: head.kind,
            agreement: self.agreement,
            usual: true,
            forms,
        }
    }

    /// The last of the agreeing words is the head. One that is seldom a head still declines, but its
    /// accusative may be that of a person or of a thing.
    fn alone(&self, words: &[Word<'_>], agreement: Agreement) -> Nominal {
        let folded = self.last(words).map_or("", |word| word.folded.as_str());
        let usual = substantives::may_be_head(folded);
        let person = usual && !substantives::is_place(folded);
        let kind = match (agreement, person) {
            (Agreement::Masculine, _) => Kind::Man,
            (Agreement::Feminine, true) => Kind::Woman,
            (Agreement::Feminine, false) => Kind::Feminine,
            (Agreement::Neuter, _) => Kind::Neuter,
            (Agreement::Plural, true) => Kind::People,
            (Agreement::Plural, false) => Kind::Several,
        };
        let mut forms = self.text(words, kind.is_animate()).finish();
        if !usual {
            let other = self.text(words, !kind.is_animate()).finish().forms;
            forms = Declined::unsure(forms.forms, Reason::Head, vec![other]);
        }
        Nominal {
            length: self.steps.len(),
            kind,
            agreement: Some(agreement),
            usual,
            forms,
        }
    }

    fn text(&self, words: &[Word<'_>], animate: bool) -> Text {
        let mut text = Text::new();
        for (word, step) in words.iter().zip(&self.steps) {
            text.keep(word.lead);
            match step {
                Some(agreeing) => text.add(&agreeing.decline(word.core, animate)),
                None => text.keep(word.core),
            }
            text.keep(word.tail);
        }
        text
    }
}

/// In a phrase all in capitals any noun looks like an abbreviation: «РОСТОВСКОЙ ПРОКУРАТУРЕ».
fn is_ambiguous_in_capitals(word: &Word<'_>) -> bool {
    is_capital(word.core) && Agreeing::is_ambiguous(&word.folded)
}

/// «ПРОКУРОРУ»; the letters of a short word may be those of an abbreviation: «МГУ».
fn is_noun_in_capitals(word: &Word<'_>) -> bool {
    const ABBREVIATION: usize = 6;
    is_capital(word.core)
        && word.core.chars().nth(ABBREVIATION).is_some()
        && lexicon::is_other_case(&word.folded)
}
