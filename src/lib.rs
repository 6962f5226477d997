//! zhaloba turns what happened to a person into a complaint that an official has to answer.
//!
//! A letter is made in three steps, each with a type of its own at the border:
//!
//! ```text
//! case.yaml ─▶ Case ─▶ Facts ─▶ Grounds ─▶ Markdown ─▶ Letter ─▶ pages ─▶ PDF
//!            yaml     case    catalogue   template    letter    layout   output
//! ```
//!
//! 1. [`catalogue`] finds what applies: norms, arguments, demands ([`catalogue::grounds::Grounds`]).
//! 2. [`template`] words it as Markdown; the words themselves are data.
//! 3. [`letter`] reads the Markdown as a [`letter::Letter`], from which every format starts.
//!
//! [`compose`] is these three calls, [`word`] the last two; [`draft`] and [`word_draft`] do the same for
//! a case that is only begun, and mark what comes out. Everything below [`commands`] is pure: no
//! files, no clock, no environment, no terminal. A module uses only those before it in this list: [`problem`],
//! [`terminal`] and [`exit`]; [`grammar`]; [`yaml`]; [`shape`]; [`table`]; [`facts`],
//! [`bilingual`] and [`confidence`]; [`condition`];
//! [`interview`]; [`addressees`]; [`catalogue`]; [`guard`]; [`rulebook`]; [`case`]; [`letter`]; [`edited`]; [`template`];
//! [`data`]; [`letters`]; [`exhibit`]; [`layout`]; [`output`]; [`short`]; [`messages`]; [`schema`]; [`batch`]; [`signers`];
//! [`figures`]; [`cli`]; [`commands`].
//!
//! # Words
//! An *incident* is what happened; a *fact* is a named value known of it; a *case* is an incident
//! with the people and the addressees. A *norm* is a provision of an *act*; a *condition* says when
//! it applies; a *ground* is a norm that does; an *argument* is what a letter makes of norms; a
//! *demand* is what it asks for. An *applicant* complains to an *addressee* in a *letter* made of
//! *blocks*. A *petition* is a case of several *accounts*, each an incident with its institution; what a letter
//! would be too long with is its *annex*. An *exhibit* is a file of evidence whose pictures follow the letter, a
//! *sheet* each. A *rule* of the [`guard`] names what would harm a letter.

pub mod addressees;
pub mod batch;
pub mod bilingual;
pub mod case;
pub mod catalogue;
pub mod cli;
pub mod commands;
pub mod condition;
pub mod confidence;
pub mod data;
pub mod edited;
pub mod exhibit;
pub mod exit;
pub mod facts;
pub mod figures;
pub mod grammar;
pub mod guard;
pub mod interview;
pub mod layout;
pub mod letter;
pub mod letters;
pub mod messages;
pub mod output;
pub mod problem;
pub mod rulebook;
pub mod schema;
pub mod shape;
pub mod short;
pub mod signers;
pub mod table;
pub mod template;
pub mod terminal;
pub mod yaml;

use chrono::NaiveDate;

use addressees::Addressee;
use case::Case;
use catalogue::Catalogue;
use catalogue::cite::set_quote;
use catalogue::grounds::{Grounds, Inquiry};
use data::Data;
use grammar::ru::typography::{Verbatim, marks_in_runs};
use interview::Interview;
use letter::Letter;
use problem::Problem;
use template::{Brief, Templates};

/// What a letter of this case to this addressee rests on.
pub fn grounds<'a>(
    case: &Case,
    addressee: &Addressee,
    data: &'a Data,
    today: NaiveDate,
) -> Grounds<'a> {
    grounds_by(
        Catalogue::grounds_for,
        Catalogue::grounds_for_all,
        case,
        addressee,
        data,
        today,
    )
}

/// What a letter rests on, without what it does not say: all that its words need, in half the time.
pub fn cited_grounds<'a>(
    case: &Case,
    addressee: &Addressee,
    data: &'a Data,
    today: NaiveDate,
) -> Grounds<'a> {
    grounds_by(
        Catalogue::cited_grounds_for,
        Catalogue::cited_grounds_for_all,
        case,
        addressee,
        data,
        today,
    )
}

