//! Every sentence the interface says, in two languages.
//!
//! Code names a sentence and gives it arguments; the words stand in `messages/ru.ftl` and
//! `messages/en.ftl`. Letters are not made here: their words are templates. Nothing here fails:
//! what is missing shows as its name, and tests prove that nothing is missing.

use crate::bilingual::Bilingual;
use crate::problem::{Arg, Args, Place, Problem, Severity};
use crate::terminal::safe;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde_json::{Value, json};
use std::sync::OnceLock;

/// What an argument without text is called in the message files: a variant of a choice needs a name.
const NOTHING: &str = "none";

/// Arguments that a problem may lack; the sentences have a variant for that.
pub const OPTIONAL: [&str; 10] = [
    "advice",
    "character",
    "column",
    "detail",
    "encoding",
    "field",
    "known",
    "nearest",
    "reason",
    "what",
];

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// The code of the language, as `--lang` takes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The one of two texts that is in this language.
    #[must_use]
    pub fn pick<'t>(self, ru: &'t str, en: &'t str) -> &'t str {
        match self {
            Self::Ru => ru,
            Self::En => en,
        }
    }

    fn sentences(self) -> &'static str {
        match self {
            Self::Ru => include_str!("messages/ru.ftl"),
            Self::En => include_str!("messages/en.ftl"),
        }
    }
}

/// The language that the flag, else the environment, else the locale asks for.
///
/// Russian unless the first of them that is not empty names English.
#[must_use]
pub fn choose(flag: Option<&str>, env: Option<&str>, locale: Option<&str>) -> Lang {
    let asked = [flag, env, locale]
        .into_iter()
        .flatten()
        .find(|name| !name.is_empty());
    let english = |name: &str| {
        name.get(..2)
            .is_some_and(|start| start.eq_ignore_ascii_case("en"))
    };
    if asked.is_some_and(english) {
        Lang::En
    } else {
        Lang::Ru
    }
}

