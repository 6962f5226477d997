//! Names of several halves joined by hyphens: each declines for itself.

use crate::grammar::ru::declined::Declined;

/// The halves as a function declines them, put together again; it is given the number of each.
pub(crate) fn decline(name: &str, mut half: impl FnMut(usize, &str) -> Declined) -> Declined {
    if !name.contains('-') {
        return half(0, name);
    }
    let halves = name.split('-').enumerate();
    Declined::join(halves.map(|(index, text)| half(index, text)).collect(), "-")
}
