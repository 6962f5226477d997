//! Which letters were written, kept in a few bytes each: there may be a million.

/// Row and addressee of each letter.
#[derive(Default)]
pub(super) struct Letters {
    /// In the order of the table: the row, and which of the addressees it is.
    all: Vec<(u32, u16)>,
    /// Each once, in the order in which they came.
    addressees: Vec<&'static str>,
}

impl Letters {
    /// Adds a letter, whose row is no earlier than those before.
    pub(super) fn add(&mut self, row: u32, addressee: &'static str) {
        let known = self.addressees.iter().position(|known| *known == addressee);
        let index = known.unwrap_or_else(|| {
            self.addressees.push(addressee);
            self.addressees.len() - 1
        });
        // The addressees of the law are some dozens.
        self.all
            .push((row, u16::try_from(index).unwrap_or(u16::MAX)));
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Rows and addressees, in the order of the table.
    pub(super) fn all(&self) -> impl Iterator<Item = (u32, &'static str)> {
        let named = |(row, index): &(u32, u16)| {
            let addressee = self.addressees.get(usize::from(*index));
            addressee.map(|addressee| (*row, *addressee))
        };
        self.all.iter().filter_map(named)
    }

    /// Whether there is such a letter.
    pub(super) fn has(&self, (row, addressee): (u32, &str)) -> bool {
        let start = self.all.partition_point(|(other, _)| *other < row);
        let of_row = self.all.iter().skip(start);
        let mut of_row = of_row.take_while(|(other, _)| *other == row);
        of_row.any(|(_, index)| self.addressees.get(usize::from(*index)) == Some(&addressee))
    }

    /// The addressees that got letters, each once, in alphabetical order.
    pub(super) fn addressees(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.addressees.iter().map(|id| (*id).to_owned()).collect();
        ids.sort_unstable();
        ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_found_by_row_and_addressee() {
        let mut letters = Letters::default();
        let all = [(2, "rector"), (2, "prosecutor"), (5, "rector")];
        all.iter()
            .for_each(|(row, addressee)| letters.add(*row, addressee));
        assert_eq!(letters.all().collect::<Vec<_>>(), all);
        assert_eq!(letters.len(), 3);
        assert_eq!(letters.addressees(), ["prosecutor", "rector"]);
        assert!(all.into_iter().all(|letter| letters.has(letter)));
        let none = [
            (1, "rector"),
            (5, "prosecutor"),
            (3, "rector"),
            (6, "rector"),
        ];
        assert!(!none.into_iter().any(|letter| letters.has(letter)));
    }
}
