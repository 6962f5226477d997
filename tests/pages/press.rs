//! Letters set and printed in the faces of the program.

use zhaloba::layout::font::Fonts;
use zhaloba::layout::{Layout, Typesetter};
use zhaloba::letter::Letter;
use zhaloba::problem::Problem;

/// The pages of a letter.
pub(crate) fn lay_out(letter: &Letter) -> Result<Layout, Problem> {
    Typesetter::new(Fonts::embedded().unwrap()).lay_out(letter)
}
