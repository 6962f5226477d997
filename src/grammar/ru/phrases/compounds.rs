//! Nouns as they stand in a phrase: alone or joined by hyphens.
//!
//! Of «судебный пристав-исполнитель» both halves decline, of «пресс-секретарь» only the second; where
//! the first half is not known the forms say so.

use super::agreement::agreeing;
use super::lexicon::{self, Kind};
use super::text::Text;
use crate::grammar::ru::cases::Paradigm;
use crate::grammar::ru::declined::{Declined, Reason};
use crate::grammar::ru::pattern::{ends_in, fold, is_capital, is_listed};

/// A noun of a phrase.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) forms: Declined,
}

/// First halves that stand unchanged before a noun.
const FROZEN: &str = "пресс вице экс штаб обер унтер лейб флаг флигель генерал капитан контр премьер \
    статс топ бренд арт шеф бизнес интернет онлайн офлайн веб медиа мини макси гранд спорт фитнес \
    фото видео аудио кино контент офис маркетинг продакт проджект проект тим хаус кол колл фан блок \
    яхт рок лорд тред конференц дизайн камер супер эко агро био архи нано пиар пр ит кредит концерт \
    кадр кризис тест сити кибер квест форум";

/// Nouns whose first half does not change though it does before other nouns.
const FROZEN_PAIRS: [&str; 1] = ["мастер-класс"];

const JOINTS: [char; 3] = ['-', '\u{2011}', '/'];

/// The noun that a word is, with its forms.
pub(super) fn find(word: &str, folded: &str) -> Option<Found> {
    let Some(last) = folded.rfind(JOINTS) else {
        let noun = lexicon::find(folded).filter(|_| !lexicon::is_other_case(folded))?;
        let forms = noun.decline(word);
        return Some(Found {
            kind: noun.kind,
            forms,
        });
    };
    let joint = folded.get(last..)?.chars().next()?.len_utf8();
    let end = lexicon_or_adjective(word, folded.get(last + joint..)?)?;
    joined(word, folded, end)
}

fn joined(word: &str, folded: &str, last: Half) -> Option<Found> {
    let mut text = Text::new();
    let mut first_kind = None;
    let mut pieces = word.split_inclusive(JOINTS).peekable();
    while let Some(piece) = pieces.next() {
        let half = piece.trim_end_matches(JOINTS);
        let joint = piece.get(half.len()..).unwrap_or_default();
        let small = fold(half);
        let frozen = pieces.peek().is_some() && is_frozen(&small, folded);
        let declined = match frozen {
            true => None,
            false => half_forms(half, &small, last.animate),
        };
        match declined {
            Some((kind, forms)) => {
                first_kind = first_kind.or(Some(kind));
                text.push(&forms);
            }
            None if frozen || is_frozen_by_form(half, &small) => text.keep(half),
            None => text.push(&Declined::unsure(
                Paradigm::unchanged(half),
                Reason::FirstHalf,
                Vec::new(),
            )),
        }
        text.keep(joint);
    }
    let kind = first_kind.filter(|kind| !matches!(kind, Kind::Several | Kind::Any));
    Some(Found {
        kind: kind.unwrap_or(last.kind),
        forms: text.finish(),
    })
}

/// What the last half says of the whole.
struct Half {
    kind: Kind,
    animate: bool,
}

/// The last half is a noun, or the agreeing word of a person after one: «слесарь-рабочий».
fn lexicon_or_adjective(word: &str, last: &str) -> Option<Half> {
    if let Some(noun) = lexicon::find(last) {
        return Some(Half {
            kind: noun.kind,
            animate: noun.kind.is_animate(),
        });
    }
    let first = fold(word.split(JOINTS).next()?);
    let noun = lexicon::find(&first).filter(|noun| noun.kind.is_person())?;
    let agreement = agreeing(last)?.agreement;
    noun.kind.agrees_with(agreement).then_some(Half {
        kind: noun.kind,
        animate: true,
    })
}

fn half_forms(half: &str, folded: &str, animate: bool) -> Option<(Kind, Declined)> {
    if let Some(noun) = lexicon::find(folded) {
        return Some((noun.kind, noun.decline(half)));
    }
    let agreeing = agreeing(folded)?;
    Some((Kind::Any, Declined::sure(agreeing.decline(half, animate))))
}

fn is_frozen(half: &str, whole: &str) -> bool {
    is_listed(FROZEN, half)
        || FROZEN_PAIRS
            .iter()
            .any(|pair| pair.split('-').next() == Some(half) && whole.ends_with(pair))
}

/// Whether the form of a first half tells that it does not change: a linking vowel, foreign letters,
/// an abbreviation, a number.
fn is_frozen_by_form(half: &str, folded: &str) -> bool {
    ends_in(folded, "оеиэу")
        || is_capital(half)
        || !half.chars().any(char::is_alphabetic)
        || half
            .chars()
            .all(|letter| !letter.is_alphabetic() || letter.is_ascii())
}
