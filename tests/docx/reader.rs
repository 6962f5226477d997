//! Reads a document as a word processor does: from its container to words with their numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::{DateTime, ZipArchive};

/// A file of the container.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) time: Option<DateTime>,
    pub(crate) mode: Option<u32>,
    pub(crate) extra: usize,
}

/// A document as far as it is unpacked.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    pub(crate) entries: Vec<Entry>,
    pub(crate) comment: usize,
}

/// A paragraph with what Word puts before it; bold stands between `*`, italics between `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) style: String,
    pub(crate) text: String,
}

impl Opened {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut entries = Vec::new();
        for number in 0..archive.len() {
            let mut file = archive.by_index(number).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            entries.push(Entry {
                name: file.name().unwrap().into_owned(),
                text,
                time: file.last_modified(),
                mode: file.unix_mode(),
                extra: file.extra_data().map_or(0, |extra| extra.len()) + file.comment().len(),
            });
        }
        let comment = archive.comment().len();
        Self { entries, comment }
    }

    pub(crate) fn part(&self, name: &str) -> &str {
        let found = self.entries.iter().find(|entry| entry.name == name);
        found.map_or("<none/>", |entry| &entry.text)
    }

    /// The same with one passage of a part changed, which has to be there.
    pub(crate) fn damaged(&self, part: &str, from: &str, to: &str) -> Self {
        let mut opened = self.clone();
        let entries = &mut opened.entries;
        let entry = entries.iter_mut().find(|entry| entry.name == part).unwrap();
        assert!(entry.text.contains(from), "{part} has no {from}");
        entry.text = entry.text.replacen(from, to, 1);
        opened
    }

    /// The paragraphs of the text, or of a header.
    pub(crate) fn words(&self, part: &str) -> Vec<Words> {
        let document = Document::parse(self.part(part)).unwrap();
        let numbering = Document::parse(self.part("word/numbering.xml")).unwrap();
        let styles = Document::parse(self.part("word/styles.xml")).unwrap();
        let mut counted = Counted::default();
        let paragraphs = document.descendants().filter(|node| is(*node, "p"));
        let words = paragraphs.map(|paragraph| {
            let properties = child(paragraph, "pPr");
            let style = properties.and_then(|all| value(all, "pStyle"));
            let in_bold = style.is_some_and(|style| is_bold(style, &styles));
            let item = properties.and_then(|all| child(all, "numPr"));
            let label = item.map_or_else(String::new, |item| counted.label(item, &numbering));
            let runs = paragraph.descendants().filter(|node| is(*node, "r"));
            Words {
                style: style.unwrap_or_default().to_owned(),
                text: label + &runs.map(|run| shown(run, in_bold)).collect::<String>(),
            }
        });
        words.collect()
    }
}

/// Where the lists are, counted as Word does: lists of one kind go on counting, unless one says that it
/// begins anew.
#[derive(Default)]
struct Counted {
    begun: BTreeSet<(String, usize)>,
    last: BTreeMap<(String, usize), u64>,
}

impl Counted {
    fn label(&mut self, item: Node<'_, '_>, numbering: &Document<'_>) -> String {
        let list = value(item, "numId").unwrap();
        let level: usize = value(item, "ilvl").unwrap().parse().unwrap();
        let one = |name, attribute, value: &str| {
            let mut all = numbering.root_element().children();
            all.find(|node| is(*node, name) && attr(*node, attribute) == Some(value))
        };
        let own = one("num", "numId", list).unwrap();
        let kind = value(own, "abstractNumId").unwrap();
        let at_level = |node: Node<'_, '_>| attr(node, "ilvl") == Some(level.to_string().as_str());
        let described = one("abstractNum", "abstractNumId", kind).unwrap();
        let described = described
            .children()
            .find(|node| is(*node, "lvl") && at_level(*node));
        let described = described.unwrap();
        let mut overrides = own.children().filter(|node| is(*node, "lvlOverride"));
        let anew = overrides.find(|node| at_level(*node));
        let anew = anew.and_then(|node| value(node, "startOverride"));
        let first = self.begun.insert((list.to_owned(), level));
        let last = self.last.get(&(kind.to_owned(), level)).copied();
        let number: u64 = match (first, anew, last) {
            (true, Some(start), _) => start.parse().unwrap(),
            (_, _, Some(last)) => last + 1,
            _ => value(described, "start").unwrap().parse().unwrap(),
        };
        self.last
            .retain(|(other, deep), _| other != kind || *deep <= level);
        self.last.insert((kind.to_owned(), level), number);
        let text = value(described, "lvlText").unwrap();
        assert_eq!(value(described, "suff"), Some("space"));
        text.replace(&format!("%{}", level + 1), &number.to_string()) + " "
    }
}

fn is_bold(style: &str, styles: &Document<'_>) -> bool {
    let mut all = styles.descendants().filter(|node| is(*node, "style"));
    let own = all.find(|node| attr(*node, "styleId") == Some(style));
    let looks = own.and_then(|own| child(own, "rPr"));
    looks.is_some_and(|looks| child(looks, "b").is_some())
}

fn shown(run: Node<'_, '_>, in_bold: bool) -> String {
    let mut text = String::new();
    for node in run.children() {
        match node.tag_name().name() {
            "t" => text.push_str(node.text().unwrap_or_default()),
            "br" => text.push('\n'),
            "tab" => text.push('\t'),
            "rPr" => {}
            other => text.push_str(other),
        }
    }
    let looks = child(run, "rPr");
    let has = |name, otherwise| {
        let set = looks.and_then(|looks| child(looks, name));
        set.map_or(otherwise, |set| attr(set, "val") != Some("0"))
    };
    match (has("b", in_bold), has("i", false)) {
        _ if child(run, "t").is_none() => text,
        (false, false) => text,
        (true, false) => format!("*{text}*"),
        (false, true) => format!("/{text}/"),
        (true, true) => format!("*/{text}/*"),
    }
}

pub(crate) fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

pub(crate) fn child<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    node.children().find(|child| is(*child, name))
}

/// An attribute by its name without what stands before the colon.
pub(crate) fn attr<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let mut all = node.attributes();
    all.find(|one| one.name() == name).map(|one| one.value())
}

/// What the child of this name says.
pub(crate) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name).and_then(|child| attr(child, "val"))
}
