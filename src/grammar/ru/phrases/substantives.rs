//! Agreeing words that are heads themselves: «заведующий», «дежурный», «обучающаяся», «приёмная».

use super::agreement::Agreeing;
use crate::grammar::ru::pattern::{is_one_of, without_last};

/// Whose complements follow in an oblique case, so that an unknown word after them is one.
const GOVERNING: &str = "заведующ управляющ исполняющ командующ ответственн уполномоченн";

/// Of people, without the ending.
const PEOPLE: &str = "дежурн =участков =учен военн рабоч старш младш =постов вожат =рядов =часов \
    =портн =рулев вахтенн понят горничн сыльн дневальн =вестов доверенн поверенн подсудим обвиняем \
    подозреваем осужденн задержанн больн ранен безработн летн взросл звеньев =связн =пожарн =городов \
    =присяжн хорунж стряпч кравч леснич вольнонаемн полицейск =домов =классн =знаком сотск тысяцк \
    околоточн выборн занят благочинн";

/// Of bodies and rooms, which are no people.
const PLACES: &str = "приемн столов мастерск учительск прокурорск лаборантск парикмахерск диспетчерск \
    операционн =детск процедурн ординаторск кладов прачечн котельн преподавательск";

/// Of men in «-ой»; in this ending anything else alone is an oblique case of a feminine: «дежурной».
const STRESSED: &str = "портн рулев понят часов вестов звеньев рядов больн связн домов городов \
    выборн постов";

/// Whether an agreeing word may be a head.
pub(super) fn may_be_head(folded: &str) -> bool {
    let stem = stem(folded);
    governs(folded)
        || is_one_of("ущ ющ ащ ящ вш", stem)
        || is_one_of(PEOPLE, stem)
        || is_place(folded)
}

/// Whether an agreeing word without a noun is no nominative: «дежурной», «Ленинской прокуратуре».
pub(super) fn is_oblique(folded: &str) -> bool {
    Agreeing::is_ambiguous(folded) && !is_one_of(STRESSED, stem(folded))
}

/// Whether what follows it is a complement unless it is a known noun.
pub(super) fn governs(folded: &str) -> bool {
    is_one_of(GOVERNING, stem(folded))
}

/// Whether it is a body or a room: «приёмная», «мастерские».
pub(super) fn is_place(folded: &str) -> bool {
    is_one_of("ая ие ые", folded) && is_one_of(PLACES, stem(folded))
}

/// The word without «-ся» and its ending of two letters.
fn stem(folded: &str) -> &str {
    without_last(folded.strip_suffix("ся").unwrap_or(folded), 2)
}
