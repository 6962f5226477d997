//! Nouns that end in a vowel and never change.

use super::{Kind, Noun, noun};
use crate::grammar::ru::pattern::UNCHANGED;

pub(super) static ALL: [Noun; 3] = [
    noun(
        Kind::Man,
        "атташе портье крупье конферансье рантье сомелье шансонье кутюрье импресарио маэстро \
         рефери секьюрити",
        &UNCHANGED,
    ),
    noun(Kind::Woman, "=леди", &UNCHANGED),
    noun(
        Kind::Neuter,
        "бюро депо радио кино =метро казино энерго роно районо облоно сельпо райпо горпо \
         жюри кафе ателье кабаре варьете шоссе шоу досье интервью",
        &UNCHANGED,
    ),
];
