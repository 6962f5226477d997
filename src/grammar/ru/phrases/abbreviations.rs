//! What stands unchanged at the beginning of a position or an organisation: abbreviations, marks of an
//! acting official, names of ministries that are cut down to a genitive.

use super::lexicon;
use super::words::Word;
use crate::grammar::ru::pattern::{ends_in, is_listed, is_one_of};

/// Adjectives cut short, after which the head declines: «ст. преподавателю».
const ADJECTIVES: &str = "ст мл гл вед гос мун нар засл глав науч тех мед";

/// Heads cut short, alone with a full stop or in one word with their complements.
const HEADS: [&str; 6] = ["зам", "зав", "пом", "нач", "ком", "управ"];
const COMPLEMENTS: &str = "директора декана министра начальника руководителя главы командира прокурора \
    заведующего губернатора мэра ректора председателя взвода роты штаба полка суда кафедрой отделом \
    отделением лабораторией сектором складом участком библиотекой хозяйством клубом частью делами";

/// Titles cut short, and the first part of «вр. и. о.».
const TITLES: &str = "вр проф доц преп акад";

/// Marks of an acting official in one word.
const MARKS: &str = "и.о ио врио врип врид вр.и.о и/о";

/// How many words say that somebody only acts: «и. о.», «врио», «вр. и. о.».
pub(super) fn acting(words: &[Word<'_>]) -> usize {
    let word = |index: usize| words.get(index).map_or("", |word| word.folded.as_str());
    let dotted = |index: usize| words.get(index).is_some_and(Word::is_dotted);
    match (word(0), word(1), word(2)) {
        ("вр", "и", "о") => 3,
        ("вр", "и.о" | "ио", _) | ("и", "о", _) if dotted(0) => 2,
        (mark, _, _) if is_listed(MARKS, mark) || is_glued(mark) => 1,
        _ => 0,
    }
}

/// The title of «и.о.прокурора», which the mark is glued to.
pub(super) fn glued_title(folded: &str) -> Option<&str> {
    let mut marks = ["и.о.", "вр.и.о."].into_iter();
    let title = marks.find_map(|mark| folded.strip_prefix(mark));
    title.filter(|title| !title.is_empty())
}

fn is_glued(folded: &str) -> bool {
    glued_title(folded).is_some_and(|title| lexicon::find(title).is_none())
}

/// Whether a word shows that a position begins: «Врио», «Вр.», «Зам.». «И.О.» may be initials.
pub(super) fn is_title(word: &Word<'_>) -> bool {
    let folded = word.folded.as_str();
    let mark = word.core != "И.О" && (is_listed(MARKS, folded) || is_glued(folded));
    let cut = word.is_dotted() && is_listed(TITLES, folded);
    mark || cut || is_deputy(word)
}

/// Whether a word is an adjective cut short.
pub(super) fn is_adjective(word: &Word<'_>) -> bool {
    word.is_dotted() && is_listed(ADJECTIVES, &word.folded)
}

/// Whether a word is a head that stands unchanged: «зам.», «замдекана», «Минобрнауки».
pub(super) fn is_head(word: &Word<'_>) -> bool {
    let folded = word.folded.as_str();
    let ministry = word.core.starts_with('М')
        && folded.starts_with("мин")
        && !folded.starts_with("минис")
        && ends_in(folded, "аыияо");
    let name = word.is_abbreviation() && matches!(folded, "загс" | "вуз" | "ссуз" | "втуз");
    ministry || is_deputy(word) || name
}

/// Whether a word is somebody's title cut short, alone or with its complement: «зав.», «замдекана».
fn is_deputy(word: &Word<'_>) -> bool {
    HEADS
        .iter()
        .any(|head| match word.folded.strip_prefix(head) {
            Some("") => word.is_dotted(),
            Some(rest) => is_one_of(COMPLEMENTS, rest),
            None => false,
        })
}
