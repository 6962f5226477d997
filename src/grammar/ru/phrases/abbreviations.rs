//! What stands unchanged at the beginning of a position or an organisation: abbreviations, marks of an
//! acting official, names of ministries that are cut down to a genitive.

use super::words::Word;

/// Adjectives cut short, after which the head declines: «ст. преподавателю».
const ADJECTIVES: &str = "ст мл гл вед гос мун нар засл глав науч тех мед";

/// Heads cut short, alone with a full stop or in one word with their complements.
const HEADS: [&str; 6] = ["зам", "зав", "пом", "нач", "ком", "управ"];
const COMPLEMENTS: &str = "директора декана министра начальника руководителя главы командира прокурора \
    заведующего губернатора мэра ректора председателя взвода роты штаба полка суда кафедрой отделом \
    отделением лабораторией сектором складом участком библиотекой хозяйством клубом частью делами";

/// How many words say that somebody only acts: «и. о.», «врио», «вр. и. о.».
pub(super) fn acting(words: &[Word<'_>]) -> usize {
    let word = |index: usize| words.get(index).map_or("", |word| word.folded.as_str());
    let dotted = |index: usize| words.get(index).is_some_and(Word::is_dotted);
    match (word(0), word(1), word(2)) {
        ("вр", "и", "о") => 3,
        ("вр", "и.о" | "ио", _) | ("и", "о", _) if dotted(0) => 2,
        ("и.о" | "ио" | "врио" | "врип" | "врид" | "вр.и.о" | "и/о", _, _) => {
            1
        }
        _ => 0,
    }
}

/// Whether a word is an adjective cut short.
pub(super) fn is_adjective(word: &Word<'_>) -> bool {
    word.is_dotted() && ADJECTIVES.split(' ').any(|short| short == word.folded)
}

/// Whether a word is a head that stands unchanged: «зам.», «замдекана», «Минобрнауки».
pub(super) fn is_head(word: &Word<'_>) -> bool {
    let folded = word.folded.as_str();
    let ministry = word.core.starts_with('М')
        && folded.starts_with("мин")
        && !folded.starts_with("минис")
        && folded.ends_with(['а', 'ы', 'и', 'я', 'о']);
    let deputy = HEADS.iter().any(|head| match folded.strip_prefix(head) {
        Some("") => word.is_dotted(),
        Some(rest) => COMPLEMENTS
            .split_whitespace()
            .any(|end| rest.ends_with(end)),
        None => false,
    });
    let name = word.is_abbreviation() && matches!(folded, "загс" | "вуз" | "ссуз" | "втуз");
    ministry || deputy || name
}
