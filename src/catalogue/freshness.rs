//! How long a text may be trusted after it was compared with its source.

use chrono::{Days, NaiveDate};

use super::Norm;

/// For so many days a comparison is fresh: half a year. The State Duma passes laws in a spring and in an
/// autumn session, and the acts of the catalogue are amended in nearly each; a text that nobody has looked at
/// since the last may no longer be the one in force.
pub const FRESH_DAYS: u32 = 183;

impl Norm {
    /// Whether its text was last compared with its source long ago.
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        let fresh = Days::new(FRESH_DAYS.into());
        let last = self.checked_on.checked_add_days(fresh);
        last.is_some_and(|last| last < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;

    #[test]
    fn a_text_is_fresh_for_half_a_year() {
        let mut norm = Data::built_in().unwrap().rules.catalogue.norms.remove(0);
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        norm.checked_on = day(2026, 1, 1);
        for (today, is_stale) in [
            (day(2025, 1, 1), false),
            (day(2026, 1, 1), false),
            (day(2026, 7, 3), false),
            (day(2026, 7, 4), true),
            (NaiveDate::MAX, true),
        ] {
            assert_eq!(norm.is_stale(today), is_stale, "{today}");
        }
    }
}
