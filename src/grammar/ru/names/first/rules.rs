//! Which ends of first names take which endings.
//!
//! Three tables: men's and women's own ends, and those in -а and -я, which decline alike for both. The
//! first row with the end of a name decides. Lists hold what no end tells: fleeting vowels, short
//! forms, and names whose declension is not settled.

use crate::grammar::ru::declined::Reason;
use crate::grammar::ru::gender::Gender;
use crate::grammar::ru::pattern::{Pattern, Row, UNCHANGED, pattern, sure, unsure};

const HARD: Pattern = pattern(0, "а у а ом е");
const HUSHED: Pattern = pattern(0, "а у а ем е");
const SOFT: Pattern = pattern(1, "я ю я ем е");
const IN_IY: Pattern = pattern(1, "я ю я ем и");
const IN_A: Pattern = pattern(1, "ы е у ой е");
/// After г, к, х, and after a hushing sound with the stress on the ending.
const IN_VELAR_A: Pattern = pattern(1, "и е у ой е");
const IN_HUSHED_A: Pattern = pattern(1, "и е у ей е");
const IN_TSA: Pattern = pattern(1, "ы е у ей е");
const IN_YA: Pattern = pattern(1, "и е ю ей е");
const IN_STRESSED_YA: Pattern = pattern(1, "и е ю ёй е");
const IN_IYA: Pattern = pattern(1, "и и ю ей и");
const FEMININE_SOFT: Pattern = pattern(1, "и и ь ью и");
/// «Сашок», «Сашка».
const WITHOUT_VOWEL: Pattern = pattern(2, "ка ку ка ком ке");
/// «Павло» like «Павел», «Данило» like «Данила».
const UKRAINIAN: Pattern = pattern(1, "а у а ом е");

/// Names that a man or a woman may have.
const ANYONE: &[Row] = &[
    sure("=илья =яхья", IN_STRESSED_YA),
    sure("ия", IN_IYA),
    sure("я", IN_YA),
    sure("га ка ха", IN_VELAR_A),
    unsure("ходжа", IN_VELAR_A, Reason::Stress, IN_HUSHED_A),
    sure("жа ша ча ща", IN_HUSHED_A),
    sure("ца", IN_TSA),
    unsure("аа иа уа", UNCHANGED, Reason::Declension, IN_A),
    sure("еа оа ыа эа юа яа", UNCHANGED),
    sure("а", IN_A),
    sure("е и о у ы э ю", UNCHANGED),
];

/// Names of men.
const MEN: &[Row] = &[
    sure("=лев", pattern(2, "ьва ьву ьва ьвом ьве")),
    sure("=павел", pattern(2, "ла лу ла лом ле")),
    sure("=петр", pattern(3, "етра етру етра етром етре")),
    sure(
        "=ванек =валек =васек =василек =витек =женек =игорек =колек =митек =санек =толек",
        pattern(2, "ька ьку ька ьком ьке"),
    ),
    sure("шок чок", WITHOUT_VOWEL),
    sure("бек", HARD),
    // «Марека» as well as «Марка».
    unsure("ок ек", HARD, Reason::FleetingVowel, WITHOUT_VOWEL),
    unsure(
        "ец",
        HUSHED,
        Reason::FleetingVowel,
        pattern(2, "ца цу ца цем це"),
    ),
    // The stress falls on the ending in most names, but for Slavic ones.
    unsure("ч =арташ", HARD, Reason::Stress, HUSHED),
    sure("ж ч ш щ ц", HUSHED),
    sure("=вий =кий", SOFT),
    sure("ий", IN_IY),
    sure("й ь", SOFT),
    unsure("ило =михайло", UNCHANGED, Reason::Declension, IN_A),
    unsure(
        "=дмитро =левко =марко =павло =петро",
        UNCHANGED,
        Reason::Declension,
        UKRAINIAN,
    ),
    sure("=николя", UNCHANGED),
    sure("=илья =яхья", IN_STRESSED_YA),
    sure(SHORT, IN_YA),
    sure(BIBLICAL, IN_IYA),
    unsure("=гия =зия", IN_IYA, Reason::Stress, IN_YA),
    unsure("=закария =захария", IN_IYA, Reason::Declension, UNCHANGED),
    unsure(
        "уля юля уня юня ася яся уся юся",
        IN_YA,
        Reason::Declension,
        UNCHANGED,
    ),
    // Foreign names, of which some are stressed on -я and stay.
    unsure("ия", UNCHANGED, Reason::Declension, IN_IYA),
    unsure("я", UNCHANGED, Reason::Declension, IN_YA),
];

/// Names of men that end in a consonant, which has no row of its own.
const MEN_REST: &[Row] = &[sure("", HARD)];

/// Short forms of men's names in -я, and two old full ones.
const SHORT: &str = "=афоня =боря =вадя =валя =ваня =вася =веня =витя =володя =геня =гоня =гриня \
    =даня =добрыня =дюня =егоря =емеля =женя =игоря =кеня =киря =коля =костя =ксаня =леня \
    =матя =митя =мотя =ося =петя =проня =родя =саня =сеня =степаня =толя =федя =филя \
    =фоня =эдя =юря";
/// Men's names in -ия that have long been declined.
const BIBLICAL: &str = "=азария =анания =иеремия =илия =исаия =малахия =осия =софония";

/// Names of women.
const WOMEN: &[Row] = &[
    sure("вь рь фь =агидель =нинель =рахиль =рашель", FEMININE_SOFT),
    sure(
        "гуль гюль куль асель йсель узель юзель юзэль узяль юзяль юнь",
        UNCHANGED,
    ),
    unsure("ь", UNCHANGED, Reason::Declension, FEMININE_SOFT),
    sure("=алия =зульфия =хамдия", IN_STRESSED_YA),
    unsure(
        "=альфия =галия =гульфия =закия =набия =нурия =рабия =рания =сания =фания",
        IN_IYA,
        Reason::Stress,
        IN_STRESSED_YA,
    ),
];

/// The tables for one gender, in the order in which they are asked.
pub(super) fn tables(gender: Gender) -> &'static [&'static [Row]] {
    match gender {
        Gender::Male => &[MEN, ANYONE, MEN_REST],
        Gender::Female => &[WOMEN, ANYONE],
    }
}
