//! How the end of a word changes from case to case, and the tables that say which words change so.
//!
//! A [`Pattern`] takes letters off the end of the nominative and puts an ending there for each oblique
//! case. A table is tried from the top: the first row with a matching end decides, so that an
//! exception stands before its rule. Matching is in small letters with «е» for «ё»; what stays of the
//! word is left as it was written, and a word in capitals gets endings in capitals.

use crate::grammar::ru::cases::{GrammaticalCase, Paradigm};
use crate::grammar::ru::declined::{Declined, Reason};

/// What comes off the end of a word, and what each oblique case puts there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// How many letters come off.
    pub cut: usize,
    /// Genitive, dative, accusative, instrumental, prepositional, divided by blanks.
    pub endings: &'static str,
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    /// Ends of words, divided by blanks; after `=` the whole word.
    pub ends: &'static str,
    /// How these words change.
    pub pattern: Pattern,
    /// How else they might, and why that is not known.
    pub doubt: Option<(Reason, Pattern)>,
}

/// A row without a doubt.
pub(crate) const fn sure(ends: &'static str, pattern: Pattern) -> Row {
    Row {
        ends,
        pattern,
        doubt: None,
    }
}

/// A row of words that may change in another way.
pub(crate) const fn unsure(
    ends: &'static str,
    pattern: Pattern,
    reason: Reason,
    other: Pattern,
) -> Row {
    Row {
        ends,
        pattern,
        doubt: Some((reason, other)),
    }
}

/// Takes letters off and puts an ending for each oblique case.
pub(crate) const fn pattern(cut: usize, endings: &'static str) -> Pattern {
    Pattern { cut, endings }
}

/// What does not decline.
pub(crate) const UNCHANGED: Pattern = pattern(0, "    ");

/// The first row of the tables that holds the word.
#[inline(never)]
pub(crate) fn find<'t>(tables: &[&'t [Row]], folded: &str) -> Option<&'t Row> {
    let mut rows = tables.iter().flat_map(|table| table.iter());
    rows.find(|row| is_one_of(row.ends, folded))
}

// What stands below is asked from everywhere: a copy for each caller would be half of the program.

/// Whether a word has one of these ends, written as in a [`Row`].
#[inline(never)]
pub(crate) fn is_one_of(ends: &str, folded: &str) -> bool {
    // Bytes, because tables are long: a search for characters takes most of the time of a form.
    let word = folded.as_bytes();
    let mut ends = ends.as_bytes().split(|byte| *byte == b' ');
    ends.any(|end| match end {
        [b'=', whole @ ..] => word == whole,
        end => word.ends_with(end),
    })
}

