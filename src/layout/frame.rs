//! Frames: where on the sheet a block is set and how its lines are filled.
//!
//! The head of a letter, its title and its body have one each; what stands in a block changes them by
//! a field or two. Lines are broken elsewhere.

use super::lines::Fill;
use super::style::{HEAD_LEFT, HEAD_MEASURE, LEFT, MEASURE, Pt, TITLE_MEASURE};

/// Where and how a block is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// From the left edge of the sheet.
    pub(super) left: Pt,
    /// How much further right the first line starts.
    pub(super) indent: Pt,
    pub(super) measure: Pt,
    pub(super) fill: Fill,
    pub(super) centred: bool,
    pub(super) hyphenated: bool,
    /// Above the first row.
    pub(super) gap: Pt,
}

impl Frame {
    pub(super) const HEAD: Self = Self {
        left: HEAD_LEFT,
        indent: Pt::ZERO,
        measure: HEAD_MEASURE,
        fill: Fill::Ragged,
        centred: false,
        hyphenated: false,
        gap: Pt::ZERO,
    };

    pub(super) const TITLE: Self = Self {
        left: Pt::thousandths(
            LEFT.in_thousandths() + (MEASURE.in_thousandths() - TITLE_MEASURE.in_thousandths()) / 2,
        ),
        measure: TITLE_MEASURE,
        fill: Fill::Balanced,
        centred: true,
        ..Self::HEAD
    };

    pub(super) const LETTERHEAD: Self = Self {
        left: LEFT,
        measure: MEASURE,
        fill: Fill::Balanced,
        centred: true,
        ..Self::HEAD
    };

    pub(super) const BODY: Self = Self {
        left: LEFT,
        measure: MEASURE,
        fill: Fill::Justified,
        hyphenated: true,
        ..Self::HEAD
    };
}
