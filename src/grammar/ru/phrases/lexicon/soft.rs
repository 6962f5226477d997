//! Masculine and feminine nouns in «-ь», masculine ones in «-й».

use super::{Kind, Noun, noun};
use crate::grammar::ru::pattern::{Pattern, pattern};

static MASCULINE: Pattern = pattern(1, "я ю я ем е");
static STRESSED: Pattern = pattern(1, "я ю я ём е");
static FLEETING_N: Pattern = pattern(3, "ня ню ня нем не");
static IN_IY: Pattern = pattern(1, "я ю я ем и");
static FEMININE: Pattern = pattern(1, "и и ь ью и");
static WITH_ER: Pattern = pattern(1, "ери ери ь ерью ери");

pub(super) static SIGN: [Noun; 9] = [
    noun(
        Kind::Man,
        "секретарь вратарь кустарь =царь звонарь пономарь =вождь =король",
        &STRESSED,
    ),
    noun(
        Kind::Masculine,
        "=словарь =календарь =инвентарь монастырь =кремль корабль =патруль =алтарь",
        &STRESSED,
    ),
    noun(Kind::Man, "=парень", &FLEETING_N),
    noun(Kind::Masculine, "=уровень =перечень", &FLEETING_N),
    noun(Kind::Woman, "=мать =дочь", &WITH_ER),
    noun(Kind::Feminine, "=церковь", &pattern(3, "ви ви овь овью ви")),
    noun(
        Kind::Feminine,
        "=артель область сеть =власть часть =связь минсвязь спецсвязь площадь очередь волость \
         =жизнь =речь помощь печать молодежь магистраль пристань =гавань отрасль =верфь мечеть \
         нефть сталь медь =цель =модель =постель ность =опись =подпись =запись =рукопись =ночь \
         =четверть =крепость",
        &FEMININE,
    ),
    noun(
        Kind::Masculine,
        "госпиталь лагерь ансамбль =спектакль фестиваль дирижабль автомобиль контроль картель \
         отель двигатель вытрезвитель =показатель =стиль =профиль",
        &MASCULINE,
    ),
    noun(
        Kind::Man,
        "тель слесарь карь знахарь писарь рыцарь псарь егерь =князь витязь =гость",
        &MASCULINE,
    ),
];

pub(super) static SHORT_I: [Noun; 4] = [
    noun(Kind::Man, "муфтий викарий =гений =аграрий", &IN_IY),
    noun(Kind::Masculine, "торий арий", &IN_IY),
    noun(
        Kind::Man,
        "=герой казначей иерей жокей =лакей диджей",
        &MASCULINE,
    ),
    noun(
        Kind::Masculine,
        "лицей музей курултай =край строй конвой случай трамвай =юбилей хоккей",
        &MASCULINE,
    ),
];
