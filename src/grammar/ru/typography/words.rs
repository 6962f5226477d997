//! The words that rules know: what a number counts, the abbreviations before a number or a name, the
//! short words at which no line ends.
//!
//! In go single words, out comes whether they belong to a list. Lists are in small letters; those of
//! abbreviations leave the full stop out. What stands around a word is not looked at.

use super::super::dates::MONTHS_GENITIVE;
use super::characters::is_one_of;

/// What a large number counts; the number has its groups and is kept with it.
pub(super) const COUNTED: [&str; 26] = [
    "руб",
    "рубль",
    "рубля",
    "рублей",
    "рублям",
    "рублями",
    "рублях",
    "коп",
    "копеек",
    "₽",
    "евро",
    "доллар",
    "доллара",
    "долларов",
    "тысяч",
    "тысячи",
    "чел",
    "человек",
    "человека",
    "штук",
    "шт",
    "подпись",
    "подписи",
    "подписей",
    "экз",
    "экземпляров",
];

/// What else a number is kept with; where it has a full stop, only with it.
const UNITS: [&str; 49] = [
    "г",
    "гг",
    "л.",
    "тыс.",
    "млн",
    "млрд",
    "%",
    "ч",
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
    "стр.",
    "лет",
    "день",
    "дня",
    "дней",
    "час",
    "часа",
    "часов",
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
    "курс",
    "курса",
    "курсе",
    "класс",
    "класса",
    "классе",
];

/// Abbreviations of references, before a number.
pub(super) const REFERENCES: [&str; 7] = ["ст", "ч", "чч", "п", "пп", "подп", "абз"];

/// Other abbreviations before a number.
const BEFORE_NUMBER: [&str; 20] = [
    "д", "кв", "стр", "корп", "т", "л", "с", "пом", "оф", "эт", "каб", "ауд", "тел", "доб", "ул",
    "гл", "разд", "прил", "рис", "табл",
];

/// Abbreviations before a name.
const BEFORE_NAME: [&str; 18] = [
    "г", "гор", "ул", "пос", "пер", "пл", "пр", "наб", "ш", "обл", "им", "д", "с", "п", "гр",
    "проф", "доц", "акад",
];

/// Abbreviations of the parts of an address that follow a comma.
pub(super) const IN_ADDRESS: [&str; 17] = [
    "г", "ул", "пос", "пер", "пл", "пр", "наб", "ш", "обл", "д", "кв", "корп", "стр", "пом", "оф",
    "эт", "каб",
];

/// Signs and the abbreviations that are kept with any word.
const KEPT_WITH_NEXT: [&str; 9] = [
    "№",
    "№№",
    "§",
    "§§",
    "ст.ст.",
    "р-н",
    "р\u{2011}н",
    "ред.",
    "см.",
];

/// Prepositions, conjunctions and the like of one or two letters.
const SHORT: [&str; 23] = [
    "в", "к", "с", "о", "у", "и", "а", "я", "во", "ко", "со", "об", "от", "до", "по", "на", "за",
    "из", "не", "ни", "но", "да", "то",
];

/// Particles that lean on the word before them.
const PARTICLES: [&str; 6] = ["бы", "ли", "же", "б", "ль", "ж"];

/// Words that a number follows: «приложение 1», «статьёй 5».
const REFERENCE_WORDS: [&str; 20] = [
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

/// Whether an abbreviation, without its full stop, can stand before a number.
pub(super) fn is_before_number(word: &str) -> bool {
    is_one_of(word, &REFERENCES) || is_one_of(word, &BEFORE_NUMBER)
}

/// Whether an abbreviation, without its full stop, can stand before a name.
pub(super) fn is_before_name(word: &str) -> bool {
    is_one_of(word, &BEFORE_NAME)
}

/// Whether an abbreviation or a sign is kept with the word after it.
pub(super) fn is_before(word: &str) -> bool {
    if word.len() > 11 {
        return false;
    }
    let abbreviated = word.strip_suffix('.');
    abbreviated.is_some_and(|word| is_before_number(word) || is_before_name(word))
        || is_one_of(word, &KEPT_WITH_NEXT)
}

/// Whether no line ends with a word because it is short.
pub(super) fn is_short(word: &str) -> bool {
    word.len() <= 4 && is_one_of(word, &SHORT)
}

/// Whether a word is kept with the one before it.
pub(super) fn is_particle(word: &str) -> bool {
    let word = word.trim_end_matches([',', '.', ';', ':', '!', '?', ')', '»']);
    word.len() <= 4 && PARTICLES.contains(&word)
}

/// Whether a number is kept with the word after it.
pub(super) fn is_counted(word: &str) -> bool {
    let word = word.trim_end_matches([',', ';', ':', ')', '!', '?', '»', '“', '"', '…']);
    let plain = word.trim_end_matches('.');
    UNITS.contains(&word)
        || UNITS.contains(&plain)
        || COUNTED.contains(&plain)
        || MONTHS_GENITIVE.contains(&plain)
}

/// Whether a number follows a word.
pub(super) fn is_reference(word: &str) -> bool {
    word.len() >= 10 && is_one_of(word, &REFERENCE_WORDS)
}

/// What follows the name of a region or a street.
pub(super) fn is_street_kind(word: &str) -> bool {
    let word = word.trim_end_matches([',', ';', ')', ':']);
    matches!(
        word,
        "обл." | "р-н" | "р\u{2011}н" | "пр-т" | "пр\u{2011}т" | "б-р" | "б\u{2011}р"
    )
}
