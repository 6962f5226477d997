//! XML as a tree: what is opened is closed, and what is text stays text.
//!
//! In go names of our own and texts of anybody, out comes a document that any parser reads. Characters
//! that XML cannot carry are shown as U+FFFD, never dropped. A tree is written in memory and so cannot
//! fail, which is why no writer of a stream is used.

use std::fmt::{self, Display, Write as _};

/// An element with its attributes and whatever stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// An empty element.
    pub(super) const fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: Vec::new(),
            content: Vec::new(),
        }
    }

    /// An element that says no more than a value.
    pub(super) fn valued(name: &'static str, value: impl Display) -> Self {
        Self::new(name).with("w:val", value)
    }

    /// The same with an attribute more.
    #[must_use]
    pub(super) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// The same with elements after what stands in it.
    #[must_use]
    pub(super) fn holding(mut self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.content.extend(elements.into_iter().map(Node::Element));
        self
    }

    /// The same with a text after what stands in it.
    #[must_use]
    pub(super) fn saying(mut self, text: &str) -> Self {
        self.content.push(Node::Text(text.to_owned()));
        self
    }

    /// Whether it says nothing: neither attributes nor content.
    pub(super) fn is_bare(&self) -> bool {
        self.attributes.is_empty() && self.content.is_empty()
    }

    /// The file whose root this is.
    pub(super) fn into_document(self) -> String {
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{self}")
    }
}

impl Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(f, " {name}=\"")?;
            write_escaped(f, value)?;
            f.write_char('"')?;
        }
        if self.content.is_empty() {
            return f.write_str("/>");
        }
        f.write_char('>')?;
        for node in &self.content {
            match node {
                Node::Element(element) => write!(f, "{element}")?,
                Node::Text(text) => write_escaped(f, text)?,
            }
        }
        write!(f, "</{}>", self.name)
    }
}

fn write_escaped(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    for character in text.chars() {
        match character {
            '&' => f.write_str("&amp;")?,
            '<' => f.write_str("&lt;")?,
            '>' => f.write_str("&gt;")?,
            '"' => f.write_str("&quot;")?,
            // A parser would make a line feed, or a space, of these.
            '\t' => f.write_str("&#9;")?,
            '\n' => f.write_str("&#10;")?,
            '\r' => f.write_str("&#13;")?,
            _ if !is_allowed(character) => f.write_char(char::REPLACEMENT_CHARACTER)?,
            _ => f.write_char(character)?,
        }
    }
    Ok(())
}

/// Whether XML 1.0 has this character at all.
fn is_allowed(character: char) -> bool {
    !matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_close_and_texts_stay_texts() {
        let element = Element::new("a")
            .with("b", "<\"&'>")
            .holding([Element::valued("c", 1), Element::new("d").saying("x < y")])
            .saying("\u{1} &amp; \u{FFFF}\n");
        assert_eq!(
            element.to_string(),
            "<a b=\"&lt;&quot;&amp;'&gt;\"><c w:val=\"1\"/><d>x &lt; y</d>\
             \u{FFFD} &amp;amp; \u{FFFD}&#10;</a>"
        );
    }

    #[test]
    fn a_parser_reads_back_every_character_that_xml_has() {
        let all = (0..=0xFFFF).chain([0x1_F600, 0x10_FFFD]);
        let all: String = all.filter_map(char::from_u32).collect();
        let document = Element::new("a").with("b", &all).saying(&all);
        let document = document.into_document();
        let read = roxmltree::Document::parse(&document).unwrap();
        let root = read.root_element();
        let shown = all.replace(|character| !is_allowed(character), "\u{FFFD}");
        assert_eq!(root.text().unwrap(), shown);
        assert_eq!(root.attribute("b").unwrap(), shown);
    }
}
