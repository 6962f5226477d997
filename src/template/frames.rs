//! Frames as their authors know them: what a file says of itself, before any engine reads it.
//!
//! In goes the text of a frame, out come what it is for, the frame that it extends and the names of its
//! blocks. Whether it can be compiled is for the engine to say.

use super::variables::tokens::{Tag, Token, tags};
use crate::bilingual::Bilingual;

/// A frame as its author knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// The name of its file, with the folder where it is not built in.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Frame {
    /// What it is for, as the comment at its start says: after `ru:` and `en:`, or for both at once.
    pub fn purpose(&self) -> Option<Bilingual> {
        let comment = self.text.trim_start().strip_prefix("{#")?;
        let (comment, _) = comment.split_once("#}")?;
        let (mut ru, mut en, mut both) = (Vec::new(), Vec::new(), Vec::new());
        let mut said = &mut both;
        for word in comment.split_whitespace() {
            match word {
                "ru:" => said = &mut ru,
                "en:" => said = &mut en,
                word => said.push(word),
            }
        }
        let or_both = |words: Vec<&str>| match words.is_empty() {
            true => both.join(" "),
            false => words.join(" "),
        };
        let purpose = Bilingual {
            ru: or_both(ru),
            en: or_both(en),
        };
        let says = !purpose.ru.is_empty() && !purpose.en.is_empty();
        says.then_some(purpose)
    }

    /// The frame that it extends, by name.
    pub fn extends(&self) -> Option<&str> {
        // Nothing but comments may stand before that.
        let name = after(&tags(&self.text).next()?, "extends")?;
        Some(name.trim_matches(is_quote))
    }

    /// The frames that it may include, by name, and perhaps names of no frame.
    fn includes(&self) -> impl Iterator<Item = &str> {
        // Asked of every letter: to take all tags apart would take longer than to look once too often.
        let after = self.text.match_indices("include");
        after.filter_map(|(at, keyword)| {
            let rest = self.text.get(at + keyword.len()..)?.trim_start();
            let quote = rest.chars().next().filter(|first| is_quote(*first))?;
            rest.split(quote).nth(1)
        })
    }

    /// The frames that it extends or may include, by name.
    pub(super) fn uses(&self) -> impl Iterator<Item = &str> {
        self.extends().into_iter().chain(self.includes())
    }

    /// Where it lies, unless it is the built-in one of this name.
    pub fn own_path(&self, name: &str) -> Option<&str> {
        Some(self.path.as_str()).filter(|path| *path != name)
    }

    /// The names of its blocks, in their order.
    pub fn blocks(&self) -> Vec<&str> {
        let named = tags(&self.text).filter_map(|tag| after(&tag, "block"));
        named.collect()
    }
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`')
}

/// The word after the keyword that a tag begins with.
fn after<'a>(tag: &Tag<'a>, keyword: &str) -> Option<&'a str> {
    match tag.tokens.as_slice() {
        [Token { word, .. }, name, ..] if *word == keyword => Some(name.word),
        _ => None,
    }
}

/// Frames are Markdown files; sentences have names without an ending.
pub fn is_frame(name: &str) -> bool {
    name.ends_with(".md")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(text: &str) -> Frame {
        Frame {
            path: String::new(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn the_first_comment_says_what_a_frame_is_for() {
        for (text, purpose) in [
            (
                "{# ru: Жалоба,\n   одна. en: A complaint. #}\nx",
                Some(("Жалоба, одна.", "A complaint.")),
            ),
            ("{# Запрос #}", Some(("Запрос", "Запрос"))),
            ("{# ru: Запрос #}", None),
            ("{##}", None),
            ("{# ru: Запрос", None),
            ("текст {# Запрос #}", None),
        ] {
            let found = frame(text).purpose();
            let found = found
                .as_ref()
                .map(|said| (said.ru.as_str(), said.en.as_str()));
            assert_eq!(found, purpose, "{text}");
        }
    }

    #[test]
    fn a_frame_names_the_one_it_extends_and_its_blocks() {
        for (text, extends) in [
            ("{%- extends \"letter.md\" -%}", Some("letter.md")),
            ("{# extends #}{% extends 'letter.md' %}", Some("letter.md")),
            ("{{ x }}{% extends 'letter.md' %}", None),
            ("extends \"a.md\"", None),
            ("{{ \"extends\" }}", None),
        ] {
            assert_eq!(frame(text).extends(), extends, "{text}");
        }
        let text = "{% include \"a.md\" %} include {%- include 'b.md' %}";
        assert_eq!(frame(text).includes().collect::<Vec<_>>(), ["a.md", "b.md"]);
        let text = "{% block head %}{% endblock head %}{# {% block no %} #}{%- block claim -%}";
        assert_eq!(frame(text).blocks(), ["head", "claim"]);
    }
}
