//! Every measure of a letter: the sheet, the two sizes of type and what follows from them.
//!
//! GOST R 7.0.97 asks for 10–20 mm at the right and 20 mm at the other sides; the left margin is
//! wider because the answering office files the letter. Sizes of 12–14 pt are what it recommends.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

/// A length in thousandths of a point: an advance of a face (1/1000 em) times a whole size in
/// points is exact, so a line has one width on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Pt(i64);

impl Pt {
    /// No length.
    pub const ZERO: Self = Self(0);

    /// Whole points.
    pub const fn new(points: i64) -> Self {
        Self(points * 1000)
    }

    /// Thousandths of a point.
    pub const fn thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// Tenths of a millimetre.
    const fn tenths_of_mm(tenths: i64) -> Self {
        Self((tenths * 72_000 + 127) / 254)
    }

    /// The length in thousandths of a point.
    pub const fn in_thousandths(self) -> i64 {
        self.0
    }

    /// How far `units` thousandths of an em reach in type of this size.
    pub const fn em(self, units: i64) -> Self {
        Self(self.0 * units / 1000)
    }

    /// How many thousandths of an em of this size fit.
    pub const fn in_ems(self, size: Self) -> i64 {
        self.0 * 1000 / size.0
    }

    /// An equal share among `parts`, never too large even if the length is negative.
    pub fn share(self, parts: i64) -> Self {
        Self(self.0.checked_div_euclid(parts).unwrap_or_default())
    }

    /// How many times `other` fits, as a ratio.
    #[expect(
        clippy::cast_precision_loss,
        reason = "lengths on paper are far below 2^53 thousandths of a point"
    )]
    pub fn ratio(self, other: Self) -> f64 {
        self.0 as f64 / other.0.max(1) as f64
    }
}

