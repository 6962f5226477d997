//! Norms in lines: a row of the list, what a search has found.
//!
//! In go norms and how wide a line may be, out come lines. Widths count characters; Russian letters
//! and digits take one place each.

use chrono::NaiveDate;

use super::entry::purpose;
use crate::catalogue::cite::set_quote;
use crate::catalogue::search::Query;
use crate::catalogue::{Catalogue, Norm};
use crate::commands::Shows;
use crate::commands::screen::SCREEN;
use crate::messages::Messages;
use crate::problem::Args;
use crate::terminal::safe;

/// The gist in a file or a pipe, where a line may be longer.
const GIST: usize = 72;
/// Less than this says nothing.
const LEAST: usize = 12;

/// What marks a norm whose text was last compared with its source long ago.
const STALE: char = '!';

/// How rows of norms are shown.
pub(super) struct Table<'m> {
    pub(super) messages: &'m Messages,
    pub(super) today: NaiveDate,
    pub(super) terminal: bool,
}

impl Table<'_> {
    /// The norms of an act, one row each: id, pinpoint, use, day of the check with a mark where it is long
    /// ago, gist.
    pub(super) fn rows(&self, norms: &[&Norm]) -> Vec<String> {
        let widest = |text: &dyn Fn(&Norm) -> String| {
            let widths = norms.iter().map(|norm| text(norm).chars().count());
            widths.max().unwrap_or_default()
        };
        let purposes = |norm: &Norm| purpose_word(norm, self.messages);
        let (id, pinpoint) = (
            widest(&|norm| norm.id.clone()),
            widest(&|norm| norm.pinpoint.clone()),
        );
        let purpose = widest(&purposes);
        // The blanks between the columns and the day take twenty places.
        let room = SCREEN.saturating_sub(id + purpose + LEAST + 20);
        let pinpoint = match self.terminal {
            true => pinpoint.min(room),
            false => pinpoint,
        };
        let row = |norm: &&Norm| {
            let mark = if norm.is_stale(self.today) {
                STALE
            } else {
                ' '
            };
            let start = format!(
                "  {:id$}  {:pinpoint$}  {:purpose$}  {}{mark} ",
                norm.id,
                cut(&norm.pinpoint, pinpoint),
                purposes(norm),
                norm.checked_on
            );
            let room = match self.terminal {
                true => SCREEN.saturating_sub(start.chars().count()).max(LEAST),
                false => GIST,
            };
            safe(&format!("{start}{}", gist(norm, room)))
        };
        norms.iter().map(row).collect()
    }
}

fn purpose_word(norm: &Norm, messages: &Messages) -> String {
    let args = Args::from([("use", purpose(norm.purpose).into())]);
    messages.text("law-use", &args)
}

/// The beginning of what a norm says, a verbatim text between quotation marks.
fn gist(norm: &Norm, room: usize) -> String {
    match (&norm.quote, &norm.summary) {
        (Some(quote), _) => {
            let inner = cut(&set_quote(quote), room.saturating_sub(2));
            format!("«{inner}»")
        }
        (None, summary) => cut(summary.as_deref().unwrap_or_default(), room),
    }
}

