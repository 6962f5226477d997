//! Which letters a case gives: to whom one is written, and why not to the others.
//!
//! In go a case and the ids of addressees, out come the letters and a problem for each addressee that
//! gets none. Formats and files are not known here.

use chrono::NaiveDate;

use crate::addressees::{Addressee, Proposal};
use crate::bilingual::Bilingual;
use crate::case::Case;
use crate::catalogue::grounds::Grounds;
use crate::data::Data;
use crate::facts::Facts;
use crate::interview::{Answer, Question};
use crate::letter::Letter;
use crate::problem::{Arg, Problem};
use crate::template::{Brief, Templates};

/// The letters of a case, in the order of its addressees.
#[derive(Debug)]
pub struct Letters<'a, L = Letter> {
    /// The letters that are written.
    pub written: Vec<Written<'a, L>>,
    /// Why there are no others, what is doubtful about these, and what is wrong with templates.
    pub problems: Vec<Problem>,
    /// Whether there are none because no letter answers such a case.
    pub out_of_scope: bool,
}

/// A letter with what it rests on.
#[derive(Debug)]
pub struct Written<'a, L = Letter> {
    /// To whom.
    pub addressee: &'a Addressee,
    /// What it rests on.
    pub grounds: Grounds<'a>,
    /// What it says.
    pub letter: L,
}

/// How letters are made of a case, and how much is asked besides.
struct Way<L> {
    /// How a brief becomes a letter: [`crate::word`] or [`crate::word_draft`].
    word: fn(&Brief<'_>, &Templates) -> Result<L, Problem>,
    /// Whether it is asked what the letter does not say.
    whole_grounds: bool,
    /// Whether it is asked which of its forms are doubtful.
    doubts: bool,
}

/// Writes the letters of a case to these addressees, ids that are none left out.
pub fn letters<'a>(case: &Case, to: &[String], data: &'a Data, today: NaiveDate) -> Letters<'a> {
    let way = Way {
        word: crate::word,
        whole_grounds: true,
        doubts: true,
    };
    by(&way, case, to, data, today)
}

/// Writes drafts in place of the letters: of a case with gaps too, and marked as what they are.
pub fn drafts<'a>(case: &Case, to: &[String], data: &'a Data, today: NaiveDate) -> Letters<'a> {
    let way = Way {
        word: crate::word_draft,
        whole_grounds: true,
        doubts: true,
    };
    by(&way, case, to, data, today)
}

/// The letters of a case before they are worded: to whom, on what grounds, with which doubts.
pub fn planned<'a>(
    case: &Case,
    to: &[String],
    data: &'a Data,
    today: NaiveDate,
) -> Letters<'a, ()> {
    let way = Way {
        word: |_, _| Ok(()),
        whole_grounds: false,
        doubts: true,
    };
    by(&way, case, to, data, today)
}

/// The letters of a case that was [`planned`] before: what was told then is not asked again.
pub fn worded<'a>(case: &Case, to: &[String], data: &'a Data, today: NaiveDate) -> Letters<'a> {
    let way = Way {
        word: crate::word,
        whole_grounds: false,
        doubts: false,
    };
    by(&way, case, to, data, today)
}

/// Those to whom one may write of this case with something to rest on, in the order in which they are
/// offered; none where no letter answers such a case.
pub fn suitable<'a>(case: &Case, data: &'a Data, today: NaiveDate) -> Vec<&'a Addressee> {
    if !out_of_scope(case, data).is_empty() {
        return Vec::new();
    }
    let addressees = data.rules.addressees.addressees.iter();
    addressees
        .filter(|addressee| is_competent(case, addressee, today))
        .filter(|addressee| {
            let grounds = crate::grounds(case, addressee, data, today);
            !grounds.arguments.is_empty()
        })
        .collect()
}

