//! What is in a finished PDF, read back without any viewer.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking; clippy exempts only the functions marked as tests"
)]

#[path = "pages/letters.rs"]
mod letters;
#[path = "pages/press.rs"]
mod press;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use letters::{complaint, list, long, paragraph, short};
use lopdf::{Dictionary, Document, Object};
use press::lay_out;
use skrifa::raw::TableProvider;
use zhaloba::layout::{Layout, Page};
use zhaloba::letter::Letter;
use zhaloba::output::{Meta, Press};

fn meta() -> Meta {
    Meta {
        title: "Жалоба на понуждение к голосованию".to_owned(),
        dated: NaiveDate::from_ymd_opt(2025, 11, 20).unwrap(),
        lang: "ru-RU",
    }
}

fn pdf(layout: &Layout, meta: &Meta) -> anyhow::Result<Vec<u8>> {
    Press::embedded().unwrap().pdf(layout, meta)
}

fn all_styles() -> Letter {
    let mut letter = complaint();
    letter
        .body
        .push(list(None, &["«ёлки»\u{a0}— № 5, Šárka Łódź, за\u{301}мок"]));
    letter
}

fn written(letter: &Letter) -> (Vec<Page>, Document) {
    let layout = lay_out(letter).unwrap();
    let bytes = pdf(&layout, &meta()).unwrap();
    (layout.pages, Document::load_mem(&bytes).unwrap())
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> &'a Dictionary {
    let (_, object) = document.dereference(object).unwrap();
    match object {
        Object::Stream(stream) => &stream.dict,
        other => other.as_dict().unwrap(),
    }
}

fn stream(document: &Document, object: &Object) -> Vec<u8> {
    let (_, object) = document.dereference(object).unwrap();
    object.as_stream().unwrap().decompressed_content().unwrap()
}

/// The faces of a document by the name that pages use.
fn faces(document: &Document) -> BTreeMap<Vec<u8>, &Dictionary> {
    let page = *document.get_pages().values().next().unwrap();
    let page = document.get_dictionary(page).unwrap();
    let resources = dictionary(document, page.get(b"Resources").unwrap());
    let fonts = dictionary(document, resources.get(b"Font").unwrap());
    let named = fonts.iter();
    named
        .map(|(name, font)| (name.clone(), dictionary(document, font)))
        .collect()
}

fn descendant<'a>(document: &'a Document, face: &'a Dictionary) -> &'a Dictionary {
    let descendants = face.get(b"DescendantFonts").unwrap().as_array().unwrap();
    dictionary(document, &descendants[0])
}

/// The strings that each page shows, with the face in use.
fn shown(document: &Document) -> Vec<Vec<(Vec<u8>, String)>> {
    let pages = document.get_pages().into_values().map(|page| {
        let content = document.get_and_decode_page_content(page).unwrap();
        let mut face = Vec::new();
        let mut strings = Vec::new();
        for operation in content.operations {
            match operation.operator.as_str() {
                "Tf" => face = operation.operands[0].as_name().unwrap().to_vec(),
                "TJ" => {
                    let items = operation.operands[0].as_array().unwrap();
                    let codes = items.iter().filter_map(|item| item.as_str().ok()).flatten();
                    let codes: Vec<u8> = codes.copied().collect();
                    let pairs = codes
                        .chunks(2)
                        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                    let text = char::decode_utf16(pairs).map(Result::unwrap).collect();
                    strings.push((face.clone(), text));
                }
                _ => {}
            }
        }
        strings
    });
    pages.collect()
}

