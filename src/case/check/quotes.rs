//! Quotation marks in the texts of a case that open and do not close.
//!
//! In goes the tree of the file, out come warnings: such marks stand in the letter as they were typed,
//! because nobody can know where the quotation ends.

use crate::grammar::ru::typography::has_unbalanced_quotes;
use crate::problem::Problem;
use crate::yaml::Tree;

/// A warning for each text of the file with such marks.
pub fn quotes(tree: &Tree) -> Vec<Problem> {
    let texts = tree.texts().into_iter();
    texts
        .filter(|text| has_unbalanced_quotes(text.text))
        .map(|text| Problem::warning("quotes-unbalanced").field(text.path))
        .collect()
}
