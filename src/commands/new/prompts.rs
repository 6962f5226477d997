//! Asks at the terminal: the one place that knows how prompts are drawn and which keys they take.
//!
//! In goes what to ask, out comes a [`Reply`]. Everywhere Esc goes back and Ctrl-C interrupts; `<` and `?`
//! do the same as Esc and the help where something is typed or looked for. Whether an answer is right is
//! asked of the caller while the person still sees the question.

use std::cell::RefCell;
use std::fmt;

use inquire::error::InquireResult;
use inquire::list_option::ListOption;
use inquire::ui::{Color, RenderConfig, StyleSheet, Styled};
use inquire::validator::{ErrorMessage, Validation};
use inquire::{InquireError, MultiSelect, Select, Text};

use super::pasted;
use crate::messages::Messages;
use crate::problem::Args;

/// What a person did with a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reply<T> {
    /// Answered it.
    Answer(T),
    /// Wants to go back.
    Back,
    /// Wants to know why it is asked.
    Why,
    /// Pressed Ctrl-C, or the terminal is gone.
    Interrupted,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Objection {
    /// It cannot stay.
    Refused(String),
    /// It may stay if the person says so again.
    Doubted(String),
}

/// Looks at an answer while it is typed in; nothing where it is right.
pub(super) type Check<'c, T> = &'c dyn Fn(&T) -> Option<Objection>;

/// A question as the terminal shows it.
#[derive(Clone)]
pub(super) struct Prompt<'m> {
    /// The question.
    pub(super) message: String,
    /// An answer for example, shown until something is typed.
    pub(super) example: Option<&'m str>,
    /// The words of the keys.
    pub(super) messages: &'m Messages,
    /// Whether the terminal shows colours.
    pub(super) colored: bool,
}

/// The most rows of a list on the screen.
const MOST_ROWS: usize = 14;

/// The rows that a question and its keys take beside a list.
const OTHER_ROWS: usize = 5;

/// The most characters of an answer that is shown again.
const MOST_SHOWN: usize = 150;

/// One line of a list: an answer, or one of the two keys that can be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Item {
    Option(usize, String),
    Back(String),
    Why(String),
}

impl fmt::Display for Item {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(_, text) | Self::Back(text) | Self::Why(text) => formatter.write_str(text),
        }
    }
}

impl Prompt<'_> {
    fn word(&self, id: &str) -> String {
        self.messages.text(id, &Args::new())
    }

    /// A line of text; `initial` stands there to be changed. Lines pasted into it become one.
    pub(super) fn line(
        &self,
        initial: &str,
        suggestions: &[String],
        check: Check<'_, String>,
    ) -> Reply<String> {
        let mut initial = initial.to_owned();
        loop {
            let line = match self.one_line(&initial, suggestions, check).0 {
                Reply::Answer(line) => line,
                other => return other,
            };
            match pasted::rest() {
                None => return Reply::Interrupted,
                Some(rest) if rest.trim().is_empty() => {
                    return match line.trim() {
                        "<" => Reply::Back,
                        "?" => Reply::Why,
                        _ => Reply::Answer(line),
                    };
                }
                Some(rest) => {
                    let words = rest.split_whitespace();
                    initial = std::iter::once(line.trim())
                        .chain(words)
                        .collect::<Vec<_>>()
                        .join(" ");
                }
            }
        }
    }

    /// One line of a longer text, or the lines that are pasted with it; and what stood there when the
    /// person left instead.
    pub(super) fn lines(&self, initial: &str, check: Check<'_, String>) -> (Reply<String>, String) {
        match self.one_line(initial, &[], check) {
            (Reply::Answer(line), content) => match pasted::rest() {
                None => (Reply::Interrupted, line),
                Some(rest) => (Reply::Answer(joined(&line, &rest)), content),
            },
            other => other,
        }
    }

    fn one_line(
        &self,
        initial: &str,
        suggestions: &[String],
        check: Check<'_, String>,
    ) -> (Reply<String>, String) {
        let help = self.word("keys-text");
        let doubted = RefCell::new(None);
        let again = self.word("answer-again");
        let validator = |text: &str| {
            let text = text.to_owned();
            Ok(match is_key(&text) {
                true => Validation::Valid,
                false => verdict(check(&text), &text, &doubted, &again),
            })
        };
        let content = RefCell::new(initial.to_owned());
        let matching = |typed: &str| {
            content.replace(typed.to_owned());
            Ok(matching(suggestions, typed))
        };
        let mut text = Text::new(&self.message)
            .with_initial_value(initial)
            .with_help_message(&help)
            .with_validator(validator)
            .with_render_config(self.looks());
        if let Some(example) = self.example {
            text = text.with_placeholder(example);
        }
        let reply = reply(text.with_autocomplete(matching).prompt(), Reply::Answer);
        (reply, content.take())
    }

    /// One of the options, by its number; the cursor starts at `initial`.
    pub(super) fn one(&self, options: &[String], initial: Option<usize>) -> Reply<usize> {
        let help = self.word("keys-one");
        let select = Select::new(&self.message, self.items(options))
            .with_help_message(&help)
            .with_page_size(rows())
            .with_reset_cursor(false)
            .with_starting_cursor(initial.unwrap_or(0).min(options.len().saturating_sub(1)))
            .with_scorer(&score)
            .with_render_config(self.looks());
        reply(select.prompt(), |item| match item {
            Item::Option(number, _) => Reply::Answer(number),
            Item::Back(_) => Reply::Back,
            Item::Why(_) => Reply::Why,
        })
    }

    /// Any of the options, by their numbers; those of `initial` are ticked. `needed` says so where nothing
    /// is ticked and something should be.
    pub(super) fn many(
        &self,
        options: &[String],
        initial: &[usize],
        needed: Option<String>,
    ) -> Reply<Vec<usize>> {
        let help = self.word("keys-many");
        let validator = move |ticked: &[ListOption<&Item>]| {
            let missing = needed.as_ref().filter(|_| ticked.is_empty());
            Ok(match missing {
                Some(text) => Validation::Invalid(ErrorMessage::Custom(text.clone())),
                None => Validation::Valid,
            })
        };
        let select = MultiSelect::new(&self.message, self.items(options))
            .with_help_message(&help)
            .with_page_size(rows())
            .with_reset_cursor(false)
            .with_default(initial)
            .with_scorer(&score)
            .with_validator(validator)
            .with_formatter(&|items| {
                let texts: Vec<String> = items.iter().map(ToString::to_string).collect();
                shortened(&texts.join("; "))
            })
            .with_render_config(self.looks());
        reply(select.prompt(), ticked)
    }

    fn items(&self, options: &[String]) -> Vec<Item> {
        let options = options.iter().enumerate();
        let mut items: Vec<Item> = options
            .map(|(number, text)| Item::Option(number, text.clone()))
            .collect();
        items.push(Item::Back(self.word("key-back")));
        items.push(Item::Why(self.word("key-why")));
        items
    }

    fn looks(&self) -> RenderConfig<'static> {
        let looks = if self.colored {
            RenderConfig::default_colored()
        } else {
            RenderConfig::empty()
        };
        let error = inquire::ui::ErrorMessageRenderConfig::empty()
            .with_prefix(Styled::new("✗"))
            .with_message(self.ink(Color::LightRed));
        looks
            .with_prompt_prefix(Styled::new("?").with_style_sheet(self.ink(Color::LightCyan)))
            .with_answered_prompt_prefix(
                Styled::new("✔").with_style_sheet(self.ink(Color::LightGreen)),
            )
            .with_canceled_prompt_indicator(Styled::new("←"))
            .with_selected_checkbox(
                Styled::new("[x]").with_style_sheet(self.ink(Color::LightGreen)),
            )
            .with_unselected_checkbox(Styled::new("[ ]"))
            .with_error_message(error)
    }

    fn ink(&self, color: Color) -> StyleSheet {
        match self.colored {
            true => StyleSheet::new().with_fg(color),
            false => StyleSheet::new(),
        }
    }
}