fn by<'a, L>(
    way: &Way<L>,
    case: &Case,
    to: &[String],
    data: &'a Data,
    today: NaiveDate,
) -> Letters<'a, L> {
    let problems = out_of_scope(case, data);
    let mut letters = Letters {
        written: Vec::new(),
        out_of_scope: !problems.is_empty(),
        problems,
    };
    if !letters.out_of_scope {
        for addressee in to.iter().filter_map(|id| data.rules.addressees.get(id)) {
            match letter(way, case, addressee, data, today) {
                Ok((written, doubts)) => {
                    letters.problems.extend(doubts);
                    letters.written.push(written);
                }
                Err(problem) => letters.problems.push(problem),
            }
        }
        if letters.written.is_empty() {
            letters.problems.extend(in_the_way(case, data, today));
        }
    }
    letters
}

/// One problem for each answer that explains why no norm fits, with the advice given instead.
fn in_the_way(case: &Case, data: &Data, today: NaiveDate) -> Vec<Problem> {
    let facts = case.facts(today);
    let questions = data.rules.interview.questions.iter();
    let questions = questions.filter(|question| question.answer == Answer::One);
    let answered = questions.filter_map(|question| {
        let option = facts.options(&question.id).first()?;
        let advice = question.option(option)?.no_letter.as_ref()?;
        let field = question.at.as_ref().unwrap_or(&question.id);
        Some(without_letter(field, option, advice))
    });
    answered.collect()
}

fn without_letter(field: &str, option: &str, advice: &Bilingual) -> Problem {
    Problem::warning("out-of-scope")
        .field(field)
        .with("pressure", option)
        .with("advice", advice)
}

/// Whether the addressee may deal with the case at all.
pub fn is_competent(case: &Case, addressee: &Addressee, today: NaiveDate) -> bool {
    let each = case.facts_of_each_before(addressee, today);
    each.iter().any(|facts| addressee.is_competent(facts))
}

/// Why the addressee is proposed for the case; `None` where it is not.
pub fn proposal<'a>(
    case: &Case,
    addressee: &'a Addressee,
    today: NaiveDate,
) -> Option<&'a Proposal> {
    let each = case.facts_of_each_before(addressee, today);
    each.iter().find_map(|facts| addressee.proposal(facts))
}

/// What the case's author should know of an addressee, besides the letter.
pub fn notes<'a>(case: &Case, addressee: &'a Addressee, today: NaiveDate) -> Vec<&'a Bilingual> {
    let each = case.facts_of_each_before(addressee, today);
    let named = case
        .addressees
        .get(&addressee.id)
        .is_some_and(|details| details.name.is_some() || details.forms.accusative.is_some());
    let unnamed = addressee.unnamed.as_ref().filter(|_| !named);
    let notes = addressee
        .notes
        .iter()
        .filter(|note| each.iter().any(|facts| note.when.applies(facts)))
        .map(|note| &note.text);
    unnamed.into_iter().chain(notes).collect()
}

/// What is good to know of questions that the case does not answer, with the field of each.
pub fn unsaid<'a>(case: &Case, data: &'a Data, today: NaiveDate) -> Vec<(&'a str, &'a Bilingual)> {
    if case.is_petition() {
        // What one of many could add to a letter of one's own does not make a petition better.
        return Vec::new();
    }
    let each = case.facts_of_each(today);
    let is_open = |facts: &Facts, question: &Question| {
        question.is_for(facts) && facts.get(&question.id).is_none()
    };
    let questions = data.rules.interview.questions.iter();
    let open = questions.filter(|question| each.iter().any(|facts| is_open(facts, question)));
    open.filter_map(|question| Some((question.path(), question.unanswered.as_ref()?)))
        .collect()
}

/// The questions whose answers would decide on further norms of a letter.
pub fn open_questions<'a>(grounds: &Grounds<'_>, data: &'a Data) -> Vec<&'a Question> {
    let questions = data.rules.interview.questions.iter();
    questions
        .filter(|question| grounds.waits_for(&question.id))
        .collect()
}

/// Kinds of pressure that the letters pass over although they answer others, with the advice given
/// instead.
pub fn passed_over<'a>(case: &Case, data: &'a Data) -> Vec<(&'a str, &'a Bilingual)> {
    let kinds = case.pressure().into_iter();
    kinds
        .filter_map(|kind| {
            let option = data.rules.interview.option("pressure", kind)?;
            Some((option.id.as_str(), option.no_letter.as_ref()?))
        })
        .collect()
}

