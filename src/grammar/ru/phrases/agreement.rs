//! Words that agree with the head of a phrase: adjectives, participles, ordinals, pronouns.
//!
//! A word in the nominative goes in, the gender that its end shows and its forms come out. Whether it
//! does stand before a noun, or is the head itself («заведующий»), is not decided here.

use super::lexicon;
use crate::grammar::ru::cases::Paradigm;
use crate::grammar::ru::pattern::{Pattern, is_listed, is_one_of, pattern, without_last};

/// Gender and number that an agreeing word shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    /// «Старший».
    Masculine,
    /// «Старшая».
    Feminine,
    /// «Старшее».
    Neuter,
    /// «Старшие».
    Plural,
}

/// How an agreeing word agrees.
#[derive(Debug, Clone, Copy)]
pub(super) struct Agreeing {
    /// What it agrees with.
    pub(super) agreement: Agreement,
    pattern: &'static Pattern,
    /// How many letters stand after its ending: «-ся», «-на-Амуре».
    suffix: usize,
}

/// Ends of words, written as in the rows of [`crate::grammar::ru::pattern`], and how they change.
type Rule = (&'static str, &'static Pattern);

static MASCULINE: [Rule; 10] = [
    (
        "=третий казачий ничий рыбачий девичий",
        &pattern(2, "ьего ьему ьего ьим ьем"),
    ),
    ("=наш =ваш", &pattern(0, "его ему его им ем")),
    ("=мой =твой =свой", &pattern(1, "его ему его им ем")),
    ("=этот", &pattern(2, "ого ому ого им ом")),
    ("=один", &pattern(2, "ного ному ного ним ном")),
    ("=сам", &pattern(0, "ого ому ого им ом")),
    ("кий гий хий", &VELAR),
    ("ий", &pattern(2, "его ему его им ем")),
    ("кой гой хой жой шой чой щой", &VELAR),
    ("ый ой", &pattern(2, "ого ому ого ым ом")),
];

static VELAR: Pattern = pattern(2, "ого ому ого им ом");

static FEMININE: [Rule; 7] = [
    ("=наша =ваша", &pattern(1, "ей ей у ей ей")),
    (
        "=моя =твоя =своя =третья казачья ничья рыбачья девичья",
        &pattern(1, "ей ей ю ей ей"),
    ),
    ("=эта =одна =сама", &pattern(1, "ой ой у ой ой")),
    ("большая чужая", &IN_AYA),
    ("жая шая чая щая", &pattern(2, "ей ей ую ей ей")),
    ("ая", &IN_AYA),
    ("яя", &pattern(2, "ей ей юю ей ей")),
];

static IN_AYA: Pattern = pattern(2, "ой ой ую ой ой");

static NEUTER: [Rule; 5] = [
    (
        "=наше =ваше =мое =твое =свое =третье казачье ничье рыбачье девичье",
        &pattern(1, "его ему е им ем"),
    ),
    ("=это =одно =само", &pattern(1, "ого ому о им ом")),
    (
        "кое гое хое жое шое чое щое",
        &pattern(2, "ого ому ое им ом"),
    ),
    ("ое", &pattern(2, "ого ому ое ым ом")),
    ("ее", &pattern(2, "его ему ее им ем")),
];

static SOFT_PLURAL: Pattern = pattern(2, "их им их ими их");

static PLURAL: [Rule; 4] = [
    ("=все", &pattern(1, "ех ем ех еми ех")),
    (
        "=наши =ваши =мои =твои =свои =эти =третьи казачьи ничьи",
        &pattern(1, "их им их ими их"),
    ),
    ("ые", &pattern(2, "ых ым ых ыми ых")),
    ("кие гие хие шие щие рабочие =прочие", &SOFT_PLURAL),
];

/// Numerals that end like an adjective: «двое преподавателей».
const COLLECTIVE: &str = "двое трое обое";

