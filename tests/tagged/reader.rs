//! Reads a finished PDF as a screen reader does: down the structure tree, through the marked content.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

/// What a sequence of marked content shows, or reads as.
type Sequences = BTreeMap<(ObjectId, i64), String>;

/// An element of the structure tree in the order of reading.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) role: String,
    pub(crate) depth: usize,
    /// Of its own sequences, not of the elements in it.
    pub(crate) text: String,
}

/// A file as it reads, and all that would keep a screen reader, a search or an archive from reading it.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) elements: Vec<Element>,
    pub(crate) faults: Vec<String>,
}

pub(crate) fn read(document: &Document) -> Reading {
    let mut reading = Reading::default();
    let mut sequences = Sequences::new();
    for (page, id) in document.get_pages().into_values().enumerate() {
        let found = marked(document, id, &mut reading.faults);
        check_parents(document, page, id, &found, &mut reading.faults);
        sequences.extend(found.into_iter().map(|(number, text)| ((id, number), text)));
    }
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = dictionary(document, root);
    let whole = root.get(b"K").unwrap().as_reference().unwrap();
    descend(document, whole, 0, &mut sequences, &mut reading);
    for ((_, number), text) in sequences {
        reading
            .faults
            .push(format!("sequence {number} is in no element: {text:?}"));
    }
    reading
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> &'a Dictionary {
    document.dereference(object).unwrap().1.as_dict().unwrap()
}

fn descend(
    document: &Document,
    id: ObjectId,
    depth: usize,
    sequences: &mut Sequences,
    reading: &mut Reading,
) {
    let element = document.get_dictionary(id).unwrap();
    let role = element.get(b"S").unwrap().as_name().unwrap();
    let number = reading.elements.len();
    reading.elements.push(Element {
        role: String::from_utf8(role.to_vec()).unwrap(),
        depth,
        text: String::new(),
    });
    let page = |entry: &Dictionary| entry.get(b"Pg").and_then(Object::as_reference);
    let kids = match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.as_slice(),
        Ok(only) => std::slice::from_ref(only),
        // A cell that is left to the hand.
        Err(_) => &[],
    };
    for kid in kids {
        let place = match kid {
            Object::Reference(kid) => {
                let parent = document.get_dictionary(*kid).unwrap().get(b"P").unwrap();
                assert_eq!(parent.as_reference().unwrap(), id);
                descend(document, *kid, depth + 1, sequences, reading);
                continue;
            }
            Object::Dictionary(entry) => (
                page(entry).unwrap(),
                entry.get(b"MCID").unwrap().as_i64().unwrap(),
            ),
            number => (page(element).unwrap(), number.as_i64().unwrap()),
        };
        match sequences.remove(&place) {
            Some(text) => reading.elements[number].text.push_str(&text),
            None => reading.faults.push(format!("no sequence {}", place.1)),
        }
    }
}

/// The sequences of a page by their numbers.
fn marked(document: &Document, page: ObjectId, faults: &mut Vec<String>) -> BTreeMap<i64, String> {
    let mut found = BTreeMap::new();
    let mut open: Vec<(Option<i64>, Option<String>, String)> = Vec::new();
    let mut face = Vec::new();
    for operation in document
        .get_and_decode_page_content(page)
        .unwrap()
        .operations
    {
        match operation.operator.as_str() {
            "Tf" => face = operation.operands[0].as_name().unwrap().to_vec(),
            "BDC" => {
                let entries = operation.operands[1].as_dict().unwrap();
                let number = entries.get(b"MCID").and_then(Object::as_i64).ok();
                let actual = entries.get(b"ActualText").ok();
                let actual = actual.map(|actual| decode_text_string(actual).unwrap());
                let artifact = operation.operands[0].as_name().unwrap() == b"Artifact";
                if number.is_none() && !artifact && open.is_empty() {
                    faults.push("a tag without a number".to_owned());
                }
                open.push((number, actual, String::new()));
            }
            "EMC" => {
                let (number, actual, shown) = open.pop().unwrap();
                if let Some(number) = number
                    && found.insert(number, actual.unwrap_or(shown)).is_some()
                {
                    faults.push(format!("sequence {number} twice"));
                }
            }
            "TJ" => {
                let text = text_of(document, page, &face, &operation.operands[0], faults);
                match open.last_mut() {
                    Some((_, _, shown)) => shown.push_str(&text),
                    None => faults.push(format!("untagged: {text:?}")),
                }
            }
            "S" if open.is_empty() => faults.push("an untagged line".to_owned()),
            _ => {}
        }
    }
    found
}

fn text_of(
    document: &Document,
    page: ObjectId,
    face: &[u8],
    shown: &Object,
    faults: &mut Vec<String>,
) -> String {
    let items = shown.as_array().unwrap().iter();
    let codes: Vec<u8> = items
        .filter_map(|item| item.as_str().ok())
        .flatten()
        .copied()
        .collect();
    let pairs = codes.chunks(2);
    let codes: Vec<u16> = pairs
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    let glyphs = glyph_map(document, page, face);
    for &code in &codes {
        let at = usize::from(code) * 2;
        if glyphs.get(at..at + 2).is_none_or(|glyph| glyph == [0, 0]) {
            faults.push(format!("no glyph for U+{code:04X}"));
        }
    }
    String::from_utf16(&codes).unwrap()
}

fn glyph_map(document: &Document, page: ObjectId, face: &[u8]) -> Vec<u8> {
    let resources = document
        .get_dictionary(page)
        .unwrap()
        .get(b"Resources")
        .unwrap();
    let fonts = dictionary(document, resources).get(b"Font").unwrap();
    let face = dictionary(document, fonts).get(face).unwrap();
    let descendants = dictionary(document, face).get(b"DescendantFonts").unwrap();
    let descendant = dictionary(document, &descendants.as_array().unwrap()[0]);
    let map = descendant.get(b"CIDToGIDMap").unwrap();
    let (_, map) = document.dereference(map).unwrap();
    map.as_stream().unwrap().decompressed_content().unwrap()
}

/// From a sequence back to its element: the way a viewer goes from a place on the page.
fn check_parents(
    document: &Document,
    number: usize,
    page: ObjectId,
    found: &BTreeMap<i64, String>,
    faults: &mut Vec<String>,
) {
    let page = document.get_dictionary(page).unwrap();
    let key = page.get(b"StructParents").unwrap().as_i64().unwrap();
    assert_eq!(usize::try_from(key).unwrap(), number);
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let tree = dictionary(document, root).get(b"ParentTree").unwrap();
    let entries = dictionary(document, tree).get(b"Nums").unwrap();
    let parents = entries.as_array().unwrap()[number * 2 + 1]
        .as_array()
        .unwrap();
    let numbers: Vec<i64> = found.keys().copied().collect();
    let expected: Vec<i64> = (0..i64::try_from(parents.len()).unwrap()).collect();
    if numbers != expected {
        faults.push(format!("page {number} has parents for other sequences"));
    }
}
