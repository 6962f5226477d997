//! Tables by chance, the same every time: few and many rows, few and many categories, gaps everywhere.

use chrono::NaiveDate;
use zhaloba::figures::Month;
use zhaloba::figures::reader::Sighting;

/// A sequence of numbers that look like chance.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below this one.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 33) % end as u64).unwrap()
    }

    /// Small numbers far more often than large ones.
    fn skewed(&mut self, end: usize) -> usize {
        let bound = self.below(end) + 1;
        self.below(bound)
    }
}

/// The rows of a table.
pub(crate) fn table(seed: u64) -> Vec<Sighting> {
    let mut chance = Chance::new(seed);
    let rows = [6, 12, 30, 90, 300][chance.below(5)];
    let rows = 1 + chance.below(rows);
    let (regions, kinds, pressures, months) = (
        1 + chance.below(12),
        1 + chance.below(5),
        1 + chance.below(12),
        1 + chance.below(30),
    );
    let gaps = 1 + chance.below(40);
    let most = 1 + chance.below(3);
    let has_cases = chance.below(2) == 0;
    (0..rows)
        .map(|_| {
            let mut said = || chance.below(gaps) > 0;
            let is_said = [said(), said(), said(), said(), said()];
            let mut kinds_of_pressure: Vec<usize> =
                (0..most).map(|_| chance.skewed(pressures)).collect();
            kinds_of_pressure.sort_unstable();
            kinds_of_pressure.dedup();
            if !is_said[2] {
                kinds_of_pressure.clear();
            }
            let month = i32::try_from(chance.skewed(months)).unwrap();
            let (year, month) = (2024 + month / 12, u32::try_from(month % 12).unwrap() + 1);
            let day = NaiveDate::from_ymd_opt(year, month, 15).unwrap();
            Sighting {
                case: (has_cases && chance.below(3) == 0).then(|| chance.below(40).to_string()),
                region: is_said[0].then(|| chance.skewed(regions)),
                kind: is_said[1].then(|| chance.skewed(kinds)),
                pressures: kinds_of_pressure,
                month: is_said[3].then(|| Month::of(day)),
                institution: is_said[4].then(|| chance.below(9) as u64),
            }
        })
        .collect()
}
