//! The bar on a terminal: how far, how fast, how long still. Elsewhere nothing.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::commands::Session;
use crate::problem::Args;

/// A bar that goes away when it is dropped.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// The rows that are examined; nobody knows how many there are.
    pub(super) fn rows(session: &Session<'_>) -> Self {
        let bar = ProgressBar::with_draw_target(None, target(session));
        let what = session.messages.text("progress-rows", &Args::new());
        Self(
            bar.with_style(style("{msg} {human_pos} ({per_sec})"))
                .with_message(what),
        )
    }

    /// The letters that are written.
    pub(super) fn letters(session: &Session<'_>, letters: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(letters as u64), target(session));
        let what = session.messages.text("progress-letters", &Args::new());
        let style = style("{msg} {bar:30} {human_pos}/{human_len} {per_sec} {eta}");
        Self(
            bar.with_style(style.progress_chars("=> "))
                .with_message(what),
        )
    }

    pub(super) fn advance(&self, steps: usize) {
        self.0.inc(steps as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    // The tests draw each of them.
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// Standard error, if a person sits before it and wants to be told.
fn target(session: &Session<'_>) -> ProgressDrawTarget {
    if session.shows_progress {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    }
}