impl fmt::Display for Pt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.abs() / 1000, self.0.abs() % 1000);
        let digits = format!("{sign}{whole}.{rest:03}");
        f.pad(digits.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl Add for Pt {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Pt {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Pt {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Pt {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Mul<i64> for Pt {
    type Output = Self;
    fn mul(self, factor: i64) -> Self {
        Self(self.0 * factor)
    }
}

impl Div<i64> for Pt {
    type Output = Self;
    fn div(self, divisor: i64) -> Self {
        self.share(divisor)
    }
}

impl Sum for Pt {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

/// Width of A4.
pub const PAGE_WIDTH: Pt = Pt::tenths_of_mm(2100);
/// Height of A4.
pub const PAGE_HEIGHT: Pt = Pt::tenths_of_mm(2970);
/// Left edge of the text, from the left edge of the sheet.
pub const LEFT: Pt = Pt::tenths_of_mm(300);
/// Top edge of the text, from the top edge of the sheet.
pub const TOP: Pt = Pt::tenths_of_mm(200);
/// Bottom edge of the text, from the top edge of the sheet.
pub const BOTTOM: Pt = Pt::tenths_of_mm(2970 - 200);
/// A last page whose text ends above this line, from the top edge of the sheet, is a waste.
pub const NEARLY_EMPTY: Pt = Pt::tenths_of_mm(200 + 640);
/// Width of the text.
pub const MEASURE: Pt = Pt::tenths_of_mm(2100 - 300 - 150);
/// Where the block of addressee and applicant starts, from the left edge of the sheet.
pub const HEAD_LEFT: Pt = Pt::tenths_of_mm(1100);
/// Width of the block of addressee and applicant.
pub const HEAD_MEASURE: Pt = Pt::tenths_of_mm(2100 - 150 - 1100);
/// Width that a title fills at most: a line as long as the text below would not read as one.
pub const TITLE_MEASURE: Pt = Pt::tenths_of_mm(1300);
/// First-line indent of a paragraph, and of a list item with its number.
pub const INDENT: Pt = Pt::tenths_of_mm(125);
/// Further indent of a list inside a list.
pub const NESTED: Pt = Pt::tenths_of_mm(75);
/// Baseline of the page number, from the top edge of the sheet.
pub const PAGE_NUMBER: Pt = Pt::tenths_of_mm(135);
/// Length that the word across a page fills at most.
pub const MARK_LENGTH: Pt = Pt::tenths_of_mm(2350);
/// Size of that word at most.
pub const MARK_SIZE: Pt = Pt::new(110);
/// How light it is, in hundredths from black to white: seen at once, and no letter is lost above it.
pub const MARK_GREY: u8 = 90;
/// Length of the line to sign on.
pub const SIGNATURE_RULE: Pt = Pt::tenths_of_mm(380);
/// Between the line to sign on and what stands beside it.
pub const SIGNATURE_GAP: Pt = Pt::tenths_of_mm(30);
/// How far below the baseline the line to sign on runs.
pub const RULE_DROP: Pt = Pt::thousandths(1500);
/// Thickness of the line to sign on.
pub const RULE_THICKNESS: Pt = Pt::thousandths(500);

/// The measures that depend on the size of type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Size of all type but the page number.
    pub size: Pt,
    /// From baseline to baseline.
    pub leading: Pt,
    /// Above a paragraph of the body.
    pub paragraph_gap: Pt,
    /// Above an item of a list.
    pub item_gap: Pt,
    /// Above a heading.
    pub heading_gap: Pt,
    /// Between groups of lines in the head.
    pub head_gap: Pt,
    /// Above the title and below it.
    pub title_gap: Pt,
    /// Above the closing.
    pub closing_gap: Pt,
    /// Above the signature.
    pub signature_gap: Pt,
    /// Size of the page number.
    pub page_number: Pt,
}

impl Scale {
    /// 14 pt, for letters that then take at most two pages.
    pub const LARGE: Self = Self {
        size: Pt::new(14),
        leading: Pt::thousandths(17_000),
        paragraph_gap: Pt::new(3),
        item_gap: Pt::new(3),
        heading_gap: Pt::new(12),
        head_gap: Pt::new(7),
        title_gap: Pt::new(20),
        closing_gap: Pt::new(13),
        signature_gap: Pt::new(28),
        page_number: Pt::new(12),
    };

    /// 12 pt, for longer ones.
    pub const SMALL: Self = Self {
        size: Pt::new(12),
        leading: Pt::thousandths(15_000),
        paragraph_gap: Pt::new(3),
        item_gap: Pt::new(3),
        heading_gap: Pt::new(10),
        head_gap: Pt::new(6),
        title_gap: Pt::new(17),
        closing_gap: Pt::new(11),
        signature_gap: Pt::new(24),
        page_number: Pt::new(11),
    };

    /// 12 pt drawn together, for letters whose last page would hold next to nothing.
    pub const TIGHT: Self = Self {
        leading: Pt::thousandths(14_000),
        paragraph_gap: Pt::new(2),
        item_gap: Pt::new(2),
        title_gap: Pt::new(14),
        closing_gap: Pt::new(9),
        signature_gap: Pt::new(18),
        ..Self::SMALL
    };

    /// From the top of a row to its baseline, see [`ascent`].
    pub const fn ascent(&self) -> Pt {
        ascent(self.size, self.leading)
    }
}

/// From the top of a row to its baseline: capitals stand in the middle of the row.
pub const fn ascent(size: Pt, leading: Pt) -> Pt {
    Pt((leading.0 + size.em(655).0) / 2)
}

/// The measures of a sheet that many sign.
pub(crate) mod sheets {
    use super::Pt;

    /// Size of the type in the table and under it.
    pub(crate) const SIZE: Pt = Pt::new(10);
    /// From baseline to baseline there.
    pub(crate) const LEADING: Pt = Pt::thousandths(12_000);
    /// Size of the title.
    pub(crate) const TITLE_SIZE: Pt = Pt::new(12);
    /// From baseline to baseline there.
    pub(crate) const TITLE_LEADING: Pt = Pt::thousandths(14_500);
    /// Between title and table.
    pub(crate) const TITLE_GAP: Pt = Pt::new(8);
    /// Between table and note.
    pub(crate) const NOTE_GAP: Pt = Pt::new(6);
    /// Between a line of the table and the text beside it.
    pub(crate) const CELL_GAP: Pt = Pt::new(3);
    /// The least height of a row: less, and nobody can sign in it.
    pub(crate) const LEAST_ROW: Pt = Pt::tenths_of_mm(90);
    /// The least height of a row that is to be filled in by hand.
    pub(crate) const LEAST_BLANK_ROW: Pt = Pt::tenths_of_mm(110);
    /// Number, name, address, signature, date; together as wide as the text.
    pub(crate) const COLUMN_WIDTHS: [Pt; 5] = [
        Pt::tenths_of_mm(130),
        Pt::tenths_of_mm(485),
        Pt::tenths_of_mm(555),
        Pt::tenths_of_mm(270),
        Pt::tenths_of_mm(210),
    ];
}

/// The measures of a page that shows a picture.
pub(crate) mod exhibits {
    use super::Pt;

    /// Between the words above a picture and the picture.
    pub(crate) const CAPTION_GAP: Pt = Pt::new(10);
    /// The most rows of these words.
    pub(crate) const MOST_CAPTION_ROWS: usize = 6;
    /// How large a pixel is at most: as on a screen, 96 to the inch.
    pub(crate) const PIXEL: Pt = Pt::thousandths(750);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn millimetres_become_points() {
        assert_eq!(Pt::tenths_of_mm(254), Pt::new(72));
        assert_eq!(PAGE_WIDTH.to_string(), "595.276");
        assert_eq!(PAGE_HEIGHT.to_string(), "841.89");
    }

    #[test]
    fn shares_never_add_up_to_more() {
        for length in [-7, -1, 0, 1, 7, 1000] {
            assert!(Pt::thousandths(length).share(3) * 3 <= Pt::thousandths(length));
        }
        assert_eq!(Pt::new(5).share(0), Pt::ZERO);
    }

    #[test]
    fn lengths_print_as_points() {
        for (thousandths, expected) in
            [(0, "0"), (-500, "-0.5"), (12_345, "12.345"), (10_000, "10")]
        {
            assert_eq!(Pt::thousandths(thousandths).to_string(), expected);
        }
    }
}