/// The sentences of one language.
pub struct Messages {
    lang: Lang,
    /// Read when the first sentence is said.
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Messages {
    /// The sentences of this language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            bundle: OnceLock::new(),
        }
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| bundle(self.lang))
    }

    /// The language of these sentences.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A text of the data files in the language of these sentences.
    #[must_use]
    pub fn pick<'t>(&self, text: &'t Bilingual) -> &'t str {
        self.lang.pick(&text.ru, &text.en)
    }

    /// The sentence of this name; the name itself where there is none.
    ///
    /// A missing argument shows as its name in braces: that is all that can be done at run time.
    #[must_use]
    pub fn text(&self, id: &str, args: &Args) -> String {
        let message = self.bundle().get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let (values, mut missing) = (self.values(args), Vec::new());
        let text = self
            .bundle()
            .format_pattern(pattern, Some(&values), &mut missing);
        text.into_owned()
    }

    /// The attribute of this sentence, where it has one.
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: &str, args: &Args) -> Option<String> {
        let message = self.bundle().get_message(id)?;
        let pattern = message.get_attribute(attribute)?.value();
        let (values, mut missing) = (self.values(args), Vec::new());
        let text = self
            .bundle()
            .format_pattern(pattern, Some(&values), &mut missing);
        Some(text.into_owned())
    }

    /// The problem as a person reads it: how grave, where, what; the advice on a line below.
    #[must_use]
    pub fn line(&self, problem: &Problem) -> String {
        self.lines([problem], false).join("\n")
    }

    /// The lines of problems, in colours where the terminal shows them; advice that follows from several
    /// problems in a row stands below the last of them.
    #[must_use]
    pub fn lines<'p>(
        &self,
        problems: impl IntoIterator<Item = &'p Problem>,
        colored: bool,
    ) -> Vec<String> {
        let mut lines = Vec::new();
        let mut due = None;
        for problem in problems {
            let hint = self.hint(problem);
            if due != hint {
                lines.extend(due.map(below));
            }
            due = hint;
            lines.push(self.headline(problem, colored));
        }
        lines.extend(due.map(below));
        lines
    }

    fn headline(&self, problem: &Problem, colored: bool) -> String {
        let severity = self.severity(problem.severity);
        let mut parts = self.place(problem);
        parts.push(self.message(problem));
        let parts = parts.join(": ");
        if !colored {
            return format!("{severity}: {parts}");
        }
        let color = match problem.severity {
            Severity::Error => "\u{1b}[1;31m",
            Severity::Warning => "\u{1b}[1;33m",
        };
        format!("{color}{severity}:\u{1b}[0m {parts}")
    }

    /// What is wrong and what to do, as sentences of their own, without a place: for who is just typing.
    #[must_use]
    pub fn advice(&self, problem: &Problem) -> String {
        let message = self.message(problem);
        let mut letters = message.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        let sentence: String = first.chain(letters).chain(['.']).collect();
        match self.hint(problem) {
            Some(hint) => format!("{sentence} {hint}"),
            None => sentence,
        }
    }

    /// The problem as other programs read it.
    #[must_use]
    pub fn problem_json(&self, problem: &Problem) -> Value {
        let severity = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        json!({
            "code": problem.code,
            "severity": severity,
            "file": problem.file,
            "line": problem.place.map(|place| place.line),
            "column": problem.place.map(|place| place.column),
            "path": problem.path,
            "message": self.message(problem),
            "hint": self.hint(problem),
        })
    }

    fn values(&self, args: &Args) -> FluentArgs<'static> {
        let lacking = OPTIONAL
            .iter()
            .map(|name| (*name, FluentValue::from(NOTHING)));
        let given = args.iter().map(|(name, arg)| (*name, self.value(arg)));
        lacking.chain(given).collect()
    }

    /// The argument as the message files take it: harmless to a terminal, and never empty.
    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        let text = match arg {
            Arg::Number(number) => return FluentValue::from(*number),
            Arg::Text(text) => text,
            Arg::Bilingual { ru, en } => self.lang.pick(ru, en),
        };
        FluentValue::from(if text.is_empty() {
            NOTHING.to_owned()
        } else {
            safe(text)
        })
    }

    /// Where the problem is: the file and the place in it, and the field.
    fn place(&self, problem: &Problem) -> Vec<String> {
        let mut parts = Vec::new();
        let named = || match &problem.file {
            Some(file) => safe(file),
            None => self.text("standard-input", &Args::new()),
        };
        match problem.place {
            Some(place) if problem.in_table => {
                parts.push(named());
                parts.push(self.place_in_table(place, problem));
                return parts;
            }
            Some(place) => parts.push(format!("{}:{}:{}", named(), place.line, place.column)),
            None => parts.extend(problem.file.as_ref().map(|file| safe(file))),
        }
        if !problem.path.is_empty() {
            parts.push(safe(&problem.path));
        }
        parts
    }

    /// The row, the column as spreadsheets and as the table call it, the character.
    fn place_in_table(&self, place: Place, problem: &Problem) -> String {
        let row = usize::try_from(place.line).unwrap_or(usize::MAX);
        let mut args = Args::from([
            ("row", row.into()),
            ("column", column_letters(place.column).into()),
            ("field", problem.path.as_str().into()),
        ]);
        args.extend(
            problem
                .args
                .get_key_value("character")
                .map(|(name, number)| (*name, number.clone())),
        );
        self.text("place-in-table", &args)
    }

    fn severity(&self, severity: Severity) -> String {
        match severity {
            Severity::Error => self.text("severity-error", &Args::new()),
            Severity::Warning => self.text("severity-warning", &Args::new()),
        }
    }

    fn message(&self, problem: &Problem) -> String {
        self.text(&format!("problem-{}", problem.code), &problem.args)
    }

    fn hint(&self, problem: &Problem) -> Option<String> {
        let id = format!("problem-{}", problem.code);
        self.attribute(&id, "hint", &problem.args)
    }
}

/// Advice, as a line below what it is for.
fn below(hint: String) -> String {
    format!("  → {hint}")
}

/// What spreadsheets call a column: A, B, …, Z, AA; nothing for none.
fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        letters.push(char::from_digit((rest - 1) % 26 + 10, 36).unwrap_or('?'));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect::<String>().to_uppercase()
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
    // Isolating marks around arguments would end up in file names that people copy.
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(lang.sentences().to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    // Repeated names and broken entries fail a test; at run time the rest still speaks.
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests;
