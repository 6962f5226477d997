//! How surnames change: the patterns that the tables of both genders share.

use crate::grammar::ru::pattern::{Pattern, pattern};

/// Петров: -а, -у, -а, -ым, -е.
pub(super) const POSSESSIVE: Pattern = pattern(0, "а у а ым е");
/// Петрова: -ой, -ой, -у, -ой, -ой.
pub(super) const POSSESSIVE_FEMALE: Pattern = pattern(1, "ой ой у ой ой");

/// Шмидт: -а, -у, -а, -ом, -е.
pub(super) const HARD: Pattern = pattern(0, "а у а ом е");
/// Бабич: the same with -ем, where the ending is not stressed.
pub(super) const HUSHING: Pattern = pattern(0, "а у а ем е");
/// Коваль.
pub(super) const SOFT: Pattern = pattern(1, "я ю я ем е");
/// Гайдай: the й goes.
pub(super) const SHORT_I: Pattern = SOFT;
/// Гудзий.
pub(super) const IY: Pattern = pattern(1, "я ю я ем и");
/// Воробей.
pub(super) const FLEETING_EY: Pattern = pattern(2, "ья ью ья ьём ье");

/// Белый, Толстой.
pub(super) const ADJECTIVE: Pattern = pattern(2, "ого ому ого ым ом");
/// Высоцкий, Сухой: after г, к, х and hushers.
pub(super) const ADJECTIVE_VELAR: Pattern = pattern(2, "ого ому ого им ом");
/// Рыжий, Самотечний.
pub(super) const ADJECTIVE_SOFT: Pattern = pattern(2, "его ему его им ем");
/// Белая.
pub(super) const ADJECTIVE_FEMALE: Pattern = pattern(2, "ой ой ую ой ой");
/// Рыжая.
pub(super) const ADJECTIVE_FEMALE_HUSHING: Pattern = pattern(2, "ей ей ую ей ей");
/// Самотечняя.
pub(super) const ADJECTIVE_FEMALE_SOFT: Pattern = pattern(2, "ей ей юю ей ей");

/// Середа.
pub(super) const A: Pattern = pattern(1, "ы е у ой е");
/// Глинка: after г, к, х.
pub(super) const A_VELAR: Pattern = pattern(1, "и е у ой е");
/// Кваша.
pub(super) const A_HUSHING: Pattern = pattern(1, "и е у ей е");
/// Капица.
pub(super) const A_TS: Pattern = pattern(1, "ы е у ей е");
/// Зозуля.
pub(super) const YA: Pattern = pattern(1, "и е ю ей е");
/// Берия.
pub(super) const IYA: Pattern = pattern(1, "и и ю ей и");

/// Галанец: -нца, ending not stressed.
pub(super) const ETS: Pattern = pattern(2, "ца цу ца цем це");
/// Борец: the same with a stressed ending.
pub(super) const ETS_STRESSED: Pattern = pattern(2, "ца цу ца цом це");
/// Стрелец.
pub(super) const LETS_STRESSED: Pattern = pattern(2, "ьца ьцу ьца ьцом ьце");
/// Гомелец.
pub(super) const LETS: Pattern = pattern(2, "ьца ьцу ьца ьцем ьце");
/// Коломиец.
pub(super) const IETS: Pattern = pattern(2, "йца йцу йца йцем йце");
/// Боец.
pub(super) const IETS_STRESSED: Pattern = pattern(2, "йца йцу йца йцом йце");

/// Герасенок, Козел: the vowel before the last consonant goes.
pub(super) const FLEETING_OK: Pattern = pattern(2, "ка ку ка ком ке");
/// Конёк.
pub(super) const FLEETING_YOK: Pattern = pattern(2, "ька ьку ька ьком ьке");

/// Patterns that only surnames of one gender follow.
pub(super) const OF_ONE_GENDER: [Pattern; 8] = [
    POSSESSIVE,
    POSSESSIVE_FEMALE,
    ADJECTIVE,
    ADJECTIVE_VELAR,
    ADJECTIVE_SOFT,
    ADJECTIVE_FEMALE,
    ADJECTIVE_FEMALE_HUSHING,
    ADJECTIVE_FEMALE_SOFT,
];

/// Patterns of words in a consonant, which may be no surnames before a hyphen.
pub(super) const OF_FOREIGN_WORDS: [Pattern; 2] = [HARD, HUSHING];
