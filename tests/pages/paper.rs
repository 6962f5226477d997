//! A letter on the paper of those who write it.

use zhaloba::letter::Letter;

use crate::letters::{complaint, paragraph};

/// A complaint on the paper of an office.
pub(crate) fn on_own_paper() -> Letter {
    Letter {
        letterhead: vec![
            paragraph(
                "*Адвокатское бюро «Примеров и\u{a0}партнёры»*|000000, г. Образцов, ул.\u{a0}Лесная, д.\u{a0}1",
            ),
            paragraph("тел. +7\u{a0}000\u{a0}000-00-00, buro@example.org"),
        ],
        ..complaint()
    }
}