fn grounds_by<'a>(
    of_one: impl FnOnce(&'a Catalogue, Inquiry<'_>, &'a Interview) -> Grounds<'a>,
    of_all: impl FnOnce(&'a Catalogue, &[Inquiry<'_>], &'a Interview) -> Grounds<'a>,
    case: &Case,
    addressee: &Addressee,
    data: &'a Data,
    today: NaiveDate,
) -> Grounds<'a> {
    let each = case.facts_of_each_before(addressee, today);
    let inquiries = each.iter().map(|facts| Inquiry {
        facts,
        omit: &case.omit,
        addressee,
        dated: case.letter_date(today),
    });
    let inquiries: Vec<Inquiry<'_>> = inquiries.collect();
    let (catalogue, interview) = (&data.rules.catalogue, &data.rules.interview);
    match inquiries.as_slice() {
        [inquiry] => of_one(catalogue, *inquiry, interview),
        several => of_all(catalogue, several, interview),
    }
}

/// The letter of this case to this addressee, ready to be signed, with the marks of good typography; quotations of law stay
/// as the catalogue has them.
///
/// # Errors
/// `missing-key` where the case has gaps; a template that asks for what the case does not state, or
/// renders what is no letter.
pub fn compose(
    case: &Case,
    addressee: &Addressee,
    data: &Data,
    today: NaiveDate,
) -> Result<Letter, Problem> {
    let grounds = &grounds(case, addressee, data, today);
    word(
        &brief(case, addressee, data, grounds, today),
        &data.templates,
    )
}

/// The draft of this case to this addressee: the letter as it will be, with blanks for what the case does
/// not say yet, and marked as a draft even where it says everything. Role, kind and region of the
/// institution and the pressure are enough.
///
/// # Errors
/// See [`compose`]; gaps are none.
pub fn draft(
    case: &Case,
    addressee: &Addressee,
    data: &Data,
    today: NaiveDate,
) -> Result<Letter, Problem> {
    let grounds = &grounds(case, addressee, data, today);
    word_draft(
        &brief(case, addressee, data, grounds, today),
        &data.templates,
    )
}

fn brief<'a>(
    case: &'a Case,
    addressee: &'a Addressee,
    data: &'a Data,
    grounds: &'a Grounds<'a>,
    today: NaiveDate,
) -> Brief<'a> {
    Brief {
        rules: &data.rules,
        case,
        addressee,
        grounds,
        today,
    }
}

/// The letter that a brief comes to.
///
/// # Errors
/// See [`compose`].
pub fn word(brief: &Brief<'_>, templates: &Templates) -> Result<Letter, Problem> {
    match brief.case.gaps().first() {
        Some(gap) => Err(Problem::error("missing-key").with("key", *gap).field(*gap)),
        None => worded(brief, templates),
    }
}

/// The draft that a brief comes to.
///
/// # Errors
/// See [`draft`].
pub fn word_draft(brief: &Brief<'_>, templates: &Templates) -> Result<Letter, Problem> {
    Ok(Letter {
        mark: Some(brief.rules.blanks.mark.clone()),
        ..worded(brief, templates)?
    })
}

fn worded(brief: &Brief<'_>, templates: &Templates) -> Result<Letter, Problem> {
    let markdown = templates.render(brief)?;
    let blamed = |problem| templates.blame(brief.frame(), &markdown, problem);
    let mut letter = Letter::parse(&markdown).map_err(blamed)?;
    template::fill_list(&mut letter, brief).map_err(blamed)?;
    let quoted = brief
        .grounds
        .cited()
        .filter_map(|ground| ground.norm.quote.as_deref());
    let quoted: Vec<String> = quoted.map(set_quote).collect();
    let quoted = quoted.iter().map(String::as_str);
    let verbatim = Verbatim::of(quoted.chain(brief.case.given_forms()));
    Ok(letter.map_runs(|runs| marks_in_runs(runs, &verbatim)))
}
