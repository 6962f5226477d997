//! Neuter nouns.

use super::{Kind, Noun, noun};
use crate::grammar::ru::pattern::pattern;

pub(super) static ALL: [Noun; 4] = [
    noun(
        Kind::Neuter,
        "тво дело звено село войско =судно место лицо",
        &pattern(1, "а у о ом е"),
    ),
    noun(
        Kind::Neuter,
        "ние тие вие лие рие сие дие",
        &pattern(1, "я ю е ем и"),
    ),
    noun(Kind::Neuter, "ье =поле =море", &pattern(1, "я ю е ем е")),
    noun(Kind::Neuter, "ище", &pattern(1, "а у е ем е")),
];
