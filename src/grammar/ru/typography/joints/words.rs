//! The words that are kept with a neighbour.

use super::super::super::dates::MONTHS_GENITIVE;
use super::super::characters::is_one_of;

/// Whether an abbreviation or a sign is kept with the word after it.
pub(super) fn is_before(word: &str) -> bool {
    const SIGNS: [&str; 4] = ["№", "№№", "§", "§§"];
    const ABBREVIATIONS: [&str; 46] = [
        "ст.",
        "ст.ст.",
        "ч.",
        "чч.",
        "п.",
        "пп.",
        "подп.",
        "абз.",
        "гл.",
        "разд.",
        "прил.",
        "ред.",
        "рис.",
        "табл.",
        "г.",
        "гор.",
        "пос.",
        "с.",
        "д.",
        "ул.",
        "пер.",
        "пл.",
        "пр.",
        "наб.",
        "ш.",
        "обл.",
        "р-н",
        "р\u{2011}н",
        "кв.",
        "корп.",
        "стр.",
        "пом.",
        "оф.",
        "эт.",
        "каб.",
        "ауд.",
        "тел.",
        "доб.",
        "т.",
        "л.",
        "им.",
        "гр.",
        "проф.",
        "доц.",
        "акад.",
        "см.",
    ];
    SIGNS.contains(&word)
        || word.ends_with(['.', 'н', 'Н']) && word.len() <= 9 && is_one_of(word, &ABBREVIATIONS)
}

/// Prepositions, conjunctions and the like of one or two letters do not end a line.
pub(super) fn is_short(word: &str) -> bool {
    const SHORT: [&str; 23] = [
        "в", "к", "с", "о", "у", "и", "а", "я", "во", "ко", "со", "об", "от", "до", "по", "на",
        "за", "из", "не", "ни", "но", "да", "то",
    ];
    word.len() <= 4 && is_one_of(word, &SHORT)
}

/// Particles that lean on the word before them.
pub(super) fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 6] = ["бы", "ли", "же", "б", "ль", "ж"];
    let word = word.trim_end_matches([',', '.', ';', ':', '!', '?', ')', '»']);
    word.len() <= 4 && PARTICLES.contains(&word)
}

/// Whether a number is kept with the word after it.
pub(super) fn is_counted(word: &str) -> bool {
    const UNITS: [&str; 40] = [
        "г.",
        "гг.",
        "г",
        "гг",
        "л.",
        "экз.",
        "руб.",
        "руб",
        "коп.",
        "коп",
        "тыс.",
        "млн",
        "млрд",
        "₽",
        "%",
        "ч.",
        "ч",
        "мин.",
        "мин",
        "сек.",
        "с.",
        "ст.",
        "км",
        "м",
        "см",
        "мм",
        "кг",
        "га",
        "м²",
        "кв.",
        "чел.",
        "шт.",
        "стр.",
        "лет",
        "дня",
        "дней",
        "день",
        "часа",
        "час",
        "часов",
    ];
    const COUNTED: [&str; 31] = [
        "год",
        "года",
        "году",
        "годов",
        "годы",
        "месяц",
        "месяца",
        "месяцев",
        "неделя",
        "недели",
        "недель",
        "сутки",
        "суток",
        "минут",
        "минуты",
        "рубль",
        "рубля",
        "рублей",
        "копеек",
        "тысяч",
        "тысячи",
        "человек",
        "человека",
        "курс",
        "курса",
        "курсе",
        "класс",
        "класса",
        "классе",
        "подписи",
        "подписей",
    ];
    let word = word.trim_end_matches([',', ';', ':', ')', '!', '?', '»', '“', '"', '…']);
    let plain = word.trim_end_matches('.');
    UNITS.contains(&word)
        || UNITS.contains(&plain)
        || plain.len() >= 6 && (MONTHS_GENITIVE.contains(&plain) || COUNTED.contains(&plain))
}

/// Words that a number follows: «приложение 1», «статьёй 5».
pub(super) fn is_reference(word: &str) -> bool {
    const REFERENCES: [&str; 20] = [
        "приложение",
        "приложения",
        "приложении",
        "приложению",
        "статья",
        "статьи",
        "статье",
        "статью",
        "статьёй",
        "статьей",
        "часть",
        "части",
        "частью",
        "пункт",
        "пункта",
        "пункте",
        "пунктом",
        "глава",
        "главы",
        "главе",
    ];
    word.len() >= 10 && is_one_of(word, &REFERENCES)
}

/// What follows the name of a region or a street.
pub(super) fn is_street_kind(word: &str) -> bool {
    let word = word.trim_end_matches([',', ';', ')', ':']);
    matches!(
        word,
        "обл." | "р-н" | "р\u{2011}н" | "пр-т" | "пр\u{2011}т" | "б-р" | "б\u{2011}р"
    )
}