/// The ends of many rows, sorted by their last letters, so that a word is held against few of them.
#[derive(Debug)]
pub(crate) struct Ends {
    /// Of each end its last bytes, the number of its row, and the end as in a [`Row`].
    sorted: Vec<(Last, usize, &'static str)>,
}

/// The last bytes of an end, zeros before a shorter one; those of two Russian letters.
type Last = [u8; 4];

impl Ends {
    /// The ends of these rows.
    pub(crate) fn of(rows: impl Iterator<Item = &'static str>) -> Self {
        let rows = rows.enumerate();
        let ends = rows.flat_map(|(row, ends)| ends.split(' ').map(move |end| (row, end)));
        let mut sorted: Vec<(Last, usize, &str)> = ends
            .map(|(row, end)| (last(end.trim_start_matches('='), 4), row, end))
            .collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    /// The first row that holds the word.
    pub(crate) fn first_of(&self, folded: &str) -> Option<usize> {
        let lengths = 0..=folded.len().min(4);
        let rows = lengths.filter_map(|length| {
            let last = last(folded, length);
            let from = self.sorted.partition_point(|(other, ..)| *other < last);
            let mut alike = self.sorted.get(from..)?.iter();
            let alike = alike.by_ref().take_while(|(other, ..)| *other == last);
            let mut held = alike.filter(|(.., end)| is_one_of(end, folded));
            held.next().map(|(_, row, _)| *row)
        });
        rows.min()
    }
}

/// As many last bytes of a text, at most four.
fn last(text: &str, bytes: usize) -> Last {
    let mut last = Last::default();
    let ends = text.bytes().rev().take(bytes);
    for (place, byte) in last.iter_mut().rev().zip(ends) {
        *place = byte;
    }
    last
}

/// Whether a word is in a list that is divided by blanks.
#[inline(never)]
pub(crate) fn is_listed(list: &str, word: &str) -> bool {
    let mut listed = list.as_bytes().split(|byte| *byte == b' ');
    listed.any(|listed| listed == word.as_bytes())
}

/// Whether the last letter of a word is one of these.
#[inline(never)]
pub(crate) fn ends_in(word: &str, letters: &str) -> bool {
    let last = word.chars().next_back();
    last.is_some_and(|last| letters.chars().any(|letter| letter == last))
}

/// Whether a character is a letter, asked of running text: the standard library looks up every letter
/// beyond ASCII in a table, the Russian ones as well.
#[inline]
pub(crate) fn is_letter(character: char) -> bool {
    matches!(character, 'А'..='я' | 'ё' | 'Ё') || character.is_alphabetic()
}

/// Whether a character is a letter or a digit, asked of running text.
#[inline]
pub(crate) fn is_letter_or_digit(character: char) -> bool {
    matches!(character, 'А'..='я' | 'ё' | 'Ё') || character.is_alphanumeric()
}

/// Whether a word begins with a capital letter.
#[inline(never)]
pub(crate) fn begins_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether a word begins with a small letter.
#[inline(never)]
pub(crate) fn begins_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

/// A word without so many letters at its end; nothing where it has no more.
#[inline(never)]
pub(crate) fn without_last(word: &str, letters: usize) -> &str {
    let mut rest = word.chars();
    for _ in 0..letters {
        rest.next_back();
    }
    rest.as_str()
}

/// Small letters, «е» for «ё»: how the tables spell a word.
#[inline(never)]
pub(crate) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            // What most letters are needs no table.
            'а'..='я' => folded.push(letter),
            'ё' | 'Ё' => folded.push('е'),
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}

impl Row {
    /// The word as this row declines it.
    #[inline(never)]
    pub(crate) fn decline(&self, word: &str) -> Declined {
        let forms = self.pattern.decline(word);
        match self.doubt {
            Some((reason, other)) => Declined::unsure(forms, reason, vec![other.decline(word)]),
            None => Declined::sure(forms),
        }
    }
}

impl Pattern {
    /// The word in all cases.
    #[inline(never)]
    pub(crate) fn decline(&self, word: &str) -> Paradigm {
        let stem = without_last(word, self.cut);
        let capitals = is_capital(word);
        Paradigm::of(|case| match self.ending(case) {
            Some(ending) if capitals => stem.to_owned() + &ending.to_uppercase(),
            Some(ending) => stem.to_owned() + ending,
            None => word.to_owned(),
        })
    }

    fn ending(&self, case: GrammaticalCase) -> Option<&'static str> {
        let place = match case {
            GrammaticalCase::Nominative => return None,
            GrammaticalCase::Genitive => 0,
            GrammaticalCase::Dative => 1,
            GrammaticalCase::Accusative => 2,
            GrammaticalCase::Instrumental => 3,
            GrammaticalCase::Prepositional => 4,
        };
        Some(self.endings.split(' ').nth(place).unwrap_or_default())
    }
}

/// Whether a word stands in capitals: at least two letters and no small one.
#[inline(never)]
pub(crate) fn is_capital(word: &str) -> bool {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    letters().nth(1).is_some() && !letters().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: [Row; 3] = [
        sure("=лев", pattern(2, "ьва ьву ьва ьвом ьве")),
        unsure(
            "лин",
            pattern(0, "а у а ом е"),
            Reason::Origin,
            pattern(0, "а у а ым е"),
        ),
        sure("ов ев ин", pattern(0, "а у а ым е")),
    ];

    fn instrumental(word: &str) -> Option<String> {
        let row = find(&[&TABLE], &fold(word))?;
        Some(row.decline(word).forms.instrumental)
    }

    #[test]
    fn the_first_row_decides_and_capitals_stay() {
        for (word, form) in [
            ("Лев", Some("Львом")),
            ("Королёв", Some("Королёвым")),
            ("КОРОЛЁВ", Some("КОРОЛЁВЫМ")),
            ("Чаплин", Some("Чаплином")),
            ("Ким", None),
        ] {
            assert_eq!(instrumental(word).as_deref(), form, "{word}");
        }
        for word in ["лев", "королев", "чаплин", "ким", "ин", "л", ""] {
            let ends = Ends::of(TABLE.iter().map(|row| row.ends));
            let found = TABLE.iter().position(|row| is_one_of(row.ends, word));
            assert_eq!(ends.first_of(word), found, "{word}");
        }
        let row = find(&[&TABLE], "чаплин").unwrap();
        assert_eq!(row.decline("Чаплин").reason(), Some(Reason::Origin));
    }
}