/// The letter, with the warnings about its forms.
fn letter<'a, L>(
    way: &Way<L>,
    case: &Case,
    addressee: &'a Addressee,
    data: &'a Data,
    today: NaiveDate,
) -> Result<(Written<'a, L>, Vec<Problem>), Problem> {
    if case.is_petition() && addressee.petition.is_none() {
        let all = data.rules.addressees.addressees.iter();
        let known = all.filter(|addressee| addressee.petition.is_some());
        let known: Vec<&str> = known.map(|addressee| addressee.id.as_str()).collect();
        return Err(Problem::warning("no-petition")
            .with("addressee", addressee.id.as_str())
            .with("known", known.join(", ")));
    }
    if !is_competent(case, addressee, today) {
        let reason = addressee
            .otherwise
            .as_ref()
            .map_or(Arg::from(""), Arg::from);
        return Err(Problem::warning("not-competent")
            .with("addressee", addressee.id.as_str())
            .with("reason", reason));
    }
    let find = match way.whole_grounds {
        true => crate::grounds,
        false => crate::cited_grounds,
    };
    let grounds = find(case, addressee, data, today);
    if grounds.arguments.is_empty() {
        return Err(Problem::warning("no-grounds").with("addressee", addressee.id.as_str()));
    }
    let brief = Brief {
        rules: &data.rules,
        case,
        addressee,
        grounds: &grounds,
        today,
    };
    let letter = (way.word)(&brief, &data.templates)?;
    let mut doubts = Vec::new();
    if way.doubts {
        doubts.extend(data.templates.doubts(&brief));
        doubts.extend(left_without_argument(&grounds, addressee, data));
    }
    let written = Written {
        addressee,
        grounds,
        letter,
    };
    Ok((written, doubts))
}

/// The pressure of which a letter tells without arguing about it, all in one.
fn left_without_argument(
    grounds: &Grounds<'_>,
    addressee: &Addressee,
    data: &Data,
) -> Option<Problem> {
    let options = grounds.unanswered.iter();
    let options = options.filter_map(|id| data.rules.interview.option("pressure", id));
    let titles: Vec<&Bilingual> = options.map(|option| &option.title).collect();
    let joined = |of: fn(&Bilingual) -> &str, between: &str| {
        let titles: Vec<&str> = titles.iter().map(|title| of(title)).collect();
        titles.join(between)
    };
    let pressure = Arg::Bilingual {
        ru: joined(|title| &title.ru, "», «"),
        en: joined(|title| &title.en, "\", \""),
    };
    (!titles.is_empty()).then(|| {
        Problem::warning("pressure-unanswered")
            .field("incident.pressure")
            .with("pressure", pressure)
            .with("addressee", addressee.id.as_str())
    })
}

/// Why no letter answers such a case at all.
fn out_of_scope(case: &Case, data: &Data) -> Vec<Problem> {
    let mut found = unanswered(case, data);
    found.extend(unworded(case, data));
    found
}

/// A role for which the data have no words.
fn unworded(case: &Case, data: &Data) -> Option<Problem> {
    // Beside others a role is called something else.
    let word = if case.is_mixed() {
        "among_gen"
    } else {
        "activity"
    };
    let has_words = |role: &str| data.rules.word_for("role", role, word).is_some();
    if case.voices().iter().all(|voice| has_words(voice.role)) {
        return None;
    }
    let roles = &data.rules.interview.question("role")?.options;
    let ids = roles.iter().map(|role| role.id.as_str());
    let known: Vec<&str> = ids.filter(|role| has_words(role)).collect();
    Some(
        Problem::warning("role-out-of-scope")
            .field("role")
            .with("known", known.join(", ")),
    )
}

/// One problem for each kind of pressure, where no letter answers any of them.
fn unanswered(case: &Case, data: &Data) -> Vec<Problem> {
    let advice = passed_over(case, data);
    if advice.len() < case.pressure().len() {
        return Vec::new();
    }
    let advice = advice.into_iter();
    advice
        .map(|(kind, advice)| without_letter("incident.pressure", kind, advice))
        .collect()
}