/// Ordinals in figures, by what stands after them.
static ORDINALS: [(Agreement, Rule); 6] = [
    (Agreement::Masculine, ("-й", &pattern(1, "го му го м м"))),
    (
        Agreement::Masculine,
        ("-ый -ой -ий", &pattern(2, "го му го м м")),
    ),
    (Agreement::Feminine, ("-я", &pattern(1, "й й ю й й"))),
    (Agreement::Feminine, ("-ая -ья", &pattern(2, "й й ю й й"))),
    (Agreement::Neuter, ("-е", &pattern(1, "го му е м м"))),
    (Agreement::Neuter, ("-ое -ье", &pattern(2, "го му е м м"))),
];

/// How a word agrees; `None` where its end is not that of an agreeing word in the nominative.
pub(super) fn agreeing(folded: &str) -> Option<Agreeing> {
    if folded.starts_with(|first: char| first.is_ascii_digit()) {
        return ordinal(folded);
    }
    let base = folded.strip_suffix("ся").unwrap_or(folded);
    let base = before_river(base).unwrap_or(base);
    let suffix = folded.chars().count() - base.chars().count();
    if is_listed(COLLECTIVE, base) {
        return None;
    }
    let (agreement, table) = match base.chars().next_back()? {
        'й' | 'ш' | 'т' | 'м' | 'н' => (Agreement::Masculine, &MASCULINE[..]),
        'я' | 'а' => (Agreement::Feminine, &FEMININE[..]),
        'о' => (Agreement::Neuter, &NEUTER[..]),
        'е' if rule(&NEUTER, base).is_some() => (Agreement::Neuter, &NEUTER[..]),
        'и' | 'е' if lexicon::is_soft_plural(base) => {
            return Some(Agreeing {
                agreement: Agreement::Plural,
                pattern: &SOFT_PLURAL,
                suffix,
            });
        }
        _ => (Agreement::Plural, &PLURAL[..]),
    };
    Some(Agreeing {
        agreement,
        pattern: rule(table, base)?,
        suffix,
    })
}

/// «Комсомольская» of «Комсомольская-на-Амуре».
fn before_river(folded: &str) -> Option<&str> {
    let mut pieces = folded.split(['-', '\u{2011}']);
    let (first, preposition, river) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let joined = matches!(preposition, "на" | "над" | "под") && !river.is_empty();
    (joined && pieces.next().is_none()).then_some(first)
}

fn rule(table: &[Rule], folded: &str) -> Option<&'static Pattern> {
    let mut rules = table.iter();
    let (_, pattern) = rules.find(|(ends, _)| is_one_of(ends, folded))?;
    Some(*pattern)
}

fn ordinal(folded: &str) -> Option<Agreeing> {
    let mut rules = ORDINALS.iter();
    let (agreement, (_, pattern)) = rules.find(|(_, (ends, _))| is_one_of(ends, folded))?;
    let (figures, _) = folded.split_once('-')?;
    let plain = figures.chars().all(|figure| figure.is_ascii_digit());
    plain.then_some(Agreeing {
        agreement: *agreement,
        pattern,
        suffix: 0,
    })
}

impl Agreeing {
    /// The word in all cases, beside a head that is animate or not.
    pub(super) fn decline(&self, word: &str, animate: bool) -> Paradigm {
        let base = without_last(word, self.suffix);
        let suffix = word.get(base.len()..).unwrap_or_default();
        let mut forms = self.pattern.decline(base);
        if !suffix.is_empty() {
            forms = Paradigm::of(|case| forms.get(case).to_owned() + suffix);
        }
        if !animate && matches!(self.agreement, Agreement::Masculine | Agreement::Plural) {
            word.clone_into(&mut forms.accusative);
        }
        forms
    }

    /// Whether the same letters are also an oblique case of a feminine: «научной библиотекой».
    pub(super) fn is_ambiguous(folded: &str) -> bool {
        before_river(folded).unwrap_or(folded).ends_with("ой")
    }
}
