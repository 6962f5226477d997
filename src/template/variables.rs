//! Finds the variables that a template names, so that a misspelt one is an error where tera would
//! take it for «no».

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::problem::{Place, Problem};
use crate::shape::nearest;

/// The paths a template may name: `applicant.name`, `arguments[].heading`, `facts.*`.
#[derive(Debug, Clone, Default)]
pub struct Paths(BTreeSet<String>);

impl Paths {
    /// The paths of a JSON Schema.
    pub fn of(schema: &Value) -> Self {
        let mut paths = Self::default();
        paths.collect(schema, schema, "");
        paths
    }

    fn collect(&mut self, root: &Value, node: &Value, path: &str) {
        let node = resolve(root, node);
        for option in node
            .get("anyOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            self.collect(root, option, path);
        }
        if let Some(items) = node.get("items") {
            self.0.insert(format!("{path}[]"));
            self.collect(root, items, &format!("{path}[]"));
        }
        if let Some(values) = node
            .get("additionalProperties")
            .filter(|values| values.is_object())
        {
            self.0.insert(format!("{path}.*"));
            self.collect(root, values, &format!("{path}.*"));
        }
        for (name, property) in node
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let path = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}.{name}")
            };
            self.0.insert(path.clone());
            self.collect(root, property, &path);
        }
    }

    fn has(&self, path: &str) -> bool {
        let parent = path
            .rsplit_once('.')
            .map(|(parent, _)| format!("{parent}.*"));
        self.0.contains(path) || parent.is_some_and(|any| self.0.contains(&any))
    }
}

fn resolve<'a>(root: &'a Value, node: &'a Value) -> &'a Value {
    node.get("$ref")
        .and_then(Value::as_str)
        .and_then(|reference| root.pointer(reference.trim_start_matches('#')))
        .unwrap_or(node)
}

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

struct Scan<'a> {
    text: &'a str,
    paths: &'a Paths,
    /// Loop variables and what they stand for; `None` where nothing is known of it.
    locals: Vec<(&'a str, Option<String>)>,
    found: Vec<Problem>,
}

/// A word of a tag, with the byte at which it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Token<'a> {
    word: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn run(&mut self) {
        let mut at = 0;
        while let Some((start, close)) = next_tag(self.text, at) {
            let inside = self.text.get(start + 2..).unwrap_or_default();
            let length = inside.find(close).unwrap_or(inside.len());
            if close != "#}" {
                let tag = inside.get(..length).unwrap_or_default();
                let tokens = tokens(tag, start + 2);
                if close == "%}" {
                    self.statement(&tokens)
                } else {
                    self.expression(&tokens)
                }
            }
            at = start + 2 + length;
        }
    }

    fn statement(&mut self, tokens: &[Token<'a>]) {
        let [keyword, rest @ ..] = tokens else { return };
        match keyword.word {
            "block" | "endblock" | "extends" | "include" | "else" | "endif" | "raw" | "endraw" => {}
            "endfor" => {
                while let Some((name, _)) = self.locals.pop() {
                    if name == "loop" {
                        break;
                    }
                }
            }
            "for" => self.loop_over(rest),
            "set" => {
                if let [name, _, value @ ..] = rest {
                    self.expression(value);
                    self.locals.insert(0, (name.word, None));
                }
            }
            _ => self.expression(rest),
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
            if before == Some("|") && token.word == "safe" || token.word == "__tera_context" {
                self.found.push(
                    self.located(*token, "template-forbidden")
                        .with("what", token.word),
                );
            } else if is_variable(token.word, before, after) {
                self.variable(*token);
            }
        }
    }

    fn variable(&mut self, token: Token<'a>) {
        if let Some(path) = self.resolve(token.word)
            && !self.paths.has(&path)
        {
            let known = self.paths.0.iter().map(String::as_str);
            let known = known.filter(|known| !known.ends_with(['*', ']']));
            let nearest = nearest(&path, known).unwrap_or("none").to_owned();
            let nearest = match (path.strip_suffix(token.word), token.word.split_once('.')) {
                (None, Some((local, field))) => match path.strip_suffix(field) {
                    Some(root) => nearest.replace(root, &format!("{local}.")),
                    None => nearest,
                },
                _ => nearest,
            };
            let problem = self.located(token, "template-unknown-variable");
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

    fn located(&self, token: Token<'_>, code: &'static str) -> Problem {
        let before = self.text.get(..token.at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Problem::error(code).at(Some(Place {
            line: number(line),
            column: number(column),
        }))
    }
}

/// The next tag from this byte on: where it starts and what ends it.
fn next_tag(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let rest = text.get(from..)?;
    [("{{", "}}"), ("{%", "%}"), ("{#", "#}")]
        .into_iter()
        .filter_map(|(open, close)| Some((from + rest.find(open)?, close)))
        .min()
}

fn tokens(tag: &str, offset: usize) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = tag.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = tag.get(at..).unwrap_or_default();
        let length = match first {
            '"' | '\'' | '`' => rest
                .get(1..)
                .and_then(|inner| inner.find(first))
                .map_or(rest.len(), |end| end + 2),
            _ if is_word(first) => rest
                .find(|other: char| !is_word(other))
                .unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let word = rest.get(..length).unwrap_or_default();
        if !first.is_whitespace() && first != '-' {
            tokens.push(Token {
                word,
                at: offset + at,
            });
        }
        at += length;
    }
    tokens
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '.')
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

/// How often each path is named in a template; for the check that an argument quotes once.
pub fn count(text: &str, name: &str) -> usize {
    let mut at = 0;
    let mut found = BTreeMap::new();
    while let Some((start, close)) = next_tag(text, at) {
        let inside = text.get(start + 2..).unwrap_or_default();
        let length = inside.find(close).unwrap_or(inside.len());
        for token in tokens(inside.get(..length).unwrap_or_default(), 0) {
            *found.entry(token.word).or_insert(0) += usize::from(close == "}}");
        }
        at = start + 2 + length;
    }
    found.get(name).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths() -> Paths {
        Paths(
            [
                "applicant",
                "applicant.name",
                "facts",
                "facts.*",
                "list",
                "list[]",
                "list[].title",
                "dated",
            ]
            .map(str::to_owned)
            .into(),
        )
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
        for template in ["{{ dated | safe }}", "{{ __tera_context }}"] {
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
