//! Surnames in -а and -я, which men and women decline alike: «Середа», «Кваша», «Берия».

use super::patterns::{A, A_HUSHING, A_TS, A_VELAR, IYA, YA};
use crate::grammar::ru::declined::Reason;
use crate::grammar::ru::pattern::{Row, UNCHANGED, sure, unsure};

/// The rules.
pub(super) const RULES: &[Row] = &[
    sure("уа оа иа еа аа юа эа ыа", UNCHANGED),
    sure("га ка ха", A_VELAR),
    sure("жа ча ша ща", A_HUSHING),
    sure("ца", A_TS),
    sure("а", A),
    sure("ия", IYA),
    // «Пихоя» is declined by some of its bearers and left as it is by others.
    unsure("оя", YA, Reason::Declension, UNCHANGED),
    sure("я", YA),
];
