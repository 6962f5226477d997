//! Finds the variables that a template names, so that a misspelt one is an error where tera would
//! take it for «no».
//!
//! In go the text of a template and the paths it may name, out comes every name that is none of
//! them, with its place. Whether a template can be read at all is for the engine to say.

mod paths;
pub(super) mod tokens;

use schemars::schema_for;

use super::context::Context;
use crate::problem::{Place, Problem};
use crate::shape::nearest;
use tokens::{Kind, Token, tags};

pub use paths::Paths;

/// Every name in a template that is not one of the paths, and everything a template must not use.
pub fn problems(text: &str, paths: &Paths) -> Vec<Problem> {
    let mut scan = Scan {
        text,
        paths,
        locals: Vec::new(),
        found: Vec::new(),
    };
    scan.run();
    scan.found
}

/// What only a frame may do, in the text of a sentence.
pub fn not_in_sentences(text: &str) -> Vec<Problem> {
    let statements = tags(text).filter(|tag| tag.kind == Kind::Statement);
    let keywords = statements.filter_map(|tag| tag.tokens.first().copied());
    keywords
        .filter(|keyword| ["extends", "include", "block", "component"].contains(&keyword.word))
        .map(|keyword| located(text, keyword, "template-only-frames").with("what", keyword.word))
        .collect()
}

/// The names of all variables that a letter may have, as a template writes them.
pub fn variable_names() -> Vec<String> {
    let paths = Paths::of(schema_for!(Context).as_value());
    paths.names().map(str::to_owned).collect()
}

/// How often a template prints this variable; for the check that an argument quotes once.
pub fn count(text: &str, name: &str) -> usize {
    let printed = tags(text).filter(|tag| tag.kind == Kind::Print);
    let named = |tag: tokens::Tag<'_>| tag.tokens.iter().filter(|token| token.word == name).count();
    printed.map(named).sum()
}

/// The filter that would let what a case says become structure.
const FORBIDDEN_FILTER: &str = "safe";

/// The variable of the engine that holds all others.
const EVERYTHING: &str = "__tera_context";

struct Scan<'a> {
    text: &'a str,
    paths: &'a Paths,
    /// Loop variables and what they stand for; `None` where nothing is known of it.
    locals: Vec<(&'a str, Option<String>)>,
    found: Vec<Problem>,
}

impl<'a> Scan<'a> {
    fn run(&mut self) {
        // Not only where a tag shows it: what stands between quotation marks can hide a tag's end.
        for (at, word) in self.text.match_indices(EVERYTHING) {
            self.forbidden(Token { word, at });
        }
        for tag in tags(self.text) {
            match tag.kind {
                Kind::Statement => self.statement(&tag.tokens),
                Kind::Print => self.expression(&tag.tokens),
            }
        }
    }

