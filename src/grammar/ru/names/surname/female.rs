//! Surnames of women. They decline where they end in -а or -я, else they stay as they are.

use super::patterns::{
    A, ADJECTIVE_FEMALE, ADJECTIVE_FEMALE_HUSHING, ADJECTIVE_FEMALE_SOFT, POSSESSIVE_FEMALE, YA,
};
use crate::grammar::ru::declined::Reason;
use crate::grammar::ru::pattern::{Row, UNCHANGED, sure, unsure};

/// Words that no rule covers.
pub(super) const EXCEPTIONS: &[Row] = &[
    sure("=дюма =золя =петипа =дега =тома =люка =труайя", UNCHANGED),
    unsure("=ферма", UNCHANGED, Reason::Declension, A),
    // Nouns in -ова and -ева, which are no possessives.
    sure(
        "=бова =сова =корова =подкова =голова =дуброва =рева =дева =гнева",
        A,
    ),
    // Nouns that may be possessives of rare names too.
    unsure(
        "=калина =малина =рябина =осина =смородина =долина =былина =тычина =щетина =перина \
        =скотина =дубина =детина =година =лавина =ялина =шипшина =хвоина =журавлина",
        POSSESSIVE_FEMALE,
        Reason::Origin,
        A,
    ),
    // Georgian and Abkhaz names.
    sure(
        "=шенгелая =цулая =гогая =пипая =тодая =харая =кокая =гулая =кардая =жордая =зарандая",
        YA,
    ),
];

/// The rules.
pub(super) const RULES: &[Row] = &[
    sure("ова ева ина ына", POSSESSIVE_FEMALE),
    sure("жая чая шая щая", ADJECTIVE_FEMALE_HUSHING),
    // «Цхакая» is Georgian, «Жаркая» is not.
    unsure("акая", YA, Reason::Origin, ADJECTIVE_FEMALE),
    unsure("ркая", ADJECTIVE_FEMALE, Reason::Origin, YA),
    sure("ая", ADJECTIVE_FEMALE),
    sure("яя", ADJECTIVE_FEMALE_SOFT),
];
