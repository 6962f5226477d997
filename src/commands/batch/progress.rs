//! The bar on a terminal: how far, how fast, how long still. Elsewhere nothing.

use std::fmt::Write;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

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
            bar.with_style(style("{msg} {human_pos} ({rate})"))
                .with_message(what),
        )
    }

    /// The letters that are written.
    pub(super) fn letters(session: &Session<'_>, letters: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(letters as u64), target(session));
        let what = session.messages.text("progress-letters", &Args::new());
        let style = style("{msg} {bar:30} {human_pos}/{human_len} ({rate}) {eta_precise}");
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
    let style = ProgressStyle::with_template(template);
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    style.with_key("rate", |state: &ProgressState, out: &mut dyn Write| {
        // A bar that cannot be drawn is none.
        let _ = write!(out, "{:.0}/s", state.per_sec());
    })
}

/// Standard error, if a person sits before it and wants to be told.
fn target(session: &Session<'_>) -> ProgressDrawTarget {
    if session.shows_progress {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    }
}
