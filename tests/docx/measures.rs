//! What must hold for every document, each with a name.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};
use zhaloba::letter::Letter;
use zip::DateTime;

use super::reader::{Opened, attr, child, is, value};
use super::{expected, order};

/// The names of what does not hold.
pub(crate) fn faults(opened: &Opened, letter: &Letter) -> BTreeSet<&'static str> {
    let found = [
        ("text", has_the_text(opened, letter)),
        ("order", order::holds(opened)),
        ("style", styles_exist(opened)),
        ("reference", parts_are_referred_to(opened)),
        ("entry", entries_say_nothing(opened)),
        ("part", parts_are_known(opened, letter)),
        ("trace", has_no_trace(opened)),
        ("bond", paragraphs_are_bound(opened)),
        ("header", headers_number_and_mark(opened, letter)),
        ("language", is_russian(opened)),
    ];
    let wrong = found.into_iter().filter(|(_, holds)| !holds);
    wrong.map(|(name, _)| name).collect()
}

fn has_the_text(opened: &Opened, letter: &Letter) -> bool {
    let found = expected::joined(opened.words("word/document.xml"));
    found == expected::words(letter)
}

fn styles_exist(opened: &Opened) -> bool {
    let styles = Document::parse(opened.part("word/styles.xml")).unwrap();
    let styles = styles.descendants().filter(|node| is(*node, "style"));
    let mut ids = BTreeSet::new();
    let mut used = BTreeSet::new();
    let mut standard = 0;
    for style in styles {
        ids.insert(attr(style, "styleId").unwrap().to_owned());
        let others = ["basedOn", "next"].map(|name| value(style, name));
        used.extend(others.into_iter().flatten().map(str::to_owned));
        standard += usize::from(attr(style, "default") == Some("1"));
    }
    for entry in &opened.entries {
        let document = Document::parse(&entry.text).unwrap();
        let named = document.descendants().filter(|node| is(*node, "pStyle"));
        used.extend(named.map(|node| attr(node, "val").unwrap().to_owned()));
    }
    standard == 1 && used.is_subset(&ids)
}

/// Every part has a type and whoever refers to it, and nothing refers to what is not there.
fn parts_are_referred_to(opened: &Opened) -> bool {
    let parts: BTreeSet<String> = opened
        .entries
        .iter()
        .map(|entry| entry.name.clone())
        .collect();
    let types = Document::parse(opened.part("[Content_Types].xml")).unwrap();
    let typed = types
        .descendants()
        .filter_map(|node| attr(node, "PartName"));
    let typed: BTreeSet<String> = typed
        .map(|name| name.trim_start_matches('/').to_owned())
        .collect();
    let mut ids = BTreeSet::new();
    let mut targets = BTreeSet::new();
    for (part, folder) in [
        ("_rels/.rels", ""),
        ("word/_rels/document.xml.rels", "word/"),
    ] {
        let relations = Document::parse(opened.part(part)).unwrap();
        for relation in relations.root_element().children() {
            targets.insert(format!("{folder}{}", attr(relation, "Target").unwrap()));
            ids.insert(attr(relation, "Id").unwrap().to_owned());
            let kind = attr(relation, "Type").unwrap().rsplit('/').next().unwrap();
            let target = attr(relation, "Target").unwrap();
            if !target.contains(kind) && kind != "officeDocument" {
                return false;
            }
        }
    }
    let document = Document::parse(opened.part("word/document.xml")).unwrap();
    let headers = document
        .descendants()
        .filter(|node| is(*node, "headerReference"));
    let named = headers.map(|node| attr(node, "id").unwrap().to_owned());
    let named: BTreeSet<String> = named.collect();
    let content = |name: &String| name.starts_with("word/") && !name.ends_with(".rels");
    let content: BTreeSet<String> = parts.into_iter().filter(content).collect();
    typed == content && targets == content && named.is_subset(&ids)
}