/// The text, or as many whole words as fit with an ellipsis behind them.
fn cut(text: &str, room: usize) -> String {
    if text.chars().count() <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for word in text.split_whitespace() {
        let longer = kept.chars().count() + usize::from(!kept.is_empty()) + word.chars().count();
        if longer + 1 > room {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    if kept.is_empty() {
        kept = text.chars().take(room.saturating_sub(1)).collect();
    }
    let kept = kept.trim_end_matches([',', ';', ':', '.', '—', ' ']);
    format!("{kept}…")
}

/// What a search has found, with the words that were looked for.
pub(super) struct Marked<'q> {
    pub(super) query: &'q Query,
    pub(super) shows: Shows,
}

impl Marked<'_> {
    /// The norm by its id and reference, and the place in its text that was found.
    pub(super) fn found(
        &self,
        norm: &Norm,
        catalogue: &Catalogue,
        messages: &Messages,
    ) -> Vec<String> {
        let head = format!("{}  {}", norm.id, catalogue.short_reference(norm));
        let text = match &norm.quote {
            Some(quote) => format!("«{}»", set_quote(quote)),
            None => norm.summary.clone().unwrap_or_default(),
        };
        let room = if self.shows.terminal {
            SCREEN - 4
        } else {
            GIST
        };
        let mut lines = vec![
            self.marked(&head),
            format!("    {}", self.marked(&self.snippet(&text, room))),
        ];
        if self.query.marks(&text).is_empty() {
            let arguments = catalogue.citing(norm).arguments.into_iter();
            let heading = arguments
                .map(|argument| argument.heading.as_str())
                .find(|heading| !self.query.marks(heading).is_empty());
            if let Some(heading) = heading {
                let args = Args::from([("heading", heading.into())]);
                let heading = messages.text("law-in-argument", &args);
                lines.push(format!("    {}", self.marked(&heading)));
            }
        }
        lines
    }

    /// The part of a text around the first word that was looked for.
    fn snippet(&self, text: &str, room: usize) -> String {
        let first = self
            .query
            .marks(text)
            .first()
            .map_or(0, |place| place.start);
        let words: Vec<(usize, &str)> = text
            .split(' ')
            .scan(0, |at, word| {
                let start = *at;
                *at += word.len() + 1;
                Some((start, word))
            })
            .collect();
        let is_end = |(start, word): &(usize, &str)| start + word.len() > first;
        let hit = words.iter().position(is_end).unwrap_or_default();
        // Some words before the place show what it belongs to.
        let before = words
            .iter()
            .take(hit)
            .rev()
            .scan(0, |length, (start, word)| {
                *length += word.chars().count() + 1;
                (*length < room / 2).then_some(*start)
            });
        let start = if text.chars().count() <= room {
            0
        } else {
            before
                .last()
                .unwrap_or(first.min(words.get(hit).map_or(0, |(start, _)| *start)))
        };
        let rest = text.get(start..).unwrap_or(text);
        match start {
            0 => cut(rest, room),
            _ => format!("…{}", cut(rest, room - 1)),
        }
    }

    /// The text, harmless to a terminal, with what was looked for in colour where that can be shown.
    fn marked(&self, text: &str) -> String {
        if !self.shows.colors {
            return safe(text);
        }
        let mut shown = String::new();
        let mut end = 0;
        for place in self.query.marks(text) {
            shown.push_str(&safe(text.get(end..place.start).unwrap_or_default()));
            let word = safe(text.get(place.clone()).unwrap_or_default());
            shown.push_str(&format!("\u{1b}[1;33m{word}\u{1b}[0m"));
            end = place.end;
        }
        shown.push_str(&safe(text.get(end..).unwrap_or_default()));
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;
    use crate::messages::Lang;

    #[test]
    fn rows_fit_a_screen() {
        let catalogue = Data::built_in().unwrap().rules.catalogue;
        let messages = Messages::new(Lang::Ru);
        for (_, norms) in catalogue.by_act() {
            let table = Table {
                messages: &messages,
                today: NaiveDate::MAX,
                terminal: true,
            };
            for row in table.rows(&norms) {
                assert!(row.chars().count() <= SCREEN, "{row}");
            }
        }
    }

    #[test]
    fn a_text_is_cut_at_a_word() {
        for (text, room, kept) in [
            ("Каждый имеет право", 18, "Каждый имеет право"),
            ("Каждый имеет право, да", 20, "Каждый имеет право…"),
            ("Каждый имеет право", 14, "Каждый имеет…"),
            ("Каждый", 4, "Каж…"),
        ] {
            assert_eq!(cut(text, room), kept);
        }
    }

    #[test]
    fn what_was_looked_for_is_marked_in_colour_only() {
        let query = Query::new("правами");
        let shows = |colors| Shows {
            terminal: true,
            colors,
            bars: true,
        };
        let marked = |colors| {
            Marked {
                query: &query,
                shows: shows(colors),
            }
            .marked("имеет право на")
        };
        assert_eq!(marked(false), "имеет право на");
        assert_eq!(marked(true), "имеет \u{1b}[1;33mправо\u{1b}[0m на");
    }

    #[test]
    fn a_snippet_shows_the_place_that_was_found() {
        let text = format!(
            "{}право {}",
            "раз два три ".repeat(20),
            "пять шесть ".repeat(20)
        );
        let query = Query::new("право");
        let shows = Shows {
            terminal: false,
            colors: false,
            bars: true,
        };
        let snippet = Marked {
            query: &query,
            shows,
        }
        .snippet(&text, 40);
        assert!(
            snippet.contains("право") && snippet.chars().count() <= 40,
            "{snippet}"
        );
        assert!(
            snippet.starts_with('…') && snippet.ends_with('…'),
            "{snippet}"
        );
    }
}
