//! Nouns in «-а» and «-я» of the feminine declension, those of men among them.

use super::{Kind, Noun, noun};
use crate::grammar::ru::pattern::{Pattern, pattern};

static IN_A: Pattern = pattern(1, "ы е у ой е");
static AFTER_VELAR: Pattern = pattern(1, "и е у ой е");
static AFTER_SIBILANT: Pattern = pattern(1, "и е у ей е");
static AFTER_TS: Pattern = pattern(1, "ы е у ей е");
static IN_YA: Pattern = pattern(1, "и е ю ей е");
static IN_YA_STRESSED: Pattern = pattern(1, "и е ю ёй е");
static IN_IYA: Pattern = pattern(1, "и и ю ей и");

pub(super) static HARD: [Noun; 11] = [
    noun(
        Kind::Either,
        "=глава староста старшина воевода старейшина сирота мужчина =папа мулла",
        &IN_A,
    ),
    noun(
        Kind::Either,
        "=коллега =слуга =владыка =дедушка =батюшка",
        &AFTER_VELAR,
    ),
    noun(Kind::Either, "=юноша", &AFTER_SIBILANT),
    noun(
        Kind::Feminine,
        "больница лечебница здравница =гостиница столица =граница =единица мельница =страница \
         =теплица =улица станица =житница =пшеница",
        &AFTER_TS,
    ),
    noun(Kind::Woman, "ница щица чица =певица владелица", &AFTER_TS),
    noun(
        Kind::Feminine,
        "школа служба группа команда палата дума кафедра контора управа застава бригада эстрада \
         газета фирма ферма база система программа платформа комната камера касса =почта сфера \
         охрана защита усадьба эскадра слобода коммуна община опора =страна экспертиза колонна \
         диаспора квартира =зона тюрьма =рота пехота сура тура кура =шахта гауптвахта олимпиада \
         персона особа жертва =дружина =свита",
        &IN_A,
    ),
    noun(Kind::Feminine, "клиника", &AFTER_VELAR),
    noun(Kind::Feminine, "биржа стража дача ратуша", &AFTER_SIBILANT),
    noun(
        Kind::Woman,
        "сестра =дама есса триса женщина =мама =жена вдова",
        &IN_A,
    ),
    noun(Kind::Woman, "рша нша льша кша", &AFTER_SIBILANT),
    noun(
        Kind::Woman,
        "истка антка ентка тарка итка орка анка ерка енка онка ничка нянечка девушка бабушка \
         матушка доярка хозяйка иха прачка кухарка супруга =дочка внучка соседка",
        &AFTER_VELAR,
    ),
];

pub(super) static SOFT: [Noun; 6] = [
    noun(Kind::Either, "=судья", &IN_YA_STRESSED),
    noun(Kind::Feminine, "=статья =семья =земля", &IN_YA_STRESSED),
    noun(Kind::Woman, "=швея", &IN_YA_STRESSED),
    noun(
        Kind::Feminine,
        "ция сия зия гия хия дия вия пия фия мия лия рия компания кампания линия ония партия \
         династия",
        &IN_IYA,
    ),
    noun(
        Kind::Feminine,
        "таможня льня рня башня кухня конюшня =баня сотня деревня эскадрилья галерея =аллея \
         батарея",
        &IN_YA,
    ),
    noun(Kind::Woman, "=няня =тетя игуменья монахиня инокиня", &IN_YA),
];

/// Whatever else ends so, unless it is the genitive of a masculine noun: «начальника».
pub(super) static AFTER_ANY_VELAR: Noun = noun(Kind::Feminine, "ка га ха", &AFTER_VELAR);