/// Neither a clock nor an account, nor room for a note.
fn entries_say_nothing(opened: &Opened) -> bool {
    let silent = |time, mode, extra| {
        time == Some(DateTime::default()) && mode == Some(0o100_644) && extra == 0
    };
    let mut entries = opened.entries.iter();
    opened.comment == 0 && entries.all(|one| silent(one.time, one.mode, one.extra))
}

fn parts_are_known(opened: &Opened, letter: &Letter) -> bool {
    let known = [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/header1.xml",
        "word/header2.xml",
    ];
    let count = known.len() - usize::from(letter.mark.is_none());
    let names = opened.entries.iter().map(|entry| entry.name.as_str());
    names.eq(known.into_iter().take(count))
}

/// Word numbers the sessions of editing by `rsid`; changes and comments have an author and a date.
fn has_no_trace(opened: &Opened) -> bool {
    opened.entries.iter().all(|entry| {
        let document = Document::parse(&entry.text).unwrap();
        let attributes = document.descendants().flat_map(|node| node.attributes());
        let mut names = attributes.map(|one| one.name().to_owned());
        let names_none = names.all(|name| {
            !name.starts_with("rsid") && !["author", "date", "initials"].contains(&name.as_str())
        });
        let comments = document
            .descendants()
            .any(|node| node.is_comment() || node.is_pi());
        names_none && !comments
    })
}

/// Whoever announces something stays with it, a signature with what it signs, a letterhead with the head:
/// the line under it is the only one.
fn paragraphs_are_bound(opened: &Opened) -> bool {
    let document = Document::parse(opened.part("word/document.xml")).unwrap();
    let styles = Document::parse(opened.part("word/styles.xml")).unwrap();
    let words = opened.words("word/document.xml");
    let keeps =
        |node: Node<'_, '_>| child(node, "pPr").is_some_and(|all| child(all, "keepNext").is_some());
    let heads = |name: &str| {
        let mut all = styles.descendants().filter(|node| is(*node, "style"));
        all.any(|style| attr(style, "styleId") == Some(name) && keeps(style))
    };
    let above = words
        .iter()
        .position(|words| words.style == "Head")
        .unwrap();
    let ruled =
        |node: Node<'_, '_>| child(node, "pPr").is_some_and(|all| child(all, "pBdr").is_some());
    let paragraphs = document.descendants().filter(|node| is(*node, "p"));
    let mut pairs = paragraphs.zip(words.windows(2)).enumerate();
    let bound = pairs.all(|(number, (node, pair))| {
        if number < above && !keeps(node) || ruled(node) != (number + 1 == above) {
            return false;
        }
        let announces = pair[0].text.trim_end_matches(['*', ' ']).ends_with(':');
        let wanted = pair[1].style == "Signature" || announces && pair[1].style.starts_with("List");
        !wanted || keeps(node)
    });
    bound && heads("Title") && heads("Heading1")
}

fn headers_number_and_mark(opened: &Opened, letter: &Letter) -> bool {
    let document = Document::parse(opened.part("word/document.xml")).unwrap();
    let header = Document::parse(opened.part("word/header1.xml")).unwrap();
    let mut fields = header.descendants().filter(|node| is(*node, "fldSimple"));
    let numbered = fields.any(|node| attr(node, "instr") == Some("PAGE"));
    let other_first = document.descendants().any(|node| is(node, "titlePg"));
    let text = |part: &str| {
        let words = opened.words(part).into_iter();
        words.map(|words| words.text).collect::<String>()
    };
    let marked = match &letter.mark {
        Some(mark) => {
            text("word/header1.xml") == format!("\t*{mark}*\t2")
                && text("word/header2.xml") == format!("\t*{mark}*")
        }
        None => text("word/header1.xml") == "\t2",
    };
    numbered && other_first && marked
}

fn is_russian(opened: &Opened) -> bool {
    let styles = Document::parse(opened.part("word/styles.xml")).unwrap();
    let mut languages = styles.descendants().filter(|node| is(*node, "lang"));
    let is_russian = languages.next().and_then(|node| attr(node, "val")) == Some("ru-RU");
    is_russian && languages.next().is_none()
}
