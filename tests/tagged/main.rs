//! What a screen reader makes of a finished PDF: every text in its element, every word whole, every
//! character drawn.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends where it fails"
)]

#[path = "../pages/letters.rs"]
mod letters;
#[path = "../pages/paper.rs"]
mod paper;
mod reader;

use chrono::NaiveDate;
use letters::{complaint, list, long, paragraph, short};
use lopdf::content::Content;
use lopdf::{Document, Object, Stream};
use paper::on_own_paper;
use reader::{Reading, read};
use zhaloba::letter::{Annex, Block, Inline, Letter};
use zhaloba::output::{Format, Press};

fn all_letters() -> Vec<Letter> {
    let mut several = complaint();
    several.signature.others = vec!["Б. Б. Второв".to_owned(), "В. В. Третьякова".to_owned()];
    several.body.push(Block::List {
        start: None,
        items: vec![vec![
            paragraph("Первое:"),
            list(Some(1), &["одно", "другое"]),
        ]],
    });
    vec![
        complaint(),
        on_own_paper(),
        several,
        long(2),
        long(3),
        short(vec![paragraph("Да.")]),
        annexed(),
    ]
}

/// One with more behind the signature than a page holds.
fn annexed() -> Letter {
    let region = Block::Heading(letters::inlines("Примерская область"));
    let told =
        (1..90).map(|number| paragraph(&format!("{number}. Примерский колледж № {number}:")));
    Letter {
        annex: Some(Annex {
            title: letters::inlines("СВЕДЕНИЯ"),
            blocks: std::iter::once(region).chain(told).collect(),
        }),
        ..complaint()
    }
}

fn printed(letter: &Letter) -> Document {
    let day = NaiveDate::from_ymd_opt(2025, 11, 20).unwrap();
    let mut press = Press::embedded().unwrap();
    let bytes = press.render(letter, day, Format::Pdf).unwrap();
    Document::load_mem(&bytes).unwrap()
}

/// The texts of the letter in the order of reading, with the role of each.
fn expected(letter: &Letter) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&letter.letterhead, &mut found);
    collect(&letter.head, &mut found);
    found.push(("H1".to_owned(), joined(&letter.title)));
    collect(&letter.body, &mut found);
    collect(&letter.closing, &mut found);
    let names = std::iter::once(&letter.signature.name).chain(&letter.signature.others);
    for words in std::iter::once(&letter.signature.date).chain(names) {
        found.push(("P".to_owned(), words.clone()));
    }
    if let Some(annex) = &letter.annex {
        found.push(("H2".to_owned(), joined(&annex.title)));
        collect(&annex.blocks, &mut found);
    }
    found
}

fn collect(blocks: &[Block], found: &mut Vec<(String, String)>) {
    for block in blocks {
        match block {
            Block::Heading(inlines) => found.push(("H2".to_owned(), joined(inlines))),
            Block::Paragraph(inlines) => found.push(("P".to_owned(), joined(inlines))),
            Block::List { start, items } => {
                for (number, item) in (start.unwrap_or_default()..).zip(items) {
                    let label = start.map_or("–".to_owned(), |_| format!("{number}."));
                    found.push(("Lbl".to_owned(), label));
                    match item.as_slice() {
                        [Block::Paragraph(only)] => {
                            found.push(("LBody".to_owned(), joined(only)));
                        }
                        blocks => collect(blocks, found),
                    }
                }
            }
        }
    }
}

fn joined(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text(words, _) => words.as_str(),
        Inline::Break => " ",
    });
    words.collect()
}

/// One blank between words: where a line ends, a text may have another.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text
        .split([' ', '\u{a0}'])
        .filter(|w| !w.is_empty())
        .collect();
    words.join(" ").replace('\u{2011}', "-")
}

fn texts(reading: &Reading) -> Vec<(String, String)> {
    let with_text = reading.elements.iter().filter(|one| !one.text.is_empty());
    with_text
        .map(|one| (one.role.clone(), plain(&one.text)))
        .collect()
}

/// All that is wrong with the file of a letter.
fn faults(letter: &Letter, document: &Document) -> Vec<String> {
    let reading = read(document);
    let expected = expected(letter).into_iter();
    let expected: Vec<_> = expected.map(|(role, text)| (role, plain(&text))).collect();
    let found = texts(&reading);
    let mut faults = reading.faults;
    for pair in expected
        .iter()
        .zip(&found)
        .filter(|(one, other)| one != other)
    {
        faults.push(format!("{pair:?}"));
    }
    if expected.len() != found.len() {
        faults.push(format!("{} texts of {}", found.len(), expected.len()));
    }
    faults
}

#[test]
fn a_file_reads_as_its_letter() {
    for letter in all_letters() {
        let document = printed(&letter);
        assert_eq!(faults(&letter, &document), Vec::<String>::new());
    }
}

