//! Nouns of which a name speaks in the plural.

use super::{Kind, Noun, noun};
use crate::grammar::ru::pattern::{Pattern, pattern};

static IN_OV: Pattern = pattern(1, "ов ам ов ами ах");
static IN_EV: Pattern = pattern(1, "ев ям ев ями ях");
static IN_EY: Pattern = pattern(1, "ей ям ей ями ях");
static IN_IY: Pattern = pattern(1, "й ям й ями ях");
static BARE: Pattern = pattern(1, " ам  ами ах");
static WITH_MI: Pattern = pattern(1, "ей ям ей ьми ях");

pub(super) static ALL: [Noun; 9] = [
    noun(Kind::People, "тели =учителя", &IN_EY),
    noun(
        Kind::People,
        "ники щики =специалисты =студенты аспиранты =ассистенты =депутаты =эксперты =инженеры \
         =инспекторы =члены =адвокаты =ветераны =волонтеры =курсанты =кадеты",
        &IN_OV,
    ),
    noun(Kind::People, "=граждане", &BARE),
    noun(Kind::People, "=дети =люди", &WITH_MI),
    noun(
        Kind::Several,
        "=органы курсы =классы =отделы =центры =суды =фонды =банки =парки =заводы =магазины \
         ресурсы =продукты =рынки =архивы =театры =союзы =участки =филиалы",
        &IN_OV,
    ),
    noun(Kind::Several, "=музеи =лицеи", &IN_EV),
    noun(Kind::Several, "сети =власти =части =ясли", &IN_EY),
    noun(
        Kind::Several,
        "технологии коммуникации =инновации =инвестиции линии =организации =предприятия \
         =учреждения",
        &IN_IY,
    ),
    noun(
        Kind::Several,
        "дороги =системы =школы =службы =группы войска =силы =дела недра услуги =больницы \
         =программы",
        &BARE,
    ),
];