#[test]
fn a_page_shows_its_texts_in_order() {
    for letter in [all_styles(), long(3), short(vec![paragraph("Да.")])] {
        let (pages, document) = written(&letter);
        let expected: Vec<String> = pages
            .iter()
            .map(|page| page.texts.iter().map(|text| text.text.as_str()).collect())
            .collect();
        let shown = shown(&document);
        let found: Vec<String> = shown
            .iter()
            .map(|page| page.iter().map(|(_, text)| text.as_str()).collect())
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn a_search_for_an_act_finds_it() {
    let act = "Закон № 59\u{2011}ФЗ, 2\u{2011}й";
    let (_, document) = written(&short(vec![paragraph(act)]));
    let texts: String = shown(&document)
        .into_iter()
        .flatten()
        .map(|(_, text)| text)
        .collect();
    assert!(texts.contains("59-ФЗ, 2-й"), "{texts}");
}

#[test]
fn every_character_has_a_glyph_and_a_way_back() {
    let (_, document) = written(&all_styles());
    let faces = faces(&document);
    let mut used: BTreeMap<Vec<u8>, BTreeSet<char>> = BTreeMap::new();
    for (face, text) in shown(&document).into_iter().flatten() {
        used.entry(face).or_default().extend(text.chars());
    }
    assert_eq!(
        used.keys().collect::<Vec<_>>(),
        faces.keys().collect::<Vec<_>>()
    );
    for (name, characters) in used {
        let face = faces[&name];
        let descendant = descendant(&document, face);
        let descriptor = dictionary(&document, descendant.get(b"FontDescriptor").unwrap());
        let program = stream(&document, descriptor.get(b"FontFile2").unwrap());
        let program = skrifa::FontRef::new(&program).unwrap();
        let glyphs = program.maxp().unwrap().num_glyphs();
        let map = stream(&document, descendant.get(b"CIDToGIDMap").unwrap());
        let ranges = ranges(&stream(&document, face.get(b"ToUnicode").unwrap()));
        let widths = widths(descendant.get(b"W").unwrap());
        let metrics = program.hmtx().unwrap();
        for character in characters {
            let code = u32::from(character);
            let at = code as usize * 2;
            let glyph = u16::from_be_bytes([map[at], map[at + 1]]);
            assert!(glyph != 0 && glyph < glyphs, "{character:?}");
            assert!(
                ranges.iter().any(|range| range.contains(&code)),
                "{character:?}"
            );
            let advance = metrics.advance(skrifa::GlyphId::from(glyph)).unwrap();
            let expected = f64::from(advance) * 1000.0 / 2048.0;
            assert!((widths[&code] - expected).abs() <= 0.5, "{character:?}");
        }
    }
}

/// The ranges of a `ToUnicode` map, each of which maps a code to itself.
fn ranges(map: &[u8]) -> Vec<std::ops::RangeInclusive<u32>> {
    let map = String::from_utf8(map.to_vec()).unwrap();
    let start = map.find("beginbfrange").unwrap();
    let lines = map[start..].lines().filter(|line| line.starts_with('<'));
    lines
        .map(|line| {
            let numbers: Vec<u32> = line
                .split(['<', '>', ' '])
                .filter_map(|number| u32::from_str_radix(number, 16).ok())
                .collect();
            let [first, last, unicode] = numbers[..] else {
                panic!("{line}");
            };
            assert_eq!(first, unicode);
            assert_eq!(first >> 8, last >> 8);
            first..=last
        })
        .collect()
}

fn widths(array: &Object) -> BTreeMap<u32, f64> {
    let mut widths = BTreeMap::new();
    for pair in array.as_array().unwrap().chunks(2) {
        let first = u32::try_from(pair[0].as_i64().unwrap()).unwrap();
        for (code, width) in (first..).zip(pair[1].as_array().unwrap()) {
            widths.insert(code, width.as_i64().unwrap() as f64);
        }
    }
    widths
}

#[test]
fn faces_are_embedded_as_marked_subsets() {
    let (_, document) = written(&all_styles());
    let faces = faces(&document);
    assert_eq!(faces.len(), 2);
    for face in faces.into_values() {
        let name = face.get(b"BaseFont").unwrap().as_name().unwrap();
        let (tag, name) = name.split_at(7);
        assert!(tag[..6].iter().all(u8::is_ascii_uppercase) && tag[6] == b'+');
        assert!(name.starts_with(b"LetterSerif"));
        let descendant = descendant(&document, face);
        let descriptor = dictionary(&document, descendant.get(b"FontDescriptor").unwrap());
        for dictionary in [descendant.get(b"BaseFont"), descriptor.get(b"FontName")] {
            assert!(dictionary.unwrap().as_name().unwrap().ends_with(name));
        }
    }
}

#[test]
fn the_file_says_title_date_and_language_and_no_more() {
    let (_, document) = written(&complaint());
    assert_eq!(document.version, "1.7");
    let info = dictionary(&document, document.trailer.get(b"Info").unwrap());
    let entries: BTreeMap<String, String> = info
        .iter()
        .map(|(key, value)| {
            let value = lopdf::decode_text_string(value).unwrap();
            (String::from_utf8(key.clone()).unwrap(), value)
        })
        .collect();
    let expected = [
        ("CreationDate", "D:20251120000000Z"),
        ("ModDate", "D:20251120000000Z"),
        ("Title", "Жалоба на понуждение к голосованию"),
    ];
    assert_eq!(
        entries,
        expected.map(|(k, v)| (k.to_owned(), v.to_owned())).into()
    );
    let root = document.catalog().unwrap();
    assert_eq!(root.get(b"Lang").unwrap().as_str().unwrap(), b"ru-RU");
    let keys: BTreeSet<&[u8]> = root.iter().map(|(key, _)| key.as_slice()).collect();
    assert_eq!(
        keys,
        [
            &b"Lang"[..],
            b"MarkInfo",
            b"Metadata",
            b"OutputIntents",
            b"Pages",
            b"StructTreeRoot",
            b"Type",
            b"ViewerPreferences",
        ]
        .into()
    );
}

#[test]
fn the_same_letter_is_the_same_file() {
    let letters = [complaint(), short(vec![paragraph("Да.")])];
    let write = |letter: &Letter| pdf(&lay_out(letter).unwrap(), &meta()).unwrap();
    let alone = letters.each_ref().map(write);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..10 {
                    assert!(letters.each_ref().map(write) == alone);
                }
            });
        }
    });
}

#[test]
fn another_letter_is_another_file() {
    let pages = lay_out(&complaint()).unwrap();
    let identity = |meta: &Meta| {
        let document = Document::load_mem(&pdf(&pages, meta).unwrap()).unwrap();
        let identity = document.trailer.get(b"ID").unwrap().as_array().unwrap();
        assert_eq!(identity[0], identity[1]);
        identity[0].as_str().unwrap().to_vec()
    };
    let mut other = meta();
    other.dated = other.dated.succ_opt().unwrap();
    assert_eq!(identity(&meta()).len(), 16);
    assert_ne!(identity(&meta()), identity(&other));
    assert_ne!(identity(&meta()), vec![0; 16]);
}

#[test]
fn files_are_small() {
    for (letter, limit) in [(complaint(), 20_000), (short(Vec::new()), 10_000)] {
        let bytes = pdf(&lay_out(&letter).unwrap(), &meta()).unwrap();
        assert!(bytes.len() < limit, "{} bytes", bytes.len());
    }
}

#[test]
fn a_character_without_a_glyph_is_an_error() {
    let mut layout = lay_out(&complaint()).unwrap();
    layout.pages[0].texts[0].text.push('漢');
    let error = pdf(&layout, &meta()).unwrap_err();
    assert!(error.to_string().contains("U+6F22"), "{error}");
}