    fn statement(&mut self, tokens: &[Token<'a>]) {
        let [keyword, rest @ ..] = tokens else { return };
        match keyword.word {
            "block" | "endblock" | "extends" | "include" | "else" | "endif" | "raw" | "endraw"
            | "endset" | "endfilter" => {}
            "endfor" => {
                while let Some((name, _)) = self.locals.pop() {
                    if name == "loop" {
                        break;
                    }
                }
            }
            "for" => self.loop_over(rest),
            "filter" => self.filter(rest),
            "set" | "set_global" => {
                if let [name, value @ ..] = rest {
                    self.expression(value.get(1..).unwrap_or_default());
                    self.locals.insert(0, (name.word, None));
                }
            }
            _ => self.expression(rest),
        }
    }

    /// A filter over all that stands up to its end.
    fn filter(&mut self, tokens: &[Token<'a>]) {
        if let [name, arguments @ ..] = tokens {
            if name.word == FORBIDDEN_FILTER {
                self.forbidden(*name);
            }
            self.expression(arguments);
        }
    }

    fn loop_over(&mut self, tokens: &[Token<'a>]) {
        let Some(split) = tokens.iter().position(|token| token.word == "in") else {
            return;
        };
        let (names, container) = tokens.split_at(split);
        self.expression(container.get(1..).unwrap_or_default());
        let whole = container.get(1).and_then(|token| self.resolve(token.word));
        // What a misspelt list holds is not known: it is said once, of the list.
        let whole = whole.filter(|path| self.paths.has(path));
        let names: Vec<&str> = names
            .iter()
            .map(|token| token.word)
            .filter(|word| *word != ",")
            .collect();
        self.locals.push(("loop", None));
        match names.as_slice() {
            [item] => self
                .locals
                .push((item, whole.map(|path| format!("{path}[]")))),
            [key, value] => {
                self.locals.push((key, None));
                self.locals
                    .push((value, whole.map(|path| format!("{path}.*"))));
            }
            _ => {}
        }
    }

    fn expression(&mut self, tokens: &[Token<'a>]) {
        for (index, token) in tokens.iter().enumerate() {
            let before = index
                .checked_sub(1)
                .and_then(|before| tokens.get(before))
                .map(|token| token.word);
            let after = tokens.get(index + 1).map(|token| token.word);
            if before == Some("|") && token.word == FORBIDDEN_FILTER {
                self.forbidden(*token);
            } else if token.word == EVERYTHING {
                // Found wherever it stands.
            } else if is_variable(token.word, before, after) {
                self.variable(*token);
            }
        }
    }

    fn forbidden(&mut self, token: Token<'a>) {
        let problem = located(self.text, token, "template-forbidden");
        self.found.push(problem.with("what", token.word));
    }

    fn variable(&mut self, token: Token<'a>) {
        if let Some(path) = self.resolve(token.word)
            && !self.paths.has(&path)
        {
            let known = self.paths.names();
            let nearest = nearest(&path, known).unwrap_or("none").to_owned();
            let nearest = match (path.strip_suffix(token.word), token.word.split_once('.')) {
                (None, Some((local, field))) => match path.strip_suffix(field) {
                    Some(root) => nearest.replace(root, &format!("{local}.")),
                    None => nearest,
                },
                _ => nearest,
            };
            let problem = located(self.text, token, "template-unknown-variable");
            self.found.push(
                problem
                    .with("variable", token.word)
                    .with("nearest", nearest),
            );
        }
    }

    /// What a name stands for; `None` where it is a local of which nothing is known.
    fn resolve(&self, name: &str) -> Option<String> {
        let (first, rest) = name
            .split_once('.')
            .map_or((name, None), |(first, rest)| (first, Some(rest)));
        let local = self.locals.iter().rev().find(|(local, _)| *local == first);
        let root = match local {
            Some((_, known)) => known.clone()?,
            None => first.to_owned(),
        };
        Some(rest.map_or(root.clone(), |rest| format!("{root}.{rest}")))
    }
}

/// A problem at the place of a word.
fn located(text: &str, token: Token<'_>, code: &'static str) -> Problem {
    let before = text.get(..token.at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default();
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Problem::error(code).at(Some(Place {
        line: number(line),
        column: number(last.chars().count() + 1),
    }))
}

fn is_variable(word: &str, before: Option<&str>, after: Option<&str>) -> bool {
    const KEYWORDS: [&str; 11] = [
        "and", "or", "not", "is", "in", "true", "false", "none", "if", "else", "elif",
    ];
    word.starts_with(|first: char| first.is_alphabetic() || first == '_')
        && !KEYWORDS.contains(&word)
        && !matches!(before, Some("|" | "is"))
        && after != Some("(")
        && (after != Some("=") || before == Some("="))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths() -> Paths {
        Paths::of(&serde_json::json!({"properties": {
            "applicant": {"properties": {"name": {}}},
            "facts": {"additionalProperties": {}},
            "list": {"items": {"properties": {"title": {}}}},
            "dated": {},
        }}))
    }

    #[test]
    fn misspelt_variables_are_found_wherever_they_stand() {
        for (template, unknown) in [
            ("{{ applicant.name }} {{ facts.x }}", vec![]),
            ("{{ applicant.nmae }}", vec!["applicant.nmae"]),
            ("{% if applicant.nmae %}{% endif %}", vec!["applicant.nmae"]),
            (
                "{% if not datd and dated == \"x\" %}{% endif %}",
                vec!["datd"],
            ),
            (
                "{% for x in list %}{{ x.title }}{{ loop.index }}{% endfor %}",
                vec![],
            ),
            (
                "{% for x in list %}{{ x.titel }}{% endfor %}{{ x }}",
                vec!["x.titel", "x"],
            ),
            ("{% set y = dated %}{{ y }}", vec![]),
            ("{% set_global y = datd %}{{ y }}", vec!["datd"]),
            ("{% set y %}{{ dated }}{% endset %}{{ y }}", vec![]),
            ("{% filter upper %}{{ dated }}{% endfilter %}", vec![]),
            (
                "{% filter replace(from=datd, to=\"\") %}{% endfilter %}",
                vec!["datd"],
            ),
            ("{{ dated | default(value=\"nmae\") }}", vec![]),
            ("{{ dated | default(value=datd) }}", vec!["datd"]),
            ("{# nmae #}{% block head %}{% endblock head %}", vec![]),
            (
                "{{- dated -}}{%- if dated is defined -%}{%- endif -%}",
                vec![],
            ),
        ] {
            let found: Vec<_> = problems(template, &paths())
                .into_iter()
                .map(|problem| problem.args.get("variable").cloned().unwrap())
                .collect();
            assert_eq!(
                found,
                unknown
                    .iter()
                    .map(|name| (*name).into())
                    .collect::<Vec<_>>(),
                "{template}"
            );
        }
    }

    #[test]
    fn safe_and_the_whole_context_are_forbidden() {
        for template in [
            "{{ dated | safe }}",
            "{% filter safe %}{{ dated }}{% endfilter %}",
            "{{ __tera_context }}",
            "{{ \"}}\" ~ __tera_context }}",
        ] {
            assert!(
                problems(template, &paths())
                    .iter()
                    .any(|problem| problem.code == "template-forbidden")
            );
        }
    }

    #[test]
    fn places_count_characters() {
        let problem = problems("строка\nи {{ нет }}", &paths()).remove(0);
        assert_eq!(problem.place, Some(Place { line: 2, column: 6 }));
    }
}
