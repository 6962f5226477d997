//! A text in runs of different looks that is edited as one.
//!
//! In go the runs and the passages to keep; rules look at the whole text and give edits; out come as
//! many runs as went in. An edit that would reach into a kept passage, or across the border of two
//! runs, is left out. Which edits there are is not known here.

use std::ops::Range;

use super::characters::is_blank;

/// A piece of text and what stands in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// What goes; empty where something is only put in.
    pub(super) range: Range<usize>,
    /// What comes.
    pub(super) with: &'static str,
}

impl Edit {
    /// Something comes in the place of a piece.
    pub(super) fn replace(range: Range<usize>, with: &'static str) -> Self {
        Self { range, with }
    }

    /// A space comes before this byte.
    pub(super) fn space_at(at: usize) -> Self {
        Self::replace(at..at, " ")
    }
}

/// The text with the borders of its runs and the passages that are kept.
#[derive(Debug)]
pub(super) struct Text {
    text: String,
    /// Where a run ends and the next begins.
    borders: Vec<usize>,
    /// Passages in their order, none touching another.
    kept: Vec<Range<usize>>,
}

impl Text {
    /// The runs, joined.
    pub(super) fn of(runs: &[&str]) -> Self {
        let mut end = 0;
        let mut borders: Vec<usize> = runs
            .iter()
            .map(|run| {
                end += run.len();
                end
            })
            .collect();
        borders.pop();
        Self {
            text: runs.concat(),
            borders,
            kept: Vec::new(),
        }
    }

    /// The whole text.
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// From now on no edit reaches into these passages.
    pub(super) fn keep(&mut self, mut passages: Vec<Range<usize>>) {
        passages.retain(|passage| !passage.is_empty());
        passages.sort_by_key(|passage| passage.start);
        for passage in passages {
            match self.kept.last_mut() {
                Some(last) if passage.start <= last.end => last.end = last.end.max(passage.end),
                _ => self.kept.push(passage),
            }
        }
    }

    /// Whether the character at this byte is in a kept passage.
    pub(super) fn is_kept(&self, at: usize) -> bool {
        let next = self.kept.partition_point(|passage| passage.end <= at);
        self.kept
            .get(next)
            .is_some_and(|passage| passage.start <= at)
    }

    /// Makes the edits; of two that overlap, the first.
    pub(super) fn edit(&mut self, mut edits: Vec<Edit>) {
        edits.sort_by_key(|edit| edit.range.start);
        let mut end = 0;
        edits.retain(|edit| {
            let free = edit.range.start >= end && self.allows(edit);
            if free {
                end = edit.range.end;
            }
            free
        });
        if edits.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len() + 4 * edits.len());
        let mut from = 0;
        for edit in &edits {
            text.push_str(self.text.get(from..edit.range.start).unwrap_or_default());
            text.push_str(edit.with);
            from = edit.range.end;
        }
        text.push_str(self.text.get(from..).unwrap_or_default());
        self.text = text;
        shift(self.borders.iter_mut(), &edits, false);
        // What is put in at the edge of a passage stays outside.
        shift(
            self.kept.iter_mut().map(|kept| &mut kept.start),
            &edits,
            true,
        );
        shift(
            self.kept.iter_mut().map(|kept| &mut kept.end),
            &edits,
            false,
        );
    }

    fn allows(&self, edit: &Edit) -> bool {
        let Range { start, end } = edit.range;
        let next = self.kept.partition_point(|passage| passage.end <= start);
        let kept = self
            .kept
            .get(next)
            .is_some_and(|passage| passage.start < end);
        // A run that begins or ends with a space would be no emphasis in Markdown.
        let gone = self.text.get(start..end).unwrap_or_default();
        let (from, to) = if edit.with.contains(' ') && !gone.contains(is_blank) {
            (start, end + 1)
        } else {
            (start + 1, end)
        };
        let border = |at: usize| self.borders.partition_point(|border| *border < at);
        !kept && border(from) >= border(to)
    }

    /// The runs, as many as there were.
    pub(super) fn into_runs(self) -> Vec<String> {
        let starts = std::iter::once(0).chain(self.borders.iter().copied());
        let ends = self.borders.iter().copied().chain([self.text.len()]);
        starts
            .zip(ends)
            .map(|(start, end)| self.text.get(start..end).unwrap_or_default().to_owned())
            .collect()
    }
}

/// Moves places, which are in order and inside no edit, to where the edits push them; `behind` tells
/// whether what is put in at a place comes before it.
fn shift<'a>(places: impl Iterator<Item = &'a mut usize>, edits: &[Edit], behind: bool) {
    let mut edits = edits.iter().peekable();
    let (mut gone, mut come) = (0, 0);
    for place in places {
        while let Some(edit) = edits.next_if(|edit| {
            edit.range.end < *place
                || edit.range.end == *place && (behind || edit.range.start < *place)
        }) {
            gone += edit.range.len();
            come += edit.with.len();
        }
        *place = *place + come - gone;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_keep_to_their_run_and_out_of_kept_passages() {
        for (edit, runs) in [
            (Edit::replace(2..3, "…"), ["ab…", "def", "gh"]),
            (Edit::replace(2..4, "…"), ["abc", "def", "gh"]),
            (Edit::replace(1..3, ""), ["a", "def", "gh"]),
            (Edit::space_at(3), ["abc", "def", "gh"]),
            (Edit::space_at(2), ["ab c", "def", "gh"]),
            (Edit::space_at(4), ["abc", "d ef", "gh"]),
            (Edit::space_at(5), ["abc", "def", "gh"]),
            (Edit::replace(4..5, "…"), ["abc", "def", "gh"]),
            (Edit::replace(3..4, "…"), ["abc", "…ef", "gh"]),
            (Edit::space_at(7), ["abc", "def", "g h"]),
        ] {
            let mut text = Text::of(&["abc", "def", "gh"]);
            text.keep(vec![6..7, 4..6]);
            text.edit(vec![edit.clone(), Edit::replace(7..8, "h")]);
            assert!(text.is_kept(text.as_str().find('f').unwrap()), "{edit:?}");
            assert!(text.is_kept(text.as_str().find('g').unwrap()), "{edit:?}");
            assert!(!text.is_kept(text.as_str().find('h').unwrap()), "{edit:?}");
            assert_eq!(text.into_runs(), runs, "{edit:?}");
        }
    }

    #[test]
    fn a_text_without_runs_has_none() {
        assert_eq!(Text::of(&[""]).into_runs(), [""]);
        assert_eq!(Text::of(&["", "a", ""]).into_runs(), ["", "a", ""]);
    }
}