/// A number that looks like any other (splitmix64).
fn stirred(number: u64) -> u64 {
    let mut stirred = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    stirred = (stirred ^ (stirred >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    stirred = (stirred ^ (stirred >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    stirred ^ (stirred >> 31)
}

/// Words of any signs that a Russian keyboard has, and as long as any.
fn random_words(number: u64) -> String {
    let signs = ('А'..='я')
        .chain('0'..='9')
        .chain("ЁёabcXYZ«»„“—–№§%.,;:!?()/-'\"@".chars());
    let signs: Vec<char> = signs.collect();
    let mut drawn = (number << 32..).map(stirred);
    let mut draw = |end: usize| drawn.next().unwrap() as usize % end;
    let words = (0..=draw(6)).map(|_| {
        let letters = (0..=draw(14)).map(|_| signs[draw(signs.len())]);
        letters.collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn ten_thousand_random_texts_read_as_they_were_typed() {
    for letter in 0..200 {
        let texts: Vec<String> = (50 * letter..50 * (letter + 1)).map(random_words).collect();
        let letter = short(texts.iter().map(|text| paragraph(text)).collect());
        assert_eq!(faults(&letter, &printed(&letter)), Vec::<String>::new());
    }
}

#[test]
fn headings_and_lists_nest_as_the_standard_asks() {
    for letter in all_letters() {
        let elements = read(&printed(&letter)).elements;
        assert_eq!(elements[0].role, "Document");
        let headings = elements.iter().filter(|one| one.role.starts_with('H'));
        let levels: Vec<&str> = headings.map(|one| one.role.as_str()).collect();
        assert_eq!(levels.iter().filter(|level| **level == "H1").count(), 1);
        assert_eq!(levels[0], "H1");
        for (number, one) in elements.iter().enumerate().skip(1) {
            let above = elements[..number].iter().rev();
            let parent = above
                .into_iter()
                .find(|other| other.depth < one.depth)
                .unwrap();
            let may: &[&str] = match one.role.as_str() {
                "Sect" => &["Document"],
                "H1" | "H2" => &["Sect"],
                "P" | "L" => &["Sect", "LBody"],
                "LI" => &["L"],
                "Lbl" | "LBody" => &["LI"],
                other => panic!("{other}"),
            };
            assert!(
                may.contains(&parent.role.as_str()),
                "{} in {}",
                one.role,
                parent.role
            );
        }
    }
}

/// The file with the content of its first page changed.
fn changed(document: &Document, change: impl Fn(&mut Content)) -> Document {
    let mut document = document.clone();
    let page = *document.get_pages().values().next().unwrap();
    let mut content = document.get_and_decode_page_content(page).unwrap();
    change(&mut content);
    let id = document.get_page_contents(page)[0];
    let stream = Stream::new(lopdf::Dictionary::new(), content.encode().unwrap());
    document.set_object(id, stream);
    document
}

#[test]
fn a_missing_tag_is_seen() {
    let letter = complaint();
    let document = printed(&letter);
    let cut = changed(&document, |content| {
        let operations = &mut content.operations;
        let at = operations
            .iter()
            .rposition(|one| one.operator == "BDC")
            .unwrap();
        operations.remove(at);
        let at = operations
            .iter()
            .rposition(|one| one.operator == "EMC")
            .unwrap();
        operations.remove(at);
    });
    let faults = faults(&letter, &cut);
    assert!(
        faults.iter().any(|fault| fault.starts_with("untagged")),
        "{faults:?}"
    );
}

#[test]
fn a_missing_element_is_seen() {
    let letter = complaint();
    let mut document = printed(&letter);
    let heading = document.objects.iter().find_map(|(id, object)| {
        let element = object.as_dict().ok()?;
        (element.get(b"S").ok()?.as_name().ok()? == b"H2").then_some(*id)
    });
    let heading = heading.unwrap();
    for object in document.objects.values_mut() {
        if let Ok(element) = object.as_dict_mut()
            && let Ok(Object::Array(kids)) = element.get_mut(b"K")
        {
            kids.retain(|kid| kid.as_reference().ok() != Some(heading));
        }
    }
    let faults = faults(&letter, &document);
    assert!(
        faults
            .iter()
            .any(|fault| fault.contains("is in no element")),
        "{faults:?}"
    );
}

#[test]
fn a_missing_glyph_is_seen() {
    let letter = short(vec![paragraph("Закон № 5")]);
    let mut document = printed(&letter);
    let whole = faults(&letter, &document);
    assert!(whole.is_empty(), "{whole:?}");
    let map = document.objects.values().find_map(|object| {
        let map = object.as_dict().ok()?.get(b"CIDToGIDMap").ok()?;
        map.as_reference().ok().filter(|map| {
            let map = document.get_object(*map).unwrap().as_stream().unwrap();
            map.decompressed_content().unwrap().len() > 0x2116 * 2
        })
    });
    let map = map.unwrap();
    let stream = document.get_object(map).unwrap().as_stream().unwrap();
    let mut glyphs = stream.decompressed_content().unwrap();
    glyphs[0x2116 * 2..][..2].fill(0);
    document.set_object(map, Stream::new(lopdf::Dictionary::new(), glyphs));
    assert_eq!(faults(&letter, &document), ["no glyph for U+2116"]);
}

#[test]
fn a_lost_text_is_seen() {
    let letter = complaint();
    let document = printed(&letter);
    let blank = changed(&document, |content| {
        content.operations.retain(|one| one.operator != "TJ");
    });
    assert!(!faults(&letter, &blank).is_empty());
}
