//! Where each character of a value stands in its file.
//!
//! In go the text of the file and values in the order in which they stand there, out come places.
//! Quotes, indentation and line ends that are no part of a value are stepped over; behind an escape
//! (`\u0430`) only the line is certain, and its place is that of the escape.

use std::iter::Peekable;

use crate::problem::Place;
use crate::yaml::{Source, Text, characters};

/// Finds the places of characters; goes through the file once.
pub struct Places<'s> {
    /// What of the file lies ahead; `None` where the values come from no text.
    rest: Option<Ahead<'s>>,
}

type Ahead<'s> = Peekable<Box<dyn Iterator<Item = (char, Place)> + 's>>;

impl<'s> Places<'s> {
    /// The places in this file.
    pub fn new(source: &'s Source) -> Self {
        let start = Place { line: 1, column: 1 };
        let all: Box<dyn Iterator<Item = _>> = Box::new(characters::located(&source.text, start));
        Self {
            rest: Some(all.peekable()),
        }
    }

    /// The places in values that come from no text: each is a line of its own, whose number its place
    /// has, and its characters are the columns, of which the first has the number 1.
    #[must_use]
    pub fn of_values() -> Self {
        Self { rest: None }
    }

    /// The place of each character of a value, which must stand behind those asked for before.
    pub fn of(&mut self, value: &Text<'_>) -> Vec<Place> {
        let letters = value.text.chars();
        let Some(rest) = &mut self.rest else {
            let line = value.place.line;
            let columns = (1..).zip(letters).map(|(column, _)| column);
            return columns.map(|column| Place { line, column }).collect();
        };
        while rest.next_if(|(_, here)| *here < value.place).is_some() {}
        letters
            .scan(value.place, |last, letter| {
                *last = find(rest, letter).unwrap_or(*last);
                Some(*last)
            })
            .collect()
    }
}

/// Where the next such character stands, if nothing but marks of YAML stands before it.
fn find(rest: &mut Ahead<'_>, letter: char) -> Option<Place> {
    if letter.is_whitespace() {
        return rest.peek().map(|(_, here)| *here);
    }
    let mark = |here: char| here != letter && (here.is_whitespace() || "\"'\\".contains(here));
    while rest.next_if(|(here, _)| mark(*here)).is_some() {}
    let found = rest.next_if(|(here, _)| *here == letter);
    found.map(|(_, here)| here)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::tree;

    #[test]
    fn every_character_of_a_value_has_its_place() {
        let text = "a: аяб\nb: \"в\\\"я\"\nc: 'г''я'\nd: |\n\n  один\n\n  дяв\ne: >-\n  два\n  я\n\
                    f: {g: три\n    я, h: [я]}\ni: \"\\u0430 ё я\"\nj: я\r\nk: \"а\\\n  я\"\n";
        let source = Source::from_bytes(None, text.as_bytes()).unwrap();
        let tree = tree(&source).unwrap();
        let mut places = Places::new(&source);
        let found: Vec<_> = tree
            .texts()
            .iter()
            .map(|value| {
                let index = value.text.chars().position(|letter| letter == 'я').unwrap();
                let place = places.of(value)[index];
                (value.path.clone(), place.line, place.column)
            })
            .collect();
        let expected = [
            ("a", 1, 5),
            ("b", 2, 8),
            ("c", 3, 8),
            ("d", 8, 4),
            ("e", 11, 3),
            ("f.g", 13, 5),
            ("f.h[0]", 13, 12),
            ("i", 14, 6),
            ("j", 15, 4),
            ("k", 17, 3),
        ];
        let expected = expected.map(|(path, line, column)| (path.to_owned(), line, column));
        assert_eq!(found, expected);
    }
}
