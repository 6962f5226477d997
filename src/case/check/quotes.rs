//! Quotation marks in the texts of a case that open and do not close.
//!
//! In go the texts of the file, out come warnings: such marks stand in the letter as they were typed,
//! because nobody can know where the quotation ends.

use crate::grammar::ru::typography::has_unbalanced_quotes;
use crate::problem::Problem;
use crate::yaml::Text;

/// A warning for each text of the file with such marks.
pub fn quotes(texts: &[Text<'_>]) -> Vec<Problem> {
    let texts = texts.iter();
    texts
        .filter(|text| has_unbalanced_quotes(text.text))
        .map(|text| Problem::warning("quotes-unbalanced").field(text.path.as_str()))
        .collect()
}