/// What the validator of a line says: an answer that was doubted and comes again stays.
fn verdict(
    objection: Option<Objection>,
    text: &str,
    doubted: &RefCell<Option<String>>,
    again: &str,
) -> Validation {
    match objection {
        None => Validation::Valid,
        Some(Objection::Refused(why)) => Validation::Invalid(ErrorMessage::Custom(why)),
        Some(Objection::Doubted(_)) if doubted.borrow().as_deref() == Some(text) => {
            Validation::Valid
        }
        Some(Objection::Doubted(why)) => {
            doubted.replace(Some(text.to_owned()));
            Validation::Invalid(ErrorMessage::Custom(format!("{why} {again}")))
        }
    }
}

fn is_key(text: &str) -> bool {
    matches!(text.trim(), "<" | "?")
}

fn ticked(items: Vec<Item>) -> Reply<Vec<usize>> {
    let mut numbers = Vec::new();
    for item in items {
        match item {
            Item::Option(number, _) => numbers.push(number),
            Item::Back(_) => return Reply::Back,
            Item::Why(_) => return Reply::Why,
        }
    }
    Reply::Answer(numbers)
}

fn reply<T, U>(asked: InquireResult<T>, of: impl FnOnce(T) -> Reply<U>) -> Reply<U> {
    match asked {
        Ok(answer) => of(answer),
        Err(InquireError::OperationCanceled) => Reply::Back,
        Err(_) => Reply::Interrupted,
    }
}

/// Shows the answers with these letters; the two keys only to who types them.
fn score(typed: &str, item: &Item, text: &str, place: usize) -> Option<i64> {
    let fits = match (item, typed.trim()) {
        (Item::Back(_), typed) => typed == "<",
        (Item::Why(_), typed) => typed == "?",
        (Item::Option(..), typed) => text.to_lowercase().contains(&typed.to_lowercase()),
    };
    // The higher stands the further up: the order stays.
    fits.then(|| i64::try_from(place).map_or(0, |place| -place))
}

/// Columns and rows of the terminal; the usual ones where it does not tell.
pub(super) fn screen() -> (usize, usize) {
    match crossterm::terminal::size() {
        Ok((columns, rows)) if columns > 0 && rows > 0 => (columns.into(), rows.into()),
        _ => (80, 24),
    }
}

/// The rows of a list that the terminal has room for.
fn rows() -> usize {
    let (_, rows) = screen();
    rows.saturating_sub(OTHER_ROWS).clamp(3, MOST_ROWS)
}

/// The beginning of a long answer.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A line and what was pasted behind it.
fn joined(line: &str, rest: &str) -> String {
    match rest.trim_end() {
        "" => line.to_owned(),
        rest => format!("{line}\n{rest}"),
    }
}

/// The first few suggestions with what is typed.
fn matching(suggestions: &[String], typed: &str) -> Vec<String> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let fits = |text: &&String| text.to_lowercase().contains(&typed);
    suggestions.iter().filter(fits).take(5).cloned().collect()
}
