//! Days and times that a spreadsheet counts as numbers, as a person writes them.

use chrono::{Days, NaiveDate};

use crate::table::xlsx::formats::Format;

/// Days from the beginning of 1900 to that of 1904, from which old Macs count.
const FROM_1904: u64 = 1462;

/// The last day of the year 9999, where spreadsheets end.
const LAST_DAY: f64 = 2_958_466.0;

const SECONDS: f64 = 86_400.0;

/// The day, the time or both; nothing where the number is none of them.
pub(super) fn date(number: f64, format: Format, is_1904: bool) -> Option<String> {
    if !(0.0..LAST_DAY).contains(&number) {
        return None;
    }
    let seconds = whole((number * SECONDS).round())?;
    let (days, seconds) = (seconds / 86_400, seconds % 86_400);
    match format {
        Format::Day => day(days, is_1904),
        Format::DayAndTime => Some(format!("{} {}", day(days, is_1904)?, time(seconds))),
        Format::Time => Some(time(days * 86_400 + seconds)),
        Format::Plain | Format::Padded(_) => None,
    }
}

fn day(days: u64, is_1904: bool) -> Option<String> {
    let days = if is_1904 { days + FROM_1904 } else { days };
    // Spreadsheets believe in a 29 February 1900: before it they are a day behind.
    let days = match days {
        0 | 60 => return None,
        1..=59 => days + 1,
        _ => days,
    };
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let day = start.checked_add_days(Days::new(days))?;
    Some(day.format("%Y-%m-%d").to_string())
}

/// Hours and minutes, and seconds where there are some.
fn time(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    }
}

/// A number without a fraction as one that can be counted with.
fn whole(number: f64) -> Option<u64> {
    format!("{number:.0}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Format, date};

    #[test]
    fn numbers_are_days_as_spreadsheets_count_them() {
        let table = [
            (45_975.0, Format::Day, false, Some("2025-11-14")),
            (45_975.75, Format::Day, false, Some("2025-11-14")),
            (
                45_975.520_833_333_3,
                Format::DayAndTime,
                false,
                Some("2025-11-14 12:30"),
            ),
            (44_513.0, Format::Day, true, Some("2025-11-14")),
            (1.0, Format::Day, false, Some("1900-01-01")),
            (59.0, Format::Day, false, Some("1900-02-28")),
            (60.0, Format::Day, false, None),
            (61.0, Format::Day, false, Some("1900-03-01")),
            (2_958_465.0, Format::Day, false, Some("9999-12-31")),
            (2_958_466.0, Format::Day, false, None),
            (0.999_999_99, Format::Time, false, Some("24:00")),
            (0.5, Format::Time, false, Some("12:00")),
            (1.5, Format::Time, false, Some("36:00")),
            (0.000_011_574_1, Format::Time, false, Some("00:00:01")),
            (0.5, Format::Day, false, None),
            (-1.0, Format::Day, false, None),
            (f64::NAN, Format::Day, false, None),
        ];
        for (number, format, is_1904, expected) in table {
            let found = date(number, format, is_1904);
            assert_eq!(found.as_deref(), expected, "{number} {format:?}");
        }
    }
}
